"""How long a table of 10,000 entities takes, as ratios to a QTableWidget of the same cells (DESIGN 7: 1/100, 1/3, 1/5).

    QT_QPA_PLATFORM=offscreen python -m tests.bench.tables [ROUNDS]

Filling (ours sorts by mentions as it fills), sorting by name, filtering by words; and by itself: one edit, its row
redrawn; showing the incomplete ones only; choosing all rows, with their common form; one type for all of them.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

from editor.model.edits.bulk import set_several
from editor.model.edits.entities import set_entity
from editor.model.edits.projects import take_in_records
from editor.model.records import Entity
from editor.ui.bridge import Bridge
from editor.ui.forms.bulk.kinds import BulkEntities
from editor.ui.tables.sieve import Sieve
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


class Ours:
    """The table of entities over a project in a file."""

    def __init__(self, bridge: Bridge, records: list[Entity]) -> None:
        self._bridge = bridge
        self._records = records
        self._edits = 0
        self.table = EntityTable(bridge)
        self.form = BulkEntities(bridge)
        self.table.several_moved.connect(self.form.show_several)
        self._types = cycle(("person", "organisation"))
        self.table.resize(400, 600)
        self.table.show()
        self.form.show()
        self._usual, self._by_name = self.table.listing.orders[:2]

    def fill(self) -> None:
        self.table.model.reread_all()

    def sort(self) -> None:
        self.table.model.sort_by(self._by_name)

    def unsort(self) -> None:
        self.table.model.filter_by("")
        self.table.model.sort_by(self._usual)

    def filter(self) -> None:
        self.table.model.filter_by("lumen")

    def sift(self) -> None:
        self.table.model.sift(Sieve(traits=("incomplete",)))

    def choose(self) -> None:
        self.table.view.selectAll()

    def set_all(self) -> None:
        self._bridge.submit(set_several(Entity, self.table.view.several, type=next(self._types)))

    def let_go(self) -> None:
        self.table.choose("")
        self.form.show_several(())

    def edit(self) -> None:
        self._edits += 1
        self._bridge.submit(set_entity(self._records[17].id, kind=f"office {self._edits}"))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    application = QApplication([])
    bridge, records = Bridge(), entities(_COUNT)
    with tempfile.TemporaryDirectory() as folder:
        bridge.take(create_project(Path(folder) / "many.dossier", "bench"))
        bridge.submit(take_in_records(tuple(records), (), "bench"))
        measure(Ours(bridge, records), Peer(records), rounds)
        bridge.take(None)
    del application


def measure(ours: Ours, peer: Peer, rounds: int) -> None:
    """Print the medians of interleaved rounds, and their ratios."""
    times: dict[str, list[tuple[float, float]]] = {"fill": [], "sort": [], "filter": []}
    alone: dict[str, list[float]] = {"edit": [], "sift": [], "choose": [], "set_all": []}
    for _ in range(rounds):
        for deed, measured in times.items():
            measured.append((seconds(getattr(ours, deed)), seconds(getattr(peer, deed))))
        ours.unsort()
        peer.unsort()
        QApplication.processEvents()  # what follows is not to paint this
        alone["edit"].append(seconds(ours.edit))
        alone["sift"].append(seconds(ours.sift))
        ours.table.show_all()
        alone["choose"].append(seconds(ours.choose))
        alone["set_all"].append(seconds(ours.set_all))
        ours.let_go()
    for deed, measured in times.items():
        mine, theirs = (1000 * median(side) for side in zip(*measured, strict=True))
        print(f"{deed:7} ours {mine:7.1f} ms   QTableWidget {theirs:7.1f} ms   1/{theirs / mine:.1f}")
    told = {"edit": "one row, handed to the writer and redrawn", "sift": "only those that lack something",
            "choose": "all rows, and their form", "set_all": "the type of all, handed to the writer"}
    for deed, measured in alone.items():
        print(f"{deed:7} ours {1000 * median(measured):7.1f} ms   {told[deed]}")


if __name__ == "__main__":
    main()
