"""A project file keeps what a session did, and gives it back."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from editor.model.change import Change, Message, Swap
from editor.model.edits.articles import delete_article
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.mentions import tag_mention
from editor.model.errors import EditRefused, NotSaved
from editor.model.project import Project
from editor.model.records import Article, Entity
from editor.session import Session
from editor.storage.project_file import ProjectFile
from tests.strategies import WORDS, Plan, article_edit, follow, plans
from tests.test_session import same


def everything(session: Session) -> Project:
    """Return the session's project with every article loaded."""
    for article in session.project.each(Article):
        session.load(article.id)
    return session.project


def open_session(path: Path) -> tuple[ProjectFile, Session]:
    """Open a file and a session on it."""
    file = ProjectFile(path)
    return file, Session(file.project(), file, "A. Analyst")


@given(plans)
@settings(max_examples=40)
def test_a_stored_project_is_equal_when_opened(plan: list[Plan]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.dossier"
        file = ProjectFile.create(path)
        session = Session(file.project(), file, "A. Analyst")
        session.do(article_edit())
        follow(session, plan)
        before = everything(session)
        file.close()
        file, session = open_session(path)
        after = everything(session)
        file.close()
        assert same(before, after)


@given(plans)
@settings(max_examples=40)
def test_undo_after_reopening_passes_every_earlier_state_by_its_digest(plan: list[Plan]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.dossier"
        file = ProjectFile.create(path)
        session = Session(file.project(), file, "A. Analyst")
        digests = [file.digest()]
        session.do(article_edit())
        follow(session, plan)
        while session.redo():
            pass
        while session.undo():
            digests.insert(1, file.digest())
        while session.redo():
            pass
        whole = file.digest()
        file.close()
        file, session = open_session(path)
        passed = [file.digest()]
        while session.undo():
            passed.append(file.digest())
        file.close()
        assert passed == [whole, *reversed(digests[1:])]


def test_undo_goes_back_further_than_one_page_of_history(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    for number in range(75):
        session.do(add_entity(f"Ship {number}", "materiel"))
    file.close()
    file, session = open_session(path)
    steps = 0
    while session.undo():
        steps += 1
    file.close()
    assert steps == 75


def test_redo_survives_a_restart(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    session.do(add_entity("Ben", "person"))
    session.undo()
    file.close()
    file, session = open_session(path)
    session.redo()
    file.close()
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana", "Ben"]


def test_what_was_undone_and_given_up_stays_in_the_history(file: ProjectFile) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    session.undo()
    session.do(add_entity("Ben", "person"))
    assert [entry.state for entry in file.entries()] == ["abandoned", "done"]


def test_an_import_undone_before_a_restart_comes_back_with_its_words(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    session.undo()
    file.close()
    file, session = open_session(path)
    session.redo()
    article = session.project.each(Article)[0]
    file.close()
    assert session.project.words_of(article) == WORDS


def test_a_deleted_article_comes_back_after_a_restart_with_words_and_tags(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(tag_mention(article.id, 0, 6, "other"))
    session.do(delete_article(article.id))
    file.close()
    file, session = open_session(path)
    session.undo()
    file.close()
    assert session.project.words_of(article) == WORDS
    assert [mention.words for mention in session.project.mentions_of(article.id).values()] == ["Floods"]


def test_what_is_typed_today_is_no_part_of_yesterdays_step(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, name="Ana R", merge="draft 1"))
    file.close()
    file, session = open_session(path)
    session.do(set_entity(entity.id, name="Ana Ruiz", merge="draft 1"))
    session.undo()
    file.close()
    assert session.project.get(Entity, entity.id).name == "Ana R"


def test_two_names_of_one_file_have_one_writer(file: ProjectFile, path: Path) -> None:
    link = path.with_name("link.dossier")
    link.symlink_to(path)
    second = ProjectFile(link)
    second.close()
    assert second.read_only


def test_half_a_character_is_refused_and_work_goes_on(file: ProjectFile) -> None:
    session = Session(file.project(), file, "A. Analyst")
    broken = Change("c1", "2026-01-02T03:04:05Z", "A", Message("x"), (Swap(None, Entity(id="e1", name="\ud800")),))
    with pytest.raises(EditRefused, match="half a character"):
        session.do(lambda project, stamp: broken)
    session.do(add_entity("Ana", "person"))
    assert file.flush()
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana"]


def test_a_project_is_read_as_of_one_moment_while_it_is_written(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0].id
    file.flush()
    for place in range(60):
        session.do(tag_mention(article, place, place + 3, "time"))
        reader = ProjectFile(path, read_only=True)
        project, (sheet,) = reader.whole()
        reader.close()
        assert len(sheet.mentions) <= place + 1
        assert project.find(Article, article) is not None


def test_drafts_are_one_entry_of_the_history(file: ProjectFile) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    entity = session.project.each(Entity)[0]
    session.do(set_entity(entity.id, name="Ana R", merge="draft 1"))
    session.do(set_entity(entity.id, name="Ana Ruiz", merge="draft 1"))
    assert [entry.message.id for entry in file.entries()] == ["add entity", "change entity"]


def test_tags_are_read_only_when_their_article_is_used(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(tag_mention(article.id, 0, 6, "other"))
    file.close()
    file, session = open_session(path)
    unread = session.project.is_loaded(article.id)
    session.load(article.id)
    file.close()
    assert not unread
    assert [mention.words for mention in session.project.mentions_of(article.id).values()] == ["Floods"]


def test_how_often_an_entity_is_tagged_is_known_before_any_article_is_read(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    session.do(tag_mention(session.project.each(Article)[0].id, 0, 6, "other"))
    file.close()
    file, session = open_session(path)
    file.close()
    assert [session.project.tallies[entity.id] for entity in session.project.each(Entity)] == [1]


def test_a_second_opener_reads_what_is_committed_and_learns_who_writes(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    file.flush()
    second = ProjectFile(path)
    reader = Session(second.project(), second, "B. Reader")
    second.close()
    assert [entity.name for entity in reader.project.each(Entity)] == ["Ana"]
    assert second.holder is not None
    assert second.holder.process > 0


def test_a_second_opener_cannot_edit(file: ProjectFile, path: Path) -> None:
    second = ProjectFile(path)
    reader = Session(second.project(), second, "B. Reader")
    with pytest.raises(NotSaved, match="reading only"):
        reader.do(add_entity("Ana", "person"))
    second.close()


def test_a_closed_project_can_be_written_by_the_next_opener(file: ProjectFile, path: Path) -> None:
    file.close()
    second = ProjectFile(path)
    read_only = second.read_only
    second.close()
    assert not read_only


def test_only_one_file_is_left_at_rest(file: ProjectFile, path: Path) -> None:
    Session(file.project(), file, "A. Analyst").do(add_entity("Ana", "person"))
    file.close()
    assert [left.name for left in path.parent.iterdir()] == [path.name]
