"""Save what a panel shows as a picture: PNG, or SVG where the lines should stay lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.briefing.drawing import Drawing
from editor.storage.atomic import write_atomically
from editor.words import say

_SUFFIXES = (".png", ".svg")


@runtime_checkable
class Pictured(Protocol):
    """A panel that can be drawn on a sheet of its own, and told in words."""

    def drawing(self) -> Drawing:
        """Return what it shows, as wide as a page."""

    def description(self) -> str:
        """Return in words all that it shows."""


class PictureSaver(QObject):
    """Asks for a place and writes the picture there; `told` carries what came of it, `refused` why it was not done."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def ask(self, panel: Pictured, name: str, folder: str) -> None:
        """Ask where to save what a panel shows, and save it."""
        drawing = panel.drawing()
        if not drawing.shapes:
            self.refused.emit(say("No picture was saved: there is nothing to show in it yet."))
            return
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Save as a picture"),
                                                str(Path(folder) / f"{name}.png"), say("Pictures (*.png *.svg)"))
        if chosen:
            self._save(drawing, panel.description, Path(chosen))

    def _save(self, drawing: Drawing, description: Callable[[], str], path: Path) -> None:
        """Write a drawing; a name without one of the two suffixes gets that of a PNG."""
        # Loaded with the first picture, as few people make one.
        from editor.exporters.pictures import png_of, svg_of, unset_words
        target = path if path.suffix.lower() in _SUFFIXES else path.with_name(f"{path.name}.png")
        if target.suffix.lower() == ".png" and (lacking := unset_words(drawing)):
            self.refused.emit(say("The picture was not saved as {name}: the program has no letters for “{words}”. "
                                  "Save it as SVG, which keeps the words.", name=target.name, words=lacking[0]))
            return
        held = svg_of(drawing, description()) if target.suffix.lower() == ".svg" else png_of(drawing)
        try:
            write_atomically(target, held)
        except OSError as fault:
            self.refused.emit(say("The picture was not saved as {name}: {reason}. Save it in another place.",
                                  name=target.name, reason=fault.strerror or str(fault)))
            return
        self.told.emit(say("Saved the picture as {name}.", name=target.name))
