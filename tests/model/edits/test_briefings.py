"""Sentences of a briefing and what they cite."""

from __future__ import annotations

from editor.model.edits.briefings import (
    add_statement,
    cite,
    delete_briefing,
    duplicate_briefing,
    make_briefing,
    paragraphs_of,
    sections_of,
    set_briefing,
    set_words,
)
from editor.model.records import Briefing, Citation, Paragraph
from editor.session import Session


def section(session: Session, kind: str) -> str:
    """Return the id of the section of that kind, of a briefing made when there is none."""
    if not session.project.each(Briefing):
        session.do(make_briefing("Floods"))
    return next(held.id for held in sections_of(session.project, session.project.each(Briefing)[0].id)
                if held.kind == kind)


def words(session: Session, section_id: str) -> list[list[str]]:
    return [[statement.words for statement in paragraph.statements]
            for paragraph in paragraphs_of(session.project, section_id)]


def test_the_bottom_line_is_one_paragraph(session: Session) -> None:
    held = section(session, "bottom line")
    session.do(add_statement(held, "One."))
    session.do(add_statement(held, "Two."))
    assert words(session, held) == [["One.", "Two."]]


def test_each_key_judgement_is_a_paragraph(session: Session) -> None:
    held = section(session, "key judgements")
    session.do(add_statement(held, "One.", "judgement"))
    session.do(add_statement(held, "Two.", "judgement"))
    assert words(session, held) == [["One."], ["Two."]]


def test_new_words_keep_what_the_sentence_cites(session: Session) -> None:
    held = section(session, "bottom line")
    session.do(add_statement(held, "One.", citations=[Citation(record="e1")]))
    statement = session.project.each(Paragraph)[0].statements[0]
    session.do(set_words(statement.id, "Another."))
    after = session.project.each(Paragraph)[0].statements[0]
    assert (after.id, after.words, after.citations) == (statement.id, "Another.", (Citation(record="e1"),))


def test_a_sentence_cites_a_thing_once(session: Session) -> None:
    session.do(add_statement(section(session, "bottom line"), "One."))
    statement = session.project.each(Paragraph)[0].statements[0]
    session.do(cite(statement.id, Citation(record="e1")))
    session.do(cite(statement.id, Citation(record="e1")))
    assert session.project.each(Paragraph)[0].statements[0].citations == (Citation(record="e1"),)


def test_a_duplicate_says_the_same_with_sentences_of_its_own(session: Session) -> None:
    held = section(session, "key judgements")
    session.do(add_statement(held, "One.", "judgement", [Citation(record="e1")]))
    first = session.project.each(Briefing)[0].id
    session.do(duplicate_briefing(first, "Floods, later"))
    copy = session.project.each(Briefing)[-1]
    assert (copy.title, copy.status) == ("Floods, later", "draft")
    judged = next(each for each in sections_of(session.project, copy.id) if each.kind == "key judgements")
    one, other = (paragraphs_of(session.project, each)[0].statements[0] for each in (held, judged.id))
    assert (other.words, other.citations, other.kind) == (one.words, one.citations, one.kind)
    assert other.id != one.id


def test_a_duplicate_was_reviewed_by_nobody_and_has_no_reference_of_its_own_yet(session: Session) -> None:
    section(session, "bottom line")
    first = session.project.each(Briefing)[0].id
    session.do(set_briefing(first, reviewed_by="Gen. X", status="issued", reference="2033/17", version="1.0",
                            date="2033-04-28", cutoff="2033-04-27", handling="TLP:AMBER", distribution="Staff"))
    session.do(duplicate_briefing(first, "Floods, later", "2033-05-02"))
    copy = session.project.each(Briefing)[-1]
    assert (copy.status, copy.reviewed_by, copy.reference, copy.version, copy.cutoff) == ("draft", "", "", "", "")
    assert (copy.date, copy.handling, copy.distribution) == ("2033-05-02", "TLP:AMBER", "Staff")


def test_a_deleted_briefing_takes_along_what_is_written_in_it_and_no_other(session: Session) -> None:
    session.do(add_statement(section(session, "bottom line"), "One."))
    first = session.project.each(Briefing)[0].id
    session.do(duplicate_briefing(first, "Floods, later"))
    session.do(delete_briefing(first))
    assert [briefing.title for briefing in session.project.each(Briefing)] == ["Floods, later"]
    assert len(session.project.each(Paragraph)) == 1
    session.undo()
    assert words(session, section(session, "bottom line")) == [["One."]]
