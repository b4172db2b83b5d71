"""List every command of the window once: its name, menu, words and keys; menus and shortcuts are made from the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from editor.words import phrase, say


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the menu it stands in, what it says there, its keys. A blank name is a separator.

    `called` is what it is called outside its menu, where that says too little by itself; `under` the menu inside the
    menu that it stands in.
    """

    name: str
    menu: str
    words: str = ""
    keys: str = ""
    checkable: bool = False
    called: str = ""
    under: str = ""


def _line(menu: str) -> Command:
    return Command("", menu)


ENTITIES, ARTICLE, SUGGESTIONS = phrase("Entities"), phrase("Article"), phrase("Suggestions")
COMMANDS = (
    Command("new", "File", phrase("New project"), "Ctrl+N"),
    Command("open", "File", phrase("Open project…"), "Ctrl+O"),
    Command("recent", "File", phrase("Open recent")),
    Command("backup", "File", phrase("Open backup…")),
    Command("sample", "File", phrase("Open the sample")),
    _line("File"),
    Command("save", "File", phrase("Save"), "Ctrl+S"),
    Command("save copy", "File", phrase("Save a copy as…"), "Ctrl+Shift+S"),
    Command("save bare copy", "File", phrase("Save a copy without history…")),
    _line("File"),
    Command("import", "File", phrase("Import articles…"), "Ctrl+Shift+I"),
    Command("import folder", "File", phrase("Import a folder…")),
    Command("import version", "File", phrase("Import a new version…"), "Ctrl+Alt+I",
            called=phrase("Import a new version of the article")),
    Command("paste", "File", phrase("Paste text as an article"), "Ctrl+Shift+V"),
    _line("File"),
    Command("export word", "File", phrase("Export Word briefing…"), "Ctrl+Shift+E"),
    Command("export working copy", "File", phrase("Export working copy…")),
    Command("export annotations", "File", phrase("Export annotations…")),
    Command("export json", "File", phrase("Export the whole project as JSON…")),
    _line("File"),
    Command("quit", "File", phrase("Quit"), "Ctrl+Q"),
    Command("undo", "Edit", phrase("Undo"), "Ctrl+Z", called=phrase("Undo")),
    Command("redo", "Edit", phrase("Redo"), "Ctrl+Shift+Z", called=phrase("Redo")),
    _line("Edit"),
    Command("palette", "Edit", phrase("Search or run a command…"), "Ctrl+K"),
    Command("commands", "Edit", phrase("Run a command…"), "Ctrl+Shift+P"),
    _line("Edit"),
    Command("find", "Edit", phrase("Find…"), "Ctrl+F", called=phrase("Find in the article")),
    Command("find next", "Edit", phrase("Find next"), "F3"),
    Command("find previous", "Edit", phrase("Find previous"), "Shift+F3"),
    Command("replace", "Edit", phrase("Replace in the briefing…"), "Ctrl+H"),
    Command("find everywhere", "Edit", phrase("Find in all articles…"), "Ctrl+Shift+F"),
    _line("Edit"),
    Command("review places", "Edit", phrase("Review the other places"), "Ctrl+Shift+L"),
    Command("remove batch", "Edit", phrase("Remove all tags made with this one")),
    _line("Edit"),
    Command("merge", "Edit", phrase("Merge the open entity…"), "Ctrl+M", under=ENTITIES),
    Command("split", "Edit", phrase("Split the open entity…"), "Ctrl+Shift+M", under=ENTITIES),
    Command("relate", "Edit", phrase("Relate two entities"), "Ctrl+R", under=ENTITIES),
    Command("duplicates", "Edit", phrase("Review possible duplicates…"), under=ENTITIES),
    Command("outlets", "Edit", phrase("Outlets…"), under=ARTICLE),
    Command("transcribe", "Edit", phrase("Transcribe the picture…"), "Ctrl+Alt+P", under=ARTICLE),
    Command("versions", "Edit", phrase("Versions of the article…"), "Ctrl+Alt+V", under=ARTICLE),
    Command("count apart", "Edit", phrase("Count the article as an origin of its own"), under=ARTICLE),
    Command("mark new", "Edit", phrase("Mark article as new"), "Alt+Shift+N", under=ARTICLE),
    Command("mark read", "Edit", phrase("Mark article as read"), "Alt+Shift+R", under=ARTICLE),
    Command("mark used", "Edit", phrase("Mark article as used"), "Alt+Shift+U", under=ARTICLE),
    Command("mark done", "Edit", phrase("Mark article as done"), "Alt+Shift+D", under=ARTICLE),
    _line("Edit"),
    Command("unread", "Edit", phrase("Go to the field not understood"), "Ctrl+Shift+U"),
    Command("trash", "Edit", phrase("Trash…")),
    Command("types", "Edit", phrase("Types of this project…")),
    _line("Edit"),
    Command("preferences", "Edit", phrase("Preferences…"), "Ctrl+,"),
    Command("annotate", "View", phrase("Annotate"), "Ctrl+1", checkable=True, called=phrase("Go to the article")),
    Command("briefing", "View", phrase("Briefing"), "Ctrl+2", checkable=True, called=phrase("Go to the briefing")),
    Command("original", "View", phrase("Original beside the words"), "Ctrl+Alt+O", checkable=True,
            called=phrase("Show or hide the page that the words came from")),
    Command("beside", "View", phrase("Article beside the briefing"), "Ctrl+Alt+1", checkable=True),
    _line("View"),
    Command("library", "View", phrase("Library"), "Ctrl+\\", checkable=True,
            called=phrase("Show or hide the library")),
    Command("form", "View", phrase("Records"), "Ctrl+Shift+\\", checkable=True,
            called=phrase("Show or hide the records")),
    Command("entities", "View", phrase("Entities"), "Alt+1", called=phrase("Go to the entities")),
    Command("events", "View", phrase("Events"), "Alt+2", called=phrase("Go to the events")),
    Command("quotes", "View", phrase("Quotes"), "Alt+3", called=phrase("Go to the quotes")),
    Command("notes", "View", phrase("Notes"), "Alt+4", called=phrase("Go to the notes")),
    _line("View"),
    Command("panels", "View", phrase("Analysis panels"), "Ctrl+J", checkable=True,
            called=phrase("Show or hide the bar below the article")),
    Command("timeline", "View", phrase("Timeline"), called=phrase("Open the timeline")),
    Command("chart", "View", phrase("Link chart"), called=phrase("Open the link chart")),
    Command("checks", "View", phrase("Checks"), called=phrase("Open the checks")),
    Command("save picture", "View", phrase("Save panel as picture…")),
    Command("next check", "View", phrase("Next check"), "F8"),
    Command("previous check", "View", phrase("Previous check"), "Shift+F8"),
    _line("View"),
    Command("arrange records", "View", phrase("Sort and filter the records…"), "Ctrl+Alt+F"),
    Command("next incomplete", "View", phrase("Next incomplete record")),
    _line("View"),
    Command("next pane", "View", phrase("Next pane"), "F6"),
    Command("previous pane", "View", phrase("Previous pane"), "Shift+F6"),
    _line("View"),
    Command("larger", "View", phrase("Larger article text"), "Ctrl+="),
    Command("smaller", "View", phrase("Smaller article text"), "Ctrl+-"),
    Command("normal size", "View", phrase("Normal article text"), "Ctrl+0"),
    Command("theme", "View", phrase("Dark theme"), "Ctrl+Shift+D", checkable=True),
    Command("focus", "View", phrase("Focus reading"), "F11", checkable=True),
    Command("review", "Annotate", phrase("Review suggestions"), "F7", under=SUGGESTIONS),
    Command("suggest", "Annotate", phrase("Suggest tags"), called=phrase("Suggest tags in this article"),
            under=SUGGESTIONS),
    Command("suggest all", "Annotate", phrase("Suggest tags in all articles"), under=SUGGESTIONS),
    Command("suggest at import", "Annotate", phrase("Suggest tags after import"), checkable=True, under=SUGGESTIONS),
    Command("ignored names", "Annotate", phrase("Ignored names…"), called=phrase("Names that are never suggested…"),
            under=SUGGESTIONS),
    Command("new briefing", "Briefing", phrase("New briefing")),
    Command("duplicate briefing", "Briefing", phrase("Duplicate the briefing")),
    Command("rename briefing", "Briefing", phrase("Rename the briefing…")),
    Command("delete briefing", "Briefing", phrase("Delete the briefing")),
    _line("Briefing"),
    Command("cite", "Briefing", phrase("Add the selected words")),
    Command("cite here", "Briefing", phrase("Cite in the sentence"), "Ctrl+Shift+K",
            called=phrase("Cite in the sentence that is being written")),
    Command("bottom line", "Briefing", phrase("Write in the bottom line"), "Ctrl+Alt+L"),
    Command("judgement", "Briefing", phrase("Write a key judgement"), "Ctrl+Alt+J"),
    Command("mark judgement", "Briefing", phrase("Mark the sentence as a judgement"), "Ctrl+Shift+J"),
    _line("Briefing"),
    Command("add section", "Briefing", phrase("Add a section…")),
    Command("section up", "Briefing", phrase("Move the section up"),
            called=phrase("Move the section that is written in up")),
    Command("section down", "Briefing", phrase("Move the section down"),
            called=phrase("Move the section that is written in down")),
    _line("Briefing"),
    Command("bold", "Briefing", phrase("Bold"), "Ctrl+B"),
    Command("italic", "Briefing", phrase("Italic"), "Ctrl+I"),
    Command("bullets", "Briefing", phrase("Bullet list"), "Ctrl+Shift+8"),
    Command("numbers", "Briefing", phrase("Numbered list"), "Ctrl+Shift+7"),
    _line("Briefing"),
    Command("guide", "Help", phrase("Guide"), "Shift+F1"),
    Command("tour", "Help", phrase("Tour of the sample")),
    Command("keys", "Help", phrase("Keys"), "F1"),
    Command("about", "Help", phrase("About Dossier")),
)
"""The commands in the order of the menus. Tagging stands in the Annotate menu, made from the project's scheme."""

