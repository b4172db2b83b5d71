"""Take files that are dropped: a bordered place with a drawing and the other ways to bring an article in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QMimeData, QRectF, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor import assets
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.keyed_button import KeyedButton
from editor.ui.theme import blended, load_theme, theme_of
from editor.words import say

_WIDTH, _HEIGHT = 660, 338
_GAP, _AROUND = 8, 32
_FAINT = 0.6
"""How much of its colour the border shows while nothing is dragged; the words inside say what the place is for."""
# as a drawing, because a painter's pens and brushes take `Qt`, which the greeting does without (see `Threshold`)
_BORDER = Template("""<svg xmlns="http://www.w3.org/2000/svg" width="$width" height="$height">
<rect x="1" y="1" width="$inner_width" height="$inner_height" rx="14"
fill="$ground" stroke="$edge" stroke-width="$stroke" stroke-dasharray="$dashes"/></svg>""")


class DropZone(QWidget):
    """A place to drop articles. `files_dropped` carries the paths of files, `words_dropped` words from elsewhere,
    and their HTML or blank.

    A web address is not taken: nothing is fetched.
    """

    files_dropped = Signal(list)
    words_dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAccessibleName(say("Drop an article here"))
        self.setAcceptDrops(True)
        self.setMaximumWidth(enlarged(_WIDTH))
        self.setMinimumSize(480, _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dragging = False
        self.choose_button = QPushButton(say("Choose files"))
        self.choose_button.setProperty("role", "primary")
        self.paste_button = KeyedButton(say("Paste text"), QKeySequence(QKeySequence.StandardKey.Paste))
        self.sample_button = QPushButton(say("Open the sample"))
        for name, button in (("choose", self.choose_button), ("paste", self.paste_button),
                             ("sample", self.sample_button)):
            button.setObjectName(f"{name}Button")
            button.setProperty("large", "true")
        self._all_buttons = (self.choose_button, self.paste_button, self.sample_button)
        self._buttons = QHBoxLayout()
        self._lay_out()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome local files and words."""
        if _files_in(event.mimeData()) or _words_in(event.mimeData()):
            event.setDropAction(QtCore.Qt.DropAction.CopyAction)
            event.accept()
            self._set_dragging(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._set_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self._set_dragging(False)
        files, words = _files_in(event.mimeData()), _words_in(event.mimeData())
        if not files and not words:
            return
        event.setDropAction(QtCore.Qt.DropAction.CopyAction)
        event.accept()
        if files:
            self.files_dropped.emit(files)
        else:
            self.words_dropped.emit(words, event.mimeData().html())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the border, which stands out while files are over it."""
        theme, stroke = theme_of(self.palette()), 2 if self._dragging else 1
        ground = theme["selection_row"] if self._dragging else theme["surface"]
        edge = theme["accent"] if self._dragging else blended(theme["text3"], theme["surface"], _FAINT)
        border = _BORDER.substitute(
            width=self.width(), height=self.height(), inner_width=self.width() - 2, inner_height=self.height() - 2,
            ground=ground.name(), edge=edge.name(), stroke=stroke, dashes=f"{4 * stroke} {3 * stroke}")
        QSvgRenderer(QByteArray(border.encode())).render(QPainter(self), QRectF(self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons one below the other where there is no room for them beside each other."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() + _GAP for button in self._all_buttons)
        is_narrow = self.width() - 2 * _AROUND < needed
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _set_dragging(self, dragging: bool) -> None:
        self._dragging = dragging
        self.update()

    def _lay_out(self) -> None:
        title = QLabel(say("Drop an article here to begin"))
        title.setFont(reading_font(24, Weight.Bold))
        title.setWordWrap(True)
        title.setProperty("alignment", "AlignHCenter")
        words = QLabel(say("Web pages, Word, PDF, mails, text or pictures, one, many or a whole folder. "
                           "The originals are kept unchanged inside the project."))
        words.setFont(interface_font(14))
        words.setProperty("role", "second")
        words.setWordWrap(True)
        words.setProperty("alignment", "AlignHCenter")
        self._buttons.setSpacing(_GAP)
        self._buttons.addStretch(1)
        for button in self._all_buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        drawing = QHBoxLayout()
        drawing.addStretch(1)
        drawing.addWidget(_Drawing())
        drawing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, 48, _AROUND, 38)
        column.addLayout(drawing)
        column.addSpacing(24)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(20)
        column.addLayout(self._buttons)
        column.addStretch(1)


class _Drawing(QWidget):
    """An article with marked words becoming a briefing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(enlarged(144), enlarged(100))
        self.setAccessibleName(say("An article with marked words becomes a briefing"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours of the theme."""
        _drawing(theme_of(self.palette()).name).render(QPainter(self), QRectF(self.rect()))


@cache
def _drawing(theme_name: str) -> QSvgRenderer:
    theme = load_theme(theme_name)
    colours = {role: colour.name() for role, colour in theme.colours.items()}
    for kind, ink in theme.inks.items():
        colours |= {f"{kind}_ink": ink.ink.name(), f"{kind}_tint": (ink.tint or theme["paper"]).name(),
                    f"{kind}_bar": ink.bar.name()}
    drawing = Template(assets.read_text("drawings/start.svg")).substitute(colours)
    return QSvgRenderer(QByteArray(drawing.encode()))


def _files_in(data: QMimeData) -> list[Path]:
    """Return the local files that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _words_in(data: QMimeData) -> str:
    """Return the words that are dragged; an address alone is none."""
    return "" if data.hasUrls() or not data.text().strip() else data.text()
