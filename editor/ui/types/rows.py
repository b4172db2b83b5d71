"""Say of each term of a project's scheme how it is called, which letter tags it, how it looks and how often it is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, QSize, Qt

from editor.model.project import Project
from editor.model.records.terms import Nature, Part, Sort
from editor.model.scheme import scheme_of
from editor.model.terms import TermName, is_added, is_hidden, label_of, listed_names, own_term, uses
from editor.ui.fonts import enlarged
from editor.ui.forms.badge_icon import badge_icon
from editor.ui.index import Index
from editor.ui.letters import letter_for, sign_of_type
from editor.words import phrase, say, say_number

SORTS: dict[Sort, str] = {
    "entity type": phrase("Entity types"), "kind": phrase("Kinds"), "event type": phrase("Event types"),
    "role": phrase("Roles in events"), "relation type": phrase("Relations"),
}
"""The lists of terms, with their headings."""

_ROW = 30
_HEADINGS = (phrase("Name"), phrase("Used in"))


@dataclass(frozen=True, slots=True)
class Use:
    """How many tags and how many other records are made with a term; None of tags while they are being counted."""

    tags: int | None = 0
    records: int = 0

    @property
    def is_none(self) -> bool:
        """Tell whether nothing is made with it, as far as is known."""
        return not self.tags and not self.records


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term as a person sees it. `own_label` is what the scheme itself calls it, blank for one that was added.

    One that is not `listed` is in use, and neither the scheme nor the project has it.
    """

    term: TermName
    label: str
    own_label: str
    sign: str
    letter: str
    own_letter: str
    ink: str
    look: str
    nature: Nature
    part: Part
    is_hidden: bool
    is_listed: bool
    use: Use

    @property
    def is_added(self) -> bool:
        """Tell whether the project added it."""
        return not self.own_label and self.is_listed


def rows_of(project: Project, sort: Sort, within: str, tags: Mapping[str, int] | None) -> list[TermRow]:
    """Return the terms of a list in order, the kinds of one type, and last those that are used without being listed.

    `tags` count the tags of each type, once known.
    """
    held, listed = uses(project), listed_names(project, TermName(sort, "", within))
    known = {label_of(project, term) if sort == "kind" else term.name for term in listed}
    used = {term.name for term in held if (term.sort, term.within) == (sort, within)}
    if sort == "entity type":
        used.update(tags or ())
    unlisted = [TermName(sort, name, within) for name in sorted(used - known - {""})]
    return [_row(project, term, held, tags) for term in (*listed, *unlisted)]


def _row(project: Project, term: TermName, held: Counter[TermName], tags: Mapping[str, int] | None) -> TermRow:
    scheme, record = scheme_of(project), own_term(project, term)
    is_type, name = term.sort == "entity type", label_of(project, term)
    is_listed = term in listed_names(project, term)
    known, (sign, look) = scheme.entity_type(term.name), sign_of_type(project, term.name)
    counted = tags.get(term.name, 0) if tags is not None else None
    records = held[TermName("kind", name, term.within) if term.sort == "kind" else term]
    return TermRow(
        term, name, label_of(project, term, own=False) if is_listed and not is_added(project, term) else "",
        sign, letter_for(project, term.name) if is_type else "", record.key if record else "",
        record.ink if record else "", look if is_type else "",
        known.nature, scheme.event_role(term.name).part if term.sort == "role" else "other",
        is_hidden(project, term), is_listed, Use(counted if is_type else 0, records))


def told_use(use: Use) -> str:
    """Return how often a term is used, in words; blank for never."""
    tags = say_number("{count} tag", "{count} tags", use.tags) if use.tags else ""
    records = say_number("{count} record", "{count} records", use.records) if use.records else ""
    return say("{tags}, {records}", tags=tags, records=records) if tags and records else tags or records


class TermRows(QAbstractTableModel):
    """The terms of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[TermRow] = []

    def show(self, rows: Sequence[TermRow]) -> None:
        """Show these terms."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row_of(self, term: TermName | None) -> int:
        """Return the row of a term, or -1."""
        return next((place for place, row in enumerate(self.rows) if row.term == term), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many terms there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, and for screen readers all that its row shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (_named(row), told_use(row.use))[index.column()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(row)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and row.look:
            return badge_icon(row.sign, row.look)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, enlarged(_ROW))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADINGS[section])
        return None


def _named(row: TermRow) -> str:
    label = say(row.label)
    if not row.is_listed:
        return say("{type} (not in the scheme)", type=label)
    if row.is_hidden:
        return say("{type} (hidden)", type=label)
    return say("{type} (added)", type=label) if row.is_added else label


def spoken(row: TermRow) -> str:
    """Return all that is shown of a term, as it is read out."""
    letter = say("letter {key}", key=row.letter) if row.letter else ""
    return ", ".join(part for part in (_named(row), letter, told_use(row.use)) if part)
