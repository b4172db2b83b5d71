"""The timeline in the window: walked by keys, clicked, pushed, enlarged, and shown as a list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event, set_event
from editor.model.records import Article, Event, Participant, When
from editor.ui.bridge import Bridge
from editor.ui.timeline import TimelinePanel
from editor.workspace import create_project
from tests.texts import text_of

Key = Qt.Key
WORDS = "Raid on the hills. Strike on the camp. Talks are planned. Floods in the valley. A speech."
PLAN = (("Raid on the hills", When(from_="2031-10-14", to="2031-10-14", precision="day"), "claim"),
        ("Strike on the camp", When(from_="2031-10-28", to="2031-10-28", precision="day"), "claim"),
        ("Talks are planned", When(from_="2031-11", to="2031-11", precision="month"), "planned"),
        ("Floods in the valley", When(from_="2031-10-28", to="2031-10-28", precision="day"), "denied"),
        ("A speech", When(words="soon"), "claim"))


@pytest.fixture
def bridge(qtbot, tmp_path) -> Iterator[Bridge]:
    held = Bridge()
    held.take(create_project(tmp_path / "hills.dossier", "A. Ruiz"))
    held.submit(take_in_article(Article(id="", title="Hills"), text_of(WORDS)))
    article = held.project.each(Article)[0].id
    for words, when, status in PLAN:
        begin = WORDS.index(words)
        held.submit(make_event(article, begin, begin + len(words)))
        held.submit(set_event(held.project.each(Event)[-1].id, title=words, when=when, status=status))
    yield held
    held.take(None)


@pytest.fixture
def panel(bridge: Bridge, qtbot) -> TimelinePanel:
    shown = TimelinePanel(bridge)
    qtbot.addWidget(shown)
    shown.resize(900, 240)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.view.setFocus()
    return shown


def event_named(bridge: Bridge, title: str) -> str:
    return next(event.id for event in bridge.project.each(Event) if event.title == title)


def chosen(panel: TimelinePanel, bridge: Bridge) -> str:
    return bridge.project.get(Event, panel.view.chosen).title


def test_the_arrows_walk_the_events_in_order_of_time(panel: TimelinePanel, bridge: Bridge) -> None:
    walked = []
    for _ in range(4):
        QTest.keyClick(panel.view, Key.Key_Right)
        walked.append(chosen(panel, bridge))
    assert walked == ["Raid on the hills", "Strike on the camp", "Floods in the valley", "Talks are planned"]
    QTest.keyClick(panel.view, Key.Key_Home)
    assert chosen(panel, bridge) == "Raid on the hills"


def test_enter_and_a_double_click_open_the_event(panel: TimelinePanel, bridge: Bridge, qtbot) -> None:
    QTest.keyClick(panel.view, Key.Key_End)
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(panel.view, Key.Key_Return)
    assert opened.args == [event_named(bridge, "Talks are planned")]
    raid = event_named(bridge, "Raid on the hills")
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.place_of(raid))
    assert opened.args == [raid]


def test_a_click_chooses_the_event_under_it(panel: TimelinePanel, bridge: Bridge, qtbot) -> None:
    strike = event_named(bridge, "Strike on the camp")
    with qtbot.waitSignal(panel.chosen_moved) as told:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.place_of(strike))
    assert told.args == [strike]


def test_the_wheel_enlarges_about_the_pointer_and_a_drag_pushes_the_ground(panel: TimelinePanel,
                                                                           bridge: Bridge) -> None:
    raid = event_named(bridge, "Raid on the hills")
    before = panel.view.place_of(raid)
    turn(panel, before, 4)
    after = panel.view.place_of(raid)
    assert panel.view.zoom > 2
    assert abs(after.x() - before.x()) < 60
    viewport, start = panel.view.viewport(), QPoint(600, 100)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, start - QPoint(30 * step, 0))
        QApplication.processEvents()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(150, 0))
    assert panel.view.place_of(raid).x() < after.x()
    QTest.keyClicks(panel.view, "0")
    assert panel.view.zoom == 1


def turn(panel: TimelinePanel, place: QPoint, notches: int) -> None:
    QApplication.sendEvent(panel.view.viewport(), QWheelEvent(
        QPointF(place), panel.view.viewport().mapToGlobal(QPointF(place)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))


def test_keys_enlarge_and_the_chosen_event_stays_in_sight(panel: TimelinePanel, bridge: Bridge) -> None:
    QTest.keyClicks(panel.view, "+++++++++")
    QTest.keyClick(panel.view, Key.Key_End)
    place = panel.view.place_of(panel.view.chosen)
    assert panel.view.viewport().rect().contains(place)


def test_the_list_has_every_event_the_undated_ones_last_and_shares_what_is_chosen(panel: TimelinePanel,
                                                                                 bridge: Bridge, qtbot) -> None:
    QTest.keyClick(panel.view, Key.Key_Right)
    assert panel.undated.text() == "1 without a date"
    QTest.mouseClick(panel.undated, Qt.MouseButton.LeftButton)
    rows = panel.list.model()
    titles = [rows.index(row, 1).data() for row in range(rows.rowCount())]
    assert [title.split("  ")[1] for title in titles] == [
        "Raid on the hills", "Strike on the camp", "Floods in the valley", "Talks are planned", "A speech"]
    assert panel.list.currentIndex().row() == 0
    panel.list.setFocus()
    with qtbot.waitSignal(panel.chosen_moved) as told:
        QTest.keyClick(panel.list, Key.Key_Down)
    assert told.args == [event_named(bridge, "Strike on the camp")]
    assert chosen(panel, bridge) == "Strike on the camp"


def test_the_list_sorts_by_any_column(panel: TimelinePanel) -> None:
    panel.as_list.click()
    panel.list.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    rows = panel.list.model()
    titles = [rows.index(row, 1).data() for row in range(rows.rowCount())]
    assert titles == sorted(titles, reverse=True)


def test_an_edit_is_shown_at_once(panel: TimelinePanel, bridge: Bridge, qtbot) -> None:
    speech = event_named(bridge, "A speech")
    assert panel.view.place_of(speech) is None
    bridge.submit(set_event(speech, when=When(from_="2031-10-20", to="2031-10-20", precision="day")))
    qtbot.waitUntil(lambda: panel.view.place_of(speech) is not None)
    bridge.undo()
    qtbot.waitUntil(lambda: panel.view.place_of(speech) is None)


def test_each_actor_has_a_row_of_its_own(panel: TimelinePanel, bridge: Bridge, qtbot) -> None:
    change = bridge.submit(add_entity("Hill Guard", "organisation"))
    guard = next(swap.id for swap in change.swaps if swap.kind == "entity")
    for title in ("Raid on the hills", "Strike on the camp"):
        bridge.submit(set_event(event_named(bridge, title), participants=(Participant(role="actor", entity=guard),)))
    panel.by_actor.click()
    QApplication.processEvents()
    heights = {title: panel.view.place_of(event_named(bridge, title)).y() for title, *_ in PLAN[:4]}
    assert heights["Raid on the hills"] < heights["Talks are planned"]
    assert heights["Strike on the camp"] < heights["Floods in the valley"]


def test_an_event_in_a_row_out_of_sight_is_brought_into_sight(panel: TimelinePanel, bridge: Bridge) -> None:
    for title, *_ in PLAN[:4]:
        change = bridge.submit(add_entity(f"Carrier of {title}", "organisation"))
        carrier = next(swap.id for swap in change.swaps if swap.kind == "entity")
        bridge.submit(set_event(event_named(bridge, title), participants=(Participant(role="actor", entity=carrier),)))
    panel.by_actor.click()
    QApplication.processEvents()
    assert panel.view.verticalScrollBar().maximum() > 0
    for title, *_ in PLAN[:4]:
        panel.choose(event_named(bridge, title))
        assert panel.view.viewport().rect().contains(panel.view.place_of(event_named(bridge, title)))


def test_what_changes_the_picture_waits_while_the_list_is_shown(panel: TimelinePanel) -> None:
    changing = (panel.by_actor, panel.wider, panel.closer, panel.fit)
    assert all(button.isEnabled() for button in changing)
    panel.as_list.click()
    assert not any(button.isEnabled() for button in changing)
    panel.as_list.click()
    assert all(button.isEnabled() for button in changing)


def test_a_project_without_dates_says_so_and_leads_to_the_events(bridge: Bridge, qtbot) -> None:
    for event in bridge.project.each(Event):
        bridge.submit(set_event(event.id, when=When()))
    panel = TimelinePanel(bridge)
    qtbot.addWidget(panel)
    panel.resize(900, 240)
    panel.show()
    button = panel.findChild(QPushButton, "timelineGoToEvents")
    assert button.isVisible()
    with qtbot.waitSignal(panel.events_requested):
        button.click()


def test_what_is_hidden_is_worked_out_when_it_is_seen_again(panel: TimelinePanel, bridge: Bridge) -> None:
    panel.hide()
    speech = event_named(bridge, "A speech")
    bridge.submit(set_event(speech, when=When(from_="2031-10-20", to="2031-10-20", precision="day")))
    QApplication.processEvents()
    assert panel.view.place_of(speech) is None
    panel.show()
    assert panel.view.place_of(speech) is not None
