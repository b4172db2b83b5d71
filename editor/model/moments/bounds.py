"""Read phrases that are open at one end: “since May”, “no later than Friday”, “more than two weeks ago”."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
import regex

from editor.model.moments.far import shifted
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, day_of, first_day, last_day
from editor.model.moments.vocabulary import COUNT, UNIT, count_of, unit_of

Reader = Callable[[str, Anchor], Moment | None]
"""Reads a phrase, None where it has no form of a time."""
_ON = r"(?:on\s+|in\s+|from\s+)*"
_BOUND = regex.compile(
    r"(?:(?P<since>since|on\s+or\s+after|not\s+before|no(?:t)?\s+(?:earlier|sooner)\s+than|(?:start|beginn|commenc)ing"
    r"|from|as\s+(?:early|soon)\s+as|effective)"
    r"|(?P<after>after|later\s+than|greater\s+than)|(?P<before>before|prior\s+to|earlier\s+than)"
    r"|(?P<until>(?:up\s+)?(?:until|till|to)(?:\s+and\s+including)?|through|thru|by|as\s+late\s+as|on\s+or\s+before"
    rf"|no(?:t)?\s+later\s+than))\s+{_ON}", regex.IGNORECASE)
_AND_ON = regex.compile(r"\s+(?:or|and)\s+(?:(?P<since>later|after|greater|on|onwards?)|(?P<until>earlier|before))"
                        r"[.!?]*$|(?<=^from\s.*)\s+(?P<since>on|onwards?)[.!?]*$|\s+at\s+the\s+(?P<until>latest)$"
                        r"|\s+at\s+the\s+(?P<since>earliest)$", regex.IGNORECASE)
_AMOUNT = regex.compile(
    r"(?:(?P<least>at\s+least|no\s+(?:less|fewer)\s+than)"
    r"|(?P<most>at\s+most|within|up\s+to|no\s+(?:more|longer)\s+than)|(?P<more>(?:more|longer)\s+than|over)|(?P<less>(?:less|fewer)\s+than|under))"
    rf"\s+{COUNT}\s+{UNIT}\s+(?:(?P<ago>ago)|(?P<hence>from\s+(?:now|today)|hence)"
    r"|(?P<way>before|after|from|of|since)\s+(?P<rest>.+))", regex.IGNORECASE)
_WITHIN = regex.compile(rf"within\s+(?:the\s+)?(?=(?:next\s+)?(?P<amount>{COUNT}\s+{UNIT})$)", regex.IGNORECASE)
_ENDS = regex.compile(r"(?:the\s+)?(?:very\s+)?end\s+of\b", regex.IGNORECASE)


def one_sided(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the time of a phrase that begins or ends with another time and is open at its other end."""
    if on := _AND_ON.search(words):
        start = regex.match(r"from\s+|(?:on\s+)?", words, regex.IGNORECASE)
        return _bounded(on.groupdict(), read(words[start.end() if start else 0:on.start()], at) or UNKNOWN)
    if (bound := _BOUND.match(words)) is None:
        return None
    found = read(words[bound.end():], at)
    if found is None:
        return None
    caught = bound.groupdict()
    if caught["before"] and _ENDS.match(words, bound.end()):  # what is before its end may be within it
        caught = {**caught, "before": None, "until": "until"}
    return _bounded(caught, found)


def _bounded(caught: dict[str, str | None], found: Moment) -> Moment | None:
    """Return the time since or until another, open at its other end; None for one that is open already."""
    if found.kind != "date" or not (found.from_ and found.to):
        return UNKNOWN if found.kind == "date" and not found.value else None
    if caught.get("since"):
        return _since(found, found.from_)
    if caught.get("until"):
        return _until(found, found.to)
    if caught.get("after"):
        return _since(found, _beside(found.to, last_day(found.to).toordinal() + 1))
    return _until(found, _beside(found.from_, first_day(found.from_).toordinal() - 1))


def _since(found: Moment, iso: str) -> Moment:
    return msgspec.structs.replace(found, from_=iso, to="", value=f"{iso}/..")


def _until(found: Moment, iso: str) -> Moment:
    return msgspec.structs.replace(found, from_="", to=iso, value=f"../{iso}")


def _beside(iso: str, ordinal: int) -> str:
    return first_day(iso).fromordinal(ordinal).isoformat()[:len(iso)]


def amount_bound(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the time that is more or less than so long before or after another, or within so long from now."""
    if within := _WITHIN.match(words):
        return read(f"next {within['amount']}", at)
    if (found := _AMOUNT.fullmatch(words)) is None or (count := count_of(found["count"])) is None or count % 1:
        return None
    base = day_named(found["rest"], at, read) if found["rest"] else day_of(at.published)
    if base is None:
        return UNKNOWN
    way = -1 if found["ago"] or (found["way"] or "").lower() == "before" else 1
    unit = unit_of(found["unit"])
    far = shifted(base, int(count), unit, way)
    if found["less"] or found["most"]:
        first, last = min(base, far).isoformat(), max(base, far).isoformat()
        return Moment(value=f"{first}/{last}", from_=first, to=last, precision="range", origin="publication")
    beyond = shifted(far, 1, "day", way).isoformat() if found["more"] else far.isoformat()
    open_ended = Moment(precision="range", origin="publication")
    return _until(open_ended, beyond) if way < 0 else _since(open_ended, beyond)


def day_named(words: str, at: Anchor, read: Reader) -> date | None:
    """Return the one day that a phrase names, None where it names none."""
    found = read(words, at)
    return day_of(found.from_) if found is not None and found.from_ == found.to else None
