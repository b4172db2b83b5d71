"""The words that name what happened, by sense, and the words around them."""

from __future__ import annotations

from functools import cache

import msgspec

from editor import assets
from editor.suggest.inflection import in_ing, past, third


class Sense(msgspec.Struct, frozen=True):
    """What words name: an event type of the news scheme, and the deed, as `suggest/events.toml` has them.

    `beside` are words of which the check asks for one: the jobs that are cut.
    """

    type: str
    deed: str
    nouns: list[str] = []
    verbs: list[str] = []
    forms: list[list[str]] = []
    bare: list[str] = []
    check: str = ""
    beside: frozenset[str] = frozenset()
    is_general: bool = False


class Form(msgspec.Struct, frozen=True):
    """Words of a sense, in small letters, and whether they are a noun, a past or participle, or another verb."""

    words: tuple[str, ...]
    sense: Sense
    part: str


class EventWords(msgspec.Struct, frozen=True):
    """The words around those that name what happened, as `suggest/event_words.toml` groups them."""

    passed_over: list[str]
    labour: frozenset[str]
    clashing: frozenset[str]
    things: frozenset[str]
    abstract: frozenset[str]
    built: frozenset[str]
    armed: frozenset[str]
    weapons: frozenset[str]
    peaceful: frozenset[str]
    peaceful_blasts: frozenset[str]
    to_death: frozenset[str]
    fatal: frozenset[str]
    body: frozenset[str]
    pictured: frozenset[str]
    firing: frozenset[str]
    fired: frozenset[str]
    launched: frozenset[str]
    aircraft: frozenset[str]
    burnable: frozenset[str]
    outspoken: frozenset[str]
    unreal: frozenset[str]
    themselves: frozenset[str]
    saying: frozenset[str]
    claimed: frozenset[str]
    taken_part: frozenset[str]
    recalling: frozenset[str]
    called_off: frozenset[str]
    spoken_of: frozenset[str]
    undergone: frozenset[str]
    postponed: frozenset[str]
    planned: frozenset[str]
    threatened: frozenset[str]
    negated: frozenset[str]
    denied: frozenset[str]
    ordinals: frozenset[str]
    definite: frozenset[str]
    determiners: frozenset[str]
    being: frozenset[str]
    before_noun: frozenset[str]
    behind_noun: frozenset[str]
    behind_passive: frozenset[str]
    before_verb: frozenset[str]
    treaties: frozenset[str]
    riot_arms: frozenset[str]
    wreckable: frozenset[str]
    figures_of_trade: frozenset[str]
    structures: frozenset[str]
    many_people: frozenset[str]
    captives: frozenset[str]
    custody: frozenset[str]
    tasks: frozenset[str]
    acting: frozenset[str]
    means: frozenset[str]
    takers: frozenset[str]
    employed: frozenset[str]
    undismissed: frozenset[str]
    marchers: frozenset[str]
    floodable: frozenset[str]
    diplomats: frozenset[str]
    volcanoes: frozenset[str]
    flammable: frozenset[str]
    intruders: frozenset[str]


@cache
def words() -> EventWords:
    """Return the words around those that name what happened."""
    return msgspec.toml.decode(assets.read_bytes("suggest/event_words.toml"), type=EventWords)


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Return the forms by their first word, the longest first."""
    held = msgspec.toml.decode(assets.read_bytes("suggest/events.toml"), type=dict[str, list[Sense]])
    found: dict[str, list[Form]] = {}
    for sense in held["senses"]:
        for form in _forms_of(sense):
            found.setdefault(form.words[0], []).append(form)
    return {word: tuple(sorted(listed, key=lambda form: -len(form.words))) for word, listed in found.items()}


@cache
def passed_over() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases in which a word names no event, by each of their words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words().passed_over:
        parts = tuple(phrase.split())
        for part in set(parts):
            found.setdefault(part, []).append(parts)
    return {word: tuple(listed) for word, listed in found.items()}


def _forms_of(sense: Sense) -> list[Form]:
    said = [(noun, "noun") for noun in sense.nouns] + [(bare, "verb") for bare in sense.bare]
    for verb in sense.verbs:
        said += [(verb, "verb"), (third(verb), "verb"), (past(verb), "past"), (in_ing(verb), "ing")]
    for form in sense.forms:
        said += [(form[0], "past"), (form[1], "past"), (form[2], "ing")]
    nouns = set(sense.nouns)
    return [Form(tuple(word.split()), sense, part) for word, part in dict.fromkeys(said) if word and (
        part == "noun" or word not in nouns)]
