"""Take a Rich Text document apart into groups, control words, signs and text (RTF 1.9.1, "RTF Syntax")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(
    rb"(?P<brace>[{}])|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[0-9]*[ ]?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])|(?P<text>[^\\{}]+)|(?P<stray>\\)", re.DOTALL)
_LINE_ENDS = re.compile(rb"[\r\n\x00]+")

Kind = Literal["{", "}", "word", "sign", "byte", "text"]


class Token(NamedTuple):
    """A part of the document: a control word with its number (None where it has none), a sign, bytes of text."""

    kind: Kind
    word: str = ""
    number: int | None = None
    content: bytes = b""


def tokens(content: bytes) -> Iterator[Token]:
    """Yield the parts of a document; line ends, which mean nothing, and binary data are passed over."""
    at = max(content.find(b"{"), 0)
    while at < len(content):
        found = _TOKEN.match(content, at)
        if found is None:
            return
        at = found.end()
        kind = found.lastgroup
        if kind == "brace":
            yield _OPEN if found["brace"] == b"{" else _CLOSE
        elif kind in ("word", "number"):
            word, number = found["word"].decode("ascii"), int(found["number"]) if found["number"] else None
            if word == "bin":
                at += max(number or 0, 0)
            yield Token("word", word, number)
        elif kind == "byte":
            yield Token("byte", content=bytes.fromhex(found["byte"].decode("ascii")))
        elif kind == "sign":
            yield Token("sign", found["sign"].decode("latin-1"))
        elif kind == "text" and (text := _LINE_ENDS.sub(b"", found["text"])):
            yield Token("text", content=text)


_OPEN, _CLOSE = Token("{"), Token("}")
