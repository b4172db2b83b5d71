"""Write events as they are scored against gold: by the words that name them, and by the types of the scheme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec
import regex

from editor import assets
from editor.model.records import Stretch
from editor.model.scheme import Scheme
from editor.suggest.suggestion import Counted, Happening, Suggestion, Time

_TRIGGERS = ("attack", "die", "injure")
"""The deeds of which each word that names them is scored, though it only speaks of them; ACE names them."""
_INCIDENTS = ("muc4",)
"""The schemes that count what happened once, however often it is told: a further account of it is no event there."""
_HEAD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}’'-]*")
_LAST = ("fire",)
_VERBAL = ("ed", "ew", "wn", "ing", "nt", "one", "ost", "set", "ook")

Kind = tuple[str, str, int, int, dict[str, Any]]


class Beside:
    """The times and figures of an article, by where they stand."""

    def __init__(self, found: Iterable[Suggestion]) -> None:
        """Take all that was found in the article."""
        self._held = {(type(each), each.begin, each.end): each for each in found if isinstance(each, (Time, Counted))}

    def value(self, when: Stretch | None) -> str | None:
        """Return the value of a time, None for none."""
        time = self._held.get((Time, when.begin, when.end)) if when else None
        return time.value or None if isinstance(time, Time) else None

    def casualties(self, figures: Iterable[Stretch]) -> list[dict[str, Any]]:
        """Return what figures count, and the most that they state."""
        held = (self._held.get((Counted, place.begin, place.end)) for place in figures)
        return [{"effect": each.outcome, "count_min": each.least, "count_max": each.most}
                for each in held if isinstance(each, Counted)]


def scored_event(words: str, each: Happening, scheme: Scheme, beside: Beside) -> Iterator[Kind]:
    """Yield an event of the scheme, unless it is only spoken of, and the word that names an attack, death or injury."""
    trigger = words[each.trigger.begin:each.trigger.end]
    extra = {"trigger": trigger, "modality": each.status, "is_mention": each.is_mention,
             "date_iso": beside.value(each.when), "casualties": beside.casualties(each.figures)}
    label = _label(each, scheme)
    is_further = each.again is not None and scheme.name in _INCIDENTS
    if label and not each.is_mention and not is_further:
        yield "event", label, each.trigger.begin, each.trigger.end, extra
    if each.deed in _TRIGGERS:
        head = _head(words, each.trigger)
        yield "eventtrigger", _names()["ace"][each.deed], head.begin, head.end, extra


def _label(each: Happening, scheme: Scheme) -> str:
    """Return the type of an event in a scheme, blank for none; one that is not listed takes the types of ACE."""
    if scheme.name == "news":
        return scheme.event_type(each.type).label
    held = _names().get(scheme.name, _names()["ace"])
    return held.get(each.type, held.get(each.deed, ""))


def _head(words: str, trigger: Stretch) -> Stretch:
    """Return the one word of several that names an event: the last of nouns, the first of verbs."""
    found = list(_HEAD.finditer(words, trigger.begin, trigger.end))
    is_verb = len(found) > 1 and found[0][0].casefold().endswith(_VERBAL)
    is_first = is_verb and found[-1][0].casefold() not in _LAST and not _ends_in_event(found[-1][0])
    chosen = found[0] if is_first else found[-1]
    return Stretch(chosen.start(), chosen.end())


def _ends_in_event(word: str) -> bool:
    return word.casefold().rstrip("s").endswith(("attack", "raid", "strike", "run", "assault"))


@cache
def _names() -> dict[str, dict[str, str]]:
    return msgspec.toml.decode(assets.read_bytes("suggest/event_types.toml"), type=dict[str, dict[str, str]])
