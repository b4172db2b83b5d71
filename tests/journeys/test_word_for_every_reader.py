"""The sample's briefings as Word files: whoever hears the page gets what a reader sees, and nothing is half said."""

from __future__ import annotations

import re
from contextlib import closing
from itertools import pairwise, takewhile

import pytest
from lxml import etree

from editor.exporters.word import export_word
from editor.exporters.word.marks import bookmark_name
from editor.model.project import Project
from editor.model.records import Article, Briefing, Event, Paragraph
from editor.workspace.exporting import whole_project
from editor.workspace.sample import open_sample
from tests.exporters.outlines import W, parts_of, said, select

ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the sample project with the words of all its articles."""
    with closing(open_sample(tmp_path_factory.mktemp("sample"), "Ana")) as desk:
        return whole_project(desk.path)


@pytest.fixture(scope="module")
def weekly(sample: Project) -> bytes:
    """Return the weekly as it is handed over."""
    return written(sample, "weekly")


@pytest.fixture(scope="module")
def working(sample: Project) -> bytes:
    """Return the weekly as a working copy."""
    return written(sample, "weekly", working_copy=True)


def written(sample: Project, kind: str, *, working_copy: bool = False) -> bytes:
    """Return the briefing of a kind as a Word file."""
    briefing = next(held for held in sample.each(Briefing) if held.kind == kind)
    return export_word(sample, briefing.id, working_copy=working_copy)


def words_of(document: bytes) -> str:
    """Return all that the body says."""
    return said(select(document, "/w:document/w:body")[0])


def headings(document: bytes) -> list[tuple[str, str]]:
    """Return the style and the words of each heading, in their order."""
    found = select(document, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
    return [(held.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=W), said(held)) for held in found]


def test_every_picture_tells_in_words_what_it_shows(sample: Project, weekly: bytes) -> None:
    timeline, chart = select(weekly, "//*[local-name()='docPr']/@descr")
    assert all(event.title in timeline for event in sample.each(Event))
    assert "Tesk Brigade" in chart
    assert len(select(weekly, "//w:p[w:pPr/w:pStyle/@w:val='CaptionBelow'][w:fldSimple]")) == 2


def test_every_table_of_records_repeats_its_header_and_has_a_description(weekly: bytes) -> None:
    tables = select(weekly, "//w:tbl")
    assert len(tables) > 5
    for table in tables:
        assert table.xpath("string(w:tblPr/w:tblDescription/@w:val)", namespaces=W)
        style = table.xpath("string(w:tblPr/w:tblStyle/@w:val)", namespaces=W)
        headed = table.xpath("boolean(w:tr[1]/w:trPr/w:tblHeader)", namespaces=W)
        assert headed == (style != "TitleFields")


def test_no_cell_is_empty_but_the_margin_of_the_annex_and_the_line_to_fill_in(weekly: bytes) -> None:
    empty = [cell for cell in select(weekly, "//w:tc") if not said(cell).strip()]
    assert empty == []


def test_headings_go_down_by_one_level_and_the_file_has_its_title(weekly: bytes) -> None:
    levels = [int(style[-1]) for style, _ in headings(weekly)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    core = etree.fromstring(parts_of(weekly)["docProps/core.xml"])
    assert "Weekly 11" in core.findtext("{http://purl.org/dc/elements/1.1/}title", "")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == "en-GB"


def test_arabic_words_say_their_language_and_direction_everywhere(working: bytes) -> None:
    for part in ("word/document.xml", "word/footnotes.xml"):
        runs = [run for run in select(working, "//w:r", part) if ARABIC.search(said(run))]
        assert runs
        for run in runs:
            assert run.find("w:rPr/w:rtl", W) is not None
            assert run.xpath("string(w:rPr/w:lang/@w:bidi)", namespaces=W).startswith("ar")


def test_each_chip_of_a_sentence_is_one_mark_behind_it(sample: Project, weekly: bytes) -> None:
    statements = [statement for paragraph in sample.each(Paragraph) for statement in paragraph.statements]
    counted = {statement.id: marks_in(weekly, statement.id) for statement in statements}
    held = {statement.id: len(statement.citations) for statement in statements if counted[statement.id] is not None}
    assert len(held) > 8
    assert {identity: counted[identity] for identity in held} == held


def marks_in(document: bytes, statement_id: str) -> int | None:
    """Return how many marks of notes stand in a sentence, or None where it is not printed."""
    begins = select(document, f"//w:bookmarkStart[@w:name='{bookmark_name(statement_id)}']")
    if not begins:
        return None
    within = takewhile(lambda each: each.get(f"{{{W['w']}}}id") != begins[0].get(f"{{{W['w']}}}id"),
                       begins[0].itersiblings())
    return sum(len(each.xpath("descendant-or-self::w:footnoteReference | self::w:fldSimple", namespaces=W))
               for each in within)


def test_only_the_working_copy_holds_the_articles(sample: Project, weekly: bytes, working: bytes) -> None:
    line = "He offered no evidence."
    article = next(held for held in sample.each(Article) if line in sample.words_of(held))
    assert line in words_of(working)
    assert f"S1: {article.title}" in [words for _, words in headings(working)]
    assert "Annex: the annotated articles" not in [words for _, words in headings(weekly)]
    assert "Working copy only" not in words_of(weekly)


def test_sources_stand_with_who_they_are_and_their_grades(weekly: bytes) -> None:
    entries = list(map(said, select(weekly, "//w:p[w:pPr/w:pStyle/@w:val='SourceEntry']")))
    assert len(entries) == 5
    assert all("Grade " in entry for entry in entries)
    assert any("own reporters at Port Amsel" in entry and "Grade B2" in entry for entry in entries)
    assert any("Grade F6" in entry for entry in entries)
    assert "F and 6 mean that nobody has judged." in words_of(weekly)


def test_the_spot_report_tells_what_was_read_besides(sample: Project) -> None:
    told = [words for style, words in headings(written(sample, "spot")) if style == "Heading2"]
    assert told == ["Cited", "Consulted"]


def test_the_lexicon_at_the_end_shows_the_terms_that_are_used_and_no_others_as_such(weekly: bytes) -> None:
    used = list(map(said, select(weekly, "//w:p[w:pPr/w:pStyle/@w:val='ScaleTermUsed']")))
    assert used == ["Unlikely", "Likely", "Very likely"]
    assert headings(weekly)[-1][1] == "How to read the likelihood terms"


def test_a_raised_figure_and_the_reason_for_what_was_settled_stand_in_the_differences(weekly: bytes) -> None:
    told = words_of(weekly)
    assert "“At least 26 people are in hospital”, Amsel Port Authority, raised in a later report" in told
    assert "“killed nine people”, Amsel Port Authority, raised in a later report" in told
    assert "Nine people have now been killed”, Amsel Port Authority" not in told
    assert "Settled: “killed nine people”" in told
    assert "Assessment: " not in told


def test_words_that_two_outlets_carry_are_printed_once(weekly: bytes) -> None:
    quotes = list(map(said, select(weekly, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Quote')]")))
    assert quotes.count("“Two of the injured died overnight”") == 1
    assert any("In Littoral Wire and Vell Evening Post, which go back to one origin" in quote for quote in quotes)
