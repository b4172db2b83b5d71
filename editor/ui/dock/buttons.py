"""Make the buttons in the bar of a panel at the window's foot."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def plain_button(name: str, words: str, tip: str, spoken: str = "") -> QPushButton:
    """Return a plain button; what is spoken is its words, or else its tip, unless it is said."""
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("role", "plain")
    button.setToolTip(tip)
    button.setAccessibleName(spoken or words or tip)
    return button


def switch_button(name: str, words: str, tip: str) -> QPushButton:
    """Return a button that stays down."""
    button = plain_button(name, words, tip)
    button.setProperty("role", "sieve")
    button.setCheckable(True)
    return button
