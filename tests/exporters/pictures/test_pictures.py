"""Drawings become pictures that show every shape and word, and the same drawing gives the same bytes."""

from __future__ import annotations

import io
import struct
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from editor.briefing.drawing import Area, Box, Disc, Drawing, Lettering, Line, Shape
from editor.briefing.typeset import in_order_of_sight, is_settable, width_of
from editor.exporters.pictures import png_of, svg_of, unset_words
from editor.exporters.pictures.palette import PRINT

_SHAPES: tuple[Shape, ...] = (
    Line(((10, 10), (90, 10)), width=2),
    Area(((20, 20), (30, 30), (10, 30)), fill="mark"),
    Disc(50, 25, 5, fill="emphasis"),
    Box(70, 20, 20, 10, fill="organisation"),
    Lettering(50, 48, "Raid", size=12, side="middle", weight="bold"),
)
_SHEET = Drawing(100, 60, _SHAPES)


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: type(shape).__name__)
def test_every_shape_leaves_a_trace_where_it_stands(shape: Shape) -> None:
    picture = _opened(png_of(Drawing(100, 60, (shape,))))
    box = _dark_part(picture)
    assert box is not None
    left, top, right, bottom = (edge * 72 / 300 for edge in box)
    assert 0 <= left < right <= 100
    assert 0 <= top < bottom <= 60


def test_a_picture_has_300_dots_to_the_inch_of_its_sheet() -> None:
    picture = _opened(png_of(Drawing(72, 36, _SHAPES)))
    assert picture.size == (300, 150)
    assert round(picture.info["dpi"][0]) == 300


def test_a_colour_is_that_of_its_meaning() -> None:
    picture = _opened(png_of(_SHEET))
    at = tuple(round(each * 300 / 72) for each in (50, 25))
    assert "#{:02X}{:02X}{:02X}".format(*picture.getpixel(at)) == PRINT["emphasis"]


def test_a_line_with_dashes_has_gaps() -> None:
    whole, dashed = (_opened(png_of(Drawing(100, 20, (Line(((0, 10), (100, 10)), width=2, dash=dash),))))
                     for dash in ((), (4, 4)))
    dark, fewer = (sum(level < 200 for level in picture.convert("L").tobytes()) for picture in (whole, dashed))
    assert 0.4 < fewer / dark < 0.6


def test_words_end_where_their_side_says() -> None:
    wide = width_of("Port Amsel", 12)
    for side, left in (("start", 100.0), ("middle", 100 - wide / 2), ("end", 100 - wide)):
        box = _dark_part(_opened(png_of(Drawing(200, 30, (Lettering(100, 20, "Port Amsel", 12, side=side),)))))
        assert box is not None
        assert box[0] * 72 / 300 == pytest.approx(left, abs=1.5)
        assert box[2] * 72 / 300 == pytest.approx(left + wide, abs=1.5)


def test_a_line_under_words_with_a_halo_does_not_cross_them_out() -> None:
    line = Line(((0, 16), (100, 16)), "emphasis", 1)
    plain, kept = (_opened(png_of(Drawing(100, 30, (line, Lettering(50, 20, "oooo", 12, side="middle", halo=halo)))))
                   for halo in (False, True))
    assert _red(kept) < _red(plain) * 0.9


def test_arabic_words_are_set_in_a_font_that_has_them_and_from_the_right() -> None:
    assert in_order_of_sight("غارة على الميناء") == ["غارة على الميناء"]
    assert in_order_of_sight("غارة على Port") == ["Port", "غارة على "]
    assert in_order_of_sight("Port غارة") == ["Port ", "غارة"]
    assert _dark_part(_opened(png_of(Drawing(100, 30, (Lettering(10, 20, "غارة"),))))) is not None
    assert width_of("غارة", 10) > 0


def test_marks_that_the_arabic_font_lacks_are_set_in_the_other_and_mirrored() -> None:
    assert in_order_of_sight("غارة (الميناء)") == ["(", "الميناء", ")", "غارة "]
    assert is_settable("غارة – “الميناء” (1)")


@pytest.mark.parametrize(("words", "can_be_set"), [
    ("Port Amsel", True), ("Київ", True), ("Ελλάδα", True), ("Čáslav", True), ("حزب الله", True), ("پژوهش", True),
    ("中国", False), ("צה״ל", False), ("กองทัพ", False), ("한국", False), ("भारत", False), ("Port 😀", False),
    ("a\u200eb\ufe0f", True),
])
def test_whether_words_can_be_set_is_known_without_drawing_boxes(words: str, can_be_set: bool) -> None:
    assert is_settable(words) == can_be_set
    assert bool(unset_words(Drawing(10, 10, (Lettering(1, 1, words),)))) != can_be_set


def test_the_vector_picture_is_xml_that_keeps_the_words_and_says_what_it_shows() -> None:
    sheet = Drawing(100, 60, (*_SHAPES, Lettering(1, 1, "A & B <c>")))
    root = etree.fromstring(svg_of(sheet, "Two raids & a strike"))
    assert root.findtext("{*}title") == "Two raids & a strike"
    assert [each.text for each in root.findall("{*}text")] == ["Raid", "A & B <c>"]
    assert len(root) == 1 + len(sheet.shapes)


ANY_WORDS = st.text(st.characters(codec=None) | st.sampled_from(
    "حزب \n\r\u0085\u2029\ufeff\u200d\u200f\u061c\x7f\u06dd"))


@settings(deadline=None)
@given(ANY_WORDS)
def test_any_words_can_be_measured_drawn_and_written_as_lines(words: str) -> None:
    assert width_of(words, 8) >= 0
    drawing = Drawing(20, 10, (Lettering(1, 8, words, halo=True),))
    assert png_of(drawing, dots_per_inch=20)
    assert etree.fromstring(svg_of(drawing, words)).tag.endswith("svg")


@pytest.mark.parametrize(("words", "lettered"), [
    ("حزب\nالله", "حزب الله"), ("Port\r\nAmsel", "Port Amsel"), ("Port\ufeffAmsel", "Port Amsel"), ("a\0b", "a\ufffdb"),
])
def test_words_of_several_lines_are_lettered_on_one(words: str, lettered: str) -> None:
    assert Lettering(0, 0, words).words == lettered
    assert width_of(words, 8) == width_of(lettered, 8)


def test_the_same_drawing_gives_the_same_bytes_in_another_process() -> None:
    made = ("from editor.exporters.pictures import png_of; from editor.briefing.drawing import *; import hashlib;"
            "print(hashlib.sha256(png_of(Drawing(50, 50, (Lettering(5, 25, 'Port Amsel'),)))).hexdigest())")
    found = {subprocess.run([sys.executable, "-c", made], capture_output=True, text=True, check=True).stdout
             for _ in range(2)}
    assert len(found) == 1


def test_a_picture_bears_no_time_and_no_maker() -> None:
    held = png_of(_SHEET)
    kinds, place = set(), 8
    while place < len(held):
        length, kind = struct.unpack(">I4s", held[place:place + 8])
        kinds.add(kind)
        place += 12 + length
    assert kinds <= {b"IHDR", b"PLTE", b"pHYs", b"IDAT", b"IEND"}


def _opened(held: bytes) -> Image.Image:
    stored = Image.open(io.BytesIO(held))
    picture = stored.convert("RGB")
    picture.info.update(stored.info)
    return picture


def _red(picture: Image.Image) -> int:
    levels = iter(picture.tobytes())
    return sum(red > 150 > green for red, green, _ in zip(levels, levels, levels, strict=True))


def _dark_part(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.convert("L").point(lambda level: 255 if level < 160 else 0).getbbox()
