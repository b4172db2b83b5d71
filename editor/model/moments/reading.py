"""Find the times of a running text, and read a phrase that is given."""

from __future__ import annotations

import msgspec
import regex

from editor.model.moments.expressions import Expression, forms_in
from editor.model.moments.joining import joined
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, first_day, from_to, last_day

_LEAD = regex.compile(r"(?:(?:on|in|at|during|around|about|of|for|sometime|the|year|only)\s+)*", regex.IGNORECASE)
_FROM = regex.compile(r"(?:(?:from|between|in|on)\s+)?(?:the\s+)?", regex.IGNORECASE)
_TO = regex.compile(r"\s*(?:to|till|until|through|and|[-‐‑–—])\s*(?:the\s+|next\s+|in\s+)?", regex.IGNORECASE)
_BOUND = regex.compile(r"(?:(?P<since>since|starting(?:\s+(?:on|in|from))?|from)|(?P<after>after|later\s+than)"
                       r"|(?P<before>before|prior\s+to)|(?P<until>until|till|by|as\s+late\s+as))\s+(?:the\s+)?",
                       regex.IGNORECASE)
_TAIL = regex.compile(r"[\s.,;:!?]*")


def times_of(words: str, begin: int, end: int) -> list[Expression]:
    """Return the expressions of time in a sentence of running text, in order."""
    return joined(words, begin, forms_in(words, begin, end, "text"))


def read_given(words: str, at: Anchor) -> Moment | None:
    """Return the time that a phrase means which is known to name one; None for a phrase that no form fits whole."""
    found = joined(words, 0, forms_in(words, 0, len(words), "given"))
    if not found or not _TAIL.fullmatch(words, found[-1].end):
        return None
    if len(found) == 2 and _FROM.fullmatch(words, 0, found[0].begin) and _TO.fullmatch(words, found[0].end,
                                                                                        found[1].begin):
        return _between(found[0], found[1], at)
    if len(found) > 1:
        return None
    if _LEAD.fullmatch(words, 0, found[0].begin):
        return found[0].read(at)
    bound = _BOUND.fullmatch(words, 0, found[0].begin)
    return _bounded(bound, found[0].read(at)) if bound else None


def _between(first: Expression, last: Expression, at: Anchor) -> Moment:
    end = last.read(at)
    try:
        return from_to(first.read(at), end)
    except ValueError:
        begin = first.read(msgspec.structs.replace(at, year=int(end.from_[:4]) - 1))
        return from_to(begin, end) if first.lacks_year else UNKNOWN


def _bounded(bound: regex.Match[str], found: Moment) -> Moment:
    """Return the time since or until another, open at its other end."""
    if not found.from_:
        return found
    if bound["since"]:
        return msgspec.structs.replace(found, to="", value=f"{found.from_}/..")
    if bound["until"]:
        return msgspec.structs.replace(found, from_="", value=f"../{found.to}")
    if bound["after"]:
        return msgspec.structs.replace(found, from_=_next(found.to), to="", value=f"{_next(found.to)}/..")
    return msgspec.structs.replace(found, from_="", to=_before(found.from_), value=f"../{_before(found.from_)}")


def _next(iso: str) -> str:
    """Return the day, month or year after an ISO date, cut as it is."""
    return _beside(iso, last_day(iso).toordinal() + 1)


def _before(iso: str) -> str:
    return _beside(iso, first_day(iso).toordinal() - 1)


def _beside(iso: str, ordinal: int) -> str:
    return first_day(iso).fromordinal(ordinal).isoformat()[:len(iso)]
