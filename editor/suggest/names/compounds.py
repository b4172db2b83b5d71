"""Take the name out of a word with hyphens: U.S.-led, anti-ISIS, Iraq-Syria; leave whole what is one name: Jong-un."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.suggest.names.lexicon import Lexicon, key_of

_TAIL = regex.compile(
    r"(?<=^(?:(?:al|el)[-‐‑])?(?:\p{Lu}[\p{L}.]*|\p{Lu}[\p{L}.’']*))[-‐‑]\p{Ll}[\p{Ll}-]*$")
_PREFIX = regex.compile(
    r"^(?:anti|counter|non|pro|pre|post|ex|mid|trans|sub|semi|neo|inter|intra|co)[-‐‑](?=\p{Lu})", regex.I)
_GIVEN = regex.compile(r"\p{Lu}\p{Ll}+[-‐‑](?P<second>[a-z]{2,6})")
_BEFORE_GIVEN = regex.compile(r"(?r)\p{Lu}[\p{L}.’-]*[ \u00A0\n]")
_BEFORE_CAPITAL = regex.compile(r" \p{Lu}")
_LONGEST_NAME = 20
_SYLLABLE = regex.compile(r"(?:[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:ng?|k|p|t|l|m|h|w)?){1,2}")


def names_in(words: str, begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the names of a word with hyphens stand, from `begin` to `end`: all of it, a part, or both parts."""
    said = words[begin:end]
    prefix = _PREFIX.match(said)
    if prefix and not _BEFORE_CAPITAL.match(words, end):
        begin += prefix.end()
        said = said[prefix.end():]
    tail = _TAIL.search(said)
    if tail and tail.start() > 1 and not _is_given_name(words, begin, said, lexicon):
        yield begin, begin + tail.start()
    elif not words.startswith(" border", end) and (both := _two_nations(said, lexicon)) is not None:
        yield begin, begin + both
        yield begin + both + 1, end
    else:
        yield begin, end


def is_given_name(said: str) -> bool:
    """Tell whether a word is written as given names of two syllables are: Jong-un, Jae-in, Wai-keung."""
    given = _GIVEN.fullmatch(said)
    return given is not None and _SYLLABLE.fullmatch(given["second"]) is not None


def _is_given_name(words: str, begin: int, said: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is such a name: behind another one, and no compound with a name in front, as Paris-based."""
    if not is_given_name(said) or _BEFORE_GIVEN.match(
            words, max(0, begin - _LONGEST_NAME), begin) is None:
        return False
    head, _, second = said.replace("‐", "-").replace("‑", "-").partition("-")
    key = key_of(head)
    is_named = key in lexicon.nations or key in lexicon.belonging or key in lexicon.organisations
    return not is_named and not lexicon.has("compound_ends", second)


def _two_nations(said: str, lexicon: Lexicon) -> int | None:
    first, _, second = said.partition("-")
    both = all(key_of(each) in lexicon.nations or key_of(each) in lexicon.belonging for each in (first, second))
    return len(first) if both else None
