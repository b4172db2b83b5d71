"""Everything the window can show, as states that hands can reach: for pictures, for screen readers, for languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from editor import registry
from editor.model.edits.articles import settle_article
from editor.model.edits.corrections import correct_words
from editor.model.edits.entities import delete_entity
from editor.model.edits.events import delete_event
from editor.model.edits.notes import add_note, add_note_on
from editor.model.edits.suggestions import accept_in_bulk
from editor.model.records import Article, Entity, Event, Outlet, Quote
from editor.storage.settings import SUGGESTIONS, change_settings
from editor.ui.panes import ROOM_FOR_LIBRARY
from editor.ui.preferences.dialog import PreferencesDialog
from editor.ui.review.keys import ReviewDeed
from editor.ui.tables.sieve import Sieve
from tests.journeys.hands import ALT, CONTROL, SHIFT, Hands
from tests.places import FORMATS
from tests.ui.walking import settle

Deed = Callable[[Hands], object]
_POPOVER, _SEARCH = 400, 300
"""Milliseconds in which the popover opens, and in which what is typed is searched for."""

UNDATED = """Ferry Strike Ends After Nine Days

The crews return to work on Saturday, the union said.

PORT AMSEL, Velmora (Littoral Wire) - Ferry crews voted on Thursday to end a strike that began on Oct. 22.

The vote on Oct. 31 was close, Union Chair Nadia Brenn told reporters. "We have what we came for," she said.

