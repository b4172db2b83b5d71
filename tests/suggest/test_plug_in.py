"""The suggester that the papers show how to write is found and suggests."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from editor import cli

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "suggestions.md"
WORDS = "The ferry waits at Berth 12.\nBerth 3 is closed."


def shown(language: str) -> str:
    """Return what the page shows in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return found


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Return a folder in which the plug-in is installed."""
    project = tomllib.loads(shown("toml"))["project"]
    ((group, points),) = project["entry-points"].items()
    (tmp_path / "berths.py").write_text(shown("python"), encoding="utf-8")
    about = tmp_path / f"dossier_berths-{project['version']}.dist-info"
    about.mkdir()
    about.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n")
    about.joinpath("entry_points.txt").write_text(
        f"[{group}]\n" + "".join(f"{name} = {where}\n" for name, where in points.items()))
    return tmp_path


def suggested(installed: Path, *options: str) -> list[tuple[str, str]]:
    documents = installed / "docs.jsonl"
    documents.write_text(json.dumps({"doc_id": "a", "text": WORDS}) + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "editor", "suggest", str(documents), "--json", *options], check=True,
        capture_output=True, encoding="utf-8", cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"})
    found = map(json.loads, done.stdout.splitlines())
    return [(each["value"], each["type"]) for each in found if each["extra"]["rule"] == "berths/number"]


@pytest.mark.slow
def test_the_plug_in_of_the_page_suggests_once_it_is_installed(installed: Path) -> None:
    assert suggested(installed) == [("Berth 12", "Location"), ("Berth 3", "Location")]


@pytest.mark.slow
def test_it_is_left_out_by_its_name(installed: Path) -> None:
    assert suggested(installed, "--without", "berths") == []


@pytest.mark.slow
def test_every_command_that_the_page_shows_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    accepting, scoring = re.findall(r"```\n(dossier .*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "ferry.txt").write_text("The ferry Anselma left London on 3 May 2024.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    new, accept = "dossier new Project.dossier ferry.txt", "dossier suggest Project.dossier --accept"
    for command in (new, *accepting.splitlines(), accept, *scoring.splitlines()):
        words, _, target = command.partition(" > ")
        assert cli.run(words.split()[1:], lambda *_: None) == 0, command
        said = capsys.readouterr().out
        if target:
            (tmp_path / target).write_text(said, encoding="utf-8")
    assert [line.split()[5] for line in said.splitlines() if "/ALL" in line] == ["1.000", "1.000"]
