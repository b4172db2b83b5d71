"""Give events and quotes their badge numbers (E1, Q1 ...), each once: a number never comes to mean something else."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from editor.model.change import Swap
from editor.model.project import INFO_ID, Project
from editor.model.records import Event, ProjectInfo, Quote, Record

_COUNTERS: dict[type[Event] | type[Quote], str] = {Event: "last_event", Quote: "last_quote"}


def next_badge(project: Project, record: type[Event] | type[Quote]) -> tuple[int, list[Swap]]:
    """Return the next number of a kind of record, and the swap that remembers it as given.

    A project without a record of itself can remember nothing; there it is one more than the highest that stands.
    """
    number = 1 + _last_given(project, record)
    info = project.find(ProjectInfo, INFO_ID)
    return number, [Swap(info, _remembering(info, record, number))] if info else []


def with_free_badges(project: Project, records: Iterable[Record]) -> list[Record]:
    """Return records that come in, renumbered where a number was given here already.

    The project's record of itself comes with them, first, and remembers the numbers as given.
    """
    kept = list(records)
    info = next((record for record in kept if isinstance(record, ProjectInfo)), project.find(ProjectInfo, INFO_ID))
    kept = [record for record in kept if not isinstance(record, ProjectInfo)]
    for counted in _COUNTERS:
        kept, highest = _renumbered(kept, counted, _last_given(project, counted))
        info = _remembering(info, counted, highest) if info else None
    return [info, *kept] if info else kept


def _last_given(project: Project, record: type[Event] | type[Quote]) -> int:
    remembered: int = getattr(project.info, _COUNTERS[record])
    return max([remembered, *(found.number for found in project.of(record).values())])


def _remembering(info: ProjectInfo, record: type[Event] | type[Quote], number: int) -> ProjectInfo:
    counter = _COUNTERS[record]
    return msgspec.structs.replace(info, **{counter: max(number, getattr(info, counter))})


def _renumbered(records: list[Record], counted: type[Event] | type[Quote], last: int) -> tuple[list[Record], int]:
    """Return the records, those with a number of `last` or below or given twice counted on, and the highest number."""
    highest = max((record.number for record in records if isinstance(record, counted)), default=0)
    highest = max(highest, last)
    given: set[int] = set()
    numbered: list[Record] = []
    for record in records:
        if isinstance(record, counted):
            if record.number <= last or record.number in given:
                highest += 1
                record = msgspec.structs.replace(record, number=highest)
            given.add(record.number)
        numbered.append(record)
    return numbered, highest
