"""A 1 MB article in the real window: open it, tag, undo (DESIGN 7, rows 2 and 3), stored and repainted.

    python -m tests.bench.window [ROUNDS]

Open is measured against the same article without tags: until the first picture at most 1.3, until every tag is read,
the visible ones are painted and the text is laid out 2; no turn meanwhile may be longer than 50 ms. Tag and undo must
stay under 10 ms at 50,000 tags, and within 1.3 times what they take at 1,000.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from editor.model.anchor import anchor_in
from editor.model.change import Stamps, Swap, make_change
from editor.model.edits.mentions import tag_mention
from editor.model.records import Article, Entity, Line, Mention
from editor.session import Session
from editor.storage.project_file import ProjectFile
from editor.ui.application import make_application, make_window
from editor.ui.window import MainWindow
from tests.resting import is_at_rest
from tests.texts import text_of

_SENTENCE = "The Coast Guard said on Friday that the road to Marrow Bay was cut by the flood. "
_PARAGRAPH = _SENTENCE * 6 + "\n"
_PARAGRAPHS = 2080
_ENTITIES = 200


def fill(path: Path, tags: int) -> None:
    """Write a project with one article of 1 MB and so many tags, spread over it evenly."""
    text = text_of(_PARAGRAPH * _PARAGRAPHS)
    ids = Stamps()("bench").ids()
    size = len(_PARAGRAPH)
    lines = tuple(Line(place * size, (place + 1) * size - 1, number=place + 1) for place in range(_PARAGRAPHS))
    article = Article(id=next(ids), title="Bench", texts=(text.sha256,), lines=lines)
    entities = [Entity(id=next(ids), name=f"Guard {number}", type="organisation") for number in range(_ENTITIES)]
    mentions = []
    for number in range(tags):
        begin = number * (len(text.words) // max(tags, 1))
        anchor = anchor_in(article, text, begin, begin + 8)
        mentions.append(Mention(id=next(ids), article=article.id, begin=anchor.begin, end=anchor.end,
                                words=anchor.words, text=anchor.text, before=anchor.before, after=anchor.after,
                                type="organisation", entity=entities[number % _ENTITIES].id))
    file = ProjectFile.create(path)
    Session(file.project(), file, "bench").do(lambda _, stamp: make_change(
        stamp, ids, "import", [Swap(None, record) for record in (article, *entities, *mentions)], texts=(text,),
        undoable=False))
    file.close()


def timed(deed: Callable[[], object]) -> float:
    """Return the milliseconds of a deed with everything that it makes the window repaint."""
    begin = time.perf_counter()
    deed()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * 1000


class Opened(NamedTuple):
    """Milliseconds until the first picture, until all is read and painted, of the longest turn between them, and those
    for which a processor worked on the window's thread, which tell more on a machine that others use."""

    painted: float
    whole: float
    turn: float
    worked: float


class Bench:
    """A window on a project with so many tags."""

    def __init__(self, path: Path, tags: int) -> None:
        fill(path, tags)
        self.tags = tags
        self.path = path
        self.window: MainWindow = make_window(theme="light")
        self.window.resize(1440, 900)
        self.window.show()
        self.opens = self.tagging = self.undoing = 0.0

    def open(self) -> Opened:
        """Open the project and its article."""
        self.window.bridge.take(None)
        QApplication.processEvents()
        begin, worked = time.perf_counter(), time.thread_time()
        self.window.projects.open_path(self.path)
        self.window.repaint()
        painted = last = time.perf_counter()
        longest = 0.0
        while not (self.window.reading.is_complete and is_at_rest(self.window.view)):
            QApplication.sendPostedEvents()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            last, turn = time.perf_counter(), time.perf_counter() - last
            longest = max(longest, turn)
        QApplication.processEvents()
        seconds = (painted - begin, time.perf_counter() - begin, longest, time.thread_time() - worked)
        return Opened(*(each * 1000 for each in seconds))

    def tag(self, place: int) -> float:
        """Tag new words in sight, and wait until that is stored and painted."""
        article = self.window.reading.article
        begin = place * 83 + 20

        def deed() -> None:
            self.window.bridge.submit(tag_mention(article, begin, begin + 5, "location"))
            self.window.bridge.desk.file.flush()  # type: ignore[union-attr]  # a project is open
        return timed(deed)

    def undo(self) -> float:
        """Take the last tag back, and wait until that is stored and painted."""
        def deed() -> None:
            self.window.bridge.undo()
            self.window.bridge.desk.file.flush()  # type: ignore[union-attr]  # a project is open
        return timed(deed)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_HOME"] = folder
        make_application()
        benches = [Bench(Path(folder) / f"{tags}.dossier", tags) for tags in (0, 1000, 10_000, 50_000)]
        opens = [[bench.open() for bench in benches] for _ in range(rounds)]
        for place, bench in enumerate(benches):
            painted, whole, turn, worked = map(statistics.median, zip(*(row[place] for row in opens), strict=True))
            ratios = [statistics.median(row[place][part] / row[0][part] for row in opens) for part in (0, 1, 3)]
            print(f"open {bench.tags:6} tags: {painted:7.1f} ms, {ratios[0]:.2f}; whole {whole:7.1f} ms, "
                  f"{ratios[1]:.2f}; longest turn {turn:.0f} ms; work {worked:.0f} ms, {ratios[2]:.2f}")
        for bench in benches[1:]:
            pairs = [(bench.tag(place), bench.undo()) for place in range(3, 43)]
            print(f"tag  {bench.tags:6} tags: {statistics.median(tag for tag, _ in pairs):7.2f} ms, "
                  f"undo {statistics.median(undo for _, undo in pairs):.2f} ms")
        for bench in benches:
            bench.window.bridge.take(None)


if __name__ == "__main__":
    main()
