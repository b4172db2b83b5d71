"""Read a sentence as clauses: where its verbs stand, and which noun phrase is the subject or the object of one."""

from __future__ import annotations

import msgspec

from editor.suggest.events.asides import (
    JOINING,
    LEADING,
    LONGEST_ASIDE,
    RELATIVES,
    STOPS,
    is_name,
    opener,
    passed_over,
)
from editor.suggest.events.leads import BOUNDS, behind_lead, behind_verb, is_bounded, range_begin
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import (
    auxiliaries,
    is_adverb,
    is_finite,
    is_indirect_question,
    is_saying,
    is_time_word,
    prepositions,
    relative_of,
    verb_begin,
)
from editor.suggest.grammar import words_in
from editor.suggest.names.lexicon import lexicon
from editor.suggest.quotes.vocabulary import words_of

_DETERMINERS = words_of("determiners")
_MOST_STEPS = 40
"""Words of a subject, with what is said of it in commas, at most."""
_OPENING, _CLOSING = frozenset("“\"«"), frozenset("”\"»")
_CLAUSES = frozenset(("unless", "if", "because", "until", "when", "while", "although", "though", "as", "so", "where"))
_BEHIND = frozenset(("first", "again", "instead", "too", "alone", "together", "twice", "there", "here"))
"""What says behind an object how something was done to it."""
_PERIODS = frozenset(("year", "month", "week", "day", "night", "morning", "evening", "afternoon", "summer", "winter"))
_WHOLE = frozenset(("all", "both", "each"))
_NO_OBJECT = frozenset(("of", "to", "and", "or", "it", "him", "them", "back"))
_MOST_QUOTED, _DEEPEST, _LEAST_LISTED, _FEW_WORDS = 8, 2, 4, 8
_HOW = frozenset(("almost", "daily", "twice", "overnight", "again", "nearly"))
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_ADVERBS = words_in("adverbs")
_PREPOSITIONS = prepositions()
_NOBODY = words_in("nobody")
_SUBORDINATE = words_in("subordinate")


class Phrase(msgspec.Struct, frozen=True):
    """Words of a sentence, from the first to the last, as their numbers in it."""

    first: int
    last: int


def subject_before(sentence: Sentence, verb: int, depth: int = 0) -> Phrase | None:
    """Return the subject of the verb that begins at a word, None where it is not plain.

    Of “and arrested” it is the subject of the verb before it, of “who attacked” the words before “who”.
    """
    last = passed_over(sentence, verb - 1)
    if is_indirect_question(sentence, last):
        return None
    if sentence.word(last) in RELATIVES:
        is_person, is_more = sentence.word(last) == "who", sentence.word(last - 1) == ","
        last -= 2 if is_more else 1
        if is_person and (name := _name_behind_tie(sentence, last) or (
                _name_behind_verb(sentence, last) if is_more else None)) is not None:
            return name
    elif sentence.word(last) in JOINING:
        return _of_earlier_verb(sentence, last, depth)
    elif sentence.word(last) == ",":
        return _of_listed_verb(sentence, last, verb, depth)
    if last < 0:
        return None
    if sentence.word(last) in _CLOSING:
        return _quoted(sentence, last)
    first = _listed_from(sentence, _first_of(sentence, last), last)
    if sentence.word(verb - 1) in RELATIVES:
        return _trimmed(sentence, Phrase(behind_verb(sentence, first, last), last))
    inner = relative_of(sentence, first - 1)
    if inner is None and sentence.word(first - 1) == "whom":
        inner = first - 1
        if not any(is_finite(sentence, each) for each in range(first, last + 1)):
            return None  # the man whom police (arrested): whom it was done to is told before
    return _trimmed(sentence, Phrase(first, last)) if inner is None else _of_relative(sentence, inner)


def _of_relative(sentence: Sentence, at: int) -> Phrase | None:
    """Return of whom a relative clause with its “who” at a word is said, None where it is not plain."""
    found = subject_before(sentence, at + 1)
    is_plain = found is not None and found.last == at - 1 and not any(
        sentence.word(each) == "," or is_finite(sentence, each) for each in range(found.first, found.last + 1))
    return found if is_plain else None


def _name_behind_tie(sentence: Sentence, last: int) -> Phrase | None:
    """Return the name that ends at a word, behind a preposition: the murder of (Jaden Cole), who."""
    first = last
    while first > 0 and sentence.spoken[first - 1][:1].isupper():
        first -= 1
    is_name = sentence.spoken[last][:1].isupper() and sentence.word(first - 1) in _PREPOSITIONS
    is_theirs = lexicon().has("roles", sentence.word(first - 2))  # the ambassador to Italy, who
    return Phrase(first, last) if is_name and first > 1 and not is_theirs else None


