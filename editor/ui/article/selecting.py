"""Find what a person means to select: whole words, then more; in code points of the words."""

from __future__ import annotations

from editor.model.records import Stretch
from editor.model.sentence import sentence_at
from editor.model.text import (
    paragraph_at,
    snap_to_graphemes,
    snap_to_words,
    without_outer_spaces,
    without_possessive,
    word_after,
    word_at,
    word_before,
)

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


def sentence_around(words: str, place: int) -> Stretch:
    """Return the sentence at the place without outer spaces."""
    sentence = sentence_at(words, place)
    return without_outer_spaces(words, sentence.begin, sentence.end)


def grown(words: str, begin: int, end: int) -> Stretch:
    """Return the next larger of word, sentence and paragraph around the stretch; the stretch itself past the last."""
    paragraph = paragraph_at(words, begin)
    for larger in (
        snap_to_words(words, begin, end) if end > begin else name_at(words, begin),
        _through(sentence_around(words, begin), sentence_around(words, max(begin, end - 1))),
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


def _through(first: Stretch, last: Stretch) -> Stretch:
    return Stretch(first.begin, max(first.end, last.end))
