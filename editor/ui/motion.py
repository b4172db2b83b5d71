"""Tell whether things may move on the screen, as the analyst or the system wishes."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle, QWidget

from editor.storage.settings import load_settings


def may_move(widget: QWidget) -> bool:
    """Tell whether the widget may animate what it shows: the analyst's own setting, else the system's."""
    wished = load_settings().reduced_motion
    if wished != "system":
        return wished == "off"
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
