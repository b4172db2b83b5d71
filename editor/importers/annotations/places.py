"""Find the words that marks of another tool stand on, where it says or, failing that, by the words themselves."""

from __future__ import annotations

from itertools import pairwise

from editor.formats.annotations import Counting, Mark, Sheet
from editor.formats.annotations.counting import Places, alike, likeliest
from editor.formats.annotations.problems import Problems
from editor.model.edits.fields import shortened
from editor.words import phrase, say, say_number

_PATIENCE = 400_000_000
"""So many characters of a text are looked through for words that do not stand where a file says."""


class Placing:
    """The marks of one sheet over its text; what does not stand there is told of."""

    def __init__(self, sheet: Sheet, words: str, problems: Problems) -> None:
        self._sheet, self._words, self._problems = sheet, words, problems
        self.counting = likeliest(words, sheet.countings, sheet.marks)
        self._places = Places(words, self.counting)
        self._patience = _PATIENCE
        self._found_again = 0

    def spans(self, mark: Mark) -> tuple[tuple[int, int], ...]:
        """Return where the mark stands, in code points and in order; nothing where its words are not there."""
        spans = [self._places.code_points(*span) for span in mark.spans]
        placed = tuple(sorted({span for span in spans if span is not None}))
        is_whole = bool(spans) and None not in spans and all(one[1] <= other[0] for one, other in pairwise(placed))
        if is_whole and (mark.words is None or alike(self._said(placed), mark.words)):
            return placed
        again = self._again(mark)
        if again is None:
            self._tell(mark, self._said(placed) if is_whole else None)
            return ()
        self._found_again += 1
        return (again,)

    def sentences(self) -> tuple[str, ...]:
        """Return how the places of the sheet were read, where that is not plain."""
        told = []
        if self.counting != self._sheet.countings[0]:
            told.append(say("The places in {name} fit its words only if they count {unit}; they were read so.",
                            name=self._sheet.name, unit=say(_UNITS[self.counting])))
        if self._found_again:
            told.append(say_number("{count} annotation of {name} was found again by its words: it stands elsewhere "
                                   "than the file says.", "{count} annotations of {name} were found again by their "
                                   "words: they stand elsewhere than the file says.", self._found_again,
                                   name=self._sheet.name))
        return tuple(told)

    def _said(self, spans: tuple[tuple[int, int], ...]) -> str:
        return " ".join(self._words[begin:end] for begin, end in spans)

    def _again(self, mark: Mark) -> tuple[int, int] | None:
        """Return the one place where the words stand between the neighbours that the file gives, or None."""
        if not mark.words or (mark.before is None and mark.after is None):
            return None
        before, after = mark.before or "", mark.after or ""
        for lead, words in ((len(before), f"{before}{mark.words}{after}"), (0, mark.words)):
            self._patience -= 2 * len(self._words)
            first = self._words.find(words) if self._patience >= 0 else -1
            if first >= 0 and self._words.find(words, first + 1) < 0:  # of look-alikes none is taken by guess
                return first + lead, first + lead + len(mark.words)
        return None

    def _tell(self, mark: Mark, found: str | None) -> None:
        place = ", ".join(f"{begin}–{end}" for begin, end in mark.spans[:3] if begin >= 0) or "?"
        label, name = shortened(mark.label), self._sheet.name
        if found is None:
            self._problems.add(say("{name}: “{label}” at {place} was not taken in: the text has no such place.",
                                   name=name, label=label, place=place))
        else:
            self._problems.add(say("{name}: “{label}” at {place} was not taken in: it says “{said}”, but “{found}” "
                                   "stands there.", name=name, label=label, place=place,
                                   said=shortened(mark.words or ""), found=shortened(found)))


_UNITS: dict[Counting, str] = {
    "code points": phrase("code points"), "UTF-16 units": phrase("UTF-16 units"),
    "one line end": phrase("CRLF as one character"), "after the mark": phrase("a byte order mark too")}
