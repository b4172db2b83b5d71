"""The article as a person works in it: read, select, and tag with one key. Values in, facts and wishes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.model.records import Stretch
from editor.model.text import next_grapheme, previous_grapheme, without_outer_spaces
from editor.ui.article.keys import Deed, deed_of, letter_of
from editor.ui.article.marks import Mark
from editor.ui.article.selectable import SelectableArticle
from editor.ui.article.selecting import begin_of_word_before, end_of_word_after, name_at

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_SIDEWAYS = (Key.Key_Left, Key.Key_Right)
_UP_AND_DOWN = (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)


class ArticleView(SelectableArticle):
    """An article that answers to keys, each a wish: it changes no marks by itself.

    `tag_requested` gives what the letter stands for and the stretch: the selection, or the word at the caret.
    `link_requested`, `cite_requested` and `evidence_requested` give the selection; `remove_requested` the record.
    `text_size_requested` gives how many steps larger, `menu_requested` where on the screen a menu is wished for.
    """

    tag_requested = Signal(str, int, int)
    link_requested = Signal(int, int)
    cite_requested = Signal(int, int)
    evidence_requested = Signal(int, int)
    remove_requested = Signal(str)
    text_size_requested = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: Mapping[str, str] = MappingProxyType({})
        self._deeds: dict[Deed, Callable[[], None]] = {
            Deed.LINK_OR_OPEN: self._link_or_open,
            Deed.CITE: lambda: self._wish(self.cite_requested),
            Deed.ADD_EVIDENCE: lambda: self._wish(self.evidence_requested),
            Deed.REMOVE: self._remove,
            Deed.CLEAR: self._clear,
            Deed.GROW: self.grow,
            Deed.SHRINK: self.shrink,
            Deed.NEXT_MENTION: lambda: self.go_to_mention(forwards=True),
            Deed.PREVIOUS_MENTION: lambda: self.go_to_mention(forwards=False),
            Deed.NEXT_OF_TYPE: lambda: self.go_to_mention(forwards=True, same_type=True),
            Deed.PREVIOUS_OF_TYPE: lambda: self.go_to_mention(forwards=False, same_type=True),
        }

    def set_letters(self, letters: Mapping[str, str]) -> None:
        """Let each capital letter tag as what it is mapped to, for example `P` as `person` and `E` as `event`."""
        self._letters = MappingProxyType(dict(letters))

    @property
    def mark_at_caret(self) -> Mark | None:
        """Return the mark meant by the caret: the clicked one, the selected words' own, or the innermost."""
        selection, marks = self.selection, self._sheet.marks
        here = marks.at(selection.begin) or marks.at(max(selection.begin - 1, 0))
        preferred = (
            [mark for mark in here if mark.id == self._active]
            + [mark for mark in here if (mark.begin, mark.end) == (selection.begin, selection.end)]
            + here
        )
        return next(iter(preferred), None)

    def go_to_mention(self, *, forwards: bool, same_type: bool = False) -> None:
        """Move the caret to the next or previous mention, if asked to one of the type that the caret stands on."""
        marks, caret = self._sheet.marks, self.caret
        kinds = {mark.type for mark in marks.at(caret) if mark.layer == "mention"} if same_type else set()
        following = marks.after(caret) if forwards else marks.before(caret)
        mark = next((mark for mark in following if not kinds or mark.type in kinds), None)
        if mark is not None:
            self._move(mark.begin, mark.begin)
            if not self._is_seen(mark.begin, mark.end):
                self.reveal(mark.begin, mark.end)

    def event(self, event: QEvent) -> bool:
        # A key that means something here is no shortcut of the window; every other key is left to the window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._deed(event) is not None)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if deed := self._deed(event):
            deed()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _SIDEWAYS and not event.modifiers() & Modifier.AltModifier:
            self._move_sideways(event)
        elif event.key() in _UP_AND_DOWN or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

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

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        deed = deed_of(event)
        if deed is Deed.CLEAR and not self.textCursor().hasSelection():
            return None  # Esc is the window's when there is nothing to clear
        if deed is not None:
            return self._deeds[deed]
        tag = letter_of(event, self._letters)
        return None if tag is None else lambda: self._tag(tag)

    def _tag(self, tag: str) -> None:
        chosen = self._chosen() or name_at(self.words, self.caret)
        if chosen.begin < chosen.end:
            self.tag_requested.emit(tag, chosen.begin, chosen.end)

    def _link_or_open(self) -> None:
        if self._chosen():
            self._wish(self.link_requested)
        elif mark := self.mark_at_caret:
            self.mark_activated.emit(mark.id)

    def _wish(self, signal: SignalInstance) -> None:
        if chosen := self._chosen():
            signal.emit(chosen.begin, chosen.end)

    def _remove(self) -> None:
        if mark := self.mark_at_caret:
            self.remove_requested.emit(mark.id)

    def _clear(self) -> None:
        self._move(self.caret, self.caret)

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
        anchor = self._sheet.offsets.to_points(self.textCursor().anchor())
        self._move(anchor if keeps else place, place)
