"""Say of an article what its suggestions suffer from: that it has no date of publication."""

from __future__ import annotations

from editor.importers.undated import inferred_for, relative_words
from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article
from editor.words import say


def undated_remark(project: Project, article_id: str) -> str:
    """Return what an article without a date leaves open, and what its words tell of it, in sentences; blank for none.

    The words of the article must be in memory.
    """
    article = project.get(Article, article_id)
    if article.published or not article.text or article.is_blank:
        return ""
    words = project.text(article.text).words
    relative, inferred = relative_words(article, words), inferred_for(article, words)
    if not relative and inferred is None:
        return ""
    sentences = [say("“{title}” has no publication date.", title=title_of(article))]
    sentences += [say("Days such as “{words}” stay open.", words=relative)] if relative else []
    return " ".join((*sentences, inferred.why) if inferred is not None else sentences)
