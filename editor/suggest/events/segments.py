"""Part a sentence into what is told and what was before or after it: “was arrested | after two were stabbed”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

import msgspec
import regex

from editor.model.records import Stretch
from editor.suggest.events.asides import aside_end
from editor.suggest.events.phrases import earlier_verb, is_in_number, object_behind, subject_before
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import auxiliaries, is_finite, is_said_beside, prepositions, verb_begin
from editor.suggest.suggestion import Doing

_NEAR, _FAR = 14, 40
"""Words behind “and” among which its verb stands, and before it among which that of another clause does."""
_APART = frozenset(("after", "before", "following", "since", "until", "where", ";"))
"""Words behind which something else is told, of another time."""
_TOGETHER = frozenset(("when", "while", "as"))
"""Those behind which something of the same time is told."""
_JOINED = frozenset(("and", "but"))
"""Those behind which another verb begins: only what stands before the first is told of both."""
_RELATIVE = frozenset(("who", "which", "whose"))
"""Those behind which, after a comma, more is told of somebody."""
_RESTRICTIVE = _RELATIVE | {"whom"}
_OPENS = _RESTRICTIVE | _APART | _TOGETHER | {"that", "because", "if", "whether", "although", "though", "how", "why"}
"""Those behind which a clause has a verb of its own, before the verb goes on that stands outside."""
_ALSO = _JOINED | {"or", "then"}
_LONGEST_SUBJECT = 6
_MEASURING, _LONGEST_BOUND, _LONGEST_TIME = frozenset(("since", "than", "until")), 6, 20
"""What measures from a time of so many code points at most, and words from it to the comma behind that time."""
_ENDS = frozenset((",", ";", "(", ")", "—", "–"))
_OWN = regex.compile(r"[’']s\s+(?:(?!(?:of|on|in|the|an?|to|for|and|with|after|at|by|that)\b)[\p{L}-]+\s+){0,2}")


class Segment(msgspec.Struct, frozen=True):
    """A part of a sentence, as code points, and the word that leads to it; blank for what is told first of all."""

    stretch: Stretch
    lead: str = ""

    @property
    def is_apart(self) -> bool:
        """Tell whether the part tells of another time: after the attack."""
        return self.lead in _APART or self.lead in _RELATIVE

    @property
    def is_of_bound(self) -> bool:
        """Tell whether the part tells of the time from which another is measured."""
        return self.lead == "since"

    @property
    def is_relative(self) -> bool:
        """Tell whether the part is a clause that says more of somebody: who resigned."""
        return self.lead in _RELATIVE


class Segments:
    """The parts of a sentence."""

    def __init__(self, sentence: Sentence, deeds: Collection[int]) -> None:
        """Take a sentence and the numbers of the words in it that name what happened."""
        self._sentence = sentence
        self._first = Segment(sentence.stretch)
        self._parts = tuple(_parts(sentence, deeds))
        self._begins = [part.stretch.begin for part in self._parts]
        ends = ((at, aside_end(sentence, at)) for at, word in enumerate(sentence.words) if word == ",")
        self._asides = [sentence.span(at, end) for at, end in ends if end > 0]
        self._verb = next((begin for at, begin in enumerate(sentence.begins) if is_finite(sentence, at)), 0)

    def at(self, place: int) -> Segment:
        """Return the part of a place; the first is the whole sentence, of which the others are left out."""
        found = bisect_right(self._begins, place) - 1
        return self._parts[found] if found >= 0 and place < self._parts[found].stretch.end else self._first

    def end_of(self, doing: Doing, trigger: Stretch) -> int:
        """Return where the part, relative clause or phrase behind a preposition ends that tells of a deed, 0 for none.

        “A man who was arrested on Friday was released” tells of the arrest up to “Friday”.
        """
        part, sentence = self.at(trigger.begin), self._sentence
        if relative := self.relative_end(doing, trigger):
            return min(relative, part.stretch.end)
        ends = [part.stretch.end] if part != self._first else self._joined_behind(trigger.end)
        verb = bisect_right(sentence.begins, doing.begin) - 1
        last = bisect_right(sentence.begins, trigger.end - 1) - 1
        if doing.subject is None and sentence.word(verb - 1) in prepositions():
            ends.append(sentence.ends[_phrase_end(sentence, last) - 1])
        return min(ends, default=0)

    def relative_end(self, doing: Doing | None, trigger: Stretch) -> int:
        """Return where the relative clause ends that tells of a deed, 0 where that is told in none."""
        if doing is None or doing.subject is None:
            return 0
        verb = bisect_right(self._sentence.begins, doing.begin) - 1
        last = bisect_right(self._sentence.begins, trigger.end - 1) - 1
        is_told = _is_relative(self._sentence, verb)
        return self._sentence.ends[_relative_end(self._sentence, last) - 1] if is_told else 0

    def _joined_behind(self, place: int) -> list[int]:
        """Return where the clauses begin behind a place that “and” joins, and that have a subject of their own."""
        parts = [part.stretch.begin for part in self._parts if part.stretch.begin >= place and part.lead in _JOINED]
        return [begin for begin in parts if not self._begins_with_verb(bisect_right(self._sentence.begins, begin))]

    def _begins_with_verb(self, at: int) -> bool:
        """Tell whether a verb stands at a word, behind what says when or how: (later died)."""
        while is_said_beside(self._sentence.word(at)):
            at += 1
        return at < len(self._sentence) and is_finite(self._sentence, at)

    def is_beside(self, place: int, deed: int) -> bool:
        """Tell whether a place stands in an aside that tells of no deed: Velm(, a village in the hills,)."""
        return any(aside.begin <= place < aside.end and not aside.begin <= deed < aside.end for aside in self._asides)

    def is_time_of(self, time: int, deed: int) -> bool:
        """Tell whether a time may be that of a deed: of its part, or of one that is told as of the same time."""
        first, second = self.at(time), self.at(deed)
        if second.is_of_bound and 0 < second.stretch.begin - time < _LONGEST_TIME:
            return True  # since May 2019, when
        if first == second or first.is_apart or second.is_apart or first.lead in _JOINED:
            return first == second
        return second.lead not in _JOINED or time < self._verb

    def is_place_of(self, place: int, deed: int) -> bool:
        """Tell whether a place may be that of a deed: of its part, or of one that “when” and the like tie to it."""
        first, second = self.at(place), self.at(deed)
        return first == second or {first.lead, second.lead} <= {"", *_TOGETHER}


def _parts(sentence: Sentence, deeds: Collection[int]) -> list[Segment]:
    found: list[Segment] = []
    at = 0
    while at < len(sentence):
        word = sentence.word(at)
        if word in _JOINED and _begins_clause(sentence, at):
            end = _end(sentence, at + 1)
            found.append(Segment(Stretch(sentence.begins[at], sentence.ends[end - 1]), word))
            at = end
            continue
        is_relative = word in _RELATIVE and sentence.word(at - 1) == ","
        if word in _APART or word in _TOGETHER or is_relative:
            end = _end(sentence, at + 1)
            inside = range(at + 1, end)
            tells = any(is_finite(sentence, each) for each in inside)
            if tells or word == ";" or (word in _APART and any(each in deeds for each in inside)):
                lead = "since" if _is_of_bound(sentence, at) else word
                found.append(Segment(Stretch(sentence.begins[at], sentence.ends[end - 1]), lead))
                at = max(end, at + 1)
                continue
        at += 1
    return found


def _is_of_bound(sentence: Sentence, at: int) -> bool:
    """Tell whether “when” tells of the time that another is only measured from: the worst raid since May, (when) 40."""
    return sentence.word(at) in ("when", "where") and sentence.word(at - 1) == "," and (
        not _MEASURING.isdisjoint(sentence.before(at - 1, _LONGEST_BOUND)))


def _begins_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether another verb begins behind “and”, with or without a subject of its own, and one stood before it."""
    has_verb = any(is_finite(sentence, each) for each in range(max(0, at - _FAR), at))
    first = next((each for each in range(at + 1, len(sentence)) if not is_said_beside(sentence.word(each))), -1)
    if has_verb and first > 0 and is_finite(sentence, first):
        return not is_finite(sentence, at - 1)
    verb = next((each for each in range(at + 2, min(len(sentence), at + _NEAR)) if is_finite(sentence, each)
                 or (sentence.word(each) in _ENDS and not is_in_number(sentence, each))
                 or sentence.word(each) in _JOINED), -1)
    if verb < 0 or not has_verb or not is_finite(sentence, verb):
        return False
    begin = verb_begin(sentence, verb)
    if begin == verb and _shares_passive(sentence, at, verb):
        return False
    subject = subject_before(sentence, begin)
    return subject is not None and subject.last == begin - 1 and (
        subject.first == at + 1 or sentence.word(at + 1) in prepositions() or sentence.word(at + 1) == "that")


