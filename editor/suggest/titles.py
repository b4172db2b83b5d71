"""Call a suggested event by what its sentence says happened: without a dateline, and without who reports it."""

from __future__ import annotations

import regex

from editor.model.attribution import sayings
from editor.model.clause import clause_at
from editor.model.dateline import without_dateline
from editor.model.edits.fields import shortened
from editor.model.records import Article, Stretch
from editor.model.text import without_outer_spaces

_LONGEST = 60
_FEWEST, _FEWEST_BEFORE = 24, 1
"""So many letters tell what happened; and so many words before the trigger may be who did it."""
_EDGE = " \t\r\n,;:–—-"
_LINK = regex.compile(r"(?:and|but|so|yet|that|which|while|when|where|as|because|although|though)\s+", regex.IGNORECASE)
_LOOSE = regex.compile(r"(?:[\s,;:]+(?:an?|the|of|in|on|at|to|for|by|with|from|and|or|but|while|which|that|who))+…$")


def title_of(words: str, article: Article, sentence: Stretch, trigger: Stretch) -> str:
    """Return a short title for the event that a sentence tells by the words of its trigger: whole words, on one line.

    A sentence that is short says it all; of a longer one it is the clause around the trigger.
    """
    told = without_dateline(words, article, sentence.begin, sentence.end)
    told = _without_edges(words, _unreported(words, told, trigger), trigger)
    if told.end - told.begin > _LONGEST:
        told = _clause(words, told, trigger)
    return _capitalised(_around(words, told, trigger))


def _clause(words: str, told: Stretch, trigger: Stretch) -> Stretch:
    """Return the clause around the trigger, from the beginning where that is near or the clause lacks who does it.

    A clause that ends at once, as before words in quotation marks, goes on.
    """
    clause = _without_edges(words, clause_at(words, trigger.begin, trigger.end, told), trigger)
    lacks_who = len(words[clause.begin:trigger.begin].split()) < _FEWEST_BEFORE
    begin = told.begin if lacks_who and trigger.end - told.begin < _LONGEST - _FEWEST else clause.begin
    return Stretch(begin, clause.end if clause.end - begin >= _FEWEST else told.end)


def _unreported(words: str, sentence: Stretch, trigger: Stretch) -> Stretch:
    """Return the part of a sentence around the trigger that is left without the clauses that say who says it.

    Who denies it stays, for the rest would say that it is so.
    """
    begin, end = sentence.begin, sentence.end
    for saying in sayings(words, sentence.begin, sentence.end):
        if saying.denies:
            return sentence
        if saying.clause.end <= trigger.begin:
            begin = max(begin, saying.clause.end)
        elif saying.clause.begin >= trigger.end:
            end = min(end, saying.clause.begin)
    return Stretch(begin, end)


def _without_edges(words: str, told: Stretch, trigger: Stretch) -> Stretch:
    """Return the words without marks and links at their edges."""
    begin, end = told.begin, told.end
    while begin < trigger.begin and words[begin] in _EDGE:
        begin += 1
    link = _LINK.match(words, begin, end)
    if link is not None and link.end() <= trigger.begin and begin > 0:
        begin = link.end()
    while end > trigger.end and words[end - 1] in _EDGE:
        end -= 1
    return without_outer_spaces(words, begin, end)


def _around(words: str, told: Stretch, trigger: Stretch) -> str:
    """Return the words in their beginning or, where the trigger comes too late for that, from near the trigger on."""
    if trigger.end - told.begin < _LONGEST:
        return _ended(shortened(words[told.begin:told.end], _LONGEST))
    begin = words.rfind(" ", told.begin, max(told.begin + 1, trigger.begin - _LONGEST // 2)) + 1
    return _ended(f"…{shortened(words[max(begin, told.begin):told.end], _LONGEST)}")


def _ended(words: str) -> str:
    """Return words that were cut without links at their end that lead to nothing."""
    return _LOOSE.sub("…", words)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
