"""Find the times of a running text, and read a phrase that is given."""

from __future__ import annotations

import msgspec
import regex

from editor.model.moments.expressions import Expression, forms_in
from editor.model.moments.joining import joined
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, first_day, from_to, last_day
from editor.model.moments.vocabulary import count_of, month_number
from editor.model.number_words import ONES, SMALL, TENS

_LEAD = regex.compile(r"(?:(?:on|in|at|during|around|about|of|for|sometime|within|month\s+of|the"
                      r"|year|only)\s+)*", regex.IGNORECASE)
_FROM = regex.compile(r"(?:(?:from|between|in|on)\s+)?(?:the\s+)?", regex.IGNORECASE)
_TO = regex.compile(r"\s*(?:to|till|until|through|and|[-‐‑–—])\s*(?:the\s+|in\s+)?", regex.IGNORECASE)
_BOUND = regex.compile(r"(?:(?P<since>since|on\s+or\s+after|not\s+before|starting(?:\s+(?:on|in|from))?|from)"
                       r"|(?P<after>after|later\s+than|greater\s+than)"
                       r"|(?P<before>before|prior\s+to|earlier\s+than)|(?P<until>until|till|by|as\s+late\s+as))\s+(?:the\s+)?",
                       regex.IGNORECASE)
_AND_ON = regex.compile(r"\s+(?:or|and)\s+(?:(?P<since>later|after|greater|on|onwards?)|(?P<until>earlier|before))"
                        r"[.!?]*$", regex.IGNORECASE)
_ONES, _TENS = "|".join(ONES[1:20]), "|".join(TENS)
_BELOW = rf"(?:(?:{_TENS})(?:[-\s](?:{'|'.join(ONES[1:10])}))?|{_ONES})"
_YEAR_IN_WORDS = regex.compile(
    rf"\b(?:(?P<century>seventeen|eighteen|nineteen|twenty)(?:\s+hundred)?(?:\s+and)?\s+(?:oh[-\s])?(?P<rest>{_BELOW})"
    rf"|(?P<thousand>two\s+thousand)(?:(?:\s+and)?\s+(?P<rest>{_BELOW}))?)(?!\w)(?!\s+(?:days|weeks|months|years))",
    regex.IGNORECASE)
_TAIL = regex.compile(r"[\s.,;:!?]*")


def times_of(words: str, begin: int, end: int) -> list[Expression]:
    """Return the expressions of time in a sentence of running text, in order."""
    return joined(words, begin, forms_in(words, begin, end, "text"))


def read_given(words: str, at: Anchor) -> Moment | None:
    """Return the time that a phrase means which is known to name one; None for a phrase that no form fits whole."""
    try:
        return _read(words, at)
    except (ValueError, OverflowError):  # what it would mean is not within the calendar, or ends before it begins
        return UNKNOWN


def _read(words: str, at: Anchor) -> Moment | None:
    words = _YEAR_IN_WORDS.sub(_year_in_digits, words)
    if on := _AND_ON.search(words):
        return _bounded(on, _read(words[:on.start()], at) or UNKNOWN)
    found = joined(words, 0, forms_in(words, 0, len(words), "given"))
    if not found or not _TAIL.fullmatch(words, found[-1].end):
        return None
    if len(found) == 2 and _FROM.fullmatch(words, 0, found[0].begin) and _TO.fullmatch(words, found[0].end,
                                                                                        found[1].begin):
        return _between(found[0], found[1], at)
    if len(found) > 1:
        return None
    if _LEAD.fullmatch(words, 0, found[0].begin) or ("last_day" in found[0].parts
                                                     and _FROM.fullmatch(words, 0, found[0].begin)):
        return found[0].read(at)
    bound = _BOUND.fullmatch(words, 0, found[0].begin)
    return _bounded(bound, found[0].read(at)) if bound else None


def _year_in_digits(found: regex.Match[str]) -> str:
    below = count_of(found["rest"]) if found["rest"] else 0
    century = SMALL[found["century"].lower()] if found["century"] else 20
    return str(100 * century + int(below or 0))


def _between(first: Expression, last: Expression, at: Anchor) -> Moment:
    """Return the time from one to another, neither of which can be after it."""
    begin = first.read(at)
    if last.rule == "weekday" and len(begin.from_) == len("2024-10-28"):
        return from_to(begin, last.read(msgspec.structs.replace(at, published=begin.from_, is_ahead=True)))
    end = last.read(at)
    try:
        if begin.readings and end.from_:
            raise ValueError(begin)
        return from_to(begin, end)
    except ValueError:
        if not first.lacks_year:
            return UNKNOWN
        year = int(end.from_[:4]) - (month_number(first.parts["month"]) > month_number(last.parts.get("month", "dec")))
        return from_to(first.read(msgspec.structs.replace(at, year=year)), end)


def _bounded(bound: regex.Match[str], found: Moment) -> Moment:
    """Return the time since or until another, open at its other end."""
    if not found.from_:
        return found
    caught = bound.groupdict()
    if caught["since"]:
        return msgspec.structs.replace(found, to="", value=f"{found.from_}/..")
    if caught["until"]:
        return msgspec.structs.replace(found, from_="", value=f"../{found.to}")
    if caught["after"]:
        return msgspec.structs.replace(found, from_=_next(found.to), to="", value=f"{_next(found.to)}/..")
    return msgspec.structs.replace(found, from_="", to=_before(found.from_), value=f"../{_before(found.from_)}")


def _next(iso: str) -> str:
    """Return the day, month or year after an ISO date, cut as it is."""
    return _beside(iso, last_day(iso).toordinal() + 1)


def _before(iso: str) -> str:
    return _beside(iso, first_day(iso).toordinal() - 1)


def _beside(iso: str, ordinal: int) -> str:
    return first_day(iso).fromordinal(ordinal).isoformat()[:len(iso)]
