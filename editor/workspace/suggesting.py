"""Read what articles suggest: those of a project, or documents that come one a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from editor import registry
from editor.importers import read_file
from editor.model.change import Change
from editor.model.dates import is_date
from editor.model.errors import ImportFailed, SuggesterFailed
from editor.model.project import Project
from editor.model.records import Article, Entity
from editor.model.review import Sort
from editor.model.scheme import scheme, scheme_of
from editor.storage.settings import load_settings
from editor.suggest import Suggester
from editor.suggest.accepting import EVERYTHING, Wanted
from editor.suggest.accepting import accept_suggested as accepting
from editor.suggest.across import may_be_anybodys
from editor.suggest.choices import Choices
from editor.suggest.reading import Known, Reading
from editor.suggest.rejected import without_rejected
from editor.suggest.running import Suggested, Tell, suggested
from editor.suggest.scored import Scored, scored
from editor.suggest.strength import Strength
from editor.suggest.suggestion import Suggestion
from editor.suggest.taking import take_in_suggestions
from editor.words import say, say_number
from editor.workspace.choosing import choices_of
from editor.workspace.projects import OpenProject

if TYPE_CHECKING:
    from editor.suggest.learned import Learned

_DOWN_TO: dict[str, Strength] = {"strong": "strong", "fair": "fair", "all": "weak"}
_SORTS: dict[str, Sort] = {"names": "entity", "quotes": "quote", "events": "event", "times": "time",
                           "announcements": "announcement"}
DOWN_TO, SORTS = tuple(_DOWN_TO), tuple(_SORTS)
"""What a person writes for how strong a suggestion has to be, and for what it suggests."""

Hear = Callable[[str, bool], object]
"""Hears each sentence that suggesters have to tell, and whether it says why one could not run."""


class Document(msgspec.Struct, frozen=True):
    """A document of a file that holds one a line; `pub_date` is the day its relative times count from, ISO."""

    doc_id: str
    text: str
    pub_date: str | None = None
    lang: str | None = None


def suggest(project: Project, article_id: str, is_wanted: Callable[[], bool] = lambda: True,
            choices: Choices | None = None, learned: Learned | None = None) -> Suggested | None:
    """Return what an article of a project suggests, as `suggested_in` does; its words must be in memory."""
    return suggested_in(reading_of(project, article_id), is_wanted, choices=choices, learned=learned)


def reading_of(project: Project, article_id: str) -> Reading:
    """Return an article of a project as suggesters read it; its words must be in memory."""
    article = project.get(Article, article_id)
    return Reading(project.text(article.text).words, article, known_in(project))


def suggested_in(reading: Reading, is_wanted: Callable[[], bool] = lambda: True,
                 tell: Tell = lambda name, done: None, choices: Choices | None = None,
                 learned: Learned | None = None) -> Suggested | None:
    """Return what the suggesters in force find of what is chosen, as `suggested` does, with what was learned.

    Without `choices` Preferences say what is chosen.
    """
    held = choices if choices is not None else choices_of(load_settings())
    found = suggested(reading, with_learned(registry.suggesters(held), learned), is_wanted, tell)
    return found and msgspec.structs.replace(found, found=tuple(pair for pair in found.found if held.wants(pair[1])))


def with_learned(suggesters: Sequence[Suggester], learned: Learned | None) -> tuple[Suggester, ...]:
    """Return the suggesters with what was learned behind the rules of names and times, which all others lean on."""
    if learned is None:
        return tuple(suggesters)
    from editor.suggest.learned import LearnedNames
    at = max((place for place, each in enumerate(suggesters, 1) if each.name in ("names", "dates")), default=0)
    return (*suggesters[:at], LearnedNames(learned), *suggesters[at:])


def take_in_suggested(desk: OpenProject, article_id: str, *, choices: Choices | None = None,
                      hear: Hear = lambda note, refusal: None, learned: Learned | None = None) -> int:
    """Put what an article suggests into the project, to be decided about; return how many records."""
    found = _heard(suggest(desk.session.project, article_id, choices=choices, learned=learned), hear)
    return _counted(desk.session.do(take_in_suggestions(article_id, found)))


def accept_suggested(desk: OpenProject, article_id: str, wanted: Wanted = EVERYTHING, *,
                     choices: Choices | None = None, hear: Hear = lambda note, refusal: None,
                     learned: Learned | None = None) -> int:
    """Put what an article suggests into the project, and accept in bulk what is wanted of it and of what waits there;
    return how many records are accepted.
    """
    found = _heard(suggest(desk.session.project, article_id, choices=choices, learned=learned), hear)
    return _counted(desk.session.do(accepting(article_id, found, wanted)))


def wanted_of(project: Project, strength: str, kinds: Sequence[str]) -> Wanted:
    """Return what is to be accepted: down to a strength (strong, fair or all), of sorts and types of names as a person
    writes them; where none is named, of all.

    Raises SuggesterFailed for a kind that is none in the project's scheme.
    """
    types = {called.casefold(): one.name for one in scheme_of(project).entity_types for called in (one.label, one.name)}
    written = [each.strip().casefold() for each in kinds if each.strip()]
    if unknown := next((each for each in written if each not in _SORTS and each not in types), None):
        raise SuggesterFailed(say("Nothing was accepted: there is no kind “{kind}”. Known are: {known}.", kind=unknown,
                                  known=", ".join((*_SORTS, *dict.fromkeys(types.values())))))
    return Wanted(_DOWN_TO[strength], frozenset(_SORTS[each] for each in written if each in _SORTS),
                  frozenset(types[each] for each in written if each not in _SORTS))


def _counted(change: Change) -> int:
    return int(dict(change.message.values)["count"])


def scored_suggestions(project: Project, article_id: str, choices: Choices | None = None,
                       hear: Hear = lambda note, refusal: None, learned: Learned | None = None) -> Iterator[Scored]:
    """Yield what an article of a project suggests, as it is scored, but for what was rejected; its words and tags must
    be in memory.
    """
    found = without_rejected(project, article_id, _heard(suggest(
        project, article_id, choices=choices, learned=learned), hear))
    words = project.text(project.get(Article, article_id).text).words
    yield from scored(article_id, words, found, scheme_of(project))


def scored_documents(path: Path, scheme_name: str, choices: Choices | None = None,
                     hear: Hear = lambda note, refusal: None) -> Iterator[Scored]:
    """Yield what each document of a file suggests, as it is scored.

    A line that is none is told and passed over; at the end ImportFailed is raised if there was one.
    """
    held, passed_over = scheme(scheme_name), 0
    for number, line in enumerate(read_file(path).decode("utf-8", "replace").split("\n"), 1):
        try:
            document = _document(line, path, number) if line.strip() else None
        except ImportFailed as refusal:
            hear(str(refusal), False)
            passed_over += 1
            continue
        if document is not None:
            found = _heard(suggested_in(_reading_of_document(document), choices=choices), hear)
            yield from scored(document.doc_id, document.text, found, held)
    if passed_over:
        raise ImportFailed(say_number("{count} line of {name} was passed over.", "{count} lines of {name} were passed "
                                      "over.", passed_over, name=path.name))


def _heard(found: Suggested | None, hear: Hear) -> tuple[tuple[str, Suggestion], ...]:
    assert found is not None, "it stays wanted"
    for note in found.notes:
        hear(note, note in found.refusals)
    return found.found


def known_in(project: Project) -> tuple[Known, ...]:
    """Return whom and what a project knows by name; not by what may be anybody's where nobody looked at it."""
    held = scheme_of(project)
    known = (Known(entity.id, _known_by(entity, nature), entity.type, nature) for entity in project.each(Entity)
             if not entity.merged_into and entity.state == "accepted"
             and (nature := held.entity_type(entity.type).nature))
    return tuple(each for each in known if each.names)


def _known_by(entity: Entity, nature: str) -> tuple[str, ...]:
    names = (entity.name, *entity.aliases)
    is_seen = entity.accepted == "singly"
    return names if is_seen else tuple(each for each in names if not may_be_anybodys(each, nature))


def _reading_of_document(document: Document) -> Reading:
    imported = registry.text_importer().read_pasted(document.text)
    published, how = _published(document, imported.article)
    article = msgspec.structs.replace(imported.article, published=published, published_how=how,
                                      language=document.lang or "")
    return Reading(document.text, article)


def _published(document: Document, imported: Article) -> tuple[str, str]:
    """Return the day a document gives, and how it is known; what is no ISO date gives way to what its words lead to."""
    day = (document.pub_date or "")[:10]
    return (day, "given") if day and is_date(day) else (imported.published, imported.published_how)


def _document(line: str, path: Path, number: int) -> Document:
    try:
        return msgspec.json.decode(line, type=Document)
    except (msgspec.DecodeError, UnicodeError) as fault:
        raise ImportFailed(say(
            "Line {number} of {name} was passed over: it is no document ({fault}). Each line is an object with "
            "“doc_id”, “text” and perhaps “pub_date” and “lang”.",
            name=path.name, number=number, fault=fault)) from fault
