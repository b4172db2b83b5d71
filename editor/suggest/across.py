"""Tell whether a name that may be anybody's, such as Smith or the Foreign Ministry, is one that another article has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import regex

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Entity
from editor.suggest.names.anybodys import is_anybodys
from editor.suggest.names.bodies import ways_to_say
from editor.suggest.names.lexicon import key_of, nations
from editor.suggest.names.persons import tells_apart
from editor.suggest.suggestion import Name, Office, Suggestion

_FOR_SHORT = "firm-short"
"""The rule for a firm's first words, which lead to it in another article, too; a surname may be somebody else's there.
"""

_LONE = regex.compile(r"(?:\p{Ll}[\p{L}'’]*[ -])*[^\s]+")
"""A surname, perhaps with particles: van der Velm."""


def may_be_anybodys(name: str, nature: str) -> bool:
    """Tell whether a name is a surname by itself, or a body of a state without whose it is, so that others have it."""
    if nature == "person":
        title, _, surname = name.partition(" ")
        return _LONE.fullmatch(surname if surname and tells_apart(title) else name) is not None
    return nature == "organisation" and is_anybodys(name)


class Across:
    """The other articles of a project, asked whom they name by a name that one article has."""

    def __init__(self, project: Project, article_id: str, words: str, found: Sequence[Suggestion]) -> None:
        """Take the words of the article and what was found in them."""
        self._project, self._article, self._words = project, article_id, words
        self._found = found
        self._forms: dict[str, dict[str, bool]] = defaultdict(dict)
        self._offices: dict[str, set[str]] = defaultdict(set)
        self._countries: dict[str, str] = {}
        for each in found:
            if isinstance(each, Name) and not each.is_description:
                self._forms[each.one].setdefault(self._stated(each), each.rule == _FOR_SHORT)
            elif isinstance(each, Office):
                self._offices[each.one].add(self._stated(each).casefold())

    def aliases(self, name: str, nature: str) -> tuple[str, ...]:
        """Return what leads to a name in other articles, too: no part of it but a firm's first words, and no body of a
        state without whose it is.
        """
        key, forms = name_key(name), self._forms.get(name, {})
        known = {form: name_key(form) not in key or (is_for_short and name_key(form) != key)
                 for form, is_for_short in forms.items()}
        return tuple(form for form, leads in known.items() if leads and not (
            nature == "organisation" and is_anybodys(form)))

    def named(self, name: str, entity_type: str, nature: str) -> Entity | None:
        """Return the first made entity of a type with this name, or of a body of a country with another that says whose
        it is; of what may be anybody's only one that is the same.

        The same is what an analyst accepted by itself, what this article names already, and what an article names that
        is about the same country; a person holds the same office there, too.
        """
        alike = self._called((name,), entity_type)
        if may_be_anybodys(name, nature):
            return next((each for each in alike if self._is_the_same(each, name, nature)), None)
        return next(alike, None) or next(
            self._called(ways_to_say(name) if nature == "organisation" else (), entity_type), None)

    def _called(self, names: Iterable[str], entity_type: str) -> Iterator[Entity]:
        entities = (self._project.get(Entity, each) for name in names for each in self._project.ids_named(
            name_key(name)))
        return (each for each in entities if each.type == entity_type)

    def _is_the_same(self, entity: Entity, name: str, nature: str) -> bool:
        if entity.state == "accepted" and entity.accepted == "singly":
            return True
        tags = self._project.mentions_naming(entity.id)
        articles = {tag.article for tag in tags if tag.state != "rejected"}
        if self._article in articles:
            return True
        offices = {office.words.casefold() for office in entity.offices}
        is_likely = nature != "person" or not offices.isdisjoint(self._offices.get(name, set()))
        here = self._country(self._article)
        return is_likely and bool(here) and any(self._country(each) == here for each in articles)

    def _country(self, article_id: str) -> str:
        if article_id not in self._countries:
            tags = self._project.mentions_of(article_id).values()
            said = (self._stated(each) for each in self._found if isinstance(each, Name))
            self._countries[article_id] = country_of(said if article_id == self._article else (
                tag.words for tag in tags if tag.state != "rejected"))
        return self._countries[article_id]

    def _stated(self, each: Suggestion) -> str:
        return " ".join(self._words[each.begin:each.end].split())


def country_of(said: Iterable[str]) -> str:
    """Return the country that names tell of most often, those of its people counted; blank for none, or for two."""
    countries, belonging = nations()
    counts: Counter[str] = Counter()
    for key in map(key_of, said):
        nation = countries.get(key)
        if country := belonging.get(key, "") if nation is None else nation.name:
            counts[country] += 1
    first = counts.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else ""
