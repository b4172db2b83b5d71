"""Tell what became of those whom the numbers of a sentence count."""

from __future__ import annotations

from functools import cache

import msgspec
import regex

from editor.model.quantity import NOT_STATED, Bounds
from editor.suggest.figures.counted import Noun, is_of, linking, noun_behind
from editor.suggest.figures.numbers import Quantity
from editor.suggest.figures.patterns import (
    PERSONAL,
    active,
    bare,
    became,
    both,
    outcome_of,
    participles,
    passive,
    summed,
)
from editor.suggest.figures.shares import Place, places_of
from editor.suggest.figures.words import outcomes

_FLAGS = regex.IGNORECASE
_LONGEST_LEAD = 120
_WHO = regex.compile(r",?\s+(?:who|that|which)\b", _FLAGS)
_LONGEST_RELATIVE = 110
_PARTED = regex.compile(r"[;:]|\b\d|\bthat\b")
_PASSIVE_END = regex.compile(
    r"\s*(?:$|[.,;:!?)\]\"”’'\u2013\u2014]|(?:and|or|in|on|at|by|during|after|when|since|from|as|over|near|this|last"
    r"|yesterday|today|so|to|inside"
    r"|outside|along|across|before|while|within|overnight|early|late|according|among|under|with|there|here|amid"
    r"|between|because"
    r"|that|were|was|are|is|have|had|has|more|per|because|mostly|including|for|but|earlier|tonight|throughout|aboard"
    r"|far"
    r"|alone|of|daily|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)", _FLAGS)
_INCLUDED = regex.compile(r"\b(?:including|among\s+them|among\s+whom\s+(?:were|was))\s+(?:the\s+"
                          r"|at\s+least\s+)?$", _FLAGS)
_OF_THEM = regex.compile(r"\s+of\s+(?:them|whom|those|the\s+(?:dead|victims|injured|wounded|casualties))\b", _FLAGS)
_PART_OF = regex.compile(r"\b(?:of|among)\s+(?:the\s+|these\s+|those\s+|all\s+)?$", _FLAGS)
"""Before a number that another is a part of: of the 16 members, three were killed."""
_LONGEST_PART = 12
_RISEN = regex.compile(r"\bfrom\s+(?:[\p{L}’'-]+\s+){0,2}[\w.,-]+\s+to\s+$", _FLAGS)
"""Between a toll and what it rose to, which it was before."""
_SAYS = regex.compile(r"(?:\s+[\p{L}-]+){1,4}?\s+(?:told|said|says?|confirmed|reported|added)\b", _FLAGS)
"""Behind a number of those who say it: (two) security sources told."""
_LIVES = regex.compile(r"\s+(?:[\p{L}]+\s+){0,2}lives\b", _FLAGS)
_COST = regex.compile(r"\b(?:claim|claims|claimed|claiming|cost|costs|costing|took|taking|taken"
                      r"|snuffed out)\s+$", _FLAGS)
_TAKEN = regex.compile(r"\b(?:took|taking|taken|takes|held|holds|holding)\s+$", _FLAGS)
_FINDING = (r"(?:recovered|recovers?|recovering|found|finds?|finding|pulled|retrieved|retrieving|discovered|exhumed"
            r"|unearthed)")
_FOUND = regex.compile(rf"\b{_FINDING}\s+(?:(?:out|up|all|the)\s+)?$", _FLAGS)
_BODIES = regex.compile(r"\s+(?:(?:more|other|further|charred|burned|burnt|dead|human)\s+){0,2}bodies\b", _FLAGS)
_BODIES_FOUND = regex.compile(rf"{_BODIES.pattern}(?:\s+\w+){{0,2}}?\s+(?:were|are|been|being)\s+(?:\p{{Ll}}+ly\s+)?"
                              rf"(?:{_FINDING}|dug|brought)\b", _FLAGS)
_BODIES_OF = regex.compile(rf"\b{_FINDING}\s+(?:(?:out|up)\s+)?(?:the\s+)?bodies\s+of\s+(?:(?:the|all)\s+)?$",
                           _FLAGS)
_IS_FREE = regex.compile(r"\s+(?:(?:has|have|had|who|were|was|are|later|all|will|would|shall|should|could|can|may|might"
                         r"|must|to|be|been|being|soon|now|also|set|go|walk(?:ed)?|eventually|finally)\s+)*"
                         r"(?:escap|fled|flee|releas|free)", _FLAGS)
