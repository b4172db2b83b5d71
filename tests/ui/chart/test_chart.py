"""The link chart in the window: chosen, dragged, walked by keys, sieved, and shown as a list."""

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
from editor.model.records import Article, ChartPlace, Entity, Event, Participant, When
from editor.ui.bridge import Bridge
from editor.ui.chart import ChartPanel
from editor.workspace import create_project
from tests.texts import text_of

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
WORDS = "Raid on the hills. Strike on the camp. Talks are planned."
PEOPLE = (("Guard", "organisation"), ("Rebels", "organisation"), ("Mira Voss", "person"), ("Envoy", "person"))
PLAN = (("Raid on the hills", "2031-10-14", "claim", ("Guard", "Rebels")),
        ("Strike on the camp", "2031-10-28", "claim", ("Guard", "Mira Voss")),
        ("Talks are planned", "2031-11-02", "planned", ("Envoy", "Mira Voss")))


@pytest.fixture
def bridge(qtbot, tmp_path) -> Iterator[Bridge]:
    held = Bridge()
    held.take(create_project(tmp_path / "hills.dossier", "A. Ruiz"))
    held.submit(take_in_article(Article(id="", title="Hills"), text_of(WORDS)))
    yield held
    held.take(None)


@pytest.fixture
def linked(bridge: Bridge) -> Bridge:
    for name, kind in PEOPLE:
        bridge.submit(add_entity(name, kind))
    article = bridge.project.each(Article)[0].id
    for words, day, status, (actor, target) in PLAN:
        begin = WORDS.index(words)
        bridge.submit(make_event(article, begin, begin + len(words)))
        people = (Participant(role="actor", entity=named(bridge, actor)),
                  Participant(role="target", entity=named(bridge, target)))
        bridge.submit(set_event(bridge.project.each(Event)[-1].id, title=words, status=status, participants=people,
                                when=When(from_=day, to=day, precision="day")))
    return bridge


@pytest.fixture
def panel(linked: Bridge, qtbot) -> ChartPanel:
    return shown(linked, qtbot)


def shown(bridge: Bridge, qtbot) -> ChartPanel:
    panel = ChartPanel(bridge)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.view.setFocus()
    return panel


def named(bridge: Bridge, name: str) -> str:
    return next(entity.id for entity in bridge.project.each(Entity) if entity.name == name)


def chosen(panel: ChartPanel) -> str:
    return panel.view.chart.name(panel.view.chosen)


def names(panel: ChartPanel) -> set[str]:
    QApplication.processEvents()
    return {node.name for node in panel.view.chart.nodes}


def drag(panel: ChartPanel, begin: QPoint, by: QPoint) -> None:
    ground = panel.view.viewport()
    QTest.mousePress(ground, LEFT, pos=begin)
    QTest.mouseMove(ground, begin + by / 2)
    QTest.mouseMove(ground, begin + by)
    QTest.mouseRelease(ground, LEFT, pos=begin + by)
    QApplication.processEvents()


def test_a_click_chooses_the_entity_under_it_and_escape_lets_it_go(panel: ChartPanel, linked: Bridge, qtbot) -> None:
    guard = named(linked, "Guard")
    with qtbot.waitSignal(panel.chosen_moved) as told:
        QTest.mouseClick(panel.view.viewport(), LEFT, pos=panel.view.place_of(guard))
    assert told.args == [guard]
    with qtbot.waitSignal(panel.chosen_moved) as told:
        QTest.keyClick(panel.view, Key.Key_Escape)
    assert told.args == [""]


def test_a_dragged_entity_stays_where_it_is_put_in_one_step_and_moves_no_other(panel: ChartPanel,
                                                                               linked: Bridge) -> None:
    view, guard = panel.view, named(linked, "Guard")
    others = {node.id: view.place_of(node.id) for node in view.chart.nodes if node.id != guard}
    begin = view.place_of(guard)
    steps = len(linked.project.each(ChartPlace))
    drag(panel, begin, QPoint(0, 60 if begin.y() < 100 else -60))
    end = view.place_of(guard)
    assert abs(abs(end.y() - begin.y()) - 60) <= 3
    assert len(linked.project.each(ChartPlace)) == steps + 1
    assert {node: view.place_of(node) for node in others} == others
    linked.undo()
    QApplication.processEvents()
    assert view.place_of(guard) == begin


