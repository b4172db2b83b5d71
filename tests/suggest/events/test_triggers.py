"""The words that name attacks, deaths and injuries, measured on marked sentences, and what only looks like them."""

from __future__ import annotations

import msgspec
import pytest
import regex

from editor.importers.plain import import_pasted
from editor.model.scheme import scheme
from editor.suggest.events.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.scored import scored
from tests.suggest.events.marked import ARTICLES

_MARK = regex.compile(r"\[([adi]) ([^\]]+)\]")
_TYPES = {"a": "Conflict.Attack", "d": "Life.Die", "i": "Life.Injure"}
Place = tuple[str, int, int]


def triggers(words: str, scheme_name: str = "ace") -> set[Place]:
    article = msgspec.structs.replace(import_pasted(words).article, lines=())
    found = [("events", each) for each in SUGGESTER.suggest(Reading(words, article), ())]
    return {(each["type"], each["begin"], each["end"]) for each in scored("d", words, found, scheme(scheme_name))
            if each["kind"] == "eventtrigger"}


def named(words: str) -> set[tuple[str, str]]:
    return {(kind, words[begin:end]) for kind, begin, end in triggers(words)}


def test_the_triggers_of_marked_sentences_are_found_better_than_the_goal() -> None:
    hits = wanted = told = 0
    for marked in ARTICLES:
        words, gold = _unmarked(marked)
        found = triggers(words)
        hits, wanted, told = hits + len(_overlapping(found, gold)), wanted + len(gold), told + len(found)
    precision, recall = hits / told, hits / wanted
    assert precision >= 0.9
    assert 2 * precision * recall / (precision + recall) >= 0.9


@pytest.mark.parametrize("words", [
    "The union called a strike over pay.", "The senate killed the bill.", "He suffered a heart attack.",
    "The manager was fired on Monday.", "They shot the film in May.", "The ministers struck a deal.",
    "The court upheld the death penalty.", "She attacked the policy in a speech.", "The drought may hurt exports.",
    "A battle against inflation lies ahead.", "The war of words goes on.", "Attack helicopters flew over the town.",
    "The machineguns and bombs were found in a cellar.", "The protest died down.", "Sales died in the summer.",
    "The governor came under fire over taxes.", "He was sentenced to death.", "The mayor shot down the idea.",
    "The firm's new drug bombed in trials.", "It was a fatal flaw.", "He succumbed to the pressure.",
    "There was an explosion of colour.", "Critics of the senator attacked his wife.",
    "The bank came under fire from regulators.", "The dealer dropped prices and threw a party.",
    "The airline killed off its cheapest fares.", "Her essay mourns the death of a marriage.", "They beat the team.",
    "Children were starved of affection.", "The wood was burned for heat.", "The firm destroyed old records.",
])
def test_words_that_only_look_like_violence_name_no_event(words: str) -> None:
    assert named(words) == set()


@pytest.mark.parametrize(("words", "expected"), [
    ("Troops opened fire on the crowd.", {("Conflict.Attack", "fire")}),
    ("A car bombing in Velm killed three soldiers.", {("Conflict.Attack", "bombing"), ("Life.Die", "killed")}),
    ("Two guards were stabbed to death.", {("Conflict.Attack", "stabbed"), ("Life.Die", "death")}),
    ("The explosion of a car bomb hurt two men.", {("Conflict.Attack", "explosion"), ("Life.Injure", "hurt")}),
    ("An officer succumbed to his wounds.", {("Life.Die", "succumbed"), ("Life.Injure", "wounds")}),
    ("He was shot dead.", {("Conflict.Attack", "shot"), ("Life.Die", "dead")}),
    ("Rebels hurled petrol bombs, and soldiers sprayed the bus with bullets.",
     {("Conflict.Attack", "hurled"), ("Conflict.Attack", "sprayed")}),
    ("Gunmen burned two houses, and soldiers destroyed a bridge.",
     {("Conflict.Attack", "burned"), ("Conflict.Attack", "destroyed")}),
    ("Guerrillas set off a bomb and machinegunned a guard.",
     {("Conflict.Attack", "set"), ("Conflict.Attack", "machinegunned")}),
    ("Rebels downed a helicopter.", {("Conflict.Attack", "downed")}),
    ("The soldiers beat a man with rifles; the war cost 400 lives.",
     {("Conflict.Attack", "beat"), ("Conflict.Attack", "war"), ("Life.Die", "cost")}),
    ("Troops used attack, bomber and transport aircraft.", set()),
    ("If attacked, the militia would fight back.", {("Conflict.Attack", "attacked"), ("Conflict.Attack", "fight")}),
])
def test_a_trigger_is_one_word_with_the_type_of_its_scheme(words: str, expected: set[tuple[str, str]]) -> None:
    assert named(words) == expected


def _unmarked(marked: str) -> tuple[str, set[Place]]:
    words, places, last = "", set(), 0
    for mark in _MARK.finditer(marked):
        words += marked[last:mark.start()]
        places.add((_TYPES[mark[1]], len(words), len(words) + len(mark[2])))
        words, last = words + mark[2], mark.end()
    return words + marked[last:], places


def _overlapping(found: set[Place], gold: set[Place]) -> set[Place]:
    return {place for place in gold if any(
        each[0] == place[0] and each[1] < place[2] and place[1] < each[2] for each in found)}
