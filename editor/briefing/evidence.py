"""Find the words that a citation, an account or a record rests on, one piece for each source and claimant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

import msgspec

from editor.briefing.names import entity_name, outlet_of, stated_name
from editor.briefing.places import lines_under
from editor.briefing.unconfirmed import as_suggested, marked
from editor.model.checks import claims_unseen
from editor.model.denial import is_denied, with_denial
from editor.model.project import Project
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Citation,
    Entity,
    Event,
    Mention,
    Note,
    Quote,
    Record,
    Relation,
    Statement,
    Suggestible,
    Translation,
)
from editor.model.sentence import sentence_at
from editor.words import say

_UNJUDGED = 6
_CITABLE: tuple[type[Record], ...] = (Event, Quote, Article, Relation, Entity, Note, Translation, Mention)


_PLACE = attrgetter("text", "begin", "end")


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """Words of one source by one claimant; without anchors the source as a whole. Blank: the source says it itself.

    A claimant whom nobody has confirmed or looked at is marked, wherever the evidence is printed. `denial` names the
    claimant and says that they deny the words; blank where they do not.
    """

    article: str
    anchors: tuple[Anchor, ...] = ()
    claimant: str = ""
    relayed_by: str = ""
    credibility: int = _UNJUDGED
    denial: str = ""


def evidence_of(project: Project, citation: Citation) -> tuple[Evidence, ...]:
    """Return what a citation names: a passage, or the words of an accepted record; nothing where it is gone."""
    if citation.passage is not None:
        return of_passages(project, (citation.passage,))
    record = cited_record(project, citation.record)
    return of_record(project, record) if record is not None else ()


def words_cited(project: Project, statements: Iterable[Statement]) -> tuple[Anchor, ...]:
    """Return the words that sentences cite, each once, in order; a source that is cited as a whole gives none."""
    citations = dict.fromkeys(citation for statement in statements for citation in statement.citations)
    return tuple(dict.fromkeys(anchor for citation in citations for piece in evidence_of(project, citation)
                               for anchor in piece.anchors))


def is_cited(project: Project, statement: Statement) -> bool:
    """Tell whether a sentence is printed with a note: whether anything it cites names a source.

    What is gone, or rests on no source's words itself, does not.
    """
    return any(_names_a_source(project, citation) for citation in statement.citations)


def _names_a_source(project: Project, citation: Citation) -> bool:
    if evidence_of(project, citation):
        return True
    record = cited_record(project, citation.record) if citation.record else None
    return isinstance(record, Entity) and project.tally(record.id) > 0  # by tags of articles that are not loaded


def cited_record(project: Project, record_id: str) -> Record | None:
    """Return the record that a citation names now, or None where it is gone or not accepted: merges redirect."""
    record = _citable(project, record_id)
    return None if isinstance(record, Suggestible) and record.state != "accepted" else record


def is_there(project: Project, citation: Citation) -> bool:
    """Tell whether what a citation names is in the project, accepted or not."""
    if citation.passage is not None:
        return project.find(Article, citation.passage.article) is not None
    return _citable(project, citation.record) is not None


def _citable(project: Project, record_id: str) -> Record | None:
    for kind in _CITABLE:
        if (found := project.find(kind, record_id)) is not None:
            return project.entity(record_id) if kind is Entity else found
    return None


def of_record(project: Project, record: Record) -> tuple[Evidence, ...]:
    """Return the words a record rests on."""
    match record:
        case Event():
            return of_accounts(project, record, record.accounts)
        case Quote():
            return of_quote(project, record)
        case Article():
            return (Evidence(record.id, credibility=record.credibility),)
        case Entity():
            return of_entity(project, record)
        case Relation():
            return of_passages(project, record.evidence)
        case Mention():
            return of_mention(project, record)
        case Note():
            return of_passages(project, record.passages)
        case Translation():
            return of_passages(project, (record.anchor,)) if record.anchor else ()
    return ()


def of_accounts(project: Project, event: Event, accounts: Iterable[Account]) -> tuple[Evidence, ...]:
    """Return the words of accounts of an event, source by source.

    What a source says in its own name has the credibility of its article until the account is judged itself.
    """
    is_unseen = claims_unseen(event)
    return tuple(piece for account in accounts for piece in _of_account(project, account, is_unseen=is_unseen))


def _of_account(project: Project, account: Account, *, is_unseen: bool) -> tuple[Evidence, ...]:
    claimant = entity_name(project, account.attributed_to, account.attributed_words)
    printed = marked(account, "attributed_to", claimant, is_unseen=is_unseen)
    relayed_by = stated_name(project, account.relayed_by)
    pieces = []
    for article, anchors in _by_article(project, account.evidence):
        outlet = outlet_of(project, article).name
        is_own = claimant in {"", outlet}
        judged = article if is_own and account.credibility == _UNJUDGED else account
        pieces.append(Evidence(article.id, anchors, "" if is_own else printed, _relay(relayed_by, outlet),
                               judged.credibility))
    return tuple(pieces)


def said_by(project: Project, account: Account) -> str:
    """Return who gives an account: its claimant, else the outlets that carry its words. `who_says` is for print."""
    claimant = entity_name(project, account.attributed_to, account.attributed_words)
    if claimant:
        return claimant
    articles = dict.fromkeys(anchor.article for anchor in account.evidence)
    found = (project.find(Article, article) for article in articles)
    outlets = (outlet_of(project, article).name for article in found if article is not None)
    return ", ".join(name for name in dict.fromkeys(outlets) if name) or say("source not stated")


def who_says(project: Project, accounts: Iterable[Account]) -> str:
    """Return who gives accounts as it is printed: each once, marked where nobody has confirmed one of its accounts."""
    named: dict[str, bool] = {}
    for account in accounts:
        name = said_by(project, account)
        named[name] = named.get(name, False) or "attributed_to" in account.suggested
    return "; ".join(as_suggested(name) if is_suggested else name for name, is_suggested in named.items())


def of_quote(project: Project, quote: Quote) -> tuple[Evidence, ...]:
    """Return the words of a quote; whether they are true nobody has judged."""
    claimant = marked(quote, "speaker", entity_name(project, quote.speaker, quote.speaker_words),
                      is_unseen=claims_unseen(quote))
    denial = with_denial(project, quote, claimant or say("Speaker not named")) if is_denied(project, quote) else ""
    relayed_by = stated_name(project, quote.relayed_by)
    return tuple(Evidence(article.id, anchors, claimant, _relay(relayed_by, outlet_of(project, article).name),
                          denial=denial)
                 for article, anchors in _by_article(project, quote.spans))


def _relay(relayed_by: str, outlet: str) -> str:
    """Return who relays the words, unless it is the outlet that prints them."""
    return "" if relayed_by == outlet else relayed_by


def of_passages(project: Project, anchors: Iterable[Anchor]) -> tuple[Evidence, ...]:
    """Return passages, source by source, as what the sources say themselves."""
    return tuple(Evidence(article.id, held, credibility=article.credibility)
                 for article, held in _by_article(project, anchors))


def of_entity(project: Project, entity: Entity) -> tuple[Evidence, ...]:
    """Return the sentence in which an entity is first named in the body of an article; loaded articles only."""
    first = first_mention(project, entity.id)
    return of_mention(project, first) if first else ()


def of_mention(project: Project, mention: Mention) -> tuple[Evidence, ...]:
    """Return the sentence in which a mention stands; of a text that is not in memory, the mention's own words."""
    name = mention.text or project.get(Article, mention.article).text
    if name not in project.texts:
        return of_passages(project, (mention.anchor,))
    words = project.text(name).words
    sentence = sentence_at(words, mention.begin)
    begin, end = min(sentence.begin, mention.begin), max(sentence.end, mention.end)
    return of_passages(project, (Anchor(mention.article, begin, end, words[begin:end], name),))


