"""Find the sentence around a position of a text, reading no further than its ends.

Splitting inside a name or an abbreviation costs the analyst more than a sentence that runs on, so a stop after an
abbreviation ends a sentence only where the next words say so.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from editor.model.records import Stretch

_STOPS = r"[.!?\u2026\u061F\u06D4\u0964\u0965\u203D]"
_WIDE_STOPS = r"[\u3002\uFF01\uFF1F\uFF61]"
_LONGEST_SENTENCE = 4096  # keeps a line of 200,000 code points fast; a longer sentence is cut between words
_CLOSERS = r"[\"'\u2019\u201D\u201C\u00BB\u203A)\]\u300D\u300F\u3011\uFF09]"
_WIDE_CLOSERS = r"[\"'\u2019\u201D)\]\u300D\u300F\u3011\uFF09]"
_OPENERS = r"[\"'\u2018\u201C\u201E\u00AB\u2039(\[\u300C\u300E\u00BF\u00A1]"
_BREAKS = r"[\n\r\x0B\x0C\x85\u2028\u2029]"
_SPACE = r"[^\S\n\r\x0B\x0C\x85\u2028\u2029]"
# The lookarounds let a run of stops or spaces match at one place only: a run of 200,000 takes no longer than it is.
_CANDIDATE = (
    rf"(?P<wide>(?<!{_WIDE_STOPS}){_WIDE_STOPS}++{_WIDE_CLOSERS}{{0,4}}+)\s*+(?!\s)"
    rf"|(?P<stop>(?<!{_STOPS}){_STOPS}++(?:{_CLOSERS}|[\u00A0\u202F]\u00BB){{0,4}}+)\s++(?!\s)"
    rf"|(?P<line>(?<!{_SPACE}){_SPACE}*+{_BREAKS})\s*(?!\s)"
)
_FORWARDS = regex.compile(_CANDIDATE)
_BACKWARDS = regex.compile(rf"(?r)(?:{_CANDIDATE})")
_BLANK_LINE = regex.compile(rf"(?>\r\n|{_BREAKS}){_SPACE}*{_BREAKS}")
_GOES_ON_WIDE = regex.compile(rf"{_WIDE_STOPS}|{_WIDE_CLOSERS}|\u3068")  # \u3068 follows a Japanese quotation
_STOP_BACKWARDS = regex.compile(rf"(?r)(?:{_STOPS}|{_WIDE_STOPS}|[:;]){_CLOSERS}*")
_BREAK = regex.compile(_BREAKS)
_SEEN = regex.compile(r"\S")
_WORD_BEGIN = regex.compile(r"(?<!\S)\S")
_WORD_END = regex.compile(r"(?r)\S(?=\s)")
_SEEN_BACKWARDS = regex.compile(r"(?r)\S")
_TOKEN_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}.\u2019'-]*")
_NEXT = regex.compile(rf"(?P<opener>{_OPENERS}*)(?P<word>[\p{{L}}\p{{M}}\p{{Nd}}]*)(?P<article>[-\u2011]\p{{Lu}})?")

_TITLES = regex.compile(
    r"mr|mrs|ms|mx|dr|prof|st|gen|lt|col|maj|capt|cpt|sgt|cpl|pvt|adm|cmdr|cdr|brig|sen|rep|gov|pres|amb|hon|rev|fr|msgr"
    r"|supt|insp|det|vs|mme|mlle|mgr|sra|srta|hr|dipl|ing"
)
_BEFORE_NUMBERS = regex.compile(
    r"nos?|arts?|figs?|vols?|pp?|ch|sec|paras?|approx|ca|nr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_SOMETIMES_LAST = regex.compile(r"inc|corp|ltd|co|jr|sr|bros|etc|al|plc|dept|univ|est|ave|blvd|rd|mt|ft")
_OF_CLOCK = regex.compile(r"[ap]\.m")
# Behind “6 a.m.” a day, a month or the zone of the clock may stand: 6 a.m. Monday, GMT, Beijing time.
_DAYS = frozenset((*ENGLISH_WEEKDAYS, *ENGLISH_MONTHS))
_ZONE = regex.compile(r"(?:\p{Lu}{2,5}|(?:[\p{L}.]+\s+){1,3}(?i:time)|Eastern|Pacific|Greenwich)\b(?![-\p{L}])")
_LEADING_CLOCK = regex.compile(
    rf"(?r)(?:^|[\n\r.!?:\u2026]{_CLOSERS}*)\s*{_OPENERS}*(?:At|By|Around|About|Before|After|Since|Until|From|Shortly|Just)"
    r"(?:\s+\p{Ll}+){0,2}\s+\d{1,2}(?:[.:]\d\d)?\s*[apAP]\.[mM]"
)
_INITIALS = regex.compile(r"\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2}")
_STARTERS = regex.compile(
    r"an?|the|th[eo]se|this|that|its?|he|his|she|her|they|their|we|our|you|your|i|t?here|in|on|at|by|for|from|to|as|after"
    r"|before|during|since|while|when|where|what|who|why|how|if|and|but|or|so|yet|not?|most|many|more|some|several|however"
    r"|moreover|meanwhile|later|earlier|today|yesterday|according|also|although|because|both|each"
)


def sentence_at(words: str, position: int) -> Stretch:
    """Return the sentence that covers the position or ends before it, without the space after it.

    A sentence ends with its line, except where the next line goes on in lower case. On a blank line the stretch is
    empty.
    """
    last = _SEEN_BACKWARDS.search(words, 0, position + 1)
    if last is None or _BREAK.search(words, last.end(), position):
        return Stretch(position, position)
    begin = _begin_of_sentence(words, last.start())
    return Stretch(begin, _end_of_sentence(words, begin, len(words)))


def sentences_of(words: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield the sentences of a stretch of the text, in order."""
    while (seen := _SEEN.search(words, begin, end)) is not None:
        begin, sentence_end = seen.start(), _end_of_sentence(words, seen.start(), end)
        yield Stretch(begin, sentence_end)
        begin = sentence_end


