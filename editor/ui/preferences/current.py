"""Change settings one at a time, remember each at once, and tell of it."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from editor.storage.settings import Settings, change_settings, described, load_settings, within_bounds
from editor.words import say


class Preferences(QObject):
    """The settings as a person changes them. `changed` carries the name of one that is another now.

    What cannot be written holds until the program ends; `refused` says so, once.
    """

    changed = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unwritten: dict[str, Any] = {}

    @property
    def settings(self) -> Settings:
        """Return the settings that hold now."""
        return msgspec.structs.replace(load_settings(), **self._unwritten)

    def set(self, name: str, value: object) -> None:
        """Let a setting be this from now on, in later runs too; a number beyond its bounds becomes the nearest."""
        value = getattr(within_bounds(msgspec.structs.replace(Settings(), **{name: value})), name)
        if value == getattr(self.settings, name):
            return
        try:
            change_settings(**self._unwritten, **{name: value})
            self._unwritten.clear()
        except OSError as problem:
            if not self._unwritten:
                self.refused.emit(say("This is not remembered after you quit: the settings file cannot be written "
                                      "({reason}). Free the disk or the folder and set it again.",
                                      reason=problem.strerror or str(problem)))
            self._unwritten[name] = value
        self.changed.emit(name)

    def is_own(self, name: str) -> bool:
        """Tell whether a setting is as the program has it by itself."""
        return bool(getattr(self.settings, name) == getattr(Settings(), name))

    def reset(self, name: str) -> None:
        """Let a setting be as the program has it by itself."""
        self.set(name, getattr(Settings(), name))

    def reset_all(self) -> None:
        """Let everything that a person sets be as the program has it by itself, but for the person's name."""
        for setting in described():
            if setting.kind != "words":
                self.reset(setting.name)

    def bind(self, name: str, keys: str | None) -> None:
        """Give something other keys, blank for none, or None for the program's own."""
        others = {other: held for other, held in self.settings.keys.items() if other != name}
        self.set("keys", others if keys is None else {**others, name: keys})
