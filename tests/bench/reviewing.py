"""Take in what long articles suggest, and review it, in the real window: `python -m tests.bench.reviewing [KB...]`.

    python -m tests.bench.reviewing --articles COUNT

Printed for an article of each size, or for the first of so many articles: milliseconds by the clock and of work of
the longest turn of the window's thread (budget 50 ms of work) while suggestions are taken in, until the first card of
a review is painted (budget 100 ms), for each key of the review, for a bulk acceptance, its undoing and redoing.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Event, Quote
from editor.model.review import record_of
from editor.storage.settings import change_settings
from editor.ui.application import make_application, make_window
from editor.ui.window import MainWindow
from tests.bench.importing import Turn, turn
from tests.bench.suggestions import report

_SIZES = (5, 50, 500)
_KEYS = 12
"""How often each key is pressed."""
_LOOK = 1.0
"""Seconds for which an article is looked at before its review begins."""
_EACH = 2_000
"""Code points of each of many articles."""


class Painted(QObject):
    """Whether something was painted since it was last asked for."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.happened = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt
        """Remember a painting."""
        self.happened = self.happened or event.type() == QEvent.Type.Paint
        return False


def until(is_over: Callable[[], bool], rest: int = 20) -> tuple[float, list[Turn]]:
    """Return the milliseconds until something holds, and the turns meanwhile and a little longer."""
    turns, begun = [turn()], time.perf_counter()
    while not is_over():
        turns.append(turn())
        time.sleep(0.0005)
    took = (time.perf_counter() - begun) * 1000
    return took, turns + [turn() for _ in range(rest)]


def rest() -> None:
    """Let the window be for as long as a person looks at an article before anything else."""
    end = time.perf_counter() + _LOOK
    until(lambda: time.perf_counter() > end)


def tell(what: str, took: float, turns: list[Turn]) -> None:
    """Print a line."""
    clock, work = max(each.clock for each in turns), max(each.work for each in turns)
    print(f"  {what:34} {took:8.0f} ms; longest turn {clock:6.0f} ms by the clock, {work:6.0f} ms of work; work of "
          f"all {sum(each.work for each in turns):6.0f} ms", flush=True)


def press(window: MainWindow, what: str, key: Qt.Key,
          modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = _KEYS) -> None:
    """Press a key so often, and print what one takes, with all that follows it."""
    took = []
    for _ in range(times):
        turns = []
        clock, work = time.perf_counter(), time.thread_time()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)
        pressed = Turn((time.perf_counter() - clock) * 1000, (time.thread_time() - work) * 1000)
        turns = [pressed, *(turn() for _ in range(6))]
        took.append(turns)
    longest = [max(turns, key=lambda each: each.work) for turns in took]
    median = statistics.median(each.work for each in longest)
    most, clock = max(each.work for each in longest), max(each.clock for each in longest)
    print(f"  {what:34} median {median:6.1f} ms of work in the longest turn, most {most:6.1f} ms ({clock:6.1f} by the "
          "clock)", flush=True)


def review(window: MainWindow) -> None:
    """Review the article on the screen, and print what each deed takes."""
    bridge, action = window.bridge, window.commands.action
    rest()
    painted = Painted(window.suggestions)
    for what in ("first F7 to a painted card", "F7 again"):
        begun, painted.happened = time.perf_counter(), False
        with watched() as pressed:
            action("review").trigger()
        _, turns = until(lambda: painted.happened, rest=2)
        tell(what, (time.perf_counter() - begun) * 1000, [*pressed, *turns])
        if what != "F7 again":
            action("review").trigger()
            until(lambda: True)
    press(window, "J", Qt.Key.Key_J)
    press(window, "K", Qt.Key.Key_K)
    press(window, "A", Qt.Key.Key_A)
    press(window, "R", Qt.Key.Key_R)
    press(window, "S", Qt.Key.Key_S)
    press(window, "Shift+A", Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, 4)
    press(window, "Ctrl+Z", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, 4)
    desk_menu = window.suggestions.menu
    with watched() as turns:
        desk_menu.aboutToShow.emit()
    tell("the menu of bulk acceptance", 0, turns)
    article = window.reading.article
    project = bridge.project
    waiting = [each for each in project.mentions_of(article) if record_of(project, each).state == "suggested"]
    waiting += [each.id for each in (*project.quotes_of(article), *project.events_of(article))
                if each.state == "suggested"]
    print(f"  {len(waiting)} wait")
    begun = time.perf_counter()
    desk_menu.chosen.emit(waiting)
    took, turns = until(lambda: bridge.save_state == "saved")
    tell("accepted in bulk", took, turns)
    for name in ("undo", "redo", "undo"):
        action(name).trigger()
        took, turns = until(lambda: bridge.save_state == "saved")
        tell(name, took, turns)
    action("review").trigger()
    until(lambda: True)


