"""Tell what a change needs in memory: whose tags it swaps, or would leave naming nobody, and the texts it brings."""

from __future__ import annotations

from editor.model.change import Change
from editor.model.records import Article, Entity, Mention, NamedText


def suggested_that_go(change: Change) -> list[str]:
    """Return the ids of the suggested entities that a change takes away, or after which they are never suggested."""
    return [swap.id for swap in change.swaps if isinstance(swap.before, Entity) and swap.before.state == "suggested"
            and (not isinstance(swap.after, Entity) or swap.after.state == "rejected")]


def articles_of_tags(change: Change) -> set[str]:
    """Return the ids of the articles whose tags a change swaps, without those that are new by it."""
    new = {swap.id for swap in change.swaps if swap.before is None}
    return {swap.record.article for swap in change.swaps if isinstance(swap.record, Mention)} - new


def texts_coming(change: Change) -> set[NamedText]:
    """Return the names of the texts of the articles that a change brings."""
    return {name for swap in change.swaps if swap.before is None and isinstance(swap.after, Article)
            for name in swap.after.named_texts}
