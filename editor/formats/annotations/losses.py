"""Count what a format cannot hold of a project, and leave it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from editor.formats.annotations import NOTE, QUOTE, SPEAKER, Annotated, Mark, Sheet
from editor.words import phrases, say_number

Losses = Counter[str]


class Holds(msgspec.Struct, frozen=True, kw_only=True):
    """What a format can say: marks with several spans, over one another; which marks name one thing; and so on.

    `ties_marks` tells that a tie may join words that name no thing, as a quote's to its speaker; `details` are title,
    address, day and language of an article; `spaces` tells that the text stays as it is.
    """

    apart: bool = False
    overlaps: bool = True
    things: bool = False
    outside_ids: bool = False
    values: bool = False
    ties: bool = False
    ties_marks: bool = True
    happenings: bool = False
    traits: bool = False
    remarks: bool = False
    details: bool = False
    spaces: bool = True


def narrowed(annotated: Annotated, holds: Holds, losses: Losses) -> Annotated:
    """Return what is left once all is gone that a format cannot hold, counted by kind into the losses."""
    sheets = tuple(_narrowed_sheet(sheet, holds, losses) for sheet in annotated.sheets)
    things = annotated.things if holds.things else ()
    _forget_details(holds, losses)
    if not holds.things:
        losses["things"] += len(annotated.things)
    elif not holds.outside_ids:
        losses["outside ids"] += sum(len(thing.outside_ids) for thing in things)
        things = tuple(msgspec.structs.replace(thing, outside_ids=()) for thing in things)
    return msgspec.structs.replace(annotated, sheets=sheets, things=things)


def _forget_details(holds: Holds, losses: Losses) -> None:
    """Leave uncounted what is missing of things that are not there at all."""
    if not holds.happenings:
        del losses["event details"], losses["participants"]
    if not holds.things:
        del losses["entity details"]
    if not holds.overlaps:
        del losses["quote details"]


def _narrowed_sheet(sheet: Sheet, holds: Holds, losses: Losses) -> Sheet:
    marks = _marks(sheet, holds, losses)
    kept = {mark.key for mark in marks}
    happenings = tuple(held for held in sheet.happenings if holds.happenings and held.trigger in kept)
    losses["happenings"] += len(sheet.happenings) - len(happenings)
    known = kept | {held.key for held in happenings}
    told = kept.union(mark.key for mark in sheet.marks if mark.label == NOTE)  # an event's go uncounted with it
    ends = known if holds.ties_marks else {mark.key for mark in marks if mark.thing}
    ties = tuple(tie for tie in sheet.ties if holds.ties and tie.from_ in ends and tie.to in ends)
    traits = tuple(trait for trait in sheet.traits if holds.traits and trait.about in known)
    remarks = tuple(remark for remark in sheet.remarks if holds.remarks and remark.about in known)
    standing = {tie.key for tie in ties}
    fallen = [tie for tie in sheet.ties if tie.key not in standing]
    losses["speakers"] += sum(tie.label == SPEAKER and tie.from_ in kept for tie in fallen)
    losses["ties"] += sum(tie.label != SPEAKER for tie in fallen)
    if not holds.traits:
        losses["traits"] += sum(trait.about in kept for trait in sheet.traits)
    if not holds.remarks:
        losses["remarks"] += sum(remark.about in told for remark in sheet.remarks)
    if not holds.details:
        losses["details"] += any((sheet.title, sheet.url, sheet.language, sheet.published))
    losses["spaces"] += not holds.spaces
    return msgspec.structs.replace(sheet, marks=marks, happenings=happenings, ties=ties, traits=traits, remarks=remarks)


def _marks(sheet: Sheet, holds: Holds, losses: Losses) -> tuple[Mark, ...]:
    marks = list(sheet.marks)
    if not holds.happenings:  # the words of an event alone say nothing
        triggers = {held.trigger for held in sheet.happenings}
        marks = [mark for mark in marks if mark.key not in triggers]
    if not holds.remarks:
        marks = [mark for mark in marks if mark.label != NOTE]
    if not holds.overlaps:
        losses["quotes"] += _dropped(marks, lambda mark: mark.label == QUOTE)
    if not holds.spaces:
        losses["blank"] += _dropped(marks, lambda mark: mark.words is not None and not mark.words.strip())
    if not holds.apart:
        losses["apart"] += _dropped(marks, lambda mark: len(mark.spans) > 1)
    if not holds.overlaps:
        marks, inside = outermost(marks)
        losses["overlaps"] += inside
    if not holds.things:
        marks = [msgspec.structs.replace(mark, thing="") if mark.thing else mark for mark in marks]
    if not holds.values:
        losses["values"] += sum(bool(mark.value) for mark in marks)
        marks = [msgspec.structs.replace(mark, value="") if mark.value else mark for mark in marks]
    return tuple(marks)


def _dropped(marks: list[Mark], is_gone: Callable[[Mark], bool]) -> int:
    """Take the marks out of the list that a question is true of, and return how many they were."""
    before = len(marks)
    marks[:] = [mark for mark in marks if not is_gone(mark)]
    return before - len(marks)


def outermost(marks: Iterable[Mark]) -> tuple[list[Mark], int]:
    """Return the marks of one span that none of the others covers or cuts, the longer going first, and how many fell.

    They come in the order of their places.
    """
    kept, fallen, end = list[Mark](), 0, 0
    for mark in sorted(marks, key=lambda mark: (mark.spans[0][0], -mark.spans[0][1])):
        if mark.spans[0][0] < end:
            fallen += 1
            continue
        kept.append(mark)
        end = mark.spans[0][1]
    return kept, fallen


_TOLD: tuple[tuple[str, tuple[str, str]], ...] = (
    ("overlaps", phrases("{count} tag within or across another one is not in the file.",
                         "{count} tags within or across other ones are not in the file.")),
    ("blank", phrases("{count} tag of nothing but spaces is not in the file.",
                      "{count} tags of nothing but spaces are not in the file.")),
    ("apart", phrases("{count} tag or quote of words that stand apart is not in the file.",
                      "{count} tags or quotes of words that stand apart are not in the file.")),
    ("older", phrases("{count} tag, quote or note on an older version of its article is not in the file.",
                      "{count} tags, quotes and notes on older versions of their articles are not in the file.")),
    ("versions", phrases("{count} earlier version of an article is not in the file.",
                         "{count} earlier versions of articles are not in the file.")),
    ("suggested", phrases("{count} suggestion that nobody has accepted is not in the file.",
                          "{count} suggestions that nobody has accepted are not in the file.")),
    ("quotes", phrases("{count} quote is not in the file.", "{count} quotes are not in the file.")),
    ("quote details", phrases("{count} quote is in the file without all that is known of it.",
                              "{count} quotes are in the file without all that is known of them.")),
    ("traits", phrases("Of {count} quote the file does not say of which kind it is.",
                       "Of {count} quotes the file does not say of which kind they are.")),
    ("speakers", phrases("Of {count} quote the file does not say whose it is.",
                         "Of {count} quotes the file does not say whose they are.")),
    ("things", phrases("The file does not say which tags name the same: {count} entity is not in it.",
                       "The file does not say which tags name the same: {count} entities are not in it.")),
    ("untagged", phrases("{count} entity that is tagged nowhere is not in the file.",
                         "{count} entities that are tagged nowhere are not in the file.")),
    ("entity details", phrases("{count} entity is in the file by its name alone, without aliases, offices and "
                               "description.",
                               "{count} entities are in the file by their names alone, without aliases, offices and "
                               "descriptions.")),
    ("outside ids", phrases("{count} id of an entity in another collection is not in the file.",
                            "{count} ids of entities in other collections are not in the file.")),
    ("values", phrases("The value of {count} time is not in the file.",
                       "The values of {count} times are not in the file.")),
    ("ties", phrases("{count} relation is not in the file.", "{count} relations are not in the file.")),
    ("happenings", phrases("{count} event is not in the file.", "{count} events are not in the file.")),
    ("figures", phrases("{count} figure of an event is not in the file.",
                        "{count} figures of events are not in the file.")),
    ("accounts", phrases("{count} account of an event is not in the file, or only its words are.",
                         "{count} accounts of events are not in the file, or only their words are.")),
    ("event details", phrases("{count} event is in the file without its time and place.",
                              "{count} events are in the file without their times and places.")),
    ("participants", phrases("{count} participant of an event, who is not tagged beside it, is not in the file.",
                             "{count} participants of events, who are not tagged beside them, are not in the file.")),
    ("remarks", phrases("{count} note is not in the file.", "{count} notes are not in the file.")),
    ("translations", phrases("{count} translation is not in the file.", "{count} translations are not in the file.")),
    ("corrections", phrases("{count} correction of words is not in the file.",
                            "{count} corrections of words are not in the file.")),
    ("details", phrases("Title, address, day and language of {count} article are not in the file.",
                        "Titles, addresses, days and languages of {count} articles are not in the file.")),
    ("sources", phrases("Author, outlet and grades of {count} article are not in the file.",
                        "Authors, outlets and grades of {count} articles are not in the file.")),
    ("spaces", phrases("The text of {count} article stands in the file word by word, not with its spaces and line "
                       "ends.",
                       "The texts of {count} articles stand in the file word by word, not with their spaces and line "
                       "ends.")),
    ("briefings", phrases("{count} briefing is not in the file.", "{count} briefings are not in the file.")),
)


def sentences_of(losses: Losses) -> Sequence[str]:
    """Return what is lost, a sentence for each kind, with its count."""
    return [say_number(*told, losses[kind]) for kind, told in _TOLD if losses[kind]]
