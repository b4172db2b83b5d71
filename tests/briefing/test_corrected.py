"""Corrections in what is printed: in square brackets after the words, which stay exact."""

from __future__ import annotations

import msgspec

from editor.briefing.corrected import corrected
from editor.briefing.notebook import Notebook
from editor.briefing.quotes import printed
from editor.exporters.word import export_word
from editor.model.project import Project
from editor.model.records import Article, Citation, Correction, Record
from tests.briefing.projects import ARTICLES, FERRY, HURT, WRITTEN, passage, project
from tests.exporters.outlines import said, select

replace = msgspec.structs.replace


def correction(words: str, shown: str, note: str = "") -> Correction:
    begin = FERRY.index(words)
    return Correction(begin, begin + len(words), shown, note)


def article(*corrections: Correction) -> Article:
    return replace(ARTICLES[0], corrections=corrections)


def corrected_project(*more: Record) -> Project:
    return project(article(correction("Nobody", "sic"), correction("hurt", "injured")), *more)


def test_what_is_right_stands_in_brackets_after_the_words_it_corrects() -> None:
    assert corrected(corrected_project(), passage("a1", "Nobody was hurt,")) == "Nobody [sic] was hurt [injured],"


def test_words_without_a_correction_are_printed_as_they_are() -> None:
    assert corrected(corrected_project(), passage("a1", "no signs of cargo")) == "no signs of cargo"


def test_a_correction_of_which_only_the_beginning_is_quoted_is_left_out() -> None:
    held = project(article(correction("Nobody was hurt", "wrong")))
    assert corrected(held, passage("a1", "Nobody was")) == "Nobody was"


def test_a_correction_that_is_only_a_note_is_not_printed() -> None:
    held = project(article(correction("Nobody", "", "Doubtful.")))
    assert corrected(held, passage("a1", "Nobody was hurt,")) == "Nobody was hurt,"


def test_words_of_an_older_text_have_no_corrections() -> None:
    older = replace(passage("a1", "Nobody was hurt,"), text="0" * 64)
    assert corrected(corrected_project(), older) == "Nobody was hurt,"


def test_a_printed_quote_has_its_corrections_inside_its_marks() -> None:
    assert printed(corrected_project(), HURT) == "“Nobody [sic] was hurt [injured]”"


def test_a_note_keeps_the_words_of_the_source_apart_from_what_is_right() -> None:
    notebook = Notebook(corrected_project())
    notebook.cite(Citation(record="hurt"))
    (note,) = notebook.notes
    assert note.words.endswith(": “Nobody [sic] was hurt [injured],”")
    exact = [run.words for run in note.runs if run.style == "source words"]
    assert exact == ["Nobody", " was hurt", ","]


def test_the_word_file_prints_the_corrections() -> None:
    document = export_word(corrected_project(*WRITTEN), "b1")
    assert any("“Nobody [sic] was hurt [injured]”" in said(paragraph) for paragraph in select(document, "//w:p"))
