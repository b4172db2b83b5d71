"""Records that come in from elsewhere."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.anchor import anchor_in
from editor.model.edits.entities import add_entity
from editor.model.edits.events import delete_event, make_event
from editor.model.edits.projects import found_project, take_in_records
from editor.model.errors import EditRefused
from editor.model.records import Account, Article, Entity, Event, Mention, Quote
from tests.journal import session_in_memory
from tests.model.test_project import indexes, read_anew
from tests.strategies import Plan, article_edit, follow, plans
from tests.texts import text_of

TEXT = text_of("The port of Ellis is shut.")
ARTICLE = Article(id="in-a", title="Port shut", texts=(TEXT.sha256,))
ELLIS = anchor_in(ARTICLE, TEXT, 12, 17)
TAG = Mention(id="in-m", type="location", entity="in-e", **msgspec.structs.asdict(ELLIS))


def event(number: int, event_id: str) -> Event:
    return Event(id=event_id, number=number, accounts=(Account(id=f"{event_id}.1", evidence=(ELLIS,)),))


def numbers(session):
    return {found.id: found.number for found in session.project.each(Event)}


def test_badges_that_are_taken_are_counted_on_and_free_ones_stay(session, at):
    session.do(found_project(title="Floods"))
    session.do(make_event(*at("cut the road")))
    session.do(make_event(*at("were missing")))
    session.do(delete_event(session.project.each(Event)[1].id))
    own = session.project.each(Event)[0].id
    quote = Quote(id="in-q", number=1, spans=(ELLIS,))
    incoming = (ARTICLE, event(1, "in-1"), event(2, "in-2"), event(7, "in-7"), quote)
    session.do(take_in_records(incoming, (TEXT,), "their.json"))
    assert numbers(session) == {own: 1, "in-1": 8, "in-2": 9, "in-7": 7}
    assert session.project.each(Quote)[0].number == 1
    assert (session.project.info.last_event, session.project.info.last_quote) == (9, 1)


@pytest.mark.parametrize("altered", [
    {"words": "Elliz"}, {"begin": 11, "end": 16}, {"before": "The ship of "}, {"text": "no such text"},
    {"article": "nowhere"},
])
def test_a_tag_that_does_not_stand_on_its_words_is_refused(session, altered):
    before = session.project
    with pytest.raises(EditRefused, match="does not stand in its article"):
        session.do(take_in_records((ARTICLE, msgspec.structs.replace(TAG, **altered)), (TEXT,), "their.json"))
    assert session.project is before


def test_an_id_that_any_record_has_is_refused(session):
    session.do(add_entity("Ana Ruiz", "person"))
    entity = session.project.each(Entity)[0]
    with pytest.raises(EditRefused, match=f"the id “{entity.id}” is taken"):
        session.do(take_in_records((ARTICLE, event(1, entity.id)), (TEXT,), "their.json"))


@given(plans, st.sampled_from(((), ("undo",), ("undo", "redo"))))
def test_indexes_stay_true_when_records_come_in(plan: list[Plan], after: tuple[str, ...]) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    session.do(take_in_records((ARTICLE, Entity(id="in-e", name="Ellis", type="location"), TAG, event(1, "in-1")),
                               (TEXT,), "their.json"))
    for walk in after:
        getattr(session, walk)()
    assert indexes(session.project) == indexes(read_anew(session.project))