def _shares_passive(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell whether a participle behind “and” is told with the “were” before it: nine were killed and four wounded."""
    earlier = earlier_verb(sentence, at)
    if earlier is None or sentence.word(earlier) not in auxiliaries() or not sentence.word(verb).endswith(("ed", "en")):
        return False
    is_lead = is_said_beside(sentence.word(at + 1)) or sentence.word(at + 1) in prepositions()
    return object_behind(sentence, verb) is None and not is_lead


def _end(sentence: Sentence, at: int) -> int:
    """Return the word behind the last one of a part."""
    while at < len(sentence):
        word = sentence.word(at)
        is_link = word in _APART or word in _TOGETHER or (word in _JOINED and _begins_clause(sentence, at))
        aside = aside_end(sentence, at)
        if aside < 0 and (_is_stop(sentence, at) or is_link):
            break
        at = max(at, aside) + 1
    return at


def _is_relative(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is that of a relative clause: who was arrested, that sank, whose sister was killed."""
    if sentence.word(verb - 1) == "that":
        return True
    for at in range(verb - 1, max(-1, verb - 1 - _LONGEST_SUBJECT), -1):
        if sentence.word(at) in _RESTRICTIVE:
            return True
        if is_finite(sentence, at) or sentence.word(at) in _ENDS or sentence.word(at) in _OPENS:
            return False
    return False


def _relative_end(sentence: Sentence, last: int) -> int:
    """Return the word behind a relative clause; `last` is a word of it: a comma, or the verb of the clause around it.

    Verbs that “and” joins to its own, and those of clauses inside it, are passed over.
    """
    inside, begun = 0, last
    for at in range(last + 1, len(sentence)):
        if _is_stop(sentence, at):
            return at
        inside += sentence.word(at) in _OPENS
        begin = verb_begin(sentence, at) if is_finite(sentence, at) else begun
        if begin <= begun:
            continue
        begun = begin
        if sentence.word(begin - 1) not in _ALSO:
            if inside == 0:
                return begin
            inside -= 1
    return len(sentence)


def _phrase_end(sentence: Sentence, last: int) -> int:
    """Return the word behind a phrase that holds a noun: the toll of (the raid on Velm) has risen."""
    end = _relative_end(sentence, last)
    if end == len(sentence) or _is_stop(sentence, end):
        return end
    found = subject_before(sentence, end)
    return found.first if found is not None and found.first > last else end


def _is_stop(sentence: Sentence, at: int) -> bool:
    """Tell whether a mark ends a part; a comma in a number, or before “killing two”, does not."""
    behind = sentence.word(at + 1)
    goes_on = sentence.word(at) == "," and (behind[:1].isdigit() or behind.endswith("ing"))
    return sentence.word(at) in _ENDS and not goes_on


def is_time_before(text: str, time_end: int, begin: int) -> bool:
    """Tell whether a time that ends there is that of the noun that begins at `begin`: Monday's second raid."""
    return _OWN.fullmatch(text, time_end, begin) is not None
