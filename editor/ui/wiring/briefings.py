"""Connect the commands that begin, copy, rename and delete briefings, and those that order their sections."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from editor.model.change import Change
from editor.model.papers import papers
from editor.model.records import Briefing
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

_OF_ONE = ("duplicate briefing", "rename briefing", "delete briefing", "add section", "section up", "section down")
"""The commands that mean the briefing worked on."""


class BriefingsWiring(QObject):
    """The briefings of a project by the menu, as by the switch on their page."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        for paper in papers():
            action = window.commands.new_briefing.addAction(say(paper.label))
            action.setObjectName(f"new {paper.name}")
            action.triggered.connect(partial(self._begin, paper.name))
        connect(window.commands, {"duplicate briefing": self._duplicate, "rename briefing": self._rename,
                                  "delete briefing": self._delete, "add section": self._add_section,
                                  "section up": partial(self._shift_section, -1),
                                  "section down": partial(self._shift_section, 1)})
        window.bridge.opened.connect(self._see_what_can_be_done)
        window.bridge.changed.connect(self._follow)
        self._see_what_can_be_done()

    def _begin(self, kind: str) -> None:
        self._panes.show_briefing()
        self._window.briefing.toolbar.switch.begin(kind)
        self._window.briefing.manuscript.write()

    def _duplicate(self) -> None:
        self._panes.show_briefing()
        self._window.briefing.toolbar.switch.duplicate()

    def _rename(self) -> None:
        self._panes.go_to_briefing()
        self._window.briefing.details.write_title()

    def _delete(self) -> None:
        self._window.briefing.toolbar.switch.delete()

    def _add_section(self) -> None:
        self._panes.go_to_briefing()
        self._window.briefing.side.add_section.offer()

    def _shift_section(self, by: int) -> None:
        self._panes.show_briefing()
        self._window.briefing.manuscript.shift_section(by)

    def _follow(self, change: Change) -> None:
        if any(isinstance(swap.record, Briefing) for swap in change.swaps):
            self._see_what_can_be_done()

    def _see_what_can_be_done(self) -> None:
        """Offer only what the project allows: one that is read only is not written in."""
        bridge, commands = self._window.bridge, self._window.commands
        may_write = bridge.desk is not None and not bridge.is_read_only
        is_begun = bridge.desk is not None and bridge.desk.current_briefing is not None
        commands.new_briefing.setEnabled(may_write)
        for action in commands.new_briefing.actions():
            action.setEnabled(may_write)
        for name in _OF_ONE:
            commands.action(name).setEnabled(may_write and is_begun)
