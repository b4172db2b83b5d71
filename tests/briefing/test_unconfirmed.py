"""What the program proposed and nobody confirmed is told apart in the timeline and the link chart."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from editor.briefing.blocks import Picture
from editor.briefing.chart import chart_of, told, told_link
from editor.briefing.chart_sheet import sheet_of
from editor.briefing.chart_ties import ties_of
from editor.briefing.drawing import Drawing, Lettering
from editor.briefing.outline import outline_to_hand_over
from editor.briefing.timeline import Dated, dated_events
from editor.briefing.timeline import told as told_timeline
from editor.briefing.timeline_rows import rows_of
from editor.briefing.timeline_sheet import sheet_of as sheet_of_timeline
from editor.briefing.typeset import width_of
from editor.model.records import Quote, Record, When
from tests.briefing.projects import STOPPED, passage, project

replace = msgspec.structs.replace
GUESSED = replace(STOPPED, suggested=("when", "participants"))
SAID = Quote(id="said", number=4, spans=(passage("a1", "Nobody was hurt,"),), speaker="voss", addressee="union",
             about=("alba",), said_when=When(from_="2033-04-25", to="2033-04-25"))
GUESSES = (GUESSED, SAID)
STAR = "* Suggested, confirmed by nobody"


def lettered(drawing: Drawing) -> list[str]:
    """Return the words on a sheet."""
    return [shape.words for shape in drawing.shapes if isinstance(shape, Lettering)]


def drawn(*more: Record) -> list[str]:
    """Return the words on the chart of a project."""
    chart = chart_of(project(*more), ties_of(project(*more)))
    places = {node.id: (float(place % 2), float(place)) for place, node in enumerate(chart.nodes)}
    return lettered(sheet_of(chart, places, 900, 900, width_of, legend=True).drawing)


def test_an_event_whose_day_nobody_confirmed_says_so_in_words() -> None:
    guessed, = (event for event in dated_events(project(GUESSED)) if event.id == GUESSED.id)
    assert guessed.words == "25 April 2033 [suggested]"
    assert guessed.told_actor == "Coast Guard [suggested]"
    assert "25 April 2033 [suggested]: " in told_timeline([guessed])
    assert "[suggested]" not in told_timeline(dated_events(project()))


@pytest.mark.parametrize(("field", "label"), [("speaker", "Spoke to"), ("addressee", "Spoke to"),
                                              ("speaker", "Spoke about")])
def test_a_quote_ties_by_suggestion_whom_nobody_confirmed(field: str, label: str) -> None:
    found, = (tie for tie in ties_of(project(replace(SAID, suggested=(field,)))) if tie.record == "said"
              and tie.label == label)
    assert found.told == f"{label} [suggested]"
    assert found.when == "25 April 2033"


def test_an_addressee_that_nobody_confirmed_leaves_what_was_spoken_about_as_it_is() -> None:
    found, = (tie for tie in ties_of(project(replace(SAID, suggested=("addressee", "said_when"))))
              if tie.label == "Spoke about")
    assert not found.is_suggested
    assert found.when == "25 April 2033 [suggested]"


def test_a_line_of_a_chart_between_those_that_nobody_confirmed_has_a_star_which_is_explained() -> None:
    assert "* Coast guards stop the…" in drawn(GUESSED)
    assert STAR in drawn(GUESSED)
    assert not any("*" in words for words in drawn())


def test_a_chart_tells_of_each_link_that_nobody_confirmed() -> None:
    chart = chart_of(project(GUESSED), ties_of(project(GUESSED)))
    link, = (link for link in chart.links() if link.ties[0].record == GUESSED.id and link.sort == "event"
             and {link.one, link.other} == {"guard", "alba"})
    assert told_link(chart, link) == f"Coast Guard to Alba: {GUESSED.title} [suggested]"
    assert told_link(chart, link) in told(chart)


def test_no_word_of_a_briefings_pictures_stands_below_their_edge() -> None:
    made = outline_to_hand_over(project(*GUESSES), "b1")
    pictures = [block.drawing for block in made.blocks if isinstance(block, Picture)]
    assert len(pictures) == 2
    for drawing in pictures:
        assert STAR in lettered(drawing)
        assert all(shape.y + 2 <= drawing.height for shape in drawing.shapes if isinstance(shape, Lettering))


@pytest.mark.parametrize("days", [0, 3])
def test_a_title_or_badge_on_the_timeline_has_a_star_where_nobody_confirmed_its_days(days: int) -> None:
    for width in (500.0, 60.0):
        guessed = Dated("e", "E1", "Raid on the harbour", date(2031, 10, 1), date(2031, 10, 1 + days), "then",
                        is_suggested=True)
        words = lettered(sheet_of_timeline((guessed,), width, width_of, legend=True).drawing)
        assert any(each.startswith(("* Raid", "* E1")) for each in words), words
        assert STAR in words
        assert not any("*" in each for each in lettered(sheet_of_timeline(
            (replace(guessed, is_suggested=False),), width, width_of, legend=True).drawing))


def test_a_crowd_has_a_star_where_nobody_confirmed_the_day_of_one_of_it() -> None:
    events = [Dated(f"e{number}", f"E{number}", "Raid", date(2031, 10, 1), date(2031, 10, 1), "then",
                    is_suggested=number == 3) for number in range(1, 7)]
    assert "* E1–E6" in lettered(sheet_of_timeline(events, 500.0, width_of).drawing)


def test_in_the_row_of_an_actor_a_star_is_on_events_that_nobody_confirmed_to_be_theirs() -> None:
    events = dated_events(project(replace(STOPPED, suggested=("participants",))))
    words = lettered(rows_of(events, 900.0, width_of).drawing)
    assert f"* {STOPPED.title}" in words
    assert not any(each.startswith("*") for each in lettered(sheet_of_timeline(events, 900.0, width_of).drawing))


def test_the_caption_of_a_timeline_counts_the_events_whose_days_nobody_confirmed() -> None:
    blocks = outline_to_hand_over(project(*GUESSES), "b1").blocks
    captions = [block.caption for block in blocks if isinstance(block, Picture)]
    assert any("Of 1 event the days are suggested, and confirmed by nobody." in caption for caption in captions)
