"""No file's bytes are ever shown as those of another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import delete_article
from editor.model.records import Article

PAGE = "<html><body><p>The ferry to Sarn does not sail before the storm is over.</p>{}</body></html>"
NOT_KEPT = ("The same words came into this project before with other bytes; those stay their original, and the bytes "
            "of b.html are not kept.")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return two pages of the same words in other bytes."""
    made = [tmp_path / "a.html", tmp_path / "b.html"]
    for number, file in enumerate(made):
        file.write_text(PAGE.format("<!-- -->" * number))
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    made = workspace.create_project(tmp_path / "port.dossier", "A. Analyst")
    yield made
    made.close()


def original(desk: workspace.OpenProject, name: str) -> bytes:
    article = next(held for held in desk.session.project.each(Article) if held.file_name == name)
    desk.session.load(article.id)
    return desk.session.project.text(article.text).original


def reopened(desk: workspace.OpenProject) -> workspace.OpenProject:
    desk.close()
    return workspace.open_project(desk.path, "A. Analyst")


def test_two_files_without_words_keep_each_its_own_bytes(desk: workspace.OpenProject, tmp_path: Path) -> None:
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    for page in pages:
        page.write_text(f"<html><body><img alt='' src='{page.stem}.png'></body></html>")
    assert all(outcome.article for outcome in workspace.import_files(desk, pages))
    again = reopened(desk)
    assert [original(again, page.name) for page in pages] == [page.read_bytes() for page in pages]
    again.close()


@pytest.mark.parametrize("is_reopened", [False, True])
def test_words_that_came_before_keep_their_bytes_and_it_is_told(
        desk: workspace.OpenProject, files: list[Path], is_reopened: bool) -> None:
    first, = workspace.import_files(desk, files[:1])
    desk.session.do(delete_article(first.article))
    desk.must_be_saved()
    here = reopened(desk) if is_reopened else desk
    second, = workspace.import_files(here, files[1:])
    assert second.article
    assert NOT_KEPT in second.notes
    assert original(here, "b.html") == files[0].read_bytes()
    here.close()


def test_the_same_file_again_is_told_of_nothing(desk: workspace.OpenProject, files: list[Path]) -> None:
    first, = workspace.import_files(desk, files[:1])
    desk.session.do(delete_article(first.article))
    again, = workspace.import_files(desk, files[:1])
    assert again.notes == first.notes


def test_a_version_whose_words_came_before_tells_it_too(desk: workspace.OpenProject, files: list[Path],
                                                        tmp_path: Path) -> None:
    first, = workspace.import_files(desk, files[:1])
    (tmp_path / "c.txt").write_text("The ferry to Sarn sails.\n")
    other, = workspace.import_files(desk, [tmp_path / "c.txt"])
    desk.session.do(delete_article(first.article))
    later, = workspace.import_versions(desk, files[1:], other.article)
    assert NOT_KEPT in later.notes
