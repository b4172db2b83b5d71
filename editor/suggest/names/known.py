"""Find first whom and what the project knows, in every form, and what is nearly written as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import get_args

import msgspec
import regex
from rapidfuzz.distance import OSA

from editor.model.known_names import KnownNames, longest
from editor.model.span import SpanIndex
from editor.suggest.names.anybodys import is_anybodys
from editor.suggest.names.bodies import owned_bodies, owned_in
from editor.suggest.names.legal_forms import without_form
from editor.suggest.names.lexicon import key_of, lexicon
from editor.suggest.reading import Known, Reading
from editor.suggest.suggestion import Name, Sort

_LONG = 6
"""From this many letters on, one that differs is a slip rather than another name."""
_SORTS = {"materiel": "platform", "country": "location"}
_OF_COUNTRIES = ("location", "organisation")
_DOUBTFUL = 0.5
"""A longer name that is no surer than this does not take a known one with it."""
_GOVERNED = ("country", "country-acts", "capital-acts")
_LISTED = (*_GOVERNED, "nationality", "city", "known-organisation")
"""Rules by which words are a name as they stand, and no slip of the pen."""
_OF_PERSONS = ("title", "surname", "age-after")
"""Rules by which a name is a person's, whoever else goes by it."""
_ARTICLE = regex.compile(r"[Tt]he\s")
_LISTS = regex.compile(r",\s|\sand\s")


def known_names(reading: Reading) -> list[Name]:
    """Return where the words name whom the project knows, in order; a name that two go by is nobody's."""
    known = {each.entity: each for each in reading.known}
    finder = KnownNames((name, each.entity) for each in reading.known for name in _names(each) if name.strip())
    begins = [stretch.begin for stretch in reading.stretches]
    found = [one for one in finder.find(reading.words) if not (one.before and one.before[0].islower())
             and (at := bisect_right(begins, one.begin)) and one.end <= reading.stretches[at - 1].end]
    return [Name(begin=one.begin, end=one.end, rule="known-name", confidence=0.97, sort=sort_of(known[one.owners[0]]),
                 one=known[one.owners[0]].names[0], entity=one.owners[0], type=known[one.owners[0]].type)
            for one in longest(found) if len(one.owners) == 1]


def _names(known: Known) -> Iterator[str]:
    """Yield the names of an entity, and of a firm those without its legal form: Velda Morande of Velda Morande SA."""
    yield from known.names
    if known.nature == "organisation":
        yield from filter(None, (without_form(name, lexicon()) for name in known.names))


def sort_of(known: Known) -> Sort:
    """Return what sort of name an entity of the project has."""
    nature = _SORTS.get(known.nature, known.nature)
    return nature if nature in get_args(Sort) else "other"  # type: ignore[return-value]  # one of its values


def alone(known: Sequence[Name], names: Sequence[Name], words: str) -> list[Name]:
    """Return the known names that are no part of a longer name: whoever knows Velm has not named Velm University, nor
    whoever knows the Velm, nor is the town of Velm named by Minister Velm. A person known with an office keeps to the
    name.
    """
    spans = SpanIndex((one.begin, one.end, str(at)) for at, one in enumerate(known))
    inside: set[int] = set()
    named: dict[int, Name] = {}
    for name in names:
        over = [(int(at), _without_article(known[int(at)], words)) for _, _, at in spans.overlapping(
            name.begin, name.end)]
        if name.confidence > _DOUBTFUL and (len(over) == 1 or not _LISTS.search(words, name.begin, name.end)):
            inside.update(at for at, one in over if _is_longer(name, one) or _is_of_person(name, one))
        for at, one in over:
            if name.sort == one.sort == "person" and name.end == one.end and one.begin < name.begin:
                named[at] = name
    return [_at_name(one, named.get(at)) for at, one in enumerate(known) if at not in inside]


