"""What a sentence says that its cited words do not is named; what they say in other words is not."""

from __future__ import annotations

import pytest

from editor.briefing.beyond import beyond
from editor.briefing.checks import findings_of
from editor.model.records import Anchor, Citation, Paragraph
from tests.briefing.projects import passage, project, section, statement

HURT = ("a1", "Nobody was hurt,” said Mira Voss of the Coast Guard, and up to 12 people were questioned")
STOPPED = ("a1", "Coast guards stopped the ferry Alba on Monday")
DOCKERS = ("a2", "it would block Halden port, “every ship, every day,” from 3 May")


def found(words: str, *cited: Anchor | str, kind: str = "reported") -> list[tuple[str, str]]:
    """Return what a sentence says beyond passages or records that it cites."""
    citations = [Citation(record=each) if isinstance(each, str) else Citation(passage=each) for each in cited]
    made = statement("x1", words, *citations, kind=kind)
    held = project(*section("background", 3.0, (made,)))
    return [(each.kind, each.words) for each in beyond(held, made)]


@pytest.mark.parametrize(("words", "cited", "missing"), [
    ("Up to 15 people were questioned.", HURT, [("figure", "15")]),
    ("Some 1,200 people were questioned.", HURT, [("figure", "1,200")]),
    ("The guards questioned fifteen people.", HURT, [("figure", "fifteen")]),
    ("They will block the port from 4 May.", DOCKERS, [("date", "4 May")]),
    ("They will block the port in June 2033.", DOCKERS, [("date", "June 2033")]),
    ("They will block the port from 3 May 2032.", DOCKERS, [("date", "3 May 2032")]),
    ("The dockers will block Skarholm port.", DOCKERS, [("name", "Skarholm")]),
    ("On 28 October 2024 the guards killed 35 in the Syrian desert.", STOPPED,
     [("figure", "35"), ("date", "28 October 2024"), ("name", "Syrian")]),
])
def test_a_figure_a_date_or_a_name_that_is_not_in_the_cited_words_is_named(
        words: str, cited: tuple[str, str], missing: list[tuple[str, str]]) -> None:
    assert found(words, passage(*cited)) == missing


@pytest.mark.parametrize(("words", "cited"), [
    ("Up to twelve people were questioned.", HURT),
    ("Mira Voss of the Coast Guard says nobody was hurt.", HURT),
    ("From May 3 the dockers would block Halden.", DOCKERS),
    ("The dockers would block the port in May.", DOCKERS),
    ("The ferry Alba was stopped on 25 April 2033.", STOPPED),
    ("As Orm Wire reports on 26 April, the Alba was stopped.", STOPPED),
    ("The guards, NATO and the EU stopped two ferries or one.", STOPPED),
    ("He says “Skarholm lost 99 boats on 9 July”.", STOPPED),
    ("The Alba’s crew was stopped by F-16 jets, as of 2033.", STOPPED),
])
def test_what_the_cited_words_say_in_another_form_is_not_named(words: str, cited: tuple[str, str]) -> None:
    assert found(words, passage(*cited)) == []


@pytest.mark.parametrize("words", [
    "On 25 April the Coast Guard stopped the Alba in the Sund of Orm.",
    "Up to 12 people were questioned, and the union speaks of 40.",
])
def test_what_an_analyst_settled_in_a_cited_record_counts_as_said(words: str) -> None:
    assert found(words, "stopped") == []


def test_a_count_of_what_is_cited_is_no_figure_of_a_source() -> None:
    assert found("Three reports tell of it.", passage(*HURT), passage(*STOPPED), passage(*DOCKERS)) == []
    assert found("Three reports tell of it.", passage(*HURT), passage(*STOPPED)) == [("figure", "Three")]


def test_a_sentence_that_cites_a_whole_source_or_nothing_is_left_to_its_reader() -> None:
    assert found("On 9 July 99 boats left Skarholm.", "a1") == []
    assert found("On 9 July 99 boats left Skarholm.") == []


def test_reports_have_a_finding_for_each_sort_and_judgements_none() -> None:
    words = "On 9 July 99 boats and 98 ships left Skarholm."
    all_sorts = ["The figure “99”", "The date “9 July”", "The name “Skarholm”"]
    for kind, sorts in (("reported", all_sorts), ("judgement", [])):
        made = statement("x1", words, Citation(passage=passage(*HURT)), kind=kind)
        held = project(*section("background", 3.0, (made,)))
        paragraph = held.get(Paragraph, "par-background-1")
        told = [each.sentence for each in findings_of(held, paragraph) if each.check == "beyond cited words"]
        assert [sentence.partition(" is not")[0] for sentence in told] == sorts
