"""How long articles take to be read for suggestions, by suggester: `python -m tests.bench.suggestions [FILE.txt]`.

Prints milliseconds of work, which other programs on the machine hardly lengthen, and those for each kB of articles of
5, 50 and 500 kB; what grows as the text does prints the same for each kB throughout. The words are those of a file, or
a made-up report, told over and over with other names. Each suggester is timed alone, with what those before it found,
on one reading, as the program does it; the first one, for which lexicons are loaded and patterns compiled, is told
apart.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from editor import registry
from editor.model.records import Article
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Suggestion

_SIZES = (5_000, 50_000, 500_000)
_REPORT = """PORT {town} (Coast Press) — Two people were killed and {count} wounded on Monday when a drone struck the \
pier of Port {town}, the mayor, {first} {last}, said.

“The pier has burnt down,” {last} told reporters on 3 May 2031. “Nobody knows who did it.” She added that up to \
{count} boats were lost, and that the Harbour Union (HU) would meet the Ministry of Ports on Friday.

The HU said in a statement that it was “appalled” by the attack. According to the Coast Guard, three men were \
arrested near {town} two days before, and a fourth was still at large.

{first} {last} denied that the port had been warned. “We were not told,” she said. The ministry has promised to pay \
$2.5 million to the families, and a spokesman for it said the pier would be built anew within a year.

"""
_TOWNS = ("Amsel", "Kelder", "Varn", "Tormund", "Estal", "Brisk", "Oldmar")
_FIRST = ("Ana", "Lena", "Otto", "Maria", "Karl", "Ruth", "Joel")
_LAST = ("Ruiz", "Dorn", "Maas", "Stahl", "Oster", "Amis", "Crane", "Holt", "Brand")


def main() -> None:
    """Print the table."""
    words = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else report(max(_SIZES))
    begun = time.process_time()
    _read(words[:_SIZES[0]], times=1)
    print(f"the first reading, with what is loaded for it: {(time.process_time() - begun) * 1000:.0f} ms")
    for size in _SIZES:
        told = (words * (size // len(words) + 1))[:size]
        taken = _read(told)
        for name, seconds in (*taken.items(), ("all", sum(taken.values()))):
            each = seconds * 1e6 / size
            print(f"{size // 1000:4} kB  {name:10} {seconds * 1000:8.1f} ms  {each:6.2f} ms for each kB")


def _read(words: str, times: int = 3) -> dict[str, float]:
    """Return the seconds that each suggester takes, the best of so many readings."""
    taken: dict[str, float] = {}
    for _ in range(times):
        found: tuple[Suggestion, ...] = ()
        article = registry.text_importer().read_pasted(words).article
        reading = Reading(words, Article(id="a", published="2031-05-06", language="en", lines=article.lines))
        for suggester in registry.suggesters():
            begun = time.process_time()
            mine = tuple(suggester.suggest(reading, found))
            seconds = time.process_time() - begun
            taken[suggester.name] = min(taken.get(suggester.name, seconds), seconds)
            found += mine
    return taken


def report(size: int) -> str:
    parts: list[str] = []
    length = 0
    while length < size:
        place = len(parts)
        parts.append(_REPORT.format(town=_TOWNS[place % 7], first=_FIRST[place // 7 % 7], last=_LAST[place % 9],
                                    count=place % 90 + 2))
        length += len(parts[-1])
    return "".join(parts)


if __name__ == "__main__":
    main()
