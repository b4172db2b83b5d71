"""Steps of very many records: in slices of bounded size, kept as one, given up without a trace or not at all."""

from __future__ import annotations

import pytest

from editor.model.change import Change, Edit, Growing, Stamp, Swap, make_change
from editor.model.edits.entities import add_entity
from editor.model.errors import NotSaved
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.slices import ROWS, Walk
from editor.session import Session
from tests.journal import Memory, session_in_memory
from tests.test_session import same

MANY = 4 * ROWS + 1


def add_boats(count: int) -> Edit:
    """Add so many entities."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps = [Swap(None, Entity(id=next(ids), name=f"Boat {number}", type="materiel")) for number in range(count)]
        return make_change(stamp, ids, "import", swaps)
    return edit


add_many = add_boats(MANY)


def memory_of(session: Session) -> Memory:
    journal = session._journal
    assert isinstance(journal, Memory)
    return journal


@pytest.fixture
def session() -> Session:
    return session_in_memory()


def slices_of(walk: Walk[Change]) -> int:
    count = 0
    while not walk.is_over:
        walk.go_on()
        count += 1
    return count


def test_no_slice_tells_of_more_rows_than_are_bounded_and_all_are_told_once(session: Session) -> None:
    told: list[Change] = []
    session.listen(told.append)
    assert slices_of(session.doing(add_many)) >= 2 * MANY // ROWS
    assert max(len(part.swaps) for part in told) == ROWS
    assert sorted(swap.id for part in told for swap in part.swaps) == sorted(session.project.of(Entity))


def test_each_part_that_is_told_but_the_last_says_that_the_step_goes_on(session: Session) -> None:
    told: list[Change] = []
    session.listen(told.append)
    step = session.doing(add_many).finish()
    assert step is not None
    session.undo()
    assert [part.goes_on for part in told] == [True] * 4 + [False, False]
    assert not step.goes_on


def test_a_step_of_as_many_rows_as_a_part_has_is_told_as_a_whole(session: Session) -> None:
    told: list[Change] = []
    session.listen(told.append)
    session.doing(add_boats(ROWS)).finish()
    session.undoing().finish()
    assert [(len(part.swaps), part.goes_on) for part in told] == [(ROWS, False)] * 2


def test_a_step_in_slices_is_one_step_and_does_what_a_whole_one_does(session: Session) -> None:
    before = session.project
    session.doing(add_many).finish()
    after = session.project
    session.undoing().finish()
    assert same(session.project, before)
    session.redoing().finish()
    assert same(session.project, after)
    assert len(memory_of(session).kept) == 1


def test_a_step_given_up_before_it_is_worked_out_leaves_no_trace(session: Session) -> None:
    session.do(add_many)
    before, told = session.project, list[Change]()
    session.listen(told.append)
    walk = session.undoing()
    walk.go_on()
    assert walk.can_be_given_up
    walk.give_up()
    assert (session.project, told, memory_of(session).marked) == (before, [], [])
    session.undo()
    assert not session.project.of(Entity)


def test_a_step_is_kept_as_a_whole_before_the_first_of_it_is_told(session: Session) -> None:
    session.do(add_many)
    kept: list[int] = []
    session.listen(lambda _: kept.append(len(memory_of(session).marked)))
    walk = session.undoing()
    while not kept:
        walk.go_on()
    assert kept == [1]
    assert not walk.can_be_given_up
    assert not session.project.of(Entity), "whoever asks meanwhile sees all of it"
    walk.give_up()
    assert session.redoable is not None, "what is kept is undone, whether or not anybody looked on"


def test_what_is_done_meanwhile_is_done_after_the_step(session: Session) -> None:
    session.do(add_many)
    walk = session.undoing()
    walk.go_on()
    session.do(add_entity("Port Ellis", "location"))
    assert walk.is_over
    assert [entity.name for entity in session.project.each(Entity)] == ["Port Ellis"]


def test_what_listeners_do_in_a_part_of_a_step_is_done_at_once(session: Session) -> None:
    stop = session.listen(lambda _: (stop(), session.do(add_entity("Port Ellis", "location")))[0])
    session.doing(add_many).finish()
    assert len(session.project.of(Entity)) == MANY + 1


def test_a_fault_met_on_behalf_of_another_deed_is_told_to_whoever_goes_on(session: Session) -> None:
    session.do(add_many)
    walk = session.undoing()
    memory_of(session).fault = "The disk is full."
    session.redoing()
    with pytest.raises(NotSaved, match="disk is full"):
        walk.go_on()


def test_a_step_is_refused_as_a_whole_where_saving_fails_while_it_is_worked_out(session: Session) -> None:
    walk = session.doing(add_many)
    walk.go_on()
    memory_of(session).fault = "The disk is full."
    with pytest.raises(NotSaved, match="disk is full"):
        walk.finish()
    assert (memory_of(session).kept, dict(session.project.of(Entity))) == ([], {})


def test_a_step_given_up_by_whoever_is_told_of_it_ends_with_that_part(session: Session) -> None:
    told: list[Change] = []
    walk = session.doing(add_many)
    session.listen(lambda part: (told.append(part), walk.give_up())[0])
    while not walk.is_over:
        walk.go_on()
    assert len(told) == 1
    assert len(session.project.of(Entity)) == MANY, "it is kept as a whole"


def test_what_is_brought_into_memory_between_slices_is_in_the_project_afterwards(session: Session) -> None:
    session.do(add_many)
    walk = session.undoing()
    walk.go_on()
    session.load("article")
    walk.finish()
    assert session.project.is_loaded("article")
    assert not session.project.of(Entity)


def test_a_step_that_grows_says_what_its_parts_say_together() -> None:
    ids = [f"{number:02}" for number in range(3)]
    made = [Swap(None, Entity(id=one, name="Boat", type="materiel")) for one in ids]
    stamp = Stamp("2026-01-01T00:00:00.000Z", "A", 1)
    growing = Growing(make_change(stamp, stamp.ids(), "import", made[:2]))
    gone = Swap(made[0].after, None)
    step = growing.take(make_change(stamp, stamp.ids(), "import", [made[2], gone]))
    assert step is growing.step
    assert [swap.id for swap in step.swaps] == ids[1:]
    assert step.id == make_change(stamp, stamp.ids(), "import", []).id
