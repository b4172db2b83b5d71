"""Tell what a change needs in memory: whose tags it swaps, or would leave naming nobody, and the texts it brings."""

from __future__ import annotations

from editor.model.change import Change
from editor.model.records import Article, Entity, Mention, NamedText


def decided_everywhere(change: Change) -> list[str]:
    """Return the ids of the entities that a change decides about in every article whose tags name them.

    They are the suggested ones that go, or are never suggested from then on, and those that tags name whose words are
    to be ignored: a rejected entity remembers these.
    """
    going = [swap.id for swap in change.swaps if isinstance(swap.before, Entity) and swap.before.state == "suggested"
             and (not isinstance(swap.after, Entity) or swap.after.state == "rejected")]
    is_ignoring = any(swap.before is None and isinstance(swap.after, Entity) and swap.after.state == "rejected"
                      for swap in change.swaps)
    named = {swap.before.entity: None for swap in change.swaps if is_ignoring and isinstance(swap.before, Mention)
             and swap.before.entity}
    return [*going, *named]


def articles_of_tags(change: Change) -> set[str]:
    """Return the ids of the articles whose tags a change swaps, without those that are new by it."""
    new = {swap.id for swap in change.swaps if swap.before is None}
    return {swap.record.article for swap in change.swaps if isinstance(swap.record, Mention)} - new


def texts_coming(change: Change) -> set[NamedText]:
    """Return the names of the texts of the articles that a change brings."""
    return {name for swap in change.swaps if swap.before is None and isinstance(swap.after, Article)
            for name in swap.after.named_texts}
