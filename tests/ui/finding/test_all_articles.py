"""Finding in all articles as one types: the first places at once, the others once the hand rests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.ui.concordance.rows import Row
from editor.ui.finding.all_articles import AllArticles
from editor.ui.finding.search import FIRST, Search
from editor.ui.finding.wanted import Wanted
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.finding.conftest import Scene
from tests.ui.finding.test_finding import count
from tests.ui.finding.test_large import MANY, read_many

Key = Qt.Key


def test_the_first_places_come_at_once_and_the_others_only_when_they_are_asked_for(scene: Scene) -> None:
    read_many(scene)
    desk = scene.window.bridge.desk
    assert desk is not None
    rows, ends = list[Row](), list[bool]()
    search = Search(desk, "calm", False, False, 10_000, scene.window)
    search.found.connect(rows.extend)
    search.ended.connect(lambda more, _: ends.append(more))
    search.start()
    scene.wait(lambda: bool(rows))
    assert len(rows) == FIRST
    assert not ends
    search.go_on()
    scene.wait(lambda: ends == [False])
    assert len(rows) == MANY


def test_a_search_that_waits_to_go_on_ends_when_it_is_stopped(scene: Scene) -> None:
    read_many(scene)
    desk = scene.window.bridge.desk
    assert desk is not None
    rows: list[Row] = []
    search = Search(desk, "calm", False, False, 10_000, scene.window)
    search.found.connect(rows.extend)
    search.start()
    scene.wait(lambda: bool(rows))
    search.join()
    assert len(rows) == FIRST


def test_all_places_are_listed_once_nobody_types(scene: Scene) -> None:
    read_many(scene)
    scene.key(Key.Key_F, CONTROL | SHIFT)
    scene.type("Port")
    scene.wait(lambda: count(scene) == f"{MANY + 6} places")
    assert len(scene.window.found.rows.rows) == MANY + 6


def test_another_letter_ends_the_search_for_the_words_before(scene: Scene) -> None:
    ended: list[tuple[bool, bool]] = []
    found: list[str] = []
    everywhere = AllArticles(scene.window.bridge, scene.window)
    everywhere.ended.connect(lambda *how: ended.append(how))
    everywhere.found.connect(lambda rows: found.extend(row.words for row in rows))
    for words in ("R", "Ru", "Rui"):
        everywhere.look(Wanted(words, everywhere=True))
    scene.wait(lambda: bool(ended))
    assert found == ["Rui"] * 3
    assert ended == [(False, True)]


def test_what_was_listed_stays_until_places_of_the_next_words_come(scene: Scene) -> None:
    panel = scene.window.found
    first, second = (Row(scene.articles[0], begin, begin + 4, 2, "", "Ruiz", "") for begin in (44, 120))
    panel.begin()
    panel.take([first])
    panel.begin()
    assert panel.rows.rows == [first]
    panel.take([second])
    assert panel.rows.rows == [second]
    panel.begin()
    scene.wait(lambda: not panel.rows.rows)


def test_places_of_words_that_are_found_nowhere_do_not_stay(scene: Scene) -> None:
    scene.key(Key.Key_F, CONTROL | SHIFT)
    scene.type("Rui")
    rows = scene.window.found.rows
    scene.wait(lambda: len(rows.rows) == 3)
    scene.type("x")
    button = scene.window.found.findChild(QPushButton, "linkAllButton")
    assert button is not None
    scene.wait(lambda: button.text() == "Find other words")
    assert not rows.rows


def test_the_places_of_the_article_that_is_read_are_painted_after_the_first_of_all_are_listed(scene: Scene) -> None:
    scene.key(Key.Key_F, CONTROL | SHIFT)
    told = _order(scene)
    scene.type("P")
    scene.wait(lambda: "article" in told)
    assert told[0] == "all"
    assert len(scene.window.finding.places) == 4


def _order(scene: Scene) -> list[str]:
    """Return a list that tells in which order places of all articles and of the one that is read are known."""
    told: list[str] = []
    scene.window.finding.everywhere.found.connect(lambda _: told.append("all"))
    scene.window.finding.looked.connect(lambda: told.append("article"))
    return told
