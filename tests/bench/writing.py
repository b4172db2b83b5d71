"""Measure what keys cost in a long briefing: `python -m tests.bench.writing [ROUNDS]`.

Typing into the middle of 300 sentences, apart from storing, which rests; then, in milliseconds of the thread's own
work, a key that stores at once and pasting 32 kB, each in one section of 500 and of 2,000 sentences in interleaved
rounds: how much longer it takes at four times as many.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.edits.paragraphs import set_text
from editor.model.edits.sections import add_section
from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Briefing, Section, Words
from editor.ui.application import make_application
from editor.ui.bridge import Bridge
from editor.ui.briefing import BriefingPage
from editor.ui.briefing.text.part import SectionPart
from editor.workspace import create_project

_SECTIONS, _SENTENCES, _KEYS = 12, 25, 60
_LENGTHS = (500, 2_000)
_IN_PARAGRAPH = 5
_PASTED = 32_000
_SENTENCE = "Sentence {} says that the road to the harbour is cut."


def main() -> None:
    """Print the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        with opened(Path(folder) / "long.dossier", _fill) as bridge:
            typed(bridge, application.processEvents)
        found: dict[tuple[str, int], list[float]] = {}
        for number in range(rounds):
            for length in _LENGTHS:
                with opened(Path(folder) / f"{length}-{number}.dossier", _filling(length)) as bridge:
                    for deed, spent in written(bridge, application.processEvents).items():
                        found.setdefault((deed, length), []).append(spent)
    for deed in dict.fromkeys(deed for deed, _ in found):
        few, many = (statistics.median(found[deed, length]) for length in _LENGTHS)
        print(f"{deed}: {few:.0f} ms in {_LENGTHS[0]:,} sentences, {many:.0f} ms in {_LENGTHS[1]:,}, x{many / few:.1f}")


@contextmanager
def opened(path: Path, fill: Callable[[Bridge], None]) -> Iterator[Bridge]:
    """Hold a new project open that is filled so."""
    bridge = Bridge()
    bridge.take(create_project(path, "A"))
    fill(bridge)
    yield bridge
    bridge.take(None)


def page_of(bridge: Bridge, settle: Callable[[], None]) -> BriefingPage:
    """Return the page of the briefing as it is shown."""
    page = BriefingPage(bridge)
    page.resize(1440, 900)
    page.show()
    settle()
    return page


def typed(bridge: Bridge, settle: Callable[[], None]) -> None:
    """Print the median and the slowest key of a stretch of typing in the middle of 300 sentences."""
    page = page_of(bridge, settle)
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
    page.close()


def written(bridge: Bridge, settle: Callable[[], None]) -> dict[str, float]:
    """Return the milliseconds of work of each deed in the one section."""
    page = page_of(bridge, settle)
    part: SectionPart = list(page.manuscript.parts)[-1]
    part.enter(-1)

    def milliseconds(deed: Callable[[], object]) -> float:
        began = time.thread_time()
        deed()
        settle()
        return (time.thread_time() - began) * 1000

    def key() -> None:
        QTest.keyClick(part.text, Qt.Key.Key_W)
        bridge.submit_draft()

    pasted = QMimeData()
    lines = (" ".join(_SENTENCE.format(number * _IN_PARAGRAPH + place) for place in range(_IN_PARAGRAPH))
             for number in range(_PASTED))
    held, length = [], 0
    while length < _PASTED:
        held.append(next(lines))
        length += len(held[-1]) + 1
    pasted.setText("\n".join(held))
    found = {"a key, stored": milliseconds(key),
             "pasting 32 kB": milliseconds(lambda: part.text.insertFromMimeData(pasted))}
    page.close()
    return found


def _fill(bridge: Bridge) -> None:
    bridge.submit(make_briefing("Long"))
    briefing = bridge.project.each(Briefing)[0]
    for number in range(_SECTIONS):
        bridge.submit(add_section(briefing.id, "text", title=f"Section {number}"))
    for section in bridge.project.each(Section):
        for number in range(_SENTENCES if section.kind == "text" else 0):
            bridge.submit(add_statement(section.id, _SENTENCE.format(number)))


def _filling(length: int) -> Callable[[Bridge], None]:
    """Return what fills one section with so many sentences."""
    def fill(bridge: Bridge) -> None:
        bridge.submit(make_briefing("Long"))
        bridge.submit(add_section(bridge.project.each(Briefing)[0].id, "text", title="All of it"))
        section = max(bridge.project.each(Section), key=lambda held: held.order)
        flow = tuple(FlowParagraph((Piece(Words(words)),)) for words in _paragraphs(length))
        bridge.submit(set_text(section.id, flow))
    return fill


def _paragraphs(length: int) -> Iterator[str]:
    """Yield so many sentences in paragraphs of a few."""
    for begin in range(0, length, _IN_PARAGRAPH):
        yield " ".join(_SENTENCE.format(number) for number in range(begin, begin + _IN_PARAGRAPH))


if __name__ == "__main__":
    main()
