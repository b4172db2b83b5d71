"""Hold the sections of the briefing as rows, to be left out, renamed and moved, with how much each holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QMimeData, QObject, Qt

from editor.model.edits.sections import move_section, set_section, shift_section
from editor.model.papers import section_title
from editor.model.records import Section
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_sections
from editor.ui.index import Index
from editor.words import say, say_number

_DRAGGED = "application/x-dossier-section"


@dataclass(frozen=True, slots=True)
class Holding:
    """How many entries a section holds, and how many of its sentences cite nothing."""

    entries: int = 0
    uncited: int = 0


_NOTHING = Holding()


class SectionsModel(QAbstractListModel):
    """The sections of the current briefing, checked where they are part of it."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sections: list[Section] = []
        self._holdings: Mapping[str, Holding] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many sections there are."""
        return 0 if parent is not None and parent.isValid() else len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading, whether the section is part of the briefing, and for screen readers what it holds."""
        section = self.section_at(index)
        if section is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            return section_title(section.kind, section.title)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if section.included else Qt.CheckState.Unchecked
        return self._spoken(section) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a section in, leave it out, or rename it; a blank name is the usual one."""
        section = self.section_at(index)
        if section is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            included = Qt.CheckState(value) == Qt.CheckState.Checked
            return self._bridge.submit(set_section(section.id, included=included)) is not None
        named = str(value).strip()
        title = "" if named == section_title(section.kind) else named
        return title != section.title and self._bridge.submit(set_section(section.id, title=title)) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every section be chosen, checked, renamed and dragged, and be dropped between two."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._bridge.is_read_only:
            return chosen
        return (chosen | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
                | Qt.ItemFlag.ItemIsDragEnabled)

    def section_at(self, index: Index) -> Section | None:
        """Return the section of a row."""
        return self._sections[index.row()] if index.isValid() and index.row() < len(self._sections) else None

    def place_of(self, section_id: str) -> int:
        """Return the row of a section, -1 where it has none."""
        return next((place for place, section in enumerate(self._sections) if section.id == section_id), -1)

    def holding(self, section: Section) -> Holding:
        """Return how much a section holds."""
        return self._holdings.get(section.id, _NOTHING)

    def shift(self, index: Index, by: int) -> None:
        """Move a section one place up (-1) or down (1)."""
        if (section := self.section_at(index)) is not None:
            self._bridge.submit(shift_section(section.id, by))

    def refresh(self, holdings: Mapping[str, Holding]) -> None:
        """Read the sections anew; `holdings` says by their ids how much they hold."""
        held = current_sections(self._bridge)
        self._holdings = dict(holdings)
        if [section.id for section in held] == [section.id for section in self._sections]:
            self._sections = held
            self.dataChanged.emit(self.index(0), self.index(max(len(held) - 1, 0)))
        else:
            self.beginResetModel()
            self._sections = held
            self.endResetModel()

    def mimeTypes(self) -> list[str]:
        """Return what a dragged section is carried as."""
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Carry the id of the dragged section."""
        found = [section.id for index in indexes if (section := self.section_at(index)) is not None]
        data = QMimeData()
        data.setData(_DRAGGED, "\n".join(found).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that sections are moved, never copied."""
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Move the dragged section before the row it is dropped at; the rows follow the change."""
        dragged = bytes(data.data(_DRAGGED).data()).decode()
        if self.place_of(dragged) < 0 or self._bridge.is_read_only:
            return False
        following = self._sections[row].id if 0 <= row < len(self._sections) else ""
        self._bridge.submit(move_section(dragged, following))
        return False  # or Qt would take the row away that has just been moved

    def _spoken(self, section: Section) -> str:
        title, holding = section_title(section.kind, section.title), self.holding(section)
        entries = say_number("{count} entry", "{count} entries", holding.entries)
        if not section.included:
            return say("{title}, left out", title=title)
        if not holding.uncited:
            return say("{title}, {count}", title=title, count=entries)
        return say("{title}, {count}, {uncited}", title=title, count=entries,
                   uncited=say_number("{count} uncited", "{count} uncited", holding.uncited))
