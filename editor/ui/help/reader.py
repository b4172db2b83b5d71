"""Show a guide written in Markdown, with its pictures, from files of the program alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.theme import theme_of
from editor.words import say

_SIZES = {1: 25.0, 2: 18.0}
_BODY, _ABOVE, _BELOW, _EDGE = 14.0, 20, 8, 28
_LINE, _HEADING_LINE = 130, 110
"""How high lines are, in hundredths of their letters."""
_FLAT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading: its words, how deep it is (1 for the title), and its place in UTF-16 units."""

    words: str
    depth: int
    position: int


class GuideReader(QTextBrowser):
    """The guide. Nothing is fetched: pictures come from the guide's folder, and links elsewhere stay shut.

    `moved` carries the place in `chapters` of the one at the top of what is seen; `can_go` tells whether there is a
    place to go back to, and one to go forward to again.
    """

    moved = Signal(int)
    can_go = Signal(bool, bool)

    def __init__(self, guide: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = guide.parent
        self._visited: list[int] = [0]
        self._visit = 0
        self._pictures: dict[str, QImage] = {}
        self.setObjectName("guideText")
        self.setAccessibleName(say("Guide"))
        self.setProperty("role", "guide")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its coming would narrow the pictures
        self.setMarkdown(guide.read_text(encoding="utf-8"))
        _frame_examples(self.document())
        self.chapters = _chapters(self.document())
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().valueChanged.connect(self._tell)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture from the guide's folder, and nothing from elsewhere."""
        asked = QUrl(name)
        path = self._folder / asked.fileName()
        if asked.scheme() or asked.host() or asked.path() != asked.fileName() or not path.is_file():
            return None
        return self._pictures.setdefault(path.name, QImage(str(path)))

    def go_to(self, chapter: Chapter) -> None:
        """Go to a chapter; the way back leads to where one reads now."""
        bar = self.verticalScrollBar()
        self._visited[self._visit:] = [bar.value()]
        self._show(chapter.position)
        self._visited.append(bar.value())
        self._step(1)

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1) among the places gone to, if there is one."""
        if 0 <= self._visit + by < len(self._visited):
            self._visited[self._visit] = self.verticalScrollBar().value()
            self.verticalScrollBar().setValue(self._visited[self._visit + by])
            self._step(by)

    def mark(self, sought: str) -> int:
        """Mark every place where words stand, whatever their case, and return how many there are."""
        found = self._places(sought) if sought.strip() else []
        marks = []
        for cursor in found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(theme_of(self.palette())["found"])
            marks.append(mark)
        self.setExtraSelections(marks)
        return len(found)

    def find_next(self, sought: str, *, backwards: bool = False) -> bool:
        """Select the next place where words stand, or the one before, round the end; tell whether there is one."""
        way = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if not sought.strip():
            return False
        if not self.find(sought, way):
            end = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
            self.moveCursor(end)
            return self.find(sought, way)
        return True

    def pictures(self) -> list[QTextImageFormat]:
        """Return the pictures, as large as they are shown."""
        return [held for _, held in _pictures(self.document())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let pictures be as wide as there is room."""
        super().resizeEvent(event)
        self._fit_pictures()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "chapters"):
            self._set()

    def _step(self, by: int) -> None:
        self._visit += by
        self.can_go.emit(self._visit > 0, self._visit + 1 < len(self._visited))

    def _show(self, position: int) -> None:
        """Bring a place to the top, and the caret there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - enlarged(_BELOW))

    def _tell(self) -> None:
        top = self.cursorForPosition(QPoint(self.width() // 2, enlarged(_ABOVE))).position()
        self.moved.emit(max(0, sum(chapter.position <= top for chapter in self.chapters) - 1))

    def _places(self, sought: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = self.document().find(sought)
        while not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(sought, cursor)
        return found

    def _set(self) -> None:
        """Set the text in the program's fonts and in the colours of the theme."""
        self.document().setDefaultFont(interface_font(_BODY))
        self.document().setDocumentMargin(enlarged(_EDGE))
        for block in _blocks(self.document()):
            if block.blockFormat().lineHeightType() != _FLAT:
                self._set_block(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)
            else:
                self._set_example(frame)
        self._fit_pictures()

    def _set_block(self, block: QTextBlock) -> None:
        depth, form = block.blockFormat().headingLevel(), QTextBlockFormat()
        words, theme = QTextCharFormat(), theme_of(self.palette())
        line = _HEADING_LINE if depth else _LINE
        form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if depth:
            words.setFont(reading_font(_SIZES.get(depth, _BODY), Weight.Bold))
            words.setForeground(theme["heading"])
            form.setTopMargin(enlarged(_ABOVE) if depth > 1 else 0)
            form.setBottomMargin(enlarged(_BELOW))
        cursor = _over(block)
        cursor.mergeBlockFormat(form)
        cursor.mergeCharFormat(words)

    def _set_example(self, frame: QTextFrame) -> None:
        """Set a text to copy as an article is set, on a ground of its own."""
        form, lines, words = frame.frameFormat(), QTextBlockFormat(), QTextCharFormat()
        form.setBackground(theme_of(self.palette())["box"])
        frame.setFrameFormat(form)
        lines.setNonBreakableLines(False)
        words.setFont(reading_font(_BODY))
        cursor = frame.firstCursorPosition()
        cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeBlockFormat(lines)
        cursor.mergeCharFormat(words)

    def _set_table(self, table: QTextTable) -> None:
        form = table.format().toTableFormat()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderBrush(theme_of(self.palette())["border"])
        form.setCellPadding(enlarged(5))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)

    def _fit_pictures(self) -> None:
        """Let each picture be as wide as it is, or as the text, and lay out anew what stands below it."""
        document = self.document()
        room = self.viewport().width() - 2 * round(document.documentMargin())
        for place, held in _pictures(document):
            whole = self._pictures[held.name()].size() if held.name() in self._pictures else QSize()
            size = whole.scaled(min(room, whole.width()), whole.height(), Qt.AspectRatioMode.KeepAspectRatio)
            if not size.isEmpty() and size.width() != round(held.width()):
                held.setWidth(size.width())
                held.setHeight(size.height())
                cursor = QTextCursor(document)
                cursor.setPosition(place)
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(held)
                document.markContentsDirty(0, document.characterCount())


