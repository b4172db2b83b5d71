"""Say what a row of a concordance shows: a place of an article with the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from editor.model.edits.everywhere import Seen
from editor.model.lines import line_at
from editor.model.occurrences import State
from editor.model.records import Article

AROUND = 70
"""How many code points are shown of either side, at most; a row has room for some forty."""


class Row(NamedTuple):
    """Code points `begin` to `end` of an article, in paragraph `number`, between the words before and after.

    `nature` names the ink and `state` how it is drawn. A row that is not `ticked` from the beginning has a `reason`;
    `seen` is the tag that stands over just the words, where that is known.
    """

    article: str
    begin: int
    end: int
    number: int
    before: str
    words: str
    after: str
    nature: str = "other"
    state: State = "untagged"
    ticked: bool = True
    reason: str = ""
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The words of an article, of its newest text or the one that is named, asked for the neighbourhood of places."""

    article: Article
    words: str
    text: str = ""

    def row(self, begin: int, end: int, nature: str = "other", state: State = "untagged", *, ticked: bool = True,
            reason: str = "", seen: Seen | None = None) -> Row:
        """Return the row of a place; what stands before and after it ends with its line, and with a whole word."""
        line = line_at(self.article.lines_in(self.text), begin)
        first, last = (line.begin, max(line.end, end)) if line else (0, len(self.words))
        return Row(self.article.id, begin, end, line.number if line else 0, self._before(first, begin),
                   " ".join(self.words[begin:end].split()), self._after(end, last), nature, state, ticked, reason, seen)

    def _before(self, first: int, begin: int) -> str:
        words = self.words[max(first, begin - AROUND):begin]
        return words if begin - AROUND <= first else words.partition(" ")[2] or words

    def _after(self, end: int, last: int) -> str:
        words = self.words[end:min(last, end + AROUND)]
        return words if end + AROUND >= last else words.rpartition(" ")[0] or words
