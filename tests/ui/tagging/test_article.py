"""What the window does with tags in the article: the card, the ends, the menu, merging and evidence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QMenu

from editor.model.edits.corrections import correct_words
from editor.model.edits.events import make_event
from editor.model.edits.quotes import make_quote
from editor.model.records import Entity, Event, Quote
from editor.model.scheme import scheme_of
from editor.ui.letters import kinds_of
from editor.ui.tagging.card import HoverCard
from tests.journeys.hands import ALT, CONTROL, SHIFT
from tests.ui.tagging.conftest import TaggingHands

Key = Qt.Key
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def card(hands: TaggingHands) -> str:
    """Return what the card says, or blank while there is none."""
    found = hands.window.findChild(HoverCard, "hoverCard")
    return found.accessibleName() if found is not None and found.isVisible() else ""


def toast(hands: TaggingHands) -> str:
    """Return the words of the toast."""
    label = hands.find(QFrame, "undoToast").findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.text()


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return the entries of the menu by their words, those inside with the title of their menu before them."""
    menu.aboutToShow.emit()
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= {inner.title() + ": " + entry.text().partition("\t")[0]: entry for entry in inner.actions()}
        elif action.text():
            found[action.text().partition("\t")[0]] = action
    return found


def standing(menu: QMenu) -> list[str]:
    """Return the words of what stands in the menu itself now."""
    menu.aboutToShow.emit()
    return [action.text().partition("\t")[0] for action in menu.actions()
            if action.isVisible() and not action.isSeparator()]


def test_a_pointer_that_rests_on_a_tag_shows_what_it_is_and_how_often(hands: TaggingHands) -> None:
    hands.link("anti-Harbour Alliance", "anti-Harbour Alliance")
    hands.move_mouse(hands.spot("anti-Harbour", 6))
    hands.wait(lambda: bool(card(hands)))
    assert card(hands) == "anti-Harbour Alliance: Organisation, alliance; 1 of 1 here, 1 in the project"
    hands.move_mouse(hands.spot("Lantern"))
    hands.wait(lambda: not card(hands))


def test_the_card_lets_presses_through_and_goes_with_them(hands: TaggingHands) -> None:
    hands.link("Velmora", "Velmora")
    hands.move_mouse(hands.spot("Velmora"))
    hands.wait(lambda: bool(card(hands)))
    hands.click_words("Velmora")
    assert card(hands) == ""


def test_a_key_describes_what_is_at_the_caret(hands: TaggingHands) -> None:
    hands.tag("Friday", "time")
    hands.put_caret("Friday")
    hands.key(Key.Key_Return, ALT)
    assert card(hands) == "Friday: Time; No date yet"
    hands.key(Key.Key_Right)
    assert card(hands) == ""


def test_a_quote_says_who_speaks_and_an_event_when(hands: TaggingHands) -> None:
    article = hands.window.reading.article
    begin = hands.place("The talks between", 0)
    hands.window.bridge.submit(make_event(article, begin, begin + 30))
    begin = hands.place("stayed away", 0)
    hands.window.bridge.submit(make_quote(article, begin, begin + 11))
    hands.put_caret("talks between")
    hands.key(Key.Key_Return, ALT)
    assert card(hands) == "The talks between the dockers: No date yet"
    hands.put_caret("stayed away")
    hands.key(Key.Key_Return, ALT)
    assert card(hands) == "Speaker not stated: stayed away"


def test_a_correction_is_described_with_or_without_a_tag(hands: TaggingHands) -> None:
    begin, article = hands.place("anti-Harbor ", 0), hands.window.reading.article
    end = begin + len("anti-Harbor")
    hands.window.bridge.submit(correct_words(article, begin, end, "sic", "The source spells so."))
    hands.put_caret("anti-Harbor ", 3)
    hands.key(Key.Key_Return, ALT)
    assert card(hands) == "Correction of “anti-Harbor”: sic; The source spells so."
    hands.link("anti-Harbor Alliance", "anti-Harbour Alliance")
    hands.move_mouse(hands.spot("anti-Harbor ", 3))
    hands.wait(lambda: "Corrected: sic; The source spells so." in card(hands))
    assert card(hands).startswith("anti-Harbour Alliance: ")


def test_an_end_is_moved_by_keys_as_one_step_and_the_link_stays(hands: TaggingHands) -> None:
    hands.link("Alliance", "anti-Harbour Alliance", nth=2)
    hands.put_caret("Alliance said")
    for _ in range(2):
        hands.key(Key.Key_Right, ALT | SHIFT)
    assert hands.tags() == {"Alliance said. Minister": "anti-Harbour Alliance"}
    hands.key(Key.Key_Left, ALT | SHIFT | CONTROL)
    assert hands.tags() == {"anti-Harbour Alliance said. Minister": "anti-Harbour Alliance"}
    hands.key(Key.Key_Z, CONTROL)
    assert hands.tags() == {"Alliance": "anti-Harbour Alliance"}


def test_the_ends_are_moved_by_signs_too_where_the_desktop_takes_the_arrows(hands: TaggingHands) -> None:
    hands.link("Alliance", "anti-Harbour Alliance", nth=2)
    hands.put_caret("Alliance said")
    for sign, words in ((">", "Alliance said"), ("(", "anti-Harbour Alliance said"), (")", "Alliance said"),
                        ("<", "Alliance")):
        hands.type(sign)
        assert list(hands.tags()) == [words]


