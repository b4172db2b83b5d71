"""Offer the program's own fonts, so that it looks the same on every machine, with the system's behind them."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from editor import assets

INTERFACE = ("Inter", "Segoe UI", "SF Pro", "Noto Sans", "Noto Naskh Arabic", "DejaVu Sans")
PAGE = ("Calibri", "Carlito", *INTERFACE)
READING = ("Noto Serif", "Charter", "Georgia", "Cambria", "Noto Naskh Arabic", "DejaVu Serif")
Weight = QFont.Weight

_CHOSEN: dict[str, float | str] = {"scale": 1.0, "reading": "serif"}
"""What the analyst prefers: how much all text is enlarged, and which fonts articles are read in."""

_USUAL_DPI = 72 if sys.platform == "darwin" else 96
"""How many dots an inch has where the system does not enlarge its text."""


def interface_font(pixels: float, weight: Weight = Weight.Normal) -> QFont:
    """Return the font of controls and labels, `pixels` high where the system does not enlarge its text."""
    _load("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
    return QFont(_font(INTERFACE, _points(pixels), weight))


def reading_font(pixels: float, weight: Weight = Weight.Normal) -> QFont:
    """Return the font of articles and briefings, sized as `interface_font` is. The first call loads its files."""
    _load("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf")
    _load("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf")
    if _CHOSEN["reading"] == "sans":
        return interface_font(pixels, weight)
    return QFont(_font(READING, _points(pixels), weight))


def page_font(pixels: float, weight: Weight = Weight.Normal) -> QFont:
    """Return the font of a briefing's body, which is that of the printed page where the system has it."""
    _load("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
    return QFont(_font(PAGE, _points(pixels), weight))


@cache
def _load(*names: str) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(assets.path_of(f"fonts/{name}")))


@cache
def _font(families: tuple[str, ...], points: float, weight: Weight) -> QFont:
    font = QFont(list(families))
    font.setPointSizeF(points)  # setPixelSize would round 15.5 to 16
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def prefer(*, percent: int, reading: str) -> None:
    """Enlarge all text from now on, and read articles with serifs (`serif`) or without (`sans`)."""
    _CHOSEN.update(scale=percent / 100, reading=reading)


def text_scale() -> float:
    """Return how much text is enlarged, by the system and the analyst: 1 as a rule, 2 for who reads it at 200 %."""
    return _own_scale() * QGuiApplication.primaryScreen().logicalDotsPerInchY() / _USUAL_DPI


def enlarged(pixels: float) -> int:
    """Return a length in pixels as it is where text is enlarged: heights of rows and fields, widths of columns."""
    return round(pixels * text_scale())


def _own_scale() -> float:
    return float(_CHOSEN["scale"])


def _points(pixels: float) -> float:
    return pixels * 72 / _USUAL_DPI * _own_scale()
