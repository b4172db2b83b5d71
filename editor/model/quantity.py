"""Read the bounds that words state: “up to 35” has no minimum, “no indications of” has neither bound.

A bound is never tighter than its words: “more than 100” is at least 100. Words are read as a whole: where anything
stands before the number that is not known, or anything behind it that may change it, there are no bounds. English only.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import msgspec

from editor import assets
from editor.model.number_words import MULTIPLES, ONES, SCALES, SMALL, TENS
from editor.model.records import Number
from editor.model.text import fold

Bounds = tuple[Number | None, Number | None]
"""The least and the most that is stated; None for what is not."""

NOT_STATED: Bounds = (None, None)

_FACTORS = MULTIPLES | SCALES

_SCALE = rf"(?:{'|'.join(SCALES)})\b"
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[1:10])}))?|(?:{'|'.join(reversed(ONES))}))\b"
_BELOW_THOUSAND = (rf"(?:(?:{_BELOW_HUNDRED}|a) hundred\b(?: (?:and )?{_BELOW_HUNDRED}(?! hundred\b))?"
                   rf"|{_BELOW_HUNDRED})")
_IN_WORDS = (rf"(?:(?:{_BELOW_THOUSAND}|a) {_SCALE}(?: (?:and )?{_BELOW_THOUSAND} thousand\b)?"
             rf"(?: (?:and )?{_BELOW_THOUSAND}(?! {_SCALE}))?|(?:{_BELOW_HUNDRED}|a) dozen\b|{_BELOW_THOUSAND})")
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,3}(?: [0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,6})?(?![0-9,.])"
_NUMBER = rf"(?<![\w.,])[$\u20ac\u00a3]?(?:{_DIGITS}(?: (?:dozen|hundred)\b)?(?: {_SCALE})?|{_IN_WORDS})"

_BECAME = (r"(?:(?:kill|wound|injur|hurt|maim|displac|detain|arrest|captur|evacuat|rescu|destroy|damag|sank|sink|seiz)"
           r"(?:ed|ing|e|s)? )?")
"""What became of those who are counted, which news says before them: killed up to 35."""
_LEAD = {
    "most": "up to|as many as|as much as|at most|at the most|(?:no|not|never) (?:more|higher|greater) than"
            "|not (?:over|above|exceeding)|a maximum of|maximum|maximum of|(?:(?:far|well) )?(?:fewer|less) than"
            "|(?:just |well )?(?:under|below)|nearly|almost",
    "least": "at least|at the least|(?:no|not|never) (?:fewer|less) than|a minimum of|minimum|minimum of"
             "|(?:just |well )?(?:over|above)|(?:(?:far|much|slightly|well) )?more than|upwards? of|in excess of",
    "same": "exactly|only|just|precisely|the|all|a total of|in all",
}
_PATTERN_OF_LEAD = "|".join(rf"(?P<{kind}>{words})" for kind, words in _LEAD.items())
_PHRASE = (rf"{_BECAME}(?:(?:{_PATTERN_OF_LEAD}) )?#(?P<range>(?: (?:to|or) | ?- ?)#)?(?P<behind>(?:[+ ].*)?)"
           rf"|{_BECAME}(?P<between>between # and #|from # to #)(?P<around>(?: .*)?)")
"""What is understood, with a # in the place of each number."""
_LEAST_BEHIND = re.compile(r"^ ?\+|^ plus\b| or (?:more|above|over)$|^ or (?:more|above|over)\b| (?:at the|at) least$"
                           r"|^ (?:at the|at) least\b| and counting$| minimum$")
_MOST_BEHIND = re.compile(r" or (?:fewer|less|under|below)$|^ or (?:fewer|less|under|below)\b| (?:at the|at) most$"
                          r"|^ (?:at the|at) most\b| maximum$")
