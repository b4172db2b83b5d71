"""Propose that words name an event that was reported before: “the strikes”, or what the headline named."""

from __future__ import annotations

import msgspec

from editor.model.records import Stretch
from editor.suggest.events.lexicon import words
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.tolls import is_toll
from editor.suggest.events.triggers import Trigger
from editor.suggest.suggestion import Doing, Harm

_MOST_KEPT = 40
"""Events among which one that is reported again is looked for; those further back are seldom meant."""

_NEAR, _NEAR_TOLL = 500, 2000
"""Code points behind an event in which a sentence may go on with it, and in which its dead may be counted."""
_CAUSES, _OUTCOMES = ("attack", "disaster"), ("die", "injure")
_BECAME = frozenset(("died", "die", "drowned", "perished", "succumbed", "suffocated"))
_BEING_NEAR = 3
_FEW = 3
"""So many may be counted twice in one article without being the same."""
_NAMED_BY = {"bombing": ("bombing", "raid", "air strike", "suicide bombing", "other attack"),
             "other attack": ("other attack", "raid", "ambush", "air strike", "missile or rocket attack"),
             "shooting": ("shooting", "ambush"), "raid": ("raid",),
             "shelling": ("shelling", "missile or rocket attack")}
"""What a deed that a verb tells may be called by a noun: bombed it, the raid."""
_WEAPONS = frozenset(("device", "explosives", "grenade", "charge", "dynamite", "vehicle", "truck", "car"))
_THIS = frozenset(("this", "that", "these", "those"))


class Told(msgspec.Struct, frozen=True):
    """What a sentence tells of an event: where its time stands and that as an ISO day, and whom it harmed.

    Of those who are counted there are the outcome and the bounds, apart where the words point back: the two soldiers.
    """

    when: Stretch | None = None
    day: str = ""
    harmed: frozenset[Harm] = frozenset()
    known: frozenset[Harm] = frozenset()


class Reported(msgspec.Struct, frozen=True):
    """An event that was reported: the words that name it, and when it happened, as an ISO day and where that stands.

    Blank and None are for no time, also where words that speak of it again may speak of one of another day.
    """

    trigger: Stretch
    type: str
    deed: str
    head: str
    part: str
    day: str
    when: Stretch | None
    is_title: bool
    is_aside: bool
    harmed: frozenset[Harm]
    doer: str = ""
    """Whose deed it was, in small letters, blank where that is not plain."""


class Reports:
    """The events of an article that were reported so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: list[Reported] = []

    def again(self, sentence: Sentence, trigger: Trigger, told: Told, doing: Doing | None, *,
              is_title: bool, is_aside: bool) -> Reported | None:
        """Return the event that was reported before that words may name again, and keep them for those after them.

        An event of another day is another one.
        """
        if is_toll(sentence, trigger):
            return self._of_toll(sentence)
        sense, head, place, day = trigger.form.sense, _head(trigger), told.when, told.day
        found = None
        if sense.deed != "state" and not _is_another(sentence, trigger):
            open_ = [held for held in reversed(self._kept) if not day or not held.day or held.day == day]
            found = next((held for held in open_ if told.known & held.harmed), None) or next(
                (held for held in open_ if held.deed == sense.deed
                 and self._is_same(sentence, trigger, held, head)), None) or (
                         self._told_on(sentence, trigger, told, doing, open_, is_aside=is_aside))
        is_sure = found is not None and (told.known & found.harmed or self._is_the_only(sentence, trigger, head))
        if found is not None and not is_sure:
            found = msgspec.structs.replace(found, when=None, day="")
        if found is not None and place is None:
            place, day = found.when, found.day
        mine = Reported(sentence.span(trigger.first, trigger.last), trigger.type, sense.deed, head, trigger.part,
                        day, place, is_title, is_aside, told.harmed, _doer(sentence, doing))
        self._kept = [*self._kept[-_MOST_KEPT + 1:], mine]
        return found

    def _of_toll(self, sentence: Sentence) -> Reported | None:
        """Return the one event before whose dead a sentence may count, None where several may be meant.

        What has no time is taken for the one that has.
        """
        causes = [held for held in self._kept if held.deed in _CAUSES and not held.is_aside
                  and sentence.stretch.begin - held.trigger.end < _NEAR_TOLL]
        dated = [held for held in causes if held.when is not None]
        is_one = len({held.day or held.when for held in dated} or causes) == 1
        return (dated or causes)[0] if is_one else None

    def _told_on(self, sentence: Sentence, trigger: Trigger, told: Told, doing: Doing | None, open_: list[Reported], *,
                 is_aside: bool) -> Reported | None:
        """Return the event that a sentence goes on to tell of: whom the last attack killed, where the ship sank, what
        “the gunmen” did."""
        sense = trigger.form.sense
        same = next((held for held in open_ if _is_told(told.harmed & held.harmed)), None)
        if is_aside or same is not None:
            return None if is_aside else same
        dated = [held for held in open_ if not told.day or held.day == told.day or _is_taken_up(sentence, doing)]
        last = next((held for held in dated if held.deed in _CAUSES and not held.is_aside), None)
        if last is None or sentence.stretch.begin - last.trigger.end > _NEAR or trigger.part == "noun":
            return None
        if sense.deed in _OUTCOMES and _are_those(sentence, doing, last):
            return None
        if sense.deed in _OUTCOMES:
            return last if doing is None or _is_done_to(sentence, trigger) else None
        if sense.deed == "disaster":
            return last if last.type == trigger.type else None
        is_theirs = _is_taken_up(sentence, doing) and _doer(sentence, doing) in ("", last.doer)
        is_theirs = is_theirs or (last.type == trigger.type and _is_by_weapon(sentence, doing))
        return last if sense.deed == last.deed == "attack" and is_theirs else None

    def _is_the_only(self, sentence: Sentence, trigger: Trigger, head: str) -> bool:
        """Tell whether words name the event reported last, or no two of different days are like it."""
        if sentence.word(trigger.first - 1) in _THIS:
            return True
        return len({held.day for held in self._kept if held.day and held.deed == trigger.form.sense.deed
                    and _is_alike(held.head, head)}) == 1

    def _is_same(self, sentence: Sentence, trigger: Trigger, held: Reported, head: str) -> bool:
        is_definite = trigger.part == "noun" and not words().definite.isdisjoint(sentence.before(trigger.first, 3)[-2:])
        is_near = sentence.stretch.begin - held.trigger.end < _NEAR and not held.is_aside
        if is_definite and (_is_alike(held.head, head) or (is_near and _is_done_so(held, trigger))):
            return True
        return held.type == trigger.type and held.is_title and held.part == trigger.part == "noun"


def _is_told(harmed: frozenset[Harm]) -> bool:
    """Tell whether of so many and no other number is told what became of them, and of more than a few."""
    return any(least is not None and least == most and least > _FEW for _, least, most in harmed)


def _is_done_to(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether people only were killed or died, and nobody is told to have killed them."""
    return trigger.form.words[0] in _BECAME or not words().being.isdisjoint(
        sentence.words[max(0, trigger.first - _BEING_NEAR):trigger.first])


