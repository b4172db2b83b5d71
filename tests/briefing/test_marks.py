"""What is told as a gap before a briefing is written is what stands marked in it, whatever sections it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.briefing.blocks import Outline, Picture, Sentence
from editor.briefing.checks import UNCITED
from editor.briefing.gaps import gaps
from editor.briefing.outline import outline_to_hand_over
from editor.model.checks import UNLOOKED_AT
from editor.model.project import Project
from editor.model.records import (
    Account,
    AccountValues,
    Citation,
    Entity,
    Event,
    Figure,
    Participant,
    Quote,
    Record,
    Section,
    When,
)
from editor.workspace.exporting import marked_gaps
from tests.briefing.projects import ARTICLES, BRIEFING, INFO, OUTLETS, passage, project, section, statement

YEARS = {"alpha": "2031", "bravo": "2032"}
"""Events by their ids; every value of one ends in its id or its year."""
OWNERS = {**{year: name for name, year in YEARS.items()}, "to": "romeo"}  # romeo alone is spoken to anybody
TWINS = {"sierra": "quebec"}
"""Two quotes of the same words of one speaker, which are printed as one."""
PEOPLE = tuple(Entity(id=f"person {name}", type="person", name=f"Speaker {name}", state="accepted")
               for name in ("quebec", "romeo", "listener", "third"))
FIELDS = ("when", "where", "participants", "figures")
KINDS = ("events", "unrealised events", "quotes", "differences", "entities")
PICTURES = {"events": "no timeline", "entities": "no link chart"}

event_states = st.fixed_dictionaries({
    "accepted": st.sampled_from(["singly", "in bulk"]), "status": st.sampled_from(["fact", "claim", "planned"]),
    "suggested": st.sets(st.sampled_from(FIELDS)).map(lambda held: tuple(sorted(held)))})
quote_states = st.fixed_dictionaries({
    "accepted": st.sampled_from(["singly", "in bulk"]),
    "suggested": st.sets(st.sampled_from(["speaker"])).map(tuple)})


def event_of(name: str, claimed: tuple[bool, bool], **state: Any) -> Event:
    """Return an event of two accounts, the second of which gives another day than was settled."""
    year = YEARS[name]
    given = AccountValues(when=When(from_=f"{year}-03-09", to=f"{year}-03-09", precision="day"))
    return Event(
        id=name, number=len(name), title=f"Raid {name}", state="accepted", **state,
        when=When(from_=f"{year}-03-04", to=f"{year}-03-04", precision="day"), where_words=f"Bay {name}",
        participants=(Participant(role="actor", entity="person third"),
                      Participant(role="target", entity="person listener"),
                      Participant(role="victim", words=f"crew {name}")),
        figures=(Figure(outcome="held", words=f"several {name}"),),
        accounts=tuple(Account(id=f"{name} {place}", attributed_words=f"Claimant {place} {name}",
                               values=given if place else AccountValues(), evidence=(passage("a1", words),),
                               suggested=("attributed_to",) if is_claimed else ())
                       for place, (words, is_claimed) in enumerate(zip(
                           ("up to 12 people", "no signs of cargo"), claimed, strict=True))))


def quotes_of(states: list[dict[str, Any]]) -> tuple[Quote, ...]:
    """Return two quotes of the same words of one speaker, and one of another to somebody."""
    hurt, ships = passage("a1", "Nobody was hurt,"), passage("a2", "every ship, every day,")
    return (Quote(id="quebec", number=1, spans=(hurt,), speaker="person quebec", state="accepted", **states[0]),
            Quote(id="sierra", number=2, spans=(hurt,), speaker="person quebec", state="accepted", **states[1]),
            Quote(id="romeo", number=3, spans=(ships,), speaker="person romeo", addressee="person listener",
                  state="accepted", **states[2]))


def sections(kept: frozenset[str], cited: list[str]) -> Iterator[Record]:
    """Yield the sections, left out unless kept; a sentence of the first cites records."""
    yield from section("bottom line", 1.0, (statement("s", "So it was.", *(Citation(record=each) for each in cited)),),
                       included="bottom line" in kept)
    for place, kind in enumerate(KINDS, 2):
        yield Section(id=f"sec-{kind}", briefing=BRIEFING.id, kind=kind, order=float(place), included=kind in kept,
                      options=() if PICTURES.get(kind) not in kept else (PICTURES[kind],))


projects = st.builds(
    lambda events, quotes, kept, cited: project(records=(
        INFO, *OUTLETS, *ARTICLES, BRIEFING, *PEOPLE, *events, *quotes_of(quotes), *sections(kept, sorted(cited)))),
    st.tuples(*(st.builds(lambda state, *claimed, name=name: event_of(name, claimed, **state), event_states,
                          st.booleans(), st.booleans()) for name in YEARS)),
    st.lists(quote_states, min_size=3, max_size=3),
    st.frozensets(st.sampled_from(("bottom line", *KINDS, *PICTURES.values()))),
    st.sets(st.sampled_from(["alpha", "bravo", "romeo"])))


def sentences(value: Any) -> Iterator[Sentence]:
    """Yield the sentences of a block, however deep."""
    if isinstance(value, Sentence):
        yield value
    elif isinstance(value, msgspec.Struct):
        yield from sentences(tuple(getattr(value, name) for name in value.__struct_fields__))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from sentences(each)


def records_suggested(made: Outline) -> set[str]:
    """Return the records of which a value stands before the mark, in tables, notes or what is told of a picture."""
    found = re.findall(r"(\w+)”? \[suggested\]", repr(made.blocks) + repr(made.notes))
    return {OWNERS.get(word, word) for word in found}


def records_unreviewed(made: Outline) -> set[str]:
    told = " ".join(block.description for block in made.blocks if isinstance(block, Picture)) + repr(made.notes)
    shown = {OWNERS.get(word, word) for word in re.findall(r"(\w+)(?: \[suggested\])? \[unreviewed\]", told)}
    return shown | {each.id.partition(".")[0] for each in sentences(made.blocks) if "[unreviewed]" in each.words}


def as_printed(ids: set[str]) -> set[str]:
    return {TWINS.get(each, each) for each in ids}


@settings(max_examples=60)
@given(made=projects)
def test_every_gap_is_marked_and_every_mark_is_a_gap(made: Project) -> None:
    outline, found = outline_to_hand_over(made, BRIEFING.id), gaps(made, BRIEFING.id)
    unseen, suggested = records_unreviewed(outline), records_suggested(outline)
    assert as_printed({gap.id for gap in found if gap.kind in ("event", "quote")}) == unseen | suggested
    assert as_printed({gap.id for gap in found if gap.check == UNLOOKED_AT}) == unseen
    assert any(gap.check == UNCITED for gap in found) == ("[uncited]" in repr(outline.blocks))
    counted = " ".join(marked_gaps(made, BRIEFING.id))
    assert ("[suggested]" in counted, "[unreviewed]" in counted) == (bool(suggested), bool(unseen))


def test_who_claims_what_nobody_looked_at_is_marked_in_the_note_of_a_sentence_that_cites_it() -> None:
    event = event_of("alpha", (False, False), accepted="in bulk", status="fact", suggested=())
    made = project(records=(INFO, *OUTLETS, *ARTICLES, BRIEFING, *PEOPLE, event,
                            *sections(frozenset({"bottom line"}), ["alpha"])))
    assert [gap.id for gap in gaps(made, BRIEFING.id) if gap.check == UNLOOKED_AT] == ["alpha"]
    notes = "".join(run.words for note in outline_to_hand_over(made, BRIEFING.id).notes for run in note.runs)
    assert "Claimant 0 alpha [unreviewed] [" in notes


@pytest.mark.parametrize(("status", "kind"), [("fact", "unrealised events"), ("planned", "events")])
def test_an_event_that_stands_in_no_printed_table_is_no_gap(status: Any, kind: str) -> None:
    event = event_of("alpha", (False, False), accepted="in bulk", status=status, suggested=("where",))
    made = project(records=(INFO, *OUTLETS, *ARTICLES, BRIEFING, *PEOPLE, event, *sections(frozenset({kind}), [])))
    assert [gap for gap in gaps(made, BRIEFING.id) if gap.id == "alpha"] == []


def test_one_of_two_quotes_of_the_same_words_that_nobody_looked_at_marks_both() -> None:
    singly, in_bulk = {"accepted": "singly"}, {"accepted": "in bulk"}
    made = project(records=(INFO, *OUTLETS, *ARTICLES, BRIEFING, *PEOPLE, *quotes_of([singly, in_bulk, singly]),
                            *sections(frozenset({"quotes"}), [])))
    assert [gap.id for gap in gaps(made, BRIEFING.id) if gap.check == UNLOOKED_AT] == ["sierra"]
    assert records_unreviewed(outline_to_hand_over(made, BRIEFING.id)) == {"quebec"}


def test_figures_that_nobody_confirmed_are_marked_as_such() -> None:
    event = event_of("alpha", (False, False), accepted="singly", status="fact", suggested=("figures",))
    made = project(records=(INFO, *OUTLETS, *ARTICLES, BRIEFING, *PEOPLE, event, *sections(frozenset({"events"}), [])))
    assert "“several alpha” [suggested]" in repr(outline_to_hand_over(made, BRIEFING.id).blocks)
    assert [gap.id for gap in gaps(made, BRIEFING.id) if gap.kind == "event"] == ["alpha"]
