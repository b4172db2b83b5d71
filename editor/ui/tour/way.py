"""Find in a project what the tour goes along: a sentence of a briefing, the words it cites, and their note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.briefing.notebook import Notebook
from editor.model.edits.briefings import paragraphs_of, sections_of
from editor.model.project import Project
from editor.model.records import Anchor, Briefing, Citation, Statement


@dataclass(frozen=True, slots=True)
class Way:
    """A sentence by its id, in a briefing by its id, and words of an article that it cites."""

    briefing: str
    statement: str
    words: Anchor

    @property
    def citation(self) -> Citation:
        """Return the citation of the words."""
        return Citation(passage=self.words)


def way_through(project: Project) -> Way | None:
    """Return the way from the first sentence that cites words of an article, in a draft before all other briefings.

    None where no sentence does.
    """
    drafts_first = sorted(project.each(Briefing), key=lambda briefing: briefing.status != "draft")
    return next((way for briefing in drafts_first for way in _ways(project, briefing.id)), None)


def note_on(project: Project, words: Anchor) -> str:
    """Return the note that the first citation of these words gets in Word."""
    notebook = Notebook(project)
    notebook.cite(Citation(passage=words))
    return "".join(note.words for note in notebook.notes)


def _ways(project: Project, briefing: str) -> Iterator[Way]:
    for statement in _statements(project, briefing):
        for citation in statement.citations:
            if citation.passage is not None:
                yield Way(briefing, statement.id, citation.passage)


def _statements(project: Project, briefing: str) -> Iterator[Statement]:
    for section in sections_of(project, briefing):
        if section.included:
            for paragraph in paragraphs_of(project, section.id):
                yield from paragraph.statements
