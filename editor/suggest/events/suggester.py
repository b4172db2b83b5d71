"""Suggest the events that an article tells of: attacks, deaths, arrests, meetings, agreements, movements."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.records import EventStatus, Line, Stretch
from editor.suggest.events.again import Reported, Reports, Told, is_pointing
from editor.suggest.events.lexicon import words
from editor.suggest.events.rules import CONFIDENCE
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.status import status_of
from editor.suggest.events.surroundings import Finds, Surroundings
from editor.suggest.events.triggers import Trigger, is_of_violence, triggers
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Happening, Suggestion

_BESIDE, _FAR = 3, 8
_HEADS = ("headline", "standfirst")
_TOLD_BESIDE = ("die", "injure")
_CAUSES = ("attack", "disaster")
"""What came of an attack, or of a disaster, is told with it."""
_NOT_DONE = ("planned", "threatened", "negated")
"""What has no time of something that was done before."""


class Events:
    """The suggester of events. It reads the names, times, quotes and figures that those before it found."""

    name = "events"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Happening]:
        """Yield the events of English articles, in order; what a link line says is none.

        What the headline or the standfirst tells of is only spoken of there where the body tells it.
        """
        if not reading.is_english:
            return
        read = [Sentence(reading.words, stretch) for stretch in reading.sentences]
        titles, heads, links = (_lines(reading, roles) for roles in (("headline",), _HEADS, ("link line",)))
        violent, finds, reports = is_of_violence(read), Finds(found), Reports()
        told: list[Happening] = []
        for sentence in read:
            named = [] if _is_within(sentence.stretch, links) else list(triggers(sentence, violent))
            if named:
                around = finds.around(reading.words, sentence.stretch)
                told += _happenings(sentence, named, around, reports, is_title=_is_within(sentence.stretch, titles))
        yield from _without_heads(told, heads)


def _lines(reading: Reading, roles: tuple[str, ...]) -> list[Line]:
    return [line for line in reading.lines if line.role in roles]


def _without_heads(told: list[Happening], heads: list[Line]) -> Iterator[Happening]:
    """Yield events, those of the headline and the standfirst as only spoken of where the body tells such a thing."""
    body = {each.deed for each in told if not each.is_mention and not _is_within(Stretch(each.begin, each.end), heads)}
    for each in told:
        if each.deed in body and not each.is_mention and _is_within(Stretch(each.begin, each.end), heads):
            each = msgspec.structs.replace(each, is_mention=True, rule="told-below",
                                           confidence=CONFIDENCE["told-below"])
        yield each


def _is_within(stretch: Stretch, lines: list[Line]) -> bool:
    return any(line.begin <= stretch.begin < line.end for line in lines)


def _happenings(sentence: Sentence, named: list[Trigger], around: Surroundings, reports: Reports, *,
                is_title: bool) -> Iterator[Happening]:
    causes = {each.form.sense.deed for each in named
              if each.form.sense.deed in _CAUSES and not status_of(sentence, each)[1]}
    is_figured = False
    for at, each in enumerate(named):
        status, is_mention = status_of(sentence, each)
        is_beside = not is_mention and (_came_of(each, causes) or (
            at > 0 and _is_verb_of(sentence, named[at - 1], each)))
        if is_mention or is_beside:
            yield _mention(sentence, each, status, "told-beside" if is_beside else "spoken-of")
            continue
        told, found = _happening(sentence, each, status, around, reports, is_title=is_title, is_figured=is_figured)
        is_figured = is_figured or bool(told.figures)
        yield _dated(told, found) if _tells(sentence, each, told) else msgspec.structs.replace(
            told, is_mention=True, rule="spoken-of", confidence=CONFIDENCE["spoken-of"])


def _came_of(each: Trigger, causes: set[str]) -> bool:
    """Tell whether words say what came of a cause in their sentence; what a disaster killed nobody attacked."""
    is_toll = "disaster" in causes and each.form.words[0].startswith("kill")
    return is_toll or (bool(causes) and each.form.sense.deed in _TOLD_BESIDE)


def _dated(told: Happening, found: Reported | None) -> Happening:
    """Return an event with the time that was told of it before, where its own sentence tells none."""
    if found is None or told.when is not None or told.status in _NOT_DONE:
        return told
    return msgspec.structs.replace(told, when=found.when)


def _is_verb_of(sentence: Sentence, noun: Trigger, verb: Trigger) -> bool:
    """Tell whether a verb only says what an attack did that the noun right before it names: the strikes hit."""
    return (noun.form.sense.deed == verb.form.sense.deed == "attack" and noun.part == "noun"
            and verb.part == "past" and verb.first - noun.last <= _BESIDE
            and len(sentence.before(verb.first, _BESIDE)) >= verb.first - noun.last - 1)


def _tells(sentence: Sentence, each: Trigger, told: Happening) -> bool:
    """Tell whether an event is told with anything: a noun alone, or one that points back, only speaks of one."""
    if is_pointing(sentence, each) and not (told.again or told.when or told.figures):
        return False
    is_aimed = told.status in ("planned", "threatened") and sentence.word(each.last + 1) in ("on", "against")
    return each.part != "noun" or is_aimed or bool(told.when or told.where or told.participants or told.figures)


def _mention(sentence: Sentence, each: Trigger, status: EventStatus, rule: str) -> Happening:
    return Happening(begin=sentence.stretch.begin, end=sentence.stretch.end, rule=rule, confidence=CONFIDENCE[rule],
                     trigger=sentence.span(each.first, each.last), type=each.type,
                     deed=each.form.sense.deed, status=status, is_mention=True)


def _happening(sentence: Sentence, each: Trigger, status: EventStatus, around: Surroundings, reports: Reports, *,
               is_title: bool, is_figured: bool) -> tuple[Happening, Reported | None]:
    """Return an event with what its sentence says of it, and the one reported before that it may be.

    The figures of a sentence go with the first.
    """
    sense, trigger = each.form.sense, sentence.span(each.first, each.last)
    speaker = around.speaker(trigger) if sense.deed == "state" else None
    claimant, denies = (None, False) if sense.deed == "state" else around.claimant(trigger)
    denies = denies and words().taken_part.isdisjoint(sentence.before(each.first, _FAR))
    when = around.said_when(trigger) if sense.deed == "state" else around.when(trigger)
    harmed = around.harmed(sense.deed) if not is_figured else {}
    told = Told(when, _day(around, when), frozenset(harmed), frozenset(each for each in harmed if harmed[each]))
    found = reports.again(sentence, each, told, is_title=is_title)
    rule = "said" if sense.deed == "state" else "named" if each.part == "noun" else "done"
    return Happening(
        begin=sentence.stretch.begin, end=sentence.stretch.end, rule=rule, confidence=CONFIDENCE[rule], trigger=trigger,
        type=each.type, deed=sense.deed, status=_claimed(status, claimant, denies), when=when,
        where=around.where(trigger) if sense.deed != "state" else None,
        participants=(("actor", speaker),) if speaker else around.participants(trigger, sense.deed),
        figures=() if is_figured else around.figures(sense.deed), claimant=claimant,
        again=found.trigger if found else None), found


def _claimed(status: EventStatus, claimant: Stretch | None, denies: bool) -> EventStatus:
    """Return the status of what somebody says: theirs to deny, and a claim where it is told as done."""
    if denies:
        return "denied"
    return "claim" if status == "fact" and claimant is not None else status


def _day(around: Surroundings, when: Stretch | None) -> str:
    return next((time.from_ for time in around.times if when and time.begin == when.begin), "")


SUGGESTER = Events()
