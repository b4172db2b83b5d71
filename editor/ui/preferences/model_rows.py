"""The rows of the language model: its address is of this machine or refused, and Try says what came back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor import workspace
from editor.storage.setting import Setting
from editor.ui.preferences.current import Preferences
from editor.ui.preferences.rows import SettingRow
from editor.ui.work import Work
from editor.words import say


def row_of(setting: Setting, preferences: Preferences) -> SettingRow:
    """Return the row that is made for a setting of this kind."""
    if setting.kind == "address":
        return AddressRow(setting)
    return ModelRow(setting, preferences) if setting.kind == "model" else SettingRow(setting)


class AddressRow(SettingRow):
    """The address. One that is not of this machine is not taken; the old one stays, and a sentence says so."""

    def give(self, value: object) -> None:
        """Ask for the setting to be this, unless it is refused."""
        if refusal := workspace.refusal_of_address(str(value)):
            self.tell(refusal, warns=True)
        else:
            self.explain()
            super().give(value)


class ModelRow(SettingRow):
    """The name of the model, with a button that tries it, whether it is switched on or not."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(setting)
        self._preferences = preferences
        self.button = QPushButton(say("Try"))
        self.button.setObjectName("tryModelButton")
        self.button.setAccessibleName(say("Try the language model"))
        self.button.setToolTip(say("Asks the model about one sentence that is made up"))
        self.button.clicked.connect(self._try)
        self.add_beside(self.button)

    def _try(self) -> None:
        settings = self._preferences.settings
        self.tell(say("Asking {model}. A large model takes a while to be loaded.", model=settings.model_name)
                  if settings.model_name else say("Name the model first."), warns=not settings.model_name)
        if not settings.model_name:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.button.setEnabled(False)
        work = Work(partial(workspace.try_model, settings.model_address, settings.model_name), self)
        work.done.connect(lambda sentence: self._tell_back(sentence))
        work.failed.connect(lambda sentence: self._tell_back(sentence, warns=True))
        work.start()

    def _tell_back(self, sentence: str, *, warns: bool = False) -> None:
        self.tell(sentence, warns=warns)
        self.button.setEnabled(True)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
