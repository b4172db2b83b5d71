"""The tour of the sample: from a sentence to its words, its source and its note, beside work that goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editor import workspace
from editor.briefing.outline import proof_of
from editor.model.edits.briefings import delete_briefing
from editor.model.records import Briefing
from editor.storage.settings import load_settings
from editor.ui.application import make_application, make_window
from editor.ui.briefing.text import SectionText
from editor.ui.tour.card import TourCard
from editor.ui.tour.sights import Sights
from editor.ui.tour.stops import stops
from editor.ui.tour.way import way_through
from tests.journeys.hands import CONTROL, Hands
from tests.ui.walking import settle

Key = Qt.Key
NAMES = [stop.name for stop in stops("")]


def newcomer() -> Hands:
    """Return hands on a window that leads newcomers, as the program's own does."""
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.leads_newcomers = True
    found.window.resize(1440, 900)
    return found


@pytest.fixture
def hands() -> Iterator[Hands]:
    found = newcomer()
    found.window.projects.open_sample()
    settle()
    yield found
    found.leave()


def card_of(hands: Hands) -> TourCard:
    return hands.find(TourCard, "tourCard")


def is_shown(hands: Hands) -> bool:
    card = hands.window.findChild(TourCard, "tourCard")
    return card is not None and card.isVisible()


def words_on(card: TourCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def place_of(hands: Hands, name: str) -> QPoint:
    """Return the middle of what a card speaks of, in the window."""
    way = way_through(hands.window.bridge.project)
    assert way is not None
    return Sights(hands.window, way).place_of(name).center()  # type: ignore[arg-type]  # a name of NAMES


def test_the_sample_opens_with_a_card_beside_a_sentence_of_its_weekly(hands: Hands) -> None:
    card = card_of(hands)
    assert card.isVisible()
    assert card.hasFocus()
    assert hands.window.briefing.isVisible()
    briefing = hands.window.bridge.desk.current_briefing if hands.window.bridge.desk else None
    assert briefing is not None
    assert (briefing.kind, briefing.status) == ("weekly", "draft")
    assert card.accessibleName() == "Tour, card 1 of 5: Every sentence knows its words"


def test_the_cards_say_what_an_analyst_must_know(hands: Hands) -> None:
    said = []
    while is_shown(hands):
        said.append(words_on(card_of(hands)))
        assert all(line in card_of(hands).accessibleName() + card_of(hands).accessibleDescription()
                   or line.startswith("Enter goes on") for line in said[-1].splitlines())
        hands.key(Key.Key_Return)
    assert len(said) == len(NAMES)
    whole = "\n".join(said)
    for rule in ("Suggestions are not facts.", "Cited is not proven.", "Nothing leaves this machine unless you export"):
        assert rule in whole


def stands_right(hands: Hands, name: str) -> bool:
    """Tell whether the frame is round a thing and the card beside it, both inside the window."""
    ring, card, place = hands.find(QWidget, "tourRing"), card_of(hands), place_of(hands, name)
    is_beside = hands.window.rect().contains(card.geometry()) and not card.geometry().contains(place)
    return is_beside and not ring.isHidden() and ring.geometry().contains(place)


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1000, 680)])
def test_no_card_covers_what_it_speaks_of_or_leaves_the_window(hands: Hands, size: tuple[int, int]) -> None:
    hands.window.resize(*size)
    for name in NAMES:
        settle()
        hands.let_come_to_rest()
        hands.wait(lambda name=name: stands_right(hands, name))
        hands.key(Key.Key_Return)


def test_the_arrows_go_on_and_back(hands: Hands) -> None:
    first = words_on(card_of(hands))
    hands.key(Key.Key_Right)
    assert words_on(card_of(hands)) != first
    hands.key(Key.Key_Left)
    assert words_on(card_of(hands)) == first
    hands.key(Key.Key_Left)
    assert words_on(card_of(hands)) == first


def test_next_and_back_can_be_clicked(hands: Hands) -> None:
    assert not hands.find(QPushButton, "tourBackButton").isEnabled()
    hands.click(hands.find(QPushButton, "tourNextButton"))
    assert "card 2" in card_of(hands).accessibleName()
    hands.click(hands.find(QPushButton, "tourBackButton"))
    assert "card 1" in card_of(hands).accessibleName()


@pytest.mark.parametrize("from_where", ["card", "briefing", "article"])
def test_esc_ends_the_tour_for_good_wherever_the_keys_are(hands: Hands, from_where: str) -> None:
    if from_where == "briefing":
        hands.window.briefing.manuscript.write()
    elif from_where == "article":
        hands.key(Key.Key_1, CONTROL)
        hands.window.view.setFocus()
    hands.key(Key.Key_Escape)
    assert not is_shown(hands)
    assert load_settings().tour_ended
    hands.window.bridge.take(None)
    again = newcomer()
    again.window.projects.open_sample()
    settle()
    assert not is_shown(again)
    again.leave()


