"""Cut an article into the words that names are made of, each with what capitals, marks and places say of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
import regex

from editor.model.dateline import dateline_end
from editor.suggest.names.compounds import names_in
from editor.suggest.names.lexicon import Lexicon, fold_word, key_of
from editor.suggest.reading import Reading

SPACES = (" ", "\u00A0", "\u202F")
"""What stands between two words of a name."""
_TOKEN = regex.compile(
    r"\bSp\.\s?z\s?o\.\s?o\.|\bS\.(?:p\.A|r\.l)\.|\b(?:s\.r\.o|d\.o\.o|a\.s)\.(?=[\s,;:.)]|$)|\b[AI]/S\b"
    r"|\bGmbH\s&\sCo\.?\s(?:KG(?:aA)?|OHG)\b|\bLtd\.\sŞti\.|\bS\.A\.\sde\sC\.V\.|(?:\p{Lu}\.){2,}(?!\p{L})|(?:\p{Lu}\.-?){2,}(?=-)"
    r"|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:[’'‘`][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[-‐‑][\p{L}\p{N}’'][\p{L}\p{M}\p{N}]*"
    r"|(?<=\p{N})[.,](?=\p{N})\p{N}+|&(?=\p{L})\p{L}+)*+(?:(?<=\b(?:St|Mr|Ms|Dr|Lt|Mt|Ft)"
    r"|\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Maj|Sgt|Adm|Rev|Hon|Cpl|Pvt|Pfc|Spc|Ens|Cdr|Cpt|Amb)"
    r"|\b(?:Capt|Prof|Brig|Supt|Cmdr|Msgr|Insp)|\b\p{Lu})\.(?=\s))?|(?<!\S)['’]\p{L}[\p{L}-]+(?=\s\p{L}+-\p{Lu})")
_LINE = regex.compile(r"[^\n\r]+")
_POSSESSIVE = regex.compile(r"(?:['’][sS]|(?<=[sS])['’])$")
_CAPITAL = regex.compile(r"\p{Lu}|\p{Ll}{1,7}[-‐‑'’]\p{Lu}|\p{Ll}\p{Lu}")
_SHOUTED = regex.compile(r"(?:\p{Lu}[\p{N}.&-]*){2,}s?$")
_OPENING = regex.compile(r"[:\"“”„«‘•*\[\]—–(]\s*$|^[\"“'‘]")
_DIRECTIONS = regex.compile(r"[\u200E\u200F\u061C]+")
"""Marks that say in which direction letters run, and part no words."""
_LONG = 6
"""From this many letters on, one that differs is a slip rather than another name."""
_LONGEST = 80
"""From more letters on words are no name that anybody slips in."""
_MOST_MARKS = 3
_FEWEST_WORDS = 2
_FEW = 12
"""Of the words of a headline so many for one that may be small though it is none of the smallest."""
_CLOSING = ")]”’\"'"
_HYPHENS = frozenset("-‐‑")
_STOPS = (".", "!", "?", ":", ";", ",")


class Token(msgspec.Struct, frozen=True):
    """A word: its code points without a possessive, how it is written, and what stands between it and the one before.

    `opens` tells that a sentence, a line or a quotation begins with it, so that its capital may say nothing.
    """

    begin: int
    end: int
    words: str
    folded: str
    gap: str
    opens: bool = False
    is_possessive: bool = False
    is_capital: bool = False
    is_plain: bool = True
    """Whether the line is written as sentences are: not a headline whose words all have capitals."""

    @property
    def is_shouted(self) -> bool:
        """Tell whether the word stands in capitals, as acronyms do."""
        return _SHOUTED.match(self.words) is not None

    @property
    def is_initial(self) -> bool:
        """Tell whether the word is a letter and a stop, as before a family name."""
        return len(self.words) == 2 and self.words[1] == "." and self.is_capital


class Words:
    """The tokens of an article, line by line, and which words it writes with a capital where no sentence begins."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._reading, self._lexicon = reading, lexicon
        self._starts = frozenset(each.begin for each in reading.sentences)
        self.lines = [list(self._tokens(*line.span())) for stretch in reading.stretches
                      for line in _LINE.finditer(reading.words, stretch.begin, stretch.end)]

    def dateline_end(self, line: Sequence[Token]) -> int:
        """Return where a line goes on behind its dateline; where it begins if it has none."""
        return dateline_end(self._reading.words, self._reading.article, line[0].begin) if line else 0

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Return the keys of words that have a capital inside a sentence, and of what hyphens join in them."""
        keys = {key_of(token.words) for line in self.lines for token in line
                if token.is_capital and token.is_plain and not token.opens}
        return frozenset(keys | {part for key in keys if " " in key for part in key.split() if len(part) > 2})

    def is_nearly_written(self, key: str) -> bool:
        """Tell whether the article has another name that differs from this one in a letter."""
        return len(key) >= _LONG and any(self._nearly.get(form, set()) - {key} for form in (key, *less_a_letter(key)))

    @cached_property
    def _nearly(self) -> dict[str, set[str]]:
        """Return the long keys of capitals by themselves, and by what is left of them without a letter."""
        nearly: dict[str, set[str]] = defaultdict(set)
        for key in self.capitals:
            if len(key) >= _LONG:
                for form in (key, *less_a_letter(key)):
                    nearly[form].add(key)
        return nearly

    @cached_property
    def openers(self) -> frozenset[str]:
        """Return the keys of words with a capital that begin sentences more than once and are no plural."""
        counts = Counter(key_of(token.words) for line in self.lines for token in line
                         if token.is_capital and token.opens)
        return frozenset(key for key, count in counts.items() if count > 1 and not key.endswith("s"))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Return in small letters what stands in capitals among words that do not."""
        return frozenset(token.words.lower().replace("-", "") for line in self.lines for token in line
                         if token.is_plain and token.is_shouted)

    @cached_property
    def small(self) -> frozenset[str]:
        """Return the words that stand in small letters somewhere."""
        return frozenset(token.folded for line in self.lines for token in line if not token.is_capital)

    def _tokens(self, first: int, last: int) -> Iterator[Token]:
        words = self._reading.words
        found = list(_parts(words, first, last, self._lexicon))
        is_plain = _is_plain(words, found, self._lexicon)
        reached = first
        for begin, end in found:
            said = words[begin:end]
            possessive = _POSSESSIVE.search(said) if "'" in said or "’" in said else None
            end_of_name = end - len(possessive[0]) if possessive and len(possessive[0]) < len(said) else end
            gap = " " if self._reading.is_break(reached, begin) else _DIRECTIONS.sub("", words[reached:begin])
            opens = reached == first or self._opens(reached, begin, gap)
            written = words[begin:end_of_name]
            yield Token(begin, end_of_name, written, fold_word(written), gap if reached > first else "\n", opens,
                        end_of_name < end, _is_capital(written), is_plain)
            reached = end

    def _opens(self, reached: int, begin: int, gap: str) -> bool:
        """Tell whether a sentence begins with a word, or with the marks that open it, or a quotation does."""
        if gap == " " and begin - reached == 1:  # as between most words
            return begin in self._starts or reached in self._starts
        if gap in ("' ", "’ ") and self._reading.words[reached - 1] == "s":  # Drivers' Association
            return begin in self._starts
        first = max(reached, begin - _MOST_MARKS)
        return begin in self._starts or _OPENING.search(gap) is not None or any(
            at in self._starts for at in range(first, begin))


