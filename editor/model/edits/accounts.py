"""Take suggested events into another one as accounts of it: the same thing, told again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from editor.model.accounts import figure_like
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.copies import origin_article
from editor.model.edits.badges import with_free_badges
from editor.model.edits.fields import made, name_of, shortened
from editor.model.edits.references import redirected, unreferred
from editor.model.edits.suggestions import new_entities
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import (
    Acceptance,
    Account,
    AccountValues,
    Article,
    Event,
    Note,
    Outlet,
    Participant,
    Record,
    When,
)
from editor.model.text import fold
from editor.words import say

_ACCEPTED, _TAKEN_IN = "accept as account", "join event"
JOINED = (_ACCEPTED, _TAKEN_IN)
"""The messages of steps that took one event into another: one that was only suggested, and one that stood."""
_UNJUDGED = Account(id="").credibility


def accept_as_account(event_ids: Sequence[str], kept_id: str) -> Edit:
    """Accept suggested events as accounts of another one, which is accepted too where it was only suggested.

    Each account gives the time, place and figures that its event had. Where the kept event has none they are proposed
    for it, as are those who take part. Words of the same source in the same outlet, or in a copy of an article, join
    the account that is there. What is no suggestion any more is passed over. Several that are accepted by it are
    accepted in bulk, and with them the event that tells of them, until somebody looks at it.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        found = [project.find(Event, each) for each in dict.fromkeys(event_ids) if each != kept_id]
        chosen = [event for event in found if event is not None and event.state == "suggested"]
        return _joined(project, stamp, project.get(Event, kept_id), chosen)
    return edit


