"""Give a tagged time its value: the days it means, how precisely, and how that was derived."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.project import Project
from editor.model.records import Mention, When
from editor.model.timing import timex_of


def date_mention(mention_id: str, when: When, *, merge: str = "") -> Edit:
    """Give a tagged time the days, the precision and the derivation of a time; its words stay the source's."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(Mention, mention_id)
        after = msgspec.structs.replace(before, value=timex_of(when), from_=when.from_, to=when.to,
                                        precision=when.precision, derived=when.derived)
        swaps = [Swap(before, after)] if after != before else []
        return make_change(stamp, stamp.ids(), "change tag date", swaps, merge=merge, words=before.words)
    return edit
