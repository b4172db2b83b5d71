"""List every command of the window once: its name, menu, words and keys; menus and shortcuts are made from the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from editor.words import say


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the menu it stands in, what it says there, its keys. A blank name is a separator."""

    name: str
    menu: str
    words: str = ""
    keys: str = ""
    checkable: bool = False


def _line(menu: str) -> Command:
    return Command("", menu)


COMMANDS = (
    Command("new", "File", "New project", "Ctrl+N"),
    Command("open", "File", "Open project…", "Ctrl+O"),
    Command("recent", "File", "Open recent"),
    Command("backup", "File", "Open backup…"),
    Command("sample", "File", "Open the sample"),
    _line("File"),
    Command("save", "File", "Save", "Ctrl+S"),
    Command("save copy", "File", "Save a copy as…", "Ctrl+Shift+S"),
    Command("save bare copy", "File", "Save a copy without history…"),
    _line("File"),
    Command("import", "File", "Import articles…", "Ctrl+Shift+I"),
    Command("paste", "File", "Paste text as an article", "Ctrl+Shift+V"),
    _line("File"),
    Command("export word", "File", "Export Word briefing…", "Ctrl+Shift+E"),
    Command("export json", "File", "Export the whole project as JSON…"),
    _line("File"),
    Command("quit", "File", "Quit", "Ctrl+Q"),
    Command("undo", "Edit", "Undo", "Ctrl+Z"),
    Command("redo", "Edit", "Redo", "Ctrl+Shift+Z"),
    Command("annotate", "View", "Annotate", "Ctrl+1", checkable=True),
    Command("briefing", "View", "Briefing", "Ctrl+2", checkable=True),
    _line("View"),
    Command("library", "View", "Library", "Ctrl+\\", checkable=True),
    Command("form", "View", "Records", "Ctrl+Shift+\\", checkable=True),
    Command("entities", "View", "Entities", "Alt+1"),
    Command("events", "View", "Events", "Alt+2"),
    Command("quotes", "View", "Quotes", "Alt+3"),
    _line("View"),
    Command("next pane", "View", "Next pane", "F6"),
    Command("previous pane", "View", "Previous pane", "Shift+F6"),
    _line("View"),
    Command("larger", "View", "Larger article text", "Ctrl+="),
    Command("smaller", "View", "Smaller article text", "Ctrl+-"),
    Command("normal size", "View", "Normal article text", "Ctrl+0"),
    Command("theme", "View", "Dark theme", "Ctrl+Shift+D", checkable=True),
    Command("cite", "Briefing", "Cite the selected words"),
    Command("bottom line", "Briefing", "Write in the bottom line"),
    Command("judgement", "Briefing", "Write a key judgement"),
    _line("Briefing"),
    Command("keys", "Help", "Keys", "F1"),
    Command("about", "Help", "About Dossier"),
)
"""The commands in the order of the menus. Tagging stands in the Annotate menu, made from the project's scheme."""

MENUS = ("File", "Edit", "View", "Annotate", "Briefing", "Help")
NEED_PROJECT = ("save", "save copy", "save bare copy", "export word", "export json", "briefing", "cite",
                 "bottom line", "judgement")
"""Commands that can be given only while a project is open."""
_STANDING = ("annotate", "library", "form")
"""Commands that are on when the window opens."""
_ALSO = {"Briefing": ("export word",)}
"""Commands that stand at the end of a second menu."""


class Commands(QObject):
    """The window's actions by name, and the menu bar that shows them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {command.name: self._made(command) for command in COMMANDS if command.name}
        self.annotate = QMenu(say("Annotate"))
        self.recent = QMenu(say("Open recent"))
        self.menus: list[QMenu] = []
        for name in (*NEED_PROJECT, "undo", "redo"):
            self._actions[name].setEnabled(False)
        for name in _STANDING:
            self._actions[name].setChecked(True)

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def all(self) -> Iterator[QAction]:
        """Yield every action, so that a window can take them on with their shortcuts."""
        yield from self._actions.values()

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus with their commands into the menu bar."""
        for title in MENUS:
            menu = self.annotate if title == "Annotate" else QMenu(say(title), bar)
            bar.addMenu(menu)
            self.menus.append(menu)
            for command in COMMANDS:
                if command.menu == title:
                    self._add(menu, command)
            menu.addActions([self._actions[name] for name in _ALSO.get(title, ())])

    def _add(self, menu: QMenu, command: Command) -> None:
        if not command.name:
            menu.addSeparator()
        elif command.name == "recent":
            menu.addMenu(self.recent)
        else:
            menu.addAction(self._actions[command.name])

    def _made(self, command: Command) -> QAction:
        action = QAction(say(command.words), self, checkable=command.checkable)
        action.setObjectName(command.name)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        return action
