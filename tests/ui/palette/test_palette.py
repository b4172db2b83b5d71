"""The palette in the window: opened, typed in, walked through and taken from by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editor.model.anchor import anchors_of
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.records import Article, Entity, Event, Quote
from editor.storage.settings import load_settings
from editor.ui.palette.offers import ARTICLES, COMMANDS, EVENTS, EVERYWHERE, HERE, PEOPLE, RECENT
from editor.ui.palette.palette import CommandPalette
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.texts import text_of
from tests.ui.review.conftest import lines_of

Key = Qt.Key


@pytest.fixture
def hands(hands: Hands) -> Hands:
    hands.window.projects.open_sample()
    QApplication.processEvents()
    return hands


def opened(hands: Hands, typed: str = "") -> CommandPalette:
    hands.key(Key.Key_K, CONTROL)
    palette = hands.find(CommandPalette, "commandPalette")
    hands.type(typed)
    return palette


def groups(palette: CommandPalette) -> list[str]:
    return list(dict.fromkeys(offer.group for offer in palette.offers))


def words(palette: CommandPalette, group: str) -> list[str]:
    return [offer.words for offer in palette.offers if offer.group == group]


def take_in(hands: Hands, title: str) -> None:
    words = f"{title}\n\nNobody was hurt.\n"
    hands.window.bridge.submit(take_in_article(Article(id="", title=title, lines=lines_of(words)), text_of(words)))


def words_of_all(palette: CommandPalette) -> list[str]:
    return [offer.words.partition(":")[0] for offer in palette.offers]


def test_a_record_is_gone_to_in_a_few_letters(hands: Hands) -> None:
    opened(hands, "tormann")
    hands.key(Key.Key_Return)
    kind, record = hands.window.records.current() or ("", "")
    assert (kind, hands.window.bridge.project.get(Entity, record).name) == ("entity", "Ilse Tormann")
    assert not hands.window.command_palette.isVisible()


def test_the_groups_stand_in_their_order(hands: Hands) -> None:
    palette = opened(hands, "ter")
    found = groups(palette)
    assert found[:3] == [PEOPLE, EVENTS, ARTICLES]
    assert found.index(COMMANDS) < found.index(HERE)


def test_a_sign_before_the_letters_finds_commands_only(hands: Hands) -> None:
    palette = opened(hands, ">b")
    assert groups(palette) == [COMMANDS]
    assert "Go to the briefing" in words(palette, COMMANDS)


def test_a_command_is_run_and_is_offered_first_the_next_time(hands: Hands) -> None:
    opened(hands, "dark theme")
    hands.key(Key.Key_Return)
    assert hands.window.commands.action("theme").isChecked()
    palette = opened(hands)
    assert palette.chosen is not None
    assert (palette.chosen.group, palette.chosen.words) == (RECENT, "Dark theme")
    assert load_settings().used == ("command/theme",)


def test_every_command_that_can_be_given_is_offered_with_its_keys(hands: Hands) -> None:
    palette = opened(hands)
    offered = {offer.id: offer.keys for offer in palette.offers}
    actions = {action.objectName(): action for action, _ in hands.window.commands.called() if action.objectName()}
    assert {name for name, action in actions.items() if action.isEnabled()} <= set(offered)
    assert offered["save"] == "Ctrl+S"
    assert not actions["redo"].isEnabled()
    assert "redo" not in offered


def test_tagging_is_a_command_too(hands: Hands) -> None:
    begin, _ = hands.select("Tesk")
    opened(hands, "tag as location")
    hands.key(Key.Key_Return)
    window = hands.window
    tagged = [found for found in window.bridge.project.mentions_of(window.reading.article).values()
              if found.begin == begin]
    assert [found.type for found in tagged] == ["location"]


def test_control_and_enter_tag_the_selection_with_the_entity(hands: Hands) -> None:
    begin, _ = hands.select("reporters")
    opened(hands, "tormann")
    hands.key(Key.Key_Return, CONTROL)
    window = hands.window
    (tag,) = (found for found in window.bridge.project.mentions_of(window.reading.article).values()
              if found.begin == begin)
    assert window.bridge.project.get(Entity, tag.entity).name == "Ilse Tormann"


def test_words_of_the_other_articles_are_found_after_a_rest_and_shown_there(hands: Hands) -> None:
    palette = opened(hands, "reopen")
    hands.wait(lambda: EVERYWHERE in groups(palette))
    first = next(offer for offer in palette.offers if offer.group == EVERYWHERE)
    while palette.chosen != first:
        hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    window = hands.window
    assert window.reading.article == first.id != window.bridge.project.each(Article)[0].id
    assert window.view.words[first.begin:first.end].casefold() == "reopen"


def test_escape_gives_the_focus_back(hands: Hands) -> None:
    hands.window.view.setFocus()
    palette = opened(hands, "x")
    assert palette.isAncestorOf(QApplication.focusWidget())
    hands.key(Key.Key_Tab)
    assert palette.isAncestorOf(QApplication.focusWidget())
    hands.key(Key.Key_Escape)
    assert QApplication.focusWidget() is hands.window.view
    assert not palette.isVisible()


def test_a_click_beside_it_closes_it_and_the_window_behind_is_dimmed(hands: Hands) -> None:
    palette = opened(hands)
    veil = hands.find(QWidget, "veil")
    assert veil.geometry() == hands.window.rect()
    hands.click(veil, veil.rect().bottomLeft())
    assert (palette.isVisible(), veil.isVisible()) == (False, False)


def test_arrows_and_pages_move_and_the_list_ends_where_it_ends(hands: Hands) -> None:
    palette = opened(hands)
    first = palette.chosen
    hands.key(Key.Key_Down)
    second = palette.chosen
    hands.key(Key.Key_Up)
    hands.key(Key.Key_Up)
    assert palette.chosen == first != second
    for _ in range(40):
        hands.key(Key.Key_PageDown)
    assert palette.chosen == palette.offers[-1]


def test_what_is_called_so_by_nobody_says_so(hands: Hands) -> None:
    palette = opened(hands, "qqqqzzzz")
    assert palette.offers == []
    hands.key(Key.Key_Return)
    assert palette.isVisible()


def test_the_button_in_the_header_opens_it_and_shows_the_keys(hands: Hands) -> None:
    button = hands.find(QPushButton, "searchField")
    hands.click(button)
    assert hands.find(CommandPalette, "commandPalette").isVisible()
    assert "Ctrl+K" in button.toolTip()


def test_commands_alone_are_asked_for_by_their_own_keys(hands: Hands) -> None:
    hands.key(Key.Key_P, CONTROL | SHIFT)
    palette = hands.find(CommandPalette, "commandPalette")
    assert (palette.field.text(), groups(palette)) == (">", [COMMANDS])


@pytest.mark.parametrize("size", [(1000, 680), (1440, 900), (2560, 1440)])
def test_it_stays_inside_the_window(hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    palette = opened(hands, "e")
    QApplication.processEvents()
    assert hands.window.rect().contains(palette.geometry())
    assert abs(palette.geometry().center().x() - hands.window.rect().center().x()) <= 1


def test_to_open_it_shows_no_menu_and_leaves_every_menu_and_command_as_it_was(hands: Hands) -> None:
    menu, commands = hands.window.commands.annotate, hands.window.commands
    names = ("review places", "remove batch", "merge", "split")
    opened_menus: list[None] = []
    menu.aboutToShow.connect(lambda: opened_menus.append(None))
    before = len(menu.actions()), [commands.action(name).isEnabled() for name in names]
    for _ in range(3):
        opened(hands)
        hands.key(Key.Key_Escape)
    assert (len(menu.actions()), [commands.action(name).isEnabled() for name in names]) == before
    assert opened_menus == []


def test_what_cannot_be_done_where_the_caret_stands_is_grey_when_it_opens(hands: Hands) -> None:
    hands.window.view.select(0, 0)
    opened(hands)
    can = {action.objectName(): action.isEnabled() for action in hands.window.tag_menu.correct.actions()}
    assert (can["set aside"], can["keep line"]) == (True, False)


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_the_palette_keeps_the_keys_that_go_from_pane_to_pane(hands: Hands, modifiers: Qt.KeyboardModifier) -> None:
    palette = opened(hands, "tormann")
    hands.key(Key.Key_F6, modifiers)
    assert palette.field.hasFocus()
    hands.key(Key.Key_Escape)
    assert not palette.isVisible()


def test_a_command_that_leads_elsewhere_closes_the_palette(hands: Hands) -> None:
    palette = opened(hands)
    hands.key(Key.Key_F, CONTROL)
    hands.wait(lambda: not palette.isVisible())
    assert hands.window.find_bar.field.hasFocus()


def test_the_name_of_what_came_last_leads_to_it_and_never_takes_it_back(hands: Hands) -> None:
    bridge = hands.window.bridge
    take_in(hands, "Lighter sinks off Quellport")
    assert "Quellport" in bridge.undo_label()
    palette = opened(hands, "Quellport")
    assert "Undo" not in words_of_all(palette)
    hands.key(Key.Key_Return)
    article = bridge.project.find(Article, hands.window.reading.article)
    assert article is not None
    assert article.title == "Lighter sinks off Quellport"


def test_undo_is_found_by_its_own_word_and_tells_the_step(hands: Hands) -> None:
    hands.window.bridge.submit(add_entity("Quellport", "location"))
    palette = opened(hands, "undo")
    undo = next(offer for offer in palette.offers if offer.id == "undo")
    assert (undo.words, "Quellport" in undo.detail) == ("Undo", True)


def test_records_and_articles_stand_before_commands(hands: Hands) -> None:
    take_in(hands, "Import of timber resumes")
    found = groups(opened(hands, "import"))
    assert found.index(ARTICLES) < found.index(COMMANDS)


def test_a_deed_stands_before_the_switch_of_like_words(hands: Hands) -> None:
    opened(hands, "suggest tags")
    palette = hands.find(CommandPalette, "commandPalette")
    assert palette.chosen is not None
    assert palette.chosen.id == "suggest"
    assert words(palette, COMMANDS)[-1] == "Suggest tags after import"


def test_a_switch_out_of_sight_says_what_it_did(hands: Hands) -> None:
    before = load_settings().suggest_on_import
    opened(hands, "tags after import")
    hands.key(Key.Key_Return)
    assert load_settings().suggest_on_import is not before
    assert hands.toast == ("No tags are suggested after an import any more." if before
                           else "Tags are suggested after every import now.")


@pytest.mark.parametrize("kind", [Quote, Event])
def test_a_record_leads_to_its_article(hands: Hands, kind: type[Quote] | type[Event]) -> None:
    window = hands.window
    project = window.bridge.project
    shown = window.reading.article
    record = next(each for each in project.each(kind) if all(anchor.article != shown for anchor in anchors_of(each)))
    opened(hands, record.title if isinstance(record, Event) else record.spans[0].words[:60])
    hands.key(Key.Key_Return)
    assert window.records.current() == (kind.kind_of_record, record.id)
    assert window.reading.article == anchors_of(record)[0].article
    assert window.view.shows(record.id)