@contextmanager
def watched() -> Iterator[list[Turn]]:
    """Measure what is done in the block as one turn."""
    turns: list[Turn] = []
    clock, work = time.perf_counter(), time.thread_time()
    yield turns
    turns.append(Turn((time.perf_counter() - clock) * 1000, (time.thread_time() - work) * 1000))


def long_article(folder: Path, size: int) -> None:
    """Read an article of so many kB for suggestions in the window, and review it."""
    print(f"{size} kB")
    path = folder / f"{size}.dossier"
    desk = workspace.create_project(path, "bench")
    imported = workspace.read_pasted(report(size * 1000))
    desk.session.do(take_in_article(imported.article, imported.text))
    desk.must_be_saved()
    desk.close()
    window = opened(path)
    until(lambda: bool(window.reading.article))
    window.commands.action("suggest").trigger()
    until(lambda: window.suggesting.is_asked(window.reading.article))
    took, turns = until(lambda: window.suggesting.is_over)
    _, more = until(lambda: window.bridge.save_state == "saved")
    tell("read and taken in", took, turns + more)
    project, article = window.bridge.project, window.reading.article
    print(f"  {len(project.mentions_of(article))} tags, {len(project.quotes_of(article))} quotes, "
          f"{len(project.events_of(article))} events")
    review(window)
    closed(window)


def _is_shown(window: MainWindow, article: str) -> bool:
    return window.reading.article == article


def opened(path: Path) -> MainWindow:
    """Return a window with a project."""
    window = make_window(theme="light")
    window.resize(1440, 900)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    window.projects.open_path(path)
    until(lambda: True)
    return window


def closed(window: MainWindow) -> None:
    """Close the project and the window."""
    begun = time.perf_counter()
    with watched() as turns:
        window.bridge.take(None)
    tell("closed", (time.perf_counter() - begun) * 1000, turns)
    window.close()
    window.deleteLater()
    until(lambda: True)


def fill(path: Path, count: int) -> None:
    """Make a project of so many articles, each with what it suggests."""
    desk = workspace.create_project(path, "bench")
    words = report(_EACH * 40)
    for number in range(count):
        begin = words.index("PORT", (number % 37) * _EACH)
        told = f"Report {number}\n\n{words[begin:begin + _EACH]}"
        imported = workspace.read_pasted(told)
        change = desk.session.do(take_in_article(imported.article, imported.text))
        article = next(swap.id for swap in change.swaps if isinstance(swap.after, Article))
        workspace.take_in_suggested(desk, article)
        if number % 50 == 49:
            desk.must_be_saved()
            desk.session.let_go([each.id for each in desk.session.project.each(Article)])
    desk.must_be_saved()
    desk.close()


def many_articles(folder: Path, count: int) -> None:
    """Open a project of so many articles that all suggest something, and work in it."""
    path = folder / f"many-{count}.dossier"
    if not path.exists():
        fill(path, count)
    print(f"{count} articles")
    begun = time.perf_counter()
    window = opened(path)
    took, turns = until(lambda: bool(window.reading.article))
    tell("opened", (time.perf_counter() - begun) * 1000, turns)
    project = window.bridge.project
    print(f"  {sum(len(held) for held in project.mentions.values())} tags in memory, "
          f"{len(project.of(Quote))} quotes, {len(project.of(Event))} events")
    review(window)
    first, second = [article.id for article in project.each(Article)][:2]
    for article in (second, first):
        begun = time.perf_counter()
        window.reading.show_article(article)
        took, turns = until(partial(_is_shown, window, article))
        tell("another article", (time.perf_counter() - begun) * 1000, turns)
    window.commands.action("suggest all").trigger()
    until(lambda: not window.suggesting.is_over)
    took, turns = until(lambda: len(window.bridge.project.mentions) > 25 or window.suggesting.is_over)
    tell("some 25 articles read again", took, turns)
    with watched() as turns:
        window.suggesting.cancel()
    tell("cancelled", 0, turns)
    until(lambda: window.bridge.save_state == "saved")
    closed(window)


def main() -> None:
    """Print what each takes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_HOME"] = home
        change_settings(suggest_on_import=False)
        application = make_application()
        if arguments[:1] == ["--articles"]:
            folder = Path(arguments[2]) if arguments[2:] else Path(home)
            many_articles(folder, int(arguments[1]))
        else:
            for size in [int(each) for each in arguments] or _SIZES:
                long_article(Path(home), size)
        application.quit()
    workspace.finder().end()


if __name__ == "__main__":
    main()
