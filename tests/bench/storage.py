"""One edit, stored, in a project of 5,000 articles, as a ratio to one of 1 (DESIGN 7, row 5: at most 1.3).

    python -m tests.bench.storage [ARTICLES]

Also prints what opening such a project costs, with 100 tags an article.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from editor.model.anchor import anchor_in
from editor.model.change import Stamps, Swap, make_change
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.records import Article, Entity, Mention, Record, Text
from editor.session import Session
from editor.storage.project_file import ProjectFile
from tests.texts import text_of

_TAGS = 100
_ROUNDS = 60


def fill(path: Path, articles: int) -> None:
    """Write a project with articles of 5 kB and a hundred tags each."""
    file = ProjectFile.create(path)
    session = Session(file.project(), file, "bench")
    stamps = Stamps()
    session.do(add_entity("Coast Guard", "organisation"))
    entity = session.project.each(Entity)[0]
    for number in range(articles):
        text = text_of(f"Article {number}. " + "The Coast Guard said the road to Marrow Bay was cut. " * 96)
        stamp = stamps("bench")
        ids = stamp.ids()
        article = Article(id=next(ids), title=f"Article {number}", texts=(text.sha256,))
        records: list[Record] = [article, *_tags(article, text, ids, entity.id)]
        session.do(lambda _, stamp, ids=ids, records=records, text=text: make_change(
            stamp, ids, "import article", [Swap(None, record) for record in records], texts=(text,)))
    file.close()


def _tags(article: Article, text: Text, ids: object, entity: str) -> list[Mention]:
    found = []
    for place in range(_TAGS):
        anchor = anchor_in(article, text, 20 + place * 40, 28 + place * 40)
        found.append(Mention(id=next(ids), article=article.id, begin=anchor.begin, end=anchor.end,  # type: ignore[call-overload]
                             words=anchor.words, text=anchor.text, before=anchor.before, after=anchor.after,
                             type="organisation", entity=entity))
    return found


class Desk:
    """An open project, its first article loaded."""

    def __init__(self, path: Path) -> None:
        begin = time.perf_counter()
        self.file = ProjectFile(path)
        self.session = Session(self.file.project(), self.file, "bench")
        self.opened = time.perf_counter() - begin
        self.article = self.session.project.each(Article)[0].id
        self.session.load(self.article)

    def edit(self, place: int) -> float:
        """Tag, wait until it is stored, and return the seconds that took."""
        begin = time.perf_counter()
        self.session.do(tag_mention(self.article, 5 + place, 9 + place, "other"))
        self.file.flush()
        return time.perf_counter() - begin


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        desks = []
        for count in (1, many):
            path = Path(folder) / f"{count}.dossier"
            fill(path, count)
            desks.append(Desk(path))
        one, other = desks
        pairs = [(one.edit(round_), other.edit(round_)) for round_ in range(_ROUNDS)]
        ratios = [b / a for a, b in pairs]
        print(f"edit: {statistics.median(a for a, _ in pairs) * 1000:.2f} ms in 1 article, "
              f"{statistics.median(b for _, b in pairs) * 1000:.2f} ms in {many}, "
              f"ratio {statistics.median(ratios):.2f}, budget 1.3")
        print(f"open: {one.opened * 1000:.0f} ms and {other.opened * 1000:.0f} ms")
        for desk in desks:
            desk.file.close()


if __name__ == "__main__":
    main()
