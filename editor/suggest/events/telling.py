"""Read the events that one sentence tells, each with its time, place, part-takers, figures and who says so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from editor.model.records import EventStatus, Stretch
from editor.suggest.events.again import Reported, Reports, Told, is_pointing
from editor.suggest.events.besides import told_beside
from editor.suggest.events.claimants import according_to, is_parted, occasion_of, told_by
from editor.suggest.events.journeys import going_to
from editor.suggest.events.lexicon import words
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.parts import parts_of
from editor.suggest.events.phrases import is_of_relative
from editor.suggest.events.references import is_ahead, only_refers
from editor.suggest.events.rules import CONFIDENCE
from editor.suggest.events.segments import Segments
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.shares import shares
from editor.suggest.events.status import status_of
from editor.suggest.events.subjects import Meant, Parts, doing_of, is_deed_of_verb
from editor.suggest.events.suppositions import is_behind_denial
from editor.suggest.events.surroundings import MUTUAL, Surroundings
from editor.suggest.events.taken import as_named
from editor.suggest.events.tolls import is_toll
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import is_finite, verb_begin
from editor.suggest.suggestion import Counted, Doing, Happening

_FAR, _BESIDE = 8, 3
_NOBODY = ("no", "nobody", "none", "neither")
_NOT_DONE = ("planned", "threatened", "negated")
"""What has no time of something that was done before."""
_CAUSES, _OUTCOMES = ("attack", "disaster"), ("die", "injure")
"""Of whose deeds those are the victims who died or were hurt in them."""


class Telling:
    """A sentence of an article whose events before it are known."""

    def __init__(self, sentence: Sentence, named: list[Trigger], around: Surroundings, reports: Reports,
                 meant: Meant, *, is_title: bool) -> None:
        """Take the sentence, the words in it that name what happened, and what was found around them."""
        named = as_named(sentence, named, around.names_over)
        self._sentence, self._named, self._around, self._reports = sentence, named, around, reports
        self._meant, self._is_title = meant, is_title
        self._statuses = {each.first: _status(sentence, each) for each in named}
        self._segments = Segments(sentence, {each.first for each in named})
        self._deeds = {sentence.begins[each.first] for each in named if each.form.sense.deed != "state"}
        self._besides = told_beside(sentence, named, {first: said[1] for first, said in self._statuses.items()},
                                    self._segments, meant)
        told = [each for each in named if not self._statuses[each.first][1] and each.first not in self._besides]
        told_first = {each.first for each in told}
        others = [each for each in named if each.first not in told_first]
        self._causes = [each for each in told if each.form.sense.deed in _CAUSES]
        self._shares = shares(sentence, told, others, around.counted, self._segments)

    def happenings(self) -> Iterator[Happening]:
        """Yield the events in order, those that are only spoken of too."""
        for each in self._named:
            status, is_mention = self._statuses[each.first]
            is_mention = is_mention or self._is_unsaid(each)
            status = "claim" if status == "fact" and _is_laid_to(self._sentence, each) else status
            if is_mention or each.first in self._besides:
                yield self._mention(each, status, "spoken-of" if is_mention else "told-beside")
                continue
            told, found = self._happening(each, status)
            is_peopled = each.part == "noun" and bool(self._named_beside(each, told.trigger))
            is_told = _tells(self._sentence, each, told, is_peopled=is_peopled)
            yield _dated(told, found) if is_told else msgspec.structs.replace(
                told, is_mention=True, rule="spoken-of", confidence=CONFIDENCE["spoken-of"])

    def _is_unsaid(self, each: Trigger) -> bool:
        """Tell whether words only say that something was announced, not by whom: before results were announced."""
        before = set(self._sentence.before(each.first, 2))
        if each.form.sense.deed != "state" or each.part != "past":
            return False
        is_of_accused = each.type == "accusation" and self._sentence.word(each.last + 1) == "of"
        is_passive = is_of_accused or not words().being.isdisjoint(before)
        return is_passive and self._sentence.word(each.last + 1) != "by"

    def _mention(self, each: Trigger, status: EventStatus, rule: str) -> Happening:
        stretch = self._sentence.stretch
        return Happening(begin=stretch.begin, end=stretch.end, rule=rule, confidence=CONFIDENCE[rule],
                         trigger=self._sentence.span(each.first, each.last), type=each.type,
                         deed=each.form.sense.deed, status=status, is_mention=True)

    def _happening(self, each: Trigger, status: EventStatus) -> tuple[Happening, Reported | None]:
        """Return an event with what its sentence says of it, and the one reported before that it may be."""
        sentence, around, deed = self._sentence, self._around, each.form.sense.deed
        trigger = sentence.span(each.first, each.last)
        claimant, denies = (according_to(around.text, trigger, around.sayings), False) if deed == "state" else (
            self._claimant(each, trigger))
        doing = self._doing(each, trigger)
        when = around.said_when(trigger) if deed == "state" else around.when(trigger, self._segments, doing)
        said = occasion_of(around.text, trigger, around.sayings)
        is_of_other = when is not None and said is not None and when.end <= said.clause.begin
        when = None if is_toll(sentence, each) or is_of_other else when
        counted = [one for one in self._shares.get(each.first, ()) if not is_parted(
            around.text, sentence.stretch, (one.begin, trigger.begin), around.sayings)]
        is_own = doing is not None and claimant in (doing.subject, doing.meant)
        claimant = None if is_own and status in ("planned", "threatened") else claimant
        found = self._again(each, when, counted, doing)
        taking_part = self._participants(each, trigger, doing, status)
        rule = "said" if deed == "state" else "named" if each.part == "noun" else "done"
        return Happening(
            begin=sentence.stretch.begin, end=sentence.stretch.end, rule=rule, confidence=CONFIDENCE[rule],
            trigger=trigger, type=each.type, deed=deed, status=_claimed(status, claimant, denies), when=when,
            where=self._where(each, trigger) if deed != "state" else None,
            participants=(*taking_part, *self._harmed(each, taking_part)),
            figures=tuple(Stretch(one.begin, one.end) for one in counted), claimant=claimant,
            again=found.trigger if found else None, doing=doing), found

    def _where(self, each: Trigger, trigger: Stretch) -> Stretch | None:
        """Return the one place in which it happened, or to which those went whose aim it was."""
        going = going_to(self._sentence, each)
        begins = self._sentence.begins[going + 2:going + 4] if going >= 0 else []
        goals = [name for name in self._around.names if name.nature == "location" and name.begin in begins]
        found = self._around.where(trigger, each.form.sense.deed, self._segments)
        return Stretch(goals[0].begin, goals[0].end) if goals and found is None else found

    def _doing(self, each: Trigger, trigger: Stretch) -> Doing | None:
        """Return whose deed it is, and where what tells of it ends."""
        doing = doing_of(self._sentence, each, self._meant)
        is_quoted = any(said.kind == "direct" and said.begin <= trigger.begin < said.end for said in self._around.said)
        if doing is not None and is_quoted:
            doing = msgspec.structs.replace(doing, meant=None)  # whom the speaker means was told elsewhere
        return doing and msgspec.structs.replace(doing, end=self._segments.end_of(doing, trigger))

    def _claimant(self, each: Trigger, trigger: Stretch) -> tuple[Stretch | None, bool]:
        """Return who says that it happened, by name where that is plain, and whether they deny it."""
        claimant, denies = self._around.claimant(trigger, self._deeds)
        if claimant is None or self._is_clause(claimant):
            claimant, denies = told_by(self._sentence, each), False
        if denies and is_behind_denial(self._sentence, each.first):
            return None, False
        denies = denies and words().taken_part.isdisjoint(self._sentence.before(each.first, _FAR))
        return claimant and (self._meant.of(claimant) or claimant), denies

    def _is_clause(self, claimant: Stretch) -> bool:
        """Tell whether words for who says it hold a verb, and so are no words for somebody."""
        sentence = self._sentence
        first = bisect_right(sentence.begins, claimant.begin)
        last = bisect_left(sentence.begins, claimant.end)
        return any(is_finite(sentence, at) for at in range(first, last))

    def _participants(self, each: Trigger, trigger: Stretch, doing: Doing | None,
                      status: EventStatus) -> tuple[tuple[str, Stretch], ...]:
        deed = each.form.sense.deed
        speaker = self._around.speaker(trigger) if deed == "state" else None
        if speaker is not None and self._sentence.text[speaker.begin:speaker.end].split()[0].casefold() in _NOBODY:
            return ()
        if speaker is not None:
            subject = doing.subject if doing is not None else None
            return (("actor", (doing.meant if doing else None) or subject or self._meant.of(speaker) or speaker),)
        named = self._named_beside(each, trigger)
        if status in ("denied", "negated"):
            return named
        found = parts_of(self._sentence, each, doing, self._around.names_over, named)
        return self._meant.with_pair(self._sentence, doing, found) if deed in MUTUAL else found

    def _harmed(self, cause: Trigger, held: Parts) -> Parts:
        """Return those who died or were hurt in the one attack or disaster that a sentence tells, but those `held`."""
        if self._causes != [cause] or self._statuses[cause.first][0] not in ("fact", "claim"):
            return ()
        found: dict[Stretch, str] = {}
        for each in self._named:
            trigger = self._sentence.span(each.first, each.last)
            if each.first in self._besides and each.form.sense.deed in _OUTCOMES:
                parts = self._participants(each, trigger, doing_of(self._sentence, each, self._meant), "fact")
                found |= {place: role for role, place in parts if role == "victim" and not any(
                    place.begin < other.end and other.begin < place.end for _, other in held)}
        return tuple((role, place) for place, role in found.items())

    def _named_beside(self, each: Trigger, trigger: Stretch) -> tuple[tuple[str, Stretch], ...]:
        """Return the names that take part, none of a part of the sentence that tells of another time; nobody does a
        mishap."""
        deed, own = each.form.sense.deed, self._segments.at(trigger.begin)
        named = self._around.participants(trigger, deed)
        if deed in MUTUAL or each.part == "ing":
            return named
        parts = [(role, place, self._segments.at(place.begin)) for role, place in named
                 if role != "actor" or deed != "disaster"]
        return tuple((role, place) for role, place, part in parts
                     if part == own or not (part.is_apart or own.is_apart))

    def _is_long_ago(self, each: Trigger, doing: Doing | None) -> bool:
        """Tell whether a relative clause tells of a deed as done before: a ship that pirates had seized."""
        trigger = self._sentence.span(each.first, each.last)
        is_relative = self._segments.relative_end(doing, trigger) > 0 or is_of_relative(
            self._sentence, verb_begin(self._sentence, each.first))
        return is_relative and "had" in self._sentence.before(each.first, _BESIDE)

    def _again(self, each: Trigger, when: Stretch | None, counted: Sequence[Counted],
               doing: Doing | None) -> Reported | None:
        harmed = self._around.harmed(each.form.sense.deed, counted)
        day = next((time.from_ for time in self._around.times if when == Stretch(time.begin, time.end)), "")
        told = Told(when, day, frozenset(harmed), frozenset(one for one in harmed if harmed[one]))
        is_aside = self._segments.at(self._sentence.begins[each.first]).is_apart or self._is_long_ago(each, doing)
        return self._reports.again(self._sentence, each, told, doing, is_title=self._is_title, is_aside=is_aside)


def _dated(told: Happening, found: Reported | None) -> Happening:
    """Return an event with the time that was told of it before, where its own sentence tells none."""
    if found is None or told.when is not None or told.status in _NOT_DONE:
        return told
    return msgspec.structs.replace(told, when=found.when)


def _tells(sentence: Sentence, each: Trigger, told: Happening, *, is_peopled: bool) -> bool:
    """Tell whether an event is told with anything: a noun alone, or one that points back, only speaks of one."""
    if is_pointing(sentence, each) and not (told.again or told.when or told.figures):
        return False
    is_done = told.doing is not None and told.doing.subject is not None and is_deed_of_verb(sentence, each)
    behind = range(each.last + 1, min(len(sentence), each.last + _FAR))
    is_new = noun_begin(sentence, each.first) == 0 and sentence.word(0) in ("a", "an") and any(
        is_finite(sentence, at) for at in behind)
    is_aimed = told.status in ("planned", "threatened") and sentence.word(each.last + 1) in ("on", "against")
    is_placed = bool(told.when or told.where or is_peopled or told.figures)
    return each.part != "noun" or is_aimed or is_done or is_new or is_placed


def _status(sentence: Sentence, each: Trigger) -> tuple[EventStatus, bool]:
    """Return the status of words, and whether they only speak of such a thing, or refer to one."""
    status, is_mention = status_of(sentence, each)
    status = "planned" if status == "fact" and is_ahead(sentence, each) else status
    return status, is_mention or only_refers(sentence, each)


def _is_laid_to(sentence: Sentence, each: Trigger) -> bool:
    """Tell whether a deed is what somebody is accused of: accused of attacking."""
    return each.part == "ing" and sentence.before(each.first, 2) == ["accused", "of"]


def _claimed(status: EventStatus, claimant: Stretch | None, denies: bool) -> EventStatus:
    """Return the status of what somebody says: theirs to deny, and a claim where it is told as done."""
    if denies:
        return "denied"
    return "claim" if status == "fact" and claimant is not None else status
