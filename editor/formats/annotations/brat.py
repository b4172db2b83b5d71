"""Read and write brat's standoff files: a text (`.txt`) and, beside it, its annotations (`.ann`), a line each.

Spans count code points of the text, end exclusive, several of them parted by semicolons; line ends within the words
are written as spaces (brat rapid annotation tool, standoff format).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from editor.formats.annotations import (
    Annotated,
    Happening,
    Mark,
    Remark,
    Sheet,
    Thing,
    Tie,
    Trait,
)
from editor.formats.annotations.losses import Holds
from editor.formats.annotations.members import named_members
from editor.formats.annotations.problems import Problems
from editor.formats.archives import zipped
from editor.words import say

HOLDS = Holds(apart=True, things=True, outside_ids=True, values=True, ties=True, happenings=True, traits=True,
              remarks=True)
OURS, TIMEX, ELSEWHERE = "Dossier", "TIMEX3", "Elsewhere"
"""The resources that normalisations name: our entities, values of times, other collections."""

_SPANS = re.compile(r"\d+ \d+(?:;\d+ \d+)*")
_NUMBER_OF_ROLE = re.compile(r"(?<=\D)\d+$")
_NO_TYPE = re.compile(r"[\s:;,|\[\]<>=]+")
_SHOWN = 60


class Unreadable(ValueError):
    """A line that is not as brat writes it."""


def read_ann(content: str, sheet: Sheet, problems: Problems) -> tuple[Sheet, tuple[Thing, ...]]:
    """Return the sheet with what the lines of an `.ann` file say, and the things they name.

    Lines that cannot be read are told of, each by its number.
    """
    reader = _Reader()
    for number, line in enumerate(content.split("\n"), 1):
        line = line.removesuffix("\r")
        if not line.strip():
            continue
        try:
            reader.take(line)
        except (ValueError, KeyError, IndexError):
            problems.add(say("Line {number} of {name} was not taken in: “{line}” is not as brat writes it.",
                             number=number, name=sheet.name, line=line[:_SHOWN]))
    return reader.sheet(sheet), tuple(reader.things.values())


class _Reader:
    """One `.ann` file on its way to marks."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._ties: list[Tie] = []
        self._happenings: list[Happening] = []
        self._traits: list[Trait] = []
        self._remarks: list[Remark] = []
        self._thing_of: dict[str, str] = {}
        self._value_of: dict[str, str] = {}
        self._outside: dict[str, list[str]] = {}
        self._called: dict[str, str] = {}
        self._equivalent: list[list[str]] = []
        self.things: dict[str, Thing] = {}
        self._deeds = {"T": self._mark, "R": self._tie, "E": self._happening, "A": self._trait, "M": self._trait,
                       "N": self._reference, "#": self._remark, "*": self._equivalence}

    def take(self, line: str) -> None:
        """Take in one line. Raises Unreadable, or what a malformed one brings up."""
        key, tab, rest = line.partition("\t")
        deed = self._deeds.get(key[:1])
        if deed is None or not tab:
            raise Unreadable
        deed(key, rest)

    def sheet(self, sheet: Sheet) -> Sheet:
        self._join_equivalent(sheet.name)
        for about, references in self._outside.items():
            thing = self.things.get(self._thing_of.setdefault(about, references[0])) or Thing(
                key=self._thing_of[about], name=self._called.get(references[0], ""))
            ids = dict.fromkeys((*thing.outside_ids, *references))
            self.things[thing.key] = Thing(key=thing.key, name=thing.name, outside_ids=tuple(ids))
        marks = [msgspec.structs.replace(mark, thing=self._thing_of.get(mark.key, ""),
                                         value=self._value_of.get(mark.key, ""))
                 for mark in self._marks.values()]
        return msgspec.structs.replace(
            sheet, marks=tuple(marks), ties=tuple(self._ties), happenings=tuple(self._happenings),
            traits=tuple(self._traits), remarks=tuple(self._remarks))

    def _mark(self, key: str, rest: str) -> None:
        place, _, words = rest.partition("\t")
        label, _, spans = place.partition(" ")
        if not _SPANS.fullmatch(spans) or key in self._marks:
            raise Unreadable
        ends = [tuple(map(int, span.split(" "))) for span in spans.split(";")]
        self._marks[key] = Mark(key=key, label=label, spans=tuple((begin, end) for begin, end in ends), words=words)

    def _tie(self, key: str, rest: str) -> None:
        label, one, other = rest.split("\t")[0].split()
        self._ties.append(Tie(key=key, label=label, from_=one.partition(":")[2], to=other.partition(":")[2]))

    def _happening(self, key: str, rest: str) -> None:
        parts = [part.partition(":") for part in rest.split()]
        label, _, trigger = parts[0]
        arguments = tuple((_NUMBER_OF_ROLE.sub("", role), target) for role, _, target in parts[1:])
        self._happenings.append(Happening(key=key, label=label, trigger=trigger, arguments=arguments))

    def _trait(self, key: str, rest: str) -> None:
        name, about, *value = rest.split("\t")[0].split(" ", 2)
        self._traits.append(Trait(about=about, name=name, value=value[0] if value else ""))

    def _reference(self, key: str, rest: str) -> None:
        said, _, words = rest.partition("\t")
        _, about, reference = said.split(" ", 2)
        resource, _, found = reference.partition(":")
        if resource == TIMEX:
            self._value_of[about] = found
        elif resource == OURS:
            self._thing_of[about] = found
            self.things.setdefault(found, Thing(key=found, name=words))
        else:
            reference = found if resource == ELSEWHERE else reference
            self._outside.setdefault(about, []).append(reference)
            self._called.setdefault(reference, words)

    def _remark(self, key: str, rest: str) -> None:
        said, _, words = rest.partition("\t")
        self._remarks.append(Remark(about=said.split()[1], words=words))

    def _equivalence(self, key: str, rest: str) -> None:
        label, *keys = rest.split()
        if label != "Equiv" or not keys:
            raise Unreadable
        self._equivalent.append(keys)

    def _join_equivalent(self, name: str) -> None:
        """Let marks that the file says are equivalent name one thing."""
        for keys in self._equivalent:
            thing = next((self._thing_of[key] for key in keys if key in self._thing_of), f"{name}={keys[0]}")
            self.things.setdefault(thing, Thing(key=thing))
            for key in keys:
                self._thing_of.setdefault(key, thing)


