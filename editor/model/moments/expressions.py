"""Find what names a time in a stretch of text, each as far as it reaches, to be read when its anchor is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import msgspec
import regex

from editor.model.moments import (
    absolute,
    clock,
    counted,
    far,
    given,
    hanging,
    islamic,
    length,
    military,
    named_days,
    nights,
    periods,
)
from editor.model.moments.evidence import Surroundings, is_time
from editor.model.moments.form import Form, Parts, Use
from editor.model.moments.moment import UNKNOWN, Anchor, Moment
from editor.model.moments.vocabulary import PARTS, sorts_in

_TRIAL = Anchor("2024-06-15", "2024-06-14")
_NAMES = ("month", "last_month", "weekday", "weekday_after")


class Expression(msgspec.Struct, frozen=True):
    """Words that name a time, in code points; `parts` are what its form caught, `read` tells which time it means."""

    begin: int
    end: int
    rule: str
    parts: Parts
    meaning: Callable[[Anchor], Moment]

    def read(self, at: Anchor) -> Moment:
        """Return the time it means from an anchor; what is not within the calendar stays unknown."""
        try:
            return self.meaning(at)
        except (ValueError, OverflowError):
            return UNKNOWN

    @property
    def lacks_year(self) -> bool:
        """Tell whether it is a month or a day of one without its year."""
        return "month" in self.parts and not self.parts.keys() & {"year", "step", "year_step"}


def forms_in(words: str, begin: int, end: int, use: Use) -> list[Expression]:
    """Return what has a form of a time, in order: of those that overlap the first, of those that begin alike the
    longest. Joining comes after.
    """
    sorts = sorts_in(words, begin, end)
    fitting = sorted((match.start(), -match.end(), place, match) for place, form in enumerate(_all_forms())
                     if (form.needs in sorts if form.use == "text" else use == "given")
                     for match in _pattern(place).finditer(words, begin, end))
    found: list[Expression] = []
    at = begin
    for first, _, place, match in fitting:
        if first >= at and (one := _expression(_all_forms()[place], match, use, (words, begin, end))) is not None:
            found.append(one)
            at = one.end
    return found


def _expression(form: Form, match: regex.Match[str], use: Use, sentence: tuple[str, int, int]) -> Expression | None:
    caught = {name: words for name, words in match.groupdict().items() if words is not None}
    parts = {name: words.lower() for name, words in caught.items()}
    if use == "text" and (any(caught[name][0].islower() for name in _NAMES if name in caught)
                          or not is_time(form.rule, parts, Surroundings(*sentence, *match.span()))):
        return None
    try:
        form.read(parts, _TRIAL)
    except ValueError:
        return None
    except OverflowError:
        pass
    return Expression(match.start(), match.end(), form.rule, parts, _Meaning(form, parts))


class _Meaning:
    """What a form means, with the part of the day that it caught."""

    def __init__(self, form: Form, parts: Parts) -> None:
        self._form, self._parts = form, parts

    def __call__(self, at: Anchor) -> Moment:
        found = self._form.read(self._parts, at)
        if "part" in self._parts:
            return in_part(found, self._parts["part"])
        return in_part(found, "night") if self._parts.get("near") == "tonight" else found


def in_part(found: Moment, part: str) -> Moment:
    """Return a part of a day, where it is a day that is known."""
    if found.precision != "day" or found.from_ != found.to:
        return found
    name = "midday" if part == "noon" else part
    return msgspec.structs.replace(found, value=f"{found.from_}T{PARTS[part]}", precision="part of day", part=name)


@cache
def _pattern(place: int) -> regex.Pattern[str]:
    """Return the pattern of a form, which is compiled when it is first needed."""
    return regex.compile(_all_forms()[place].pattern, regex.IGNORECASE)


@cache
def _all_forms() -> tuple[Form, ...]:
    return tuple(form for module in (military, nights, given, named_days, islamic, absolute, periods, hanging, counted,
                                     far, clock, length)
                 for form in module.FORMS)
