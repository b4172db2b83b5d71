"""Undo and redo of an import leave every mark in the article once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.model.edits.projects import take_in_records
from editor.model.records import Article, Mention, Quote
from tests.journeys.hands import CONTROL, SHIFT, Hands


def test_an_article_that_comes_back_with_its_tags_has_each_of_them_once(hands: Hands) -> None:
    window = hands.window
    window.projects.open_sample()
    QApplication.processEvents()
    project, article = window.bridge.project, window.reading.article
    words = project.text(project.get(Article, article).text)
    held = [project.get(Article, article), *project.mentions_of(article).values(),
            *(quote for quote in project.each(Quote) if quote.spans[0].article == article)]
    hands.key(Qt.Key.Key_N, CONTROL)
    window.bridge.submit(take_in_records(tuple(held), (words,), "sample.json"))
    before = marks(hands)
    assert len(before) > 20
    assert len(set(before)) == len(before)
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert not window.bridge.project.of(Article)
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert marks(hands) == before
    assert any(isinstance(record, Mention) for record in held)


def marks(hands: Hands) -> list[tuple[str, int, int]]:
    """Return the marks in the article, by record and place."""
    view = hands.window.view
    return sorted((mark.id, mark.begin, mark.end) for mark in view._sheet.marks.overlapping(0, len(view.words)))
