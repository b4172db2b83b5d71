"""A panel over the records: they are out of reach while it is there, and as they were afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTableView

from tests.ui.forms.desk import Desk, find


def test_a_panel_covers_the_records_below_the_tabs_and_goes(desk: Desk) -> None:
    desk.tag("Harbour Union", "organisation")
    pane = desk.pane()
    table = find(pane, QTableView, "entityTable")
    panel = QLabel("over")
    pane.lay_over(panel)
    tabs = pane._made().tabBar()
    assert panel.isVisible()
    assert tabs.isVisible()
    assert panel.geometry().top() >= tabs.geometry().bottom()
    assert (panel.width(), panel.geometry().bottom()) == (pane.width(), pane.height() - 1)
    assert not table.isVisible(), "no key wanders under the panel"
    pane.uncover()
    assert not panel.isVisible()
    assert table.isVisible()
    assert pane.panel is None


def test_a_second_panel_takes_the_place_of_the_first(desk: Desk) -> None:
    pane = desk.pane()
    first, second = QLabel("one"), QLabel("two")
    pane.lay_over(first)
    pane.lay_over(second)
    assert (first.isVisible(), second.isVisible(), pane.panel) == (False, True, second)
    pane.resize(500, 700)
    desk.qtbot.waitUntil(lambda: second.width() == pane.width())