def test_who_reaches_the_end_has_ended_the_tour(hands: Hands) -> None:
    for _ in NAMES:
        assert not load_settings().tour_ended
        hands.key(Key.Key_Return)
    assert not is_shown(hands)
    assert load_settings().tour_ended


def test_a_tour_left_by_closing_the_program_begins_again(hands: Hands) -> None:
    hands.key(Key.Key_Return)
    hands.window.bridge.take(None)
    assert not is_shown(hands)
    again = newcomer()
    again.window.projects.open_sample()
    settle()
    assert "card 1" in card_of(again).accessibleName()
    again.leave()


def test_a_click_on_the_chip_goes_on_and_leaves_the_keys_in_the_text(hands: Hands) -> None:
    hands.key(Key.Key_Return)
    settle()
    hands.click(hands.window, place_of(hands, "chip"))
    hands.wait(lambda: "card 3" in card_of(hands).accessibleName())
    assert hands.window.view.isVisible()
    assert isinstance(QApplication.focusWidget(), SectionText)


def test_the_card_lets_a_person_work(hands: Hands) -> None:
    hands.window.briefing.manuscript.write()
    text = QApplication.focusWidget()
    assert isinstance(text, SectionText)
    hands.type("Z")
    assert "Z" in text.toPlainText()
    assert is_shown(hands)
    hands.key(Key.Key_1, CONTROL)
    assert not hands.window.briefing.isVisible()
    assert is_shown(hands)
    hands.wait(lambda: hands.find(QWidget, "tourRing").isHidden())


def test_f6_leads_to_the_card(hands: Hands) -> None:
    hands.window.briefing.manuscript.write()
    for _ in range(8):
        hands.key(Key.Key_F6)
        if card_of(hands).hasFocus():
            return
    pytest.fail("F6 never came to the card")


def test_the_last_card_shows_the_note_that_word_prints(hands: Hands) -> None:
    project = hands.window.bridge.project
    way = way_through(project)
    assert way is not None
    for _ in NAMES[1:]:
        hands.key(Key.Key_Return)
    label = next(label for label in card_of(hands).findChildren(QLabel) if label.property("role") == "example")
    said = label.text().split(", ", 1)[1]  # the source's number goes by the order of citing in the whole paper
    assert way.words.words in said
    assert any(said in note.words or said.split("[", 1)[1] in note.words
               for note in proof_of(project, way.briefing).notes)


def test_the_keys_go_back_to_where_they_were(hands: Hands) -> None:
    hands.key(Key.Key_Escape)
    hands.key(Key.Key_1, CONTROL)
    hands.window.view.setFocus()
    hands.window.commands.action("tour").trigger()
    settle()
    for _ in NAMES:
        hands.key(Key.Key_Return)
    assert hands.window.view.hasFocus()


def test_the_command_opens_the_sample_and_keeps_the_project_before(tmp_path: Path) -> None:
    hands = newcomer()
    with_own = workspace.create_project(tmp_path / "own.dossier", "A. Ruiz")
    hands.window.bridge.take(with_own)
    hands.window.commands.action("tour").trigger()
    settle()
    assert is_shown(hands)
    assert workspace.is_sample(hands.window.bridge.project)
    hands.window.projects.open_path(tmp_path / "own.dossier")
    assert not is_shown(hands)
    assert not workspace.is_sample(hands.window.bridge.project)
    hands.leave()


def test_without_anything_to_show_the_tour_says_so(hands: Hands) -> None:
    hands.key(Key.Key_Escape)
    refused: list[str] = []
    hands.window.bridge.refused.connect(refused.append)
    for briefing in hands.window.bridge.project.each(Briefing):
        hands.window.bridge.submit(delete_briefing(briefing.id))
    hands.window.commands.action("tour").trigger()
    assert not is_shown(hands)
    assert refused[0].startswith("The tour was not shown")


def test_from_right_to_left_the_arrows_change_places(hands: Hands) -> None:
    card_of(hands).setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hands.key(Key.Key_Left)
    assert "card 2" in card_of(hands).accessibleName()
    hands.key(Key.Key_Right)
    assert "card 1" in card_of(hands).accessibleName()


def test_a_project_of_ones_own_is_not_led_through(tmp_path: Path) -> None:
    hands = newcomer()
    hands.window.bridge.take(workspace.create_project(tmp_path / "own.dossier", "A. Ruiz"))
    settle()
    assert not is_shown(hands)
    hands.leave()
