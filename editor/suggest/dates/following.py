"""Follow a text from date to date: what each phrase is understood from, and whether it is told as past or to come."""

from __future__ import annotations

from datetime import date

import msgspec
import regex

from editor.model.moments.expressions import Expression
from editor.model.moments.hedges import hedged, is_loose, on_side
from editor.model.moments.moment import Anchor, Moment, Order, a_day, first_day, last_day, open_between
from editor.model.records import Stretch
from editor.suggest.dates.tense import is_over, is_to_come
from editor.suggest.reading import Reading

_NUMBERS = regex.compile(r"(?<![-/\w.])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![-/\w])"
                         r"|(?<=\b(?:[Oo]n|since|until|by|dated|posted)\s)(\d{1,2})(/)(\d{1,2})(?![-/\w]|[.,]\d)")
_ISO = regex.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ANY_DAY = "one of days"
"""Stands where several days are named, on which nothing can hang that needs one."""
_DAY_LENGTH = 10
_MONTH_LENGTH = 7
_UNTIL = regex.compile(r"\s*(?:\b(?:to|through|thru|until|till|(?P<between>and))\b|[-–—])\s*", regex.IGNORECASE)
_BETWEEN = regex.compile(r"\bbetween\s+$", regex.IGNORECASE)
_RANGED = ("weekday", "month")
_COUNTED = ("away", "beside")
_BESIDE_ONLY = ("clock", "running")
"""What hangs on a date only where that stands beside it or in the sentence before."""
_SPANS = ("range", "quarter", "half-year")
"""What “the same period last year” may be a year after."""
_MOST = 5
"""How many times back such a date may stand."""
_REACH = 3
"""How many sentences back a date may stand on which “the day before” hangs."""


