"""Turn what a person types into one field into edits, without ever overwriting what is being typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.enter import ENTER
from editor.ui.forms.reading import FieldText, Reading
from editor.ui.forms.stored import Otherwise, Write, taking_back
from editor.ui.forms.unfinished import Unfinished, is_of, mark_wrong
from editor.ui.typed import Unread
from editor.ui.undo_keys import is_undo_or_redo


class Draft(QObject):
    """The text of one field. It rests with the bridge as it is typed, and is submitted on leaving, as by Esc.

    A change to the record is shown at once, unless the field holds text that is not an edit yet. Text that stands for
    no value, or was refused, stays in the field, through a look at other records too, until it is mended or given
    back; the bridge knows of it, and `complained` carries a sentence, a blank one when all is well again. `ended` tells
    that something typed was submitted or given back. The text of a field that only adds, whose `rests` is False,
    becomes an edit when it is left. Esc gives back text that stands for no value, and in a field that `seeks` also what
    was typed to find one, and undo brings such words back; what undo took out, redo does. The record then is as before,
    as where the text of before is typed again, unless that `says_more`. Where one can only read, nothing can be typed.
    """

    complained = Signal(str)
    ended = Signal()

    def __init__(self, bridge: Bridge, field: QLineEdit | QPlainTextEdit, read: Callable[[], str],
                 show: Callable[[str], None], reading: Reading = str.strip) -> None:
        super().__init__(field)
        self._bridge = bridge
        self._field = field
        self._read, self._show = read, show
        self._text = FieldText(read, reading)
        self._write: Write | None = None
        self._holder = self._value = self._original = self._token = self._complaint = self._refusal = ""
        self._taken_out, self._way_back = "", QKeySequence.StandardKey.Undo
        self._unfinished = Unfinished()
        self._is_attended = False
        self.submits_on_enter = self.rests = True
        self.seeks = False
        self.otherwise: Otherwise = lambda text: None
        self.says_more: Callable[[], bool] = lambda: False
        field.setReadOnly(bridge.is_read_only)
        field.installEventFilter(self)

    @property
    def value(self) -> str:
        """Return the text of the value that the record holds."""
        return self._value

    @property
    def is_typing(self) -> bool:
        """Tell whether something was typed since the keys came here."""
        return bool(self._token)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """Return a sentence for every text typed here that is no edit, whichever record it is for."""
        return self._unfinished.sentences(self._field.accessibleName())

    @property
    def is_busy(self) -> bool:
        """Tell whether this is a line that adds, and something is being typed in it."""
        return self.is_typing and not self.rests

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Return the texts that stand for nothing, or were refused, each with the record it is for."""
        return () if self.is_busy else self._unfinished.unread(self._field)

    def follow(self, holder: str, value: str, write: Write) -> None:
        """Show the value of the holder's record, unless text for it is being typed."""
        if self._field.isReadOnly() != self._bridge.is_read_only:
            self._field.setReadOnly(self._bridge.is_read_only)
        if holder == self._holder and not self._may_show(value):
            self._value, self._write = value, write
        else:
            if holder != self._holder:
                self._turn_away()
            self._holder, self._value, self._original, self._write = holder, value, value, write
            text = self._unfinished.get(holder, value)
            if text != self._read():
                self._show(text)
            self._complain(self._text.fault if holder in self._unfinished else "")
        if self._is_attended:
            self._tell()

    def typed(self) -> None:
        """Let what the field says rest with the bridge; where it stands for nothing, the value from before."""
        if self._write is None:
            return
        self._begin()
        self._refusal = self._taken_out = ""
        value = self._text.value
        self._unfinished.hold(self._holder, self._read() if value is None or not self.rests else "")
        if self.rests:
            self._bridge.draft(self._token, self._edit_of(self._write, value))
        self._complain("")  # it may still become something
        self._tell()

    def settle(self, text: str, make_edit: MakeEdit) -> None:
        """Take a value that was chosen from a list: one step with what was typed to find it."""
        self._begin()
        self._taken_out = ""
        self._show(text)
        self._submit(make_edit)
        self._complain(self._refusal)
        self._tell()
        if not self._refusal:
            self._token = ""  # it is chosen: Esc has nothing to give back
            self.ended.emit()

    def leave(self) -> None:
        """Submit what was typed, and say so where it stands for nothing."""
        value, has_typed = self._text.value, self.is_typing
        if has_typed and value is None and self._is_used_otherwise():
            return
        if self._write is not None and value is not None and value != self._value:
            self._begin()
            self._submit(self._edit_of(self._write, value))
        elif has_typed:
            self._bridge.submit_draft()
        self._token = ""
        if self.rests:
            self._taken_out = ""
        if value is not None and value == self._value and self._read() != value:
            self._show(value)
        self._complain(self._text.fault or self._refusal)
        if self._is_attended:
            self._tell()
        if has_typed and value is not None and not self._refusal:
            self.ended.emit()

    def _is_used_otherwise(self) -> bool:
        """Store text that stands for no value in the place that the record has for it; tell whether it has one."""
        edit = self.otherwise(self._read())
        if edit is None:
            return False
        self._submit(edit)
        self._token = ""
        self._show(self._value)
        self._complain("")
        self._tell()
        self.ended.emit()
        return True

    def finish(self) -> None:
        """Submit what can be submitted, as when the field is left."""
        if self.is_typing:
            self.leave()

    def refuse(self, token: str, sentence: str) -> None:
        """Take back the words of a draft that was refused: they stay here, marked."""
        if token == self._token:
            self._refusal = sentence
            self._unfinished.hold(self._holder, self._read())
            self._complain(sentence)
            self._tell()

    def give_back(self) -> bool:
        """Give the field and the record the value from before the typing; tell whether there was anything to give."""
        text, value = self._read(), self._text.value
        kept = self._unfinished.pop(self._holder, None)
        if self._write is None or not (self.is_typing or kept is not None):
            return False
        is_edit = self.rests and value is not None and not self._refusal
        if self.is_typing and self.rests:
            self._give_back_edit(self._write, value if is_edit else None)
        self._token, self._refusal, self._taken_out = "", "", "" if is_edit else text.strip()
        self._show(self._original)
        self._complain("")
        self._tell()
        self.ended.emit()
        return True

    def _give_back_edit(self, write: Write, value: str | None) -> None:
        """Give the record its value back, in a step of its own where what was typed is one: undo finds it then."""
        original = self._original
        self._submit(self._edit_of(write, value))
        if value is not None and value != original:
            back, self._token = self._taking_back(write), self._bridge.begin_draft()
            self._submit(back)
        self._original = original

    def _edit_of(self, write: Write, value: str | None) -> MakeEdit:
        """Return the edit that stores a value; what stands for none, or for the one from before, changes nothing."""
        if value is None or (value == self._original and not self.says_more()):
            return self._taking_back(write)
        return write(value)

    def _taking_back(self, write: Write) -> MakeEdit:
        return taking_back(self._bridge, self._token, write(self._original) if self._value != self._original else None)

    def bring_back(self) -> bool:
        """Show the words again that were taken out of the field and are no edit; tell whether there are any."""
        if words := self._taken_out:
            self._show(words)
            self.typed()
        return bool(words)

    def empty(self) -> None:
        """Empty a field that only adds, for the next thing to add."""
        self._token = self._refusal = ""
        self._taken_out = self._unfinished.pop(self._holder, "").strip() or self._taken_out
        self._show("")
        self._tell()

    def forget(self, record_id: str = "") -> None:
        """Forget what is no edit yet: for a record, or for part of one, that is gone; or all of it."""
        gone = self._unfinished.forget(record_id)
        if self._holder in gone or (self._is_attended and is_of(self._holder, record_id)):
            self._write, self._token = None, ""
            self._holder = self._value = self._original = self._refusal = self._taken_out = ""
            self._show("")
            self._complain("")
        if self._is_attended:
            self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window, submit on Enter, on Esc and on leaving."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return self._take_key(event)
        if (isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
                and event.reason() != Qt.FocusReason.PopupFocusReason):
            self.leave()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        is_press, is_unfinished = event.type() == QEvent.Type.KeyPress, self._holder in self._unfinished
        is_esc, is_undo = event.key() == Qt.Key.Key_Escape, event.matches(QKeySequence.StandardKey.Undo)
        if (is_undo and is_unfinished) or (is_esc and (self._token or is_unfinished)):
            event.accept()
            if is_press and is_esc and self._is_worth_keeping():
                self.leave()
                return not self.rests  # a field that stays open lets go of the keys, which the form takes on
            self._way_back = QKeySequence.StandardKey.Redo if is_undo else QKeySequence.StandardKey.Undo
            return self.give_back() if is_press else True
        if self._taken_out and event.matches(self._way_back):
            event.accept()
            return self.bring_back() if is_press else True
        if is_undo_or_redo(event):
            event.ignore()
            return True
        if is_press and event.key() in ENTER and self.submits_on_enter:
            self.leave()
            return True
        return False

    def _is_worth_keeping(self) -> bool:
        """Tell whether what was typed is a value, and was typed for itself."""
        return not self.seeks and not self._refusal and self._text.value is not None

    def _begin(self) -> None:
        if not self._token:
            self._token, self._original = self._bridge.begin_draft(), self._value

    def _submit(self, make_edit: MakeEdit) -> None:
        self._refusal = ""
        self._unfinished.pop(self._holder, None)
        self._tell()  # to hear of a refusal
        self._bridge.draft(self._token, make_edit)
        self._bridge.submit_draft()

    def _tell(self) -> None:
        """Let the bridge know whether there is text here that is no edit yet."""
        self._is_attended = bool(self._token or self._unfinished or self._text.value != self._value)
        if self._is_attended:
            self._bridge.attend(self)
        else:
            self._bridge.dismiss(self)

    def _may_show(self, value: str) -> bool:
        """Tell whether a changed value of the same record may take the place of the field's text."""
        text = self._text.value
        if self._token and text == value:
            return False  # our own draft has become an edit
        if self._holder in self._unfinished or text != self._value:
            self._original = value
            return False
        return True

    def _turn_away(self) -> None:
        """Keep text that stands for nothing, before the field shows another record; the bridge has all other."""
        self._token = self._refusal = self._taken_out = ""
        if self._holder and self._text.value is None:
            self._unfinished[self._holder] = self._read()

    def _complain(self, sentence: str) -> None:
        if sentence != self._complaint:
            self._complaint = sentence
            mark_wrong(self._field, sentence)
            self.complained.emit(sentence)
