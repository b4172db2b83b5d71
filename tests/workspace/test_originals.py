"""No file's bytes are ever shown as those of another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from editor import workspace
from editor.model.edits.articles import delete_article, take_in_article
from editor.model.edits.versions import join_version
from editor.model.errors import ImportFailed
from editor.model.records import Article
from editor.workspace.reading import read_article

PAGE = "<html><body><p>The ferry to Sarn does not sail before the storm is over.</p>{}</body></html>"


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
    return desk.session.project.text_of(article).original


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
def test_an_article_whose_words_came_before_shows_its_own_bytes(
        desk: workspace.OpenProject, files: list[Path], is_reopened: bool) -> None:
    first, = workspace.import_files(desk, files[:1])
    desk.session.do(delete_article(first.article))
    desk.must_be_saved()
    here = reopened(desk) if is_reopened else desk
    second, = workspace.import_files(here, files[1:])
    assert second.notes == first.notes
    assert original(here, "b.html") == files[1].read_bytes()
    here.session.undo()
    here.session.undo()
    assert original(here, "a.html") == files[0].read_bytes()
    here.session.redo()
    here.session.redo()
    again = reopened(here)
    assert original(again, "b.html") == files[1].read_bytes()
    again.close()


def test_versions_of_one_article_and_another_of_the_same_words_show_each_its_own_bytes(
        desk: workspace.OpenProject, files: list[Path], tmp_path: Path) -> None:
    first, = workspace.import_files(desk, files[:1])
    later = tmp_path / "later.html"
    later.write_text(PAGE.format("<p>It sails again.</p>"))
    assert not next(iter(workspace.import_versions(desk, [later], first.article))).failure
    read = read_article(files[1].read_bytes(), "b.html")
    desk.session.do(take_in_article(read.article, read.text))
    here = reopened(desk)
    assert original(here, "b.html") == files[1].read_bytes()
    assert original(here, "later.html") == later.read_bytes()
    article = here.session.project.get(Article, first.article)
    assert here.session.project.text_of(article, article.texts[0]).original == files[0].read_bytes()
    here.close()


def twice(desk: workspace.OpenProject, files: list[Path]) -> tuple[str, str]:
    """Take the same words in twice, in the bytes of each file, and return the articles; all is read anew after that."""
    for file in files:
        read = read_article(file.read_bytes(), file.name)
        desk.session.do(take_in_article(read.article, read.text))
    first, second = (article.id for article in desk.session.project.each(Article))
    return first, second


def test_an_earlier_version_keeps_its_own_bytes_though_its_words_first_came_in_others(
        desk: workspace.OpenProject, files: list[Path], tmp_path: Path) -> None:
    _, second = twice(desk, files)
    later = tmp_path / "later.html"
    later.write_text(PAGE.format("<p>It sails again.</p>"))
    assert not next(iter(workspace.import_versions(desk, [later], second))).failure
    here = reopened(desk)
    here.session.load(second)
    article = here.session.project.get(Article, second)
    assert here.session.project.text_of(article, article.texts[0]).original == files[1].read_bytes()
    here.close()


def test_an_article_that_becomes_a_later_version_keeps_its_own_bytes(
        desk: workspace.OpenProject, files: list[Path], tmp_path: Path) -> None:
    first, _ = twice(desk, files)
    other = tmp_path / "other.html"
    other.write_text(PAGE.format("<p>It sails again.</p>"))
    earlier, = workspace.import_files(desk, [other])
    desk.session.do(join_version(earlier.article, first))
    here = reopened(desk)
    here.session.load(earlier.article)
    article = here.session.project.get(Article, earlier.article)
    assert here.session.project.text_of(article).original == files[0].read_bytes()
    here.close()


def test_what_the_trash_gives_back_has_the_bytes_it_came_in(desk: workspace.OpenProject, files: list[Path]) -> None:
    first, = workspace.import_files(desk, files[:1])
    desk.session.do(delete_article(first.article))
    second, = workspace.import_files(desk, files[1:])
    desk.session.do(delete_article(second.article))
    here = reopened(desk)
    for deletion in here.file.deletions():
        edit, lost = here.session.restoring(deletion.change).finish() or pytest.fail("it is not restored")
        assert not lost
        here.session.do(edit)
        name, = (article.file_name for article in here.session.project.each(Article))
        assert original(here, name) == next(file for file in files if file.name == name).read_bytes()
        here.session.undo()
    here.close()


def test_two_pictures_with_one_transcription_are_two_articles_each_with_its_own_picture(
        desk: workspace.OpenProject, tmp_path: Path) -> None:
    pictures = [tmp_path / "one.png", tmp_path / "two.png"]
    for number, picture in enumerate(pictures):
        Image.new("RGB", (8, 8 + number)).save(picture)
    assert [outcome.known for outcome in workspace.import_files(desk, pictures)] == [False, False]
    for article in desk.session.project.each(Article):
        workspace.transcribe(desk, article.id, "The ferry to Sarn does not sail.")
    here = reopened(desk)
    assert [original(here, picture.name) for picture in pictures] == [picture.read_bytes() for picture in pictures]
    one, two = here.session.project.each(Article)
    assert one.text != two.text
    assert {article.original for article in (one, two)} == {article.picture for article in (one, two)}
    assert all(here.session.project.text_of(article, article.texts[0]).original ==
               here.session.project.text_of(article).original for article in (one, two))
    for article in (two, one):
        here.session.undo()
        assert not workspace.written_down(here, article.id)
    here.close()


_PLUGIN = """
import hashlib
from editor.importers import ImportedArticle
from editor.model.records import Article, Line, Text

