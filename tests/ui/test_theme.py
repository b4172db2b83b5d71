"""The two themes: complete, legible, and taken up by real widgets."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from editor.ui.fonts import interface_font, reading_font
from editor.ui.theme import THEMES, apply_theme, blended, load_theme

GROUNDS = ("window", "panel", "surface", "paper", "selection_row", "hover")
TEXTS = ("text", "text2", "text3", "accent", "ok", "warning", "error")
ADDED = ("teal", "lime", "rose", "indigo", "umber", "steel")
TAGS = ("person", "organisation", "location", "materiel", "time", "other", "event", "quote", "note", *ADDED)


@pytest.fixture(params=THEMES)
def theme(request):
    return load_theme(request.param)


@pytest.fixture
def application(qapp):
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of WCAG 2.2, "contrast ratio"."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_contrast_of_black_on_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_colour_is_legible_on_every_ground(theme, text, ground):
    assert contrast(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize(
    ("text", "ground"),
    [("on_primary", "primary"), ("warning", "warning_ground"), ("text", "highlight"), ("text", "track"),
     ("text", "found"), ("text", "found_current")],
)
def test_every_text_colour_is_legible_on_its_own_ground(theme, text, ground):
    assert contrast(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize("tag", TAGS)
def test_the_ink_of_a_tag_is_legible_on_its_tint_and_on_paper(theme, tag):
    ink = theme.ink(tag)
    assert contrast(ink.ink, ink.tint or theme["paper"]) >= 5.1
    assert contrast(ink.ink, theme["paper"]) >= 4.5


@pytest.mark.parametrize("tag", TAGS)
def test_the_words_of_an_article_are_legible_on_every_tint(theme, tag):
    ink = theme.ink(tag)
    assert round(contrast(theme["text"], ink.tint or theme["paper"]), 1) >= 9.8
    assert contrast(theme["text"], ink.selected_tint) >= 9.0


def test_the_bar_of_a_quote_stands_out_from_the_paper(theme):
    # WCAG 2.2, 1.4.11 asks 3 : 1 of graphics that carry meaning alone; the bar repeats the tint and the label.
    assert contrast(theme.ink("quote").bar, theme["paper"]) >= 2.7


def test_the_focus_ring_stands_out_from_every_ground(theme):
    assert all(contrast(theme["focus"], theme[ground]) >= 3 for ground in GROUNDS)


def test_tags_of_different_types_differ_in_more_than_colour(theme):
    mentions = [theme.ink(tag) for tag in (*TAGS[:6], *ADDED)]
    assert len({(ink.pattern, ink.width) for ink in mentions}) == len(mentions)


def test_both_themes_give_the_same_roles_and_the_same_tags():
    light, dark = map(load_theme, THEMES)
    assert (light.colours.keys(), light.inks.keys()) == (dark.colours.keys(), dark.inks.keys())


def test_a_type_that_the_theme_does_not_know_is_drawn_as_other(theme):
    assert theme.ink("vessel") == theme.ink("other")


def test_a_blend_lies_between_its_colours():
    assert blended(QColor(200, 100, 0), QColor(0, 100, 200), 0.25) == QColor(50, 100, 150)


def test_an_application_takes_up_palette_font_and_style(application, theme):
    apply_theme(application, theme)
    assert application.palette().color(QPalette.ColorRole.Window) == theme["window"]
    assert QFontInfo(QApplication.font()).family() == "Inter"
    assert "$" not in application.styleSheet()


def test_fields_and_buttons_have_the_heights_of_the_grid(application, qtbot, theme):
    apply_theme(application, theme)
    field, button = QLineEdit(), QPushButton("Export Word")
    qtbot.addWidget(field)
    qtbot.addWidget(button)
    assert (field.sizeHint().height(), button.sizeHint().height()) == (28, 30)


def test_the_fonts_are_the_ones_that_are_shipped(qapp):
    assert QFontInfo(interface_font(13)).family() == "Inter"
    assert QFontInfo(reading_font(15.5)).family() == "Noto Serif"


def test_a_font_keeps_half_pixels(qapp):
    screen = qapp.primaryScreen().logicalDotsPerInchY()
    assert reading_font(15.5).pointSizeF() * screen / 72 == pytest.approx(15.5)
