"""What an analyst accepted goes out as gold, and suggestions are scored against it by the command line alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor import cli, workspace
from editor.exporters.gold import DOCUMENTS, GOLD
from editor.model.edits.suggestions import accept_in_bulk, reject_suggestions
from editor.model.records import Article

WORDS = ("Orla Venn, the mayor of Port Amsel, said on 28 October 2024: “The pier will not be closed.” "
         "It was open for three days. A fire at the pier on Monday killed at least four dockers.\n")


def run(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments], lambda *_: None)


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "amsel.txt").write_text(WORDS, encoding="utf-8")
    assert run("new", tmp_path / "p.dossier", tmp_path / "amsel.txt", "--published", "2024-10-30") == 0
    assert run("suggest", tmp_path / "p.dossier", "--accept") == 0
    capsys.readouterr()
    return tmp_path / "p.dossier"


def test_suggestions_are_scored_against_what_was_accepted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, documents = project.with_name("p.gold.jsonl"), project.with_name("p.docs.jsonl")
    assert run("export", project, "-o", gold) == 0
    assert run("export", project, "-o", documents) == 0
    capsys.readouterr()
    assert run("suggest", documents, "--json") == 0
    told = project.with_name("told.jsonl")
    told.write_text(capsys.readouterr().out, encoding="utf-8")
    kinds = "entity,date,quote,event,casualty"
    assert run("score", gold, told, "--docs", documents, "--kinds", kinds, "--json") == 0
    found = {each["kind"]: each for each in json.loads(capsys.readouterr().out) if each["type"] == "ALL"}
    assert set(found) == set(kinds.split(","))
    events = found.pop("event")
    assert events["overlap"]["f1"] == 1, "an event stands on its sentence, of which a suggestion names one word"
    assert all(each["exact"]["f1"] == 1 and each["exact"]["gold"] for each in found.values())
    assert found["date"]["values"] == [3, 3]
    assert found["quote"]["speakers"] == [1, 1]


def test_figures_are_gold_where_the_words_of_their_event_state_them(project: Path) -> None:
    lines = [json.loads(line) for line in GOLD.export(workspace.whole_project(project)).splitlines()]
    (figure,) = [each for each in lines if each["kind"] == "casualty"]
    assert (figure["type"], figure["value"]) == ("killed", "at least four")
    assert figure["extra"] == {"min": 4, "max": None}
    assert WORDS[figure["begin"]:figure["end"]] == figure["value"]


def test_only_what_is_accepted_is_gold(tmp_path: Path) -> None:
    (tmp_path / "amsel.txt").write_text(WORDS, encoding="utf-8")
    assert run("new", tmp_path / "p.dossier", tmp_path / "amsel.txt") == 0
    desk = workspace.open_project(tmp_path / "p.dossier", "Analyst")
    article = desk.session.project.each(Article)[0].id
    desk.session.load(article)
    workspace.take_in_suggested(desk, article)
    tags = desk.session.project.mentions_of(article).values()
    assert GOLD.export(desk.session.project) == b""
    desk.session.do(accept_in_bulk([tag.id for tag in tags if tag.words == "Orla Venn"]))
    desk.session.do(reject_suggestions([tag.id for tag in tags if tag.words == "Port Amsel"]))
    (line,) = map(json.loads, GOLD.export(desk.session.project).splitlines())
    assert (line["doc_id"], line["kind"], line["value"], line["begin"]) == (article, "entity", "Orla Venn", 0)
    desk.close()


def test_gold_that_nobody_has_looked_at_is_told_as_such_and_nothing_of_word(tmp_path: Path, capsys) -> None:
    (tmp_path / "amsel.txt").write_text(
        "“The pier is closed,” said Mayor Orla Venn. Two men were killed in an attack in Ankara on Monday.\n",
        encoding="utf-8")
    assert run("new", tmp_path / "p.dossier", tmp_path / "amsel.txt", "--published", "2024-10-30") == 0
    assert run("suggest", tmp_path / "p.dossier", "--accept") == 0
    capsys.readouterr()
    assert run("export", tmp_path / "p.dossier", "-o", tmp_path / "p.gold.jsonl") == 0
    kinds = [json.loads(line)["kind"] for line in (tmp_path / "p.gold.jsonl").read_text("utf-8").splitlines()]
    count = kinds.count("quote") + kinds.count("event")
    assert count > 1
    assert capsys.readouterr().err == (
        f"{count} events and quotes in it were accepted in bulk, and looked at by nobody: they tell what was "
        "suggested, not what is right.\n")
    assert run("export", tmp_path / "p.dossier", "-o", tmp_path / "p.docs.jsonl") == 0
    assert capsys.readouterr().err == ""


def test_documents_hold_the_words_and_the_day_they_count_from(project: Path) -> None:
    (document,) = map(json.loads, DOCUMENTS.export(workspace.whole_project(project)).splitlines())
    assert (document["text"].strip(), document["pub_date"]) == (WORDS.strip(), "2024-10-30")
