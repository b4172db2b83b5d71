"""Projects made of annotations, and what is tagged in them, for tests of formats of other tools."""

from __future__ import annotations

from editor import registry
from editor.formats.annotations import Annotated, Mark, Sheet, Thing
from editor.formats.exchange_reading import Exchange
from editor.importers.annotations.articles import settled
from editor.importers.annotations.records import records_of
from editor.model.change import Stamps
from editor.model.edits.projects import found_project, take_in_records
from editor.model.project import Project, empty_project
from editor.model.records import Article

Tags = list[tuple[int, int, str, str]]


def founded(scheme: str = "news") -> Project:
    """Return a project that holds nothing but its record of itself."""
    change = found_project(title="Case", scheme=scheme)(empty_project(), Stamps()("A. Analyst"))
    return empty_project().swapped(change.swaps)


def with_annotations(project: Project, annotated: Annotated) -> tuple[Project, Exchange]:
    """Return the project with what annotations come to in it, and that."""
    exchange = records_of(project, settled(annotated), Stamps()("A. Analyst"))
    change = take_in_records(exchange.records, exchange.texts, "x")(project, Stamps()("A. Analyst"))
    return project.with_texts(exchange.texts).swapped(change.swaps), exchange


def there_and_back(project: Project, format_name: str, scheme: str = "news") -> tuple[Project, Exchange]:
    """Return a new project of what a format holds of this one, and what came out of the file."""
    content = registry.exporter(format_name).export(project)
    reader = registry.annotation_reader(format_name)
    assert reader.recognises(content, f"file{reader.suffixes[-1]}")
    return with_annotations(founded(scheme), reader.read(content, "file", {}))


def tags_of(project: Project) -> dict[str, Tags]:
    """Return where tags stand, what they say and what they are, by the words of their articles."""
    return {project.words_of(article): sorted((mention.begin, mention.end, mention.words, mention.type)
                                              for mention in project.mentions_of(article.id).values())
            for article in project.each(Article)}


def named_alike(project: Project) -> set[frozenset[tuple[str, int, int, str]]]:
    """Return the groups of tags that name one entity."""
    groups: dict[str, set[tuple[str, int, int, str]]] = {}
    for article in project.each(Article):
        for mention in project.mentions_of(article.id).values():
            if mention.entity:
                groups.setdefault(mention.entity, set()).add((article.text, mention.begin, mention.end, mention.type))
    return {frozenset(group) for group in groups.values()}


def annotated(words: str, *marks: tuple[int, int, str, str]) -> Annotated:
    """Return a text with marks: begin, end, label, and what they name."""
    things = tuple(Thing(key=name, name=name) for name in dict.fromkeys(name for *_, name in marks if name))
    return Annotated(things=things, sheets=(Sheet(name="port.txt", words=words, marks=tuple(
        Mark(key=f"m{number}", label=label, spans=((begin, end),), thing=name)
        for number, (begin, end, label, name) in enumerate(marks))),))
