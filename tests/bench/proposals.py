"""How often what is proposed for a new event or quote is what a careful reader found; not a speed.

    DOSSIER_SHARED=FOLDER python -m tests.bench.proposals

The real article is tagged to the gold beside it. Each passage that tells of events becomes an event, each quotation a
quote, and every value proposed for it is held against the gold. Nothing is right where the gold has nothing; a passage
that tells of several events is right with the value of any of them; a statement is said by itself or by its maker.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import msgspec

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event
from editor.model.edits.mentions import link_mention, tag_mention
from editor.model.edits.quotes import make_quote
from editor.model.records import Article, Entity, Event, Quote
from editor.model.scheme import scheme_of
from editor.session import Session
from editor.workspace import read_article
from tests.journal import session_in_memory
from tests.journeys.gold import Gold

_PUBLISHED = "2024-10-30"
_TYPES = {"O": "organisation", "L": "location", "P": "person", "M": "materiel", "T": "time", "X": "other"}


class Value(NamedTuple):
    """What is proposed in a field for the passage at a code point, blank for nothing, and what the gold has there."""

    field: str
    place: int
    proposed: str
    wanted: frozenset[str]

    @property
    def verdict(self) -> str:
        if not self.proposed:
            return "silent" if any(self.wanted) else "right"
        return "right" if self.proposed in self.wanted else "wrong"


def main() -> None:
    """Print how often each field was right, silent and wrong, and all that was wrong."""
    data = Path(os.environ["DOSSIER_SHARED"]) / "data"
    gold = Gold(data / "airstrikes.gold.json")
    session = session_in_memory()
    found = read_article((data / "airstrikes.txt").read_bytes(), "airstrikes.txt")
    article = msgspec.structs.replace(found.article, published=_PUBLISHED, published_how="given")
    session.do(take_in_article(article, found.text))
    names = tagged(session, gold)
    values = [*of_events(session, gold, names), *of_quotes(session, gold, names)]
    counts = Counter((value.field, value.verdict) for value in values)
    for field in dict.fromkeys(value.field for value in values):
        told = ", ".join(f"{counts[field, verdict]} {verdict}" for verdict in ("right", "silent", "wrong"))
        print(f"{field:12} of {sum(value.field == field for value in values):2}: {told}")
    for value in values:
        if value.verdict == "wrong":
            print(f"wrong {value.field} at {value.place}: {value.proposed}, not {', '.join(sorted(value.wanted))}")


def tagged(session: Session, gold: Gold) -> dict[str, str]:
    """Tag all that the gold has, each entity by itself; return the gold's keys of entities by their ids."""
    known: dict[str, str] = {}
    for mention in gold.mentions:
        place = (article_of(session), mention.begin, mention.end)
        if not mention.entity or mention.letter == "T":
            session.do(tag_mention(*place, _TYPES[mention.letter]))
            continue
        if mention.entity not in known:
            made = session.do(add_entity(gold.names[mention.entity], _TYPES[mention.letter]))
            known[mention.entity] = next(swap.id for swap in made.swaps if swap.kind == Entity.kind_of_record)
        session.do(link_mention(*place, known[mention.entity]))
    return {held: key for key, held in known.items()}


def article_of(session: Session) -> str:
    """Return the id of the one article."""
    return session.project.each(Article)[0].id


def of_events(session: Session, gold: Gold, names: dict[str, str]) -> Iterator[Value]:
    """Yield what is proposed for the events, a passage at a time."""
    label = scheme_of(session.project).event_role
    for (begin, end), told in groupby(gold.events, key=lambda event: event.evidence[0]):
        wanted = list(told)
        session.do(make_event(article_of(session), begin, end))
        made = max(session.project.each(Event), key=lambda held: held.number)
        yield Value("event day", begin, made.when.from_, frozenset(one.day for one in wanted))
        yield Value("event place", begin, names.get(made.where, ""), frozenset(one.where for one in wanted))
        parts = frozenset(f"{role} {key}" for one in wanted for role, key in one.takes_part)
        for part in made.participants:
            yield Value("participant", begin, f"{label(part.role).label} {names[part.entity]}", parts)


def of_quotes(session: Session, gold: Gold, names: dict[str, str]) -> Iterator[Value]:
    """Yield what is proposed as speakers of the quotes."""
    for quote in gold.quotes:
        session.do(make_quote(article_of(session), quote.begin, quote.end))
        made = max(session.project.each(Quote), key=lambda held: held.number)
        wanted = frozenset(key for key in (quote.speaker, quote.maker) if key)
        yield Value("speaker", quote.begin, names.get(made.speaker, made.speaker_words), wanted)


if __name__ == "__main__":
    main()