def _name_behind_verb(sentence: Sentence, last: int) -> Phrase | None:
    """Return the name of two words or more that ends at a word, behind a verb: he replaces (Ana Ruiz), who."""
    first = last
    while first > 0 and sentence.spoken[first - 1][:1].isupper():
        first -= 1
    before = sentence.word(first - 1)
    is_parted = before.isalpha() and before not in JOINING and before not in _PREPOSITIONS
    is_name = 0 < first < last and is_parted and sentence.spoken[last][:1].isupper()
    return Phrase(first, last) if is_name and not lexicon().has("roles", before) else None


def _listed_from(sentence: Sentence, first: int, last: int) -> int:
    """Return where a list begins whose last one is named in commas: (Ana Ruiz and her deputy), Tom Vey, met."""
    if sentence.word(first - 1) != "," or not is_name(sentence, first, last + 1) or first < _LEAST_LISTED:
        return first
    begin = _first_of(sentence, first - 2)
    return begin if "and" in sentence.words[begin:first - 1] else first


def _quoted(sentence: Sentence, last: int) -> Phrase | None:
    """Return a phrase that stands in quotation marks: “many terrorists” (were)."""
    first = next((at for at in range(last - 1, max(-1, last - _MOST_QUOTED), -1) if sentence.word(at) in _OPENING), -1)
    is_phrase = 0 <= first < last - 1 and not any(is_finite(sentence, at) for at in range(first + 1, last))
    return Phrase(first, last) if is_phrase else None


def _of_earlier_verb(sentence: Sentence, last: int, depth: int) -> Phrase | None:
    verb = earlier_verb(sentence, last)
    return None if verb is None or depth >= _DEEPEST else subject_before(sentence, verb, depth + 1)


def _of_listed_verb(sentence: Sentence, comma: int, verb: int, depth: int) -> Phrase | None:
    """Return the subject of the first of several verbs: rebels (stormed a post, torched cars and killed a guard)."""
    before = [at for at in range(max(0, comma - _FEW_WORDS), comma) if is_finite(sentence, at)]
    behind = range(verb + 1, min(len(sentence) - 1, verb + _FEW_WORDS))
    is_list = any(sentence.word(at) == "and" and is_finite(sentence, at + 1) for at in behind)
    if not before or not is_list or depth >= _DEEPEST or "," in sentence.words[before[-1]:comma]:
        return None
    return subject_before(sentence, verb_begin(sentence, before[-1]), depth + 1)


def earlier_verb(sentence: Sentence, last: int) -> int | None:
    """Return where the verb begins to which “and” joins another; `last` is that word. None for no “and”, or no verb."""
    if sentence.word(last) not in JOINING:
        return None
    verbs = [at for at in range(max(0, last - _MOST_STEPS), last)
             if is_finite(sentence, at) and not (at and is_finite(sentence, at - 1))
             and sentence.word(verb_begin(sentence, at) - 1) not in RELATIVES]
    outer = [at for at in verbs if not is_of_relative(sentence, verb_begin(sentence, at))]
    joined = next((at for at in range(last + 1, len(sentence)) if is_finite(sentence, at)), -1)
    if outer and joined > 0 and object_behind(sentence, joined) is not None:
        verbs = outer  # boarded a ship that pirates had seized and (freed its crew)
    return verb_begin(sentence, verbs[-1]) if verbs else None


def is_of_relative(sentence: Sentence, begin: int) -> bool:
    """Tell whether a verb is that of a clause with “that” and a subject of its own: a ship that pirates (had seized);
    not that of what is said: told them that pirates (had seized it)."""
    for at in range(begin - 1, max(0, begin - _FEW_WORDS), -1):
        if sentence.word(at) in RELATIVES:
            return not is_finite(sentence, at - 1) and not any(is_saying(word) for word in sentence.words[:at])
        if is_finite(sentence, at) or sentence.word(at) in STOPS or sentence.word(at) == ",":
            return False
    return False


def _first_of(sentence: Sentence, last: int) -> int:
    """Return the first word of the noun phrase that ends with a word."""
    at, is_listed = last, False
    for _ in range(_MOST_STEPS):
        if at == 0:
            return 0
        word = sentence.word(at - 1)
        if word in ("and", "or"):
            if _has_verb_before(sentence, at - 1):
                return range_begin(sentence, at)
            is_listed = True
        elif word == "," and not is_in_number(sentence, at - 1):
            begun = passed_over(sentence, at - 1) if is_listed else at - 1
            if not is_listed or not sentence.spoken[max(0, at - 2)][:1].isalnum():
                return at
            at = begun + 2 if begun < at - 1 else at
        elif _ends_phrase(sentence, at - 1):
            return at
        at -= 1
    return at


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Tell whether a word belongs no more to the phrase behind it: a mark, a verb that is no participle of it."""
    word = sentence.word(at)
    if word in STOPS or word in JOINING:
        return not (word == "than" and sentence.word(at - 1) in ("more", "fewer", "less"))
    is_participle = word.endswith("ed") and sentence.word(at + 1) in _PREPOSITIONS
    return is_finite(sentence, at) and not (is_participle and sentence.word(at - 1) not in auxiliaries())


def is_in_number(sentence: Sentence, at: int) -> bool:
    """Tell whether a comma stands in a number: 1,200."""
    return sentence.word(at - 1).isdigit() and sentence.word(at + 1).isdigit() and (
        sentence.ends[at - 1] == sentence.begins[at] and sentence.ends[at] == sentence.begins[at + 1])


def _has_verb_before(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause with a verb stands before “and”, so that what follows is one of its own."""
    least = max(0, at - _MOST_STEPS)
    while at > least and sentence.word(at - 1) not in STOPS:
        at -= 1
        if is_finite(sentence, at):
            return True
    return False


