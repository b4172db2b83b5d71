"""Read and write the REFI-QDA project exchange (`.qdpx`): an archive of a `project.qde` in XML and the texts it codes.

Codes are types, plain text selections with their codings are tags, cases are entities, links between them relations,
notes and descriptions notes. Positions count code points; the words that programs write as a selection's name tell
those apart that count UTF-16 units or CRLF as one (REFI-QDA 1.5; QualCoder, ATLAS.ti and NVivo differ in it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from editor.formats.annotations import (
    NOTE,
    Annotated,
    Counting,
    Mark,
    Remark,
    Sheet,
    Thing,
    Tie,
)
from editor.formats.annotations.losses import Holds
from editor.formats.annotations.problems import Problems
from editor.formats.archives import Archive, zipped
from editor.formats.guids import guid_of, plain_guid
from editor.model.errors import ImportFailed
from editor.words import phrases, say, say_number

if TYPE_CHECKING:
    from lxml import etree

HOLDS = Holds(things=True, ties=True, ties_marks=False, remarks=True)
NAMESPACE = "urn:QDA-XML:project:1.0"
_COUNTINGS: tuple[Counting, ...] = ("code points", "one line end", "UTF-16 units", "after the mark")
_INTERNAL = "internal://"
_OTHERS = ("PictureSource", "AudioSource", "VideoSource")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_TOLD: tuple[tuple[str, tuple[str, str]], ...] = (
    ("sources", phrases("{count} picture, sound or film was not taken in.",
                        "{count} pictures, sounds or films were not taken in.")),
    ("pages", phrases("{count} coding of a part of a page was not taken in.",
                      "{count} codings of parts of pages were not taken in.")),
    ("whole", phrases("{count} coding of a whole text was not taken in.",
                      "{count} codings of whole texts were not taken in.")),
    ("codes", phrases("{count} coding was not taken in: its code is not in the file.",
                      "{count} codings were not taken in: their codes are not in the file.")),
    ("links", phrases("{count} link was not taken in: it does not tie two cases.",
                      "{count} links were not taken in: they do not tie two cases.")),
)

Decode = Callable[[bytes, str], tuple[str, str]]
"""Turns the bytes of a text of a name into its words, and says how."""


def is_refi_qda(content: bytes, name: str) -> bool:
    """Tell whether the bytes are an archive with a project in it."""
    return content.startswith(b"PK\x03\x04") and b".qde" in content and any(
        member.casefold().endswith(".qde") for member in Archive(content, name).names)


def read_file(content: bytes, name: str, decode: Decode) -> Annotated:
    """Return what the project says. Raises ImportFailed for a damaged or hostile archive, or one without a project."""
    from editor.formats.markup import read_xml
    archive = Archive(content, name)
    project = next((member for member in archive.names if member.casefold().endswith(".qde")), None)
    if project is None:
        raise ImportFailed(say("{name} was not imported: it holds no project.", name=name))
    root = read_xml(archive.read(project), name)
    if _tag(root) != "Project":
        raise ImportFailed(say("{name} was not imported: it is no REFI-QDA project.", name=name))
    return _Reader(archive, name, root, decode).annotated()


def _tag(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _children(element: etree._Element | None, *tags: str) -> list[etree._Element]:
    return [] if element is None else [child for child in element if _tag(child) in tags]


def _below(element: etree._Element, *path: str) -> etree._Element | None:
    for tag in path:
        found = _children(element, tag)
        if not found:
            return None
        element = found[0]
    return element


def _words(element: etree._Element, tag: str = "Description") -> str:
    return "\n".join(filter(None, (child.text for child in _children(element, tag)))).strip()


def _guid(element: etree._Element, attribute: str = "guid") -> str:
    return plain_guid(element.get(attribute, ""))


class _Reader:
    """One project on its way to sheets."""

    def __init__(self, archive: Archive, name: str, root: etree._Element, decode: Decode) -> None:
        self._archive, self._name, self._root, self._decode = archive, name, root, decode
        self._problems = Problems()
        self._left: Counter[str] = Counter()
        self._members = {member.casefold().replace("\\", "/").rpartition("/")[2]: member for member in archive.names}
        self._codes = dict(self._read_codes(_below(root, "CodeBook", "Codes")))
        self._notes = {_guid(note): self._note_words(note) for note in _children(_below(root, "Notes"), "Note")}
        self._case_of: dict[str, str] = {}
        self._things: dict[str, Thing] = {}
        for case in _children(_below(root, "Cases"), "Case"):
            self._things[_guid(case)] = Thing(key=_guid(case), name=case.get("name", ""))
            for selection in _children(case, "SelectionRef"):
                self._case_of.setdefault(_guid(selection, "targetGUID"), _guid(case))

    def annotated(self) -> Annotated:
        sources = _below(self._root, "Sources")
        sheets = [sheet for source in _children(sources, "TextSource") if (sheet := self._sheet(source)) is not None]
        for source in _children(sources, "PDFSource"):
            for text in _children(source, "Representation"):
                if (sheet := self._sheet(text)) is not None:
                    sheets.append(sheet)
            self._left["pages"] += len(_children(source, "PDFSelection"))
        self._left["sources"] += len(_children(sources, *_OTHERS))
        links = list(self._links())
        named = {mark.thing for sheet in sheets for mark in sheet.marks}
        return Annotated(sheets=tuple(sheets), things=tuple(held for key, held in self._things.items() if key in named),
                         ties=tuple(links), problems=(*self._told(), *self._problems.sentences()))

    def _read_codes(self, codes: etree._Element | None) -> Iterator[tuple[str, str]]:
        waiting = _children(codes, "Code")[::-1]
        while waiting:
            code = waiting.pop()
            yield _guid(code), code.get("name", "") or "?"
            waiting += _children(code, "Code")[::-1]

    def _note_words(self, note: etree._Element) -> str:
        found = _words(note, "PlainTextContent") or _words(note)
        path = note.get("plainTextPath", "")
        return found or (self._text_of(path, note.get("name", "")) or ("", "", b""))[0].strip()

    def _sheet(self, source: etree._Element) -> Sheet | None:
        name = source.get("name", "") or self._name
        inline = _children(source, "PlainTextContent")
        text = (inline[0].text or "", "", b"") if inline else self._text_of(source.get("plainTextPath", ""), name)
        if text is None:
            self._problems.add(say("{name} was not taken in: the file does not hold its plain text.", name=name))
            return None
        remarks: list[Remark] = []
        marks = tuple(mark for selection in _children(source, "PlainTextSelection")
                      for mark in self._marks(selection, remarks))
        self._left["whole"] += len(_children(source, "Coding"))
        return Sheet(name=name, words=text[0], decoded=text[1], original=text[2], key=_guid(source),
                     countings=_COUNTINGS, marks=marks, remarks=tuple(remarks))

    def _text_of(self, path: str, name: str) -> tuple[str, str, bytes] | None:
        """Return the words of a member of the archive, how they were read and their bytes; None for what is none."""
        if not path.startswith(_INTERNAL):
            return None
        member = self._members.get(path.removeprefix(_INTERNAL).casefold().rpartition("/")[2])
        if member is None:
            return None
        content = self._archive.read(member)
        words, how = self._decode(content, name)
        return words, how, content

    def _marks(self, selection: etree._Element, remarks: list[Remark]) -> Iterator[Mark]:
        key, name = _guid(selection), selection.get("name", "")
        said = [words for words in (_words(selection), *(self._notes.get(_guid(ref, "targetGUID"), "")
                                                         for ref in _children(selection, "NoteRef"))) if words]
        labels = [self._codes.get(_guid(ref, "targetGUID"), "") for coding in _children(selection, "Coding")
                  for ref in _children(coding, "CodeRef")]
        self._left["codes"] += labels.count("")
        labels = [label for label in labels if label] or ([NOTE] if said else [])
        span = (_place(selection, "startPosition"), _place(selection, "endPosition"))
        for number, label in enumerate(labels):
            yield Mark(key=f"{key}#{number}" if number else key, label=label, spans=(span,),
                       hint="" if name.endswith(("...", "…")) else name, thing=self._case_of.get(key, ""))
        remarks += [Remark(about=key, words=words) for words in said if labels]

    def _links(self) -> Iterator[Tie]:
        for link in _children(_below(self._root, "Links"), "Link"):
            one, other = (_guid(link, end) for end in ("originGUID", "targetGUID"))
            ends = [self._case_of.get(end, end) for end in (one, other)]
            if all(end in self._things for end in ends):
                yield Tie(key=_guid(link), label=link.get("name", "") or "related to", from_=ends[0], to=ends[1])
            else:
                self._left["links"] += 1

    def _told(self) -> Iterator[str]:
        yield from (say_number(*told, self._left[kind]) for kind, told in _TOLD if self._left[kind])


def _place(selection: etree._Element, attribute: str) -> int:
    found = selection.get(attribute, "")
    return int(found) if found.isascii() and found.isdigit() and len(found) < 12 else -1


def write_file(annotated: Annotated) -> bytes:
    """Return the archive: the project, and each text as a member of its own."""
    from lxml import etree
    root = _project(annotated)
    members = [("project.qde", etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))]
    members += [(f"sources/{guid_of(sheet.key)}.txt", (sheet.words or "").encode()) for sheet in annotated.sheets]
    return zipped(members)


def _project(annotated: Annotated) -> etree._Element:
    from lxml import etree
    root = etree.Element(f"{{{NAMESPACE}}}Project", {"name": "Dossier", "origin": "Dossier"},
                         nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # lxml takes it, its stubs do not
    marks = [mark for sheet in annotated.sheets for mark in sheet.marks]
    remarked = {remark.about for sheet in annotated.sheets for remark in sheet.remarks}
    codes = {label: guid_of(f"urn:dossier:code:{label}") for label in sorted({
        mark.label for mark in marks if not (mark.label == NOTE and mark.key in remarked)})}
    book = _add(_add(root, "CodeBook"), "Codes") if codes else root
    for label, guid in codes.items():
        _add(book, "Code", guid=guid, name=label, isCodable="true")
    selections: dict[str, list[str]] = {}
    for mark in marks:
        selections.setdefault(mark.thing, []).append(guid_of(mark.key))
    cases = _add(root, "Cases") if annotated.things else root
    for thing in annotated.things:
        case = _add(cases, "Case", guid=guid_of(thing.key), name=thing.name)
        for guid in selections.get(thing.key, ()):
            _add(case, "SelectionRef", targetGUID=guid)
    sources = _add(root, "Sources") if annotated.sheets else root
    for sheet in annotated.sheets:
        _add_source(sources, sheet, codes)
    _add_links(root, annotated)
    return root


def _add_source(sources: etree._Element, sheet: Sheet, codes: dict[str, str]) -> None:
    guid = guid_of(sheet.key)
    source = _add(sources, "TextSource", guid=guid, name=sheet.name, plainTextPath=f"{_INTERNAL}{guid}.txt")
    remarks = sheet.words_about()
    for mark in sheet.marks:
        begin, end = mark.spans[0]
        selection = _add(source, "PlainTextSelection", guid=guid_of(mark.key), name=mark.words or "",
                         startPosition=str(begin), endPosition=str(end))
        if said := remarks.get(mark.key):
            _add(selection, "Description").text = _NO_XML.sub("\ufffd", "\n".join(said))
        if mark.label in codes and not (mark.label == NOTE and said):
            coding = _add(selection, "Coding", guid=guid_of(f"{mark.key}.coding"))
            _add(coding, "CodeRef", targetGUID=codes[mark.label])


def _add_links(root: etree._Element, annotated: Annotated) -> None:
    thing_of = {mark.key: mark.thing for sheet in annotated.sheets for mark in sheet.marks}
    ties = [(tie, thing_of.get(tie.from_, ""), thing_of.get(tie.to, ""))
            for sheet in annotated.sheets for tie in sheet.ties]
    links = _add(root, "Links") if any(one and other for _, one, other in ties) else root
    for tie, one, other in ties:
        if one and other:
            _add(links, "Link", guid=guid_of(tie.key), name=tie.label, direction="OneWay", originGUID=guid_of(one),
                 targetGUID=guid_of(other))


def _add(parent: etree._Element, tag: str, **attributes: Any) -> etree._Element:
    from lxml import etree
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}",
                            {key: _NO_XML.sub("\ufffd", value) for key, value in attributes.items()})
