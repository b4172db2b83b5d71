"""Show who took part in an event, role by role, and take further ones in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from editor.model.edits.events import add_participant, set_event
from editor.model.records import Event, Participant
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.dragging.uses import field_of_role
from editor.ui.forms.adding import AddingLine
from editor.ui.forms.candidates import Named
from editor.ui.forms.chips import ChipRow, face_of
from editor.ui.forms.fields import ListBox
from editor.ui.forms.picker import EntityPicker
from editor.ui.forms.rows import LABELS, field_label, side_by_side, small_button
from editor.words import say

NATURES = ("person", "organisation", "location", "materiel", "other")
_ADDING_ROW = 1000


class Participants(QWidget):
    """A line of chips for each role that somebody has, in the scheme's order, and a line to add somebody.

    `entity_chosen` carries the entity of a chip that was clicked.
    """

    entity_chosen = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = ""
        self._lines: dict[str, tuple[QLabel, ChipRow]] = {}
        self._places: dict[str, tuple[int, str]] = {}
        self.setObjectName("eventParticipants")
        self.setAccessibleName(say("Participants"))
        self.add_button: QPushButton = small_button(say("+ Participant"), "addParticipantButton",
                                                    say("Add a participant"))
        self.add_button.clicked.connect(self._open)
        self.role = ListBox("participantRole", say("Role of the new participant"))
        self.picker = EntityPicker(bridge, "participantName", say("New participant"), NATURES, keeps_words=True)
        self.picker.setPlaceholderText(say("Who or what"))
        self._adding = AddingLine(self, self.picker, self.add_button, self.role)
        self._grid = _make_grid(self)
        self._grid.addLayout(side_by_side(self.role, self.picker, stretches=(2, 3)), _ADDING_ROW, 0, 1, 2)

    def show_event(self, event: Event) -> None:
        """Show the participants of an event."""
        if event.id != self._event:
            self._adding.close()
        self._event = event.id
        for role in {participant.role for participant in event.participants} - set(self._lines):
            self._add_line(role)
        self._arrange()
        for role, (label, chips) in self._lines.items():
            faces = [replace(face_of(self._bridge.project, participant.entity, participant.words, key=str(place)),
                             is_proposed=participant.suggested)
                     for place, participant in enumerate(event.participants) if participant.role == role]
            chips.follow(faces)
            label.setVisible(bool(faces))
            chips.setVisible(bool(faces))
        self.picker.show_named(event.id, Named(), self._naming)

    def _add_line(self, role: str) -> None:
        label, chips = field_label(""), ChipRow(field_of_role(role), "")
        label.setBuddy(chips)
        chips.opened.connect(self._choose)
        chips.removed.connect(self._remove)
        self._lines[role] = label, chips

    def _arrange(self) -> None:
        """Put the lines where the scheme has their roles, under its names; roles it does not list come after."""
        scheme = scheme_of(self._bridge.project)
        order = dict.fromkeys((*(one.name for one in scheme.event_roles), *sorted(self._lines)))
        places = {role: (row, say(scheme.event_role(role).label) if role else say("Took part"))
                  for row, role in enumerate(order) if role in self._lines}
        if places == self._places:
            return
        self._places = places
        for role, (row, words) in places.items():
            label, chips = self._lines[role]
            label.setText(words)
            label.setToolTip(words)
            chips.setAccessibleName(words)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(chips, row, 1)

    def _open(self) -> None:
        roles = scheme_of(self._bridge.project).event_roles
        self.role.offer([(role.name, say(role.label)) for role in roles])
        self._adding.open()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _naming(self, named: Named) -> MakeEdit:
        """Return what adds somebody in the role that is chosen now, to whoever takes part by then."""
        event, role = self._event, str(self.role.currentData() or "")
        participant = Participant(role=role, entity=named.entity, words=named.words)
        return lambda merge: add_participant(event, participant, merge=merge)

    def _participants(self, event: str) -> tuple[Participant, ...]:
        return self._bridge.project.get(Event, event).participants

    def _choose(self, key: str) -> None:
        if entity := self._participants(self._event)[int(key)].entity:
            self.entity_chosen.emit(entity)

    def _remove(self, key: str) -> None:
        kept = tuple(participant for place, participant in enumerate(self._participants(self._event))
                     if place != int(key))
        self._bridge.submit(set_event(self._event, participants=kept))


def _make_grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, LABELS)
    grid.setColumnStretch(1, 1)
    return grid