class Bare:
    name, suffixes, label = "bare", (".bare",), "Bare"

    def recognises(self, content, name):
        return content.startswith(b"bare ")

    def read(self, content, name):
        words = "The ferry to Sarn does not sail."
        text = Text(sha256=hashlib.sha256(words.encode()).hexdigest(), words=words, original=content)
        article = Article(id="", file_name=name, texts=(text.sha256,))
        if b"false names" in content:
            text = Text(sha256="1" * 64, words=words, original=content, original_sha256="0" * 64)
        if b"half a character" in content:
            text = Text(sha256=text.sha256, words="a" + chr(0xdc00), original=content)
        if b"lines beyond" in content:
            article = Article(id="", file_name=name, lines=(Line(0, 999, number=1),))
        return ImportedArticle(text, article)

IMPORTER = Bare()
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a reader that names no bytes, and is wrong about some files."""
    told = tmp_path / "bare-1.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: bare\nVersion: 1\n")
    (told / "entry_points.txt").write_text("[dossier.importers]\nbare = bare:IMPORTER\n")
    (tmp_path / "bare.py").write_text(_PLUGIN)
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("what", ["", "false names"])
def test_the_bytes_that_a_plug_in_reads_are_the_articles_own_whatever_it_names_them(
        desk: workspace.OpenProject, what: str) -> None:
    contents = {name: f"bare {name} {what}".encode() for name in ("a.bare", "b.bare")}
    for name, content in contents.items():
        read = read_article(content, name)
        desk.session.do(take_in_article(read.article, read.text))
    here = reopened(desk)
    assert {name: original(here, name) for name in contents} == contents
    here.close()


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("what", ["half a character", "lines beyond"])
def test_what_no_article_can_have_is_refused_at_the_door(what: str) -> None:
    with pytest.raises(ImportFailed, match=r"a\.bare was not imported: what reads this format"):
        read_article(f"bare {what}".encode(), "a.bare")


def test_a_scan_under_another_name_is_not_taken_in_again(desk: workspace.OpenProject, tmp_path: Path) -> None:
    pages = [tmp_path / "one.html", tmp_path / "copy of one.html", tmp_path / "two.html"]
    for page, picture in zip(pages, ("one.png", "one.png", "two.png"), strict=True):
        page.write_text(f"<html><body><img alt='' src='{picture}'></body></html>")
    one, copy, two = workspace.import_files(desk, pages)
    assert not one.known
    assert copy.known
    assert copy.article == one.article
    assert copy.notes == (
        "The same file without words is in this project already, as “one.html”; it was not imported again.",)
    assert not two.known


def test_an_article_is_known_no_longer_once_it_is_deleted_and_again_once_it_is_back(
        desk: workspace.OpenProject, files: list[Path]) -> None:
    first, = workspace.import_files(desk, files[:1])
    desk.session.do(delete_article(first.article))
    second, = workspace.import_files(desk, files[:1])
    assert not second.known
    desk.session.undo()
    desk.session.undo()
    third, = workspace.import_files(desk, files[1:])
    assert third.known
    assert third.article == first.article
