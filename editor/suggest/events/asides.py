"""Pass over what stands in commas, brackets or between dashes and says more of what stands before it."""

from __future__ import annotations

from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import is_finite, is_verb, prepositions
from editor.suggest.grammar import words_in

RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
JOINING = frozenset(("and", "or", "but", "then"))
STOPS = frozenset(";:()[]“”\"‘«»—–!?-") | words_in("stops")
"""Marks and words before which no subject goes on."""
LEADING = words_in("leading")
LONGEST_ASIDE = 25
_DASHES = frozenset("—–")
_FEW = 6
_PREPOSITIONS = prepositions()


def passed_over(sentence: Sentence, at: int) -> int:
    """Return the last word before a place, passing over what stands in commas, brackets or between dashes before it."""
    for _ in range(4):
        word = sentence.word(at)
        if word == ",":
            opened = opener(sentence, at)
            if opened < 0:
                return at
            if is_name(sentence, opened + 1, at) and sentence.spoken[opened - 1].islower():
                return at - 1
            at = opened if opener(sentence, opened) >= 0 else opened - 1
        elif word == ")" or word in _DASHES:
            mark = "(" if word == ")" else word
            at = next((each for each in range(at - 1, -1, -1) if sentence.word(each) == mark), 0) - 1
        else:
            break
    return at


def opener(sentence: Sentence, at: int) -> int:
    """Return the comma before the words that a comma closes, -1 where these are no aside."""
    commas = [each for each in range(at - 1, max(0, at - LONGEST_ASIDE), -1) if sentence.word(each) == ","]
    is_one = commas and _DASHES.isdisjoint(sentence.words[commas[0]:at]) and _is_aside(sentence, commas[0] + 1, at)
    return commas[0] if is_one else -1


def aside_end(sentence: Sentence, at: int) -> int:
    """Return the comma that closes an aside of which a word is the opening one: Ana Ruiz(, a baker,). -1 for none."""
    is_said = sentence.word(at) == "," and sentence.word(at + 1) in ("a", "an", "the", "his", "her", "its")
    ends = range(at + 2, min(len(sentence), at + LONGEST_ASIDE)) if is_said else ()
    end = next((each for each in ends if sentence.word(each) in (",", ".", ";")), -1)
    return end if end > 0 and sentence.word(end) == "," and opener(sentence, end) == at else -1


def _is_aside(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether words in commas say more of what stands before them: “58”, “the mayor of Velm”, “Ana Ruiz”."""
    word = sentence.word(first)
    if word in JOINING or word in RELATIVES or word in ("a", "an", "the", "its", "his", "her", "including"):
        return word not in JOINING
    is_named = is_name(sentence, first, end) and sentence.spoken[first - 2].islower()
    says_more = word in _PREPOSITIONS or word.endswith(("ed", "ing")) or word in ("now", "then", "formerly", "both")
    begin = sentence.word(_noun_phrase_begin(sentence, first - 1))
    is_behind_noun = begin[:1].isalnum() and begin not in _PREPOSITIONS and begin not in LEADING
    if is_behind_noun and end - first <= _FEW and not any(is_verb(sentence.word(each)) for each in range(first, end)):
        return True
    return is_named or word.isdigit() or (says_more and sentence.spoken[first].islower() and not any(
        is_verb(sentence.word(each)) for each in range(first, end)))


def is_name(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether words are a name: two or more with capitals, from `first` to before `end`."""
    said = [word for word in sentence.spoken[first:end] if word.isalpha()]
    return len(said) > 1 and said[0][0].isupper() and said[-1][0].isupper()


def _noun_phrase_begin(sentence: Sentence, end: int) -> int:
    """Return the first word behind the last stop, comma or verb before a place."""
    at = end
    while at > 0 and sentence.word(at - 1) not in STOPS and sentence.word(at - 1) not in (",", "and", "but") and not (
            is_finite(sentence, at - 1)):
        at -= 1
    return at
