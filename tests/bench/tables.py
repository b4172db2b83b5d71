"""How long a table of 10,000 entities takes, as ratios to a QTableWidget of the same cells (DESIGN 7: 1/100, 1/3, 1/5).

    QT_QPA_PLATFORM=offscreen python -m tests.bench.tables [ROUNDS]

Filling, sorting by name, filtering; and one edit, its row redrawn. Medians of interleaved rounds.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

from editor.model.edits.entities import set_entity
from editor.model.edits.projects import take_in_records
from editor.model.records import Entity
from editor.ui.bridge import Bridge
from editor.ui.tables.table import EntityTable
from editor.workspace import create_project

_COUNT = 10_000
_WORDS = ("harbour", "Lumen", "union", "crane", "minister", "Okoro", "ferry", "island", "council", "dockers")


def entities(count: int) -> list[Entity]:
    """Return entities with names of two words and a number, in no order."""
    chance = random.Random(1)
    return [Entity(id=f"{number:026}", type=chance.choice(("person", "organisation", "location")), kind="office",
                   name=f"{chance.choice(_WORDS)} {chance.choice(_WORDS)} {number}") for number in range(count)]


class Peer:
    """The same cells in a QTableWidget."""

    def __init__(self, records: list[Entity]) -> None:
        self._records = records
        self.widget = QTableWidget()
        self.widget.resize(400, 600)
        self.widget.show()

    def fill(self) -> None:
        self.widget.clear()
        self.widget.setColumnCount(3)
        self.widget.setRowCount(len(self._records))
        for row, entity in enumerate(self._records):
            for column, words in enumerate((entity.type[0], entity.name, entity.kind)):
                self.widget.setItem(row, column, QTableWidgetItem(words))

    def sort(self) -> None:
        self.widget.sortItems(1, Qt.SortOrder.AscendingOrder)

    def unsort(self) -> None:
        self.widget.sortItems(0, Qt.SortOrder.AscendingOrder)

    def filter(self) -> None:
        for row in range(self.widget.rowCount()):
            item = self.widget.item(row, 1)
            self.widget.setRowHidden(row, item is None or "lumen" not in item.text().lower())


def seconds(deed: Callable[[], object]) -> float:
    """Return how long a deed takes, its first paint with it."""
    begin = perf_counter()
    deed()
    QApplication.processEvents()
    return perf_counter() - begin


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    application = QApplication([])
    bridge, records = Bridge(), entities(_COUNT)
    with tempfile.TemporaryDirectory() as folder:
        bridge.take(create_project(Path(folder) / "many.dossier", "bench"))
        bridge.submit(take_in_records(tuple(records), (), "bench"))
        table, peer = EntityTable(bridge), Peer(records)
        table.resize(400, 600)
        table.show()
        usual, by_name = table.listing.orders[0], table.listing.orders[1]
        ours: dict[str, list[float]] = {"fill": [], "sort": [], "filter": [], "edit": []}
        theirs: dict[str, list[float]] = {"fill": [], "sort": [], "filter": []}
        for turn in range(rounds):
            theirs["fill"].append(seconds(peer.fill))
            ours["fill"].append(seconds(table.model.reread_all))
            theirs["sort"].append(seconds(peer.sort))
            ours["sort"].append(seconds(lambda: table.model.sort_by(by_name)))
            theirs["filter"].append(seconds(peer.filter))
            ours["filter"].append(seconds(lambda: table.model.filter_by("lumen")))
            peer.unsort()
            table.model.filter_by("")
            table.model.sort_by(usual)
            ours["edit"].append(seconds(lambda turn=turn: bridge.submit(  # type: ignore[misc]  # a lambda with a default
                set_entity(records[17].id, kind=f"office {turn}"))))
        bridge.take(None)
    for deed, times in theirs.items():
        print(f"{deed:7} ours {1000 * median(ours[deed]):7.1f} ms   QTableWidget {1000 * median(times):7.1f} ms   "
              f"1/{median(times) / median(ours[deed]):.0f}")
    print(f"edit    ours {1000 * median(ours['edit']):7.1f} ms, stored and its row redrawn")
    del application


if __name__ == "__main__":
    main()
