"""Tell whom “it”, “they”, “the company” and “the ministry” stand for, where an article leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import regex

from editor.model.attribution import sayings
from editor.model.records import Stretch
from editor.suggest.bodies import BROAD, GENERIC, PUBLIC, bears, is_another, may_be
from editor.suggest.events.phrases import main_subject
from editor.suggest.events.sentence import Sentence
from editor.suggest.grammar import words_in
from editor.suggest.names.lexicon import lexicon
from editor.suggest.suggestion import Name, Suggestion

_NEAR, _FAR = 500, 3_000
"""Code points before a pronoun, and before a noun, among which the name is looked for."""
_THE = regex.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?P<what>(?:\p{Ll}[\p{Ll}-]*\s+){0,2}(?P<noun>\p{Ll}[\p{Ll}-]+))")
_PLURAL = words_in("plurals")
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_APPOSED = r"(?:,\s+(?:which\s+is\s+)?(?:an?|the)\s+|\s+is\s+an?\s+)(?:(?!and\b)[\p{L}’'-]+\s+){0,4}?"
_BESIDE = regex.compile(r"\b(?:of|on|for|with|to|against|from|by|about)\s+the\s+(?P<noun>\p{Ll}[\p{Ll}-]+)")
_LAST_WORD = regex.compile(r"\b(?P<noun>\p{Ll}[\p{Ll}-]+)\s+$")
_APPOSITION = regex.compile(rf"{_APPOSED}(?P<noun>\p{{Ll}}[\p{{Ll}}-]+)(?=\s*[,.;]|\s+(?:that|which|based|in|of)\b)")
_NO_PART = (r"(?:of|in|to|and|for|by|on|at|from|with|as|that|which|who|an?|the|its|his|her|their|is|are|was|were|has"
            r"|had)")
"""What stands in no phrase for a body."""
_PERSONS = tuple(words_in("persons"))
_IT, _THEY = frozenset(("it", "itself")), frozenset(("they", "both"))
_BOTH = regex.compile(r"(?:the two|both)(?:\s+(?P<what>\p{Ll}+s|men))?")
_MOST_STEPS = 3
_LONGEST_END, _LONGEST_CALLED = 30, 60
"""Code points behind the last saying of a sentence, and around a name, that may say when, and what it is."""


class Antecedents:
    """The names and noun phrases of an article, asked for what the words that take them up again stand for."""

    def __init__(self, words: str, sentences: Sequence[Sentence], found: Iterable[Suggestion]) -> None:
        """Take the words, their sentences in order, and what was found in them."""
        self._words, self._sentences = words, sentences
        self._begins = [each.stretch.begin for each in sentences]
        self._names = sorted((each for each in found if isinstance(each, Name) and not each.is_description
                              and each.sort in ("organisation", "group", "location", "person", "platform", "vehicle")),
                             key=lambda name: name.begin)
        self._name_begins = [name.begin for name in self._names]

    def of(self, phrase: Stretch, depth: int = 0) -> Stretch | None:
        """Return where the words stand that a pronoun or “the company” stands for; None where that is not sure."""
        said = " ".join(self._words[phrase.begin:phrase.end].split())
        folded = said.casefold()
        if folded in _IT or folded in _THEY:
            return self._pronoun(phrase, folded not in _IT, depth)
        if (both := _BOTH.fullmatch(folded)) is not None:
            meant = self._pronoun(phrase, True, depth)
            return meant if meant is None or self._are_two(meant, both["what"]) else None
        found = _THE.fullmatch(said)
        return self._noun(phrase, found["what"], found["noun"]) if found else None

    def person(self, pronoun: Stretch) -> Stretch | None:
        """Return the person whom the sentences before “he” or “she” are about; None where one of them has another."""
        at = bisect_right(self._begins, pronoun.begin) - 1
        own = self._person_of(at, pronoun.begin)
        if own is not None:
            return own
        for before in range(at - 1, max(-1, at - 1 - _MOST_STEPS), -1):
            stretch = self._sentences[before].stretch
            subject = self._subject(before)
            named = [name for name in self._between(stretch.begin, stretch.end) if name.sort == "person"]
            if subject is None or len({name.one for name in named}) > 1:
                return None
            if not named and self._words[subject.begin:subject.end].casefold() in ("he", "she"):
                continue
            is_subject = any(subject.begin <= name.begin and name.end == subject.end for name in named)
            if is_subject or (named and not self._has_person(self._sentences[before], named)):
                return Stretch(named[0].begin, named[0].end)
            if named or self._has_person(self._sentences[before], ()):
                return None
        return None

    def nobody_named(self, pronoun: Stretch) -> Stretch | None:
        """Return a person without a name whom the sentence of a pronoun is about: a man (was held after he)."""
        at = bisect_right(self._begins, pronoun.begin) - 1
        subject = self._subject(at) if at >= 0 else None
        if subject is None or subject.end > pronoun.begin or self._between(subject.begin, subject.end):
            return None
        return subject if _is_person(_head(self._words[subject.begin:subject.end].casefold())) else None

    def _person_of(self, at: int, end: int) -> Stretch | None:
        """Return the person whom a sentence is about, where no other is named in it before a place."""
        subject = self._subject(at)
        before = [name for name in self._between(self._begins[at], end) if name.sort == "person"]
        is_one = subject is not None and subject.end < end and len({name.one for name in before}) == 1
        return next((Stretch(name.begin, name.end) for name in before
                     if is_one and subject and subject.begin <= name.begin and name.end == subject.end), None)

    def is_one_person(self, phrase: Stretch) -> bool:
        """Tell whether words name or describe one person: Ana Ruiz; mayor."""
        inside = self._between(phrase.begin, phrase.end)
        head = _head(self._words[phrase.begin:phrase.end].casefold())
        is_described = not inside and head not in _PLURAL and _is_person(head)
        return is_described or any(name.sort == "person" and name.end == phrase.end for name in inside)

    def fullest(self, place: Stretch) -> Stretch:
        """Return where the longest form stands of the name that stands at a place, up to there."""
        own = next((name for name in self._between(place.begin, place.end) if name.end == place.end), None)
        if own is None or own.begin != place.begin:
            return place
        forms = [name for name in self._names if name.one == own.one and name.begin <= own.begin]
        longest = max(forms, key=lambda name: (name.end - name.begin, name.begin))
        return Stretch(longest.begin, longest.end)

    def _has_person(self, sentence: Sentence, named: Sequence[Name]) -> bool:
        """Tell whether a sentence speaks of a person without a name: a man, the driver."""
        return any(_is_person(word) for word, begin in zip(sentence.words, sentence.begins, strict=True)
                   if not any(name.begin - _LONGEST_CALLED <= begin <= name.end for name in named))

    def _pronoun(self, phrase: Stretch, is_plural: bool, depth: int) -> Stretch | None:
        """Return what a pronoun takes up: the subject before it in its sentence, or that of the sentence before."""
        at = bisect_right(self._begins, phrase.begin) - 1
        if at < 0 or depth > _MOST_STEPS:
            return None
        own = self._subject(at)
        if own is not None and own.end <= phrase.begin:
            return self._fitting(own, is_plural, depth)
        if at == 0 or phrase.begin - self._begins[at - 1] > _NEAR:
            return None
        before = self._subject(at - 1)
        speaker = self._speaker_at_end(at - 1)
        fits = [each for each in (before, speaker) if each is not None and self._is_fit(each, is_plural)]
        held = {self._words[each.begin:each.end].casefold() for each in fits}
        return self._fitting(fits[0], is_plural, depth) if len(held) == 1 else None

    def _are_two(self, meant: Stretch, what: str | None) -> bool:
        """Tell whether words may be “the two” of a kind: they name each, or are called so themselves."""
        said = self._words[meant.begin:meant.end].casefold()
        return not what or regex.search(r"\band\b", said) is not None or _head(said) == what

    def _fitting(self, subject: Stretch, is_plural: bool, depth: int) -> Stretch | None:
        """Return a subject that is no pronoun itself, as it was named."""
        if not self._is_fit(subject, is_plural):
            return None
        if self._words[subject.begin:subject.end].casefold() in _IT | _THEY:
            return self.of(subject, depth + 1)
        return self.of(subject, depth + 1) or self._name_in(subject) or subject

    def _subject(self, at: int) -> Stretch | None:
        sentence = self._sentences[at]
        found = main_subject(sentence)
        return sentence.span(found.first, found.last) if found else None

    def _speaker_at_end(self, at: int) -> Stretch | None:
        """Return who is told at the end of a sentence to say it: (the road is shut), the ministry said on Monday."""
        stretch = self._sentences[at].stretch
        said = list(sayings(self._words, stretch.begin, stretch.end))
        return said[-1].name if said and said[-1].clause.begin > stretch.begin and (
            stretch.end - said[-1].clause.end < _LONGEST_END) else None

    def _is_fit(self, subject: Stretch, is_plural: bool) -> bool:
        """Tell whether words may be taken up by “it”, or by “they”."""
        said = self._words[subject.begin:subject.end].casefold()
        if said in _IT or said in _THEY:
            return (said in _THEY) == is_plural
        head = _head(said)
        inside = self._between(subject.begin, subject.end)
        is_body = len(inside) == 1 and inside[0].sort != "person" and inside[0].end == subject.end
        is_many = regex.search(r"\band\b", said) is not None and not is_body
        is_many = is_many or head in _PLURAL or (head.endswith("s") and not head.endswith(_NO_PLURAL) and not is_body)
        if is_plural:
            return is_many
        is_person = any(name.sort == "person" for name in inside) or _is_person(head)
        return not is_many and not is_person and said not in ("he", "she", "him", "her")

    def _name_in(self, subject: Stretch) -> Stretch | None:
        """Return the name that a subject is: (the) Harbour Union."""
        inside = self._between(subject.begin, subject.end)
        is_name = len(inside) == 1 and inside[0].end == subject.end and self._words[
            subject.begin:inside[0].begin].casefold() in ("", "the ")
        return self.fullest(Stretch(inside[0].begin, inside[0].end)) if is_name else None

    def _noun(self, phrase: Stretch, what: str, noun: str) -> Stretch | None:
        """Return the name that “the company” or “the coast guard” stands for: the one that bears the word, that the
        article calls so, or the only body that may be called so."""
        if not (noun in GENERIC or noun in PUBLIC or lexicon().has("organisation_ends", noun)):
            return None
        before = [name for name in self._between(max(0, phrase.begin - _FAR), phrase.begin)
                  if name.sort in ("organisation", "group")]
        bearing = [name for name in before if bears(self._words[name.begin:name.end], what)]
        called = [name for name in before if self._is_called(name, what)]
        others = {name.one for name in before if self._is_called_another(name, noun) or self._is_beside(name, noun)}
        likely = [name for name in before if noun in GENERIC and name.one not in others
                  and may_be(self._words[name.begin:name.end], what)]
        described = self._descriptions(phrase, what)
        if bearing or described:
            return _described(described, bearing) if described else self._one(bearing)
        return self._one(called) if called else self._one(likely) or self._one(self._told_of_before(phrase, likely))

    def _told_of_before(self, phrase: Stretch, likely: Sequence[Name]) -> list[Name]:
        """Return the one of names that the sentence before is about as a whole, none where another stands near."""
        at = bisect_right(self._begins, phrase.begin) - 2
        subject = self._subject(at) if at >= 0 else None
        noun = self._words[phrase.begin:phrase.end].split()[-1]
        near = [name for name in likely if name.begin >= phrase.begin - _NEAR
                and not is_another(self._words[name.begin:name.end], noun)]
        if subject is None or len({name.one for name in near}) != 1:
            return []
        return [name for name in near if name.end == subject.end and self._words[
            subject.begin:name.begin].casefold() in ("", "the ")]

    def _one(self, names: Sequence[Name]) -> Stretch | None:
        """Return where the longest form of a name stands, None where the names are of several."""
        if len({name.one for name in names}) != 1:
            return None
        longest = max(names, key=lambda name: (name.end - name.begin, -name.begin))
        return Stretch(longest.begin, longest.end)

    def _is_called(self, name: Name, what: str) -> bool:
        """Tell whether the article says of a name that it is one: the militant group X; X, a dredging company."""
        *more, noun = what.split()
        before = self._words[max(0, name.begin - _LONGEST_CALLED):name.begin]
        behind = self._words[name.end:name.end + _LONGEST_CALLED]
        found = (regex.search(rf"\b{regex.escape(noun)}\s+$", before)
                 or regex.match(rf"{_APPOSED}{regex.escape(noun)}\b", behind))
        return found is not None and set(more) <= set(regex.findall(r"[\p{L}-]+", found.string.casefold()))

    def _is_called_another(self, name: Name, noun: str) -> bool:
        """Tell whether the article says of a name that it is a body of another kind: the broadcaster X, no airline."""
        if noun in BROAD:
            return False
        before = _LAST_WORD.search(self._words, max(0, name.begin - _LONGEST_CALLED), name.begin)
        behind = _APPOSITION.match(self._words, name.end, name.end + _LONGEST_CALLED)
        said = {found["noun"] for found in (before, behind) if found is not None}
        return not said.isdisjoint(GENERIC - BROAD - {noun})

    def _is_beside(self, name: Name, noun: str) -> bool:
        """Tell whether a name is the subject of a sentence that speaks of such a body, too: X cut the debt of the firm.
        """
        at = bisect_right(self._begins, name.begin) - 1
        beside = _BESIDE.finditer(self._words, name.end, self._sentences[at].stretch.end) if at >= 0 else ()
        if all(each["noun"] != noun for each in beside):
            return False
        subject = self._subject(at)
        return subject is not None and subject.begin <= name.begin < name.end == subject.end

    def _descriptions(self, phrase: Stretch, what: str) -> list[regex.Match[str]]:
        """Return the fuller words for such a body before a place: the defence ministry."""
        pattern = regex.compile(
            rf"\b(?:[Tt]he|[Ii]ts|\p{{Lu}}\p{{L}}+['’]s)\s+(?:(?!{_NO_PART}\b)[\p{{L}}-]+\s+){{1,2}}?"
            rf"{regex.escape(what)}\b(?!\s+(?:spokes|offic|chief|minister|head))")
        return list(pattern.finditer(self._words, max(0, phrase.begin - _FAR), phrase.begin))

    def _between(self, begin: int, end: int) -> list[Name]:
        first, last = bisect_left(self._name_begins, begin), bisect_left(self._name_begins, end)
        return [name for name in self._names[first:last] if name.end <= end]


def _described(found: Sequence[regex.Match[str]], bearing: Sequence[Name]) -> Stretch | None:
    """Return the first of the fuller words for a body where all are the same, and no name that bears them is another.
    """
    said = {" ".join(each[0].casefold().split()) for each in found}
    others = [name for name in bearing if not any(each.start() <= name.begin < each.end() for each in found)]
    return Stretch(*found[0].span()) if len(said) == 1 and not others else None


def _head(said: str) -> str:
    """Return the noun of a phrase: (the) owner (of the ship)."""
    return regex.split(r"\s(?:of|in|at|on|from|with|for|near|who|that|which)\s|,", said, maxsplit=1)[0].split()[-1]


def _is_person(word: str) -> bool:
    return lexicon().has("roles", word) or word.endswith(_PERSONS)
