"""Nothing that no file can hold gets into a record."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from editor.model.cleaning import clean
from editor.model.edits.entities import add_entity, set_entity
from editor.model.records import Entity, Event, Figure
from tests.journal import session_in_memory

any_words = st.text(st.characters(categories=None, exclude_categories=()))


@given(any_words, any_words, any_words)
def test_what_is_cleaned_can_be_stored_and_is_as_long(name, alias, who):
    entity = Entity(id="e", name=name, aliases=(alias,))
    event = Event(id="v", figures=(Figure(who=who, min=1),))
    kept, held = clean(entity), clean(event)
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Entity) == kept
    assert [len(kept.name), len(kept.aliases[0]), len(held.figures[0].who)] == [len(name), len(alias), len(who)]


def test_sound_words_stay_the_very_same():
    entity = Entity(id="e", name="Zoë 🚤", aliases=("\uFFFD",))
    assert clean(entity) is entity


def test_half_a_character_becomes_the_sign_for_none_in_records_and_in_what_is_said_of_them():
    session = session_in_memory()
    change = session.do(add_entity("caf\udce9", "location"))
    entity = session.project.each(Entity)[0]
    assert entity.name == "caf\uFFFD"
    assert dict(change.message.values)["name"] == "caf\uFFFD"
    session.do(set_entity(entity.id, aliases=("\ud83d",)))
    assert session.project.each(Entity)[0].aliases == ("\uFFFD",)
