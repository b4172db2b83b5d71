"""Take articles in, say what they are, and take them away with everything that rests on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.events import without_evidence
from editor.model.edits.fields import made, set_fields
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.order import moved_orders, own_order
from editor.model.project import Project
from editor.model.records import Article, ArticleState, LineRole, Outlet, Text
from editor.model.text import has_words
from editor.words import say

UNJUDGED = "F"
"""The reliability of a source that nobody has judged (Admiralty code)."""


def title_of(article: Article) -> str:
    """Return what an article is called."""
    return article.title or article.file_name or say("Untitled article")


def is_empty(project: Project, article: Article) -> bool:
    """Tell whether the article has no words: no line has any of its own and, if its text is in memory, nor has that."""
    has_seen = project.is_loaded(article.id) and has_words(project.words_of(article))
    return article.is_wordless or not (article.lines or has_seen)


def take_in_article(article: Article, text: Text, outlet: str = "", reliability: str = UNJUDGED) -> Edit:
    """Take an article with its text into the project under a new id, and its outlet if there is none of this name.

    A reliability that was judged (A to E) becomes the outlet's.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps: list[Swap] = []
        held = _outlet_named(project, stamp, ids, outlet, reliability, swaps) if outlet else ""
        new = msgspec.structs.replace(article, id=next(ids), **made(stamp), texts=(text.sha256,),
                                      original=text.original_sha256, outlet=held, order=project.last_order,
                                      transcriber=_transcriber(article, stamp))
        return make_change(stamp, ids, "import article", [*swaps, Swap(None, new)], texts=(text,), name=title_of(new))
    return edit


def _transcriber(article: Article, stamp: Stamp) -> str:
    """Return who wrote down what a picture says, blank where nobody has or the article is none."""
    return stamp.by if article.picture and not article.is_untranscribed else ""


def _outlet_named(project: Project, stamp: Stamp, ids: Iterator[str], name: str, reliability: str,
                  swaps: list[Swap]) -> str:
    key = name_key(name)
    known = next((outlet for outlet in project.each(Outlet) if name_key(outlet.name) == key), None)
    outlet = known or Outlet(id=next(ids), **made(stamp), name=name)
    judged = outlet if reliability == UNJUDGED else msgspec.structs.replace(outlet, reliability=reliability)
    if judged != known:
        swaps.append(Swap(known, judged))
    return outlet.id


def settle_article(article_id: str, settled: Article, outlet: str, reliability: str = UNJUDGED) -> Edit:
    """Give an article the fields and lines of another record of it, and the outlet of a name; its texts stay."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps: list[Swap] = []
        before = project.get(Article, article_id)
        held = _outlet_named(project, stamp, ids, outlet, reliability, swaps) if outlet else ""
        after = msgspec.structs.replace(settled, id=before.id, made_by=before.made_by, made_at=before.made_at,
                                        texts=before.texts, original=before.original, state=before.state,
                                        state_how=before.state_how,
                                        order=before.order, outlet=held, versions=before.versions,
                                        copy_of=before.copy_of, separate_from=before.separate_from)
        if after != before:
            swaps.append(Swap(before, after))
        return make_change(stamp, ids, "settle article", swaps, name=title_of(after))
    return edit


def set_article(article_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an article new values."""
    return set_fields(Article, article_id, "change article", merge=merge, **fields)


def set_articles(article_ids: Sequence[str], **fields: Any) -> Edit:
    """Give fields of several articles the same new values in one step."""
    if len(article_ids) == 1:
        return set_article(article_ids[0], **fields)
    def edit(project: Project, stamp: Stamp) -> Change:
        befores = [project.get(Article, article_id) for article_id in article_ids]
        swaps = [Swap(before, msgspec.structs.replace(before, **fields)) for before in befores]
        swaps = [swap for swap in swaps if swap.before != swap.after]
        return make_change(stamp, stamp.ids(), "change articles", swaps, count=str(len(swaps)),
                           field=next(iter(fields)))
    return edit


def set_state(article_ids: Sequence[str], state: ArticleState) -> Edit:
    """Say how far the analyst is with articles; from then on their use changes it no more."""
    return set_articles(article_ids, state=state, state_how="given")


def mark_read(article_id: str) -> Edit:
    """Count a new article as read because it was: the step is undone and done again with the one before it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        is_news = article.state == "new" and not article.state_how
        swaps = [Swap(article, msgspec.structs.replace(article, state="read"))] if is_news else []
        return make_change(stamp, stamp.ids(), "read article", swaps, name=title_of(article))
    return edit


def move_articles(article_ids: Sequence[str], before: str = "") -> Edit:
    """Bring articles before another one in the library's own order, or to its end for a blank id."""
    def edit(project: Project, stamp: Stamp) -> Change:
        orders = moved_orders(own_order(project), article_ids, before)
        swaps = [Swap(article, msgspec.structs.replace(article, order=orders[article.id]))
                 for article in project.each(Article) if article.id in orders]
        if len(article_ids) == 1:
            title = title_of(project.get(Article, article_ids[0]))
            return make_change(stamp, stamp.ids(), "move article", swaps, name=title)
        return make_change(stamp, stamp.ids(), "move articles", swaps, count=str(len(article_ids)))
    return edit


def set_line(article_id: str, number: int, *, role: LineRole | None = None, set_aside: bool | None = None) -> Edit:
    """Give a line of an article another role, or set it aside or not; its number stays."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        lines = tuple(
            msgspec.structs.replace(line, role=role or line.role,
                                    set_aside=line.set_aside if set_aside is None else set_aside)
            if line.number == number else line
            for line in article.lines)
        if all(line.number != number for line in article.lines):
            raise EditRefused(say("Nothing was changed: “{title}” has no paragraph {number}.",
                                  title=title_of(article), number=number))
        after = msgspec.structs.replace(article, lines=lines)
        message = "change line" if role or set_aside is None else "set line aside" if set_aside else "keep line"
        return make_change(stamp, stamp.ids(), message, [Swap(article, after)] if after != article else [],
                           number=str(number), name=title_of(article))
    return edit


def delete_article(article_id: str) -> Edit:
    """Take an article away with its tags, quotes, notes and every passage that is evidence; it must be loaded."""
    return delete_articles([article_id])


def delete_articles(article_ids: Sequence[str]) -> Edit:
    """Take articles away in one step, each with all that `delete_article` says; they must be loaded."""
    def edit(project: Project, stamp: Stamp) -> Change:
        articles = [project.get(Article, article_id) for article_id in article_ids]
        taken: dict[tuple[str, str], Swap] = {}
        for article in articles:
            swaps = _without_article(project, article)
            project = project.swapped(swaps)
            for swap in swaps:
                earlier = taken.get((swap.kind, swap.id), swap)
                taken[swap.kind, swap.id] = Swap(earlier.before, swap.after)
        if len(articles) == 1:
            return make_change(stamp, stamp.ids(), "delete article", [*taken.values()], name=title_of(articles[0]))
        return make_change(stamp, stamp.ids(), "delete articles", [*taken.values()], count=str(len(articles)))
    return edit


def _without_article(project: Project, article: Article) -> list[Swap]:
    along = [*project.mentions_of(article.id).values(), *project.quotes_of(article.id)]
    swaps = [Swap(record, None) for record in along]
    swaps += [Swap(event, without_evidence(event, lambda held: held.article == article.id))
              for event in project.events_of(article.id)]
    swaps += unreferred(project, {record.id for record in along} | {article.id}, article.id)
    return [*swaps, Swap(article, None)]
