"""A row of Preferences: a setting with its control, or something that keys can be given to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.storage.setting import Setting
from editor.ui.article.keys import has_capital
from editor.ui.bindings import Bindable
from editor.ui.letters import ONE_PASSAGE, can_tag
from editor.ui.palette.ranking import plain
from editor.ui.preferences.controls import control_of
from editor.ui.preferences.key_field import KeyField
from editor.ui.theme import set_look
from editor.words import say

_FILLING = Qt.AlignmentFlag(0)
_ROOM = 4
"""How much of a row its control has, beside five for the label."""


class Row(QWidget):
    """A label, a control, what explains it, and a way back to how the program has it by itself."""

    reset_requested = Signal()

    def __init__(self, words: str, control: QWidget, explanation: str, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Row")
        self.control = control
        self._sought = plain(f"{words} {explanation}")
        label = QLabel(words)
        label.setBuddy(control)
        label.setWordWrap(True)
        self.note = QLabel(explanation)
        self.note.setWordWrap(True)
        self.note.setVisible(bool(explanation))
        self.note.setProperty("role", "hint")
        self.back = self._made_back(words, name)
        self._line, self._below = QHBoxLayout(), QHBoxLayout()
        self._line.setSpacing(12)
        for part, share in ((label, 5), (control, _ROOM), (self.back, 0)):
            self._line.addWidget(part, share, Qt.AlignmentFlag.AlignVCenter if part is not control else _FILLING)
        self._below.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 5, 0, 5)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addLayout(self._below)

    def add_beside(self, part: QWidget) -> None:
        """Put another control behind the first, in the room of both."""
        room = QHBoxLayout()
        room.setSpacing(8)
        room.addWidget(self.control, 1)
        room.addWidget(part)
        self._line.insertLayout(1, room, _ROOM)

    def _made_back(self, words: str, name: str) -> QPushButton:
        """Return the way back; its room stays where it is hidden."""
        back = QPushButton(say("Reset"))
        back.setObjectName(f"{name}Reset")
        back.setProperty("role", "plain")
        back.setAccessibleName(say("Reset “{setting}”", setting=words))
        back.clicked.connect(self.reset_requested)
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        return back

    def means(self, sought: str) -> bool:
        """Tell whether every word that is looked for stands in the row."""
        return all(word in self._sought for word in plain(sought).split())

    def offer_reset(self, offered: bool) -> None:
        """Offer the way back, or not; the focus does not stay on what is taken away."""
        if not offered and self.back.hasFocus():
            self.control.setFocus()
        self.back.setVisible(offered)


class SettingRow(Row):
    """The row of one setting. `set_requested` carries what a person set it to."""

    set_requested = Signal(object)

    def __init__(self, setting: Setting) -> None:
        control, self.show_value = control_of(setting, lambda value: self.give(value))
        super().__init__(say(setting.label), control, say(setting.explanation) if setting.explanation else "",
                         setting.name)
        self.setting = setting

    def give(self, value: object) -> None:
        """Ask for the setting to be what a person set it to."""
        self.set_requested.emit(value)

    def tell(self, sentence: str, *, warns: bool = False) -> None:
        """Tell a sentence below the setting in place of what explains it."""
        self.note.setText(sentence)
        set_look(self.note, "role", "warning" if warns else "hint")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.control, sentence))

    def explain(self) -> None:
        """Tell again what explains the setting."""
        self.note.setText(say(self.setting.explanation))
        set_look(self.note, "role", "hint")


class KeyRow(Row):
    """The row of something that keys can be given to. `keys_pressed` carries new ones, `take_requested` says that
    those just pressed shall be taken from what has them."""

    keys_pressed = Signal(str)
    take_requested = Signal()

    def __init__(self, bindable: Bindable) -> None:
        self.field = KeyField(bindable.words)
        self.field.setObjectName(f"{bindable.name}Keys")
        super().__init__(bindable.words, self.field, "", f"{bindable.name}Keys")
        self.bindable = bindable
        self._take = QPushButton(say("Take them"))
        self._take.setObjectName(f"{bindable.name}KeysTake")
        self._take.clicked.connect(self.take_requested)
        self._take.hide()
        self._below.addWidget(self._take)
        self.field.pressed_keys.connect(self.keys_pressed)

    def show_keys(self, keys: str) -> None:
        """Show the keys in force, and nothing that was told before but what has to be known of them."""
        self._sought = plain(f"{self.bindable.words} {keys.replace('+', ' ')} {keys}")
        self.field.show_keys(keys)
        self.tell("", can_take=False)
        if can_tag(keys) and not has_capital(keys) and self.bindable.tags_as not in ("", *ONE_PASSAGE):
            self.note.setText(say("Every match is tagged from the Annotate menu: Shift with this key writes another "
                                  "sign."))
            self.note.show()

    def tell(self, sentence: str, *, can_take: bool) -> None:
        """Tell why keys were not given, and whether they can be taken from what has them."""
        self.note.setText(sentence)
        set_look(self.note, "role", "warning" if sentence else "hint")
        self.note.setVisible(bool(sentence))
        self._take.setAccessibleName(say("Take the keys for {deed}", deed=self.bindable.words))
        self._take.setVisible(can_take)
        if can_take:
            self._take.setFocus(Qt.FocusReason.OtherFocusReason)
