"""Take in later versions of articles, and find the articles whose words stand in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from editor.importers import ImportedArticle
from editor.model.cleaning import clean
from editor.model.copies import ALIKE, Shingles, each_within_other, like, shingles_of, version_among
from editor.model.edits.fields import name_of
from editor.model.edits.versions import refuse_known, take_in_version
from editor.model.errors import DossierError, ImportFailed, NotSaved
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.model.versions import undecided
from editor.storage.project_file import ProjectFile
from editor.storage.searching import words_by_name
from editor.words import say, say_number
from editor.workspace.annotations import Handed
from editor.workspace.importing import Outcome
from editor.workspace.listing import article_named
from editor.workspace.processes import Asking
from editor.workspace.projects import OpenProject
from editor.workspace.reading import read_handed

Reason = Literal["address", "headline", "words"]


class Near(msgspec.Struct, frozen=True):
    """An article of the project that one that comes in is near to, why, and how much of the shorter stands in the
    other, from 0 to 1; `is_version` where it has the same outlet or address, so that it may be a later version.

    `within` is how much of what comes in stands in the article, `of_other` how much of that in what comes in; `version`
    which version of it that is, from 1, and 0 where it has one only.
    """

    article: str
    reason: Reason
    share: float
    is_version: bool
    within: float = 0.0
    of_other: float = 0.0
    version: int = 0


def import_versions(desk: OpenProject, files: Iterable[Path], article_id: str,
                    format_name: str = "") -> Iterator[Outcome]:
    """Take files in as later versions of an article, one after the other; a bad one does not stop the rest.

    The article is named as in `article_named`. Raises ImportFailed where none goes by that.
    """
    article_id = article_named(desk.session.project, article_id).id
    for file in files:
        try:
            yield import_version(desk, file, article_id, format_name)
        except NotSaved:
            raise
        except DossierError as failure:
            yield Outcome(clean(file.name), failure=str(failure))


def import_version(desk: OpenProject, file: Path, article_id: str, format_name: str = "") -> Outcome:
    """Take a file in as the later version of an article. Raises DossierError where it is none."""
    return take_in_later(desk, read_later(file, format_name), article_id)


def read_later(file: Path, format_name: str = "", asking: Asking | None = None) -> ImportedArticle:
    """Return the article that a file holds, read in a process of its own, for somebody who may give it up.

    Raises ImportFailed where it holds anything else.
    """
    read = read_handed(Handed(file), format_name, asking)
    if not isinstance(read, ImportedArticle):
        raise ImportFailed(say("{name} was not imported: it holds records, and a later version is one article.",
                               name=clean(file.name)))
    return read


def take_in_later(desk: OpenProject, imported: ImportedArticle, article_id: str) -> Outcome:
    """Take an article in as the later version of another, and say what did not come along."""
    if desk.session.project.find(Article, article_id) is None:
        raise ImportFailed(say("{name} was not imported: there is no article “{id}” in this project.",
                               name=imported.article.file_name or say("The text"), id=article_id))
    desk.session.load(article_id)
    refuse_known(desk.session.project.get(Article, article_id), imported.text)
    earlier = {left.kept for left in undecided(desk.session.project, desk.session.project.get(Article, article_id))}
    desk.session.do(take_in_version(article_id, imported.article, imported.text))
    article = desk.session.project.get(Article, article_id)
    waiting = [left for left in undecided(desk.session.project, article) if left.kept not in earlier]
    notes = (say_number(
        "The words of {count} record do not stand in version {number} of “{title}”; it stays on the version before.",
        "The words of {count} records do not stand in version {number} of “{title}”; they stay on the version before.",
        len(waiting), number=len(article.texts), title=name_of(article)),) if waiting else ()
    return Outcome(imported.article.file_name, name_of(article), article_id, (*imported.notes, *notes))


def shingles_in(project: Project, file: ProjectFile, known: Mapping[str, Shingles]) -> Iterator[tuple[str, Shingles]]:
    """Yield what the texts of each article are known by, under their sha256, for those that are not known yet.

    Any thread may do this: it reads the project as it was and the file as it is committed.
    """
    wanted = {text for article in project.of(Article).values() for text in article.texts} - set(known)
    held = wanted & set(project.texts)
    for name in held:
        yield name, shingles_of(project.texts[name].words)
    for name, words in words_by_name(file, sorted(wanted - held)):
        yield name, shingles_of(words)


def near(project: Project, imported: ImportedArticle, known: Mapping[str, Shingles]) -> Near | None:
    """Return the article that one that comes in is nearest to: by its address, its words, or its outlet and headline.

    `known` is what texts are known by, under their sha256.
    """
    alike = {article: (share, text) for article, share, text in like(project, imported.text.words, known)}
    shares = {article: share for article, (share, _) in alike.items()}
    found = [each for article in project.each(Article) if (each := _near(project, imported, article, shares))]
    nearest = max(found, key=lambda each: (each.is_version, each.share, each.article), default=None)
    if nearest is None or nearest.article not in alike:
        return nearest
    text = alike[nearest.article][1]
    within, of_other = each_within_other(shingles_of(imported.text.words), known[text])
    return msgspec.structs.replace(nearest, within=within, of_other=of_other,
                                   version=version_among(project.get(Article, nearest.article), text))


def _near(project: Project, imported: ImportedArticle, article: Article, shares: Mapping[str, float]) -> Near | None:
    share, new = shares.get(article.id, 0.0), imported.article
    outlet = project.find(Outlet, article.outlet)
    is_same_outlet = bool(imported.outlet) and outlet is not None and name_key(outlet.name) == name_key(imported.outlet)
    if new.url and new.url == article.url:
        return Near(article.id, "address", share, True)
    if share >= ALIKE:
        return Near(article.id, "words", share, is_same_outlet)
    is_same_headline = bool(name_key(new.title)) and name_key(new.title) == name_key(article.title)
    return Near(article.id, "headline", share, True) if is_same_outlet and is_same_headline else None
