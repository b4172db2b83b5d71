"""The project that the tests of tables and forms work on, and short ways to say what a person does with it."""

from __future__ import annotations

import hashlib
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.model.change import Edit
from editor.model.edits.articles import take_in_article
from editor.model.edits.events import make_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.projects import take_in_records
from editor.model.edits.quotes import make_quote
from editor.model.project import Project
from editor.model.records import Article, Entity, Line, Record, Text
from editor.ui.bridge import REST_MS, Bridge
from editor.ui.forms import RecordsPane

R = TypeVar("R", bound=Record)
W = TypeVar("W", bound=QWidget)

WORDS = "\n".join((
    "Ferry workers end strike after pay deal",
    "Harbour Union said on Monday that its members would return to work in Port Ellis.",
    "“We have what we came for,” union leader Ana Ruiz told reporters.",
    "The strike had left up to 40 boats idle, according to Island Transport, and no one was hurt.",
    "Harbour Union had walked out on 3 May in Port Ellis.",
))


class Desk:
    """An open project, with one article of a few lines, and the widget that a test works in."""

    def __init__(self, bridge: Bridge, qtbot: QtBot) -> None:
        self.bridge = bridge
        self.qtbot = qtbot
        self._shown: list[QWidget] = []
        self.article = self.do(take_in_article(_article(), _text()))

    @property
    def window(self) -> QWidget:
        """Return the window shown last."""
        return self._shown[-1]

    def close(self) -> None:
        """Close project and windows; widgets left to the garbage collector would slow every later test."""
        self.bridge.take(None)
        for widget in self._shown:
            widget.close()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def project(self) -> Project:
        return self.bridge.project

    def do(self, edit: Edit) -> str:
        """Submit an edit; return the id of the last record it makes, or else names, the project itself aside."""
        change = self.bridge.submit(edit)
        assert change is not None
        named = [swap for swap in change.swaps if swap.kind != "project"]
        return next((swap.id for swap in reversed(named) if swap.before is None), named[-1].id)

    def tag(self, words: str, entity_type: str) -> str:
        """Tag the words wherever they stand; return the id of their entity."""
        begin = WORDS.find(words)
        while begin >= 0:
            self.do(tag_mention(self.article, begin, begin + len(words), entity_type))
            begin = WORDS.find(words, begin + 1)
        return next(entity.id for entity in self.project.each(Entity) if entity.name == words)

    def event(self, words: str) -> str:
        """Make an event of the words; return its id."""
        begin = WORDS.index(words)
        return self.do(make_event(self.article, begin, begin + len(words)))

    def quote(self, words: str) -> str:
        """Make a quote of the words; return its id."""
        begin = WORDS.index(words)
        return self.do(make_quote(self.article, begin, begin + len(words)))

    def get(self, record: type[R], record_id: str) -> R:
        return self.project.get(record, record_id)

    def pane(self, width: int = 400, height: int = 860) -> RecordsPane:
        """Show the pane in a window that has undo and redo, as the real one does."""
        window = QMainWindow()
        pane = RecordsPane(self.bridge)
        window.setCentralWidget(pane)
        pane.edit_requested.connect(self.bridge.submit)
        for keys, deed in (("Ctrl+Z", self.bridge.undo), ("Ctrl+Shift+Z", self.bridge.redo)):
            action = QAction(window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(deed)
            window.addAction(action)
        self.show(window, width, height)
        return pane

    def press(self, keys: str) -> None:
        """Press keys as a person does: the window's shortcuts see them before the field does."""
        combination = QKeySequence(keys)[0]
        QTest.keyClick(self.window.windowHandle(), combination.key(), combination.keyboardModifiers())

    def write(self, field: QLineEdit | QPlainTextEdit, words: str) -> None:
        """Put the keys into a field and type over what it says."""
        self.focus(field)
        field.selectAll()
        QTest.keyClicks(field, words)

    def rest(self) -> None:
        """Wait until typing has rested long enough to become an edit."""
        self.qtbot.wait(REST_MS + 60)

    def show(self, widget: W, width: int = 400, height: int = 860) -> W:
        """Show a widget as a window with the focus, ready for keys and clicks."""
        self._shown.append(widget)
        widget.resize(width, height)
        widget.show()
        self.qtbot.waitExposed(widget)
        widget.activateWindow()
        return widget

    def focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.waitUntil(widget.hasFocus)


def _text() -> Text:
    return Text(sha256=hashlib.sha256(WORDS.encode()).hexdigest(), words=WORDS)


def _article() -> Article:
    lines, begin = [], 0
    for number, line in enumerate(WORDS.split("\n"), 1):
        lines.append(Line(begin, begin + len(line), "headline" if number == 1 else "body", number))
        begin += len(line) + 1
    return Article(id="", title=WORDS.split("\n")[0], lines=tuple(lines), language="en")


def many_entities(count: int) -> Edit:
    """Return the edit that adds so many entities in one step."""
    entities = tuple(Entity(id=f"{number:026}", name=f"Entity {number:05}") for number in range(count))
    return take_in_records(entities, (), "many.json")


def find(parent: QWidget, kind: type[W], name: str) -> W:
    """Return the one widget of a name."""
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found
