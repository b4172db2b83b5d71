"""Give fields of a record new values: the part that the nouns' edits share."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.project import Project
from editor.model.records import Event, Participant, Quote, Record, When

S = TypeVar("S", bound=msgspec.Struct)


def set_fields(record: type[Record], record_id: str, message: str, *, merge: str = "", **fields: Any) -> Edit:
    """Return the edit that gives the record's fields these values; `merge` makes drafts of one field one step.

    An event or a quote that was accepted in bulk counts as looked at: who corrects it has it before them. What else is
    proposed for it stays so. The message gets `name`, the record's name or title, and `field`, the first field.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(record, record_id)
        after = touched(before, **fields)
        if isinstance(after, Event | Quote) and after != before and after.state == "accepted":
            after = msgspec.structs.replace(after, accepted="singly")
        swaps = [] if before == after else [Swap(before, after)]
        return make_change(stamp, stamp.ids(), message, swaps, merge=merge,
                           name=name_of(after), field=next(iter(fields)).rstrip("_"))
    return edit


def touched(held: S, **fields: Any) -> S:
    """Return a record, or a part of one, with these values; values that were only proposed for them are so no more.

    Other words alone confirm no days, and one participant no other.
    """
    proposed: tuple[str, ...] = getattr(held, "suggested", ())
    if proposed and "suggested" not in fields:
        fields["suggested"] = tuple(name for name in proposed if name not in fields
                                    or _is_still_proposed(getattr(held, name), fields[name]))
    return msgspec.structs.replace(held, **fields)


def _is_still_proposed(before: Any, after: Any) -> bool:
    if isinstance(after, When):
        return bool(after.from_) and before != after and msgspec.structs.replace(before, words=after.words) == after
    return isinstance(after, tuple) and any(isinstance(each, Participant) and each.suggested for each in after)


def name_of(record: Record) -> str:
    """Return what a person calls the record: its name, its title, the file it came from, or its badge."""
    for field in ("name", "title", "file_name"):
        if found := getattr(record, field, ""):
            return str(found)
    return badge_of(record)


def badge_of(record: Record) -> str:
    """Return the badge of a record that has a number, such as `E1`; blank for any other."""
    number = getattr(record, "number", 0)
    return f"{record.kind_of_record[0].upper()}{number}" if number else ""


def made(stamp: Stamp) -> dict[str, Any]:
    """Return who made a new record and when."""
    return {"made_by": stamp.by, "made_at": stamp.at}


def shortened(words: str, limit: int = 40) -> str:
    """Return the words on one line, cut at a word to the limit in code points, for labels."""
    line = " ".join(words.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
