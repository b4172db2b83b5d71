"""A window paints the shapes that files hold, where they stand, in the theme's colours."""

from __future__ import annotations

from math import inf

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from editor.briefing.drawing import Area, Box, Disc, Drawing, Lettering, Line, Shape
from editor.ui.application import make_application
from editor.ui.drawing import paint, width_of
from editor.ui.theme import THEMES, load_theme

_SHAPES: tuple[Shape, ...] = (
    Line(((10, 10), (90, 10)), "text", 2),
    Line(((10, 15), (90, 15)), "text", 2, dash=(4, 4)),
    Area(((20, 20), (30, 30), (10, 30)), fill="person"),
    Disc(50, 25, 5, fill="emphasis"),
    Box(70, 20, 20, 10, radius=2, outline="axis"),
    Lettering(50, 48, "Raid", size=12, side="middle", halo=True),
)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: type(shape).__name__)
def test_every_shape_is_seen_in_every_theme(shape: Shape, name: str) -> None:
    image = _painted(name, shape)
    ground = load_theme(name)["surface"].rgb()
    seen = [(x, y) for x in range(100) for y in range(60) if image.pixel(x, y) != ground]
    assert seen
    assert max(y for _, y in seen) - min(y for _, y in seen) < 20


def test_a_disc_has_the_colour_of_events_where_it_stands_out() -> None:
    assert _painted("dark", _SHAPES[3]).pixelColor(50, 25) == load_theme("dark").ink("event").ink


def test_a_dashed_line_has_gaps_as_long_as_its_dashes() -> None:
    image = _painted("light", _SHAPES[1])
    dark = sum(image.pixelColor(x, 15).lightness() < 128 for x in range(10, 90))
    assert dark == pytest.approx(40, abs=4)


def test_words_are_as_wide_as_measured() -> None:
    image = _painted("light", Lettering(5, 30, "Port Amsel", size=12))
    seen = [x for x in range(100) for y in range(60) if image.pixelColor(x, y) != load_theme("light")["surface"]]
    assert max(seen) - 5 == pytest.approx(width_of("Port Amsel", 12), abs=2)


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: type(shape).__name__)
def test_what_is_seen_is_the_same_where_only_the_places_in_sight_are_painted(shape: Shape) -> None:
    whole = _painted("light", shape)
    for left in range(0, 100, 20):
        part = _painted("light", shape, left, left + 20)
        assert part.copy(left, 0, 20, 60) == whole.copy(left, 0, 20, 60)


def _painted(name: str, shape: Shape, left: float = -inf, right: float = inf) -> QImage:
    make_application()
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(load_theme(name)["surface"]))
    painter = QPainter(image)
    paint(painter, Drawing(100, 60, (shape,)), load_theme(name), left, right)
    painter.end()
    return image
