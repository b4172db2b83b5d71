"""How long the article view takes, as ratios to the same formatted document without marks (run by hand).

    QT_QPA_PLATFORM=offscreen python -m tests.bench.article [rounds]

One text of 1 MB; 1,000, 10,000 and 50,000 marks of all layers. Medians of interleaved rounds.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable, Iterable
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from editor.ui.article import ArticleView, Mark
from editor.ui.article.document import build_document
from editor.ui.article.page import Page
from editor.ui.offsets import Offsets
from editor.ui.theme import load_theme

_COUNTS = {"bare": 0, "none": 0, "1,000": 1_000, "10,000": 10_000, "50,000": 50_000}
_CHARACTERS = 1_000_000
_PHRASES = (
    "the harbour of Port Lumen", "was said to reopen after talks", "on Friday", "although Minister Okoro", "and",
    "the Dockers’ Union had warned", "that cranes from abroad", "would stand idle", "until every ship at anchor",
    "was counted again by night",
)  # fmt: skip
_TYPES = ("person", "organisation", "location", "materiel", "time", "other")


def text_of(characters: int) -> str:
    """Return paragraphs of some 470 characters with a blank line between them."""
    chance, paragraphs, length = random.Random(1), [], 0
    while length < characters:
        paragraphs.append(" ".join(chance.choice(_PHRASES) for _ in range(24)) + ".")
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:characters]


def marks_of(count: int, characters: int) -> list[Mark]:
    """Return marks in the order of the text: mentions, some quotes, few events."""
    chance = random.Random(2)
    begins = sorted(chance.randrange(characters - 300) for _ in range(count))
    return [_mark(chance, f"{number:08}", begin) for number, begin in enumerate(begins)]


def _mark(chance: random.Random, record: str, begin: int) -> Mark:
    short = begin + chance.randrange(4, 41)
    match chance.randrange(100):
        case 0 | 1:
            return Mark(record, begin, begin + chance.randrange(60, 241), "event", "event", f"E{record[-3:]}")
        case 2 | 3 | 4 | 5:
            return Mark(record, begin, begin + chance.randrange(60, 241), "quote", "quote", f"Q{record[-3:]}")
        case _:
            return Mark(record, begin, short, "mention", chance.choice(_TYPES), pending=chance.random() < 0.3)


class _Bare(QTextEdit):
    """The same formatted document in Qt's own widget."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._set = None

    def show_text(self, words: str) -> None:
        page = Page(load_theme("light"))
        document = build_document(words, (), page, Offsets(words))
        self.setLineWrapColumnOrWidth(page.text_right)
        self.setDocument(document)
        self._set = document


def _alone(widget: QTextEdit, others: Iterable[QTextEdit]) -> None:
    # A window under another one takes longer to paint.
    for other in others:
        other.setVisible(other is widget)
    widget.resize(784, 900)
    widget.activateWindow()
    QApplication.processEvents()


def _milliseconds(work: Callable[[], object]) -> float:
    gc.collect()
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def _paint(widget: QTextEdit) -> None:
    widget.viewport().repaint()


def _open(widget: QTextEdit, words: str, marks: list[Mark]) -> float:
    def work() -> None:
        widget.show_text(words)
        if isinstance(widget, ArticleView):
            widget.set_marks(marks)
        _paint(widget)

    return _milliseconds(work)


def _page_down(widget: QTextEdit) -> float:
    bar = widget.verticalScrollBar()

    def work() -> None:
        bar.setValue(bar.value() + 800)
        _paint(widget)

    times = []
    for _ in range(9):
        QApplication.processEvents()  # as between two keys
        times.append(_milliseconds(work))
    return median(times)


def _change(view: ArticleView, removed: list[str], added: list[Mark]) -> float:
    def work() -> None:
        view.change_marks(removed, added)
        QApplication.processEvents()

    QApplication.processEvents()
    return _milliseconds(work)


def _times(widget: QTextEdit, words: str, marks: list[Mark]) -> dict[str, float]:
    """Return milliseconds for each deed on the text with these marks."""
    times = {"open": _open(widget, words, marks)}
    widget.document().documentLayout().documentSize()  # lays the rest out, which Qt would do between the deeds
    QApplication.processEvents()  # the scroll bar learns of it
    times["page"] = _page_down(widget)
    if isinstance(widget, ArticleView):
        place = widget.place() + 200
        new = Mark("new", place, place + 9, "mention", "person")
        changes = [(_change(widget, [], [new]), _change(widget, ["new"], [])) for _ in range(5)]
        times["tag"], times["untag"] = (median(column) for column in zip(*changes, strict=True))
    return times


def measure(rounds: int) -> None:
    """Print the medians, each with its ratio to the bare document or, for tagging, to 1,000 marks."""
    words = text_of(_CHARACTERS)
    marks = {name: marks_of(count, _CHARACTERS) for name, count in _COUNTS.items()}
    widgets: dict[str, QTextEdit] = {name: _Bare() if name == "bare" else ArticleView() for name in _COUNTS}
    found: dict[tuple[str, str], list[float]] = {}
    for _ in range(rounds):
        for name, widget in widgets.items():
            _alone(widget, widgets.values())
            for deed, time in _times(widget, words, marks[name]).items():
                found.setdefault((deed, name), []).append(time)
    for (deed, name), times in sorted(found.items()):
        against = median(found.get((deed, "bare")) or found[deed, "1,000"])
        print(f"{deed:6} {name:>7} {median(times):8.2f} ms {median(times) / against:6.2f} x")


if __name__ == "__main__":
    application = QApplication([])
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
