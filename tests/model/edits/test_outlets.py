"""Outlets are judged, described, merged and taken away."""

from __future__ import annotations

import pytest

from editor.model.edits.articles import set_article, settle_article
from editor.model.edits.briefings import add_statement, cite, make_briefing, sections_of
from editor.model.edits.notes import add_note_on
from editor.model.edits.outlets import delete_outlet, merge_outlets, set_outlet
from editor.model.errors import EditRefused
from editor.model.outlets import alike, articles_of, counted
from editor.model.records import Article, Briefing, Citation, Note, Outlet, Paragraph
from editor.session import Session
from tests.strategies import article_edit


def outlets(session: Session) -> dict[str, Outlet]:
    return {outlet.name: outlet for outlet in session.project.each(Outlet)}


@pytest.fixture
def two(session: Session) -> tuple[str, str]:
    """Return two outlets, each with an article."""
    session.do(article_edit())
    first, second = session.project.each(Article)
    session.do(settle_article(first.id, first, "Harbour Wire"))
    session.do(settle_article(second.id, second, "The Harbour-Wire", "B"))
    held = outlets(session)
    return held["Harbour Wire"].id, held["The Harbour-Wire"].id


def test_a_merge_gives_all_articles_to_the_one_that_stays_and_is_one_step(session: Session,
                                                                         two: tuple[str, str]) -> None:
    kept, merged = two
    session.do(set_outlet(merged, descriptor="Owned by the port.", origin_group="Port"))
    before = session.project.records
    session.do(merge_outlets(kept, merged))
    assert merged not in session.project.of(Outlet)
    assert {article.outlet for article in session.project.each(Article)} == {kept}
    after = session.project.get(Outlet, kept)
    assert (after.name, after.descriptor, after.reliability, after.origin_group) == (
        "Harbour Wire", "Owned by the port.", "B", "Port")
    session.undo()
    assert session.project.records == before


def test_what_is_known_of_the_outlet_that_stays_is_not_overwritten(session: Session, two: tuple[str, str]) -> None:
    kept, merged = two
    session.do(set_outlet(kept, descriptor="An agency.", origin_group="Wire", reliability="A"))
    session.do(set_outlet(merged, descriptor="A daily.", origin_group="Port"))
    session.do(merge_outlets(kept, merged))
    after = session.project.get(Outlet, kept)
    assert (after.descriptor, after.origin_group, after.reliability) == ("An agency.", "Wire", "A")


def test_notes_and_citations_of_a_merged_outlet_are_of_the_one_that_stays(session: Session,
                                                                         two: tuple[str, str]) -> None:
    kept, merged = two
    session.do(add_note_on("outlet", merged))
    session.do(make_briefing("Weekly"))
    section = sections_of(session.project, session.project.each(Briefing)[0].id)[0]
    session.do(add_statement(section.id, "The wire says so."))
    statement = session.project.each(Paragraph)[0].statements[0]
    session.do(cite(statement.id, Citation(record=merged)))
    session.do(merge_outlets(kept, merged))
    assert [note.record for note in session.project.each(Note)] == [kept]
    assert [held.record for held in session.project.each(Paragraph)[0].statements[0].citations] == [kept]


def test_a_sentence_that_cited_both_outlets_cites_the_one_that_stays_once(session: Session,
                                                                          two: tuple[str, str]) -> None:
    session.do(make_briefing("Weekly"))
    section = sections_of(session.project, session.project.each(Briefing)[0].id)[0]
    session.do(add_statement(section.id, "Both say so.", citations=tuple(Citation(record=each) for each in two)))
    session.do(merge_outlets(*two))
    assert [held.record for held in session.project.each(Paragraph)[0].statements[0].citations] == [two[0]]


def test_an_outlet_is_not_merged_into_itself(session: Session, two: tuple[str, str]) -> None:
    with pytest.raises(EditRefused, match="one outlet already"):
        session.do(merge_outlets(two[0], two[0]))


def test_articles_stay_without_their_outlet_and_get_it_back(session: Session, two: tuple[str, str]) -> None:
    session.do(delete_outlet(two[0]))
    assert session.project.each(Article)[0].outlet == ""
    session.undo()
    assert session.project.each(Article)[0].outlet == two[0]


@pytest.mark.parametrize(("one", "other", "is_alike"), [
    ("Harbour Wire", "the harbour-wire", True),
    ("Harbour Wire", "Harbor Wire", True),
    ("BBC", "bbc.com", True),
    ("BBC", "NBC", False),
    ("Channel 4 News", "Channel 5 News", False),
    ("Harbour Wire", "Harbour Post", False),
    ("The", "A", False),
])
def test_outlets_are_alike_that_differ_by_a_slip_in_a_long_name_only(session: Session, two: tuple[str, str], one: str,
                                                                     other: str, is_alike: bool) -> None:
    session.do(set_outlet(two[0], name=one))
    session.do(set_outlet(two[1], name=other))
    assert (two[1] in [outlet.id for outlet in alike(session.project, two[0])]) is is_alike


def test_articles_of_an_outlet_come_latest_first_and_are_counted(session: Session, two: tuple[str, str]) -> None:
    first, second = session.project.each(Article)
    session.do(set_article(first.id, published="2024-10-01"))
    session.do(merge_outlets(*two))
    session.do(set_article(second.id, published="2024-10-30"))
    assert [article.id for article in articles_of(session.project, two[0])] == [second.id, first.id]
    assert counted(session.project) == {two[0]: 2}
