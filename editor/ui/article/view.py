"""The article as a person works in it: read, select, and tag with one key. Values in, facts and wishes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.model.records import Stretch
from editor.model.text import next_grapheme, previous_grapheme, without_outer_spaces
from editor.ui.article.carryable import CarryableArticle
from editor.ui.article.keys import BINDINGS, NTH, Bindings, Deed, Keys, letter_of
from editor.ui.article.selecting import (
    begin_of_word_before,
    end_of_word_after,
    is_blank_at,
    name_at,
    off_blank_lines,
)

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_SIDEWAYS = (Key.Key_Left, Key.Key_Right)
_ARROWS, _UPWARDS = (Key.Key_Up, Key.Key_Down), (Key.Key_Up, Key.Key_PageUp)
_UP_AND_DOWN = (*_UPWARDS, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageDown)
_ONE_PASSAGE = ("event", "quote", "note")
"""What is made of one passage, and never of every passage that has the same words."""


class ArticleView(CarryableArticle):
    """An article that answers to keys, each a wish: it changes no marks by itself.

    `tag_requested` gives what the letter stands for and the stretch: the selection, or the word at the caret;
    `tag_all_requested` the same, for a letter with Shift. `link_requested`, `cite_requested` and `evidence_requested`
    give the selection; `match_requested` which of its matches; `misspelt_requested`, `find_requested`, and
    `link_all_requested` the words that are meant, which may also be those of the tag at the caret. `remove_requested`
    and `describe_requested` give the record, the latter also blank; `text_size_requested` how many steps larger,
    `menu_requested` where on the screen a menu is wished for, `keep_requested` the number of a line that shall be set
    aside no longer.
    """

    tag_requested = Signal(str, int, int)
    tag_all_requested = Signal(str, int, int)
    link_requested = Signal(int, int)
    match_requested = Signal(int, int, int)
    misspelt_requested = Signal(int, int)
    link_all_requested = Signal(int, int)
    find_requested = Signal(int, int)
    cite_requested = Signal(int, int)
    evidence_requested = Signal(int, int)
    remove_requested = Signal(str)
    describe_requested = Signal(str)
    text_size_requested = Signal(int)
    menu_requested = Signal(QPoint)
    keep_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: Mapping[str, str] = MappingProxyType({})
        self._bindings = BINDINGS
        self._keys = Keys(BINDINGS)
        self._deeds: dict[Deed, Callable[[], object]] = {
            Deed.LINK_OR_OPEN: self._link_or_open,
            Deed.LINK_ALL: lambda: self._wish_for_meant(self.link_all_requested),
            Deed.LINK_MISSPELT: lambda: self._wish_for_meant(self.misspelt_requested),
            Deed.FIND_ENTITY: lambda: self._wish_for_meant(self.find_requested),
            Deed.CITE: lambda: self._wish(self.cite_requested),
            Deed.ADD_EVIDENCE: lambda: self._wish(self.evidence_requested),
            Deed.REMOVE: lambda: self._tell_record(self.remove_requested),
            Deed.DESCRIBE: self._describe,
            Deed.CLEAR: self._clear,
            Deed.GROW: self.grow,
            Deed.SHRINK: self.shrink,
            Deed.CYCLE: self.cycle,
            Deed.NEXT_MENTION: lambda: self.go_to_mention(forwards=True),
            Deed.PREVIOUS_MENTION: lambda: self.go_to_mention(forwards=False),
            Deed.NEXT_OF_TYPE: lambda: self.go_to_mention(forwards=True, same_type=True),
            Deed.PREVIOUS_OF_TYPE: lambda: self.go_to_mention(forwards=False, same_type=True),
            Deed.NEXT_OF_RECORD: lambda: self.go_to_same(forwards=True),
            Deed.PREVIOUS_OF_RECORD: lambda: self.go_to_same(forwards=False),
            Deed.END_FORWARDS: lambda: self.nudge("end", forwards=True),
            Deed.END_BACKWARDS: lambda: self.nudge("end", forwards=False),
            Deed.BEGIN_FORWARDS: lambda: self.nudge("begin", forwards=True),
            Deed.BEGIN_BACKWARDS: lambda: self.nudge("begin", forwards=False),
            **{deed: partial(self._match, nth) for deed, nth in NTH.items()},
        }

    def set_letters(self, letters: Mapping[str, str]) -> None:
        """Let each capital letter tag as what it is mapped to, for example `P` as `person` and `E` as `event`."""
        self._letters = MappingProxyType(dict(letters))

    @property
    def bindings(self) -> Bindings:
        """Return the keys of each deed."""
        return self._bindings

    def set_bindings(self, bindings: Bindings) -> None:
        """Let each deed be done by these keys, written as `QKeySequence` does, and by no others."""
        self._bindings = MappingProxyType(dict(bindings))
        self._keys = Keys(self._bindings)

    def means(self, event: QKeyEvent) -> bool:
        """Tell whether the key would do something here now."""
        return self._deed(event) is not None

    def event(self, event: QEvent) -> bool:
        # A key that means something here is no shortcut of the window; every other key is left to the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.means(event) and not self._overview.hasFocus())
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.end_hover()
        if self._overview.hasFocus():
            event.ignore()  # what the overview has no use for comes on to here
        elif deed := self._deed(event):
            deed()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _SIDEWAYS and not event.modifiers() & Modifier.AltModifier:
            self._move_sideways(event)
            self.show_top_at_caret()
        elif event.key() in _UP_AND_DOWN:
            before = self.textCursor()
            super().keyPressEvent(event)
            self._leave_blank_lines(event, before)
            self.show_top_at_caret()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self.aside_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if line is None:
            super().mousePressEvent(event)
        else:
            self.end_hover()
            self.keep_requested.emit(line.number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer or, by key, on what the caret is at."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._aim_at(QPointF(event.pos()))
            self.menu_requested.emit(event.globalPos())
        else:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Modifier.ControlModifier:
            self.text_size_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        deed = self._keys.deed_of(event)
        if deed is Deed.CLEAR and not (self.is_adjusting or self.textCursor().hasSelection()):
            return None  # Esc is the window's when there is nothing to clear
        if deed is not None:
            return self._deeds[deed]
        if (tag := letter_of(event, self._letters)) is not None:
            return partial(self._tag, tag)
        tag = letter_of(event, self._letters, Modifier.ShiftModifier)
        return None if tag is None or tag in _ONE_PASSAGE else partial(self._tag_all, tag)

    def _point_at(self, position: QPointF) -> None:
        super()._point_at(position)
        if self.aside_at(position) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _tag(self, tag: str) -> None:
        chosen = self._chosen() or name_at(self.words, self.caret)
        if chosen.begin < chosen.end:
            self.tag_requested.emit(tag, chosen.begin, chosen.end)

    def _tag_all(self, tag: str) -> None:
        if meant := self.meant():
            self.tag_all_requested.emit(tag, meant.begin, meant.end)

    def _match(self, nth: int) -> None:
        if meant := self.meant():
            self.match_requested.emit(nth, meant.begin, meant.end)

    def _link_or_open(self) -> None:
        if self._chosen():
            self._wish(self.link_requested)
        elif mark := self.mark_at_caret:
            self.mark_activated.emit(mark.id)

    def _wish(self, signal: SignalInstance) -> None:
        if chosen := self._chosen():
            signal.emit(chosen.begin, chosen.end)

    def _wish_for_meant(self, signal: SignalInstance) -> None:
        if meant := self.meant():
            signal.emit(meant.begin, meant.end)

    def _tell_record(self, signal: SignalInstance) -> None:
        if mark := self.mark_at_caret:
            signal.emit(mark.id)

    def _describe(self) -> None:
        mark = self.mark_at_caret
        self.describe_requested.emit(mark.id if mark else "")

    def _clear(self) -> None:
        if self.is_adjusting:
            self.stop_adjusting()
        else:
            self._move(self.caret, self.caret)

    def meant(self) -> Stretch | None:
        """Return the selection, or the words of the mention at the caret, or the word there; None where there is none.
        """
        if chosen := self._chosen():
            return chosen
        mark = self.mark_at_caret
        meant = Stretch(mark.begin, mark.end) if mark and mark.layer == "mention" else name_at(self.words, self.caret)
        return meant if meant.begin < meant.end else None

    def _chosen(self) -> Stretch | None:
        """Return the selection without outer spaces, or None where nothing is selected."""
        selection = self.selection
        inner = without_outer_spaces(self.words, selection.begin, selection.end)
        return inner if inner.begin < inner.end else None

    def _move_sideways(self, event: QKeyEvent) -> None:
        """Move the caret by a letter or, with Ctrl, a word, to where the arrow points in the paragraph's direction."""
        keeps = bool(event.modifiers() & Modifier.ShiftModifier)
        right_to_left = self.textCursor().block().textDirection() == Qt.LayoutDirection.RightToLeft
        forwards = (event.key() == Key.Key_Right) != right_to_left
        selection = self.selection
        if selection.begin < selection.end and not keeps:
            place = selection.end if forwards else selection.begin
        elif event.modifiers() & Modifier.ControlModifier:
            place = (end_of_word_after if forwards else begin_of_word_before)(self.words, self.caret)
        else:
            place = (next_grapheme if forwards else previous_grapheme)(self.words, self.caret)
        place = off_blank_lines(self.words, place, forwards=forwards)
        anchor = self._sheet.offsets.to_points(self.textCursor().anchor())
        self._move(anchor if keeps else place, place)

    def _leave_blank_lines(self, event: QKeyEvent, before: QTextCursor) -> None:
        """Go on up or down to a line that has words: a blank one is a gap of the page, where a caret would hang between
        lines. An arrow that finds none leaves the caret where it was.
        """
        upwards, keeps = event.key() in _UPWARDS, bool(event.modifiers() & Modifier.ShiftModifier)
        step = QTextCursor.MoveOperation.Up if upwards else QTextCursor.MoveOperation.Down
        mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
        cursor, offsets = self.textCursor(), self._sheet.offsets
        while is_blank_at(self.words, place := offsets.to_points(cursor.position())):
            if not cursor.movePosition(step, mode):
                nearest = offsets.to_units(off_blank_lines(self.words, place, forwards=upwards))
                cursor.setPosition(before.position() if event.key() in _ARROWS else nearest, mode)
                break
        self.setTextCursor(cursor)
