"""How much better names are found after 5, 10, 20 articles: `python -m tests.bench.learning FOLDER SCHEME [5 10 20]`.

FOLDER holds `docs.jsonl` and `gold.jsonl` as `check/score.py` beside the shared corpora reads them; that scorer is used
(DOSSIER_SHARED names its folder). SCHEME is one of ours, or `gold` for the types of the gold.

Articles are cut into folds. For each fold, so many of the other articles are taken for decided: the names of the gold
are accepted in them, also what the rules suggest where the gold has what the scorer does not count, and all else is not
tagged. Then the fold is read by the rules alone, by the rules with the names that the project knows by now, and by what
was learned behind them. Prints F1 of all folds together, by typed overlap, typed and exact, and overlap of any type,
and how long the longest learning takes.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import sys
import time
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from editor import registry
from editor.model.scheme import EntityType, Nature, Scheme, scheme, scheme_names
from editor.suggest import Suggester
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.learned import LearnedNames, Lesson, Tag, learn
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.reading import Known, Reading
from editor.suggest.running import suggested
from editor.suggest.scored import scored

_FOLDS = 4
_SEED = 7
_NATURES: dict[str, Nature] = {"Person": "person", "Organisation": "organisation", "Location": "location",
                               "Temporal": "time", "Time": "time"}
Row = dict[str, Any]


def main() -> None:
    """Print the table."""
    folder, named, *sizes = sys.argv[1:]
    docs, gold = (_lines(Path(folder) / name) for name in ("docs.jsonl", "gold.jsonl"))
    names = [row for row in gold if row["kind"] == "entity"]
    chosen = scheme(named) if named in scheme_names() else _scheme_of(names)
    bench = _Bench(docs, names, chosen, (NAMES, DATES))
    print(f"{len(docs)} articles, {_FOLDS} folds, scheme {named}")
    bench.show("rules alone", bench.read(0, "alone"))
    for size in [int(size) for size in sizes] or [5, 10, 20]:
        bench.show(f"{size:2} decided: rules knowing the names", bench.read(size, "known"))
        bench.show(f"{size:2} decided: learned", bench.read(size, "learned"))


class _Bench:
    def __init__(self, docs: Sequence[Row], gold: Sequence[Row], chosen: Scheme, rules: Sequence[Suggester]) -> None:
        self._docs, self._gold, self._scheme, self._rules = docs, gold, chosen, rules
        shuffled = [doc["doc_id"] for doc in docs]
        random.Random(_SEED).shuffle(shuffled)
        self._folds = [shuffled[fold::_FOLDS] for fold in range(_FOLDS)]
        self._lessons = {doc["doc_id"]: self._lesson(doc) for doc in docs}
        self.seconds: list[float] = []

    def read(self, size: int, how: str) -> list[Row]:
        """Return what is suggested in all articles, each read by what so many articles of the other folds teach."""
        rows: list[Row] = []
        self.seconds = []
        for number, fold in enumerate(self._folds):
            others = [doc for other, held in enumerate(self._folds) if other != number for doc in held]
            random.Random(_SEED + number).shuffle(others)
            lessons = [self._lessons[doc] for doc in others[:size]]
            known = self._known(lessons)
            suggesters = [*self._rules]
            if how == "learned":
                begun = time.perf_counter()
                learned = learn(lessons, known, self._scheme, self._rules)
                self.seconds.append(time.perf_counter() - begun)
                suggesters += [LearnedNames(learned)] if learned else []
            for doc in fold:
                rows += self._rows(doc, self._lessons[doc], () if how == "alone" else known, suggesters)
        return rows

    def show(self, name: str, rows: list[Row]) -> None:
        """Print the scores of a way to read."""
        texts = {doc["doc_id"]: doc["text"] for doc in self._docs}
        held = _scorer().score(self._gold, rows, texts, ["NAM"], ["entity"], None, None, False, 0.0, True)["entity/ALL"]
        told = "  ".join(f"{key} {held[key]['F1']:.3f} (P {held[key]['P']:.3f} R {held[key]['R']:.3f})"
                         for key in ("overlap", "exact"))
        taken = f"  learned in {max(self.seconds):.1f} s" if self.seconds else ""
        print(f"{name:36} {told}  untyped {held['untyped_overlap']['F1']:.3f}{taken}", flush=True)

    def _rows(self, doc: str, lesson: Lesson, known: Iterable[Known], suggesters: Sequence[Suggester]) -> list[Row]:
        found = suggested(Reading(lesson.words, lesson.article, tuple(known)), suggesters)
        assert found is not None
        return list(scored(doc, lesson.words, found.found, self._scheme))

    def _lesson(self, doc: Row) -> Lesson:
        article = msgspec.structs.replace(registry.text_importer().read_pasted(doc["text"]).article,
                                          published=(doc["pub_date"] or "")[:10])
        times = {each.name for each in self._scheme.entity_types if each.nature == "time"}
        gold = [row for row in self._gold if row["doc_id"] == doc["doc_id"]]
        cared = [row for row in gold if _is_cared_for(row)]
        others = [row for row in gold if not _is_cared_for(row)]
        kept = [row for row in self._rows(doc["doc_id"], Lesson(doc["text"], article, ()), (), self._rules)
                if row["kind"] == "entity" and _overlaps(row, others) and not _overlaps(row, cared)]
        tags = {Tag(row["begin"], row["end"], row["type"], _named(row["value"])) for row in (*cared, *kept)
                if row["type"] not in times}
        return Lesson(doc["text"], article, tuple(sorted(tags)))

    def _known(self, lessons: Iterable[Lesson]) -> tuple[Known, ...]:
        types: dict[str, dict[str, int]] = {}
        for tag in (tag for lesson in lessons for tag in lesson.accepted if tag.entity):
            counts = types.setdefault(tag.entity, {})
            counts[tag.type] = counts.get(tag.type, 0) + 1
        return tuple(Known(name, (name,), best := max(counts, key=lambda each: (counts[each], each)),
                           self._scheme.entity_type(best).nature) for name, counts in types.items())


def _is_cared_for(row: Row) -> bool:
    """Tell whether the scorer counts a name of the gold; of the others it says nothing, right or wrong."""
    extra = row["extra"]
    return extra["mention"] == "NAM" and not extra.get("nested") and not extra.get("optional")


def _overlaps(row: Row, others: Iterable[Row]) -> bool:
    return any(row["begin"] < other["end"] and row["end"] > other["begin"] for other in others)


def _named(words: str) -> str:
    """Return who is known by words from now on: nobody by those in small letters, such as a quantity."""
    return " ".join(words.split()) if any(character.isupper() for character in words) else ""


def _scheme_of(gold: Iterable[Row]) -> Scheme:
    types = sorted({row["type"] for row in gold})
    return msgspec.structs.replace(scheme("news"), name="gold", entity_types=tuple(
        EntityType(name, name, nature=_NATURES.get(name, "other")) for name in types))


@cache
def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", Path(os.environ["DOSSIER_SHARED"]) / "check" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
