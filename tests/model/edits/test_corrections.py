"""Corrections on top of the locked words of an article."""

from __future__ import annotations

import pytest

from editor.model.edits.corrections import correct_words, remove_correction
from editor.model.errors import EditRefused
from editor.model.messages import describe
from editor.model.records import Article, Correction
from editor.session import Session


@pytest.fixture
def article(session: Session) -> str:
    return session.project.each(Article)[0].id


def corrections(session: Session) -> tuple[Correction, ...]:
    return session.project.each(Article)[0].corrections


def test_a_correction_lies_on_the_words_and_leaves_them_as_they_are(session: Session, article: str) -> None:
    words = session.project.words_of(session.project.get(Article, article))
    session.do(correct_words(article, 4, 9, "sic", "Misspelt."))
    assert corrections(session) == (Correction(4, 9, "sic", "Misspelt."),)
    assert session.project.words_of(session.project.get(Article, article)) == words


def test_brackets_that_are_typed_are_not_shown_twice(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, " [sic] "))
    assert corrections(session)[0].shown == "sic"


def test_what_is_shown_is_one_line_that_turns_no_other_words_round(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, " right\u202e\n\there\x00 ", "Two\nlines\u2066."))
    assert corrections(session) == (Correction(4, 9, "right here", "Two lines."),)


def test_joiners_inside_words_are_shown_as_they_are(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, "می\u200cخواهم"))
    assert corrections(session)[0].shown == "می\u200cخواهم"


def test_what_is_shown_has_two_hundred_characters_at_most(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, "x" * 200))
    with pytest.raises(EditRefused, match="200 characters at most, and this has 201"):
        session.do(correct_words(article, 4, 9, "x" * 201))
    assert corrections(session)[0].shown == "x" * 200


def test_another_correction_of_the_same_words_takes_the_place_of_the_first(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, "sic"))
    session.do(correct_words(article, 4, 9, "right"))
    assert [each.shown for each in corrections(session)] == ["right"]


def test_corrections_stand_in_the_order_of_the_words(session: Session, article: str) -> None:
    for begin in (12, 2, 7):
        session.do(correct_words(article, begin, begin + 3, "sic"))
    assert [each.begin for each in corrections(session)] == [2, 7, 12]


def test_words_that_are_partly_corrected_already_are_refused(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, "sic"))
    with pytest.raises(EditRefused, match="corrected already"):
        session.do(correct_words(article, 6, 12, "sic"))


def test_a_correction_that_says_nothing_is_refused(session: Session, article: str) -> None:
    with pytest.raises(EditRefused, match="say what is right"):
        session.do(correct_words(article, 4, 9, " [] ", " "))


@pytest.mark.parametrize(("begin", "end"), [(9, 9), (-3, 2), (5, 1_000_000)])
def test_words_that_are_not_there_are_refused(session: Session, article: str, begin: int, end: int) -> None:
    with pytest.raises(EditRefused, match="no words"):
        session.do(correct_words(article, begin, end, "sic"))


def test_a_correction_is_removed_and_comes_back_with_undo(session: Session, article: str) -> None:
    session.do(correct_words(article, 4, 9, "sic"))
    change = session.do(remove_correction(article, 4, 9))
    assert corrections(session) == ()
    assert describe(change.message).startswith("Remove the correction of “")
    session.undo()
    assert [each.shown for each in corrections(session)] == ["sic"]


def test_removing_a_correction_that_is_not_there_changes_nothing(session: Session, article: str) -> None:
    assert not session.do(remove_correction(article, 4, 9)).swaps
