"""Say which briefing of a project is worked on, and find its sections."""

from __future__ import annotations

from editor.model.edits.briefings import paragraphs_of, sections_of
from editor.model.project import Project
from editor.model.records import Briefing, Section, Statement


def current_briefing(project: Project) -> Briefing | None:
    """Return the latest briefing, which is the one that is exported too; None where there is none yet."""
    return project.of(Briefing)[max(project.of(Briefing))] if project.of(Briefing) else None


def section_of(project: Project, kind: str) -> Section | None:
    """Return the section of a kind in the current briefing, or None."""
    briefing = current_briefing(project)
    held = sections_of(project, briefing.id) if briefing else []
    return next((section for section in held if section.kind == kind), None)


def statements_of(project: Project, kind: str) -> list[Statement]:
    """Return the sentences of a section of the current briefing, in order."""
    section = section_of(project, kind)
    return [statement for paragraph in (paragraphs_of(project, section.id) if section else ())
            for statement in paragraph.statements]
