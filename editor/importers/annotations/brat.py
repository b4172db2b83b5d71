"""Read brat's standoff files: an `.ann` with its text beside it, or a ZIP archive of such pairs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from editor.formats.annotations import Annotated, Counting, Sheet, Thing
from editor.formats.annotations.brat import read_ann
from editor.formats.annotations.problems import Problems
from editor.formats.archives import Archive, member_names
from editor.importers.annotations import AnnotationReader
from editor.importers.annotations.decoding import decoded_text

_ANN, _TXT = ".ann", ".txt"
_ZIP = b"PK\x03\x04"
_COUNTINGS: tuple[Counting, ...] = ("code points", "one line end", "UTF-16 units", "after the mark")


class Brat:
    """The reader of brat's files."""

    name = "brat"
    suffixes: tuple[str, ...] = (_ANN, ".zip")
    label = "brat standoff"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the file is an `.ann`, or an archive that holds one."""
        if name.casefold().endswith(_ANN):
            return not content.startswith(_ZIP)
        return any(map(_is_ann, member_names(content)))

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the file says of the text beside it, or each file of an archive of the one beside that."""
        problems, things, sheets = Problems(), dict[str, Thing](), list[Sheet]()
        for ann, said, text_name, text in _pairs(content, name, beside):
            bare = _sheet(text_name, text)
            sheet, named = read_ann(decoded_text(said, ann)[0], bare, problems)
            sheets.append(sheet)
            things |= {thing.key: thing for thing in named}
        return Annotated(sheets=tuple(sheets), things=tuple(things.values()), problems=problems.sentences())


def _pairs(content: bytes, name: str,
           beside: Mapping[str, bytes]) -> list[tuple[str, bytes, str, bytes | None]]:
    """Return each `.ann` by name and bytes, with its text by name and bytes, None where there is none."""
    if not content.startswith(_ZIP):
        text = PurePath(name).stem + _TXT
        return [(name, content, text, next((held for other, held in beside.items()
                                            if other.casefold() == text.casefold()), None))]
    archive = Archive(content, name)
    pairs = []
    for member in archive.names:
        if _is_ann(member):
            text = member[:-len(_ANN)] + _TXT
            pairs.append((member, archive.read(member), text, archive.read(text) if text in archive else None))
    return pairs


def _sheet(name: str, text: bytes | None) -> Sheet:
    short = PurePath(name).name
    if text is None:
        return Sheet(name=short, words=None, countings=_COUNTINGS)
    words, how = decoded_text(text, short)
    return Sheet(name=short, words=words, original=text, decoded=how, countings=_COUNTINGS)


def _is_ann(member: str) -> bool:
    return member.casefold().endswith(_ANN) and not PurePath(member).name.startswith(".")


READER: AnnotationReader = Brat()
