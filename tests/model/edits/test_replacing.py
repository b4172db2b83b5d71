"""Words are replaced in the places that were found, and nothing beside them is touched."""

from __future__ import annotations

from editor.model.edits.briefings import add_statement, make_briefing, paragraphs_of
from editor.model.edits.paragraphs import set_text
from editor.model.edits.replacing import Match, matches_in, replace_matches
from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Citation, Section, Statement, Words
from editor.session import Session


def begun(session: Session) -> str:
    session.do(make_briefing("Floods"))
    return session.project.each(Section)[0].id


def statements(session: Session, section: str) -> list[Statement]:
    return [held for paragraph in paragraphs_of(session.project, section) for held in paragraph.statements]


def test_words_are_found_whatever_their_capitals_unless_told(session: Session) -> None:
    held = [Statement(id="1", inlines=(Words("The road, that Road."),))]
    assert matches_in(held, "road") == [Match("1", 4, 8), Match("1", 15, 19)]
    assert matches_in(held, "Road", match_case=True) == [Match("1", 15, 19)]


def test_nothing_is_found_where_nothing_is_sought(session: Session) -> None:
    assert matches_in([Statement(id="1", inlines=(Words("The road."),))], "") == []


def test_all_places_are_replaced_in_one_step(session: Session) -> None:
    section = begun(session)
    for words in ("The road is cut; the road is wet.", "No road."):
        session.do(add_statement(section, words))
    before = statements(session, section)
    session.do(replace_matches(matches_in(before, "road"), "road", "bridge"))
    assert [held.words for held in statements(session, section)] == [
        "The bridge is cut; the bridge is wet.", "No bridge."]
    session.undo()
    assert statements(session, section) == before


def test_citations_and_bold_words_stay_where_they_stand(session: Session) -> None:
    section = begun(session)
    cited = Citation(record="any")
    session.do(set_text(section, [FlowParagraph((
        Piece(Words("The road")), Piece(cited), Piece(Words(" to the ")), Piece(Words("port", bold=True)),
        Piece(Words(" is a road."))))]))
    session.do(replace_matches(matches_in(statements(session, section), "road"), "road", "track"))
    assert statements(session, section)[0].inlines == (
        Words("The track"), cited, Words(" to the "), Words("port", bold=True), Words(" is a track."))


def test_a_sentence_that_says_nothing_any_more_goes_with_its_paragraph(session: Session) -> None:
    section = begun(session)
    session.do(add_statement(section, "Delete me"))
    session.do(replace_matches(matches_in(statements(session, section), "delete me"), "delete me", ""))
    assert paragraphs_of(session.project, section) == []


def test_only_the_places_that_are_named_are_replaced(session: Session) -> None:
    section = begun(session)
    session.do(add_statement(section, "One and one."))
    second = matches_in(statements(session, section), "one")[1]
    session.do(replace_matches([second], "one", "two"))
    assert statements(session, section)[0].words == "One and two."
