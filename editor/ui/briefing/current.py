"""Say which briefing of the open project is worked on, and find its sections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from editor.briefing.checks import findings_of
from editor.briefing.handling import banner
from editor.model.change import Edit
from editor.model.checks import LEVELS, Finding
from editor.model.edits.briefings import make_briefing, paragraphs_of, sections_of
from editor.model.project import Project
from editor.model.records import Briefing, Paragraph, Section, Statement
from editor.ui.bridge import Bridge
from editor.ui.briefing.evidence import status_of


def current_briefing(bridge: Bridge) -> Briefing | None:
    """Return the briefing that is worked on, which is exported too; None where there is none."""
    return bridge.desk.current_briefing if bridge.desk is not None else None


def new_briefing(bridge: Bridge) -> Edit:
    """Return the edit that makes the usual briefing under the title of the project, dated today."""
    return make_briefing(bridge.project.info.title, date=date.today().isoformat())


def current_sections(bridge: Bridge) -> list[Section]:
    """Return the sections of the current briefing in their order."""
    briefing = current_briefing(bridge)
    return sections_of(bridge.project, briefing.id) if briefing is not None else []


def handling_of(bridge: Bridge) -> str:
    """Return how the pages of the current briefing are marked: as it is, or as its highest sentence."""
    briefing, info = current_briefing(bridge), bridge.project.info
    marking = (briefing.handling if briefing is not None else "") or info.handling
    return banner(marking, (statement.portion for statement in statements_shown(bridge)))


def raising(bridge: Bridge) -> list[str]:
    """Return the ids of the sentences by which the pages are marked higher than the briefing is, in order."""
    briefing = current_briefing(bridge)
    own = (briefing.handling if briefing is not None else "") or bridge.project.info.handling
    pages = handling_of(bridge)
    return [held.id for held in statements_shown(bridge) if held.portion == pages] if pages != own else []


def section_of(bridge: Bridge, kind: str) -> Section | None:
    """Return the first section of a kind in the current briefing, or None."""
    return next((section for section in current_sections(bridge) if section.kind == kind), None)


def paragraphs_by_section(project: Project) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of all sections in their order, by section."""
    ordered = sorted(project.of(Paragraph).values(), key=lambda each: (each.section, each.order, each.id))
    return {section: list(held) for section, held in groupby(ordered, key=lambda each: each.section)}


def statements_shown(bridge: Bridge) -> list[Statement]:
    """Return the sentences of the current briefing in the order of its pages, without those of sections left out."""
    held = paragraphs_by_section(bridge.project)
    return [statement for section in current_sections(bridge) if section.included
            for paragraph in held.get(section.id, ()) for statement in paragraph.statements]


def uncited_in(bridge: Bridge) -> list[str]:
    """Return the ids of the sentences of the current briefing that cite nothing and should, in order."""
    return [statement.id for statement in statements_shown(bridge)
            if statement.says_something and status_of(bridge.project, statement) == "uncited"]


def findings_in(project: Project, paragraph: Paragraph, statement_id: str) -> list[Finding]:
    """Return what the checks find in one sentence of a paragraph, the gravest first."""
    found = [finding for finding in findings_of(project, paragraph) if finding.id == statement_id]
    return sorted(found, key=lambda finding: LEVELS.index(finding.level))


def gaps_in(bridge: Bridge) -> list[str]:
    """Return the ids of the sentences of the current briefing that lack something a reader would miss, in order."""
    project = bridge.project
    grave = {finding.id for section in current_sections(bridge) for paragraph in paragraphs_of(project, section.id)
             for finding in findings_of(project, paragraph) if finding.level != "info"}
    return [statement.id for statement in statements_shown(bridge) if statement.id in grave]


def next_of(wanted: Sequence[str], all_of_them: Sequence[Statement], here: str, by: int) -> str:
    """Return the wanted id that comes next (1) or before (-1) in the order of all, round the end; blank for none."""
    places = {statement.id: place for place, statement in enumerate(all_of_them)}
    at = places.get(here, -1 if by > 0 else len(places))
    ahead = [each for each in wanted if (places[each] - at) * by > 0][::by]
    return next(iter([*ahead, *wanted[::by]]), "")
