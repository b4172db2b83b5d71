"""How marks are drawn on the words and in the margins of an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication

from editor.ui.theme import load_theme
from tests.ui.article.scene import colours, colours_of_words, mark, picture, spot, stretch

LIGHT = load_theme("light")
TYPES = ("person", "organisation", "location", "materiel", "time", "other")


def hex_of(colour):
    return colour.name()


@pytest.mark.parametrize("kind", TYPES)
def test_a_mention_has_the_underline_of_its_type_and_its_tint_if_it_has_one(view, kind):
    view.set_marks([mark("m", "reporters", kind)])
    ink, found = LIGHT.ink(kind), colours_of_words(view, *stretch("reporters"))
    assert hex_of(ink.ink) in found
    assert ink.tint is None or hex_of(ink.tint) in found


def test_words_without_a_mark_have_neither(view):
    view.set_marks([mark("m", "reporters", "person")])
    assert hex_of(LIGHT.ink("person").tint) not in colours_of_words(view, *stretch("handle"))


def test_a_suggestion_is_underlined_but_not_tinted(view):
    view.set_marks([mark("m", "reporters", "person", pending=True)])
    found = colours_of_words(view, *stretch("reporters"))
    assert hex_of(LIGHT.ink("person").tint) not in found
    assert hex_of(LIGHT.ink("person").ink) in found


def test_nested_mentions_are_underlined_one_below_the_other(view):
    view.set_marks([mark("a", "Minister Ada Okoro", "person"), mark("b", "Ada Okoro", "organisation")])
    place = spot(view, stretch("Ada Okoro")[0] + 2, 0)
    column = [picture(view).pixelColor(place.x(), y).name() for y in range(place.y(), place.y() + 20)]
    outer = column.index(hex_of(LIGHT.ink("person").ink))
    inner = column.index(hex_of(LIGHT.ink("organisation").ink))
    assert outer > inner


def test_a_quote_is_tinted_and_has_a_bar_and_its_label_in_the_margin(view):
    view.set_marks([mark("q", "we will see who comes.", "quote", label="Q2")])
    quote, height = LIGHT.ink("quote"), spot(view, stretch("we will see")[0]).y()
    assert hex_of(quote.tint) in colours_of_words(view, *stretch("we will see"))
    assert hex_of(quote.bar) in colours(picture(view), 74, height - 5, 8, 10)
    assert hex_of(LIGHT["paper"]) != colours(picture(view), 46, height - 8, 24, 16)


def test_an_event_has_a_bracket_and_a_badge_but_no_tint(view):
    view.set_marks([mark("v", "the port would handle", "event", label="E2")])
    event, height = LIGHT.ink("event"), spot(view, stretch("the port would")[0]).y()
    assert hex_of(event.tint) in colours(picture(view), 680, height - 10, 30, 20)
    assert colours_of_words(view, *stretch("the port")) & {hex_of(event.tint), hex_of(event.selected_tint)} == set()


def test_the_words_of_the_selected_event_are_tinted(view):
    view.set_marks([mark("v", "the port would handle", "event", label="E2")])
    view.select_record(["v"])
    assert hex_of(LIGHT.ink("event").selected_tint) in colours_of_words(view, *stretch("the port"))


def test_all_mentions_of_the_selected_group_are_outlined_and_no_others(view):
    view.set_marks([
        mark("a", "reporters", "time", group="x"), mark("b", "ships", "time", group="x"), mark("c", "port", "time", 1)
    ])  # fmt: skip
    ink = hex_of(LIGHT.ink("time").ink)

    def is_outlined(needle):
        begin, _ = stretch(needle)
        place = spot(view, begin, 0)
        return ink in colours(picture(view), place.x() - 2, place.y() - 2, 2, 4)

    assert not is_outlined("reporters")
    view.select_record(["x"])
    assert [is_outlined(needle) for needle in ("reporters", "ships", "would")] == [True, True, False]
    view.select_record([])
    assert not is_outlined("reporters")


def test_paragraph_numbers_stand_in_the_margin(view):
    height = spot(view, stretch("Okoro told")[0]).y()
    assert len(colours(picture(view), 18, height - 8, 24, 16)) > 2
    between = spot(view, stretch("3 May")[0]).y()
    assert len(colours(picture(view), 18, between - 8, 24, 16)) == 1


def test_a_line_set_aside_has_its_label(view):
    height = spot(view, stretch("Read More")[0]).y()
    assert len(colours(picture(view), 92 + 562 - 60, height - 8, 58, 16)) > 2
    body = spot(view, stretch("What the deal")[0]).y()
    assert len(colours(picture(view), 92 + 562 - 60, body - 8, 58, 16)) == 1


class Painted(QObject):
    """Hears which part of a page is painted."""

    def __init__(self, page):
        super().__init__(page)
        self.areas = []
        page.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.areas.append(QRect(event.rect()))
        return False


def test_a_new_mark_is_shown_and_only_its_line_is_painted_anew(view):
    picture(view)
    painted = Painted(view.viewport())
    view.change_marks([], [mark("m-new", "reporters", "person")])
    QApplication.processEvents()
    assert sum(area.height() for area in painted.areas) < 60
    assert hex_of(LIGHT.ink("person").tint) in colours_of_words(view, *stretch("reporters"))


def test_a_removed_mark_is_gone(view):
    picture(view)
    view.change_marks(["m-varga"], [])
    assert hex_of(LIGHT.ink("other").tint) not in colours_of_words(view, *stretch("Varga"))


def test_a_changed_mark_takes_the_place_of_the_old_one(view):
    view.change_marks(["m-varga"], [mark("m-varga", "Varga Heavy Industries", "organisation")])
    found = colours_of_words(view, *stretch("Varga"))
    assert hex_of(LIGHT.ink("organisation").tint) in found
    assert hex_of(LIGHT.ink("other").tint) not in found


def test_a_mark_made_on_the_next_page_is_there_when_one_scrolls_to_it(view):
    view.resize(784, 300)
    picture(view)
    QApplication.processEvents()  # the next page is worked out ahead
    view.change_marks([], [mark("new", "accepts cranes", "other")])
    view.reveal(*stretch("accepts cranes"))
    assert hex_of(LIGHT.ink("other").tint) in colours_of_words(view, *stretch("accepts cranes"))


def test_the_frame_of_a_selected_name_lies_under_the_sign_that_follows(bare_view):
    words = "She flew to PORT LUMEN, then home."
    bare_view.show_text(words)
    begin = words.index("PORT")
    bare_view.set_marks([mark("m", "PORT LUMEN", "location", words=words)])
    place = spot(bare_view, begin + len("PORT LUMEN"), 0)
    area = (place.x(), place.y() - 12, 5, 24)
    before = dark_places(picture(bare_view), *area)
    bare_view.select_record(["m"])
    assert before
    assert before <= dark_places(picture(bare_view), *area)


def dark_places(image, left, top, width, height):
    """Return the pixels of the area that letters are written in."""
    return {(x, y) for x in range(left, left + width) for y in range(top, top + height)
            if image.pixelColor(x, y).lightness() < 60}
