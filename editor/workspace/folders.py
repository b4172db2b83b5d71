"""Find the files in a folder that can be imported, and say what else is there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from editor import registry
from editor.importers import read_file
from editor.importers.binary import refuse_binary
from editor.model.cleaning import clean
from editor.model.errors import ImportFailed
from editor.words import say, say_number

_HIDDEN = (".", "~$")
"""What the names of files begin with that nobody put there: Unix hides the first, Office makes the second."""

_PAGES, _PARTS = (".html", ".htm"), "_files"
"""How browsers name a page that is saved, and the folder of its pictures and scripts, which are no articles."""

_NUMBER, _DIGITS = re.compile(r"\d+"), 20
"""A number in a name, and how many digits it is sorted by."""

_TOLD, _NAMED = 8, 40
"""How many folders that cannot be opened are named, or files that get advice, and how many files left out."""

_ADVISED = (".doc", ".dot", ".xls", ".xlsx", ".ppt", ".pptx", ".epub", ".pages", ".numbers", ".key", ".msg")
"""Endings of documents that are not read, but can be saved as something that is."""


class FolderFiles(msgspec.Struct, frozen=True):
    """The files in a folder that can be imported, by their names, how many are left out, and sentences about those."""

    files: tuple[Path, ...]
    notes: tuple[str, ...]
    left: int = 0


def files_in(folder: Path, format_name: str = "") -> FolderFiles:
    """Return the files of a folder and of those in it that are of a format, or of any that is read.

    A folder that is reached twice, by way of a link, is searched once. Raises ImportFailed where there is no such file.
    """
    wanted, closed, parts, others = suffixes(format_name), list[str](), list[Path](), list[Path]()
    files, hidden, left = list[Path](), 0, list[Path]()
    for path in _each(folder, closed, parts, others):
        if path.name.startswith(_HIDDEN):
            hidden += 1
        elif path.name.casefold().endswith(wanted):
            files.append(path)
        else:
            left.append(path)
    left.sort(key=lambda file: _place(folder, file))
    notes = (*_notes(folder, hidden, left, closed, len(parts)), *_told_of_others(others))
    if not files:
        raise ImportFailed(" ".join((say("{name} was not imported: no file in it is of a kind that is read.",
                                         name=clean(folder.name or str(folder))), *notes)))
    files.sort(key=lambda file: _place(folder, file))
    return FolderFiles(tuple(files), notes, hidden + len(left))


def suffixes(format_name: str = "") -> tuple[str, ...]:
    """Return the endings of the files that are read, with the dot, of one format or of all."""
    found = [suffix for name in registry.names(registry.IMPORTERS) if format_name in ("", name)
             for suffix in registry.importer(name).suffixes]
    found += [suffix for name in registry.names(registry.ANNOTATIONS) if format_name in ("", name)
              for suffix in registry.annotation_reader(name).suffixes]
    return tuple(dict.fromkeys((*found, ".json") if format_name in ("", "json") else found))


def _advice(file: Path) -> str:
    """Return what to do with a document that is not read, as its content says; blank where there is nothing to say."""
    if file.suffix.casefold() not in _ADVISED:
        return ""
    try:
        refuse_binary(read_file(file), clean(file.name))
    except ImportFailed as refusal:
        return str(refusal)
    return ""


def _each(folder: Path, closed: list[str], parts: list[Path], others: list[Path]) -> Iterator[Path]:
    """Yield the files of a folder and of those in it; folders that cannot be opened are added to `closed`, those of the
    parts of saved pages to `parts`, what is neither file nor folder to `others`.
    """
    waiting, seen = [folder], set[tuple[int, int]]()
    while waiting:
        here = waiting.pop()
        try:
            stat = here.stat()
            if (stat.st_dev, stat.st_ino) in seen:
                continue
            seen.add((stat.st_dev, stat.st_ino))
            with os.scandir(here) as entries:
                held = [(Path(entry.path), entry.is_dir(), entry.is_file()) for entry in entries]
        except OSError:
            closed.append(clean(here.name))
            continue
        pages = {f"{path.stem}{_PARTS}" for path, _, is_file in held if is_file and path.suffix.casefold() in _PAGES}
        parts += [path for path, is_folder, _ in held if is_folder and path.name in pages]
        waiting += [path for path, is_folder, _ in held
                    if is_folder and path.name not in pages and not path.name.startswith(_HIDDEN)]
        others += [path for path, is_folder, is_file in held if not is_folder and not is_file]
        yield from (path for path, _, is_file in held if is_file)


def _place(folder: Path, file: Path) -> list[tuple[str, str]]:
    """Return what files are sorted by: their folders, then their names, the numbers in these by what they count."""
    return [(_NUMBER.sub(lambda found: found[0].zfill(_DIGITS), part.casefold()), part)
            for part in file.relative_to(folder).parts]


def _notes(folder: Path, hidden: int, left: list[Path], closed: list[str], parts: int) -> Iterator[str]:
    if left:
        names = [clean(file.relative_to(folder).as_posix()) for file in left[:_NAMED]]
        yield say_number("{count} file was left out, of a kind that is not read: {names}.",
                         "{count} files were left out, of kinds that are not read: {names}.", len(left),
                         names=", ".join(names) + (", …" if len(left) > _NAMED else ""))
    yield from islice(filter(None, map(_advice, left)), _TOLD)
    if hidden:
        yield say_number("{count} hidden file was left out.", "{count} hidden files were left out.", hidden)
    if parts:
        yield say_number("The folder of pictures and scripts of {count} saved page was left out.",
                         "The folders of pictures and scripts of {count} saved pages were left out.", parts)
    if closed:
        yield say_number("{count} folder could not be opened: {names}.",
                         "{count} folders could not be opened: {names}.", len(closed), names=", ".join(closed[:_TOLD]))


def _told_of_others(others: list[Path]) -> Iterator[str]:
    if others:
        yield say_number("{count} entry was left out, a link that leads nowhere, a pipe or the like: {names}.",
                         "{count} entries were left out, links that lead nowhere, pipes or the like: {names}.",
                         len(others), names=", ".join(sorted(clean(path.name) for path in others)[:_TOLD]))
