"""The marks of an article, against looking through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.article.lanes import Lanes
from editor.ui.article.marks import Mark, Marks

layers = st.sampled_from(["mention", "quote", "event"])
spans = st.tuples(st.integers(0, 4000), st.one_of(st.integers(1, 40), st.integers(1000, 3000)))


@st.composite
def some_marks(draw):
    drawn = draw(st.lists(st.tuples(spans, layers, st.integers(0, 12)), max_size=25))
    return [Mark(f"r{record}-{layer}", begin, begin + length, layer) for (begin, length), layer, record in drawn]


def by_place(marks):
    return sorted(marks, key=lambda mark: (mark.begin, -mark.end, mark.id))


@given(some_marks(), spans)
def test_the_marks_that_overlap_a_stretch_are_found_and_no_others(marks, span):
    begin, end = span[0], span[0] + span[1]
    found = Marks(marks).overlapping(begin, end)
    assert by_place(found) == by_place(mark for mark in marks if mark.begin < end and begin < mark.end)


@given(some_marks(), st.integers(0, 7000))
def test_the_marks_at_a_place_come_innermost_first(marks, place):
    lengths = [mark.length for mark in Marks(marks).at(place)]
    assert lengths == sorted(lengths)


@given(some_marks(), some_marks(), spans)
def test_marks_taken_in_one_by_one_are_found_as_those_given_at_once(first, later, span):
    marks = Marks(first)
    for mark in later:
        marks.add(mark)
    begin, end = span[0], span[0] + span[1]
    assert by_place(marks.overlapping(begin, end)) == by_place(Marks(first + later).overlapping(begin, end))


@given(some_marks(), st.data())
def test_a_record_goes_with_all_its_marks(marks, data):
    record = data.draw(st.sampled_from([mark.id for mark in marks] or ["none"]))
    kept = Marks(marks)
    gone = kept.remove(record)
    assert by_place(gone) == by_place(mark for mark in marks if mark.id == record)
    assert by_place(kept.overlapping(0, 10_000)) == by_place(mark for mark in marks if mark.id != record)


@given(some_marks(), st.integers(0, 4000))
def test_mentions_follow_in_the_order_of_the_text(marks, place):
    found = [mark.begin for mark in Marks(marks).after(place)]
    assert found == sorted(mark.begin for mark in marks if mark.layer == "mention" and mark.begin > place)


@given(some_marks(), st.integers(0, 4000))
def test_mentions_precede_in_the_order_against_the_text(marks, place):
    found = [mark.begin for mark in Marks(marks).before(place)]
    assert found == sorted((m.begin for m in marks if m.layer == "mention" and m.begin < place), reverse=True)


def event(record, *stretches):
    return [Mark(record, begin, end, "event") for begin, end in stretches]


def lanes_of(*marks, words="x" * 5000):
    lanes = Lanes(Marks([mark for passages in marks for mark in passages]), words)
    return {lane.passages[0].id: lane.number for lane in lanes.between(0, len(words))}


def test_events_far_from_each_other_share_the_first_lane():
    assert lanes_of(event("a", (0, 50)), event("b", (400, 450))) == {"a": 0, "b": 0}


def test_events_that_may_stand_beside_the_same_line_take_two_lanes():
    assert lanes_of(event("a", (0, 50)), event("b", (60, 90))) == {"a": 0, "b": 1}


def test_events_near_each_other_in_two_paragraphs_share_a_lane():
    assert lanes_of(event("a", (0, 50)), event("b", (60, 90)), words="x" * 55 + "\n" + "x" * 99) == {"a": 0, "b": 0}


def test_an_event_keeps_its_lane_between_its_passages():
    assert lanes_of(event("a", (0, 50), (1000, 1050)), event("b", (500, 550))) == {"a": 0, "b": 1}


@given(some_marks())
def test_no_two_events_of_a_lane_overlap(marks):
    lanes = Lanes(Marks(marks), "x" * 8000).between(0, 8000)
    extents = [(lane.number, lane.passages[0].begin, max(mark.end for mark in lane.passages)) for lane in lanes]
    for number, begin, end in extents:
        clashes = [other for other in extents if other[0] == number and other[1] < end and begin < other[2]]
        assert clashes == [(number, begin, end)]
