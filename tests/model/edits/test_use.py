"""An article is used once something rests on it, unless the analyst has said how far it is."""

from __future__ import annotations

import pytest

from editor.model.edits.articles import mark_read, set_state
from editor.model.edits.briefings import add_statement, cite, make_briefing, sections_of
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.passages import anchor_at
from editor.model.edits.quotes import make_quote
from editor.model.records import Article, Briefing, Citation, Event, Paragraph
from editor.session import Session


def state_of(session: Session) -> str:
    return session.project.each(Article)[0].state


def article_of(session: Session) -> str:
    return session.project.each(Article)[0].id


@pytest.mark.parametrize("edit", [make_event, make_quote])
def test_evidence_and_quotes_use_the_article_in_the_same_step(session: Session, edit) -> None:
    session.do(edit(article_of(session), 0, 6))
    assert state_of(session) == "used"
    session.undo()
    assert state_of(session) == "new"


def test_a_tag_is_no_use_yet(session: Session) -> None:
    session.do(tag_mention(article_of(session), 0, 6, "location"))
    assert state_of(session) == "new"


def test_an_article_is_used_when_a_sentence_cites_words_of_it(session: Session) -> None:
    session.do(make_briefing("Floods"))
    section = sections_of(session.project, session.project.each(Briefing)[0].id)[0]
    session.do(add_statement(section.id, "The road is cut."))
    sentence = next(held.id for paragraph in session.project.each(Paragraph) for held in paragraph.statements)
    session.do(cite(sentence, Citation(passage=anchor_at(session.project, article_of(session), 0, 6))))
    assert state_of(session) == "used"


@pytest.mark.parametrize("chosen", ["new", "read", "done"])
def test_a_state_the_analyst_chose_stays_whatever_is_done_with_the_article(session: Session, chosen) -> None:
    session.do(set_state([article_of(session)], chosen))
    session.do(make_event(article_of(session), 0, 6))
    session.do(mark_read(article_of(session)))
    assert state_of(session) == chosen


def test_reading_never_takes_a_used_article_back(session: Session) -> None:
    session.do(make_event(article_of(session), 0, 6))
    session.do(mark_read(article_of(session)))
    assert state_of(session) == "used"


def test_a_change_of_an_event_that_brings_no_words_touches_no_article(session: Session) -> None:
    session.do(make_event(article_of(session), 0, 6))
    change = session.do(set_event(session.project.each(Event)[0].id, title="Flood"))
    assert [swap.kind for swap in change.swaps] == ["event"]
