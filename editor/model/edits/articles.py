"""Take articles in, say what they are, and take them away with everything that rests on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.events import without_evidence
from editor.model.edits.fields import made, set_fields
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, LineRole, Outlet, Text
from editor.words import say

UNJUDGED = "F"
"""The reliability of a source that nobody has judged (Admiralty code)."""


def take_in_article(article: Article, text: Text, outlet: str = "", reliability: str = UNJUDGED) -> Edit:
    """Take an article with its text into the project under a new id, and its outlet if there is none of this name.

    A reliability that was judged (A to E) becomes the outlet's.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps: list[Swap] = []
        held = _outlet_named(project, stamp, ids, outlet, reliability, swaps) if outlet else ""
        new = msgspec.structs.replace(article, id=next(ids), **made(stamp), texts=(text.sha256,), outlet=held)
        title = new.title or new.file_name or say("Untitled article")
        return make_change(stamp, ids, "import article", [*swaps, Swap(None, new)], texts=(text,), name=title)
    return edit


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
                                        texts=before.texts, state=before.state, outlet=held)
        if after != before:
            swaps.append(Swap(before, after))
        return make_change(stamp, ids, "settle article", swaps, name=after.title)
    return edit


def set_article(article_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an article new values."""
    return set_fields(Article, article_id, "change article", merge=merge, **fields)


def set_outlet(outlet_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an outlet new values."""
    return set_fields(Outlet, outlet_id, "change outlet", merge=merge, **fields)


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
                                  title=article.title, number=number))
        after = msgspec.structs.replace(article, lines=lines)
        return make_change(stamp, stamp.ids(), "change line", [Swap(article, after)] if after != article else [],
                           number=str(number), name=article.title)
    return edit


def delete_article(article_id: str) -> Edit:
    """Take an article away with its tags, quotes, notes and every passage that is evidence; it must be loaded."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        quotes = project.quotes_of(article_id)
        swaps = [Swap(mention, None) for mention in project.mentions_of(article_id).values()]
        swaps += [Swap(quote, None) for quote in quotes]
        swaps += [Swap(event, without_evidence(event, lambda held: held.article == article_id))
                  for event in project.events_of(article_id)]
        swaps += unreferred(project, {quote.id for quote in quotes} | {article_id}, article_id)
        return make_change(stamp, stamp.ids(), "delete article", [*swaps, Swap(article, None)], name=article.title)
    return edit
