"""Show the original of an article beside its words, page by page, the page one reads in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from editor.ui.elided import ElidedLabel
from editor.ui.fonts import enlarged
from editor.ui.icons import icon
from editor.ui.original.sources import drawn
from editor.ui.work import Work
from editor.words import say

_LEAST = 320
_REST_MS = 120
"""How long the width rests before a page is drawn anew for it."""
_KEPT = 6
"""How many drawn pages are kept."""
_LARGEST, _CLOSER = 4.0, 1.25
"""How much larger than it fits a page is shown at most, and by one press."""


class OriginalPane(QWidget):
    """Pages of one original. `turned` carries the page a person turned to, `closed` that they want no pages any more,
    `transcription_requested` that they will write down what a picture says.

    Left and right turn the pages, and Page Down at the foot of one; plus and minus or Ctrl and the wheel enlarge them;
    Esc goes back to the words.
    """

    turned = Signal(int)
    closed = Signal()
    transcription_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("originalPane")
        self.setAccessibleName(say("Original"))
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST)
        self._original, self._name = b"", ""
        self._page, self._count, self._zoom = 1, 1, 1.0
        self._drawn: dict[tuple[int, int], QImage] = {}
        self._asked: tuple[int, int] | None = None
        self._told = ElidedLabel()
        self._told.setProperty("role", "title")
        self._back = self._button("originalBackButton", "back", say("Previous page (Left)"), lambda: self._turn(-1))
        self._on = self._button("originalOnButton", "forward", say("Next page (Right)"), lambda: self._turn(1))
        self._less = self._zoom_button("originalSmallerButton", "−", say("Smaller page (−)"), 1 / _CLOSER)
        self._more = self._zoom_button("originalLargerButton", "+", say("Larger page (+)"), _CLOSER)
        self._transcribe = QPushButton(say("Transcribe…"))
        self._bar = QFrame()
        self._sheet = QLabel()
        self._area = _Area(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._draw)
        self._lay_out()

    @property
    def page(self) -> int:
        """Return which page is in sight, from 1."""
        return self._page

    def show_original(self, original: bytes, name: str, count: int, page: int) -> None:
        """Show a page of an original of so many pages; `name` is its file's."""
        if original is not self._original:
            self._original, self._name, self._count = original, name, count
            self._drawn.clear()
            self._asked = None
        self.show_page(page)

    def offer_transcription(self, is_offered: bool) -> None:
        """Offer to write down what a picture says, or not."""
        self._transcribe.setVisible(is_offered)

    def stand_alone(self) -> None:
        """Do without the bar above the page, where what stands around says what it is; Esc still says `closed`."""
        self._bar.hide()

    def show_page(self, page: int) -> None:
        """Show a page; the words beside it stay where they are."""
        self._page = min(max(page, 1), self._count)
        is_one = self._count == 1
        self._told.setText(self._name if is_one else say("Page {page} of {count}", page=self._page, count=self._count))
        self._back.setVisible(not is_one)
        self._on.setVisible(not is_one)
        self._back.setEnabled(self._page > 1)
        self._on.setEnabled(self._page < self._count)
        self._sheet.setAccessibleName(say("Picture of page {page} of {count} of {name}. Its words are in the article.",
                                          page=self._page, count=self._count, name=self._name))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page as wide as there is room, once the width rests."""
        super().resizeEvent(event)
        for button in (self._less, self._more):  # the keys and the wheel do the same
            button.setVisible(self.width() >= enlarged(_LEAST))
        self._rest.start()

    def turn_by_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks; tell whether it asked for anything."""
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self.isRightToLeft() else (
            Qt.Key.Key_Right, Qt.Key.Key_Left)
        deeds: dict[Qt.Key, Callable[[], None]] = {
            forward: lambda: self._turn(1), back: lambda: self._turn(-1), Qt.Key.Key_Escape: self.closed.emit,
            Qt.Key.Key_PageDown: lambda: self._page_down(1), Qt.Key.Key_PageUp: lambda: self._page_down(-1),
            Qt.Key.Key_Plus: lambda: self.enlarge(_CLOSER), Qt.Key.Key_Equal: lambda: self.enlarge(_CLOSER),
            Qt.Key.Key_Minus: lambda: self.enlarge(1 / _CLOSER), Qt.Key.Key_0: lambda: self.enlarge(0)}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        deed()
        return True

    def _turn_at_edge(self, by: int) -> bool:
        """Turn the page where it is scrolled to its foot, or its head for -1; tell whether there was another one."""
        bar = self._area.verticalScrollBar()
        if bar.value() != (bar.maximum() if by > 0 else bar.minimum()) or not 1 <= self._page + by <= self._count:
            return False
        self._turn(by)
        return True

    def enlarge(self, by: float) -> None:
        """Show the pages larger or smaller; 0 makes them fit again. They are never smaller than that."""
        self._zoom = min(max(self._zoom * by, 1.0), _LARGEST)
        self._less.setEnabled(self._zoom > 1)
        self._more.setEnabled(self._zoom < _LARGEST)
        self._draw()

    def _page_down(self, by: int) -> None:
        """Scroll by what is in sight, and turn the page at its end."""
        if not self._turn_at_edge(by):
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.pageStep())

    def _turn(self, by: int) -> None:
        if 1 <= self._page + by <= self._count:
            self.show_page(self._page + by)
            self._area.verticalScrollBar().setValue(0)
            self.turned.emit(self._page)

    def _draw(self) -> None:
        """Show the page as it was drawn for this width, or have it drawn beside the window."""
        if not self._original or not self.isVisible():
            return
        wanted = (self._page, self._width())
        if wanted in self._drawn:
            self._show(self._drawn[wanted])
        elif self._asked != wanted:
            self._asked = wanted
            original, name = self._original, self._name
            work = Work(lambda: drawn(original, name, *wanted), self)
            work.done.connect(lambda image: self._take(original, wanted, image))
            work.failed.connect(self._sheet.setText)
            work.start()

    def _take(self, original: bytes, wanted: tuple[int, int], image: QImage) -> None:
        if original is not self._original:
            return
        self._drawn[wanted] = image
        while len(self._drawn) > _KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        if wanted == self._asked:
            self._asked = None
        if wanted[0] == self._page:
            self._show(image)

    def _show(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheet.setPixmap(pixmap)
        self._sheet.setFixedSize(pixmap.deviceIndependentSize().toSize())

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody could see it."""
        super().showEvent(event)
        self._rest.start()

    def _width(self) -> int:
        """Return how many pixels of the screen a page is wide."""
        room = self._area.viewport().width() - 2
        return max(200, round(room * self._zoom * self.devicePixelRatioF()))

    def _button(self, name: str, sign: str, words: str, deed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setIcon(icon(sign))
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(deed)
        return button

    def _zoom_button(self, name: str, sign: str, words: str, by: float) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setText(sign)
        button.setEnabled(by > 1)
        button.clicked.connect(lambda: self.enlarge(by))
        return button

    def _lay_out(self) -> None:
        self._bar.setProperty("role", "toolbar")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self._told, 1)
        self._transcribe.setObjectName("originalTranscribeButton")
        self._transcribe.setAccessibleName(say("Transcribe the picture"))
        self._transcribe.clicked.connect(self.transcription_requested)
        self._transcribe.hide()
        row.addWidget(self._transcribe)
        row.addWidget(self._less)
        row.addWidget(self._more)
        close = self._button("originalCloseButton", "remove", say("Close the original (Esc)"), self.closed.emit)
        for button in (self._back, self._on, close):
            row.addWidget(button)
        self._sheet.setObjectName("originalSheet")
        self._sheet.setWordWrap(True)
        self._area.setWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self._area)


class _Area(QScrollArea):
    """Where the page scrolls; the keys that turn pages come here."""

    def __init__(self, pane: OriginalPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setObjectName("originalArea")
        self.setAccessibleName(say("Original, page by page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the width would change with the page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pane.turn_by_key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge the page under Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pane.enlarge(_CLOSER if event.angleDelta().y() > 0 else 1 / _CLOSER)
            event.accept()
        else:
            super().wheelEvent(event)
