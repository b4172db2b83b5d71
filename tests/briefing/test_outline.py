"""A briefing: what the analyst wrote and what the records add, in order, without what is empty."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import (
    BottomLine,
    Field,
    KeyJudgements,
    Outline,
    Prose,
    Remark,
    Run,
    Scale,
    SourceEntry,
    TitleBlock,
)
from editor.briefing.outline import outline_to_hand_over, proof_of
from editor.model.errors import ExportFailed
from editor.model.records import (
    Anchor,
    Briefing,
    Citation,
    Paragraph,
    ParagraphStyle,
    ProjectInfo,
    Statement,
    StatementKind,
    Words,
)
from tests.briefing.projects import (
    ARTICLES,
    BRIEFING,
    HURT,
    INFO,
    RECORDS,
    STOPPED,
    WRITTEN,
    passage,
    project,
    section,
    statement,
)
from tests.briefing.reading import headings, outline, said, sentences, under

replace = msgspec.structs.replace
STYLES: tuple[ParagraphStyle, ...] = ("body", "bullet", "number")


def test_the_sections_come_in_their_usual_order() -> None:
    assert headings(outline(*WRITTEN)) == [
        "Key judgements", "What happened", "Announced, threatened or denied", "Who is involved", "In their words",
        "Sources", "How to read the likelihood terms"]
    assert isinstance(outline(*WRITTEN).blocks[1], BottomLine)


def test_empty_sections_are_left_out() -> None:
    bare = outline_to_hand_over(project(records=(INFO, BRIEFING)), "b1")
    assert [type(block) for block in bare.blocks] == [TitleBlock]


def test_the_analyst_orders_renames_and_leaves_out_sections() -> None:
    made = outline(*section("quotes", 1.0, title="What they say"), *section("events", 2.0, included=False),
                   *section("sources", 3.0), *section("entities", 4.0))
    assert headings(made) == ["Announced, threatened or denied", "What they say", "Sources", "Who is involved"]


def test_sources_are_complete_wherever_they_stand() -> None:
    made = outline(*section("sources", 0.5), *WRITTEN)
    assert [block.number for block in made.blocks if isinstance(block, SourceEntry)] == ["S1", "S2", "S3"]


def test_a_section_of_any_other_kind_is_prose_under_its_title() -> None:
    made = outline(*section("background", 3.5, (statement("x", "The strait is narrow."),), title="Background"))
    assert [sentences(made, block.sentences) for block in under(made, "Background") if isinstance(block, Prose)] == [
        ["The strait is narrow. [uncited]"]]


def test_items_of_lists_are_told_apart_from_paragraphs() -> None:
    held = (Paragraph(id=style, section="sec-outlook", order=float(number), style=style,
                      statements=(statement(f"in-{style}", "So it is."),))
            for number, style in enumerate(STYLES, 1))
    made = outline(*section("outlook", 9.0), *held)
    assert [block.style for block in under(made, "Outlook") if isinstance(block, Prose)] == ["body", "bullet", "number"]


def test_prose_of_a_section_stands_before_what_the_records_add() -> None:
    made = outline(*section("events", 3.0, (statement("x", "Two things happened.", Citation(record="hurt")),)))
    assert isinstance(under(made, "What happened")[0], Prose)


def test_key_judgements_are_numbered_with_confidence_and_basis() -> None:
    made = outline(*WRITTEN)
    block = next(block for block in made.blocks if isinstance(block, KeyJudgements))
    assert [(each.number, each.confidence, each.confidence_words, each.basis) for each in block.judgements] == [
        (1, "low", "Low confidence", "One claimant"), (2, "", "", "")]


def test_a_statement_with_a_confidence_begins_a_judgement_of_its_own() -> None:
    held = (statement("a", "One.", confidence="low"), statement("b", "More on one."),
            statement("c", "Two.", confidence="high"))
    block = next(block for block in outline(*section("key judgements", 2.0, held)).blocks
                 if isinstance(block, KeyJudgements))
    assert [[each.id for each in judgement.sentences] for judgement in block.judgements] == [["a", "b"], ["c"]]


def test_the_term_of_likelihood_is_marked_once_as_such() -> None:
    held = statement("a", "It will probably, very probably come.", likelihood="probable", kind="judgement")
    made = outline(*section("outlook", 9.0, (held,)))
    runs = next(block for block in under(made, "Outlook") if isinstance(block, Prose)).sentences[0].runs
    assert [(run.words, run.style) for run in runs] == [
        ("It will ", "plain"), ("probably", "likelihood"), (", very probably come.", "plain")]


@pytest.mark.parametrize(("inlines", "words"), [
    ((Words("Stopped."), Citation(record="hurt")), "Stopped.^1"),
    ((Words("Stopped "), Citation(record="hurt"), Words("on Monday.")), "Stopped^1 on Monday."),
    ((Words(" Stopped. "), Citation(record="hurt"), Citation(record="every")), "Stopped.^1^2"),
    ((Words("Stopped."), Citation(record="hurt"), Citation(record="every"), Citation(record="hurt")), "Stopped.^1^2"),
    ((Citation(record="hurt"), Words("Stopped.")), "^1Stopped."),
    ((Words("Not cited."), Citation(record="gone")), "Not cited. [uncited]"),
])
def test_marks_stand_at_the_words_they_belong_to(inlines: tuple[Words | Citation, ...], words: str) -> None:
    made = outline(*section("bottom line", 1.0, (Statement(id="s", inlines=inlines),)))
    block = next(block for block in made.blocks if isinstance(block, BottomLine))
    assert said(made, block.paragraphs[0].sentences[0].runs) == words


@pytest.mark.parametrize(("kind", "mark"), [
    ("reported", "[uncited]"), ("assumption", "[assumption]"), ("judgement", "[judgement]")])
def test_what_shows_no_evidence_says_what_it_is(kind: StatementKind, mark: str) -> None:
    assert at_the_bottom(Statement(id="s", kind=kind, inlines=(Words("So it is."),))) == f"So it is. {mark}"


@pytest.mark.parametrize(("statement", "printed"), [
    (Statement(id="s", kind="judgement", inlines=(Words("It is unlikely."),)), "It is unlikely."),
    (Statement(id="s", kind="judgement", confidence="low", inlines=(Words("It is unlikely."),)),
     "It is unlikely. [low confidence]"),
    (Statement(id="s", kind="assumption", inlines=(Words("Assumption: it is Monday."),)), "Assumption: it is Monday."),
])
def test_what_a_sentence_says_itself_is_not_said_again_behind_it(statement: Statement, printed: str) -> None:
    assert at_the_bottom(statement) == printed


def test_a_judgement_shows_its_term_of_likelihood_where_nobody_chose_one() -> None:
    judged = Statement(id="s", kind="judgement", inlines=(Words("It is very likely over."),))
    made = outline(*section("bottom line", 1.0, (judged,)), *section("likelihood", 2.0))
    assert ("very likely", "likelihood") in [(run.words, run.style) for run in bottom(made)]
    scale = next(block for block in made.blocks if isinstance(block, Scale))
    assert [term.words for term in scale.terms if term.used] == ["Very likely"]


def test_a_term_that_the_sentence_denies_is_neither_marked_nor_shaded() -> None:
    judged = Statement(id="s", kind="judgement", likelihood="likely", inlines=(Words("It is not likely to rain."),))
    made = outline(*section("bottom line", 1.0, (judged,)), *section("likelihood", 2.0))
    assert [run.style for run in bottom(made)] == ["plain", "secondary"]
    assert not any(term.used for block in made.blocks if isinstance(block, Scale) for term in block.terms)


def test_a_term_is_marked_where_it_is_meant_and_not_where_it_is_part_of_another_or_denied() -> None:
    judged = Statement(id="s", kind="judgement", likelihood="likely", inlines=(
        Words("Not very likely"), Words(", not likely, but ", italic=True), Words("now likely.")))
    made = outline(*section("bottom line", 1.0, (judged,)))
    assert [(run.words, run.style) for run in bottom(made)] == [
        ("Not very likely", "plain"), (", not likely, but ", "emphasis"), ("now ", "plain"), ("likely", "likelihood"),
        (".", "plain")]


def at_the_bottom(statement: Statement) -> str:
    """Return a sentence as the bottom line prints it."""
    return "".join(run.words for run in bottom(outline(*section("bottom line", 1.0, (statement,)))))


def bottom(made: Outline) -> tuple[Run, ...]:
    """Return the first sentence of the bottom line."""
    return next(block for block in made.blocks if isinstance(block, BottomLine)).paragraphs[0].sentences[0].runs


def test_bold_and_italic_words_keep_their_weight_and_portions_their_mark() -> None:
    words = (Words("a", bold=True), Words("b", italic=True), Words("c", bold=True, italic=True))
    held = Statement(id="s", kind="judgement", portion="TLP:CLEAR", inlines=words)
    made = outline(*section("bottom line", 1.0, (held,)))
    runs = next(block for block in made.blocks if isinstance(block, BottomLine)).paragraphs[0].sentences[0].runs
    assert [(run.words, run.style) for run in runs] == [
        ("(TLP:CLEAR) ", "label"), ("a", "strong"), ("b", "emphasis"), ("c", "strong emphasis"),
        (" [judgement]", "secondary")]


def test_a_statement_without_words_is_not_printed() -> None:
    made = outline(*section("bottom line", 1.0, (statement("s", "  ", Citation(record="hurt")),)))
    assert not any(isinstance(block, BottomLine) for block in made.blocks)


def test_the_terms_used_are_marked_and_both_rows_are_owned_up_to() -> None:
    blocks = under(outline(*WRITTEN), "How to read the likelihood terms")
    used = [[term.words for term in block.terms if term.used] for block in blocks if isinstance(block, Scale)]
    assert used == [["Likely"], ["Probable"]]
    assert any("both rows" in block.runs[0].words for block in blocks if isinstance(block, Remark))


def test_the_terms_are_explained_only_where_they_are_used() -> None:
    assert "How to read the likelihood terms" not in headings(outline())


def test_the_explanation_is_announced_only_where_it_is_printed() -> None:
    def remarks(*more: object) -> list[Remark]:
        made = outline(*WRITTEN, *more)  # type: ignore[arg-type]  # records
        return [block for block in under(made, "Key judgements") if isinstance(block, Remark)]
    assert len(remarks()) == 1
    assert remarks(*section("likelihood", 9.0, included=False)) == []


def test_the_title_block_leaves_out_what_is_blank_but_has_a_line_for_the_reviewer() -> None:
    block = outline(Briefing(id="b1", title="Short", status="issued")).blocks[0]
    assert block == TitleBlock("Short", (
        Field("Version", "Issued"), Field("Prepared by", "L. Ferro"), Field("Reviewed by")))


def test_cited_sources_come_first_then_those_read_and_none_that_nobody_opened() -> None:
    entries = [block for block in outline().blocks if isinstance(block, SourceEntry)]
    assert [(entry.number, entry.title) for entry in entries] == [
        ("S1", "Ferry halted in the Sund of Orm"), ("S2", "Union threatens to block the port"),
        ("S3", "Ferries of the Sund")]


def test_a_source_tells_its_outlet_date_address_and_grade_and_its_outlet_is_described_once() -> None:
    entries = [block for block in outline().blocks if isinstance(block, SourceEntry)]
    assert [entry.details for entry in entries] == [
        ("Orm Wire. 26 April 2033, inferred. Address: none given. Accessed 27 April 2033. Grade B2.",
         "State-owned wire service."),
        ("Halden Echo. Date not stated. Address: none given. Grade F6.",),
        ("Orm Wire, as S1. 2033, stated. Address: https://example.org/ferries. Grade B6.",),
    ]


@pytest.mark.parametrize(("given", "briefings", "projects", "printed"), [
    ("TLP:RED", "TLP:GREEN", "TLP:AMBER", "TLP:RED"), (None, "TLP:GREEN", "TLP:AMBER", "TLP:GREEN"),
    (None, "", "TLP:AMBER", "TLP:AMBER"), ("OFFICIAL", "", "", "OFFICIAL"),
])
def test_the_handling_asked_for_wins_over_the_briefings_and_that_over_the_projects(
        given: str | None, briefings: str, projects: str, printed: str) -> None:
    made = outline(replace(BRIEFING, handling=briefings), ProjectInfo(id="project", handling=projects), handling=given)
    assert made.handling == printed


@pytest.mark.parametrize("label", ["TLP:WHITE", "tlp:amber", "TLP: RED", "TLP"])
def test_a_label_that_tlp_2_does_not_have_is_refused_by_name(label: str) -> None:
    with pytest.raises(ExportFailed, match="TLP:AMBER\\+STRICT"):
        outline_to_hand_over(project(), "b1", handling=label)


def test_pages_marked_below_a_sentence_are_refused() -> None:
    held = project(*section("bottom line", 1.0, (statement("s", "Secret.", portion="TLP:AMBER"),)))
    with pytest.raises(ExportFailed, match="a sentence is marked TLP:AMBER, and the pages would say TLP:GREEN"):
        outline_to_hand_over(held, "b1", handling="TLP:GREEN")
    assert outline_to_hand_over(held, "b1", handling="TLP:AMBER+STRICT").handling == "TLP:AMBER+STRICT"


@pytest.mark.parametrize(("briefings", "portions", "printed"), [
    ("TLP:GREEN", ("TLP:AMBER", "TLP:CLEAR"), "TLP:AMBER"), ("TLP:RED", ("TLP:AMBER",), "TLP:RED"),
    ("OFFICIAL", ("OFFICIAL", ""), "OFFICIAL"), ("TLP:AMBER", ("TLP:AMBER+STRICT", ""), "TLP:AMBER+STRICT"),
])
def test_pages_are_marked_as_high_as_the_highest_sentence(
        briefings: str, portions: tuple[str, ...], printed: str) -> None:
    held = tuple(statement(f"s{number}", "Secret.", portion=portion) for number, portion in enumerate(portions))
    made = project(replace(BRIEFING, handling=briefings), *section("bottom line", 1.0, held))
    assert outline_to_hand_over(made, "b1").handling == printed


def test_a_sentence_that_is_left_out_does_not_raise_the_marking() -> None:
    held = section("bottom line", 1.0, (statement("s", "Secret.", portion="TLP:RED"),), included=False)
    assert outline_to_hand_over(project(*held), "b1").handling == "TLP:GREEN"


@pytest.mark.parametrize(("marks", "printed"), [(True, "(TLP:AMBER) Secret. [uncited]"), (False, "Secret. [uncited]")])
def test_marks_are_printed_before_sentences_where_the_briefing_says_so(marks: bool, printed: str) -> None:
    held = section("text", 1.0, (statement("s", "Secret.", portion="TLP:AMBER"),), title="Secrets")
    made = outline(replace(BRIEFING, portion_marks=marks), *held)
    assert [sentences(made, block.sentences) for block in under(made, "Secrets") if isinstance(block, Prose)] == [
        [printed]]


def test_a_briefing_that_was_told_its_sections_has_no_others() -> None:
    made = outline(replace(BRIEFING, chosen_sections=True), *section("quotes", 1.0), *section("sources", 2.0))
    assert headings(made) == ["In their words", "Sources"]


def test_every_section_can_be_shown_by_itself_also_an_empty_one() -> None:
    held = (replace(BRIEFING, chosen_sections=True), *section("outlook", 1.0), *section("quotes", 2.0),
            *section("annex", 3.0), *section("events", 4.0, included=False))
    shown = proof_of(project(*held), "b1").sections
    assert [(each.section.kind, bool(each.written), bool(each.made)) for each in shown][:2] == [
        ("outlook", False, False), ("quotes", False, True)]
    assert [each.title for each in shown] == ["Outlook", "In their words", "Annex: the annotated articles"]


def test_pages_marked_below_a_cited_article_are_refused() -> None:
    marked = replace(ARTICLES[0], handling="TLP:RED")
    with pytest.raises(ExportFailed, match="“Ferry halted in the Sund of Orm” is marked TLP:RED"):
        outline_to_hand_over(project(marked), "b1")
    with pytest.raises(ExportFailed, match="“Ferry halted in the Sund of Orm” is marked TLP:RED"):
        outline_to_hand_over(project(marked), "b1", handling="TLP:AMBER+STRICT")
    not_cited = replace(ARTICLES[3], handling="TLP:RED")
    assert outline_to_hand_over(project(not_cited), "b1").handling == "TLP:GREEN"


def test_pages_without_a_marking_hold_no_marked_article() -> None:
    bare = (replace(BRIEFING, handling=""), replace(INFO, handling=""))
    with pytest.raises(ExportFailed, match="is marked TLP:RED, and the pages would have no marking"):
        outline_to_hand_over(project(*bare, replace(ARTICLES[0], handling="TLP:RED")), "b1")
    for free in ("", "TLP:CLEAR"):
        assert outline_to_hand_over(project(*bare, replace(ARTICLES[0], handling=free)), "b1").handling == ""


@pytest.mark.parametrize(("pages", "portion", "article"), [
    ("SECRET", "", "TLP:RED"), ("OFFICIAL", "TLP:AMBER", ""), ("TLP:GREEN", "internal", ""),
    ("TLP:RED", "tlp:red", ""), ("TLP:GREEN", "", "CONFIDENTIAL")])
def test_markings_that_cannot_be_compared_are_refused(pages: str, portion: str, article: str) -> None:
    held = section("bottom line", 1.0, (statement("s", "Secret.", Citation(record="stopped"), portion=portion),))
    made = project(replace(BRIEFING, handling=pages), replace(ARTICLES[0], handling=article), *held)
    with pytest.raises(ExportFailed, match="which of them is higher cannot be told"):
        outline_to_hand_over(made, "b1")


def test_invented_words_of_a_quote_are_refused_by_the_quotes_badge() -> None:
    invented = replace(HURT, spans=(replace(HURT.spans[0], words="I killed them all"),))
    with pytest.raises(ExportFailed, match=r"“I killed them all”, which Q1 gives .* “Ferry halted in the Sund of Orm”"):
        outline_to_hand_over(project(invented), "b1")
    assert outline_to_hand_over(project(replace(invented, state="suggested")), "b1").blocks


@pytest.mark.parametrize("moved", [
    replace(passage("a1", "Nobody was hurt,"), begin=3), replace(passage("a1", "Nobody was hurt,"), before="He said "),
    replace(passage("a1", "Nobody was hurt,"), article="a9"), replace(passage("a1", "Nobody was hurt,"), article="a3"),
])
def test_a_cited_passage_that_does_not_stand_is_refused_by_its_sentence(moved: Anchor) -> None:
    held = project(*section("bottom line", 1.0, (statement("s", "All are well.", Citation(passage=moved)),)))
    with pytest.raises(ExportFailed, match="the sentence “All are well"):
        outline_to_hand_over(held, "b1")


def test_words_of_an_event_are_looked_at_only_where_the_briefing_gives_them() -> None:
    account = replace(STOPPED.accounts[0], evidence=(replace(passage("a1", "Monday"), words="Sunday"),))
    invented = project(replace(STOPPED, accounts=(account,)))
    with pytest.raises(ExportFailed, match="“Sunday”, which E1 gives"):
        outline_to_hand_over(invented, "b1")
    without = [record for kind in ("events", "unrealised events") for record in section(kind, 3.0, included=False)]
    assert outline_to_hand_over(project(replace(STOPPED, accounts=(account,)), *without), "b1").blocks


def test_a_briefing_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(ExportFailed, match="no briefing “nowhere”"):
        outline_to_hand_over(project(), "nowhere")


def test_a_long_title_is_cut_for_the_heads_of_the_pages_only() -> None:
    made = outline(replace(BRIEFING, title="Ferries " * 40))
    assert len(made.running_title) <= 64
    assert made.running_title.endswith("…")
    assert made.properties.title == "Ferries " * 40


def test_the_order_of_records_in_memory_does_not_matter() -> None:
    forwards = outline_to_hand_over(project(*WRITTEN), "b1")
    assert outline_to_hand_over(project(records=(*reversed(WRITTEN), *reversed(RECORDS))), "b1") == forwards
