"""The fields that forms are made of: one line, several lines, a choice from a list, a choice of a few."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from editor.briefing.names import capitalised
from editor.model.change import Edit
from editor.ui.bridge import Bridge
from editor.ui.dragging.formats import has_use_around
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, text_scale
from editor.ui.forms.badge_icon import badge_icon
from editor.ui.forms.choices import ChoiceRow, Choices
from editor.ui.forms.drafts import Draft
from editor.ui.forms.reading import Reading
from editor.ui.forms.stored import Write
from editor.ui.offsets import Offsets
from editor.words import say

_HEIGHT = 28
_BADGE = QSize(20, 18)
_MOST_CHOICES = 12
_AROUND_CHOICES = 16
_AROUND_LABEL = 2

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_NO_BADGES: Mapping[str, tuple[str, str]] = {}

Choose = Callable[[str], Edit]
"""From a chosen value to the edit that stores it."""


class TextField(QLineEdit):
    """A line that is typed in place. A `plain` one has no frame until the pointer or the keys come to it."""

    def __init__(self, bridge: Bridge, name: str, label: str, *, reading: Reading = str.strip, plain: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("plain", plain)
        self.draft = Draft(bridge, self, self.text, self._show, reading)
        self.textEdited.connect(self.draft.typed)

    def follow(self, holder: str, value: str, write: Write) -> None:
        """Show the value of the holder's record, unless text for it is being typed."""
        self.draft.follow(holder, value, write)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words as any field does, but leave what has a use of its own to the form, and files to the window."""
        event.ignore() if has_use_around(event.mimeData()) else super().dragEnterEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return a size narrow enough for a row of fields."""
        return QSize(36, super().minimumSizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of the words again, unless the keys come back in a moment."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.setCursorPosition(0)

    def _show(self, text: str) -> None:
        caret = end_of_change(self.text(), text) if self.hasFocus() else 0
        self.setText(text)
        self.setToolTip(text if self.property("plain") else "")
        self.setCursorPosition(caret)


class TextArea(QPlainTextEdit):
    """Lines that are typed in place and grow with their words from `least` to `most` lines. Tab leaves it.

    One line break too many is one Enter too many: an area of a single paragraph submits on Enter instead.
    """

    def __init__(self, bridge: Bridge, name: str, label: str, *, least: int = 1, most: int = 6, single: bool = False,
                 plain: bool = False, reading: Reading | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("plain", plain)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.draft = Draft(bridge, self, self._read, self._show,
                           reading or (_one_paragraph if single else str.strip))
        self.draft.submits_on_enter = single
        self._said = ""
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def follow(self, holder: str, value: str, write: Write) -> None:
        """Show the value of the holder's record, unless text for it is being typed."""
        self.draft.follow(holder, value, write)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words as any field does, but leave what has a use of its own to the form, and files to the window."""
        event.ignore() if has_use_around(event.mimeData()) else super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the words in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _read(self) -> str:
        # read from the blocks: toPlainText() turns a no-break space into a space
        blocks, block = [], self.document().begin()
        while block.isValid():
            blocks.append(block.text())
            block = block.next()
        return "\n".join(blocks)

    def _show(self, text: str) -> None:
        caret = end_of_change(self._read(), text) if self.hasFocus() else 0
        self._said = text
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(caret)
        self.setTextCursor(cursor)

    def _tell(self) -> None:
        text = self._read()
        if text != self._said:
            self._said = text
            self.draft.typed()

    def _fit(self) -> None:
        lines = int(self.document().size().height())  # a plain document measures itself in lines
        bars = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bars)
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        shown = max(self._least, min(self._most, lines))
        height = max(enlarged(_HEIGHT), shown * line + self.height() - self.viewport().height())
        if height != self.height():
            self.setFixedHeight(height)


def end_of_change(before: str, after: str) -> int:
    """Return where the part of `after` ends that `before` does not have, in UTF-16 units: there one types on."""
    least = min(len(before), len(after))
    begin = next((place for place in range(least) if before[place] != after[place]), least)
    kept = next((place for place in range(least - begin) if before[-1 - place] != after[-1 - place]), least - begin)
    return Offsets(after).to_units(len(after) - kept)


def _one_paragraph(text: str) -> str:
    return " ".join(text.split("\n")).strip()


class ListBox(QComboBox):
    """A list to choose from. The wheel passes it by unless the keys are there; Enter opens it."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, str], ...] = ()
        self._badges = _NO_BADGES
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(Choices())
        self.setItemDelegate(ChoiceRow(self))
        self.setMaxVisibleItems(_MOST_CHOICES)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setIconSize(_BADGE * text_scale())

    def offer(self, choices: Iterable[tuple[str, str]], badges: Mapping[str, tuple[str, str]] = _NO_BADGES) -> None:
        """Offer these values, each with its label, in this order; some have a badge of a letter in an ink."""
        offered = tuple(choices)
        if (offered, badges) != (self._offered, self._badges):
            self._offered, self._badges = offered, badges
            self._fill(offered)
            for value, badge in badges.items():
                self.setItemIcon(self.findData(value), badge_icon(*badge))

    def choose(self, value: str) -> None:
        """Show a value; one that is not offered is shown as it is."""
        if self.findData(value) < 0:
            self._fill((*self._offered, (value, capitalised(say(value)))))
        self.setCurrentIndex(self.findData(value))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Let a label without room end in an ellipsis."""
        super().initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, option.rect.width() - self._width_beside(option))

    def _width_beside(self, option: QStyleOptionComboBox) -> int:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        badge = option.iconSize.width() + 4 if not option.currentIcon.isNull() else 0
        return option.rect.width() - room + badge + _AROUND_LABEL

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form rather than the choice, unless the keys are here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Enter, as on Space."""
        if event.key() in ENTER:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Open the list, wide enough for every choice."""
        bar = self.view().verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + bar + _AROUND_CHOICES))
        super().showPopup()

    def _fill(self, choices: Iterable[tuple[str, str]]) -> None:
        self.clear()
        for value, label in choices:
            self.addItem(label, value)


class ChoiceField(ListBox):
    """A list whose choice is an edit."""

    def __init__(self, bridge: Bridge, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(name, label, parent)
        self._bridge = bridge
        self._store: Choose | None = None
        self._value = ""
        self.activated.connect(self._activate)

    def follow(self, value: str, store: Choose) -> None:
        """Show the record's value."""
        self._store, self._value = store, value
        self.choose(value)

    def _activate(self, index: int) -> None:
        if self._store is not None and self._bridge.submit(self._store(self.itemData(index))) is None:
            self.choose(self._value)  # it was refused
