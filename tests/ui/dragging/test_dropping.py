"""What is dropped on a form does what typing, or Ctrl+Enter, would."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QTabBar

from editor.model.edits.articles import set_article
from editor.model.edits.events import set_values
from editor.model.edits.fields import set_fields
from editor.model.records import Account, Entity, Event, Mention, Participant, Quote, When
from editor.ui.dragging.formats import MENTION
from tests.ui.dragging.conftest import DraggingHands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_a_mention_dropped_on_where_names_the_place_in_one_step(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    assert hands.drop(hands.words_as_mime("Port Ellis"), hands.field("eventWhere"))
    assert hands.event.where == hands.entity_of(port).id
    field = hands.field("eventWhere")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Port Ellis"
    hands.window.bridge.undo()
    assert hands.event.where == ""


def test_two_drops_on_one_field_are_two_steps(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    port = hands.entity_of(hands.tag("Port Ellis", "location"))
    hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    hands.drop(hands.words_as_mime("Port Ellis"), hands.field("eventWhere"))
    hands.drop(hands.words_as_mime("Harbour Union"), hands.field("eventWhere"))
    hands.window.bridge.undo()
    assert hands.event.where == port.id


def test_what_is_half_typed_in_a_field_gives_way_to_what_is_dropped_there(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    field = hands.field("eventWhere")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "Somewh")
    hands.drop(hands.words_as_mime("Port Ellis"), field)
    field.clearFocus()
    assert field.text() == "Port Ellis"
    assert (hands.event.where, hands.event.where_words) == (hands.entity_of(port).id, "")


def test_a_label_stands_for_its_field(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    label = next(label for label in hands.window.findChildren(QLabel)
                 if label.buddy() is hands.field("eventWhere") and label.isVisible())
    assert hands.drop(hands.words_as_mime("Port Ellis"), label)
    assert hands.event.where == hands.entity_of(port).id


def test_a_time_dropped_on_when_brings_its_days_precision_words_and_derivation(hands: DraggingHands) -> None:
    friday = hands.tag("Friday", "time")
    hands.window.bridge.submit(set_fields(Mention, friday.id, "change entity", value="2024-05-10", from_="2024-05-10",
                                          to="2024-05-10", precision="day", derived="weekday before publication"))
    hands.open_event("talks go on")
    assert hands.drop(hands.words_as_mime("Friday"), hands.field("eventWhenTo"))
    when = hands.event.when
    assert (when.from_, when.to, when.precision) == ("2024-05-10", "2024-05-10", "day")
    assert (when.words, when.derived) == ("Friday", "weekday before publication")


def test_a_time_that_nobody_has_dated_is_dated_by_its_words(hands: DraggingHands) -> None:
    hands.tag("Friday", "time")
    hands.open_quote("talks go on")
    hands.window.bridge.submit(set_article(hands.window.reading.article, published="2024-05-12"))
    assert hands.drop(hands.words_as_mime("Friday"), hands.field("quoteSaidWhen"))
    assert (hands.quote.said_when.words, hands.quote.said_when.from_) == ("Friday", "2024-05-10")


def test_a_time_without_a_date_gives_its_words_only(hands: DraggingHands) -> None:
    hands.tag("Friday", "time")
    hands.window.bridge.submit(set_article(hands.window.reading.article, published=""))
    hands.open_quote("talks go on")
    assert hands.drop(hands.words_as_mime("Friday"), hands.field("quoteSaidWhen"))
    assert (hands.quote.said_when.words, hands.quote.said_when.from_) == ("Friday", "")


def test_a_time_is_refused_where_somebody_is_named_and_a_name_where_a_time_is(hands: DraggingHands) -> None:
    hands.tag("Friday", "time")
    hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    where, when = hands.field("eventWhere"), hands.field("eventWhen")
    hands.drop(hands.words_as_mime("Friday"), where)
    hands.drop(hands.words_as_mime("Harbour Union"), when)
    assert (hands.event.where, hands.event.when.words) == ("", "")
    assert [anchor.words for anchor in hands.event.evidence] == ["walked out", "Friday", "Harbour Union"]


def test_a_mention_dropped_on_the_line_of_a_role_takes_part_in_it(hands: DraggingHands) -> None:
    union, transport = hands.tag("Harbour Union", "organisation"), hands.tag("Island Transport", "organisation")
    event = hands.open_event("walked out")
    ids = hands.entity_of(union).id, hands.entity_of(transport).id
    hands.window.bridge.submit(set_fields(Event, event.id, "change event", participants=(
        Participant(role="actor", entity=ids[0]),)))
    assert hands.drop(hands.words_as_mime("Island Transport"), hands.field("participantsActor"))
    assert hands.event.participants == (Participant(role="actor", entity=ids[0]),
                                        Participant(role="actor", entity=ids[1]))


def test_a_mention_dropped_on_participants_asks_for_the_role(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    assert hands.drop(hands.words_as_mime("Harbour Union"), hands.field("addParticipantButton"))
    menu = hands.find(QMenu, "dropMenu")
    assert menu.activeAction().text() == "Add as participant: Carried out by"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert hands.event.participants == (Participant(role="supporter", entity=hands.entity_of(union).id),)


def test_a_mention_dropped_on_the_source_of_an_account_makes_it_theirs(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    assert hands.drop(hands.words_as_mime("Harbour Union"), hands.field("account1Source"))
    assert hands.event.accounts[0].attributed_to == hands.entity_of(union).id


def test_short_words_without_a_tag_are_kept_as_words_where_a_field_keeps_words(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    assert hands.drop(hands.words_as_mime("port officials"), hands.field("account1Source"))
    assert hands.event.accounts[0].attributed_words == "port officials"
    assert len(hands.event.evidence) == 1


def test_a_passage_dropped_on_an_account_is_evidence_of_that_account(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    hands.window.bridge.submit(set_fields(Event, event.id, "change event", accounts=(
        *event.accounts, Account(id="second"), Account(id="third"))))
    assert hands.drop(hands.words_as_mime("The strike left 40 boats idle"), hands.field("account2Card"), QPoint(6, 6))
    assert [[anchor.words for anchor in account.evidence] for account in hands.event.accounts] == [
        ["walked out"], ["The strike left 40 boats idle"], []]


def test_a_passage_dropped_anywhere_else_on_an_event_does_what_ctrl_enter_does(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    for name in ("eventNote", "eventType", "eventTitle"):
        hands.drop(hands.words_as_mime("The strike left 40 boats idle"), hands.field(name))
    assert [anchor.words for anchor in hands.event.evidence] == ["walked out", "The strike left 40 boats idle"]
    assert hands.event.note == ""
    hands.window.bridge.undo()
    assert len(hands.event.evidence) == 1


def test_a_passage_dropped_on_a_quote_is_added_to_its_words(hands: DraggingHands) -> None:
    hands.open_quote("We have what we came for.")
    assert hands.drop(hands.words_as_mime("The strike left 40 boats idle"), hands.field("quoteText"))
    assert [span.words for span in hands.quote.spans][1:] == ["The strike left 40 boats idle"]


def test_mentions_dropped_on_a_quote_fill_speaker_place_addressee_and_what_it_is_about(hands: DraggingHands) -> None:
    ruiz, union = hands.tag("Ana Ruiz", "person"), hands.tag("Harbour Union", "organisation")
    port = hands.tag("Port Ellis", "location")
    hands.open_quote("We have what we came for.")
    for words, field in (("Ana Ruiz", "quoteSpeaker"), ("Port Ellis", "quoteSaidWhere"),
                         ("Harbour Union", "quoteAddressee"), ("Harbour Union", "quoteAbout")):
        assert hands.drop(hands.words_as_mime(words), hands.field(field)), field
    quote, of = hands.quote, hands.entity_of
    assert (quote.speaker, quote.said_where, quote.addressee) == (of(ruiz).id, of(port).id, of(union).id)
    assert quote.about == (of(union).id,)


def test_what_relays_an_account_or_a_quote_can_be_dropped_there(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    hands.open_event("walked out")
    assert hands.drop(hands.words_as_mime("Harbour Union"), hands.field("account1Relay"))
    assert hands.event.accounts[0].relayed_by == hands.entity_of(union).id
    hands.open_quote("We have what we came for.")
    assert hands.drop(hands.words_as_mime("port officials"), hands.field("quoteRelayedBy"))
    assert hands.quote.relayed_by == "port officials"


def test_times_and_places_can_be_dropped_on_what_an_account_gives(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    hands.tag("3 May 2024", "time")
    event = hands.open_event("walked out")
    hands.window.bridge.submit(set_values(event.id, event.accounts[0].id, when=When(words="later"), where_words="bay"))
    assert hands.drop(hands.words_as_mime("Port Ellis"), hands.field("account1Where"))
    assert hands.drop(hands.words_as_mime("3 May 2024"), hands.field("account1WhenFrom"))
    values = hands.event.accounts[0].values
    assert values.when is not None
    assert (values.where, values.where_words, values.when.from_) == (hands.entity_of(port).id, "", "2024-05-03")


def test_the_badge_of_an_event_dropped_on_about_is_what_the_quote_is_about(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    hands.open_quote("We have what we came for.")
    assert hands.drop(hands.record_as_mime(event), hands.field("quoteAbout"))
    assert hands.quote.about == (event.id,)
    assert not hands.drop(hands.record_as_mime(event), hands.field("quoteSpeaker"))


def test_an_entity_of_the_table_dropped_on_a_field_names_it(hands: DraggingHands) -> None:
    hands.tag("Ana Ruiz", "person")
    hands.open_quote("We have what we came for.")
    assert hands.drop(hands.record_as_mime(hands.first(Entity)), hands.field("quoteSpeaker"))
    assert hands.quote.speaker == hands.first(Entity).id


def test_a_tag_without_an_entity_gets_one_as_by_its_letter_in_the_same_step(hands: DraggingHands) -> None:
    mention = hands.tag("Ana Ruiz", "person")
    bridge = hands.window.bridge
    bridge.submit(set_fields(Mention, mention.id, "change entity", entity=""))
    hands.open_quote("We have what we came for.")
    before = len(bridge.project.of(Entity))
    data = hands.words_as_mime("Ana Ruiz")
    assert data.hasFormat(MENTION)
    assert hands.drop(data, hands.field("quoteSpeaker"))
    assert hands.quote.speaker == bridge.project.get(Mention, mention.id).entity != ""
    assert len(bridge.project.of(Entity)) == before  # the one of that name
    bridge.undo()
    assert bridge.project.get(Mention, mention.id).entity == hands.quote.speaker == ""


def test_a_place_that_takes_a_drop_is_framed_and_no_other(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    field = hands.field("eventWhere")
    assert hands.drag_over(hands.words_as_mime("Port Ellis"), field)
    (frame,) = hands.framed()
    page = frame.parentWidget()
    assert page is not None
    (area,) = frame.areas
    assert area.center() == field.mapTo(page, field.rect().center())
    hands.leave_window()
    assert hands.framed() == []


def test_a_form_of_an_entity_the_tables_and_the_library_take_no_words(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.window.reading.record_chosen.emit("entity", hands.first(Entity).id)
    QTest.qWait(40)
    data = hands.words_as_mime("Port Ellis")
    for widget in (hands.field("entityForm"), hands.field("entityTable"), hands.field("libraryList"),
                   hands.view.viewport()):
        assert not hands.drag_over(data, widget), widget.objectName()
        hands.leave_window()


def test_words_of_an_article_dropped_on_the_window_are_imported_by_nobody(hands: DraggingHands) -> None:
    heard: list[object] = []
    hands.window.dropped.connect(heard.append)
    assert not hands.drop(hands.words_as_mime("Port Ellis"), hands.field("libraryList"))
    assert heard == []


def test_what_comes_from_another_project_is_taken_nowhere(hands: DraggingHands) -> None:
    mention = hands.tag("Port Ellis", "location")
    data = hands.words_as_mime("Port Ellis")
    body = bytes(data.data(MENTION).data())
    article = hands.window.reading.article
    data.setData(MENTION, body.replace(mention.id.encode(), b"0" * 26).replace(article.encode(), b"1" * 26))
    hands.open_event("walked out")
    assert not hands.drop(data, hands.field("eventWhere"))
    assert not hands.drop(data, hands.field("eventNote"))


def test_a_drag_over_a_tab_brings_the_form_behind_it_into_sight(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    hands.window.reading.record_chosen.emit("entity", hands.first(Entity).id)
    QTest.qWait(40)
    bar = hands.window.records.findChild(QTabBar)
    assert bar is not None
    hands.drag_over(hands.words_as_mime("Port Ellis"), bar, bar.tabRect(1).center())
    hands.wait(lambda: bar.currentIndex() == 1)
    assert hands.drop(hands.words_as_mime("Port Ellis"), hands.field("eventWhere"))
    assert hands.event.where != ""


def test_a_page_scrolls_while_something_is_held_near_its_edge(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.window.resize(1440, 680)
    hands.open_event("walked out")
    page = hands.field("eventTitle").parentWidget()
    while page is not None and not page.acceptDrops():
        page = page.parentWidget()
    assert page is not None
    bottom = page.visibleRegion().boundingRect().bottom()
    hands.drag_over(hands.words_as_mime("Port Ellis"), page, QPoint(40, bottom - 5))
    hands.wait(lambda: page.visibleRegion().boundingRect().bottom() > bottom)
    hands.leave_window()


def test_a_badge_dropped_on_the_selected_passage_takes_it_as_evidence(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    begin = hands.place("The strike left", 0)
    spot = hands.spot("The strike left", 6)
    hands.view.select(begin, begin + len("The strike left 40 boats idle"))
    assert hands.drag_over(hands.record_as_mime(event), hands.view.viewport(), spot)
    (frame,) = hands.framed()
    assert any(area.contains(spot) for area in frame.areas)
    assert hands.drop(hands.record_as_mime(event), hands.view.viewport(), spot)
    assert [anchor.words for anchor in hands.event.evidence] == ["walked out", "The strike left 40 boats idle"]
    assert hands.framed() == []


def test_a_badge_is_refused_beside_the_selected_passage(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    spot = hands.spot("Island Transport")
    hands.view.select(0, 5)
    assert not hands.drop(hands.record_as_mime(event), hands.view.viewport(), spot)
    assert len(hands.event.evidence) == 1


def test_words_of_another_article_are_refused_by_a_quote(hands: DraggingHands) -> None:
    hands.open_quote("We have what we came for.")
    quote = hands.quote
    bridge = hands.window.bridge
    data = hands.words_as_mime("The strike left 40 boats idle")
    bridge.submit(set_fields(Quote, quote.id, "change quote", spans=tuple(
        type(span)("elsewhere", span.begin, span.end, span.words, span.text, span.before, span.after)
        for span in quote.spans)))
    assert not hands.drop(data, hands.field("quoteText"))


