"""Tell what stands before a pronoun: the sentence, whom it is about, and whether that may be somebody not known yet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import regex

from editor.model.records import Stretch
from editor.model.speaker import BLANK
from editor.suggest.names.lexicon import lexicon
from editor.suggest.quotes.frame import Frame
from editor.suggest.quotes.subject import sentence_subject
from editor.suggest.quotes.vocabulary import any_of, words_of
from editor.suggest.suggestion import Name, Office, Suggestion

_NAMELIKE = regex.compile(
    rf"(?!(?:{any_of('determiners', 'openers')})\b|\p{{Lu}}\p{{Ll}}{{4,}}ly\b)\p{{Lu}}\p{{Ll}}+(?<![^s]s|ing|body|one)"
    r"(?:\s+\p{Lu}[\p{L}'’-]+){0,2}")
_PRONOUN = regex.compile(r"(?:he|she)", regex.IGNORECASE)
_UNNAMED = regex.compile(
    r"\s*(?:(?:But|And|Meanwhile|Later|Then),?\s+)?(?:the|an?|one|another|his|her|their|its|\p{Lu}[\p{L}.-]*['’]s)"
    r"(?:\s+(?P<word>\p{Ll}[\p{L}-]*)(?!['’])){1,4}", regex.IGNORECASE)
_NO_PERSON = words_of("people", "hearers", "nobody")
_DESCRIBED = words_of("people", "described")
_FURTHEST = 4
"""Sentences of nothing but quoted words that are passed over."""


class Before:
    """The sentences of an article as its quotations leave them, asked for what stands before a place."""

    def __init__(self, frame: Frame, found: Iterable[Suggestion]) -> None:
        """Take the article and what was found in it."""
        self._frame = frame
        self._sentences = [(sentence, paragraph.begin)
                           for paragraph in frame.paragraphs for sentence in paragraph.sentences]
        self._begins = [sentence.begin for sentence, _ in self._sentences]
        self._named = {place for each in found if isinstance(each, Name | Office)
                       for place in range(each.begin, each.end)}

    def own(self, place: int) -> Stretch:
        """Return the words of the sentence of a place up to it."""
        last = bisect_right(self._begins, place) - 1
        return Stretch(self._begins[last] if last >= 0 else place, place)

    def sentence(self, place: int) -> Stretch:
        """Return the words from the begin of the sentence before that of a place, in its paragraph, up to the place."""
        last = bisect_right(self._begins, place) - 1
        if last < 0:
            return Stretch(place, place)
        paragraph = self._sentences[last][1]
        for index in range(last - 1, max(-1, last - 1 - _FURTHEST), -1):
            sentence, inside = self._sentences[index]
            if inside != paragraph:
                break
            if any(letter.isalpha() for letter in self._frame.bare[sentence.begin:sentence.end]):
                return Stretch(sentence.begin, place)
        return Stretch(self._begins[last], place)

    def is_quoted(self, place: int) -> bool:
        """Tell whether a place lies in quoted words."""
        return self._frame.bare[place] == BLANK

    def goes_on(self, before: Stretch) -> bool:
        """Tell whether words are about “he” or “she” themselves."""
        subject = sentence_subject(self._frame.bare, before.begin, before.end)
        return subject is not None and _PRONOUN.fullmatch(self._frame.bare, subject.begin, subject.end) is not None

    def is_about_unknown(self, before: Stretch) -> bool:
        """Tell whether words are about what is written like a name, and was not found to be one."""
        subject = sentence_subject(self._frame.bare, before.begin, before.end)
        if subject is None or not self._named.isdisjoint(range(subject.begin, subject.end)):
            return False
        said = self._frame.bare[subject.begin:subject.end]
        return _NAMELIKE.fullmatch(said) is not None and said.split()[-1].casefold() not in _NO_PERSON

    def unnamed(self, before: Stretch) -> str:
        """Return what a person without a name is called whom words begin with: a spokesman (declined); else nothing."""
        found = _UNNAMED.match(self._frame.bare, before.begin, before.end)
        return next((word for word in found.captures("word") if is_described(word)), "") if found is not None else ""


def is_described(word: str) -> bool:
    """Tell whether a word in small letters says who a person is: spokesman, official."""
    return word in _DESCRIBED or lexicon().has("roles", word)
