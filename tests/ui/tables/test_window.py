"""Tables at the window: what is done with several records is told, and the article follows what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu

from editor.model.records import Article, Event
from editor.storage.settings import Sorting, load_settings
from editor.ui.application import make_window
from editor.ui.forms.merging import MergeDialog
from editor.ui.tables.table import RecordTable
from tests.journeys.hands import ALT, CONTROL, SHIFT, Hands


@pytest.fixture
def sample(hands: Hands) -> Hands:
    """The window with the sample project open."""
    hands.window.projects.open_sample()
    QApplication.processEvents()
    return hands


def events(hands: Hands) -> list[Event]:
    return hands.window.bridge.project.each(Event)


def table(hands: Hands, kind: str) -> RecordTable:
    return hands.window.records.table_of(kind)


def toast(hands: Hands) -> str:
    return hands.window.toast.findChildren(QLabel)[0].text()


def selected(hands: Hands) -> frozenset[str]:
    """Return the ids of the records whose words are outlined in the article."""
    return hands.window.view._sheet.selected  # what is painted has no other name


def test_a_status_is_set_for_several_events_by_keys_alone_told_and_undone(sample: Hands) -> None:
    before = events(sample)
    sample.key(Qt.Key.Key_2, ALT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    chosen = table(sample, "event").view.several
    sample.key(Qt.Key.Key_Return)
    sample.key(Qt.Key.Key_Tab)
    field = sample.find(QComboBox, "eventBulkStatus")
    assert field.hasFocus()
    sample.key(Qt.Key.Key_Home)
    sample.key(Qt.Key.Key_End)
    assert {event.status for event in events(sample) if event.id in chosen} == {"disputed"}
    assert [event for event in events(sample) if event.id not in chosen] == [
        event for event in before if event.id not in chosen]
    assert toast(sample) in ("Set the status of 3 events", "Set the status of 2 events")
    sample.key(Qt.Key.Key_Z, CONTROL)
    sample.key(Qt.Key.Key_Z, CONTROL)
    assert events(sample) == before


def test_the_words_of_all_chosen_records_are_outlined(sample: Hands) -> None:
    sample.key(Qt.Key.Key_2, ALT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    assert selected(sample) == frozenset(table(sample, "event").view.several)


def test_words_selected_while_several_are_chosen_go_to_none_of_them(sample: Hands) -> None:
    sample.key(Qt.Key.Key_2, ALT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    assert not sample.window.reading.takes_evidence


def test_a_record_stays_outlined_when_another_article_was_looked_at(sample: Hands) -> None:
    window = sample.window
    event = next(event for event in events(sample) if event.evidence)
    window.records.show_record("event", event.id)
    window.reading.select_record("event", event.id)
    here = window.reading.article
    other = next(article.id for article in window.bridge.project.each(Article) if article.id != here)
    window.reading.show_article(other)
    window.reading.show_article(here)
    assert selected(sample) == {event.id}


def test_ctrl_m_merges_the_two_entities_that_are_chosen(sample: Hands) -> None:
    sample.key(Qt.Key.Key_1, ALT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    sample.key(Qt.Key.Key_M, CONTROL)
    dialog = sample.window.findChild(MergeDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_several_entities_go_with_their_tags_in_articles_that_were_not_open(sample: Hands) -> None:
    window = sample.window
    sample.key(Qt.Key.Key_1, ALT)
    sample.key(Qt.Key.Key_Down, SHIFT)
    gone = table(sample, "entity").view.several
    sample.key(Qt.Key.Key_Delete)
    sample.wait(lambda: toast(sample) == "Deleted 2 entities")
    assert all(not window.bridge.project.tally(entity) for entity in gone)
    sample.key(Qt.Key.Key_Z, CONTROL)
    assert all(window.bridge.project.tally(entity) for entity in gone)


def test_the_order_of_a_table_is_there_again_in_the_next_window(sample: Hands) -> None:
    sample.key(Qt.Key.Key_2, ALT)
    sample.key(Qt.Key.Key_F, CONTROL | ALT)
    menu = sample.find(QMenu, "eventArranging")
    orders = sample.find(QMenu, "orderMenu")
    next(action for action in orders.actions() if action.text() == "By title").trigger()
    next(action for action in orders.actions() if action.text() == "Backwards").trigger()
    menu.close()
    titles = [event.title.lower() for event in events(sample)]
    assert load_settings().tables == {"event": Sorting(order="By title", backwards=True)}
    later = Hands(make_window(theme="light"))
    later.window.projects.open_sample()
    QApplication.processEvents()
    shown = table(later, "event")
    rows = [str(shown.model.index(row, 2).data()).lower() for row in range(shown.model.rowCount())]
    later.leave()
    assert rows == sorted(titles, reverse=True)


def test_ctrl_enter_leads_from_the_table_into_what_is_missing_and_the_menu_does_too(sample: Hands) -> None:
    window = sample.window
    window.commands.action("next incomplete").trigger()
    first = window.records.current()
    assert first is not None
    window.records.focus_table(first[0])
    sample.key(Qt.Key.Key_Return, CONTROL)
    assert window.records.current() != first
