"""Tell whom the words for a speaker name: a pronoun by who was spoken of, a statement by who makes it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from editor.model.records import Stretch
from editor.suggest.antecedents import Antecedents
from editor.suggest.events.sentence import Sentence
from editor.suggest.publishers import without_publishers
from editor.suggest.quotes.frame import Frame
from editor.suggest.quotes.rivals import Before, is_described
from editor.suggest.quotes.vocabulary import any_of
from editor.suggest.sources import Sources
from editor.suggest.suggestion import Name, Suggestion

_PRONOUN = regex.compile(r"(?:he|she|him|her)(?:\s+(?:himself|herself|also|then|later|\p{Ll}+ly))?", regex.IGNORECASE)
_FEMALE = regex.compile(rf"\b(?:{any_of('women')})\b\.?\s*$")
_MALE = regex.compile(rf"\b(?:{any_of('men')})\b\.?\s*$")
_DOCUMENT = regex.compile(
    rf"(?:['’]s?)?(?:\s+\p{{Ll}}+)?\s+(?P<what>{any_of('documents')})\b.*"
    rf"|(?:\s+\p{{Ll}}+)?\s+(?P<what>{any_of('outlets')})\b.*", regex.DOTALL)
_THE_DOCUMENT = regex.compile(rf"[Tt]h(?:e|is)\s+(?P<what>{any_of('documents', 'outlets')})")
_OWNED = regex.compile(r"['’]s?\s+")
_PERSON = regex.compile(
    rf"(?P<title>(?:{any_of('women', 'men')}|Dr|Gen|Col|Lt|Sen|Rep|Gov|Prof|President|Minister|Captain|Mayor)\.?\s+)?"
    r"(?P<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})$")
_ORGANISATION = regex.compile(rf"\b(?:{any_of('organisations')})\b|^\p{{Lu}}{{2,}}$")
_BEGINS = regex.compile(r"[\s“\"‘'\uFFFC]*(?:\p{Lu}\p{Ll}+\.?\s+){0,3}")
"""What a sentence may have before the name that it begins with."""
_UNNAMED = regex.compile(
    r"(?:the|an?|one|another|his|her|their|its)\s+(?:\p{Ll}[\p{L}-]*\s+){0,3}?(?P<who>\p{Ll}+)", regex.IGNORECASE)
_THE = regex.compile(r"(?:the\s+)?", regex.IGNORECASE)
_SURNAME = regex.compile(r"\p{Lu}[\p{L}'’-]+")
_STOP = regex.compile(r"[.!?\n]")
_BEHIND_NAME = regex.compile(r",\s+[^,.;:\n]{0,40}")
"""What a name is told to be in commas behind it."""
_LONGEST_TITLE = 40
"""Code points before a name among which its title stands."""
_NEAR = 1_500
"""Code points before a pronoun in which the person it stands for is looked for."""


def names_of_speakers(words: str, speakers: Iterable[Stretch]) -> Iterator[Name]:
    """Yield the speakers that are written like full names of persons, and those that repeat the last word of one.

    This is for articles in which no names were looked for.
    """
    known: dict[str, str] = {}
    for speaker in dict.fromkeys(speakers):  # several quotations may have one
        found = _PERSON.search(words, speaker.begin, speaker.end)
        if found is None or _ORGANISATION.search(words, speaker.begin, speaker.end):
            continue
        name = found["name"]
        last = name.split()[-1]
        if " " in name or found["title"]:
            known.setdefault(last, name)
        if last in known:
            yield Name(begin=found.start("name"), end=found.end("name"), rule="speaker", sort="person", one=known[last])


class People:
    """The names that were found in an article, asked for whom a speaker's words name."""

    def __init__(self, frame: Frame, found: Iterable[Suggestion], *, is_thorough: bool = True) -> None:
        """Take what was found; `is_thorough` tells that names were looked for, and not only those of speakers."""
        self._is_thorough = is_thorough
        words = frame.words
        self._frame, self._words = frame, words
        self._found = found = tuple(found)
        self._sources = Sources(words, found)
        self._before = Before(frame, found)
        self._names = sorted((each for each in found if isinstance(each, Name) and not each.is_description
                              and each.sort in ("person", "organisation", "location")), key=lambda name: name.begin)
        self._begins = [name.begin for name in self._names]
        self._spoke: list[tuple[int, Name]] = []
        self._made: tuple[int, str, Name | None] = (0, "", None)
        """The last statement whose maker was named: where, what it was called, and who made it."""
        self._left = {"m": -1, "f": -1}
        """Where “he” and “she” stood last who could be two: those behind them are no surer until one is named again."""
        self._unnamed = -1
        """Where somebody spoke last who is not named: the judge."""
        self._gender: dict[str, str] = {}
        for name in self._names:
            before = words[max(0, name.begin - 16):name.begin]
            gender = "f" if _FEMALE.search(before) else "m" if _MALE.search(before) else ""
            if name.sort == "person" and gender:
                self._gender.setdefault(name.one, gender)

    def named(self, speaker: Stretch, told: Stretch | None = None) -> Stretch | None:
        """Return where the speaker of these words is named; None where that is not sure.

        `told` is whom the speaker before told something: a pronoun in the same sentence may mean either.
        """
        if _PRONOUN.fullmatch(self._words, speaker.begin, speaker.end):
            is_answer = told is not None and told.end <= speaker.begin and not _STOP.search(
                self._words, told.end, speaker.begin)
            found = None if is_answer else self._meant(speaker)
        else:
            found = (self._by_surname(speaker) or self._within(speaker) or self._maker_of(speaker)
                     or self._taken_up(speaker))
        if found is None:
            self._unnamed = speaker.begin if self._is_unnamed(speaker) else self._unnamed
            return None
        if found.sort == "person":
            self._spoke.append((speaker.begin, found))
        return Stretch(found.begin, found.end)

    def whole(self, speaker: Stretch) -> Stretch:
        """Return the words for a speaker, or the body's name that they are only the end of: Land Tax (and Pier Board).
        """
        at = bisect_left(self._begins, speaker.begin) - 1
        name = self._names[at] if at >= 0 else None
        is_end = name is not None and name.sort == "organisation" and speaker.begin < name.end == speaker.end
        return _place(name) if name is not None and is_end else speaker

    def _by_surname(self, speaker: Stretch) -> Name | None:
        """Return the one person named before by whose surname a body is also called: Moll of Moll & Wick, then Moll."""
        word = self._words[speaker.begin:speaker.end]
        held = self._between(speaker.begin, speaker.end)
        is_called = any(name.sort != "person" and name.one != word for name in held)
        if not is_called or not _SURNAME.fullmatch(word):
            return None
        bearers = [name for name in self._names if name.begin < speaker.begin and name.sort == "person"
                   and name.one.endswith(f" {word}")]
        return bearers[-1] if len({name.one for name in bearers}) == 1 else None

    def _within(self, speaker: Stretch) -> Name | None:
        held = self._between(speaker.begin, speaker.end)
        persons = [name for name in held if name.sort == "person"]
        if len(persons) == 1 and self._sources.is_person(speaker, _place(persons[0])):
            return persons[0]
        is_all = len(held) == 1 and self._words[held[0].end:speaker.end] in ("", ".")
        if is_all and _THE.fullmatch(self._words, speaker.begin, held[0].begin):
            return held[0]
        if len(held) == 1 and (found := _DOCUMENT.fullmatch(self._words, held[0].end, speaker.end)) is not None:
            self._made = (speaker.begin, found["what"], held[0])
            return held[0]
        return self._owned(speaker)

    def _owned(self, words: Stretch) -> Name | None:
        """Return the body whose name ends words that begin with whose it is: Amsel's (Port Authority)."""
        held = self._between(words.begin, words.end)
        is_owned = len(held) == 2 and self._sources.is_itself(words, _place(held[1])) and _OWNED.fullmatch(
            self._words, held[0].end, held[1].begin)
        return held[1] if is_owned else None

    def _maker_of(self, speaker: Stretch) -> Name | None:
        """Return who made the statement that words go back to: the union statement, then “the statement”."""
        found = _THE_DOCUMENT.fullmatch(self._words, speaker.begin, speaker.end)
        begin, what, maker = self._made
        is_near = found is not None and found["what"] == what and 0 <= speaker.begin - begin <= _NEAR
        return maker if is_near else None

    def _taken_up(self, speaker: Stretch) -> Name | None:
        """Return the body that “it” or “the company” stands for, in an article in which names were looked for."""
        found = self._antecedents.of(speaker) if self._is_thorough else None
        if found is None:
            return None
        held = self._between(found.begin, found.end)
        return next((name for name in held if _place(name) == found), None) or self._owned(found)

    @cached_property
    def _antecedents(self) -> Antecedents:
        sentences = [Sentence(self._frame.bare, each) for paragraph in self._frame.paragraphs
                     for each in paragraph.sentences]
        return Antecedents(self._frame.bare, sentences, without_publishers(self._frame.reading, self._found))

    def _is_unnamed(self, speaker: Stretch) -> bool:
        """Tell whether a person speaks who is not named, and not the one who spoke last by the title of theirs."""
        found = _UNNAMED.fullmatch(self._words, speaker.begin, speaker.end)
        return found is not None and is_described(found["who"]) and not (
            self._spoke and self._is_titled(self._spoke[-1][1], found["who"]))

    def _is_titled(self, name: Name, what: str) -> bool:
        """Tell whether a person is called something beside the name: Mayor Ruiz; Ana Ruiz, the mayor."""
        before = self._words[max(0, name.begin - _LONGEST_TITLE):name.begin]
        behind = _BEHIND_NAME.match(self._words, name.end)
        return what in regex.findall(r"\p{L}+", f"{before} {behind[0] if behind else ''}".lower())

    def _meant(self, pronoun: Stretch) -> Name | None:
        """Return the person a pronoun stands for.

        In its paragraph that is who spoke last, or whom the last sentence that begins with a name is about, or the only
        one; in the paragraphs before who spoke last, if nobody was named since. It is nobody where the sentence before
        names another whom the pronoun fits, or somebody who is not named spoke since.
        """
        gender = "f" if self._words[pronoun.begin] in "sS" else "m"
        found = self._meant_by(pronoun.begin, gender)
        if found is not None and self._is_open(found, pronoun.begin, gender):
            self._left[gender] = pronoun.begin
            return None
        if found is not None:
            self._gender.setdefault(found.one, gender)
        return found

    def _is_open(self, meant: Name, place: int, gender: str) -> bool:
        """Tell whether a pronoun at a place may stand for another than the one likely meant."""
        if meant.begin < self._unnamed < place or self._has_rival(meant, place, gender):
            return True
        # he and she who answer each other are two: either may be whom the other could not be told to be
        is_known = self._gender.get(meant.one) == gender
        left = self._left[gender] if is_known else max(self._left.values())
        return meant.begin < left < place and all(name.one != meant.one for name in self._between(left, place))

    def _meant_by(self, place: int, gender: str) -> Name | None:
        begin = max(self._frame.paragraph_begin(place), place - _NEAR)
        near = [name for name in self._between(max(0, place - _NEAR), place) if self._fits(name, gender)]
        here = [name for name in near if name.begin >= begin]
        said, spoke = self._spoke[-1] if self._spoke else (-1, None)
        spoke = spoke if spoke is not None and place - said <= _NEAR and self._fits(spoke, gender) else None
        first = [name for name in here if self._begins_sentence(name.begin)]
        if spoke is not None and said >= begin and all(name.begin < said or name.one == spoke.one for name in first):
            return spoke
        if not self._is_thorough:
            return None
        if first:
            return first[-1]
        if here:
            return here[-1] if len({name.one for name in here}) == 1 else None
        return spoke if spoke is not None and not any(
            name.begin > said and name.one != spoke.one for name in near) else None

    def _has_rival(self, meant: Name, place: int, gender: str) -> bool:
        """Tell whether the sentence before a pronoun, or its own if that has who is meant, names another it fits."""
        own = self._before.own(place)
        is_own = any(name.one == meant.one for name in self._unquoted(own))
        before = own if is_own else self._before.sentence(place)
        if self._before.goes_on(before) and self._spoke and self._spoke[-1][1].one == meant.one:
            return False
        is_another = any(name.one != meant.one and self._fits(name, gender) for name in self._unquoted(before))
        is_another = is_another or (not is_own and self._is_about_unnamed(before, meant, gender))
        return is_another or (self._is_thorough and self._before.is_about_unknown(before))

    def _is_about_unnamed(self, before: Stretch, meant: Name, gender: str) -> bool:
        """Tell whether words begin with somebody without a name who may be another than is meant: a spokesman."""
        who = self._before.unnamed(before)
        fits = not (_MALE if gender == "f" else _FEMALE).fullmatch(who)
        return bool(who) and fits and not self._is_titled(meant, who) and all(
            name.one != meant.one for name in self._unquoted(before))

    def _unquoted(self, place: Stretch) -> list[Name]:
        return [name for name in self._between(place.begin, place.end) if not self._before.is_quoted(name.begin)]

    def _fits(self, name: Name, gender: str) -> bool:
        return name.sort == "person" and self._gender.get(name.one, gender) == gender

    def _begins_sentence(self, place: int) -> bool:
        own = self._before.own(place)
        return _BEGINS.fullmatch(self._frame.bare, own.begin, own.end) is not None

    def _between(self, begin: int, end: int) -> list[Name]:
        first = bisect_left(self._begins, begin)
        last = bisect_left(self._begins, end)
        return [name for name in self._names[first:last] if name.end <= end]


def _place(name: Name) -> Stretch:
    return Stretch(name.begin, name.end)
