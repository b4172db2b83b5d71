"""Tell how often a phrase that is given becomes the time it means: `python -m tests.bench.phrases DOCS GOLD [--miss]`.

The files are JSON lines: of each document the day it counts from (`pub_date`), of each gold phrase its `value` (the
phrase), and the time that it means. Each phrase is read by itself, with the day it counts from and nothing else: it is
the publication of “two days ago”, and the date before “two days later”.

Where gold has `extra.iso`, a TIMEX3 value, a phrase is right where the value is the same, a day without its clock.

Where gold has `extra.values`, as Microsoft's Recognizers-Text, they are all the readings that its makers allow. The
English phrases of the types `date` and `daterange` are read and compared in days. A phrase is

- right, where the days of one of its gold readings are those that were read, or where it was left open between
  readings all of which are gold. The last day of “from A to B” counts by either custom, for the gold means up to the
  beginning of B where others include it. A phrase that counts weeks, months or years is no more precise than they are:
  “two months ago” may be the month in which the gold's day lies, and a part such as “early” or “the end of” is right
  with the whole that it is a part of, as TIMEX3 has it.
- open, where it was read as one of several, one of which is a gold reading: “next Friday”, or “6/7”.
- blank, where no time was read; wrong otherwise.

Gold that itself says “not resolved” is left out. `--half 0|1` takes the documents whose MD5 is even or odd.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import regex

from editor.model.dates import is_date
from editor.model.moments.moment import Anchor, Moment, first_day, last_day
from editor.model.moments.reading import read_given

_COUNTS = regex.compile(r"\b(?:weeks?|months?|quarters?|years?|decades?|fortnight)\b", regex.IGNORECASE)
_PARTLY = ("start", "end", "mid")
_PARTS = regex.compile(r"\b(?:start|beginning|middle|end)\s+of\b", regex.IGNORECASE)
_CLOCK = regex.compile(r"(\d{4}-\d\d-\d\d)T[\d:.Z+]*")
_READING = regex.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?|(?P<open>\d{4}-W\d\d)")
Days = tuple[date | None, date | None]


def main() -> None:
    """Print how many phrases are right, open, wrong and blank."""
    chosen = _arguments()
    verdicts: Counter[str] = Counter()
    for reference, phrase, readings in _phrases(chosen.docs, chosen.gold, chosen.half):
        found = read_given(phrase, Anchor(reference, focus=reference))
        verdict = _verdict(phrase, found, readings)
        verdicts[verdict] += 1
        if chosen.miss and verdict != "right":
            print(f"{verdict:6} {reference} {phrase!r}: {_said(found)} | {_wanted(readings)}")
    count = verdicts.total()
    print(", ".join(f"{name} {verdicts[name]}" for name in ("right", "open", "wrong", "blank")), f"of {count}:",
          f"right {verdicts['right'] / count:.3f}, right or open {(verdicts['right'] + verdicts['open']) / count:.3f}")


def _arguments() -> argparse.Namespace:
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("docs", type=Path)
    command.add_argument("gold", type=Path)
    command.add_argument("--half", type=int)
    command.add_argument("--miss", action="store_true", help="print what is not right")
    return command.parse_args()


def _phrases(docs: Path, gold: Path, half: int | None) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Yield the day it counts from, the phrase and its readings of each phrase that is scored."""
    documents = {each["doc_id"]: each for each in map(json.loads, docs.read_text(encoding="utf-8").splitlines())}
    for each in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        document = documents[each["doc_id"]]
        odd = int(hashlib.md5(each["doc_id"].encode(), usedforsecurity=False).hexdigest(), 16) % 2
        readings = _readings(each, document["lang"])
        if readings and half in (None, odd):
            yield _day_of(document["pub_date"]), each["value"], readings


