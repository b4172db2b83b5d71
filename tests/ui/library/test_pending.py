"""Beside each article in the library stands how many suggestions wait there, whether it was read or not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage

from editor import workspace
from editor.model.edits.articles import set_article, take_in_article
from editor.model.edits.suggestions import accept_suggestion, reject_suggestions
from editor.model.records import Article, Mention, Stretch
from editor.storage import mentions, soundness
from editor.suggest.suggestion import Happening, Name, Suggestion, Time
from editor.suggest.taking import take_in_suggestions
from editor.ui.application import make_application, make_window
from editor.ui.library.row import title_lines
from tests.journeys.hands import Hands
from tests.texts import text_of
from tests.ui.review.conftest import lines_of

WORDS = "Ana Ruiz left Oster on Monday.\nThe mayor announced relief."
TITLES = ("Ferry", "Harbour", "Lighthouse")


def found() -> list[tuple[str, Suggestion]]:
    """Return what each article suggests: two names, and what is quiet, a time and an announcement."""
    told = WORDS.index("The mayor")
    return [("names", Name(begin=0, end=8, rule="title", sort="person", one="Ana Ruiz")),
            ("names", Name(begin=14, end=19, rule="town", sort="location", one="Oster")),
            ("dates", Time(begin=23, end=29, rule="weekday", value="2024-10-28")),
            ("events", Happening(begin=told, end=len(WORDS), rule="done", type="announcement",
                                 trigger=Stretch(told, len(WORDS))))]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of three articles; the second and the third suggest something."""
    path = tmp_path / "coast.dossier"
    desk = workspace.create_project(path, "A. Ruiz")
    for title in TITLES:
        desk.session.do(take_in_article(Article(id="", title=title, lines=lines_of(WORDS), published="2024-10-30"),
                                        text_of(f"{WORDS}\n{title}")))
    for article in desk.session.project.each(Article)[1:]:
        desk.session.do(take_in_suggestions(article.id, found()))
    desk.close()
    return path


@pytest.fixture
def hands(path: Path) -> Iterator[Hands]:
    """A window on that project, its first article on the screen."""
    make_application()
    held = Hands(make_window(theme="light"))
    held.window.resize(1440, 900)
    held.window.projects.open_path(path)
    held.wait(lambda: bool(held.window.reading.article))
    yield held
    held.leave()


def spoken(hands: Hands) -> list[str]:
    """Return what a screen reader reads of each row about what waits; blank where nothing does."""
    rows = QAccessible.queryAccessibleInterface(hands.window.library.list)
    told = [rows.child(row).text(QAccessible.Text.Name) for row in range(len(TITLES))]
    return [each.partition("grade F6")[2].removeprefix(", ") for each in told]


def tips(hands: Hands) -> list[str]:
    model = hands.window.library.model
    return [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(len(TITLES))]


def article(hands: Hands, place: int) -> str:
    return hands.window.bridge.project.each(Article)[place].id


def tags(hands: Hands, place: int) -> list[Mention]:
    hands.window.bridge.load(article(hands, place))
    held = hands.window.bridge.project.mentions_of(article(hands, place)).values()
    return sorted((tag for tag in held if tag.type != "time"), key=lambda tag: tag.begin)


def test_names_that_wait_in_articles_that_were_not_opened_are_counted_and_quiet_ones_are_not(hands: Hands) -> None:
    assert not hands.window.bridge.project.is_loaded(article(hands, 2))
    hands.wait(lambda: spoken(hands) == ["", "2 suggestions to review", "2 suggestions to review"])
    assert tips(hands) == ["Ferry", "Harbour\n2 suggestions to review", "Lighthouse\n2 suggestions to review"]


def test_a_decision_and_its_undo_are_counted_at_once(hands: Hands) -> None:
    held, bridge = tags(hands, 1), hands.window.bridge
    bridge.submit(accept_suggestion(held[0].id))
    assert spoken(hands)[1] == "1 suggestion to review"
    bridge.submit(reject_suggestions([held[1].id]))
    assert spoken(hands)[1:] == ["", "2 suggestions to review"]
    bridge.undo()
    bridge.undo()
    assert spoken(hands)[1] == "2 suggestions to review"


