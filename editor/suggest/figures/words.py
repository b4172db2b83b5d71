"""The words around numbers, and those of what becomes of people and things, as patterns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from editor import assets
from editor.suggest.inflection import in_ing, past, third


class Words(msgspec.Struct, frozen=True):
    """The words around numbers, as `suggest/figure_words.toml` groups them."""

    lead: list[str]
    joining: list[str]
    unknown: list[str]
    many: list[str]
    naming: list[str]
    measures: list[str]
    things: list[str]
    persons: list[str]
    verbs: list[str]
    adjectives: list[str]
    unsettled: list[str]
    harm: list[str]
    tidings: list[str]
    causing: list[str]


class Outcome(msgspec.Struct, frozen=True):
    """What says that one thing became of those who are counted, as `suggest/figures.toml` groups it."""

    regular: list[str] = []
    forms: list[list[str]] = []
    became: list[str] = []
    states: list[str] = []
    sums: list[str] = []
    of: list[str] = []
    toll: list[str] = []
    among: list[str] = []

    @property
    def pasts(self) -> list[str]:
        """Return the past of the verbs: they killed."""
        return [past(verb) for verb in self.regular] + [form[0] for form in self.forms if form[0]]

    @property
    def participles(self) -> list[str]:
        """Return what stands behind “were”."""
        return [past(verb) for verb in self.regular] + [form[1] for form in self.forms if form[1]]

    @property
    def doing(self) -> list[str]:
        """Return the verbs before those to whom they do it: they killed, they kill, killing."""
        first = [form for verb in self.regular for form in (verb, third(verb), in_ing(verb))]
        return self.pasts + first + [form[2] for form in self.forms if form[2]]


@cache
def words() -> Words:
    """Return the words around numbers."""
    return msgspec.toml.decode(assets.read_bytes("suggest/figure_words.toml"), type=Words)


@cache
def outcomes() -> dict[str, Outcome]:
    """Return what is said of each outcome of the news scheme."""
    return msgspec.toml.decode(assets.read_bytes("suggest/figures.toml"), type=dict[str, Outcome])


def one_of(listed: Iterable[str]) -> str:
    """Return a pattern of one of the phrases, the longest first, over any spaces; of none it never matches."""
    ordered = sorted(set(listed), key=lambda each: (-len(each), each))
    return "|".join(each.replace(".", r"\.").replace(" ", r"\s+") for each in ordered) or "(?!)"

