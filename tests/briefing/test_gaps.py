"""What a briefing prints that nobody has settled is found before it is written, and marked where it is printed."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import QuoteBlock, Row, Table
from editor.briefing.gaps import gaps
from editor.briefing.outline import outline_to_hand_over
from editor.model.change import Stamp
from editor.model.checks import PROPOSED, UNLOOKED_AT
from editor.model.edits.looked_at import confirm_looked_at
from editor.model.project import Project
from editor.model.records import Event
from tests.briefing.projects import HURT, STOPPED, project

replace = msgspec.structs.replace
IN_BULK = replace(STOPPED, accepted="in bulk")
UNSEEN = replace(HURT, accepted="in bulk")
STAMP = Stamp("2033-05-01T00:00:00Z", "A. Ruiz", 1)


def told(made: Project, check: str) -> list[str]:
    return [gap.id for gap in gaps(made, "b1") if gap.check == check]


def row_of(made: Project, event_id: str) -> Row:
    blocks = outline_to_hand_over(made, "b1").blocks
    return next(row for block in blocks if isinstance(block, Table) for row in block.rows
                if any(sentence.id.startswith(f"{event_id}.") for cell in row.cells for sentence in cell.sentences))


def words_of(row: Row) -> str:
    return " ".join(sentence.words for cell in row.cells for sentence in cell.sentences)


def quote_block(made: Project) -> QuoteBlock:
    return next(block for block in outline_to_hand_over(made, "b1").blocks
                if isinstance(block, QuoteBlock) and block.words.id == "hurt.words")


def test_an_event_accepted_in_bulk_is_a_gap_and_marked_until_somebody_looks_at_it() -> None:
    made = project(IN_BULK)
    assert told(made, UNLOOKED_AT) == [IN_BULK.id]
    assert "[unreviewed]" in words_of(row_of(made, IN_BULK.id))
    looked = made.swapped(confirm_looked_at(Event, IN_BULK.id)(made, STAMP).swaps)
    assert gaps(looked, "b1") == gaps(project(), "b1")
    assert "[unreviewed]" not in words_of(row_of(looked, IN_BULK.id))


def test_a_quote_accepted_in_bulk_is_marked_behind_who_said_it() -> None:
    block = quote_block(project(UNSEEN))
    assert block.attribution.runs[-1].words == " [unreviewed]"
    assert quote_block(project(replace(UNSEEN, accepted="singly"))).attribution.runs[-1].words != " [unreviewed]"


def test_a_quote_that_claims_no_more_than_its_words_is_no_gap() -> None:
    made = project(replace(UNSEEN, speaker=""))
    assert told(made, UNLOOKED_AT) == []
    assert quote_block(made).attribution.runs[-1].words != " [unreviewed]"


@pytest.mark.parametrize(("accepted", "check"), [("in bulk", UNLOOKED_AT), ("singly", PROPOSED)])
def test_a_record_is_one_gap_however_many_values_of_it_are_open(accepted: str, check: str) -> None:
    made = project(replace(STOPPED, suggested=("when", "participants"), accepted=accepted))
    assert [gap.check for gap in gaps(made, "b1") if gap.id == STOPPED.id] == [check]
