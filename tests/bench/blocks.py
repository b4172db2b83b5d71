"""How long the window is away at most while it does large deeds (DESIGN 7: never more than 50 ms).

    python -m tests.bench.blocks [PLACES]

One article of 1 MB that names a port in so many places, 14,000 unless told otherwise, in the real window. For each deed
prints how long the longest turn of the event loop took, and how much of the window's own work is in one at most: on a
busy machine a turn takes longer. Then how many turns took more than 50 ms, and how long all of it took until it was
stored and painted.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from editor.model.change import Stamps, Swap, make_change
from editor.model.edits.articles import set_line
from editor.model.edits.entities import add_entity
from editor.model.records import Article, Line
from editor.session import Session
from editor.storage import backups
from editor.storage.project_file import ProjectFile
from editor.ui.application import make_application, make_window
from editor.ui.trash import Trash
from editor.ui.window import MainWindow
from tests.resting import is_at_rest
from tests.texts import text_of

_LONG = 0.05
_REST = 0.4
"""How long nothing has to happen, in seconds, until a deed is over: timers that rest are shorter."""

_NAME = "Port Ellis"
_SENTENCE = _NAME + " was calm that day; {} boats lay at anchor off the mole. "
_IN_PARAGRAPH = 7
_HEAD = "A day at sea\n"


def fill(path: Path, places: int) -> None:
    """Write a project with one article that names a port in so many lines."""
    text = text_of(_HEAD + "".join(_SENTENCE.format(number) + "\n" * (number % _IN_PARAGRAPH == 0)
                                   for number in range(places)))
    lines, begin = [], 0
    for number, line in enumerate(text.words.splitlines(), 1):
        lines.append(Line(begin, begin + len(line), "body" if number > 1 else "headline", number))
        begin += len(line) + 1
    file = ProjectFile.create(path)
    session = Session(file.project(), file, "bench")
    ids = Stamps()("bench").ids()
    article = Article(id=next(ids), title="Bench", texts=(text.sha256,), lines=tuple(lines))
    session.do(lambda _, stamp: make_change(stamp, ids, "import", [Swap(None, article)], texts=(text,)))
    file.close()


class Turns:
    """The turns of the event loop while a deed is done, in seconds."""

    def __init__(self) -> None:
        self.longest = self.whole = self.worked = 0.0
        self.long = 0

    def take(self, turn: Callable[[], object]) -> float:
        """Let one turn happen; return how long it took."""
        begin, worked = time.perf_counter(), time.thread_time()
        turn()
        took = time.perf_counter() - begin
        self.worked = max(self.worked, time.thread_time() - worked)
        self.longest = max(self.longest, took)
        if took > _LONG:
            self.long += 1
        return took


def turns_of(deed: Callable[[], object], is_over: Callable[[], bool] = lambda: True) -> Turns:
    """Do a deed, and return the turns until it is over and nothing has happened for a while."""
    gc.collect()
    QApplication.processEvents()
    turns, begin = Turns(), time.perf_counter()
    turns.take(deed)
    last = time.perf_counter()
    while not is_over() or time.perf_counter() - last < _REST:
        took = turns.take(lambda: QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if took > 0.002:
            last = time.perf_counter()
        else:
            time.sleep(0.0005)
    turns.whole = last - begin
    return turns


class Bench:
    """The window on the article, and the deeds by name."""

    def __init__(self, folder: Path, places: int) -> None:
        self.path, self.places = folder / "bench.dossier", places
        fill(self.path, places)
        self.window: MainWindow = make_window(theme="light")
        self.window.resize(1440, 900)
        self.window.show()
        self.deeds: dict[str, Callable[[], Turns]] = {
            "open": self.open, "tag": self.tag, "undo": self.undo, "redo": self.redo, "remove": self.remove,
            "restore": self.restore, "undo restore": self.undo, "redo restore": self.redo, "open tagged": self.open,
            "undo read": self.undo, "redo read": self.redo, "lines": self.lines, "theme": self.theme,
            "size": self.size, "resize": self.resize, "edit while checked": self.edit_while_checked,
            "close while backed up": self.close_while_backed_up,
        }

    @property
    def article(self) -> str:
        return next(iter(self.window.bridge.project.of(Article)))

    def command(self, name: str) -> Turns:
        """Give a command and wait until what it does is stored."""
        return turns_of(self.window.commands.action(name).trigger, self.is_saved)

    def is_saved(self) -> bool:
        return self.window.bridge.save_state == "saved"

    def open(self) -> Turns:
        """Open the project and show its article."""
        self.window.bridge.take(None)
        QApplication.processEvents()
        return turns_of(lambda: self.window.projects.open_path(self.path),
                        lambda: self.window.reading.is_complete and is_at_rest(self.window.view))

    def tag(self) -> Turns:
        """Tag the port everywhere."""
        self.window.view.select(len(_HEAD), len(_HEAD) + len("Port Ellis"))
        self.window.view.setFocus()
        article = self.article
        return turns_of(lambda: self.window.everywhere.tag_here("location", article, len(_HEAD), len(_HEAD) + 10),
                        lambda: len(self.window.bridge.project.mentions_of(article)) == self.places and self.is_saved())

    def undo(self) -> Turns:
        return self.command("undo")

    def redo(self) -> Turns:
        return self.command("redo")

    def remove(self) -> Turns:
        """Remove what was tagged together."""
        tag = next(iter(self.window.bridge.project.mentions_of(self.article)))
        return turns_of(lambda: self.window.everywhere.remove_batch(tag),
                        lambda: not self.window.bridge.project.mentions_of(self.article) and self.is_saved())

    def restore(self) -> Turns:
        """Bring back from the trash what was removed, as its dialog does."""
        desk = self.window.bridge.desk
        assert desk is not None
        step = desk.session.deletions()[0].change
        trash = Trash(self.window.bridge, self.window)
        return turns_of(lambda: trash._bring_back(step, lambda _: None),
                        lambda: len(self.window.bridge.project.mentions_of(self.article)) == self.places
                        and self.is_saved())

    def lines(self) -> Turns:
        """Set a line aside."""
        line = self.window.bridge.project.get(Article, self.article).lines[5]
        edit = set_line(self.article, line.number, set_aside=True)
        return turns_of(lambda: self.window.bridge.submit(edit), self.is_laid)

    def is_laid(self) -> bool:
        return self.is_saved() and is_at_rest(self.window.view)

    def theme(self) -> Turns:
        return turns_of(self.window.commands.action("theme").toggle, self.is_laid)

    def size(self) -> Turns:
        return turns_of(self.window.commands.action("larger").trigger, self.is_laid)

    def resize(self) -> Turns:
        """Make the window narrower, so that the column is set anew."""
        found = turns_of(lambda: self.window.resize(1100, 800), self.is_laid)
        self.window.resize(1440, 900)
        return found

    def edit_while_checked(self) -> Turns:
        """Edit at once after opening, while the file is still looked through."""
        self.window.bridge.take(None)
        self.window.projects.open_path(self.path)
        return turns_of(lambda: self.window.bridge.submit(add_entity("Marrow Bay", "location")), self.is_saved)

    def close_while_backed_up(self) -> Turns:
        """Close the project while a backup of it is made."""
        desk = self.window.bridge.desk
        assert desk is not None
        for backup in _backups_of(self.path):
            backup.unlink()
        self.window.bridge.take(None)
        self.window.projects.open_path(self.path)
        desk = self.window.bridge.desk
        assert desk is not None
        desk.file.wait_until_sound()
        return turns_of(lambda: self.window.bridge.take(None), lambda: bool(_backups_of(self.path)))


def _backups_of(project: Path) -> list[Path]:
    return list(backups.folder_of(project).glob("*.dossier"))


def main() -> None:
    arguments = sys.argv[1:]
    places = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else 14_000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_HOME"] = folder
        make_application()
        bench = Bench(Path(folder), places)
        for name, deed in bench.deeds.items():
            turns = deed()
            print(f"{name:22} longest turn {turns.longest * 1000:6.0f} ms ({turns.worked * 1000:4.0f} of work), "
                  f"{turns.long:3} over 50 ms, whole {turns.whole * 1000:6.0f} ms", flush=True)
        bench.window.bridge.take(None)


if __name__ == "__main__":
    main()