Read more: Drones hit fuel terminal
"""
ARABIC = (
    "قيادة الميناء تعلن استئناف العمل\n\n"
    "قال المتحدث يوم الجمعة إن العمل سيستأنف فجرا في Port Lumen بعد المحادثات مع نقابة العمال.\n\n"
    "وأضاف أن «السفن ستدخل الميناء واحدة بعد أخرى» خلال ثلاثة أيام.\n"
)


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


def caret(words: str) -> Deed:
    """Put the caret into words of the article."""
    def put(hands: Hands) -> None:
        view = hands.window.view
        place = view.words.index(words) + 1
        view.setFocus()
        view.select(place, place)
        view.reveal(place, place)
    return put


def annotated(name: str) -> Deed:
    """Give a command of the menu that corrects and translates."""
    def give(hands: Hands) -> None:
        next(action for action in hands.window.tag_menu.correct.actions() if action.objectName() == name).trigger()
    return give


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


def pasted(words: str) -> Deed:
    """Put words on the clipboard and paste them as an article."""
    def paste(hands: Hands) -> None:
        QGuiApplication.clipboard().setText(words)
        hands.window.commands.action("paste").trigger()
        hands.wait(lambda: len(dialogs_of(hands.window)) > 1)
    return paste


def copied_picture(hands: Hands) -> None:
    """Put a picture on the clipboard and paste it as an article."""
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    hands.window.commands.action("paste").trigger()
    hands.wait(lambda: len(dialogs_of(hands.window)) > 1)


def without_words(hands: Hands) -> None:
    """Import the pasted picture without a transcription."""
    count = len(hands.window.bridge.project.each(Article))
    copied_picture(hands)
    hands.window.findChild(QPushButton, "importButton").click()  # type: ignore[union-attr]  # the dialog has it
    hands.wait(lambda: len(hands.window.bridge.project.each(Article)) > count)


def imported(*names: str) -> Deed:
    """Import files of several programs and wait for what comes of it: a report, a question, or words in passing."""
    def give(hands: Hands) -> None:
        hands.window.imports.import_paths([FORMATS / name for name in names])
        hands.wait(lambda: len(dialogs_of(hands.window)) > 1 or "imported" in hands.toast)
    return give


def retold(hands: Hands) -> None:
    """Take in a later version of the article, in which tagged words changed."""
    window = hands.window
    words = window.view.words.replace("Friday morning", "Saturday evening").replace("Port Amsel", "Port Amselle", 3)
    window.versions.take_in(window.reading.article, registry.text_importer().read_pasted(words))
    hands.wait(lambda: len(dialogs_of(window)) > 1)


def drawn_beside(hands: Hands) -> None:
    """Show the pages of an article that came as a PDF."""
    window = hands.window
    for dialog in dialogs_of(window)[1:]:
        dialog.close()
    window.reading.show_article(window.bridge.project.each(Article)[-1].id)
    window.commands.action("original").trigger()
    hands.wait(lambda: not hands.find(QLabel, "originalSheet").pixmap().isNull())


def narrowed(hands: Hands) -> None:
    """Make the window too narrow for the library to stand beside the article."""
    hands.window.resize(min(hands.window.width(), ROOM_FOR_LIBRARY - 1), hands.window.height())


def deleted(hands: Hands) -> None:
    """Delete an entity and an event."""
    window = hands.window
    for make_edit, kind in ((delete_entity, Entity), (delete_event, Event)):
        window.bridge.submit(make_edit(window.bridge.project.each(kind)[1].id))


def corrected(hands: Hands) -> None:
    """Correct words of the article, set a line aside, and put a note on others."""
    window = hands.window
    article, words = window.reading.article, window.view.words
    begin = words.index("Ilse Tormann")
    window.bridge.submit(correct_words(article, begin, begin + 12, "Elsa Tormann", "So she signs herself."))
    noted = words.index("Friday morning")
    window.bridge.submit(add_note(article, noted, noted + 14))
    window.view.reveal(begin, noted)


def suggested(hands: Hands) -> None:
    """Have the article read for suggestions, by the rules alone."""
    change_settings(learn=False)
    command("suggest")(hands)
    hands.wait(lambda: hands.window.suggesting.is_over)


def in_bulk(hands: Hands) -> None:
    """Accept the quotes and events that the article suggests, all in one step."""
    suggested(hands)
    project = hands.window.bridge.project
    hands.window.bridge.submit(accept_in_bulk([
        each.id for kind in (Event, Quote) for each in project.each(kind) if each.state == "suggested"]))


def unlooked_at(hands: Hands) -> None:
    """Show an event that was accepted in bulk."""
    in_bulk(hands)
    place = next(place for place, each in enumerate(hands.window.bridge.project.each(Event))
                 if each.accepted == "in bulk")
    record(Event, place)(hands)


def misspelt(hands: Hands) -> None:
    """Let an article come from an outlet that is spelt nearly as another, and put a note on it."""
    bridge = hands.window.bridge
    first = bridge.project.each(Article)[0]
    bridge.submit(settle_article(first.id, first, "Castelin Courier"))
    bridge.submit(add_note_on("outlet", bridge.project.each(Outlet)[-1].id))


def sifted(hands: Hands) -> None:
    """Show only the incomplete entities, and the events of two states that rest on words of this article."""
    records = hands.window.records
    records.table_of("entity").model.sift(Sieve(traits=("incomplete",)))
    records.table_of("event").model.sift(Sieve((("status", "claim"), ("status", "denied")), ("here",)))


def sought(hands: Hands) -> None:
    """Filter the entities by words that none of them holds."""
    hands.window.records.table_of("entity").filter.setText("zebra")


def decided(hands: Hands) -> None:
    """Accept all that the review goes through."""
    review = hands.window.suggestions
    while review.card.isVisible():
        review.card.wished.emit(ReviewDeed.ACCEPT_GROUP)


def ignored(hands: Hands) -> None:
    """Ignore the name that is reviewed, and look at what is ignored."""
    hands.key(Qt.Key.Key_R, SHIFT)
    hands.window.suggestions.menu.ignored_requested.emit()


def address_refused(hands: Hands) -> None:
    """Give a language model an address of another machine, in Preferences."""
    dialog = hands.find(PreferencesDialog, "preferencesDialog")
    dialog.go_to(SUGGESTIONS)
    field = hands.find(QLineEdit, "model_addressSetting")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "http://198.51.100.7/v1")
    QTest.keyClick(field, Qt.Key.Key_Tab)


STATES: tuple[State, ...] = (
    State("greeting", is_empty=True),
    State("annotate"),
    State("entity", (record(Entity, 2),)),
    State("event", (record(Event),)),
    State("quote", (record(Quote),)),
    State("notes", (corrected, command("notes"))),
    State("several-events", (command("events"), key(Qt.Key.Key_Down, SHIFT), key(Qt.Key.Key_Down, SHIFT))),
    State("several-entities", (command("entities"), key(Qt.Key.Key_A, CONTROL))),
    State("several-quotes", (command("quotes"), key(Qt.Key.Key_Down, SHIFT))),
    State("filtered", (command("events"), sifted)),
    State("filtered-to-nothing", (command("entities"), sifted, sought)),
    State("popover", (chosen("shipping lines"), wait(_POPOVER))),
    State("popover-near", (chosen("Port Amsel", nth=2), wait(_POPOVER))),
    State("popover-find", (chosen("Amsel Port"), wait(_POPOVER), typed("/"), typed("dra"))),
    State("card", (caret("Ilse Tormann"), key(Qt.Key.Key_Return, ALT), wait(_POPOVER))),
    State("find", (command("find"), typed("Amsel"), wait(_SEARCH))),
    State("find-nothing", (command("find"), typed("zebra"), wait(_SEARCH))),
    State("find-everywhere", (command("find everywhere"), typed("Amsel"), wait(_SEARCH))),
    State("places", (chosen("harbour"), key(Qt.Key.Key_X), command("review places"), wait(_SEARCH))),
    State("palette", (command("palette"), typed("dra"), wait(_SEARCH))),
    State("palette-commands", (command("palette"), typed(">the"), wait(_SEARCH))),
    State("checks", (command("panels"), wait(_SEARCH))),
    State("merge", (record(Entity, 2), command("merge"))),
    State("split", (record(Entity, 2), command("split"))),
    State("duplicates", (command("duplicates"),)),
    State("outlets", (command("outlets"),)),
    State("outlets-same", (misspelt, command("outlets"))),
    State("trash", (deleted, command("trash"))),
    State("translate", (chosen("shipping lines"), annotated("translateWords"))),
    State("types", (command("types"), wait(_SEARCH))),
    State("focus", (command("focus"), wait(_SEARCH))),
    State("library-over", (narrowed, command("library"))),
    State("suggested", (suggested,)),
    State("review", (suggested, command("review"))),
    State("review-finished", (suggested, command("review"), decided)),
    State("review-ignored", (suggested, command("review"), ignored)),
    State("accepted-in-bulk", (unlooked_at,)),
    State("export-gaps", (in_bulk, command("export word"), wait(_SEARCH))),
    State("second-article", (article(1),)),
    State("arabic", (pasted(ARABIC), key(Qt.Key.Key_Return), wait(_SEARCH))),
    State("import", (pasted(UNDATED),)),
    State("import-picture", (copied_picture,)),
    State("transcribe", (without_words, command("transcribe"))),
    State("import-report", (imported("storm.docx", "forward.eml", "locked.pdf", "storm.doc"),)),
    State("original", (imported("ferry.docx", "columns.pdf"), drawn_beside)),
    State("versions", (retold,)),
    State("preferences", (command("preferences"),)),
    State("preferences-suggestions", (command("preferences"), wait(_SEARCH), address_refused)),
    State("keys", (command("keys"),)),
    State("guide", (command("guide"),)),
    State("tour", (command("tour"),)),
    State("briefing", (command("briefing"),)),
)


def dialogs_of(window: QWidget) -> list[QWidget]:
    """Return the window and the dialogs that stand open over it."""
    return [window, *(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())]
