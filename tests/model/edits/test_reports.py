"""Words of an article become a cited sentence of the briefing, and begin a spot report where there is none."""

from __future__ import annotations

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import make_briefing, paragraphs_of, sections_of
from editor.model.edits.reports import report_words, sentence_citing, sentence_of
from editor.model.edits.sections import set_section
from editor.model.errors import EditRefused
from editor.model.records import Article, Briefing
from editor.session import Session
from tests.model.edits.conftest import Find
from tests.texts import text_of

WORDS = "Flood cuts the coast road\nThe river rose overnight,\nand nobody was hurt. “We wait,” a guard said.\n"


@pytest.fixture
def article(session: Session) -> str:
    change = session.do(take_in_article(Article(id="", title="Flood cuts the coast road"), text_of(WORDS), "Bay Echo"))
    found = next(swap.id for swap in change.swaps if isinstance(swap.after, Article))
    session.load(found)
    return found


def add(session: Session, article: str, words: str, **places: str) -> None:
    begin = WORDS.index(words)
    session.do(report_words(article, begin, begin + len(words), **places))


def written(session: Session, briefing: str) -> dict[str, list[str]]:
    """Return what each section of a briefing says, by its kind."""
    return {section.kind: [statement.words for paragraph in paragraphs_of(session.project, section.id)
                           for statement in paragraph.statements]
            for section in sections_of(session.project, briefing) if paragraphs_of(session.project, section.id)}


def test_the_first_words_begin_a_spot_report_called_as_the_article_in_one_step(session, article):
    add(session, article, "The river rose overnight")
    briefing = session.project.each(Briefing)[0]
    assert (briefing.kind, briefing.title) == ("spot", "Flood cuts the coast road")
    assert written(session, briefing.id) == {"text": ["The river rose overnight."]}
    session.undo()
    assert not session.project.each(Briefing)


def test_the_sentence_cites_the_words_it_was_made_of(session, article):
    add(session, article, "nobody was hurt")
    section = next(held for held in sections_of(session.project, session.project.each(Briefing)[0].id)
                   if held.kind == "text")
    statement, = paragraphs_of(session.project, section.id)[0].statements
    passage, = (citation.passage for citation in statement.citations)
    assert (passage.article, passage.words) == (article, "nobody was hurt")
    assert passage.begin == WORDS.index("nobody was hurt")


def test_the_next_words_follow_in_the_same_section(session, article):
    add(session, article, "The river rose overnight")
    briefing = session.project.each(Briefing)[0].id
    add(session, article, "nobody was hurt", briefing=briefing)
    assert written(session, briefing) == {"text": ["The river rose overnight.", "Nobody was hurt."]}


def test_without_a_section_of_its_own_words_go_to_the_bottom_line(session, article):
    session.do(make_briefing("Floods"))
    briefing = session.project.each(Briefing)[0].id
    add(session, article, "nobody was hurt", briefing=briefing)
    assert written(session, briefing) == {"bottom line": ["Nobody was hurt."]}


def test_words_go_to_the_section_that_is_written_in_unless_it_judges(session, article):
    session.do(make_briefing("Floods"))
    briefing = session.project.each(Briefing)[0].id
    held = {section.kind: section.id for section in sections_of(session.project, briefing)}
    add(session, article, "nobody was hurt", briefing=briefing, section=held["background"])
    add(session, article, "The river rose", briefing=briefing, section=held["key judgements"])
    assert written(session, briefing) == {"bottom line": ["The river rose."], "background": ["Nobody was hurt."]}


def test_a_briefing_that_reports_nowhere_takes_no_words(session, article):
    session.do(make_briefing("Floods", "spot"))
    briefing = session.project.each(Briefing)[0].id
    for section in sections_of(session.project, briefing):
        session.do(set_section(section.id, included=False))
    with pytest.raises(EditRefused, match="no section that reports"):
        add(session, article, "nobody was hurt", briefing=briefing)


@pytest.mark.parametrize(("words", "expected"), [
    ("the river rose,", "The river rose."), ("Rose\n overnight;", "Rose overnight."), ("It rose.", "It rose."),
    ("“We wait.”", "“We wait.”"), ("Did it rise?", "Did it rise?"), ("", ""),
])
def test_words_of_a_source_become_a_sentence(words, expected):
    assert sentence_of(words) == expected


def test_a_dateline_is_no_part_of_the_sentence_or_of_what_it_cites(session: Session, at: Find) -> None:
    begun = at("PORT ELLIS (Harbour Wire) — The Coast Guard said")
    session.do(report_words(*begun))
    briefing = session.project.each(Briefing)[0]
    assert written(session, briefing.id) == {"text": ["The Coast Guard said."]}
    cited = sentence_citing(session.project, briefing.id, *begun)
    assert cited is not None
    assert [citation.passage.words for citation in cited.citations if citation.passage] == ["The Coast Guard said"]
