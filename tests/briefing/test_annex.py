"""The annotated article: every word as it stands, under its tags, for those at the desk alone."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.briefing.annex import annex
from editor.briefing.blocks import AnnotatedArticle, AnnotatedLine, Block, Heading
from editor.briefing.draft import draft_of
from editor.briefing.outline import outline_to_hand_over
from editor.model.change import Swap
from editor.model.project import Project, project_of
from editor.model.records import Article, Correction, Line, Mention, Record, Section, Text
from tests.briefing.projects import ARTICLES, BRIEFING, FERRY, MENTIONS, STOPPED, project
from tests.briefing.reading import headings, said

replace = msgspec.structs.replace


def blocks(made: Project, *cited: str) -> list[Block]:
    """Return the annex of a briefing that cites the articles."""
    draft = draft_of(made, BRIEFING, (), ())
    for article in cited or ("a1",):
        draft.notebook.source(article)
    return list(annex(draft))


def lines(*more: Record) -> list[AnnotatedLine]:
    """Return the lines of the first article."""
    return [line for block in blocks(project(*more)) if isinstance(block, AnnotatedArticle) for line in block.lines]


def tagged(line: AnnotatedLine) -> dict[str, tuple[str, ...]]:
    """Return the tagged stretches of a line."""
    return {stretch.words: stretch.natures for stretch in line.stretches if stretch.natures}


def test_the_words_of_an_article_stand_in_it_exactly() -> None:
    told = ["".join(stretch.words for stretch in line.stretches) for line in lines()]
    assert "\n".join(told) + "\n" == FERRY
    assert [line.number for line in lines()] == [1, 2, 3, 4, 5]


def test_words_carry_their_tags_from_the_longest_to_the_shortest() -> None:
    first = MENTIONS["a1"][0]
    within = replace(first, id="m9", begin=first.begin, end=first.begin + 5, words="Coast", type="location")
    made = project().swapped([Swap(None, within)])
    line = next(block for block in blocks(made) if isinstance(block, AnnotatedArticle)).lines[1]
    assert tagged(line) == {
        "Coast": ("organisation", "location"), " guards": ("organisation",), "Alba": ("organisation",)}


def test_quoted_words_are_marked_and_a_suggested_tag_is_not() -> None:
    assert tagged(lines()[2]) == {"Nobody was hurt,": ("quote",), "Mira Voss": ("organisation",)}
    assert "Orm Wire" not in tagged(lines()[1])


def test_the_margin_names_events_with_their_time_once_and_the_quotes_together() -> None:
    told = [[said(outline_to_hand_over(project(), "b1"), badge) for badge in line.badges] for line in lines()]
    assert told[2] == ["E1 25 Apr 2033", "Q1"]
    assert told[3] == ["E1", "Q3"]
    assert told[0] == []


def test_lines_that_are_set_aside_and_lines_that_are_no_body_say_so() -> None:
    article = replace(ARTICLES[0], lines=tuple(
        replace(line, role="caption", duplicate=True, set_aside=True) if line.number == 2 else line
        for line in ARTICLES[0].lines))
    assert [(line.remark, line.is_aside) for line in lines(article)] == [
        ("headline", False), ("duplicate caption, set aside", True), ("", False), ("", False),
        ("link line, set aside", True)]


def test_a_correction_stands_after_its_words_and_is_none_of_them() -> None:
    begin = FERRY.index("Monday")
    line = lines(replace(ARTICLES[0], corrections=(Correction(begin, begin + 6, "sic", ""),)))[1]
    assert [stretch.words for stretch in line.stretches if stretch.is_correction] == ["[sic]"]
    assert "".join(held.words for held in line.stretches if not held.is_correction) == FERRY.splitlines()[1]


def test_articles_stand_under_their_numbers_in_the_order_of_citing_and_unread_ones_are_left_out() -> None:
    told = [block.words for block in blocks(project(), "a2", "a3", "a1") if isinstance(block, Heading)]
    assert told == ["S1: Union threatens to block the port", "S3: Ferry halted in the Sund of Orm"]


def test_the_legend_names_the_tags_that_are_used() -> None:
    block = blocks(project())[1]
    assert isinstance(block, AnnotatedArticle)
    assert block.legend == (("organisation", "Organisation"), ("quote", "Quote"))


def test_only_a_working_copy_has_the_annex() -> None:
    title = "Annex: the annotated articles"
    chosen = Section(id="annex", briefing="b1", kind="annex", order=99.0)
    for more in ((), (chosen,)):
        assert title not in headings(outline_to_hand_over(project(*more), "b1"))
        assert title in headings(outline_to_hand_over(project(*more), "b1", working_copy=True))


def test_an_annex_that_was_left_out_stays_out() -> None:
    left_out = Section(id="annex", briefing="b1", kind="annex", order=99.0, included=False)
    made = outline_to_hand_over(project(left_out), "b1", working_copy=True)
    assert "Annex: the annotated articles" not in headings(made)


@given(words=st.text(alphabet="ab \n\r\tش", max_size=60), data=st.data())
def test_no_word_is_lost_or_added_wherever_tags_and_lines_lie(words: str, data: st.DataObject) -> None:
    place = st.integers(0, len(words))
    ends = [sorted(data.draw(st.tuples(place, place))) for _ in range(data.draw(st.integers(0, 6)))]
    text = Text(sha256=hashlib.sha256(words.encode()).hexdigest(), words=words)
    cuts = sorted(data.draw(st.sets(place, max_size=4)) | {0, len(words)})
    article = Article(id="a", texts=(text.sha256,), lines=tuple(
        Line(begin, end, number=number) for number, (begin, end) in enumerate(pairwise(cuts), 1)))
    mentions = [Mention(id=f"m{n}", article="a", begin=begin, end=end, words=words[begin:end], type="person")
                for n, (begin, end) in enumerate(ends) if begin < end]
    made = project_of([project().info, BRIEFING, article], {}).with_article("a", (text,), mentions)
    found = "".join(stretch.words for block in blocks(made, "a") if isinstance(block, AnnotatedArticle)
                    for line in block.lines for stretch in line.stretches)
    assert "".join(found.split()) == "".join(words.split())


@pytest.mark.parametrize("numbers", [(), (1, 2)])
def test_words_that_no_line_holds_are_printed_without_a_number(numbers: tuple[int, ...]) -> None:
    held = tuple(line for line in ARTICLES[0].lines if line.number in numbers)
    told = lines(replace(ARTICLES[0], lines=held))
    assert [line.number for line in told] == [*numbers, 0]
    assert "".join(stretch.words for stretch in told[-1].stretches).strip().endswith("Ferries of the Sund")


def test_an_event_that_is_not_accepted_has_no_badge() -> None:
    assert not any(badge[0].words.startswith("E1") for line in lines(replace(STOPPED, state="rejected"))
                   for badge in line.badges)
