"""Tell by the words around it whether what has the form of a time is one: “in May” is, “2000 men” is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import regex

from editor.model.moments.form import Parts

_LEADING = (r"in|since|until|till|by|last|next|this|that|early|late|mid|during|before|after|from|of|through"
            r"|throughout|and|or|to|between|for|every|around|about|circa|early in|late in|as of")
_UNITS_OF_A_MOMENT = ("second", "minute", "hour", "day", "night", "weekend")
_FIRST_YEAR = 1500
_FAR = 40
"""Code points before a stretch that are looked at."""
_AROUND = 200
"""Code points on either side in which a year stands that others are told beside."""
_FULL_MONTHS_THAT_ARE_WORDS = ("may", "march", "mar")


class Surroundings:
    """What stands around a stretch of a sentence."""

    def __init__(self, words: str, begin: int, end: int, first: int, last: int) -> None:
        """Take the sentence from `begin` to `end`, and the stretch from `first` to `last` within it."""
        self.words, self._begin, self._end, self._first, self._last = words, begin, end, first, last

    @property
    def stretch(self) -> str:
        """Return the stretch itself."""
        return self.words[self._first:self._last]

    @property
    def is_shouted(self) -> bool:
        """Tell whether the whole sentence is written in capitals, which then say nothing."""
        return self.words[self._begin:self._end].isupper()

    def follows(self, pattern: str) -> bool:
        """Tell whether the words right before the stretch fit a pattern."""
        begin = max(self._begin, self._first - _FAR)
        return _compiled(f"(?:{pattern})$").search(self.words, begin, self._first) is not None

    def comes_after(self, pattern: str) -> bool:
        """Tell whether something before the stretch, in its sentence, fits a pattern."""
        return _compiled(pattern).search(self.words, self._begin, self._first) is not None

    def is_near(self, pattern: str) -> bool:
        """Tell whether something around the stretch fits a pattern, also beyond its sentence."""
        begin, end = max(0, self._first - _AROUND), self._last + _AROUND
        return _compiled(pattern).search(self.words, begin, end) is not None

    def precedes(self, pattern: str) -> bool:
        """Tell whether the words right after the stretch fit a pattern."""
        return _compiled(pattern).match(self.words, self._last, self._end) is not None


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def is_time(rule: str, parts: Parts, around: Surroundings) -> bool:
    """Tell whether a form of some rule names a time where it stands."""
    test = _TESTS.get(rule)
    return test is None or test(parts, around)


_ANY_MONTH = r"(?:Jan|Febr?|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+)?(?![a-z])|May(?![a-z])|Ju(?:ne?|ly?)(?![a-z])"


def _is_month(parts: Parts, around: Surroundings) -> bool:
    if "year" in parts or "year_step" in parts:
        return True
    name = parts["month"]
    is_led = around.follows(rf"(?<!\w)(?i:{_LEADING})[\s-]+(?:the\s+)?")
    if around.precedes(r"\s+\p{Lu}\p{Ll}+") and not around.precedes(r"\s+(?:[A-Z]\w+day)\b"):
        return False
    if around.follows(rf"\b(?:{_ANY_MONTH})\.?\s?[-–/]\s?") or around.precedes(rf"\.?\s?[-–/]\s?(?:{_ANY_MONTH})"):
        return True
    if name in _FULL_MONTHS_THAT_ARE_WORDS or len(name) <= len("sept"):
        return is_led and (len(name) > len("jan") or name == "may")
    return is_led or not around.follows(r"\p{Lu}[\p{L}.]*\s+")


_COUNTED = (r"\s+(?:(?!(?:the|to|and|as|his|her|its|their|for|with|by|from|in|on|a|an)\b)\p{Ll}+\s+)?"
            r"(?:people|men|women|children|troops|soldiers|fighters|civilians|refugees|workers|members|homes|houses|families"
            r"|residents|prisoners|votes|jobs|cases|deaths|victims|square|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|acres"
            r"|hectares|tons|tonnes|pounds|dollars|euros|barrels|km|kg|mm|cc|units|copies|hours|days|weeks|months|years)\b")
"""Words that a number before them counts."""


def _is_year(parts: Parts, around: Surroundings) -> bool:
    """Tell whether a number of four digits is a year: it counts nothing, and is led in where it is of long ago.

    One of two digits is where another is named near it in full: “in 88 and 92, in 1996”.
    """
    if around.stretch.startswith(("’", "'", "‘")) or "year" in around.stretch.lower():
        return True
    if around.precedes(_COUNTED) or around.precedes(r"\s*(?:%|percent\b|per\s+cent\b|[kmg]m?\b|°|[ap]\.?m\b)"):
        return False
    if around.follows(r"(?i:\b(?:no|number|nos|flight|route|room|page|section|article|resolution|boeing|airbus|area"
                      r"|windows|office)\.?\s+)"):
        return False
    if len(parts["year"]) == 2:
        return around.is_near(r"\b[Ii]n\s+(?:19|20)\d\d\b(?!%)")
    year = int(parts["year"])
    if 1900 < year < 2100 and year % 100:
        return True
    return year >= _FIRST_YEAR and around.follows(rf"(?<!\w)(?i:{_LEADING}|year|the)[\s-]+|[(\[]\s*|,\s+")


def _is_range_of_years(parts: Parts, around: Surroundings) -> bool:
    return not around.precedes(r"\s+(?:\p{Ll}+\s+)?(?:people|men|women|children|\p{Ll}{3,}s)\b") or \
        around.follows(r"(?i:\b(?:the|in|during|of|for)\s+)")


_NO_NOUN = r"(?:to|at|in|on|for|from|and|or|that|when|with|which|after|before|because|since|until|than|will|would)\b"


def _is_weekday(parts: Parts, around: Surroundings) -> bool:
    if around.follows(r"\b(?:Black|Bloody|Super|Cyber|Ash|Palm|Holy|Fat|Good|Easter|Maundy)\s+"):
        return False
    if "step" not in parts and around.comes_after(r"\bon\s+an?\s+\p{Lu}\p{Ll}+day\b(?!\s+\p{Ll}{4,})"):
        return False  # on any Monday, and on the Tuesday after it
    if "step" not in parts and around.follows(r"(?i:\b(?:an?|any|some|one)\s+)"):
        return not around.follows(r"\bon\s+an?\s+") and around.precedes(rf"\s+(?!{_NO_NOUN})\p{{Ll}}{{4,}}")
    return not around.precedes(r"\s+(?:Times|Telegraph|Mail|Mirror|Post|Herald|Express|Morning\s+Post|Sun|Tribune"
                               r"|Independent|World|Night\s+(?:Live|Football))\b")


def _is_near_day(parts: Parts, around: Surroundings) -> bool:
    """Tell whether “Today” is the day, not the last word of a newspaper's or a show's name, nor these days at large."""
    if parts["near"] == "today" and _is_nowadays(around):
        return False
    is_named = around.follows(r"\p{Lu}\p{L}+\s+|(?:The|the)\s+") or around.precedes(r"\s+(?:Show|Program(?:me)?)\b")
    return not is_named or around.stretch[:1].islower() or (around.stretch.isupper() and around.is_shouted)


_THEN = (r"(?i:\b(?:in\s+those\s+days|back\s+then|at\s+that\s+time|used\s+to"
         r"|(?:years?|decades?|centur(?:y|ies))\s+ago|formerly|originally|once)\b)")
_NO_DEED = (r",(?:(?!\b(?:was|were|had|did|said|told|will|shall|has|have|\p{Ll}{3,}ed|(?:is|are)\s+\p{Ll}{3,}ing)\b)"
            r"[^.;:!?])*(?:[.;:!?]|$)")
"""A clause behind “Today,” that tells of nothing done on a day."""


def _is_nowadays(around: Surroundings) -> bool:
    """Tell whether “today” is set against the past, or what would be: “Today, one in ten farms; long ago, all did”."""
    if around.follows(r"(?i:\b(?:would|might)\s+(?:\p{Ll}+\s+)?be\s+(?:[\p{L}’'-]+\s+){1,4})"):
        return True
    return not around.comes_after(r"\w") and around.is_near(_THEN) and around.precedes(_NO_DEED)


_LASTING = (r"(?i:\b(?:for|in|within|after|than|least|about|nearly|almost|over|under|roughly|around|took|takes?|taking"
            r"|lasted|lasts?|lasting|last|spent|spend|throughout|through|during|whole|just|only|every|past|first|of)\s+)")


def _is_duration(parts: Parts, around: Surroundings) -> bool:
    """Tell whether a length of time is one: no age, no rate, no fraction, no “one day”."""
    if around.precedes(r"(?i:[\s-]+(?:olds?|of\s+age|younger|older)\b|-\p{L}*old)") or \
            around.follows(r"(?i:\baged?\s+(?:of\s+)?|\bage\s+)"):
        return False
    unit, count = parts["unit"], parts.get("count", "")
    is_plural = around.stretch.rstrip("'’").lower().endswith("s")
    if unit == "quarter":
        return is_plural and (not around.precedes(r"\s+of\b") or " " in around.stretch.strip(count).strip())
    if unit == "second" and not (is_plural or count.isdecimal()):
        return False
    if count in ("a", "an", "one") and "half" not in parts and not around.stretch.count("-"):
        return around.follows(_LASTING) or (unit in ("decade", "century") and not around.follows(r"(?i:\bonce\s+)"))
    return "some" not in parts or parts["some"].split()[-1] in ("several", "few")


_CAN_LAST = r"(?i:\b(?:to|will|would|may|might|can|could|should|must|not|and|usually|often)\s+)"
_OF_SOMETHING = (r"(?i:\s+of\s+(?:his|her|its|their|my|our|your|whose|the\s+(?!(?:year|month|week|season|quarter|decade"
                 r"|century)\b)\p{L}+|an?\s+\p{L}+|\p{L}+['’]s)\b)")
"""Words of which a stretch is a part: “the last months of her life” do not end when the article was written."""


def _is_stretch(parts: Parts, around: Surroundings) -> bool:
    is_plural = around.stretch.lower().endswith("s")
    if "unit" not in parts:
        return True
    is_verb = parts.get("step") == "last" and around.follows(_CAN_LAST)
    if parts.get("count") in ("a", "an") or is_verb or around.precedes(_OF_SOMETHING):
        return False
    return "count" in parts or "some" in parts or is_plural or parts["unit"] not in _UNITS_OF_A_MOMENT


def _is_clock(parts: Parts, around: Surroundings) -> bool:
    if parts.keys() & {"half", "zone", "name", "told"}:
        return True
    if around.follows(r"\b(?:19|20)\d\d(?:,|\s*[-–—|])?\s+"):
        return True
    return around.follows(r"(?i:\b(?:at|by|until|till|from|to|around|about|before|after|between|and|since)\s+)")


def _are_numbers(parts: Parts, around: Surroundings) -> bool:
    if "year" not in parts or len(parts["year"]) > 2 or parts["sign"] == "/":
        return True
    return parts["sign"] == "." and (not around.comes_after(r"\w") or around.follows(
        r"(?i:\b(?:on|dated|posted|since|until|by)\s+)"))


def _are_days(parts: Parts, around: Surroundings) -> bool:
    """Tell whether two days are from one to the other: “3 and 5 May” are not, without “between”."""
    return not regex.search(r"\b(?i:and)\b", around.stretch) or around.follows(r"(?i:\bbetween\s+(?:the\s+)?)")


_ISLAMIC = ("fitr", "adha", "azha", "ashura", "ashoura", "arbaeen", "new year")
_OTHER_CALENDARS = (r"(?i:\b(?:Orthodox|Coptic|Armenian|Ethiopian|Russian|Ukrainian|Serbian|Greek|Julian|Chinese|Lunar"
                    r"|Jewish|Islamic|Persian|Iranian|Kurdish|Tibetan|Hindu|Hijri)\s+)")
"""Words before the name of a day that another calendar has on another day."""


def _is_named_day(parts: Parts, around: Surroundings) -> bool:
    if "name" not in parts:
        return True
    if around.follows(_OTHER_CALENDARS):
        return False
    at = around.stretch.lower().find(parts["name"][:4])
    if not around.stretch[at:at + 1].isupper():
        return False
    if parts["name"] in _ISLAMIC:
        return True
    if "year" in parts or parts["name"] not in ("christmas", "easter", "halloween", "thanksgiving"):
        return True
    is_led = around.follows(r"(?i:\b(?:at|on|by|since|until|before|after|for|over|around|this|last|next|during)\s+)")
    return is_led and not around.precedes(r"\s+(?!and\b|was\b|when\b|but\b|or\b)\p{Ll}{3,}\b")


def _is_named_month(parts: Parts, around: Surroundings) -> bool:
    """Tell whether “Ramadan” is the month, not a person's name."""
    at = around.stretch.lower().rfind(parts["name"])
    if not around.stretch[at].isupper() or around.precedes(r"[\s-]+\p{Lu}\p{Ll}"):
        return False
    is_named = "year" in parts or "step" in parts or around.stretch.lower().startswith(("the ", "holy "))
    return is_named or around.follows(r"(?i:\b(?:during|in|of|for|before|after|since|until|till|by|through|throughout"
                                      r"|ahead\s+of|end\s+of)\s+)") or around.precedes(
                                          r"\s+(?:began|begins|starts|ends)\b")


def _is_season(parts: Parts, around: Surroundings) -> bool:
    return bool(parts.keys() & {"year", "step", "year_step"})


def _is_decade(parts: Parts, around: Surroundings) -> bool:
    """Tell whether “the fifties” are years, not ages or degrees: “in the fifties” may be all three."""
    return "tens" not in parts or around.follows(r"(?i:\b(?:in|of|since|during|from)\s+)")


_TESTS: dict[str, Callable[[Parts, Surroundings], bool]] = {
    "month": _is_month, "year": _is_year, "years": _is_range_of_years, "weekday": _is_weekday, "near day": _is_near_day,
    "duration": _is_duration, "stretch": _is_stretch, "clock": _is_clock, "numbers": _are_numbers, "days": _are_days,
    "decade": _is_decade, "named day": _is_named_day, "named month": _is_named_month, "season": _is_season,
}
