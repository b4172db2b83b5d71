"""Parse HTML from strangers: nothing is fetched, no script is run, and nothing nests without end."""

from __future__ import annotations

import regex
from lxml import etree

from editor.model.cleaning import clean
from editor.model.errors import ImportFailed
from editor.words import say

_XML_DECLARATION = regex.compile(r"\s*<\?xml[^>]*>")
_CHARACTER_DATA = regex.compile(r"<!\[CDATA\[(.*?)\]\]>", regex.S)
_TO_ESCAPE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def read_markup(words: str, name: str) -> etree._Element | None:
    """Return the root of a page or fragment, None where it has no element. Raises ImportFailed for too deep nesting."""
    words = _XML_DECLARATION.sub("", clean(words).replace("\x00", "\ufffd"), count=1)
    closed = words.rfind("]]>") + 1  # what is never closed would be sought anew to the end of the page
    words = _CHARACTER_DATA.sub(lambda found: found[1].translate(_TO_ESCAPE), words[: closed + 2]) + words[closed + 2 :]
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(words.encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ImportFailed(say(
            "{name} was not imported: its parts are nested more deeply than those of any real page. Open it in a "
            "browser, copy the words and paste them here.", name=name))
    return root
