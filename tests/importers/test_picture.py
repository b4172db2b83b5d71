"""Pictures are kept as they came; their words are those that the analyst writes down of them."""

from __future__ import annotations

import hashlib
import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from editor import registry
from editor.importers.picture import IMPORTER, MOST_PIXELS, picture_format, transcribed, words_of
from editor.importers.plain import import_text
from editor.model.errors import ImportFailed
from editor.workspace import read_article

SUFFIXES = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp", "BMP": ".bmp"}
POST = "Harbour Office\n@harbour_ellis\n\nThe ferry does not sail today.\n7:42 · 3 March 2031"


def picture(name: str = "PNG", size: tuple[int, int] = (40, 30), colour: str = "navy", **kept: object) -> bytes:
    held = BytesIO()
    Image.new("RGB", size, colour).save(held, name, **kept)
    return held.getvalue()


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_picture_is_known_by_its_bytes_whatever_its_name_says(kind: str) -> None:
    content = picture(kind)
    read = read_article(content, "article.txt")
    assert read.text.original == content
    assert read.text.words == (f"[Picture article.txt, 40 × 30 pixels, SHA-256 "
                               f"{hashlib.sha256(content).hexdigest()[:12]}]")
    assert read.article.picture == hashlib.sha256(content).hexdigest()
    assert [line.role for line in read.article.lines] == ["caption"]


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_picture_cut_short_or_empty_is_refused_with_a_sentence(kind: str) -> None:
    content = picture(kind, (90, 70))
    for end in (30, len(content) // 2):
        with pytest.raises(ImportFailed, match=r"p\.png was not imported"):
            IMPORTER.read(content[:end], "p.png")


def test_words_that_begin_as_a_bitmap_does_are_words() -> None:
    assert picture_format(b"BMW builds a plant at Marrow Bay, the mayor said on Monday.") == ""
    assert read_article(b"BM\n", "b.txt").text.words == "BM\n"


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() -> None:
    side = 40_000
    assert side * side > MOST_PIXELS
    with pytest.raises(ImportFailed, match="more than 80 million pixels"):
        IMPORTER.read(png_of(side, side, b"\0" * 10), "bomb.png")


def png_of(width: int, height: int, packed: bytes) -> bytes:
    """Return a PNG that says it is so large, whatever its pixels are."""
    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(packed)) + chunk(b"IEND", b""))


def test_what_a_camera_wrote_into_a_picture_becomes_no_field() -> None:
    exif = Image.Exif()
    exif[0x0132] = "2031:03:03 07:42:00"
    exif[0x010E] = "Port Ellis"
    exif.get_ifd(0x8825)[1] = "N"
    read = IMPORTER.read(picture("JPEG", exif=exif), "IMG 2031-03-03.jpg")
    article = read.article
    assert (article.published, article.dateline, article.title, article.language) == ("", "", "", "")
    assert read.inferred is None
    assert read.notes == ("IMG 2031-03-03.jpg is a picture: the article holds no words until you write down what it "
                          "says.",)


def test_two_pictures_never_have_the_same_text_nor_two_transcriptions_of_them() -> None:
    first, second = (IMPORTER.read(picture(colour=colour), "post.png") for colour in ("navy", "red"))
    assert first.text.sha256 != second.text.sha256
    said = [transcribed(read.text, "post.png", POST) for read in (first, second)]
    assert said[0].text.sha256 != said[1].text.sha256
    assert [read.text.original for read in said] == [first.text.original, second.text.original]


def test_a_transcription_stands_below_the_line_that_names_the_picture() -> None:
    read = IMPORTER.read(picture(), "post.png")
    said = transcribed(read.text, "post.png", f"\n\n{POST}\n")
    assert said.text.words == f"{read.text.words}\n\n{POST}"
    assert words_of(said.text) == POST
    assert said.article.lines[0].set_aside
    assert not said.article.is_untranscribed
    again = transcribed(said.text, "post.png", "Other words.")
    assert again.text.words == f"{read.text.words}\n\nOther words."
    blank = transcribed(said.text, "post.png", " \n")
    assert blank.text.words == read.text.words
    assert blank.article.is_untranscribed


def test_who_asks_for_text_gets_a_refusal_that_names_the_picture() -> None:
    with pytest.raises(ImportFailed, match="a PNG picture"):
        import_text(picture(), "p.png")


def test_who_asks_for_a_picture_gets_a_refusal_of_what_is_none() -> None:
    with pytest.raises(ImportFailed, match="it is no Picture"):
        IMPORTER.read(b"Words.", "w.txt")


def test_the_endings_of_pictures_are_among_those_that_can_be_chosen() -> None:
    assert set(SUFFIXES.values()) <= set(registry.importer("picture").suffixes)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SUFFIXES)), st.data())
def test_damaged_pictures_are_articles_or_a_sentence(kind: str, data: st.DataObject) -> None:
    content = bytearray(picture(kind))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    content = content[:data.draw(st.integers(0, len(content)))]
    with suppress(ImportFailed):
        assert IMPORTER.read(bytes(content), "p").article.picture
