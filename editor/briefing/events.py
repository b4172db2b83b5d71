"""Tell what happened in order of time, and apart from it what was only announced, threatened or denied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from editor.briefing.blocks import Cell, Row, Run, Table
from editor.briefing.columns import fitted
from editor.briefing.draft import Draft, cell, is_accepted
from editor.briefing.evidence import of_accounts, who_says
from editor.briefing.figures import figure_sense, figure_text
from editor.briefing.names import entity_name, stated_name
from editor.briefing.unconfirmed import marked, unreviewed
from editor.model.accounts import sort_of
from editor.model.checks import claims_unseen
from editor.model.dates import short_when
from editor.model.records import Account, Citation, Event, EventStatus, Figure, Participant
from editor.words import phrase, say, say_number

HAPPENED: tuple[EventStatus, ...] = ("fact", "claim", "disputed")
"""The statuses of events that a source says have happened; all others never stand in the chronology."""


def chronology(draft: Draft) -> list[Table]:
    """Return the table of events that are said to have happened, or nothing without any."""
    events = _in_order(draft, lambda event: event.status in HAPPENED)
    if not events:
        return []
    titles = (say("Date"), say("Event"), say("Place"), say("Carried out by"), say("Figures"), say("According to"))
    rows = tuple(_happened(draft, event) for event in events)
    caption = say("Events in order of time. Figures are as the sources state them; "
                  "nothing is added where none is given.")
    about = say_number("{count} event with its date, place, actors, figures and source",
                       "{count} events with their dates, places, actors, figures and sources", len(events))
    return [Table(caption, fitted(titles, rows), rows, about)]


def unrealised(draft: Draft) -> list[Table]:
    """Return the table of events that are threatened, planned, denied or negated, or nothing without any."""
    events = _in_order(draft, lambda event: event.status not in HAPPENED)
    if not events:
        return []
    titles = (say("Status"), say("Event"), say("Date"), say("Place"), say("By whom"), say("According to"))
    rows = tuple(_not_happened(draft, event) for event in events)
    caption = say("What the sources announce, threaten or deny. None of it is reported as having happened.")
    about = say_number("{count} event with its status, date, place, actors and source",
                       "{count} events with their status, dates, places, actors and sources", len(events))
    return [Table(caption, fitted(titles, rows), rows, about)]


def _in_order(draft: Draft, belongs: Callable[[Event], bool]) -> list[Event]:
    """Return the accepted events that belong, by time; those without a date come last, then by their making."""
    held = [event for event in draft.project.each(Event) if is_accepted(event) and belongs(event)]
    return sorted(held, key=lambda event: (_begin(event) or "9999", event.when.to, event.id))


def _begin(event: Event) -> str:
    return event.when.from_ or event.when.to


def _happened(draft: Draft, event: Event) -> Row:
    return Row((_when(draft, event), _title(draft, event, ()), _where(draft, event), _who(draft, event),
                _figures(draft, event), _according(draft, event)))


def _not_happened(draft: Draft, event: Event) -> Row:
    statuses = {"denied": say("Denied"), "threatened": say("Threatened"), "planned": say("Planned"),
                "negated": say("Said not to have happened")}
    figures = marked(event, "figures", "; ".join(_stated(draft, event.figures)))
    told = (Run(f" ({figures})"),) if figures else ()
    return Row((cell(event.id, "status", Run(statuses[event.status], "strong")), _title(draft, event, told),
                _when(draft, event), _where(draft, event), _who(draft, event), _according(draft, event)))


def _title(draft: Draft, event: Event, after: tuple[Run, ...]) -> Cell:
    """Return what happened, with the notes of all accounts; marked where it was accepted unseen."""
    title = event.title or _type(draft, event) or say("Event without a title")
    notes = draft.notebook.cite(Citation(record=event.id))
    disputed = (Run(f" ({say('disputed')})", "secondary"),) if event.status == "disputed" else ()
    unseen = (Run(f" {unreviewed()}", "secondary"),) if claims_unseen(event) else ()
    if not (disputed or after or unseen):
        return cell(event.id, "title", Run(title, notes=notes))
    return cell(event.id, "title", Run(title), *disputed, *after, *unseen, Run("", notes=notes))


def _type(draft: Draft, event: Event) -> str:
    label = draft.scheme.event_type(event.type).label
    return say(label) if label else ""


def _when(draft: Draft, event: Event) -> Cell:
    settled = [short_when(event.when)]
    given = [(account, short_when(account.values.when)) for account in event.accounts if account.values.when]
    return cell(event.id, "when", *_as_decided(event, "when", _settled_and_given(draft, event, settled, given,
                                                                                 phrase("Not dated"))))


def _where(draft: Draft, event: Event) -> Cell:
    settled = [entity_name(draft.project, event.where, event.where_words)]
    given = [(account, entity_name(draft.project, account.values.where, account.values.where_words))
             for account in event.accounts if account.values.where or account.values.where_words]
    return cell(event.id, "where", *_as_decided(event, "where", _settled_and_given(draft, event, settled, given,
                                                                                   phrase("Not stated"))))


def _as_decided(event: Event, field: str, runs: list[Run]) -> list[Run]:
    """Return the lines of a field, the first of which is the settled value, marked where nobody confirmed it."""
    first = msgspec.structs.replace(runs[0], words=marked(event, field, runs[0].words))
    return [first, *runs[1:]]


def _figures(draft: Draft, event: Event) -> Cell:
    settled = {(sort_of(figure), figure_sense(figure)) for figure in event.figures}
    order = [sort_of(figure) for figure in event.figures]
    other = [(account, figure) for account in event.accounts for figure in account.values.figures
             if (sort_of(figure), figure_sense(figure)) not in settled]
    sorts = list(dict.fromkeys([*order, *(sort_of(figure) for _, figure in other)]))
    other.sort(key=lambda each: sorts.index(sort_of(each[1])))
    given = [(account, told) for account, figure in other for told in _stated(draft, (figure,))]
    runs = _settled_and_given(draft, event, _stated(draft, event.figures), given, phrase("Not stated"))
    heading = Run("\n" + say("Otherwise given:"), "secondary")
    decided = len(_stated(draft, event.figures))
    runs[:decided] = [msgspec.structs.replace(run, words=marked(event, "figures", run.words)) for run in runs[:decided]]
    if decided and len(runs) > decided:
        runs.insert(decided, heading)
    return cell(event.id, "figures", *runs)


def _stated(draft: Draft, figures: Iterable[Figure]) -> list[str]:
    told = [figure_text(figure, stated_name(draft.project, figure.who), draft.briefing.language) for figure in figures]
    return [part for part in told if part]


def _settled_and_given(draft: Draft, event: Event, settled: Sequence[str], given: Sequence[tuple[Account, str]],
                       nothing: str) -> list[Run]:
    """Return the settled values, then what accounts give otherwise, with its claimants and its notes; a line for each.

    Where there is neither, `nothing` is the phrase that says so.
    """
    lines = [Run(value) for value in settled if value]
    if given:
        known = {value.casefold() for value in settled}
        others: dict[str, list[Account]] = {}
        for account, value in given:
            if value and value.casefold() not in known:
                others.setdefault(value, []).append(account)
        lines += [_given(draft, event, value, accounts) for value, accounts in others.items()]
    if len(lines) > 1:
        return [Run(f"\n{run.words}" if place else run.words, notes=run.notes) for place, run in enumerate(lines)]
    return lines or [Run(say(nothing), "secondary")]


def _given(draft: Draft, event: Event, value: str, accounts: Sequence[Account]) -> Run:
    """Return what accounts give, in brackets who gives it, and the note on their words."""
    notes = draft.notebook.notes_on(of_accounts(draft.project, event, accounts))
    return Run(f"{value} ({who_says(draft.project, accounts)})", notes=notes)


def _who(draft: Draft, event: Event) -> Cell:
    """Return the actors, and below them the others who took part, each under the name of the role."""
    named = [(draft.scheme.event_role(each.role), _participant(draft, each)) for each in event.participants]
    actors = "; ".join(dict.fromkeys(name for role, name in named if name and role.part == "actor"))
    others = dict.fromkeys(f"{say(role.label)}: {name}" if role.label else name
                           for role, name in named if name and role.part != "actor")
    runs = [Run(actors)] if actors else []
    runs += [Run(f"\n{told}" if runs or place else told, "secondary") for place, told in enumerate(others)]
    if runs:
        runs[-1] = msgspec.structs.replace(runs[-1], words=marked(event, "participants", runs[-1].words))
    return cell(event.id, "who", *(runs or [Run(say("Not stated"), "secondary")]))


def _participant(draft: Draft, participant: Participant) -> str:
    return entity_name(draft.project, participant.entity, participant.words)


def _according(draft: Draft, event: Event) -> Cell:
    return cell(event.id, "according", Run(who_says(draft.project, event.accounts) or say("Not stated")))
