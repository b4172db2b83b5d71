"""Lay accounts of one event side by side where they differ, and say what the analyst made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from editor.briefing.blocks import Block, Cell, Column, Row, Run, Table
from editor.briefing.draft import Draft, cell, is_accepted
from editor.briefing.evidence import of_account, said_by
from editor.briefing.figures import figure_text
from editor.briefing.names import capitalised, entity_name, outlet_of, stated_name
from editor.model.dates import short_when
from editor.model.records import Account, Article, Event, Figure
from editor.model.text import fold
from editor.words import say, say_number

_Sort = tuple[str, str, str]


class Difference(msgspec.Struct, frozen=True):
    """What accounts of one event say differently on one question.

    `field` names it within the event, `given` holds what each account says, in the accounts' order and blank where it
    is silent, and `settled` what the analyst made of it, or blank.
    """

    field: str
    question: str
    given: tuple[tuple[Account, str], ...]
    settled: str


def differences(draft: Draft) -> Sequence[Block]:
    """Return the table of what accounts of the accepted events give differently, or nothing where they agree."""
    rows = tuple(_row(draft, event, difference) for event in draft.project.each(Event) if is_accepted(event)
                 for difference in differences_of(draft, event))
    if not rows:
        return []
    columns = (Column(say("Question"), 156), Column(say("One account"), 188), Column(say("Other accounts"), 226),
               Column(say("Assessment"), 142))
    about = say_number("{count} question with what the accounts say and the assessment",
                       "{count} questions with what the accounts say and the assessment of each", len(rows))
    caption = say("Where accounts of one event differ. What an account does not state is not given for it.")
    return [Table(caption, columns, rows, about)]


def differences_of(draft: Draft, event: Event) -> Iterator[Difference]:
    """Yield the questions that accounts of the event answer differently: place, time, and each sort of figure.

    An account that is silent differs from nobody; where one alone speaks, it may differ from what was settled.
    """
    title = event.title or say("Event without a title")
    asked = [
        Difference("where", say("Where: {event}", event=title), _given(event, lambda account: _where(draft, account)),
                   entity_name(draft.project, event.where, event.where_words)),
        Difference("when", say("When: {event}", event=title), _given(event, _when), short_when(event.when)),
        *(_of_figures(draft, event, title, number, sort) for number, sort in enumerate(_sorts(event), 1)),
    ]
    yield from (difference for difference in asked if len(event.accounts) > 1 and _is_one(difference))


def _is_one(difference: Difference) -> bool:
    """Tell whether there are two answers: by two accounts, or by one against what was settled without it."""
    answers = {fold(_bare(value)) for _, value in difference.given if value}
    is_alone = sum(1 for _, value in difference.given if value) == 1
    return len(answers) > 1 or bool(is_alone and difference.settled and answers != {fold(_bare(difference.settled))})


def _bare(value: str) -> str:
    return value.strip("“”")


def _given(event: Event, told: Callable[[Account], str]) -> tuple[tuple[Account, str], ...]:
    return tuple((account, told(account)) for account in event.accounts)


def _where(draft: Draft, account: Account) -> str:
    """Return the place as an account names it, in quotation marks where these are its very words."""
    values = account.values
    words = values.where_words
    is_exact = bool(words) and any(words in anchor.words for anchor in account.evidence)
    return f"“{words}”" if is_exact else entity_name(draft.project, values.where, words)


def _when(account: Account) -> str:
    return short_when(account.values.when) if account.values.when else ""


def _sorts(event: Event) -> list[_Sort]:
    """Return the sorts of figures that accounts give, in their order."""
    return list(dict.fromkeys(_sort(figure) for account in event.accounts for figure in account.values.figures))


def _sort(figure: Figure) -> _Sort:
    return fold(figure.who).strip(), figure.outcome, figure.unit


def _of_figures(draft: Draft, event: Event, title: str, number: int, sort: _Sort) -> Difference:
    def told(figures: Iterable[Figure]) -> str:
        alike = (figure_text(figure, stated_name(draft.project, figure.who))
                 for figure in figures if _sort(figure) == sort)
        return "; ".join(dict.fromkeys(words for words in alike if words))

    subject = capitalised(sort[1] or sort[2] or say("figures"))
    return Difference(f"figures-{number}", say("{subject}: {event}", subject=subject, event=title),
                      _given(event, lambda account: told(account.values.figures)), told(event.figures))


def _row(draft: Draft, event: Event, difference: Difference) -> Row:
    """Return a row: the first answer, the others, and after all that speak those who say nothing of it anywhere."""
    speaking: dict[str, list[Account]] = {}
    for account, value in difference.given:
        if value:
            speaking.setdefault(value, []).append(account)
    heard = {said_by(draft.project, account) for held in speaking.values() for account in held}
    silent = [account for account, value in difference.given
              if not value and said_by(draft.project, account) not in heard]
    answers = [_answer(draft, value, held) for value, held in speaking.items()]
    if silent:
        answers.append(_answer(draft, say("Not stated"), silent))
    first, *others = answers
    named = f"differs-{difference.field}"
    return Row((
        cell(event.id, f"{named}-question", Run(difference.question, "strong")),
        cell(event.id, f"{named}-one", *first),
        cell(event.id, f"{named}-other", *(_joined(others) or [Run(say("No other account of it"), "secondary")])),
        _assessment(draft, event, named, difference),
    ))


def _answer(draft: Draft, value: str, accounts: Iterable[Account]) -> list[Run]:
    """Return an answer, who gives it, and the notes of their words."""
    held = list(accounts)
    names = "; ".join(dict.fromkeys(said_by(draft.project, account) for account in held))
    notes = draft.notebook.notes_on(piece for account in held for piece in of_account(draft.project, account))
    return [Run(say("{value}, {names}", value=value, names=names), notes=notes)]


def _joined(answers: list[list[Run]]) -> list[Run]:
    return [run for place, answer in enumerate(answers) for run in ([Run("\n")] if place else []) + answer]


def _assessment(draft: Draft, event: Event, named: str, difference: Difference) -> Cell:
    told = Run(difference.settled) if difference.settled else Run(say("Not resolved by these sources"))
    origin = _single_origin(draft, event)
    return cell(event.id, f"{named}-assessment", told, *([Run(f"\n{origin}", "secondary")] if origin else []))


def _single_origin(draft: Draft, event: Event) -> str:
    """Return a sentence where all accounts go back to one origin, or reach us through one outlet; else blank."""
    groups = {account.origin_group for account in event.accounts}
    if len(groups) == 1 and (group := groups.pop()):
        return say("All go back to one origin, {origin}.", origin=group)
    found = (draft.project.find(Article, anchor.article) for anchor in event.evidence)
    outlets = {outlet_of(draft.project, article) for article in found if article is not None}
    if len({outlet.origin_group or outlet.id or outlet.name for outlet in outlets}) == 1:
        name = min(outlet.origin_group or outlet.name for outlet in outlets)
        return say("All reach us through {outlet}.", outlet=name) if name else ""
    return ""
