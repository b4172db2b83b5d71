"""The palette's field above the list, and the keys below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.ui.fonts import Weight, interface_font
from editor.ui.sign import Sign
from editor.words import say


class Head(QWidget):
    """The field, and the key that closes the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paletteHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setAccessibleName(say("Search or run a command"))
        self.field.setPlaceholderText(say("Search or run a command"))
        self.field.setFont(interface_font(15))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(8)
        row.addWidget(Sign("search", side=18))
        row.addWidget(self.field, 1)
        row.addWidget(cap(say("Esc")), 0, Qt.AlignmentFlag.AlignVCenter)


class Foot(QWidget):
    """What the keys do here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paletteFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(5)
        for part in (cap("↑"), cap("↓"), _hint(say("Move")), cap(say("Enter")), _hint(say("Go"))):
            row.addWidget(part)
        self._tagging = (cap(say("Ctrl Enter")), _hint(say("Tag selection with it")))
        for part in self._tagging:
            row.addWidget(part)
        row.addStretch(1)
        for part in (_hint(say("Commands only:")), cap(">")):
            row.addWidget(part)

    def offer_tagging(self, offered: bool) -> None:
        """Say how to tag with what is chosen, or not."""
        for part in self._tagging:
            part.setVisible(offered)


def cap(key: str) -> QLabel:
    """Return a key in its frame."""
    label = QLabel(key)
    label.setProperty("role", "key")
    label.setFont(interface_font(11, Weight.Medium))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _hint(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12))
    label.setContentsMargins(3, 0, 12, 0)
    return label
