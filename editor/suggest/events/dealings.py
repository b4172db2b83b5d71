"""Tell by the words around it whether a word is of work, firms, courts, envoys or computers: corners are cut, too."""

from __future__ import annotations

import regex

from editor.suggest.events.lexicon import words
from editor.suggest.events.phrases import object_behind
from editor.suggest.events.place import Place
from editor.suggest.events.verbs import is_finite, prepositions

_FAR, _NEAR, _FEW = 8, 6, 3
_TOWARDS = frozenset(("to", "towards", "toward", "into", "closer", "up", "across", "through"))
_LONG = regex.compile(r"(?:\d+|\p{L}+)-(?:hours?|days?|weeks?|months?)|day-long|week-long|indefinite|rolling")
_OF_ATTACK = frozenset(("attack", "attacks", "assault", "bombing", "bombings", "killing", "killings", "shooting",
                        "raid", "ambush", "blast", "explosion", "strike", "strikes", "abduction", "kidnapping",
                        "assassination", "murder", "massacre", "hijacking", "stabbing", "operation"))
_TERMS, _YEARS = frozenset(("sentence", "term", "sentences", "terms")), ("-year", "-month", "-week")
_CLAIMABLE = frozenset(("the", "this", "both", "these", "that"))
_SITTINGS = frozenset((
    "talks", "negotiations", "meeting", "session", "summit", "conference", "parliament", "hearing", "delegation",
    "delegations", "chamber", "assembly", "interview", "speech"))
"""What one walks out of without a strike."""


def done_to(at: Place) -> bool:
    """Tell that what it is done to is one of those that the sense asks for: jobs, an envoy, not an envoy's driver."""
    beside = at.form.sense.beside
    if at.form.part == "past" and at.before in words().being:
        return not beside.isdisjoint(at.sentence.before(at.first, _FAR))
    phrase = object_behind(at.sentence, at.last)
    if phrase is None:
        return False
    said = at.sentence.words[phrase.first:phrase.last + 1]
    return said[:said.index("of") if "of" in said else len(said)][-1] in beside


def done_by(at: Place) -> bool:
    """Tell that one of those that the sense asks for does it: the bomb that tore through a street."""
    return not at.form.sense.beside.isdisjoint(at.sentence.before(at.first, _NEAR))


def stopped_work(at: Place) -> bool:
    """Tell that a strike is one of workers: for so many hours, or in a sentence of them, and with no arms near."""
    if at.before in words().before_verb:
        return False
    if any(_LONG.fullmatch(word) for word in at.sentence.before(at.first, 3)):
        return True
    return not at.is_violent and not at.is_near_arms and not words().labour.isdisjoint(at.sentence.held)


def walked_out(at: Place) -> bool:
    """Tell that workers left their work, and no delegation a room."""
    near = (*at.sentence.before(at.first, _NEAR), *(at.sentence.behind(at.last, _FAR) if at.behind == "of" else ()))
    return not words().labour.isdisjoint(at.sentence.held) and _SITTINGS.isdisjoint(near)


def hacked(at: Place) -> bool:
    """Tell that data were taken or locked, by those who break into computers."""
    return not words().intruders.isdisjoint(at.sentence.held) and done_to(at)


def handed(at: Place) -> bool:
    """Tell that a court gave somebody a sentence."""
    behind = at.sentence.behind(at.last, _FAR)
    end = next((each for each, word in enumerate(behind) if word in _TERMS), 0)
    held = behind[:end]
    return prepositions().isdisjoint(held) and any(
        word in at.form.sense.beside or word.endswith(_YEARS) for word in held)


def guilty(at: Place) -> bool:
    """Tell that a court found somebody guilty, by whose name or office the two words are parted."""
    behind = at.sentence.behind(at.last, _NEAR)
    end = behind.index("guilty") if "guilty" in behind else 0
    said = set(behind[:end])
    is_last = behind[end + 1:end + 2] == [] or behind[end + 1] in prepositions() | {"and", "as", "of"}
    return end > 0 and is_last and not said & {"not", "that"} and not any(
        is_finite(at.sentence, at.last + 1 + each) for each in range(end))


def claimed(at: Place) -> bool:
    """Tell that somebody said an attack was theirs, and nothing else of it: claimed the attack on Friday."""
    if at.before in words().being:
        return at.behind == "by" and not _OF_ATTACK.isdisjoint(at.sentence.before(at.first, _NEAR))
    phrase = object_behind(at.sentence, at.last)
    if phrase is None or at.behind not in _CLAIMABLE:
        return False
    end = next((each for each in range(phrase.first, phrase.last + 1) if at.sentence.words[each] in _OF_ATTACK), None)
    behind = range(phrase.last + 1, min(len(at.sentence), phrase.last + 1 + _FAR))
    return end is not None and not any(is_finite(at.sentence, each) for each in behind)


def of_forces(at: Place) -> bool:
    """Tell that it is forces that are sent, or that move somewhere themselves."""
    if at.word.startswith("mov"):
        is_own = at.form.part == "past" and not at.form.sense.beside.isdisjoint(at.sentence.before(at.first, _NEAR))
        return is_own and at.behind in _TOWARDS
    return done_to(at)


def overthrown(at: Place) -> bool:
    """Tell that it is those who rule who are overthrown."""
    if at.form.part == "past" and at.before in words().being:
        return not at.form.sense.beside.isdisjoint(at.sentence.before(at.first, _FAR))
    phrase = object_behind(at.sentence, at.last)
    return phrase is not None and not at.form.sense.beside.isdisjoint(at.sentence.words[phrase.first:phrase.last + 1])


def to_free(at: Place) -> bool:
    """Tell that somebody is to be set free: will free 700 prisoners."""
    phrase = object_behind(at.sentence, at.last) if at.before in ("to", "will", "would") else None
    if phrase is None:
        return False
    said = at.sentence.words[phrase.first:phrase.last + 1]
    return said[-1] in words().captives or any(word in words().captives for word in said)


def taken_place(at: Place) -> bool:
    """Tell that a place is taken, or what has a name, which may be one."""
    if at.form.part == "past" and at.before in words().being:
        last = at.sentence.words[max(0, at.first - _FEW):at.first]
        return at.word.startswith("captur") or not at.form.sense.beside.isdisjoint(last)
    phrase = object_behind(at.sentence, at.last)
    if phrase is None:
        return False
    head = at.sentence.words[phrase.first:phrase.last + 1]
    head = head[:head.index("of")] if "of" in head[1:] else head
    is_name = at.sentence.spoken[phrase.first][:1].isupper() and phrase.last - phrase.first < _FEW
    return is_name or (at.is_violent and head[-1] in at.form.sense.beside)