def _readings(gold: dict[str, Any], language: str | None) -> list[dict[str, Any]]:
    """Return what a gold phrase may mean, nothing where it is not scored."""
    extra = gold.get("extra") or {}
    if gold["kind"] != "date" or language not in ("en", None):
        return []
    if extra.get("iso"):
        return [{"iso": extra["iso"]}]
    return [one for one in extra.get("values", ()) if one.get("value") != "not resolved"
            and gold["type"] in ("date", "daterange")]


def _day_of(words: str | None) -> str:
    return words if words and is_date(words) else ""


def _verdict(phrase: str, found: Moment | None, readings: list[dict[str, Any]]) -> str:
    if found is None or not (found.value or found.readings):
        return "blank"
    if found.readings:
        held = [any(_agrees(phrase, _as_moment(each), one) for one in readings) for each in found.readings]
        return "right" if all(held) else "open" if any(held) else "wrong"
    return "right" if any(_agrees(phrase, found, each) for each in readings) else "wrong"


def _as_moment(value: str) -> Moment:
    """Return a reading with its first and last day, where it is made of ISO dates."""
    first, _, last = value.partition("/")
    days = all(is_date(each) for each in (first, last or first))
    return Moment(value=value, from_=first if days else "", to=(last or first) if days else "")


def _agrees(phrase: str, found: Moment, reading: dict[str, Any]) -> bool:
    if "iso" in reading:
        return _CLOCK.sub(r"\1", found.value) == _CLOCK.sub(r"\1", reading["iso"])
    if found.value == reading.get("timex"):
        return True
    begin, end = _days(reading)
    if _COUNTS.search(phrase) and begin is not None and _within(found, begin, end):
        return True
    part = any(name in (reading.get("Mod") or "") for name in _PARTLY) or _PARTS.search(phrase) is not None
    is_open = "since" in (reading.get("Mod") or "") or "after" in (reading.get("Mod") or "")
    return _begins(found, begin, part) and ((is_open and not found.to) or _ends(found, end, part))


def _days(reading: dict[str, Any]) -> Days:
    """Return the first day and the one after the last."""
    if "value" in reading:
        day = date.fromisoformat(reading["value"])
        return day, day + timedelta(days=1)
    begin, end = reading.get("start"), reading.get("end")
    return date.fromisoformat(begin) if begin else None, date.fromisoformat(end) if end else None


def _within(found: Moment, begin: date, end: date | None) -> bool:
    """Tell whether the days that were read are those of the gold, as precisely as they are cut."""
    if not found.from_:
        return False
    if begin.isoformat().startswith(found.from_) and (end is None or not found.to or any(
            each.isoformat().startswith(found.to) for each in (end, end - timedelta(days=1)))):
        return True
    return found.precision == "week" and first_day(found.from_) <= begin <= last_day(found.to) and (
        end is None or end - begin <= timedelta(days=7))


def _begins(found: Moment, begin: date | None, part: bool) -> bool:
    if begin is None or not found.from_:
        return begin is None and not found.from_
    first = first_day(found.from_)
    # “after 5 June” begins with the day itself or the next one
    return begin in (first, first - timedelta(days=1)) or (part and begin >= first)


def _ends(found: Moment, end: date | None, part: bool) -> bool:
    if end is None or not found.to:
        return end is None and not found.to
    last = last_day(found.to)
    return end in (last, last + timedelta(days=1), _last_begins(found)) or (part and end <= last)


def _last_begins(found: Moment) -> date:
    """Return the first day of what a time ends with: of 2018-Q1 in 2017-Q1/2018-Q1."""
    last = read_given(found.value.partition("/")[2], Anchor())
    return first_day(last.from_ if last is not None and last.from_ else found.to)


def _said(found: Moment | None) -> str:
    return "nothing" if found is None else f"{found.value or ' or '.join(found.readings)} {found.from_}..{found.to}"


def _wanted(readings: list[dict[str, Any]]) -> str:
    return "; ".join(each.get("iso") or each.get("value") or f"{each.get('start')}..{each.get('end')}"
                     for each in readings)


if __name__ == "__main__":
    main()
