"""Find what a person means to select: whole words, then more; in code points of the words."""

from __future__ import annotations

import re

from editor.model.clause import clause_at
from editor.model.proper_name import proper_name_at
from editor.model.records import Stretch
from editor.model.sentence import sentence_at
from editor.model.text import (
    next_grapheme,
    paragraph_at,
    previous_grapheme,
    snap_to_graphemes,
    snap_to_words,
    without_outer_spaces,
    without_possessive,
    word_after,
    word_at,
    word_before,
)

_LETTER = re.compile(r"\S")
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))


def snapped(words: str, begin: int, end: int, *, exact: bool = False) -> Stretch:
    """Return the stretch widened to whole words, without outer spaces or a bracket whose mate stands outside it.

    Exact, it is widened to whole graphemes only.
    """
    if exact:
        return snap_to_graphemes(words, begin, end)
    chosen = snap_to_words(words, begin, end)
    inner = without_lone_brackets(words, chosen.begin, chosen.end)
    return inner if inner.begin < inner.end else chosen


def without_lone_brackets(words: str, begin: int, end: int) -> Stretch:
    """Return the stretch without an opening bracket it begins with or a closing one it ends with, if it has no mate."""
    for opening, closing in _BRACKETS:
        lone = words.count(opening, begin, end) - words.count(closing, begin, end)
        if lone > 0 and words.startswith(opening, begin):
            begin += 1
        elif lone < 0 and words.endswith(closing, begin, end):
            end -= 1
    return without_outer_spaces(words, begin, end)


def name_at(words: str, place: int) -> Stretch:
    """Return the word at the place without its possessive; an empty stretch where there is no word."""
    word = word_at(words, place)
    return without_possessive(words, word.begin, word.end)


def name_around(words: str, begin: int, end: int) -> Stretch:
    """Return the name that a word belongs to, as far as its capitals tell; the stretch itself where it is no word."""
    word = word_at(words, begin)
    is_word = begin < end and word.begin <= begin and end <= word.end
    return proper_name_at(words, word.begin, word.end) if is_word else Stretch(begin, end)


def sentence_around(words: str, place: int) -> Stretch:
    """Return the sentence at the place without outer spaces."""
    sentence = sentence_at(words, place)
    return without_outer_spaces(words, sentence.begin, sentence.end)


def is_blank_at(words: str, place: int) -> bool:
    """Tell whether the place stands in a line without words."""
    return not words[words.rfind("\n", 0, place) + 1 : _end_of_line(words, place)].strip()


def off_blank_lines(words: str, place: int, *, forwards: bool) -> int:
    """Return the place or, for one in a line without words, where the next line with words begins, or ends backwards.

    Where there is none that way it is looked for the other way; in words that are all blank the place stays.
    """
    if not is_blank_at(words, place):
        return place
    before, after = len(words[:place].rstrip()), _LETTER.search(words, place)
    if after is not None and (forwards or before == 0):
        return words.rfind("\n", 0, after.start()) + 1
    return before or place


def _end_of_line(words: str, place: int) -> int:
    end = words.find("\n", place)
    return len(words) if end < 0 else end


def grown(words: str, begin: int, end: int) -> Stretch:
    """Return the next larger of word, name, clause, sentence and paragraph around the stretch; itself past the last."""
    paragraph = paragraph_at(words, begin)
    sentence = _through(sentence_around(words, begin), sentence_around(words, max(begin, end - 1)))
    for larger in (
        snap_to_words(words, begin, end) if end > begin else name_at(words, begin),
        name_around(words, begin, end),
        clause_at(words, begin, end, sentence),
        sentence,
        without_outer_spaces(words, paragraph.begin, max(paragraph.end, end)),
    ):
        if larger.begin <= begin and end <= larger.end and larger != Stretch(begin, end):
            return larger
    return Stretch(begin, end)


def end_of_word_after(words: str, place: int) -> int:
    """Return the end of the word that the place stands in or before, or the end of the text."""
    word = word_at(words, place)
    if word.end > place:
        return word.end
    following = word_after(words, place)
    return following.end if following else len(words)


def begin_of_word_before(words: str, place: int) -> int:
    """Return the beginning of the word that the place stands in or after, or 0."""
    word = word_at(words, place)
    if word.begin < place <= word.end:
        return word.begin
    preceding = word_before(words, place)
    return preceding.begin if preceding else 0


def nudged(words: str, stretch: Stretch, side: str, *, forwards: bool) -> Stretch:
    """Return the stretch with its `begin` or its `end` moved by a word; as it is where no word is left or to come."""
    begin, end = stretch.begin, stretch.end
    if side == "end":
        end = end_of_word_after(words, end) if forwards else _end_before(words, end)
    else:
        begin = _begin_after(words, begin) if forwards else begin_of_word_before(words, begin)
    inner = without_outer_spaces(words, begin, end) if begin < end else stretch
    return inner if inner.begin < inner.end else stretch


def moved_end(words: str, stretch: Stretch, side: str, place: int, *, exact: bool = False) -> Stretch:
    """Return the stretch with its `begin` or its `end` at the place, in whole words unless exact, and never empty."""
    if side == "end":
        whole = snapped(words, stretch.begin, max(place, stretch.begin + 1), exact=exact)
        return Stretch(stretch.begin, max(whole.end, next_grapheme(words, stretch.begin)))
    whole = snapped(words, min(place, stretch.end - 1), stretch.end, exact=exact)
    return Stretch(min(whole.begin, previous_grapheme(words, stretch.end)), stretch.end)


def _end_before(words: str, place: int) -> int:
    """Return the end of the word before the one that ends at the place, or 0."""
    last = word_before(words, place)
    preceding = word_before(words, last.begin) if last else None
    return preceding.end if preceding else 0


def _begin_after(words: str, place: int) -> int:
    """Return the beginning of the word after the one that begins at the place, or the end of the text."""
    first = word_after(words, place)
    following = word_after(words, first.end) if first else None
    return following.begin if following else len(words)


def _through(first: Stretch, last: Stretch) -> Stretch:
    return Stretch(first.begin, max(first.end, last.end))
