"""Corrections in place: what is right stands after the words that are wrong, and the words stay as they are."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from editor.model.records import Correction, Line, Stretch
from editor.ui.theme import load_theme
from tests.ui.article.scene import WORDS, colours, colours_of_words, mark, picture, spot, stretch

LIGHT, DARK = load_theme("light"), load_theme("dark")
INK = LIGHT["correction"].name()
ARABIC = "قال المتحدث يوم الجمعة إن العمل سيستأنف فجرا بعد المحادثات الطويلة مع النقابة."
PARAGRAPHS = "\n".join(["The harbour master counted the ships that lay at anchor before the breakwater. " * 4] * 60)


def corrected(view, needle, shown="sic", note="", words=WORDS):
    view.set_corrections([Correction(*stretch(needle, 0, words), shown, note)])
    return stretch(needle, 0, words)


def room_after(view, end):
    """Return how far the last letter before a place is from the place, in pixels."""
    return spot(view, end, 0).x() - spot(view, end - 1, 0).x()


def test_what_is_right_stands_after_the_words_and_moves_only_what_follows(view):
    begin, end = stretch("reporters")
    before = [spot(view, begin, 0), room_after(view, end)]
    corrected(view, "reporters", "editors")
    assert spot(view, begin, 0) == before[0]
    assert room_after(view, end) > before[1] + 30
    left, top = spot(view, end - 1, 8).x(), spot(view, end, 0).y() - 8
    assert INK in colours(picture(view), left, top, room_after(view, end) - 8, 18)


def test_the_words_that_are_wrong_have_a_wave_under_them(view):
    begin, end = corrected(view, "reporters")
    first, last = spot(view, begin, 0), spot(view, end - 1, 0)
    wave = colours(picture(view), first.x() + 2, first.y() + 8, last.x() - first.x() - 4, 9)
    assert any(near(colour, INK) for colour in wave)
    other = spot(view, stretch("handle")[0], 0)
    assert not any(near(colour, INK) for colour in colours(picture(view), other.x(), other.y() + 8, 30, 9))


def near(colour, ink):
    return all(abs(int(colour[at : at + 2], 16) - int(ink[at : at + 2], 16)) < 60 for at in (1, 3, 5))


def test_the_text_that_is_shown_copied_and_selected_stays_the_same(view):
    begin, end = corrected(view, "reporters", "editors")
    assert view.words == WORDS
    view.select(begin, end + 5)
    assert view.selection == Stretch(begin, end + 5)


def test_a_correction_is_found_at_its_words_and_at_what_is_shown(view):
    begin, end = corrected(view, "reporters", "editors", "They edit.")
    for place in (spot(view, begin, 2), spot(view, end, -6)):
        assert view.correction_at(QPointF(place)) == Correction(begin, end, "editors", "They edit.")
    assert view.correction_at(QPointF(spot(view, end, 12))) is None


def test_a_correction_that_goes_leaves_the_line_as_it_was(view):
    begin, end = stretch("reporters")
    before = room_after(view, end)
    corrected(view, "reporters")
    view.set_corrections([])
    assert room_after(view, end) == before
    assert INK not in colours_of_words(view, begin, end)


def test_a_note_alone_takes_no_room(view):
    _, end = stretch("reporters")
    before = room_after(view, end)
    corrected(view, "reporters", "", "Odd.")
    assert room_after(view, end) == before


def test_corrections_stay_when_size_and_theme_change_and_go_with_another_text(view):
    _, end = corrected(view, "reporters", "editors")
    view.set_text_size(18)
    view.set_theme(DARK)
    place = spot(view, end, 0)
    assert DARK["correction"].name() in colours(picture(view), place.x() - 40, place.y() - 9, 38, 18)
    assert view.correction_at(QPointF(spot(view, end, -6))) is not None
    view.show_text("Other reporters. " * 20)
    assert view.correction_at(QPointF(spot(view, 3, 2))) is None


def test_a_tag_reaches_over_what_is_shown_inside_it(view):
    corrected(view, "Minister", "Deputy Minister")
    view.set_marks([mark("m", "Minister Ada Okoro", "person")])
    assert LIGHT.ink("person").tint.name() in colours_of_words(view, *stretch("Okoro"))


def test_in_words_that_read_from_the_right_what_is_right_stands_left_of_them(view):
    view.show_text(ARABIC)
    begin, end = stretch("المتحدث", 0, ARABIC)
    before = view.words_rect(begin, end)
    view.set_corrections([Correction(begin, end, "الناطق")])
    words, follows = view.words_rect(begin, end), view.words_rect(end, end + 1)
    assert words == before
    assert follows.width() > 30
    assert INK in colours(picture(view), follows.left(), follows.top(), follows.width(), follows.height())
    assert follows.right() <= words.left() + 1


def test_what_is_right_is_cut_short_where_it_is_long(view):
    _, end = corrected(view, "reporters", "the editors of all the papers of the harbour and its suburbs " * 4)
    assert room_after(view, end) < 300


def test_a_pointer_that_rests_on_corrected_words_asks_about_them(view, heard, qtbot):
    begin, _ = corrected(view, "reporters", "editors", "They edit.")
    QTest.mouseMove(view.viewport(), spot(view, begin, 30))
    qtbot.waitUntil(lambda: any(told[0] == "hovered" for told in heard), timeout=2000)
    assert heard[-1][:2] == ("hovered", "")


def test_what_is_not_laid_out_yet_when_words_are_corrected_is_laid_out_after_it(bare_view):
    bare_view.show_text(PARAGRAPHS)
    bare_view.set_corrections([Correction(0, 3, "A")])
    assert words_seen(bare_view) == PARAGRAPHS.count("\n") + 1
    bare_view.show_text(PARAGRAPHS, (Line(0, 100, "caption", 1, True),))
    bare_view.reveal(0, 3)
    assert words_seen(bare_view) == PARAGRAPHS.count("\n") + 1, "nor does a line that unfolds hide the rest"


def words_seen(view):
    """Return how many paragraphs the view has lines of, each below the one before."""
    lines = list(view._sheet.seen.between(0, 1e9))
    assert all(above.baseline < below.baseline for above, below in pairwise(lines))
    return len({line.paragraph for line in lines})
