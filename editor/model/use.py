"""Let an article count as used once something rests on its words, as part of the step that does so."""

from __future__ import annotations

import msgspec

from editor.model.anchor import anchors_of
from editor.model.change import Change, Swap
from editor.model.project import Project
from editor.model.records import Article, Event, Paragraph, Quote, Record

_BEFORE_USE = ("new", "read")


def with_use(project: Project, change: Change) -> Change:
    """Return the change with the articles marked as used that an event, a quote or a sentence newly takes words from.

    A state that the analyst chose stays, and so does that of an article which the change is about. What was accepted
    in bulk is no use yet: nobody has looked at it.
    """
    used = {article for swap in change.swaps if _may_rest(swap.after) for article in _newly_used(project, swap)}
    if not used:
        return change
    used -= {swap.id for swap in change.swaps if isinstance(swap.record, Article)}
    found = [project.find(Article, article_id) for article_id in sorted(used)]
    swaps = [Swap(article, msgspec.structs.replace(article, state="used")) for article in found
             if article is not None and article.state in _BEFORE_USE and not article.state_how]
    return msgspec.structs.replace(change, swaps=(*change.swaps, *swaps)) if swaps else change


def _may_rest(record: Record | None) -> bool:
    """Tell whether a record is of those that rest on words: a paragraph, or an accepted event or quote."""
    if isinstance(record, Event | Quote):
        return record.state == "accepted" and record.accepted == "singly"
    return isinstance(record, Paragraph)


def _newly_used(project: Project, swap: Swap) -> set[str]:
    return _articles_in(project, swap.after) - _articles_in(project, swap.before)


def _articles_in(project: Project, record: Record | None) -> set[str]:
    """Return the articles whose words a record rests on: an accepted event or quote, or what a paragraph cites."""
    if isinstance(record, Event | Quote):
        return {anchor.article for anchor in anchors_of(record)} if _may_rest(record) else set()
    if not isinstance(record, Paragraph):
        return set()
    cited = [citation for statement in record.statements for citation in statement.citations]
    passages = {citation.passage.article for citation in cited if citation.passage is not None}
    records = (project.find(kind, citation.record) for citation in cited for kind in (Event, Quote))
    return passages | {anchor.article for found in records for anchor in anchors_of(found)}
