"""An article without a date of publication: what is told of it where nobody is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import cli, workspace
from editor.model.records import Article

RANGED = ("Tanker held off Old Velm\n\nThe guard held a tanker on Thursday, 6 November 2025, its master said on "
          "Friday. It "
          "was freed on Saturday and is to sail on Tuesday.\n")
HEADED = ("Barge burns on the Tesk\n\nOLD VELM, March 14 (Harbour Wire) - A barge burned on Wednesday night, the "
          "guard told "
          "reporters on Thursday.\n\nIt was built on 3 November 2019. Its owners will meet on Friday.\n")
OPEN = "Lock shut\n\nThe lock was shut yesterday, the guard said, and nobody knows for how long it will be.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, words in (("ranged", RANGED), ("headed", HEADED), ("open", OPEN)):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    workspace.create_project(tmp_path / "case.dossier", "B. Analyst").close()
    return tmp_path / "case.dossier"


def run(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments], lambda project, picture: None)


def test_many_files_at_once_tell_what_their_words_lead_to(project: Path) -> None:
    desk = workspace.open_project(project, "B. Analyst")
    outcomes = {outcome.file: outcome for outcome in workspace.import_files(
        desk, [project.parent / f"{name}.txt" for name in ("ranged", "headed", "open")])}
    assert outcomes["ranged.txt"].undated
    assert outcomes["ranged.txt"].notes == (
        "It states no publication date, and none was taken. The latest day it tells as past is Saturday, 8 November "
        "2025: "
        "“Saturday”, after “Thursday, 6 November 2025”. “Tuesday” is still to come. So one of the days 8 to 11 "
        "November "
        "2025.",)
    note, = outcomes["headed.txt"].notes
    assert note.startswith("Its publication date, 14 March 2024, is inferred. Its head says “March 14”, without a "
                           "year.")
    assert not outcomes["headed.txt"].undated
    assert outcomes["open.txt"].notes == ()
    article = desk.session.project.get(Article, outcomes["headed.txt"].article)
    assert (article.published, article.published_how) == ("2024-03-14", "inferred")
    desk.close()


def test_the_command_line_marks_what_is_inferred_and_says_what_stays_open(
        project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", project, *(project.parent / f"{name}.txt" for name in ("ranged", "headed", "open"))) == 0
    assert "headed.txt: Its publication date, 14 March 2024, is inferred." in capsys.readouterr().err
    run("info", project)
    assert "2024-03-14, inferred" in capsys.readouterr().out
    run("suggest", project)
    told = capsys.readouterr().err
    assert "“Tanker held off Old Velm” has no publication date. Days such as “Friday” stay open. The latest day" in told
    assert "“Lock shut” has no publication date. Days such as “yesterday” stay open.\n" in told
    assert "Barge" not in told


def test_a_date_that_is_given_leaves_nothing_to_tell(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", project, project.parent / "ranged.txt", "--published", "2025-11-09") == 0
    run("suggest", project)
    assert "publication date" not in capsys.readouterr().err
