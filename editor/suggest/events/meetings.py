"""Tell by the words around it whether a word is of a meeting, or an oath of office: demands are met, too."""

from __future__ import annotations

from editor.suggest.events.lexicon import words
from editor.suggest.events.phrases import object_behind
from editor.suggest.events.place import Place
from editor.suggest.names.lexicon import lexicon

_MEETING = frozenset(("in", "on", "at", "again", "next", "this", "later", "today", "tomorrow", "."))
"""Behind “to meet” where nobody is named: no demands are met there."""
_FAR = 14
_SEVERAL = frozenset(("they", "we", "two", "both"))


def met(at: Place) -> bool:
    """Tell that people met, or visited somebody."""
    if at.form.words == ("meet",):
        is_name = at.last + 1 < len(at.sentence) and at.sentence.spoken[at.last + 1][:1].isupper()
        is_body = any(_is_person(word) for word in at.sentence.behind(at.last, 4))
        return at.before in ("to", "will") and (is_name or is_body or at.behind in _MEETING)
    if at.form.words == ("met",):
        return _met_somebody(at)
    if at.word in ("visit", "visits") and at.before in ("to", "will"):
        return True
    if at.form.part == "noun":
        return at.before in words().before_noun or at.behind in ("with", "between", "to", "of")
    return at.word not in ("visit", "visits") or at.before in ("to", "will")


def _met_somebody(at: Place) -> bool:
    """Tell that people met, or met somebody, and no demand was met."""
    if at.last + 1 < len(at.sentence) and at.sentence.spoken[at.last + 1][:1].isupper():
        return True
    behind = at.sentence.behind(at.last, 5)
    before = at.sentence.words[max(0, at.first - _FAR):at.first]
    if at.before in words().being:
        return False
    if behind[:1] and behind[0] in ("in", "on", "at", "for", "again", "to", "behind", "briefly", "late", "early"):
        are_named = "and" in before and at.sentence.spoken[at.first - 1][:1].isupper()
        is_body = lexicon().has("organisation_ends", at.before) and at.sentence.spoken[at.first - 1][:1].isupper()
        return are_named or is_body or any(_is_person(word) for word in before) or not _SEVERAL.isdisjoint(before)
    return any(_is_person(word) for word in behind)


def installed(at: Place) -> bool:
    """Tell that somebody was sworn in, and nobody swore in court: a person, or a name of two words, stands behind."""
    phrase = object_behind(at.sentence, at.last)
    if phrase is None or not {"that", "to"}.isdisjoint(at.sentence.behind(at.last, _FAR)):
        return False
    spoken = at.sentence.spoken[phrase.first:phrase.last + 1]
    head = next((each for each, word in enumerate(spoken) if word == "of"), len(spoken)) - 1
    is_name = len(spoken) > 1 and all(word[:1].isupper() for word in spoken)
    return is_name or (head >= 0 and _is_person(spoken[head].casefold()))


def _is_person(word: str) -> bool:
    known = lexicon()
    return any(known.has(group, form) for group in ("roles", "counted_persons", "group_nouns") for form in (
        word, word.removesuffix("s"))) or word == "counterpart"
