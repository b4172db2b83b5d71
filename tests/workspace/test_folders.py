"""A folder stands for the files in it that can be read; the rest is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from editor import cli, workspace
from editor.model.errors import ImportFailed
from editor.model.records import Article
from editor.workspace.folders import files_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with articles at two levels, and with what is none."""
    made = tmp_path / "desk"
    for name in ("b.txt", "A.TXT", "deep/er/c.html", ".hidden.txt", "~$d.docx", "deep/photo.xcf", "film.mkv", "notes",
                 ".git/config.txt"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(f"The port of {name} is shut.\n")
    return made


def test_the_files_of_a_folder_and_of_those_in_it_come_by_their_names(folder: Path) -> None:
    found = files_in(folder)
    assert [path.relative_to(folder).as_posix() for path in found.files] == ["A.TXT", "b.txt", "deep/er/c.html"]


def test_what_is_left_out_of_a_folder_is_told(folder: Path) -> None:
    left, hidden = files_in(folder).notes
    assert left == "3 files were left out, of kinds that are not read: deep/photo.xcf, film.mkv, notes."
    assert hidden == "2 hidden files were left out."


def test_a_document_that_is_left_out_gets_the_advice_it_gets_by_itself(folder: Path) -> None:
    (folder / "storm.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    left, advice, _ = files_in(folder).notes
    assert "storm.doc" in left
    assert "old Word document (.doc). Open it in Word" in advice


def test_a_format_takes_its_own_files(folder: Path) -> None:
    assert [path.name for path in files_in(folder, "html").files] == ["c.html"]


def test_a_folder_without_anything_to_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "film.mkv").write_bytes(b"film")
    with pytest.raises(ImportFailed, match=r"no file in it is of a kind that is read\. 1 .* left out.*: film\.mkv\."):
        files_in(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_that_lead_round_in_a_ring_are_followed_once(folder: Path) -> None:
    (folder / "deep" / "round").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    assert len(files_in(folder).files) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    found = files_in(folder)
    assert len(found.files) == 3
    assert found.notes[-1] == ("2 entries were left out, links that lead nowhere, pipes or the like: gone.txt, "
                               "pipe.txt.")


def test_a_folder_is_imported_with_its_files(folder: Path, tmp_path: Path) -> None:
    desk = workspace.create_project(tmp_path / "port.dossier", "A. Analyst")
    outcomes = list(workspace.import_files(desk, [folder]))
    titles = [article.file_name for article in desk.session.project.each(Article)]
    desk.close()
    assert titles == ["A.TXT", "b.txt", "c.html"]
    assert [outcome.file for outcome in outcomes if outcome.is_folder] == ["desk"]


def test_the_command_line_takes_a_folder_and_tells_what_it_left_out(folder: Path, tmp_path: Path, capsys) -> None:
    project = tmp_path / "port.dossier"
    assert cli.run(["new", str(project), str(folder)], lambda *_: None) == 0
    said = capsys.readouterr()
    assert said.out.count(": imported as ") == 3
    assert "desk: 2 hidden files were left out." in said.err
    assert "In all: 3 imported, 0 already there, 0 refused, 5 left out" in said.out
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert cli.run(["import", str(project), str(folder), str(tmp_path / "photo.txt")], lambda *_: None) == 2
    assert "In all: 0 imported, 3 already there, 1 refused, 5 left out" in capsys.readouterr().out


def test_the_pictures_of_a_saved_page_are_no_articles_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "Ferry.html").write_text("<p>The ferry does not sail.</p>", "utf-8")
    for folder in ("Ferry_files", "Posts_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.png").write_bytes(b"")
    found = files_in(tmp_path)
    assert [file.relative_to(tmp_path).as_posix() for file in found.files] == ["Ferry.html", "Posts_files/one.png"]
    assert found.notes == ("The folder of pictures and scripts of 1 saved page was left out.",)


def test_numbers_in_names_are_in_order_of_what_they_count(tmp_path: Path) -> None:
    names = ["1.txt", "2.txt", "10.txt", "11.txt", "Day 9/a.txt", "Day 10/1.txt", "page 7.txt", "page 007b.txt"]
    for name in reversed(names):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The quay is shut.")
    assert [file.relative_to(tmp_path).as_posix() for file in files_in(tmp_path).files] == names