_COUNTED = re.compile(r"(?: [a-z]{2,}(?:['-][a-z]+)*){0,8}")
_WORD = re.compile(r"[a-z]+")
_BEFORE, _AFTER = "\"'(", "\"'.,;:)"
_THOUSANDTHS = re.compile(r"[0-9]\.[0-9]{3}(?! (?:hundred|thousand|million|billion|trillion)\b)")
"""A point before three digits parts thousands in most of Europe."""
_YEAR = re.compile(r"(?<![0-9.,$\u20ac\u00a3])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
"""Four digits that may be those of a year."""
_JOINED = (*_FACTORS, *TENS)
"""What words begin with that may be part of a number before them: dozens, millionth, fiftyish."""


def bounds_in(words: str) -> Bounds:
    """Return the least and the most that the words state; None for a bound that they do not."""
    folded = " ".join(fold(words).split()).lstrip(_BEFORE).rstrip(_AFTER)
    if ".." in words or "#" in words or _THOUSANDTHS.search(folded) or _YEAR.search(folded):
        return NOT_STATED
    found = re.fullmatch(_PHRASE, re.sub(_NUMBER, "#", folded))
    numbers = re.findall(_NUMBER, folded)
    if found is None:
        return NOT_STATED
    if found["between"]:
        return _range(*numbers) if _is_counted(found["around"]) else NOT_STATED
    return _stated(found, numbers)


def _stated(found: re.Match[str], numbers: list[str]) -> Bounds:
    """Return the bounds of a number or a range with what is said before it and behind it."""
    before = next((kind for kind in _LEAD if found[kind]), "")
    side, behind = _side_behind(found["behind"])
    if not _is_counted(behind) or (side and before):
        return NOT_STATED
    side = side or before
    if side not in ("least", "most") and not found["range"] and _is_round(numbers[0]):
        return NOT_STATED
    least, most = _range(numbers[0], numbers[-1])
    return None if side == "most" else least, None if side == "least" else most


def _side_behind(behind: str) -> tuple[str, str]:
    """Return which bound is stated behind a number, blank for none, and what else stands there."""
    for side, pattern in (("least", _LEAST_BEHIND), ("most", _MOST_BEHIND)):
        if (found := pattern.search(behind)) is not None:
            return side, behind[:found.start()] + behind[found.end():]
    return "", behind


def _is_counted(behind: str) -> bool:
    """Tell whether the words behind a number only say what it counts."""
    words = _WORD.findall(behind)
    return (_COUNTED.fullmatch(behind) is not None and _otherwise().isdisjoint(words)
            and not any(word.startswith(_JOINED) or word.removesuffix("ish") in SMALL for word in words))


@cache
def _otherwise() -> frozenset[str]:
    """Return the words that may change what a number before them says."""
    held = msgspec.toml.decode(assets.read_bytes("lexicons/quantities.toml"), type=dict[str, list[str]])
    return frozenset(word for words in held.values() for word in words)


def _is_round(number: str) -> bool:
    """Tell whether a number is said for one near it: a dozen, a hundred."""
    return number.endswith("dozen") or number.startswith("a ")


def _range(lower: str, upper: str) -> Bounds:
    least, most = _value(lower), _value(upper)
    if lower != upper and not _scale_of(lower):
        least *= _scale_of(upper) or 1  # “2 to 3 million” is of millions twice
    return (_number(least), _number(most)) if least <= most else NOT_STATED


def _scale_of(number: str) -> int:
    """Return what all of a number is multiplied by, 0 for nothing."""
    scale = 0
    for word in reversed(number.split()):
        if word not in _FACTORS:
            break
        scale = (scale or 1) * _FACTORS[word]
    return scale


def _value(number: str) -> Decimal:
    """Return what a number says: what its parts say, added up."""
    total = part = Decimal(0)
    for word in re.findall(r"[0-9][0-9, ]*(?:\.[0-9]+)?|[a-z]+", number):
        if word in SCALES:
            total, part = total + part * SCALES[word], Decimal(0)
        elif word in MULTIPLES:
            part *= MULTIPLES[word]
        elif word == "a":
            part = Decimal(1)
        elif word != "and":
            part += SMALL[word] if word in SMALL else Decimal(re.sub("[, ]", "", word))
    return total + part


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)
