"""Name the words that English times are made of, as patterns, and read the numbers among them."""

from __future__ import annotations

import regex

from editor.model.moments.form import Need
from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, MONTHS, WEEKDAYS
from editor.model.number_words import ONES, SMALL, TENS

_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_SHORT_DAYS = "Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun"
MONTH = (rf"(?:(?P<month>{'|'.join(ENGLISH_MONTHS)})(?![^\W\d_])|(?P<month>{_SHORT_MONTHS})(?![^\W\d_])\.?)")
LAST_MONTH = MONTH.replace("month", "last_month")
WEEKDAY = rf"(?P<weekday>{'|'.join(ENGLISH_WEEKDAYS)})(?![^\W\d_])"
WEEKDAYS_NAMED = WEEKDAY.replace("(?![^\\W\\d_])", "s(?!\\w)")
SHORT_WEEKDAY = rf"(?P<weekday>{_SHORT_DAYS})(?![^\W\d_])\.?"
ANY_WEEKDAY = rf"(?P<weekday>{'|'.join(ENGLISH_WEEKDAYS)}|{_SHORT_DAYS})(?![^\W\d_])"
YEAR = r"(?P<year>1\d{3}|20\d\d)(?![\d%])(?!,\d)"
PARTS = {"morning": "MO", "midday": "MI", "noon": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}
PART = rf"(?P<part>{'|'.join(PARTS)})(?!\w)"
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON = rf"(?P<season>{'|'.join(SEASONS)})(?!\w)"
UNIT = (r"(?P<unit>second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade"
        r"|centur(?:y|ies))s?(?!\w)")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", *(f"{word}th" for word in ONES[13:20]), "twentieth")
TIES = ("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_SORTS: dict[Need, str] = {
    "month": " ".join((*ENGLISH_MONTHS, _SHORT_MONTHS.replace("Sept?", "Sep Sept").replace("|", " "))).lower(),
    "weekday": " ".join(f"{day} {day}s" for day in ENGLISH_WEEKDAYS).lower(),
    "unit": " ".join(f"{unit} {unit}s" for unit in (
        "second", "minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "quarter", "year",
        "decade")) + " century centuries time date point period",
    "season": " ".join(SEASONS),
    "part": f"{' '.join(PARTS)} midnight overnight am pm m",
    "near": "yesterday today tonight tomorrow",
    "each": "every each",
    "named": "christmas easter halloween juneteenth eve patrick patricks mayo thanksgiving fitr adha azha ashura"
             " ashoura arbaeen ramadan ramadhan ramazan hijri muslim islamic",
    "tens": " ".join(TIES),
    "fiscal": "fiscal financial fy",
    "short weekday": "mon tue tues wed weds thu thur thurs fri sat sun",
}
_SORT_OF = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_ALSO = dict.fromkeys(("day", "night", "friday", "saturday", "sunday", "monday", "tuesday",
                       "wednesday", "thursday", "may"), "named")
_TOKEN = regex.compile(r"[^\W\d_]+|\d+")
_LATER = {f"{tens}{gap}{_ORDINALS[ones]}": 10 * at + ones + 1
          for at, tens in enumerate(TENS, 2) for ones in range(9) for gap in ("-", " ")}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)} | _LATER | {"thirtieth": 30, "last": -1}
_ORDINAL_WORDS = (rf"(?:twenty|thirty)[-\s](?:{'|'.join(_ORDINALS[:9])})|thirtieth"
                  rf"|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}")
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_WORDS})(?!\w)"
DAY = rf"(?P<day>[0-3]?\d(?:st|nd|rd|th)?(?![\d%])(?![:.,]\d)|(?:{_ORDINAL_WORDS})(?!\w))"
LAST_DAY = r"(?!last\b)" + DAY.replace("<day>", "<last_day>")
COUNT = (r"(?P<count>(?<![\w.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d,])"
         rf"|(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(ONES[1:10])}))?"
         rf"|{'|'.join(sorted(ONES[1:], key=len, reverse=True))}"
         r"|half\s+an?|an?\s+(?:dozen|hundred|couple(?:\s+of)?)|an?|another|a\s+further)(?!\w)")
SOME = (r"(?P<some>several|(?:an?\s+)?few|many|some|numerous|a\s+number\s+of|dozens\s+of|hundreds\s+of"
        r"|thousands\s+of|recent|couple\s+of)(?!\w)")
DASH = r"[-‐‑–—]"


def sorts_in(words: str, begin: int, end: int) -> frozenset[str]:
    """Return the sorts of word that a stretch has of those without which there is no time."""
    tokens = {token.lower() for token in _TOKEN.findall(words, begin, end)}
    found = {"digit" if token[0].isdecimal() else _SORT_OF.get(token, "") for token in tokens}
    return frozenset(found | {_ALSO[token] for token in tokens & _ALSO.keys()})


def month_number(name: str) -> int:
    """Return the number of a month, 1 to 12."""
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """Return the number of a weekday, Monday being 1."""
    return WEEKDAYS[name.lower()]


def ordinal_number(words: str) -> int:
    """Return the number that an ordinal says in words or digits, or digits alone; -1 for the last."""
    folded = " ".join(words.lower().split())
    return ORDINALS[folded] if folded in ORDINALS else int(folded.rstrip("stndrh"))


def count_of(words: str) -> float | None:
    """Return how many the words count, None for a few."""
    folded = " ".join(words.lower().replace("-", " ").split())
    if folded in ("a", "an", "another", "a further"):
        return 1
    if folded in ("half", "half a", "half an"):
        return 0.5
    if folded == "a quarter":
        return 0.25
    if folded in ("a couple", "a couple of", "couple of"):
        return None
    if folded[-5:] in ("dozen", "ndred"):
        return 12 if folded.endswith("dozen") else 100
    parts = folded.split()
    if all(part in SMALL for part in parts):
        return sum(SMALL[part] for part in parts)
    return float(folded.replace(",", "")) if folded[:1].isdigit() else None


def unit_of(words: str) -> str:
    """Return a unit of time in the singular."""
    folded = words.lower()
    return "century" if folded.startswith("centur") else folded