def _trimmed(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return a phrase without what leads to it, as “On Monday”; None where nobody is left."""
    first, last = phrase.first, phrase.last
    first += sentence.word(first - 1) == "that" and sentence.word(first) in _PERIODS  # in July of that year (rebels)
    if sentence.word(last) in _PRONOUNS:
        return Phrase(last, last)
    leads = sentence.word(first) in LEADING or sentence.word(first) in _PREPOSITIONS
    if leads and not is_bounded(sentence, first):
        found = behind_lead(sentence, first, last)
        if found is None:
            return None
        first = found
    words = sentence.words[first:last + 1]
    is_cut = sentence.word(last) in _PREPOSITIONS or sentence.word(last) in ("the", "a", "an", ",")
    is_cut = is_cut or (bool(words) and words[0].endswith("ing") and sentence.spoken[first].islower())
    is_nobody = words[:1] in (["there"], ["no"]) or (len(words) == 1 and words[0] in _NOBODY)
    return Phrase(first, last) if any(word[:1].isalpha() for word in words) and not is_cut and not is_nobody else None


def main_subject(sentence: Sentence) -> Phrase | None:
    """Return whom or what a sentence is about: the subject of its first clause that is no subordinate one."""
    begin = 0
    leads = sentence.word(0) in _SUBORDINATE or sentence.word(0) in _PREPOSITIONS
    if leads and tuple(sentence.words[:2]) not in BOUNDS:
        begin = next((at + 1 for at, word in enumerate(sentence.words) if word == ","), 0)
    for at in range(begin, len(sentence)):
        if is_finite(sentence, at) and at > begin and not _is_in_commas(sentence, begin, at):
            return subject_before(sentence, verb_begin(sentence, at))
    return None


def _is_in_commas(sentence: Sentence, begin: int, at: int) -> bool:
    """Tell whether a participle stands in an aside of a clause: “, a trawler based in Velm,”."""
    end = next((each for each in range(at, len(sentence)) if sentence.word(each) == ","), -1)
    opened = opener(sentence, end) if end >= 0 else -1
    return sentence.word(at).endswith("ed") and begin < opened < at and sentence.word(opened + 1) in ("a", "an", "the")


def object_behind(sentence: Sentence, last: int) -> Phrase | None:
    """Return the noun phrase right behind a verb, up to the next verb, mark or preposition but “of”; None for none."""
    first = last + 1
    at = first + (2 if tuple(sentence.words[first:first + 2]) in BOUNDS else 0)
    while at < len(sentence) and at - first < LONGEST_ASIDE:
        word = sentence.word(at)
        is_mark = word in STOPS or (word in (",", ".") and not is_in_number(sentence, at))
        is_tied = word in LEADING or (word in _PREPOSITIONS and word != "of") or is_time_word(word)
        is_manner = word in _HOW or (word.endswith("ly") and is_adverb(word)) or (at > first and word in _BEHIND)
        is_clause = word in _CLAUSES or word in auxiliaries() or _goes_on(sentence, at)
        is_end = is_mark or is_tied or is_manner or is_clause or is_finite(sentence, at)
        if is_end:
            break
        at += 1
    while at > first and sentence.word(at - 1) in JOINING:
        at -= 1
    words = sentence.words[first:at]
    is_adverb_only = bool(words) and words[0] in _ADVERBS and (len(words) == 1 or words[0] not in _WHOLE)
    if not words or words == ["her"] or is_adverb_only or words[0] in _NO_OBJECT:
        return None
    return Phrase(first, at - 1)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether “and” joins another verb: and killed."""
    return sentence.word(at) in JOINING and (
        is_finite(sentence, at + 1) if at + 1 < len(sentence) else True)


def agent_behind(sentence: Sentence, last: int) -> Phrase | None:
    """Return who did what a passive tells: the words behind the “by” that follows it in its clause."""
    for at in range(last + 1, min(len(sentence), last + LONGEST_ASIDE)):
        word = sentence.word(at)
        if word == "by":
            return object_behind(sentence, at)
        if word in STOPS or word == "," or is_finite(sentence, at):
            return None
    return None
