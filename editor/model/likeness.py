"""Find entities that may be one and the same: each pair with the reason, for the analyst to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import Literal

import msgspec
from rapidfuzz.distance import OSA

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import Nature, scheme_of
from editor.model.spelling import as_heard, bare_key, initials_of, letters_of, parts_of
from editor.model.standing import standing, stands

Reason = Literal["name", "initials", "first name", "last name", "heard", "spelling"]
_RANKS: dict[Reason, int] = {"name": 0, "initials": 1, "heard": 2, "spelling": 3, "first name": 4, "last name": 5}

_LONG = 5
"""From this many code points on, one letter that differs is more likely a slip than another name."""

_CROWD = 60
"""More names than this under one key say nothing: each would be like all the others. Of the very same name, each is
proposed with the next one only."""

_SAME = "="
"""What the key begins with under which names meet that are the same."""


class Proposal(msgspec.Struct, frozen=True):
    """Two entities that may be one, the first made first, why, and how each is called there."""

    first: str
    second: str
    reason: Reason
    first_name: str
    second_name: str

    def other(self, entity_id: str) -> str:
        """Return the one of the two that is not this one."""
        return self.second if entity_id == self.first else self.first

    def name_of_other(self, entity_id: str) -> str:
        """Return what the other one is called where it is like this one."""
        return self.second_name if entity_id == self.first else self.first_name


def in_order(project: Project, proposal: Proposal, first: str) -> tuple[str, str]:
    """Return which of a pair stays when they are merged, and which goes: `first` stays, unless the other is a person
    who is called more fully, by a first name or by all of it.
    """
    other = proposal.other(first)
    if proposal.reason not in ("first name", "last name"):
        return first, other
    said = {each: project.get(Entity, each).name for each in (first, other)}
    fuller = max((first, other), key=lambda each: (len(said[each].split()), len(said[each])))  # of two alike, the first
    return (first, other) if fuller == first else (other, first)


class _Name(msgspec.Struct, frozen=True):
    """One name of an entity as it is compared; blank `letters` unless it is an abbreviation by its look.

    `is_whole` unless it is a last name alone.
    """

    words: str
    key: str
    letters: str
    initials: str
    given: tuple[str, ...]
    last: str
    heard: str
    is_whole: bool


def proposals(project: Project) -> list[Proposal]:
    """Return all pairs of entities of one type that may be one, the surest first; not those told apart."""
    buckets: dict[tuple[str, str], list[str]] = {}
    faces = {entity.id: _face(entity, _nature(project, entity)) for entity in standing(project, Entity)}
    for entity_id, face in faces.items():
        for key in face.keys:
            buckets.setdefault((face.type, key), []).append(entity_id)
    pairs = {pair for (_, key), held in buckets.items() for pair in _pairs(key, sorted(held))}
    found = (_proposal(project, faces[first], faces[second]) for first, second in pairs)
    return _ordered(project, _unambiguous(proposal for proposal in found if proposal is not None))


def _pairs(key: str, held: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(held) <= _CROWD:
        return combinations(held, 2)
    return pairwise(held) if key.startswith(_SAME) else ()


def renewed(project: Project, found: Iterable[Proposal], changed: Iterable[str]) -> list[Proposal]:
    """Return proposals that were found before, those that concern entities changed since looked for anew.

    That is what `proposals` returns, but where a change elsewhere makes a last name fit one person more or fewer.
    """
    ids = set(changed)
    kept = (proposal for proposal in found if not {proposal.first, proposal.second} & ids)
    still = {entity.id for each in ids if (entity := project.entity(each)) is not None}
    return _ordered(project, {*kept, *(proposal for each in still for proposal in like(project, each))})


def like(project: Project, entity_id: str) -> list[Proposal]:
    """Return the proposals that concern one entity, the surest first."""
    entity = project.entity(entity_id)
    if entity is None or not stands(entity):
        return []
    found = _concerning(project, entity)
    # a last name alone that fits this one may fit others too
    bare = {end for proposal in found for end, _ in _bare_ends(proposal) if end != entity.id}
    others = {proposal for end in bare for proposal in _concerning(project, project.get(Entity, end))}
    sure = _unambiguous({*found, *others})
    return _ordered(project, (proposal for proposal in sure if entity.id in (proposal.first, proposal.second)))


def _concerning(project: Project, entity: Entity) -> list[Proposal]:
    face = _face(entity, _nature(project, entity))
    is_person = face.nature == "person"
    near = [_face(other, face.nature) for other in standing(project, Entity)
            if other.type == entity.type and other.id != entity.id and _meets(face.keys, other, is_person)]
    pairs = (sorted((face, other), key=lambda each: each.id) for other in near)
    found = (_proposal(project, first, second) for first, second in pairs)
    return [proposal for proposal in found if proposal is not None]


def _meets(keys: Set[str], other: Entity, is_person: bool) -> bool:
    return any(not keys.isdisjoint(_keys(name, is_person)) for name in (other.name, *other.aliases))


class _Face(msgspec.Struct, frozen=True):
    """An entity's names, which of them stand under each key where like ones meet, and what it was told apart from."""

    id: str
    type: str
    nature: Nature
    names: tuple[_Name, ...]
    places: dict[str, list[int]]
    apart: tuple[str, ...]

    @property
    def keys(self) -> Set[str]:
        return self.places.keys()


