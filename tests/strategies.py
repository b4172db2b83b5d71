"""Arbitrary edits on a small article, for properties that must hold whatever an analyst does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

from editor.model.change import Edit
from editor.model.edits import articles, briefings, entities, events, mentions, projects, quotes, suggestions
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import (
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Line,
    Quote,
    Section,
    When,
)
from editor.session import Session
from editor.suggest.suggestion import Name
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

WORDS = (
    "Floods cut the road to Marrow Bay\n"
    "PORT ELLIS (Harbour Wire) — The Coast Guard said on Friday that “up to 12 people” were "
    "missing 🚤 near Marrow Bay.\n"
    "“We have not stopped looking,” said Ana Ruiz, the guard’s spokeswoman. The Coast Guard asked ships to help.\n"
)

Plan = tuple[str, int, int, str]
"""A deed, two places to pick from what there is, and words; what it comes to depends on the project it meets."""

plans = st.lists(
    st.tuples(
        st.sampled_from(sorted(("tag", "link", "untag", "event", "set event", "evidence", "delete event", "quote",
                                "set quote", "delete quote", "entity", "set entity", "merge entity", "reject entity",
                                "delete entity", "suggest", "accept", "briefing", "sentence", "cite", "line", "title",
                                "article", "delete article", "undo", "redo"))),
        st.integers(0, 400), st.integers(1, 60), st.text(max_size=8)),
    max_size=25)


def article_edit() -> Edit:
    """Return the edit that takes in the article all plans work on."""
    text = text_of(WORDS)
    lines = tuple(Line(begin, end, number=number) for number, (begin, end) in enumerate(_stretches(WORDS), 1))
    return articles.take_in_article(Article(id="", title="Floods", lines=lines), text, "Harbour Wire")


def _stretches(words: str) -> list[tuple[int, int]]:
    found, begin = [], 0
    for line in words.splitlines(keepends=True):
        found.append((begin, begin + len(line.rstrip("\n"))))
        begin += len(line)
    return found


def follow(session: Session, plan: list[Plan]) -> None:
    """Do what the plan comes to in this session; deeds that find nothing or are refused are passed over."""
    for deed, place, size, words in plan:
        if deed in ("undo", "redo"):
            getattr(session, deed)()
            continue
        edit = _edit(session.project, deed, place, size, words)
        if edit is not None:
            try:
                session.do(edit)
            except EditRefused:
                continue


def _edit(project: Project, deed: str, place: int, size: int, words: str) -> Edit | None:
    if deed == "article":
        return article_edit()
    article = _pick(project.each(Article), place)
    if article is None:
        return None
    stretch = (article.id, place, place + size)
    deeds: dict[str, Callable[[], Edit | None]] = {
        "tag": lambda: mentions.tag_mention(*stretch, ("person", "organisation", "time")[size % 3]),
        "suggest": lambda: take_in_suggestions(article.id, [("names", Name(
            begin=place % 100, end=place % 100 + size, rule="title", sort="person", one=words))]),
        "event": lambda: events.make_event(*stretch),
        "quote": lambda: quotes.make_quote(*stretch),
        "entity": lambda: entities.add_entity(words, "person"),
        "briefing": lambda: briefings.make_briefing(words),
        "line": lambda: articles.set_line(article.id, 1 + place % 3, set_aside=bool(size % 2)),
        "title": lambda: projects.set_project(title=words, merge="title" if size % 2 else ""),
        "delete article": lambda: articles.delete_article(article.id) if size == 1 else None,
    }
    return deeds[deed]() if deed in deeds else _edit_of_record(project, deed, stretch, words)


def _edit_of_record(project: Project, deed: str, stretch: tuple[str, int, int], words: str) -> Edit | None:
    article_id, place, end = stretch
    entity, event, quote = (_pick(project.each(record), place) for record in (Entity, Event, Quote))
    written = [section for section in project.each(Section) if section.kind in ("bottom line", "key judgements")]
    section = _pick(written, place)
    sentence = _pick([held.id for kept in project.each(Briefing) for part in briefings.sections_of(project, kept.id)
                      for block in briefings.paragraphs_of(project, part.id) for held in block.statements], place)
    mention = _pick(sorted(project.mentions_of(article_id).items()), place)
    deeds: dict[str, Callable[[], Edit | None]] = {
        "link": lambda: entity and mentions.link_mention(*stretch, entity.id),
        "accept": lambda: mention and suggestions.accept_suggestion(mention[0]),
        "untag": lambda: mention and mentions.untag_mention(mention[0]),
        "set event": lambda: event and events.set_event(event.id, title=words, when=When(from_="2024-10", words=words),
                                                        merge="t" if end % 2 else ""),
        "evidence": lambda: event and events.add_evidence(event.id, *stretch),
        "delete event": lambda: event and events.delete_event(event.id),
        "set quote": lambda: quote and quotes.set_quote(quote.id, speaker=entity.id if entity else "", context=words),
        "delete quote": lambda: quote and quotes.delete_quote(quote.id),
        "set entity": lambda: entity and entities.set_entity(entity.id, name=words, aliases=(words, "x")),
        "merge entity": lambda: entity and entities.set_entity(
            entity.id, merged_into=next(other.id for other in reversed(project.each(Entity)))),
        "reject entity": lambda: entity and entities.set_entity(entity.id, state="rejected"),
        "delete entity": lambda: entity and entities.delete_entity(entity.id),
        "sentence": lambda: section and briefings.add_statement(section.id, words),
        "cite": lambda: sentence and event and briefings.cite(sentence, Citation(record=event.id)),
    }
    return deeds[deed]() or None


T = TypeVar("T")


def _pick(found: list[T], place: int) -> T | None:
    return found[place % len(found)] if found else None

