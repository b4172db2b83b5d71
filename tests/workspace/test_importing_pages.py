"""Saved pages, web archives, mails and Markdown among the files of one import."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import cli, workspace
from editor.model.records import Article
from tests.places import FORMATS

NAMES = ("storm.html", "storm.mhtml", "forward.eml", "storm.md")
TITLES = ["Storm shuts ports along the northern coast of Norland", "Storm shuts the ports of Vellin Bay",
          "Fwd: Storm shuts the ports – cafés too", "Storm shuts the ports of Vellin Bay"]


def test_files_of_each_kind_are_taken_in_beside_a_damaged_one(tmp_path: Path) -> None:
    damaged = tmp_path / "deep.html"
    damaged.write_text("<html>" + "<div>" * 5000, encoding="utf-8")
    desk = workspace.create_project(tmp_path / "storm.dossier", author="A. Analyst", title="Storm")
    outcomes = list(workspace.import_files(desk, [damaged, *(FORMATS / name for name in NAMES)]))
    assert outcomes[0].failure.startswith("deep.html was not imported: its parts are nested more deeply")
    assert [outcome.title for outcome in outcomes[1:]] == TITLES
    assert [outcome.undated for outcome in outcomes[1:]] == [False, True, False, False]
    assert len(desk.session.project.of(Article)) == 4
    desk.close()


def test_the_command_line_takes_them_in_and_tells_what_was_left_out(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "storm.dossier"
    workspace.create_project(project, author="A. Analyst", title="Storm").close()
    cli.run(["import", str(project), *(str(FORMATS / name) for name in NAMES)], no_picture)
    told = capsys.readouterr()
    assert "words of menus, ads and links around the article were left out." in told.out + told.err


def no_picture(project: Path, picture: Path) -> None:
    raise AssertionError("only the demo draws a picture")


def test_a_format_can_be_named_where_the_content_does_not_say(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.write_text("# Storm\n\nThe *harbour* was closed.", encoding="utf-8")
    desk = workspace.create_project(tmp_path / "storm.dossier", author="A. Analyst", title="Storm")
    outcome = next(workspace.import_files(desk, [notes], format_name="markdown"))
    article = desk.session.project.get(Article, outcome.article)
    assert desk.session.project.text(article.text).words == "Storm\n\nThe harbour was closed."
    desk.close()
