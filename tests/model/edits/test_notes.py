"""Notes on words and on records."""

from __future__ import annotations

import pytest

from editor.model.edits.articles import delete_article
from editor.model.edits.entities import delete_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.notes import (
    add_note,
    add_note_evidence,
    add_note_on,
    delete_note,
    remove_note_evidence,
    set_note,
)
from editor.model.errors import EditRefused
from editor.model.records import Article, Entity, Note
from editor.session import Session
from tests.model.edits.conftest import Find
from tests.strategies import article_edit


def test_a_note_stands_on_its_words(session: Session, at: Find) -> None:
    article, begin, end = at("Friday")
    session.do(add_note(article, begin, end))
    session.do(set_note(session.project.each(Note)[0].id, words="Which Friday?"))
    (note,) = session.project.notes_of(session.project.each(Article)[0].id)
    assert note.words == "Which Friday?"
    assert note.anchor is not None
    assert note.anchor.words == "Friday"


def test_a_note_on_a_record_goes_with_it_and_comes_back_with_it(session: Session, at: Find) -> None:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    ana = session.project.each(Entity)[0].id
    session.do(add_note_on("entity", ana))
    assert session.project.each(Note)[0].record == ana
    session.do(delete_entity(ana))
    assert session.project.each(Note) == []
    session.undo()
    assert len(session.project.each(Note)) == 1


def test_a_note_is_not_made_on_a_record_that_is_gone(session: Session) -> None:
    with pytest.raises(EditRefused, match="there is no event"):
        session.do(add_note_on("event", "gone"))


def test_a_deleted_note_comes_back_by_undo(session: Session, at: Find) -> None:
    session.do(add_note(*at("Friday")))
    note = session.project.each(Note)[0]
    session.do(delete_note(note.id))
    assert session.project.notes_of(session.project.each(Article)[0].id) == []
    session.undo()
    assert session.project.each(Note) == [note]


def test_a_note_rests_on_further_words_once_each(session: Session, at: Find) -> None:
    session.do(add_note(*at("Friday")))
    note = session.project.each(Note)[0].id
    for words in ("Ana Ruiz", "Ana Ruiz", "Friday"):
        session.do(add_note_evidence(note, *at(words)))
    held = session.project.get(Note, note)
    assert [anchor.words for anchor in held.passages] == ["Friday", "Ana Ruiz"]
    session.do(remove_note_evidence(note, held.evidence[0]))
    assert session.project.get(Note, note).evidence == ()


def test_a_note_stays_without_the_words_of_an_article_that_goes_unless_it_stands_there(session: Session,
                                                                                       at: Find) -> None:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    session.do(add_note_on("entity", session.project.each(Entity)[0].id))
    session.do(add_note(*at("Friday")))
    session.do(article_edit())
    gone, other = session.project.each(Article)
    for note in session.project.each(Note):
        session.do(add_note_evidence(note.id, other.id, 0, 4))
        session.do(add_note_evidence(note.id, gone.id, 0, 4))
    before = session.project.records
    session.do(delete_article(other.id))
    assert [[anchor.article for anchor in note.evidence] for note in session.project.each(Note)] == [[gone.id]] * 2
    session.do(delete_article(gone.id))
    assert [note.passages for note in session.project.each(Note)] == [()]
    session.undo()
    session.undo()
    assert session.project.records == before
