"""Put entities somewhere on the link chart, and let them find their own places again."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, name_of
from editor.model.project import Project
from editor.model.records import ChartPlace, Entity


def place_nodes(places: Mapping[str, tuple[float, float]], *, merge: str = "") -> Edit:
    """Keep entities where they are put: so many lengths of an ideal link right of the chart's middle and below it.

    Steps of one `merge` token, one right after the other, become one. Raises EditRefused for an entity that is gone.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        held = {place.entity: place for place in project.each(ChartPlace)}
        swaps = []
        for entity_id, (x, y) in places.items():
            project.get(Entity, entity_id)
            before = held.get(entity_id)
            after = (msgspec.structs.replace(before, x=float(x), y=float(y)) if before is not None else
                     ChartPlace(id=next(ids), **made(stamp), entity=entity_id, x=float(x), y=float(y)))
            swaps += [] if before == after else [Swap(before, after)]
        name = name_of(project.get(Entity, next(iter(places)))) if places else ""
        return make_change(stamp, ids, "place node" if len(places) == 1 else "place nodes", swaps, merge=merge,
                           name=name, count=str(len(places)))
    return edit


def free_nodes() -> Edit:
    """Let every entity find its own place on the link chart again."""
    def edit(project: Project, stamp: Stamp) -> Change:
        swaps = [Swap(place, None) for place in project.each(ChartPlace)]
        return make_change(stamp, stamp.ids(), "free nodes", swaps, count=str(len(swaps)))
    return edit
