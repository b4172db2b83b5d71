"""Find where a sentence says that nobody was harmed, or that nothing is known of anybody who was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import regex

from editor.suggest.figures.words import one_of, outcomes, words

_BETWEEN = r"(?:\[?(?!(?:more|longer|doubt|other\s+way|fewer|less|matter)\b)[\p{L}-]+\]?\s+)"
_KILLING = regex.compile(r"kill|dea|died?|fatal|life|lives|slain", regex.IGNORECASE)
_HURTING = regex.compile(r"injur|wound|hurt|harm|maim", regex.IGNORECASE)


class Nobody(msgspec.Struct, frozen=True):
    """Words that say that there was no harm. `is_known` is false where they say only that none is known of."""

    begin: int
    end: int
    outcome: str
    rule: str
    is_known: bool


def nobodies(text: str, begin: int, end: int) -> Iterator[Nobody]:
    """Yield what says in a sentence that nobody was harmed, in order."""
    for found in _pattern().finditer(text, begin, end):
        is_known = not found["tidings"]
        rule = "none-known" if not is_known else "nobody"
        yield Nobody(found.start(), found.end(), _outcome(found[0]), rule, is_known)


def _outcome(said: str) -> str:
    is_killing, is_hurting = bool(_KILLING.search(said)), bool(_HURTING.search(said))
    if is_killing == is_hurting:
        return "casualties"
    return "killed" if is_killing else "injured"


@cache
def _pattern() -> regex.Pattern[str]:
    held = words()
    harm = rf"(?:{one_of(held.harm)})\b"
    listed = rf"{harm}(?:\s+(?:or|and|nor)\s+{_BETWEEN}{{0,2}}{harm})*"
    tidings = rf"(?P<tidings>(?:{one_of(held.tidings)})\s+(?:of|that\s+there\s+were|on|about)\s+(?:any\s+)?)?"
    told = one_of({*outcomes()["killed"].participles, *outcomes()["injured"].participles, "harmed", "dead"})
    done = (rf"(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:\p{{Ll}}+ly\s+)?(?:{told})\b(?:\s+(?:or|and"
            rf"|nor)\s+(?:\p{{Ll}}+ly\s+)?(?:{told})\b)*")
    caused = rf"(?:{one_of(held.causing)})(?:d|ed)?"
    return regex.compile(
        rf"\b(?:no\s+{_BETWEEN}{{0,2}}?{tidings}{_BETWEEN}{{0,2}}?{listed}(?!\s+(?:figures?|tolls?|counts?|sentences?"
        rf"|threats?|time|list)\b)"
        rf"|(?:no\s+one|nobody|(?:none|not\s+one|neither)(?:\s+of\s+(?:the|them|those|its|his|her|their)"
        rf"(?:\s+[\p{{L}}\d,]+){{0,3}}?)?)\s+"
        rf"(?:else\s+)?(?:{done}|(?:had\s+|has\s+)?died\b)"
        rf"|without\s+(?:(?:causing|suffering|reporting|inflicting)\s+)?(?:any\s+)?{_BETWEEN}{{0,2}}?{listed}"
        rf"|(?:did\s+not|didn['’]t|does\s+not|do\s+not|has\s+not|have\s+not|had\s+not)\s+"
        rf"(?:\p{{Ll}}+ly\s+)?{caused}\s+(?:in\s+)?(?:any\s+)?{_BETWEEN}{{0,2}}?{listed}"
        rf"|(?:caus|report|suffer|inflict)(?:ed|ing)\s+neither\s+{listed})", regex.IGNORECASE)
