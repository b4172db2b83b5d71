"""Find where an entity is named in an article, and say of each place whether it is meant there without doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import ahocorasick
import msgspec

from editor.model.known_names import Found, KnownNames
from editor.model.lettering import lettered
from editor.model.lines import is_set_aside, line_at
from editor.model.people import is_article, surnames_of
from editor.model.project import Project
from editor.model.proper_name import joined_to_name
from editor.model.records import Article, Entity, Mention, Stretch
from editor.model.scheme import Scheme, scheme_of
from editor.model.span import SpanIndex
from editor.model.text import fold

State = Literal["linked", "suggested", "untagged", "other"]
"""Linked to the entity, suggested to be, without a tag, or tagged as something else."""

Doubt = Literal["", "set aside", "ambiguous", "other name", "longer name", "part of word", "other tag", "inside tag",
                "rejected"]
"""Why a place is not the entity's by itself: its line is set aside, several go by the words, they belong to a longer
name, of another entity or of nobody known, or to a compound, are tagged as something else, overlap a tag, or were
rejected."""


class Occurrence(msgspec.Struct, frozen=True):
    """Words that name the entity, in code points. `mention` is the tag over just these words, or blank; `other` the
    entity that the doubt is about, or blank."""

    begin: int
    end: int
    state: State
    doubt: Doubt = ""
    mention: str = ""
    other: str = ""

    @property
    def is_sure(self) -> bool:
        """Tell whether the place can be linked without being looked at."""
        return not self.doubt and self.state in ("suggested", "untagged")


class Sheet(msgspec.Struct, frozen=True):
    """What is looked through: an article with its newest words and its tags, in memory or read for this alone."""

    article: Article
    words: str
    mentions: tuple[Mention, ...]


def sheet_of(project: Project, article_id: str) -> Sheet:
    """Return what there is of a loaded article. Raises TextNotLoaded for any other."""
    article = project.get(Article, article_id)
    return Sheet(article, project.words_of(article), tuple(project.mentions_of(article_id).values()))


class Sought:
    """An entity, of the project or about to be made, with its names and those of others that may be taken for it."""

    def __init__(self, project: Project, entity: Entity) -> None:
        self._project, self.entity = project, entity
        scheme = scheme_of(project)
        self._is_person = _nature(scheme, entity) == "person"
        names = list(_names(project, entity))
        self._surnames = _surnames(entity, scheme, names)
        rivals = _rivals(project, entity, {fold(lettered(name)) for name in (*names, *self._surnames)})
        self._rivals = {rival.id: rival for rival in rivals}
        self._rival_surnames = {rival.id: _surnames(rival, scheme, _names(project, rival)) for rival in rivals}
        self.phrases = tuple(names)
        self._own_words = frozenset(fold(word) for name in names for word in lettered(name).split())
        self._finder = KnownNames([*((name, _OWN) for name in names), *((name, _BY_SURNAME) for name in self._surnames),
                                   *((name, rival.id) for rival in rivals for name in _names(project, rival)),
                                   *((name, _BY_SURNAME + rival) for rival, surnames in self._rival_surnames.items()
                                     for name in surnames)])

    def occurrences(self, sheet: Sheet) -> list[Occurrence]:
        """Return the places in the order of the text, those that already are the entity's tags included."""
        found = sorted(self._finder.find(sheet.words), key=lambda one: (one.begin, -one.end))
        given = self._given(sheet, found)
        mine = [one for one in found if _OWN in one.owners or (
            _BY_SURNAME in one.owners and _OWN in given and not _longer_of_others(one, found))]
        reading = _Reading(self._project, self.entity, sheet)
        places, reached = [], 0
        for one in mine:
            if one.begin < reached:
                continue
            reached = one.end
            doubt, other = self._doubt(one, found, given)
            if not doubt and self._is_in_longer_name(one, reading):
                doubt = "longer name"
            placed = reading.place(one, doubt, other)
            if placed is not None:
                places.append(placed)
        return places

    def _given(self, sheet: Sheet, found: Sequence[Found]) -> frozenset[str]:
        """Return who is named in full in the article, or tagged there: `_OWN`, and rivals by their ids."""
        full = {owner for one in found for owner in one.owners
                if not owner.startswith(_BY_SURNAME) and " " in " ".join(sheet.words[one.begin:one.end].split())}
        tagged = {mention.entity for mention in sheet.mentions if mention.entity and mention.state == "accepted"}
        now = {entity.id for entity_id in tagged if (entity := self._project.entity(entity_id)) is not None}
        return frozenset(full | (now & self._rivals.keys()) | ({_OWN} if self.entity.id in now else set()))

    def _doubt(self, one: Found, found: Sequence[Found], given: frozenset[str]) -> tuple[Doubt, str]:
        longer = _longer_of_others(one, found)
        if longer:
            return "other name", longer
        exact = [owner for owner in one.owners if owner in self._rivals]
        if exact:
            return ("ambiguous" if _OWN in one.owners else "other name"), exact[0]
        if _OWN not in one.owners:
            same = [owner[len(_BY_SURNAME):] for owner in one.owners if owner.startswith(_BY_SURNAME)]
            others = sorted(rival for rival in same if rival and rival in given)
            if others:
                return "ambiguous", others[0]
        return ("part of word" if self._is_part(one) else ""), ""

    def _is_in_longer_name(self, one: Found, reading: _Reading) -> bool:
        """Tell whether one word of a person stands beside words of a name that are not among the person's own."""
        words = reading.words
        if not self._is_person or (_OWN in one.owners and " " in words[one.begin:one.end].strip()):
            return False
        before, after = joined_to_name(words, one.begin, one.end)
        beside = [*before, *([] if reading.is_heading(one) else after)]  # where many words have capitals
        return any(self._is_strange(words[word.begin:word.end]) and not reading.is_tagged_apart(word, one)
                   for word in beside)

    def _is_strange(self, word: str) -> bool:
        """Tell whether a word is none of the person's names, nor the initial of one."""
        folded = fold(lettered(word)).rstrip(".")
        return not any(own == folded or (len(folded) == 1 and own.startswith(folded)) for own in self._own_words)

    def _is_part(self, one: Found) -> bool:
        """Tell whether a compound means something else, as `anti-ISIS` does and `US-led` does not."""
        if one.before and (self._is_person or one.before[0].islower() or is_article(one.before)):
            return True
        return bool(one.after) and self._is_person and not one.after[0].islower()


