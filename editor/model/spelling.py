"""Take a name apart and spell it as it is heard, so that ways to write one name can be told from other names.

What it knows of names is data, `resources/spelling.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import msgspec

from editor import assets

_BRACKETS = re.compile(r"\([^)]*\)")
_LETTERS = re.compile(r"(?:[^\W\d_]\.?){2,7}")
_VOWELS = frozenset("aiu")


class Spelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are no part of a name, and spellings with what they are heard as, longest first."""

    titles: frozenset[str]
    linking: frozenset[str]
    articles: frozenset[str]
    sounds: dict[str, str]


@cache
def spelling() -> Spelling:
    """Return what is known of names."""
    return msgspec.toml.decode(assets.read_bytes("spelling.toml"), type=Spelling)


def bare_key(key: str) -> str:
    """Return the key of a name without “the” before it and without what stands in brackets, as an abbreviation does."""
    return " ".join(_BRACKETS.sub(" ", key).split()).removeprefix("the ") or key


def parts_of(key: str) -> tuple[tuple[str, ...], str]:
    """Return the first names and the last name in the key of a person's name, titles left out."""
    words = [word.strip(".,") for word in key.replace(" al ", " al-").split(" ")]
    words = [word for word in words if word and word not in spelling().titles] or words[-1:]
    return tuple(words[:-1]), words[-1]


def initials_of(words: str) -> str:
    """Return the first letters of a name of two words or more, folded, small linking words left out; else blank."""
    spoken = _BRACKETS.sub(" ", words).replace("-", " ").split()
    letters = [word[0] for word in spoken if word.lower() not in spelling().linking and word[:1].isalnum()]
    return "".join(letters).lower() if len(letters) > 1 and all(map(str.isupper, letters)) else ""


def letters_of(words: str) -> str:
    """Return the letters of an abbreviation, folded: two to seven capitals, with full stops or without; else blank."""
    is_abbreviation = _LETTERS.fullmatch(words) is not None and words.isupper()
    return words.replace(".", "").lower() if is_abbreviation else ""


@lru_cache(maxsize=1 << 16)
def as_heard(key: str) -> str:
    """Return the key of a name as ways to write it in Latin letters agree on: Husayn and Hussein, Qasim and Kassem.

    Consonants in classes, none twice in a row; of the vowels of a word the first, and the last where it ends in one.
    """
    return " ".join(_word_as_heard(word) for word in key.split(" "))


def _word_as_heard(word: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    article, _, rest = plain.partition("-")
    bare = "".join(filter(str.isalnum, rest if article in spelling().articles and len(rest) > 2 else plain))
    if not bare.isascii() or not bare.isalpha():
        return plain
    sounds = _sounds().sub(lambda found: spelling().sounds[found[0]], bare)
    kept: list[str] = []
    has_vowel = False
    for place, sound in enumerate(sounds):
        is_vowel = sound in _VOWELS
        if (is_vowel and has_vowel and place < len(sounds) - 1) or kept[-1:] == [sound]:
            continue
        has_vowel |= is_vowel
        kept.append(sound)
    return "".join(kept)


@cache
def _sounds() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, spelling().sounds)))
