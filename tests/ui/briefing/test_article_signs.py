"""The chip of a passage tells its article where a project has several."""

from __future__ import annotations

import pytest

from editor.model.anchor import anchor_in
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Citation
from editor.ui.briefing.article_signs import sign_of_article
from editor.ui.briefing.evidence import evidence_for
from tests.texts import text_of


def badge(desk) -> str:
    """Return the badge of the first passage of the first article."""
    project = desk.bridge.project
    article = project.get(Article, desk.article)
    passage = anchor_in(article, project.text(article.text), *desk.place("closed the harbour"))
    return evidence_for(project, Citation(passage=passage)).badge


@pytest.mark.parametrize(("outlet", "expected"), [
    ("Bay Echo", "HW ¶4"), ("Harbour Wire", "HW1 ¶4"), ("High Water", "HW1 ¶4"), ("", "HW ¶4")])
def test_a_second_article_makes_the_chip_tell_its_outlet(desk, outlet, expected):
    assert badge(desk) == "¶4"
    desk.bridge.submit(take_in_article(Article(id="", title="Later"), text_of("Later\nIt dried.\n"), outlet))
    assert badge(desk) == expected
    desk.bridge.undo()
    assert badge(desk) == "¶4"


def test_no_two_articles_have_the_same_sign(desk):
    for outlet in ("Harbour Wire", "Harbour Wire 1", "Harbour Wire 1", "Bay Echo"):
        desk.bridge.submit(take_in_article(Article(id="", title="Later"), text_of("Later\nIt dried.\n"), outlet))
    project = desk.bridge.project
    signs = [sign_of_article(project, article.id) for article in project.each(Article)]
    assert len(set(signs)) == len(signs)
