"""Connect the theme and the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.ui.looks import Looks
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect


class LooksWiring(QObject):
    """How everything looks."""

    def __init__(self, window: MainWindow, looks: Looks) -> None:
        super().__init__(window)
        view, theme = window.view, window.commands.action("theme")
        connect(window.commands, {"larger": lambda: looks.resize(1), "smaller": lambda: looks.resize(-1),
                                  "normal size": lambda: looks.resize(0)})
        theme.setChecked(looks.is_dark)
        theme.toggled.connect(looks.darken)
        looks.theme_changed.connect(lambda: theme.setChecked(looks.is_dark))
        view.text_size_requested.connect(looks.resize)
        looks.size_changed.connect(view.set_text_size)
        looks.theme_changed.connect(view.set_theme)
        looks.fonts_changed.connect(view.set_fonts_anew)
        view.set_theme(looks.theme)
        view.set_text_size(looks.size)
