"""How long the timeline and the link chart hold the window's thread, and that they grow no faster than their records.

    QT_QPA_PLATFORM=offscreen python -m tests.bench.drawings [ROUNDS]

Timelines of 1,250, 2,500 and 5,000 events, of known days, of rough ones, and enlarged; charts of 2,000 entities with
20,000 relations, of 60 all linked, and of summits. Told are milliseconds of the thread's own time: the longest turn,
and all turns until nothing is left to do, each a median of rounds. The last column is how much longer four times as
many events take.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from statistics import median
from time import thread_time

from PySide6.QtWidgets import QApplication, QWidget

from editor.briefing.chart_picture import chart_picture
from editor.briefing.draft import draft_of
from editor.briefing.timeline_picture import timeline_picture
from editor.model.edits.projects import take_in_records
from editor.model.records import Briefing, Entity, Event, Participant, Record, Relation, When
from editor.ui.bridge import Bridge
from editor.ui.chart import ChartPanel
from editor.ui.timeline import TimelinePanel
from editor.workspace import create_project

_COUNTS = (1_250, 2_500, 5_000)
_FIRST = date(2029, 1, 1)
_TURNS = 400


def events(count: int, longest: int) -> list[Event]:
    """Return events within three years, of one day or of up to so many more."""
    chance = random.Random(1)
    made = []
    for number in range(1, count + 1):
        begin = _FIRST + timedelta(days=chance.randrange(1_000))
        end = begin + timedelta(days=chance.randint(1, longest) if longest else 0)
        made.append(Event(id=f"{number:026}", number=number, title=f"Raid number {number} on a village by the river",
                          when=When(from_=begin.isoformat(), to=end.isoformat(), precision="day")))
    return made


def people(count: int) -> list[Entity]:
    """Return entities by numbers."""
    return [Entity(id=f"n{number:025}", type="organisation", name=f"Organisation {number}") for number in range(count)]


def linked(count: int, pairs: Iterable[tuple[int, int]]) -> list[Record]:
    """Return entities and a relation for each pair."""
    return [*people(count), *(Relation(id=f"r{number:025}", type="supports", from_=f"n{one:025}", to=f"n{other:025}")
                              for number, (one, other) in enumerate(pairs))]


def summits(count: int, size: int) -> list[Record]:
    """Return entities, and events in each of which so many took part."""
    chance = random.Random(1)
    return [*people(2_000), *(Event(
        id=f"e{number:025}", number=number, title="Summit", participants=tuple(
            Participant(role="participant", entity=f"n{one:025}") for one in chance.sample(range(2_000), size)))
        for number in range(1, count + 1))]


def turns_of(deed: Callable[[], object]) -> tuple[float, float]:
    """Return the longest turn of the thread and all of them, in milliseconds, from a deed until nothing is left."""
    held = []
    for turn in (deed, *(QApplication.processEvents for _ in range(_TURNS))):
        begin = thread_time()
        turn()
        held.append(1_000 * (thread_time() - begin))
    return max(held), sum(held)


@contextmanager
def opened(records: Iterable[Record]) -> Iterator[Bridge]:
    """Hold a project of these records open."""
    bridge = Bridge()
    with tempfile.TemporaryDirectory() as folder:
        bridge.take(create_project(Path(folder) / "many.dossier", "bench"))
        bridge.submit(take_in_records(tuple(records), (), "bench"))
        yield bridge
        bridge.take(None)


def measured(panel: QWidget, deeds: dict[str, Callable[[], object]], rounds: int) -> dict[str, tuple[float, float]]:
    """Return the medians of longest turn and of all turns, by what is done."""
    panel.resize(1_000, 220)
    panel.show()
    turns_of(QApplication.processEvents)
    return {name: _middle([turns_of(deed) for _ in range(rounds)]) for name, deed in deeds.items()}


def _middle(found: list[tuple[float, float]]) -> tuple[float, float]:
    return median(longest for longest, _ in found), median(whole for _, whole in found)


def timeline(records: list[Event], rounds: int) -> dict[str, tuple[float, float]]:
    """Return what a timeline of events takes."""
    with opened(records) as bridge:
        panel = TimelinePanel(bridge)
        draft = draft_of(bridge.project, Briefing(id="b"), ("events",), ())
        wide = [1_000]

        def widen() -> None:
            wide[0] = 2_001 - wide[0]
            panel.resize(wide[0], 220)

        def again() -> None:
            panel.hide()
            bridge.opened.emit()
            panel.show()
        deeds = {"shown": again, "resized": widen, "chosen": lambda: panel.view.choose(records[7].id),
                 "by actor": panel.by_actor.click, "for Word": lambda: timeline_picture(draft)}
        found = measured(panel, deeds, rounds)
        panel.view.show_by_actor(is_by_actor=False)
        panel.view.enlarge(60)
        found["enlarged"] = _middle([turns_of(widen) for _ in range(rounds)])
        panel.close()
        return found


def chart(records: list[Record], rounds: int) -> dict[str, tuple[float, float]]:
    """Return what a chart of links takes."""
    with opened(records) as bridge:
        panel = ChartPanel(bridge)
        draft = draft_of(bridge.project, Briefing(id="b"), ("entities",), ())
        chosen = [""]

        def choose() -> None:
            chosen[0] = "" if chosen[0] else f"n{7:025}"
            panel.choose(chosen[0])

        def again() -> None:
            panel.hide()
            bridge.opened.emit()
            panel.show()
        found = measured(panel, {"shown": again, "chosen": choose, "for Word": lambda: chart_picture(draft)}, rounds)
        panel.close()
        return found


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    application = QApplication([])
    for name, longest in (("days", 0), ("weeks", 13)):
        found = [timeline(events(count, longest), rounds) for count in _COUNTS]
        for deed in found[0]:
            told = "  ".join(f"{count:5,}: {each[deed][0]:6.1f} of {each[deed][1]:6.1f}"
                             for count, each in zip(_COUNTS, found, strict=True))
            print(f"timeline of {name:6} {deed:9} {told}   x{found[-1][deed][1] / found[0][deed][1]:.1f}")
    chance = random.Random(1)
    sparse = [(chance.randrange(2_000), chance.randrange(2_000)) for _ in range(20_000)]
    for name, records in (("2,000 entities, 20,000 relations", linked(2_000, sparse)),
                          ("60 entities all linked", linked(60, combinations(range(60), 2))),
                          ("20 summits of 200", summits(20, 200))):
        deeds = chart(records, rounds).items()
        print(f"chart of {name:32}", "  ".join(f"{deed} {turn:6.1f} of {whole:6.1f}" for deed, (turn, whole) in deeds))
    del application


if __name__ == "__main__":
    main()
