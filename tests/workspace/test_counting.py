"""What is told of a project counts what it says, and apart from that what is only suggested."""

from __future__ import annotations

from pathlib import Path

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import accept_suggestion
from editor.model.records import Article, Quote
from tests.texts import text_of

WORDS = "Nadia Brenn spoke in Port Amsel. “We will not move at all today,” Nadia Brenn said."


def test_suggestions_are_counted_apart(tmp_path: Path) -> None:
    desk = workspace.create_project(tmp_path / "strike.dossier", "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Strike", language="en"), text_of(WORDS)))
    article, = desk.session.project.each(Article)
    count = workspace.take_in_suggested(desk, article.id)
    before = workspace.info_of(desk).counts
    assert [before[kind] for kind in ("article", "entity", "mention", "quote", "event", "suggested")] == [
        1, 0, 0, 0, 0, count]
    desk.session.do(accept_suggestion(desk.session.project.each(Quote)[0].id))
    after = workspace.info_of(desk).counts
    assert (after["quote"], after["entity"], after["suggested"]) == (1, 1, count - 2)
    desk.close()
