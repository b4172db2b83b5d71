"""Connect undo and redo, and tell of steps that are done, taken back or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from editor.model.change import Change, Message
from editor.model.messages import TAGS_EVERYWHERE, describe, say_done, told
from editor.model.records import Mention
from editor.ui.commands import STEP
from editor.ui.large_steps import LargeSteps, Then
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say


class StepsWiring(QObject):
    """Undo and redo with their labels, and the toast."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = LargeSteps(window.bridge, window)
        self._followed = ""
        connect(window.commands, {"undo": self._undo, "redo": self._redo})
        window.bridge.changed.connect(self._follow)
        window.bridge.opened.connect(self._show_labels)
        window.bridge.refused.connect(window.toast.tell)
        for deeds in (window.projects, window.imports, window.exports):
            deeds.told.connect(window.toast.tell)
        window.exports.written.connect(lambda sentence, path: window.toast.tell(sentence, path=path))
        window.toast.file_requested.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        window.toast.folder_requested.connect(
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent))))
        window.toast.undo_requested.connect(self._undo)
        self._show_labels()

    def _follow(self, change: Change) -> None:
        """Tell of a step that may be overlooked, and let it be undone from there until another one follows."""
        is_walking = not self._steps.is_over
        if change.id == self._followed and not is_walking:
            return  # a further part of a step that has been told
        self._followed = change.id
        self._show_labels()
        if not is_walking and (sentence := told(change.message)):
            self._window.toast.tell(sentence, can_undo=True, can_review=_is_everywhere(change))
        elif not change.rides:
            self._window.toast.expire()

    def _show_labels(self) -> None:
        bridge, commands = self._window.bridge, self._window.commands
        undo, redo = bridge.undo_label(), bridge.redo_label()
        commands.action("undo").setText(say("Undo: {step}", step=undo.replace("&", "&&")) if undo else say("Undo"))
        commands.action("redo").setText(say("Redo: {step}", step=redo.replace("&", "&&")) if redo else say("Redo"))
        commands.action("undo").setProperty(STEP, undo)
        commands.action("redo").setProperty(STEP, redo)
        commands.action("undo").setEnabled(bridge.desk is not None)
        commands.action("redo").setEnabled(bool(redo))

    def _undo(self) -> None:
        self._walk(self._steps.undo, lambda step: say("Undone: {step}", step=describe(step)))

    def _redo(self) -> None:
        self._walk(self._steps.redo, lambda step: say("Done again: {step}", step=say_done(step)))

    def _walk(self, deed: Callable[[Then[Change]], None], tell: Callable[[Message], str]) -> None:
        """Go a step back or forth, tell it, and show the record that it brought back."""
        deed(lambda change: None if change is None else self._tell_walked(change, tell(change.message)))

    def _tell_walked(self, change: Change, sentence: str) -> None:
        self._show_labels()
        self._window.toast.tell(sentence)
        back = tuple(swap for swap in change.swaps if swap.before is None)
        self._window.reading.choose_made(msgspec.structs.replace(change, swaps=back))


def _is_everywhere(change: Change) -> bool:
    """Tell whether a step gave many places one entity, so that these can be reviewed."""
    tag = next((swap.after for swap in change.swaps if isinstance(swap.after, Mention)), None)
    return change.message.id in TAGS_EVERYWHERE and tag is not None and bool(tag.entity)
