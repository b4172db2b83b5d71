"""Look at what was accepted in bulk, and let it count as what was accepted by itself."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import badge_of
from editor.model.edits.proposed import confirmed
from editor.model.project import Project
from editor.model.records import Event, Quote


def confirm_looked_at(record: type[Event | Quote], record_id: str) -> Edit:
    """Record that somebody has looked at an event or a quote that was accepted in bulk; any other stays as it is.

    What was proposed for it is its own from then on.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(record, record_id)
        after = before
        if is_unlooked_at(before):
            after = msgspec.structs.replace(confirmed(before), accepted="singly")
        return make_change(stamp, stamp.ids(), "look at", [Swap(before, after)] if after != before else [],
                           name=badge_of(after))
    return edit


def is_unlooked_at(record: Event | Quote) -> bool:
    """Tell whether a record was accepted among others, and nobody has looked at it since."""
    return record.state == "accepted" and record.accepted == "in bulk"
