"""Walk through the records that lack something, from the open one on, kind after kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from editor.model.gaps import gaps_of
from editor.model.project import Project
from editor.model.records import BY_KIND


class Gap(NamedTuple):
    """A record that lacks something, and the name of the first field that is to be filled."""

    kind: str
    id: str
    field: str


def next_gap(project: Project, ids: Mapping[str, Sequence[str]], kind: str, record_id: str) -> Gap | None:
    """Return the next record with a gap after one of a kind, in the order of the ids of each kind; None for none.

    Kinds follow one another as they are given, the last by the first. The record itself comes last; a blank one stands
    before the first of its kind.
    """
    for found_kind, found_id in _from(ids, kind, record_id):
        record = project.find(BY_KIND[found_kind], found_id)
        if (field := next(gaps_of(project, record), "")):
            return Gap(found_kind, found_id, field)
    return None


def _from(ids: Mapping[str, Sequence[str]], kind: str, record_id: str) -> Iterator[tuple[str, str]]:
    """Yield all records once by kind and id, first those after the one, at the end the one itself."""
    here = ids[kind].index(record_id) + 1 if record_id in ids[kind] else 0
    kinds = list(ids)
    place = kinds.index(kind)
    yield from ((kind, found) for found in ids[kind][here:])
    for other in kinds[place + 1:] + kinds[:place]:
        yield from ((other, found) for found in ids[other])
    yield from ((kind, found) for found in ids[kind][:here])
