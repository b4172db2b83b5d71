"""Say of each link of a chart what its list says: from whom, to whom, on what record it rests."""

from __future__ import annotations

from editor.briefing.chart import Chart, Tie
from editor.ui.dock.rows import Row
from editor.words import phrase

TITLES = (phrase("From"), phrase("Link"), phrase("To"), phrase("Passages"), phrase("Date"))
WIDTHS = (190, 320, 190, 90, 130)
_EVIDENCE, _DATE = 3, 4
_LAST = "9999"


def rows_of(chart: Chart) -> list[Row]:
    """Return the ties of a chart as rows, one for each record."""
    names = {node.id: node.name for node in chart.nodes}
    return [_row(tie, names[tie.one], names[tie.other]) for tie in chart.ties]


def _row(tie: Tie, one: str, other: str) -> Row:
    label = f"{tie.badge}  {tie.told}" if tie.badge else tie.told
    is_of_entity = tie.sort == "relation"  # which has its place in the form of the entity it leads from
    return Row((one, label, other, str(tie.evidence), tie.when), about=(tie.one, tie.other),
               record=("entity", tie.one) if is_of_entity else (tie.kind, tie.record),
               orders={_EVIDENCE: f"{tie.evidence:09}", _DATE: tie.begin.isoformat() if tie.begin else _LAST})
