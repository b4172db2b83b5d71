"""Say which briefing of the open project is worked on, and find its sections."""

from __future__ import annotations

from editor.model.edits.briefings import paragraphs_of, sections_of
from editor.model.records import Briefing, Section, Statement
from editor.ui.bridge import Bridge


def current_briefing(bridge: Bridge) -> Briefing | None:
    """Return the briefing that is worked on, which is exported too; None where there is none."""
    return bridge.desk.current_briefing if bridge.desk is not None else None


def current_sections(bridge: Bridge) -> list[Section]:
    """Return the sections of the current briefing in their order."""
    briefing = current_briefing(bridge)
    return sections_of(bridge.project, briefing.id) if briefing is not None else []


def section_of(bridge: Bridge, kind: str) -> Section | None:
    """Return the first section of a kind in the current briefing, or None."""
    return next((section for section in current_sections(bridge) if section.kind == kind), None)


def statements_in(bridge: Bridge, section: Section) -> list[Statement]:
    """Return the sentences of a section, in order."""
    return [statement for paragraph in paragraphs_of(bridge.project, section.id) for statement in paragraph.statements]


def statements_of(bridge: Bridge, kind: str) -> list[Statement]:
    """Return the sentences of the first section of a kind in the current briefing, in order."""
    section = section_of(bridge, kind)
    return statements_in(bridge, section) if section is not None else []
