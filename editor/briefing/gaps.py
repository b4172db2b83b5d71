"""Find what a briefing would print that nobody has settled: it is marked there, and told before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from editor.briefing.checks import uncited
from editor.briefing.evidence import is_cited
from editor.briefing.marks import marked_records
from editor.briefing.outline import sections_to_print
from editor.model.checks import PROPOSED, UNLOOKED_AT, Finding, findings_of
from editor.model.edits.briefings import paragraphs_of
from editor.model.project import Project
from editor.model.records import Briefing


def gaps(project: Project, briefing_id: str) -> tuple[Finding, ...]:
    """Return the gaps of a briefing: the reported sentences that cite nothing, in the order of its pages, then the
    events and quotes that nobody has looked at or confirmed, one finding for each that is printed marked so.

    Without a briefing of this id they are those of the usual sections.
    """
    briefing = project.find(Briefing, briefing_id) or Briefing(id=briefing_id)
    return (*_in_sentences(project, briefing), *_in_records(project, briefing))


def _in_sentences(project: Project, briefing: Briefing) -> Iterator[Finding]:
    for section in sections_to_print(project, briefing):
        for paragraph in paragraphs_of(project, section.id) if section.id else ():
            for statement in paragraph.statements:
                if statement.kind == "reported" and statement.says_something and not is_cited(project, statement):
                    yield uncited(statement)


def _in_records(project: Project, briefing: Briefing) -> Iterator[Finding]:
    for marked in marked_records(project, briefing):
        check = UNLOOKED_AT if marked.is_unreviewed else PROPOSED
        yield from (finding for finding in findings_of(marked.record) if finding.check == check)