class Following:
    """The anchor of the next phrase of a text, which moves with each one that is read."""

    def __init__(self, reading: Reading) -> None:
        """Begin before the first words."""
        published = reading.article.published
        self._words = reading.words
        self._anchor = Anchor(published if _ISO.fullmatch(published) else "", order=_order_of(reading.words))
        self._focus: list[tuple[int, str]] = []
        self._sentence = Stretch(0, 0)
        self._count = 0
        self._told = (0, "")
        self._days = {published}
        self._span = (0, "")
        self._before: tuple[int, bool | None] = (0, False)
        self._is_between = self._ends_range = False

    def read(self, sentence: Stretch, each: Expression) -> Moment:
        """Return what an expression of a sentence means, and let those after it hang on it."""
        if sentence != self._sentence:
            self._sentence, self._count = sentence, self._count + 1
        is_ahead = self._is_to_come(sentence, each)
        focus = "" if each.rule in _BESIDE_ONLY and not self._is_near() else self._latest(each)
        is_past = is_ahead is False and is_over(self._words, sentence, each)
        at = Anchor(self._anchor.published, focus, 0, bool(is_ahead), self._anchor.order, is_past, self._last_span())
        found = each.read(at)
        if is_ahead is None:
            found = _either(found, each.read(msgspec.structs.replace(at, is_ahead=True)))
        if not is_ahead and each.lacks_year:
            found = self._in_year_told(each, found, is_past)
        elif not found.origin and len(found.from_) >= _MONTH_LENGTH and found.from_ == found.to:
            self._told = (self._count, found.from_)
        found = self._in_order(each, found)
        found = hedged(found, each, self._words, sentence.begin, sentence.end, self._anchor.published)
        if found.precision in _SPANS and found.from_ and found.to and found.from_ != found.to:
            self._span = (self._count, f"{found.from_}/{found.to}")
        elif found.precision == "month":
            self._span = (0, "")
        if found.from_ and found.from_ == found.to and not is_loose(found):
            self._focus.append((self._count, found.from_))
        elif found.readings or len(found.from_) == _DAY_LENGTH or is_loose(found):
            self._focus.append((self._count, _ANY_DAY))
        elif found.from_ and found.from_[:4] == found.to[:4]:  # a quarter or a half of a year
            self._focus.append((self._count, found.from_[:4]))
        return found if self._ends_range else on_side(found, each, self._words, sentence.begin, sentence.end)

    def _is_to_come(self, sentence: Stretch, each: Expression) -> bool | None:
        """Tell whether a time is spoken of as to come, None where either may be; the second of a range is where the
        first is.
        """
        end, was_ahead = self._before
        gap = _UNTIL.fullmatch(self._words, end, each.begin)
        self._ends_range = gap is not None and (not gap["between"] or self._is_between)
        is_ahead = was_ahead if self._ends_range and each.rule in _RANGED else is_to_come(self._words, sentence, each)
        self._before = each.end, is_ahead
        self._is_between = _BETWEEN.search(self._words, sentence.begin, each.begin) is not None
        return is_ahead

    def _in_order(self, each: Expression, found: Moment) -> Moment:
        """Return a date of numbers in the order in which it is a day that the article names before, or came out on."""
        if each.rule == "numbers" and "year" in each.parts:
            named = [iso for iso in found.readings if iso in self._days]
            return a_day(date.fromisoformat(named[0]), "order of text") if len(named) == 1 else found
        if found.from_ == found.to and len(found.from_) == _DAY_LENGTH:
            self._days.add(found.from_)
        return found

    def _in_year_told(self, each: Expression, found: Moment, is_past: bool) -> Moment:
        """Return a day or month of no year in the year that the text has just told of, where no day of publication is.

        Where it has one, a past day in the next sentence after a day of another year may be of either.
        """
        count, told = self._told
        published = self._anchor.published if self._anchor.day is not None else ""
        if not told or self._count - count > (1 if published else _REACH) or told[:4] == found.from_[:4]:
            return found
        is_coming = found.from_ > published and not is_past
        if published and (each.rule != "day" or not found.from_ or is_coming):
            return found
        years = (int(told[:4]), int(told[:4]) + 1)
        then = [each.read(msgspec.structs.replace(self._anchor, year=year)) for year in years]
        meant = next((one for one in then if one.from_ and last_day(one.to) >= first_day(told)), None)
        if meant is None or meant.value == found.value:
            return found
        return open_between(meant, found) if published else meant

    def _last_span(self) -> str:
        """Return the last time within reach that has a first and a last day or month; blank for none."""
        count, span = self._span
        return span if self._count - count <= _REACH else ""

    def _is_near(self) -> bool:
        """Tell whether a date stands before in the same sentence, or one that is past in the sentence before."""
        if not self._focus:
            return False
        count, iso = self._focus[-1]
        return count == self._count or (count == self._count - 1 and iso <= self._anchor.published)

    def _latest(self, each: Expression) -> str:
        """Return the last date within reach that is as precise as an expression needs it.

        Blank for what is counted from a time and has another one before it that is not as precise.
        """
        needed = {"day": 10, "night": 10, "week": 10, "weekend": 10, "month": 7, "quarter": 7}.get(
            "day" if each.rule == "clock" or "part" in each.parts else each.parts.get("unit", ""), 4)
        passed: list[str] = []
        for count, iso in reversed(self._focus[-_MOST:]):
            if self._count - count > _REACH or iso == _ANY_DAY:
                return ""
            if len(iso) >= needed:
                is_sure = each.rule not in _COUNTED or all(iso.startswith(time) for time in passed)
                return iso if is_sure else ""
            passed.append(iso)
        return ""


def _either(past: Moment, ahead: Moment) -> Moment:
    """Return a time that may be past or to come."""
    return open_between(past, ahead) if past.value and ahead.value else past


def _order_of(words: str) -> Order:
    """Return which number comes first in the dates that are all numbers, where one of them tells; blank where not."""
    numbers = [(int(found[1] or found[4]), int(found[3] or found[6])) for found in _NUMBERS.finditer(words)]
    orders: set[Order] = {"day" if first > 12 else "month" for first, second in numbers
                          if (first > 12) != (second > 12)}
    return orders.pop() if len(orders) == 1 else ""
