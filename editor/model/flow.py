"""A section of a briefing as one flow of words and citations, as a person types it, and back into sentences.

Each piece of a flow knows the sentence it was written in. What joins and what parts sentences is told from the words:
a sentence ends where one is ended in what was typed, it keeps its id on the left when it is parted, and the first id
when two are joined. Sentences that nobody touched stay as they are, whatever stops they hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from editor.model.records import Citation, Inline, Paragraph, ParagraphStyle, Statement, StatementKind, Words
from editor.model.records.base import Value
from editor.model.sentence import sentences_of
from editor.model.sequences import alike_at_first


class Piece(Value, frozen=True):
    """An inline, and the id of the sentence it was written in; blank for new words and for the space between two."""

    inline: Inline
    statement: str = ""


class FlowParagraph(Value, frozen=True):
    """A paragraph in the making; a new one has no id yet."""

    pieces: tuple[Piece, ...]
    id: str = ""
    style: ParagraphStyle = "body"


class Settled(Value, frozen=True):
    """A paragraph as it is stored, but for whom it belongs to and its place there."""

    statements: tuple[Statement, ...]
    id: str = ""
    style: ParagraphStyle = "body"


def flow_of(paragraphs: Iterable[Paragraph]) -> tuple[FlowParagraph, ...]:
    """Return the paragraphs as a flow, with a space of nobody's between two sentences."""
    return tuple(FlowParagraph(tuple(pieces_of(paragraph.statements)), paragraph.id, paragraph.style)
                 for paragraph in paragraphs)


def pieces_of(statements: Iterable[Statement]) -> Iterator[Piece]:
    """Yield the inlines of sentences, with a space of nobody's between two of these."""
    for place, statement in enumerate(statements):
        if place:
            yield Piece(Words(" "))
        yield from (Piece(inline, statement.id) for inline in statement.inlines)


def settled(flow: Iterable[FlowParagraph], known: Mapping[str, Statement], ids: Iterator[str],
            usual: StatementKind = "reported", taken: Iterable[str] = ()) -> tuple[Settled, ...]:
    """Return a flow as paragraphs of sentences. `known` are the sentences as they were, by id; `ids` names new ones.

    A sentence whose id is among those `taken`, or that stands in the flow a second time, is a copy with an id of its
    own. A new sentence is of the `usual` kind; one that was parted from another is of that one's kind and has its mark.
    Paragraphs without words or citations are left out, and so is the space around sentences.
    """
    given = set(taken)
    held = []
    for paragraph in flow:
        statements = _untouched(paragraph, known, given)
        if statements is None:
            runs = _gathered_in([part for run in _joined(_runs(paragraph.pieces)) for part in _parted(run, known)])
            statements = tuple(_statement(run, known, given, ids, usual) for run in runs)
        if statements:
            held.append(Settled(statements, paragraph.id, paragraph.style))
    return tuple(held)


def _untouched(paragraph: FlowParagraph, known: Mapping[str, Statement],
               given: set[str]) -> tuple[Statement, ...] | None:
    """Return the sentences of a paragraph in which nobody wrote anything, told without looking at each letter.

    None where that cannot be told so.
    """
    held: list[Statement] = []
    is_parted = True
    for statement, group in groupby(paragraph.pieces, key=lambda piece: piece.statement):
        inlines = tuple(piece.inline for piece in group)
        before = known.get(statement)
        if before is None:
            if statement or not all(isinstance(inline, Words) and inline.words.isspace() for inline in inlines):
                return None
            is_parted = True
        elif not is_parted or before.inlines != inlines or not _is_tidy(before):
            return None
        else:
            held.append(before)
            is_parted = False
    found = {statement.id for statement in held}
    if len(found) < len(held) or found & given:
        return None
    given |= found
    return tuple(held)


def _is_tidy(statement: Statement) -> bool:
    """Tell whether a sentence is one by itself, and has no space at its ends."""
    words = statement.words
    return statement.says_something and words == words.strip()


class Atom(msgspec.Struct, frozen=True):
    """A code point with its form, or a citation, and the sentence it was written in."""

    statement: str
    letter: str = ""
    bold: bool = False
    italic: bool = False
    citation: Citation | None = None

    @property
    def is_space(self) -> bool:
        return self.letter.isspace()


_Run = list[Atom]


def atoms_of(pieces: Iterable[Piece]) -> Iterator[Atom]:
    """Yield the letters and citations of pieces."""
    for piece in pieces:
        if isinstance(piece.inline, Citation):
            yield Atom(piece.statement, citation=piece.inline)
        else:
            words = piece.inline
            yield from (Atom(piece.statement, letter, words.bold, words.italic) for letter in words.words)


def _said(run: Iterable[Atom]) -> str:
    return "".join(atom.letter for atom in run)


def _runs(pieces: Iterable[Piece]) -> list[_Run]:
    """Return the atoms of one sentence each; an empty run stands for the space that parts two."""
    runs: list[_Run] = []
    for statement, group in groupby(atoms_of(pieces), key=lambda atom: atom.statement):
        run = list(group)
        if not statement and not _said(run).strip():
            cited = [atom for atom in run if atom.citation]
            if cited and runs and runs[-1]:
                runs[-1] += cited
            elif cited:
                runs.append(cited)
            if len(cited) < len(run):
                runs.append([])
        elif _only_cites(run) and any(map(_has_content, runs)):
            runs = _with_citations(runs, run)
        else:
            runs.append(run)
    return [_of_one(run) for run in runs]


