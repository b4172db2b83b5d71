"""Show what the records add to a section, as it will be printed: tables, quotes, sources and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextCursor, QTextTable
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from editor.briefing.blocks import Block, Picture
from editor.ui.badges import theme_of
from editor.ui.briefing.printed import html_of
from editor.ui.drawing import paint
from editor.ui.fonts import enlarged, page_font
from editor.ui.labels import plain_label
from editor.words import say

_BODY, _CAPTION, _INDENT = 13.0, 12.0, 20


class MadeView(QWidget):
    """What the records add to one section, read-only. `record_chosen` carries the id of a record to open."""

    record_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefingPreview")
        self._blocks: tuple[Block, ...] | None = None
        self._numbers: dict[str, int] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def follow(self, blocks: tuple[Block, ...], numbers: Mapping[str, int]) -> None:
        """Show these blocks; `numbers` are those of the notes by their ids."""
        if (blocks, numbers) != (self._blocks, self._numbers):
            self._blocks, self._numbers = blocks, dict(numbers)
            self._rebuild()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield from self.findChildren(PrintedText)

    def changeEvent(self, event: QEvent) -> None:
        """Set everything anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_blocks", None):
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for is_picture, held in groupby(self._blocks or (), key=lambda block: isinstance(block, Picture)):
            for widget in self._figures(list(held)) if is_picture else [self._text(list(held))]:
                self._column.addWidget(widget)
        if not self._blocks:
            self._column.addWidget(plain_label("hint", say("Nothing to show yet: an empty section is not printed.")))

    def _text(self, blocks: list[Block]) -> QWidget:
        text = PrintedText(html_of(blocks, self._numbers, theme_of(self.palette())))
        text.record_chosen.connect(self.record_chosen)
        return text

    def _figures(self, blocks: list[Block]) -> Iterator[QWidget]:
        for block in blocks:
            if isinstance(block, Picture):
                yield Figure(block)
                caption = plain_label("second", block.caption)
                caption.setFont(page_font(_CAPTION))
                yield caption


class PrintedText(QTextBrowser):
    """Words and tables as high as they are. A row is opened by a click, or by Tab to its link and Enter."""

    record_chosen = Signal(str)

    def __init__(self, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printedText")
        self.setAccessibleName(say("Made from the records"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setProperty("role", "printed")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(enlarged(_INDENT))
        self.document().setDefaultFont(page_font(_BODY))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self._open)
        self.setHtml(html)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the record of the row that was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if is_click and not self.anchorAt(at) and (record := self._record_at(self.cursorForPosition(at))):
            self.record_chosen.emit(record)

    def _record_at(self, cursor: QTextCursor) -> str:
        """Return the record that the row of a table at a place states, or blank."""
        for table in self.document().rootFrame().childFrames():
            if isinstance(table, QTextTable) and table.firstPosition() <= cursor.position() <= table.lastPosition():
                first = table.cellAt(table.cellAt(cursor).row(), 0).firstCursorPosition()
                first.movePosition(QTextCursor.MoveOperation.Right)
                return first.charFormat().anchorHref()
        return ""

    def _open(self, link: QUrl) -> None:
        self.record_chosen.emit(link.toString())

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(round(size.height()) + 2)


class Figure(QWidget):
    """A drawing, as wide as there is room, told to screen readers by what it shows."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = picture.drawing
        self.setObjectName("printedFigure")
        self.setAccessibleName(picture.caption)
        self.setAccessibleDescription(picture.description)
        self.setToolTip(picture.caption)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the drawing in proportion."""
        return round(width * self._drawing.height / self._drawing.width) + 2

    def sizeHint(self) -> QSize:
        """Return the size of the drawing at normal text."""
        return QSize(round(self._drawing.width), self.heightForWidth(round(self._drawing.width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure in a frame."""
        theme, painter = theme_of(self.palette()), QPainter(self)
        painter.setPen(theme["border"])
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        scale = self.width() / self._drawing.width
        painter.scale(scale, scale)
        paint(painter, self._drawing, theme)
