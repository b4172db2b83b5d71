"""The one path: do, undo, redo, listen."""

from __future__ import annotations

import pytest
from hypothesis import given

from editor.model.change import Change
from editor.model.edits.articles import mark_read
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import make_event
from editor.model.errors import EditRefused, NotSaved
from editor.model.project import Project, empty_project
from editor.model.records import Article, Entity
from editor.session import Session
from tests.journal import Memory, session_in_memory
from tests.strategies import Plan, article_edit, follow, plans


@pytest.fixture
def session() -> Session:
    return session_in_memory()


def same(one: Project, other: Project) -> bool:
    """Tell whether two projects say the same, whatever texts they have in memory."""
    return (_said(one) == _said(other))


def _said(project: Project) -> tuple[object, ...]:
    return (
        {kind: dict(held) for kind, held in project.records.items() if held},
        {article: dict(held) for article, held in project.mentions.items() if held},
        {entity: dict(held) for entity, held in project.mentions_by_entity.items() if held},
        {entity: count for entity, count in project.tallies.items() if count},
        {article: set(held) for article, held in project.holders.items() if held},
    )


@given(plans)
def test_undoing_everything_gives_the_empty_project(plan: list[Plan]) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    while session.undo():
        pass
    assert same(session.project, empty_project())


@given(plans)
def test_redoing_what_was_undone_gives_the_same_project(plan: list[Plan]) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    while session.redo():
        pass
    before = session.project
    while session.undo():
        pass
    while session.redo():
        pass
    assert same(session.project, before)


def test_a_refused_edit_changes_nothing_and_tells_no_one(session: Session) -> None:
    session.do(article_edit())
    before, told = session.project, list[Change]()
    session.listen(told.append)
    article = session.project.each(Article)[0]
    with pytest.raises(EditRefused, match="outside its text"):
        session.do(make_event(article.id, 5, 100_000))
    assert session.project is before
    assert told == []


def test_an_edit_that_changes_nothing_leaves_no_step(session: Session) -> None:
    session.do(add_entity("Ana Ruiz", "person"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, name="Ana Ruiz"))
    session.undo()
    assert session.project.each(Entity) == []


def test_drafts_with_one_token_are_one_step(session: Session) -> None:
    session.do(add_entity("Ana", "person"))
    entity = session.project.each(Entity)[0]
    for name in ("Ana R", "Ana Ru", "Ana Ruiz"):
        session.do(set_entity(entity.id, name=name, merge="draft 1"))
    session.undo()
    assert session.project.get(Entity, entity.id).name == "Ana"


def test_drafts_of_two_stays_in_a_field_are_two_steps(session: Session) -> None:
    session.do(add_entity("Ana", "person"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, name="Ana R", merge="draft 1"))
    session.do(set_entity(entity.id, name="Ana Ruiz", merge="draft 2"))
    session.undo()
    assert session.project.get(Entity, entity.id).name == "Ana R"


def test_typing_that_comes_back_to_the_old_words_leaves_no_step(session: Session) -> None:
    session.do(add_entity("Ana", "person"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, name="Ann", merge="draft 1"))
    session.do(set_entity(entity.id, name="Ana", merge="draft 1"))
    session.undo()
    assert session.project.each(Entity) == []


def test_a_new_edit_gives_up_what_was_undone(session: Session) -> None:
    session.do(add_entity("Ana", "person"))
    session.undo()
    session.do(add_entity("Ben", "person"))
    assert session.redo() is None


def test_an_edit_waits_while_earlier_ones_cannot_be_saved() -> None:
    memory = Memory()
    session = Session(empty_project(), memory, "A. Analyst")
    memory.fault = "The disk is full."
    with pytest.raises(NotSaved, match="disk is full"):
        session.do(add_entity("Ana", "person"))
    assert session.project.each(Entity) == []


def test_a_listener_finds_undo_and_redo_as_they_stand_after_the_step(session: Session) -> None:
    seen: list[tuple[bool, bool]] = []
    session.listen(lambda _: seen.append((session.undoable is not None, session.redoable is not None)))
    session.do(add_entity("Ana", "person"))
    session.undo()
    session.redo()
    assert seen == [(True, False), (False, True), (True, False)]


def test_a_listener_that_left_is_not_told(session: Session) -> None:
    told = list[Change]()
    leave = session.listen(told.append)
    leave()
    session.do(add_entity("Ana", "person"))
    assert told == []


def test_a_step_that_came_by_itself_is_undone_with_the_one_before_it(session: Session) -> None:
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(add_entity("Ana", "person"))
    session.do(mark_read(article.id))
    assert session.undoable is not None
    assert session.undoable.message.id == "add entity"
    session.undo()
    assert session.project.each(Entity) == []
    assert session.project.get(Article, article.id).state == "new"


def test_a_step_that_came_by_itself_is_done_again_with_the_one_before_it(session: Session) -> None:
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(mark_read(article.id))
    session.undo()
    redone = session.redo()
    assert redone is not None
    assert redone.message.id == "import article"
    assert session.project.get(Article, article.id).state == "read"
    assert session.redoable is None
