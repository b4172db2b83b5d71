"""The overview beside an article: where the tags and finds of the whole text stand, and going there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar

from editor.model.records import Stretch
from editor.ui.article import Mark
from editor.ui.theme import load_theme
from tests.ui.article.scene import colours

LIGHT, DARK = load_theme("light"), load_theme("dark")
LONG = "The harbour master counted the ships at anchor.\n\n" * 400
PARAGRAPH = 49
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def long_view(bare_view, qtbot):
    """Return a view of a long text with a person near its beginning and a suggested place near its end."""
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    bare_view.set_marks([
        Mark("a", 20 * PARAGRAPH, 20 * PARAGRAPH + 11, "mention", "person"),
        Mark("b", 380 * PARAGRAPH, 380 * PARAGRAPH + 11, "mention", "location", pending=True),
    ])  # fmt: skip
    settle(bare_view, qtbot)
    return bare_view


def settle(view, qtbot):
    """Wait until the text is laid out and surveyed."""
    view.document().documentLayout().documentSize()
    qtbot.wait(150)


def bar(view):
    return view.findChild(QScrollBar, "articleOverview")


def seen(view, share, colour):
    """Tell whether the colour stands near this share of the overview's height."""
    found = bar(view)
    picture = found.grab().toImage()
    return colour.name() in colours(picture, 0, round(share * picture.height()) - 8, picture.width(), 16)


def share_of(view, place):
    """Return how far down the whole page the place stands."""
    total = bar(view).maximum() + bar(view).pageStep()
    return view._sheet.seen.holding(place).top / total


def test_every_tag_has_a_tick_in_its_ink_where_it_stands(long_view):
    for place, kind in ((20 * PARAGRAPH, "person"), (380 * PARAGRAPH, "location")):
        share, ink = share_of(long_view, place), LIGHT.ink(kind).ink
        assert seen(long_view, share, ink)
        assert not seen(long_view, 0.4, ink)


def test_a_suggestion_has_a_smaller_tick(long_view):
    picture = bar(long_view).grab().toImage()
    ticks = {kind: [x for x in range(picture.width()) if any(
        picture.pixelColor(x, y) == LIGHT.ink(kind).ink for y in range(picture.height()))]
        for kind in ("person", "location")}
    assert len(ticks["location"]) <= 4 < len(ticks["person"])


def test_a_tag_that_is_made_or_removed_gets_or_loses_its_tick_at_once(long_view):
    ink, place = LIGHT.ink("organisation").ink, 200 * PARAGRAPH
    long_view.change_marks([], [Mark("new", place, place + 9, "mention", "organisation")])
    assert seen(long_view, share_of(long_view, place), ink)
    long_view.change_marks(["new"], [])
    assert not seen(long_view, share_of(long_view, place), ink)


def test_finds_stand_in_the_overview(long_view):
    place = 250 * PARAGRAPH
    long_view.show_found([Stretch(place, place + 3)], None)
    assert seen(long_view, share_of(long_view, place), LIGHT["found_frame"])
    long_view.show_found((), None)
    assert not seen(long_view, share_of(long_view, place), LIGHT["found_frame"])


def test_the_overview_follows_the_theme(long_view):
    long_view.set_theme(DARK)
    QTest.qWait(150)
    assert seen(long_view, share_of(long_view, 20 * PARAGRAPH), DARK.ink("person").ink)
    assert DARK["paper"].name() in colours(bar(long_view).grab().toImage(), 0, 0, 16, 600)


def test_a_press_goes_there(long_view):
    place = 300 * PARAGRAPH
    QTest.mouseClick(bar(long_view), LEFT, pos=QPoint(8, round(share_of(long_view, place) * bar(long_view).height())))
    assert not long_view.words_rect(place, place + 3).isEmpty()


def test_the_handle_is_dragged_without_a_jump(long_view):
    overview = bar(long_view)
    QTest.mousePress(overview, LEFT, pos=QPoint(8, 20))
    assert long_view.verticalScrollBar().value() == 0
    QTest.mouseMove(overview, QPoint(8, 120))
    QTest.mouseRelease(overview, LEFT, pos=QPoint(8, 120))
    total = overview.maximum() + overview.pageStep()
    assert overview.value() == pytest.approx(100 / overview.height() * total, abs=3)


def test_keys_scroll_and_go_from_tick_to_tick(long_view):
    overview = bar(long_view)
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    assert overview.hasFocus()
    QTest.keyClick(overview, Qt.Key.Key_End)
    assert overview.value() == overview.maximum()
    QTest.keyClick(overview, Qt.Key.Key_Home)
    assert overview.value() == 0
    QTest.keyClick(overview, Qt.Key.Key_PageDown)
    assert overview.value() == overview.pageStep()
    QTest.keyClicks(overview, "]")
    assert long_view.shows("b")
    QTest.keyClicks(overview, "[")
    assert long_view.shows("a")


def test_the_wheel_scrolls(long_view):
    overview = bar(long_view)
    spot = QPointF(8, 100)
    QApplication.sendEvent(overview, QWheelEvent(
        spot, overview.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))
    assert overview.value() > 0


def test_the_overview_is_named_and_stands_at_the_end_of_the_lines(long_view, qtbot):
    overview = bar(long_view)
    assert (overview.objectName(), overview.accessibleName()) == ("articleOverview", "Tag overview")
    assert overview.width() == 16
    assert overview.mapTo(long_view, QPoint(0, 0)).x() > 700
    long_view.show_text("قالت النقابة إن العمل يبدأ فجرا.\n\n" * 90)
    settle(long_view, qtbot)
    assert overview.mapTo(long_view, QPoint(0, 0)).x() == 0
