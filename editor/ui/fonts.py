"""Offer the program's own fonts, so that it looks the same on every machine, with the system's behind them."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from editor import assets

INTERFACE = ("Inter", "Segoe UI", "SF Pro", "Noto Sans", "Noto Naskh Arabic", "DejaVu Sans")
READING = ("Noto Serif", "Charter", "Georgia", "Cambria", "Noto Naskh Arabic", "DejaVu Serif")
Weight = QFont.Weight


def interface_font(pixels: float, weight: Weight = Weight.Normal) -> QFont:
    """Return the font of controls and labels, `pixels` high at a scale of 1."""
    _load("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
    return QFont(_font(INTERFACE, _points(pixels), weight))


def reading_font(pixels: float, weight: Weight = Weight.Normal) -> QFont:
    """Return the font of articles and briefings, `pixels` high at a scale of 1. The first call loads its files."""
    _load("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf")
    _load("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf")
    return QFont(_font(READING, _points(pixels), weight))


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


def _points(pixels: float) -> float:
    return pixels * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY()
