"""Places on the link chart: put, moved, freed, undone, and gone with their entity."""

from __future__ import annotations

import pytest

from editor.model.change import Stamp
from editor.model.edits.chart import free_nodes, place_nodes
from editor.model.edits.entities import delete_entity
from editor.model.errors import EditRefused
from editor.model.project import Project, project_of
from editor.model.records import ChartPlace, Entity

STAMP = Stamp("2033-04-28T09:30:00.000Z", "L. Ferro", 7)
PROJECT = project_of((Entity(id="voss", name="Mira Voss"), Entity(id="guard", name="Coast Guard")), {})


def places(project: Project) -> dict[str, tuple[float, float]]:
    return {place.entity: (place.x, place.y) for place in project.each(ChartPlace)}


def test_an_entity_stays_where_it_is_put_and_has_one_place_however_often_it_is_moved() -> None:
    once = PROJECT.swapped(place_nodes({"voss": (1, -2)})(PROJECT, STAMP).swaps)
    again = once.swapped(place_nodes({"voss": (0.5, 0.25)})(once, STAMP).swaps)
    assert places(once) == {"voss": (1.0, -2.0)}
    assert places(again) == {"voss": (0.5, 0.25)}


def test_the_step_names_who_was_moved() -> None:
    change = place_nodes({"voss": (1, 1)})(PROJECT, STAMP)
    assert (change.message.id, dict(change.message.values)["name"]) == ("place node", "Mira Voss")


def test_putting_back_what_was_done_leaves_the_project_as_it_was() -> None:
    change = place_nodes({"voss": (1, 1), "guard": (0, 0)})(PROJECT, STAMP)
    moved = PROJECT.swapped(change.swaps)
    back = moved.swapped(swap.inverse() for swap in reversed(change.swaps))
    assert len(places(moved)) == 2
    assert places(back) == {}


def test_moving_nowhere_changes_nothing() -> None:
    moved = PROJECT.swapped(place_nodes({"voss": (1, 1)})(PROJECT, STAMP).swaps)
    assert not place_nodes({"voss": (1, 1)})(moved, STAMP).swaps


def test_laying_out_anew_forgets_all_places() -> None:
    moved = PROJECT.swapped(place_nodes({"voss": (1, 1), "guard": (0, 0)})(PROJECT, STAMP).swaps)
    assert places(moved.swapped(free_nodes()(moved, STAMP).swaps)) == {}


def test_a_place_goes_with_its_entity() -> None:
    moved = PROJECT.swapped(place_nodes({"voss": (1, 1), "guard": (0, 0)})(PROJECT, STAMP).swaps)
    assert places(moved.swapped(delete_entity("voss")(moved, STAMP).swaps)) == {"guard": (0.0, 0.0)}


def test_what_is_gone_cannot_be_placed() -> None:
    with pytest.raises(EditRefused):
        place_nodes({"nobody": (1, 1)})(PROJECT, STAMP)
