"""Let suggesters read an article one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from editor.model.errors import DossierError
from editor.suggest import Suggester
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Office, Remark, Suggestion, Withdrawn
from editor.words import say


class Suggested(msgspec.Struct, frozen=True):
    """What an article suggests: pairs of the suggester's name and what it found, in the order of the words.

    `notes` are what suggesters had to tell, also that one failed; the others went on.
    """

    found: tuple[tuple[str, Suggestion], ...] = ()
    notes: tuple[str, ...] = ()


Tell = Callable[[str, float], object]
"""Told of the suggester that is at work, by its name, and how much of all the work is done, from 0 to 1."""


def suggested(reading: Reading, suggesters: Iterable[Suggester], is_wanted: Callable[[], bool] = lambda: True,
              tell: Tell = lambda name, done: None) -> Suggested | None:
    """Return what the suggesters find, each knowing what those before it found; None once it is not wanted any more.

    May run on any thread; `is_wanted` is asked, and `tell` told, after each thing that is found.
    """
    found: list[tuple[str, Suggestion]] = []
    notes: list[str] = []
    chosen = tuple(suggesters)
    for turn, suggester in enumerate(chosen):
        before = tuple(each for _, each in found)
        mine: list[Suggestion] = []
        tell(suggester.name, turn / len(chosen))
        try:
            for each in suggester.suggest(reading, before):
                if not is_wanted():
                    return None
                if isinstance(each, Remark):
                    notes.append(each.sentence)
                    continue
                tell(suggester.name, (turn + each.begin / max(len(reading.words), 1)) / len(chosen))
                if 0 <= each.begin < each.end <= len(reading.words):
                    mine.append(each)
        except DossierError as refusal:
            notes.append(str(refusal))
        except Exception as fault:  # noqa: BLE001  # a plug-in may fail in any way, and the others are still wanted
            notes.append(say("The suggester “{name}” failed and was passed over: {fault}.",
                             name=suggester.name, fault=str(fault) or type(fault).__name__))
            mine = []
        found = [*_standing(found, mine), *((suggester.name, each) for each in mine if not isinstance(each, Withdrawn))]
    return Suggested(tuple(sorted(found, key=lambda pair: (pair[1].begin, -pair[1].end))), tuple(notes))


def _standing(found: list[tuple[str, Suggestion]], mine: Iterable[Suggestion]) -> list[tuple[str, Suggestion]]:
    """Return what was found before, without the names and offices that a suggester withdraws."""
    withdrawn = {(each.begin, each.end) for each in mine if isinstance(each, Withdrawn)}
    return [pair for pair in found if not isinstance(pair[1], Name | Office)
            or (pair[1].begin, pair[1].end) not in withdrawn] if withdrawn else found
