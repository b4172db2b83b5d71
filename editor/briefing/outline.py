"""Turn a briefing of a project into an outline: its sections in order, the written ones and those made of records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.briefing.annex import annex
from editor.briefing.blocks import Block, Heading, Note, Outline, Properties, Remark, Run
from editor.briefing.chart_picture import chart_picture
from editor.briefing.differences import differences
from editor.briefing.draft import Draft, draft_of
from editor.briefing.entities import entities
from editor.briefing.events import chronology, unrealised
from editor.briefing.grounds import refuse_what_does_not_stand
from editor.briefing.handling import banner, refuse_below_portions, refuse_unknown_label
from editor.briefing.likelihood import likelihood
from editor.briefing.quotes import quotes
from editor.briefing.sources import sources
from editor.briefing.timeline_picture import timeline_picture
from editor.briefing.title import kind_of_paper, title_block
from editor.briefing.written import bottom_line, key_judgements, paragraphs, prose
from editor.model.edits.briefings import sections_of
from editor.model.errors import ExportFailed
from editor.model.papers import section_title, with_usual
from editor.model.project import Project
from editor.model.records import Briefing, Section, Statement
from editor.words import say

_LONGEST_TITLE = 64
"""Characters of the running title that fit on a line beside the handling."""
_CLOSING = ("sources", "likelihood", "annex")
"""Sections that sum up what the others cite and use: they are written last, wherever they stand."""
_FOR_THE_DESK = frozenset({"annex"})
"""Sections that a working copy has, and no paper that leaves the desk."""


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section as it will be printed: its heading, what is written in it, and after that what the records add."""

    section: Section
    title: str
    written: tuple[Block, ...]
    made: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the section under its heading, or nothing where it would be empty; the bottom line has its own."""
        body = (*self.written, *self.made)
        return body if not body or self.section.kind == "bottom line" else (Heading(self.title), *body)


@dataclass(frozen=True, slots=True)
class Proof:
    """The sections of a briefing one by one, the empty ones too, and the notes that they refer to."""

    sections: tuple[OutlineSection, ...]
    notes: tuple[Note, ...]


def proof_of(project: Project, briefing_id: str) -> Proof:
    """Return what a working copy will hold, to be shown before it is printed.

    Raises ExportFailed for an unknown briefing.
    """
    draft = _draft(project, briefing_id, working_copy=True)
    return Proof(_sections(draft, _plan(project, draft.briefing, working_copy=True)), draft.notebook.notes)


def outline_to_hand_over(project: Project, briefing_id: str, *, handling: str | None = None,
                         working_copy: bool = False) -> Outline:
    """Return the outline of a briefing that leaves the desk. `handling` takes the place of its own and the project's.

    Without it the pages are marked as the briefing is, or as its highest sentence where that is higher. Empty sections
    are left out, and so is every record that is not accepted. A working copy has the annex too. Raises ExportFailed for
    an unknown briefing, and where the handling is amiss.

    It is amiss where TLP 2.0 has no such label, or where it is below that of a sentence or of a cited article. So are
    words given as a source's that do not stand in its text; the articles that the briefing draws on must be loaded.
    """
    draft = _draft(project, briefing_id, working_copy)
    sections = _sections(draft, _to_print(draft, working_copy))
    refuse_what_does_not_stand(draft)
    outline = _outline(draft, sections, handling)
    refuse_unknown_label(outline.handling)
    refuse_below_portions(draft, outline.handling)
    return outline


def statements_to_print(project: Project, briefing_id: str, *, working_copy: bool = False) -> tuple[Statement, ...]:
    """Return what the analyst wrote in the sections that a briefing prints, in order; tables are made of records.

    Raises ExportFailed for an unknown briefing.
    """
    return _draft(project, briefing_id, working_copy).statements


def _draft(project: Project, briefing_id: str, working_copy: bool) -> Draft:
    """Return the draft of a briefing, which learns what the briefing cites while its sections are written."""
    briefing = project.find(Briefing, briefing_id)
    if briefing is None:
        raise ExportFailed(say("Nothing was exported: there is no briefing “{id}” in this project.", id=briefing_id))
    return _draft_of(project, briefing, _plan(project, briefing, working_copy))


def draft_to_print(project: Project, briefing: Briefing) -> Draft:
    """Return the draft of a briefing that leaves the desk, as it is before a section is written."""
    return _draft_of(project, briefing, sections_to_print(project, briefing))


def _draft_of(project: Project, briefing: Briefing, plan: Sequence[Section]) -> Draft:
    written = (held for section in plan for held in paragraphs(project, section))
    return draft_of(project, briefing, (section.kind for section in plan), (each for held in written for each in held))


def _plan(project: Project, briefing: Briefing, working_copy: bool) -> list[Section]:
    """Return the sections to write, in order, those without an id that every briefing has unless it is told."""
    held = sections_of(project, briefing.id)
    return [section for section in (held if briefing.chosen_sections else with_usual(held))
            if section.included and (working_copy or section.kind not in _FOR_THE_DESK)]


def sections_to_print(project: Project, briefing: Briefing) -> tuple[Section, ...]:
    """Return the sections that a briefing prints when it leaves the desk, in order; those it has not begun lack an id.
    """
    return tuple(_plan(project, briefing, working_copy=False))


def _to_print(draft: Draft, working_copy: bool) -> list[Section]:
    """Return the plan, and for a working copy of a briefing that never had an annex the annex, which it is made for."""
    plan = _plan(draft.project, draft.briefing, working_copy)
    has_annex = any(section.kind == "annex" for section in sections_of(draft.project, draft.briefing.id))
    return [*plan, Section(id="", kind="annex")] if working_copy and not has_annex else plan


def _sections(draft: Draft, plan: list[Section]) -> tuple[OutlineSection, ...]:
    """Return the sections in the order of the plan; what sums up the others is written after them."""
    turns = sorted(plan, key=lambda section: _CLOSING.index(section.kind) + 1 if section.kind in _CLOSING else 0)
    written = {section: _section(draft, section) for section in turns}
    return tuple(written[section] for section in plan)


def _outline(draft: Draft, sections: Sequence[OutlineSection], handling: str | None) -> Outline:
    briefing, info = draft.briefing, draft.project.info
    marking = handling or banner(briefing.handling or info.handling, (held.portion for held in draft.statements))
    title = briefing.title or info.title
    running = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE - 1].rstrip()}…"
    paper = kind_of_paper(briefing)
    properties = Properties(title, paper, info.analyst, marking, briefing.made_at)
    blocks = (title_block(draft), *(block for section in sections for block in section.blocks))
    return Outline(blocks, draft.notebook.notes, marking, paper, running, briefing.language, properties)


def _section(draft: Draft, section: Section) -> OutlineSection:
    title = section_title(section.kind, section.title)
    return OutlineSection(section, title, tuple(_written(draft, section, title)),
                          tuple(_MADE.get(section.kind, _nothing)(draft, section)))


def _written(draft: Draft, section: Section, title: str) -> Sequence[Block]:
    if section.kind == "bottom line":
        return bottom_line(draft, section, title)
    return _judged(draft, section) if section.kind == "key judgements" else prose(draft, section)


def _judged(draft: Draft, section: Section) -> list[Block]:
    blocks: list[Block] = [*key_judgements(draft, section)]
    if blocks and "likelihood" in draft.kinds and likelihood(draft):
        words = say("Likelihood words and confidence levels are explained at the end, with the sources.")
        blocks.append(Remark((Run(words),)))
    return blocks


def _events(draft: Draft, section: Section) -> list[Block]:
    table = chronology(draft)
    picture = timeline_picture(draft) if table and "no timeline" not in section.options else None
    return [*([picture] if picture else []), *table]


def _entities(draft: Draft, section: Section) -> list[Block]:
    table = entities(draft)
    picture = chart_picture(draft) if table and "no link chart" not in section.options else None
    return [*table, *([picture] if picture else [])]


def _nothing(_: Draft, __: Section) -> list[Block]:
    return []


_MADE: dict[str, Callable[[Draft, Section], Sequence[Block]]] = {
    "events": _events,
    "unrealised events": lambda draft, _: unrealised(draft),
    "entities": _entities,
    "quotes": lambda draft, _: quotes(draft),
    "differences": lambda draft, _: differences(draft),
    "sources": lambda draft, _: sources(draft),
    "likelihood": lambda draft, _: likelihood(draft),
    "annex": lambda draft, _: annex(draft),
}
"""What the records add to a section, by its kind, after what is written there."""
