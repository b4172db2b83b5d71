"""What is said of files that cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from editor.importers import read_file
from editor.importers.plain import import_text
from editor.model.errors import ImportFailed


def test_the_bytes_of_a_file_are_returned(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\x00a")
    assert read_file(tmp_path / "a.txt") == b"\xff\x00a"


def test_a_missing_file_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"gone\.txt was not imported: there is no such file"):
        read_file(tmp_path / "gone.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="was not imported: it is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_bytes(b"a")
    (tmp_path / "closed.txt").chmod(0)
    with pytest.raises(ImportFailed, match=r"closed\.txt was not imported: you have no permission"):
        read_file(tmp_path / "closed.txt")


def test_a_name_that_no_system_takes_is_a_sentence_too() -> None:
    with pytest.raises(ImportFailed, match="could not be read"):
        read_file(Path("a\x00b.txt"))
    with pytest.raises(ImportFailed, match="could not be read"):
        read_file(Path("x" * 5000))


def test_a_file_larger_than_any_article_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(ImportFailed, match="larger than 64 MB"):
        read_file(tmp_path / "huge.txt")


def test_a_name_that_is_not_utf_8_can_be_kept_and_printed(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt") if sys.platform != "win32" else "caf\ud8e9.txt"
    assert import_text(b"The port is shut.", name).article.file_name == "caf\ufffd.txt"
    with pytest.raises(ImportFailed) as refused:
        read_file(tmp_path / name)
    assert str(refused.value).encode()
    assert "caf\ufffd.txt was not imported" in str(refused.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for place in (tmp_path / "pipe.txt", Path(os.devnull)):
        with pytest.raises(ImportFailed, match=f"{place.name} was not imported: it is a pipe, a device or the like"):
            read_file(place)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_nowhere_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    with pytest.raises(ImportFailed, match=r"gone\.txt was not imported: it is a link to a file that is not there"):
        read_file(tmp_path / "gone.txt")
