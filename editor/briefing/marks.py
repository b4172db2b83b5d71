"""Find what of each event and quote a briefing prints marked: unseen since it was accepted in bulk, or unconfirmed."""

from __future__ import annotations

from collections.abc import Iterator, Set

import msgspec

from editor.briefing.chart_picture import chart_to_print
from editor.briefing.differences import differences_of
from editor.briefing.draft import Draft
from editor.briefing.events import HAPPENED
from editor.briefing.evidence import of_accounts, of_quote
from editor.briefing.outline import draft_to_print, sections_to_print
from editor.briefing.quotes import quotes_together
from editor.briefing.timeline_picture import events_to_draw
from editor.model.checks import claims_unseen
from editor.model.edits.proposed import proposed_in
from editor.model.project import Project
from editor.model.records import Account, Briefing, Event, Quote
from editor.model.standing import standing


class Marked(msgspec.Struct, frozen=True):
    """An event or quote that is printed marked: whether nobody has looked at it, and how many values nobody confirmed.
    """

    record: Event | Quote
    is_unreviewed: bool
    suggested: int


def marked_records(project: Project, briefing: Briefing) -> Iterator[Marked]:
    """Yield the events, then the quotes, of which a briefing that leaves the desk prints anything marked."""
    draft = draft_to_print(project, briefing)
    cited = {citation.record for statement in draft.statements for citation in statement.citations}
    drawn = _drawn(draft)
    for found in (*_events(draft, cited, drawn), *_quotes(draft, cited, drawn)):
        if found.is_unreviewed or found.suggested:
            yield found


class _Drawn(msgspec.Struct, frozen=True):
    """The records that pictures show with whom or when nobody has confirmed, or that nobody looked at: by their ids."""

    whom: frozenset[str]
    when: frozenset[str]
    unseen: frozenset[str]


def _drawn(draft: Draft) -> _Drawn:
    project = draft.project
    sections = sections_to_print(project, draft.briefing)
    whom, when, unseen = frozenset[str](), frozenset[str](), frozenset[str]()
    if any(each.kind == "entities" and "no link chart" not in each.options for each in sections):
        chart = chart_to_print(project)
        ties = [tie for link in chart.links() for tie in link.ties] if chart is not None else []
        whom = frozenset(tie.record for tie in ties if tie.is_suggested)
        unseen = frozenset(tie.record for tie in ties if tie.is_unreviewed)
    if any(each.kind == "events" and "no timeline" not in each.options for each in sections) and any(
            event.status in HAPPENED for event in standing(project, Event)):
        dated = events_to_draw(project)
        when = frozenset(each.id for each in dated if each.is_suggested)
        unseen |= {each.id for each in dated if each.is_unreviewed}
    return _Drawn(whom, when, unseen)


def _events(draft: Draft, cited: Set[str], drawn: _Drawn) -> Iterator[Marked]:
    for event in standing(draft.project, Event):
        if ("events" if event.status in HAPPENED else "unrealised events") in draft.kinds:
            yield Marked(event, claims_unseen(event), proposed_in(event))
        else:
            is_unseen = event.id in drawn.unseen or (claims_unseen(event) and _names_unseen(draft, event, cited))
            yield Marked(event, is_unseen, len(_elsewhere(draft, event, cited, drawn)))


def _elsewhere(draft: Draft, event: Event, cited: Set[str], drawn: _Drawn) -> set[str]:
    """Return the unconfirmed fields, and the accounts with an unconfirmed claimant, that stand outside of its table."""
    shown = {field for field, ids in (("participants", drawn.whom), ("when", drawn.when)) if event.id in ids}
    found = list(differences_of(draft, event)) if "differences" in draft.kinds else []
    shown |= {each.field.partition("-")[0] for each in found} & set(event.suggested)
    claimed = event.accounts if found else _noted(draft, event, cited)
    return shown | {account.id for account in claimed if "attributed_to" in account.suggested}


def _names_unseen(draft: Draft, event: Event, cited: Set[str]) -> bool:
    """Tell whether a note on an event that nobody looked at names a claimant who is not marked as suggested."""
    return any("attributed_to" not in account.suggested for account in _noted(draft, event, cited))


def _noted(draft: Draft, event: Event, cited: Set[str]) -> Iterator[Account]:
    """Yield the accounts whose claimant a note on the event names, where a sentence cites it or accounts differ."""
    if event.id in cited or ("differences" in draft.kinds and any(True for _ in differences_of(draft, event))):
        for account in event.accounts:
            if any(piece.claimant for piece in of_accounts(draft.project, event, (account,))):
                yield account


def _quotes(draft: Draft, cited: Set[str], drawn: _Drawn) -> Iterator[Marked]:
    """Yield the quotes. Of the same words of one speaker the first tells whom they were said to, all who said them."""
    is_printed = "quotes" in draft.kinds
    for same in quotes_together(draft):
        for quote in same:
            is_first, is_cited = is_printed and quote is same[0], is_printed or quote.id in cited
            values = {"speaker"} & set(quote.suggested) if is_cited and of_quote(draft.project, quote) else set[str]()
            if quote.id in drawn.whom:
                values |= {"speaker", "addressee"} & set(quote.suggested)
            is_unseen = claims_unseen(quote) and (is_printed or (is_cited and _names_speaker(draft, quote)))
            yield Marked(quote, is_unseen or quote.id in drawn.unseen,
                         proposed_in(quote) if is_first else len(values))


def _names_speaker(draft: Draft, quote: Quote) -> bool:
    """Tell whether the note on a quote names a speaker who is not marked as suggested."""
    return "speaker" not in quote.suggested and any(piece.claimant for piece in of_quote(draft.project, quote))
