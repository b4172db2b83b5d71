"""What is done to all tags of an entity is refused while some of them are not in memory."""

from __future__ import annotations

import pytest

from editor.model.change import Stamp
from editor.model.edits.entities import delete_entity
from editor.model.edits.merging import split_entity
from editor.model.errors import EditRefused
from editor.model.project import Project, project_of
from editor.model.records import Article, Entity, Mention

STAMP = Stamp("2026-01-02T03:04:05.678Z", "A. Analyst", 1)


def project(*, tags_in_all: int, tags_of_merged: int = 0) -> Project:
    """Return a project in which two tags of an entity are in memory, one of them suggested."""
    def tag(number: int, state: str = "accepted") -> Mention:
        return Mention(id=f"m{number}", article="a", begin=number, end=number + 3, words="Ana", entity="e",
                       type="person", state=state)  # type: ignore[arg-type]  # one of the states
    records = (Article(id="a"), Article(id="b"), Entity(id="e", name="Ana"), Entity(id="f", name="Ann"),
               Entity(id="g", name="Anna", merged_into="e"))
    tallies = {"e": tags_in_all, "g": tags_of_merged}
    return project_of(records, tallies).with_article("a", (), (tag(0), tag(4), tag(8, "suggested")))


def test_an_entity_is_deleted_once_all_its_tags_are_in_memory_and_not_before() -> None:
    with pytest.raises(EditRefused, match="1 tag of “Ana” stands in an article that was not opened"):
        delete_entity("e")(project(tags_in_all=3), STAMP)
    change = delete_entity("e")(project(tags_in_all=2), STAMP)
    assert sum(swap.kind == "mention" for swap in change.swaps) == 3


def test_an_entity_is_split_once_all_its_tags_are_in_memory_and_not_before() -> None:
    with pytest.raises(EditRefused, match="3 tags of “Ana” stand in articles that were not opened"):
        split_entity("e", ["m0"])(project(tags_in_all=5), STAMP)
    assert split_entity("e", ["m0"])(project(tags_in_all=2), STAMP).swaps


def test_tags_of_an_entity_merged_in_count_for_a_split_and_not_for_deleting_the_other() -> None:
    merged = project(tags_in_all=2, tags_of_merged=4)
    assert delete_entity("e")(merged, STAMP).swaps
    with pytest.raises(EditRefused, match="4 tags"):
        split_entity("e", ["m0"])(merged, STAMP)
