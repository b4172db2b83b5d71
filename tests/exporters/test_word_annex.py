"""The annotated article in Word: exact words, a style for every combination of tags, readable without colour."""

from __future__ import annotations

from pathlib import Path

from openxml_audit import OpenXmlValidator

from editor.briefing.blocks import AnnotatedArticle, AnnotatedLine, Outline, Run, Stretch
from editor.exporters.word import export_word
from editor.exporters.word.package import document_bytes
from tests.briefing.projects import FERRY, WRITTEN, project
from tests.exporters.outlines import VALUE, W, said, select

REMARKS = ("AnnexRemark", "AnnexCorrection")


def article(*lines: AnnotatedLine, right_to_left: bool = False) -> bytes:
    """Return a document of one annotated article."""
    block = AnnotatedArticle(lines, "For the desk", (("person", "Person"), ("quote", "Quote")),
                             ("Para", "Text", "Marks"), "Annotated article (S1)", "Two lines",
                             "ar" if right_to_left else "en", right_to_left)
    return document_bytes(Outline((block,)))


def test_the_runs_of_an_annotated_article_give_its_words_exactly() -> None:
    document = export_word(project(*WRITTEN), "b1", working_copy=True)
    table = next(each for each in select(document, "//w:tbl") if "Annotated article (S1)" in each.xpath(
        ".//w:tblCaption/@w:val", namespaces=W))
    told = []
    for paragraph in table.xpath("w:tr[position()>1]/w:tc[2]/w:p", namespaces=W):
        runs = paragraph.xpath("w:r", namespaces=W)
        told.append("".join(said(run) for run in runs if not set(
            run.xpath("w:rPr/w:rStyle/@w:val", namespaces=W)) & set(REMARKS)))
    assert "\n".join(told) + "\n" == FERRY


def test_a_working_copy_is_a_sound_document_and_the_same_every_time(tmp_path: Path) -> None:
    file = tmp_path / "working copy.docx"
    file.write_bytes(export_word(project(*WRITTEN), "b1", working_copy=True))
    assert [error.description for error in OpenXmlValidator().validate(str(file)).errors] == []
    assert file.read_bytes() == export_word(project(*WRITTEN), "b1", working_copy=True)


def test_a_paper_that_is_handed_on_holds_no_line_of_the_articles() -> None:
    document = export_word(project(*WRITTEN), "b1")
    assert not any("Read more: Ferries" in said(paragraph) for paragraph in select(document, "//w:p"))


def test_every_combination_of_tags_has_a_style_of_its_own_with_an_underline() -> None:
    document = article(AnnotatedLine(1, (
        Stretch("one", ("person",)), Stretch("two", ("quote", "person")),
        Stretch("three", ("organisation", "location")), Stretch("four", ("quote",)), Stretch("five"))))
    names = ["TagPerson", "TagQuotePerson", "TagOrganisationLocation", "TagQuote"]
    assert select(document, "//w:tc[2]//w:rStyle[starts-with(@w:val, 'Tag')]/@w:val") == names
    lines = {name: select(document, f"//w:style[@w:styleId='{name}']//w:u/@w:val", "word/styles.xml") for name in names}
    assert lines == {"TagPerson": ["single"], "TagQuotePerson": ["single"], "TagOrganisationLocation": ["dash"],
                     "TagQuote": []}


def test_patterns_alone_tell_the_types_apart() -> None:
    natures = ("person", "organisation", "location", "materiel", "time", "other")
    document = article(AnnotatedLine(1, tuple(Stretch(nature, (nature,)) for nature in natures)))
    used = select(document, "//w:style[starts-with(@w:styleId, 'Tag')]//w:u/@w:val", "word/styles.xml")
    assert len(set(used)) == len(natures)


def test_the_notice_is_boxed_and_the_margin_holds_the_badges() -> None:
    document = article(AnnotatedLine(7, (Stretch("Words"),), ((Run("E1", "label"), Run(" 28 Oct")), (Run("Q1 Q2"),)),
                                     "caption", True))
    assert said(select(document, "//w:p[w:r/w:rPr/w:rStyle/@w:val='WorkingCopy']")[0]).strip() == "For the desk"
    cells = select(document, "//w:tr[2]/w:tc")
    assert [said(cell) for cell in cells] == ["7", "Words (caption)", "E1 28 OctQ1 Q2"]
    assert select(document, "//w:tr[2]/w:tc[2]//w:pStyle/@w:val") == ["AnnexAside"]


def test_columns_of_an_article_from_right_to_left_run_that_way() -> None:
    document = article(AnnotatedLine(1, (Stretch("فتح المعبر", ("quote",)),)), right_to_left=True)
    assert select(document, "//w:tblPr/w:bidiVisual")
    assert select(document, "//w:tr[2]/w:tc[2]/w:p/w:pPr/w:bidi")
    assert {lang.get(VALUE.replace("val", "bidi")) for lang in select(document, "//w:tr[2]//w:lang")} == {"ar"}


def test_a_line_longer_than_a_page_may_go_on_on_the_next() -> None:
    document = article(AnnotatedLine(1, (Stretch("word " * 1000),)), AnnotatedLine(2, (Stretch("Short."),)))
    assert [bool(each.xpath("w:trPr/w:cantSplit", namespaces=W)) for each in select(document, "//w:tr")] == [
        True, False, True]
