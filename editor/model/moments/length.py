"""Read how long and how often: “six years”, “a four-week siege”, “half an hour”, “every Monday”."""

from __future__ import annotations

from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import Anchor, Moment, lasting
from editor.model.moments.vocabulary import (
    COUNT,
    PARTS,
    SOME,
    UNIT,
    WEEKDAY,
    WEEKDAYS_NAMED,
    count_of,
    unit_of,
    weekday_number,
)

_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
            "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y"}
_TIMES = {"fortnight": 2, "decade": 10, "century": 100}
_ADVERBS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
            "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H"}
_EACH = r"(?:every|each)"


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length of time; X for how many is not said."""
    letters = _LETTERS[unit]
    number = "X" if count is None else f"{count * _TIMES.get(unit, 1):g}"
    if count == 0.5 and unit in ("hour", "year"):
        number, letters = ("30", "TM") if unit == "hour" else ("6", "M")
    return f"P{letters[:-1]}{number}{letters[-1]}" if letters[0] == "T" else f"P{number}{letters}"


def _duration(parts: Parts, at: Anchor) -> Moment:
    count = count_of(parts["count"]) if "count" in parts else None
    if "half" in parts and count is not None:
        count += 0.5
    return lasting(duration_value(count, unit_of(parts["unit"])))


def _hours_and_minutes(parts: Parts, at: Anchor) -> Moment:
    first, last = (duration_value(count_of(parts[count]), unit_of(parts[unit]))
                   for count, unit in (("count", "unit"), ("last_count", "last_unit")))
    if "T" in last and "T" in first:
        return lasting(first + last[2:])
    return lasting(first + last[1:])


def _every(value: str) -> Moment:
    return Moment(kind="set", value=value, precision="set")


def _set(parts: Parts, at: Anchor) -> Moment:
    if "weekday" in parts:
        return _every(f"XXXX-WXX-{weekday_number(parts['weekday'])}")
    if "part" in parts:
        return _every(f"XXXX-XX-XXT{PARTS[parts['part']]}")
    if "adverb" in parts:
        return _every(_ADVERBS[parts["adverb"]])
    count = 2 if "other" in parts else count_of(parts["count"]) if "count" in parts else 1
    return _every(duration_value(count, unit_of(parts["unit"])))


_LAST = (rf"{COUNT}\s+{UNIT}".replace("<count>", "<last_count>").replace("<unit>", "<last_unit>"))
FORMS = (
    Form("set", rf"\b{_EACH}\s+(?P<other>other\s+)?(?:{WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?"
                rf"|(?P<part>{'|'.join(PARTS)})(?!\w)|(?:{COUNT}\s+)?{UNIT})", _set, needs="each"),
    Form("set", r"\beveryday(?!\w)", lambda parts, at: _every("P1D"), "given"),
    Form("set", rf"\b{WEEKDAYS_NAMED}", _set, needs="weekday"),
    Form("set", rf"\b(?:once|twice|{COUNT}\s+times)\s+(?:a|an|per)\s+{UNIT}".replace("<count>", "<often>"),
         _set, needs="unit"),
    Form("set", rf"\b(?P<adverb>{'|'.join(_ADVERBS)})(?!\w)", _set, "given"),
    Form("duration", rf"\b{COUNT}\s+{UNIT}(?:\s*,?\s*(?:and\s+)?){_LAST}", _hours_and_minutes, needs="unit"),
    Form("duration", rf"\b{COUNT}\s+and\s+a\s+(?P<half>half)\s+{UNIT}"
                     rf"|\b{COUNT}\s+{UNIT}\s+and\s+a\s+(?P<half>half)(?!\w)", _duration, needs="unit"),
    Form("duration", rf"\b(?:{COUNT}|{SOME})\s+(?:(?:more|straight|consecutive|full|whole|entire|successive|long|extra"
                     rf"|additional|further|other|working|business|calendar)\s+)?{UNIT}(?:['’](?!s))?",
         _duration, needs="unit"),
    Form("duration", rf"\b{COUNT}-{UNIT}(?:-long)?(?!-olds?\b)", _duration, needs="unit"),
)
