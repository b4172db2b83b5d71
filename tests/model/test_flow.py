"""A section typed as one flow: which words make a sentence, and which sentence keeps its id."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import count

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.flow import FlowParagraph, Piece, flow_of, settled
from editor.model.records import Citation, Inline, Paragraph, Statement, Words
from editor.model.retagging import retagged

CLOSED = Statement(id="A", kind="judgement", likelihood="likely", portion="TLP:GREEN", inlines=(Words("Port closed."),))
SHIPS = Statement(id="B", inlines=(Words("Ten ships wait."), Citation(record="E1")))
KNOWN = {"A": CLOSED, "B": SHIPS}


def ids() -> Iterator[str]:
    return (f"n{number}" for number in count(1))


def one(*pieces: tuple[str, str]) -> FlowParagraph:
    return FlowParagraph(tuple(Piece(Words(words), statement) for words, statement in pieces), "p")


def said(*pieces: tuple[str, str]) -> list[tuple[str, str]]:
    return [(held.id, held.words) for each in settled((one(*pieces),), KNOWN, ids()) for held in each.statements]


A, GAP, B = ("Port closed.", "A"), (" ", ""), ("Ten ships wait.", "B")


@pytest.mark.parametrize(("pieces", "expected"), [
    ((A, GAP, B), [("A", "Port closed."), ("B", "Ten ships wait.")]),
    ((("Port is closed.", "A"), GAP, B), [("A", "Port is closed."), ("B", "Ten ships wait.")]),
    ((("Port closed. It is Monday.", "A"), GAP, B),
     [("A", "Port closed."), ("n1", "It is Monday."), ("B", "Ten ships wait.")]),
    ((A, (" New words ", ""), B), [("A", "Port closed."), ("n1", "New words"), ("B", "Ten ships wait.")]),
    ((("Today ", ""), A), [("n1", "Today"), ("A", "Port closed.")]),
    ((("Today ", ""), ("port closed.", "A")), [("A", "Today port closed.")]),
    ((("Port closed", "A"), GAP, B), [("A", "Port closed"), ("B", "Ten ships wait.")]),
    ((("Port closed and t", "A"), ("en ships wait.", "B")), [("A", "Port closed and ten ships wait.")]),
    ((("Port clo", "A"), ("ships wait.", "B")), [("A", "Port cloships wait.")]),
    ((("Port", "A"), (" bar", "")), [("A", "Port bar")]),
    ((("Port. Foo closed.", "A"),), [("A", "Port."), ("n1", "Foo closed.")]),
    ((("He met Mr. Smith. She left. ", ""),), [("n1", "He met Mr. Smith."), ("n2", "She left.")]),
    (((" ", "A"), GAP), []),
], ids=["untouched", "reworded", "a sentence typed after", "a sentence typed between",
        "words typed in front of a sentence", "words typed in front of one that goes on", "its stop deleted",
        "joined by a word", "joined within a word", "typed on after a pause", "parted", "new", "nothing but space"])
def test_what_was_typed_makes_these_sentences(pieces: tuple[tuple[str, str], ...],
                                              expected: list[tuple[str, str]]) -> None:
    assert said(*pieces) == expected


def test_a_sentence_that_nobody_touched_keeps_its_stops() -> None:
    both = Statement(id="C", inlines=(Words("One came. Two left."),))
    flow = flow_of((Paragraph(id="p", section="s", statements=(both,)),))
    assert settled(flow, {"C": both}, ids())[0].statements == (both,)


def test_parting_leaves_the_judgement_on_the_left_and_its_kind_and_mark_on_both_sides() -> None:
    left, right = settled((one(("Port. Foo closed.", "A")),), KNOWN, ids())[0].statements
    assert (left.likelihood, right.likelihood) == ("likely", "")
    assert (left.kind, right.kind) == ("judgement", "judgement")
    assert (left.portion, right.portion) == ("TLP:GREEN", "TLP:GREEN")


def test_citations_after_a_stop_stay_with_the_sentence_before_it() -> None:
    pieces = (Piece(Words("One came."), "A"), Piece(Citation(record="E1"), "A"), Piece(Words(" Two left."), "A"),
              Piece(Citation(record="E2"), "A"))
    left, right = settled((FlowParagraph(pieces),), KNOWN, ids())[0].statements
    assert [each.citations for each in (left, right)] == [(Citation(record="E1"),), (Citation(record="E2"),)]


def test_a_citation_put_after_the_space_belongs_to_the_sentence_before_it() -> None:
    pieces = (Piece(Words("Port closed."), "A"), Piece(Words(" "), ""), Piece(Citation(record="E1"), ""))
    (held,) = settled((FlowParagraph(pieces),), KNOWN, ids())[0].statements
    assert (held.id, held.citations) == ("A", (Citation(record="E1"),))


def test_a_sentence_pasted_twice_is_copied_with_what_is_known_of_it() -> None:
    first, second = settled((one(A), one(A)), KNOWN, ids())
    assert first.statements == (CLOSED,)
    (copy,) = second.statements
    assert (copy.id, copy.likelihood, copy.words) == ("n1", "likely", "Port closed.")


def test_a_sentence_that_stands_in_another_section_gets_an_id_of_its_own() -> None:
    assert settled((one(A),), KNOWN, ids(), taken={"A"})[0].statements[0].id == "n1"


def test_new_sentences_are_of_the_kind_usual_in_their_section() -> None:
    assert settled((one(("It will go on.", "")),), {}, ids(), "judgement")[0].statements[0].kind == "judgement"


_pieces = st.lists(st.builds(Piece, st.one_of(
    st.builds(Words, st.text("aB .!\u00e9\U0001f600", min_size=1, max_size=8), st.booleans()),
    st.builds(Citation, st.sampled_from(["E1", "E2"])),
), st.sampled_from(["", "A", "B"])), max_size=8)
_flows = st.lists(st.builds(FlowParagraph, _pieces.map(tuple), st.just(""), st.sampled_from(["body", "bullet"])),
                  max_size=4)


@given(_flows)
def test_no_letter_and_no_citation_is_lost_or_moved_whatever_is_typed(flow: list[FlowParagraph]) -> None:
    held = settled(flow, KNOWN, ids())
    assert _letters(piece.inline for paragraph in flow for piece in paragraph.pieces) == _letters(
        inline for paragraph in held for statement in paragraph.statements for inline in statement.inlines)


@given(_flows)
def test_every_sentence_has_an_id_of_its_own(flow: list[FlowParagraph]) -> None:
    found = [statement.id for paragraph in settled(flow, KNOWN, ids()) for statement in paragraph.statements]
    assert len(found) == len(set(found))


@given(_flows)
def test_what_is_settled_stays_as_it_is_when_it_is_settled_again(flow: list[FlowParagraph]) -> None:
    once = tuple(Paragraph(id=f"p{number}", section="s", style=each.style, statements=each.statements)
                 for number, each in enumerate(settled(flow, KNOWN, ids())))
    known = {statement.id: statement for paragraph in once for statement in paragraph.statements}
    again = settled(flow_of(once), known, ids())
    assert [each.statements for each in again] == [each.statements for each in once]


@given(_flows)
def test_a_flow_takes_the_ids_that_its_sentences_were_given(flow: list[FlowParagraph]) -> None:
    stored = tuple(Paragraph(id=f"p{number}", section="s", style=each.style, statements=each.statements)
                   for number, each in enumerate(settled(flow, KNOWN, ids())))
    tagged = retagged(flow, stored)
    assert tagged is not None
    known = {statement.id: statement for paragraph in stored for statement in paragraph.statements}
    assert [each.statements for each in settled(tagged, known, ids())] == [each.statements for each in stored]
    assert _letters(piece.inline for paragraph in tagged for piece in paragraph.pieces) == _letters(
        piece.inline for paragraph in flow for piece in paragraph.pieces)


_untouched = st.lists(st.lists(st.sampled_from([
    (Piece(Words("Port closed."), "A"),), (Piece(Words("Ten ships wait."), "B"), Piece(Citation(record="E1"), "B")),
    (Piece(Words(" ")),), (Piece(Words("Then more.")),), (Piece(Words("Port clos."), "A"),)]), max_size=6), max_size=3)


@given(_untouched)
def test_a_paragraph_that_nobody_touched_settles_as_if_each_letter_were_looked_at(
        paragraphs: list[list[tuple[Piece, ...]]]) -> None:
    flow = [FlowParagraph(tuple(piece for pieces in held for piece in pieces)) for held in paragraphs]
    looked_at = [msgspec.structs.replace(each, pieces=tuple(_letter_by_letter(each.pieces))) for each in flow]
    assert settled(flow, KNOWN, ids()) == settled(looked_at, KNOWN, ids())


def _letter_by_letter(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        words = piece.inline.words if isinstance(piece.inline, Words) else ""
        yield from (Piece(Words(letter), piece.statement) for letter in words) if words else (piece,)


def test_pasting_and_typing_take_time_in_proportion_to_the_words() -> None:
    pasted = FlowParagraph((Piece(Words("One more thing. " * 4000)),))
    began = time.thread_time()
    held = settled((pasted,), {}, ids())
    stored = [Paragraph(id=f"p{place}", section="s", statements=each.statements) for place, each in enumerate(held)]
    known = {statement.id: statement for paragraph in stored for statement in paragraph.statements}
    again = settled(flow_of(stored), known, ids())
    assert [each.statements for each in again] == [each.statements for each in held]
    assert retagged(flow_of(stored), stored) == flow_of(stored)
    assert time.thread_time() - began < 4  # walked anew for each sentence, these 64,000 letters took 20 s


def test_a_flow_that_says_something_else_takes_no_ids() -> None:
    stored = Paragraph(id="p", section="s", statements=(CLOSED,))
    assert retagged((one(("Port closes.", "")),), (stored,)) is None
    assert retagged((one(A), one(B)), (stored,)) is None
    assert retagged((), (stored,)) is None


def _letters(inlines: Iterable[Inline]) -> list[object]:
    found: list[object] = []
    for inline in inlines:
        if isinstance(inline, Citation):
            found.append(inline)
        else:
            found += [(letter, inline.bold, inline.italic) for letter in inline.words if not letter.isspace()]
    return found
