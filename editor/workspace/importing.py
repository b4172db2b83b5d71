"""Take articles and exchange files into a project, one by one, so that a bad one does not stop the rest."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from editor.formats.annotations import Annotated
from editor.formats.exchange_reading import Exchange
from editor.importers import ImportedArticle
from editor.importers.picture import picture_format
from editor.model.anchor import anchors_in
from editor.model.change import Change, Edit, Stamp, Stamps
from editor.model.cleaning import clean
from editor.model.dates import full_date
from editor.model.edits.articles import UNJUDGED, take_in_article
from editor.model.edits.fields import name_of
from editor.model.edits.projects import take_in_records
from editor.model.errors import DossierError, NotSaved
from editor.model.incoming import Grounds, is_taken, with_grounds, without_rings
from editor.model.project import Project
from editor.model.records import RECORDS, Article, Mention, ProjectInfo, Record
from editor.model.text import has_words
from editor.words import say, say_number
from editor.workspace.annotations import belonging, exchange_of, spoken_of
from editor.workspace.folders import files_in
from editor.workspace.passing import Passing
from editor.workspace.projects import OpenProject
from editor.workspace.reading import Read, read_each, read_records


class Outcome(msgspec.Struct, frozen=True):
    """What became of one file of an import: the article or records it gave, or why it gave none.

    A `known` article was in the project already with the same text; it is named and not doubled. Of a folder, the
    notes tell what was left out, and `left` counts the files among that.
    """

    file: str
    title: str = ""
    article: str = ""
    notes: tuple[str, ...] = ()
    failure: str = ""
    known: bool = False
    undated: bool = False
    is_folder: bool = False
    left: int = 0


def import_files(desk: OpenProject, files: Iterable[Path], *, published: str = "",
                 format_name: str = "") -> Iterator[Outcome]:
    """Take in articles, exchange files or annotations one by one; a bad one does not stop the rest.

    A folder stands for the files in it and in its folders. Articles are let out of memory again, a few at a time.
    """
    named, folders = with_folders(files, format_name)
    yield from folders
    passing = Passing(desk)
    for handed, read in read_each(belonging(named, also_unnamed=True), format_name):
        name = clean(handed.file.name)
        if not passing.makes_room() and desk.file.flush():
            passing.makes_room()
        try:
            outcome = take_in_read(desk, read.result(), name, published)
        except NotSaved:
            raise
        except DossierError as failure:
            outcome = Outcome(name, failure=str(failure))
        passing.hold("" if outcome.known else outcome.article)
        yield outcome


def with_folders(named: Iterable[Path], format_name: str = "") -> tuple[list[Path], list[Outcome]]:
    """Return the files named, those in the folders named in their place, and what is told of each folder."""
    files, told = list[Path](), list[Outcome]()
    for path in named:
        if not path.is_dir():
            files.append(path)
            continue
        name = clean(path.name or str(path))
        try:
            found = files_in(path, format_name)
        except DossierError as failure:
            told.append(Outcome(name, failure=str(failure), is_folder=True))
        else:
            files += found.files
            told.append(Outcome(name, notes=found.notes, is_folder=True, left=found.left))
    return files, told


def take_in_read(desk: OpenProject, read: Read, name: str, published: str = "") -> Outcome:
    """Take in what a file of this name holds."""
    if isinstance(read, ImportedArticle):
        return take_in(desk, read, published)
    return take_in_exchange(desk, read, name)


def take_in(desk: OpenProject, imported: ImportedArticle, published: str = "", reliability: str = UNJUDGED) -> Outcome:
    """Take an article into the project; a date given here stands where the text states none, also for an inferred one.

    An article with the same text is not taken in a second time, nor is an empty file of the same name. `reliability`
    is the analyst's judgement of its outlet, A to F.
    """
    article = imported.article
    if (known := article_of(desk.session.project, imported)) is not None:
        return Outcome(article.file_name, name_of(known), known.id, known=True, notes=(_known(article, known),))
    if published and article.published_how != "stated":
        article = msgspec.structs.replace(article, published=published, published_how="given", published_why="")
    change = desk.session.do(take_in_article(article, imported.text, imported.outlet, reliability))
    return Outcome(article.file_name, name_of(article), _made(change), (*imported.notes, *_proposed(article, imported)),
                   undated=not (article.published or article.is_blank))


def _proposed(article: Article, imported: ImportedArticle) -> Iterator[str]:
    """Tell of a date that the text does not state, but leads to."""
    if article.published_how == "inferred":
        yield say("Its publication date, {date}, is inferred. {why}", date=full_date(article.published),
                  why=article.published_why)
    elif not article.published and imported.inferred is not None:
        yield say("It states no publication date, and none was taken. {why}", why=imported.inferred.why)


def _known(article: Article, known: Article) -> str:
    if article.picture:
        return say("The same picture is in this project already, as “{title}”; it was not imported again.",
                   title=name_of(known))
    if article.is_wordless:
        return say("The same file without words is in this project already, as “{title}”; it was not imported again.",
                   title=name_of(known))
    if not known.lines:
        return say("The same empty file is in this project already, as “{title}”; it was not imported again.",
                   title=name_of(known))
    return say("The same text is in this project already, as “{title}”; it was not imported again.",
               title=name_of(known))


def article_of(project: Project, imported: ImportedArticle) -> Article | None:
    """Return the article of the project that the same file or words gave: with the same text, of the same picture, or
    of the same bytes without words; an empty one that a file of the same name gave.
    """
    text = imported.text
    if not has_words(text.words):
        name = imported.article.file_name
        return next((article for article in project.known_by(text.sha256) if name and article.file_name == name), None)
    names = [text.sha256]
    if imported.article.is_wordless or picture_format(text.original):
        names.append(hashlib.sha256(text.original).hexdigest())
    return next((article for name in names for article in project.known_by(name)), None)


def _made(change: Change) -> str:
    return next(swap.id for swap in change.swaps if swap.kind == Article.kind_of_record)


def import_exchange(desk: OpenProject, content: bytes, name: str) -> Outcome:
    """Take in the records of an exchange file in one step; what cannot be taken is told in the notes."""
    return take_in_exchange(desk, read_records(content, name), name)


def take_in_exchange(desk: OpenProject, exchange: Exchange | Annotated, name: str) -> Outcome:
    """Take in the records or annotations that were read from a file of this name, as `import_exchange` does."""
    return take_in_weighed(desk, weigh(desk, grounds_of(desk, exchange), exchange, name))


class Weighed(msgspec.Struct, frozen=True):
    """Records that stand in a project as it was, with the step that takes them in, how many there are of each kind, and
    what is told of the rest.
    """

    project: Project
    change: Change
    edit: Edit
    name: str
    counts: Mapping[type[Record], int]
    notes: tuple[str, ...]

    @property
    def said(self) -> str:
        """Return in words what is taken in."""
        others = sum(count for kind, count in self.counts.items() if kind not in (Article, Mention))
        told = (say_number("{count} article", "{count} articles", self.counts.get(Article, 0)),
                say_number("{count} tag", "{count} tags", self.counts.get(Mention, 0)),
                say_number("{count} record", "{count} records", others))
        held = (self.counts.get(Article), self.counts.get(Mention), others)
        return ", ".join(words for words, count in zip(told, held, strict=True) if count) or say("nothing new")


def grounds_of(desk: OpenProject, exchange: Exchange | Annotated) -> Project:
    """Load the articles that the records or annotations of a file stand in, and return the project as it is then."""
    for _ in laying_grounds(desk, exchange):
        pass
    return desk.session.project


def laying_grounds(desk: OpenProject, exchange: Exchange | Annotated) -> Iterator[None]:
    """Load the articles that the records or annotations of a file stand in, one at a step at the most."""
    laid = set[str]()
    for article in _stood_in(desk.session.project, exchange):
        if article not in laid and desk.session.project.find(Article, article):
            desk.session.load(article)
        laid.add(article)
        yield


def _stood_in(project: Project, exchange: Exchange | Annotated) -> Iterator[str]:
    if isinstance(exchange, Annotated):
        return spoken_of(project, exchange)
    return (anchor.article for record in exchange.records for anchor in anchors_in(record))


def weigh(desk: OpenProject, project: Project, exchange: Exchange | Annotated, name: str) -> Weighed:
    """Return which records can be taken into the project, in one step, and why the others cannot.

    Any thread may do this: it reads the project as it was and the file as it is committed.
    """
    if isinstance(exchange, Annotated):
        exchange = exchange_of(desk, project, exchange)
    mentions = desk.file.taken_mentions(record.id for record in exchange.records)
    free, taken = _parted(project, mentions, exchange.records)
    unringed, freed = without_rings(project, free)
    standing, fallen = with_grounds(unringed, Grounds(project, unringed, exchange.texts))
    notes = [say("The {kind} “{id}” was not taken in: its id is taken in this project.",
                 kind=record.kind_of_record, id=record.id) for record in taken]
    notes += [say("“{name}” stands for itself: the file merges it, at once or by way of others, into itself.",
                  name=name_of(entity)) for entity in freed]
    notes += [_left_out(project, article, count) for article, count in fallen.items()]
    named = {text for record in standing if isinstance(record, Article) for text in record.named_texts}
    texts = tuple(text for text in exchange.texts if (text.sha256, text.original_sha256) in named)
    edit = take_in_records(standing, texts, name)
    return Weighed(project, edit(project, Stamps()(desk.session.author)), edit, name,
                   Counter(type(record) for record in standing), (*exchange.problems, *notes))


def take_in_weighed(desk: OpenProject, weighed: Weighed) -> Outcome:
    """Take in weighed records; where the project has changed since, they are weighed against it as it is now."""
    def edit(project: Project, stamp: Stamp) -> Change:
        return weighed.change if project is weighed.project else weighed.edit(project, stamp)

    desk.session.do(edit)
    return Outcome(weighed.name, weighed.said, notes=weighed.notes)


def _parted(project: Project, mentions: Container[str],
            records: Iterable[Record]) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """Return the records whose ids are free, and those whose ids are taken, by a record or one of the mentions.

    A project that holds something already keeps its own title, handling and scheme.
    """
    is_new = not any(project.of(kind) for kind in RECORDS if kind not in (ProjectInfo, Mention))
    free, taken = list[Record](), list[Record]()
    for record in records:
        if isinstance(record, ProjectInfo):
            free += [record] if is_new else []
        elif record.id in mentions or is_taken(project, record.id):
            taken.append(record)
        else:
            free.append(record)
    return tuple(free), tuple(taken)


def _left_out(project: Project, article_id: str, count: int) -> str:
    article = project.find(Article, article_id)
    return say_number("{count} passage of “{title}” was not taken in: that article has another text in this project.",
                      "{count} passages of “{title}” were not taken in: that article has another text in this project.",
                      count, title=(name_of(article) if article else "") or article_id)
