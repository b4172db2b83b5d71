"""Read what a sentence says around the words that name an event: when, where, who took part, and who says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import TypeVar

import msgspec
import regex

from editor.model.asides import is_aside, is_spoken_of
from editor.model.attribution import Saying, sayings
from editor.model.clause import clause_at
from editor.model.deeds import role_of
from editor.model.named import Name as Named
from editor.model.records import Stretch
from editor.model.whereabouts import is_dateline, outermost_of, placed_among
from editor.suggest.events.claimants import claimant_of
from editor.suggest.events.segments import Segments, is_time_before
from editor.suggest.events.subjects import subject_meant
from editor.suggest.events.times import from_first, is_one
from editor.suggest.events.topics import inmost, is_in_dateline, is_of_office, is_of_topic
from editor.suggest.suggestion import Counted, Doing, Harm, Name, Said, Suggestion, Time

_NATURES = {"person": "person", "organisation": "organisation", "group": "organisation", "location": "location"}
_Found = TypeVar("_Found", Time, Named)
_NEAR = 25
"""Code points between words that name an event and a time that is surely theirs."""
_BOUND = regex.compile(r"\b(?:since|until|till|before|after|by|than|from)\s+(?:the\s+)?$", regex.IGNORECASE)
_LONGEST_BOUND = 16  # code points of what stands before a time from which something is only measured
_DATED = regex.compile(r"\s+(?:(?:on|in|at|late|early|earlier|later)\s+)*(?:the\s+)?")
_SAID_ON = regex.compile(r"(?:\s+in\s+(?:an?\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+|\p{Lu}[\p{L}-]+))?" + _DATED.pattern)
"""What stands between a saying and its time: said in a statement on."""
_FOUND_THAT = regex.compile(r"\b(?:heard|found|concluded|established|determined|ruled)\s"
                            r"(?:(?:in|on|at|from|evidence)\s(?:[^,.;:\n]{0,40}\s)?)?that\b")
_TO, _SEEN = regex.compile(r"\s+to\s+(?:the\s+)?"), regex.compile(r"\s+(?:to\s+)?(?:the\s+)?")
_BEHIND = regex.compile(r"\s+(?:(?P<by>by)|on|against)\s+[“\"]?(?:the\s+|an?\s+|several\s+|known\s+)*")
_OWN = regex.compile(r"(?:['’]s?)?\s+(?:(?:air|drone|rocket|missile|suicide|mortar|ground)\s+)?")
_PARTED = regex.compile(r"[.;:]\s|,\s+(?:and|but|after|when|as|while|who|which)\b")
_JUST = regex.compile(r"\s+(?:(?:also|later|then|again|had|has)\s+)*")
_WHEN = regex.compile(r",?\s+when\s+")
MUTUAL = ("meet", "agree", "negotiate", "call", "visit")
_AND = regex.compile(r",?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")
_DID = regex.compile(r"(?:,[^,]{1,80},)?\s+(?:(?:did|has|have|had|also|will|\p{Ll}+ly)\s+){0,2}"
                     r"(?:(?:reached|signed|held|concluded|reach|sign|hold|made|paid)\s+(?:an?\s+|the\s+)?)?(?:\p{Ll}+\s+){0,1}?")
"""What stands between those who met or agreed and the word that says so."""
_OF = regex.compile(r"\b(?:of|in|for|from|at|to|near|outside)\s+(?:the\s+)?$")
_WITH = regex.compile(r"\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}?")
_TIED = regex.compile(r"\s+(?:(?:\p{Ll}+\s+){0,3})?(?:with|between|to)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}?")
_HARMING = ("attack", "die", "injure", "abduct", "arrest", "disaster")
_KNOWN = regex.compile(r"\b(?:the|these|those|both)\s+(?:same\s+)?$", regex.IGNORECASE)
_LONGEST_KNOWN = 12  # code points of what stands before a figure that was told before: the (two soldiers)


class Surroundings(msgspec.Struct, frozen=True, dict=True):
    """A sentence with what was found in it."""

    text: str
    sentence: Stretch
    times: tuple[Time, ...]
    names: tuple[Named, ...]
    counted: tuple[Counted, ...]
    said: tuple[Said, ...]
    sayings: tuple[Saying, ...]
    finds: Finds

    @cached_property
    def opens(self) -> list[int]:
        """Return where the clauses begin that somebody says, hears or finds."""
        found = _FOUND_THAT.finditer(self.text, self.sentence.begin, self.sentence.end)
        ends = [*(saying.clause.end for saying in self.sayings), *(each.end() for each in found)]
        return [end + (self.text[end:end + 1] == " ") for end in ends]

    def when(self, trigger: Stretch, segments: Segments, doing: Doing | None = None) -> Stretch | None:
        """Return the one time at which it happened, None where it could be one of two, or is that of something else."""
        times = self._times_of_aside(trigger, segments, segments.relative_end(doing, trigger)) or _told_with(
            trigger, self._times_told, segments, segments.is_time_of)
        clause = clause_at(self.text, trigger.begin, trigger.end, self.sentence)
        inside = [time for time in times if clause.begin <= time.begin < clause.end]
        near = [time for time in inside if 0 <= time.begin - trigger.end <= _NEAR]
        named = [time for time in self.times
                 if segments.is_time_of(time.begin, trigger.begin) and self._is_when(time, clause.begin, trigger.begin)]
        own = [time for time in self.times if is_time_before(self.text, time.end, trigger.begin)]
        chosen = next((found for found in (own, near, inside, named, times) if is_one(found)), None)
        return from_first(self.text, self.times, chosen[0]) if chosen else None

    def _is_when(self, time: Time, begin: int, end: int) -> bool:
        """Tell whether a clause that tells what was done is that of a time before it: in July, when he."""
        found = _WHEN.match(self.text, time.end, end)
        return time.kind in ("date", "time") and found is not None and found.end() >= begin >= time.end

    def _times_of_aside(self, trigger: Stretch, segments: Segments, end: int) -> list[Time]:
        """Return the times of the relative clause that tells of a deed: Ana Ruiz, who (resigned last week); `end` is
        that of one without commas, 0 for none."""
        own = segments.at(trigger.begin)
        return [time for time in self._times_dated if (own.is_relative and segments.at(time.begin) == own)
                or trigger.end <= time.begin < end]

    @cached_property
    def _times_told(self) -> list[Time]:
        """Return the times at which something happened; those of asides are none."""
        return [time for time in self._times_dated if not self._is_apart(time.begin, time.end)]

    @cached_property
    def _times_dated(self) -> list[Time]:
        """Return the times at which something happened, those of asides too; none of a saying, nor a bound."""
        return [time for time in self.times if time.kind in ("date", "time") and not self._is_said_at(time.begin)
                and not self._is_of_saying(time) and not self._is_behind_saying(time.begin)
                and not is_in_dateline(self.text, time.begin)
                and not _BOUND.search(self.text, max(self.sentence.begin, time.begin - _LONGEST_BOUND), time.begin)]

    def _is_of_saying(self, time: Time) -> bool:
        """Tell whether a time is that at which something was said: “…,” the general said on Thursday."""
        if self.text.startswith(("’s", "'s"), time.end):
            return False
        return any(_SAID_ON.fullmatch(self.text, end, time.begin) for end in self._said_ends)

    @cached_property
    def _said_ends(self) -> list[int]:
        """Return where the clauses end that say who says something, without a “that” behind."""
        ends = [saying.clause.end for saying in self.sayings
                if not self.text.endswith("that", saying.clause.begin, saying.clause.end)]
        return ends + [each.cue.end for each in self.said if each.cue is not None]

    def _is_behind_saying(self, place: int) -> bool:
        """Tell whether a time or place is that in which quoted words were said: “…,” he told them in Velm on Friday."""
        return any(each.cue is not None and each.end <= each.cue.begin < place
                   and not _PARTED.search(self.text, each.cue.end, place) for each in self.said)

    def _is_apart(self, begin: int, end: int) -> bool:
        """Tell whether a time or place is that of an aside, or of what is only spoken of."""
        reach = (self.sentence.begin, self.sentence.end)
        return (is_aside(self.text, reach, (begin, end), self.opens)
                or is_spoken_of(self.text, self.sentence.begin, begin, self.opens))

    def said_when(self, trigger: Stretch) -> Stretch | None:
        """Return the time right behind or before the word that says that something was said: on Friday claimed."""
        near = next((time for time in self.times if _DATED.fullmatch(self.text, trigger.end, time.begin)
                     or _JUST.fullmatch(self.text, time.end, trigger.begin)), None)
        return Stretch(near.begin, near.end) if near and near.kind in ("date", "time") else None

    def where(self, trigger: Stretch, deed: str, segments: Segments) -> Stretch | None:
        """Return the one place in which it happened."""
        between = _SEEN if deed == "visit" else _TO
        for name in self.names:
            if name.nature == "location" and between.fullmatch(self.text, trigger.end, name.begin):
                return Stretch(name.begin, name.end)
        placed = _told_with(trigger, self._placed, segments, segments.is_place_of)
        placed = [name for name in placed if not is_of_topic(self.text, deed, trigger.end, name.begin)]
        chosen = outermost_of(self.text, placed)
        return Stretch(chosen.begin, chosen.end) if chosen else None

    @cached_property
    def _placed(self) -> list[Named]:
        """Return the places in which something happened; those of asides are none."""
        return inmost(self.text, self.names, placed_among(self.text, [
            name for name in self.names if name.nature == "location" and not is_dateline(self.text, name)
            and not self._is_apart(name.begin, name.end) and not self._is_behind_saying(name.begin)
            and not is_of_office(self.text, self.sentence.begin, name.begin)]))

    def participants(self, trigger: Stretch, deed: str) -> tuple[tuple[str, Stretch], ...]:
        """Return the names whose part the words beside them tell; each once, none with two."""
        if deed in MUTUAL:
            who = self._before(trigger) or subject_meant(self.text, trigger.begin, self.names)
            return tuple({name.entity: ("participant", Stretch(name.begin, name.end))
                          for name in (*who, *self._with(trigger))
                          if deed != "visit" or name.nature != "location"}.values())
        roles: dict[str, list[tuple[str, Stretch]]] = {}
        for name, of_clause in self._parts:
            if role := self._beside(name, trigger, deed) or of_clause:
                roles.setdefault(name.entity, []).append((role, Stretch(name.begin, name.end)))
        return tuple(found[0] for found in roles.values() if len({role for role, _ in found}) == 1)

    @cached_property
    def _parts(self) -> list[tuple[Named, str]]:
        """Return who may have a part, each with the one that the clause of the name tells, blank for none."""
        reach = (self.sentence.begin, self.sentence.end)
        return [(name, role_of(self.text, name, reach, self.opens)) for name in self.names
                if name.nature != "location" and not self._is_said_at(name.begin)]

    def _before(self, trigger: Stretch) -> list[Named]:
        """Return the names that are the subject of a verb: Velmora and Dravin have met."""
        found: list[Named] = []
        end, between = trigger.begin, _DID
        for name in reversed([name for name in self.names if name.end <= trigger.begin]):
            if self._is_said_at(name.begin) or not between.fullmatch(self.text, name.end, end):
                break
            if _OF.search(self.text, max(0, name.begin - 8), name.begin):
                return [one for one in found if one.nature == "person"]  # ministers of Velmora and Dravin
            found.append(name)
            end, between = name.begin, _AND
        return found

    def _with(self, trigger: Stretch) -> list[Named]:
        """Return the names that are tied to a noun or a verb: with Velmora and Dravin, between them."""
        found: list[Named] = []
        end, between = trigger.end, _WITH if self.text.endswith("with", 0, trigger.end) else _TIED
        for name in self.names:
            if name.begin < trigger.end:
                continue
            if not between.fullmatch(self.text, end, name.begin):
                break
            found.append(name)
            end, between = name.end, _AND
        return found

    def _beside(self, name: Named, trigger: Stretch, deed: str) -> str:
        """Return the part that the words between a noun and a name right beside it tell: the raid on, a raid by."""
        if name.end <= trigger.begin:
            return "actor" if _OWN.fullmatch(self.text, name.end, trigger.begin) else ""
        found = _BEHIND.fullmatch(self.text, trigger.end, name.begin)
        return "actor" if found and found["by"] else "target" if found and deed in _HARMING else ""

    def names_over(self, stretch: Stretch) -> list[Named]:
        """Return the names within a stretch, of this sentence or another."""
        return self.finds.names_within(stretch)

    def harmed(self, deed: str, counted: Sequence[Counted]) -> dict[Harm, bool]:
        """Return which of those counted were killed, wounded and so on, each with whether words point back to them."""
        if deed not in _HARMING:
            return {}
        return {(each.outcome, each.least, each.most): _KNOWN.search(
            self.text, max(self.sentence.begin, each.begin - _LONGEST_KNOWN), each.begin) is not None
            for each in counted if each.least is not None and not each.is_none}

    def claimant(self, trigger: Stretch, deeds: Collection[int]) -> tuple[Stretch | None, bool]:
        """Return who says that it happened, as `claimant_of` does."""
        return claimant_of(self.text, self.sentence, trigger, (self.sayings, self.said), deeds)

    def speaker(self, trigger: Stretch) -> Stretch | None:
        """Return who says what words say that are themselves the saying: announced."""
        return next((saying.name for saying in self.sayings
                     if saying.cue.begin <= trigger.begin < saying.cue.end), None)

    def _is_said_at(self, place: int) -> bool:
        return any(saying.clause.begin <= place < saying.clause.end for saying in self.sayings)


def _told_with(trigger: Stretch, found: Sequence[_Found], segments: Segments,
               may_be: Callable[[int, int], bool]) -> list[_Found]:
    """Return what stands in the part of the sentence that tells of an event; else what may be told of it elsewhere."""
    own = segments.at(trigger.begin)
    found = [each for each in found if not segments.is_beside(each.begin, trigger.begin)]
    inside = [each for each in found if segments.at(each.begin) == own]
    return inside or [each for each in found if may_be(each.begin, trigger.begin)]


class Finds:
    """What was found in an article before events, taken sentence by sentence."""

    def __init__(self, text: str, found: Sequence[Suggestion]) -> None:
        """Take what the suggesters before this one found in a text."""
        self._text = text
        self._found = sorted(found, key=lambda each: each.begin)
        self._begins = [each.begin for each in self._found]
        self._said = [each for each in self._found if isinstance(each, Said)]
        self._at = self._said_at = 0

    def around(self, sentence: Stretch, whole: Stretch) -> Surroundings:
        """Return a sentence with what was found in it; sentences are asked for in their order. Who says what it tells
        may stand anywhere in the `whole` of which it is a part."""
        while self._at < len(self._found) and self._found[self._at].begin < sentence.begin:
            self._at += 1
        inside: list[Suggestion] = []
        for at in range(self._at, len(self._found)):
            if self._found[at].begin >= sentence.end:
                break
            inside.append(self._found[at])
        return Surroundings(
            self._text, sentence, tuple(each for each in inside if isinstance(each, Time)),
            tuple(_named(self._text, inside)), tuple(each for each in inside if isinstance(each, Counted)),
            self._said_over(sentence), tuple(sayings(self._text, whole.begin, whole.end)), self)

    def names_within(self, stretch: Stretch) -> list[Named]:
        """Return the names within a stretch of the article, none inside another."""
        first, last = (bisect_left(self._begins, place) for place in (stretch.begin, stretch.end))
        return _named(self._text, [each for each in self._found[first:last] if each.end <= stretch.end])

    def _said_over(self, sentence: Stretch) -> tuple[Said, ...]:
        while self._said_at < len(self._said) and self._said[self._said_at].end <= sentence.begin:
            self._said_at += 1
        over: list[Said] = []
        for at in range(self._said_at, len(self._said)):
            if self._said[at].begin >= sentence.end:
                break
            over.append(self._said[at])
        return tuple(over)


def _named(text: str, inside: Sequence[Suggestion]) -> list[Named]:
    """Return the names of a sentence, none inside another."""
    kept: list[Named] = []
    for each in inside:
        if isinstance(each, Name) and each.sort in _NATURES and not (kept and each.begin < kept[-1].end):
            kept.append(Named(each.begin, each.end, text[each.begin:each.end], each.entity or each.one,
                              _NATURES[each.sort]))
    return kept
