"""Which words around a passage say who did it, at what, where and when; and of which it is better to say nothing."""

from __future__ import annotations

from time import process_time

import pytest

from editor.model.attribution import sayings
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event
from editor.model.edits.quotes import make_quote
from editor.model.records import Article, Entity, Event
from editor.session import Session
from tests.journal import session_in_memory
from tests.texts import text_of

NAMES = (("Westland", "organisation"), ("Red Band", "organisation"), ("Harbour Wire", "organisation"),
         ("Ana Ruiz", "person"), ("Port Ellis", "location"), ("Marrow Bay", "location"), ("Eastland", "location"))


def event_of(sentence: str, passage: str = "") -> tuple[Session, Event]:
    """Return the event made of a passage of the sentence, of an article of Wednesday 30 October 2024."""
    session = session_in_memory()
    session.do(take_in_article(Article(id="", published="2024-10-30"), text_of(sentence)))
    for name, kind in NAMES:
        session.do(add_entity(name, kind))
    begin = sentence.index(passage)
    session.do(make_event(session.project.each(Article)[0].id, begin, begin + len(passage or sentence)))
    return session, session.project.each(Event)[0]


def name_of(session: Session, entity_id: str) -> str:
    return session.project.get(Entity, entity_id).name if entity_id else ""


def roles_of(sentence: str, passage: str = "") -> dict[str, str]:
    session, made = event_of(sentence, passage)
    return {name_of(session, one.entity): one.role for one in made.participants}


def where_of(sentence: str, passage: str = "") -> str:
    session, made = event_of(sentence, passage)
    return name_of(session, made.where)


@pytest.mark.parametrize(("sentence", "roles"), [
    ("The convoy was attacked by Westland.", {"Westland": "actor"}),
    ("The Red Band was struck by Westland.", {"Red Band": "target", "Westland": "actor"}),
    ("Port Ellis was hit on Monday by Westland.", {"Westland": "actor"}),
    ("Westland was attacked in Marrow Bay by the Red Band.", {"Westland": "target", "Red Band": "actor"}),
    ("Red Band fighters were killed by Westland.", {"Red Band": "target", "Westland": "actor"}),
    ("Red Band leader Ana Ruiz was killed by Westland.", {"Ana Ruiz": "victim", "Westland": "actor"}),
    ("A raid targeting the Red Band was carried out by Westland.", {"Red Band": "target", "Westland": "actor"}),
])
def test_of_a_passive_the_one_behind_by_did_it(sentence: str, roles: dict[str, str]) -> None:
    assert roles_of(sentence) == roles


@pytest.mark.parametrize(("sentence", "roles"), [
    ("Westland attacked a camp of the Red Band.", {"Westland": "actor", "Red Band": "target"}),
    ("On Monday, Westland bombed several key Red Band hideouts.", {"Westland": "actor", "Red Band": "target"}),
    ("Westland killed Red Band chief Ana Ruiz.", {"Westland": "actor", "Ana Ruiz": "victim"}),
    ("Westland’s strike killed Ana Ruiz.", {"Westland": "actor", "Ana Ruiz": "victim"}),
    ("It carried out a series of strikes “against several known Red Band camps.”", {"Red Band": "target"}),
    ("Harbour Wire said the Red Band seized the pier.", {"Red Band": "actor"}),
])
def test_of_an_active_clause_the_subject_did_it_to_the_object(sentence: str, roles: dict[str, str]) -> None:
    assert roles_of(sentence) == roles


@pytest.mark.parametrize("sentence", [
    "The Red Band attacked by Westland fled.",
    "The talks targeted by the Red Band were held.",
    "The Red Band never attacked Westland.",
    "Westland did not attack the Red Band.",
    "Westland warned of attacks on the Red Band.",
    "Westland vowed to hit the Red Band.",
    "Westland would have attacked the Red Band.",
    "Westland condemned the attack on the Red Band.",
    "The Red Band condemned a Westland strike.",
    "Westland was accused of attacking the Red Band by Ana Ruiz.",
    "Protesters against the Red Band gathered.",
    "The convoy was followed by Harbour Wire.",
    "Harbour Wire said Westland denied attacking the Red Band.",
    "The Red Band called on Westland to stop strikes.",
    "Crews attacked critics of the Red Band.",
    "Crews attacked rivals as Westland looked on.",
    "Crews attacked with Westland.",
    "Crews attacked because Westland paid.",
    "Ana Ruiz killed in Marrow Bay.",
    "Ana Ruiz shot three times.",
    "Crews killed the brother of Ana Ruiz.",
    "Crews killed Ana Ruiz’s brother.",
    "The officer who killed Ana Ruiz met the crews.",
    "After Westland attacked the Red Band, crews met.",
    "The day that Westland attacked the pier was a Monday.",
    "Envoys discussed an attack on Westland.",
    "Talks on attacks by the Red Band were held.",
    "Forces of Eastland, Westland hit the pier.",
    "The pier was hit in a street built by Westland.",
    "Westland was hit by protests.",
    "Had Westland attacked the Red Band, crews had met.",
    "Was Westland attacked by the Red Band?",
])
def test_where_a_clause_is_not_plain_nobody_took_part(sentence: str) -> None:
    assert roles_of(sentence) == {}


