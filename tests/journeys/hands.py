"""Hands on the real window: keys and mouse buttons sent to window handles, as the system sends them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from editor.ui.article import ArticleView
from editor.ui.exporting import GapsCard
from editor.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_PATIENCE = 30.0
_INTO_A_LETTER = 5
"""Pixels; the ends of tags reach 4."""
_SETTLING = 40
"""Milliseconds in which a person looks where the words stand; docks and wrapping come to rest."""


class Hands:
    """A person at the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowExposed(window)

    def leave(self) -> None:
        """Close the project and take the window down."""
        self.window.bridge.take(None)
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and let it go."""
        self._come_forward()
        QTest.keyClick(self._handle(), key, modifiers)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words, character by character."""
        for character in words:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._handle_widget(), Qt.Key(0), character, NONE)
        QApplication.processEvents()

    def click(self, widget: QWidget, place: QPoint | None = None, *, modifiers: Qt.KeyboardModifier = NONE,
              button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click on a widget, in its middle or at a place of its own coordinates."""
        self._come_forward()
        window = widget.window()
        point = widget.mapTo(window, place or widget.rect().center())
        QTest.mouseClick(_handle_of(window), button, modifiers, point)
        QApplication.processEvents()

    def select(self, words: str, *, nth: int = 1) -> tuple[int, int]:
        """Drag the mouse over the nth occurrence of words in the article; return their begin and end."""
        view = self.find(ArticleView, "articleView")
        begin = -1
        for _ in range(nth):
            begin = view.words.index(words, begin + 1)
        self.select_stretch(begin, begin + len(words))
        return begin, begin + len(words)

    def select_stretch(self, begin: int, end: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Drag the mouse over code points begin to end of the article."""
        view = self.find(ArticleView, "articleView")
        QTest.qWait(_SETTLING)
        view.reveal(begin, end)
        self.let_come_to_rest()
        first, last = self._point(view, begin, after=True), self._point(view, end, after=False)
        handle = _handle_of(self.window)
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, modifiers, first)
        for place in ((first + last) / 2, last):
            QTest.mouseEvent(QTest.MouseAction.MouseMove, handle, Qt.MouseButton.NoButton, modifiers, place)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, modifiers, last)
        QApplication.processEvents()

    def find(self, kind: type[W], name: str) -> W:
        """Return the widget of a name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def toast(self) -> str:
        """Return what the toast tells."""
        return self.find(QWidget, "undoToast").findChild(QLabel).text()

    def choose_file(self, path: Path) -> None:
        """Type a path into the file dialog that opens next, and accept it."""
        def settle(dialog: QWidget) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            assert field is not None
            field.selectAll()
            self.type(str(path))
            self.key(Qt.Key.Key_Return)
        self.in_dialog(settle)

    def export_marked(self, path: Path) -> None:
        """Export the briefing to a path although it has gaps, which are listed first."""
        self.key(Qt.Key.Key_E, CONTROL | SHIFT)
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), GapsCard))
        self.choose_file(path)
        self.key(Qt.Key.Key_E)

    def in_dialog(self, deed: Callable[[QWidget], None]) -> None:
        """Do something in the next dialog that opens."""
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow() or QApplication.focusWidget() is None:
                QTimer.singleShot(20, self.window, look)
            else:
                try:
                    deed(dialog)
                except BaseException:
                    dialog.close()  # or the program would wait for an answer for ever
                    raise
        QTimer.singleShot(20, self.window, look)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the program go on until something holds."""
        deadline = time.monotonic() + _PATIENCE
        QApplication.processEvents()
        while not until():
            assert time.monotonic() < deadline, "waited in vain"
            QTest.qWait(5)

    def wait_for_saved(self) -> None:
        """Wait until the status bar says Saved."""
        label = self.find(QLabel, "statusSaved")
        self.wait(lambda: label.text().startswith("Saved"))

    def _come_forward(self) -> None:
        """Bring the window to the front, as a desktop does when a dialog closes."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def let_come_to_rest(self) -> None:
        """Wait until the article has scrolled to where it was sent."""
        view = self.find(ArticleView, "articleView")
        seen = -1
        while seen != view.verticalScrollBar().value():
            seen = view.verticalScrollBar().value()
            QTest.qWait(_SETTLING)

    def place_of(self, place: int, *, after: bool = True) -> QPoint:
        """Return where a code point stands in the sheet of the article: inside the letter after or before it."""
        view = self.find(ArticleView, "articleView")
        return view.viewport().mapFrom(self.window, self._point(view, place, after=after))

    def _point(self, view: ArticleView, place: int, *, after: bool) -> QPoint:
        """Return where a code point stands in the window: inside the letter after or before the place.

        The first pixels of a letter may be the end of a tag, which a drag would move; signs are narrower.
        """
        cursor = view.textCursor()
        cursor.setPosition(len(view.words[:place].encode("utf-16-le")) // 2)
        rectangle = view.cursorRect(cursor)
        letter = view.words[place if after else place - 1:][:1]
        inwards = _INTO_A_LETTER if letter.isalnum() else 1
        inside = rectangle.center() + QPoint(inwards if after else -inwards, 0)
        return view.viewport().mapTo(self.window, inside)

    def _handle(self) -> QWindow:
        return _handle_of(QApplication.activeModalWidget() or self.window)

    def _handle_widget(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus


def _handle_of(widget: QWidget) -> QWindow:
    handle = widget.windowHandle()
    assert handle is not None, "the window is shown"
    return handle
