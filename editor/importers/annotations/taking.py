"""Hold what one file of annotations brings while its texts are read: ids, types, entities, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

from editor.formats.annotations import Annotated
from editor.formats.annotations.problems import Problems
from editor.importers.annotations.articles import Articles
from editor.importers.annotations.entities import Entities
from editor.importers.annotations.standing import Standing
from editor.importers.annotations.terms import Labels
from editor.model.change import Stamp
from editor.model.edits.fields import made
from editor.model.incoming import is_taken
from editor.model.project import Project
from editor.model.records import Article, Record, Relation, Text
from editor.words import phrases, say_number

_TOLD: tuple[tuple[str, tuple[str, str]], ...] = (
    ("tags", phrases("{count} tag was taken in.", "{count} tags were taken in.")),
    ("quotes", phrases("{count} quote was taken in.", "{count} quotes were taken in.")),
    ("events", phrases("{count} event was taken in.", "{count} events were taken in.")),
    ("relations", phrases("{count} relation was taken in.", "{count} relations were taken in.")),
    ("notes", phrases("{count} note was taken in.", "{count} notes were taken in.")),
    ("suggested", phrases("{count} tag is a program's suggestion and waits for a decision.",
                          "{count} tags are a program's suggestions and wait for a decision.")),
    ("known", phrases("{count} annotation was in this project already.",
                      "{count} annotations were in this project already.")),
    ("apart", phrases("{count} tag of words that stand apart was set over all that lies between them.",
                      "{count} tags of words that stand apart were set over all that lies between them.")),
    ("no tags", phrases("{count} annotation was not taken in: its words are not where the file says.",
                        "{count} annotations were not taken in: their words are not where the file says.")),
    ("no relations", phrases("{count} relation was not taken in: it does not tie two entities.",
                             "{count} relations were not taken in: they do not tie two entities.")),
    ("no events", phrases("{count} event was not taken in: no words tell of it.",
                          "{count} events were not taken in: no words tell of them.")),
    ("no participants", phrases("{count} participant of an event was not taken in: it is no tagged entity.",
                                "{count} participants of events were not taken in: they are no tagged entities.")),
    ("no notes", phrases("{count} note was not taken in: what it is on is not here.",
                         "{count} notes were not taken in: what they are on is not here.")),
)


class Taking:
    """One file on its way into a project: the `records` it gives so far, and how many of which kind in `counted`."""

    def __init__(self, project: Project, annotated: Annotated, stamp: Stamp, taken: Container[str]) -> None:
        self.project = project
        self._taken = taken
        self.problems = Problems()
        self.counted: Counter[str] = Counter()
        self.records: list[Record] = []
        self.made = made(stamp)
        self._ids = stamp.ids()
        self._standing: dict[tuple[str, str], Standing] = {}
        self.relations = {(held.type, held.from_, held.to) for held in project.of(Relation).values()}
        self._given: set[str] = set()
        self.labels = Labels(project, self._ids, self.made)
        self.articles = Articles(project, self._ids, self.made)
        self.entities = Entities(project, annotated.things, self.id, self.made)

    def standing(self, article: Article, text: Text) -> Standing:
        """Return what stands on a text of an article, one for all sheets of the file that are of it."""
        place = (article.id, text.sha256)
        if place not in self._standing:
            self._standing[place] = Standing(self.project, article, text)
        return self._standing[place]

    def id(self, wanted: str) -> str:
        """Return an id for a record: the file's own name of it where no other file can have it, else a new one."""
        is_free = wanted not in self._given and wanted not in self._taken and not is_taken(self.project, wanted)
        if is_unique(wanted) and is_free:
            self._given.add(wanted)
            return wanted
        return next(self._ids)

    def add(self, record: Record, kind: str) -> None:
        """Take a record in, and count it as of this kind."""
        self.records.append(record)
        self.counted[kind] += 1

    def sentences(self) -> Iterator[str]:
        """Yield how much was taken in and how much was not, a sentence for each kind."""
        yield from (say_number(*told, self.counted[kind]) for kind, told in _TOLD if self.counted[kind])
        yield from self.labels.sentences()


def is_unique(key: str) -> bool:
    """Tell whether a key is long and plain enough that no other file has it for something else: a ULID or a GUID."""
    return 20 <= len(key) <= 64 and key.isascii() and key.replace("-", "").isalnum() and key[0] != "-"
