"""Suggestions are scored against gold one to one, as counted by hand here, and as the shared checker counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from editor import cli
from editor.suggest.scoring import ALL, Mark, Rate, Score, scores

#        0123456789012345678901234567890
WORDS = "Orla Venn left the Quay Board on 3 May."


def run(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments], lambda *_: None)


def name(begin: int, end: int, type_: str = "Person", **extra: object) -> Mark:
    return Mark("a", "entity", type_, begin, end, extra)


def of(found: list[Score], kind: str = "entity", type_: str = ALL) -> Score:
    return next(each for each in found if (each.kind, each.type) == (kind, type_))


def test_exact_overlap_and_untyped_are_counted_one_to_one() -> None:
    gold = [name(0, 9), name(15, 29, "Organisation"), name(33, 38, "Time")]
    told = [name(0, 9), name(5, 9), name(19, 29, "Organisation"), name(33, 38, "Place")]
    found = scores(gold, told)
    assert of(found).exact == Rate(1, 3, 4)
    assert of(found).overlap == Rate(2, 3, 4)
    assert (of(found).untyped_exact, of(found).untyped_overlap) == (Rate(2, 3, 4), Rate(3, 3, 4))
    assert of(found, type_="Person").exact == Rate(1, 1, 2)
    assert of(found, type_="Place").overlap == Rate(0, 0, 1)
    assert (of(found).overlap.precision, of(found).overlap.recall) == (0.5, pytest.approx(2 / 3))
    assert of(found).overlap.f1 == pytest.approx(4 / 7)


def test_the_likest_go_together_first() -> None:
    assert of(scores([name(0, 9), name(5, 20)], [name(4, 20)])).overlap == Rate(1, 2, 1)
    twice = scores([name(0, 10)], [name(0, 10, "Place"), name(0, 9)])
    assert (of(twice, type_="Person").overlap, of(twice).untyped_exact) == (Rate(1, 1, 1), Rate(1, 1, 2))


def test_what_gold_leaves_open_is_neither_missed_nor_wrong() -> None:
    gold = [name(0, 9, mention="NAM"), name(15, 29, mention="NOM"), name(30, 32, mention="NAM", optional=True)]
    assert of(scores(gold, [name(0, 9), name(19, 29), name(30, 32)], ["NAM"])).exact == Rate(1, 1, 1)
    assert of(scores(gold, [name(0, 9), name(19, 29)])).overlap == Rate(2, 2, 2)


def test_values_count_where_gold_states_one_and_days_without_the_clock() -> None:
    gold = [Mark("a", "date", "DATE", 33, 38, {"iso": "2024-05-03"}), Mark("a", "date", "DATE", 0, 3, {"iso": None})]
    told = [Mark("a", "date", "DATE", 33, 38, {"iso": "2024-05-03T10:00"}), Mark("a", "date", "DATE", 0, 3, {})]
    found = of(scores(gold, told), "date")
    assert found.values == (1, 1)
    assert found.value_f1 == pytest.approx(0.5)


def test_speakers_and_words_that_are_no_quote_are_counted() -> None:
    venn = {"speaker": [{"begin": 0, "end": 9}]}
    gold = [Mark("a", "quote", "direct", 10, 20, venn), Mark("a", "quote", "direct", 25, 30, venn),
            Mark("a", "notquote", "title", 33, 38)]
    told = [Mark("a", "quote", "direct", 10, 20, {"speaker": {"begin": 5, "end": 9}}),
            Mark("a", "quote", "direct", 25, 30), Mark("a", "quote", "direct", 33, 38)]
    found = of(scores(gold, told), "quote")
    assert (found.exact, found.speakers, found.named) == (Rate(2, 2, 3), (1, 2), 1)
    assert (found.held_up, found.taken) == (1, 1)


def test_an_empty_side_scores_nothing() -> None:
    assert scores([], []) == []
    assert of(scores([name(0, 9)], [])).overlap.f1 == 0


def lines(path: Path, *objects: object) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in objects), encoding="utf-8")
    return path


def test_a_table_and_an_object_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark = {"doc_id": "a", "kind": "entity", "type": "Person", "begin": 0, "end": 9}
    quoted = {"doc_id": "a", "kind": "quote", "type": "direct", "begin": 5, "end": 9}
    gold = lines(tmp_path / "gold.jsonl", mark, quoted)
    told = lines(tmp_path / "told.jsonl", mark, mark | {"begin": 12, "end": 18})
    assert run("score", gold, told) == 0
    head, first, *_ = capsys.readouterr().out.splitlines()
    assert head.split()[:2] == ["gold", "told"]
    assert first.split()[:6] == ["entity/ALL", "1", "2", "0.500", "1.000", "0.667"]
    assert run("score", gold, told, "--kinds", "entity", "--json") == 0
    printed = json.loads(capsys.readouterr().out)
    assert [(each["kind"], each["type"], each["exact"]["f1"]) for each in printed] == [
        ("entity", "ALL", 0.6667), ("entity", "Person", 0.6667)]


def test_what_stands_around_the_words_can_be_left_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    board = {"doc_id": "a", "kind": "entity", "type": "Organisation", "begin": 15, "end": 29}
    gold, told = lines(tmp_path / "g", board), lines(tmp_path / "t", board | {"begin": 19})
    documents = lines(tmp_path / "d", {"doc_id": "a", "text": WORDS})
    for options, right in (((), 0), (("--docs", documents, "--core"), 1), (("--docs", documents, "--trim"), 0)):
        assert run("score", gold, told, "--json", *options) == 0
        assert json.loads(capsys.readouterr().out)[0]["exact"]["right"] == right


def test_types_can_be_left_aside_and_called_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = [name(0, 9, "PER"), name(15, 29, "ORG"), name(33, 38, "Time")]
    told = [name(0, 9), name(15, 29), name(33, 38, "Time")]
    assert of(scores(gold, told, types=["PER", "Time"])).exact == Rate(1, 2, 1)
    paths = [lines(tmp_path / at, *map(msgspec.to_builtins, marks)) for at, marks in (("g", gold), ("t", told))]
    assert run("score", *paths, "--types", "Person", "--map", "PER=Person,Time=When", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(each["type"], each["exact"]["right"], each["exact"]["told"]) for each in found] == [
        ("ALL", 1, 1), ("Person", 1, 1)]
    assert run("score", *paths, "--map", "PER") == 2
    assert "“PER” is no list of types with another name" in capsys.readouterr().err


@pytest.mark.parametrize("space", [None, 2])
def test_objects_over_several_lines_and_in_a_list_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                           space: int | None) -> None:
    marks = [{"doc_id": "a", "kind": "entity", "type": "Person", "begin": at, "end": at + 4} for at in (0, 9)]
    (tmp_path / "g").write_text("\n".join(json.dumps(each, indent=space) for each in marks), encoding="utf-8-sig")
    (tmp_path / "t").write_text(json.dumps(marks, indent=space), encoding="utf-8")
    assert run("score", tmp_path / "g", tmp_path / "t", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["exact"]["right"] == 2


@pytest.mark.parametrize(("content", "options", "told"), [
    ('{"doc_id": "a"}', (), "line 1 is no mark"), ("\n\n{\n", (), "line 3 is no mark"),
    ("[" * 200_000, (), "line 1 is no mark"), ("[7]", (), "line 1 is no mark"), ("[", (), "line 1 is no mark"),
    ('{"doc_id":"a","kind":"entity","type":"P","begin":3,"end":3}', (), "3 to 3 is outside of the document “a”"),
    *((f'{{"doc_id":"a","kind":"quote","type":"direct","begin":0,"end":3,"extra":{{"speaker":{speaker}}}}}', (),
       "line 1 is no mark (the speaker’s “begin” and “end” are no offsets")
      for speaker in ('{"begin":1}', '[{"begin":1,"end":"x"}]', '{"begin":"1","end":3}')),
    ("", ("--core",), "the documents are needed. Name their file with --docs")])
def test_what_cannot_be_scored_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str,
                                                     options: tuple[str, ...], told: str) -> None:
    (tmp_path / "gold").write_text(content, encoding="utf-8")
    assert run("score", tmp_path / "gold", lines(tmp_path / "told"), *options) == 2
    assert told in capsys.readouterr().err


CORPORA = (("re3d", "--mention NAM --core --kinds entity"), ("gum_wikinews", "--kinds entity,date"),
           ("gum_wikinews", "--kinds entity --mention NAM,NAMLIKE --trim"), ("quotes_wikinews", "--kinds quote --trim"),
           ("meantime", "--kinds date,entity"), ("casualties", ""),
           ("re3d", "--types Person,Group --map Organisation=Group,MilitaryPlatform=Group --kinds entity --core"),
           ("gum_wikinews", "--types Group,Temporal,DATE --map Organisation=Group,animal=Group"))


@pytest.mark.slow
@pytest.mark.parametrize(("corpus", "options"), CORPORA)
def test_the_figures_are_those_of_the_shared_checker(shared: Path, tmp_path: Path, corpus: str, options: str,
                                                     capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared / "data" / "open" / corpus
    gold, documents = folder / "gold.jsonl", folder / "docs.jsonl"
    told = shifted(gold, documents, tmp_path / "told.jsonl")
    asked = [str(gold), str(told), "--docs", str(documents), *options.split(), "--json"]
    checked = json.loads(subprocess.run([sys.executable, str(shared / "check" / "score.py"), *asked], check=True,
                                        capture_output=True, encoding="utf-8").stdout)
    assert run("score", *asked) == 0
    ours = {f"{each['kind']}/{each['type']}": each for each in json.loads(capsys.readouterr().out)}
    checked.pop("_meta")
    assert list(ours) == [key for key, value in checked.items() if "exact" in value]
    for key, mine in ours.items():
        assert figures(mine) == theirs(checked[key]), key


def shifted(gold: Path, documents: Path, path: Path) -> Path:
    """Write suggestions that are right, nearly right and wrong by turns, with values and speakers that are, too."""
    lengths = {each["doc_id"]: len(each["text"]) for each in map(json.loads, documents.read_text("utf-8").splitlines())}
    found = []
    for at, mark in enumerate(map(json.loads, gold.read_text("utf-8").splitlines())):
        if mark.get("begin") is None or at % 7 == 0:
            continue
        begin, end = mark["begin"] + at % 3, mark["end"] + (at % 5 == 0)
        if begin < end <= lengths[mark["doc_id"]]:
            extra = mark["extra"] if at % 4 else {}
            kind = {"notquote": "quote"}.get(mark["kind"], mark["kind"])
            found.append(mark | {"kind": kind, "begin": begin, "end": end, "extra": extra,
                                 "type": "Other" if at % 11 == 0 else mark["type"]})
    return lines(path, *found)


def figures(mine: dict) -> list:
    rates = [[rate["precision"], rate["recall"], rate["f1"], rate["right"], rate["gold"], rate["told"]]
             for name in ("exact", "overlap", "untyped_exact", "untyped_overlap") if (rate := mine.get(name))]
    value = round(mine["values"][0] / mine["values"][1], 4) if mine["values"][1] else None
    speaker = round(mine["speakers"][0] / mine["speakers"][1], 4) if mine["speakers"][1] else None
    return [*rates, value, mine["value_f1"] if value is not None else None, speaker, mine["held_up"], mine["taken"]]


def theirs(checked: dict) -> list:
    rates = [[rate["P"], rate["R"], rate["F1"], rate["tp"], rate["gold"], rate["pred"]]
             for name in ("exact", "overlap", "untyped_exact", "untyped_overlap") if (rate := checked.get(name))]
    return [*rates, checked.get("value_accuracy"), checked.get("value_F1"), checked.get("speaker_accuracy"),
            checked.get("not_quote_total", 0), checked.get("not_quote_suggested", 0)]
