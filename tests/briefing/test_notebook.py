"""A note says where words stand, who claims them and how they are graded, and gives the words exactly."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest
from immutables import Map

from editor.briefing.notebook import Notebook
from editor.model.records import Account, Anchor, Citation, Event, Note, Quote, Relation, Version
from editor.model.text import fold
from tests.briefing.projects import ARTICLES, HURT, TEXTS, passage, project

replace = msgspec.structs.replace


def cited(*citations: Citation, **more: object) -> list[str]:
    """Return what the notes on these citations say."""
    notebook = Notebook(project(*more.values()))  # type: ignore[arg-type]  # records
    for citation in citations:
        notebook.cite(citation)
    return [note.words for note in notebook.notes]


def test_the_first_note_of_a_source_is_long_and_the_next_is_short() -> None:
    assert cited(Citation(record="hurt"), Citation(passage=passage("a1", "Monday"))) == [
        "S1, Orm Wire, “Ferry halted in the Sund of Orm”, 26 April 2033 (inferred), para 3, "
        "according to Mira Voss [B6]: “Nobody was hurt,”",
        "S1, para 2 [B2]: “Monday”.",
    ]


def test_the_same_words_of_the_same_claimant_are_one_note() -> None:
    notebook = Notebook(project(replace(HURT, id="twin")))
    assert notebook.cite(Citation(record="hurt")) == notebook.cite(Citation(record="twin"))
    assert len(notebook.notes) == 1


def test_the_same_words_of_another_claimant_are_another_note() -> None:
    notebook = Notebook(project(replace(HURT, id="other", speaker="guard")))
    assert notebook.cite(Citation(record="hurt")) != notebook.cite(Citation(record="other"))


def test_passages_of_one_claimant_share_a_note_in_the_order_of_the_text() -> None:
    quote = replace(HURT, spans=(passage("a1", "no signs of cargo"), passage("a1", "Nobody was hurt,")))
    assert cited(Citation(record="hurt"), quote=quote)[0].endswith(
        "paras 3 and 4, according to Mira Voss [B6]: “Nobody was hurt,”; “no signs of cargo”.")


def test_one_citation_is_one_note_that_names_all_its_sources() -> None:
    relation = Relation(id="r", evidence=(passage("a2", "every ship"), passage("a1", "Monday")))
    note, = cited(Citation(record="r"), relation=relation)
    assert note.startswith("S1, Halden Echo, “Union threatens to block the port”, date not stated, para 2 [F6]: “every")
    assert note.endswith("ship”. S2, Orm Wire, “Ferry halted in the Sund of Orm”, 26 April 2033 (inferred), "
                         "para 2 [B2]: “Monday”.")


def test_a_note_of_many_sources_gives_the_words_of_the_first_and_says_where_the_others_stand() -> None:
    words = TEXTS["a1"].words
    long = [Anchor("a1", 0, len(words), words), passage("a2", "every ship"), passage("a1", "Monday")]
    accounts = tuple(Account(id=f"account{place}", attributed_words=f"claimant {place}", evidence=(anchor,))
                     for place, anchor in enumerate(long))
    event = Event(id="long", title="Long", accounts=(*accounts, msgspec.structs.replace(accounts[1], id="again")))
    notebook = Notebook(project(event))
    notebook.cite(Citation(record="long"))
    notebook.cite(Citation(passage=passage("a2", "every ship")))
    first, second = (note.words for note in notebook.notes)
    assert first.endswith(" Also S2, Halden Echo, para 2; S1, para 2.")
    assert "every ship" not in first
    assert second.startswith("S2, Halden Echo, “Union threatens to block the port”")


def test_a_relayed_claim_names_who_relays_it() -> None:
    quote = replace(HURT, relayed_by="Radio Sund")
    assert "according to Mira Voss, relayed by Radio Sund [B6]" in cited(Citation(record="hurt"), quote=quote)[0]


def test_an_outlet_does_not_relay_what_it_prints_itself() -> None:
    quote = replace(HURT, relayed_by="Orm Wire")
    assert "according to Mira Voss [B6]" in cited(Citation(record="hurt"), quote=quote)[0]


@pytest.mark.parametrize(("record", "words"), [
    ("stopped", "“up to 12 people”"), ("hurt", "“Nobody was hurt,”"), ("guard", "Coast guards stopped the ferry Alba"),
    ("m7", "“Union threatens to block the port”"), ("remark", "“Monday”"),
    ("a3", "S1, Orm Wire, “Ferries of the Sund”"),
])
def test_any_record_that_rests_on_words_can_be_cited(record: str, words: str) -> None:
    remark = Note(id="remark", anchor=passage("a1", "Monday"))
    assert words in cited(Citation(record=record), remark=remark)[0]


def test_an_article_cited_as_a_whole_says_so_once_it_is_known() -> None:
    assert cited(Citation(record="a3"), Citation(record="a3"), Citation(record="hurt"), Citation(record="a1")) == [
        "S1, Orm Wire, “Ferries of the Sund”, 2033 [B6].",
        "S2, Orm Wire, “Ferry halted in the Sund of Orm”, 26 April 2033 (inferred), para 3, "
        "according to Mira Voss [B6]: “Nobody was hurt,”",
        "S2, the whole of it [B2].",
    ]


@pytest.mark.parametrize("record", ["gone", "guessed", "b1", "guess"])
def test_what_is_gone_or_not_accepted_gives_no_note(record: str) -> None:
    assert cited(Citation(record=record)) == []


def test_an_entity_is_cited_by_the_sentence_in_the_body_and_not_by_the_headline() -> None:
    assert "“The dockers’ union said it would block Halden port" not in cited(Citation(record="union"))[0]
    assert cited(Citation(record="union"))[0].endswith(
        "“The Coast Guard said there were no signs of cargo, while the crew’s union spoke of 40 people held.”")


def test_words_of_an_older_text_say_so() -> None:
    older = replace(ARTICLES[0], texts=(TEXTS["a1"].sha256, "newer"))
    assert "version 1, replaced" in cited(Citation(passage=passage("a1", "Monday")), older=older)[0]


def test_words_of_an_older_text_stand_under_the_headline_that_it_had() -> None:
    first = TEXTS["a1"].sha256
    version = Version(text=first, title="Ferry sinks in the Sund", lines=ARTICLES[0].lines)
    older = replace(ARTICLES[0], texts=(first, "newer"), versions=(version,))
    told = cited(Citation(passage=replace(passage("a1", "Monday"), text=first)),
                 Citation(passage=replace(passage("a1", "Nobody was hurt,"), text=first)), older=older)
    assert told[0].startswith("S1, Orm Wire, “Ferry halted in the Sund of Orm”, 26 April 2033 (inferred), para 2 of ")
    assert told[0].endswith(", replaced, then headed “Ferry sinks in the Sund” [B2]: “Monday”.")
    assert "headed" not in told[1]


def test_the_words_of_a_note_are_exact_but_for_their_inner_quotation_marks_and_named_as_the_sources() -> None:
    anchor = passage("a1", "“Nobody was hurt,” said Mira Voss of the Coast Guard, and up to 12 people were questioned.")
    notebook = Notebook(project())
    notebook.cite(Citation(passage=anchor))
    exact = [run for run in notebook.notes[0].runs if run.style == "source words"]
    assert [(run.words, run.language) for run in exact] == [
        ("‘Nobody was hurt,’ said Mira Voss of the Coast Guard, and up to 12 people were questioned.", "en")]
    assert fold(exact[0].words) == fold(anchor.words.replace("“", "‘").replace("”", "’"))


@pytest.mark.parametrize(("words", "end"), [
    ("stopped", "“stopped”."), ("questioned.", "questioned.”"), ("hurt,", "hurt,”"), ("hurt,”", "hurt,’”"),
    ("(Orm Wire)", "(Orm Wire)”."),
])
def test_a_full_stop_follows_only_words_without_a_mark_of_their_own(words: str, end: str) -> None:
    assert cited(Citation(passage=passage("a1", words)))[0].endswith(end)


def test_an_anchor_into_an_article_that_is_gone_gives_no_note() -> None:
    lost = Quote(id="lost", spans=(Anchor("nowhere", 0, 4, "gone"),))
    assert cited(Citation(record="lost"), lost=lost) == []


def test_a_mention_in_a_text_that_is_not_in_memory_is_cited_by_its_own_words() -> None:
    made = project()
    notebook = Notebook(dataclasses.replace(made, texts=Map()))
    notebook.cite(Citation(record="guard"))
    assert notebook.notes[0].words.endswith("“Coast guards”.")


def test_quotation_marks_run_with_words_that_run_from_right_to_left() -> None:
    words = "قال المتحدث إن الميناء مغلق"
    arabic = replace(ARTICLES[0], title="الميناء مغلق", language="ar")
    notebook = Notebook(project(arabic))
    notebook.cite(Citation(passage=Anchor("a1", 0, len(words), words)))
    said = notebook.notes[0].words
    assert f"\u200f“\u200f{words}\u200f”\u200f" in said
    assert "\u200f“الميناء مغلق”\u200f" in said
