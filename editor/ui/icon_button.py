"""Make the square buttons that show a picture and say in words what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from editor.ui.fonts import enlarged
from editor.ui.icons import icon


def icon_button(name: str, picture: str, words: str, tip: str = "", *, side: int = 28,
                focus: Qt.FocusPolicy | None = None) -> QToolButton:
    """Return a button of this object name, so many pixels high and wide, with words for who hears it; with other ones
    in its tip, where those are given.
    """
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(picture))
    button.setAccessibleName(words)
    button.setToolTip(tip or words)
    button.setFixedSize(enlarged(side), enlarged(side))
    if focus is not None:
        button.setFocusPolicy(focus)
    return button
