"""Number the notes and name the bookmarks of one document, in the order of its words."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from editor.briefing.blocks import Run, Sentence
from editor.exporters.word.runs import REFERENCE, field, run, styled

_LONGEST = 40
_SPACE = run(" ")
# Marks of one place do not part at a line end.
_COMMA = run(",\u00a0", REFERENCE)


def bookmark_name(statement_id: str) -> str:
    """Return the bookmark of a statement: `_bs_` and its id, or a digest of an id that Word would not take.

    Word takes 40 letters, digits and underscores; a name that begins with an underscore is hidden from its lists.
    """
    name = "_bs_" + statement_id.replace(".", "_")
    if len(name) <= _LONGEST and name.isascii() and name.isidentifier():
        return name
    return "_bs_" + sha256(statement_id.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Marks:
    """The numbers and names given so far. A note is numbered where it is first referred to."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: set[str] = set()
        self._printed: Counter[str] = Counter()
        self._bookmarks = 0

    @property
    def order(self) -> list[str]:
        """Return the ids of the notes in the order of their numbers, which begin with 1."""
        return list(self._numbers)

    def sentence(self, sentence: Sentence) -> str:
        """Return a sentence with its notes, between the ends of its bookmark."""
        name = bookmark_name(sentence.id)
        if name in self._names:
            name = self._another_name(sentence.id)
        self._names.add(name)
        return self._between(name, self.runs(sentence.runs))

    def sentences(self, sentences: tuple[Sentence, ...]) -> str:
        """Return sentences that follow each other in one paragraph."""
        if len(sentences) == 1:
            return self.sentence(sentences[0])
        return _SPACE.join([self.sentence(each) for each in sentences])

    def runs(self, runs: tuple[Run, ...]) -> str:
        """Return runs, each with its notes after it."""
        if len(runs) == 1 and not runs[0].notes:
            return styled(runs[0])
        return "".join([styled(part) + self._references(part.notes) if part.notes else styled(part) for part in runs])

    def _references(self, notes: tuple[str, ...]) -> str:
        """Return the marks of notes, the lower numbers first: those that stand further up before the new ones."""
        if len(notes) == 1:
            return self._reference(notes[0])
        known = sorted((note for note in notes if note in self._numbers), key=self._numbers.__getitem__)
        new = [note for note in notes if note not in self._numbers]
        return _COMMA.join([self._reference(note) for note in (*known, *new)])

    def _reference(self, note: str) -> str:
        """Return the mark of a new note, or a cross-reference to the mark of one that stands further up."""
        if note in self._numbers:
            return field(f"NOTEREF _bn_{self._numbers[note]} \\f \\h", str(self._numbers[note]), REFERENCE)
        number = self._numbers[note] = len(self._numbers) + 1
        mark = f'<w:r><w:rPr><w:rStyle w:val="{REFERENCE}"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return self._between(f"_bn_{number}", mark)

    def _another_name(self, statement_id: str) -> str:
        """Return a name that no bookmark has: a statement printed again goes by a name of its own there."""
        while True:
            self._printed[statement_id] += 1
            name = bookmark_name(f"{statement_id}.again.{self._printed[statement_id]}")
            if name not in self._names:
                return name

    def _between(self, name: str, inner: str) -> str:
        self._bookmarks += 1
        number = self._bookmarks
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
