"""Show the lines of an imported text, each with its role, to be kept or set aside."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.model.edits.fields import shortened
from editor.model.records import Line, LineRole
from editor.model.text import direction
from editor.ui.badges import theme_of
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.icons import icon
from editor.ui.importing.line_reasons import reason_of
from editor.ui.index import Index
from editor.words import phrase, say

KEEP, NUMBER, WORDS, ROLE = range(4)
ROLES: dict[LineRole, str] = {
    "headline": phrase("Headline"), "standfirst": phrase("Standfirst"), "caption": phrase("Caption"),
    "link line": phrase("Link line"), "dateline": phrase("Byline, date"), "boilerplate": phrase("Boilerplate"),
    "heading": phrase("Heading"), "body": phrase("Paragraph"),
}
_ROW, _SIGN, _LONGEST = 34, 16, 200
_MOST_LINES = 3  # of a headline
_PADDING, _FAR = 16, 10_000  # beside the words of a cell, and below all that is measured, in pixels


class LinesModel(QAbstractTableModel):
    """The numbered lines of a text: whether each is kept, its number, its words, its role."""

    def __init__(self, words: str, lines: tuple[Line, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.lines = list(lines)
        self._shown = list(range(len(lines)))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else ROLE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        line = self.line_at(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == KEEP:
            return Qt.CheckState.Unchecked if line.set_aside else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.EditRole and index.column() == ROLE:
            return line.role
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_in(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() != KEEP:
            return self._shown_in(line, WORDS) if index.column() == WORDS else reason_of(line)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep a line or set it aside, or give it another role."""
        line = self.line_at(index)
        if line is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            changed = msgspec.structs.replace(line, set_aside=Qt.CheckState(value) != Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and value in ROLES:
            changed = msgspec.structs.replace(line, role=value)
        else:
            return False
        self.lines[self._shown[index.row()]] = changed
        self.dataChanged.emit(self.index(index.row(), KEEP), self.index(index.row(), ROLE))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every line be chosen, checked, and given a role."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == KEEP:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == ROLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column, for screen readers."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (say("Keep"), say("Number"), say("Words"), say("Role"))[section]

    def line_at(self, index: Index) -> Line | None:
        """Return the line of a row."""
        shown = index.isValid() and index.row() < len(self._shown)
        return self.lines[self._shown[index.row()]] if shown else None

    def show_only_set_aside(self, only: bool) -> None:
        """Show the lines that are set aside now, or all."""
        self.beginResetModel()
        self._shown = [place for place, line in enumerate(self.lines) if line.set_aside or not only]
        self.endResetModel()

    def _shown_in(self, line: Line, column: int) -> str | None:
        if column == NUMBER:
            return str(line.number)
        if column == WORDS:
            return "\u2003".join(map(" ".join, map(str.split, self._words[line.begin:line.end][:_LONGEST].split("\t"))))
        return role_of(line) if column == ROLE else None

    def _spoken(self, line: Line, column: int) -> str:
        if column == KEEP:
            words = shortened(self._words[line.begin:line.end])
            return say("Set aside: {words}", words=words) if line.set_aside else say("Kept: {words}", words=words)
        return self._shown_in(line, column) or ""


class LinesView(QTableView):
    """The table of lines. Space keeps a line or sets it aside, F2 or a click on its role gives it another."""

    def __init__(self, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importLines")
        self.setAccessibleName(say("Text to keep"))
        self.setModel(model)
        self.setItemDelegate(_LineCell(model))
        self.setShowGrid(False)
        self.setWordWrap(False)  # words that are cut are cut at the end of the row
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._take_click)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, QFontMetrics(reading_font(13.5)).height() + 10))
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(1)
        digits = QFontMetrics(interface_font(12)).horizontalAdvance("0" * len(str(len(model.lines))))
        widths = {KEEP: enlarged(36), NUMBER: max(enlarged(26), digits + _PADDING + 8), ROLE: enlarged(152)}
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit_headlines)
        model.dataChanged.connect(lambda *_: self._fit_headlines())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_headlines()

    def _fit_headlines(self) -> None:
        """Make the row of each headline as high as its words need, up to three lines, and all others one line high."""
        model, usual = self.model(), self.verticalHeader().defaultSectionSize()
        assert isinstance(model, LinesModel), "a view of lines"
        for row in range(model.rowCount()):
            line = model.line_at(model.index(row, WORDS))
            height = self._height_of(row, line) if line is not None and line.role == "headline" else usual
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _height_of(self, row: int, line: Line) -> int:
        metrics, flags = QFontMetrics(_font(line, WORDS)), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, max(self.columnWidth(WORDS) - _PADDING, 1), _FAR)
        words = str(self.model().index(row, WORDS).data())
        lines = min(_MOST_LINES, round(metrics.boundingRect(room, flags, words).height() / metrics.lineSpacing()))
        return self.verticalHeader().defaultSectionSize() + metrics.lineSpacing() * (max(lines, 1) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the check of the line on Space, and offer its roles on F2, whichever cell is current."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            turn_check(self.model(), index.siblingAtColumn(KEEP))
        elif event.key() == Qt.Key.Key_F2 and index.isValid():
            self.edit(index.siblingAtColumn(ROLE))
        else:
            super().keyPressEvent(event)

    def _take_click(self, index: QModelIndex) -> None:
        if index.column() == ROLE:
            self.edit(index)


class _LineCell(QStyledItemDelegate):
    """Draws the cells of a line; one that is set aside is fainter, on its own ground."""

    def __init__(self, model: LinesModel) -> None:
        super().__init__(model)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose font and colour."""
        super().initStyleOption(option, index)
        line = self._model.line_at(index)
        if line is None:
            return
        theme = theme_of(option.palette)
        colour = theme["text3" if line.set_aside or index.column() == NUMBER else "text"]
        if index.column() == ROLE:
            colour = theme["warning" if line.set_aside else "text2"]
        for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)
        option.font = _font(line, index.column())
        if index.column() == WORDS:
            self._run(option, line)
        if index.column() == NUMBER:
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    def _run(self, option: QStyleOptionViewItem, line: Line) -> None:
        """Let words begin at the side where their own script begins, and a headline go on below."""
        turns, is_rtl = Qt.LayoutDirection, direction(option.text) == "rtl"
        option.direction = turns.RightToLeft if is_rtl else turns.LeftToRight
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # mirrored as it runs
        if line.role == "headline":
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of a line that is set aside, the cell, and a thin line below."""
        theme = theme_of(option.palette)
        box = QRect(option.rect)
        line = self._model.line_at(index)
        if line is not None and line.set_aside:
            painter.fillRect(box, theme["panel"])
        super().paint(painter, option, index)
        if index.column() == ROLE:
            side = enlarged(_SIGN)
            icon("choose").paint(painter, QRect(box.right() - side - 12, box.center().y() - side // 2, side, side))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme["hairline"])

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Keep or set aside on a click anywhere in the first cell; the box alone would be too small to hit."""
        if index.column() != KEEP or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return turn_check(model, index)
        return False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a choice of the roles."""
        choice = QComboBox(parent)
        choice.setObjectName("lineRole")
        choice.setAccessibleName(say("Role of the line"))
        for role in get_args(LineRole):
            choice.addItem(say(ROLES[role]), role)
        choice.activated.connect(lambda: self._take_role(choice))
        return choice

    def _take_role(self, choice: QComboBox) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the role that the line has."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the line the role chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


def turn_check(model: QAbstractItemModel, index: Index) -> bool:
    """Keep a line that is set aside, or set a kept one aside."""
    checked = model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked,
                         Qt.ItemDataRole.CheckStateRole)


def role_of(line: Line) -> str:
    """Return what a line is, as a person calls it."""
    return say("Duplicate caption") if line.duplicate and line.role == "caption" else say(ROLES[line.role])


def _font(line: Line, column: int) -> QFont:
    if column != WORDS:
        return interface_font(12)
    return reading_font(13.5, Weight.Bold if line.role == "headline" else Weight.Normal)