def first_mention(project: Project, entity_id: str) -> Mention | None:
    """Return the accepted mention that names the entity first: in body text rather than in a headline."""
    named = [mention for mention in project.mentions_naming(entity_id) if mention.state == "accepted"]
    return next((mention for mention in named if _is_in_body(project, mention)), named[0] if named else None)


def _is_in_body(project: Project, mention: Mention) -> bool:
    lines = lines_under(project.get(Article, mention.article), mention.begin, mention.end,
                        mention.text)
    return any(line.role == "body" and not line.set_aside for line in lines)


def _by_article(project: Project, anchors: Iterable[Anchor]) -> Iterator[tuple[Article, tuple[Anchor, ...]]]:
    """Yield the articles of passages in their order, each with its passages as they stand in the text."""
    anchors = tuple(anchors)
    if len(anchors) == 1 and (only := project.find(Article, anchors[0].article)) is not None:
        yield only, (_bare(anchors[0], only),)
        return
    held: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        held.setdefault(anchor.article, []).append(anchor)
    for article_id, passages in held.items():
        article = project.find(Article, article_id)
        if article is not None:
            bare = {_bare(anchor, article) for anchor in passages}
            yield article, tuple(sorted(bare, key=_PLACE) if len(bare) > 1 else bare)


def _bare(anchor: Anchor, article: Article) -> Anchor:
    """Return the anchor without its neighbours, which tell nothing apart in print."""
    return Anchor(anchor.article, anchor.begin, anchor.end, anchor.words, anchor.text or article.text)
