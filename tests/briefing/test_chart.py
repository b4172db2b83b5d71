"""Who is linked with whom: what ties them, what is sieved out, and that nodes sit still and apart."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.briefing.badges import badges
from editor.briefing.blocks import Picture
from editor.briefing.chart import Chart, Node, Sieve, Tie, chart_of, left_out, told
from editor.briefing.chart_groups import grouped
from editor.briefing.chart_picture import WIDTH, kept_places
from editor.briefing.chart_seats import MARGIN, Seat, seated
from editor.briefing.chart_sheet import sheet_of
from editor.briefing.chart_springs import Springs
from editor.briefing.chart_ties import crowded_events, ties_of
from editor.briefing.drawing import Area, Lettering, Line, Point
from editor.briefing.outline import outline_to_hand_over
from editor.briefing.typeset import width_of
from editor.exporters.pictures import unset_words
from editor.model.records import ChartPlace, Entity, Event, Participant, Quote, Record, Relation, When
from tests.briefing.projects import RECORDS, passage, project, section

LEADS = Relation(id="leads", type="leads", from_="voss", to="guard", evidence=(passage("a1", "Mira Voss"),))
ABOUT = Quote(id="about", number=4, spans=(passage("a1", "Nobody was hurt,"),), speaker="voss", addressee="union",
              about=("alba",), said_when=When(from_="2033-04-25", to="2033-04-25"))


def ties(*more: Record) -> dict[tuple[str, str], Tie]:
    return {(tie.one, tie.other): tie for tie in ties_of(project(*more))}


def event(*people: tuple[str, str], **fields: object) -> Event:
    held = tuple(Participant(role=role, entity=entity) for role, entity in people)
    return Event(id="more", number=9, title="Meeting", participants=held, **fields)  # type: ignore[arg-type]  # of Event


def test_who_carried_out_what_leads_to_whom_it_was_done() -> None:
    tie = ties()["guard", "alba"]
    assert (tie.sort, tie.badge, tie.record) == ("event", "E1", "stopped")
    assert tie.label == "Coast guards stop the ferry Alba"
    assert tie.is_directed
    assert (tie.begin, tie.evidence) == (date(2033, 4, 25), 3)


def test_those_who_took_part_beside_each_other_are_linked_without_direction() -> None:
    found = ties(event(("participant", "voss"), ("participant", "union")))
    assert not found["voss", "union"].is_directed


def test_events_that_did_not_happen_are_links_of_another_sort() -> None:
    found = ties(event(("actor", "voss"), ("target", "union"), status="planned"))
    assert found["voss", "union"].sort == "unrealised"


def test_a_relation_leads_from_one_to_the_other_and_says_which_it_is() -> None:
    tie = ties(LEADS)["voss", "guard"]
    assert (tie.sort, tie.label, tie.evidence, tie.kind) == ("relation", "Leads", 1, "relation")


@pytest.mark.parametrize("mutual", ["allied with", "family of", "fights"])
def test_a_relation_that_holds_either_way_has_no_arrow(mutual: str) -> None:
    held = project(msgspec.structs.replace(LEADS, type=mutual))
    assert not ties_of(held)[0].is_directed
    link = chart_of(held, ties_of(held)).links()[0]
    assert not link.leads_to("guard")


def test_a_summit_is_told_by_its_badge_and_draws_no_lines() -> None:
    people = [Entity(id=f"p{number:02}", type="person", name=f"Person {number}") for number in range(26)]
    summit = event(*(("participant", person.id) for person in people))
    held = project(summit, LEADS, records=(*RECORDS, *people))
    found = ties_of(held)
    assert summit.id not in {tie.record for tie in found}
    chart = chart_of(held, found, crowded=crowded_events(held))
    assert left_out(chart) == "No links are drawn for events in which very many took part: E9."
    fewer = project(event(*(("participant", person.id) for person in people[:25])), records=(*RECORDS, *people))
    assert sum(tie.record == summit.id for tie in ties_of(fewer)) == 300
    assert not crowded_events(fewer)


@pytest.mark.parametrize(("held", "told_as"), [
    ((), ""), (("E2",), "E2"), (("E9", "E1", "E2"), "E1, E2, E9"), (("E5", "E3", "E4", "E10"), "E3–E5, E10"),
])
def test_badges_in_a_row_are_told_as_a_range(held: tuple[str, ...], told_as: str) -> None:
    assert badges(held) == told_as


def test_a_speaker_is_linked_to_whom_and_of_what_they_spoke() -> None:
    found = ties(ABOUT)
    assert {pair: tie.label for pair, tie in found.items() if tie.sort == "quote"} == {
        ("voss", "union"): "Spoke to", ("voss", "alba"): "Spoke about"}


def test_who_was_merged_is_linked_as_who_took_its_place_and_nobody_to_themselves() -> None:
    found = ties(event(("actor", "crew"), ("target", "guard"), ("target", "union")))
    assert ("union", "guard") in found
    assert ("union", "union") not in found


@pytest.mark.parametrize("record", [
    Relation(id="r", type="leads", from_="voss", to="guess"),
    Relation(id="r", type="leads", from_="voss", to="guard", state="suggested"),
    Relation(id="r", type="leads", from_="voss", to="gone"),
])
def test_what_nobody_accepted_and_what_is_gone_is_no_link(record: Record) -> None:
    assert "relation" not in {tie.sort for tie in ties(record).values()}


def test_a_sieve_keeps_out_sorts_types_and_other_days() -> None:
    held = project(LEADS, ABOUT)
    found = ties_of(held)

    def sorts(**sieve: object) -> set[str]:
        chart = chart_of(held, found, Sieve(**sieve))  # type: ignore[arg-type]  # fields of Sieve
        return {tie.sort for tie in chart.ties}
    assert sorts() == {"relation", "event", "quote"}
    assert sorts(sorts=frozenset({"quote"})) == {"relation", "event"}
    assert "alba" not in {node.id for node in chart_of(held, found, Sieve(types=frozenset({"materiel"}))).nodes}
    assert sorts(begin=date(2033, 4, 26)) == {"relation"}
    assert sorts(begin=date(2033, 4, 25), end=date(2033, 4, 25)) == {"relation", "event", "quote"}


def test_the_most_linked_are_shown_and_the_rest_is_counted() -> None:
    people = [Entity(id=f"p{number:02}", type="person", name=f"Person {number}") for number in range(12)]
    star = [Relation(id=f"r{number}", type="leads", from_="p00", to=person.id)
            for number, person in enumerate(people[1:])]
    held = project(records=(*people, *star))
    chart = chart_of(held, ties_of(held), most=5)
    assert (len(chart.nodes), chart.left_out) == (5, 7)
    assert chart.nodes[0].id == "p00"
    assert "p11" in {node.id for node in chart_of(held, ties_of(held), most=5, kept="p11").nodes}


def test_all_ties_of_one_sort_between_two_are_one_line_with_their_number() -> None:
    again = event(("actor", "guard"), ("target", "alba"))
    held = project(again)
    (link,) = chart_of(held, ties_of(held)).links()
    assert link.words == "2 events"
    assert link.leads_to("alba")
    assert not link.leads_to("guard")


def test_what_is_shown_is_told_in_words() -> None:
    held = project(LEADS)
    words = told(chart_of(held, ties_of(held)))
    assert "Coast Guard (O)" in words
    assert "Mira Voss to Coast Guard: Leads" in words
    assert "Coast Guard to Alba: Coast guards stop the ferry Alba" in words


_charts = st.integers(2, 40).flatmap(lambda many: st.tuples(
    st.just(many), st.lists(st.tuples(st.integers(0, many - 1), st.integers(0, many - 1)).filter(
        lambda pair: pair[0] != pair[1]), min_size=1, max_size=60)))
_Made = tuple[int, list[tuple[int, int]]]


def chart(made: _Made) -> Chart:
    many, pairs = made
    nodes = tuple(Node(f"n{number}", "Port Amsel" * (1 + number % 3), nature="person") for number in range(many))
    held = tuple(Tie(f"n{one}", f"n{other}", "event", "Raid", "event", f"e{number}", f"E{number}")
                 for number, (one, other) in enumerate(pairs))
    return Chart(nodes, held)


def places_of(found: Chart) -> dict[str, Point]:
    pairs = [(link.one, link.other) for link in found.links()]
    return dict(Springs([node.id for node in found.nodes], pairs).settle())


@settings(deadline=None, max_examples=30)
@given(_charts)
def test_the_same_nodes_and_links_come_to_the_same_places(made: _Made) -> None:
    assert places_of(chart(made)) == places_of(chart(made))


@settings(deadline=None, max_examples=40)
@given(_charts, st.floats(200, 1200), st.floats(60, 500))
def test_no_node_covers_another_and_none_leaves_the_sheet(made: _Made, width: float, height: float) -> None:
    found = chart(made)
    sheet = sheet_of(found, places_of(found), width, height, width_of)
    seats = sheet.seating.seats
    assert {seat.node for seat in seats} == {node.id for node in found.nodes}
    for place, seat in enumerate(seats):
        assert seat.left >= MARGIN - 0.01
        assert seat.top >= MARGIN - 0.01
        assert seat.left + seat.width <= sheet.drawing.width - MARGIN + 0.01
        assert seat.top + seat.height <= sheet.drawing.height - MARGIN + 0.01
        assert not any(cover(seat, other) for other in seats[place + 1:])


def cover(one: Seat, other: Seat) -> bool:
    return (abs(one.x - other.x) < (one.width + other.width) / 2
            and abs(one.y - other.y) < (one.height + other.height) / 2)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=2),
       st.tuples(st.floats(-2, 2), st.floats(-2, 2)))
def test_a_node_sits_where_it_was_put_and_the_others_make_room(places: dict[str, Point], put: Point) -> None:
    places = {**places, "a": put}
    found = seated(places, dict.fromkeys(places, (60.0, 19.0)), 500, 300, kept={"a"})
    seat = next(seat for seat in found.seats if seat.node == "a")
    assert found.place_at(seat.x, seat.y) == (pytest.approx(put[0], abs=0.01), pytest.approx(put[1], abs=0.01))
    assert not any(cover(seat, other) for other in found.seats if other is not seat)


def test_those_who_are_linked_sit_nearer_than_those_who_are_not() -> None:
    found = places_of(chart((6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])))

    def apart(one: str, other: str) -> float:
        return sum((a - b) ** 2 for a, b in zip(found[one], found[other], strict=True))
    assert max(apart("n0", "n1"), apart("n3", "n4")) < min(apart("n0", "n3"), apart("n2", "n5"))


@given(_charts)
def test_groups_that_nothing_links_lie_beside_each_other(made: _Made) -> None:
    found = chart(made)
    places = places_of(found)
    groups = grouped(list(places), [(link.one, link.other) for link in found.links()])
    boxes = [[(min(each), max(each)) for each in zip(*(places[node] for node in group), strict=True)]
             for group in groups]
    for place, (across, down) in enumerate(boxes):
        assert not any(across[0] <= right and left <= across[1] and down[0] <= bottom and top <= down[1]
                       for (left, right), (top, bottom) in boxes[place + 1:])


def test_nodes_linked_over_others_are_one_group_and_the_largest_comes_first() -> None:
    assert grouped(["a", "b", "c", "d"], [("b", "d"), ("d", "c"), ("a", "elsewhere")]) == [("b", "c", "d"), ("a",)]


def test_only_the_chosen_node_and_its_neighbours_stand_out() -> None:
    found = chart((4, [(0, 1), (2, 3)]))
    shapes = sheet_of(found, places_of(found), 500, 200, width_of, chosen="n0").drawing.shapes
    names = [shape.ink for shape in shapes if isinstance(shape, Lettering) and shape.words.startswith("Port")]
    assert sorted(names) == ["axis", "axis", "text", "text"]
    assert sorted(shape.ink for shape in shapes if isinstance(shape, Line)) == ["hairline", "text"]


def test_an_arrow_stands_where_a_link_leads() -> None:
    found = chart((2, [(0, 1)]))
    sheet = sheet_of(found, places_of(found), 500, 200, width_of)
    (arrow,) = (shape for shape in sheet.drawing.shapes if isinstance(shape, Area))
    seats = {seat.node: seat for seat in sheet.seating.seats}
    tip = arrow.points[0]
    assert abs(tip[0] - seats["n1"].x) + abs(tip[1] - seats["n1"].y) < abs(tip[0] - seats["n0"].x)


def test_where_the_analyst_put_an_entity_is_where_it_stands_for_now() -> None:
    held = project(ChartPlace(id="p1", entity="crew", x=1.0, y=2.0))
    assert kept_places(held) == {"union": (1.0, 2.0)}
    assert kept_places(project(ChartPlace(id="p1", entity="gone"))) == {}


def pictures(*more: Record) -> list[Picture]:
    found = outline_to_hand_over(project(*more, records=(*RECORDS, LEADS)), "b1")
    return [block for block in found.blocks if isinstance(block, Picture) and "linked" in block.caption]


def test_a_briefing_shows_the_chart_as_wide_as_its_page_unless_it_is_told_not_to() -> None:
    (picture,) = pictures()
    assert picture.drawing.width == WIDTH
    assert "Mira Voss to Coast Guard: Leads" in picture.description
    assert not pictures(*section("entities", 3.0, options=("no link chart",)))


def test_names_without_letters_on_the_picture_stand_by_numbers_and_are_told_below() -> None:
    abroad = Entity(id="abroad", type="organisation", name="外交部")
    (picture,) = pictures(abroad, Relation(id="r", type="盟友", from_="voss", to="abroad"))
    assert {"(1)", "(2)"} <= {shape.words for shape in picture.drawing.shapes if isinstance(shape, Lettering)}
    assert not unset_words(picture.drawing)
    assert "In letters that the picture cannot show: (1) 外交部; (2) 盟友." in picture.caption
    assert "外交部" in picture.description


def test_one_link_alone_is_no_picture() -> None:
    found = outline_to_hand_over(project(), "b1")
    assert not [block for block in found.blocks if isinstance(block, Picture) and "linked" in block.caption]


def test_a_chart_for_readers_without_the_records_says_the_titles_of_events_and_covers_no_arrow() -> None:
    found = chart_of(project(), ties_of(project()))
    sheet = sheet_of(found, places_of(found), 700, 400, width_of, legend=True)
    words = [shape.words for shape in sheet.drawing.shapes if isinstance(shape, Lettering)]
    assert any(said.startswith("Coast guards") for said in words)
    assert not any(re.fullmatch(r"[EQ]\d+", said) for said in words)
    on_screen = sheet_of(found, places_of(found), 700, 400, width_of).drawing.shapes
    assert "E1" in [shape.words for shape in on_screen if isinstance(shape, Lettering)]
