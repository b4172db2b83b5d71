"""Name the importers, suggesters and exporters: our own, then those that installed plug-ins offer as entry points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from editor.exporters import Exporter, LossyExporter
from editor.importers import Importer, PageImporter, TextImporter
from editor.importers.annotations import AnnotationReader
from editor.model.errors import ExportFailed, ImportFailed
from editor.suggest import Adapter, Suggester
from editor.suggest.choices import Choices
from editor.words import say

IMPORTERS = "dossier.importers"
ANNOTATIONS = "dossier.annotations"
SUGGESTERS = "dossier.suggesters"
EXPORTERS = "dossier.exporters"

# named, not imported: lxml and its like are read only when a briefing is written
_OURS = (
    EntryPoint("pdf", "editor.importers.pdf:IMPORTER", IMPORTERS),
    EntryPoint("mhtml", "editor.importers.mail:WEB_ARCHIVE", IMPORTERS),
    EntryPoint("mail", "editor.importers.mail:MAIL", IMPORTERS),
    EntryPoint("html", "editor.importers.web:IMPORTER", IMPORTERS),
    EntryPoint("markdown", "editor.importers.markdown:IMPORTER", IMPORTERS),
    EntryPoint("word", "editor.importers.word:IMPORTER", IMPORTERS),
    EntryPoint("rtf", "editor.importers.rtf:IMPORTER", IMPORTERS),
    EntryPoint("odt", "editor.importers.odt:IMPORTER", IMPORTERS),
    EntryPoint("picture", "editor.importers.picture:IMPORTER", IMPORTERS),
    EntryPoint("text", "editor.importers.plain:IMPORTER", IMPORTERS),
    EntryPoint("brat", "editor.importers.annotations.brat:READER", ANNOTATIONS),
    EntryPoint("refi-qda", "editor.importers.annotations.readers:REFI_QDA", ANNOTATIONS),
    EntryPoint("web-annotation", "editor.importers.annotations.readers:WEB_ANNOTATION", ANNOTATIONS),
    EntryPoint("label-studio", "editor.importers.annotations.readers:LABEL_STUDIO", ANNOTATIONS),
    EntryPoint("spacy", "editor.importers.annotations.readers:SPACY", ANNOTATIONS),
    EntryPoint("doccano", "editor.importers.annotations.readers:DOCCANO", ANNOTATIONS),
    EntryPoint("conll", "editor.importers.annotations.readers:CONLL", ANNOTATIONS),
    EntryPoint("names", "editor.suggest.names.suggester:SUGGESTER", SUGGESTERS),
    EntryPoint("dates", "editor.suggest.dates.suggester:SUGGESTER", SUGGESTERS),
    EntryPoint("spacy", "editor.suggest.adapters:SPACY", SUGGESTERS),
    EntryPoint("quotes", "editor.suggest.quotes.suggester:SUGGESTER", SUGGESTERS),
    EntryPoint("figures", "editor.suggest.figures.suggester:SUGGESTER", SUGGESTERS),
    EntryPoint("events", "editor.suggest.events.suggester:SUGGESTER", SUGGESTERS),
    EntryPoint("language-model", "editor.suggest.adapters:LANGUAGE_MODEL", SUGGESTERS),
    EntryPoint("brat", "editor.exporters.annotations:BRAT", EXPORTERS),
    EntryPoint("web-annotation", "editor.exporters.annotations:WEB_ANNOTATION", EXPORTERS),
    EntryPoint("spacy", "editor.exporters.annotations:SPACY", EXPORTERS),
    EntryPoint("doccano", "editor.exporters.annotations:DOCCANO", EXPORTERS),
    EntryPoint("label-studio", "editor.exporters.annotations:LABEL_STUDIO", EXPORTERS),
    EntryPoint("refi-qda", "editor.exporters.annotations:REFI_QDA", EXPORTERS),
    EntryPoint("conll", "editor.exporters.annotations:CONLL", EXPORTERS),
    EntryPoint("gold", "editor.exporters.gold:GOLD", EXPORTERS),
    EntryPoint("documents", "editor.exporters.gold:DOCUMENTS", EXPORTERS),
    EntryPoint("word", "editor.exporters.word:EXPORTER", EXPORTERS),
    EntryPoint("json", "editor.exporters.exchange:EXPORTER", EXPORTERS),
)

_LAST = "text"
"""The importer that tries every file, so that its refusal can say what the file is."""


def names(group: str) -> tuple[str, ...]:
    """Return the names of a group in the order they are asked."""
    return tuple(point.name for point in _points(group))


@cache
def importer(name: str) -> Importer:
    """Return an importer by name. Raises ImportFailed for an unknown one."""
    found: Importer | None = _loaded(IMPORTERS, name)
    if found is None:
        raise ImportFailed(say("Nothing was imported: there is no format “{name}”. Known are: {known}.",
                               name=name, known=", ".join((*names(IMPORTERS), *names(ANNOTATIONS)))))
    return found


def text_importer() -> TextImporter:
    """Return the importer of plain text."""
    return importer("text")  # type: ignore[return-value]  # our own, named above


def page_importer() -> PageImporter:
    """Return the importer of web pages."""
    return importer("html")  # type: ignore[return-value]  # our own, named above


@cache
def annotation_reader(name: str) -> AnnotationReader:
    """Return a reader of annotations by name. Raises ImportFailed for an unknown one."""
    found: AnnotationReader | None = _loaded(ANNOTATIONS, name)
    if found is None:
        raise ImportFailed(say("Nothing was imported: there is no format “{name}”. Known are: {known}.",
                               name=name, known=", ".join(names(ANNOTATIONS))))
    return found


def suggesters(choices: Choices = Choices()) -> tuple[Suggester, ...]:  # noqa: B008  # it never changes
    """Return the suggesters in the order they read: each knows what those before it found.

    An adapter is among them where something was chosen for it; what is left out by name is not. In the place of a
    plug-in that cannot be loaded, or fails when it is chosen, stands one that says so.
    """
    asked = (pair for pair in _all_suggesters() if pair[0] not in choices.left_out)
    chosen = (_chosen_suggester(name, each, choices) if isinstance(each, Adapter) else each for name, each in asked)
    return tuple(each for each in chosen if each is not None)


@cache
def _all_suggesters() -> tuple[tuple[str, Suggester | Adapter], ...]:
    return tuple((point.name, _loaded_suggester(point)) for point in _points(SUGGESTERS))


def _loaded_suggester(point: EntryPoint) -> Suggester | Adapter:
    found: Suggester | Adapter = _whole(point.name, point.load, lambda found: isinstance(found, Adapter), point.value)
    return found


def _chosen_suggester(name: str, adapter: Adapter, choices: Choices) -> Suggester | None:
    found: Suggester | None = _whole(name, lambda: adapter.chosen(choices), lambda found: found is None,
                                     type(adapter).__name__)
    return found


def _whole(name: str, given: Callable[[], Any], is_other: Callable[[Any], bool], source: str) -> Any:
    """Return what a plug-in gives: a suggester, or what may be there instead of one.

    Where it gives anything else, or fails, return one that says that it was left out, and why.
    """
    try:
        found = given()
        if is_other(found) or (isinstance(found.name, str) and callable(found.suggest)):
            return found
        fault = source
    except (Exception, SystemExit) as raised:  # noqa: BLE001  # a plug-in may fail in any way, and the others are wanted
        fault = str(raised) or type(raised).__name__
    from editor.suggest.not_loaded import NotLoaded
    return NotLoaded(name, fault)


@cache
def exporter(name: str) -> Exporter:
    """Return an exporter by name. Raises ExportFailed for an unknown one."""
    found: Exporter | None = _loaded(EXPORTERS, name)
    if found is None:
        raise ExportFailed(say("Nothing was exported: there is no format “{name}”. Known are: {known}.",
                               name=name, known=", ".join(names(EXPORTERS))))
    return found


def annotation_exporters() -> tuple[LossyExporter, ...]:
    """Return the exporters of formats that hold annotations alone, in the order they are offered."""
    found = (exporter(name) for name in names(EXPORTERS))
    return tuple(held for held in found if isinstance(held, LossyExporter))


def exporter_for(file_name: str) -> Exporter:
    """Return the exporter that writes files of this name's ending. Raises ExportFailed where none does."""
    for name in names(EXPORTERS):
        found = exporter(name)
        if file_name.casefold().endswith(found.suffix):
            return found
    raise ExportFailed(say("{name} was not written: no format goes by its ending. Name the file .docx or .json, "
                           "or choose a format.", name=file_name))


def _loaded(group: str, name: str) -> Any:
    """Return what a group has by a name, None where it has none; a plug-in promises the protocol of its group."""
    return next((point.load() for point in _points(group) if point.name == name), None)


def _points(group: str) -> Iterator[EntryPoint]:
    ours = [point for point in _OURS if point.group == group]
    yield from (point for point in ours if point.name != _LAST)
    yield from entry_points(group=group)
    yield from (point for point in ours if point.name == _LAST)
