"""Decide which articles repeat the words of others, and so count as one origin with them."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.copies import origin_article
from editor.model.edits.articles import title_of
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Article
from editor.words import say


def count_as_one(copy_id: str, original_id: str) -> Edit:
    """Let an article count as a copy of another, or of the one that is a copy of itself: all of them as one origin."""
    def edit(project: Project, stamp: Stamp) -> Change:
        copy, original = project.get(Article, copy_id), project.get(Article, original_id)
        root = origin_article(project, original)
        if copy.id in (original.id, root.id):
            raise EditRefused(say("Nothing was changed: “{other}” counts as one origin with “{name}” already.",
                                  name=title_of(copy), other=title_of(original)))
        after = msgspec.structs.replace(copy, copy_of=root.id, separate_from=tuple(
            held for held in copy.separate_from if held not in (original.id, root.id)))
        return make_change(stamp, stamp.ids(), "merge origins", [Swap(copy, after)] if after != copy else [],
                           name=title_of(copy), other=title_of(original))
    return edit


def count_apart(article_id: str) -> Edit:
    """Let an article be an origin of its own, told apart from the one it counted as a copy of."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        apart = dict.fromkeys((*article.separate_from, article.copy_of)) if article.copy_of else {}
        after = msgspec.structs.replace(article, copy_of="", separate_from=tuple(apart) or article.separate_from)
        return make_change(stamp, stamp.ids(), "split origins", [Swap(article, after)] if after != article else [],
                           name=title_of(article))
    return edit


def set_articles_apart(article_id: str, other_id: str) -> Edit:
    """Remember that two articles are neither copies nor versions of each other: that is not proposed again."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article, other = project.get(Article, article_id), project.get(Article, other_id)
        after = msgspec.structs.replace(article, separate_from=tuple(dict.fromkeys((*article.separate_from, other.id))))
        return make_change(stamp, stamp.ids(), "set articles apart", [Swap(article, after)] if after != article else [],
                           name=title_of(article), other=title_of(other))
    return edit
