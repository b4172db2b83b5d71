"""Turn what a person types into one field into edits, without ever overwriting what is being typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.model.errors import EditRefused
from editor.ui.bridge import Bridge, MakeEdit

Reading = Callable[[str], str]
"""From typed text to the text of the value it stands for. Raises EditRefused for text that stands for none."""

Write = Callable[[str], MakeEdit]
"""From the text of a value to the edit that stores it, once it has a merge token."""

_SUBMITTING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REDO_KEYS = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))


class Draft(QObject):
    """The text of one field. It rests with the bridge as it is typed, is submitted on leaving, and Esc gives it back.

    A change to the record is shown at once, unless the field holds text that is not an edit yet. Text that stands for
    no value stays in the field, through a look at other records too, until it is mended or given back; `complained`
    then carries a sentence, and a blank one when all is well again. `ended` tells that something typed was submitted
    or given back. The text of a field that only adds, whose `rests` is False, becomes an edit when it is left.
    """

    complained = Signal(str)
    ended = Signal()

    def __init__(self, bridge: Bridge, field: QWidget, read: Callable[[], str], show: Callable[[str], None],
                 reading: Reading = str.strip) -> None:
        super().__init__(field)
        self._bridge = bridge
        self._field = field
        self._read = read
        self._show = show
        self._reading = reading
        self._write: Write | None = None
        self._holder = ""
        self._value = ""
        self._original = ""
        self._token = ""
        self._complaint = ""
        self._unfinished: dict[str, str] = {}
        self.submits_on_enter = True
        self.rests = True
        field.installEventFilter(self)

    @property
    def value(self) -> str:
        """Return the text of the value that the record holds."""
        return self._value

    @property
    def is_typing(self) -> bool:
        """Tell whether something was typed since the keys came here."""
        return bool(self._token)

    def follow(self, holder: str, value: str, write: Write) -> None:
        """Show the value of the holder's record, unless text for it is being typed."""
        if holder == self._holder and not self._may_show(value):
            self._value, self._write = value, write
            return
        if holder != self._holder:
            self._turn_away()
        self._holder, self._value, self._original, self._write = holder, value, value, write
        text = self._unfinished.get(holder, value)
        if text != self._read():
            self._show(text)
        self._complain(self._fault() if holder in self._unfinished else "")

    def typed(self) -> None:
        """Let what the field says rest with the bridge; where it stands for nothing, the value from before."""
        if self._write is None:
            return
        self._begin()
        value = self._read_as()
        if value is None:
            self._unfinished[self._holder] = self._read()
        else:
            self._unfinished.pop(self._holder, None)
        if self.rests:
            self._bridge.draft(self._token, self._write(self._original if value is None else value))
        self._complain("")  # it may still become something

    def settle(self, text: str, make_edit: MakeEdit) -> None:
        """Take a value that was chosen from a list: one step with what was typed to find it."""
        self._begin()
        self._unfinished.pop(self._holder, None)
        self._show(text)
        self._submit(make_edit)
        self._complain("")
        self.ended.emit()

    def leave(self) -> None:
        """Submit what was typed, and say so where it stands for nothing."""
        value, has_typed = self._read_as(), self.is_typing
        if self._write is not None and value is not None and value != self._value:
            self._begin()
            self._submit(self._write(value))
        elif has_typed:
            self._bridge.submit_draft()
        self._token = ""
        if value is not None and value == self._value and self._read() != value:
            self._show(value)
        self._complain(self._fault())
        if has_typed and value is not None:
            self.ended.emit()

    def give_back(self) -> bool:
        """Give the field and the record the value from before the typing; tell whether there was anything to give."""
        kept = self._unfinished.pop(self._holder, None)
        if self._write is None or not (self.is_typing or kept is not None):
            return False
        if self.is_typing and self.rests:
            self._submit(self._write(self._original))
        self._token = ""
        self._show(self._original)
        self._complain("")
        self.ended.emit()
        return True

    def empty(self) -> None:
        """Empty a field that only adds, for the next thing to add."""
        self._token = ""
        self._unfinished.pop(self._holder, None)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window, give back on Esc, submit on Enter and on leaving."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return self._take_key(event)
        if (isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
                and event.reason() != Qt.FocusReason.PopupFocusReason):
            self.leave()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if is_undo_or_redo(event):
            event.ignore()
            return True
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape and (self._token or self._holder in self._unfinished):
            event.accept()
            return self.give_back() if is_press else True
        if is_press and event.key() in _SUBMITTING_KEYS and self.submits_on_enter:
            self.leave()
            return True
        return False

    def _begin(self) -> None:
        if not self._token:
            self._token, self._original = self._bridge.begin_draft(), self._value

    def _submit(self, make_edit: MakeEdit) -> None:
        self._bridge.draft(self._token, make_edit)
        self._bridge.submit_draft()

    def _may_show(self, value: str) -> bool:
        """Tell whether a changed value of the same record may take the place of the field's text."""
        text = self._read_as()
        if self._token and text == value:  # our own draft has become an edit
            return False
        if self._holder in self._unfinished or text != self._value:
            self._original = value
            return False
        return True

    def _turn_away(self) -> None:
        """Keep text that has not become an edit, before the field shows another record."""
        self._token = ""
        if self._holder and self._read_as() != self._value:
            self._unfinished[self._holder] = self._read()

    def _read_as(self) -> str | None:
        try:
            return self._reading(self._read())
        except EditRefused:
            return None

    def _fault(self) -> str:
        """Return why the text stands for nothing, or blank."""
        try:
            self._reading(self._read())
        except EditRefused as refusal:
            return str(refusal)
        return ""

    def _complain(self, sentence: str) -> None:
        if sentence != self._complaint:
            self._complaint = sentence
            mark(self._field, "wrong", bool(sentence))
            self._field.setAccessibleDescription(sentence)
            self.complained.emit(sentence)


def mark(widget: QWidget, name: str, value: bool) -> None:
    """Give a widget a property that the style sheet looks at."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Tell whether the keys are the window's undo or redo, which a text field would take for its own."""
    return (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            or QKeySequence(event.keyCombination()) in _REDO_KEYS)
