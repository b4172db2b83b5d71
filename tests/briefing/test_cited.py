"""The sign beside a sentence, the checks, the gaps told at the export and Word agree on which sentences are cited."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.briefing.blocks import Prose
from editor.briefing.checks import UNCITED, findings_in, findings_of
from editor.briefing.evidence import is_cited
from editor.briefing.outline import proof_of
from editor.model.project import Project, project_of
from editor.model.records import (
    Account,
    Citation,
    Entity,
    Event,
    Note,
    Paragraph,
    Record,
    Relation,
    Translation,
)
from editor.ui.briefing.evidence import status_of
from editor.workspace.exporting import gaps_of
from tests.briefing.projects import passage, project, section, statement

_BARE: tuple[Record, ...] = (
    Event(id="bare", number=9, title="Bare"), Event(id="told", accounts=(Account(id="z", attributed_words="They"),)),
    Entity(id="lone", type="person", name="Lone"), Relation(id="tie", type="member", from_="voss", to="guard"),
    Note(id="note", words="Mind this."), Translation(id="german", record="hurt", words="Niemand kam um"),
    Relation(id="shown", from_="voss", to="guard", evidence=(passage("a1", "Mira Voss"),)),
)
_RECORDS = ("bare", "told", "lone", "tie", "note", "german", "shown", "stopped", "guessed", "hurt", "guard", "crew",
            "guess", "a1", "m1", "m6", "nothing")
_CITATIONS = st.sampled_from(_RECORDS).map(lambda held: Citation(record=held)) | st.sampled_from(
    [Citation(passage=passage("a2", "every ship"))])


def _saying(words: str, *cited: Citation) -> Project:
    return project(*_BARE, *section("background", 3.0, (statement("x1", words, *cited),)))


def _is_marked_in_word(made: Project) -> bool:
    blocks = [block for held in proof_of(made, "b1").sections for block in held.written]
    said = next(held for block in blocks if isinstance(block, Prose) for held in block.sentences if held.id == "x1")
    return "[uncited]" in said.words


@given(st.lists(_CITATIONS, max_size=3), st.sampled_from(["It happened.", "…", "§ 5"]))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_sign_check_gap_and_word_agree_on_what_is_cited(cited: list[Citation], words: str) -> None:
    made = _saying(words, *cited)
    paragraph = next(held for held in made.each(Paragraph) if held.statements[0].id == "x1")
    said = paragraph.statements[0]
    is_found = any(found.check == UNCITED for found in findings_of(made, paragraph))
    assert _is_marked_in_word(made) == is_found
    assert is_found == (said.says_something and status_of(made, said) == "uncited")
    assert any(found.check == UNCITED for found in findings_in(made, "b1")) == is_found == any(
        "marked [uncited]" in gap for gap in gaps_of(made, "b1"))


@pytest.mark.parametrize("record", ["bare", "told", "lone", "tie", "note", "german"])
def test_a_record_without_words_of_a_source_cites_nothing(record: str) -> None:
    made = _saying("It happened.", Citation(record=record))
    assert not is_cited(made, statement("x1", "It happened.", Citation(record=record)))
    assert _is_marked_in_word(made)


def test_a_judgement_that_rests_on_a_record_without_words_rests_on_nothing() -> None:
    judged = statement("x1", "It is likely.", Citation(record="bare"), kind="judgement")
    held = section("key judgements", 2.0, (judged,))
    made = project(*_BARE, *held)
    paragraph = next(each for each in made.each(Paragraph) if each.statements[0].id == "x1")
    assert "judgement without evidence" in [found.check for found in findings_of(made, paragraph)]


def test_an_entity_that_only_articles_out_of_memory_name_is_cited_all_the_same() -> None:
    made = project_of((Entity(id="lone", type="person", name="Lone"),), {"lone": 2})
    assert is_cited(made, statement("x1", "Seen.", Citation(record="lone")))
