"""Write a project, or a briefing of it, as the bytes of a file."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from editor.model.project import Project


class Exporter(Protocol):
    """What the registry offers: a name, the ending of its files with the dot, and the deed.

    `export` returns the bytes of a whole file. The project is frozen, and every article that the briefing cites is
    loaded. An exporter of briefings takes the briefing's id and the handling to print, where that is not the
    briefing's own; a `working_copy` has what stays at the desk too. One that writes the whole project passes over all
    three. Raises ExportFailed.
    """

    name: str
    suffix: str
    writes_briefing: bool

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the file's bytes."""
        ...


@runtime_checkable
class RemarkingExporter(Exporter, Protocol):
    """An exporter of a file that is no briefing, and of which something should be known."""

    def remarks(self, project: Project) -> list[str]:
        """Return what whoever uses the file should know of it, in sentences."""
        ...


@runtime_checkable
class LossyExporter(Exporter, Protocol):
    """An exporter of a format that cannot hold all of a project; `label` says in a menu which one it is."""

    label: str

    def losses(self, project: Project) -> list[str]:
        """Return what of the project the file does not hold, a sentence for each kind with its count."""
        ...