def test_places_are_kept_when_the_chart_is_made_anew(panel: ChartPanel, linked: Bridge, qtbot) -> None:
    guard = named(linked, "Guard")
    drag(panel, panel.view.place_of(guard), QPoint(40, 25))
    again = shown(linked, qtbot)
    assert again.view.place_of(guard) == panel.view.place_of(guard)


def test_alt_and_arrows_move_the_chosen_entity_in_one_step(panel: ChartPanel, linked: Bridge) -> None:
    guard = named(linked, "Guard")
    panel.choose(guard)
    before = panel.view.place_of(guard)
    for _ in range(3):
        QTest.keyClick(panel.view, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert panel.view.place_of(guard).x() > before.x() + 20
    linked.undo()
    QApplication.processEvents()
    assert panel.view.place_of(guard) == before


def test_all_places_can_be_kept_and_given_up(panel: ChartPanel, linked: Bridge) -> None:
    QTest.mouseClick(panel.keep, LEFT)
    QApplication.processEvents()
    assert len(linked.project.each(ChartPlace)) == 4
    QTest.mouseClick(panel.anew, LEFT)
    QApplication.processEvents()
    assert not linked.project.each(ChartPlace)
    assert not panel.anew.isEnabled()


def test_an_arrow_goes_to_the_next_entity_in_that_direction(panel: ChartPanel, linked: Bridge) -> None:
    QTest.keyClick(panel.view, Key.Key_Right)
    first = panel.view.seat(panel.view.chosen)
    leftmost = min(panel.view.chart.nodes, key=lambda node: panel.view.seat(node.id).x)
    for _ in range(4):
        QTest.keyClick(panel.view, Key.Key_Left)
    assert panel.view.seat(panel.view.chosen).x <= first.x
    assert panel.view.chosen == leftmost.id


def test_tab_goes_through_the_neighbours_and_then_on(panel: ChartPanel, linked: Bridge) -> None:
    panel.choose(named(linked, "Guard"))
    walked = []
    for _ in range(2):
        QTest.keyClick(panel.view, Key.Key_Tab)
        walked.append(chosen(panel))
    assert set(walked) == {"Rebels", "Mira Voss"}
    QTest.keyClick(panel.view, Key.Key_Tab)
    assert QApplication.focusWidget() is not panel.view


def test_enter_and_a_double_click_open_the_entity(panel: ChartPanel, linked: Bridge, qtbot) -> None:
    guard = named(linked, "Guard")
    panel.choose(guard)
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(panel.view, Key.Key_Return)
    assert opened.args == ["entity", guard]
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.mouseDClick(panel.view.viewport(), LEFT, pos=panel.view.place_of(named(linked, "Envoy")))
    assert opened.args == ["entity", named(linked, "Envoy")]


def test_the_wheel_spreads_the_chart_out_and_the_ground_can_be_pushed(panel: ChartPanel) -> None:
    view = panel.view
    at = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, 360), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > 1.5
    before = view.horizontalScrollBar().value()
    free = next(QPoint(x, y) for x in range(300, 600, 20) for y in range(20, 150, 10) if not view.node_at(QPoint(x, y)))
    drag(panel, free, QPoint(-60, 0))
    assert view.horizontalScrollBar().value() == before + 60
    QTest.keyClick(view, Key.Key_0)
    assert view.zoom == 1.0


def test_types_kinds_and_days_can_be_left_out(panel: ChartPanel) -> None:
    assert names(panel) == {"Guard", "Rebels", "Mira Voss", "Envoy"}
    menu = panel.sieves.types.menu()
    next(action for action in menu.actions() if action.text() == "Person").trigger()
    assert names(panel) == {"Guard", "Rebels"}
    assert panel.sieves.types.text() == "Types, 1 left out"
    panel.sieves.clear()
    next(action for action in panel.sieves.sorts.menu().actions() if "Planned" in action.text()).trigger()
    assert "Envoy" not in names(panel)
    panel.sieves.clear()
    QTest.keyClicks(panel.sieves.begin, "2031-11")
    assert names(panel) == {"Envoy", "Mira Voss"}
    panel.sieves.begin.clear()
    QTest.keyClicks(panel.sieves.end, "2031-10-14")
    assert names(panel) == {"Guard", "Rebels"}


