"""Take in annotations of other tools, with the files that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from editor import registry
from editor.formats.annotations import Annotated
from editor.formats.exchange_reading import Exchange
from editor.importers import read_file
from editor.importers.annotations.articles import settled
from editor.importers.annotations.records import articles_spoken_of, records_of
from editor.importers.annotations.taking import is_unique
from editor.model.change import Stamps
from editor.model.errors import ImportFailed
from editor.model.project import Project
from editor.words import say
from editor.workspace.projects import OpenProject

_TEXTS_OF = {".ann": ".txt"}
"""The ending of the text that belongs to a file of annotations."""


class Handed(msgspec.Struct, frozen=True):
    """A file that the analyst handed over, and those that are read together with it."""

    file: Path
    beside: tuple[Path, ...] = ()

    def others(self) -> dict[str, bytes]:
        """Return the bytes of the files beside it by their names. Raises ImportFailed."""
        return {file.name: read_file(file) for file in self.beside}


def belonging(files: Iterable[Path], *, also_unnamed: bool = False) -> list[Handed]:
    """Return the files in their order, texts of annotations with those and not by themselves.

    Where `also_unnamed`, a text that lies beside its annotations is read although nobody named it.
    """
    handed = list(files)
    known = {(file.parent, file.name.casefold()): file for file in handed}
    text_of = {file: known.get((file.parent, f"{file.stem}{text}".casefold()), file.with_suffix(text))
               for file in handed if (text := _TEXTS_OF.get(file.suffix.casefold())) is not None}
    texts = set(text_of.values())
    return [Handed(file, _beside(text_of.get(file), handed, also_unnamed)) for file in handed if file not in texts]


def _beside(text: Path | None, handed: Iterable[Path], also_unnamed: bool) -> tuple[Path, ...]:
    return (text,) if text is not None and (text in handed or (also_unnamed and text.is_file())) else ()


def read_annotations(content: bytes, name: str, beside: Mapping[str, bytes] | None = None,
                     format_name: str = "") -> Annotated | None:
    """Return what a file of another tool says, or None where no reader recognises it. Raises ImportFailed."""
    for candidate in [format_name] if format_name else registry.names(registry.ANNOTATIONS):
        reader = registry.annotation_reader(candidate)
        if format_name or reader.recognises(content, name):
            try:
                return settled(reader.read(content, name, beside or {}))
            except RecursionError:
                raise ImportFailed(say("{name} was not imported: it is nested too deeply to be a file of annotations.",
                                       name=name)) from None
    return None


def spoken_of(project: Project, annotated: Annotated) -> Iterator[str]:
    """Yield the articles of the project that a file has annotations of."""
    yield from articles_spoken_of(project, annotated)


def exchange_of(desk: OpenProject, project: Project, annotated: Annotated) -> Exchange:
    """Return the records that annotations come to in a project; ids that tags of any article have stay theirs."""
    keys = (mark.key for sheet in annotated.sheets for mark in sheet.marks if is_unique(mark.key))
    return records_of(project, annotated, Stamps()(desk.session.author), desk.file.taken_mentions(keys))
