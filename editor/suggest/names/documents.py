"""Find agreements that go by the name of a place, and resolutions that go by a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from editor.suggest.names.lexicon import Lexicon
from editor.suggest.names.placed import Placed
from editor.suggest.names.tokens import SPACES
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name

_NUMBERED = regex.compile(r"\bresolutions? \d{2,4}(?: \(\d{4}\))?(?![\d,.]\d)")


def documents(reading: Reading, found: Sequence[Placed], lexicon: Lexicon) -> Iterator[Name]:
    """Yield agreements such as the Amsel accords, and resolutions in small letters, in the lines that count."""
    words = reading.words
    for each in found:
        after = each.line[each.last + 1] if each.last + 1 < len(each.line) else None
        if after is None or after.gap not in SPACES or each.line[each.last].is_possessive or after.is_capital:
            continue
        if each.piece.sort in ("location", "organisation", "person") and lexicon.has("agreements", after.folded):
            yield _document(words, each.piece.begin, after.end, "agreement-of-place")
    for stretch in reading.stretches:
        for numbered in _NUMBERED.finditer(words, stretch.begin, stretch.end):
            yield _document(words, numbered.start(), numbered.end(), "numbered-document")


def _document(words: str, begin: int, end: int, rule: str) -> Name:
    one = " ".join(words[begin:end].split())
    return Name(begin=begin, end=end, rule=rule, confidence=0.7, sort="document", one=one,
                is_description=rule == "agreement-of-place")
