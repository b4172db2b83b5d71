"""Say of one tag of a time from which other date of the article it is counted."""

from __future__ import annotations

from editor.model.dates import ABOUT, full_date
from editor.model.lines import line_at
from editor.model.project import Project
from editor.model.records import Article, Mention
from editor.suggest.dates.rules import COUNTED_FROM_TEXT
from editor.words import say

_NEEDED = {"month": 7, "quarter": 7, "year": 4, "half-year": 4, "decade": 4, "century": 4, "season": 4}
"""How long an ISO date is from which a time of that precision can be counted; others need a day."""
_DAY_LENGTH = 10


def which_date(project: Project, tag: Mention) -> str:
    """Return which date before it a tag of a loaded article is counted from, blank where it is counted from none."""
    anchor = _anchor(project, tag) if tag.derived == COUNTED_FROM_TEXT else None
    if anchor is None:
        return ""
    line = line_at(project.get(Article, tag.article).lines, anchor.begin)
    return say("That date is “{words}”, {date}, in ¶{number}.", words=anchor.words, date=full_date(anchor.from_),
               number=line.number if line is not None else 0)


def _anchor(project: Project, tag: Mention) -> Mention | None:
    """Return the last tag before another that names one date, as precisely as it is needed."""
    is_loose = tag.precision in (ABOUT, "range")
    needed = len(tag.from_ or tag.to) if is_loose else _NEEDED.get(tag.precision, _DAY_LENGTH)
    before = [each for each in project.mentions_of(tag.article).values()
              if each.end <= tag.begin and each.from_ and each.from_ == each.to and len(each.from_) >= needed
              and each.precision != ABOUT and each.state != "rejected"]
    return max(before, key=lambda each: each.end, default=None)
