"""Turn a briefing of a project into an outline: its sections in order, the written ones and those made of records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.briefing.blocks import Block, Heading, Outline, Properties, Remark, Run
from editor.briefing.draft import Draft, draft_of
from editor.briefing.entities import entities
from editor.briefing.events import chronology, unrealised
from editor.briefing.grounds import refuse_what_does_not_stand
from editor.briefing.handling import refuse_below_portions, refuse_unknown_label
from editor.briefing.likelihood import likelihood
from editor.briefing.names import capitalised
from editor.briefing.quotes import quotes
from editor.briefing.sources import sources
from editor.briefing.title import kind_of_paper, title_block
from editor.briefing.written import bottom_line, key_judgements, paragraphs, prose
from editor.model.edits.briefings import sections_of
from editor.model.errors import ExportFailed
from editor.model.project import Project
from editor.model.records import Briefing, Section
from editor.words import say

_LONGEST_TITLE = 64
"""Characters of the running title that fit on a line beside the handling."""

ORDER = ("bottom line", "key judgements", "events", "unrealised events", "entities", "quotes", "sources", "likelihood")
"""The kinds of sections that a briefing has without being told, in order."""
_CLOSING = frozenset({"sources", "likelihood"})
"""Sections that sum up what the others cite and use: they are written last, wherever they stand."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A section as planned: its kind, and its record where there is one."""

    kind: str
    section: Section | None

    @property
    def title(self) -> str:
        """Return the heading, the analyst's own where there is one."""
        return section_title(self.kind, self.section.title if self.section else "")


def outline_of(project: Project, briefing_id: str, *, handling: str | None = None) -> Outline:
    """Return the outline of a briefing. `handling` takes the place of the briefing's own and of the project's.

    Entities are cited from the loaded articles only. Empty sections are left out, and so is every record that is not
    accepted. Raises ExportFailed for an unknown briefing.
    """
    return _outline(*_drafted(project, briefing_id), handling)


def outline_to_hand_over(project: Project, briefing_id: str, *, handling: str | None = None) -> Outline:
    """Return the outline of a briefing that leaves the desk. Raises ExportFailed also where its handling is amiss.

    It is amiss where TLP 2.0 has no such label, or where it is below that of a sentence or of a cited article. So are
    words given as a source's that do not stand in its text; the articles that the briefing draws on must be loaded.
    """
    draft, blocks = _drafted(project, briefing_id)
    refuse_what_does_not_stand(draft)
    outline = _outline(draft, blocks, handling)
    refuse_unknown_label(outline.handling)
    refuse_below_portions(draft, outline.handling)
    return outline


def _drafted(project: Project, briefing_id: str) -> tuple[Draft, tuple[Block, ...]]:
    """Return a briefing's blocks, and the draft that knows what they cite."""
    briefing = project.find(Briefing, briefing_id)
    if briefing is None:
        raise ExportFailed(say("Nothing was exported: there is no briefing “{id}” in this project.", id=briefing_id))
    plan = list(_plan(sections_of(project, briefing_id)))
    written = (held for place in plan for held in paragraphs(project, place.section))
    draft = draft_of(project, briefing, (place.kind for place in plan), (each for held in written for each in held))
    return draft, (title_block(draft), *_body(draft, plan))


def _outline(draft: Draft, blocks: tuple[Block, ...], handling: str | None) -> Outline:
    briefing, info = draft.briefing, draft.project.info
    marking = handling or briefing.handling or info.handling
    title = briefing.title or info.title
    running = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE - 1].rstrip()}…"
    paper = kind_of_paper(briefing)
    properties = Properties(title, paper, info.analyst, marking, briefing.made_at)
    return Outline(blocks, draft.notebook.notes, marking, paper, running, briefing.language, properties)


def _plan(sections: list[Section]) -> Iterator[_Place]:
    """Yield the sections to write, in order; kinds that every briefing has come after the one they follow in ORDER."""
    missing = [kind for kind in ORDER if kind not in {section.kind for section in sections}]
    for section in sections:
        if section.kind in ORDER:
            yield from _taken_before(missing, section.kind)
        if section.included:
            yield _Place(section.kind, section)
    yield from (_Place(kind, None) for kind in missing)


def _taken_before(missing: list[str], kind: str) -> Iterator[_Place]:
    """Yield the missing kinds that come before this one, and take them off the list."""
    while missing and ORDER.index(missing[0]) < ORDER.index(kind):
        yield _Place(missing.pop(0), None)


def _body(draft: Draft, plan: list[_Place]) -> list[Block]:
    written = {place: _section(draft, place) for place in plan if place.kind not in _CLOSING}
    written |= {place: _section(draft, place) for place in plan if place.kind in _CLOSING}
    return [block for place in plan for block in written[place]]


def _section(draft: Draft, place: _Place) -> list[Block]:
    """Return a section under its heading, or nothing where it would be empty."""
    if place.kind == "bottom line":
        return [*bottom_line(draft, place.section, place.title)]
    if place.kind == "key judgements":
        blocks = _judged(draft, place.section)
    else:
        blocks = [*prose(draft, place.section), *_MADE.get(place.kind, _nothing)(draft)]
    return [Heading(place.title), *blocks] if blocks else []


def _nothing(_: Draft) -> list[Block]:
    return []


_MADE: dict[str, Callable[[Draft], Sequence[Block]]] = {
    "events": chronology,
    "unrealised events": unrealised,
    "entities": entities,
    "quotes": quotes,
    "sources": sources,
    "likelihood": likelihood,
}
"""What the records add to a section, by its kind, after what is written there."""


def _judged(draft: Draft, section: Section | None) -> list[Block]:
    blocks: list[Block] = [*key_judgements(draft, section)]
    if blocks and "likelihood" in draft.kinds and likelihood(draft):
        words = say("Likelihood words and confidence levels are explained at the end, with the sources.")
        blocks.append(Remark((Run(words),)))
    return blocks


def section_title(kind: str, written: str = "") -> str:
    """Return the heading of a kind of section; what the analyst wrote takes its place."""
    titles = {
        "bottom line": say("Bottom line up front"),
        "key judgements": say("Key judgements"),
        "events": say("What happened"),
        "unrealised events": say("Announced, threatened or denied"),
        "entities": say("Who is involved"),
        "quotes": say("In their words"),
        "sources": say("Sources"),
        "likelihood": say("How to read the likelihood terms"),
    }
    return written or titles.get(kind, capitalised(kind))
