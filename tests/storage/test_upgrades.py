"""Files that older versions wrote are read as they were meant, their history too."""

from __future__ import annotations

import shutil
from pathlib import Path

from editor.model.edits.articles import delete_article, set_article
from editor.model.edits.entities import set_entity
from editor.model.records import Article, Entity, Office
from editor.storage import backups
from editor.storage.schema import FORMAT
from editor.workspace import OpenProject, open_project, read_article, take_in

_OLD = Path(__file__).parent / "old"
_PAGE = "<html><body><p>The ferry to Sarn does not sail before the storm is over.</p>{}</body></html>"
"""The page that the article of `original-1.dossier` came in, under the name a.html."""


def test_offices_that_were_words_alone_are_offices_that_rest_on_no_passage_yet(tmp_path: Path) -> None:
    path = Path(shutil.copy(_OLD / "entity-1.dossier", tmp_path / "old.dossier"))
    desk = open_project(path, "B. Falk")
    (entity,) = desk.session.project.each(Entity)
    assert entity.offices == (Office("union leader"), Office("spokeswoman"))
    desk.session.redo()
    assert desk.session.project.each(Entity)[0].aliases == ("Ruiz",)
    desk.session.undo()
    desk.session.undo()
    assert desk.session.project.each(Entity)[0].offices == ()
    desk.session.redo()
    desk.session.do(set_entity(entity.id, name="Ana Maria Ruiz"))
    desk.close()
    again = open_project(path, "B. Falk")
    assert again.session.project.each(Entity)[0].name == "Ana Maria Ruiz"
    assert again.session.project.each(Entity)[0].offices == (Office("union leader"), Office("spokeswoman"))
    again.close()


def _old(tmp_path: Path) -> Path:
    return Path(shutil.copy(_OLD / "original-1.dossier", tmp_path / "old.dossier"))


def _original(desk: OpenProject) -> tuple[str, bytes]:
    article, = desk.session.project.each(Article)
    desk.session.load(article.id)
    return article.file_name, desk.session.project.text_of(article).original


def test_a_file_without_a_table_of_bytes_is_read_as_it_is(tmp_path: Path) -> None:
    path = _old(tmp_path)
    before = path.read_bytes()
    for is_read_only in (True, False):
        desk = open_project(path, "B. Falk", read_only=is_read_only)
        assert _original(desk) == ("a.html", _PAGE.format("").encode())
        desk.close()
    assert path.read_bytes() == before


def test_a_file_without_a_table_of_bytes_has_one_once_it_is_written_and_a_copy_as_it_was(tmp_path: Path) -> None:
    path = _old(tmp_path)
    desk = open_project(path, "B. Falk")
    desk.session.do(set_article(desk.session.project.each(Article)[0].id, title="Sarn"))
    assert (desk.file.format, FORMAT) == (2, 2)
    desk.close()
    copy, = backups.folder_of(path).glob("* format 1.dossier")
    kept = open_project(copy, "B. Falk", read_only=True)
    assert kept.file.format == 1
    assert kept.session.project.each(Article)[0].title == ""
    kept.close()


def test_words_of_an_old_file_that_come_again_have_bytes_of_their_own(tmp_path: Path) -> None:
    path, again = _old(tmp_path), _PAGE.format("<!-- -->").encode()
    desk = open_project(path, "B. Falk")
    assert _original(desk)[0] == "a.html"
    desk.session.do(delete_article(desk.session.project.each(Article)[0].id))
    assert take_in(desk, read_article(again, "b.html")).article
    desk.close()
    desk = open_project(path, "B. Falk")
    assert _original(desk) == ("b.html", again)
    desk.session.undo()
    desk.session.undo()
    assert _original(desk) == ("a.html", _PAGE.format("").encode())
    desk.close()
