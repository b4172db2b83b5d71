"""Write a briefing as a Word document."""

from __future__ import annotations

from editor.briefing.outline import outline_to_hand_over
from editor.exporters import Exporter
from editor.exporters.word.package import document_bytes
from editor.model.collecting import uncollected
from editor.model.project import Project


def export_word(project: Project, briefing_id: str, *, handling: str | None = None,
                working_copy: bool = False) -> bytes:
    """Return a briefing as a .docx file; the same project gives the same bytes. Raises ExportFailed.

    `handling` takes the place of the briefing's own; a `working_copy` has the annotated articles at its end. The
    articles that the briefing draws on must be loaded.
    """
    with uncollected():
        # Nothing holds the outline when the collector goes on, which would walk all of it.
        return document_bytes(outline_to_hand_over(project, briefing_id, handling=handling,
                                                   working_copy=working_copy))


class WordExporter:
    """The Word exporter, as the registry offers it."""

    name = "word"
    suffix = ".docx"
    writes_briefing = True

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the briefing as a .docx file. Raises ExportFailed."""
        return export_word(project, briefing_id, handling=handling, working_copy=working_copy)


EXPORTER: Exporter = WordExporter()
