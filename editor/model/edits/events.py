"""Make events from passages, fill their fields, and gather the words they rest on."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import msgspec

from editor.model.accounts import figure_like
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.dateline import without_dateline
from editor.model.edits.badges import next_badge
from editor.model.edits.fields import made, name_of, set_fields, shortened, touched
from editor.model.edits.passages import anchor_at, moved
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.proposals import (
    Speech,
    proposed_claimant,
    proposed_participants,
    proposed_when,
    proposed_where,
)
from editor.model.records import Account, Anchor, Article, Entity, Event, Participant, Record, Stretch, When
from editor.words import say

_TITLE = 80


def make_event(article_id: str, begin: int, end: int) -> Edit:
    """Make an event of code points begin to end: they are its first account's words and, shortened, its title.

    When and where it happened, who took part and who says so are proposed by those words and their sentence. A dateline
    is no part of the title.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        anchor = anchor_at(project, article_id, begin, end)
        number, counted = next_badge(project, Event)
        taking_part = tuple(msgspec.structs.replace(each, suggested=True)
                            for each in proposed_participants(project, anchor))
        proposed: dict[str, Any] = {"when": proposed_when(project, anchor), "where": proposed_where(project, anchor),
                                    "participants": taking_part}
        event = Event(id=next(ids), **made(stamp), number=number, title=_title(project, anchor), **proposed,
                      accounts=(_account(project, next(ids), anchor),),
                      suggested=tuple(field for field, value in proposed.items() if value and value != When()))
        return make_change(stamp, ids, "make event", [Swap(None, event), *counted], name=event.title)
    return edit


def _title(project: Project, anchor: Anchor) -> str:
    """Return the words of a passage, shortened, without a dateline that they begin in."""
    words = project.text(anchor.text).words
    inner = without_dateline(words, project.get(Article, anchor.article), anchor.begin, anchor.end)
    return shortened(words[inner.begin:inner.end], _TITLE)


def _account(project: Project, account_id: str, *evidence: Anchor) -> Account:
    """Return an account of these words, said by whom their sentence names; of nobody where it names none."""
    said = proposed_claimant(project, evidence[0]) if evidence else Speech()
    return Account(id=account_id, evidence=evidence, attributed_to=said.entity, attributed_words=said.words,
                   suggested=("attributed_to",) if said.entity or said.words else ())


