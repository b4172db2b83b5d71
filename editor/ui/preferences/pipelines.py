"""Choose a spaCy pipeline: none, one that is installed, or a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from editor.storage.setting import Setting
from editor.suggest.adapters.spacy.installed import installed_pipelines
from editor.words import say

_ANOTHER = "\0"
"""No package and no folder has this name."""


def pipeline_choice(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Callable[[object], None]]:
    """Return the control, and how it is made to show a pipeline; `told` hears of the one that a person chose."""
    box = PipelineChoice()
    box.activated.connect(lambda _: box.choose(told))
    return box, box.show_pipeline


class PipelineChoice(QComboBox):
    """The pipelines that can be chosen. What was chosen before stays in the list, though it may be gone by now."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(10)
        self._chosen, self._installed = "", installed_pipelines()
        self.show_pipeline("")

    def show_pipeline(self, value: object) -> None:
        """Show which pipeline is chosen, blank for none."""
        self._chosen = str(value)
        names = dict.fromkeys(("", *self._installed, self._chosen))
        self.clear()
        for name in names:
            self.addItem(Path(name).name or name if name else say("None"), name)
            self.setItemData(self.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.addItem(say("Choose a folder…"), _ANOTHER)
        self.setCurrentIndex(self.findData(self._chosen))

    def choose(self, told: Callable[[object], None]) -> None:
        """Tell of the pipeline that was chosen; where it is another folder, ask for that first."""
        chosen = self.currentData()
        if chosen == _ANOTHER:
            chosen = QFileDialog.getExistingDirectory(self.window(), say("Choose the folder of a pipeline"),
                                                      self._chosen) or self._chosen
        self.show_pipeline(chosen)
        told(chosen)
