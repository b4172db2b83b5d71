"""How long merging very many entities takes, beside giving as many another type (grows no faster than they do).

    python -m tests.bench.merging [ROUNDS]

Medians of interleaved rounds, in seconds of this process's own work: the edit, the session and its new project. Then
the last of them taken apart again.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
from collections.abc import Callable
from time import process_time

from editor.model.edits.bulk import set_several
from editor.model.edits.merging import merge_several, unmerge_entity
from editor.model.edits.projects import take_in_records
from editor.model.records import Entity
from editor.session import Session
from tests.journal import session_in_memory

_COUNTS = (3_500, 14_000)
_WORDS = ("harbour", "Lumen", "union", "crane", "minister", "Okoro", "ferry", "island", "council", "dockers")


class Many:
    """A session with so many entities, each under two names of its own."""

    def __init__(self, count: int) -> None:
        chance = random.Random(1)
        self.session: Session = session_in_memory()
        made = [Entity(id=f"{number:026}", type="organisation", name=f"{chance.choice(_WORDS)} {number}",
                       aliases=(f"{chance.choice(_WORDS)} {chance.choice(_WORDS)} {number}",))
                for number in range(count)]
        self.session.do(take_in_records(tuple(made), (), "bench"))
        self.kept, *self.others = [entity.id for entity in made]

    def retype(self) -> None:
        self.session.do(set_several(Entity, self.others, type="person"))

    def merge(self) -> None:
        self.session.do(merge_several(self.kept, self.others))

    def unmerge(self) -> None:
        self.session.do(unmerge_entity(self.others[-1]))


def seconds(deed: Callable[[], None]) -> float:
    """Return the seconds of work that a deed takes, without those of collecting what others left."""
    gc.collect()
    gc.disable()
    begin = process_time()
    deed()
    taken = process_time() - begin
    gc.enable()
    return taken


def rounds_of(many: Many) -> dict[str, float]:
    """Return what each deed takes once, and leave everything as it was."""
    found = {"retype": seconds(many.retype)}
    many.session.undo()
    found["merge"] = seconds(many.merge)
    found["unmerge"] = seconds(many.unmerge)
    many.session.undo()
    many.session.undo()
    return found


def main() -> None:
    """Print the medians, each beside the change of type, and how much longer four times as many take."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    benches = {count: Many(count) for count in _COUNTS}
    found: dict[int, list[dict[str, float]]] = {count: [] for count in _COUNTS}
    for _ in range(rounds):
        for count, many in benches.items():
            found[count].append(rounds_of(many))
    few, very_many = ({deed: statistics.median(each[deed] for each in found[count]) for deed in found[count][0]}
                      for count in _COUNTS)
    for deed, taken in very_many.items():
        print(f"{deed:8} of {_COUNTS[1]:,}: {taken * 1000:7.1f} ms, {taken / very_many['retype']:5.2f} of retype; "
              f"x{taken / few[deed]:.1f} of {_COUNTS[0]:,}")


if __name__ == "__main__":
    main()
