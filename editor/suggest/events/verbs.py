"""Tell where the verbs of a sentence stand, and where each begins with its auxiliaries."""

from __future__ import annotations

from functools import cache

from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from editor.model.number_words import SMALL
from editor.model.saying_verbs import forms_of, lexicon
from editor.suggest.events.sentence import Sentence
from editor.suggest.grammar import words_in
from editor.suggest.quotes.vocabulary import words_of

_DETERMINERS = words_of("determiners")
_LONGEST_SUBJECT = 6
_TOLD = frozenset(("told", "tells", "tell", "telling", "informed", "assured", "reminded", "convinced", "persuaded",
                   "promised", "notified", "advised"))
"""Verbs whose object is told what “that” leads to."""
_CLAUSES = frozenset(("when", "while", "as", "and", "or", "but", "is", "are", "was", "were"))
_ASKING, _ASKED = frozenset(("who", "which", "what")), words_in("asked")
_BURST = frozenset(("its", "their", "into", "through", "out", "onto"))
"""Behind “burst” where it is the verb: burst its banks, no burst of gunfire."""
_ADVERBS, _NO_ADVERBS, _NO_PAST = words_in("adverbs"), words_in("no_adverbs"), words_in("no_past")


@cache
def _verbs() -> frozenset[str]:
    return words_of("auxiliaries", "pasts", "presents") | _sayings()


@cache
def _sayings() -> frozenset[str]:
    said = {form for verb in (*lexicon().regular, *lexicon().irregular) for form in forms_of(verb)[:2]}
    return frozenset(each for each in said if " " not in each) | {"said", "says", "say"}


@cache
def auxiliaries() -> frozenset[str]:
    """Return the words that stand before a verb and belong to it: has been."""
    return words_of("auxiliaries") | {"been", "being", "be", "got"}


@cache
def prepositions() -> frozenset[str]:
    """Return the words that lead to a place, a time or a means."""
    return words_of("prepositions") | words_in("prepositions")


@cache
def _times() -> frozenset[str]:
    named = {each.casefold() for each in (*ENGLISH_MONTHS, *ENGLISH_WEEKDAYS)}
    short = {each[:3] for each in named} | {"sept", "tues", "thurs", "a.m", "p.m", "noon", "midnight"}
    return words_of("times") | named | short


def is_time_word(word: str) -> bool:
    """Tell whether a word in small letters is one of a time: a weekday, a month, a year."""
    return word in _times() or (word.isdigit() and len(word) == 4 and word[:2] in ("19", "20"))


def is_verb(word: str) -> bool:
    """Tell whether a word in small letters is surely a verb, whatever stands around it."""
    return word in _verbs()


def is_saying(word: str) -> bool:
    """Tell whether a word in small letters is a verb by which something is said."""
    return word in _sayings() or word in _TOLD


def is_finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a verb that tells what somebody does or did, no participle before a noun."""
    word, spoken = sentence.word(at), sentence.spoken[at]
    if not spoken.islower() or word in _NO_PAST:
        return False
    if is_verb(word) or (word == "burst" and sentence.word(at + 1) in _BURST):
        return True
    return word.endswith("ed") and len(word) > 3 and "-" not in word and not is_adjective(sentence, at)


def is_adjective(sentence: Sentence, at: int) -> bool:
    """Tell whether a participle stands before its noun: masked (men)."""
    before, behind = sentence.word(at - 1), sentence.word(at + 1)
    if not sentence.word(at).endswith(("ed", "en")):
        return False
    is_mark = not before or (not before[0].isalpha() and before != ",")
    leads = is_mark or before in _DETERMINERS or before in prepositions() or before.endswith("ly")
    is_counted = before in SMALL and behind not in _CLAUSES  # ten injured men, but: ten injured when
    is_noun = behind[:1].isalpha() and behind not in prepositions() and behind not in _DETERMINERS
    return (leads or is_counted) and is_noun


def verb_begin(sentence: Sentence, at: int) -> int:
    """Return the first word of a verb with its auxiliaries, adverbs and what it is ruled by: had also threatened to."""
    while at > 0:
        word = sentence.word(at - 1)
        is_ruled = word == "to" and at > 1 and (
            is_finite(sentence, at - 2) or sentence.word(at - 2) in ("set", "due", "going", "ready"))
        if is_ruled:
            at -= 2
        elif sentence.spoken[at - 1].islower() and (word in auxiliaries() or is_said_beside(word)):
            at -= 1
        else:
            break
    return at


def relative_of(sentence: Sentence, at: int) -> int | None:
    """Return the “who” or “whose” of a relative clause whose verb stands at a word: (who) fled, (whom) guards shot.

    None for another: behind a verb of saying a clause of its own may stand, as in “the man who said rebels attacked”.
    """
    while at > 0 and is_finite(sentence, at) and sentence.word(at) not in _sayings():
        begin = verb_begin(sentence, at)
        if sentence.word(begin - 1) in ("who", "which", "that"):
            is_own = sentence.word(begin - 2) != "," and not is_finite(sentence, begin - 2)
            return begin - 1 if is_own else None
        if sentence.word(begin - 1) != "and":
            return _whose(sentence, begin - 1)
        at = next((each for each in range(begin - 2, -1, -1) if is_finite(sentence, each)), -1)
    return None


def _whose(sentence: Sentence, last: int) -> int | None:
    """Return the “whom” or “whose” behind which a subject ends at a word; None for none, or one behind a comma."""
    for at in range(last, max(0, last - _LONGEST_SUBJECT), -1):
        if sentence.word(at) in ("whom", "whose"):
            return at if sentence.word(at - 1) != "," else None
        if is_finite(sentence, at) or not sentence.word(at)[:1].isalnum():
            return None
    return None


def is_asked(word: str) -> bool:
    """Tell whether a word in small letters leads to what somebody asks or is to know: unclear, asked."""
    return word in _ASKED


def is_indirect_question(sentence: Sentence, at: int) -> bool:
    """Tell whether “who” or “which” at a word begins what somebody asks or is to know: it is unclear (who) fired."""
    if sentence.word(at) not in _ASKING:
        return False
    before = at - 1
    while is_said_beside(sentence.word(before)):
        before -= 1
    return sentence.word(before) in _ASKED or (sentence.word(at) == "who" and sentence.word(before) in prepositions())


def is_said_beside(word: str) -> bool:
    """Tell whether a word in small letters may stand before a verb and says when or how: later, quickly."""
    return word in _ADVERBS or is_adverb(word)


def is_adverb(word: str) -> bool:
    """Tell whether a word in -ly says how something was done."""
    return word.endswith("ly") and word not in _NO_ADVERBS
