"""Events, their accounts and the words they rest on."""

from __future__ import annotations

import pytest

from editor.model.edits.articles import delete_article, set_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.events import (
    add_account,
    add_evidence,
    delete_account,
    delete_event,
    make_event,
    remove_evidence,
    set_account,
    set_event,
    set_values,
    use_figure,
    use_when,
    use_where,
)
from editor.model.edits.mentions import tag_mention
from editor.model.edits.projects import found_project
from editor.model.edits.times import date_mention
from editor.model.errors import EditRefused
from editor.model.records import (
    Account,
    AccountValues,
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Figure,
    Paragraph,
    When,
)
from editor.session import Session
from tests.model.edits.conftest import Find


def event(session: Session) -> Event:
    return session.project.each(Event)[-1]


def test_an_event_rests_on_the_words_it_was_made_of(session: Session, at: Find) -> None:
    session.do(make_event(*at("The Coast Guard asked ships to help")))
    assert [anchor.words for anchor in event(session).evidence] == ["The Coast Guard asked ships to help"]


def test_an_event_is_a_claim_until_the_analyst_settles_it(session: Session, at: Find) -> None:
    session.do(make_event(*at("asked ships to help")))
    assert event(session).status == "claim"
    assert event(session).accounts[0].credibility == 6


def test_badges_count_up(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(make_event(*at("asked ships to help")))
    assert [found.number for found in session.project.each(Event)] == [1, 2]


def test_further_words_go_to_the_latest_account(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(add_account(event(session).id))
    session.do(add_evidence(event(session).id, *at("asked ships to help")))
    assert [len(account.evidence) for account in event(session).accounts] == [1, 1]


def test_the_same_words_are_evidence_once(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    with pytest.raises(EditRefused, match="already evidence"):
        session.do(add_evidence(event(session).id, *at("cut the road")))


def test_an_account_says_who_says_so(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    account: Account = event(session).accounts[0]
    session.do(set_account(event(session).id, account.id, attributed_words="A witness", credibility=3))
    assert (event(session).accounts[0].attributed_words, event(session).accounts[0].credibility) == ("A witness", 3)


def test_evidence_can_be_taken_out_again(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(remove_evidence(event(session).id, event(session).evidence[0]))
    assert event(session).evidence == ()


def test_an_article_that_goes_takes_its_words_out_of_events(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(delete_article(at("road")[0]))
    assert event(session).evidence == ()
    assert session.project.events_of(at("road")[0]) == []


def test_a_sentence_that_cites_a_deleted_event_stands_without_it(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(make_briefing("Floods"))
    section = sections_of(session.project, session.project.each(Briefing)[0].id)[0]
    session.do(add_statement(section.id, "The road is cut.", citations=[Citation(record=event(session).id)]))
    session.do(delete_event(event(session).id))
    statement = session.project.each(Paragraph)[0].statements[0]
    assert (statement.words, statement.citations) == ("The road is cut.", ())


@pytest.mark.parametrize("bound", [float("inf"), float("-inf"), float("nan")])
def test_a_figure_that_cannot_be_written_down_is_refused(session, at, bound):
    session.do(make_event(*at("cut the road")))
    held = event(session)
    with pytest.raises(EditRefused, match="not a number that can be written down"):
        session.do(set_event(held.id, figures=(Figure(max=bound),)))
    with pytest.raises(EditRefused, match="Leave the bound blank"):
        session.do(set_account(held.id, held.accounts[0].id, values=AccountValues(figures=(Figure(min=bound),))))
    assert event(session) == held


def test_the_badge_of_a_deleted_event_is_not_given_again(session, at):
    session.do(found_project(title="Floods"))
    session.do(make_event(*at("cut the road")))
    session.do(make_event(*at("asked ships to help")))
    session.do(delete_event(event(session).id))
    session.do(make_event(*at("were missing")))
    assert [found.number for found in session.project.each(Event)] == [1, 3]


def test_a_badge_that_was_undone_was_never_given(session, at):
    session.do(found_project(title="Floods"))
    session.do(make_event(*at("cut the road")))
    session.undo()
    assert session.project.info.last_event == 0
    session.do(make_event(*at("asked ships to help")))
    assert event(session).number == 1


@pytest.fixture
def tagged(session: Session, at: Find) -> str:
    """Return the entity of a place that is tagged, with a time, in the sentence about the missing."""
    article = session.project.each(Article)[0]
    session.do(set_article(article.id, published="2024-05-06"))
    session.do(tag_mention(*at("Friday"), "time"))
    session.do(tag_mention(*at("PORT ELLIS"), "location"))
    begin = at("near Marrow Bay")[1] + len("near ")
    session.do(tag_mention(article.id, begin, begin + len("Marrow Bay"), "location"))
    return next(entity.id for entity in session.project.each(Entity) if entity.name == "Marrow Bay")


def test_an_event_made_of_a_sentence_has_the_time_and_place_that_are_tagged_in_it(session: Session, at: Find,
                                                                                  tagged: str) -> None:
    session.do(make_event(*at("said on Friday that “up to 12 people” were missing 🚤 near Marrow Bay")))
    assert event(session).when == When(from_="2024-05-03", to="2024-05-03", precision="day", words="Friday",
                                       derived="Counted from the publication date")
    assert event(session).where == tagged
    assert event(session).participants == ()


def test_an_event_made_of_a_few_words_has_the_time_and_place_of_their_sentence(session: Session, at: Find,
                                                                               tagged: str) -> None:
    session.do(make_event(*at("were missing")))
    assert (event(session).when.words, event(session).where) == ("Friday", tagged)


def test_the_value_that_a_time_was_given_goes_before_what_its_words_say(session: Session, at: Find,
                                                                        tagged: str) -> None:
    friday = next(tag for tag in session.project.mentions_of(at("Friday")[0]).values() if tag.words == "Friday")
    given = When(from_="2024-04-26", to="2024-04-26", precision="part of day", part="evening", words="Friday",
                 derived="the Friday before")
    session.do(date_mention(friday.id, given))
    session.do(make_event(*at("were missing")))
    assert event(session).when == given


def test_of_two_times_none_is_chosen(session: Session, at: Find, tagged: str) -> None:
    session.do(tag_mention(*at("The Coast Guard said"), "time"))
    session.do(set_article(at("Friday")[0], published=""))
    session.do(make_event(*at("were missing")))
    assert event(session).when == When()


def test_a_place_in_the_dateline_is_not_where_it_happened(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("PORT ELLIS"), "location"))
    session.do(make_event(*at("PORT ELLIS (Harbour Wire) — The Coast Guard said")))
    assert event(session).where == ""


@pytest.fixture
def told(session: Session, at: Find) -> tuple[str, str]:
    """Return an event, and an account of it that gives another time, place and figure."""
    session.do(make_event(*at("cut the road")))
    found = event(session)
    account = found.accounts[0].id
    session.do(set_event(found.id, where="bay", where_precision="exact", figures=(
        Figure(who="crews", outcome="missing", max=12), Figure(outcome="killed", max=1))))
    session.do(set_values(found.id, account, when=When(from_="2024-05-04", to="2024-05-04"), where_words="the quay",
                          figures=(Figure(who="crews", outcome="missing", min=14, max=14),)))
    return found.id, account


def test_what_an_account_gives_changes_nothing_of_the_event(session: Session, told: tuple[str, str]) -> None:
    assert (event(session).where, event(session).figures[0].max, event(session).when) == ("bay", 12, When())
    assert event(session).accounts[0].values.where_words == "the quay"


def test_a_value_of_an_account_settles_that_of_the_event(session: Session, told: tuple[str, str]) -> None:
    for settle in (use_when(*told), use_where(*told), use_figure(*told, 0)):
        session.do(settle)
    settled = event(session)
    assert settled.when.from_ == "2024-05-04"
    assert (settled.where, settled.where_words, settled.where_precision) == ("", "the quay", "")
    assert settled.figures == (Figure(who="crews", outcome="missing", min=14, max=14), Figure(outcome="killed", max=1))


def test_a_figure_of_another_sort_comes_after_those_of_the_event(session: Session, told: tuple[str, str]) -> None:
    hurt = Figure(who="crews", outcome="injured", max=3)
    session.do(set_values(*told, figures=(hurt,)))
    session.do(use_figure(*told, 0))
    assert event(session).figures[2] == hurt


def test_an_account_can_begin_with_a_passage(session: Session, at: Find) -> None:
    session.do(make_event(*at("cut the road")))
    session.do(add_account(event(session).id, at("asked ships to help")))
    assert [anchor.words for anchor in event(session).accounts[1].evidence] == ["asked ships to help"]


def test_an_account_that_is_gone_has_no_values_to_set(session: Session, told: tuple[str, str]) -> None:
    session.do(delete_account(*told))
    with pytest.raises(EditRefused, match="no such account"):
        session.do(set_values(*told, where_words="the bay"))
