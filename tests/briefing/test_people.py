"""Who is involved, and what they said."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import QuoteBlock
from editor.briefing.quotes import printed
from editor.model.records import Quote
from tests.briefing.projects import ENTITIES, EVERY, HURT, SAID, project
from tests.briefing.reading import outline, rows, said, under

replace = msgspec.structs.replace


def test_those_who_are_somebody_or_take_part_are_listed_by_type_and_name() -> None:
    assert [row[:2] for row in rows(outline(), "Who is involved")] == [
        ["Mira Voss", "Person"], ["Coast Guard", "Organisation\nPolice"], ["Dockers’ union", "Organisation"],
        ["Alba", "Materiel"]]


def test_a_suggested_entity_is_not_listed() -> None:
    assert not any(row[0] == "Perhaps Ltd" for row in rows(outline(), "Who is involved"))


def test_they_are_described_as_the_sources_do_with_a_note_and_the_first_place() -> None:
    listed = rows(outline(), "Who is involved")
    assert listed[0][2:] == ["spokeswoman of the Coast Guard^6", "S1, para 3"]
    assert listed[1][2:] == ["Patrols the Sund\nAlso: Coast guards^7", "S1, para 2"]


def test_mentions_of_a_merged_entity_count_for_the_one_that_took_its_place() -> None:
    assert rows(outline(), "Who is involved")[2][2:] == ["Not described^8", "S1, para 4"]


def test_an_entity_that_no_loaded_article_names_is_not_cited() -> None:
    nobody = replace(ENTITIES[1], id="nobody", name="Zoe Nobody", offices=())
    assert rows(outline(nobody), "Who is involved")[1] == ["Zoe Nobody", "Person", "Not described", "Not cited"]


@pytest.mark.parametrize(("quote", "words"), [
    (HURT, "“Nobody was hurt”"),
    (EVERY, "“every ship […] every day”"),
    (SAID, "there were no signs of cargo"),
])
def test_the_comma_before_the_closing_mark_is_dropped_in_print(quote: Quote, words: str) -> None:
    assert printed(project(), quote) == words


def test_quotes_say_who_in_what_office_when_and_how_with_the_exact_words_in_a_note() -> None:
    made = outline()
    blocks = [block for block in under(made, "In their words") if isinstance(block, QuoteBlock)]
    assert [said(made, block.attribution.runs).split("^")[0] for block in blocks] == [
        "Mira Voss, spokeswoman, 25 April 2033. Direct quotation",
        "Coast Guard. Reported speech, in the words of Orm Wire",
        "The dockers’ union. Partial quotation",
    ]
    notes = {note.id: note.words for note in made.notes}
    assert "“Nobody was hurt,”" in notes[blocks[0].attribution.runs[-1].notes[0]]


def test_a_quote_without_a_speaker_says_so_and_one_to_somebody_names_them() -> None:
    made = outline(replace(HURT, speaker="", office="", addressee="guard", said_where="orm"))
    block = next(block for block in made.blocks if isinstance(block, QuoteBlock))
    assert said(made, block.attribution.runs).startswith(
        "Speaker not named, to Coast Guard, Sund of Orm, 25 April 2033. Direct")


def test_a_rejected_quote_is_not_printed() -> None:
    made = outline(*(replace(quote, state="rejected") for quote in (HURT, EVERY, SAID)))
    assert not under(made, "In their words")
