"""Part a sentence into what is told and what was before or after it: “was arrested | after two were stabbed”."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from editor.model.records import Stretch
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import is_finite

_APART = frozenset(("after", "before", "following", "since", "until"))
"""Words behind which something else is told, of another time."""
_TOGETHER = frozenset(("when", "while", "as"))
"""Those behind which something of the same time is told."""
_ENDS = frozenset((",", ";", "(", ")", "—", "–"))


class Segment(msgspec.Struct, frozen=True):
    """A part of a sentence, as code points, and the word that leads to it; blank for what is told first of all."""

    stretch: Stretch
    lead: str = ""

    @property
    def is_apart(self) -> bool:
        """Tell whether the part tells of another time: after the attack."""
        return self.lead in _APART

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in the part."""
        return self.stretch.begin <= place < self.stretch.end


class Segments:
    """The parts of a sentence."""

    def __init__(self, sentence: Sentence, deeds: Collection[int]) -> None:
        """Take a sentence and the numbers of the words in it that name what happened."""
        self._whole = sentence.stretch
        self._parts = tuple(_parts(sentence, deeds))

    def at(self, place: int) -> Segment:
        """Return the part of a place; the first is the whole sentence, of which the others are left out."""
        return next((part for part in self._parts if part.holds(place)), Segment(self._whole))

    def is_of(self, place: int, other: int) -> bool:
        """Tell whether two places are of one part, or of two that are told as of the same time."""
        first, second = self.at(place), self.at(other)
        return first == second or not (first.is_apart or second.is_apart)


def _parts(sentence: Sentence, deeds: Collection[int]) -> list[Segment]:
    found: list[Segment] = []
    at = 0
    while at < len(sentence):
        word = sentence.word(at)
        if word in _APART or word in _TOGETHER:
            end = _end(sentence, at + 1)
            inside = range(at + 1, end)
            tells = any(is_finite(sentence, each) for each in inside)
            if tells or (word in _APART and any(each in deeds for each in inside)):
                found.append(Segment(Stretch(sentence.begins[at], sentence.ends[end - 1]), word))
                at = end
                continue
        at += 1
    return found


def _end(sentence: Sentence, at: int) -> int:
    """Return the word behind the last one of a part; a comma in a number or a date does not end it."""
    while at < len(sentence):
        word = sentence.word(at)
        is_mark = word in _ENDS and not (word == "," and sentence.word(at + 1)[:1].isdigit())
        if is_mark or word in _APART or word in _TOGETHER:
            break
        at += 1
    return at
