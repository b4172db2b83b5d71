"""Let suggesters read an article one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from editor.model.errors import DossierError, SuggesterFailed
from editor.suggest import Suggester
from editor.suggest.checking import Unsound, checked
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Office, Remark, Said, Suggestion, Time, Withdrawn
from editor.suggest.unread import unread_in
from editor.words import say, say_number

_LONGEST_FAULT, _LONGEST_NOTE = 200, 500
"""The most code points of what went wrong, and of a note, that are told."""
_MOST_NOTES = 5
"""How many remarks of one suggester are told of one article."""
_MOST_BESIDE = 1_000
"""How many things more than the article has code points one suggester may yield."""


class Suggested(msgspec.Struct, frozen=True):
    """What an article suggests: pairs of the suggester's name and what it found, in the order of the words.

    `notes` are what the rules do not read, and what suggesters had to tell, also that one failed; the others went on.
    `refusals` are those of the notes that say why a suggester could not run, since what it leans on is missing or not
    to be used.
    """

    found: tuple[tuple[str, Suggestion], ...] = ()
    notes: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()


Tell = Callable[[str, float], object]
"""Told of the suggester that is at work, by its name, and how much of all the work is done, from 0 to 1."""


def suggested(reading: Reading, suggesters: Iterable[Suggester], is_wanted: Callable[[], bool] = lambda: True,
              tell: Tell = lambda name, done: None) -> Suggested | None:
    """Return what the suggesters find, each knowing what those before it found; None once it is not wanted any more.

    What is no sound suggestion about the article is passed over, and told once for each suggester; a name or time that
    was found before in the same words, as the same, is passed over without a word. May run on any thread; `is_wanted`
    is asked, and `tell` told, after each thing that is found.
    """
    found: list[tuple[str, Suggestion]] = []
    unread = unread_in(reading.article.language, reading.words)
    notes: list[str] = [unread] if unread else []
    refusals: list[str] = []
    chosen = tuple(suggesters)
    for turn, suggester in enumerate(chosen):
        turned = _Turn(suggester.name, reading, is_wanted, partial(_tell_of, tell, turn, len(chosen)))
        mine = turned.found_by(suggester, tuple(each for _, each in found))
        if mine is None:
            return None
        notes += turned.notes
        refusals += turned.refusals
        standing = _standing(found, mine)
        found = [*standing, *((suggester.name, each) for each in _new(mine, standing))]
    found = [(name, each) for name, each in found if not (isinstance(each, Said) and each.is_torso)]
    return Suggested(tuple(sorted(found, key=lambda pair: (pair[1].begin, -pair[1].end))), tuple(notes),
                     tuple(refusals))


def _tell_of(tell: Tell, turn: int, turns: int, name: str, done: float) -> None:
    tell(name, (turn + done) / turns)


class _Turn:
    """One suggester's turn at an article; none of its faults goes further.

    `notes` are what is to be told of it, `refusals` those of them that say why it could not run.
    """

    def __init__(self, name: str, reading: Reading, is_wanted: Callable[[], bool], tell: Tell) -> None:
        self.notes: list[str] = []
        self.refusals: list[str] = []
        self._name, self._reading, self._is_wanted, self._tell = name, reading, is_wanted, tell
        self._faults: list[str] = []
        self._furthest = 0.0

    def found_by(self, suggester: Suggester, before: tuple[Suggestion, ...]) -> list[Suggestion] | None:
        """Return what the suggester finds, nothing where it fails; None once it is not wanted any more."""
        mine: list[Suggestion] = []
        self._tell(self._name, 0)
        try:
            for each in self._within_measure(suggester.suggest(self._reading, before)):
                if not self._is_wanted():
                    return None
                mine += self._sound(each)
        except DossierError as refusal:
            self.notes.append(_noted(str(refusal)))
            if isinstance(refusal, SuggesterFailed):
                self.refusals.append(self.notes[-1])
        except (Exception, SystemExit) as fault:  # noqa: BLE001  # a plug-in may fail in any way, and the others are still wanted
            self.notes.append(say("The suggester “{name}” failed and was passed over: {fault}.",
                                  name=self._name, fault=in_short(str(fault) or type(fault).__name__)))
            mine = []
        if self._faults:
            self.notes.append(say_number(
                "{count} suggestion of “{name}” was passed over, since it does not fit the article: {fault}.",
                "{count} suggestions of “{name}” were passed over, since they do not fit the article: {fault}.",
                len(self._faults), name=self._name, fault=in_short(self._faults[0])))
        return mine

    def _within_measure(self, given: Iterable[object]) -> Iterator[object]:
        """Yield what is given. Raises Unsound where it is more than can be said of so many words, or without end."""
        most = len(self._reading.words) + _MOST_BESIDE
        for count, each in enumerate(given):
            if count == most:
                raise Unsound(say("it suggests more than {most} things in one article", most=most))
            yield each

    def _sound(self, given: object) -> list[Suggestion]:
        """Return what was given in a list, empty where it is to be told, or does not fit."""
        try:
            each = checked(given, self._reading)
        except Unsound as fault:
            self._faults.append(str(fault))
            return []
        if isinstance(each, Remark):
            self.notes += [_noted(each.sentence)] if len(self.notes) < _MOST_NOTES else []
            return []
        # a suggester may go through the article more than once, and nobody should see it go back
        self._furthest = max(self._furthest, each.begin / max(len(self._reading.words), 1))
        self._tell(self._name, self._furthest)
        return [each]


def in_short(fault: str) -> str:
    """Return what went wrong as part of one sentence."""
    return _cut(" ".join(fault.split()).rstrip(". "), _LONGEST_FAULT)


def _noted(sentence: str) -> str:
    """Return what a suggester has to tell in one line of bearable length."""
    return _cut(" ".join(sentence.split()), _LONGEST_NOTE)


def _cut(line: str, most: int) -> str:
    return f"{line[:most]}…" if len(line) > most else line


def _standing(found: list[tuple[str, Suggestion]], mine: Iterable[Suggestion]) -> list[tuple[str, Suggestion]]:
    """Return what was found before, without the names and offices that a suggester withdraws."""
    withdrawn = {(each.begin, each.end) for each in mine if isinstance(each, Withdrawn)}
    return [pair for pair in found if not isinstance(pair[1], Name | Office)
            or (pair[1].begin, pair[1].end) not in withdrawn] if withdrawn else found


def _new(mine: Iterable[Suggestion], standing: Iterable[tuple[str, Suggestion]]) -> Iterator[Suggestion]:
    """Yield what is found but for names and times that stand there already, as the same."""
    there = {_tag(each) for _, each in standing}
    for each in mine:
        tag = _tag(each)
        if not isinstance(each, Withdrawn) and (tag is None or tag not in there):
            there.add(tag)
            yield each


def _tag(each: Suggestion) -> tuple[int, int, str] | None:
    """Return where a name or time stands and what it is taken for, None for anything else."""
    if isinstance(each, Name):
        return each.begin, each.end, each.type or each.sort
    return (each.begin, each.end, "time") if isinstance(each, Time) else None
