"""Which role each line of an article has, and what is set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.layout import read_layout
from editor.model.text import has_words

PARAGRAPH = "The harbour was closed for three days while the storm passed over the whole of the coast."
ARTICLE = f"""\
Storm shuts ports along the northern coast

Ships wait for a third day as the wind does not let up.

Ships off Port Ellis. (Photo: Ana Ruiz/Harbour Wire)
Ships off  Port Ellis. (Photo: Ana Ruiz/Harbour Wire)

PORT ELLIS, Norland (Harbour Wire) The coast guard said on Friday that no ship was lost.

{PARAGRAPH}

Read More: Ships Held Last Winter

A Third Storm

{PARAGRAPH}\u00a0

Related: Why the Wind Blows in the U.S.

{PARAGRAPH}

© 2024 Harbour Wire. All rights reserved.
"""


def roles(words: str) -> list[str]:
    """Return the roles of all lines; an exclamation mark follows those set aside."""
    return [line.role + "!" * line.set_aside for line in read_layout(words).lines]


def test_an_article_is_told_line_by_line() -> None:
    assert roles(ARTICLE) == [
        "headline", "standfirst", "caption", "caption!", "body", "body", "link line!", "heading", "body", "link line!",
        "body", "boilerplate!",
    ]


def test_every_line_with_words_has_a_number_from_one_blank_lines_none() -> None:
    lines = read_layout("A\n\n \u00a0\n\u200b\nB\r\n\r\nC\rD").lines
    assert [(line.number, line.begin, line.end) for line in lines] == [(1, 0, 1), (2, 8, 9), (3, 13, 14), (4, 15, 16)]


def test_a_line_keeps_the_spaces_around_its_words() -> None:
    words = "  One\u00a0\nTwo \n"
    assert [words[line.begin : line.end] for line in read_layout(words).lines] == ["  One\u00a0", "Two "]


def test_only_the_second_of_two_like_captions_is_a_duplicate() -> None:
    assert [line.duplicate for line in read_layout(ARTICLE).lines[2:4]] == [False, True]


def test_a_paragraph_that_comes_twice_is_no_duplicate() -> None:
    assert roles(f"Storm shuts ports\n\n{PARAGRAPH}\n\n{PARAGRAPH}") == ["headline", "body", "body"]


@pytest.mark.parametrize("line", [
    "Read More: Ships Held Last Winter", "ALSO READ: Ships held", "Read also - Ships held", "Related: Ships held",
    "Related stories", "See also: Ships held", "Lire aussi : Les ports sont fermés", "Lea también: Puertos cerrados",
    "Lesen Sie auch: Häfen geschlossen", "اقرأ أيضاً: إغلاق الموانئ", "延伸阅读：港口关闭", "https://example.org/ships",
    "Читайте также: Порты закрыты",
])
def test_a_line_that_only_points_elsewhere_is_set_aside(line: str) -> None:
    assert roles(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}") == ["body", "link line!", "body"]


@pytest.mark.parametrize("line", [
    "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Share this article", "Share on Facebook", "Tweet",
    "Sign up for our newsletter", "Follow us on X", "© 2024 Harbour Wire", "Copyright 2024 Harbour Wire", "Page 2 of 3",
    "HARBOUR WIRE            Page 1 of 2", "Alle Rechte vorbehalten.", "جميع الحقوق محفوظة", "3 min read",
    "Comments (12)",
])
def test_a_line_of_the_page_and_not_of_the_article_is_set_aside(line: str) -> None:
    assert roles(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}") == ["body", "boilerplate!", "body"]


@pytest.mark.parametrize("line", [
    "Read more slowly, the letter said, and it will tell you less.", "Related parties were told of it in May.",
    "Related: the parties were told of it in May.", "Share prices fell by a third.",
    "Comments by the mayor were not welcome.",
    "Watch this space.", "Advertisements for the post drew no one.", "The photo: a disaster, she said.",
    "Photo opportunities were few.", "Follow us, he said, or stay.", "Subscribers left the paper in droves.",
    "Page after page was torn out.", "The picture (a photograph, not a painting) was sold.", "Print is dead, they say.",
])
def test_a_sentence_that_begins_like_a_cue_stays(line: str) -> None:
    assert roles(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}") == ["body", "body", "body"]


@pytest.mark.parametrize("line", [
    "Ships wait. (Photo: Ana Ruiz)", "Ships wait (AP Photo/Ana Ruiz)", "Photo: ships wait", "Image: Harbour Wire",
    "FILE PHOTO: Ships wait off the coast.", "Ships wait. Image: Ana Ruiz.", "Ships wait [Ana Ruiz/Getty Images]",
    "Ships wait off Port Ellis | AFP", "Foto: Ana Ruiz", "صورة: سفن تنتظر",
])
def test_a_line_that_credits_a_picture_is_a_caption_and_kept(line: str) -> None:
    assert roles(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}") == ["body", "caption", "body"]


@pytest.mark.parametrize("first", [
    PARAGRAPH, "The mayor said:", "Ships waited,", "<p>Ships &amp; boats</p>", "2024", "“We wait.”",
    "PORT ELLIS (Reuters) - Ships waited",
])
def test_a_first_line_that_is_no_headline_is_not_called_one(first: str) -> None:
    assert read_layout(f"{first}\n\n{PARAGRAPH}").lines[0].role == "body"


def test_a_headline_may_end_in_initials_or_a_question() -> None:
    assert roles(f"Who shut the ports of the U.S.\n\n{PARAGRAPH}")[0] == "headline"
    assert roles(f"Who shut the ports?\n\n{PARAGRAPH}")[0] == "headline"


def test_the_name_of_a_section_above_the_headline_is_not_the_headline() -> None:
    assert roles(f"World\nStorm shuts ports along the coast\n\n{PARAGRAPH}") == ["body", "headline", "body"]


def test_the_first_of_many_wrapped_lines_is_no_headline() -> None:
    wrapped = (
        "The harbour was closed for three days while the storm passed\nOver the whole of the coast and the ships\n"
        "That were at sea had to wait for the wind to turn, said the\nMaster of Port Ellis."
    )
    assert set(roles(wrapped)) == {"body"}


def test_the_line_after_the_headline_is_a_standfirst_only_if_a_byline_or_dateline_follows() -> None:
    standfirst = "Ships wait for a third day as the wind does not let up."
    assert roles(f"Storm shuts ports\n\n{standfirst}\n\nBy Ana Ruiz\n\n{PARAGRAPH}")[1] == "standfirst"
    assert roles(f"Storm shuts ports\n\n{standfirst}\n\n{PARAGRAPH}")[1] == "body"


def test_short_lines_one_after_another_are_no_headings() -> None:
    assert set(roles("\n".join(map(str, range(60))))) == {"body"}


def test_an_empty_text_has_no_lines() -> None:
    assert read_layout("").lines == ()
    assert read_layout(" \n\t\u00a0").lines == ()


LINES = st.lists(st.sampled_from([
    "Storm shuts ports", PARAGRAPH, "", " ", "Photo: ships", "Read More: Ships", "By Ana Ruiz", "30 October 2024",
    "PORT ELLIS (AP) — Ships.", "x", "Share", "-", "“", "\u200b", "(Reuters) - Ships waited.", "A | B | C",
]))


@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_lines_are_apart_in_order_and_hold_every_word(pieces: list[str], line_end: str) -> None:
    words = line_end.join(pieces)
    lines = read_layout(words).lines
    places = [0, *(place for line in lines for place in (line.begin, line.end)), len(words)]
    assert places == sorted(places)
    assert not any(has_words(words[begin:end]) for begin, end in zip(places[::2], places[1::2], strict=True))
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@given(st.text(max_size=200))
def test_any_text_has_a_layout(words: str) -> None:
    assert all(has_words(words[line.begin : line.end]) for line in read_layout(words).lines)
