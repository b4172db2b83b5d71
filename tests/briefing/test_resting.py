"""Which changes tell on the findings of a paragraph: those of what it rests on, and no others."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.briefing.checks import findings_of
from editor.briefing.resting import rests_on, tells_on_all, touches
from editor.model.change import Swap
from editor.model.project import Project
from editor.model.records import (
    Account,
    Article,
    Briefing,
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
    Statement,
    Translation,
    Words,
)
from tests.briefing.projects import mention, passage, project

_MADE: tuple[Record, ...] = (
    Relation(id="tie", type="member", from_="voss", to="guard", evidence=(passage("a1", "Mira Voss"),)),
    Note(id="note", anchor=passage("a2", "every day,")),
    Translation(id="german", record="hurt", words="Niemand kam um"),
    Section(id="x1", briefing="b1", kind="background", order=50.0),
)
_CITED = ("stopped", "block", "boarded", "guessed", "hurt", "every", "said", "a1", "a2", "a3", "guard", "voss", "crew",
          "union", "guess", "orm", "m1", "m4", "tie", "note", "german", "later", "nothing")
_SAID = ("The Coast Guard stopped it.", "“Nobody was hurt,” they say.", "“Niemand kam um.”",
         "“Every ship” was stopped.", "It is likely to rain.", "It may perhaps rain, with high confidence.",
         "Halden Echo told of it.", "Sund Police.", "Orm Wire said so.", "The port is shut.",
         "On 25 April 40 people left the Sund of Orm with Mira Voss.", "Seven fled Halden in May 2033 on the Alba.")


@st.composite
def _paragraphs(draw: st.DrawFn) -> Paragraph:
    citation = st.sampled_from(_CITED).map(lambda held: Citation(record=held)) | st.sampled_from(
        [Citation(passage=passage("a1", "Nobody was hurt,")), Citation(passage=passage("a2", "every ship"))])
    statements = [Statement(id=f"x{number}", kind=draw(st.sampled_from(["reported", "judgement"])),
                            inlines=(Words(draw(st.sampled_from(_SAID))), *draw(st.lists(citation, max_size=3))))
                  for number in range(draw(st.integers(1, 2)))]
    return Paragraph(id="p1", section="x1", order=1.0, statements=tuple(statements))


def _other(**fields: object) -> Callable[[Record], Record | None]:
    return lambda record: msgspec.structs.replace(record, **fields)


def _gone(_: Record) -> None:
    return None


_CHANGES: dict[type[Record], tuple[Callable[[Record], Record | None], ...]] = {
    Outlet: (_other(name="Sund Police"), _other(origin_group="one"), _gone),
    Article: (_other(outlet="o2"), _other(outlet=""), _other(lines=()), _other(title="Halden Echo")),
    Entity: (_other(name="Sund Police"), _other(aliases=("Sund Police",)), _other(merged_into="voss"),
             _other(merged_into=""), _other(state="rejected"), _other(state="accepted"), _gone),
    Mention: (_other(entity="orm"), _other(entity=""), _other(state="rejected"), _other(state="accepted"), _gone),
    Event: (_other(state="rejected"), _other(state="accepted"), _other(accounts=()), _gone,
            _other(accounts=(Account(id="z", attributed_to="voss", evidence=(passage("a2", "every ship"),)),))),
    Quote: (_other(state="rejected"), _other(speaker="union"), _other(spans=(passage("a1", "Monday"),)), _gone),
    Relation: (_other(evidence=()), _other(evidence=(passage("a2", "every ship"),)), _other(state="rejected"), _gone),
    Note: (_other(anchor=None), _other(evidence=(passage("a1", "Monday"),)), _gone),
    Translation: (_other(words="Every ship"), _other(record="every"), _other(anchor=passage("a1", "Nobody was hurt,")),
                  _gone),
    Briefing: (_other(language="de-DE"), _other(title="Else")),
}
_NEW: tuple[Record, ...] = (
    Translation(id="t9", record="hurt", words="Every ship"),
    Translation(id="t8", anchor=passage("a1", "Nobody was"), words="Niemand kam um"),
    mention("m9", "a2", "ministry", "orm"), mention("m8", "a1", "HALDEN", "guard"),
    Event(id="later", accounts=(Account(id="z", evidence=(passage("a1", "Monday"),)),)),
    Outlet(id="o3", name="Later"), Entity(id="e9", type="person", name="Later", merged_into="orm"),
)


@st.composite
def _swaps(draw: st.DrawFn, made: Project) -> Swap:
    if draw(st.integers(0, 3)) == 0:
        return Swap(None, draw(st.sampled_from(_NEW)))
    kind = draw(st.sampled_from(list(_CHANGES)))
    held = ([each for mentions in made.mentions.values() for each in mentions.values()] if kind is Mention
            else made.each(kind))
    before = draw(st.sampled_from(sorted(held, key=lambda record: record.id)))
    return Swap(before, draw(st.sampled_from(_CHANGES[kind]))(before))


def _told(made: Project) -> list[tuple[str, str, str]]:
    return [(found.check, found.id, found.sentence) for found in findings_of(made, made.get(Paragraph, "p1"))]


@given(_paragraphs(), st.data())
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_a_change_of_nothing_that_a_paragraph_rests_on_leaves_its_findings(written: Paragraph,
                                                                           data: st.DataObject) -> None:
    made = project(*_MADE, written)
    swap = data.draw(_swaps(made))
    after = made.swapped([swap])
    if tells_on_all(swap) or touches(swap) & rests_on(made, written):
        return
    assert _told(after) == _told(made)
    assert rests_on(after, written) == rests_on(made, written)


@pytest.mark.parametrize(("cited", "before", "after"), [
    pytest.param("hurt", None, Translation(id="t9", record="hurt", words="Nobody got hurt"), id="a translation"),
    pytest.param("tie", _MADE[0], msgspec.structs.replace(_MADE[0], evidence=()), id="the words of a relation"),
])
def test_what_stands_behind_a_citation_tells_on_it(cited: str, before: Record | None, after: Record) -> None:
    written = Paragraph(id="p1", section="x1", order=1.0, statements=(
        Statement(id="s1", inlines=(Words("“Nobody got hurt” they say."), Citation(record=cited))),))
    made = project(*_MADE, written)
    swap = Swap(before, after)
    assert touches(swap) & rests_on(made, written)
    assert _told(made.swapped([swap])) != _told(made)
