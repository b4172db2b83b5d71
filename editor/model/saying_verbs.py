"""Know the verbs with which English says that somebody says something, and find them in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec
import regex

from editor import assets

_ADVERBS = regex.compile(
    r"(?r)(?:\b(?:has|have|had|also|then|later|earlier|further|once|again|now|always|never|often|even|just|still|first|since"
    r"|twice|soon|already|\p{Ll}+ly)\s+)*")
_LONGEST_ADVERBS = 60
LONGEST_BEFORE = 20
"""Code points of a word before a verb with the spaces around it, among which `not_said_behind` looks."""
_NOT_SAID_BEHIND = (
    "is", "are", "was", "were", "be", "been", "being", "not", "nor", "neither", "to", "will", "would", "can", "could",
    "may", "might", "must", "should", "do", "does", "did", r"\p{L}+n['’]t")
"""Words right before a verb by which it says nothing that somebody said: it is said, will say, did not say."""
_WORD = regex.compile(r"(?<![\w\-])\p{Ll}+")


class Lexicon(msgspec.Struct, frozen=True):
    """The verbs as `lexicons/saying.toml` groups them."""

    regular: list[str]
    irregular: list[str]
    denying: list[str]
    bare: list[str]
    beside_quotes: list[str]
    thinking: list[str]
    needing_that: list[str]
    asking: list[str]
    nouns: list[str]
    plural: list[str]
    expecting: list[str]
    promising: list[str]
    commanding: list[str]
    wanting: list[str]
    blaming: dict[str, list[str]]
    inquiring: list[str]
    forecasting: list[str]
    warning: list[str]
    admitting: list[str]
    phrases: list[str]
    forms: dict[str, list[str]]


class Verb(msgspec.Struct, frozen=True):
    """A verb in a sentence: where the adverbs and auxiliaries before it begin, where it stands, and how it is said."""

    start: int
    begin: int
    end: int
    said: str


class Verbs:
    """Verbs to look for, each as one of its forms."""

    def __init__(self, forms: Iterable[str], after: str = "") -> None:
        """Take the forms, and a pattern that must follow them."""
        each = frozenset(forms)
        self._first_words = frozenset(form.split()[0] for form in each)
        self._pattern = regex.compile(rf"(?P<verb>\L<forms>)(?![\w\-]){after}", forms=each)

    def find(self, sentence: str) -> Iterator[tuple[Verb, regex.Match[str]]]:
        """Yield the verbs in order, each with its match, none inside another's."""
        last = 0
        for word, begin in _words_of(sentence):
            if begin < last or word not in self._first_words:
                continue
            if (found := self._pattern.match(sentence, begin)) is not None:
                last = found.end()
                adverbs = _ADVERBS.match(sentence, max(0, begin - _LONGEST_ADVERBS), begin)
                yield Verb(adverbs.start() if adverbs else begin, begin, found.end("verb"), found["verb"]), found


@lru_cache(maxsize=4)
def _words_of(sentence: str) -> tuple[tuple[str, int], ...]:
    """Return the words of a sentence in small letters with their places; each group of verbs asks for them."""
    return tuple((found[0], found.start()) for found in _WORD.finditer(sentence))


@cache
def lexicon() -> Lexicon:
    """Return the verbs of reporting clauses."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/saying.toml"), type=Lexicon)


@cache
def reporting() -> Verbs:
    """Return the verbs that say the rest of their sentence wherever they stand."""
    held = lexicon()
    return Verbs([*(forms_of(verb)[0] for verb in held.regular), *held.irregular, *held.denying])


def not_said_behind(*further: str) -> regex.Pattern[str]:
    """Return the pattern of a word right before a verb, with its space, by which nobody says anything: is (said).

    `further` are words that count as such, too.
    """
    return regex.compile(rf"\b(?:{'|'.join((*_NOT_SAID_BEHIND, *further))})\s+$")


@cache
def denying() -> frozenset[str]:
    """Return the verbs that say that something is not so."""
    return frozenset(lexicon().denying)


def forms_of(verb: str) -> tuple[str, str, str]:
    """Return the past, the present and the participle of a verb."""
    held = lexicon().forms.get(verb)
    if held is not None:
        return held[0], held[1], held[2]
    stem = verb[:-1]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{stem}ied", f"{stem}ies", f"{verb}ing"
    if verb.endswith("e"):
        return f"{verb}d", f"{verb}s", f"{verb}ing" if verb.endswith("ee") else f"{stem}ing"
    return f"{verb}ed", f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s", f"{verb}ing"
