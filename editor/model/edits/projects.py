"""Say what the project is called, whose it is and how it is handled."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.anchor import anchors_in
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.badges import with_free_badges
from editor.model.edits.fields import made, shortened
from editor.model.errors import EditRefused
from editor.model.incoming import Grounds, is_taken
from editor.model.project import INFO_ID, Project
from editor.model.records import ProjectInfo, Record, Text
from editor.words import say


def found_project(**fields: Any) -> Edit:
    """Make the record of the project itself; it is the ground that undo stands on, so undo does not take it back."""
    def edit(project: Project, stamp: Stamp) -> Change:
        info = ProjectInfo(id=INFO_ID, **made(stamp), **fields)
        return make_change(stamp, stamp.ids(), "found project", [Swap(None, info)], undoable=False, name=info.title)
    return edit


def set_project(*, merge: str = "", **fields: Any) -> Edit:
    """Give fields of the project itself new values."""
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.find(ProjectInfo, INFO_ID)
        after = msgspec.structs.replace(before or ProjectInfo(id=INFO_ID, **made(stamp)), **fields)
        return make_change(stamp, stamp.ids(), "change project", [Swap(before, after)] if before != after else [],
                           merge=merge, name=after.title, field=next(iter(fields)))
    return edit


def take_in_records(records: tuple[Record, ...], texts: tuple[Text, ...], source: str) -> Edit:
    """Take records of an exchange file in, in one step, whatever their number; their ids must be free.

    Badges that are taken are counted on. The articles whose tags come in must be loaded or come in too. Raises
    EditRefused where an id is taken, or where words do not stand in the text that they name.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        taken = next((record for record in records if record.id != INFO_ID and is_taken(project, record.id)), None)
        if taken is not None:
            raise EditRefused(say("Nothing was imported from {source}: the id “{id}” is taken in this project.",
                                  source=source, id=taken.id))
        grounds = Grounds(project, records, texts)
        fallen = next((anchor for record in records for anchor in anchors_in(record) if not grounds.bear(anchor)), None)
        if fallen is not None:
            raise EditRefused(say("Nothing was imported from {source}: “{words}” does not stand in its article at "
                                  "{begin} to {end}.", source=source, words=shortened(fallen.words),
                                  begin=fallen.begin, end=fallen.end))
        swaps = [Swap(project.find(type(record), record.id), record) for record in with_free_badges(project, records)]
        return make_change(stamp, stamp.ids(), "import records", [swap for swap in swaps if swap.before != swap.after],
                           texts=texts, name=source, count=str(len(records)))
    return edit


def record_export(record: Record) -> Edit:
    """Remember that a briefing was exported; undo does not touch it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        kept = msgspec.structs.replace(record, id=next(ids), **made(stamp))
        return make_change(stamp, ids, "export", [Swap(None, kept)], undoable=False,
                           name=str(getattr(record, "file_name", "")))
    return edit
