"""A gap is a field that every record of its kind should state and this one does not."""

from __future__ import annotations

import msgspec
import pytest

from editor.model.checks import findings_of
from editor.model.gaps import gaps_of, is_complete
from editor.model.project import empty_project
from editor.model.records import (
    Account,
    AccountValues,
    Anchor,
    Entity,
    Event,
    Figure,
    Note,
    Outlet,
    Quote,
    Record,
    When,
)

HERE = Anchor("article", 0, 4, "Boat")
WHOLE = Event(id="event", number=1, title="A boat sinks", type="accident", when=When(from_="2024-05"),
              where_words="Port Ellis", accounts=(Account(id="account", evidence=(HERE,)),))
SAID = Quote(id="quote", number=1, spans=(HERE,), speaker_words="a docker")


def gaps(record: Record) -> list[str]:
    return list(gaps_of(empty_project(), record))


@pytest.mark.parametrize(("fields", "missing"), [
    ({}, []),
    ({"type": ""}, ["eventType"]),
    ({"when": When(words="at dawn")}, ["eventWhen"]),
    ({"when": When(to="2024-05")}, []),
    ({"where_words": ""}, ["eventWhere"]),
    ({"where_words": "", "where": "entity"}, []),
    ({"figures": (Figure(outcome="killed"),)}, ["figureTable"]),
    ({"figures": (Figure(outcome="killed", words="dozens"),)}, []),
    ({"figures": (Figure(outcome="killed", max=0),)}, []),
    ({"accounts": ()}, ["accountList"]),
    ({"type": "", "where_words": "", "accounts": ()}, ["eventType", "eventWhere", "accountList"]),
])
def test_an_event_lacks_what_is_not_stated_in_the_order_of_its_form(fields: dict[str, object],
                                                                   missing: list[str]) -> None:
    assert gaps(msgspec.structs.replace(WHOLE, **fields)) == missing


def test_accounts_that_differ_are_no_gap() -> None:
    told = tuple(Account(id=name, evidence=(HERE,), values=AccountValues(figures=(Figure(outcome="killed", min=count,
                                                                                         max=count),)))
                 for name, count in (("one", 3), ("two", 9)))
    event = msgspec.structs.replace(WHOLE, accounts=told)
    assert [finding.check for finding in findings_of(event)] == ["conflicting figures"]
    assert is_complete(empty_project(), event)


def test_a_quote_lacks_a_speaker_only() -> None:
    assert gaps(SAID) == []
    assert gaps(msgspec.structs.replace(SAID, speaker_words="")) == ["quoteSpeaker"]


def test_an_outlet_lacks_a_judgement_and_a_description() -> None:
    assert gaps(Outlet(id="outlet", name="Courier")) == ["outletReliability", "outletDescriptor"]
    assert gaps(Outlet(id="outlet", name="Courier", reliability="B", descriptor="A daily.")) == []


def test_a_note_lacks_words_and_an_entity_a_name_and_the_kind_that_its_type_has() -> None:
    assert gaps(Note(id="note", words=" \n")) == ["noteWords"]
    assert gaps(Entity(id="entity", type="person")) == ["entityName", "entityKind"]
    assert gaps(Entity(id="entity", type="person", name="Ana Ruiz", kind="official")) == []


@pytest.mark.parametrize("record", [
    Event(id="event", number=1), msgspec.structs.replace(SAID, speaker_words=""),
    msgspec.structs.replace(WHOLE, when=When(words="soon"))])
def test_what_the_checks_call_missing_is_a_gap(record: Record) -> None:
    assert {finding.field for finding in findings_of(record)} <= set(gaps(record))
