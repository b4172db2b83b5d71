"""Choose the entity that another one is the same as; near matches come first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from editor.model.edits.fields import name_of, shortened
from editor.model.edits.merging import merge_entities
from editor.model.likeness import Proposal, like
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.forms.candidates import candidates
from editor.ui.forms.chips import sign_of
from editor.ui.forms.same_as import reason_for
from editor.ui.forms.suggestions import Suggestion, SuggestionRows, make_list
from editor.ui.sign import Sign, lead
from editor.ui.staying import Staying
from editor.words import say, say_number

_SIZE = QSize(520, 560)
_OFFERED = 40
_NAME = 44
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class MergeDialog(CardDialog):
    """Merges one entity with another that is found by typing. `merged` carries the id of the one that stands for both.

    The one whose form was open keeps its name, unless the other is chosen to. `related` carries two that are different
    ones after all, but have to do with each other.
    """

    merged = Signal(str)
    related = Signal(str, str)

    def __init__(self, bridge: Bridge, entity_id: str, parent: QWidget, other_id: str = "") -> None:
        name = shortened(name_of(bridge.project.get(Entity, entity_id)), _NAME)
        super().__init__(say("Merge “{name}” with another entity", name=name), _SIZE, parent)
        self._bridge, self._entity, self._other = bridge, entity_id, ""
        self._proposals = {proposal.other(entity_id): proposal for proposal in like(bridge.project, entity_id)}
        self._ids: list[str] = []
        self.setObjectName("mergeDialog")
        Staying(bridge, self)
        self.field = QLineEdit()
        self.rows = SuggestionRows(self)
        self.list = make_list(self.rows)
        self.nothing = QLabel()
        self.keeps = (QRadioButton(), QRadioButton())
        self.outcome, self.types = QLabel(), QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge_button: QPushButton = self.buttons.addButton(say("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.relate_button: QPushButton = self.buttons.addButton(say("Relate instead"),
                                                                 QDialogButtonBox.ButtonRole.ActionRole)
        self._make()
        self._offer(other_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows while the keys are in the field."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.field.hasFocus():
            line = max(0, min(self.list.currentIndex().row() + step, self.rows.rowCount() - 1))
            self.list.setCurrentIndex(self.rows.index(line))
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Merge the two; a refusal leaves the dialog open."""
        kept, merged = (self._entity, self._other) if self.keeps[0].isChecked() else (self._other, self._entity)
        if self._other and self._bridge.submit(merge_entities(kept, merged)) is not None:
            self.merged.emit(kept)
            super().accept()

    def _relate(self) -> None:
        """Close, and ask for the two to be related."""
        self.reject()
        self.related.emit(self._entity, self._other)

    def _make(self) -> None:
        self.field.setObjectName("mergeField")
        self.field.setAccessibleName(say("Find an entity"))
        self.field.setPlaceholderText(say("Find an entity"))
        lead(self.field, Sign("search"))
        self.field.textEdited.connect(lambda: self._offer(""))
        self.list.setObjectName("mergeList")
        self.list.setAccessibleName(say("Entities it may be the same as"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.list.setProperty("role", "card")
        self.list.selectionModel().currentChanged.connect(lambda current, _: self._choose(current.row()))
        self.list.doubleClicked.connect(self.accept)
        self.nothing.setObjectName("mergeNothing")
        self.nothing.setProperty("role", "hint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._make_choice()
        self._lay_out()

    def _make_choice(self) -> None:
        """Make what asks which name stays, and what tells of it."""
        group = QButtonGroup(self)
        for place, choice in enumerate(self.keeps):
            choice.setObjectName(f"mergeKeep{place + 1}")
            group.addButton(choice)
            choice.toggled.connect(self._tell)
        self.keeps[0].setChecked(True)
        self.outcome.setObjectName("mergeOutcome")
        self.types.setObjectName("mergeTypes")
        for label, role in ((self.outcome, "hint"), (self.types, "warning")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.merge_button.setObjectName("mergeButton")
        self.merge_button.setProperty("role", "primary")
        self.relate_button.setObjectName("mergeRelate")
        self.relate_button.setToolTip(say("They are not the same, but have to do with each other"))
        self.relate_button.clicked.connect(self._relate)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        keeping = QLabel(say("The name that stays"))
        for widget in (self.field, self.list, self.nothing, keeping, *self.keeps, self.outcome, self.types):
            self.body.addWidget(widget, int(widget in (self.list, self.nothing)))
        self.body.addWidget(self.buttons)
        self.merge_button.setDefault(True)  # of this dialog, which it is a part of only now

    def _offer(self, other_id: str) -> None:
        """Offer what was typed, or first what looks like the entity, with one of them chosen."""
        project, typed = self._bridge.project, self.field.text().strip()
        entity = project.get(Entity, self._entity)
        natures = {scheme_of(project).entity_type(entity.type).nature}
        found = [each.id for each in candidates(project, typed, natures, _OFFERED)]
        near = [] if typed else list(self._proposals)
        self._ids = [each for each in dict.fromkeys((*([other_id] if other_id else []), *near, *found))
                     if each != self._entity]
        self.rows.show_all([self._row(project, each) for each in self._ids])
        self.list.setVisible(bool(self._ids))
        self.nothing.setVisible(not self._ids)
        self.nothing.setText(say("No other entity is called “{words}”.", words=typed) if typed else
                             say("There is no other entity in the project."))
        self.list.setCurrentIndex(self.rows.index(0 if self._ids and (typed or near or other_id) else -1))
        self._choose(self.list.currentIndex().row())

    def _row(self, project: Project, entity_id: str) -> Suggestion:
        other = project.get(Entity, entity_id)
        proposal = self._proposals.get(entity_id)
        letter, ink = sign_of(project, other)
        return Suggestion(name_of(other), self.accept, self._about(project, other, proposal), letter, ink)

    def _about(self, project: Project, other: Entity, proposal: Proposal | None) -> str:
        if proposal is not None:
            return reason_for(project, self._entity, proposal)
        count = project.tally(other.id)
        return say_number("{count} mention", "{count} mentions", count) if count else ""

    def _choose(self, line: int) -> None:
        self._other = self._ids[line] if 0 <= line < len(self._ids) else ""
        for choice, entity_id in zip(self.keeps, (self._entity, self._other), strict=True):
            choice.setText(self._name(entity_id).replace("&", "&&") if entity_id else say("Choose an entity above"))
            choice.setEnabled(bool(entity_id))
        self.merge_button.setEnabled(bool(self._other))
        self.relate_button.setEnabled(bool(self._other))
        self._tell()

    def _tell(self) -> None:
        """Say what will happen, and where the types differ."""
        pair = (self._entity, self._other)
        if not self._other:
            self.types.hide()
            self.outcome.setText(say("Nothing is lost by merging: tags stay as they are, and Undo or Unmerge parts "
                                     "the two again."))
            return
        project = self._bridge.project
        kept, merged = (project.get(Entity, each) for each in (pair if self.keeps[0].isChecked() else pair[::-1]))
        self.outcome.setText(say_number("“{merged}” becomes another name of “{kept}”, with {count} mention.",
                                        "“{merged}” becomes another name of “{kept}”, with {count} mentions.",
                                        project.tally(merged.id), merged=name_of(merged), kept=name_of(kept)))
        types = scheme_of(project)
        self.types.setVisible(kept.type != merged.type)
        self.types.setText(say("They are of two types: the one that stays is {kept}, and the mentions of the other "
                               "stay tagged as {merged}.", kept=say(types.entity_type(kept.type).label),
                               merged=say(types.entity_type(merged.type).label)))

    def _name(self, entity_id: str) -> str:
        return shortened(name_of(self._bridge.project.get(Entity, entity_id)), _NAME)
