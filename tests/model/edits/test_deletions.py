"""Whatever is deleted, nothing is left that names it: no citation, no note, no translation, no place on the chart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.model.change import Change, Edit, Stamps, Swap
from editor.model.edits.articles import delete_article, delete_articles
from editor.model.edits.briefings import delete_briefing
from editor.model.edits.bulk import delete_several
from editor.model.edits.entities import delete_entities, delete_entity
from editor.model.edits.events import delete_event
from editor.model.edits.everywhere import origin_of, remove_batch
from editor.model.edits.mentions import untag_mention
from editor.model.edits.notes import delete_note
from editor.model.edits.outlets import delete_outlet
from editor.model.edits.quotes import delete_quote
from editor.model.edits.relations import delete_relation
from editor.model.edits.sections import delete_section
from editor.model.edits.translations import delete_translation
from editor.model.project import Project
from editor.model.records import (
    RECORDS,
    Article,
    Briefing,
    ChartPlace,
    Citation,
    Entity,
    Event,
    Mention,
    Note,
    Outlet,
    Paragraph,
    Quote,
    Record,
    Relation,
    Section,
    Translation,
)
from tests.briefing.projects import passage, project, section, statement

_RELATION = Relation(id="tie", type="member", from_="voss", to="guard", evidence=(passage("a1", "Mira Voss"),))
_BATCH = "batch1"
_BY_ID: dict[type[Record], Callable[[str], Edit]] = {
    Article: delete_article, Entity: delete_entity, Event: delete_event, Quote: delete_quote, Note: delete_note,
    Translation: delete_translation, Relation: delete_relation, Outlet: delete_outlet, Mention: untag_mention,
    Briefing: delete_briefing, Section: delete_section,
}
_CITABLE = ("stopped", "block", "hurt", "every", "a1", "a2", "guard", "crew", "orm", "m1", "m4", "m7", "tie")


def _identities(made: Project) -> set[str]:
    held = {record_id for kind in RECORDS for record_id in made.of(kind)}
    return held | {mention for mentions in made.mentions.values() for mention in mentions}


def _named(made: Project) -> Iterator[str]:
    """Yield every id that something names which must not outlive it."""
    for paragraph in made.each(Paragraph):
        for citation in (each for held in paragraph.statements for each in held.citations):
            yield citation.record or (citation.passage.article if citation.passage else "")
    for held in (*made.each(Note), *made.each(Translation)):
        yield held.record
        yield held.anchor.article if held.anchor else ""
    yield from (place.entity for place in made.each(ChartPlace))
    yield from (end for relation in made.each(Relation) for end in (relation.from_, relation.to))


def _records_on(draw: st.DrawFn) -> list[Record]:
    """Return notes and translations on records, on words, and on each other, and a paragraph that cites all."""
    known = [*_CITABLE, "b1", "o1", "sec-background"]
    made: list[Record] = []
    for number in range(draw(st.integers(0, 6))):
        on = draw(st.sampled_from([*known, ""]))
        anchor = None if on else passage(*draw(st.sampled_from([("a1", "Mira Voss"), ("a2", "every ship")])))
        record_id = f"extra{number}"
        made.append(Note(id=record_id, record=on, anchor=anchor) if draw(st.booleans())
                    else Translation(id=record_id, record=on, anchor=anchor))
        known.append(record_id)
    cited = [Citation(record=each) for each in (*_CITABLE, *(held.id for held in made))]
    cited.append(Citation(passage=passage("a1", "Monday")))
    return [*made, *section("background", 3.0, (statement("x1", "All of it.", *cited),)), _RELATION,
            ChartPlace(id="place1", entity="guard"), ChartPlace(id="place2", entity="crew")]


@st.composite
def _worlds(draw: st.DrawFn) -> Project:
    return project(*_records_on(draw))


def _done(made: Project, edit: Edit) -> tuple[Project, Change]:
    change = edit(made, Stamps()("Ana"))
    return made.swapped(change.swaps), change


_ALL = [(kind, record_id) for kind, ids in {
    Article: ("a1", "a2"), Entity: ("guard", "crew", "union", "voss"), Event: ("stopped",), Quote: ("hurt", "every"),
    Note: (), Translation: (), Relation: ("tie",), Outlet: ("o1",), Mention: ("m1", "m4"), Briefing: ("b1",),
    Section: ("sec-background",)}.items() for record_id in ids]


@given(_worlds(), st.sampled_from(_ALL))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_names_what_a_deletion_took_away(made: Project, which: tuple[type[Record], str]) -> None:
    kind, record_id = which
    after, change = _done(made, _BY_ID[kind](record_id))
    gone = _identities(made) - _identities(after)
    assert record_id in gone
    assert not gone & set(_named(after))
    assert after.swapped(change.inverse().swaps).records == made.records


@given(_worlds(), st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_on_a_note_or_a_translation_goes_with_it(made: Project, data: st.DataObject) -> None:
    held = [*made.each(Note), *made.each(Translation)]
    if not held:
        return
    record = data.draw(st.sampled_from(held))
    after, _ = _done(made, _BY_ID[type(record)](record.id))
    assert not (_identities(made) - _identities(after)) & set(_named(after))


@pytest.mark.parametrize("edit", [
    delete_articles(["a1", "a2"]), delete_entities(["guard", "union"]), delete_several(Event, ["stopped", "block"]),
    delete_several(Quote, ["hurt", "every"]), delete_several(Note, ["n1", "n2"])])
def test_several_that_go_together_leave_nothing_that_names_them(edit: Edit) -> None:
    cited = [Citation(record=each) for each in (*_CITABLE, "n1", "n2", "t1")]
    made = project(Note(id="n1", record="every"), Note(id="n2", record="n1"), Translation(id="t1", record="n2"),
                   _RELATION, *section("background", 3.0, (statement("x1", "All of it.", *cited),)))
    after, _ = _done(made, edit)
    gone = _identities(made) - _identities(after)
    assert gone
    assert not gone & set(_named(after))


def test_tags_that_are_removed_together_leave_no_citation_and_no_place_on_the_chart() -> None:
    made = project(ChartPlace(id="place1", entity="lone"), Entity(id="lone", type="person", name="Lone"),
                   *section("background", 3.0, (statement("x1", "Seen.", Citation(record="m9")),)))
    tag = next(iter(made.mentions["a1"].values()))
    tagged = msgspec.structs.replace(tag, id="m9", entity="lone", origin=origin_of(_BATCH), begin=0, end=5,
                                     words="Ferry", before="")
    made = made.swapped([Swap(None, tagged)])
    after, _ = _done(made, remove_batch(_BATCH))
    assert after.find(Entity, "lone") is None
    assert not (_identities(made) - _identities(after)) & set(_named(after))
