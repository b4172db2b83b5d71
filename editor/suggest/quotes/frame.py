"""An article as its quotations leave it: paragraphs, what stands in quotation marks, and the sentences around that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

import msgspec
import regex

from editor.model.quotation import MARKS
from editor.model.quoted import Quotation, quotations_in
from editor.model.records import Stretch
from editor.model.sentence import sentences_of
from editor.model.speaker import BLANK
from editor.suggest.quotes.cue import Cue
from editor.suggest.quotes.cues import beside_quotes, cues_in
from editor.suggest.quotes.marks import plainly_marked
from editor.suggest.quotes.paragraphs import paragraphs_of
from editor.suggest.reading import Reading

_OPENED = regex.compile(rf"(?<!{BLANK}){BLANK}")
_NEXT_SENTENCE = regex.compile(r"\s+[\"“‘„«']?\p{Lu}|\s*$|\s*\n")
_ASKED = regex.compile(r"\s+(?!(?:He|She|They|It|We|I)\b)(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}$")
_SAID = regex.compile(
    r"\s+(?!(?:He|She|They|It|We|I)\b)(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|added|explained|wrote|replied|noted|stated)"
    r"(?:[.,;]|\s+(?:on|in|at|to|during|of)\b|\s+\p{Lu}\p{Ll}+day\b)")
_LONGEST_NAME = 60
_SPACES = str.maketrans(dict.fromkeys(MARKS, " "))
_CAPITAL_BEFORE = regex.compile(r"\p{Lu}[\p{L}.'’-]*\s+$")
_CAPITAL_AFTER = regex.compile(r"\s+\p{Lu}\p{Ll}")
_BEGIN, _END = attrgetter("begin"), attrgetter("end")


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph: where it stands, what is quoted in it, and its sentences as they are once quotations are closed."""

    begin: int
    end: int
    quotations: tuple[Quotation, ...]
    sentences: tuple[Stretch, ...]

    def sentence_at(self, place: int) -> Stretch:
        """Return the sentence that holds a place, or the nearest one before it."""
        held = bisect_right(self.sentences, place, key=_BEGIN)
        return self.sentences[held - 1] if held else Stretch(self.begin, self.end)

    def before(self, sentence: Stretch) -> Stretch | None:
        """Return the last sentence that ends where one begins, or before that."""
        held = bisect_right(self.sentences, sentence.begin, key=_END)
        return self.sentences[held - 1] if held else None

    def after(self, sentence: Stretch) -> Stretch | None:
        """Return the first sentence that begins where one ends, or behind that."""
        held = bisect_left(self.sentences, sentence.end, key=_BEGIN)
        return self.sentences[held] if held < len(self.sentences) else None


class Frame:
    """The words of an article with those in quotation marks made unreadable (`bare`), code point for code point.

    `marked` are the words with each quotation mark one code point, as `plainly_marked` writes them.
    """

    def __init__(self, reading: Reading) -> None:
        """Read the paragraphs of the article's body."""
        self.reading, self.words = reading, reading.words
        self._cues: dict[int, list[Cue]] = {}
        blocks = paragraphs_of(reading)
        self.marked = marked = plainly_marked(self.words)
        quoted = [list(quotations_in(marked, block.begin, block.end)) for block in blocks]
        self.is_british = _prefers_single(quoted)
        nicknames = [each for group in quoted for each in group if _is_nickname(marked, each)]
        called = {each.begin for each in nicknames}
        kept = [[each for each in group if each.begin not in called
                 and (self.is_british or not each.is_single or _is_like_speech(self.words, each))] for group in quoted]
        self.bare = _bare(_unmarked(marked, nicknames), blocks, kept)
        opened = _OPENED.sub("\u201C", self.bare)  # an abbreviation before quoted words may end a sentence
        self.paragraphs = tuple(
            Paragraph(block.begin, block.end, tuple(group), tuple(sentences_of(opened, block.begin, block.end)))
            for block, group in zip(blocks, kept, strict=True))

    def paragraph_begin(self, place: int) -> int:
        """Return where the paragraph of a place begins; the place itself where it stands in none."""
        held = bisect_right(self.paragraphs, place, key=_BEGIN)
        return self.paragraphs[held - 1].begin if held else place

    def cues(self, sentence: Stretch) -> list[Cue]:
        """Return the clauses of a sentence that say who says something."""
        held = self._cues.get(sentence.begin)
        if held is None:
            held = self._cues[sentence.begin] = cues_in(self.bare, sentence.begin, sentence.end)
        return held

    @cached_property
    def is_dialogue(self) -> bool:
        """Tell whether people answer each other, one paragraph each: who speaks is not always said there."""
        spoken = [bool(each.quotations) and each.quotations[0].begin == each.begin for each in self.paragraphs]
        following = sum(one and other for one, other in pairwise(spoken))
        return following >= 4 and following * 3 >= len(spoken)


def _prefers_single(quoted: list[list[Quotation]]) -> bool:
    each = [quotation for group in quoted for quotation in group]
    single = sum(quotation.is_single for quotation in each)
    return single > 2 and single * 4 > len(each) * 3


def _is_nickname(words: str, quotation: Quotation) -> bool:
    """Tell whether words in marks stand within a name: Edward “Ned” Farrow."""
    inner = words[quotation.inner.begin:quotation.inner.end].split()
    return (len(inner) <= 3 and all(token[0].isupper() for token in inner)
            and _CAPITAL_BEFORE.search(words, max(0, quotation.begin - 80), quotation.begin) is not None
            and _CAPITAL_AFTER.match(words, quotation.end) is not None)


def _unmarked(words: str, nicknames: list[Quotation]) -> str:
    """Return the words with spaces for the marks around nicknames, so that a name stands in one piece."""
    parts, kept = [], 0
    for each in nicknames:
        parts += [words[kept:each.begin], words[each.begin:each.inner.begin].translate(_SPACES), words[
            each.inner.begin:each.inner.end], words[each.inner.end:each.end].translate(_SPACES)]
        kept = each.end
    return "".join((*parts, words[kept:]))


def _is_like_speech(words: str, quotation: Quotation) -> bool:
    """Tell whether single marks hold what seems said: several words with a stop at their end."""
    inner = words[quotation.inner.begin:quotation.inner.end]
    return quotation.is_closed and inner.count(" ") > 2 and inner[-1] in ",.!?…"


def _bare(words: str, blocks: list[Stretch], quoted: list[list[Quotation]]) -> str:
    parts, kept = [], 0
    for block, group in zip(blocks, quoted, strict=True):
        lead = words[kept:block.begin]
        parts.append(lead)
        kept = block.begin
        for each in group:
            parts.append(_one_line(words[kept:each.begin]))
            blank = BLANK * (each.end - each.begin)
            parts.append(blank[:-1] + "." if _ends_sentence(words, each) else blank)
            kept = each.end
        parts.append(_one_line(words[kept:block.end]))
        kept = block.end
    return "".join((*parts, words[kept:]))


def _one_line(words: str) -> str:
    return words.replace("\n", " ").replace("\r", " ")


def _ends_sentence(words: str, quotation: Quotation) -> bool:
    """Tell whether the sentence ends with the quotation: its last stop is the sentence's own."""
    last = words[quotation.inner.end - 1]
    if last not in ".!?…" or _NEXT_SENTENCE.match(words, quotation.end) is None:
        return False
    if last == ".":
        return _SAID.match(words, quotation.end) is None
    verbs = beside_quotes().find(words[quotation.end:quotation.end + _LONGEST_NAME])
    return not any(_ASKED.fullmatch(words, quotation.end, quotation.end + verb.start) for verb, _ in verbs)
