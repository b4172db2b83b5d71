"""Find where a briefing says that what it reports comes from one source alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from editor.model.project import Project
from editor.model.records import Paragraph, Section
from editor.model.text import fold

_ONE = re.compile(r"\b(?:one|single|sole|only)\s+(?:\w+\s+)?(?:outlet|source|article|report|agency|newspaper)\b")
_ALONE = re.compile(r"\balone\b")


def discloses(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph speaks of one source, or of something that comes from somebody alone."""
    return any(_ONE.search(words) or _ALONE.search(words) for words in _words(paragraph))


def says_of(project: Project, briefing_id: str, source: str) -> bool:
    """Tell whether a briefing says somewhere that it rests on one source, or something on this one alone."""
    said = _said(_State(project)).get(briefing_id, ())
    name = re.compile(rf"(?<!\w){re.escape(fold(source))}\s+alone\b")
    return any(_ONE.search(words) or name.search(words) for words in said)


class _State:
    """A project in so far as its briefings are concerned: two are equal while nothing in these has changed."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._parts = project.of(Paragraph), project.of(Section)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _State) and all(
            one is another for one, another in zip(self._parts, other._parts, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._parts)))


@lru_cache(maxsize=2)
def _said(state: _State) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences that speak of one source, by the id of their briefing."""
    said: dict[str, tuple[str, ...]] = {}
    for paragraph in state.project.each(Paragraph):
        section = state.project.find(Section, paragraph.section)
        if section is not None and section.included and discloses(paragraph):
            said[section.briefing] = (*said.get(section.briefing, ()), *_words(paragraph))
    return said


def _words(paragraph: Paragraph) -> list[str]:
    return [fold(statement.words) for statement in paragraph.statements]
