"""Check what suggesters yield before anybody leans on it: a plug-in may yield anything, and a project keeps it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.dates import is_date
from editor.model.records import Stretch
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Counted, Happening, Name, Office, Remark, Said, Suggestion, Time, Withdrawn
from editor.words import say

_FORMS: tuple[type[Suggestion | Remark], ...] = (
    Remark, Name, Withdrawn, Office, Time, Said, Counted, Happening, Suggestion)


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
    if isinstance(found, Name) and not found.one.strip():
        raise Unsound(say("a name is blank"))
    if isinstance(found, Name) and found.entity and found.entity not in reading.entities:
        raise Unsound(say("the project has no entity “{entity}”", entity=found.entity))
    if isinstance(found, Time) and not all(is_date(day) for day in (found.from_, found.to) if day):
        raise Unsound(say("“{day}” is no day", day=next(day for day in (found.from_, found.to)
                                                        if day and not is_date(day))))
    if isinstance(found, Time) and found.from_ and found.to and found.from_[:len(found.to)] > found.to:
        raise Unsound(say("{from_} is later than {to}", from_=found.from_, to=found.to))
    if isinstance(found, Said) and not found.spans:
        raise Unsound(say("a quote has no words"))
    if isinstance(found, Counted) and found.least is not None and found.most is not None and found.least > found.most:
        raise Unsound(say("{least} is more than {most}", least=found.least, most=found.most))
