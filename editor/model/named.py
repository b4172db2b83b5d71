"""Find who and what a passage names: by its tags, and where no tag lies by the names that the project knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec
import regex

from editor.model.names import name_key, without_possessive
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import scheme_of
from editor.model.tagged import mentions_within, nature_of

_WORD = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.&-]*[\p{L}\p{M}\p{N}.])?")
_MOST_WORDS = 6
_LONGEST = 2_000
"""Code points of a passage beyond which only its tags are read."""


class Name(msgspec.Struct, frozen=True):
    """Words of a passage that name an entity: their code points, the entity, blank for none yet, and its nature."""

    begin: int
    end: int
    words: str
    entity: str
    nature: str


def names_in(project: Project, article_id: str, words: str, begin: int, end: int,
             natures: Collection[str]) -> list[Name]:
    """Return the names of these natures inside code points begin to end of an article's words, in order, none inside
    another. A name that two entities go by names neither.
    """
    tagged = [Name(tag.begin, tag.end, tag.words, entity.id if (entity := project.entity(tag.entity)) else "",
                   nature_of(project, tag))
              for tag in mentions_within(project, article_id, begin, end)]
    known = _known(project, words, begin, end) if end - begin <= _LONGEST else ()
    kept: list[Name] = []
    for name in (*tagged, *known):  # the tags come first, the outer before the inner, then long names before short ones
        if name.nature in natures and not any(name.begin < held.end and held.begin < name.end for held in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.begin)


def _known(project: Project, words: str, begin: int, end: int) -> Iterator[Name]:
    """Yield what the words name without a tag, the longest names first."""
    tokens = list(_WORD.finditer(words, begin, end))
    for count in range(_MOST_WORDS, 0, -1):
        for first, last in zip(tokens, tokens[count - 1:], strict=False):
            said = words[first.start():last.end()].removesuffix(".")
            if not said[0].islower() and (entity := _called(project, said)) is not None:
                yield Name(first.start(), first.start() + len(said), said, entity.id,
                           scheme_of(project).entity_type(entity.type).nature)


def _called(project: Project, said: str) -> Entity | None:
    """Return the one entity that goes by just these words, with or without a possessive."""
    found = project.ids_named(name_key(said)) or project.ids_named(name_key(without_possessive(said)))
    return project.entity(found[0]) if len(found) == 1 else None
