"""Say what the project is called, whose it is and how it is handled."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made
from editor.model.errors import EditRefused
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
    """Take records of an exchange file in, as they are; their ids must be free. One step, whatever their number."""
    def edit(project: Project, stamp: Stamp) -> Change:
        taken = [record.id for record in records if project.find(type(record), record.id) is not None]
        if taken and taken != [INFO_ID]:
            raise EditRefused(say("Nothing was imported from {source}: the id “{id}” is taken in this project.",
                                  source=source, id=taken[0]))
        swaps = [Swap(project.find(type(record), record.id), record) for record in records]
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
