"""Ask what becomes of records: where their type goes, and where a project tags with another scheme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.model.terms import TermName
from editor.ui.fonts import text_scale
from editor.ui.forms.fields import ListBox
from editor.ui.labels import plain_label
from editor.ui.types.rows import Use, told_use
from editor.words import say

_WIDTH = 440
_SIZE = QSize(640, 520)


@dataclass(frozen=True, slots=True)
class Fate:
    """A term that is used, how it is called, how often, and what it can become: names and labels.

    `likely` is the one that is proposed, blank for staying as it is.
    """

    term: TermName
    label: str
    use: Use
    choices: Sequence[tuple[str, str]]
    likely: str = ""


class TypeQuestion(QDialog):
    """What becomes of the records of a type that goes: another type, or they keep the old one, which is hidden then."""

    def __init__(self, fate: Fate, parent: QWidget, *, is_deleted: bool) -> None:
        super().__init__(parent)
        self.setObjectName("typeQuestion")
        self.setWindowTitle(say("Delete type") if is_deleted else say("Hide type"))
        self.setAccessibleName(self.windowTitle())
        self.finished.connect(self.deleteLater)
        question = say("“{type}” is used in {count}. What becomes of it?", type=fate.label, count=told_use(fate.use))
        self.become, self.keep = QRadioButton(say("It becomes")), QRadioButton(
            say("It stays “{type}”, which is no longer offered", type=fate.label))
        self.other = ListBox("otherType", say("It becomes"))
        self.other.offer(fate.choices)
        if fate.likely:
            self.other.choose(fate.likely)
        self.confirm = QPushButton(say("Delete") if is_deleted else say("Hide"))
        self._lay_out(question, has_choices=bool(fate.choices))

    @property
    def becomes(self) -> str:
        """Return the name of the type that the records become, or blank."""
        return str(self.other.currentData() or "") if self.become.isChecked() else ""

    def _lay_out(self, question: str, *, has_choices: bool) -> None:
        title = plain_label("title", question)
        title.setMinimumWidth(round(_WIDTH * text_scale()))
        self.setAccessibleDescription(question)
        self.become.setObjectName("becomeOther")
        self.keep.setObjectName("keepType")
        (self.become if has_choices else self.keep).setChecked(True)
        self.become.setEnabled(has_choices)
        self.other.setEnabled(has_choices)
        self.become.toggled.connect(self.other.setEnabled)
        first = QHBoxLayout()
        first.addWidget(self.become)
        first.addWidget(self.other, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(first)
        column.addWidget(self.keep)
        column.addWidget(plain_label("hint", say("Undo brings everything back in one step.")))
        column.addLayout(_buttons(self, self.confirm))


class SchemeQuestion(QDialog):
    """What becomes of all that is made with terms which another scheme does not have."""

    def __init__(self, label: str, fates: Iterable[Fate], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("schemeQuestion")
        self.setWindowTitle(say("Tag with another scheme"))
        self.setAccessibleName(self.windowTitle())
        self.resize((_SIZE * text_scale()).boundedTo(parent.window().size()))
        self.finished.connect(self.deleteLater)
        self._choices = [(fate, self._choice(number, fate)) for number, fate in enumerate(fates, 1)]
        title = plain_label("title", say("Tag with “{scheme}” from now on?", scheme=label))
        self.setAccessibleDescription(title.text())
        said = (say("What was made with these becomes what stands beside it. What stays as it is keeps its name.")
                if self._choices else say("Nothing is made with a type that the scheme does not have."))
        confirm = QPushButton(say("Change the scheme"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(plain_label("second", said))
        column.addWidget(self._list(), 1)
        column.addWidget(plain_label("hint", say(
            "Types that this project added stay. What it called or coloured otherwise is the old scheme’s, and goes. "
            "Undo brings everything back in one step.")))
        column.addLayout(_buttons(self, confirm))

    @property
    def becomes(self) -> dict[TermName, str]:
        """Return what each term becomes, without those that stay."""
        return {fate.term: name for fate, box in self._choices if (name := str(box.currentData() or ""))}

    def _choice(self, number: int, fate: Fate) -> ListBox:
        box = ListBox(f"becomes{number}", say("What “{type}” becomes", type=fate.label))
        box.offer([("", say("Stays as it is")), *fate.choices])
        box.choose(fate.likely)
        return box

    def _list(self) -> QScrollArea:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, (fate, box) in enumerate(self._choices):
            grid.addWidget(plain_label("", say("{type}: {count}", type=fate.label, count=told_use(fate.use))), row, 0)
            grid.addWidget(box, row, 1)
        grid.setRowStretch(len(self._choices), 1)
        area = QScrollArea()
        area.setObjectName("schemeFates")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area


def _buttons(dialog: QDialog, confirm: QPushButton) -> QHBoxLayout:
    cancel = QPushButton(say("Cancel"))
    cancel.setObjectName("cancelButton")
    cancel.clicked.connect(dialog.reject)
    confirm.setObjectName("confirmButton")
    confirm.setDefault(True)
    confirm.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(confirm)
    return row