def join_as_account(event_id: str, kept_id: str) -> Edit:
    """Take an event, accepted or suggested, into another one as `accept_as_account` does.

    Of one that was accepted nothing is lost: what it says, and neither an account of it nor the other event does, is an
    account of its own, and a note on the other one has its title and note. What cites it, or is noted on it, means the
    other one from then on. Raises EditRefused where both are one.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        if event_id == kept_id:
            raise EditRefused(say("Nothing was joined: an event is no account of itself. Choose another one."))
        redirecting = redirected(project, event_id, kept_id)
        joined = _joined(project.swapped(redirecting), stamp, project.get(Event, kept_id),
                         [project.get(Event, event_id)])
        return msgspec.structs.replace(joined, swaps=(*redirecting, *joined.swaps))
    return edit


def _joined(project: Project, stamp: Stamp, before: Event, chosen: Sequence[Event]) -> Change:
    how: Acceptance = "in bulk" if len(chosen) + (before.state == "suggested") > 1 else "singly"
    kept, ids = _accepted(before, how) if chosen else before, stamp.ids()
    for event in chosen:
        kept = _taking(project, kept, event, ids)
    told = [note for event in chosen if _stood(event) for note in _remarks(event, before, stamp, ids)]
    badged: list[Record] = [kept] if kept.number else with_free_badges(project, [kept])
    records: list[Record] = [*badged, *_accepted_entities(project, [before, *chosen] if chosen else [], how),
                             *_pointing(project, chosen, kept), *told]
    swaps = [Swap(project.find(type(each), each.id), each) for each in records]
    swaps = [*unreferred(project, {each.id for each in chosen}),
             *(swap for swap in swaps if swap.before != swap.after),
             *(Swap(event, None) for event in chosen)] if chosen else []
    if len(chosen) == 1:
        return make_change(stamp, ids, _TAKEN_IN if _stood(chosen[0]) else _ACCEPTED, swaps,
                           name=shortened(name_of(chosen[0])), other=shortened(name_of(kept)))
    return make_change(stamp, ids, "accept as accounts", swaps, count=str(len(chosen)),
                       other=shortened(name_of(kept)))


def _accepted(kept: Event, how: Acceptance) -> Event:
    """Return the kept event as accepted; one that was accepted before stays as it was unless several join it."""
    if kept.state == "accepted":
        return msgspec.structs.replace(kept, accepted=how) if how == "in bulk" else kept
    return msgspec.structs.replace(kept, state="accepted", accepted=how, repeats="")


def _accepted_entities(project: Project, events: Sequence[Event], how: Acceptance) -> list[Record]:
    return [msgspec.structs.replace(entity, state="accepted", accepted=how)
            for entity in new_entities(project, events)]


def _pointing(project: Project, chosen: Sequence[Event], kept: Event) -> list[Record]:
    """Return the events that speak of one that goes, speaking of the kept one."""
    gone = {event.id for event in chosen}
    return [msgspec.structs.replace(event, repeats=kept.id) for event in project.each(Event)
            if event.repeats in gone and event.id not in gone and event.id != kept.id]


def _stood(event: Event) -> bool:
    """Tell whether somebody decided on an event before it was taken into another one."""
    return event.state == "accepted"


def _taking(project: Project, kept: Event, event: Event, ids: Iterator[str]) -> Event:
    """Return the kept event with the accounts of another, and with what it lacks proposed by that."""
    given = _given(event)
    joining = [msgspec.structs.replace(account, values=_over(given, account.values)) for account in event.accounts]
    unsaid = _unsaid(given, [_given(kept), *(account.values for account in joining)])
    if _stood(event) and unsaid != AccountValues():
        joining.append(Account(id=next(ids), values=unsaid))
    accounts = kept.accounts
    for account in joining:
        accounts = _with_account(project, accounts, account)
    return _proposed(msgspec.structs.replace(kept, accounts=accounts), event)


def _unsaid(given: AccountValues, others: Sequence[AccountValues]) -> AccountValues:
    """Return what of the values of an event none of the others gives."""
    when = None if any(given.when == each.when for each in others) else given.when
    figures = tuple(figure for figure in given.figures if not any(figure in each.figures for each in others))
    if any((given.where, given.where_words) == (each.where, each.where_words) for each in others):
        return AccountValues(when=when, figures=figures)
    return AccountValues(when=when, where=given.where, where_words=given.where_words, figures=figures)


def _remarks(event: Event, kept: Event, stamp: Stamp, ids: Iterator[str]) -> list[Record]:
    """Return a note on the kept event of what another was called by, and what was noted in it; none of neither.

    It is no part of the kept event's own note, which gives the reason for what that one says. A title that is in the
    words of its accounts, or in the kept event's own, stands there already.
    """
    title = fold(event.title).rstrip("…")
    known = (fold(kept.title), *(fold(anchor.words) for anchor in event.evidence))
    named = "" if any(title in words for words in known) else event.title
    words = ": ".join(part for part in (named, event.note) if part)
    return [Note(id=next(ids), **made(stamp), record=kept.id, words=words)] if words else []


def _given(event: Event) -> AccountValues:
    return AccountValues(when=event.when if event.when != When() else None, where=event.where,
                         where_words=event.where_words, figures=event.figures)


def _over(given: AccountValues, own: AccountValues) -> AccountValues:
    """Return what an account gives: its own values, and those of its event where it has none."""
    has_place = bool(own.where or own.where_words)
    place = own if has_place else given
    return AccountValues(when=own.when or given.when, where=place.where, where_words=place.where_words,
                         figures=own.figures or given.figures)


def _with_account(project: Project, accounts: tuple[Account, ...], account: Account) -> tuple[Account, ...]:
    """Return accounts with one more, or with its words in the one that is of the same source and origin."""
    for held in accounts:
        if _is_of_one(project, held, account):
            evidence = (*held.evidence, *(anchor for anchor in account.evidence if anchor not in held.evidence))
            joined = msgspec.structs.replace(
                held, evidence=evidence, values=_over(held.values, account.values), credibility=min(
                    held.credibility, account.credibility), origin_group=held.origin_group or account.origin_group)
            return tuple(joined if each is held else each for each in accounts)
    return (*accounts, account)


def _is_of_one(project: Project, held: Account, account: Account) -> bool:
    """Tell whether two accounts are of one source by way of one origin, and nothing in them differs."""
    said = [(each.attributed_to, fold(each.attributed_words) if not each.attributed_to else "", each.relayed_by)
            for each in (held, account)]
    return said[0] == said[1] and _origins(project, held) == _origins(project, account) and _agree(
        held.values, account.values) and _judged_alike(held, account)


def _judged_alike(one: Account, other: Account) -> bool:
    return (one.credibility == other.credibility or _UNJUDGED in (one.credibility, other.credibility)) and (
        one.origin_group == other.origin_group or not one.origin_group or not other.origin_group)


def _origins(project: Project, account: Account) -> set[str]:
    """Return where the words of an account come from: outlets, or what owns them; of no outlet the article itself."""
    found = (project.find(Article, anchor.article) for anchor in account.evidence)
    return {_origin(project, origin_article(project, article)) for article in found if article is not None}


def _origin(project: Project, article: Article) -> str:
    outlet = project.find(Outlet, article.outlet) if article.outlet else None
    return (outlet.origin_group or outlet.id) if outlet is not None else article.id


def _agree(one: AccountValues, other: AccountValues) -> bool:
    places = [(each.where, fold(each.where_words)) for each in (one, other) if each.where or each.where_words]
    times = [(each.when.from_, each.when.to) for each in (one, other) if each.when is not None]
    return len(set(places)) < 2 and len(set(times)) < 2 and (
        not one.figures or not other.figures or one.figures == other.figures)


def _proposed(kept: Event, event: Event) -> Event:
    """Return an event with the values of another where it has none; they are proposals until somebody looks."""
    fields: dict[str, Any] = {}
    if kept.when == When() and event.when != When():
        fields["when"] = event.when
    if not (kept.where or kept.where_words) and (event.where or event.where_words):
        fields |= {"where": event.where, "where_words": event.where_words,
                   "where_precision": event.where_precision or kept.where_precision}
    if further := [figure for figure in event.figures if figure_like(kept, figure) is None]:
        fields["figures"] = (*kept.figures, *further)
    if joining := [each for each in event.participants if not _takes_part(kept, each, in_role=_stood(event))]:
        fields["participants"] = (*kept.participants, *(
            msgspec.structs.replace(each, suggested=True) for each in joining))
    named = dict.fromkeys((*kept.suggested, *(name for name in fields if not name.startswith("where_"))))
    return msgspec.structs.replace(kept, **fields, suggested=tuple(named))


def _takes_part(kept: Event, participant: Participant, *, in_role: bool) -> bool:
    """Tell whether somebody takes part in the kept event already, in another role too unless the role is asked for."""
    return any((each.entity, fold(each.words)) == (participant.entity, fold(participant.words))
               and (each.role == participant.role or not in_role) for each in kept.participants)
