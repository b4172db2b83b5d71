"""Everything the window can show, as states that hands can reach: for pictures, for screen readers, for languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor.model.records import Article, Entity, Event, Quote
from tests.journeys.hands import Hands
from tests.ui.walking import settle

Deed = Callable[[Hands], object]


@dataclass(frozen=True, slots=True)
class State:
    """A state with its name, and how a person gets there; `is_empty` states begin without a project."""

    name: str
    deeds: tuple[Deed, ...] = ()
    is_empty: bool = False

    def reach(self, hands: Hands) -> None:
        """Bring a fresh window into the state."""
        if not self.is_empty:
            hands.window.projects.open_sample()
            settle()
        for deed in self.deeds:
            deed(hands)
            settle()


def command(name: str) -> Deed:
    """Choose a command of the menus."""
    return lambda hands: hands.window.commands.action(name).trigger()


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Deed:
    """Press a key."""
    return lambda hands: hands.key(key, modifiers)


def typed(words: str) -> Deed:
    """Type words where the keys go."""
    return lambda hands: hands.type(words)


def chosen(words: str, nth: int = 1) -> Deed:
    """Select words of the article with the mouse."""
    return lambda hands: hands.select(words, nth=nth)


def record(kind: type[Entity] | type[Event] | type[Quote], place: int = 0) -> Deed:
    """Show a record's form and its words."""
    def show(hands: Hands) -> None:
        window = hands.window
        found = window.bridge.project.each(kind)[place]
        window.records.show_record(kind.kind_of_record, found.id)
        window.reading.select_record(kind.kind_of_record, found.id)
    return show


def article(place: int) -> Deed:
    """Show another article of the library."""
    return lambda hands: hands.window.reading.show_article(hands.window.bridge.project.each(Article)[place].id)


def wait(milliseconds: int) -> Deed:
    """Wait as a person would."""
    from PySide6.QtTest import QTest
    return lambda _: QTest.qWait(milliseconds)


STATES: tuple[State, ...] = (
    State("greeting", is_empty=True),
    State("annotate"),
    State("entity", (record(Entity, 2),)),
    State("event", (record(Event),)),
    State("quote", (record(Quote),)),
    State("briefing", (command("briefing"),)),
    State("keys", (command("keys"),)),
)


def dialogs_of(window: QWidget) -> list[QWidget]:
    """Return the window and the dialogs that stand open over it."""
    return [window, *(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())]
