"""How much better names are found after some articles: `python -m tests.bench.learning FOLDER SCHEME [5 10 20] [A=B]`.

FOLDER holds `docs.jsonl` and `gold.jsonl` as `check/score.py` beside the shared corpora reads them; that scorer is used
(DOSSIER_SHARED names its folder). SCHEME is one of ours, or `gold` for the types of the gold. With A=B the analyst tags
what the gold has as type A as type B, and as nothing without B: so it shows how soon a habit is followed.

Articles are cut into folds. For each fold, so many of the other articles are taken for decided: the names of the gold
are accepted in them, also what the rules suggest where the gold has what the scorer does not count, and all else is not
tagged. Then the fold is read by the rules alone, by the rules with the names that the project knows by now, and by what
was learned behind them. That is done for several ways to cut, so that no figure is an accident of one. Prints F1 of all
folds together, by typed overlap, typed and exact, and overlap of any type: the mean of the ways to cut, and how far
they lie apart; behind it by how much what was learned changes what the known names give by typed overlap, on the mean
and where it is worst, and how long the longest learning takes.
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
from statistics import mean, pstdev
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
_SEEDS = (7, 8, 9, 10)
_NATURES: dict[str, Nature] = {"Person": "person", "Organisation": "organisation", "Location": "location",
                               "Temporal": "time", "Time": "time"}
Row = dict[str, Any]
Scores = dict[str, float]


def main() -> None:
    """Print the table."""
    folder, named, *others = sys.argv[1:]
    docs, gold = (_lines(Path(folder) / name) for name in ("docs.jsonl", "gold.jsonl"))
    otherwise = dict(each.split("=") for each in others if "=" in each)
    names = [{**row, "type": otherwise.get(row["type"], row["type"])} for row in gold
             if row["kind"] == "entity" and otherwise.get(row["type"], row["type"])]
    sizes = [int(each) for each in others if "=" not in each] or [5, 10, 20]
    chosen = scheme(named) if named in scheme_names() else _scheme_of(names)
    benches = [_Bench(docs, names, chosen, (NAMES, DATES), seed) for seed in _SEEDS]
    print(f"{len(docs)} articles, {_FOLDS} folds, cut {len(_SEEDS)} times, scheme {named}")
    print(f"{'rules alone':30} {_told([benches[0].scores(0, 'alone')])}", flush=True)
    for size in sizes:
        known = [bench.scores(size, "known") for bench in benches]
        print(f"{f'{size:2} decided: knowing the names':30} {_told(known)}", flush=True)
        learned = [bench.scores(size, "learned") for bench in benches]
        by = [one["overlap"] - other["overlap"] for one, other in zip(learned, known, strict=True)]
        print(f"{f'{size:2} decided: learned':30} {_told(learned)}  by {mean(by):+.4f}, at worst {min(by):+.4f}, "
              f"in {max(bench.seconds for bench in benches):.1f} s", flush=True)


def _told(scores: Sequence[Scores]) -> str:
    held = {kind: [each[kind] for each in scores] for kind in scores[0]}
    return "  ".join(f"{kind} {mean(each):.4f} ±{pstdev(each):.4f}" for kind, each in held.items())


class _Bench:
    def __init__(self, docs: Sequence[Row], gold: Sequence[Row], chosen: Scheme, rules: Sequence[Suggester],
                 seed: int) -> None:
        self._docs, self._gold, self._scheme, self._rules, self._seed = docs, gold, chosen, rules, seed
        shuffled = [doc["doc_id"] for doc in docs]
        random.Random(seed).shuffle(shuffled)
        self._folds = [shuffled[fold::_FOLDS] for fold in range(_FOLDS)]
        self._lessons = {doc["doc_id"]: self._lesson(doc) for doc in docs}
        self.seconds = 0.0

    def scores(self, size: int, how: str) -> Scores:
        """Return the F1 of what is suggested in all articles, by typed overlap, exact, and overlap of any type."""
        texts = {doc["doc_id"]: doc["text"] for doc in self._docs}
        held = _scorer().score(self._gold, self._read(size, how), texts, ["NAM"], ["entity"], None, None, False, 0.0,
                               True)["entity/ALL"]
        return {"overlap": held["overlap"]["F1"], "exact": held["exact"]["F1"],
                "untyped": held["untyped_overlap"]["F1"]}

    def _read(self, size: int, how: str) -> list[Row]:
        """Return what is suggested in all articles, each read by what so many articles of the other folds teach."""
        rows: list[Row] = []
        for number, fold in enumerate(self._folds):
            others = [doc for other, held in enumerate(self._folds) if other != number for doc in held]
            random.Random(self._seed + number).shuffle(others)
            lessons = [self._lessons[doc] for doc in others[:size]]
            known = self._known(lessons)
            suggesters = [*self._rules]
            if how == "learned":
                begun = time.perf_counter()
                learned = learn(lessons, known, self._scheme, self._rules)
                self.seconds = max(self.seconds, time.perf_counter() - begun)
                suggesters += [LearnedNames(learned)] if learned else []
            for doc in fold:
                rows += self._rows(doc, self._lessons[doc], () if how == "alone" else known, suggesters)
        return rows

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
