"""Accept what an article suggests in one step: what waits in it, and what is found anew."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Message, Stamp
from editor.model.edits.fields import name_of
from editor.model.edits.suggestions import accept_in_bulk
from editor.model.project import Project
from editor.model.records import Article, Record, Suggestible
from editor.model.review import Sort
from editor.model.review_order import Kind, ReviewOrder
from editor.model.standing import with_named
from editor.suggest.strength import STRENGTHS, Strength, strength_of
from editor.suggest.taking import Found, take_in_suggestions

_TYPED = frozenset(("entity", "time"))
"""The sorts whose types are chosen by name."""


class Wanted(msgspec.Struct, frozen=True):
    """What is accepted of what an article suggests: down to which strength, and of which sorts or types of names.

    Where neither sorts nor types are given, all are.
    """

    strength: Strength = "weak"
    sorts: frozenset[Sort] = frozenset()
    types: frozenset[str] = frozenset()

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing is left to wait."""
        return self.strength == STRENGTHS[-1] and not self.sorts and not self.types

    def takes(self, kind: Kind) -> bool:
        """Tell whether suggestions of a kind are accepted."""
        if kind.strength not in STRENGTHS[:STRENGTHS.index(self.strength) + 1]:
            return False
        return not (self.sorts or self.types) or kind.sort in self.sorts or (
            kind.sort in _TYPED and kind.type in self.types)


EVERYTHING = Wanted()


def accept_suggested(article_id: str, found: Found, wanted: Wanted = EVERYTHING) -> Edit:
    """Take what was found in a loaded article into the project, as `take_in_suggestions` does, and accept in bulk what
    is wanted of it and of what waits there; the rest waits.

    What was rejected stays so. The step counts the records that it accepts.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        taken = take_in_suggestions(article_id, found, accepted=wanted.is_everything)(project, stamp)
        after = project.swapped(taken.swaps)
        order = ReviewOrder(after, article_id, strength_of)
        order.gather()
        chosen = order.waiting_of([kind for kind in order.kinds() if wanted.takes(kind)])
        step = with_named(after, accept_in_bulk(chosen)(after, stamp)).after(taken)
        count = sum(_is_accepted(swap.after) and not _is_accepted(swap.before) for swap in step.swaps)
        return msgspec.structs.replace(step, message=Message("accept suggestions", (
            ("name", name_of(project.get(Article, article_id))), ("count", str(count)))))
    return edit


def _is_accepted(record: Record | None) -> bool:
    return isinstance(record, Suggestible) and record.state == "accepted"