_OWN = "own"
_BY_SURNAME = "surname "


class _Reading:
    """The tags and lines of one article, asked about places of one entity."""

    def __init__(self, project: Project, entity: Entity, sheet: Sheet) -> None:
        self._project, self._entity, self._sheet = project, entity, sheet
        self.words = sheet.words
        self._mentions = {mention.id: mention for mention in sheet.mentions if mention.text == sheet.article.text}
        self._spans = SpanIndex((mention.begin, mention.end, mention.id) for mention in self._mentions.values())

    def place(self, one: Found, doubt: Doubt, other: str) -> Occurrence | None:
        """Return the place as it stands among tags and lines; None inside a longer tag of the entity itself."""
        over = [self._mentions[mention] for _, _, mention in self._spans.overlapping(one.begin, one.end)]
        same = [mention for mention in over if (mention.begin, mention.end) == (one.begin, one.end)]
        if (tag := _most_telling(same, self._is_own)) is not None:
            return self._tagged(one, tag, doubt, other)
        around = [mention for mention in over if mention.state == "accepted"
                  and (mention.begin < one.begin or mention.end > one.end)]
        if any(self._is_own(mention) for mention in around):
            return None
        if around and not doubt:
            doubt, other = "inside tag", around[0].entity
        return Occurrence(one.begin, one.end, "untagged", doubt or self._aside(one), "", other)

    def _tagged(self, one: Found, tag: Mention, doubt: Doubt, other: str) -> Occurrence:
        is_free = not tag.entity and tag.type == self._entity.type
        if tag.state == "accepted" and self._is_own(tag):
            return Occurrence(one.begin, one.end, "linked", "", tag.id)
        if tag.state == "rejected":
            refused: Doubt = "rejected" if self._is_own(tag) else ""
            return Occurrence(one.begin, one.end, "untagged", doubt or refused or self._aside(one), tag.id, other)
        if self._is_own(tag) or is_free:
            state: State = "suggested" if tag.state == "suggested" else "untagged"
            return Occurrence(one.begin, one.end, state, doubt or self._aside(one), tag.id, other)
        return Occurrence(one.begin, one.end, "other", "other tag", tag.id, tag.entity)

    def _is_own(self, mention: Mention) -> bool:
        entity = self._project.entity(mention.entity) if mention.entity else None
        return entity is not None and entity.id == self._entity.id

    def is_heading(self, one: Found) -> bool:
        """Tell whether a place stands in a headline or a heading."""
        line = line_at(self._sheet.article.lines, one.begin)
        return line is not None and line.role in ("headline", "heading")

    def is_tagged_apart(self, word: Stretch, one: Found) -> bool:
        """Tell whether a word beside a place is tagged as something that ends before the place or begins after it."""
        tags = (self._mentions[mention] for _, _, mention in self._spans.overlapping(word.begin, word.end))
        return any(tag.state == "accepted" and (tag.end <= one.begin or tag.begin >= one.end) for tag in tags)

    def _aside(self, one: Found) -> Doubt:
        return "set aside" if is_set_aside(self._sheet.article.lines, one.begin) else ""


