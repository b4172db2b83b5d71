"""Sort, group and filter the articles of a project: what the library shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from editor.model.dates import full_date, short_date
from editor.model.edits.articles import title_of
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.storage.settings import Arrangement, Group, Sort
from editor.ui.badges import grade_from
from editor.words import phrase, say

STATES = {"new": phrase("New"), "read": phrase("Read"), "used": phrase("Used"), "done": phrase("Done")}
SORTS: dict[Sort, str] = {
    "own": phrase("Own order"), "date": phrase("Date, latest first"), "title": phrase("Title"),
    "outlet": phrase("Outlet"), "grade": phrase("Grade, best first"), "state": phrase("State"),
    "imported": phrase("Time of import")}
GROUPS: dict[Group, str] = {
    "none": phrase("No groups"), "outlet": phrase("Outlet"), "day": phrase("Day"), "month": phrase("Month"),
    "state": phrase("State"), "grade": phrase("Grade")}
_RANKS = {state: rank for rank, state in enumerate(STATES)}
_LENGTHS = {"day": 10, "month": 7}
_LATEST_FIRST = frozenset({"date"})


class Entry:
    """What an article is found and sorted by, as it was when the entry was made.

    Most of thousands are only put into their own order: what else is asked is worked out when it is.
    """

    def __init__(self, article: Article, outlet: Outlet | None) -> None:
        self._article, self._outlet = article, outlet
        self.id = article.id
        self.order = article.order
        self.date = article.published
        self.state = article.state

    @cached_property
    def title(self) -> str:
        """Return the title as names are compared."""
        return name_key(title_of(self._article))

    @property
    def outlet(self) -> str:
        """Return the name of the outlet, or blank."""
        return self._outlet.name if self._outlet else ""

    @property
    def outlet_id(self) -> str:
        """Return the id of the outlet, or blank."""
        return self._outlet.id if self._outlet else ""

    @property
    def grade(self) -> str:
        """Return the Admiralty grade."""
        return grade_from(self._outlet, self._article)

    @cached_property
    def words(self) -> str:
        """Return all that the row says, as names are compared."""
        article = self._article
        return name_key(" ".join((title_of(article), self.outlet, article.author, short_date(article.published),
                                  say(STATES[article.state]), self.grade, article.file_name)))


@dataclass(frozen=True, slots=True)
class Section:
    """Articles under one heading; without groups there is one of a blank title. `key` names it between runs."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def entry_of(project: Project, article: Article) -> Entry:
    """Return the entry of an article."""
    return Entry(article, project.find(Outlet, article.outlet) if article.outlet else None)


def arranged(entries: Iterable[Entry], arrangement: Arrangement, words: str = "", held: str = "") -> list[Section]:
    """Return the entries that fit, in order and in groups; the one of the id `held` fits whatever it is."""
    sought = name_key(words).split()
    fitting = list(entries)
    if sought or hides_some(arrangement):
        fitting = [entry for entry in fitting if entry.id == held or _fits(entry, arrangement, sought)]
    fitting.sort(key=_own_place)
    if arrangement.sort != "own":
        backwards = arrangement.backwards != (arrangement.sort in _LATEST_FIRST)
        fitting.sort(key=_SORT_KEYS[arrangement.sort], reverse=backwards)
    elif arrangement.backwards:
        fitting.reverse()
    return _grouped(fitting, arrangement.group)


def place_of(entry: Entry, arrangement: Arrangement, words: str = "") -> tuple[Any, ...]:
    """Return what decides where an entry stands: entries of one place can stand for one another."""
    fits = _fits(entry, arrangement, name_key(words).split())
    group = arrangement.group
    key = (_group_key(entry, group), entry.outlet) if group != "none" else ()
    return fits, _own_place(entry), _SORT_KEYS[arrangement.sort](entry) if arrangement.sort != "own" else (), key


def hides_some(arrangement: Arrangement) -> bool:
    """Tell whether the arrangement leaves articles out, apart from the words that are typed."""
    return bool(arrangement.states or arrangement.outlets or arrangement.grades or arrangement.since
                or arrangement.until or arrangement.undated)


def showing_all(arrangement: Arrangement) -> Arrangement:
    """Return the arrangement without what it leaves out."""
    return msgspec.structs.replace(arrangement, states=(), outlets=(), grades=(), since="", until="", undated=False)


def between(arrangement: Arrangement, since: str, until: str) -> Arrangement:
    """Return the arrangement that shows what was published in the days from one to another (ISO dates, or blank)."""
    return msgspec.structs.replace(arrangement, since=since, until=until, undated=False)


def _fits(entry: Entry, arrangement: Arrangement, sought: list[str]) -> bool:
    return (all(word in entry.words for word in sought)
            and (not arrangement.states or entry.state in arrangement.states)
            and (not arrangement.outlets or entry.outlet_id in arrangement.outlets)
            and (not arrangement.grades or entry.grade in arrangement.grades)
            and (not arrangement.undated or not entry.date)
            and _is_between(entry.date, arrangement.since, arrangement.until))


def _is_between(date: str, since: str, until: str) -> bool:
    """Tell whether some day of a date, cut to its precision, is one from `since` to `until`."""
    if not (since or until):
        return True
    if not date:
        return False
    starts, ends = len(since) or 0, len(until) or 0
    return (not since or date[:starts] >= since[:len(date)]) and (not until or date[:ends] <= until[:len(date)])


def _own_place(entry: Entry) -> tuple[float, str]:
    return entry.order, entry.id


_SORT_KEYS: dict[str, Callable[[Entry], Any]] = {
    "date": lambda entry: entry.date,
    "title": lambda entry: entry.title,
    "outlet": lambda entry: (not entry.outlet, name_key(entry.outlet)),
    "grade": lambda entry: entry.grade,
    "state": lambda entry: _RANKS[entry.state],
    "imported": lambda entry: entry.id,
}


def _grouped(entries: list[Entry], group: Group) -> list[Section]:
    if group == "none":
        return [Section("", "", tuple(entries))]
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(_group_key(entry, group), []).append(entry)
    order = sorted(found, key=lambda key: _group_place(key, found[key][0], group), reverse=group in _LENGTHS)
    return [Section(f"{group} {key}", _group_title(key, found[key][0], group), tuple(found[key])) for key in order]


def _group_key(entry: Entry, group: Group) -> str:
    if group in _LENGTHS:
        return entry.date[:_LENGTHS[group]]
    return {"outlet": entry.outlet_id, "state": entry.state, "grade": entry.grade}[group]


def _group_place(key: str, entry: Entry, group: Group) -> Any:
    if group == "outlet":
        return not key, name_key(entry.outlet), key
    return _RANKS[key] if group == "state" else key


def _group_title(key: str, entry: Entry, group: Group) -> str:
    if group in _LENGTHS:
        return full_date(key) or say("No date")
    if group == "outlet":
        return entry.outlet or say("No outlet")
    return say(STATES[key]) if group == "state" else key