_PRISONERS = regex.compile(r"\s+(?:[\p{L}]+\s+){0,3}(?P<as>prisoners?|hostages?|captives?)\b", _FLAGS)


class Harm(msgspec.Struct, frozen=True):
    """What became of those counted, the rule that says so, whom the words count, and the bounds they state."""

    quantity: Quantity
    outcome: str
    rule: str
    noun: Noun
    bounds: Bounds


def harms(text: str, begin: int, end: int, found: list[Quantity]) -> list[Harm]:
    """Return what a sentence says became of those that its numbers count, in order."""
    places = places_of(text, begin, found)
    nouns = _nouns(text, end, found, places)
    told = [at for at, place in enumerate(places) if place not in ("whole", "excepted")]
    found, nouns = [found[at] for at in told], [nouns[at] for at in told]
    read = [_read(text, begin, end, each, noun) for each, noun in zip(found, nouns, strict=True)]
    _inherit(text, found, nouns, read)
    return [each for each in read if each is not None]


def _nouns(text: str, end: int, found: list[Quantity], places: list[Place]) -> list[Noun]:
    """Return whom each number counts: a part counts those of its whole, and behind a rate nothing is told of it.

    Of 12 of the 40 wounded who died it is told first that they died.
    """
    nouns = [noun_behind(text, each.end, end) for each in found]
    for at, place in enumerate(places):
        if place == "part":
            own, whole = nouns[at], nouns[at + 1]
            behind = (*own.places, *whole.places[1:], *whole.places[:1])
            nouns[at] = Noun(whole.words or own.words, whole.head or own.head, behind)
        elif place == "rate":
            nouns[at] = msgspec.structs.replace(nouns[at], places=())
    return nouns


def _read(text: str, begin: int, end: int, each: Quantity, noun: Noun) -> Harm | None:
    lead = _RISEN.sub("to ", text[max(begin, each.begin - _LONGEST_LEAD):each.begin])
    told = (_of_bodies(text, lead, each) or _told_before(lead, noun, is_near=True) or _special(text, lead, each)
            or _told_behind(text, end, each, noun) or _told_before(lead, noun, is_near=False))
    if told is None:
        return None
    outcome, rule, is_settled = told
    return Harm(each, outcome, rule, noun, each.bounds if is_settled else NOT_STATED)


_Told = tuple[str, str, bool]
"""An outcome, the rule that tells of it, and whether it is settled."""


def _told_before(lead: str, noun: Noun, *, is_near: bool) -> _Told | None:
    found = active().search(lead)
    if found is not None and is_near == _is_near(lead, found) and _fits(name := outcome_of(found["told"]), noun):
        return _with_other(name, found["other"]), "done-to", True
    found = summed().search(lead) if is_near else None
    if found is not None and _fits(name := outcome_of(found["told"]), noun):
        return name, "summed", True
    return None


def _is_near(lead: str, active: regex.Match[str]) -> bool:
    return lead[active.end("other"):].strip(" \n“\"‘").casefold() in ("", "the", "all")


def _special(text: str, lead: str, each: Quantity) -> _Told | None:
    """Return what phrases around a number say: claimed 12 lives, took 12 soldiers prisoner."""
    if _COST.search(lead) and _LIVES.match(text, each.end):
        return "killed", "lives", True
    if _TAKEN.search(lead) and (found := _PRISONERS.match(text, each.end)):
        return ("abducted" if found["as"].startswith("h") else "detained"), "taken", True
    return None


def _of_bodies(text: str, lead: str, each: Quantity) -> _Told | None:
    """Return what is told of the dead who were found: 12 bodies were recovered, found the bodies of 12 miners."""
    if _BODIES_OF.search(lead) or _BODIES_FOUND.match(text, each.end):
        return "killed", "became", True
    return ("killed", "done-to", True) if _FOUND.search(lead) and _BODIES.match(text, each.end) else None