def _begin_of_sentence(words: str, position: int) -> int:
    earliest = max(0, position - _LONGEST_SENTENCE)
    for candidate in _BACKWARDS.finditer(words, earliest, position):
        if _ends_sentence(words, candidate):
            return candidate.end()
    begin = _WORD_BEGIN.search(words, earliest, position)
    return begin.start() if begin else position


def _end_of_sentence(words: str, begin: int, last: int) -> int:
    """Return where the sentence that begins there ends, at the latest at `last`, behind which nothing is tried."""
    latest = min(begin + 2 * _LONGEST_SENTENCE, len(words))
    for candidate in _FORWARDS.finditer(words, begin, latest):
        if candidate.start() >= last:
            return last
        if _ends_sentence(words, candidate):
            end = candidate.start() if candidate["line"] else candidate.end("wide" if candidate["wide"] else "stop")
            return min(end, last)
    seen = (_SEEN_BACKWARDS if latest == len(words) else _WORD_END).search(words, begin, latest)
    return min(seen.end() if seen else latest, last)


def _ends_sentence(words: str, candidate: regex.Match[str]) -> bool:
    following = _NEXT.match(words, candidate.end())
    assert following is not None, "the pattern matches nothing at all"
    if candidate["wide"]:
        return not _GOES_ON_WIDE.match(words, candidate.end())
    gap = words[candidate.end("stop") if candidate["stop"] else candidate.start() : candidate.end()]
    if _BLANK_LINE.search(gap):
        return True
    goes_on = following["word"][:1].islower() and not following["article"]
    if candidate["line"]:
        return not goes_on or _follows_stop(words, candidate.start())
    if words.startswith("\u00BB", candidate.end()) and gap in "\u00A0\u202F":  # French puts a space before the mark
        return False
    if goes_on and not _BREAK.search(gap):
        return False
    return not (candidate["stop"] == "." and _is_abbreviation(words, candidate.start(), following))


def _follows_stop(words: str, position: int) -> bool:
    stop = _STOP_BACKWARDS.search(words, max(0, position - 8), position)
    return stop is not None and stop.end() == position


def _is_abbreviation(words: str, stop: int, following: regex.Match[str]) -> bool:
    """Tell whether the full stop belongs to the word before it, and what follows to the same sentence."""
    before = _TOKEN_BEFORE.search(words, max(0, stop - 40), stop)
    if before is None or before.end() != stop:
        return False
    token, follows = before[0].casefold(), following["word"]
    if _TITLES.fullmatch(token):
        return True
    if _BEFORE_NUMBERS.fullmatch(token):
        return follows[:1].isdigit()
    if _OF_CLOCK.fullmatch(token):
        is_leading = _LEADING_CLOCK.match(words, max(0, stop - 40), stop) is not None
        return follows[:1].isdigit() or is_leading or _is_of_clock(words, following)
    if _SOMETIMES_LAST.fullmatch(token) or _INITIALS.fullmatch(token):
        return not following["opener"] and not _STARTERS.fullmatch(follows.casefold())
    return False


def _is_of_clock(words: str, following: regex.Match[str]) -> bool:
    """Tell whether the words behind “a.m.” are of the same time: its day, its month, or the zone of the clock."""
    day = following["word"].casefold()
    is_day = any(named.casefold().startswith(day) for named in _DAYS) and len(day) > 2
    return not following["opener"] and (is_day or _ZONE.match(words, following.start("word")) is not None)
