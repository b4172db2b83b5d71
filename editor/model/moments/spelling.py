"""Write out a phrase that is known to name a time: years and days in words, “'18”, “11-Oct-18”, “1990 s”, “3 wks”."""

from __future__ import annotations

import regex

from editor.model.moments.vocabulary import MONTH, TIES, count_of
from editor.model.number_words import ONES, SMALL, TENS

_ONES, _TENS = "|".join(ONES[1:10]), "|".join(TENS)
_TEENS = "|".join(ONES[10:20])
_TO_99 = rf"(?:(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_TEENS})"
_BELOW = rf"(?:{_TO_99}|{_ONES})"
_YEAR = regex.compile(
    rf"\b(?:(?P<century>seventeen|eighteen|nineteen|twenty)"
    rf"(?:\s+hundred(?:(?:\s+and)?\s+(?P<rest>{_BELOW}))?|[-\s]+(?P<rest>{_TO_99})|[-\s]+oh[-\s](?P<rest>{_ONES}))"
    rf"|(?P<thousand>two\s+thousand)(?:(?:\s+and)?\s+(?P<rest>{_BELOW}))?)(?!\w)(?!\s+(?:days|weeks|months|years))",
    regex.IGNORECASE)
_DECADE = regex.compile(rf"\b(?P<century>eighteen|nineteen)[-\s](?P<tens>twenties|{'|'.join(TIES)})(?!\w)",
                        regex.IGNORECASE)
_DAY = regex.compile(rf"\b{_BELOW}(?=\s+(?:of\s+)?{MONTH})"
                     rf"|(?<=\b{MONTH}\s){_BELOW}(?!\w|-|\s+(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th))",
                     regex.IGNORECASE)
_SHORT_YEAR = regex.compile(rf"(?:(?<=\b{MONTH}[-\s]|\d[-/\s]{MONTH}[-/\s]|\b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s"
                            r"|\b[QH][1-4]\s)"
                            rf"['’‘]|(?<=(?<!\d\d)\d[-/]{MONTH}[-/])|^['’‘])(?P<year>\d\d)(?!\w)", regex.IGNORECASE)
_TENS_APART = regex.compile(r"(?<=\d0)\s+s\b")
_VAGUELY = regex.compile(r"^(?:(?:some\s?time|(?:some|one|any)\s+(?:day|time))\s+"
                         r"(?=\w)(?!(?:ago|later|earlier|before|after|afterwards?|from|prior)\b)"
                         r"|(?:(?:a\s+)?(?:little|bit)|just|slightly|well)\s+(?=(?:over|under|more\s+than|less\s+than)\b)"
                         r"|within\s+(?=(?:the\s+)?(?:next|last|past|coming|previous)\b))", regex.IGNORECASE)
_NEW_YEAR = regex.compile(r"(?<=\b(?:before|after)\s)(?:the\s+)?new\s+year\b(?!['’]|\s+day)", regex.IGNORECASE)
_ANY_NEW_YEAR = regex.compile(r"\bnew\s+years(?=\s+(?:eve|day)\b)", regex.IGNORECASE)
_XMAS = regex.compile(r"\bx-?mas\b", regex.IGNORECASE)
_SHORT_UNITS = {"yr": "year", "yrs": "years", "wk": "week", "wks": "weeks", "mo": "month", "mos": "months",
                "hr": "hour", "hrs": "hours", "min": "minute", "mins": "minutes"}
_SHORT_UNIT = regex.compile(rf"(?<=\d\s?|\b(?:{_ONES}|an?|last|next)\s)(?:{'|'.join(_SHORT_UNITS)})\b\.?",
                            regex.IGNORECASE)
_SIDE = regex.compile(r"^(?:(?P<before>pre)|post)[-\s]+(?=\d{4}\b)", regex.IGNORECASE)
_OF_EITHER_CENTURY = range(30, 40)
"""Years of two digits that can be told as past or as to come."""


def spelled_out(words: str) -> str:
    """Return a phrase with its numbers in digits, its years in full and its units in whole words."""
    words = _VAGUELY.sub("", words.lstrip(" \t=:").strip())
    words = _SIDE.sub(lambda found: "before " if found["before"] else "after ", words)
    words = _NEW_YEAR.sub("New Year's Day", words)
    words = _ANY_NEW_YEAR.sub("New Year's", _XMAS.sub("Christmas", words))
    words = _DECADE.sub(_decade_in_digits, words)
    words = _YEAR.sub(_year_in_digits, words)
    words = _DAY.sub(lambda found: str(int(count_of(found[0]) or 0)), words)
    words = _SHORT_YEAR.sub(lambda found: str(year_of_two(int(found["year"]))), words)
    words = _TENS_APART.sub("s", words)
    return _SHORT_UNIT.sub(lambda found: f" {_SHORT_UNITS[found[0].lower().rstrip('.')]}", words)


def years_of(digits: str) -> tuple[int, ...]:
    """Return the years that digits may mean: two of them are of this century up to 29, of either one up to 39."""
    if len(digits) > 2:
        return (int(digits),)
    if int(digits) in _OF_EITHER_CENTURY:
        return 1900 + int(digits), 2000 + int(digits)
    return (year_of_two(int(digits)),)


def full_year(digits: str) -> int:
    """Return the year that digits most likely mean, which may be its last two."""
    return int(digits) if len(digits) > 2 else year_of_two(int(digits))


def year_of_two(digits: int) -> int:
    """Return the year that its last two digits most likely mean: up to 2039, from 1940 on."""
    return digits + (2000 if digits < _OF_EITHER_CENTURY.stop else 1900)


def _year_in_digits(found: regex.Match[str]) -> str:
    below = count_of(found["rest"]) if found["rest"] else 0
    century = SMALL[found["century"].lower()] if found["century"] else 20
    return str(100 * century + int(below or 0))


def _decade_in_digits(found: regex.Match[str]) -> str:
    tens = ("twenties", *TIES).index(found["tens"].lower()) + 2
    return f"{SMALL[found['century'].lower()]}{tens}0s"
