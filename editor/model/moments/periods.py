"""Read years and what is longer or made of them: “2019”, “2014-16”, “Q3 2019”, “the 1990s”, “the 19th century”."""

from __future__ import annotations

import msgspec

from editor.model.moments.absolute import read_month
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_century,
    a_decade,
    a_half,
    a_quarter,
    a_year,
    from_to,
)
from editor.model.moments.spelling import full_year
from editor.model.moments.vocabulary import DASH, MONTH, ORDINAL, SHORT_WEEKDAY, TIES, YEAR, ordinal_number

_LAST = ("last", "final")


def _year(parts: Parts, at: Anchor) -> Moment:
    return a_year(full_year(parts["year"]))


_NEAR = 60
"""How many years a range whose end has two digits may take."""


def _years(parts: Parts, at: Anchor) -> Moment:
    """Return a range of years; two digits stand for a year near the first: “2024-99” is none."""
    first, last = parts["year"], parts["last_year"]
    if len(last) == 2 and int(last) != (int(first) + 1) % 100 and not 0 < int(last) - int(first[2:]) <= _NEAR:
        raise ValueError(last)
    return from_to(a_year(int(first)), a_year(int(last) if len(last) > 2 else _after(int(first), int(last))))


def _after(first: int, last: int) -> int:
    """Return the first year after another that ends in two digits."""
    return first + (last - first) % 100


def _decade(parts: Parts, at: Anchor) -> Moment:
    """Return ten years, or the hundred that “the 1800s” are."""
    if parts["year"].endswith("00") and parts["year"] != "2000":
        first = parts["year"]
        return Moment(value=first[:2], from_=first, to=f"{first[:2]}99", precision="century")
    return a_decade(full_year(parts["year"]) if len(parts["year"]) > 2 else 1900 + int(parts["year"]))


def _decade_in_words(parts: Parts, at: Anchor) -> Moment:
    return a_decade(1900 + 10 * (TIES.index(parts["tens"]) + 3))


def _century(parts: Parts, at: Anchor) -> Moment:
    return a_century(ordinal_number(parts["ordinal"]))


def _fiscal_year(parts: Parts, at: Anchor) -> Moment:
    """Return a fiscal year: whose it is, and so its days, is not stated."""
    return Moment(value=f"FY{full_year(parts['year'])}", precision="fiscal year")


def read_quarter(parts: Parts, at: Anchor) -> Moment:
    return a_quarter(full_year(parts["year"]), 4 if parts["ordinal"] in _LAST else ordinal_number(parts["ordinal"]))


