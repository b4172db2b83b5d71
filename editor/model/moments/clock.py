"""Read times of the clock: “10 a.m.”, “14:30 local time”, “0800 UTC”, “noon”."""

from __future__ import annotations

from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import Anchor, Moment, open_between
from editor.model.number_words import ONES

_ZONE = (r"(?:\s*(?P<zone>(?:UTC|GMT|Z|[ECMP][SD]?T|BST|CES?T|IST|JST|(?-i:EES?T|MSK|TRT|PKT|AFT|EAT|CAT|SAST|KST|AES?T"
         r"|AEDT|WIB))(?:\s*[+-]\d{1,2}(?::?\d\d)?)?(?!\w)|local(?:\s+time)?(?!\w)|(?:(?:Eastern|Pacific|Central|Mountain)"
         r"(?:\s+(?:Standard|Daylight|Summer))?|(?-i:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?))\s+time(?!\w)))?")
_HALF = r"\s*(?P<half>[ap]\.\s?m\.|[ap]m(?!\w))"
_UNIVERSAL = ("utc", "gmt", "z")


def _clock(parts: Parts, at: Anchor) -> Moment:
    """Return a time of some day; without the half of the day an hour up to twelve is either of two."""
    hour, minute = _number(parts["hour"]), parts.get("minute", "")
    half = parts.get("half", "")[:1]
    if hour > 24 or int(minute or 0) > 59 or (half and not 1 <= hour <= 12):
        raise ValueError(parts)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = "Z" if parts.get("zone") in _UNIVERSAL else ""
    if not half and not zone and "told" not in parts and 1 <= hour <= 12 and not parts["hour"].startswith("0"):
        return _open(hour, minute, at)
    return _at(f"{hour:02}{':' + minute if minute else ''}{zone}", at)


def _number(hour: str) -> int:
    return int(hour) if hour.isdecimal() else ONES.index(hour)


def _open(hour: int, minute: str, at: Anchor) -> Moment:
    """Return a time that may be before noon or after it."""
    return open_between(*(_at(f"{each % 24:02}:{minute}", at) for each in (hour % 12, hour % 12 + 12)))


def _at(clock: str, at: Anchor) -> Moment:
    """Return a time of the clock on the day of the text, where it names one."""
    day = at.focus if len(at.focus) == len("2024-10-28") else ""
    return Moment(kind="time", value=f"{day}T{clock}", from_=day, to=day, origin="text" if day else "",
                  precision="minute" if ":" in clock else "hour")


def _noon(parts: Parts, at: Anchor) -> Moment:
    return _at("12:00" if parts["name"] != "midnight" else "00:00", at)


_FOUR = r"(?<![\w:.,$€£-])(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<told>)"
_FOUR_BEHIND = r"(?<=(?<![\w:.,$€£-])[0-2]\d[0-5]\d[-–])(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<told>)"
"""Four digits are of the clock of 24 hours, in which no hour is either of two."""
_ON_DAY = (r"(?<=\bat\s[0-2]\d[0-5]\d)(?=\s+on\s+(?:the\s+)?(?:[0-3]?\d\s+)?"
           r"(?-i:\p{Lu}\p{Ll}{2}))")
"""Before four digits the word that leads to a time, and behind them its day: “at 0600 on Oct. 3”."""
_TO_ANOTHER = (r"(?=\s*(?:\b(?:and|to|until|till|through)\b|[-–—])\s*[0-2]\d[0-5]\d\s*(?:(?:hours|hrs?)(?!\w)"
               rf"|{_ZONE[:-1].replace('(?P<zone>', '(?:')}))")
"""Behind four digits, four more that are a time of the clock: “0430 and 0615 local time”."""
FORMS = (
    Form("clock", rf"(?<![\w:.,$€£])(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?{_HALF}{_ZONE}",
         _clock, needs="digit"),
    Form("clock", rf"\b(?P<hour>{'|'.join(ONES[1:13])}){_HALF}{_ZONE}", _clock, needs="part"),
    Form("clock", rf"(?<![\w:.,$€£-])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]|-\d){_ZONE}",
         _clock, needs="digit"),
    Form("clock", rf"(?<![\w:.,$€£-])(?P<hour>[0-2]?\d)\.(?P<minute>[0-5]\d){_ZONE[:-1]}", _clock, needs="digit"),
    Form("clock", rf"{_FOUR}\s*(?:hours\s*)?{_ZONE[:-1]}", _clock, needs="digit"),
    Form("clock", rf"{_FOUR}\s*(?:hours|hrs?)(?!\w){_ZONE}", _clock, needs="digit"),
    Form("clock", rf"{_FOUR}{_TO_ANOTHER}", _clock, needs="digit"),
    Form("clock", rf"{_FOUR}{_ON_DAY}", _clock, needs="digit"),
    Form("clock", rf"{_FOUR_BEHIND}(?:\s*(?:hours|hrs?)(?!\w)|{_ZONE[:-1]})", _clock, needs="digit"),
    Form("clock", rf"{_FOUR}(?=\s+[0-3]?\d\s?(?-i:[A-Z]{{3}})\s?(?:20)?\d\d(?!\w))", _clock, needs="digit"),
    Form("clock", r"\b(?:12\s+)?(?P<name>noon|midnight)(?!\w)", _noon, needs="part"),
)
