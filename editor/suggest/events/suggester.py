"""Suggest the events that an article tells of: attacks, deaths, arrests, meetings, agreements, movements."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.records import Line, Stretch
from editor.suggest.events.again import Reports
from editor.suggest.events.rules import CONFIDENCE
from editor.suggest.events.sentence import sentences_in
from editor.suggest.events.subjects import Meant
from editor.suggest.events.surroundings import Finds
from editor.suggest.events.telling import Telling
from editor.suggest.events.triggers import is_of_intruders, is_of_violence, triggers
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Happening, Suggestion

_HEADS = ("headline", "standfirst")


class Events:
    """The suggester of events. It reads the names, times, quotes and figures that those before it found."""

    name = "events"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Happening]:
        """Yield the events of English articles, in order; what a link line says is none.

        What the headline or the standfirst tells of is only spoken of there where the body tells it.
        """
        if not reading.is_english:
            return
        read = [part for stretch in reading.sentences for part in sentences_in(reading.words, stretch)]
        titles, heads, links = (_lines(reading, roles) for roles in (("headline",), _HEADS, ("link line",)))
        violent, digital = is_of_violence(read), is_of_intruders(read)
        finds, reports = Finds(reading.words, found), Reports()
        meant = Meant(reading, read, found)
        told: list[Happening] = []
        for sentence in read:
            named = [] if _is_within(sentence.stretch, links) else list(
                triggers(sentence, violent, is_digital=digital))
            if named:
                around = finds.around(sentence.stretch, sentence.whole)
                is_title = _is_within(sentence.stretch, titles)
                told += Telling(sentence, named, around, reports, meant, is_title=is_title).happenings()
        yield from _without_heads(told, heads)


def _lines(reading: Reading, roles: tuple[str, ...]) -> list[Line]:
    return [line for line in reading.lines if line.role in roles]


def _without_heads(told: list[Happening], heads: list[Line]) -> Iterator[Happening]:
    """Yield events, those of the headline and the standfirst as only spoken of where the body tells such a thing."""
    body = {each.deed for each in told if (not each.is_mention or each.rule == "told-beside")
            and not _is_within(Stretch(each.begin, each.end), heads)}
    for each in told:
        if each.deed in body and not each.is_mention and _is_within(Stretch(each.begin, each.end), heads):
            each = msgspec.structs.replace(each, is_mention=True, rule="told-below",
                                           confidence=CONFIDENCE["told-below"])
        yield each


def _is_within(stretch: Stretch, lines: list[Line]) -> bool:
    return any(line.begin <= stretch.begin < line.end for line in lines)


SUGGESTER = Events()