def write_ann(sheet: Sheet, things: dict[str, Thing]) -> str:
    """Return the lines of the `.ann` file of a sheet."""
    return "".join(f"{line}\n" for line in _lines(sheet, things))


def write_configuration(annotated: Annotated) -> str:
    """Return the `annotation.conf` that brat shows the files by: every type, relation, event and attribute in them."""
    sheets = annotated.sheets
    triggers = {held.trigger for sheet in sheets for held in sheet.happenings}
    entities = sorted({type_of(mark.label) for sheet in sheets for mark in sheet.marks if mark.key not in triggers})
    ties = sorted({type_of(tie.label) for sheet in sheets for tie in sheet.ties})
    events = sorted({type_of(held.label) for sheet in sheets for held in sheet.happenings})
    roles = sorted({type_of(role) for sheet in sheets for held in sheet.happenings for role, _ in held.arguments})
    traits: dict[str, set[str]] = {}
    for sheet in sheets:
        for trait in sheet.traits:
            traits.setdefault(type_of(trait.name), set()).add(type_of(trait.value))
    lines = ["[entities]", *entities, "", "[relations]", *(f"{tie}\tArg1:<ANY>, Arg2:<ANY>" for tie in ties), "",
             "[events]", *(f"{event}\t" + ", ".join(f"{role}*:<ANY>" for role in roles) for event in events), "",
             "[attributes]", *(f"{name}\tArg:<ANY>, Value:{'|'.join(sorted(values))}"
                               for name, values in sorted(traits.items()))]
    return "\n".join(lines) + "\n"


def type_of(label: str) -> str:
    """Return a label as brat takes one: without spaces and the signs that its files part things by."""
    return _NO_TYPE.sub("_", label.strip()) or "_"


def _lines(sheet: Sheet, things: dict[str, Thing]) -> Iterator[str]:
    happenings = {held.trigger for held in sheet.happenings}
    names = {mark.key: f"T{number}" for number, mark in enumerate(sheet.marks, 1)}
    for mark in sheet.marks:
        spans = ";".join(f"{begin} {end}" for begin, end in mark.spans)
        yield f"{names[mark.key]}\t{type_of(mark.label)} {spans}\t{_on_one_line(mark.words or '')}"
    names |= {held.key: f"E{number}" for number, held in enumerate(sheet.happenings, 1)}
    for held in sheet.happenings:
        said = " ".join([f"{type_of(held.label)}:{names[held.trigger]}",
                         *(f"{role}:{names[target]}" for role, target in _numbered(held.arguments))])
        yield f"{names[held.key]}\t{said}"
    for number, tie in enumerate(sheet.ties, 1):
        yield f"R{number}\t{type_of(tie.label)} Arg1:{names[tie.from_]} Arg2:{names[tie.to]}"
    for number, trait in enumerate(sheet.traits, 1):
        yield f"A{number}\t{type_of(trait.name)} {names[trait.about]} {type_of(trait.value)}".rstrip("_ ")
    referring = ((mark, reference) for mark in sheet.marks if mark.key not in happenings
                 for reference in _references(mark, things))
    for number, (mark, (reference, words)) in enumerate(referring, 1):
        yield f"N{number}\tReference {names[mark.key]} {reference}\t{_on_one_line(words)}"
    for number, remark in enumerate(sheet.remarks, 1):
        yield f"#{number}\tAnnotatorNotes {names[remark.about]}\t{_on_one_line(remark.words)}"


def _references(mark: Mark, things: dict[str, Thing]) -> Iterator[tuple[str, str]]:
    if (thing := things.get(mark.thing)) is not None:
        yield f"{OURS}:{thing.key}", thing.name
        for one in thing.outside_ids:
            resource, colon, _ = one.partition(":")
            is_plain = colon and resource.isalnum() and not one.startswith(("http:", "https:")) and " " not in one
            yield (one if is_plain else f"{ELSEWHERE}:{one.replace(' ', '_')}"), thing.name
    if mark.value:
        yield f"{TIMEX}:{mark.value.replace(' ', '_')}", mark.words or ""


def _numbered(arguments: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the arguments, a role that comes again with its number: Victim, Victim2."""
    counted: dict[str, int] = {}
    for role, target in arguments:
        role = type_of(role)
        counted[role] = counted.get(role, 0) + 1
        yield (role if counted[role] == 1 else f"{role}{counted[role]}"), target


def _on_one_line(words: str) -> str:
    return re.sub(r"[\r\n]", " ", words)


def write_file(annotated: Annotated) -> bytes:
    """Return a ZIP archive of the pairs of files, and of the configuration that brat shows them by."""
    things = {thing.key: thing for thing in annotated.things}
    members = [("annotation.conf", write_configuration(annotated).encode())]
    for name, sheet in named_members(annotated.sheets):
        members.append((f"{name}.txt", (sheet.words or "").encode()))
        members.append((f"{name}.ann", write_ann(sheet, things).encode()))
    return zipped(members)
