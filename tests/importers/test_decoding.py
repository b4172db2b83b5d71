"""How the bytes of text files become words, and which bytes are refused."""

from __future__ import annotations

import codecs
import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.decoding import decode
from editor.model.errors import ImportFailed

WESTERN = "Le maire a déclaré : « C’est fini » — à Orléans, pour 20 €."
ARABIC = "أعلنت وزارة الصحة اليوم أن المستشفى الجديد في المدينة سيفتح أبوابه قريبا."
RUSSIAN = "Мэр города заявил, что новая больница откроется в среду."
TURKISH = "Belediye Başkanı Yıldız, İzmir’de açıklama yaptı. Şirket ağustosta açılıyor."
CHINESE = "市长星期三宣布，新医院将于下个月开放，可容纳三百人。"


@pytest.mark.parametrize("words", [
    "", "plain", WESTERN, ARABIC, CHINESE, "a\r\nb\rc\u2028d\n", "x\x00y", "in\ufeffner",
])
def test_utf8_is_read_as_it_is(words: str) -> None:
    decoded = decode(words.encode(), "a.txt")
    assert (decoded.words, decoded.encoding, decoded.doubtful) == (words, "utf-8", False)


@pytest.mark.parametrize(("mark", "encoding"), [
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
])
def test_a_byte_order_mark_is_obeyed_and_is_no_part_of_the_words(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ARABIC.encode(encoding), "a.txt")
    assert (decoded.words, decoded.encoding, decoded.doubtful) == (ARABIC, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [
    "Rain fell on Friday.\nRoads closed.", ARABIC + "\n" + ARABIC, CHINESE + "\n" + CHINESE,
])
def test_utf16_without_a_mark_is_known_by_its_bytes(words: str, encoding: str) -> None:
    decoded = decode(words.encode(encoding), "a.txt")
    assert (decoded.words, decoded.encoding) == (words, encoding)


@pytest.mark.parametrize(("words", "encoding"), [
    (WESTERN, "cp1252"), ("The town’s port", "cp1252"), (ARABIC, "cp1256"), ("قال الوزير", "cp1256"),
    (RUSSIAN, "cp1251"), (TURKISH, "cp1254"), (CHINESE, "gb18030"),
])
def test_an_old_encoding_is_guessed_and_the_analyst_is_asked_to_look(words: str, encoding: str) -> None:
    decoded = decode(words.encode(encoding), "a.txt")
    assert (decoded.words, decoded.encoding) == (words, encoding)
    assert decoded.doubtful
    assert "a guess" in decoded.how


def test_broken_utf8_says_how_many_places_are_damaged_and_where_the_first_is() -> None:
    decoded = decode("Fog — said “Ana”".encode() + b" \xe2\x80 and \xff end", "a.txt")
    assert decoded.words == "Fog — said “Ana” \ufffd and \ufffd end"
    assert "2 places are damaged, the first at character 18" in decoded.how
    assert decoded.doubtful


def test_a_replacement_character_that_was_there_before_is_no_damage() -> None:
    assert "1 place is damaged, at character 5" in decode("a \ufffd ".encode() + b"\xff" + "“ok”".encode(), "a.txt").how


def test_broken_utf8_is_not_taken_for_western_text() -> None:
    assert decode(b"Fog \xc3( and \xff\xfe at sea \xe2\x80 end.", "a.txt").encoding == "utf-8"


def picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def word_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return file.getvalue()


@pytest.mark.parametrize(("content", "kind"), [
    (picture(), "a PNG picture"), (word_document(), "a Word document"), (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
    (b"MZ\x90\x00\x03\x00", "a program"), (b"\x7fELF\x02\x01", "a program"),
    (b"PK\x05\x06" + bytes(18), "an empty ZIP archive"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"), (b"{\\rtf1\\ansi Fog}", "a Rich Text document"),
])
def test_a_file_that_is_no_text_is_refused_by_what_it_is(content: bytes, kind: str) -> None:
    with pytest.raises(ImportFailed, match=rf"notes\.txt was not imported: .*{kind}"):
        decode(content, "notes.txt")


def test_bytes_that_are_nothing_known_are_refused() -> None:
    with pytest.raises(ImportFailed, match="not text in any encoding"):
        decode(random.Random(7).randbytes(4096), "noise.txt")


def test_words_that_begin_like_a_program_are_text() -> None:
    assert decode(b"MZ is a code; BZh and RIFF too", "a.txt").words.startswith("MZ is")


@given(st.binary(max_size=80))
def test_any_bytes_are_words_without_lone_surrogates_or_a_refusal(content: bytes) -> None:
    try:
        words = decode(content, "a.txt").words
    except ImportFailed:
        return
    assert words.encode().decode() == words


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_words_survive_utf8(words: str) -> None:
    content = words.encode()
    if not content.startswith((b"%PDF-", b"{\\rtf", codecs.BOM_UTF8)):
        assert decode(content, "a.txt").words == words
