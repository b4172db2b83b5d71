"""Lay accounts of one event side by side where they differ, and say what the analyst made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from editor.briefing.blocks import Block, Cell, Row, Run, Table
from editor.briefing.columns import fitted
from editor.briefing.draft import Draft, cell, is_accepted
from editor.briefing.evidence import of_accounts, said_by, who_says
from editor.briefing.figures import figure_sense, figure_text
from editor.briefing.given import figures_given, given_before, gives, place_given, time_given
from editor.briefing.names import capitalised, entity_name, origin_of, outlet_of, stated_name
from editor.briefing.unconfirmed import marked
from editor.model.accounts import sort_of
from editor.model.copies import origin_article
from editor.model.dates import short_when
from editor.model.quantity import NOT_STATED, Bounds
from editor.model.records import Account, Article, Event, Figure
from editor.model.text import fold
from editor.words import say, say_number


class Answer(msgspec.Struct, frozen=True):
    """What an account says on a question, blank where it is silent.

    Two answers of one `sense` are the same in other words; `bounds` are the least and the most that a figure states.
    """

    account: Account
    words: str
    sense: str
    bounds: Bounds = NOT_STATED


class Difference(msgspec.Struct, frozen=True):
    """What accounts of one event say differently on one question.

    `field` names it within the event, `given` holds what each account says, in the accounts' order, and `settled` what
    the event has, or blank, with the sense of it.
    """

    field: str
    question: str
    given: tuple[Answer, ...]
    settled: str
    sense: str


def differences(draft: Draft) -> Sequence[Block]:
    """Return the table of what accounts of the accepted events give differently, or nothing where they agree."""
    rows = tuple(row for event in draft.project.each(Event) if is_accepted(event)
                 for row in _rows(draft, event, tuple(differences_of(draft, event))))
    if not rows:
        return []
    titles = (say("Question"), say("One account"), say("Other accounts"), say("Assessment"))
    about = say_number("{count} question with what the accounts say and the assessment",
                       "{count} questions with what the accounts say and the assessment of each", len(rows))
    caption = say("Where accounts of one event differ. What an account does not state is not given for it.")
    return [Table(caption, fitted(titles, rows), rows, about)]


def differences_of(draft: Draft, event: Event) -> Iterator[Difference]:
    """Yield the questions that accounts of the event answer differently: place, time, and each sort of figure.

    An account that is silent differs from nobody; where one alone speaks, it may differ from what was settled.
    """
    if len(event.accounts) < 2:  # one account differs from nobody
        return
    title = event.title or say("Event without a title")
    where, when = entity_name(draft.project, event.where, event.where_words), short_when(event.when)
    asked = [
        Difference("where", say("Where: {event}", event=title),
                   _answers(event, "where", lambda account: place_given(draft, event, account)),
                   marked(event, "where", where), _bare(where)),
        Difference("when", say("When: {event}", event=title),
                   _answers(event, "when", lambda account: time_given(event, account)),
                   marked(event, "when", when), _bare(when)),
        *(_of_figures(draft, event, title, number, sort) for number, sort in enumerate(_sorts(event), 1)),
    ]
    yield from filter(_is_one, asked)


def _is_one(difference: Difference) -> bool:
    """Tell whether there are two answers: by two accounts, or by one against what was settled without it."""
    answers = [answer.sense for answer in difference.given if answer.words]
    return len(set(answers)) > 1 or bool(
        len(answers) == 1 and difference.settled and answers[0] != difference.sense)


def _bare(value: str) -> str:
    return fold(value.strip("“”„«»"))


def _answers(event: Event, field: str, told: Callable[[Account], str]) -> tuple[Answer, ...]:
    """Return what each account answers; what it takes from the event is marked where that is only suggested."""
    return tuple(Answer(account, words if gives(account, field) else marked(event, field, words), _bare(words))
                 for account in event.accounts for words in [told(account)])


def _sorts(event: Event) -> Iterable[tuple[str, str, str]]:
    """Return the sorts of figures that accounts give, in their order."""
    return dict.fromkeys(sort_of(figure) for account in event.accounts for figure in figures_given(event, account))


def _of_figures(draft: Draft, event: Event, title: str, number: int, sort: tuple[str, str, str]) -> Difference:
    def told(figures: Iterable[Figure]) -> str:
        alike = (figure_text(_answering(figure), stated_name(draft.project, figure.who), draft.briefing.language)
                 for figure in figures)
        return "; ".join(dict.fromkeys(words for words in alike if words))

    def answer(account: Account) -> Answer:
        alike = [figure for figure in figures_given(event, account) if sort_of(figure) == sort]
        bounds = ((figure.min, figure.max) for figure in alike if (figure.min, figure.max) != NOT_STATED)
        return Answer(account, told(alike), _sense(alike), next(bounds, NOT_STATED))

    subject = capitalised(sort[1] or sort[2] or say("figures"))
    settled = [figure for figure in event.figures if sort_of(figure) == sort]
    return Difference(f"figures-{number}", say("{subject}: {event}", subject=subject, event=title),
                      tuple(map(answer, event.accounts)), marked(event, "figures", told(settled)), _sense(settled))


def _answering(figure: Figure) -> Figure:
    """Return a figure without what the question says: words stand by themselves, bounds need all they count."""
    if not figure.words:
        return figure
    return msgspec.structs.replace(figure, outcome="", unit=figure.unit if figure.outcome else "")


def _sense(figures: Iterable[Figure]) -> str:
    return "; ".join(sorted({figure_sense(figure) for figure in figures}))


def _rows(draft: Draft, event: Event, held: Sequence[Difference]) -> Iterator[Row]:
    """Yield a row for each question; why the event was settled as it was stands in the first that was."""
    reason = event.note.strip()
    for difference in held:
        yield _row(draft, event, difference, reason)
        reason = "" if difference.settled else reason


def _row(draft: Draft, event: Event, difference: Difference, reason: str) -> Row:
    """Return a row: the first answer, the others, and after all that speak those who say nothing of it anywhere."""
    speaking = _together(draft, [answer for answer in difference.given if answer.words])
    heard = {said_by(draft.project, answer.account) for held in speaking for answer in held}
    silent = [answer.account for answer in difference.given
              if not answer.words and said_by(draft.project, answer.account) not in heard]
    told = [_told(draft, event, difference, held[0].words, held) for held in speaking]
    if silent:
        told.append(_given(draft, event, say("Not stated, {names}", names=who_says(draft.project, silent)), silent))
    first, *others = told
    named = f"differs-{difference.field}"
    return Row((
        cell(event.id, f"{named}-question", Run(difference.question, "strong")),
        cell(event.id, f"{named}-one", first),
        cell(event.id, f"{named}-other", *(_lines(others) or [Run(say("No other account of it"), "secondary")])),
        _assessment(draft, event, difference, reason),
    ))


def _together(draft: Draft, answers: Iterable[Answer]) -> list[list[Answer]]:
    """Return the answers, those together that say the same in the same words, or in other words of one claimant."""
    groups: list[list[Answer]] = []
    for answer in answers:
        claimant = said_by(draft.project, answer.account)
        alike = (group for group in groups if group[0].words == answer.words or (
            group[0].sense == answer.sense and said_by(draft.project, group[0].account) == claimant))
        if (group := next(alike, None)) is not None:
            group.append(answer)
        else:
            groups.append([answer])
    return groups


def _told(draft: Draft, event: Event, difference: Difference, value: str, held: Sequence[Answer]) -> Run:
    """Return an answer, who gives it, and whether it took the place of another one in a later report."""
    accounts = [answer.account for answer in held]
    names = who_says(draft.project, accounts)
    words = _revised(draft, difference, held, names) or say("{value}, {names}", value=value, names=names)
    return _given(draft, event, words, accounts)


def _revised(draft: Draft, difference: Difference, held: Sequence[Answer], names: str) -> str:
    """Return an answer that its one claimant gave another of before, said to be so; blank for any other."""
    first = held[0]
    others = {answer.account: answer for answer in difference.given if answer.words and answer.sense != first.sense}
    before = given_before(draft.project, first.account, others)
    if before is None or len({said_by(draft.project, answer.account) for answer in held}) > 1:
        return ""
    match _movement(others[before].bounds, first.bounds):
        case "raised":
            return say("{value}, {names}, raised in a later report", value=first.words, names=names)
        case "lowered":
            return say("{value}, {names}, lowered in a later report", value=first.words, names=names)
    return say("{value}, {names}, changed in a later report", value=first.words, names=names)


def _movement(earlier: Bounds, later: Bounds) -> Literal["raised", "lowered", ""]:
    """Return which way a figure went; blank where both do not state the same bounds, or only move apart."""
    pairs = [(before, after) for before, after in zip(earlier, later, strict=True) if before != after]
    moved: set[bool] = set()
    for before, after in pairs:
        if before is None or after is None:
            return ""
        moved.add(after > before)
    if len(moved) != 1:
        return ""
    return "raised" if moved.pop() else "lowered"


def _given(draft: Draft, event: Event, words: str, accounts: Iterable[Account]) -> Run:
    """Return words with the note on what accounts rest on."""
    return Run(words, notes=draft.notebook.notes_on(of_accounts(draft.project, event, accounts)))


def _lines(runs: list[Run]) -> list[Run]:
    return [part for place, run in enumerate(runs) for part in ([Run("\n")] if place else []) + [run]]


def _assessment(draft: Draft, event: Event, difference: Difference, reason: str) -> Cell:
    """Return what was settled where the analyst says why, else what this briefing uses, else that it is open."""
    told = [Run(_settled(event, difference))]
    if reason and difference.settled:
        told.append(Run(f"\n{reason}", "secondary"))
    if origin := _single_origin(draft, event):
        told.append(Run(f"\n{origin}", "secondary"))
    return cell(event.id, f"differs-{difference.field}-assessment", *told)


def _settled(event: Event, difference: Difference) -> str:
    if not difference.settled:
        return say("Not resolved by these sources")
    # What an event has may be what was read from its words when it was made: only with a reason is it a decision.
    return (say("Settled: {value}", value=difference.settled) if event.note.strip()
            else say("Used here: {value}", value=difference.settled))


def _single_origin(draft: Draft, event: Event) -> str:
    """Return a sentence where all accounts go back to one origin, or reach us through one outlet; else blank."""
    groups = {account.origin_group for account in event.accounts}
    if len(groups) == 1 and (group := groups.pop()):
        return say("All go back to one origin, {origin}.", origin=group)
    if not all(account.evidence for account in event.accounts):
        return ""
    found = (draft.project.find(Article, anchor.article) for anchor in event.evidence)
    firsts = [origin_article(draft.project, article) for article in found if article is not None]
    outlets = {outlet_of(draft.project, article) for article in firsts}
    if len({outlet.origin_group or outlet.id or outlet.name for outlet in outlets}) == 1:
        name = min(outlet.origin_group or outlet.name for outlet in outlets)
        return say("All reach us through {outlet}.", outlet=name) if name else ""
    if len({origin_of(draft.project, article) for article in firsts}) == 1:
        return say("All repeat one report.")
    return ""
