"""Find sums of money, numbers that count, frequencies and telephone numbers, which some schemes tag as names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from editor.model.number_words import ONES, SCALES, TENS
from editor.suggest.names.lexicon import Lexicon
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Sort

_SCALE = rf"(?:{'|'.join(SCALES)}|bn|mn|tn|m|b|k)\b"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CURRENCY = (r"dollars?|euros?|pounds?|dinars?|rubles?|roubles?|liras?|yen|yuan|rupees?|pesos?|francs?|cents"
             r"|USD|EUR|GBP|riyals?|dirhams?|shekels?|hryvnias?|marks")
_BOUND = r"(?:(?<!(?i:\b(?:no|not|nothing)) )(?i:more than|less than) )?"
_MONEY = regex.compile(
    rf"{_BOUND}(?:(?:US|A|C|AU|NZ|HK)?[$£€¥]\s?(?:{_DIGITS})(?:[ -]?{_SCALE})?"
    rf"|\b(?:{_DIGITS})(?: {_SCALE})? (?:(?:US|U\.S\.|Canadian|Australian) )?(?:{_CURRENCY})\b)")
_ONES = "|".join(ONES[2:])
_TENS = "|".join(TENS)
_WORDS = (r"(?:half a (?:million|billion|thousand|dozen)"
          rf"|(?:{_TENS})(?:-(?:{'|'.join(ONES[1:10])}))?|{_ONES}"
          r"|(?:(?:a )?(?:hundred|thousand|million|dozen)|dozens|hundreds|thousands)(?= of\b))")
_NUMBER = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}$£€.,:/#-]|\p{{N}} )(?P<hedge>(?i:at least|up to) )?"
    rf"(?P<number>(?:{_DIGITS})|(?i:{_WORDS}))(?:\s(?i:hundred|thousand|million|billion|dozen)\b)?"
    rf"(?P<percent>\s?%|\s(?:per cent|percent)\b)?(?![\p{{L}}\p{{N}}/:%-]|[.,]\p{{N}})")
_FREQUENCY = regex.compile(r"(?<![\p{L}\p{N}.,])\d[\d,.]*\s?(?i:[kmgt]?hz)\b")
_CONTACT = regex.compile(
    r"(?<![\p{L}\p{N}.+-])(?:\+\d{1,3}[ -])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\p{L}\p{N}-])"
    r"|(?<![\p{L}\p{N}.])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}")
_AGE = regex.compile(r", (?P<age>[1-9]\d?)(?=,)")
_NEXT = regex.compile(r"\s+(?P<word>[\p{L}'’.-]+)")
_BEFORE = regex.compile(r"(?r)(?P<word>[\p{L}.]+)\s+")
_YEAR = regex.compile(r"(?:1[5-9]|20)\d\d")


def quantities(reading: Reading, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the sums of money, numbers that count something and those by which one is reached, in lines that count."""
    words = reading.words
    for stretch in reading.stretches:
        reached = stretch.begin
        for found in _MONEY.finditer(words, stretch.begin, stretch.end):
            yield _name(words, "money", found)
        for found in _FREQUENCY.finditer(words, stretch.begin, stretch.end):
            yield _name(words, "frequency", found)
        for found in _CONTACT.finditer(words, stretch.begin, stretch.end):
            yield _name(words, "contact", found)
        for found in _NUMBER.finditer(words, stretch.begin, stretch.end):
            if found.start() >= reached and _counts(words, found, stretch.end, lexicon):
                yield _name(words, "quantity", found)
                reached = found.end()


def ages(words: str, persons: Iterable[Name]) -> Iterator[Name]:
    """Yield the ages that stand behind the names of persons, between commas."""
    for person in persons:
        if (found := _AGE.match(words, person.end)) is not None:
            begin, end = found.span("age")
            yield Name(begin=begin, end=end, rule="age", confidence=0.85, sort="quantity", one=found["age"])


def _name(words: str, sort: Sort, found: regex.Match[str]) -> Name:
    rule = "number" if sort == "quantity" else sort
    return Name(begin=found.start(), end=found.end(), rule=rule, confidence=0.85 if rule == "number" else 0.9,
                sort=sort, one=found[0])


def _counts(words: str, found: regex.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a number counts something that the next word names."""
    if found["percent"]:
        return True
    before = _BEFORE.search(words, max(0, found.start() - 20), found.start())
    if before and before.end() == found.start():
        said = before["word"].lower()
        if lexicon.has("times", said.rstrip(".")) or lexicon.has("no_count", said) or (said[0] != before["word"][0]
                                                                          and found["number"][0].isdigit()):
            return False
    after = _NEXT.match(words, found.end(), end)
    if after is None or _is_money(words, found):
        return False
    said = after["word"].lower().rstrip(".,'’")
    if said == "of" and found["number"].lower() in ("dozens", "hundreds", "thousands"):
        return True
    beyond = _NEXT.match(words, after.end(), end)
    if beyond is not None and lexicon.has("between_units", said) and lexicon.has(
            "units", beyond["word"].lower().rstrip(".,")):
        return False
    is_date = lexicon.has("times", said.rstrip(".")) or (_YEAR.fullmatch(found["number"]) is not None)
    return not is_date and not lexicon.has("units", said) and not (
        after["word"][0].isupper() and found["number"][0].isdigit() and " " not in found[0]) and not (
        "." in found["number"] and " " not in found[0])


def _is_money(words: str, found: regex.Match[str]) -> bool:
    money = _MONEY.search(words, max(0, found.start() - 4), found.end() + 30)
    return money is not None and money.start() <= found.start("number") < money.end()
