"""Read the bounds that words state: “up to 35” has no minimum, “no indications of” has neither bound.

A bound is never tighter than its words: “more than 100” is at least 100. English words only; what has no one reading,
such as “dozens” or “about 40”, has no bounds.
"""

from __future__ import annotations

import re

from editor.model.records import Number
from editor.model.text import fold

Bounds = tuple[Number | None, Number | None]
"""The least and the most that is stated; None for what is not."""

NOT_STATED: Bounds = (None, None)

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SMALL = {**{word: value for value, word in enumerate(_ONES)},
          **{word: 10 * value for value, word in enumerate(_TENS, 2)}}
_WORD = (rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?"
         rf"|{'|'.join(sorted(_ONES, key=len, reverse=True))})")
_DIGITS = r"\d{1,3}(?:[, \u00A0\u202F]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = rf"(?:{_DIGITS}|\b{_WORD}\b)(?: (?:{'|'.join(_SCALES)})\b)?"
_ONE = re.compile(_NUMBER)
_RANGE = re.compile(rf"between ({_NUMBER}) and ({_NUMBER})|({_NUMBER})(?: to | or )({_NUMBER})"
                    rf"|({_DIGITS}) ?[-\u2013] ?({_NUMBER})")
_MOST = re.compile(r"\b(?:up to|as many as|as much as|at (?:the )?most|no more than|not more than|maximum(?: of)?"
                   r"|(?<!no )(?<!not )(?:fewer|less) than|under|below|nearly|almost|close to) *$")
_LEAST = re.compile(r"\b(?:at least|no fewer than|no less than|not less than|minimum(?: of)?|over|above"
                    r"|(?<!no )(?<!not )more than|upwards? of|in excess of) *$")
_VAGUE = re.compile(r"\b(?:about|around|some|roughly|approximately|an? estimated|circa|dozens?|scores?|several|most"
                    r"|half|no|not|none|without|per cent|percent)\b|[~%]")


def bounds_in(words: str) -> Bounds:
    """Return the least and the most that the words state; None for a bound that they do not."""
    folded = " ".join(fold(words).split())
    if (both := _RANGE.search(folded)) is not None and not _ONE.search(folded, both.end()):
        lower, upper = (part for part in both.groups() if part)
        scale = _scale_of(upper) if _scale_of(lower) == 1 else 1  # “2 to 3 million” is of millions twice
        least, most = _value(lower) * scale, _value(upper)
        return (least, most) if least <= most else NOT_STATED
    found = list(_ONE.finditer(folded))
    if len(found) != 1:
        return NOT_STATED
    before, value = folded[:found[0].start()], _value(found[0][0])
    if _MOST.search(before):
        return None, value
    if _LEAST.search(before):
        return value, None
    return NOT_STATED if _VAGUE.search(folded) else (value, value)


def _value(stated: str) -> Number:
    number = stated.rpartition(" ")[0] if _scale_of(stated) > 1 else stated
    value = _small_value(number) if number[:1].isalpha() else _digits_value(number)
    return value * _scale_of(stated)


def _scale_of(stated: str) -> int:
    return _SCALES.get(stated.rpartition(" ")[2], 1)


def _small_value(word: str) -> int:
    return sum(_SMALL[part] for part in re.split(r"[- ]", word))


def _digits_value(digits: str) -> Number:
    bare = re.sub(r"[, \u00A0\u202F]", "", digits)
    return float(bare) if "." in bare else int(bare)
