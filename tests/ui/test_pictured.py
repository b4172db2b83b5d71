"""What a panel shows, saved as a picture from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event, set_event
from editor.model.edits.relations import add_relation
from editor.model.records import Article, Entity, Event, When
from editor.workspace import create_project
from tests.journeys.hands import Hands
from tests.texts import text_of

WORDS = "The guard raided the hills on Monday. The guard struck the camp on Tuesday."


@pytest.fixture
def raids(hands: Hands, tmp_path: Path) -> Hands:
    """A window on a project with two events, and a relation of two entities."""
    create_project(tmp_path / "hills.dossier", "A. Ruiz").close()
    hands.window.projects.open_path(tmp_path / "hills.dossier")
    bridge = hands.window.bridge
    bridge.submit(take_in_article(Article(id="", title="Hills"), text_of(WORDS)))
    for words, day in (("raided the hills", "2031-10-14"), ("struck the camp", "2031-10-28")):
        begin = WORDS.index(words)
        bridge.submit(make_event(bridge.project.each(Article)[0].id, begin, begin + len(words)))
        bridge.submit(set_event(bridge.project.each(Event)[-1].id, title=words.capitalize(),
                                when=When(from_=day, to=day, precision="day")))
    for name in ("Hill Guard", "Camp Council"):
        bridge.submit(add_entity(name, "organisation"))
    guard, council = bridge.project.each(Entity)
    bridge.submit(add_relation("supports", guard.id, council.id))
    return hands


def save(hands: Hands, panel: str, path: Path) -> None:
    """Open a panel and save it as a picture, through the dialog of files."""
    hands.window.commands.action(panel).trigger()
    hands.choose_file(path)
    hands.window.commands.action("save picture").trigger()


@pytest.mark.parametrize("panel", ["timeline", "chart", "checks"])
def test_a_panel_is_saved_as_a_picture_as_wide_as_a_page(raids: Hands, tmp_path: Path, panel: str) -> None:
    save(raids, panel, tmp_path / "shown.png")
    with Image.open(tmp_path / "shown.png") as picture:
        assert picture.size[0] == round(466 * 300 / 72)
        assert picture.convert("L").getextrema()[0] < 128


def test_a_picture_of_lines_says_in_words_what_it_shows(raids: Hands, tmp_path: Path) -> None:
    save(raids, "timeline", tmp_path / "shown.svg")
    title = etree.parse(tmp_path / "shown.svg").getroot().findtext("{*}title")
    assert title == "14 October 2031: Raided the hills; 28 October 2031: Struck the camp"


def test_a_name_without_a_suffix_gets_one(raids: Hands, tmp_path: Path) -> None:
    save(raids, "timeline", tmp_path / "October raids")
    assert (tmp_path / "October raids.png").exists()


def test_a_picture_that_cannot_be_written_is_told_with_the_reason(raids: Hands, tmp_path: Path) -> None:
    told: list[str] = []
    raids.window.bridge.refused.connect(told.append)
    save(raids, "timeline", tmp_path / "nowhere" / "shown.png")
    assert told[0].startswith("The picture was not saved as shown.png")


def test_a_picture_of_points_is_refused_where_it_would_show_boxes_and_one_of_lines_is_not(
        raids: Hands, tmp_path: Path) -> None:
    told: list[str] = []
    raids.window.bridge.refused.connect(told.append)
    raids.window.bridge.submit(set_event(raids.window.bridge.project.each(Event)[0].id, title="中国的袭击"))
    save(raids, "timeline", tmp_path / "shown.png")
    assert told[0].startswith("The picture was not saved as shown.png: the program has no letters for “中国的袭击”")
    assert not (tmp_path / "shown.png").exists()
    save(raids, "timeline", tmp_path / "shown.svg")
    assert "中国的袭击" in (tmp_path / "shown.svg").read_text("utf-8")


def test_without_a_panel_nothing_is_saved_and_it_is_said(raids: Hands) -> None:
    told: list[str] = []
    raids.window.bridge.refused.connect(told.append)
    raids.window.panels.close_panel()
    raids.window.commands.action("save picture").trigger()
    assert told[0].startswith("No picture was saved")
