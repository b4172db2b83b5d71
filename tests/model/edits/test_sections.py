"""The sections of a briefing: which it begins with, their order, and what becomes of them."""

from __future__ import annotations

import pytest

from editor.model.edits.briefings import (
    add_statement,
    delete_briefing,
    make_briefing,
    paragraphs_of,
    sections_of,
    set_briefing,
)
from editor.model.edits.restoring import restore
from editor.model.edits.sections import (
    add_section,
    delete_section,
    move_section,
    set_section,
    shift_section,
    switch_option,
)
from editor.model.errors import EditRefused
from editor.model.papers import ONCE, USUAL
from editor.model.records import Briefing, Paragraph, Section
from editor.session import Session


def begun(session: Session, kind: str = "profile") -> str:
    """Make a briefing and return its id."""
    session.do(make_briefing("Floods", kind))
    return session.project.each(Briefing)[-1].id


def kinds(session: Session, briefing: str) -> list[str]:
    return [section.kind for section in sections_of(session.project, briefing)]


def section(session: Session, briefing: str, kind: str) -> Section:
    return next(held for held in sections_of(session.project, briefing) if held.kind == kind)


def test_a_situation_briefing_begins_with_every_kind_of_section_in_the_usual_order(session: Session) -> None:
    assert tuple(kinds(session, begun(session, "situation"))) == ONCE


def test_a_spot_report_begins_with_the_bottom_line_what_happened_in_own_words_and_the_sources(session: Session) -> None:
    briefing = begun(session, "spot")
    held = sections_of(session.project, briefing)
    assert [(each.kind, each.title) for each in held] == [
        ("bottom line", ""), ("text", "What happened"), ("sources", "")]


def test_a_section_moves_before_another_and_to_the_end(session: Session) -> None:
    briefing = begun(session, "spot")
    session.do(move_section(section(session, briefing, "sources").id, section(session, briefing, "bottom line").id))
    assert kinds(session, briefing) == ["sources", "bottom line", "text"]
    session.do(move_section(section(session, briefing, "sources").id))
    assert kinds(session, briefing) == ["bottom line", "text", "sources"]


def test_a_section_is_shifted_one_place_and_stays_at_the_ends(session: Session) -> None:
    briefing = begun(session, "spot")
    text = section(session, briefing, "text").id
    orders = []
    for by in (-1, -1, 1, 1, 1):
        session.do(shift_section(text, by))
        orders.append(kinds(session, briefing).index("text"))
    assert orders == [0, 0, 1, 2, 2]


def test_moving_a_section_is_one_step(session: Session) -> None:
    briefing = begun(session, "situation")
    before = kinds(session, briefing)
    session.do(move_section(section(session, briefing, "annex").id, section(session, briefing, "events").id))
    session.undo()
    assert kinds(session, briefing) == before


def test_a_section_is_added_after_another(session: Session) -> None:
    briefing = begun(session, "spot")
    session.do(add_section(briefing, "text", "Warnings", section(session, briefing, "bottom line").id))
    session.do(add_section(briefing, "outlook"))
    assert kinds(session, briefing) == ["bottom line", "text", "text", "sources", "outlook"]
    assert sections_of(session.project, briefing)[1].title == "Warnings"


def test_a_second_section_of_one_kind_is_refused_but_for_free_text(session: Session) -> None:
    briefing = begun(session, "spot")
    with pytest.raises(EditRefused, match="has this section already"):
        session.do(add_section(briefing, "sources"))


def test_a_section_goes_with_its_words_and_both_come_back(session: Session) -> None:
    briefing = begun(session, "spot")
    text = section(session, briefing, "text").id
    session.do(add_statement(text, "The road is cut."))
    deletion = session.do(delete_section(text))
    assert kinds(session, briefing) == ["bottom line", "sources"]
    assert not session.project.each(Paragraph)
    session.do(restore(deletion, ()))
    assert [held.statements[0].words for held in paragraphs_of(session.project, text)] == ["The road is cut."]


def test_a_section_stays_away_when_its_briefing_is_gone(session: Session) -> None:
    briefing = begun(session, "spot")
    deletion = session.do(delete_section(section(session, briefing, "text").id))
    session.do(delete_briefing(briefing))
    with pytest.raises(EditRefused, match="Nothing was restored"):
        session.do(restore(deletion, {("briefing", briefing)}))


def test_a_briefing_that_was_not_told_its_sections_keeps_the_usual_ones_when_one_is_deleted(session: Session) -> None:
    briefing = begun(session, "spot")
    session.do(set_briefing(briefing, chosen_sections=False))
    session.do(delete_section(section(session, briefing, "text").id))
    assert tuple(kinds(session, briefing)) == USUAL


def test_options_are_switched_on_and_off(session: Session) -> None:
    events = section(session, begun(session), "events").id
    session.do(switch_option(events, "no timeline", is_set=True))
    session.do(switch_option(events, "no timeline", is_set=True))
    assert session.project.get(Section, events).options == ("no timeline",)
    session.do(switch_option(events, "no timeline", is_set=False))
    assert session.project.get(Section, events).options == ()


def test_a_section_takes_a_title_of_its_own(session: Session) -> None:
    events = section(session, begun(session), "events").id
    session.do(set_section(events, title="Timeline"))
    assert session.project.get(Section, events).title == "Timeline"
