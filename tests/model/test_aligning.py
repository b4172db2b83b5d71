"""Where words of a text stand in a later version of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from editor.model.aligning import Alignment
from editor.model.claims import weighty_words
from editor.model.versions import alignment_of, parts_of

HARBOUR = "The harbour master of Port Ellis closed the northern quay on Monday after the storm."
GUARDS = "Two guards were hurt when a crane fell on the gate of the fuel depot, the city said."
FERRY = "The ferry to Marrow Bay will not sail before Thursday, its owner told the Harbour Wire."
DECLINED = "He declined to comment."
OLD = f"{HARBOUR}\n\n{GUARDS} {DECLINED}\n\n{FERRY}\n"


def place(old: str, new: str, words: str) -> str | None:
    """Return what stands where the words of the old text are said to stand in the new one, and ten letters before."""
    begin = old.index(words)
    found = Alignment(old, new).place(begin, begin + len(words))
    return None if found is None else new[max(0, found - 10):found + len(words)]


def test_words_come_along_when_something_is_put_before_them() -> None:
    assert place(OLD, f"Update: the quay is open.\n\n{OLD}", "crane") == "rt when a crane"


def test_words_of_a_sentence_that_is_gone_have_no_place_though_others_are_like_them() -> None:
    like = "Two guards were hurt when a wall fell on the gate of the fish market, the union said."
    new = f"{HARBOUR}\n\n{FERRY}\n\n{like}\n"
    assert place(OLD, new, "Two guards") is None
    assert place(OLD, new, "ferry").endswith("ferry")


def test_a_short_sentence_that_turns_up_elsewhere_is_another_one() -> None:
    new = f"{HARBOUR}\n\n{GUARDS}\n\n{FERRY}\n\nThe minister was asked about the depot.\n\n{DECLINED}\n\nThe end.\n"
    assert place(OLD, new, "declined") is None


def test_a_paragraph_that_was_moved_takes_its_words_along() -> None:
    new = f"{FERRY}\n\n{HARBOUR}\n\n{GUARDS} {DECLINED}\n"
    assert all(place(OLD, new, words).endswith(words) for words in ("harbour master", "fuel depot", "Marrow Bay"))


def test_words_that_were_written_anew_have_no_place_and_their_neighbours_keep_theirs() -> None:
    new = OLD.replace("Two guards", "Three guards")
    assert place(OLD, new, "Two guards") is None
    assert place(OLD, new, "fuel depot").endswith("fuel depot")
    assert place(OLD, new, "guards were hurt").endswith("guards were hurt")


def test_a_name_alone_in_a_sentence_that_says_something_else_is_not_the_same_tag() -> None:
    old = f"{HARBOUR}\n\nAna Ruiz denied the charge at once.\n\n{FERRY}\n"
    new = f"{HARBOUR}\n\nA lawyer acting for Ana Ruiz has now confirmed the whole report in writing.\n\n{FERRY}\n"
    assert place(old, new, "Ana Ruiz") is None


def test_of_the_same_name_twice_each_keeps_its_own_place() -> None:
    old = "Colonel Haddad spoke for an hour at the gate. Later that evening Haddad left the room in anger.\n"
    new = "Later that evening Haddad left the room in anger.\n"
    assert place(old, new, "Haddad") is None
    begin = old.rindex("Haddad")
    assert Alignment(old, new).place(begin, begin + 6) == new.index("Haddad")


def test_words_over_two_sentences_stay_together_or_have_no_place() -> None:
    both = f"{GUARDS} {DECLINED}"
    assert place(OLD, f"More follows.\n\n{OLD}", both).endswith(both)
    assert place(OLD, OLD.replace(f"{GUARDS} ", f"{GUARDS} Both are well. "), both) is None


def test_of_a_changed_sentence_a_name_goes_along_only_where_it_is_said_as_often() -> None:
    old = f"On Monday two officers were killed in Homs and two officers were hurt in Hama. {FERRY}"
    assert place(old, f"On Monday two officers were hurt in Hama. {FERRY}", "two officers") is None
    assert place(old, old.replace("hurt", "badly hurt"), "two officers") == "On Monday two officers"


def test_of_equal_sentences_that_are_fewer_now_only_those_with_the_same_neighbours_have_a_place() -> None:
    old = f"{HARBOUR}\n{GUARDS}\n{HARBOUR}\n{FERRY}\n"
    assert place(old, f"{HARBOUR}\n{FERRY}\n", "harbour master") is None
    last = old.rindex("harbour master")
    fewer = f"{GUARDS}\n{HARBOUR}\n{FERRY}\n"
    assert place(old, fewer, "harbour master") is None
    assert Alignment(old, fewer).place(last, last + 14) == fewer.index("harbour master")
    assert Alignment(old, f"{HARBOUR}\n{FERRY}\n").place(last, last + 14) is None


def test_of_stretches_that_are_equal_with_their_neighbours_none_has_a_place_where_they_are_fewer() -> None:
    stretch = f"{HARBOUR}\n{GUARDS}\n{FERRY}\n"
    assert place(stretch * 3, stretch * 2, "Two guards") is None


def test_a_sentence_that_stands_elsewhere_word_for_word_is_no_changed_one() -> None:
    old = f"{FERRY} {HARBOUR} {HARBOUR} {GUARDS}"
    assert place(old, f"{FERRY} {HARBOUR} {HARBOUR.replace('northern', 'whole northern')} {GUARDS}", "quay") is None


def test_claims_hang_on_names_numbers_days_and_negations() -> None:
    assert weighty_words("Police in Homs hadn't said that 5 of two hundred men fled on lundi") == [
        "police", "homs", "hadn't", "5", "two", "hundred", "lundi"]
    assert weighty_words("قتل الجيش") == ["قتل", "الجيش"]


def steps_to_lay_into_one(count: int) -> int:
    """Return how many instructions it takes to lay so many sentences, every second one moved, into one text."""
    said = [f"The officer number {number} said that unit {number * 7} had left the camp." for number in range(count)]
    old, new = " ".join(said), " ".join((*said[::2], *said[::-2]))
    alignment_of(old, new)
    seen = 0

    def step(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal seen
        frame.f_trace_opcodes = True
        seen += event == "opcode"
        return step
    before = sys.gettrace()
    sys.settrace(step)
    try:
        parts_of(old, new)
    finally:
        sys.settrace(before)
    return seen


def test_moved_sentences_are_laid_into_one_in_a_time_that_grows_with_them() -> None:
    assert steps_to_lay_into_one(400) < 3 * steps_to_lay_into_one(200)


SENTENCES = [HARBOUR, GUARDS, FERRY, DECLINED, "Rain fell.", "Rain fell.",
             "Nobody in the town of Port Ellis had seen such a tide since the winter of the year before last."]
texts = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), max_size=6).map(
    lambda paragraphs: "\n\n".join(" ".join(held) for held in paragraphs))


@given(texts, texts, st.data())
def test_wherever_words_are_said_to_stand_they_stand(old: str, new: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(begin, len(old)))
    found = Alignment(old, new).place(begin, end)
    assert found is None or new[found:found + end - begin] == old[begin:end]


@given(texts)
def test_in_the_same_text_every_sentence_has_its_own_place(old: str) -> None:
    alignment = Alignment(old, old)
    assert all(alignment.place(run.begin, run.end) == run.begin for run in alignment.runs)
    assert sum(run.end - run.begin for run in alignment.runs) == len(old.strip())


@given(texts, texts)
def test_the_parts_of_a_comparison_are_both_texts(old: str, new: str) -> None:
    parts = parts_of(old, new)
    assert "".join(new[part.begin:part.end] for part in parts if part.kind != "removed") == new
    taken = [range(begin, begin + part.end - part.begin) for part in parts
             if part.kind != "added" and (part.kind == "removed" or new[part.begin:part.end].strip())
             for begin in (part.begin if part.kind == "removed" else part.old,)]
    told = {place for held in taken for place in held}
    assert {place for place, char in enumerate(old) if not char.isspace()} <= told
