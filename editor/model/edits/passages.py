"""Hold the words that an edit was given by their place."""

from __future__ import annotations

from editor.model.anchor import anchor_in
from editor.model.project import Project
from editor.model.quotation import without_quote_marks
from editor.model.records import Anchor, Article


def anchor_at(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    """Return the anchor of code points begin to end of a loaded article. Raises EditRefused as `anchor_in` does."""
    article = project.get(Article, article_id)
    return anchor_in(article, project.text(article.text), begin, end)


def quoted_at(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    """Return the anchor of a stretch without the quotation marks around it."""
    article = project.get(Article, article_id)
    inner = without_quote_marks(project.text(article.text).words, begin, end)
    return anchor_at(project, article_id, inner.begin, inner.end)
