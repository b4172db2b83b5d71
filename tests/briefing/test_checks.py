"""What the sentences of a briefing lack, and what the findings of a paragraph depend on."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.checks import UNCITED, findings, findings_in, findings_of
from editor.briefing.resting import rests_on
from editor.model.project import Project, project_of
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Outlet,
    Paragraph,
    ProjectInfo,
    Quote,
    Section,
    Statement,
    Translation,
    Version,
    Words,
)

WIRE = Anchor("a1", 0, 40, "The river cut the coast road at Marrow Bay.")
ECHO = Anchor("a2", 0, 30, "Marrow Bay was cut off by the flood.")
SAID = Anchor("a1", 50, 80, "We have not stopped looking,")
STANDING = (
    Outlet(id="o1", name="Harbour Wire"), Outlet(id="o2", name="Bay Echo"),
    Article(id="a1", title="Flood", outlet="o1"), Article(id="a2", title="Cut off", outlet="o2"),
    Article(id="a3", title="Flood again", outlet="o1"),
    Entity(id="n1", type="organisation", name="Coast Guard", aliases=("CG",)),
    Event(id="e1", accounts=(Account(id="c1", evidence=(WIRE,)),)),
    Event(id="e2", accounts=(Account(id="c1", evidence=(WIRE,)), Account(id="c2", evidence=(ECHO,)))),
    Quote(id="q1", spans=(SAID,), speaker="n1"),
    Briefing(id="b1"),
)


def sentence(words: str, *cited: str | Anchor, **fields) -> Statement:
    citations = (Citation(passage=each) if isinstance(each, Anchor) else Citation(record=each) for each in cited)
    return Statement(id="s1", inlines=(Words(words), *citations), **fields)


def project_with(statement: Statement, *records, lexicon: str = "icd203", included: bool = True) -> Project:
    """Return a project that says one sentence; records given replace those of the same id."""
    info = ProjectInfo(id="project", lexicon=lexicon)
    paragraph = Paragraph(id="p1", section="x1", statements=(statement,))
    held = {record.id: record for record in (*STANDING, Section(id="x1", briefing="b1", included=included), *records)}
    return project_of((info, *held.values(), paragraph), {})


def checks_of(statement: Statement, *records, **settings) -> list[str]:
    project = project_with(statement, *records, **settings)
    return [found.check for found in findings_of(project, project.get(Paragraph, "p1"))]


@pytest.mark.parametrize(("kind", "expected"), [
    ("reported", ["uncited sentence"]), ("judgement", ["judgement without evidence"]), ("assumption", []),
])
def test_what_is_reported_or_judged_must_cite(kind, expected):
    assert checks_of(sentence("The road is cut.", kind=kind)) == expected


def test_evidence_that_is_gone_is_none():
    assert checks_of(sentence("The road is cut.", "e99")) == ["uncited sentence"]
    rejected = Event(id="e1", state="rejected", accounts=(Account(id="c1", evidence=(WIRE,)),))
    assert checks_of(sentence("The road is cut.", "e1"), rejected) == ["uncited sentence"]


def test_a_sentence_without_words_and_a_section_left_out_lack_nothing():
    assert checks_of(sentence("")) == []
    assert checks_of(sentence("The road is cut."), included=False) == []


def test_the_uncited_sentences_of_a_briefing_are_those_that_an_export_marks():
    project = project_with(sentence("The road is cut."))
    assert [found.id for found in findings_in(project, "b1") if found.check == UNCITED] == ["s1"]
    assert list(findings_in(project, "b2")) == []
    judged = findings_in(project_with(sentence("It will be cut.", kind="judgement")))
    assert not any(found.check == UNCITED for found in judged)


@pytest.mark.parametrize("cited", [("e1",), (WIRE,), ("e1", WIRE), ("q1",), (WIRE, Anchor("a3", 0, 4, "road"))])
def test_a_claim_of_one_outlet_that_does_not_say_whose_it_is_is_told(cited):
    assert checks_of(sentence("The road is cut.", *cited)) == ["single-outlet claim"]


@pytest.mark.parametrize("cited", [("e2",), (WIRE, ECHO), ("e1", ECHO)])
def test_two_outlets_are_enough(cited):
    assert checks_of(sentence("The road is cut.", *cited)) == []


def test_outlets_of_one_group_are_one():
    group = (Outlet(id="o1", name="Harbour Wire", origin_group="Orm Media"),
             Outlet(id="o2", name="Bay Echo", origin_group="Orm Media"))
    assert checks_of(sentence("The road is cut.", "e2"), *group) == ["single-outlet claim"]


def test_an_article_that_is_a_copy_of_another_is_no_second_origin():
    copy = Article(id="a2", title="Cut off", outlet="o2", copy_of="a1")
    assert checks_of(sentence("The road is cut.", "e2"), copy) == ["single-outlet claim"]
    assert checks_of(sentence("The road is cut.", WIRE, ECHO), copy) == ["single-outlet claim"]


def test_three_outlets_that_carry_one_report_are_one_origin():
    third = Anchor("a4", 0, 30, "The river cut the coast road.")
    others = (Outlet(id="o3", name="Vell Post"), Article(id="a4", title="Cut", outlet="o3", copy_of="a2"))
    said = sentence("The road is cut.", WIRE, ECHO, third)
    assert checks_of(said, *others) == []
    copy = Article(id="a2", title="Cut off", outlet="o2", copy_of="a1")
    assert checks_of(said, *others, copy) == ["single-outlet claim"]


def test_copies_of_an_article_that_was_deleted_are_one_origin_still():
    copies = (Article(id="a1", title="Flood", outlet="o1", copy_of="gone"),
              Article(id="a2", title="Cut off", outlet="o2", copy_of="gone"))
    assert checks_of(sentence("The road is cut.", WIRE, ECHO), *copies) == ["single-outlet claim"]


@pytest.mark.parametrize(("copy_of", "expected"), [("", []), ("a1", ["single-outlet claim"])])
def test_copies_are_one_origin_whomever_each_of_them_names(copy_of: str, expected: list[str]) -> None:
    copy = Article(id="a2", title="Cut off", outlet="o2", copy_of=copy_of)
    accounts = (Account(id="c1", evidence=(WIRE,), attributed_words="the ministry"),
                Account(id="c2", evidence=(ECHO,), attributed_words="officials"))
    said = sentence("The road is cut.", "e2")
    found = findings_of(project := project_with(said, copy, Event(id="e2", accounts=accounts)),
                        project.get(Paragraph, "p1"))
    assert [each.check for each in found] == expected
    assert all("Harbour Wire alone" in each.title for each in found)


def test_words_that_a_later_version_replaced_are_told_until_the_briefing_is_issued():
    older = Anchor("a1", 0, 40, "The river cut the coast road at Marrow Bay.", "old")
    article = Article(id="a1", title="Flood", outlet="o1", texts=("old", "new"), versions=(Version(text="old"),))
    said = sentence("Harbour Wire says that the road is cut.", older)
    assert checks_of(said, article) == ["replaced words"]
    assert checks_of(said, article, Briefing(id="b1", status="issued")) == []


def test_two_outlets_that_repeat_one_claimant_or_one_origin_are_one():
    for same in ({"attributed_to": "n1"}, {"origin_group": "briefing of 3 May"}):
        event = Event(id="e2", accounts=(Account(id="c1", evidence=(WIRE,), **same),
                                         Account(id="c2", evidence=(ECHO,), **same)))
        assert checks_of(sentence("The road is cut.", "e2"), event) == ["single-outlet claim"]


@pytest.mark.parametrize("words", [
    "The road is cut, the Coast Guard said.", "The road is cut, CG said.", "Harbour Wire says that the road is cut."])
def test_a_sentence_that_says_whose_claim_it_is_needs_no_second(words):
    assert checks_of(sentence(words, "q1")) == []


@pytest.mark.parametrize(("name", "words", "is_named"), [
    ("AP", "The ferry was captured and it happened.", False), ("AP", "An AP photographer saw the cut road.", True),
    ("US", "It was left to us.", False), ("US", "A US survey has the road cut.", True),
    ("Harbour Wire", "The HARBOUR WIRE has the road cut.", True), ("新华社", "新华社的记者看到了。", True),
    ("المنار", "للصورة والمنار وصف آخر.", True), ("نار", "وصف المنار.", False),
])
def test_a_source_is_named_by_whole_words(name, words, is_named):
    found = checks_of(sentence(words, WIRE), Outlet(id="o1", name=name))
    assert found == ([] if is_named else ["single-outlet claim"])


def test_an_account_without_words_comes_through_nobodys_outlet():
    accounts = (Account(id="c1", evidence=(WIRE,)), Account(id="c2"))
    assert checks_of(sentence("The road is cut.", "e2"), Event(id="e2", accounts=accounts)) == []


def test_accounts_of_one_origin_are_one_also_without_words():
    accounts = (Account(id="c1", evidence=(WIRE,), origin_group="leaflet"), Account(id="c2", origin_group="leaflet"))
    found = checks_of(sentence("The road is cut.", "e2"), Event(id="e2", accounts=accounts))
    assert found == ["single-outlet claim"]


def test_judgements_may_rest_on_one_outlet():
    assert checks_of(sentence("The road is likely to stay cut.", "e1", kind="judgement")) == []


@pytest.mark.parametrize(("words", "lexicon", "expected"), [
    ("The road will likely stay cut.", "icd203", []),
    ("The road might stay cut.", "icd203", ["likelihood word"]),
    ("The road is not likely to stay cut.", "icd203", ["negated likelihood"]),
    ("The road is quite likely to stay cut.", "icd203", ["likelihood word"]),
    ("The road is highly likely to stay cut.", "icd203", ["likelihood word"]),
    ("The road is highly likely to stay cut.", "phia2025", []),
    ("The road is very likely to stay cut.", "phia2025", ["likelihood word"]),
    ("The road stays cut until May.", "icd203", []),
    ("The Guard says it “might” stay cut.", "icd203", []),
    ("We judge with high confidence that it will likely stay cut.", "icd203", ["likelihood with confidence"]),
    ("We have high confidence in this.", "icd203", []),
])
def test_judgements_say_how_likely_something_is_by_the_lexicon(words, lexicon, expected):
    judged = sentence(words, WIRE, ECHO, Anchor("a2", 3, 9, "might"), kind="judgement")
    assert checks_of(judged, lexicon=lexicon) == expected


def test_what_is_reported_says_how_likely_something_is_as_its_source_does():
    assert checks_of(sentence("The road might stay cut.", "e2")) == []


def test_words_of_likelihood_are_not_judged_in_another_language():
    assert checks_of(sentence("Die Lage may bleiben.", "e2", kind="judgement"),
                     Briefing(id="b1", language="de")) == []


def test_a_likelihood_that_is_chosen_has_to_be_said():
    assert checks_of(sentence("It stays cut.", "e2", kind="judgement", likelihood="likely")) == ["likelihood not said"]
    assert checks_of(sentence("It likely stays cut.", "e2", kind="judgement", likelihood="likely")) == []


@pytest.mark.parametrize(("words", "is_altered"), [
    ("The Guard said: “We have not stopped looking.”", False),
    ("The Guard has “not stopped looking”.", False),
    ("The Guard said: “we have … stopped looking”", False),
    ("The Guard said: “[They] have not stopped looking”", False),
    ("The Guard said: \"We have not stopped looking\".", False),
    ("The Guard said: “We have not stopped searching.”", True),
    ("The Guard said: “We have stopped looking.”", True),
    ("The Guard said: “have not stop”", True),
])
def test_a_quotation_says_the_words_of_its_source(words, is_altered):
    assert checks_of(sentence(f"{words} (Coast Guard)", "q1")) == (["altered quote"] if is_altered else [])


def test_an_altered_quote_is_told_with_the_words_it_was_altered_from():
    project = project_with(sentence("The Coast Guard: “We have not stopped searching.”", "q1"))
    found, = findings_of(project, project.get(Paragraph, "p1"))
    assert (found.level, found.id) == ("error", "s1")
    assert "We have not stopped looking" in found.sentence


def test_a_quotation_of_a_translation_is_not_altered():
    translated = Translation(id="t1", record="q1", words="The search goes on")
    assert checks_of(sentence("Coast Guard: “The search goes on”", "q1"), translated) == []


def test_the_findings_of_a_paragraph_rest_on_what_it_cites_and_on_who_said_it():
    project = project_with(sentence("The road is cut.", "q1", ECHO))
    assert rests_on(project, project.get(Paragraph, "p1")) == {"x1", "b1", "q1", "n1", "a1", "a2", "o1", "o2"}


def test_the_findings_of_a_project_hold_those_of_its_records_and_of_its_sentences():
    project = project_with(sentence("The road is cut."))
    assert {"event without date", "uncited sentence"} <= {found.check for found in findings(project)}


def test_a_finding_says_the_same_whatever_else_the_project_holds():
    statement = sentence("The road is cut.", "e1")
    alone = project_with(statement)
    beside = project_with(statement, Event(id="e7", accounts=(Account(id="c9", evidence=(ECHO,)),)))
    first, second = (list(findings_of(each, each.get(Paragraph, "p1"))) for each in (alone, beside))
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


@pytest.mark.parametrize(("status", "words", "is_told"), [
    ("negated", "The crew was freed by Christmas.", True),
    ("negated", "The crew was not freed by Christmas.", False),
    ("negated", "The crew wasn’t freed by Christmas.", False),
    ("denied", "The army shelled Marrow Bay.", True),
    ("denied", "The army denied having shelled Marrow Bay.", False),
    ("denied", "The army is alleged to have shelled Marrow Bay.", False),
    ("planned", "The ministers met in Marrow Bay on Friday.", True),
    ("planned", "The ministers are to meet in Marrow Bay on Friday.", False),
    ("planned", "A meeting of ministers is scheduled for Friday.", False),
    ("threatened", "Dockers blocked the port.", True),
    ("threatened", "Dockers threatened to block the port.", False),
    ("fact", "The crew was freed by Christmas.", False),
    ("disputed", "The army shelled Marrow Bay.", False),
])
def test_a_sentence_says_of_what_it_cites_that_it_did_not_happen_or_not_yet(status, words, is_told):
    event = Event(id="e2", status=status, accounts=(Account(id="c1", evidence=(WIRE,)),))
    assert ("status not said" in checks_of(sentence(words, "e2"), event)) == is_told


def test_what_is_judged_or_cites_something_else_too_is_left_to_its_reader():
    event = Event(id="e2", status="denied", accounts=(Account(id="c1", evidence=(WIRE,)),))
    assert "status not said" not in checks_of(sentence("The army shelled the bay.", "e2", ECHO), event)
    assert "status not said" not in checks_of(sentence("The army shelled the bay.", "e2", "e1"), event)
    assert "status not said" not in checks_of(sentence("The army shelled the bay.", "e2", kind="judgement"), event)
