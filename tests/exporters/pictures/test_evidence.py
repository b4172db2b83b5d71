"""Pictures that are sources: as large as the page has room for, and nothing of what a camera wrote into them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from editor.exporters.pictures import page_picture
from editor.exporters.pictures.evidence import HIGHEST, WIDEST
from tests.importers.test_picture import picture, png_of


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("size", [(4000, 300), (300, 4000), (2000, 2000), (1, 9000)])
def test_a_large_picture_fits_on_the_page_and_keeps_its_shape(size: tuple[int, int]) -> None:
    shown = page_picture(picture(size=size))
    assert shown is not None
    assert shown.width <= WIDEST
    assert shown.height <= HIGHEST
    assert opened(shown.content).width <= WIDEST * 200 / 72 + 1
    if min(size) > 1:
        assert shown.width / shown.height == pytest.approx(size[0] / size[1])


def test_a_small_picture_is_not_enlarged_beyond_its_size_on_a_screen() -> None:
    shown = page_picture(picture(size=(96, 48)))
    assert shown is not None
    assert (shown.width, shown.height) == (72, 36)


def test_a_photograph_stands_upright_and_tells_no_place_and_no_time() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x0132] = "2031:03:03 07:42:00"
    exif.get_ifd(0x8825)[1] = "N"
    shown = page_picture(picture("JPEG", (400, 200), exif=exif))
    assert shown is not None
    kept = opened(shown.content)
    assert (kept.width, kept.height) == (200, 400)
    assert kept.format == "JPEG"
    assert not kept.getexif()


def test_what_can_be_seen_through_stands_on_white() -> None:
    held = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(held, "PNG")
    shown = page_picture(held.getvalue())
    assert shown is not None
    assert opened(shown.content).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"", b"words", b"\x89PNG\r\n\x1a\n", picture("JPEG")[:300],
                                     png_of(40_000, 40_000, b"\0")])
def test_what_cannot_be_shown_gives_nothing(content: bytes) -> None:
    assert page_picture(content) is None
