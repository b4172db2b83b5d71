"""Pasting what a browser copied: headings and lists come with the words, and one step takes it all back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editor.model.records import Article
from tests.journeys.hands import CONTROL, SHIFT, Hands

PROSE = "The harbour was closed for three days while the storm passed over the whole of the northern coast."


def test_a_heading_and_a_list_are_pasted_as_they_were_shown(hands: Hands) -> None:
    copied(f"Storm\n\n{PROSE}\n\nSarn\nQuill Bay", f"<h1>Storm</h1><p>{PROSE}</p><ul><li>Sarn<li>Quill Bay</ul>")
    paste(hands)
    project = hands.window.bridge.project
    article = project.each(Article)[0]
    assert project.text(article.text).words == f"Storm\n\n{PROSE}\n\n• Sarn\n• Quill Bay"
    assert (article.title, article.lines[0].role) == ("Storm", "headline")
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert not hands.window.bridge.project.of(Article)


@pytest.mark.parametrize("markup", ["<p>Storm</p>", ""])
def test_words_without_their_html_are_pasted_as_they_are(hands: Hands, markup: str) -> None:
    copied(f"Storm\n\n{PROSE}", markup)
    paste(hands)
    project = hands.window.bridge.project
    assert project.text(project.each(Article)[0].text).words == f"Storm\n\n{PROSE}"


def test_html_that_came_without_plain_words_is_pasted_too(hands: Hands) -> None:
    data = QMimeData()
    data.setHtml(f"<h1>Storm</h1><p>{PROSE}</p>")
    QApplication.clipboard().setMimeData(data)
    paste(hands)
    project = hands.window.bridge.project
    assert project.text(project.each(Article)[0].text).words == f"Storm\n\n{PROSE}"


def copied(words: str, markup: str) -> None:
    """Put words on the clipboard as a browser does."""
    data = QMimeData()
    data.setText(words)
    if markup:
        data.setHtml(markup)
    QApplication.clipboard().setMimeData(data)


def paste(hands: Hands) -> None:
    """Paste an article, and settle its date."""
    def settle(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "publishedField")
        assert field is not None
        field.setFocus()
        hands.type("2024-10-30")
        hands.key(Qt.Key.Key_Return)

    hands.in_dialog(settle)
    hands.key(Qt.Key.Key_V, CONTROL | SHIFT)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))
