"""Keep the theme and the size of the article's text, as the analyst likes them, from one run to the next."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.storage.settings import load_settings, save_settings
from editor.ui.theme import Theme, apply_theme, load_theme, theme_of_system

SMALLEST, LARGEST, STEP = 13.0, 22.0, 1.0
NORMAL = 15.5
"""Sizes of the article's text, in pixels."""


class Looks(QObject):
    """The looks of the program. `theme_changed` carries a theme, `size_changed` pixels."""

    theme_changed = Signal(Theme)
    size_changed = Signal(float)

    def __init__(self, application: QApplication, theme: str = "") -> None:
        super().__init__()
        self._application = application
        settings = load_settings()
        chosen = theme or settings.theme
        self.theme = theme_of_system() if chosen == "system" else load_theme(chosen)
        self.size = settings.text_size
        apply_theme(application, self.theme)

    @property
    def is_dark(self) -> bool:
        """Tell whether the theme is the dark one."""
        return self.theme.name == "dark"

    def darken(self, dark: bool) -> None:
        """Take the dark theme or the light one, now and in later runs."""
        name = "dark" if dark else "light"
        self.theme = load_theme(name)
        apply_theme(self._application, self.theme)
        save_settings(msgspec.structs.replace(load_settings(), theme=name))
        self.theme_changed.emit(self.theme)

    def resize(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps, 0 for the normal size, now and in later runs."""
        self.size = min(LARGEST, max(SMALLEST, self.size + steps * STEP)) if steps else NORMAL
        save_settings(msgspec.structs.replace(load_settings(), text_size=self.size))
        self.size_changed.emit(self.size)
