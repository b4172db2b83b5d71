"""Files without words, or without a headline: what the window shows of them, and what it calls them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor import workspace
from editor.model.edits.articles import is_empty
from editor.model.records import Article
from editor.ui.application import make_application, make_window
from editor.ui.marking import header_of
from editor.ui.palette.offers import RecordOffers
from tests.journeys.hands import CONTROL, SHIFT, Hands

WORDS = "ships lay at anchor before Port Ellis, and the harbour master of Port Ellis waited for the pilot."


@pytest.fixture
def hands(tmp_path: Path):
    """Return hands on a window with four files: one empty, one of spaces, one without a headline, one of a picture."""
    make_application()
    (tmp_path / "scan.html").write_text("<html><body><img alt='' src='scan.png'></body></html>")
    for name, words in (("empty.txt", ""), ("blank.txt", " \n\n  \n"), ("report.txt", WORDS)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    desk = workspace.create_project(tmp_path / "news.dossier", "Ana")
    list(workspace.import_files(desk, [*sorted(tmp_path.glob("*.txt")), tmp_path / "scan.html"]))
    desk.close()
    hands = Hands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    hands.window.projects.open_path(tmp_path / "news.dossier")
    QApplication.processEvents()
    yield hands
    hands.leave()


def show(hands, name):
    """Show the article of a file; return it."""
    article = next(found for found in hands.window.bridge.project.each(Article) if found.file_name == name)
    hands.window.reading.show_article(article.id)
    QApplication.processEvents()
    return article


@pytest.mark.parametrize(("name", "sentence"), [
    ("empty.txt", "This file is empty: there is nothing to read or to tag in it."),
    ("blank.txt", "There are no words in this file, only spaces and line ends."),
])
def test_an_article_without_words_says_so_on_its_page(hands, name, sentence):
    show(hands, name)
    told = hands.find(QLabel, "articleEmpty")
    assert told.isVisible()
    assert told.text() == told.accessibleName() == sentence
    assert told.geometry().top() > hands.find(QWidget, "articleGrade").geometry().bottom()
    show(hands, "report.txt")
    assert not told.isVisible()


def test_an_article_without_words_says_so_in_the_library(hands):
    model = hands.window.library.model
    rows = {}
    for row in range(model.rowCount()):
        article = model.article_at(model.index(row, 0))
        rows[article.file_name] = model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "empty" in rows["empty.txt"].lower().replace("empty.txt", "")
    assert "Empty" in rows["blank.txt"]
    assert "Empty" not in rows["report.txt"]


def test_an_article_without_a_headline_bears_the_name_of_its_file_in_every_list(hands):
    assert not show(hands, "report.txt").title
    begin = WORDS.index("Port Ellis")
    hands.window.view.setFocus()
    hands.window.view.select(begin, begin + 10)
    hands.key(Qt.Key.Key_L)
    hands.key(Qt.Key.Key_L, CONTROL | SHIFT)
    rows = hands.window.review.rows
    hands.wait(lambda: rows.rowCount() > 0)
    shown = {rows.data(rows.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(rows.rowCount())}
    assert "report.txt" in shown
    project = hands.window.bridge.project
    assert {"report.txt", "empty.txt", "blank.txt"} <= set(RecordOffers().names(project))


def test_the_line_that_names_a_file_without_words_is_not_counted(hands):
    article = show(hands, "scan.html")
    assert header_of(hands.window.bridge.project, article).words == 0
    assert is_empty(hands.window.bridge.project, article)