def less_a_letter(key: str) -> Iterator[str]:
    """Yield what is left of a key without one of its letters but the first; nothing of one that is too long for a name.
    """
    return (key[:at] + key[at + 1:] for at in range(1, len(key) if len(key) <= _LONGEST else 0))


def _is_capital(written: str) -> bool:
    """Tell whether a word is written with a capital, also behind a particle: al-Hadrani, iPad."""
    return not (written.isascii() and written.islower()) and _CAPITAL.match(written) is not None


def _parts(words: str, begin: int, end: int, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where words stand; of a compound such as U.S.-led or anti-ISIS the part that is a name."""
    for found in _TOKEN.finditer(words, begin, end):
        first, last = found.span()
        if _HYPHENS.isdisjoint(found[0]):
            yield first, last
        else:
            yield from names_in(words, first, last, known)


def _is_plain(words: str, found: list[tuple[int, int]], known: Lexicon) -> bool:
    """Tell whether words of a line are small as in sentences, so that capitals mean names."""
    said = [words[begin:end] for begin, end in found[1:] if words[begin].isalpha()]
    if found and words[found[-1][1]:found[-1][1] + _MOST_MARKS].lstrip(_CLOSING)[:1] in _STOPS:
        return not all(word.isupper() for word in said)
    small = [word for word in said if word[0].islower()]
    spoken = [word for word in small if not known.has("small_words", word)]
    is_title = len(spoken) * _FEW <= len(said) and any(
        word in small or known.has("common", fold_word(word)) for word in said)
    return len(said) < _FEWEST_WORDS or not is_title
