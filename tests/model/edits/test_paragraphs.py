"""Sections written as one flow: what is stored, in which order, and what undo gives back."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.model.edits.briefings import make_briefing, paragraphs_of, sections_of, set_statement
from editor.model.edits.paragraphs import set_text
from editor.model.flow import FlowParagraph, Piece, flow_of
from editor.model.records import Briefing, Paragraph, Statement, Words
from editor.session import Session


def a_section(session: Session, kind: str = "bottom line") -> str:
    if not session.project.each(Briefing):
        session.do(make_briefing("Floods"))
    briefing = session.project.each(Briefing)[0]
    return next(section.id for section in sections_of(session.project, briefing.id) if section.kind == kind)


def typed(*words: str) -> tuple[FlowParagraph, ...]:
    return tuple(FlowParagraph((Piece(Words(each)),)) for each in words)


def held(session: Session, section: str) -> list[Paragraph]:
    return paragraphs_of(session.project, section)


def said(session: Session, section: str) -> list[str]:
    return [" ".join(statement.words for statement in each.statements) for each in held(session, section)]


def with_new(flow: Sequence[FlowParagraph], place: int, words: str) -> tuple[FlowParagraph, ...]:
    return (*flow[:place], *typed(words), *flow[place:])


def test_paragraphs_are_stored_in_the_order_of_the_flow_and_keep_their_ids(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("One.", "Three.")))
    before = held(session, section)
    session.do(set_text(section, with_new(flow_of(before), 1, "Two.")))
    assert said(session, section) == ["One.", "Two.", "Three."]
    assert [held(session, section)[place] for place in (0, 2)] == before


def test_a_hundred_paragraphs_between_two_stay_in_order(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("First.", "Last.")))
    for number in range(100):
        session.do(set_text(section, with_new(flow_of(held(session, section)), 1, f"Number {number}.")))
    assert said(session, section) == ["First.", *(f"Number {number}." for number in reversed(range(100))), "Last."]


def test_paragraphs_that_change_places_stay_the_same_paragraphs(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("One.", "Two.", "Three.")))
    one, two, three = flow_of(held(session, section))
    ids = [paragraph.id for paragraph in (three, one, two)]
    session.do(set_text(section, (three, one, two)))
    assert said(session, section) == ["Three.", "One.", "Two."]
    assert [paragraph.id for paragraph in held(session, section)] == ids


def test_a_flow_as_it_is_stored_is_no_step(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("One. Two.", "Three.")))
    session.do(set_text(section, flow_of(held(session, section))))
    assert session.undo() is not None
    assert said(session, section) == []


def test_the_typing_of_one_visit_is_one_step_named_after_what_is_new(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("One."), merge="visit"))
    session.do(set_text(section, with_new(flow_of(held(session, section)), 1, "Two came."), merge="visit"))
    session.undo()
    assert said(session, section) == []


def test_a_list_keeps_what_kind_of_list_it_is(session: Session) -> None:
    section = a_section(session)
    items = tuple(msgspec.structs.replace(item, style="bullet") for item in typed("One.", "Two."))
    session.do(set_text(section, items))
    assert [paragraph.style for paragraph in held(session, section)] == ["bullet", "bullet"]


def test_a_sentence_that_moves_to_another_section_stays_the_same_sentence(session: Session) -> None:
    here, there = a_section(session), a_section(session, "key judgements")
    session.do(set_text(here, typed("It will go on."), usual="judgement"))
    statement = held(session, here)[0].statements[0]
    session.do(set_statement(statement.id, likelihood="likely", confidence="low"))
    moved = held(session, here)[0].statements[0]
    flow = flow_of(held(session, here))
    session.do(set_text(here, ()))
    session.do(set_text(there, [msgspec.structs.replace(each, id="") for each in flow], carried=(moved,)))
    assert held(session, there)[0].statements == (moved,)


def test_a_sentence_that_is_copied_to_another_section_gets_an_id_of_its_own(session: Session) -> None:
    here, there = a_section(session), a_section(session, "key judgements")
    session.do(set_text(here, typed("It will go on.")))
    statement = held(session, here)[0].statements[0]
    session.do(set_text(there, [msgspec.structs.replace(each, id="") for each in flow_of(held(session, here))],
                        carried=(statement,)))
    copy = held(session, there)[0].statements[0]
    assert copy.id != statement.id
    assert msgspec.structs.replace(copy, id=statement.id) == statement


def test_undo_gives_every_sentence_back_with_its_id(session: Session) -> None:
    section = a_section(session)
    session.do(set_text(section, typed("One. Two.")))
    before: tuple[Statement, ...] = held(session, section)[0].statements
    session.do(set_text(section, typed("Nothing.")))
    session.undo()
    assert held(session, section)[0].statements == before
