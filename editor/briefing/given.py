"""Say what each account of an event gives on one question, and which of them was given last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.briefing.draft import Draft
from editor.briefing.evidence import said_by
from editor.briefing.names import entity_name
from editor.briefing.quotation_marks import quoted
from editor.model.accounts import sort_of
from editor.model.dates import short_when
from editor.model.project import Project
from editor.model.records import Account, Article, Event, Figure


def figures_given(event: Event, account: Account) -> tuple[Figure, ...]:
    """Return the figures of an account: its own, and those of the event whose words stand in its evidence."""
    own = account.values.figures
    sorts = {sort_of(figure) for figure in own}
    return (*own, *(figure for figure in event.figures
                    if sort_of(figure) not in sorts and _says(account, figure.words)))


def gives(account: Account, field: str) -> bool:
    """Tell whether an account has a value of its own for when or where it was."""
    values = account.values
    return values.when is not None if field == "when" else bool(values.where or values.where_words)


def time_given(event: Event, account: Account) -> str:
    """Return when an account says it was: its own time, else the event's where its evidence has the words of it."""
    if account.values.when is not None:
        return short_when(account.values.when)
    return short_when(event.when) if _says(account, event.when.words) else ""


def place_given(draft: Draft, event: Event, account: Account) -> str:
    """Return the place as an account names it, in quotation marks where these are its very words."""
    values, language = account.values, draft.briefing.language
    if gives(account, "where"):
        is_exact = _says(account, values.where_words)
        return (quoted(values.where_words, language) if is_exact
                else entity_name(draft.project, values.where, values.where_words))
    named = next((name for name in _names(draft.project, event) if _says(account, name)), "")
    return quoted(named, language) if named else ""


def _names(project: Project, event: Event) -> Iterator[str]:
    entity = project.entity(event.where) if event.where else None
    yield event.where_words
    if entity is not None:
        yield from (entity.name, *entity.aliases)


def _says(account: Account, words: str) -> bool:
    return bool(words) and any(words in anchor.words for anchor in account.evidence)


def given_before(project: Project, account: Account, others: Iterable[Account]) -> Account | None:
    """Return which of the others the same claimant gave last in a report before that of an account, or None."""
    claimant, reported = said_by(project, account), _reported(project, account)
    earlier = [other for other in others
               if said_by(project, other) == claimant and _reported(project, other) < reported]
    return max(earlier, key=lambda other: _reported(project, other), default=None)


def _reported(project: Project, account: Account) -> tuple[str, int]:
    """Return when the first report of an account was published, and of one day which the project took in first."""
    order = {article.id: place for place, article in enumerate(project.each(Article))}
    found = [(article.published, order[article.id]) for anchor in account.evidence
             if (article := project.find(Article, anchor.article)) is not None]
    return min(found, default=("", -1))