def _quarter_to(parts: Parts, at: Anchor) -> Moment:
    """Return the quarter that ends with a month, as companies call theirs: “the September quarter”."""
    month = read_month(parts, at)
    if not month.from_:
        return UNKNOWN
    if int(month.from_[5:]) % 3:
        raise ValueError(parts)
    return msgspec.structs.replace(a_quarter(int(month.from_[:4]), int(month.from_[5:]) // 3), origin=month.origin)


def read_half(parts: Parts, at: Anchor) -> Moment:
    return a_half(full_year(parts["year"]), ordinal_number(parts["ordinal"]))


_FIRST_SECOND = r"(?P<ordinal>first|second|1st|2nd)"
_NTH = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_FISCAL = r"(?:(?:fiscal|financial)(?:\s+year)?\s+|FY\s?['’]?)"
_QUARTER = r"(?P<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\s]+quarter"
_LAST_WEEKDAY = SHORT_WEEKDAY.replace("<weekday>", "<last_weekday>").removesuffix(r"\.?")
FORMS = (
    Form("years", rf"(?<![-/\w.])(?P<year>(?:1[5-9]|20)\d\d)\s?[{DASH[1:-1]}/]\s?(?P<last_year>(?:1[5-9]|20)\d\d|\d\d)"
                  r"(?![-–/\w]|\.\d)", _years, needs="digit"),
    Form("years", r"(?<!\w)(?P<year>(?:19|20)\d\d)\s+to\s+(?P<last_year>\d\d)(?!\w)", _years, "given"),
    Form("quarter", rf"\b(?:the\s+)?(?:whole\s+)?{_QUARTER}\s*,?\s*(?:of\s+)?(?:the\s+year\s+)?{YEAR}",
         read_quarter, needs="unit"),
    Form("quarter", r"(?<!\w)Q(?P<ordinal>[1-4])(?:\s*,?\s*(?:of\s+)?|-)(?P<year>(?:19|20)\d\d)(?!\w)",
         read_quarter, needs="digit"),
    Form("quarter", r"(?<!\w)(?:Q(?P<ordinal>[1-4])\s?['’‘](?P<year>\d\d)"
                    r"|(?P<ordinal>[1-4])Q\s?['’‘]?(?P<year>(?:20)?\d\d))(?![\w%]|[.,]\d)", read_quarter,
         needs="digit"),
    Form("quarter", rf"\b(?:the\s+)?{MONTH}\s+quarter(?!\w)(?:\s+(?:of\s+)?{YEAR})?", _quarter_to, needs="month"),
    Form("half", r"(?<!\w)(?:H(?P<ordinal>[12])\s?['’‘](?P<year>\d\d)"
                 r"|(?P<ordinal>[12])H\s?['’‘]?(?P<year>(?:20)?\d\d))(?![\w%]|[.,]\d)", read_half, needs="digit"),
    Form("quarter", r"(?<!\w)(?P<year>(?:19|20)\d\d)[\s-]*Q(?P<ordinal>[1-4])(?!\w)", read_quarter, needs="digit"),
    Form("half", rf"\b(?:the\s+)?{_FIRST_SECOND}\s+half\s+of\s+{YEAR}", read_half, needs="digit"),
    Form("half", r"(?<!\w)(?P<year>(?:19|20)\d\d)[\s-]*H(?P<ordinal>[12])(?!\w)|"
                 r"(?<!\w)H(?P<ordinal>[12])[\s-]*(?P<year>(?:19|20)\d\d)(?!\w)", read_half, needs="digit"),
    Form("fiscal year", rf"\b(?:the\s+)?(?:(?:fiscal|financial)\s+{_NTH}[-\s]+quarter|{_NTH}\s+(?:fiscal|financial)\s+"
                        rf"quarter)(?!\w)(?:\s+(?:of\s+)?{YEAR})?", lambda parts, at: UNKNOWN, needs="fiscal"),
    Form("fiscal year", rf"\b(?:the\s+)?(?:{_NTH}[-\s]+quarter|Q[1-4]|(?:first|second|1st|2nd)\s+half|H[12])\s+"
                        rf"(?:of\s+)?(?:the\s+)?{_FISCAL}(?:19|20)?\d\d(?!\w)|\bFY\s?(?:20)?\d\d[-\s/]*[QH][1-4](?!\w)",
         lambda parts, at: UNKNOWN, needs="fiscal"),
    Form("fiscal year", r"\b(?:the\s+)?(?:(?:fiscal|financial)(?:\s+year)?\s+|FY\s?)(?P<year>(?:19|20)\d\d|\d\d)"
                        r"(?:[-–/](?:20)?\d\d)?(?!\w)", _fiscal_year, needs="fiscal"),
    Form("fiscal year", r"\b(?:the\s+)?(?P<year>(?:19|20)\d\d)(?:[-–/](?:20)?\d\d)?\s+(?:fiscal|financial)\s+"
                        r"year(?!\w)", _fiscal_year, needs="fiscal"),
    Form("days", rf"\b{SHORT_WEEKDAY}\s*(?:[{DASH[1:-1]}]|\bto\b|\bthrough\b)\s*{_LAST_WEEKDAY}",
         lambda parts, at: UNKNOWN, needs="short weekday"),
    Form("decade", r"(?<!\w)(?:the\s+)?(?P<year>(?:1\d|20)\d0)['’]?s(?!\w)", _decade, needs="digit"),
    Form("decade", r"\bthe\s+['’‘]?(?P<year>[3-9]0)['’]?s(?!\w)", _decade, needs="digit"),
    Form("decade", r"(?:(?<=\d0['’]?s\s(?:and|or|to|through)\s)|(?<=\b(?:early|mid|late)[\s-])|['’‘])"
                   r"(?P<year>[3-9]0)['’]?s(?!\w)", _decade, needs="digit"),
    Form("decade", rf"\bthe\s+(?:(?:early|mid|late)[\s-]+)?(?P<tens>{'|'.join(TIES)})(?!\w)",
         _decade_in_words, needs="tens"),
    Form("century", rf"\b(?:the\s+)?{ORDINAL}[-\s]+century(?!\w)", _century, needs="unit"),
    Form("year", rf"\b(?:the\s+)?year[-\s]end\s+{YEAR}", _year, needs="unit"),
    Form("year", r"(?:(?<![-/\w.,$€£¥#–])|(?<=\b(?:mid|early|late|pre|post|end)-))(?:the\s+year\s+)?"
                 rf"{YEAR}(?![-–/]\d|\w|\.\d)", _year, needs="digit"),
    Form("year", r"(?<=\b(?:since|of|in|from|until|class of)\s)['’‘](?P<year>\d\d)(?!\w)", _year, needs="digit"),
    Form("year", r"(?<=\bin\s(?:\d\d\s(?:and|or)\s)?)(?P<year>[04-9]\d)(?=\s*(?:[,;:.)!?](?!\d)|\b(?:and|or)\b|$))",
         _year, needs="digit"),
)
"""“Mon-Fri”, without the day it is counted from, may be any week and every one."""
