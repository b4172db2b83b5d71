"""The guide in a window beside the program: its chapters, a search, and the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, text_scale
from editor.ui.help.reader import GuideReader
from editor.ui.icon_button import icon_button
from editor.ui.labels import plain_label
from editor.ui.sign import Sign, lead
from editor.words import say, say_number

_SIZE = QSize(980, 740)
_SIDE, _ROW = 248, 30


class GuideWindow(QDialog):
    """The guide. It stays open beside the work; Esc closes it."""

    def __init__(self, guide: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guideDialog")
        self.setWindowTitle(say("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.text = GuideReader(guide)
        self.chapters = QListWidget()
        self._field, self._found = QLineEdit(), plain_label("hint", wraps=False)
        self._lay_out()
        self._connect()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter for the search and the chapters; Esc closes."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.chapters.setObjectName("guideChapters")
        self.chapters.setAccessibleName(say("Chapters"))
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for chapter in self.text.chapters:
            row = QListWidgetItem(chapter.words)
            row.setToolTip(chapter.words)
            row.setSizeHint(QSize(0, enlarged(_ROW)))
            self.chapters.addItem(row)
        self.chapters.setCurrentRow(0)

    def _search(self) -> QLineEdit:
        self._field.setObjectName("guideSearch")
        self._field.setAccessibleName(say("Search the guide"))
        self._field.setPlaceholderText(say("Search the guide"))
        self._field.setClearButtonEnabled(True)
        lead(self._field, Sign("search"))
        return self._field

    def _connect(self) -> None:
        self._field.textChanged.connect(self._seek)
        self._field.returnPressed.connect(lambda: self._next())
        self.chapters.itemClicked.connect(lambda _: self._go())
        self.chapters.itemActivated.connect(lambda _: self._go())
        self.text.moved.connect(self._follow)
        for keys, deed in (("Ctrl+F", self._field.setFocus), ("F3", self._next),
                           ("Shift+F3", lambda: self._next(backwards=True)),
                           ("Alt+Left", lambda: self.text.step(-1)), ("Alt+Right", lambda: self.text.step(1))):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _seek(self, sought: str) -> None:
        """Mark what is looked for, and go to the first place from where one reads."""
        count = self.text.mark(sought)
        self._found.setText(say_number("{count} place", "{count} places", count) if sought.strip() else "")
        if count:
            cursor = self.text.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self.text.setTextCursor(cursor)
            self._next()
        if sought.strip():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, self._found.text()))

    def _next(self, *, backwards: bool = False) -> None:
        self.text.find_next(self._field.text(), backwards=backwards)

    def _go(self) -> None:
        row = self.chapters.currentRow()
        if row >= 0:
            self.text.go_to(self.text.chapters[row])
            self.text.setFocus()

    def _follow(self, chapter: int) -> None:
        """Show in the list which chapter is read, unless one is being chosen there."""
        if not self.chapters.hasFocus():
            self.chapters.setCurrentRow(chapter)

    def _steps(self) -> QHBoxLayout:
        """Return the buttons that go back and forward among the chapters visited."""
        row = QHBoxLayout()
        before, after = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        back = self._step_button("guideBackButton", say("Back"), "Alt+Left", before, -1)
        forward = self._step_button("guideForwardButton", say("Forward"), "Alt+Right", after, 1)
        self.text.can_go.connect(lambda can_go_back, _: back.setEnabled(can_go_back))
        self.text.can_go.connect(lambda _, can_go_on: forward.setEnabled(can_go_on))
        row.addWidget(back)
        row.addWidget(forward)
        row.addStretch(1)
        row.addWidget(self._found)
        return row

    def _step_button(self, name: str, words: str, keys: str, sign: str, by: int) -> QToolButton:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button = icon_button(name, sign, words, say("{command} ({keys})", command=words, keys=shown))
        button.setEnabled(False)
        button.clicked.connect(lambda: self.text.step(by))
        return button

    def _lay_out(self) -> None:
        self._fill()
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 12, 12)
        side.addWidget(self._search())
        side.addLayout(self._steps())
        side.addWidget(self.chapters, 1)
        holder = QWidget()
        holder.setProperty("role", "panel")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        holder.setLayout(side)
        holder.setFixedWidth(min(enlarged(_SIDE), self.width() // 3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(holder)
        row.addWidget(self.text, 1)
