"""Check what suggesters yield before anybody leans on it: a plug-in may yield anything, and a project keeps it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from editor.model.dates import is_date
from editor.model.records import Stretch
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Counted, Happening, Name, Office, Remark, Said, Suggestion, Time, Withdrawn
from editor.words import say

_FORMS: tuple[type[Suggestion | Remark], ...] = (
    Remark, Name, Withdrawn, Office, Time, Said, Counted, Happening, Suggestion)

_RULE = regex.compile(r"[\p{L}\p{N}_](?:[^/\p{C}]{0,99}[^/\p{C}\s])?")
"""What a rule may be called: the origin of a record is the suggester's name, a slash, and this."""
_CONTROL = regex.compile(r"[\p{Cc}\p{Zl}\p{Zp}]")
_LONGEST_NAME, _LONGEST_SHOWN = 500, 40


class Unsound(Exception):
    """What was yielded is no suggestion about the article; says what is wrong with it."""


def checked(given: object, reading: Reading) -> Suggestion | Remark:
    """Return what was yielded, of the promised form and within the words that were read. Raises Unsound."""
    form = next((form for form in _FORMS if isinstance(given, form)), None)
    if form is None:
        raise Unsound(say("{given} is no suggestion", given=type(given).__name__))
    try:
        # as a project would keep it and read it again: also text that cannot be written fails here, not there
        found = msgspec.json.decode(msgspec.json.encode(given), type=form)
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError) as fault:
        raise Unsound(str(fault)) from None
    if isinstance(found, Suggestion):
        _check_places(found, reading.words)
        _check_values(found, reading)
    return found


def _check_places(found: Suggestion, words: str) -> None:
    for place in (Stretch(found.begin, found.end), *_places(found)):
        if not 0 <= place.begin < place.end <= len(words):
            raise Unsound(say("{begin} to {end} is no place in the words", begin=place.begin, end=place.end))
        if words[place.begin:place.end].isspace():
            raise Unsound(say("from {begin} to {end} there are only spaces", begin=place.begin, end=place.end))
    reached = found.begin
    for place in _inner(found):
        if place.begin < reached or place.end > found.end:
            raise Unsound(say("{begin} to {end} is not in its turn within what is suggested", begin=place.begin,
                              end=place.end))
        reached = place.end


def _inner(found: Suggestion) -> tuple[Stretch, ...]:
    """Return the places that lie within the words of a suggestion, one behind another."""
    if isinstance(found, Said):
        return found.spans
    return (found.trigger,) if isinstance(found, Happening) else ()


def _places(found: Suggestion) -> Iterator[Stretch]:
    if isinstance(found, Said):
        yield from found.spans
        yield from filter(None, (found.speaker, found.speaker_name, found.cue, found.addressee))
    elif isinstance(found, Happening):
        yield from (found.trigger, *found.figures, *(name for _, name in found.participants))
        yield from filter(None, (found.when, found.where, found.claimant, found.again))
        if found.doing is not None:
            yield Stretch(found.doing.begin, found.trigger.end)
            yield from filter(None, (found.doing.subject, found.doing.meant))


def _check_values(found: Suggestion, reading: Reading) -> None:
    if not _RULE.fullmatch(found.rule):
        raise Unsound(say("“{rule}” is no name of a rule", rule=found.rule[:_LONGEST_SHOWN]))
    if not 0 <= found.confidence <= 1:
        raise Unsound(say("a confidence of {confidence} is not from 0 to 1", confidence=found.confidence))
    if isinstance(found, Name | Office):
        _check_name(found, reading)
    if isinstance(found, Time):
        _check_time(found)
    if isinstance(found, Said) and not found.spans:
        raise Unsound(say("a quote has no words"))
    if isinstance(found, Counted):
        _check_figure(found)


def _check_name(found: Name | Office, reading: Reading) -> None:
    if isinstance(found, Name) and not found.one.strip():
        raise Unsound(say("a name is blank"))
    if isinstance(found, Name) and found.entity:  # whose name the project has already
        if found.entity not in reading.entities:
            raise Unsound(say("the project has no entity “{entity}”", entity=found.entity))
    elif len(found.one) > _LONGEST_NAME or _CONTROL.search(found.one):
        raise Unsound(say("a name is no single line of at most {most} characters", most=_LONGEST_NAME))


def _check_time(found: Time) -> None:
    if not all(is_date(day) for day in (found.from_, found.to) if day):
        raise Unsound(say("“{day}” is no day", day=next(day for day in (found.from_, found.to)
                                                        if day and not is_date(day))))
    if found.from_ and found.to and found.from_[:len(found.to)] > found.to:
        raise Unsound(say("{from_} is later than {to}", from_=found.from_, to=found.to))


def _check_figure(found: Counted) -> None:
    if any(bound is not None and bound < 0 for bound in (found.least, found.most)):
        raise Unsound(say("a figure is less than nothing"))
    if found.least is not None and found.most is not None and found.least > found.most:
        raise Unsound(say("{least} is more than {most}", least=found.least, most=found.most))
