"""Hold the words that an edit was given by their place."""

from __future__ import annotations

from editor.model.anchor import anchor_in
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.quotation import without_quote_marks
from editor.model.records import Anchor, Article, Stretch
from editor.words import say


def anchor_at(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    """Return the anchor of code points begin to end of a loaded article. Raises EditRefused as `anchor_in` does."""
    article = project.get(Article, article_id)
    return anchor_in(article, project.text(article.text), begin, end)


def quoted_at(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    """Return the anchor of a stretch without the quotation marks around it, one pair inside the other included."""
    article = project.get(Article, article_id)
    words = project.text(article.text).words
    outer, inner = Stretch(begin, end), without_quote_marks(words, begin, end)
    while inner != outer and inner.begin < inner.end:
        outer, inner = inner, without_quote_marks(words, inner.begin, inner.end)
    kept = inner if inner.begin < inner.end else outer
    return anchor_at(project, article_id, kept.begin, kept.end)


def moved(held: tuple[Anchor, ...], old: Stretch, anchor: Anchor) -> tuple[Anchor, ...]:
    """Return the anchors with this one in the place of that of its article at the old stretch.

    Raises EditRefused where there is none any more, or where another one has just these words.
    """
    if anchor in held:
        raise EditRefused(say("Nothing was moved: “{words}” is a passage of the record already.", words=anchor.words))
    after = tuple(anchor if (one.article, one.text, one.begin, one.end) ==
                  (anchor.article, anchor.text, old.begin, old.end) else one for one in held)
    if after == held:
        raise EditRefused(say("Nothing was moved: the record has no such passage any more. Try again."))
    return after
