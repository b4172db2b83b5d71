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


def whole(words):
    """Return the characters outside surrogates, pairs of them joined apart."""
    return [char for char in words if char <= "\uD7FF" or "\uE000" <= char <= "\uFFFF"]


@given(any_words, any_words, any_words)
def test_what_is_cleaned_can_be_stored_and_keeps_every_whole_character(name, alias, who):
    entity = Entity(id="e", name=name, aliases=(alias,))
    event = Event(id="v", figures=(Figure(who=who, min=1),))
    kept, held = clean(entity), clean(event)
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Entity) == kept
    for before, after in ((name, kept.name), (alias, kept.aliases[0]), (who, held.figures[0].who)):
        assert whole(after.replace("\uFFFD", "")) == whole(before.replace("\uFFFD", ""))


def test_pairs_of_surrogates_are_joined_and_lone_ones_replaced():
    assert clean("a\ud83d\ude00b\ud800c") == "a😀b\ufffdc"


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
