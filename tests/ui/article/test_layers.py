"""Notes, lanes and levels: what is drawn where several records stand on the same words or beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from editor.ui.article import Mark
from editor.ui.theme import load_theme
from tests.ui.article.scene import colours, colours_of_words, mark, picture, spot, stretch

LIGHT = load_theme("light")
NOTE, EVENT, QUOTE = LIGHT.ink("note"), LIGHT.ink("event"), LIGHT.ink("quote")
PLACES = ("The Dockers’ Union said", "work resumes at dawn", "after talks", "Minister Ada Okoro")


def note(needle, record="n"):
    return Mark(record, *stretch(needle), "note", "note")


def test_words_with_a_note_have_its_tint_and_a_folded_corner_at_their_end(view):
    view.set_marks([note("told reporters")])
    _, end = stretch("told reporters")
    corner = spot(view, end, 0)
    assert NOTE.tint.name() in colours_of_words(view, *stretch("told reporters"))
    assert NOTE.ink.name() in colours(picture(view), corner.x() - 5, corner.y() - 14, 5, 8)
    begin = spot(view, stretch("told reporters")[0], 0)
    assert NOTE.ink.name() not in colours(picture(view), begin.x() - 2, begin.y() - 14, 8, 8)


def test_a_click_on_words_with_a_note_opens_the_note(view):
    view.set_marks([note("told reporters")])
    assert view._records_at(QPointF(spot(view, stretch("told reporters")[0] + 2))) == ["n"]


def test_a_note_on_words_that_are_tagged_leaves_the_tag_its_tint(view):
    view.set_marks([note("told reporters that"), mark("m", "reporters", "person")])
    assert LIGHT.ink("person").tint.name() in colours_of_words(view, *stretch("reporters"))
    assert NOTE.tint.name() in colours_of_words(view, *stretch("told"))


def test_three_nested_mentions_step_down_three_pixels_each(view):
    view.set_marks([
        mark("a", "The union’s chair, Per Lind", "person"),
        mark("b", "union’s chair, Per Lind", "location"),
        mark("c", "Per Lind", "organisation"),
    ])  # fmt: skip
    place = spot(view, stretch("Per Lind")[0] + 1, 0)
    rows = {kind: rows_of(view, place, LIGHT.ink(kind).ink) for kind in ("organisation", "location", "person")}
    assert rows["location"] - rows["organisation"] in (2, 3)
    assert rows["person"] - rows["location"] == 3


def rows_of(view, place, ink):
    picture_of = picture(view)
    return next(y for y in range(place.y() + 4, place.y() + 30)
                if any(picture_of.pixelColor(x, y) == ink for x in range(place.x(), place.x() + 9)))


def test_events_past_the_last_lane_are_counted_in_one_badge(view):
    view.set_marks([Mark(f"v{n}", *stretch(words), "event", "event", f"E{n}") for n, words in enumerate(PLACES, 1)])
    seen = view._sheet.lines_in(view._seen_area())
    assert [badge.label for badge in view._sheet._brackets.badges(seen)] == ["E1", "E2", "+2"]


def test_the_passages_of_one_event_are_joined_by_dots(view):
    view.set_marks([Mark("v", *stretch(words), "event", "event", "E1") for words in ("Union said", "of 3 May")])
    page, top = view._sheet.page, spot(view, stretch("Ferries")[0]).y()
    joined = colours(picture(view), page.text_right + 20, top - 10, 6, 20)
    assert len(joined) == 2
    view.set_marks([Mark("v", *stretch("Union said"), "event", "event", "E1")])
    assert colours(picture(view), page.text_right + 20, top - 10, 6, 20) == {LIGHT["paper"].name()}


def test_without_margins_the_words_stand_alone_in_the_middle(view):
    quote, event = mark("q", "we will see who comes.", "quote", label="Q2"), mark("v", "port would", "event")
    view.set_marks([quote, event])
    view.set_focused(True)
    place = spot(view, stretch("Okoro told")[0], 0)
    page = view._sheet.page
    assert abs(page.text_left - (page.width - page.text_right)) <= 1
    assert colours(picture(view), 0, place.y() - 10, place.x() - 3, 20) == {LIGHT["paper"].name()}
    assert QUOTE.tint.name() in colours_of_words(view, *stretch("we will see"))
    view.set_focused(False)
    assert view._sheet.page.gutter == 92


@pytest.mark.parametrize("size", [13, 15.5, 18, 22])
@pytest.mark.parametrize("width", [624, 770, 1400, 3800])
def test_no_word_is_cut_off_at_any_size_of_text_and_window(view, size, width):
    view.resize(width, 700)
    view.set_text_size(size)
    page = view._sheet.page
    assert page.measure >= 420
    assert page.width <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
