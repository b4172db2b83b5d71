"""List the articles of a project, find one by what a person calls it, and those whose words stand in others."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

import msgspec

from editor.model.checks import Finding
from editor.model.copies import Shingles, likenesses, pair_said
from editor.model.edits.articles import title_of
from editor.model.errors import ImportFailed
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article
from editor.words import say


class Listed(msgspec.Struct, frozen=True):
    """An article by its number in the list, its id, its title, when it was published, and how that is known."""

    number: int
    id: str
    title: str
    published: str
    published_how: str = ""


def listed(project: Project) -> tuple[Listed, ...]:
    """Return the articles in the order of their making, numbered from 1."""
    return tuple(Listed(number, article.id, title_of(article), article.published, article.published_how)
                 for number, article in enumerate(project.each(Article), 1))


def article_named(project: Project, named: str) -> Article:
    """Return the article of this id, or title, or number in the list; of a title the beginning is enough.

    Raises ImportFailed where there is none, or several.
    """
    if (known := project.find(Article, named)) is not None:
        return known
    found = _called(project, named)
    if not found and named.isdecimal():
        found = [held.id for held in listed(project) if held.number == int(named)]
    if len(found) == 1:
        return project.get(Article, found[0])
    if found:
        raise ImportFailed(say("Nothing was done: {count} articles in this project are called “{title}”. Name one "
                               "by its id: {ids}.", count=len(found), title=named, ids=", ".join(found)))
    raise ImportFailed(say("Nothing was done: there is no article “{id}” in this project. “dossier info” lists "
                           "them with their ids.", id=named))


def _called(project: Project, named: str) -> list[str]:
    """Return the ids of the articles of a title, else of those whose title begins so."""
    key = name_key(named)
    keys = {article.id: name_key(title_of(article)) for article in project.each(Article)}
    return ([held for held, title in keys.items() if title == key]
            or [held for held, title in keys.items() if key and title.startswith(key)])


def alike(project: Project, shingles: Mapping[str, Shingles], among: Container[str] | None = None) -> Iterator[Finding]:
    """Yield which articles are like which, and nobody has settled; `shingles` are those of all texts, by
    sha256. Of pairs with none of those `among` the articles nothing is said.
    """
    for found in likenesses(project, shingles):
        if among is None or found.copy in among or found.original in among:
            yield Finding("info", "article like another", Article.kind_of_record, found.copy,
                          pair_said(project, found), found.copy)
