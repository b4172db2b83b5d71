"""Write suggestions as they are scored against gold: one object for each, with code points and the scheme's labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from editor.model.casualties import kind_and_type
from editor.model.records import Stretch
from editor.model.scheme import Scheme
from editor.suggest.conventions import as_tagged
from editor.suggest.scored_events import Beside, scored_event
from editor.suggest.suggestion import Counted, Happening, Name, Said, Suggestion, Time
from editor.suggest.types import type_in, type_of

Scored = dict[str, Any]


def scored(document: str, words: str, found: Iterable[tuple[str, Suggestion]], scheme: Scheme) -> Iterator[Scored]:
    """Yield what each suggestion is scored as; what the scheme has no type for is left out."""
    found = tuple(found)
    named = _places(each for _, each in found)
    beside = Beside(each for _, each in found)
    for suggester, each in as_tagged(found, scheme.name, words):
        kinds = _quote(words, each, named) if isinstance(each, Said) else _kinds(words, each, scheme, beside)
        for kind, name, begin, end, extra in kinds:
            yield {"doc_id": document, "kind": kind, "type": name, "begin": begin, "end": end,
                   "value": words[begin:end],
                   "extra": {**extra, "rule": f"{suggester}/{each.rule}", "confidence": round(each.confidence, 3)}}


_STRICT = ("than", "over", "above", "under", "below")


_MOST_PLACES = 64
"""Before and behind a name, the most places of the same that are told: a long article may have thousands."""


def _places(found: Iterable[Suggestion]) -> dict[Stretch, list[Stretch]]:
    """Return to each place of a name those where the article names the same, at most so many before and behind it."""
    places: dict[str, list[Stretch]] = {}
    for each in found:
        if isinstance(each, Name) and not each.is_description:
            places.setdefault(each.one, []).append(Stretch(each.begin, each.end))
    return {place: held[max(0, at - _MOST_PLACES):at + _MOST_PLACES + 1]
            for held in places.values() for at, place in enumerate(held)}


_Kind = tuple[str, str, int, int, dict[str, Any]]


def _kinds(words: str, each: Suggestion, scheme: Scheme, beside: Beside) -> Iterator[_Kind]:
    if isinstance(each, Name) and (held := type_of(scheme, each)) is not None:
        level = "NOM" if each.is_description else "NAM"
        yield ("entity", scheme.entity_type(held[0]).label, each.begin, each.end,
               {"mention": level, "entity": each.entity or each.one})
    elif isinstance(each, Time):
        yield from _time(each, scheme)
    elif isinstance(each, Counted):
        yield _figure(each)
    elif isinstance(each, Happening):
        yield from scored_event(words, each, scheme, beside)


def _figure(each: Counted) -> _Kind:
    """Return a figure of casualties, or one of another sort. Casualties are whole: more than 60 are 61 or more."""
    kind, name = kind_and_type(each.outcome, is_none=each.is_none)
    least, most = each.least, each.most
    if kind == "casualty" and each.hedge.split(" ")[-1] in _STRICT and not each.hedge.startswith(("no ", "not ")):
        least, most = (least + 1 if least is not None else None), (most - 1 if most is not None else None)
    return kind, name, each.begin, each.end, {"min": least, "max": most, "qualifier": each.hedge or None}


def _quote(words: str, each: Said, named: dict[Stretch, list[Stretch]]) -> Iterator[_Kind]:
    """Yield each stretch of words in marks; what is told in other words is one stretch.

    Gold marks one of the places where the article names the speaker, and not always the nearest: all of them are told,
    as far as they are not too many, behind the words beside the quote.
    """
    places = (each.speaker, each.speaker_name, *(named.get(each.speaker_name, ()) if each.speaker_name else ()))
    extra = {"speaker": [told for place in dict.fromkeys(places) for told in _placed(words, place)],
             "cue": _placed(words, each.cue)}
    spans = each.spans if each.kind != "indirect" else (Stretch(each.spans[0].begin, each.spans[-1].end),)
    name = "unattributed" if each.kind == "partial" and each.speaker is None else each.kind
    yield from (("quote", name, span.begin, span.end, extra) for span in spans)


def _time(each: Time, scheme: Scheme) -> Iterator[_Kind]:
    yield ("date", each.kind.upper(), each.begin, each.end,
           {"iso": each.value or None, "precision": each.precision, "derived": each.derived})
    if (held := type_in(scheme, "time")) is not None:
        yield "entity", scheme.entity_type(held[0]).label, each.begin, each.end, {"mention": "NAM"}


def _placed(words: str, stretch: Stretch | None) -> list[dict[str, Any]]:
    return [{"begin": stretch.begin, "end": stretch.end, "value": words[stretch.begin:stretch.end]}] if stretch else []
