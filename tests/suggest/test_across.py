"""What may be anybody's, as a surname or a ministry, is joined across articles only where nothing speaks against it."""

from __future__ import annotations

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import accept_suggestion
from editor.model.records import Article, Event, Mention
from editor.suggest.across import country_of, may_be_anybodys
from tests.texts import text_of

PERU = "Peru's Health Ministry counted nine. The Foreign Ministry of Peru left Lima. Mr. Smith said no."
CHILE = "Chile's Health Ministry counted two. Chile wept. Mr. Smith said yes."


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "ministries.dossier", "A. Ruiz")
    yield held
    held.close()


def read(desk, words: str, *, accepted: bool = False) -> str:
    """Take in an article with what it suggests; return its id."""
    desk.session.do(take_in_article(Article(id="", title=words[:20], language="en"), text_of(words)))
    article = desk.session.project.each(Article)[-1].id
    (workspace.accept_suggested if accepted else workspace.take_in_suggested)(desk, article)
    return article


def tag_of(desk, article: str, words: str) -> Mention:
    return next(tag for tag in desk.session.project.mentions_of(article).values() if tag.words == words)


def are_one(desk, first: str, second: str, words: str) -> bool:
    return tag_of(desk, first, words).entity == tag_of(desk, second, words).entity


@pytest.mark.parametrize("accepted", [False, True])
def test_ministries_of_two_countries_and_two_of_one_surname_are_not_joined(desk, accepted: bool) -> None:
    peru, chile = read(desk, PERU, accepted=accepted), read(desk, CHILE, accepted=accepted)
    assert not are_one(desk, peru, chile, "Health Ministry")
    assert not are_one(desk, peru, chile, "Smith")


def test_a_toll_is_told_by_the_ministry_of_its_own_country(desk) -> None:
    for country in ("Peru", "Chile"):
        read(desk, f"{country}'s Health Ministry said 30 people were killed by a bomb in {country} on Monday.")
    project = desk.session.project
    tellers = {account.attributed_to for event in project.each(Event) for account in event.accounts}
    assert len(tellers) == 2


@pytest.mark.parametrize("accepted", [False, True])
def test_bodies_without_owners_are_two_where_the_articles_are_about_two_countries(desk, accepted: bool) -> None:
    peru = read(desk, "Lima, in Peru, was calm. The Supreme Court ruled.", accepted=accepted)
    chile = read(desk, "The Supreme Court ruled, too. All of Chile slept.", accepted=accepted)
    assert not are_one(desk, peru, chile, "Supreme Court")
    later = read(desk, "Crowds in Peru sang. The Supreme Court slept.", accepted=accepted)
    assert are_one(desk, peru, later, "Supreme Court")


@pytest.mark.parametrize("accepted", [False, True])
def test_a_plain_name_and_a_body_with_its_owner_are_one_in_all_articles(desk, accepted: bool) -> None:
    first = read(desk, "The Harbour Union of Amsel struck. Chile's Health Ministry left.", accepted=accepted)
    second = read(desk, "The Harbour Union of Amsel slept in Peru. Chile's Health Ministry spoke.", accepted=accepted)
    assert are_one(desk, first, second, "Harbour Union of Amsel")
    assert are_one(desk, first, second, "Health Ministry")


def test_what_an_analyst_accepted_by_this_name_is_meant_by_it(desk) -> None:
    first = read(desk, "The Supreme Court ruled. Mr. Smith left.")
    for words in ("Supreme Court", "Smith"):
        desk.session.do(accept_suggestion(tag_of(desk, first, words).id))
    second = read(desk, "In Chile the Supreme Court slept. Mr. Smith slept.")
    assert are_one(desk, first, second, "Supreme Court")
    assert are_one(desk, first, second, "Smith")


def test_who_holds_one_office_in_one_country_is_one(desk) -> None:
    first = read(desk, "President Smith left Chile. All of Chile slept.")
    assert are_one(desk, first, read(desk, "Chile slept. President Smith sang."), "Smith")
    assert not are_one(desk, first, read(desk, "Chile slept. Captain Smith sang."), "Smith")


def test_an_article_is_about_the_country_that_it_names_most() -> None:
    assert country_of(["Chile", "Chilean", "Peru", "Amsel"]) == "Chile"
    assert country_of(["Chile", "Peru"]) == ""
    assert country_of(["Amsel"]) == ""


@pytest.mark.parametrize("words", ["The Chilean Defence Ministry slept.", "The Defence Ministry of Chile slept."])
def test_a_body_of_a_country_is_one_however_articles_tell_whose_it_is(desk, words: str) -> None:
    first = read(desk, "Chile's Defence Ministry left. The Defence Ministry spoke.")
    second = read(desk, words)
    held = tag_of(desk, first, "Defence Ministry").entity
    assert held in {tag.entity for tag in desk.session.project.mentions_of(second).values()}
    third = read(desk, "Peru's Defence Ministry left.")
    assert not are_one(desk, first, third, "Defence Ministry")


def test_after_the_ministries_of_two_countries_a_ministry_without_one_names_neither(desk) -> None:
    article = read(desk, "Peru's Health Ministry said nine had died. Chile's Health Ministry said that two had died. "
                         "The Health Ministry said that it was calm. “It is calm,” the ministry said.")
    project = desk.session.project
    ministries = [tag.entity for tag in project.mentions_of(article).values() if tag.words == "Health Ministry"]
    assert len(set(ministries)) == 3
    last = max(project.quotes_of(article), key=lambda quote: quote.spans[0].begin)
    assert last.speaker not in ministries[:2]


@pytest.mark.parametrize(("name", "nature", "is_so"), [
    ("Smith", "person", True), ("Mrs. Smith", "person", True), ("Miss Smith", "person", True),
    ("General Smith", "person", True), ("van der Velm", "person", True), ("Ana Smith", "person", False),
    ("Supreme Court", "organisation", True), ("Smith", "organisation", False), ("Amsel", "location", False),
])
def test_a_surname_with_or_without_a_title_may_be_anybodys(name: str, nature: str, is_so: bool) -> None:
    assert may_be_anybodys(name, nature) is is_so