def _with_citations(runs: list[_Run], cited: _Run) -> list[_Run]:
    """Return the runs with citations in the last one that says something, behind the space that followed it."""
    last = max(place for place, run in enumerate(runs) if _has_content(run))
    between = [atom for run in runs[last + 1:] for atom in run]
    return [*runs[:last], [*runs[last], *between, *cited], *([] for run in runs[last + 1:] if not run)]


def _of_one(run: _Run) -> _Run:
    """Return a run whose atoms are all of the sentence of the first."""
    if all(atom.statement == run[0].statement for atom in run):
        return run
    return [msgspec.structs.replace(atom, statement=run[0].statement) for atom in run]


def _joined(runs: list[_Run]) -> Iterator[_Run]:
    """Yield the runs; those between which the space is gone are one, unless the first ends a sentence."""
    before: _Run = []
    for run in runs:
        if before and run and _goes_on(before, run):
            statement = before[0].statement or run[0].statement
            before = [msgspec.structs.replace(atom, statement=statement) for atom in (*before, *run)]
            continue
        if _has_content(before):
            yield before
        before = run
    if _has_content(before):
        yield before


def _goes_on(before: _Run, run: _Run) -> bool:
    """Tell whether a run goes on with the sentence before it.

    New words in front of a sentence are one of their own as long as that one begins with a capital.
    """
    is_new_before_old = not before[0].statement and run[0].statement and (before[-1].is_space or run[0].is_space)
    if is_new_before_old and not _said(run).lstrip()[:1].islower():
        return False
    return not _ends_sentence(before)


def _has_content(run: _Run) -> bool:
    return any(atom.citation or not atom.is_space for atom in run)


def _ends_sentence(run: _Run) -> bool:
    """Tell whether another sentence may follow the words: whether they are parted from it where one does."""
    words = _said(run).rstrip()
    followed = f"{words} A\u0301"
    return _count(followed) > _count(words)


def _count(words: str) -> int:
    return sum(1 for _ in sentences_of(words, 0, len(words)))


def _parted(run: _Run, known: Mapping[str, Statement]) -> Iterator[_Run]:
    """Yield the sentences of a run: it is parted where a sentence ends within what is new in it."""
    before = known.get(run[0].statement)
    words = _said(run)
    first, last = _changed(before.words if before else "", words)
    letters = [place for place, atom in enumerate(run) if atom.letter]  # citations before a letter stay before it
    begin = 0
    for one, other in pairwise(sentences_of(words, 0, len(words))):
        if first <= one.end <= last:
            end = letters[other.begin]
            yield run[begin:end]
            begin = end
    yield run[begin:]


def _gathered_in(runs: Sequence[_Run]) -> list[_Run]:
    """Return the sentences; citations that stand without words are in the one before them, or the first one after.

    Marks without words or citations may be the beginning of what is typed next, and stay by themselves.
    """
    held: list[_Run] = []
    for run in runs:
        if held and (_only_cites(run) or _only_cites(held[-1])):
            statement = (run if _only_cites(held[-1]) else held[-1])[0].statement
            held[-1] = [msgspec.structs.replace(atom, statement=statement) for atom in (*held[-1], *run)]
        else:
            held.append(run)
    return held


def _only_cites(run: _Run) -> bool:
    return any(atom.citation for atom in run) and not any(letter.isalnum() for letter in _said(run))


def _changed(old: str, new: str) -> tuple[int, int]:
    """Return where the code points of the new words begin and end that are not the old ones."""
    first = alike_at_first(old, new)
    return first, len(new) - alike_at_first(old[first:][::-1], new[first:][::-1])


def _statement(run: _Run, known: Mapping[str, Statement], given: set[str], ids: Iterator[str],
               usual: StatementKind) -> Statement:
    before = known.get(run[0].statement)
    inlines = tuple(inlines_of(_trimmed(run)))
    if before is None:
        return Statement(id=next(ids), kind=usual, inlines=inlines)
    if before.id not in given:
        given.add(before.id)
        return msgspec.structs.replace(before, inlines=inlines)
    if inlines == before.inlines:
        return msgspec.structs.replace(before, id=next(ids))
    return Statement(id=next(ids), kind=before.kind, portion=before.portion, inlines=inlines)


def _trimmed(run: _Run) -> _Run:
    seen = [place for place, atom in enumerate(run) if not atom.is_space]
    return run[seen[0]:seen[-1] + 1]


def inlines_of(run: Sequence[Atom]) -> Iterator[Inline]:
    """Yield atoms as words of one form each, and citations."""
    for (bold, italic, is_citation), group in groupby(run, key=lambda atom: (atom.bold, atom.italic, not atom.letter)):
        if is_citation:
            yield from (atom.citation for atom in group if atom.citation is not None)
        else:
            yield Words(_said(group), bold, italic)
