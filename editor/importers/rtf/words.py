"""Know the control words of Rich Text that stand for characters, and those that open what is no part of the text."""

from __future__ import annotations

from editor.importers.rtf.state import Reads

CHARACTERS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "softline": "\n", "emdash": "—",
    "endash": "–", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
SIGNS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}

DESTINATIONS: dict[str, Reads] = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "sp": "property",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"), "headers"),
    **dict.fromkeys((
        "colortbl", "pict", "object", "nonshppict", "shprslt", "sv", "xe", "tc", "rxe", "txe", "listtable",
        "listoverridetable", "revtbl", "rsidtbl", "filetbl", "pn", "pnseclvl", "ftnsep", "ftnsepc", "ftncn",
        "aftnsep", "aftnsepc", "aftncn", "falt", "panose", "template", "private", "nonesttables", "datafield",
        "formfield", "annotation", "atnid", "atnauthor", "atndate", "atnref", "atntime", "atrfstart", "atrfend",
        "atnparent", "bkmkstart", "bkmkend", "themedata", "colorschememapping", "datastore", "latentstyles",
        "background", "mmathPict", "mtype", "mchr", "mpos", "objdata", "result", "keywords", "subject", "author",
        "operator", "doccomm", "company",
    ), "nothing"),
}
"""What becomes of the words of a group that begins with one of these words."""

OPENED = frozenset((
    "shpinst", "shptxt", "shppict", "do", "dptxbxtext", "footnote", "listtext", "pntext", "nesttableprops", "ud",
    "field", "moMath", "moMathPara", "mmath", "fldrslt", "shp", "shpgrp", "docpart"))
"""Groups of text that are read even where they are marked as passed over by readers that do not know them."""

LANGUAGES = {
    0x01: "ar", 0x04: "zh", 0x07: "de", 0x08: "el", 0x09: "en", 0x0A: "es", 0x0C: "fr", 0x0D: "he", 0x10: "it",
    0x11: "ja", 0x12: "ko", 0x13: "nl", 0x15: "pl", 0x16: "pt", 0x19: "ru", 0x1D: "sv", 0x1E: "th", 0x1F: "tr",
    0x20: "ur", 0x22: "uk", 0x29: "fa", 0x92: "ckb",
}
"""The languages of the lower ten bits of a Windows language id."""
PRIMARY_LANGUAGE = 0x3FF
NO_LANGUAGE = 0x400

NOTE_FORMS = {"ar": "decimal", "alc": "lowerLetter", "auc": "upperLetter", "rlc": "lowerRoman", "ruc": "upperRoman"}
