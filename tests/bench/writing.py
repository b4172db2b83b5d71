"""Measure what a key costs in a long briefing: `python -m tests.bench.writing`, apart from storing, which rests."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.edits.sections import add_section
from editor.model.records import Briefing, Section
from editor.ui.application import make_application
from editor.ui.bridge import Bridge
from editor.ui.briefing import BriefingPage
from editor.workspace import create_project

_SECTIONS, _SENTENCES, _KEYS = 12, 25, 60


def main() -> None:
    """Print the median and the slowest key of a stretch of typing in the middle of 300 sentences."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        bridge = Bridge()
        bridge.take(create_project(Path(folder) / "long.dossier", "A"))
        _fill(bridge)
        page = BriefingPage(bridge)
        page.resize(1440, 900)
        page.show()
        application.processEvents()
        part = list(page.manuscript.parts)[_SECTIONS // 2]
        part.enter(-1)
        spent = []
        for _ in range(_KEYS):
            began = time.perf_counter()
            QTest.keyClick(part.text, Qt.Key.Key_W)
            spent.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        bridge.submit_draft()
        stored = (time.perf_counter() - began) * 1000
        print(f"a key: {statistics.median(spent):.2f} ms, the slowest {max(spent):.2f} ms; "
              f"the edit with what follows it: {stored:.1f} ms")
        bridge.take(None)


def _fill(bridge: Bridge) -> None:
    bridge.submit(make_briefing("Long"))
    briefing = bridge.project.each(Briefing)[0]
    for number in range(_SECTIONS):
        bridge.submit(add_section(briefing.id, "text", title=f"Section {number}"))
    for section in bridge.project.each(Section):
        for number in range(_SENTENCES if section.kind == "text" else 0):
            bridge.submit(add_statement(section.id, f"Sentence {number} says that the road to the harbour is cut."))


if __name__ == "__main__":
    main()