MENUS = (phrase("File"), phrase("Edit"), phrase("View"), phrase("Annotate"), phrase("Briefing"), phrase("Help"))
NEED_PROJECT = ("save", "save copy", "save bare copy", "export word", "export working copy", "export annotations",
                 "export json", "briefing", "beside", "cite",
                 "cite here", "bottom line", "judgement", "bold", "italic", "bullets", "numbers",
                 "replace", "panels", "timeline", "chart", "checks", "save picture", "next check", "previous check",
                 "arrange records", "next incomplete", "find", "find next", "find previous", "find everywhere",
                 "review places", "remove batch",
                 "mark new", "mark read", "mark used", "mark done", "outlets",
                 "review", "suggest", "suggest all", "ignored names",
                 "import version", "versions", "count apart", "relate", "trash", "types")
"""Commands that can be given only while a project is open."""
_GREY_AT_FIRST = (*NEED_PROJECT, "original", "transcribe", "undo", "redo", "unread", "add section", "section up",
                  "section down", "duplicate briefing", "rename briefing", "delete briefing")
"""Commands that cannot be given while there is nothing yet to which they could be done."""
STEP = "step"
"""The property of undo and redo that holds the step that they would go; nobody looks for them by its name."""
_PLACES = ("annotate", "briefing")
"""Commands with a tick that lead somewhere."""
_STANDING = ("annotate", "library", "form")
"""Commands that are on when the window opens."""
_ALSO = {"Briefing": ("export word",), "Help": ("sample",)}
"""Commands that stand at the end of a second menu."""


