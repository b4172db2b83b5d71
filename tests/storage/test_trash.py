"""The history knows what was taken away, and gives it back after any number of openings."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from editor.model.change import Change, Edit
from editor.model.edits.articles import delete_article, set_article, take_in_article
from editor.model.edits.entities import add_entity, delete_entity
from editor.model.edits.events import delete_event, make_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.projects import found_project
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Entity, Event, Mention
from editor.session import Session
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import everything, open_session
from tests.test_session import same
from tests.texts import text_of

WORDS = "Floods cut the road to Marrow Bay. " * 500


@pytest.fixture
def session(file: ProjectFile) -> Session:
    return begun(file)


def begun(file: ProjectFile) -> Session:
    """Return a session on a new project with one article."""
    made = Session(file.project(), file, "A. Analyst")
    made.do(found_project(title="Floods", analyst="A. Analyst"))
    made.do(take_in_article(Article(id="", title="Floods"), text_of(WORDS)))
    return made


def article_of(session: Session) -> str:
    return session.project.each(Article)[0].id


def restoring(session: Session, deletion: Change) -> tuple[Edit, tuple[str, ...]]:
    """Return the edit that brings back what a step took, and what it cannot bring back."""
    found = session.restoring(deletion).finish()
    assert found is not None
    return found


def names(session: Session) -> list[str]:
    return [deletion.change.message.id for deletion in session.deletions()]


def test_a_deletion_tells_who_when_and_what_went_along(session: Session) -> None:
    for begin in (0, 35, 70):
        session.do(tag_mention(article_of(session), begin, begin + 6, "other"))
    session.do(delete_entity(session.project.each(Entity)[0].id))
    deletion, = session.deletions()
    assert deletion.gone == {"mention": 3, "entity": 1}
    assert (deletion.change.by, deletion.change.at[:2]) == ("A. Analyst", "20")


def test_the_latest_deletion_stands_first_and_other_steps_nowhere(session: Session) -> None:
    session.do(make_event(article_of(session), 0, 6))
    session.do(delete_event(session.project.each(Event)[0].id))
    session.do(set_article(article_of(session), title="Droughts"))
    session.do(delete_article(article_of(session)))
    assert names(session) == ["delete article", "delete event"]


def test_what_is_undone_or_restored_is_in_the_trash_no_more_and_comes_back_when_that_is_undone(session) -> None:
    session.do(make_event(article_of(session), 0, 6))
    session.do(delete_event(session.project.each(Event)[0].id))
    deletion = session.deletions()[0].change
    session.undo()
    assert names(session) == []
    session.redo()
    session.do(restoring(session, deletion)[0])
    assert names(session) == []
    session.undo()
    assert names(session) == ["delete event"]


def test_thousands_of_tags_come_back_with_their_article_after_the_project_was_opened_again(
        path: Path) -> None:
    file = ProjectFile.create(path)
    session = begun(file)
    article = article_of(session)
    for begin in range(0, len(WORDS) - 35, 35):
        session.do(tag_mention(article, begin, begin + 6, "other"))
    before = everything(session)
    session.do(delete_article(article))
    file.close()
    opened, session = open_session(path)
    edit, lost = restoring(session, session.deletions()[0].change)
    session.do(edit)
    assert lost == ()
    assert same(everything(session), before)
    assert session.project.words_of(session.project.get(Article, article)) == WORDS
    opened.close()
    opened, session = open_session(path)
    assert same(everything(session), before)
    opened.close()


def test_tags_come_back_into_an_article_that_is_not_in_memory(path: Path) -> None:
    file = ProjectFile.create(path)
    session = begun(file)
    session.do(tag_mention(article_of(session), 0, 6, "other"))
    session.do(delete_entity(session.project.each(Entity)[0].id))
    file.close()
    opened, session = open_session(path)
    session.do(restoring(session, session.deletions()[0].change)[0])
    tags: list[Mention] = list(session.project.mentions_of(article_of(session)).values())
    assert [tag.words for tag in tags] == ["Floods"]
    opened.close()


def test_what_went_in_a_later_step_is_known_when_something_comes_back(session: Session) -> None:
    session.do(add_entity("Ana", "person"))
    session.do(make_event(article_of(session), 0, 6))
    event, ana = session.project.each(Event)[0], session.project.each(Entity)[0]
    session.do(delete_event(event.id))
    session.do(delete_article(article_of(session)))
    session.do(delete_entity(ana.id))
    edit, lost = restoring(session, session.deletions()[-1].change)
    session.do(edit)
    assert session.project.get(Event, event.id).evidence == ()
    assert lost == ("“Floods” came back without what has been deleted since.",)


def test_a_copy_without_history_has_an_empty_trash_and_knows_why(session: Session, file, path, tmp_path) -> None:
    session.do(delete_article(article_of(session)))
    assert session.remembers_all
    file.flush()
    copy_project(path, tmp_path / "copy.dossier", history=False)
    opened, copy = open_session(tmp_path / "copy.dossier")
    assert (copy.deletions(), copy.remembers_all) == ([], False)
    opened.close()


def test_a_step_of_another_project_cannot_be_restored(session: Session) -> None:
    elsewhere = msgspec.structs.replace(session.do(add_entity("Ana Ruiz", "person")), id="elsewhere")
    with pytest.raises(ProjectFileError, match=r"“Add “?Ana Ruiz.* it is not in the history of this project"):
        restoring(session, elsewhere)
