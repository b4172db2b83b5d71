"""What a review offers besides deciding one by one: editing, filters, accepting many, an end, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMenu, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.edits.events import make_event, set_event
from editor.model.edits.suggestions import accept_suggestion
from editor.model.records import Article, Event, Quote
from editor.storage.settings import change_settings
from editor.suggest.suggestion import Happening
from editor.suggest.taking import take_in_suggestions
from tests.journeys.hands import ALT, CONTROL, SHIFT
from tests.texts import text_of
from tests.ui.review.conftest import ReviewHands, found, lines_of, stretch

Key = Qt.Key


def to_quotes(review: ReviewHands) -> None:
    """Accept all names."""
    for _ in range(3):
        review.key(Key.Key_A, SHIFT)


def to_end(review: ReviewHands) -> None:
    """Accept everything."""
    to_quotes(review)
    for _ in range(3):
        review.key(Key.Key_A)


def test_e_offers_types_and_entities_for_a_name_and_the_choice_decides(review: ReviewHands) -> None:
    review.key(Key.Key_E)
    review.wait(lambda: review.find(QWidget, "typePalette").isVisible())
    review.click(review.button("organisationTagButton"))
    assert (review.tag("Port Amsel").type, review.tag("Port Amsel").state) == ("organisation", "accepted")
    assert review.place == ("Port Amsel", stretch("Port Amsel", 1).begin)


def test_the_ends_of_a_suggested_name_are_moved_and_it_stays_the_one_to_decide_about(review: ReviewHands) -> None:
    review.window.view.setFocus()
    review.key(Key.Key_Left, ALT | SHIFT)
    assert review.words == "Port"
    review.key(Key.Key_A)
    assert [tag.words for tag in review.window.bridge.project.mentions_of(review.article).values()
            if tag.state == "accepted"] == ["Port"]


def test_of_moved_ends_the_reason_of_the_old_words_is_not_told(review: ReviewHands) -> None:
    assert review.says("reviewReason") != "Its ends were moved. Strong match."
    review.key(Key.Key_Left, ALT | SHIFT)
    assert (review.words, review.says("reviewReason")) == ("Port", "Its ends were moved. Strong match.")
    review.key(Key.Key_A)
    review.key(Key.Key_Z, CONTROL)
    review.key(Key.Key_Z, CONTROL)
    assert review.words == "Port Amsel"
    assert "moved" not in review.says("reviewReason")


def test_the_ends_are_moved_while_the_keys_are_in_the_panel_as_the_card_tells(review: ReviewHands) -> None:
    told = review.find(QLabel, "reviewEnds")
    assert (told.isVisible(), told.text()) == (True, (
        "Wrong words? Alt+Shift+Right and Alt+Shift+Left move the end, Ctrl+Alt+Shift+Right and Ctrl+Alt+Shift+Left "
        "the beginning."))
    assert QApplication.focusWidget() is review.button("acceptButton")
    review.key(Key.Key_Left, ALT | SHIFT)
    assert review.words == "Port"
    review.key(Key.Key_Right, ALT | SHIFT)
    review.key(Key.Key_Right, ALT | SHIFT | CONTROL)
    assert review.words == "Amsel"
    assert QApplication.focusWidget() is review.button("acceptButton")


def test_the_ends_are_moved_after_e_and_a_choice_decides_about_the_new_words(review: ReviewHands) -> None:
    review.key(Key.Key_E)
    review.wait(lambda: review.find(QWidget, "typePalette").isVisible())
    review.key(Key.Key_Left, ALT | SHIFT)
    assert review.words == "Port"
    review.wait(lambda: review.find(QWidget, "typePalette").isVisible())
    review.click(review.button("organisationTagButton"))
    assert (review.tag("Port").type, review.tag("Port").state) == ("organisation", "accepted")


def test_after_e_and_a_letter_of_a_type_the_next_card_takes_its_keys_at_once(review: ReviewHands) -> None:
    review.key(Key.Key_E)
    review.wait(lambda: review.find(QWidget, "typePalette").isVisible())
    review.key(Key.Key_O)
    assert not review.find(QWidget, "typePalette").isVisible()
    assert (review.tag("Port Amsel").type, review.tag("Port Amsel").state) == ("organisation", "accepted")
    review.key(Key.Key_A)
    assert review.tag("Port Amsel", 1).state == "accepted"
    review.key(Key.Key_E)
    review.wait(lambda: review.find(QWidget, "typePalette").isVisible())
    review.key(Key.Key_L)
    asked = review.words
    review.key(Key.Key_A, SHIFT)
    assert (asked, review.states()[asked]) == ("Oster", ["accepted"] * 3)


def test_no_ends_are_told_of_below_a_quote(review: ReviewHands) -> None:
    to_quotes(review)
    assert not review.find(QLabel, "reviewEnds").isVisible()


def test_e_opens_the_form_of_a_quote_and_what_is_changed_is_accepted_on_the_way_back(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_E)
    form = review.find(QWidget, "quoteForm")
    assert form.isVisible()
    assert form.isAncestorOf(QApplication.focusWidget())
    quote = review.record(Quote)
    review.window.records.form_of("quote").findChild(QWidget, "quoteContext").setFocus()
    review.type("In the flood.")
    review.click(review.button("backToReviewButton"))
    changed = review.record(Quote)
    assert (quote.state, changed.state, changed.context) == ("suggested", "accepted", "In the flood.")
    assert review.is_open
    assert not form.isVisible()
    assert review.words == "Port Amsel flooded on Monday."


def test_a_speaker_chosen_with_enter_stays_and_is_accepted_when_esc_leads_back(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_E)
    review.key(Key.Key_A, CONTROL)
    review.type("port")
    review.key(Key.Key_Return)
    review.key(Key.Key_Escape)
    quote, amsel = review.record(Quote), review.entity("Port Amsel")
    assert amsel is not None
    assert (quote.speaker, quote.state) == (amsel.id, "accepted")
    assert (review.is_open, review.words) == (True, "Port Amsel flooded on Monday.")


def test_what_was_changed_in_a_form_is_accepted_and_nothing_that_was_undone_meanwhile(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_E)
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Oster"] == ["suggested"] * 3
    review.window.records.form_of("quote").findChild(QWidget, "quoteContext").setFocus()
    review.type("In the flood.")
    review.key(Key.Key_Escape)
    assert review.states()["Oster"] == ["suggested"] * 3
    quote = review.record(Quote)
    assert (quote.state, quote.accepted, quote.context) == ("accepted", "singly", "In the flood.")
    assert (review.is_open, review.words) == (True, "Oster")


def test_a_form_that_nothing_was_changed_in_leaves_the_suggestion_waiting(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_E)
    review.key(Key.Key_Escape)
    assert review.record(Quote).state == "suggested"
    assert (review.is_open, review.words) == (True, "We stay,")
    assert QApplication.focusWidget() is review.button("acceptButton")


def test_an_event_becomes_an_account_of_another_in_its_form_and_the_review_goes_on(review: ReviewHands) -> None:
    bridge = review.window.bridge
    said = stretch("We stay,")
    change = bridge.submit(make_event(review.article, said.begin, said.end))
    assert change is not None
    kept = next(swap.id for swap in change.swaps if isinstance(swap.after, Event))
    bridge.submit(set_event(kept, title="Crews remain"))
    to_quotes(review)
    review.key(Key.Key_S)
    assert review.words == "Port Amsel flooded on Monday."
    waiting = [event.id for event in bridge.project.each(Event) if event.state == "suggested"]
    review.key(Key.Key_E)
    review.key(Key.Key_M, CONTROL)
    review.type("crews")
    review.key(Key.Key_Return)
    review.wait(lambda: review.panel.isVisible() and QApplication.focusWidget() is review.button("acceptButton"))
    left = [event.id for event in bridge.project.each(Event) if event.state == "suggested"]
    assert len(left) == len(waiting) - 1
    assert len(bridge.project.get(Event, kept).accounts) == 2
    assert review.record(Quote).state == "suggested"
    assert review.is_open


def test_filters_let_only_some_suggestions_come(review: ReviewHands) -> None:
    review.click(review.button("timesSieveButton"))
    assert review.words == "Monday"
    assert review.says("reviewReason").endswith("Strong match.")
    review.click(review.button("weakSieveButton"))
    assert review.words == "Ruiz"
    review.click(review.button("announcementsSieveButton"))
    assert review.words == "The mayor announced relief, and Oster waited."
    review.click(review.button("namesSieveButton"))
    to_quotes(review)
    assert review.says("reviewSummary") == "8 accepted, none rejected"
    review.click(review.button("reviewShowAll"))
    assert review.words == "We stay,"


def chosen_in(menu: QMenu, kind: str, words: str) -> None:
    """Choose what a menu of the menu offers."""
    menu.aboutToShow.emit()
    inner = next(action.menu() for action in menu.actions() if action.text() == kind)
    next(action for action in inner.actions() if action.text() == words).trigger()


def offered(menu: QMenu) -> dict[str, list[str]]:
    """Return what a menu offers in its menus."""
    menu.aboutToShow.emit()
    return {action.text(): [inner.text() for inner in action.menu().actions()]
            for action in menu.actions() if action.menu() is not None}


def test_all_of_a_kind_that_are_strong_enough_are_accepted_in_one_step(review: ReviewHands) -> None:
    menu = review.panel.menu
    assert offered(menu) == {
        "Accept: Names, quotes and events": ["Strong matches: 5", "Strong and fair matches: 7", "All matches: 11"],
        "Accept: Location": ["Strong matches: 3", "All matches: 6"],
        "Accept: Person": ["Strong matches: 1", "All matches: 2"],
        "Accept: Quotes": ["Strong matches: 1"], "Accept: Events": ["Strong and fair matches: 2"],
        "Accept: Time": ["Strong matches: 1"], "Accept: Announcements": ["Strong and fair matches: 1"]}
    chosen_in(menu, "Accept: Location", "Strong matches: 3")
    assert review.states()["Port Amsel"] == ["accepted"] * 3
    assert {review.tag("Port Amsel", which).accepted for which in range(3)} == {"in bulk"}
    assert review.states()["Oster"] == ["suggested"] * 3
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Port Amsel"] == ["suggested"] * 3


def test_one_that_was_accepted_without_its_card_is_accepted_in_bulk(review: ReviewHands) -> None:
    chosen_in(review.panel.menu, "Accept: Quotes", "Strong matches: 1")
    quote = review.record(Quote)
    assert (quote.state, quote.accepted) == ("accepted", "in bulk")
    assert isinstance(quote, Quote)
    assert quote.suggested == ("speaker",)


def test_the_key_of_the_group_accepts_what_stands_alone_on_its_card_as_the_key_of_one_does(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_A, SHIFT)
    quote = review.record(Quote)
    assert (quote.state, quote.accepted) == ("accepted", "singly")


def test_the_last_card_is_as_high_as_its_words(review: ReviewHands) -> None:
    to_quotes(review)
    review.key(Key.Key_A)
    review.key(Key.Key_A)
    card = review.panel.card
    review.wait(lambda: not review.panel.upcoming.isVisible())
    review.wait(lambda: card.height() <= card.heightForWidth(card.width()) + 2)


def test_the_end_says_what_was_decided_and_leads_on(review: ReviewHands) -> None:
    to_end(review)
    assert review.says("reviewSummary") == "11 accepted, none rejected"
    review.wait(lambda: review.button("reviewChecks").isVisible())
    assert review.button("reviewChecks").text().startswith("Open ")
    assert review.button("reviewAnnouncements").text() == "Look through 1 announcement"
    review.click(review.button("reviewAcceptTimes"))
    assert review.states()["Monday"] == ["accepted"]
    review.key(Key.Key_Z, CONTROL)
    review.key(Key.Key_Z, CONTROL)
    assert review.words == "Two boats sank near Oster."
    review.key(Key.Key_A)
    review.click(review.button("reviewToBriefing"))
    assert review.window.briefing.isVisible()


def test_the_key_of_the_group_accepts_all_times_at_the_end_and_nothing_where_none_wait(review: ReviewHands) -> None:
    to_end(review)
    assert review.button("reviewAcceptTimes").accessibleDescription() == "Shift A"
    review.key(Key.Key_A, SHIFT)
    assert review.states()["Monday"] == ["accepted"]
    assert review.tag("Monday").accepted == "in bulk", "its card was never on the screen"
    done = review.window.bridge.undo_label()
    review.key(Key.Key_A, SHIFT)
    assert review.window.bridge.undo_label() == done


def test_a_stray_enter_at_the_end_decides_nothing_and_presses_what_looks_pressed(review: ReviewHands) -> None:
    to_end(review)
    assert review.button("reviewAcceptTimes").isVisible()
    assert QApplication.focusWidget() is review.button("reviewToBriefing")
    assert review.button("reviewToBriefing").property("role") == "primary"
    review.key(Key.Key_Return)
    assert review.states()["Monday"] == ["suggested"]
    assert review.window.briefing.isVisible()


def test_what_was_skipped_twice_is_left_and_can_be_taken_up_at_the_end(review: ReviewHands) -> None:
    review.key(Key.Key_S)
    for _ in range(10):
        review.key(Key.Key_A)
    review.key(Key.Key_S)
    assert review.button("reviewSkipped").text() == "Go through the one skipped"
    review.click(review.button("reviewSkipped"))
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)


def test_a_review_that_is_opened_again_begins_behind_what_was_skipped(review: ReviewHands) -> None:
    review.key(Key.Key_S)
    review.key(Key.Key_A)
    assert review.says("reviewTold") == "1 accepted, 0 rejected, 1 skipped"
    review.key(Key.Key_F7)
    review.wait(lambda: not review.is_open)
    review.start()
    assert review.place == ("Port Amsel", stretch("Port Amsel", 2).begin)
    for _ in range(9):
        review.key(Key.Key_A)
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin), "what was skipped comes when all else is done"
    assert review.says("reviewTold") == "10 accepted, 0 rejected, 1 skipped"
    review.key(Key.Key_S)
    review.key(Key.Key_F7)
    review.wait(lambda: not review.is_open)
    review.start()
    assert review.place == ("Port Amsel", stretch("Port Amsel").begin)
    review.key(Key.Key_A)
    assert review.says("reviewTold") == "11 accepted, none rejected"


def add_fire(hands: ReviewHands, title: str = "Fire") -> str:
    """Take in another article that suggests an event; return its id."""
    words = "Oster\nOster burned down."
    change = hands.window.bridge.submit(take_in_article(
        Article(id="", title=title, lines=lines_of(words), published="2024-10-31"), text_of(words)))
    other = next(swap.id for swap in change.swaps if swap.kind == "article")
    hands.window.bridge.submit(take_in_suggestions(other, [
        ("events", Happening(begin=6, end=24, rule="done", type="fire", trigger=stretch("burned", text=words)))]))
    return other


def test_the_end_leads_to_the_next_article_that_waits(hands: ReviewHands) -> None:
    first, other = hands.article, add_fire(hands)
    hands.start()
    to_end(hands)
    assert hands.button("reviewNextArticle").text() == "Next article: Fire"
    hands.click(hands.button("reviewNextArticle"))
    assert hands.article == other != first
    assert hands.words == "Oster burned down."


def test_one_key_leads_on_to_the_next_article_and_round_to_the_first(hands: ReviewHands) -> None:
    first, other, last = hands.article, add_fire(hands), add_fire(hands, "Ashes")
    hands.window.reading.show_article(other)
    hands.start()
    hands.key(Key.Key_S)
    hands.key(Key.Key_S)
    assert hands.says("reviewSummary") == "", "nothing is decided yet"
    assert hands.button("reviewNextArticle").toolTip() == "Next article: Ashes (J)"
    hands.key(Key.Key_J)
    assert (hands.article, hands.words) == (last, "Oster burned down.")
    assert hands.says("reviewTold") == "0 accepted, none rejected", "what was skipped elsewhere is not counted here"
    hands.key(Key.Key_A)
    hands.key(Key.Key_J)
    assert (hands.article, hands.words) == (first, "Port Amsel")


def test_an_article_that_never_suggested_anything_is_read_first(bare: ReviewHands) -> None:
    asked: list[str] = []
    bare.window.commands.action("suggest").triggered.connect(lambda: asked.append(bare.article))
    bare.key(Key.Key_F7)
    assert (asked, bare.is_open) == ([bare.article], False)
    bare.window.suggesting.cancel()
    bare.window.bridge.submit(take_in_suggestions(bare.article, found()))
    assert (bare.is_open, bare.words) == (True, "Port Amsel")


def test_a_row_of_what_comes_next_is_gone_to(review: ReviewHands) -> None:
    rows = review.panel.upcoming.rows
    said = [rows.data(rows.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]
    assert said[:3] == ["Port Amsel, ¶2, ¶3, 2", "Ana Ruiz, ¶2, ¶3, 2", "Oster, ¶3, ¶4, 3"]
    assert said[3] == "Ana Ruiz: “We stay,”, ¶2, 1"
    upcoming = review.panel.upcoming
    review.click(upcoming.viewport(), upcoming.visualRect(rows.index(2)).center())
    assert review.words == "Oster"
    upcoming.setFocus()
    review.key(Key.Key_A)
    assert review.states()["Oster"] == ["accepted", "suggested", "suggested"]


def test_a_click_on_a_dotted_word_brings_it_to_the_card(review: ReviewHands) -> None:
    view, oster = review.window.view, stretch("Oster", 1)
    area = view.words_rect(oster.begin, oster.end)
    review.click(view.viewport(), QPoint(area.center()))
    assert review.place == ("Oster", oster.begin)


def test_the_menu_of_the_article_decides_about_the_suggestion_at_the_caret(hands: ReviewHands) -> None:
    oster = stretch("Oster", 1)
    hands.window.view.select(oster.begin + 1, oster.begin + 1)
    menu = hands.window.commands.annotate
    menu.aboutToShow.emit()
    actions = {action.objectName(): action for action in menu.actions()}
    assert (actions["acceptSuggestion"].isVisible(), actions["rejectSuggestion"].isVisible()) == (True, True)
    actions["acceptSuggestion"].trigger()
    assert hands.states()["Oster"] == ["suggested", "accepted", "suggested"]
    menu.aboutToShow.emit()
    assert not actions["acceptSuggestion"].isVisible()


def test_an_event_is_accepted_as_an_account_of_the_one_it_tells_again(hands: ReviewHands) -> None:
    events = {event.title: event for event in hands.window.bridge.project.each(Event)}
    sunk, flooded = events["Two boats sank near Oster."], events["Port Amsel flooded on Monday."]
    monday, port = flooded.when, hands.entity("Port Amsel")
    for event in (sunk, flooded):
        when = type(monday)(from_="2024-10-28", to="2024-10-28", precision="day", words="Monday")
        hands.window.bridge.submit(set_event(event.id, type="flood", when=when, where=port.id))
    hands.window.bridge.submit(accept_suggestion(flooded.id))
    hands.start()
    to_quotes(hands)
    hands.key(Key.Key_A)
    assert hands.words == "Two boats sank near Oster."
    assert hands.button("accountButton1").accessibleName().startswith("Account of E1: ")
    hands.key(Key.Key_1)
    assert hands.window.bridge.project.find(Event, sunk.id) is None
    kept = hands.window.bridge.project.get(Event, flooded.id)
    assert [anchor.words for anchor in kept.evidence] == [flooded.title, sunk.title]


def test_other_keys_decide_where_the_analyst_prefers_them(hands: ReviewHands) -> None:
    change_settings(keys={"review/accept": "Y"})
    hands.start()
    hands.key(Key.Key_A)
    assert hands.states()["Port Amsel"][0] == "suggested"
    hands.key(Key.Key_Y)
    assert hands.states()["Port Amsel"][0] == "accepted"


def test_a_table_that_is_asked_for_ends_the_review(review: ReviewHands) -> None:
    review.key(Key.Key_2, ALT)
    assert not review.is_open
    assert review.find(QWidget, "recordTabs").isVisible()


def test_a_narrow_window_lays_the_review_over_the_article_and_takes_it_away_again(hands: ReviewHands) -> None:
    hands.window.resize(1000, 680)
    hands.wait(lambda: not hands.window.records.isVisible())
    hands.start()
    panel = hands.panel
    right = panel.mapTo(hands.window, panel.rect().bottomRight())
    assert right.x() <= hands.window.width()
    assert right.y() <= hands.window.height()
    page, view = hands.window.article_page, hands.window.view
    hands.wait(lambda: view.mapTo(hands.window, view.rect().topRight()).x()
               <= panel.mapTo(hands.window, panel.rect().topLeft()).x())
    hands.key(Key.Key_A)
    hands.key(Key.Key_Escape)
    assert hands.states()["Port Amsel"][0] == "accepted"
    assert not hands.window.records.isVisible()
    assert page.contentsMargins().right() == 0


def test_accepted_tags_count_as_mentions_of_what_they_name(review: ReviewHands) -> None:
    review.key(Key.Key_A, SHIFT)
    assert review.window.bridge.project.tally(review.entity("Port Amsel").id) == 3


def test_ignored_names_are_listed_without_a_review_from_the_menu_and_the_palette(review: ReviewHands) -> None:
    review.key(Key.Key_R, SHIFT)
    review.key(Key.Key_Escape)
    commands = review.window.commands
    inner = commands.annotate.findChild(QMenu, "suggestionsMenu")
    assert commands.action("ignored names") in inner.actions()
    assert "Names that are never suggested…" in [words for _, words in commands.called()]
    commands.action("ignored names").trigger()
    review.wait(lambda: review.window.findChild(QWidget, "ignoredNames") is not None)
    names = review.find(QListWidget, "ignoredList")
    assert [names.item(row).text() for row in range(names.count())] == ["Port Amsel, Location"]
    review.find(QWidget, "ignoredNames").close()
