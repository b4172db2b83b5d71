"""Propose that one event may be another of the project, told again: nothing here joins them, an analyst does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from editor.model.accounts import sort_of
from editor.model.broad_places import is_broad
from editor.model.copies import origin_article
from editor.model.dates import full_when
from editor.model.figures_alike import overlap
from editor.model.places_around import LOCATED_IN as LOCATED_IN
from editor.model.places_around import Around, standing
from editor.model.project import Project
from editor.model.records import Article, Event, Figure, When
from editor.model.scheme import Scheme, scheme_of
from editor.model.text import fold
from editor.words import say

_ANY, _FIRST, _LAST = ("", "other"), "0000", "9999"
_NEVER_ALIKE = frozenset(("announcement", "accusation", "demand", "warning"))
"""What somebody says twice on a day is said twice."""
_DONE = frozenset(("fact", "claim", "disputed", "denied"))
_GENERAL, _HARMED = frozenset(("other attack",)), ("victim", "target")
"""A type that says no more than its family, and the parts of those to whom something was done."""
_DAY, _MONTH, _FEW = len("2024-10-30"), len("2024-10"), 3
"""So many may be harmed on one day in two events of a kind."""
_STRONG = 3
"""How like an event is to another that is proposed as the one it reports: what is less is only offered."""


class _Shared(msgspec.Struct, frozen=True):
    """What two events have in common, each as a person reads it, blank for nothing."""

    when: str = ""
    where: str = ""
    who: str = ""
    figure: str = ""
    is_sure: bool = False
    """Whether these few things alone tell that two articles report one event."""

    @property
    def count(self) -> int:
        return sum(map(bool, (self.when, self.where, self.who, self.figure)))


def like_events(project: Project, event_id: str) -> list[tuple[str, str]]:
    """Return the events that an event may be a report of, each with a sentence that says why, the likest first.

    They are of the same sort, and nothing that both state of time and place keeps them apart: two things that both
    state are the same, or words of the event speak of the other. Of events that wait for a decision themselves only
    those that were suggested before it are among them.
    """
    return [(other, reason) for _, other, reason in _likest(project, project.get(Event, event_id))]


def like_and_told_again(project: Project, event_id: str) -> tuple[list[tuple[str, str]], str]:
    """Return what `like_events` does, and the accepted one of them that the event is a report of on strong ground,
    blank for none.

    That is where its words speak of it, or are those of one origin, or where three things that both state are the same;
    in another article also where one kind of event, one day and the place, the victim or a figure above a few are.
    """
    found = _likest(project, project.get(Event, event_id))
    again = next((other for score, other, _ in found
                  if score >= _STRONG and project.get(Event, other).state == "accepted"), "")
    return [(other, reason) for _, other, reason in found], again


def reports_of(project: Project, event_id: str) -> tuple[str, ...]:
    """Return the suggested events whose words speak of an event, or of one that speaks of it, in the order they were
    suggested."""
    held = {event_id}
    speaking = [event for event in project.of(Event).values() if event.repeats and event.state == "suggested"]
    for event in sorted(speaking, key=lambda each: each.id):
        if event.repeats in held:
            held.add(event.id)
    return tuple(sorted(held - {event_id}))


def _likest(project: Project, event: Event) -> list[tuple[int, str, str]]:
    """Return how like others are to an event, their ids, and why, the likest first."""
    if event.type in _NEVER_ALIKE:
        return []
    alike, around, copies = _Alike(scheme_of(project), event), Around(project), _Copies(project, event)
    found = [(score, other.id, reason) for other in project.of(Event).values()
             if _may_be_of(other, event) and alike.has(other)
             for score, reason in _reasons(around, copies, event, other)]
    return sorted(found, key=lambda each: (-each[0], each[1]))


def _may_be_of(other: Event, event: Event) -> bool:
    if other.id == event.id or other.state == "rejected":
        return False
    return other.state == "accepted" or (event.state == "suggested" and other.id < event.id)


class _Alike:
    """The events that are of a sort with one: of one family of types, and both told as done, or neither."""

    def __init__(self, scheme: Scheme, event: Event) -> None:
        self._scheme, self._event = scheme, event
        self._types: dict[str, bool] = {}

    def has(self, other: Event) -> bool:
        """Tell whether another is one of them."""
        event = self._event
        if event.status != other.status and not (event.status in _DONE and other.status in _DONE):
            return False
        if other.type not in self._types:
            self._types[other.type] = self._is_of_family(other.type)
        return self._types[other.type]

    def _is_of_family(self, type_: str) -> bool:
        mine = self._event.type
        is_any = mine == type_ or mine in _ANY or type_ in _ANY
        return type_ not in _NEVER_ALIKE and (is_any or _family(self._scheme, mine) == _family(self._scheme, type_))


def _family(scheme: Scheme, type_: str) -> str:
    return scheme.event_type(type_).label.partition(",")[0]


def _reasons(around: Around, copies: _Copies, event: Event, other: Event) -> Iterator[tuple[int, str]]:
    """Yield how like an event is to another, and why; nothing where it is not."""
    if event.repeats == other.id:
        yield 9, say("The words seem to speak of it again.")
    elif (article := copies.copied_by(other)) is not None:
        yield 8, say("“{title}” tells it in the same words, and both count as one origin.", title=article.title)
    elif _may_be_one(around, event, other):
        shared = _shared(around.project, event, other)
        if shared.count > 1:
            yield max(shared.count, _STRONG if shared.is_sure else 0), _said(shared)


class _Copies:
    """The articles that count as one origin with those of an event, and the words in which they may tell it, too."""

    def __init__(self, project: Project, event: Event) -> None:
        mine = {anchor.article: self._origin(project, anchor.article) for anchor in event.evidence}
        self._told = {(_told(anchor.words), mine[anchor.article]): anchor.article for anchor in event.evidence}
        origins = set(mine.values())
        self._articles = {article.id: (article, origin) for article in project.of(Article).values()
                          if (article.copy_of or article.id in origins)
                          and (origin := self._origin(project, article.id)) in origins}

    def copied_by(self, other: Event) -> Article | None:
        """Return an article of another event that tells it in the same words, None where there is none."""
        if len(self._articles) < 2:  # as for most articles, of which nobody has made a copy
            return None
        for anchor in other.evidence:
            article, origin = self._articles.get(anchor.article, (None, ""))
            if article and self._told.get((_told(anchor.words), origin), article.id) != article.id:
                return article
        return None

    def _origin(self, project: Project, article_id: str) -> str:
        article = project.find(Article, article_id)
        return origin_article(project, article).id if article is not None else ""


@lru_cache(maxsize=1 << 14)  # asked for all events of copied articles whenever one is looked at
def _told(words: str) -> str:
    return " ".join(fold(words).split())


def _may_be_one(around: Around, event: Event, other: Event) -> bool:
    """Tell whether the times that both state meet, and the places are one or one lies in the other."""
    if _is_known(event.when) and _is_known(other.when) and not _meet(event.when, other.when):
        return False
    one, another = around.place(event.where), around.place(other.where)
    return not one or not another or one == another or another in around.places(one) or one in around.places(another)


def _shared(project: Project, event: Event, other: Event) -> _Shared:
    named = {each.entity: each.role for each in event.participants if each.entity}
    who = next((each.entity for each in other.participants if each.entity and named.get(each.entity) == each.role), "")
    both = _is_narrow(event.when) and _is_narrow(other.when)
    is_there = event.where and other.where
    figure = _figure(event, other)
    return _Shared(when=full_when(other.when) if both else "", where=_name(project, other.where) if is_there else "",
                   who=_name(project, who), figure=figure.words if figure is not None else "",
                   is_sure=_is_sure(project, event, other, figure))


def _is_sure(project: Project, event: Event, other: Event, figure: Figure | None) -> bool:
    """Tell whether two articles state one kind of event, one day, and its place, whom it harmed, or so many of them."""
    articles = [{anchor.article for anchor in each.evidence} for each in (event, other)]
    is_kind = event.type == other.type or not {event.type, other.type}.isdisjoint(_GENERAL)
    if articles[0] & articles[1] or not is_kind or not _is_one_day(event.when, other.when):
        return False
    one, another = (project.entity(each.where) if each.where else None for each in (event, other))
    is_placed = one is not None and another is not None and one.id == another.id and not is_broad(one)
    is_many = figure is not None and figure.min == figure.max and (figure.min or 0) > _FEW
    return is_placed or bool(_harmed(project, event) & _harmed(project, other)) or is_many


def _harmed(project: Project, event: Event) -> set[str]:
    """Return the entities to whom something was done in an event."""
    return {standing(project, each.entity) for each in event.participants if each.entity and each.role in _HARMED}


def _is_one_day(one: When, other: When) -> bool:
    """Tell whether both times are of one day."""
    days = {bound[:_DAY] for bound in (one.from_, one.to, other.from_, other.to)}
    return len(days) == 1 and len(days.pop()) == _DAY


def _figure(event: Event, other: Event) -> Figure | None:
    """Return the figure of another event that both state and that may be one; the same number goes before any other."""
    mine = {sort_of(figure)[1]: figure for figure in event.figures}
    found = [held for held in other.figures
             if (figure := mine.get(sort_of(held)[1])) is not None and overlap(figure, held)]
    return next((held for held in found if (held.min, held.max) == (
        mine[sort_of(held)[1]].min, mine[sort_of(held)[1]].max)), (*found, None)[0])


def _is_narrow(when: When) -> bool:
    """Tell whether a time lies within one month: that two things happened in a year says nothing of them."""
    return len(when.from_) >= _MONTH and when.from_[:_MONTH] == when.to[:_MONTH]


def _is_known(when: When) -> bool:
    return bool(when.from_ or when.to)


def _meet(one: When, other: When) -> bool:
    """Tell whether two times have a day in common; what is less precise than a day is all of its days."""
    return _begin(one) <= _end(other) and _begin(other) <= _end(one)


def _begin(when: When) -> str:
    return when.from_ or _FIRST


def _end(when: When) -> str:
    return f"{when.to}~" if when.to else _LAST  # behind every day that begins with these characters


def _name(project: Project, entity_id: str) -> str:
    held = project.entity(entity_id) if entity_id else None
    return held.name if held is not None else ""


def _said(shared: _Shared) -> str:
    """Return what two events have in common: the two things that say most."""
    if shared.when and shared.where:
        return say("The time, {when}, and the place, {where}, are the same.", when=shared.when, where=shared.where)
    if shared.when and shared.who:
        return say("The time, {when}, is the same, and {who} has the same part.", when=shared.when, who=shared.who)
    if shared.when:
        return say("The time, {when}, and a figure, “{figure}”, are the same.", when=shared.when, figure=shared.figure)
    if shared.where and shared.who:
        return say("The place, {where}, is the same, and {who} has the same part.", where=shared.where, who=shared.who)
    if shared.where:
        return say("The place, {where}, and a figure, “{figure}”, are the same.", where=shared.where,
                   figure=shared.figure)
    return say("{who} has the same part, and a figure, “{figure}”, is the same.", who=shared.who, figure=shared.figure)
