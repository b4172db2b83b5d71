"""Leave out who publishes an article, where it is asked whom “the agency” or “the company” in it stands for."""

from __future__ import annotations

from collections.abc import Iterable

from editor.model.dateline import dateline_end
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Suggestion

_OF_THE_TEXT = frozenset(("headline", "standfirst", "heading", "body"))
"""The roles of lines that tell what happened; the others tell who wrote or took it, or lead elsewhere."""


def without_publishers(reading: Reading, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return what was found without the bodies that the article names as its outlet, in its dateline or byline, or
    beside its pictures: what is told is told of others.
    """
    spans = [(line.begin, line.end) for line in reading.lines if line.role not in _OF_THE_TEXT]
    spans += [(line.begin, dateline_end(reading.words, reading.article, line.begin)) for line in reading.lines]
    article = reading.article
    heads = "\n".join((article.outlet, article.author, *(reading.words[begin:end] for begin, end in spans))).casefold()
    return tuple(each for each in found if not (
        isinstance(each, Name) and each.sort in ("organisation", "group", "platform")
        and (reading.words[each.begin:each.end].casefold() in heads or each.one.casefold() in heads)))
