"""Read the days, months and years that an English text names, and tell past from future by the words before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

import msgspec
import regex

from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, MONTHS, WEEKDAYS
from editor.model.number_words import COUNTS
from editor.model.records import Stretch
from editor.model.sentence import sentences_of

Kind = Literal["day", "month", "year", "weekday", "near day", "week", "this month", "other month", "other year",
               "shift"]

_MONTH_NAMES = rf"{'|'.join(ENGLISH_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
_DAY_NAMES = "|".join(ENGLISH_WEEKDAYS)
_SHORT_DAYS = "(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\\b"
_NUMBER = rf"(?:{'|'.join(COUNTS)}|[1-9]\d?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH = rf"(?P<month>{_MONTH_NAMES})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:.]\d|%|\s*(?:percent|per\s+cent))"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{_DAY_NAMES}|{_SHORT_DAYS})\.?(?:,\s*|\s*\(|\s+)(?:the\s+)?)?"
_WEEKDAY_AFTER = rf"(?:\s*\((?P<weekday>{_DAY_NAMES})\)|,\s+a\s+(?P<weekday>{_DAY_NAMES})\b)?"
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("day", r"(?<![-/\d])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![-/\d])"),
    ("day", rf"\b{_WEEKDAY_BEFORE}{_MONTH}\s+{_DAY}(?!\s*,?\s*\d{{5}})(?:,?\s+{_YEAR})?{_WEEKDAY_AFTER}"),
    ("day", rf"\b{_WEEKDAY_BEFORE}{_DAY}\s+(?:of\s+)?{_MONTH}\b(?:,?\s+{_YEAR})?{_WEEKDAY_AFTER}"),
    ("month", rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}"),
    ("month", r"(?<=\b(?i:in|since|until|by|last|next|this|early|late|mid|during|before|after|from|of)[\s-])"
              rf"{_MONTH}\b"),
    ("year", rf"(?<=\b(?i:in|since|by|until|from|during|early|late|of|end of|after|before)\s){_YEAR}(?![-–]\d)"),
    ("weekday", rf"\b(?:(?P<side>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming)\s+)?(?P<weekday>{_DAY_NAMES})\b(?!s\b)"),
    ("near day", r"\b(?i:(?P<near>yesterday|today|tonight|tomorrow))\b"),
    ("week", r"\b(?i:(?:earlier|later)\s+)?(?i:this|last|next)\s+(?:week|weekend)\b"),
    ("this month", r"\b(?i:(?:earlier|later)\s+)?(?i:this)\s+month\b"),
    ("other month", r"\b(?i:last|next)\s+month\b"),
    ("other year", r"\b(?i:(?:earlier|later)\s+)?(?i:this|last|next)\s+(?:year|summer|autumn|fall|winter|spring)\b"),
    ("shift", rf"\b(?i:(?P<count>{_NUMBER}))\s+days?\s+(?P<side>before|earlier|after|later)\b"),
    ("near day", r"\b(?i:last)\s+(?:night|evening)\b"),
    ("near day", rf"\b(?i:{_NUMBER}|a|an)\s+(?:days?|weeks?|months?|years?)\s+ago\b"),
)
_DUE = (
    r"(?:re)?(?:open|start|begin|close|end|meet|arrive|leave|appear|return|resume|launch|take|hold|sign|vote|speak|visit|travel|play"
    r"|face|sail|fly|land|depart|expire|run|give|deliver|publish|release|announce|decide|rule|hear|retire|step|marry|stand|testify"
    r"|attend|join|go|come|be|have|make|pay|present|receive|hand|report|submit|move|enter|reach|finish|complete|conclude|elect"
    r"|discuss|consider|debate|address|host|receive|send|serve|show|stop|switch|cut|rise|fall|increase|expand|build|plead)")
"""Verbs of what is planned for a day: due to reopen; what else stands behind “due to” may be the cause of something."""
_BEHIND_VERB = (
    r"a|an|the|its|his|her|their|in|on|at|by|from|to|for|with|before|after|into|up|down|off|out|over|between|through|work"
    r"|back|next|this|later|early|late|again|here|there|until|as|\p{Ll}+ed|\p{Ll}+ly|more|new|talks|trial|court|service")
_AHEAD = (
    r"\b(?:will|would|shall|plans?|planned|expected|expects|scheduled|due\s+(?!to\b)|set\s+(?:to|for)|slated|upcoming"
    r"|ahead\s+of|(?:is|are|was|were)\s+to|going\s+to|expires?)\b"
    r"|(?:\b(?:is|are|was|were|be|been)|['’](?:s|re))\s+(?:(?:also|now|still|\p{Ll}+ly)\s+)?due\s+to\s+"
    rf"(?:not\s+)?{_DUE}(?=\s*$|\s+(?:{_BEHIND_VERB})\b)(?=[^,;]*$)"
    r"|\b(?:by|until|next|coming)\s+(?:the\s+end\s+of\s+|early\s+|late\s+|mid-)?(?=$)")
_THEN = r",?\s+(?:will|would|shall)\b"
_REACH = 90  # code points before a phrase in which a sign of the future is looked for


class Phrase(msgspec.Struct, frozen=True):
    """Words that name a time: where they stand in code points, in which sentence, and what they say.

    What is not said is 0. `days` is how far a near day is from the day of writing (today 0, yesterday -1; None where
    it says less), or for a shift how far the day it leads from is after the day it leads to, negative where before.
    """

    kind: Kind
    begin: int
    end: int
    words: str
    sentence: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    days: int | None = None
    is_ahead: bool = False

    @property
    def needs_publication(self) -> bool:
        """Tell whether the phrase names a certain time only together with the day of publication."""
        return not self.year and self.kind != "shift"


def read_phrases(words: str, stretches: Iterable[Stretch]) -> tuple[Phrase, ...]:
    """Return what the stretches of a text name, in their order; sentences are counted through."""
    return tuple(phrase for number, sentence in enumerate(_sentences(words, stretches))
                 for phrase in _in_sentence(words, sentence, number))


def sentence_before(words: str, phrase: Phrase, reach: int) -> str:
    """Return up to `reach` code points of the same line before a phrase."""
    begin = max(words.rfind("\n", 0, phrase.begin) + 1, phrase.begin - reach)
    return words[begin : phrase.begin]


def points_ahead(words: str, sentence: Stretch, begin: int) -> bool:
    """Tell whether what stands at a place of a sentence is spoken of as to come, by the words before it."""
    return _signs_of_the_future().search(words[max(sentence.begin, begin - _REACH) : begin]) is not None


def _sentences(words: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        yield from sentences_of(words, stretch.begin, stretch.end)


def _in_sentence(words: str, sentence: Stretch, number: int) -> Iterator[Phrase]:
    for kind, found in _found(words, sentence):
        parts = found.groupdict()
        phrase = Phrase(kind, found.start(), found.end(), found[0], number, _number(parts.get("year")),
                        _month(parts.get("month")), _number(parts.get("day")), _weekday(parts.get("weekday")),
                        _days(parts), _is_ahead(words, sentence, found, parts.get("side")))
        if _can_be(phrase):
            yield phrase


def _found(words: str, sentence: Stretch) -> Iterator[tuple[Kind, regex.Match[str]]]:
    """Yield what fits a form, from left to right; of two that overlap the earlier one, or that of the earlier form.

    One search for each form takes a quarter of the time of one for all.
    """
    fitting = [(found.start(), place, found) for place, (_, form) in enumerate(_patterns())
               for found in form.finditer(words, sentence.begin, sentence.end)]
    end = sentence.begin
    for begin, place, found in sorted(fitting, key=lambda fit: fit[:2]):
        if begin >= end:
            end = found.end()
            yield _patterns()[place][0], found


@cache
def _patterns() -> tuple[tuple[Kind, regex.Pattern[str]], ...]:
    """Return the forms, which are compiled when they are first asked for: that takes as long as many frames."""
    return tuple((kind, regex.compile(form)) for kind, form in _FORMS)


@cache
def _signs_of_the_future() -> regex.Pattern[str]:
    return regex.compile(_AHEAD, regex.IGNORECASE)


def _is_ahead(words: str, sentence: Stretch, found: regex.Match[str], side: str | None) -> bool:
    if side and side.lower() in ("last", "next", "coming"):
        return side.lower() != "last"
    is_day = "day" in found.groupdict()  # “the dam of May 2019 will be raised” stands already
    return points_ahead(words, sentence, found.start()) or (
        is_day and _then().match(words, found.end(), sentence.end) is not None)


@cache
def _then() -> regex.Pattern[str]:
    """Return what tells behind a phrase that it is to come: “on 5 November would replace”."""
    return regex.compile(_THEN, regex.IGNORECASE)


def _number(digits: str | None) -> int:
    return int(digits) if digits else 0


def _month(name: str | None) -> int:
    return 0 if not name else int(name) if name.isdecimal() else MONTHS[name.lower()]


def _weekday(name: str | None) -> int:
    return WEEKDAYS[name.lower()] if name else 0


def _days(parts: dict[str, str | None]) -> int | None:
    if near := parts.get("near"):
        return {"yesterday": -1, "tomorrow": 1}.get(near.lower(), 0)
    count = (parts.get("count") or "").lower()
    if not count:
        return None
    days = int(count) if count.isdecimal() else COUNTS.index(count) + 1
    return -days if parts.get("side") in ("after", "later") else days


def _can_be(phrase: Phrase) -> bool:
    return phrase.kind != "day" or (1 <= phrase.month <= 12 and 1 <= phrase.day <= 31)