def _chapters(document: QTextDocument) -> tuple[Chapter, ...]:
    return tuple(Chapter(block.text(), depth, block.position()) for block in _blocks(document)
                 if (depth := block.blockFormat().headingLevel()))


def _is_example(block: QTextBlock) -> bool:
    """Tell whether a block is part of a text to copy, which stands between fences."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _frame_examples(document: QTextDocument) -> None:
    """Put a frame round each text to copy, so that it has one ground."""
    for is_example, held in [(key, list(group)) for key, group in groupby(_blocks(document), key=_is_example)]:
        if is_example:
            cursor = QTextCursor(held[0])
            cursor.setPosition(held[-1].position() + held[-1].length() - 1, QTextCursor.MoveMode.KeepAnchor)
            form = QTextFrameFormat()
            form.setPadding(enlarged(12))
            form.setMargin(enlarged(8))
            frame = cursor.insertFrame(form)
            _flatten(document.findBlock(frame.firstPosition() - 1))


def _flatten(block: QTextBlock) -> None:
    """Let an empty line that Qt leaves before a frame take no room."""
    if not block.text():
        form = QTextBlockFormat()
        form.setLineHeight(1, _FLAT)
        QTextCursor(block).mergeBlockFormat(form)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _over(block: QTextBlock) -> QTextCursor:
    """Return a cursor over the words of a block."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _pictures(document: QTextDocument) -> list[tuple[int, QTextImageFormat]]:
    """Return the pictures of a document with their places."""
    found = []
    for block in _blocks(document):
        at = block.begin()
        while not at.atEnd():
            if at.fragment().charFormat().isImageFormat():
                found.append((at.fragment().position(), at.fragment().charFormat().toImageFormat()))
            at += 1
    return found