def without_others(known: Sequence[Name], names: Sequence[Name], words: str, held: Sequence[Known]) -> list[Name]:
    """Return the known names but those that are somebody else's here: a body of a state where the article says whose
    such a body is, and a surname where it has another's full name. `names` are what the rules find, in order.
    """
    kinds = {body.kind for body in owned_bodies(names, words, lexicon()).values()}
    called = {each.entity: {key_of(name) for name in each.names} for each in held}
    full: dict[str, set[str]] = defaultdict(set)
    for name in names:
        key = key_of(words[name.begin:name.end])
        if name.sort == "person" and " " in key:
            full[key.split()[-1]].add(key)
    said = ((one, key_of(words[one.begin:one.end]).removeprefix("the ")) for one in known)
    return [one for one, key in said if not (key in kinds and is_anybodys(key)) and (
        one.sort != "person" or full.get(key, set()) <= called[one.entity])]


def _at_name(one: Name, name: Name | None) -> Name:
    return msgspec.structs.replace(one, begin=name.begin) if name is not None else one


def _without_article(one: Name, words: str) -> Name:
    held = _ARTICLE.match(words, one.begin, one.end)
    return msgspec.structs.replace(one, begin=held.end()) if held else one


def acting(known: Sequence[Name], names: Sequence[Name], words: str) -> list[Name]:
    """Return the known names, countries and capitals as what their sentences make them: one that acts, or a place."""
    told = {(name.begin, name.end): name.sort for name in names if name.rule in _GOVERNED}
    return [_acting(one, told.get((_without_article(one, words).begin, one.end))) for one in known]


def _acting(one: Name, sort: Sort | None) -> Name:
    if sort not in _OF_COUNTRIES or one.sort not in _OF_COUNTRIES:
        return one
    rule = "known-country-acts" if sort == "organisation" else "known-country"
    return msgspec.structs.replace(one, sort=sort, type="", rule=rule)


def _is_of_person(name: Name, one: Name) -> bool:
    """Tell whether the words around a known name of another sort make a person of it."""
    return name.rule in _OF_PERSONS and one.sort != "person" and (name.begin, name.end) == (one.begin, one.end)


def _is_longer(name: Name, one: Name) -> bool:
    return name.begin <= one.begin and one.end <= name.end and (name.begin, name.end) != (one.begin, one.end)


def without_known(names: Sequence[Name], known: Sequence[Name]) -> Iterator[Name]:
    """Yield the names that do not stand where a known one does, nor cross it; a longer name around it stays."""
    spans = SpanIndex((one.begin, one.end, str(at)) for at, one in enumerate(known))
    for name in names:
        over = [known[int(at)] for _, _, at in spans.overlapping(name.begin, name.end)]
        if not over or (name.is_description and all(name.begin <= one.begin and one.end <= name.end for one in over)):
            yield name


def told_by(names: Sequence[Name], known: Sequence[Known]) -> Iterator[Name]:
    """Yield names with the entity that one of the same name is, or a person known by this surname, or a near name."""
    entities = {(name.one, name.sort == "person"): name.entity for name in names if name.entity}
    near = _Near(known)
    for name in names:
        if name.entity or name.is_description or name.rule in _LISTED:
            yield name
        elif entity := entities.get((name.one, name.sort == "person")):
            yield msgspec.structs.replace(name, entity=entity)
        else:
            yield near.told(name)


class _Near:
    """Names that a slip of the pen may stand for."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._known = {each.entity: each for each in known}
        self._by_length: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for each in known:
            for name in each.names:
                key = key_of(name)
                self._by_length[len(key)].append((key, each.entity))

    def told(self, name: Name) -> Name:
        """Return a name as that of the one entity it is nearly written as; as it is where there is none, or two."""
        key = key_of(name.one)
        if name.sort == "organisation" and owned_in(name.one, lexicon()) is not None:
            return name  # as of Iran, and of Iraq
        lengths = range(len(key) - 1, len(key) + 2)
        near = {entity for length in lengths for other, entity in self._by_length.get(length, ())
                if len(key) >= _LONG and key[0] == other[:1] and OSA.distance(key, other, score_cutoff=1) == 1
                and [char for char in key if char.isdigit()] == [char for char in other if char.isdigit()]}
        if len(near) != 1:
            return name
        known = self._known[next(iter(near))]
        return msgspec.structs.replace(name, entity=known.entity, one=known.names[0], sort=sort_of(known),
                                       rule="near-known-name", confidence=0.6)
