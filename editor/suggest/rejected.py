"""Leave out of what is found what was rejected before: a decision is remembered, whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Anchor, Article, Entity, State
from editor.model.scheme import scheme_of
from editor.suggest.suggestion import Happening, Name, Said, Suggestion, Time
from editor.suggest.taking import Found
from editor.suggest.types import type_of


def without_rejected(project: Project, article_id: str, found: Found) -> Found:
    """Return what was found in the newest text of a loaded article without what was rejected there, and without names
    that are never to be suggested.

    Where something stands over the same words that was not rejected, what was found stays.
    """
    rejected = _Rejected(project, project.get(Article, article_id))
    return [(suggester, each) for suggester, each in found if not rejected.has(each)]


class _Rejected:
    """What was rejected in an article, by where it stands, and the names that are rejected everywhere."""

    def __init__(self, project: Project, article: Article) -> None:
        self._words = project.text_of(article).words
        self._scheme = scheme_of(project)
        self._names = {(entity.type, name_key(entity.name)) for entity in project.of(Entity).values()
                       if entity.state == "rejected"}
        self._tags = self._covered(article, (
            (tag.anchor, tag.state) for tag in project.mentions_of(article.id).values()))
        self._quotes = self._covered(article, (
            (span, quote.state) for quote in project.quotes_of(article.id) for span in quote.spans))
        self._events = self._covered(article, (
            (place, event.state) for event in project.events_of(article.id) for place in event.evidence))

    def has(self, each: Suggestion) -> bool:
        """Tell whether what was found was rejected."""
        if isinstance(each, Name) and any((self._type(each), key) in self._names for key in self._keys(each)):
            return True
        if isinstance(each, Name | Time):
            return _is_over(self._tags, each.begin, each.end)
        if isinstance(each, Said):
            return any(_is_over(self._quotes, span.begin, span.end) for span in each.spans)
        return isinstance(each, Happening) and _is_over(self._events, each.begin, each.end)

    def _type(self, each: Name) -> str:
        held = type_of(self._scheme, each)
        return held[0] if held is not None else ""

    def _keys(self, each: Name) -> Iterator[str]:
        yield name_key(each.one)
        yield name_key(" ".join(self._words[each.begin:each.end].split()))

    def _covered(self, article: Article, held: Iterable[tuple[Anchor, State]]) -> bytearray:
        """Return for every code point 1 where something rejected stands, 2 where something else does, 3 for both."""
        covered = bytearray(len(self._words))
        for anchor, state in held:
            if anchor.article == article.id and anchor.text == article.text:
                for place in range(anchor.begin, anchor.end):
                    covered[place] |= 1 if state == "rejected" else 2
        return covered


def _is_over(covered: bytearray, begin: int, end: int) -> bool:
    return any(each == 1 for each in covered[begin:end]) and not any(each & 2 for each in covered[begin:end])
