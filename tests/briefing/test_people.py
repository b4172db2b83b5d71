"""Who is involved, and what they said."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import Prose, QuoteBlock
from editor.briefing.quotes import printed
from editor.model.records import Correction, Office, Quote, Translation
from tests.briefing.projects import ARTICLES, ENTITIES, EVERY, HURT, SAID, passage, project
from tests.briefing.reading import notes, outline, rows, said, under

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
        "The dockers’ union. Partial quotation",
    ]
    notes = {note.id: note.words for note in made.notes}
    assert "“Nobody was hurt,”" in notes[blocks[0].attribution.runs[-1].notes[0]]


def test_a_quote_without_a_speaker_says_so_and_one_to_somebody_names_them() -> None:
    made = outline(replace(HURT, speaker="", office="", addressee="guard", said_where="orm"))
    block = next(block for block in made.blocks if isinstance(block, QuoteBlock))
    assert said(made, block.attribution.runs).startswith(
        "Speaker not named, to Coast Guard, Sund of Orm, 25 April 2033. Direct")


def test_an_indirect_quote_is_a_reported_position_without_quotation_marks() -> None:
    position = next(block for block in under(outline(), "In their words") if isinstance(block, Prose))
    assert [sentence.words for sentence in position.sentences] == [
        "Reported positions. Coast Guard: there were no signs of cargo."]
    assert position.sentences[0].runs[-1].notes


def test_several_reported_positions_are_a_list_below_what_they_are() -> None:
    made = outline(replace(SAID, id="said2", spans=(passage("a2", "it would block Halden port"),), speaker="union"))
    lead, *items = [block for block in under(made, "In their words") if isinstance(block, Prose)]
    assert lead.sentences[0].words.endswith("the words of those who report them, not of the speakers.")
    assert [(item.style, item.sentences[0].words) for item in items] == [
        ("bullet", "Coast Guard: there were no signs of cargo."),
        ("bullet", "Dockers’ union: it would block Halden port.")]


def test_a_date_after_a_name_from_right_to_left_stays_behind_it() -> None:
    block = next(block for block in outline(replace(HURT, speaker="", speaker_words="سليم", office="")).blocks
                 if isinstance(block, QuoteBlock))
    assert block.attribution.words.startswith("سليم\u200e, 25 April 2033")


def test_a_quote_tells_who_relays_it_and_its_context() -> None:
    made = outline(replace(HURT, relayed_by="Orm Radio", context="On the quay."))
    block = next(block for block in made.blocks if isinstance(block, QuoteBlock))
    assert said(made, block.attribution.runs).split("^")[0] == (
        "Mira Voss, spokeswoman, 25 April 2033, relayed by Orm Radio. Direct quotation. On the quay")


@pytest.mark.parametrize(("fields", "answerable"), [
    ({"machine": True}, "Machine translation, not checked"),
    ({"machine": True, "checked_by": "L. Ferro"}, "Machine translation, checked by L. Ferro"),
    ({"translator": "S. Amin"}, "Translated by S. Amin"),
    ({"translator": "S. Amin", "checked_by": "L. Ferro"}, "Translated by S. Amin, checked by L. Ferro"),
    ({"checked_by": "L. Ferro"}, "Translation checked by L. Ferro"), ({}, "Translation"),
])
def test_a_translation_stands_below_the_original_with_who_answers_for_it(
        fields: dict[str, object], answerable: str) -> None:
    held = Translation(id="t", record="hurt", words="Niemand", language="de", **fields)  # type: ignore[arg-type]
    block = next(block for block in outline(held).blocks if isinstance(block, QuoteBlock))
    assert block.words.words == "“Nobody was hurt”"
    assert [sentence.words for sentence in block.translations] == [f"“Niemand” {answerable}"]
    assert block.translations[0].runs[0].language == "de"


def test_a_translation_of_the_very_words_of_a_quote_counts_as_its_own() -> None:
    blocks = outline(Translation(id="t", anchor=HURT.spans[0], words="Niemand")).blocks
    assert [len(block.translations) for block in blocks if isinstance(block, QuoteBlock)] == [1, 0]


def test_an_office_that_words_state_is_quoted_with_its_corrections_and_their_note() -> None:
    words = passage("a1", "Mira Voss of the Coast Guard")
    voss = replace(ENTITIES[1], offices=(Office("Voss of the Coast Guard", passage=words), Office("a captain")))
    wrong = replace(ARTICLES[0], corrections=(Correction(words.begin, words.end, "she left it in 2032", ""),))
    for article, quoted in ((ARTICLES[0], "“Voss of the Coast Guard”"),
                            (wrong, "“Voss of the Coast Guard” [she left it in 2032]")):
        made = outline(voss, article)
        described = rows(made, "Who is involved")[0][2]
        assert described.split("^")[0] == quoted
        assert described.endswith("; a captain")
        note = notes(made)[int(described.split("^")[1].split(";")[0]) - 1]
        assert "Mira Voss of the Coast Guard" in note


def test_a_description_that_is_a_sentence_is_followed_by_no_semicolon() -> None:
    offices = (Office("a captain"),)
    for told, whole in (("Left in 2032.", "Left in 2032. a captain"), ("left in 2032", "left in 2032; a captain")):
        listed = rows(outline(replace(ENTITIES[1], description=told, offices=offices)), "Who is involved")
        assert listed[0][2].split("^")[0] == whole


def test_a_rejected_quote_is_not_printed() -> None:
    made = outline(*(replace(quote, state="rejected") for quote in (HURT, EVERY, SAID)))
    assert not under(made, "In their words")
