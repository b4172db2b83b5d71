"""Compare marks by what matters of their words: names without “the” and ’s, quotes without the marks around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec
import regex

from editor.suggest.scoring import Mark

_ARTICLE = regex.compile(r"(?:the|a|an)\s+|", regex.IGNORECASE)
_POSSESSIVE = regex.compile(r"(?:['’]s?)?$")
_OPENED = regex.compile(r"[\"“”„‟«»'‘’\s]*")
_CLOSED = regex.compile(r"[\"“”„‟«»'‘’\s,.]*$")


def bare_names(marks: Iterable[Mark], texts: Mapping[str, str]) -> Iterator[Mark]:
    """Yield marks, names without a leading article and a possessive; `texts` are the documents by their ids."""
    for mark in marks:
        yield _between(_ARTICLE, _POSSESSIVE, mark, texts) if mark.kind == "entity" else mark


def bare_marks(marks: Iterable[Mark], texts: Mapping[str, str]) -> Iterator[Mark]:
    """Yield marks without the quotation marks and spaces around them, and without a last comma or full stop."""
    for mark in marks:
        yield _between(_OPENED, _CLOSED, mark, texts)


def _between(before: regex.Pattern[str], after: regex.Pattern[str], mark: Mark, texts: Mapping[str, str]) -> Mark:
    words = texts.get(mark.doc_id, "")[mark.begin:mark.end]
    first, last = before.match(words), after.search(words)
    begin, end = first.end() if first else 0, last.start() if last else len(words)
    return msgspec.structs.replace(mark, begin=mark.begin + begin, end=mark.begin + end) if begin < end else mark
