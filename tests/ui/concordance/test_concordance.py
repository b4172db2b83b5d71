"""A concordance: rows in articles, ticks, what a screen reader hears, and many rows at once."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.model.records import Article, Line
from editor.ui.concordance import ConcordanceModel, ConcordanceView, Context, Row

ROW = Row("a", 4, 9, 2, "the ", "Coast", " guard", "organisation")
TITLES = {"a": "First", "b": "Second"}


def rows(count: int, article: str = "a") -> list[Row]:
    return [ROW._replace(article=article, begin=begin) for begin in range(count)]


def test_every_article_stands_under_its_title() -> None:
    model = ConcordanceModel([*rows(2), *rows(1, "b")], TITLES)
    assert [model.title_at(line) or "row" for line in range(model.rowCount())] == [
        "First", "row", "row", "Second", "row"]
    model.add_rows(rows(2, "b"), TITLES)
    assert model.rowCount() == 7, "an article that was begun goes on"


def test_rows_are_ticked_as_they_say_and_a_linked_one_never(qtbot: QtBot) -> None:
    model = ConcordanceModel([ROW, ROW._replace(ticked=False, begin=7), ROW._replace(state="linked", ticked=False)],
                             ticking=True)
    assert [row.begin for row in model.ticked] == [4]
    model.tick_all(ticked=True)
    assert [row.begin for row in model.ticked] == [4, 7]
    with qtbot.waitSignal(model.ticks_changed):
        model.tick(0, ticked=False)
    model.tick(2, ticked=True)
    assert [row.begin for row in model.ticked] == [7]


def test_a_screen_reader_hears_the_paragraph_the_state_the_context_and_the_reason() -> None:
    model = ConcordanceModel([ROW._replace(reason="Not ticked: the line is set aside.")], ticking=True)
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == (
        "¶2, not tagged: the Coast guard Not ticked: the line is set aside.")
    assert model.data(model.index(0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_keys_pass_over_titles_and_the_mouse_ticks(qtbot: QtBot) -> None:
    model = ConcordanceModel([*rows(2), *rows(2, "b")], TITLES, ticking=True)
    view = ConcordanceView(model)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.go_to_first()
    seen: list[Row] = []
    view.moved.connect(seen.append)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert [(row.article, row.begin) for row in seen] == [("a", 1), ("b", 0), ("b", 1)]
    box = view.visualRect(model.index(1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 38, box.center().y()))
    assert not model.is_ticked(1)


def test_the_neighbourhood_ends_with_the_line_and_with_whole_words() -> None:
    words = "a line above\n" + "word " * 40 + "HERE " + "next " * 40 + "\nbelow"
    begin = words.index("HERE")
    end = words.index("\nbelow")
    article = Article(id="a", lines=(Line(0, 12, number=1), Line(13, end, number=2)))
    row = Context(article, words).row(begin, begin + 4)
    assert row.number == 2
    assert set(row.before.split()) == {"word"}
    assert set(row.after.split()) == {"next"}


def test_ten_thousand_rows_are_shown_as_soon_as_ten(qtbot: QtBot) -> None:
    model = ConcordanceModel(rows(10_000), TITLES)
    view = ConcordanceView(model)
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    began = time.monotonic()
    view.go_to(9_000)
    view.grab()
    assert time.monotonic() - began < 2, "only what is in sight is drawn"
