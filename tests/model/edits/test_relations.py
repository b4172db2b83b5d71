"""Relations between entities and the words they rest on."""

from __future__ import annotations

import pytest

from editor.model.edits.entities import add_entity, delete_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import merge_entities
from editor.model.edits.relations import (
    add_relation,
    add_relation_evidence,
    delete_relation,
    ends_in,
    relations_of,
    remove_relation_evidence,
    reverse_relation,
    set_relation,
)
from editor.model.errors import EditRefused
from editor.model.records import Entity, Relation
from editor.session import Session
from tests.model.edits.conftest import Find


@pytest.fixture
def ends(session: Session, at: Find) -> tuple[str, str]:
    """Return a person and an organisation."""
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    session.do(add_entity("Harbour Guild", "organisation"))
    return tuple(entity.id for entity in session.project.each(Entity))  # type: ignore[return-value]


def the_relation(session: Session) -> Relation:
    (relation,) = session.project.each(Relation)
    return relation


def test_a_relation_goes_from_one_entity_to_another_and_is_seen_from_both(session: Session,
                                                                           ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    relation = the_relation(session)
    assert (relation.type, relation.from_, relation.to) == ("member of", *ends)
    assert [relations_of(session.project, end) for end in ends] == [[relation], [relation]]


def test_a_relation_rests_on_words_that_can_be_added_and_taken_away(session: Session, at: Find,
                                                                     ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends, at("Ana Ruiz")))
    relation = the_relation(session)
    assert [anchor.words for anchor in relation.evidence] == ["Ana Ruiz"]
    session.do(add_relation_evidence(relation.id, *at("guard")))
    assert [anchor.words for anchor in the_relation(session).evidence] == ["Ana Ruiz", "guard"]
    session.do(remove_relation_evidence(relation.id, relation.evidence[0]))
    assert [anchor.words for anchor in the_relation(session).evidence] == ["guard"]


def test_the_same_relation_is_there_once_with_all_that_shows_it(session: Session, at: Find,
                                                                 ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends, at("Ana Ruiz")))
    session.do(add_relation("member of", *ends, at("guard")))
    assert [anchor.words for anchor in the_relation(session).evidence] == ["Ana Ruiz", "guard"]


def test_an_entity_is_not_related_to_itself(session: Session, ends: tuple[str, str]) -> None:
    with pytest.raises(EditRefused, match="itself"):
        session.do(add_relation("leads", ends[0], ends[0]))


def test_a_merge_redirects_relations(session: Session, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    session.do(add_entity("Guild of the Harbour", "organisation"))
    other = session.project.each(Entity)[-1].id
    session.do(merge_entities(other, ends[1]))
    assert relations_of(session.project, other) == [the_relation(session)]


def test_who_was_merged_is_related_as_who_stands_for_them(session: Session, at: Find, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    session.do(add_entity("Guild of the Harbour", "organisation"))
    other = session.project.each(Entity)[-1].id
    session.do(merge_entities(other, ends[1]))
    session.do(add_relation("member of", ends[0], other, at("guard")))
    assert [anchor.words for anchor in the_relation(session).evidence] == ["guard"]
    with pytest.raises(EditRefused, match="“Guild of the Harbour” cannot be related to itself"):
        session.do(add_relation("leads", other, ends[1]))


def test_a_relation_goes_with_its_entity_and_comes_back_with_it(session: Session, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    session.do(delete_entity(ends[1]))
    assert not session.project.each(Relation)
    session.undo()
    assert session.project.each(Relation)


def test_a_relation_can_be_changed_deleted_and_brought_back(session: Session, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    relation = the_relation(session)
    session.do(set_relation(relation.id, type="leads"))
    assert the_relation(session).type == "leads"
    session.do(delete_relation(relation.id))
    assert not session.project.each(Relation)
    session.undo()
    assert the_relation(session).type == "leads"


def test_a_relation_leads_the_other_way_when_it_is_reversed(session: Session, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    session.do(reverse_relation(the_relation(session).id))
    assert (the_relation(session).from_, the_relation(session).to) == ends[::-1]


def test_a_relation_that_was_rejected_is_made_again_with_its_words(session: Session, at: Find,
                                                                   ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    session.do(set_relation(the_relation(session).id, state="rejected"))
    assert relations_of(session.project, ends[0]) == []
    session.do(add_relation("member of", *ends, at("Ana Ruiz")))
    relation = the_relation(session)
    assert (relation.state, [held.words for held in relation.evidence]) == ("accepted", ["Ana Ruiz"])
    assert relations_of(session.project, ends[0]) == [relation]


def test_a_relation_is_changed_neither_into_one_with_itself_nor_into_one_that_is_there(
        session: Session, ends: tuple[str, str]) -> None:
    session.do(add_relation("member of", *ends))
    first = the_relation(session)
    with pytest.raises(EditRefused, match="cannot be related to itself"):
        session.do(set_relation(first.id, to=ends[0]))
    session.do(add_relation("leads", *ends))
    second = session.project.each(Relation)[-1]
    with pytest.raises(EditRefused, match="related in this way already"):
        session.do(set_relation(second.id, type="member of"))
    session.do(add_relation("member of", *ends[::-1]))
    with pytest.raises(EditRefused, match="related in this way already"):
        session.do(reverse_relation(first.id))
    assert [held.type for held in session.project.each(Relation)] == ["member of", "leads", "member of"]


def test_words_relate_the_entities_that_they_name_first_and_last(session: Session, at: Find) -> None:
    article, begin, _ = at("Ana Ruiz")
    for words in ("Ana Ruiz", "Friday"):
        session.do(tag_mention(*at(words), "person"))
    ana, friday = (entity.id for entity in session.project.each(Entity))
    first, last = sorted(((at(words)[1], name) for words, name in (("Ana Ruiz", ana), ("Friday", friday))))
    end = max(at("Ana Ruiz")[2], at("Friday")[2])
    assert ends_in(session.project, article, min(begin, at("Friday")[1]), end) == (first[1], last[1])
    assert ends_in(session.project, article, *at("Ana Ruiz")[1:]) is None
