"""`dossier suggest` prints what articles suggest, of a project or of a file of documents."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from editor import cli
from editor.model.project import Project
from editor.storage.settings import change_settings
from editor.suggest.scored import Scored
from editor.workspace import suggesting
from tests.suggest.adapters.model_server import saying, serving

WORDS = "Port Amsel was hit on 28 October 2024, the mayor said.\n"


def run(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments], lambda *_: None)


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "amsel.txt").write_text(WORDS, encoding="utf-8")
    assert run("new", tmp_path / "p.dossier", tmp_path / "amsel.txt", "--published", "2024-10-30") == 0
    capsys.readouterr()
    return tmp_path / "p.dossier"


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_a_project_suggests_is_printed_one_object_a_line(project, capsys) -> None:
    assert run("suggest", project, "--json") == 0
    dates = [each for each in printed(capsys) if each["kind"] == "date"]
    assert [(each["value"], each["extra"]["iso"]) for each in dates] == [("28 October 2024", "2024-10-28")]
    assert all(WORDS[each["begin"]:each["end"]] == each["value"] for each in dates)


def test_an_article_is_chosen_by_its_number(project, capsys) -> None:
    assert run("suggest", project, "--article", "1", "--json") == 0
    assert printed(capsys)


def test_however_many_articles_a_project_has_few_are_in_memory(project, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("editor.workspace.passing._FEW", 2)
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, file in enumerate(files):
        file.write_text(f"Berth {number} of Port Amsel was hit on 28 October 2024, the mayor said.\n")
    assert run("import", project, *files) == 0
    capsys.readouterr()
    held, real = [], suggesting.scored_suggestions

    def watched(of: Project, *values: object) -> Iterator[Scored]:
        held.append(len(of.texts))
        return real(of, *values)

    monkeypatch.setattr(suggesting, "scored_suggestions", watched)
    assert run("suggest", project, "--json") == 0
    assert len({each["doc_id"] for each in printed(capsys)}) == len(held) == 6
    assert max(held) == 2


@pytest.mark.parametrize("options", [("--json",), ("--accept",)])
def test_an_article_that_fails_is_passed_over_and_told_of_at_the_end(project, tmp_path, capsys, options) -> None:
    for name in ("quay", "mill"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} of Port Amsel was hit on 28 October 2024.\n")
    assert run("import", project, tmp_path / "quay.txt", tmp_path / "mill.txt", "--published", "2024-10-30") == 0
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE text SET words = replace(words, 'The quay', 'The yard')")
    connection.close()
    capsys.readouterr()
    assert run("suggest", project, *options) == 1
    held = capsys.readouterr()
    assert held.out.count('"iso":"2024-10-28"' if options == ("--json",) else "accepted in bulk") == 2
    first, last = held.err.splitlines()
    assert first.startswith("“quay.txt” was passed over: The text ")
    assert last == "1 of 3 articles was passed over."


def test_who_stops_it_is_told_so_in_one_line(tmp_path) -> None:
    line = json.dumps({"doc_id": "a", "text": WORDS, "pub_date": "2024-10-30"})
    (tmp_path / "docs.jsonl").write_text(f"{line}\n" * 5000, encoding="utf-8")
    with subprocess.Popen([sys.executable, "-u", "-m", "editor", "suggest", tmp_path / "docs.jsonl"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as command:
        assert command.stdout.readline()
        command.send_signal(signal.SIGINT)
        _, told = command.communicate()
    assert told == "Stopped. What was done up to here is kept.\n"
    assert command.returncode == 2


def test_documents_come_one_a_line_with_the_day_their_times_count_from(tmp_path, capsys) -> None:
    document = {"doc_id": "a", "text": "He left on Wednesday.", "pub_date": "2024-10-30"}
    (tmp_path / "docs.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    assert run("suggest", tmp_path / "docs.jsonl", "--scheme", "re3d", "--json") == 0
    found = printed(capsys)
    assert [(each["doc_id"], each["extra"]["iso"]) for each in found if each["kind"] == "date"] == [("a", "2024-10-30")]
    assert [each["type"] for each in found if each["kind"] == "entity"] == ["Temporal"]


def test_a_line_that_is_no_document_is_named_and_the_others_are_read(tmp_path, capsys) -> None:
    lines = [json.dumps({"doc_id": name, "text": WORDS}) for name in "ab"]
    (tmp_path / "docs.jsonl").write_text("\n".join((lines[0], '{"text": 3}', "quay", lines[1])), encoding="utf-8")
    assert run("suggest", tmp_path / "docs.jsonl", "--json") == 2
    held = capsys.readouterr()
    assert {json.loads(line)["doc_id"] for line in held.out.splitlines()} == {"a", "b"}
    first, second, last = held.err.splitlines()
    assert first.startswith("Line 2 of docs.jsonl was passed over: it is no document (")
    assert second.startswith("Line 3 of docs.jsonl was passed over: it is no document (")
    assert last == "2 lines of docs.jsonl were passed over."


def test_what_is_accepted_in_bulk_is_counted_and_kept(project, capsys) -> None:
    assert run("suggest", project, "--accept") == 0
    assert "accepted in bulk" in capsys.readouterr().out
    assert run("info", project, "--json") == 0
    assert json.loads(capsys.readouterr().out)["counts"]["mention"] > 0


def counts(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """Return what the project holds; what was printed before is gone."""
    capsys.readouterr()
    assert run("info", project, "--json") == 0
    held: dict[str, int] = json.loads(capsys.readouterr().out)["counts"]
    return held


def test_what_waits_in_a_project_is_accepted_as_well(project, capsys) -> None:
    assert run("suggest", project, "--accept", "--kinds", "times") == 0
    waiting = counts(project, capsys)["suggested"]
    assert waiting
    assert run("suggest", project, "--accept") == 0
    assert f"amsel.txt: {waiting} records accepted in bulk" in capsys.readouterr().out
    assert counts(project, capsys)["suggested"] == 0


def test_how_many_were_accepted_is_told_to_a_machine_by_article(project, capsys) -> None:
    assert run("suggest", project, "--accept", "--json") == 0
    told, = printed(capsys)
    assert run("info", project, "--json") == 0
    info = json.loads(capsys.readouterr().out)
    made = sum(info["counts"][kind] for kind in ("mention", "entity", "quote", "event"))
    assert told == {"article": info["articles"][0]["id"], "accepted": made}


def test_only_what_is_strong_enough_and_of_the_kinds_that_are_wanted_is_accepted(project, capsys) -> None:
    assert run("suggest", project, "--accept", "--strength", "strong", "--kinds", "times, person") == 0
    assert capsys.readouterr().out == "amsel.txt: 1 record accepted in bulk\n"
    assert counts(project, capsys)["suggested"] > 0


@pytest.mark.parametrize(("options", "told"), [
    (("--strength", "fair"), "--strength and --kinds say what --accept accepts"),
    (("--kinds", "names"), "--strength and --kinds say what --accept accepts"),
    (("--accept", "--kinds", "ships"), "there is no kind “ships”. Known are: names, quotes, events, times, "),
    (("--accept", "--strength", "certain"), "invalid choice: 'certain'")])
def test_what_cannot_be_wanted_is_told_and_nothing_is_accepted(project, capsys, options, told) -> None:
    assert run("suggest", project, *options) == 2
    assert told in capsys.readouterr().err
    assert counts(project, capsys)["mention"] == 0


@pytest.mark.parametrize("day", [None, "30-10-2024"])
def test_a_document_without_a_day_counts_from_the_one_its_words_lead_to(tmp_path, capsys, day) -> None:
    words = ("The mill announced on Wednesday that two days before, on Oct. 28, it had burned. It was built in 2022 "
             "and will be open again by September 2025.")
    (tmp_path / "docs.jsonl").write_text(json.dumps({"doc_id": "a", "text": words, "pub_date": day}) + "\n",
                                         encoding="utf-8")
    assert run("suggest", tmp_path / "docs.jsonl", "--json") == 0
    found = [each["extra"] for each in printed(capsys) if each["kind"] == "date"]
    assert [each["iso"] for each in found][:3] == ["2024-10-30", "2024-10-28", "2024-10-28"]
    assert found[0]["derived"] == "Counted from the inferred publication date"


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """Return the folder of a spaCy pipeline that knows who the mayor is."""
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "mayor"}])
    made.to_disk(tmp_path / "quay")
    return tmp_path / "quay"


def rules(capsys: pytest.CaptureFixture[str]) -> set[str]:
    return {each["extra"]["rule"].partition("/")[0] for each in printed(capsys)}


def test_a_suggester_is_left_out_by_its_name(project, capsys) -> None:
    assert run("suggest", project, "--json", "--without", "names", "--without", "dates") == 0
    assert not {"names", "dates"} & rules(capsys)
    assert run("suggest", project, "--json", "--without", "nobody") == 2
    assert "there is no suggester “nobody” to do without. Known are: names, " in capsys.readouterr().err


def test_a_pipeline_is_named_on_the_command_line_or_in_preferences(project, pipeline, capsys) -> None:
    assert run("suggest", project, "--json", "--with", f"spacy={pipeline}") == 0
    assert "spacy" in rules(capsys)
    assert run("suggest", project, "--json") == 0
    assert "spacy" not in rules(capsys)
    change_settings(pipeline=str(pipeline))
    assert run("suggest", project, "--json") == 0
    assert "spacy" in rules(capsys)


def test_a_language_model_is_named_and_asked_at_the_address_in_preferences(tmp_path, capsys) -> None:
    (tmp_path / "quay.txt").write_text("Weather closed the quay.\n", encoding="utf-8")
    project = tmp_path / "quay.dossier"
    assert run("new", project, tmp_path / "quay.txt", "--published", "2024-10-30") == 0
    capsys.readouterr()
    with serving(saying(names=[{"words": "Weather", "type": "person"}], quotes=[])) as server:
        change_settings(model_address=server.address)
        assert run("suggest", project, "--json", "--with", "language-model=quay-1") == 0
        assert "language-model" in rules(capsys)
    assert [asked["model"] for _, asked in server.questions] == ["quay-1"]


@pytest.mark.parametrize(("helper", "told"), [("spacy", "nothing is chosen for “spacy”. Write --with spacy=CHOICE"),
                                              ("names=x", "“names” takes no choice")])
def test_a_choice_that_cannot_be_is_told_in_a_sentence(project, capsys, helper, told) -> None:
    assert run("suggest", project, "--with", helper) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("options", [("--json",), ("--accept",)])
def test_a_helper_that_cannot_run_is_told_by_the_exit_status_and_what_others_find_is_there(
        project, capsys, options) -> None:
    assert run("suggest", project, *options, "--with", "spacy=gone_pipeline") == 1
    held = capsys.readouterr()
    assert "“gone_pipeline” was not loaded" in held.err
    assert held.out


def test_what_a_suggester_has_to_tell_is_told_once_and_the_others_go_on(tmp_path, capsys) -> None:
    documents = "".join(json.dumps({"doc_id": name, "text": WORDS}) + "\n" for name in "ab")
    (tmp_path / "docs.jsonl").write_text(documents, encoding="utf-8")
    assert run("suggest", tmp_path / "docs.jsonl", "--json", "--with", "spacy=gone_pipeline") == 1
    held = capsys.readouterr()
    assert len(held.err.splitlines()) == 1
    assert "“gone_pipeline” was not loaded" in held.err
    assert {json.loads(line)["doc_id"] for line in held.out.splitlines()} == {"a", "b"}