def test_a_passage_of_a_subordinate_clause_is_read_as_a_clause() -> None:
    assert roles_of("The shops shut when Westland attacked the Red Band.", "Westland attacked the Red Band") == {
        "Westland": "actor", "Red Band": "target"}


@pytest.mark.parametrize(("sentence", "place"), [
    ("Leaders based in Eastland were killed in Marrow Bay.", "Marrow Bay"),
    ("Leaders born in Eastland were killed in Marrow Bay.", "Marrow Bay"),
    ("Troops based in Eastland attacked a camp in Marrow Bay.", "Marrow Bay"),
    ("A raid in Marrow Bay killed men trained in Eastland.", "Marrow Bay"),
    ("The ferry burnt in Port Ellis, south of Marrow Bay.", "Port Ellis"),
    ("The ferry burnt in Port Ellis, Eastland.", "Port Ellis"),
    ("The ferry burnt near Port Ellis, a town in Eastland.", "Port Ellis"),
    ("The ferry burnt in Port Ellis in northern Eastland.", "Port Ellis"),
    ("Westland struck Port Ellis.", "Port Ellis"),
])
def test_it_happened_where_the_main_clause_says(sentence: str, place: str) -> None:
    assert where_of(sentence) == place


@pytest.mark.parametrize("sentence", [
    "The minister in Eastland condemned a raid in Marrow Bay.",
    "The raid did not take place in Marrow Bay.",
    "The raid in Marrow Bay was cancelled.",
    "Plans for a raid in Marrow Bay were dropped.",
    "Ferries burnt in Port Ellis and Marrow Bay.",
    "Ferries burnt in Port Ellis and Sandholm.",
    "Crews from Eastland gathered.",
    "Crews joined the fight in the war against Eastland.",
    "The crews, who train in Eastland, gathered.",
    "Rockets aimed at Port Ellis burnt.",
    "The minister condemned the raid in Marrow Bay.",
    "A court jailed Ana Ruiz for a raid in Marrow Bay.",
    "Interest in Eastland grew.",
])
def test_a_place_of_something_else_is_not_where_it_happened(sentence: str) -> None:
    assert where_of(sentence) == ""


@pytest.mark.parametrize("sentence", [
    "The army, formed in 2014, attacked.",
    "A man jailed in 2020 was freed.",
    "A man arrested in 2020 was freed.",
    "Troops attacked, as they had on Oct. 3.",
    "The raid planned for Oct. 28 was cancelled.",
    "The raid did not take place on Oct. 28.",
    "The deal of 2015 collapsed.",
    "Crews condemned the Oct. 7 attack.",
    "Crews mourned the raid on Oct. 7.",
    "The ferry burnt around Oct. 7.",
    "The officer who left on Oct. 3 met the crews.",
])
def test_a_time_of_something_else_is_not_when_it_happened(sentence: str) -> None:
    assert (event_of(sentence)[1].when.from_, event_of(sentence)[1].when.words) == ("", "")


@pytest.mark.parametrize(("sentence", "day"), [
    ("A man jailed in 2020 was freed on Oct. 28.", "2024-10-28"),
    ("The ferry burnt in the evening of Oct. 28.", "2024-10-28"),
    ("Crews gathered on Oct. 28 as part of a protest.", "2024-10-28"),
    ("The raid failed on Oct. 28.", "2024-10-28"),
    ("The ferry, which had left, burnt on Oct. 28, 2024, at sea.", "2024-10-28"),
])
def test_it_happened_when_the_main_clause_says(sentence: str, day: str) -> None:
    assert event_of(sentence)[1].when.from_ == day


@pytest.mark.parametrize("count", [50_000, 200_000])
def test_a_line_of_any_length_is_read_in_a_moment(count: int) -> None:
    line = "The minister said that the ferry and the port were closed and he told them so and added that, "
    line *= count // len(line)
    session = session_in_memory()
    session.do(take_in_article(Article(id="", published="2024-10-30"), text_of(line)))
    article = session.project.each(Article)[0].id
    began = process_time()
    session.do(make_event(article, 1000, 1100))
    session.do(make_quote(article, 1000, 1100))
    assert process_time() - began < 1


def test_reporting_clauses_are_found_in_time_that_grows_with_the_words() -> None:
    def seconds(words: str) -> float:
        began = process_time()
        assert list(sayings(words, 0, len(words))) is not None
        return process_time() - began

    for words in ("said ", "“a ", "“a” said he, ", "He said "):
        assert seconds(words * 8_000) < 1 + 12 * seconds(words * 2_000)
