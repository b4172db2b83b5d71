"""Say what can be done with words of an article: the entities they may name, in the order of the keys that link."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import msgspec

from editor.model.edits.fields import name_of
from editor.model.edits.passages import quoted_at
from editor.model.matching import Match, entities_like, offers
from editor.model.project import Project
from editor.model.records import Article
from editor.model.scheme import Scheme, scheme_of
from editor.ui.letters import sign_of_type
from editor.ui.tagging.deeds import OFFERED, numbered
from editor.words import say, say_number

FOUND = 6
"""How many entities are shown for what is typed."""


class Choice(msgspec.Struct, frozen=True):
    """An entity to link to: its sign (a letter and an ink), its name, why it may be meant, and the number of its key.

    `spoken` says it all to a screen reader. `is_misspelt` tells that the words are another spelling of its name.
    """

    entity: str
    letter: str
    ink: str
    name: str
    reason: str
    spoken: str
    number: int = 0
    is_misspelt: bool = False


class Offer(msgspec.Struct, frozen=True):
    """The words that are selected, the number of their paragraph or 0, and the entities they may name."""

    words: str
    paragraph: int
    choices: tuple[Choice, ...]


def offer_of(project: Project, article_id: str, begin: int, end: int) -> Offer:
    """Return what is offered for code points begin to end of a loaded article."""
    words = quoted_at(project, article_id, begin, end).words
    article = project.get(Article, article_id)
    paragraph = next((line.number for line in reversed(article.lines) if line.begin <= begin), 0)
    found = numbered(offers(project, words, OFFERED))
    return Offer(words, paragraph, tuple(_choice(project, match, number) for number, match in found.items()))


def choices_for(project: Project, typed: str, near: tuple[Choice, ...] = (), words: str = "") -> tuple[Choice, ...]:
    """Return the entities of which a name is typed so far; for nothing those near, then those called like the words
    that are meant, then the most tagged.
    """
    if not typed.strip():
        return tuple(_nearest(project, near, words))[:FOUND]
    return tuple(map(partial(_choice, project), _called(project, typed, FOUND)))


def _nearest(project: Project, near: tuple[Choice, ...], words: str) -> Iterator[Choice]:
    yield from near
    known = {choice.entity for choice in near}
    for sought in (words, ""):
        for match in _called(project, sought, FOUND + len(known)):
            if match.entity.id not in known:
                known.add(match.entity.id)
                yield _choice(project, match)


def _called(project: Project, typed: str, limit: int) -> list[Match]:
    return [msgspec.structs.replace(match, way="name") for match in entities_like(project, typed, limit)]


def _choice(project: Project, match: Match, number: int = 0) -> Choice:
    entity, scheme = match.entity, scheme_of(project)
    letter, ink = sign_of_type(project, entity.type)
    reason = _reason(scheme, match)
    spoken = say("{name}, {type}, {reason}", name=name_of(entity), type=say(scheme.entity_type(entity.type).label),
                 reason=reason)
    return Choice(entity.id, letter, ink, name_of(entity), reason, spoken, number, match.way == "spelling")


def _reason(scheme: Scheme, match: Match) -> str:
    """Return why the entity may be meant and how often it is tagged, such as “1 letter differs, 2 mentions”."""
    mentions = say("suggested") if match.entity.state == "suggested" else (
        say_number("{count} mention", "{count} mentions", match.mentions))
    if match.way == "spelling":
        differs = say_number("{count} letter differs", "{count} letters differ", match.differs)
        return say("{why}, {mentions}", why=differs, mentions=mentions)
    if match.way == "alias":
        return say("also called so, {mentions}", mentions=mentions)
    if match.way == "last words" and scheme.entity_type(match.entity.type).nature == "person":
        return say("same last name, {mentions}", mentions=mentions)
    if match.way == "last words":
        return say("same last word, {mentions}", mentions=mentions)
    return mentions
