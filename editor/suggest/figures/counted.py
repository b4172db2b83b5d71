"""Read whom or what a number counts: the nouns behind it, up to what says something of them."""

from __future__ import annotations

from functools import cache

import msgspec
import regex

from editor.model.number_words import MULTIPLES, SCALES, SMALL
from editor.suggest.figures.words import one_of, outcomes, words

_FLAGS = regex.IGNORECASE
_STEP = regex.compile(r"(?P<comma>,)?\s+(?P<word>(?:\p{Lu}\.){2,}|[\p{L}\p{N}’'.&\[\]-]*[\p{L}\p{N}’'\]])")
_ENDS_NOUN = regex.compile(r"(?:of|from|in|at|on|with|by|to|for|near|and|or|who|whom|which|that|including|during|into"
                           r"|as|after|when|along|inside|out|"
                           r"outside|between|among|over|under|across|aboard|belonging|lay|among|while)", _FLAGS)
_OPENS_ASIDE = regex.compile(r"(?:including|among|most|mostly|many|some|all|both|mainly|an?|his|her|the|their|along"
                             r"|together|about|half)", _FLAGS)
_OF_THEM = regex.compile(r"(?:\s+(?:more|other|others|further|additional))?\s+of\s+(?:the\s+|these\s+|those\s+|his\s+"
                         r"|her\s+|its\s+|their\s+)?",
                         _FLAGS)
_BRACKET = regex.compile(r"\s+(?:\([^()\n]{1,80}\)|\[[^\[\]]{1,80}\])")
MOST_STEPS = 14


class Noun(msgspec.Struct, frozen=True):
    """Whom a number counts: the words, the last of them, and the places behind which something may be said of them.

    `places` are pairs of a place and whether it is still in the noun itself.
    """

    words: str
    head: str
    places: tuple[tuple[int, bool], ...]


def noun_behind(text: str, begin: int, end: int) -> Noun:
    """Return whom a number that ends at `begin` counts, reading no further than `end`."""
    of = _OF_THEM.match(text, begin, end)
    place = of.end() - 1 if of else begin
    start, inner_end, head = place, place, ""
    places: list[tuple[int, bool]] = [(each, True) for each in dict.fromkeys((begin, place))]
    inside, aside = True, False
    for _ in range(MOST_STEPS):
        if (bracket := _BRACKET.match(text, place, end)) is not None:
            place = bracket.end()
            places.append((place, inside))
        step = _STEP.match(text, place, end)
        if step is None:
            break
        word = step["word"].casefold()
        if step["comma"]:
            inside = False
            aside = aside or _OPENS_ASIDE.fullmatch(word) is not None
            if not aside:
                break
        if _ends_noun(word, aside):
            break
        inside = inside and not _ENDS_NOUN.fullmatch(word)
        place = step.end()
        if inside:
            inner_end, head = place, word
        places.append((place, inside))
    return Noun(text[start:inner_end].strip(), head, tuple(places))


def is_of(head: str, listed: str) -> bool:
    """Tell whether a noun, in its singular or plural, is one of a group of `figure_words.toml`."""
    return head in _group(listed) or head.removesuffix("s") in _group(listed)


def _ends_noun(word: str, aside: bool) -> bool:
    """Tell whether a word belongs no more to what is counted: a verb, or another number."""
    if word in _verbs():
        return True
    if word in ("and", "or") and aside:
        return False
    if (word[:1].isdigit() and word.isdigit()) or word in SMALL or word in MULTIPLES or word in SCALES:
        return not aside
    return word.endswith("ed") and word not in _adjectives() and "-" not in word


@cache
def _verbs() -> frozenset[str]:
    doing = {verb for outcome in outcomes().values() for verb in outcome.doing}
    return (frozenset(words().verbs) | doing) - _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(words().adjectives)


@cache
def _group(listed: str) -> frozenset[str]:
    return frozenset(getattr(words(), listed))


@cache
def linking() -> regex.Pattern[str]:
    """Return the pattern between two numbers that share what is said of them: “soldiers and”, “people, including”."""
    word = rf"(?!(?:{one_of(words().verbs)}|said)\b)[\p{{L}}\p{{N}}’'.&\[\]-]+"
    return regex.compile(rf"(?:\s+{word}){{0,7}}(?:\s*,\s*|,?\s+(?:and|or|including|plus|as\s+well\s+as"
                         rf"|along\s+with)\s+)"
                         r"(?:the\s+|his\s+|her\s+|their\s+)?", _FLAGS)
