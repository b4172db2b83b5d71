"""Write the whole project in the exchange format."""

from __future__ import annotations

from editor.exporters import Exporter
from editor.formats.exchange import write_exchange
from editor.model.project import Project


class ExchangeExporter:
    """The exporter of exchange files; a briefing's id and handling do not narrow what it writes."""

    name = "json"
    suffix = ".json"
    writes_briefing = False

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the exchange document."""
        return write_exchange(project)


EXPORTER: Exporter = ExchangeExporter()