def test_a_day_that_cannot_be_read_leaves_nothing_out_and_is_marked(panel: ChartPanel) -> None:
    QTest.keyClicks(panel.sieves.begin, "soon")
    assert len(names(panel)) == 4
    assert panel.sieves.begin.property("amiss")


def test_a_menu_of_the_sieve_stays_open_while_lines_are_switched(panel: ChartPanel, qtbot) -> None:
    menu = panel.sieves.sorts.menu()
    menu.popup(panel.mapToGlobal(QPoint(0, 0)))
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Space)
    assert menu.isVisible()
    assert sum(not action.isChecked() for action in menu.actions()) == 1
    menu.close()


def test_the_list_has_the_same_links_and_the_same_choice(panel: ChartPanel, linked: Bridge, qtbot) -> None:
    panel.as_list.click()
    model = panel.list.model()
    rows = {tuple(model.index(row, column).data() for column in (0, 1, 2)) for row in range(model.rowCount())}
    assert rows == {("Guard", "E1  Raid on the hills", "Rebels"), ("Guard", "E2  Strike on the camp", "Mira Voss"),
                    ("Envoy", "E3  Talks are planned", "Mira Voss")}
    panel.list.setFocus()
    panel.choose(named(linked, "Envoy"))
    assert panel.list.currentIndex().siblingAtColumn(0).data() == "Envoy"
    QTest.keyClick(panel.list, Key.Key_Down)
    assert chosen(panel) == "Guard"
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(panel.list, Key.Key_Return)
    assert opened.args[0] == "event"


def test_the_list_is_sorted_by_any_column(panel: ChartPanel) -> None:
    panel.as_list.click()
    panel.list.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert panel.list.model().index(0, 1).data() == "E3  Talks are planned"


def test_hovering_tells_what_links_an_entity(panel: ChartPanel, linked: Bridge) -> None:
    told = panel.view.told(named(linked, "Rebels"))
    assert told.splitlines() == ["Rebels", "Guard to Rebels: Raid on the hills"]


def test_the_chart_follows_the_records(panel: ChartPanel, linked: Bridge) -> None:
    raid = next(event for event in linked.project.each(Event) if event.title == "Raid on the hills")
    linked.submit(set_event(raid.id, participants=()))
    assert names(panel) == {"Guard", "Mira Voss", "Envoy"}
    linked.undo()
    assert "Rebels" in names(panel)


def test_the_picture_shows_what_the_chart_shows(panel: ChartPanel) -> None:
    next(action for action in panel.sieves.types.menu().actions() if action.text() == "Person").trigger()
    assert panel.description() == "Guard (O), Rebels (O). Links: Guard to Rebels: Raid on the hills."
    assert panel.drawing().shapes


def test_without_links_one_sentence_says_how_to_begin(bridge: Bridge, qtbot) -> None:
    panel = shown(bridge, qtbot)
    go = panel.findChild(QPushButton, "linkChartGo")
    with qtbot.waitSignal(panel.events_requested):
        go.click()


def test_when_all_is_left_out_one_button_shows_it_again(panel: ChartPanel) -> None:
    QTest.keyClicks(panel.sieves.begin, "2040")
    go = panel.findChild(QPushButton, "linkChartGo")
    assert go.isVisible()
    go.click()
    assert len(names(panel)) == 4


def test_the_bar_takes_further_lines_rather_than_a_wider_window(panel: ChartPanel) -> None:
    panel.resize(640, 320)
    QApplication.processEvents()
    assert panel.width() == 640
    assert panel.as_list.mapTo(panel, QPoint(0, 0)).y() > panel.sieves.types.mapTo(panel, QPoint(0, 0)).y() + 20
    assert panel.as_list.mapTo(panel, QPoint(0, panel.as_list.height())).y() < panel.view.y() + panel.height()
