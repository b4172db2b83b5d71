"""Search 5,000 articles for a name, with snippets, as a ratio to a LIKE scan of the texts (DESIGN 7, row 7: 1/5).

    python -m tests.bench.search [ARTICLES]

Also prints how soon the first hits come, where an index knows the words and where it does not. How soon they are on the
screen as one types is told by `tests.bench.finding`.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from editor.model.change import Stamps, Swap, make_change
from editor.model.records import Article, Line
from editor.session import Session
from editor.storage.connection import connect
from editor.storage.project_file import ProjectFile
from editor.workspace import OpenProject, each_hit, open_project, search
from tests.texts import text_of

_ROUNDS = 15
NAME = "Ilse Tormann"
_EVERY = 50
"""One article in so many holds the name, three times."""


def _none(number: int) -> str:
    return ""


def fill(path: Path, articles: int, other: Callable[[int], str] = _none) -> str:
    """Write a project of articles of about 5 kB, of words drawn as in a language: few often, many seldom.

    An article whose number has `other` words has those. Returns a common word of three letters.
    """
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices("aeioulnrst", k=chance.randint(2, 9))) for _ in range(20_000)]
    weights = [1 / place for place in range(1, len(vocabulary) + 1)]
    file = ProjectFile.create(path)
    session, stamps = Session(file.project(), file, "bench"), Stamps()
    for number in range(articles):
        words = chance.choices(vocabulary, weights, k=800)
        if number % _EVERY == 0:
            words[100], words[300], words[500] = (NAME,) * 3
        text = text_of(f"Article {number}\n" + (other(number) or " ".join(words)))
        ids = stamps("bench").ids()
        article = Article(id=next(ids), title=f"Article {number}", texts=(text.sha256,),
                          lines=(Line(0, text.words.index("\n"), number=1),
                                 Line(text.words.index("\n") + 1, len(text.words), number=2)))
        session.do(lambda _, stamp, ids=ids, article=article, text=text: make_change(
            stamp, ids, "import article", [Swap(None, article)], texts=(text,)))
    file.close()
    return next(word for word in vocabulary if len(word) == 3)


def scan(path: Path) -> list[str]:
    """Find the name as a program without an index does, each with some words around it."""
    connection = connect(path, "read")
    rows = connection.execute("SELECT substr(words, max(1, instr(words, ?) - 40), 132) FROM text "
                              "WHERE words LIKE ? LIMIT 200", (NAME, f"%{NAME}%")).fetchall()
    connection.close()
    return [row[0] for row in rows]


def timed(deed: Callable[[], object]) -> float:
    """Return how many seconds a deed takes."""
    begin = time.perf_counter()
    deed()
    return time.perf_counter() - begin


def first_hits(desk: OpenProject, words: str) -> list[object]:
    """Return the hits that fill a list."""
    return list(islice(each_hit(desk, words), 8))


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.dossier"
        fill(path, many)
        desk = open_project(path, "bench", read_only=True)
        assert len(search(desk, NAME).hits) == min(200, 3 * -(-many // _EVERY))
        pairs = [(timed(lambda: search(desk, NAME)), timed(lambda: scan(path))) for _ in range(_ROUNDS)]
        ours, like = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        print(f"search {many} articles: {ours:.1f} ms, LIKE scan {like:.1f} ms, ratio {ratio:.2f}, budget 0.20")
        for words, kind in ((NAME, "indexed"), ("e", "one letter"), ("东京", "scanned, not there")):
            took = statistics.median(timed(lambda words=words: first_hits(desk, words)) for _ in range(5))
            print(f"first hits, {kind}: {took * 1000:.1f} ms, budget 100")
        desk.close()


if __name__ == "__main__":
    main()
