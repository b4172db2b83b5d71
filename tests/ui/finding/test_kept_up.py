"""What is listed is kept up with what happens meanwhile, and says when it is not all there is."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.model.edits.articles import delete_articles, take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import link_mention, tag_mention
from editor.model.records import Entity
from tests.journeys.hands import CONTROL
from tests.texts import text_of
from tests.ui.finding.conftest import Scene, _article
from tests.ui.finding.test_everywhere import review

Key = Qt.Key


def states(scene: Scene) -> list[str]:
    ticked = scene.window.review.rows.ticked
    return [row.state + (" ticked" if row in ticked else "") for row in scene.window.review.rows.rows]


def test_a_place_that_is_tagged_while_the_list_is_open_is_not_linked_from_it(scene: Scene) -> None:
    change = scene.window.bridge.submit(add_entity("Harbour town", "location"))
    assert change is not None
    scene.tag("Port Ellis", Key.Key_L, nth=2)
    row = next(row for row in review(scene).rows if row.state == "untagged")
    scene.window.bridge.submit(link_mention(row.article, row.begin, row.end, change.swaps[0].id))
    scene.wait(lambda: states(scene)[0] == "other")
    scene.key(Key.Key_Return, CONTROL)
    scene.wait(lambda: len(scene.mentions()) == 6)
    by_place = {(tag.article, tag.begin): tag.entity for tag in scene.mentions()}
    assert by_place.pop((row.article, row.begin)) == change.swaps[0].id
    assert change.swaps[0].id not in by_place.values(), "the other places are linked to the entity of the list"


def test_undo_brings_a_place_back_and_what_a_person_unticked_stays_unticked(scene: Scene) -> None:
    scene.tag("Port Ellis", Key.Key_L, nth=2)
    row = review(scene).rows[0]
    scene.window.review.rows.tick(scene.window.review.rows.line_of(scene.articles[0], row.begin), ticked=True)
    scene.window.review.rows.tick(scene.window.review.rows.line_of(scene.articles[1], 0), ticked=False)
    before = states(scene)
    scene.window.bridge.submit(tag_mention(row.article, row.begin, row.end, "organisation"))
    scene.wait(lambda: states(scene)[0] == "other")
    scene.window.bridge.undo()
    scene.wait(lambda: states(scene) == before)
    assert before == ["untagged ticked", "linked", "untagged ticked", "untagged ticked", "untagged",
                      "untagged ticked"]


def test_the_list_closes_when_its_entity_is_undone(scene: Scene) -> None:
    scene.tag("Port Ellis", Key.Key_L, nth=2)
    review(scene)
    scene.window.bridge.undo()
    assert not scene.window.bridge.project.of(Entity)
    assert not scene.shown("reviewPlaces")
    assert scene.window.view.hasFocus()


def test_the_places_of_a_deleted_article_leave_the_list(scene: Scene) -> None:
    scene.tag("Port Ellis", Key.Key_L, nth=2)
    assert len(review(scene).rows) == 6
    scene.window.bridge.submit(delete_articles([scene.articles[1]]))
    assert {row.article for row in scene.window.review.rows.rows} == {scene.articles[0]}
    assert not scene.window.review.rows.title_at(scene.window.review.rows.rowCount() - 1)


def test_an_article_that_is_imported_meanwhile_is_listed_too(scene: Scene) -> None:
    scene.tag("Port Ellis", Key.Key_L, nth=2)
    assert len(review(scene).rows) == 6
    words = "Ada\nPort Ellis again and Port Ellis."
    scene.window.bridge.submit(take_in_article(_article(words), text_of(words)))
    scene.wait(lambda: len(scene.window.review.rows.rows) == 8)
    assert len(scene.window.review.rows.ticked) == 7


def test_the_list_says_how_many_articles_could_not_be_read(scene: Scene) -> None:
    scene.take_in("Zeta\nPort Ellis one.", "Yota\nPort Ellis two.")
    damaged, sound = scene.articles
    scene.window.bridge.submit(tag_mention(damaged, 5, 15, "place"))
    scene.wait_for_saved()
    desk = scene.window.bridge.desk
    assert desk is not None
    scene.window.bridge.take(None)
    with sqlite3.connect(desk.path) as file:
        file.execute("UPDATE mention SET words = 'Xort Ellis'")
    file.close()
    scene.window.projects.open_path(desk.path)
    scene.window.reading.show_article(sound)
    scene.tag("Port Ellis", Key.Key_L)
    review(scene)
    assert {row.article for row in scene.window.review.rows.rows} >= {sound}
    assert len({row.article for row in scene.window.review.rows.rows}) == 3, "the articles after it are listed"
    assert "1 article could not be read" in scene.find(QLabel, "placesSummary").text()
