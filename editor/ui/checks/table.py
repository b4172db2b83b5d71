"""List the findings of the checks: how grave, what, where, and a button that leads to what mends it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.model.checks import Finding, Level
from editor.ui.bridge import Bridge
from editor.ui.checks.wording import fitted, place_of
from editor.ui.enter import ENTER
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.icons import icon
from editor.ui.index import Index
from editor.ui.table_rows import lay_out_rows
from editor.ui.theme import theme_of
from editor.words import phrase, say

LEVEL, SENTENCE, PLACE, FIX = range(4)
LEVEL_WORDS: dict[Level, str] = {
    "error": phrase("Error"), "warning": phrase("Warning"), "info": phrase("Hint")}
_ROLES: dict[Level, str] = {"error": "error", "warning": "warning", "info": "text2"}
_GLYPH = 16
_PLACE_PART = 0.4
"""How much of what glyph and button leave free the place has; the sentence has the rest."""
_AROUND_BUTTON = 40
"""Pixels beside the words of a button, its own edges and those of its cell."""


class ChecksModel(QAbstractTableModel):
    """The findings as rows, in the order they are given."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._findings: list[Finding] = []

    def show(self, findings: list[Finding]) -> None:
        """Show these findings."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many findings there are."""
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many cells a row has."""
        return 0 if parent is not None and parent.isValid() else FIX + 1

    def finding_at(self, row: int) -> Finding | None:
        """Return the finding of a row, or None."""
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def row_of(self, finding: Finding) -> int:
        """Return the row of a finding, or -1 where it is mended."""
        return self._findings.index(finding) if finding in self._findings else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        finding = self.finding_at(index.row())
        if finding is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
                                           Qt.ItemDataRole.ToolTipRole):
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == LEVEL:
            return None
        return (say(LEVEL_WORDS[finding.level]), finding.sentence, place_of(self._bridge.project, finding),
                say(finding.fix))[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column, for screen readers."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (say("Gravity"), say("Finding"), say("Place"), say("What mends it"))[section]


class ChecksTable(QTableView):
    """The rows. `current_moved` carries the finding that was moved to, `fix_requested` the one to be mended."""

    current_moved = Signal(Finding)
    fix_requested = Signal(Finding)

    def __init__(self, model: ChecksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = model
        self._current: Finding | None = None
        self._last_row = -1
        self._stands_still = False
        self.setObjectName("checksTable")
        self.setAccessibleName(say("Checks"))
        self.setModel(model)
        self.setItemDelegate(_CheckRow(self))
        self._set_behaviour()
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._choose_again)
        self.clicked.connect(self._visit)

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the previous one (-1), round from the last to the first."""
        count = self._checks.rowCount()
        if not count:
            return
        is_mended = self._current is not None and self._checks.row_of(self._current) < 0
        row = self._last_row + (by if not is_mended or by < 0 else 0)
        self._go_to(row % count if self._last_row >= 0 else (0 if by > 0 else count - 1))

    def fix(self) -> None:
        """Ask for the current finding to be mended."""
        finding = self._checks.finding_at(self.currentIndex().row())
        if finding is not None:
            self.fix_requested.emit(finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mend the current finding on Enter."""
        if event.key() in ENTER:
            self.fix()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus with a row to stand on, without visiting its finding."""
        if not self.currentIndex().isValid():
            self._stand_on(max(self._last_row, 0))  # before Qt makes a row current that is not seen to be
        super().focusInEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of the finding that was moved to."""
        super().currentChanged(current, previous)
        if not self._stands_still:
            self._visit(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the place its part of the room that is free, so that long titles are read in wide windows."""
        super().resizeEvent(event)
        free = self.viewport().width() - self.columnWidth(LEVEL) - self.columnWidth(FIX)
        self.setColumnWidth(PLACE, round(free * _PLACE_PART))

    def keep_to_sentences(self) -> None:
        """Leave out the places, and give the sentences the room that no button takes."""
        self.setColumnHidden(PLACE, True)
        metrics, model = QFontMetrics(interface_font(12)), self.model()
        words = {str(model.index(row, FIX).data()) for row in range(model.rowCount())}
        self.setColumnWidth(FIX, max(map(metrics.horizontalAdvance, words), default=0) + _AROUND_BUTTON)

    def _visit(self, index: Index) -> None:
        """Tell of a finding, unless it is the one that was told of last."""
        finding = self._checks.finding_at(index.row()) if index.isValid() else None
        if finding is None:
            return
        self._last_row = index.row()
        if finding != self._current:
            self._current = finding
            self.current_moved.emit(finding)

    def _stand_on(self, row: int) -> None:
        """Let the keys stand on a row, or on the last one, and show that; nothing is told."""
        before, self._stands_still = self._stands_still, True
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        index = self._checks.index(min(row, self._checks.rowCount() - 1), SENTENCE)
        self.selectionModel().setCurrentIndex(index, flags)
        self._stands_still = before

    def _go_to(self, row: int) -> None:
        self._current = None  # so that a place that was left in the meantime is shown again
        self.setCurrentIndex(QModelIndex())
        self.setCurrentIndex(self._checks.index(row, SENTENCE))

    def _hold(self) -> None:
        self._stands_still = True

    def _choose_again(self) -> None:
        """Stay on the finding, or where it stood when it is mended."""
        row = self._checks.row_of(self._current) if self._current is not None else -1
        if row >= 0:
            self._last_row = row
            self._stand_on(row)
        elif self.hasFocus():
            self._stand_on(max(self._last_row, 0))
        self._stands_still = False

    def _set_behaviour(self) -> None:
        lay_out_rows(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        header = self.horizontalHeader()
        header.hide()
        for column, width in ((LEVEL, 104), (PLACE, 236), (FIX, 176)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, enlarged(width))
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)


class _CheckRow(QStyledItemDelegate):
    """Draws the cells: glyph and word, the sentence, the place, and the deed as a button."""

    def __init__(self, table: ChecksTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        model = self._table.model()
        finding = model.finding_at(index.row()) if isinstance(model, ChecksModel) else None
        if finding is None:
            return
        theme = theme_of(option.palette)
        box, colour = QRect(option.rect), theme["text"]
        is_chosen = self._table.selectionModel().isRowSelected(index.row())
        painter.fillRect(box, theme["selection_row" if is_chosen else "surface"])
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme["hairline"])
        if index.column() == FIX:
            self._draw_button(painter, box, str(index.data()), option)
            return
        if index.column() == LEVEL:
            colour = theme[_ROLES[finding.level]]
            box = self._after_glyph(painter, box, finding.level, option)
        elif index.column() == PLACE:
            colour = theme["text2"]
        painter.setPen(colour)
        painter.setFont(interface_font(12.5, Weight.DemiBold if index.column() == LEVEL else Weight.Normal))
        inner = box.adjusted(8, 0, -8, 0)
        words = fitted(str(index.data()), painter.fontMetrics(), inner.width())
        painter.drawText(inner, _alignment(option), words)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Mend a finding on a click on its button."""
        if index.column() == FIX and isinstance(event, QMouseEvent) and (
                event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton):
            self._table.fix()
            return True
        return False

    def _after_glyph(self, painter: QPainter, box: QRect, level: Level, option: QStyleOptionViewItem) -> QRect:
        """Draw the sign of the gravity, and return what is left of the box."""
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        glyph = enlarged(_GLYPH)
        left = box.right() - 12 - glyph if is_mirrored else box.left() + 12
        icon(level, _ROLES[level]).paint(painter, QRect(left, box.center().y() - glyph // 2, glyph, glyph))
        return box.adjusted(0, 0, -glyph - 12, 0) if is_mirrored else box.adjusted(glyph + 12, 0, 0, 0)

    def _draw_button(self, painter: QPainter, box: QRect, words: str, option: QStyleOptionViewItem) -> None:
        theme, font = theme_of(option.palette), interface_font(12)
        metrics = QFontMetrics(font)
        width = min(metrics.horizontalAdvance(words) + 20, box.width() - 12)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - 16)
        left = box.left() + 4 if option.direction == Qt.LayoutDirection.RightToLeft else box.right() - width - 8
        frame = QRect(left, box.top() + 3, width, box.height() - 7)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["border"], 1))
        painter.setBrush(theme["surface"])
        painter.drawRoundedRect(frame, 6, 6)
        painter.setPen(theme["text"])
        painter.setFont(font)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


def _alignment(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft)