def _face(entity: Entity, nature: Nature) -> _Face:
    names = tuple(_name(words, nature == "person") for words in (entity.name, *entity.aliases) if name_key(words))
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for key in _keys(name.words, nature == "person"):
            places.setdefault(key, []).append(place)
    return _Face(entity.id, entity.type, nature, names, places, entity.different_from)


@lru_cache(maxsize=1 << 16)
def _name(words: str, is_person: bool) -> _Name:
    key = bare_key(name_key(words))
    given, last = parts_of(key) if is_person else ((), "")
    heard = as_heard(key)
    return _Name(words, key, letters_of(words), initials_of(words), given, last, heard, bool(given) or not is_person)


@lru_cache(maxsize=1 << 16)
def _keys(words: str, is_person: bool) -> frozenset[str]:
    """Return the keys under which a name meets those that it may be like, so that not all need be compared with all."""
    name = _name(words, is_person)
    keys = {f"{_SAME}{name.key}", f"~{name.heard}"}
    keys |= {f"#{letters}" for letters in (name.letters, name.initials) if letters}
    if name.last:
        keys.add(f"%{as_heard(name.last)}")
    elif len(name.key) >= _LONG:
        keys |= {f"-{name.key[:place]}{name.key[place + 1:]}" for place in range(1, len(name.key))}
        keys.add(f"-{name.key}")
    return frozenset(keys)


def _proposal(project: Project, first: _Face, second: _Face) -> Proposal | None:
    """Return the best reason to take two entities for one, or None; who has another first or last name never is."""
    if second.id in _known(project, first.apart) or first.id in _known(project, second.apart):
        return None
    whole = first.nature == "person" and _differ(first.names[0], second.names[0])
    found = [Proposal(first.id, second.id, reason, one.words, other.words) for one, other in _meeting(first, second)
             if (reason := _reason(one, other, first.nature == "person")) is not None
             and (not whole or (reason == "name" and one.is_whole))]
    return min(found, key=lambda proposal: _RANKS[proposal.reason], default=None)


def _meeting(first: _Face, second: _Face) -> list[tuple[_Name, _Name]]:
    """Return the pairs of their names that share a key, in order: an entity may have thousands of names."""
    if len(first.names) == len(second.names) == 1:
        return [(first.names[0], second.names[0])]
    shared = [(first.places[key], second.places[key]) for key in first.keys & second.keys]
    places = {pair for held in shared if max(map(len, held)) <= _CROWD for pair in product(*held)}
    return [(first.names[one], second.names[other]) for one, other in sorted(places)]


