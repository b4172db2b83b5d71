"""List the sections of the briefing, each to be left out or taken in, with how much it holds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.model.edits.briefings import sections_of
from editor.model.edits.sections import set_section
from editor.model.papers import section_title
from editor.model.records import Section
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing
from editor.ui.fonts import interface_font
from editor.ui.index import Index
from editor.words import say, say_number

_ROW = 32
_BOX = 36
_TURNED = {Qt.CheckState.Checked: Qt.CheckState.Unchecked, Qt.CheckState.Unchecked: Qt.CheckState.Checked}


class SectionsModel(QAbstractListModel):
    """The sections of the current briefing, checked where they are part of it."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sections: list[Section] = []
        self._counts: Mapping[str, int] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many sections there are."""
        return 0 if parent is not None and parent.isValid() else len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading, whether the section is part of the briefing, and for screen readers what it holds."""
        section = self.section_at(index)
        if section is None:
            return None
        title = section_title(section.kind, section.title)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if section.included else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("{title}, {count}", title=title,
                       count=say_number("{count} entry", "{count} entries", self.count_of(section)))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a section in, or leave it out."""
        section = self.section_at(index)
        if section is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        included = Qt.CheckState(value) == Qt.CheckState.Checked
        return self._bridge.submit(set_section(section.id, included=included)) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every section be chosen and checked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def section_at(self, index: Index) -> Section | None:
        """Return the section of a row."""
        return self._sections[index.row()] if index.isValid() and index.row() < len(self._sections) else None

    def count_of(self, section: Section) -> int:
        """Return how many entries a section holds."""
        return self._counts.get(section_title(section.kind, section.title), 0)

    def refresh(self, counts: Mapping[str, int]) -> None:
        """Read the sections anew; `counts` gives the entries below each heading."""
        briefing = current_briefing(self._bridge)
        held = sections_of(self._bridge.project, briefing.id) if briefing else []
        self._counts = dict(counts)
        if [section.id for section in held] == [section.id for section in self._sections]:
            self._sections = held
            self.dataChanged.emit(self.index(0), self.index(max(len(held) - 1, 0)))
        else:
            self.beginResetModel()
            self._sections = held
            self.endResetModel()


class SectionList(QListView):
    """The list of sections. `section_chosen` carries the kind and the heading of the section to go to."""

    section_chosen = Signal(str, str)

    def __init__(self, model: SectionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = model
        self.setObjectName("briefingOutline")
        self.setAccessibleName(say("Briefing sections"))
        self.setModel(model)
        self.setItemDelegate(_SectionRow(model))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, so that the details begin right below."""
        self.setFixedHeight(self._sections.rowCount() * _ROW + 6)
        self.setVisible(self._sections.rowCount() > 0)

    def _tell(self, index: QModelIndex) -> None:
        section = self._sections.section_at(index)
        if section is not None:
            self.section_chosen.emit(section.kind, section_title(section.kind, section.title))


class _SectionRow(QStyledItemDelegate):
    """Draws a section as the style does, with how much it holds at the end."""

    def __init__(self, model: SectionsModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all rows."""
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, a mark at the beginning of the chosen one, and the count."""
        super().paint(painter, option, index)
        section = self._model.section_at(index)
        if section is None:
            return
        theme, box = theme_of(option.palette), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), theme["accent"])
        painter.setFont(interface_font(12))
        painter.setPen(theme["text3"])
        if section.included:
            painter.drawText(box.adjusted(0, 0, -14, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                             str(self._model.count_of(section)))
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Check or uncheck on a click on the box or near it; the box alone would be too small to hit."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease and event.position().x() < _BOX:
            return model.setData(index, _TURNED[index.data(Qt.ItemDataRole.CheckStateRole)],
                                 Qt.ItemDataRole.CheckStateRole)
        return False