def _told_behind(text: str, end: int, each: Quantity, noun: Noun) -> _Told | None:
    """Return what is said behind a number. What those it counts are called, as prisoners, comes last."""
    called: _Told | None = None
    for place, inside in noun.places:
        if called is not None and not inside:
            break
        start = _next_word(text, place, end)
        if (found := passive().match(text, start, end)) is not None and _fits(name := outcome_of(found["told"]), noun):
            return _with_other(name, _joined(text, found.end(), end)), "became", not found["unsettled"]
        if (found := became().match(text, start, end)) is not None and _fits(name := outcome_of(found["told"]), noun):
            return name, "became", True
        found = bare().match(text, start, end) if inside else None
        if found is not None and _fits(name := outcome_of(found["told"]), noun) and (
                _is_passive(text, found, end, place == each.end)):
            told = _with_other(name, _joined(text, found.end(), end)), "state", not found["unsettled"]
            if not is_of(found["told"].casefold(), "persons"):
                return told
            called = called or (None if _IS_FREE.match(text, found.end(), end) else told)
    return _told_of_those_who(text, end, noun) or called


def _told_of_those_who(text: str, end: int, noun: Noun) -> _Told | None:
    """Return what is said behind a relative clause: five people who were passing were injured."""
    who = next((found for place, _ in noun.places if (found := _WHO.match(text, place, end))), None)
    found = passive().search(text, who.end(), min(end, who.end() + _LONGEST_RELATIVE)) if who else None
    if who is None or found is None or _PARTED.search(text, who.end(), found.start()):
        return None
    if not _fits(name := outcome_of(found["told"]), noun):
        return None
    return _with_other(name, _joined(text, found.end(), end)), "became", not found["unsettled"]


def _is_passive(text: str, found: regex.Match[str], end: int, is_next: bool) -> bool:
    """Tell whether a participle tells what was done to those before it, not what they did to somebody."""
    if found[0].split()[-1].casefold() not in participles():
        return True
    is_before_noun = is_next and text[found.end() + 1:found.end() + 2].islower()
    return is_before_noun or _PASSIVE_END.match(text, found.end(), end) is not None


def _fits(name: str, noun: Noun) -> bool:
    if name == "launched" and is_of(noun.head, "persons"):
        return False
    return name not in PERSONAL or not (is_of(noun.head, "things") or is_of(noun.head, "measures"))


def _next_word(text: str, place: int, end: int) -> int:
    while place < end and (text[place].isspace() or text[place] == ","):
        place += 1
    return place


def _joined(text: str, place: int, end: int) -> str:
    """Return the other thing that is said in one with a first: killed or wounded."""
    found = both().match(text, place, end)
    return found["other"] if found else ""


def _with_other(name: str, other: str) -> str:
    """Return casualties where both killed and wounded are counted in one."""
    told = other.split()[-1].casefold() if other and other.split() else ""
    pair = {name, *(outcome for outcome in ("killed", "injured") if told and told in _told_as(outcome))}
    return "casualties" if pair == {"killed", "injured"} else name


def _inherit(text: str, found: list[Quantity], nouns: list[Noun], read: list[Harm | None]) -> None:
    """Give the numbers of a list what is said of another of it: 12 soldiers and three civilians were killed."""
    for at in range(1, len(found)):
        before = read[at - 1]
        if read[at] is None and before is not None and _goes_on(text, found[at - 1], found[at], before):
            read[at] = _same(before, found[at], nouns[at])
    for at in range(len(found) - 2, -1, -1):
        after = read[at + 1]
        is_part = _PART_OF.search(text, max(0, found[at].begin - _LONGEST_PART), found[at].begin) is not None
        if read[at] is None and after is not None and not is_part and after.rule in ("became", "listed") and (
                linking().fullmatch(text, found[at].end, found[at + 1].begin)):
            read[at] = _same(after, found[at], nouns[at])


def _goes_on(text: str, first: Quantity, second: Quantity, told: Harm) -> bool:
    between = text[first.end:second.begin]
    if _SAYS.match(text, second.end):
        return False
    if _INCLUDED.search(between) or _OF_THEM.match(text, second.end):
        return True
    return told.rule in ("done-to", "summed", "listed") and linking().fullmatch(between) is not None


def _same(told: Harm, each: Quantity, noun: Noun) -> Harm | None:
    if not _fits(told.outcome, noun):
        return None
    return Harm(each, told.outcome, "listed", noun, each.bounds)


@cache
def _told_as(name: str) -> frozenset[str]:
    held = outcomes()[name]
    return frozenset(word.split()[-1] for word in (*held.doing, *held.participles, *held.states))
