"""What is painted of a search, and what the reader asks of the page to place a popover or take hold of an edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from editor.model.records import Stretch
from editor.ui.article import Mark
from editor.ui.theme import load_theme
from tests.ui.article.scene import colours, colours_of_words, mark, picture, spot, stretch

LIGHT = load_theme("light")
HITS = [Stretch(*stretch("Port Lumen", nth)) for nth in range(3)]
ARABIC = "قال المتحدث يوم الجمعة إن العمل سيستأنف فجرا في Port Lumen بعد المحادثات."


def test_every_hit_has_the_ground_of_the_found_and_the_one_being_read_a_stronger_one_with_a_frame(view):
    view.show_found(HITS, 1)
    assert LIGHT["found"].name() in frame_of(view, HITS[0])
    assert {LIGHT["found_current"].name(), LIGHT["found_frame"].name()} <= frame_of(view, HITS[1])
    elsewhere = colours_of_words(view, *stretch("reporters"))
    assert not {LIGHT["found"].name(), LIGHT["found_current"].name()} & elsewhere


def frame_of(view, hit):
    first, last = spot(view, hit.begin, 0), spot(view, hit.end, 0)
    return colours(picture(view), first.x() - 3, first.y() - 16, last.x() - first.x() + 6, 34)


def test_nothing_found_takes_the_grounds_away(view):
    view.show_found(HITS, 0)
    view.show_found((), None)
    assert not {LIGHT["found"].name(), LIGHT["found_current"].name()} & frame_of(view, HITS[0])


def test_what_was_found_is_not_found_in_another_text(view):
    view.show_found(HITS, 0)
    view.show_text("Port Lumen is not here. " * 9)
    assert LIGHT["found"].name() not in colours(picture(view), 0, 0, 700, 200)


def test_what_was_found_stays_when_the_text_size_changes(view):
    view.show_found(HITS, None)
    view.set_text_size(20)
    assert LIGHT["found"].name() in colours_of_words(view, *stretch("Lumen"))


@pytest.mark.parametrize(("aside", "found"), [(0, "begin"), (-3, "begin"), (2, "begin"), (-7, None), (4, None)])
def test_the_edge_of_a_tag_is_found_within_four_pixels_outside_it_and_less_inside(view, aside, found):
    view.set_marks([mark("m", "reporters", "person")])
    point = QPointF(spot(view, stretch("reporters")[0], aside))
    assert view.edge_at(point) == (("m", found) if found else None)


def test_both_edges_of_words_on_two_lines_are_found(view):
    begin, end = stretch("the port would handle up to 40 ships by Sunday")
    view.set_marks([Mark("v", begin, end, "event", "event")])
    edges = [view.edge_at(QPointF(spot(view, place, 0))) for place in (begin, end)]
    assert edges == [("v", "begin"), ("v", "end")]


def test_of_two_edges_at_one_place_the_selected_record_comes_first_and_then_the_innermost(view):
    view.set_marks([mark("outer", "Minister Ada Okoro", "person"), mark("inner", "Ada Okoro", "person")])
    place = QPointF(spot(view, stretch("Ada Okoro")[1], 0))
    assert view.edge_at(place) == ("inner", "end")
    view.select_record(["outer"])
    assert view.edge_at(place) == ("outer", "end")


def test_words_read_from_the_right_begin_at_their_right_edge(view):
    view.show_text(ARABIC)
    begin, end = stretch("المتحدث", 0, ARABIC)
    view.set_marks([Mark("a", begin, end)])
    rectangle = view.words_rect(begin, end)
    middle = rectangle.center().y()
    assert view.edge_at(QPointF(rectangle.right(), middle)) == ("a", "begin")
    assert view.edge_at(QPointF(rectangle.left(), middle)) == ("a", "end")


def test_the_rectangle_of_words_is_round_them(view):
    begin, end = stretch("reporters")
    rectangle = view.words_rect(begin, end)
    assert rectangle.contains(spot(view, begin, 2))
    assert rectangle.contains(spot(view, end, -2))
    assert not rectangle.contains(spot(view, end, 4))


def test_the_rectangle_of_words_out_of_sight_is_empty(view):
    view.resize(784, 300)
    assert view.words_rect(*stretch("Varga Heavy")).isEmpty()


def test_emphasis_frames_the_mentions_of_a_record_and_leaves_all_others_as_they_are(view):
    tint, varga = LIGHT.ink("organisation").tint.name(), colours_of_words(view, *stretch("Varga"))
    before = picture(view)
    view.emphasise(["e-union"])
    assert picture(view) != before
    assert colours_of_words(view, *stretch("Varga")) == varga
    assert tint in colours_of_words(view, *stretch("Dockers’ Union"))
    view.emphasise([])
    assert picture(view) == before
