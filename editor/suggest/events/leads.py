"""Find where a noun phrase begins behind a time or a place that leads to it: on Monday in Velm, (the army)."""

from __future__ import annotations

from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import is_time_word, prepositions
from editor.suggest.grammar import words_in
from editor.suggest.quotes.vocabulary import words_of

_DETERMINERS, _PREPOSITIONS, _LEADING = words_of("determiners"), prepositions(), words_in("leading")
BOUNDS = (("at", "least"), ("up", "to"), ("at", "most"), ("as", "many"), ("around", "half"), ("more", "than"),
          ("fewer", "than"), ("less", "than"))
"""What a number begins with that is no lead to it."""
_RANGES = ("between", "from")
_INFINITIVE = frozenset((
    "could", "can", "will", "would", "may", "might", "must", "should", "did", "do", "does", "cannot", "not", "to"))
"""Behind which a verb stands that no ending tells."""


def behind_lead(sentence: Sentence, first: int, last: int) -> int | None:
    """Return where a phrase begins behind a time or a place that leads to it, None where nothing is left.

    `first` and `last` are words of the sentence.
    """
    at = first
    while at <= last and sentence.word(at) in _LEADING and not is_time_word(sentence.word(at + 1)):
        at += 1
    if at <= last and at > first and sentence.word(at) not in _PREPOSITIONS:
        return at
    timed = next((each for each in range(last, at - 1, -1) if is_time_word(sentence.word(each))), -1)
    if timed >= 0:
        return timed + 1 if timed < last else None
    determined = next((each for each in range(at + 2, last + 1) if sentence.word(each) in _DETERMINERS
                       and sentence.word(each - 1) not in _PREPOSITIONS), -1)
    if determined >= 0:
        return determined
    placed = [each for each in range(at + 1, last + 1) if sentence.spoken[each][:1].isupper()]
    is_place = placed and placed[0] == at + 1 and placed[-1] < last and placed == list(range(placed[0], placed[-1] + 1))
    return placed[-1] + 1 if is_place and sentence.word(placed[-1] + 1) not in _PREPOSITIONS else None


def behind_verb(sentence: Sentence, first: int, last: int) -> int:
    """Return where those begin whom a relative clause is said of: could stop (the crowd) that, none of (the men)."""
    timed = next((at for at in range(last - 1, first, -1) if is_time_word(sentence.word(at))), -1)
    if timed > first:  # dug graves on Friday for (their neighbours) who
        first = timed + (2 if sentence.word(timed + 1) in _PREPOSITIONS and timed + 2 <= last else 1)
    first = next((at + 2 for at in range(last - 2, first - 1, -1)
                  if sentence.word(at) == "to" and sentence.word(at + 2) in _DETERMINERS), first)
    if sentence.word(first) in ("none", "neither") and sentence.word(first + 1) == "of" and first + 1 < last:
        return first + 2
    is_verb = sentence.word(first - 1) in _INFINITIVE and sentence.word(first) not in _DETERMINERS
    behind = first + (2 if sentence.word(first) == "not" else 1)
    return behind if is_verb and behind <= last else first


def is_bounded(sentence: Sentence, at: int) -> bool:
    """Tell whether a number begins at a word with how exact it is: at least 12, between 12 and 15."""
    return tuple(sentence.words[at:at + 2]) in BOUNDS or (
        sentence.word(at) in _RANGES and sentence.word(at + 1).isdigit() and range_begin(
            sentence, _number_end(sentence, at + 1) + 1) == at)


def range_begin(sentence: Sentence, at: int) -> int:
    """Return where a range begins whose upper bound stands at a word, behind its “and”: (between) 1,200 and 1,500; the
    word itself where there is none."""
    if sentence.word(at - 1) not in ("and", "to") or not sentence.word(at).isdigit():
        return at
    first = at - 2
    while first > 0 and (sentence.word(first).isdigit() or sentence.word(first) == ","):
        first -= 1
    return first if first < at - 2 and sentence.word(first) in _RANGES else at


def _number_end(sentence: Sentence, at: int) -> int:
    """Return the word behind a number: 1,200 (and)."""
    while sentence.word(at).isdigit() or (sentence.word(at) == "," and sentence.word(at + 1).isdigit()):
        at += 1
    return at
