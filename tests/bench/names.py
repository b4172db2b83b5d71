"""Find 1,000 known names in 1 MB of text, beside one regex alternation: python -m tests.bench.names [ROUNDS].

Once in words of Latin letters, once with Arabic among them.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable

from editor import assets
from editor.model.known_names import KnownNames, longest

NAMES, SIZE = 1_000, 1_000_000
_SYLLABLES = ("ka", "ro", "min", "tel", "sha", "dor", "al", "vin", "es", "qu", "bar", "zan")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_EVERY = 16
"""One word in so many is a name: about 10,000 in the text."""


def main() -> None:
    """Print the medians of interleaved rounds, and their ratio to one regex alternation over the same text."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    prose = _prose()
    latin = [word for word in prose if not _ARABIC.search(word)]
    for title, words in (("words of the sample without its Arabic", latin), ("all words of the sample", prose)):
        names, text = _material(random.Random(7), words)
        taken = seconds(names, text, rounds)
        base = taken.pop("one regex alternation")
        print(f"{title}: one regex alternation {base * 1000:.1f} ms")
        for name, spent in taken.items():
            print(f"  {name}: {spent * 1000:.1f} ms, 1/{base / spent:.0f}")


def seconds(names: list[str], text: str, rounds: int) -> dict[str, float]:
    """Return the medians of the seconds that each way of finding the names takes."""
    plain_text = text.encode("ascii", "replace").decode()
    known = KnownNames([(name, name) for name in names])
    alternation = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")
    deeds: dict[str, Callable[[], int]] = {
        "one regex alternation": lambda: sum(1 for _ in alternation.finditer(text)),
        "known names": lambda: sum(1 for _ in known.find(text)),
        "known names, in plain letters": lambda: sum(1 for _ in known.find(plain_text)),
        "known names, longest only": lambda: len(longest(known.find(text))),
        "the names made ready": lambda: len(list(KnownNames([(name, name) for name in names]).find("")))}
    found: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(rounds):
        for name, deed in deeds.items():
            began = time.perf_counter()
            count = deed()
            found[name].append(time.perf_counter() - began)
            print(f"{name}: {count} found, {found[name][-1] * 1000:.1f} ms", file=sys.stderr)
    return {name: statistics.median(taken) for name, taken in found.items()}


def _material(chance: random.Random, prose: list[str]) -> tuple[list[str], str]:
    """Return names of one to three words, and a text of words that holds them."""
    def word() -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))
    names = sorted({" ".join(word().capitalize() for _ in range(chance.randint(1, 3))) for _ in range(2 * NAMES)})
    chance.shuffle(names)
    names = names[:NAMES]
    words, length = [], 0
    while length < SIZE:
        words.append(chance.choice(names) if chance.randrange(_EVERY) == 0 else chance.choice(prose))
        length += len(words[-1]) + 1
    return names, " ".join(words)


def _prose() -> list[str]:
    sample = sorted(assets.path_of("samples").rglob("*.txt"))
    return " ".join(path.read_text(encoding="utf-8") for path in sample).split()


if __name__ == "__main__":
    main()
