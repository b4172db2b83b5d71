"""An article without a date is offered the one that its words lead to, with the reason, where it is missed."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor.importers.undated import inferred_for
from editor.model.records import Article, Line
from editor.ui.importing import ImportDialog
from editor.ui.importing.lines import ROLE, LinesModel
from tests.journeys.hands import CONTROL, Hands

WORDS = ("The storm struck on Oct. 28 and sank two boats. The storm on Monday followed one in 2024. The harbour office "
         "said on Wednesday that it had struck two days before, on Oct. 28.")


@pytest.fixture
def undated(on_undated: Callable[[str], Hands]) -> Hands:
    """Return hands on an article whose words lead to its day of publication."""
    return on_undated(WORDS)


def article(hands: Hands) -> Article:
    return hands.window.bridge.project.each(Article)[0]


def test_the_head_of_the_article_names_the_day(undated: Hands) -> None:
    inferred = inferred_for(article(undated), WORDS)
    assert inferred is not None
    assert inferred.iso == "2024-10-30"
    button = undated.find(QPushButton, "articlePublishedButton")
    assert button.text() == "No publication date, perhaps 30 October 2024"


def test_a_click_proposes_it_with_its_reason_and_enter_takes_it(undated: Hands) -> None:
    undated.click(undated.find(QPushButton, "articlePublishedButton"))
    undated.wait(lambda: undated.window.findChild(ImportDialog) is not None)
    dialog = undated.window.findChild(ImportDialog)
    assert (dialog.fields.published.text(), dialog.fields.published.is_proposed) == ("30 October 2024", True)
    assert any("“Oct. 28”" in label.text() for label in dialog.findChildren(QLabel))
    undated.wait(dialog.fields.published.hasFocus)
    undated.key(Qt.Key.Key_Return)
    undated.wait(lambda: bool(article(undated).published))
    assert (article(undated).published, article(undated).published_how) == ("2024-10-30", "inferred")
    assert "“Oct. 28”" in article(undated).published_why
    assert undated.find(QPushButton, "articlePublishedButton").text() == "30 October 2024, inferred"
    assert undated.window.foot.article.text() == "Dates relative to 30 Oct 2024, inferred"
    undated.key(Qt.Key.Key_Z, CONTROL)
    assert article(undated).published == ""


def test_a_first_day_alone_is_told_once_and_proposes_nothing(on_undated: Callable[[str], Hands]) -> None:
    hands = on_undated("The pier was built on 3 May 2019. It burned on Friday, the harbour office said to all who "
                       "asked.")
    hands.click(hands.find(QPushButton, "articlePublishedButton"))
    hands.wait(lambda: hands.window.findChild(ImportDialog) is not None)
    dialog = hands.window.findChild(ImportDialog)
    assert dialog.fields.published.text() == ""
    told = [label.text() for label in dialog.findChildren(QLabel) if "3 May 2019" in label.text()]
    assert len(told) == 1
    assert "days such as “Friday” stay unresolved" in told[0]


def test_who_comes_for_another_detail_gives_no_date_by_the_way(undated: Hands) -> None:
    undated.window.imports.settle_again(article(undated).id, "placeField")
    undated.wait(lambda: undated.window.findChild(ImportDialog) is not None)
    dialog = undated.window.findChild(ImportDialog)
    assert dialog.fields.published.text() == ""
    dialog.import_button.click()
    assert article(undated).published == ""


@pytest.mark.parametrize("changed", [
    Article(id="a", published="2024", language="en", lines=(Line(0, len(WORDS)),)),
    Article(id="a", language="fr", lines=(Line(0, len(WORDS)),)),
    Article(id="a", language="en", lines=(Line(0, len(WORDS), set_aside=True),))])
def test_nothing_is_proposed_for_a_dated_article_another_language_or_lines_set_aside(changed: Article) -> None:
    assert inferred_for(changed, WORDS) is None


def test_the_words_of_an_article_that_was_only_marked_as_read_are_not_read_again() -> None:
    held = Article(id="a", language="en", lines=(Line(0, len(WORDS)),))
    inferred = inferred_for(held, WORDS)
    assert inferred is not None
    assert inferred_for(msgspec.structs.replace(held, state="read"), WORDS) is inferred


def test_each_line_that_is_set_aside_says_why() -> None:
    words = "Read more: Boats\nA boat. (Photo: Wire)\nA boat. (Photo: Wire)"
    lines = (Line(0, 16, "link line", 1, set_aside=True), Line(17, 38, "caption", 2),
             Line(39, 60, "caption", 3, set_aside=True, duplicate=True))
    model = LinesModel(words, lines, None)
    told = [model.data(model.index(row, ROLE), Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert told == ["It only points to something else to read, watch or visit.",
                    "It describes a picture, or says whose it is.", "It says again what a line before it says."]
