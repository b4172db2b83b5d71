"""Tags made in slices: one step in the file, found again by their batch."""

from __future__ import annotations

from pathlib import Path

from editor.model.edits.entities import add_entity
from editor.model.edits.everywhere import Place, batch_of, link_everywhere, origin_of
from editor.model.records import Article, Mention
from editor.storage.batches import articles_of_batch
from editor.workspace import create_project, open_project
from tests.strategies import WORDS, article_edit


def test_slices_of_one_deed_are_one_step_of_the_file_and_one_batch(tmp_path: Path) -> None:
    desk = create_project(tmp_path / "many.dossier", "A. Analyst")
    desk.session.do(article_edit())
    article = desk.session.project.each(Article)[0].id
    guard = desk.session.do(add_entity("Coast Guard", "organisation")).swaps[0].id
    before = desk.file.digest()
    places = [Place(article, at, at + 3) for at in range(0, len(WORDS) - 3, 4)]
    batch = ""
    for first in range(0, len(places), 10):
        change = desk.session.do(link_everywhere(places[first:first + 10], guard, batch=batch, merge="slices",
                                                 total=len(places)))
        made = change.swaps[0].after
        assert isinstance(made, Mention)
        batch = batch or batch_of(made)
    desk.must_be_saved()
    assert articles_of_batch(desk.file, guard, origin_of(batch)) == {article: len(places)}
    assert [entry.records for entry in desk.file.entries()][-1] == len(places)
    desk.close()
    again = open_project(tmp_path / "many.dossier", "A. Analyst")
    again.session.undo()
    assert again.file.digest() == before
    again.session.redo()
    again.must_be_saved()
    assert articles_of_batch(again.file, guard, origin_of(batch)) == {article: len(places)}
    again.close()
