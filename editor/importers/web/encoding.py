"""Turn the bytes of a web page into characters, by what the page and whoever sent it say of them."""

from __future__ import annotations

import codecs

import regex

from editor.importers.decoding import Decoded, decode
from editor.words import say

_HEAD = 4096
_DECLARED = regex.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})|<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    regex.I)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# what pages call Latin-1 or ASCII is Windows-1252, and the like (WHATWG Encoding Standard, 4.2)
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
          "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "utf-16": "utf-8",
          "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
_NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"))


def decode_page(content: bytes, name: str, charset: str = "") -> Decoded:
    """Return the characters of a page; `charset` is what the mail or archive round it says.

    What is sound UTF-8 with letters beyond ASCII is read so whatever the page says, as browsers rewrite pages when
    they save them. Raises ImportFailed for bytes that are no text.
    """
    if content.startswith(_MARKS) or (not content.isascii() and _is_sound(content, "utf-8")):
        return decode(content, name)
    for label in (charset, declared_charset(content)):
        encoding = encoding_of(label)
        if encoding and _is_sound(content, encoding):
            words = content.decode(encoding)
            return Decoded(words, encoding, say("Read as {encoding}, as the page says of itself.",
                                                encoding=label.upper()))
    return decode(content, name)


def declared_charset(content: bytes) -> str:
    """Return the label of the encoding that a page states in its head, or blank."""
    found = _DECLARED.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def encoding_of(label: str) -> str:
    """Return the name by which Python knows the encoding that pages and mails mean by a label, or blank."""
    try:
        found = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not found._is_text_encoding or found.name in _NO_CHARSETS:  # base64, zip and rot13 are codecs too
        return ""
    return _MEANT.get(found.name, found.name)


def _is_sound(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except (UnicodeError, ValueError):
        return False
    return True
