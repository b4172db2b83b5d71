"""One step taken back in a value that later steps have changed."""

from __future__ import annotations

from editor.model.putting_back import put_back
from editor.model.records import Account, Event, Participant, Statement, Words


def test_a_value_that_is_as_the_step_left_it_is_as_before() -> None:
    assert put_back("Ana", "", "") == ("Ana", True)


def test_a_value_that_was_changed_since_stays_and_says_so() -> None:
    assert put_back("Ana", "", "Ben") == ("Ben", False)


def test_other_fields_keep_what_later_steps_made_of_them() -> None:
    before = Event(id="e", title="Flood", where="bay")
    held = Event(id="e", title="Flood at the bay", where="")
    assert put_back(before, Event(id="e", title="Flood"), held) == (
        Event(id="e", title="Flood at the bay", where="bay"), True)


def test_a_part_goes_back_behind_the_part_it_stood_behind() -> None:
    one, two, three, new = (Account(id=name) for name in ("1", "2", "3", "new"))
    assert put_back((one, two, three), (one, three), (new, one, three)) == ((new, one, two, three), True)


def test_a_part_without_an_id_goes_back_among_others_that_stayed() -> None:
    pilot, guard, crew = (Participant(role=role) for role in ("pilot", "guard", "crew"))
    assert put_back((pilot, guard), (guard,), (guard, crew)) == ((pilot, guard, crew), True)


def test_parts_without_an_id_that_were_changed_are_not_guessed_at() -> None:
    named, bare, crew = Participant(role="pilot", entity="a"), Participant(role="pilot"), Participant(role="crew")
    assert put_back((named,), (bare,), (bare, crew)) == ((bare, crew), False)


def test_inside_a_part_with_an_id_only_what_the_step_took_goes_back() -> None:
    cited = Statement(id="s", basis="two sources", inlines=(Words("Floods."),))
    bare = Statement(id="s", basis="", inlines=(Words("Floods."),))
    other = Statement(id="t")
    held = Statement(id="s", basis="", inlines=(Words("Floods rose."),))
    back, is_whole = put_back((cited,), (bare,), (held, other))
    assert (back[0].basis, back[0].words, back[1], is_whole) == ("two sources", "Floods rose.", other, True)