def _is_taken_up(sentence: Sentence, doing: Doing | None) -> bool:
    """Tell whether those who do it were told of before: they, the attackers."""
    if doing is None or doing.subject is None:
        return False
    said = sentence.text[doing.subject.begin:doing.subject.end].casefold().split()
    return said in (["they"], ["it"]) or (len(said) == 2 and said[0] == "the" and said[1] in words().takers)


def _are_those(sentence: Sentence, doing: Doing | None, last: Reported) -> bool:
    """Tell whether those who died are called as those are who did what was told last: militants attacked it."""
    place = doing.subject if doing is not None else None
    said = sentence.text[place.begin:place.end].casefold().split() if place is not None else []
    return bool(said) and said[-1] in last.doer.split()


def _is_by_weapon(sentence: Sentence, doing: Doing | None) -> bool:
    """Tell whether it was done by a weapon that was told of before: the bomb (went off)."""
    if doing is None or doing.subject is None:
        return False
    said = sentence.text[doing.subject.begin:doing.subject.end].casefold().split()
    return said[0] == "the" and len(said) < _FEW + 1 and (said[-1] in words().means or said[-1] in _WEAPONS)


def _doer(sentence: Sentence, doing: Doing | None) -> str:
    """Return whose deed it is, by the words that a pronoun stands for, blank for a pronoun that stands for nobody."""
    place = (doing.meant or doing.subject) if doing is not None else None
    said = sentence.text[place.begin:place.end].casefold().removeprefix("the ") if place is not None else ""
    return "" if said in ("they", "it") or said in words().takers else said


def is_pointing(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun points at what was told: these strikes."""
    return trigger.part == "noun" and sentence.word(trigger.first - 1) in _THIS - {"that"}


def _is_another(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words say that it is one more: the second assault."""
    return trigger.part == "noun" and not words().ordinals.isdisjoint(sentence.before(trigger.first, 3))


def _is_alike(first: str, second: str) -> bool:
    """Tell whether one of two nouns is the other, or a part of it: airstrike, strike."""
    return first.endswith(second) or second.endswith(first) or "attack" in (first, second)


def _is_done_so(held: Reported, trigger: Trigger) -> bool:
    """Tell whether a verb told before says what a noun names: warplanes bombed it, the raid."""
    return held.part != "noun" and held.deed == "attack" and trigger.type in _NAMED_BY.get(held.type, (held.type,))


def _head(trigger: Trigger) -> str:
    word = trigger.form.words[-1]
    return word if trigger.part != "noun" else word.removesuffix("s")