def test_what_preferences_count_as_well_is_counted_here_too(hands: Hands) -> None:
    hands.window.library.heed(frozenset({"time", "announcement"}))
    assert spoken(hands) == ["", "4 suggestions to review", "4 suggestions to review"]


def test_a_row_is_drawn_anew_only_when_its_number_is_another_one(hands: Hands) -> None:
    hands.wait(lambda: spoken(hands)[1] == "2 suggestions to review")
    drawn: list[tuple[int, int]] = []
    hands.window.library.model.dataChanged.connect(lambda first, last, _: drawn.append((first.row(), last.row())))
    held = tags(hands, 1)
    hands.window.bridge.submit(accept_suggestion(held[0].id))
    assert drawn == [(1, 1)]
    time = next(tag for tag in hands.window.bridge.project.mentions_of(article(hands, 1)).values()
                if tag.type == "time")
    hands.window.bridge.submit(accept_suggestion(time.id))
    assert drawn == [(1, 1)]


def painted(hands: Hands, row: int) -> QImage:
    """Return the end of a row's first line, where the number stands, as it is painted."""
    view = hands.window.library.list
    rect = view.visualRect(hands.window.library.model.index(row))
    return view.viewport().grab(rect.adjusted(rect.width() - 50, 0, 0, -rect.height() // 2)).toImage()


def test_the_number_is_drawn_beside_the_title_and_goes_with_the_last_decision(hands: Hands) -> None:
    hands.wait(lambda: spoken(hands)[1] == "2 suggestions to review")
    held, bridge, two = tags(hands, 2), hands.window.bridge, painted(hands, 2)
    assert painted(hands, 1) == two
    bridge.submit(accept_suggestion(held[0].id))
    one = painted(hands, 2)
    bridge.submit(accept_suggestion(held[1].id))
    assert two != one != painted(hands, 2) != two
    bridge.undo()
    assert painted(hands, 2) == one


def test_a_long_title_leaves_room_for_the_number_in_its_first_line_alone(hands: Hands) -> None:
    title = "Harbour master of Port Ellis says that ferries stay in port for another week"
    whole, beside = title_lines(title, 200), title_lines(title, 200, 60)
    assert len(beside[0]) < len(whole[0])
    assert beside[0] + " " + beside[1].split()[0] in title


def test_while_tags_are_still_counted_no_row_waits_for_them_and_the_numbers_come_then(
        path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    may_count, count = threading.Event(), mentions.suggested_in
    monkeypatch.setattr(soundness, "suggested_in", lambda file: may_count.wait() and count(file))
    make_application()
    hands = Hands(make_window(theme="light"))
    try:
        hands.window.projects.open_path(path)
        hands.wait(lambda: bool(hands.window.reading.article))
        assert spoken(hands) == ["", "", ""]
        may_count.set()
        hands.wait(lambda: spoken(hands) == ["", "2 suggestions to review", "2 suggestions to review"])
    finally:
        may_count.set()
        hands.leave()


def test_what_waits_is_shown_in_a_project_that_somebody_else_writes(path: Path) -> None:
    writer = workspace.open_project(path, "N. Brenn")
    make_application()
    hands = Hands(make_window(theme="light"))
    try:
        hands.window.projects.open_path(path)
        assert hands.window.bridge.is_read_only
        hands.wait(lambda: spoken(hands) == ["", "2 suggestions to review", "2 suggestions to review"])
    finally:
        hands.leave()
        writer.close()


def test_the_end_of_a_review_leads_to_an_article_in_which_only_names_wait(hands: Hands) -> None:
    hands.window.reading.show_article(article(hands, 1))
    hands.window.view.setFocus()
    hands.key(Qt.Key.Key_F7)
    hands.key(Qt.Key.Key_A)
    hands.key(Qt.Key.Key_A)
    assert not hands.window.bridge.project.is_loaded(article(hands, 2))
    hands.key(Qt.Key.Key_J)
    hands.wait(lambda: hands.window.reading.article == article(hands, 2))


def test_a_new_title_leaves_the_number_as_it_is(hands: Hands) -> None:
    hands.window.bridge.submit(set_article(article(hands, 1), title="Port"))
    assert tips(hands)[1] == "Port\n2 suggestions to review"
