"""Events on an axis of days: where they stand, what is cut out, and that no title covers another."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.briefing.draft import draft_of
from editor.briefing.drawing import Box, Lettering
from editor.briefing.shortening import SIZE, shortened_to
from editor.briefing.timeline import Dated, Days, axis_of, dated_events, days_of, told
from editor.briefing.timeline_picture import timeline_picture
from editor.briefing.timeline_sheet import Sheet, sheet_of
from editor.briefing.typeset import width_of
from editor.exporters.pictures import unset_words
from editor.model.dates import full_when
from editor.model.project import project_of
from editor.model.records import Briefing, Event, ProjectInfo, When

WIDTH = 466.0
_standings = st.sampled_from(["told", "disputed", "planned", "threatened", "denied"])


@st.composite
def dated(draw: st.DrawFn) -> Dated:
    begin = date(2031, 1, 1) + timedelta(days=draw(st.integers(0, 4000)))
    end = begin + timedelta(days=draw(st.sampled_from([0, 0, 6, 30, 365])))
    name = draw(st.integers(1, 10_000))
    return Dated(f"e{name}", f"E{name}", draw(st.sampled_from(["Raid", "Strike on the harbour of Port Amsel", "غارة"])),
                 begin, end, "then", draw(_standings))


_many = st.integers(1, 400).flatmap(lambda count: st.tuples(
    st.just(count), st.sampled_from([1, 10, 300, 4000]), st.sampled_from([0, 1, 31, 400])))


def crowded(made: tuple[int, int, int]) -> tuple[Dated, ...]:
    """Return so many events in so many days, which last so many days at most."""
    count, days, longest = made
    events = []
    for number in range(count):
        begin = date(2031, 1, 1) + timedelta(days=number * 7 % days)
        end = begin + timedelta(days=number % (longest + 1))
        events.append(Dated(f"e{number}", f"E{number}", f"Raid {number} on the harbour", begin, end, "then",
                            may_be_later=number % 5 == 4))
    return tuple(sorted(events, key=lambda event: (event.begin, event.end, event.id)))


_events = st.lists(dated(), min_size=1, max_size=40, unique_by=lambda event: event.id).map(
    lambda events: tuple(sorted(events, key=lambda event: (event.begin, event.end, event.id))))


def on(day: int, month: int = 10, year: int = 2031, *, days: int = 0, title: str = "Raid") -> Dated:
    begin = date(year, month, day)
    return Dated(f"{begin}{title}", "E1", title, begin, begin + timedelta(days=days), begin.isoformat())


@pytest.mark.parametrize(("when", "begin", "end"), [
    (When(from_="2031-10-28", to="2031-10-28"), "2031-10-28", "2031-10-28"),
    (When(from_="2031-02", to="2031-02"), "2031-02-01", "2031-02-28"),
    (When(from_="2031", to="2031"), "2031-01-01", "2031-12-31"),
    (When(from_="2031-11-02", to="2031-10-30"), "2031-10-30", "2031-11-02"),
    (When(from_="2031-10-28", to="2031-10-28", precision="month"), "2031-10-01", "2031-10-31"),
    (When(from_="2031-10-28", to="2031-10-28", precision="year"), "2031-01-01", "2031-12-31"),
])
def test_a_time_reaches_over_all_the_days_it_may_be(when: When, begin: str, end: str) -> None:
    assert days_of(when) == Days(date.fromisoformat(begin), date.fromisoformat(end))


@pytest.mark.parametrize(("when", "earlier", "later"), [
    (When(from_="2031-10-28", to="2031-10-28", precision="about"), True, True),
    (When(from_="2031-10-28", precision="circa"), True, True),
    (When(from_="2031-10-28", precision="day"), False, True),
    (When(from_="2031"), False, True),
    (When(to="2031-10-28"), True, False),
])
def test_a_rough_day_is_never_a_dot_and_an_open_end_stays_open(when: When, earlier: bool, later: bool) -> None:
    (event,) = dated_events(project_of([ProjectInfo(id="i"), Event(id="e", number=1, title="Raid", when=when)], {}))
    assert not event.is_exact
    assert (event.may_be_earlier, event.may_be_later) == (earlier, later)


def test_what_has_no_stated_end_is_not_ruled_out_on_any_later_day() -> None:
    days = days_of(When(from_="2031-10-28"))
    assert days is not None
    assert (days.earliest, days.latest) == (date(2031, 10, 28), date.max)


_isos = st.sampled_from(["", "2031", "2031-10", "2031-10-28", "2032-01-02"])
_whens = st.builds(When, from_=_isos, to=_isos, words=st.sampled_from(["", "then"]), precision=st.sampled_from(
    ["", "day", "week", "month", "quarter", "year", "decade", "about", "circa", "range", "of the moon"]))


@given(_whens)
def test_only_what_is_printed_as_one_day_is_a_dot(when: When) -> None:
    printed = full_when(when)
    for event in dated_events(project_of([ProjectInfo(id="i"), Event(id="e", number=1, when=when)], {})):
        assert event.is_exact == (printed in {"28 October 2031", "2 January 2032"})
        assert event.may_be_earlier == printed.startswith(("by ", "about "))
        assert event.may_be_later == printed.startswith(("from ", "about "))


@pytest.mark.parametrize("when", [When(), When(words="soon"), When(from_="2031-13-01"), When(from_="last week")])
def test_words_that_name_no_day_have_no_place_on_the_axis(when: When) -> None:
    assert days_of(when) is None


def test_a_gap_of_a_month_is_shown_and_a_longer_one_is_cut_and_counted() -> None:
    assert not axis_of([on(1), on(31)], 0, WIDTH).breaks
    (cut,) = axis_of([on(1, 1), on(1, 3)], 0, WIDTH).breaks
    assert cut[2] == 58


def test_an_axis_of_decades_is_not_cut_to_pieces() -> None:
    events = [on(1, 1, 2000 + year) for year in range(25)]
    assert not axis_of(events, 0, WIDTH).breaks


@given(_events)
def test_later_days_stand_further_to_the_right_and_all_stand_on_the_axis(events: tuple[Dated, ...]) -> None:
    axis = axis_of(events, 18, WIDTH - 18)
    places = [axis.x(event.begin) for event in events]
    assert places == sorted(places)
    assert all(18 <= axis.x(day) <= WIDTH - 18 for event in events for day in (event.begin, event.end))


@given(_events)
def test_every_event_can_be_pointed_at_on_the_sheet(events: tuple[Dated, ...]) -> None:
    sheet = sheet_of(events, WIDTH, width_of)
    assert {event for spot in sheet.spots for event in spot.events} == {event.id for event in events}
    assert all(spot.left >= 0 and spot.left + spot.width <= WIDTH for spot in sheet.spots)
    assert all(spot.top >= 0 and spot.top + spot.height <= sheet.drawing.height for spot in sheet.spots)


@given(_events)
def test_no_title_covers_another_and_none_leaves_the_sheet(events: tuple[Dated, ...]) -> None:
    titles = titles_of(sheet_of(events, WIDTH, width_of))
    for place, (one, wide) in enumerate(titles):
        assert one.x >= 0
        assert one.x + wide <= WIDTH
        for other, its_width in titles[place + 1:]:
            assert one.y != other.y or one.x + wide < other.x or other.x + its_width < one.x


@settings(deadline=None)
@given(_many)
def test_every_event_is_named_on_the_sheet_or_told_to_be_unnamed(made: tuple[int, int, int]) -> None:
    events = crowded(made)
    sheet = sheet_of(events, WIDTH, width_of)
    words = " ".join(shape.words for shape in sheet.drawing.shapes if isinstance(shape, Lettering))
    unnamed = {event.id for event in sheet.unnamed}
    named = {number for found in re.finditer(r"E(\d+)(?:–E(\d+))?", words)
             for number in range(int(found[1]), int(found[2] or found[1]) + 1)}
    named |= {int(number) for number in re.findall(r"Raid (\d+)", words)}
    assert {event.id for event in events if int(event.badge[1:]) not in named} <= unnamed


@settings(deadline=None)
@given(_many)
def test_however_many_events_the_picture_fits_a_page(made: tuple[int, int, int]) -> None:
    records = [Event(id=event.id, number=int(event.badge[1:]), title=event.title, when=When(
        from_=event.begin.isoformat(), to=event.end.isoformat(), precision="day")) for event in crowded(made)]
    project = project_of([ProjectInfo(id="i"), *records], {})
    held = draft_of(project, Briefing(id="b"), ("events",), ())
    picture = timeline_picture(held)
    assert picture is None or picture.drawing.height < 560


def test_a_title_without_letters_on_the_picture_stands_by_its_badge_and_is_told_below() -> None:
    day = When(from_="2031-10-28", to="2031-10-28", precision="day")
    project = project_of([ProjectInfo(id="i"), Event(id="a", number=1, title="Raid", when=day),
                          Event(id="b", number=2, title="中国的\n袭击", when=day)], {})
    picture = timeline_picture(draft_of(project, Briefing(id="b"), ("events",), ()))
    assert picture is not None
    assert {"Raid", "E2"} <= {shape.words for shape in picture.drawing.shapes if isinstance(shape, Lettering)}
    assert not unset_words(picture.drawing)
    assert "In letters that the picture cannot show: E2 中国的 袭击." in picture.caption
    assert "中国的" in picture.description


def test_events_of_one_day_all_have_their_titles() -> None:
    events = tuple(Dated(f"e{number}", f"E{number}", f"Raid {number}", date(2031, 1, 1), date(2031, 1, 1), "then")
                   for number in range(3))
    assert [shape.words for shape, _ in titles_of(sheet_of(events, WIDTH, width_of))] == ["Raid 0", "Raid 1", "Raid 2"]


def test_events_of_one_month_have_a_row_each_with_the_title_beside_the_bar() -> None:
    events = tuple(on(1, days=30, title=f"Raid {number}") for number in range(3))
    shapes = sheet_of(events, WIDTH, width_of).drawing.shapes
    bars = [shape for shape in shapes if isinstance(shape, Box)]
    assert len({bar.y for bar in bars}) == 3
    for bar, (title, wide) in zip(bars, titles_of(sheet_of(events, WIDTH, width_of)), strict=True):
        assert abs(title.y - bar.y - bar.height / 2) < SIZE / 2
        assert title.x + wide <= bar.x or title.x >= bar.x + bar.width


def test_what_has_no_row_is_counted_and_named_by_its_badges() -> None:
    events = tuple(Dated(f"e{number:02}", f"E{number}", "Raid", date(2031, 1, 1), date(2031, 1, 31), "then")
                   for number in range(30))
    sheet = sheet_of(events, WIDTH, width_of, rows=20)
    assert len(sheet.unnamed) == 10
    assert "and 10 more: E20–E29" in {shape.words for shape in sheet.drawing.shapes if isinstance(shape, Lettering)}


def titles_of(sheet: Sheet) -> list[tuple[Lettering, float]]:
    found = [shape for shape in sheet.drawing.shapes if isinstance(shape, Lettering) and shape.ink == "text"]
    return [(shape, width_of(shape.words, shape.size)) for shape in found]


@given(_events)
def test_the_same_events_give_the_same_sheet(events: tuple[Dated, ...]) -> None:
    assert sheet_of(events, WIDTH, width_of) == sheet_of(events, WIDTH, width_of)


def test_a_few_events_have_their_titles_in_full() -> None:
    events = (on(14, title="Raid in the hills"), on(21, title="Leader killed"), on(28, title="Strikes on camps"))
    sheet = sheet_of(events, WIDTH, width_of)
    assert {shape.words for shape, _ in titles_of(sheet)} == {event.title for event in events}
    assert not sheet.unnamed


def test_each_standing_has_a_sign_of_its_own() -> None:
    signs = set()
    for standing in ("told", "disputed", "planned", "threatened", "denied"):
        event = Dated("e", "E1", "Raid", date(2031, 1, 1), date(2031, 1, 1), "then", standing)
        shapes = sheet_of((event,), WIDTH, width_of).drawing.shapes
        signs.add(tuple(type(shape).__name__ + str(getattr(shape, "fill", "")) for shape in shapes))
    assert len(signs) == 5


def test_the_chosen_event_stands_out() -> None:
    events = (on(14), on(21))
    plain, chosen = (sheet_of(events, WIDTH, width_of, chosen=each) for each in ("", events[0].id))
    assert "emphasis" not in {getattr(shape, "fill", "") for shape in plain.drawing.shapes}
    assert "emphasis" in {getattr(shape, "fill", "") for shape in chosen.drawing.shapes}


def test_many_events_of_one_day_are_one_mark_with_their_number() -> None:
    events = tuple(Dated(f"e{number}", f"E{number}", "Raid", date(2031, 1, 1), date(2031, 1, 1), "then")
                   for number in range(9))
    sheet = sheet_of(events, WIDTH, width_of)
    assert "9" in {shape.words for shape in sheet.drawing.shapes if isinstance(shape, Lettering)}


def test_what_is_shown_is_told_in_words_with_how_it_stands() -> None:
    planned = Dated("e", "E1", "Withdrawal", date(2031, 9, 1), date(2031, 9, 30), "September 2031", "planned")
    assert told((on(14), planned)) == "2031-10-14: Raid; September 2031: Withdrawal (Planned)"


def test_what_the_badges_on_a_picture_stand_for_is_told_below_it() -> None:
    day = When(from_="2031-10-28", to="2031-10-28", precision="day")
    records = [Event(id=f"e{number}", number=number, title=f"Raid {number}", when=day) for number in range(1, 5)]
    picture = timeline_picture(draft_of(project_of([ProjectInfo(id="i"), *records], {}), Briefing(id="b"), (), ()))
    assert picture is not None
    assert "E1–E4" in {shape.words for shape in picture.drawing.shapes if isinstance(shape, Lettering)}
    assert "In the picture by their numbers: E1 Raid 1; E2 Raid 2; E3 Raid 3; E4 Raid 4." in picture.caption


def test_too_many_events_to_list_are_counted() -> None:
    events = crowded((300, 1, 400))
    picture = timeline_picture(draft_of(project_of([ProjectInfo(id="i"), *(
        Event(id=event.id, number=int(event.badge[1:]), when=When(from_=event.begin.isoformat()))
        for event in events)], {}), Briefing(id="b"), ("events",), ()))
    assert picture is not None
    assert "280 events are not named in the picture for want of room." in picture.caption
    assert "and 280 more" in {shape.words for shape in picture.drawing.shapes if isinstance(shape, Lettering)}


def test_words_are_cut_between_words_and_say_that_they_are_cut() -> None:
    cut = shortened_to("Strikes on camps in the desert", 80, width_of)
    assert cut.endswith("…")
    assert width_of(cut, SIZE) <= 80
    assert "Strikes on camps in the desert".startswith(cut[:-1])
    assert shortened_to("Raid", 80, width_of) == "Raid"
