"""Articles that read from the right: the page, its margins, the overview and the header are mirrored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar

from editor.ui.article import ArticleHeader, Mark
from editor.ui.theme import load_theme
from tests.ui.article.scene import colours, lines_of, picture, stretch

LIGHT = load_theme("light")
WORDS = (
    "الميناء يستأنف العمل بعد إضراب\n\n"
    "قال المتحدث باسم النقابة يوم الجمعة إن العمل في Port Lumen سيستأنف فجرا بعد المحادثات مع الوزيرة.\n\n"
    "وأضاف أن المناوبة الليلية لن تعود إلى الأرصفة قبل الأحد."
)


@pytest.fixture
def arabic(bare_view):
    """Return a view of an article that reads from the right, with a quote and an event."""
    bare_view.show_text(WORDS, lines_of(WORDS))
    bare_view.set_marks([
        Mark("m", *place("المتحدث باسم النقابة"), "mention", "person"),
        Mark("q", *place("العمل في Port Lumen سيستأنف"), "quote", "quote", "Q1"),
        Mark("v", *place("المناوبة الليلية لن تعود"), "event", "event", "E1"),
    ])  # fmt: skip
    QApplication.processEvents()
    return bare_view


def place(needle):
    return stretch(needle, 0, WORDS)


def test_the_numbers_and_the_bars_of_quotes_stand_at_the_right(arabic):
    words, page = arabic.words_rect(*place("العمل في Port Lumen سيستأنف")), arabic._sheet.page
    top, bar = words.top(), LIGHT.ink("quote").bar.name()
    assert bar in colours(picture(arabic), page.text_right, top, page.gutter, 20)
    assert bar not in colours(picture(arabic), 0, top, page.text_left, 20)
    assert len(colours(picture(arabic), page.width - 40, top - 4, 24, 20)) > 2


def test_events_stand_at_the_left_with_their_badges_further_out(arabic):
    words, page = arabic.words_rect(*place("المناوبة الليلية لن تعود")), arabic._sheet.page
    event = LIGHT.ink("event").tint.name()
    assert event in colours(picture(arabic), 0, words.top() - 4, page.text_left - 24, 28)
    assert event not in colours(picture(arabic), page.text_right, words.top() - 4, page.gutter, 28)


def test_the_overview_stands_at_the_left_and_the_words_are_in_the_middle_of_the_rest(arabic):
    overview = arabic.findChild(QScrollBar, "articleOverview")
    arabic.resize(1400, 700)
    QApplication.processEvents()
    assert overview.mapTo(arabic, QPoint(0, 0)).x() == 0
    left = arabic.viewport().x()
    assert abs(left - 16 - (1400 - 16 - arabic._sheet.page.width) / 2) <= 2
    assert left + arabic._sheet.page.width <= 1400


def test_the_header_begins_at_the_right(arabic):
    arabic.show_header(ArticleHeader("Coastal Wire", "3 May 2024", "Port Lumen"))
    QApplication.processEvents()
    outlet, place_named = (arabic.findChild(QPushButton, f"article{name}Button") for name in ("Outlet", "Place"))
    assert outlet.mapTo(arabic, QPoint(0, 0)).x() > place_named.mapTo(arabic, QPoint(0, 0)).x()
    right = outlet.mapTo(arabic.viewport(), QPoint(outlet.width(), 0)).x()
    assert abs(right - arabic._sheet.page.text_right) <= 2


def test_every_letter_of_words_over_two_directions_is_under_their_tint(arabic):
    begin, end = place("العمل في Port Lumen سيستأنف")
    covered = sum(arabic.words_rect(at, at + 1).width() for at in range(begin, end))
    (stretches,) = arabic._sheet.seen.stretches(arabic._sheet.seen.holding(begin), [(begin, end)])
    line_end = arabic._sheet.seen.holding(begin).end
    if end <= line_end:
        assert sum(right - left for left, right in stretches) == pytest.approx(covered, abs=end - begin)


def test_a_click_on_a_badge_and_on_a_bar_opens_their_records(arabic):
    page, heard = arabic._sheet.page, []
    arabic.mark_activated.connect(heard.append)
    quote = arabic.words_rect(*place("العمل في Port Lumen سيستأنف"))
    QTest.mouseClick(arabic.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(page.text_right + 14, quote.top() + 8))
    seen = arabic._sheet.lines_in(arabic._seen_area())
    badge = arabic._sheet._brackets.badges(seen)[0].area.center()
    QTest.mouseClick(arabic.viewport(), Qt.MouseButton.LeftButton, pos=badge.toPoint())
    assert heard == ["q", "v"]


def test_an_english_article_after_an_arabic_one_reads_from_the_left_again(arabic):
    arabic.show_text("The union said that work resumes at dawn.")
    QApplication.processEvents()
    overview = arabic.findChild(QScrollBar, "articleOverview")
    assert overview.mapTo(arabic, QPoint(0, 0)).x() > 700
    assert arabic.words_rect(0, 3).left() == arabic._sheet.page.gutter


def test_letters_in_the_middle_of_another_direction_are_found_where_they_are_drawn(arabic):
    begin, _ = place("Port Lumen")
    letter = arabic.words_rect(begin, begin + 1)
    assert letter.width() > 4
    assert arabic._letter_at(QPointF(letter.center())) == begin
