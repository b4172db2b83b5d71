"""Offer entities that may be the one shown, a card each, and those that were merged into it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.change import Change
from editor.model.edits.articles import title_of
from editor.model.edits.fields import name_of, shortened
from editor.model.edits.merging import merge_entities, tell_apart, unmerge_entity
from editor.model.likeness import Proposal, in_order, like
from editor.model.project import Project
from editor.model.records import Article, Entity
from editor.ui.bridge import Bridge
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, interface_font
from editor.ui.forms.chips import sign_of
from editor.ui.forms.header import BadgeSign
from editor.words import say, say_number

_REST_MS = 120
_MOST = 3
_FIRST, _FURTHER = 12, 50
"""How many merged entities are shown at first, and how many more each time."""


class SameAs(QWidget):
    """What may be the same as one entity. It is looked for when the form has come to rest; `counted` tells how many
    were found, `chosen` carries the id of one whose name was clicked."""

    counted = Signal(int)
    chosen = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entity: Entity | None = None
        self._compared: tuple[object, ...] = ()
        self.cards: list[LikeCard] = []
        self.setObjectName("entitySameAs")
        self.setAccessibleName(say("Same as?"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.look)
        bridge.changed.connect(self._take)

    def show_entity(self, entity: Entity) -> None:
        """Show what may be the same as an entity; nothing at first, when it is another one than before."""
        if self._entity is None or self._entity.id != entity.id:
            self._compared = ()
            self._show((), self._bridge.project)
        self._entity = entity
        self._rest.start()

    def _take(self, change: Change) -> None:
        if self._entity is not None and any(swap.kind == "entity" for swap in change.swaps):
            self._rest.start()

    def look(self) -> None:
        """Look for what may be the same, unless no entity has changed since it was last looked for."""
        project, entity = self._bridge.project, self._entity
        if entity is None or project.find(Entity, entity.id) is None:
            return
        compared = (entity.id, project.of(Entity))
        if len(self._compared) != len(compared) or any(
                held is not new for held, new in zip(self._compared, compared, strict=True)):
            self._compared = compared
            self._show(like(project, entity.id)[:_MOST], project)

    def _show(self, proposals: Iterable[Proposal], project: Project) -> None:
        found = list(proposals)
        while len(self.cards) < len(found):
            card = LikeCard(self._bridge, len(self.cards) + 1)
            card.chosen.connect(self.chosen)
            card.settled.connect(self._go_on)
            self._column.addWidget(card)
            self.cards.append(card)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(found))
            if place < len(found) and self._entity is not None:
                card.show_proposal(project, self._entity.id, found[place])
        self.setVisible(bool(found))
        self.counted.emit(len(found))

    def _go_on(self) -> None:
        """Bring the keys to the next card once one is settled, or on where there is none."""
        self.look()
        if self.cards and not self.cards[0].isHidden():
            self.cards[0].different.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()


class LikeCard(QFrame):
    """One entity that may be the same as another: its name, the reason, and the buttons Different and Merge.

    `settled` tells that one of them was pressed.
    """

    chosen = Signal(str)
    settled = Signal()

    def __init__(self, bridge: Bridge, number: int) -> None:
        super().__init__()
        self._bridge = bridge
        self._pair = self._merging = ("", "")
        self.setProperty("role", "card")
        self.setObjectName(f"sameAs{number}")
        self.badge = BadgeSign()
        self.name = QPushButton()
        self.name.setProperty("role", "strong")
        self.name.setObjectName(f"sameAs{number}Name")
        self.name.clicked.connect(lambda: self.chosen.emit(self._pair[1]))
        self.reason = QLabel()
        self.reason.setProperty("role", "hint")
        self.reason.setFont(interface_font(11.5))
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.different = QPushButton(say("Different"))
        self.different.setObjectName(f"sameAs{number}Different")
        self.different.clicked.connect(self._tell_apart)
        self.merge = QPushButton(say("Merge"))
        self.merge.setProperty("role", "primary")
        self.merge.setObjectName(f"sameAs{number}Merge")
        self.merge.clicked.connect(self._merge)
        self._lay_out()

    def show_proposal(self, project: Project, entity_id: str, proposal: Proposal) -> None:
        """Show who may be the same as the entity, and why."""
        other = project.get(Entity, proposal.other(entity_id))
        self._pair = (entity_id, other.id)
        self._merging = in_order(project, proposal, entity_id)
        name = name_of(other)
        self.badge.follow(*sign_of(project, other))
        self.name.setText(shortened(name, 48).replace("&", "&&"))
        self.name.setToolTip(say("Open “{name}”", name=name))
        reason, gives_way = reason_for(project, entity_id, proposal), self._merging[0] != entity_id
        self.reason.setText(say("{reason}. Merging keeps the name “{name}”.", reason=reason, name=name)
                            if gives_way else reason)
        self.setAccessibleName(say("{name}: {reason}", name=name, reason=self.reason.text()))
        self.different.setAccessibleName(say("Different from “{name}”", name=name))
        self.merge.setAccessibleName(say("Merge this one into “{name}”", name=name) if gives_way else
                                     say("Merge “{name}” into this one", name=name))
        self.merge.setToolTip(self.merge.accessibleName())

    def _tell_apart(self) -> None:
        if self._bridge.submit(tell_apart(*self._pair)) is not None:
            self.settled.emit()

    def _merge(self) -> None:
        kept, merged = self._merging
        if self._bridge.submit(merge_entities(kept, merged)) is not None:
            if kept != self._pair[0]:
                self.chosen.emit(kept)
            self.settled.emit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.badge)
        row.addLayout(words, 1)
        row.addWidget(self.different)
        row.addWidget(self.merge)


class MergedInto(QWidget):
    """The entities that were merged into one, a line each with a button that lets it stand for itself again.

    Of very many the first are shown, and a button shows further ones.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ids: list[str] = []
        self._entity_id, self._shown = "", _FIRST
        self.lines: list[tuple[QWidget, QLabel, QPushButton]] = []
        self.setObjectName("entityMerged")
        self.setAccessibleName(say("Merged into this"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.more = QPushButton()
        self.more.setObjectName("moreMerged")
        self.more.setProperty("plain", True)
        self.more.clicked.connect(self._show_more)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_entity(self, entity: Entity) -> int:
        """Show what was merged into an entity; return how many there are."""
        if entity.id != self._entity_id:
            self._entity_id, self._shown = entity.id, _FIRST
        self._ids = sorted(self._bridge.project.redirects.get(entity.id, {}))
        self._fill()
        self.setVisible(bool(self._ids))
        return len(self._ids)

    def _show_more(self) -> None:
        first_new, self._shown = self._shown, self._shown + _FURTHER
        self._fill()
        self.lines[first_new][2].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        project, shown = self._bridge.project, min(len(self._ids), self._shown)
        while len(self.lines) < shown:
            self._add_line(len(self.lines))
        for place, (line, label, button) in enumerate(self.lines):
            line.setVisible(place < shown)
            if place < shown:
                merged = project.get(Entity, self._ids[place])
                label.setText(say_number("{name}, {count} mention", "{name}, {count} mentions",
                                         project.tally(merged.id), name=name_of(merged)))
                button.setAccessibleName(say("Let “{name}” stand for itself again", name=name_of(merged)))
        self.more.setVisible(shown < len(self._ids))
        self.more.setText(say_number("Show {count} more", "Show {count} more", min(_FURTHER, len(self._ids) - shown)))

    def _add_line(self, place: int) -> None:
        line = QWidget()
        label = ElidedLabel()
        label.setFont(interface_font(12.5, Weight.Normal))
        button = QPushButton(say("Unmerge"))
        button.setObjectName(f"unmerge{place + 1}")
        button.setProperty("plain", True)
        button.clicked.connect(lambda: self._bridge.submit(unmerge_entity(self._ids[place])))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(button)
        self._column.insertWidget(place, line)
        self.lines.append((line, label, button))


def reason_for(project: Project, entity_id: str, proposal: Proposal) -> str:
    """Say in words why the other entity of a proposal may be the same as this one."""
    other = proposal.name_of_other(entity_id)
    mine = proposal.first_name if entity_id == proposal.first else proposal.second_name
    if proposal.reason == "name":
        title = _article_of(project, proposal.other(entity_id))
        return say("Same name, in “{title}”", title=title) if title else say("Same name")
    if proposal.reason == "initials":
        short, long = sorted((mine, other), key=len)
        return say("“{short}” are the initials of “{long}”", short=short, long=long)
    sentences = {
        "heard": say("Another way to write “{name}”", name=mine),
        "spelling": (say("Two letters of “{name}” are swapped", name=mine) if sorted(mine) == sorted(other)
                     else say("1 letter differs from “{name}”", name=mine)),
        "first name": say("Same last name, and the first names fit"),
        "last name": say("Same last name as “{name}”", name=mine),
    }
    return sentences[proposal.reason]


def _article_of(project: Project, entity_id: str) -> str:
    """Return the title of the first loaded article that names the entity; blank where none does."""
    mentions = project.mentions_naming(entity_id)
    article = project.find(Article, mentions[0].article) if mentions else None
    return shortened(title_of(article), 60) if article else ""