def keys_in_force(changed: Mapping[str, str]) -> dict[str, str]:
    """Return the keys of each command, blank for none; of two that ask for the same keys the changed one has them."""
    keys: dict[str, str] = {}
    named = [command for command in COMMANDS if command.name]
    for command in sorted(named, key=lambda command: command.name not in changed):
        wanted = changed.get(command.name, command.keys)
        keys[command.name] = "" if wanted in keys.values() or QKeySequence(wanted).count() != 1 else wanted
    return keys


def is_switch(action: QAction) -> bool:
    """Tell whether a command turns something on and off, instead of doing it or leading there."""
    return action.isCheckable() and action.objectName() not in _PLACES


class Commands(QObject):
    """The window's actions by name, and the menu bar that shows them. `changed_keys` differ from the program's own.

    `inside` are the menus inside the menus, by what commands call them, once the bar is filled.
    """

    def __init__(self, parent: QObject, changed_keys: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(parent)
        self._actions = {command.name: self._made(command) for command in COMMANDS if command.name}
        self.annotate = QMenu(say("Annotate"))
        self.recent = QMenu(say("Open recent"))
        self.new_briefing = QMenu(say("New briefing"))
        self._choices = {"recent": self.recent, "new briefing": self.new_briefing}
        self.menus: list[QMenu] = []
        self.inside: dict[str, QMenu] = {}
        for name in _GREY_AT_FIRST:
            self._actions[name].setEnabled(False)
        for name in _STANDING:
            self._actions[name].setChecked(True)

        self.set_keys(changed_keys)

    def set_keys(self, changed: Mapping[str, str]) -> None:
        """Give every command its keys: the program's own, but for those that are changed."""
        for name, keys in keys_in_force(changed).items():
            self._actions[name].setShortcuts([QKeySequence(keys)] if keys else [])

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def called(self) -> list[tuple[QAction, str]]:
        """Return every action with what it is called outside its menu, blank where that is what it says there."""
        found = [(self._actions[command.name], say(command.called) if command.called else "")
                 for command in COMMANDS if command.name and command.name not in self._choices]
        kinds = ((action, say("New briefing: {kind}", kind=action.text())) for action in self.new_briefing.actions())
        return [*found, *kinds, *((action, words) for action, words in _inside(self.annotate)
                                  if action.objectName() not in self._actions)]

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
                if command.menu == title and command.under and command.under not in self.inside:
                    self.inside[command.under] = menu.addMenu(say(command.under))
                if command.menu == title:
                    self._add(self.inside.get(command.under, menu), command)
            menu.addActions([self._actions[name] for name in _ALSO.get(title, ())])

    def _add(self, menu: QMenu, command: Command) -> None:
        if not command.name:
            menu.addSeparator()
        elif command.name in self._choices:
            menu.addMenu(self._choices[command.name])
        else:
            menu.addAction(self._actions[command.name])

    def _made(self, command: Command) -> QAction:
        action = QAction(say(command.words), self, checkable=command.checkable)
        action.setObjectName(command.name)
        return action


def _inside(menu: QMenu) -> Iterator[tuple[QAction, str]]:
    """Yield the actions of a menu and of the menus in it, these with the words of the nearest menu before them."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from ((other, words or say("{menu}: {command}", menu=inner.title(),
                                             command=other.text().partition("\t")[0]))
                        for other, words in _inside(inner))
        else:
            yield action, ""