def _reason(one: _Name, other: _Name, are_persons: bool) -> Reason | None:
    if one.key == other.key or (one.letters and one.letters == other.letters):
        return "name"
    if _abbreviates(one, other) or _abbreviates(other, one):
        return "initials"
    if are_persons:
        return _reason_for_persons(one, other)
    if one.heard == other.heard and len(one.heard) >= _LONG and OSA.distance(one.key, other.key) <= len(one.key) / 3:
        return "heard"
    return "spelling" if _is_slip(one.key, other.key) else None


def _reason_for_persons(one: _Name, other: _Name) -> Reason | None:
    if _differ(one, other) or not one.last or not other.last:
        return None
    if one.given and other.given:
        if len(one.given) == len(other.given) and all(map(_same_word, one.given, other.given)):
            return "spelling" if one.heard != other.heard else "heard"
        return "first name"
    return "last name" if one.given or other.given else "heard"


def _abbreviates(short: _Name, long: _Name) -> bool:
    return bool(short.letters) and short.letters == long.initials


def _differ(one: _Name, other: _Name) -> bool:
    """Tell whether two names are of two persons: other last names, or first names that do not fit."""
    if not _same_word(one.last, other.last):
        return True
    if not one.given or not other.given:
        return False
    few, many = sorted((one.given, other.given), key=len)
    return not _fits(few[0], many[0]) or not _in_order(few[1:], many[1:])


def _in_order(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    rest = iter(many)
    return all(any(_fits(word, held) for held in rest) for word in few)


def _fits(one: str, other: str) -> bool:
    """Tell whether two first names may be one: the same as heard, or the initial of the other."""
    short, long = sorted((one, other), key=len)
    return (len(short.rstrip(".")) == 1 and long.startswith(short[0])) or _same_word(one, other)


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words are one as heard, or with two neighbouring letters in each other's place."""
    if as_heard(one) == as_heard(other):
        return True
    return len(one) == len(other) >= _LONG and sorted(one) == sorted(other) and OSA.distance(one, other) == 1


def _is_slip(one: str, other: str) -> bool:
    """Tell whether one letter of one long word tells two names apart; a figure or a first letter makes another name."""
    ones, others = one.split(" "), other.split(" ")
    if len(ones) != len(others):
        return False
    unlike = [(word, held) for word, held in zip(ones, others, strict=True) if word != held]
    return len(unlike) == 1 and all(
        min(len(word), len(held)) >= _LONG and word[0] == held[0] and OSA.distance(word, held) == 1
        and not set(word + held) & set("0123456789") for word, held in unlike)


def _unambiguous(found: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals without those where a last name alone fits several persons."""
    held = list(found)
    fitting: dict[tuple[str, str], int] = {}
    for proposal in held:
        for end in _bare_ends(proposal):
            fitting[end] = fitting.get(end, 0) + 1
    return [proposal for proposal in held if all(fitting[end] == 1 for end in _bare_ends(proposal))]


def _bare_ends(proposal: Proposal) -> Iterator[tuple[str, str]]:
    """Yield the one of the two that is known by a last name alone, where that is the reason."""
    if proposal.reason == "last name":
        for end, name in ((proposal.first, proposal.first_name), (proposal.second, proposal.second_name)):
            if not _name(name, True).given:
                yield end, name


def _ordered(project: Project, found: Iterable[Proposal]) -> list[Proposal]:
    return sorted(found, key=lambda proposal: (
        _RANKS[proposal.reason], -project.tally(proposal.first) - project.tally(proposal.second), proposal.first,
        proposal.second))


def _nature(project: Project, entity: Entity) -> Nature:
    return scheme_of(project).entity_type(entity.type).nature


def _known(project: Project, apart: tuple[str, ...]) -> set[str]:
    """Return what an entity was told apart from, as it stands now."""
    return {found.id for held in apart if (found := project.entity(held)) is not None}
