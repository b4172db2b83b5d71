"""Finding and tagging very many places: in turns with the window, as one step, and never in another project."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from editor.model.change import Change
from editor.model.edits.articles import delete_articles, take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.everywhere import Place, batch_of, link_everywhere
from editor.model.edits.mentions import tag_mention
from editor.model.records import Entity
from editor.model.slices import ROWS
from editor.ui.finding.batch import SLICE, Batch, batch_in
from editor.ui.finding.search import Search
from tests.journeys.hands import CONTROL, SHIFT
from tests.texts import text_of
from tests.ui.finding.conftest import Scene, _article
from tests.ui.finding.test_finding import count, find

Key = Qt.Key
MANY = 700


def read_many(scene: Scene, lines: int = MANY) -> str:
    """Read an article with a name on every line."""
    words = "\n".join(["A day", *["Port Ellis was calm."] * lines])
    change = scene.window.bridge.submit(take_in_article(_article(words), text_of(words)))
    assert change is not None
    article = next(swap.id for swap in change.swaps if swap.kind == "article")
    scene.window.reading.show_article(article)
    return article


def test_very_many_places_are_counted_and_the_first_of_them_listed(scene: Scene) -> None:
    read_many(scene, 10_100)
    find(scene, "Port Ellis")
    scene.wait(lambda: count(scene) == "1 of 10100")
    summary = scene.find(QLabel, "placesSummary")
    scene.wait(lambda: summary.text().startswith("The first 10000 are listed."))
    assert scene.window.found.rows.rowCount() == 10_000
    scene.key(Key.Key_Return, SHIFT)
    assert count(scene) == "10100 of 10100"


def test_words_typed_on_are_listed_once_the_hand_rests(scene: Scene) -> None:
    read_many(scene)
    told: list[object] = []
    find(scene, "")
    scene.window.finding.listed.connect(told.append)
    scene.type("Port Ellis")
    scene.wait(lambda: scene.window.found.rows.rowCount() == MANY)
    assert len(told) == 1


def test_a_closed_row_lists_nothing_when_words_are_tagged(scene: Scene) -> None:
    find(scene, "Harbour Union")
    scene.key(Key.Key_Escape)
    told: list[object] = []
    scene.window.finding.listed.connect(told.append)
    scene.window.bridge.submit(tag_mention(scene.articles[0], 0, 13, "organisation"))
    scene.wait(lambda: True)
    assert not told
    scene.key(Key.Key_F3)
    assert scene.window.view.selection.begin > 13, "the words are kept for the next step"


def test_f3_goes_on_after_an_article_among_those_found_is_deleted(scene: Scene) -> None:
    scene.key(Key.Key_F, CONTROL | SHIFT)
    scene.type("Port Ellis")
    scene.wait(lambda: len(scene.window.found.rows.rows) == 6)
    scene.window.bridge.submit(delete_articles([scene.articles[1]]))
    assert {row.article for row in scene.window.found.rows.rows} == {scene.articles[0]}
    for expected in ("1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        scene.key(Key.Key_F3)
        assert count(scene) == expected
    assert scene.window.reading.article == scene.articles[0]


def test_a_passage_of_an_article_that_is_gone_is_refused_and_nothing_else_is_shown(scene: Scene) -> None:
    refused: list[str] = []
    scene.window.bridge.refused.connect(refused.append)
    scene.window.bridge.submit(delete_articles([scene.articles[1]]))
    scene.window.reading.show_passage(scene.articles[1], 4, 9)
    assert refused == ["The words are not shown: their article is no longer in this project."]
    assert scene.window.reading.article == scene.articles[0]


def test_there_are_more_places_only_where_there_are(scene: Scene) -> None:
    desk = scene.window.bridge.desk
    assert desk is not None
    told: dict[int, tuple[bool, bool]] = {}
    for limit in (5, 6, 7):
        search = Search(desk, "Port Ellis", False, False, limit, scene.window)
        search.ended.connect(lambda more, is_whole, limit=limit: told.update({limit: (more, is_whole)}))
        search.start()
    scene.wait(lambda: len(told) == 3)
    assert told == {5: (True, True), 6: (False, True), 7: (False, True)}


def test_a_search_that_breaks_off_is_not_told_as_complete(scene: Scene) -> None:
    scene.wait_for_saved()
    desk = scene.window.bridge.desk
    assert desk is not None
    panel = scene.window.found
    panel.begin()
    search = Search(desk, "Port Ellis", False, False, 9, scene.window)
    search.found.connect(panel.take)
    search.ended.connect(lambda more, is_whole: panel.end(more=more, is_whole=is_whole))
    desk.file.close()
    search.start()
    summary = panel.findChild(QLabel, "placesSummary")
    assert summary is not None
    scene.wait(lambda: "Not all articles could be searched." in summary.text())


def test_shift_and_a_letter_on_very_many_places_are_one_step_of_one_batch(scene: Scene) -> None:
    article = read_many(scene)
    scene.tag("Port Ellis", Key.Key_L, shift=True)
    scene.wait(lambda: len(scene.window.bridge.project.mentions_of(article)) == MANY)
    assert len(scene.window.bridge.project.of(Entity)) == 1
    tags = scene.window.bridge.project.mentions_of(article).values()
    assert len({(batch_of(tag), tag.entity) for tag in tags}) == 1
    assert scene.window.bridge.undo_label() == f"Link {MANY} mentions to “Port Ellis”"
    scene.key(Key.Key_Z, CONTROL)
    scene.wait(lambda: not scene.window.bridge.project.mentions_of(article))
    assert not scene.window.bridge.project.of(Entity)


def test_a_time_on_very_many_places_is_one_step_too(scene: Scene) -> None:
    article = read_many(scene)
    scene.tag("Port Ellis", Key.Key_X, shift=True)
    scene.wait(lambda: len(scene.window.bridge.project.mentions_of(article)) == MANY)
    assert len({batch_of(tag) for tag in scene.window.bridge.project.mentions_of(article).values()}) == 1
    scene.key(Key.Key_Z, CONTROL)
    scene.wait(lambda: not scene.window.bridge.project.mentions_of(article))


def test_linking_all_that_was_found_is_one_step_however_many_they_are(scene: Scene) -> None:
    article = read_many(scene)
    scene.window.bridge.submit(add_entity("Port Ellis", "location"))
    find(scene, "Port Ellis")
    button = scene.find(QPushButton, "linkAllButton")
    scene.wait(lambda: button.text() == f"Link all {MANY}")
    scene.click(button)
    scene.wait(lambda: len(scene.window.bridge.project.mentions_of(article)) == MANY)
    scene.window.bridge.undo()
    assert not scene.window.bridge.project.mentions_of(article)


def test_a_deed_in_slices_is_finished_before_its_project_is_closed(scene: Scene) -> None:
    article = read_many(scene)
    bridge = scene.window.bridge
    change = bridge.submit(add_entity("Port Ellis", "location"))
    assert change is not None
    entity = change.swaps[0].id
    places = [Place(article, 6 + 21 * line, 16 + 21 * line) for line in range(MANY)]
    ended: list[bool] = []
    refused: list[str] = []
    bridge.refused.connect(refused.append)
    batch = Batch(bridge, scene.window, [], places, lambda part, first, token: link_everywhere(
        part, entity, batch=batch_in(first), merge=token, total=MANY))
    batch.ended.connect(ended.append)
    batch.start()
    assert len(bridge.project.mentions_of(article)) == SLICE
    assert bridge.save_state == "saving"
    desk = bridge.desk
    assert desk is not None
    scene.window.projects.new()
    scene.wait(lambda: True)
    assert ended == [True]
    assert len(desk.session.project.mentions_of(article)) == MANY
    assert not refused, "nothing is asked of the other project"


def test_a_long_article_is_looked_through_beside_the_window(scene: Scene) -> None:
    article = read_many(scene, 6_000)
    scene.window.everywhere.tag_here("location", article, 6, 16)
    assert not scene.window.bridge.project.mentions_of(article), "nothing is waited for"
    scene.window.bridge.submit(tag_mention(article, 6 + 21, 16 + 21, "organisation"))
    scene.wait(lambda: len(scene.window.bridge.project.mentions_of(article)) >= 2 * SLICE)
    tags = {tag.begin: tag.type for tag in scene.window.bridge.project.mentions_of(article).values()}
    assert (tags[6], tags[27], tags[48]) == ("location", "organisation", "location"), "what was tagged since stays"


def test_undo_of_very_many_tags_is_told_in_parts_and_a_second_one_waits_for_it(scene: Scene) -> None:
    article = read_many(scene)
    scene.window.bridge.submit(add_entity("Marrow Bay", "location"))
    scene.tag("Port Ellis", Key.Key_L, shift=True)
    scene.wait(lambda: len(scene.window.bridge.project.mentions_of(article)) == MANY)
    scene.key(Key.Key_Escape)  # without Shift, which Qt would take for held in the tests that follow
    told: list[Change] = []
    scene.window.bridge.changed.connect(told.append)
    undo = scene.window.commands.action("undo")
    undo.trigger()
    undo.trigger()
    scene.wait(lambda: not scene.window.bridge.project.of(Entity))
    assert max(len(part.swaps) for part in told) <= ROWS
    assert sum(len(part.swaps) for part in told) == MANY + 2, "the tags, their entity, and the other one"
    assert [part.message.id for part in told[-2:]] == ["link everywhere", "add entity"]
