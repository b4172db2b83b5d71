"""Guess how far a name reaches around one of its words, from capitals and name particles alone.

Scripts without capitals say nothing of names, and nothing is guessed there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

import regex

from editor import assets
from editor.model.records import Stretch
from editor.model.text import fold, snap_to_words, without_possessive, word_after, word_before

_GAP = regex.compile(r"[ \u00A0\u202F]|[ \u00A0\u202F]& ?|(?<=\b\p{L}{1,4})\. ")
"""What may stand between two words of one name: a space, an ampersand, the stop of an initial or a short title."""

_CAPITAL = regex.compile(r"\p{Lu}|\p{Lt}")
_AFTER_SMALL = regex.compile(r"^\p{Ll}+[-\u2010\u2011'\u2019]\p{Lu}")
_LONGEST = 12
"""More words than any name has: a headline in capitals is cut here."""


def proper_name_at(words: str, begin: int, end: int) -> Stretch:
    """Return the capitalised words around a word, particles between them included; the word where it has no capital.

    An office before the name is left out, and so is a function word that only begins the sentence, unless the word
    itself is one. Offsets are code points.
    """
    core = without_possessive(words, begin, end)
    if not _may_begin(words[core.begin : core.end]):
        return core
    run = [*reversed(list(_run(words, core, forwards=False))), core, *_run(words, core, forwards=True)]
    run = _without_beginning(words, run, core)
    return Stretch(run[0].begin, without_possessive(words, run[-1].begin, run[-1].end).end)


def joined_to_name(words: str, begin: int, end: int) -> tuple[list[Stretch], list[Stretch]]:
    """Return the words that seem to make a longer name with one: those before it and those after it, outwards.

    What `of` and `the` lead to is none of it, nor are offices, words that say when, and those that only begin a
    sentence. Offsets are code points.
    """
    name = snap_to_words(words, begin, end)
    core = without_possessive(words, name.begin, name.end)
    return _joined(words, core, forwards=False), _joined(words, core, forwards=True)


def _joined(words: str, core: Stretch, *, forwards: bool) -> list[Stretch]:
    run = list(_run(words, core, forwards=forwards))
    said = [fold(words[word.begin : word.end]).rstrip(".") for word in run]
    last = next((place for place, word in enumerate(said) if any(word in _listed(kind) for kind in _OUTSIDE)
                 or _is_over_stop(words, run[place], run[place - 1] if place else core)), len(run))
    if last == 1 and said[1:2] and said[1] in _listed("ties") and any(word in _listed("offices") for word in said[2:]):
        return []  # "Secretary of State Tormann" goes by an office, and not by "State Tormann"
    return [word for word, written in zip(run[:last], said, strict=False) if written not in _listed("particles")]


_OUTSIDE = ("ties", "offices", "starters", "times")


def _is_over_stop(words: str, one: Stretch, other: Stretch) -> bool:
    """Tell whether a stop stands between two words that is no initial's."""
    first, second = (one, other) if one.begin < other.begin else (other, one)
    return "." in words[first.end : second.begin] and first.end - first.begin > 1


def _run(words: str, core: Stretch, *, forwards: bool) -> Iterator[Stretch]:
    """Yield the words of the name beyond the core, outwards; particles only where a capitalised word follows them."""
    waiting: list[Stretch] = []
    here = core
    for _ in range(_LONGEST):
        beyond = word_after(words, here.end) if forwards else word_before(words, here.begin)
        if beyond is None or not _belong_together(words, *((here, beyond) if forwards else (beyond, here))):
            return
        here, said = beyond, words[beyond.begin : beyond.end]
        if _may_begin(said):
            yield from (*waiting, beyond)
            waiting = []
        elif fold(said) in _listed("particles") and len(waiting) < 2:
            waiting.append(beyond)
        else:
            return


def _belong_together(words: str, first: Stretch, second: Stretch) -> bool:
    is_possessive = without_possessive(words, first.begin, first.end) != first
    return not is_possessive and _GAP.fullmatch(words, first.end, second.begin) is not None


def _may_begin(word: str) -> bool:
    return bool(_CAPITAL.match(word) or _AFTER_SMALL.match(word))


def _without_beginning(words: str, run: list[Stretch], core: Stretch) -> list[Stretch]:
    """Return the run without a function word it begins with, and without the office before the name."""
    def said(word: Stretch) -> str:
        return fold(words[word.begin : word.end])
    while run[0] != core and said(run[0]) in _listed("starters"):
        run = run[1:]
    offices = [place for place, word in enumerate(run[:-1]) if said(word).rstrip(".") in _listed("offices")]
    after = run[offices[-1] + 1 :] if offices else run
    while after and after[0] != core and said(after[0]) in _listed("particles"):
        return run  # "Ministry of ...", "President of ...": the office is part of what is named
    if core not in after:
        return run
    ties = [place for place, word in enumerate(after) if offices and said(word) in _listed("ties")]
    person = after[: ties[0]] if ties else after  # "Minister Ilse Tormann of Velmora"
    return person if core in person else after


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(tomllib.loads(assets.read_text("lexicons/names.toml"))[kind])