def set_event(event_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an event new values. Raises EditRefused for a figure that is no number."""
    def edit(project: Project, stamp: Stamp) -> Change:
        change = set_fields(Event, event_id, "change event", merge=merge, **fields)(project, stamp)
        for swap in change.swaps:
            _refuse_endless(swap.after)
        return change
    return edit


def add_participant(event_id: str, participant: Participant, *, merge: str = "") -> Edit:
    """Let somebody take part in an event too; who was only proposed for this role does then."""
    def edit(project: Project, stamp: Stamp) -> Change:
        held = tuple(participant if msgspec.structs.replace(each, suggested=False) == participant else each
                     for each in project.get(Event, event_id).participants)
        participants = held if participant in held else (*held, participant)
        return set_event(event_id, merge=merge, participants=participants)(project, stamp)
    return edit


def _refuse_endless(event: Record | None) -> None:
    """Raise EditRefused where a figure of the event is infinite or no number, which no file can hold."""
    if not isinstance(event, Event):
        return
    figures = [*event.figures, *(figure for account in event.accounts for figure in account.values.figures)]
    bounds = [bound for figure in figures for bound in (figure.min, figure.max) if bound is not None]
    if not all(map(math.isfinite, bounds)):
        raise EditRefused(say("Nothing was changed: a figure of {name} is not a number that can be written down. "
                              "Leave the bound blank.", name=name_of(event)))


def set_account(event_id: str, account_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of one account of an event new values."""
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        accounts = tuple(touched(account, **fields) if account.id == account_id else account
                         for account in event.accounts)
        return set_event(event_id, merge=merge, accounts=accounts)(project, stamp)
    return edit


def set_values(event_id: str, account_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of what one account gives, the time, place and figures of its own, new values."""
    def edit(project: Project, stamp: Stamp) -> Change:
        account = account_of(project.get(Event, event_id), account_id)
        values = msgspec.structs.replace(account.values, **fields)
        return set_account(event_id, account_id, merge=merge, values=values)(project, stamp)
    return edit


def use_when(event_id: str, account_id: str) -> Edit:
    """Settle the time of an event as an account of it gives it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        given = account_of(project.get(Event, event_id), account_id).values.when
        return set_event(event_id, when=given or When())(project, stamp)
    return edit


def use_where(event_id: str, account_id: str) -> Edit:
    """Settle the place of an event as an account of it gives it; how precise the other place was is void."""
    def edit(project: Project, stamp: Stamp) -> Change:
        given = account_of(project.get(Event, event_id), account_id).values
        return set_event(event_id, where=given.where, where_words=given.where_words,
                         where_precision="")(project, stamp)
    return edit


def use_figure(event_id: str, account_id: str, place: int) -> Edit:
    """Settle a figure of an event as an account of it gives it, in the place of the event's figure of that sort."""
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        given = account_of(event, account_id).values.figures[place]
        settled = figure_like(event, given)
        figures = (*event.figures, given) if settled is None else tuple(
            given if held is settled else held for held in event.figures)
        return set_event(event_id, figures=figures)(project, stamp)
    return edit


def account_of(event: Event, account_id: str) -> Account:
    """Return an account of an event by its id. Raises EditRefused where it has no such account any more."""
    for account in event.accounts:
        if account.id == account_id:
            return account
    raise EditRefused(say("Nothing was changed: {name} has no such account any more.", name=name_of(event)))


def add_account(event_id: str, passage: tuple[str, int, int] | None = None) -> Edit:
    """Give an event one more account: of nobody and without words, or of a passage by its article, begin and end, and
    of whom its sentence names as saying so.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        event = project.get(Event, event_id)
        evidence = (anchor_at(project, *passage),) if passage is not None else ()
        account = _account(project, next(ids), *evidence)
        after = touched(event, accounts=(*event.accounts, account))
        return make_change(stamp, ids, "add account", [Swap(event, after)], name=name_of(event))
    return edit


def delete_account(event_id: str, account_id: str) -> Edit:
    """Take an account with its words out of an event."""
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        kept = tuple(account for account in event.accounts if account.id != account_id)
        after = msgspec.structs.replace(event, accounts=kept)
        return make_change(stamp, stamp.ids(), "delete account", [Swap(event, after)], name=name_of(event))
    return edit


def add_evidence(event_id: str, article_id: str, begin: int, end: int, account_id: str = "") -> Edit:
    """Add a passage to an account of an event: the one named, if it is still there, else the latest, else a new one.

    Words that another account rests on already move to the one that is named. Raises EditRefused where none is, or
    that account has them.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        event = project.get(Event, event_id)
        anchor = anchor_at(project, article_id, begin, end)
        if anchor in event.evidence:
            return _to_account(project, stamp, event, anchor, account_id)
        accounts = event.accounts or (Account(id=next(ids)),)
        chosen = account_id if account_id in {account.id for account in accounts} else accounts[-1].id
        after = msgspec.structs.replace(event, accounts=tuple(
            msgspec.structs.replace(account, evidence=(*account.evidence, anchor)) if account.id == chosen else account
            for account in accounts))
        return make_change(stamp, ids, "add evidence", [Swap(event, after)], words=shortened(anchor.words),
                           name=name_of(event))
    return edit


def _to_account(project: Project, stamp: Stamp, event: Event, anchor: Anchor, account_id: str) -> Change:
    """Return the change that moves a passage from the account that has it to another one of the event."""
    holder = next(account for account in event.accounts if anchor in account.evidence)
    taker = next((account for account in event.accounts if account.id == account_id), holder)
    words = shortened(anchor.words)
    if anchor in taker.evidence:
        raise EditRefused(say("Nothing was added: “{words}” is already evidence of {name}, in the account of {source}. "
                              "To move the words, put the caret in another account and press Ctrl+Enter again.",
                              words=words, name=name_of(event), source=_source(project, event, holder)))
    kept = without_evidence(event, lambda held: held == anchor)
    after = msgspec.structs.replace(kept, accounts=tuple(
        msgspec.structs.replace(account, evidence=(*account.evidence, anchor)) if account.id == taker.id else account
        for account in kept.accounts))
    return make_change(stamp, stamp.ids(), "move evidence", [Swap(event, after)], words=words,
                       source=_source(project, event, taker), before=_source(project, event, holder))


def _source(project: Project, event: Event, account: Account) -> str:
    """Return whose account it is: the claimant, or the account by its number where it names none."""
    entity = project.entity(account.attributed_to) if account.attributed_to else None
    named = entity.name if entity is not None else account.attributed_words
    return named or say("account {number}", number=event.accounts.index(account) + 1)


def take_evidence(event_id: str, article_id: str, begin: int, end: int, account_id: str = "") -> Edit:
    """Add a passage to the account of an event that it belongs to: the one named, else the latest, of those that are of
    the same source and of articles of the same outlet; to a new account where there is none. Words that an account
    has already move to the one named, where they belong to it.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        anchor = anchor_at(project, article_id, begin, end)
        said, outlet = project.entity(proposed_claimant(project, anchor).entity), _outlet(project, anchor)
        fitting = [account.id for account in event.accounts if _fits(project, account, said, outlet)]
        if fitting or not event.accounts or anchor in event.evidence:
            latest = fitting[-1] if fitting and anchor not in event.evidence else ""
            chosen = account_id if account_id in fitting else latest
            return add_evidence(event_id, article_id, begin, end, chosen)(project, stamp)
        ids = stamp.ids()
        account = _account(project, next(ids), anchor)
        after = touched(event, accounts=(*event.accounts, account))
        return make_change(stamp, ids, "begin account", [Swap(event, after)], words=shortened(anchor.words),
                           name=name_of(event))
    return edit


def _fits(project: Project, account: Account, said: Entity | None, outlet: str) -> bool:
    """Tell whether words that an entity says in an outlet are of those of an account, as far as either is known."""
    outlets, claimant = {_outlet(project, held) for held in account.evidence}, project.entity(account.attributed_to)
    return (said is None or claimant is None or said.id == claimant.id) and (not outlets or outlet in outlets)


def _outlet(project: Project, anchor: Anchor) -> str:
    return project.get(Article, anchor.article).outlet


def move_evidence(event_id: str, article_id: str, old: Stretch, begin: int, end: int, *, merge: str = "") -> Edit:
    """Put the passage at the old stretch of an article over code points begin to end, in the account that has it.

    Raises EditRefused where the event has no such passage, or has one over just these words already.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        anchor = anchor_at(project, article_id, begin, end)
        places = dict(zip(event.evidence, moved(event.evidence, old, anchor), strict=True))
        after = msgspec.structs.replace(event, accounts=tuple(
            msgspec.structs.replace(account, evidence=tuple(places[held] for held in account.evidence))
            for account in event.accounts))
        return make_change(stamp, stamp.ids(), "move passage", [Swap(event, after)], merge=merge,
                           words=shortened(anchor.words))
    return edit


def remove_evidence(event_id: str, anchor: Anchor) -> Edit:
    """Take a passage out of all accounts of an event; the accounts stay."""
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        after = without_evidence(event, lambda held: held == anchor)
        return make_change(stamp, stamp.ids(), "remove evidence", [Swap(event, after)],
                           words=shortened(anchor.words), name=name_of(event))
    return edit


def without_evidence(event: Event, goes: Callable[[Anchor], bool]) -> Event:
    """Return the event without the passages that `goes` tells of."""
    return msgspec.structs.replace(event, accounts=tuple(
        msgspec.structs.replace(account, evidence=tuple(held for held in account.evidence if not goes(held)))
        for account in event.accounts))


def delete_event(event_id: str) -> Edit:
    """Take an event away; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        event = project.get(Event, event_id)
        swaps = [*unreferred(project, {event_id}), Swap(event, None)]
        return make_change(stamp, stamp.ids(), "delete event", swaps, name=name_of(event))
    return edit
