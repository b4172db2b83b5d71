"""Say who stands behind what a sentence reports: how many outlets, and how many origins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from editor.briefing.evidence import cited_record, evidence_of
from editor.briefing.names import entity_name, origin_of, outlet_of
from editor.briefing.quoting import plain_words, stands
from editor.model.attribution import sayings
from editor.model.copies import origin_article
from editor.model.project import Project
from editor.model.records import Account, Article, Citation, Event, Quote, Statement
from editor.model.text import fold, plain

_LIKE_A_WORD = 3
"""Letters up to which capitals tell a name from a word: US and us, WHO and who, IS and is."""


class Origin(msgspec.Struct, frozen=True):
    """One source of one piece of evidence: its outlet, what it goes back to, and the names a reader knows it by.

    `outlet` and `origin` tell one from another; outlets of one group are one. `report` tells from others what the
    article repeats, or is, whoever it quotes, and `reporter` is who published that.
    """

    outlet: str
    origin: str
    names: tuple[str, ...] = ()
    report: str = ""
    reporter: str = ""


def origins_of(project: Project, statement: Statement) -> frozenset[Origin]:
    """Return where the evidence of a sentence comes from."""
    return frozenset(origin for citation in statement.citations for origin in _of(project, citation))


def sole_origin(project: Project, statement: Statement) -> str | None:
    """Return the name of the one outlet or origin that a sentence rests on; None where it has several, or none."""
    held = origins_of(project, statement)
    for side in ("outlet", "origin"):
        if len({getattr(origin, side) for origin in held}) == 1:
            return min((origin.names for origin in held if origin.names), default=(None,))[0]
    if len({origin.report for origin in held}) == 1:
        return min(origin.reporter for origin in held)
    return None


def says_whose(project: Project, statement: Statement) -> bool:
    """Tell whether a sentence names who its evidence comes from, or says of somebody that they say it."""
    if any(sayings(statement.words, 0, len(statement.words))):
        return True
    return any(_names_it(statement.words, name) for origin in origins_of(project, statement) for name in origin.names)


def _names_it(words: str, name: str) -> bool:
    """Tell whether a name stands in words as whole words: “AP” does not in “happened”, nor “US” in “told us”."""
    if not name.strip():
        return False
    if name.isupper() and len(name) <= _LIKE_A_WORD:
        return stands(plain(name), plain(words))
    return stands(plain_words(name), plain_words(words))


def _of(project: Project, citation: Citation) -> Iterator[Origin]:
    record = cited_record(project, citation.record) if citation.passage is None else None
    if isinstance(record, Event):
        for account in record.accounts:
            yield from _of_account(project, account)
    elif isinstance(record, Quote):
        speaker = _names(project, record.speaker, record.speaker_words)
        yield from _by_article(project, (anchor.article for anchor in record.spans), speaker)
    else:
        yield from _by_article(project, (piece.article for piece in evidence_of(project, citation)), ())


def _of_account(project: Project, account: Account) -> Iterator[Origin]:
    claimant = _names(project, account.attributed_to, account.attributed_words)
    yield from _by_article(project, (anchor.article for anchor in account.evidence), claimant, account.origin_group)
    if not account.evidence:  # it came to us by another way than any article that others have
        behind = fold(account.origin_group or next(iter(claimant), account.id))
        yield Origin(account.id, behind, claimant, account.id, next(iter(claimant), ""))


def _by_article(project: Project, articles: Iterable[str], claimant: tuple[str, ...],
                group: str = "") -> Iterator[Origin]:
    """Yield the origin of each article; what somebody else says in it goes back to them."""
    for article_id in dict.fromkeys(articles):
        article = project.find(Article, article_id)
        if article is None:
            continue
        outlet = outlet_of(project, article)
        own = outlet.origin_group or outlet.id or outlet.name or article_id
        behind = group or (claimant[0] if claimant else "") or origin_of(project, article)
        names = (*claimant, outlet.name) if outlet.name else (*claimant, article.title or article.file_name)
        first = origin_article(project, article)
        reporter = outlet_of(project, first).name or first.title or first.file_name
        yield Origin(fold(own), fold(behind), names, fold(origin_of(project, article)), reporter)


def _names(project: Project, entity_id: str, words: str) -> tuple[str, ...]:
    """Return what a claimant is called, its name first."""
    entity = project.entity(entity_id) if entity_id else None
    known = (entity_name(project, entity_id, words), *(entity.aliases if entity else ()), words)
    return tuple(dict.fromkeys(name for name in known if name))