def entity_to_be(entity_type: str, words: str) -> Entity:
    """Return the entity that a letter would make of the words; it is not in the project, and has no id."""
    return Entity(id="", type=entity_type, name=" ".join(words.split()))


def _names(project: Project, entity: Entity) -> Iterator[str]:
    """Yield the names of an entity, and of those merged into it."""
    merged = (project.find(Entity, each) for each in project.ids_of(entity.id)[1:]) if entity.id else ()
    for each in (entity, *merged):
        if each is not None:
            yield from (name for name in (each.name, *each.aliases) if name.strip())


def _surnames(entity: Entity, scheme: Scheme, names: Iterable[str]) -> frozenset[str]:
    if _nature(scheme, entity) != "person":
        return frozenset()
    return frozenset(surname for name in names for surname in surnames_of(name))


def _nature(scheme: Scheme, entity: Entity) -> str:
    return scheme.entity_type(entity.type).nature


def _rivals(project: Project, entity: Entity, keys: set[str]) -> list[Entity]:
    """Return the other entities whose names hold one of the keys; linear in the names however many keys there are."""
    wanted = ahocorasick.Automaton()
    for key in keys - {""}:
        wanted.add_word(key, True)
    wanted.make_automaton()
    ids = {other for name, others in project.names.items() if next(wanted.iter(name), None) for other in others}
    found = (project.find(Entity, other) for other in sorted(ids))
    return [other for other in found if other is not None and other.id != entity.id]


def _longer_of_others(one: Found, found: Sequence[Found]) -> str:
    """Return the entity that a longer name around the place belongs to, or blank. `found` is sorted by begin."""
    last = bisect_right(found, one.begin, key=lambda other: other.begin)
    for other in reversed(found[max(0, last - _AROUND):last]):
        owners = [owner for owner in other.owners if owner != _OWN and not owner.startswith(_BY_SURNAME)]
        if owners and other.end >= one.end and other.end - other.begin > one.end - one.begin:
            return owners[0]
    return ""


_AROUND = 24
"""How many names that begin before a place, or with it, are looked at for one around it."""


def _most_telling(tags: Sequence[Mention], is_own: Callable[[Mention], bool]) -> Mention | None:
    """Return the tag that decides over one place: the entity's own, else an accepted one, else any."""
    return min(tags, key=lambda tag: (not is_own(tag) or tag.state == "rejected", tag.state != "accepted", tag.id),
               default=None)