def test_an_end_is_dragged_as_one_step_and_the_link_stays(hands: TaggingHands) -> None:
    hands.link("Alliance", "anti-Harbour Alliance", nth=2)
    view = hands.view
    begin = hands.spot("Alliance said", 0, aside=0)
    to = hands.spot("anti-Harbour", 3)
    hands.move_mouse(begin)
    hands.wait(lambda: view.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor)
    QTest.mousePress(view.viewport(), LEFT, NONE, begin)
    for spot in ((begin + to) / 2, to):
        QTest.mouseMove(hands.window.windowHandle(), view.viewport().mapTo(hands.window, spot))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, to)
    assert hands.tags() == {"anti-Harbour Alliance": "anti-Harbour Alliance"}
    assert toast(hands) == "Moved the ends of the tag to “anti-Harbour Alliance”"
    hands.key(Key.Key_Z, CONTROL)
    assert hands.tags() == {"Alliance": "anti-Harbour Alliance"}


def test_the_passages_of_events_and_quotes_are_nudged_too(hands: TaggingHands) -> None:
    article, bridge = hands.window.reading.article, hands.window.bridge
    begin = hands.place("talks between", 0)
    bridge.submit(make_event(article, begin, begin + len("talks between")))
    begin = hands.place("stayed", 0)
    bridge.submit(make_quote(article, begin, begin + len("stayed")))
    hands.put_caret("talks between")
    hands.key(Key.Key_Right, ALT | SHIFT)
    hands.put_caret("stayed")
    hands.key(Key.Key_Right, ALT | SHIFT)
    assert [anchor.words for anchor in bridge.project.each(Event)[0].evidence] == ["talks between the"]
    assert [anchor.words for anchor in bridge.project.each(Quote)[0].spans] == ["stayed away"]


def test_alt_and_a_click_pick_an_entity_for_merging(hands: TaggingHands) -> None:
    hands.link("Velmora", "Velmora")
    picked = []
    hands.window.reading.merge_picked.connect(picked.append)
    hands.click_words("Velmora", modifiers=ALT)
    velmora = next(entity for entity in hands.window.bridge.project.each(Entity) if entity.name == "Velmora")
    assert picked == [velmora.id]


def test_the_menu_repeats_the_deeds_and_greys_what_cannot_be_done(hands: TaggingHands) -> None:
    hands.view.select(hands.view.words.index("\n\n") + 1, hands.view.words.index("\n\n") + 1)
    found = entries(hands.window.commands.annotate)
    for words in ("Tag as: Person", "Write a note", "Find another entity…", "Every match: Link every match",
                  "Add to the briefing, cited", "Copy", "Select and go to: Describe", "Entities: Pick for merging",
                  "Remove tag", "Move the ends of the tag: End a word on",
                  "Select and go to: Next tag of the same entity"):
        assert not found[words].isEnabled(), words
    hands.link("Velmora", "Velmora")
    hands.view.select(hands.place("Velmora", 0), hands.place("Velmora", 7))
    found = entries(hands.window.commands.annotate)
    for words in ("Tag as: Person", "Write a note", "Find another entity…", "Add to the briefing, cited", "Copy",
                  "Select and go to: Describe", "Entities: Pick for merging", "Remove tag",
                  "Select and go to: Select more", "Select and go to: Next tag",
                  "Move the ends of the tag: End a word on", "Every match: Tag as Person"):
        assert found[words].isEnabled(), words


def test_the_menu_is_short_and_offers_what_the_words_may_name(hands: TaggingHands) -> None:
    menu = hands.window.commands.annotate
    begin = hands.place("anti-Harbor Alliance", 0)
    hands.view.select(begin, begin + 20)
    shown = standing(menu)
    assert shown[0] == "Link to “anti-Harbour Alliance”"
    assert shown[-3:] == ["Select and go to", "Correct and translate", "Entities"]
    assert len(shown) <= 14
    entries(menu)["Link to “anti-Harbour Alliance”"].trigger()
    assert hands.tags() == {"anti-Harbor Alliance": "anti-Harbour Alliance"}


def test_the_menu_on_a_tag_begins_with_what_can_be_done_with_it(hands: TaggingHands) -> None:
    hands.link("Velmora", "Velmora")
    hands.put_caret("Velmora")
    shown = standing(hands.window.commands.annotate)
    assert shown[:4] == ["Open the record", "Link to another entity…", "Remove tag", "Move the ends of the tag"]
    assert len(shown) <= 14
    assert not any(words.startswith("Link to “") for words in shown)
    hands.put_caret("dockers")
    assert "Remove tag" not in standing(hands.window.commands.annotate)


def test_another_scheme_is_offered_in_place_of_the_one_before(hands: TaggingHands) -> None:
    menu, tag_menu = hands.window.commands.annotate, hands.window.tag_menu
    before = [words for words in entries(menu) if words.startswith("Tag as: ")]
    tag_menu.fill(kinds_of(scheme_of(hands.window.bridge.project)))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [words for words in entries(menu) if words.startswith("Tag as: ")] == before


def test_the_menu_finds_another_entity_and_tags_every_match(hands: TaggingHands) -> None:
    asked = []
    hands.window.reading.tag_all_requested.connect(lambda *values: asked.append(values))
    hands.put_caret("dockers")
    entries(hands.window.commands.annotate)["Every match: Tag as Person"].trigger()
    begin = hands.place("dockers", 0)
    assert asked == [("person", begin, begin + 7)]
    entries(hands.window.commands.annotate)["Find another entity…"].trigger()
    assert hands.popover.is_finding


def test_citing_is_grey_without_a_selection(hands: TaggingHands) -> None:
    cite = hands.window.commands.action("cite")
    hands.put_caret("dockers")
    assert not cite.isEnabled()
    hands.view.select(hands.place("dockers", 0), hands.place("dockers", 7))
    assert cite.isEnabled()
