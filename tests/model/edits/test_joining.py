"""An event that stands is taken into another one as its account, and nothing that the analyst gave it is lost."""

from __future__ import annotations

import pytest

from editor import workspace
from editor.model.change import Swap, make_change
from editor.model.edits.accounts import join_as_account
from editor.model.edits.notes import delete_note
from editor.model.records import (
    Account,
    AccountValues,
    Anchor,
    Briefing,
    Citation,
    Entity,
    Event,
    Figure,
    Note,
    Paragraph,
    Participant,
    Quote,
    Record,
    Section,
    Statement,
    When,
    Words,
)
from tests.test_session import same

FIRST, NEXT = (When(from_=f"2041-09-0{day}", to=f"2041-09-0{day}", precision="day") for day in (1, 2))
THREE, FIVE = (Figure(outcome="drowned", min=count, max=count, words=words) for count, words in (
    (3, "three"), (5, "five")))
KEPT = Event(id="kept", number=1, title="Ferry sinks off Ronne", state="accepted", accepted="singly", when=FIRST,
             figures=(THREE,), participants=(Participant(role="actor", entity="line"),))
BARE = Event(id="bare", number=2, title="Boat goes down at night", state="accepted", accepted="singly", when=NEXT,
             figures=(FIVE,), note="The pilot confirmed it by letter.", where_words="off the mole",
             where_precision="near", participants=(Participant(role="target", entity="line"),
                                                   Participant(role="victim", words="five deckhands")))
LINE = Entity(id="line", type="organisation", name="Ronne Line", state="accepted", accepted="singly")


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "ronne.dossier", "A. Ruiz")
    yield held
    held.close()


def hold(desk, *records: Record) -> None:
    desk.session.do(lambda project, stamp: make_change(
        stamp, stamp.ids(), "suggest", [Swap(None, record) for record in records], name="", count="0"))


def sentence(desk, *cited: str) -> None:
    """Write a briefing of one sentence that cites these records."""
    inlines = (Words("The ferry sank"), *(Citation(record=each) for each in cited), Words(" at night."))
    hold(desk, Briefing(id="paper", title="Ferry"), Section(id="part", briefing="paper", kind="bottom line", order=1.0),
         Paragraph(id="lines", section="part", order=1.0, statements=(Statement(id="one", inlines=inlines),)))


def join(desk, *records: Record) -> Event:
    hold(desk, *records)
    desk.session.do(join_as_account("bare", "kept"))
    return desk.session.project.get(Event, "kept")


def cited(desk) -> list[str]:
    return [each.record for paragraph in desk.session.project.each(Paragraph) for statement in paragraph.statements
            for each in statement.citations]


def test_what_an_event_without_an_account_says_becomes_an_account(desk) -> None:
    kept = join(desk, KEPT, BARE, LINE)
    assert [account.values for account in kept.accounts] == [
        AccountValues(when=NEXT, where_words="off the mole", figures=(FIVE,))]
    assert (kept.when, kept.figures) == (FIRST, (THREE,))


def test_the_place_that_only_the_other_has_is_proposed_as_precisely_as_it_was_given(desk) -> None:
    kept = join(desk, KEPT, BARE, LINE)
    assert (kept.where_words, kept.where_precision) == ("off the mole", "near")
    assert "where" in kept.suggested


def noted(desk) -> list[tuple[str, str]]:
    return [(note.record, note.words) for note in desk.session.project.each(Note)]


def test_title_and_note_stand_in_a_note_on_the_other_one_whose_own_note_stays(desk) -> None:
    reasoned = Event(id="kept", title="Ferry sinks", state="accepted", accepted="singly", note="The harbour counted.")
    assert join(desk, reasoned, BARE, LINE).note == "The harbour counted."
    assert noted(desk) == [("kept", "Boat goes down at night: The pilot confirmed it by letter.")]


def test_a_title_that_the_words_of_an_account_have_is_not_noted(desk) -> None:
    told = Account(id="told", evidence=(Anchor("a", 0, 40, "Boat goes down at night off the mole.", "t"),))
    event = Event(id="bare", title="Boat goes down at night", state="accepted", accepted="singly", accounts=(told,))
    join(desk, KEPT, event, LINE)
    assert noted(desk) == []


def test_who_took_part_in_another_role_is_proposed_in_it(desk) -> None:
    assert [(each.role, each.entity or each.words, each.suggested) for each in join(
        desk, KEPT, BARE, LINE).participants] == [
            ("actor", "line", False), ("target", "line", True), ("victim", "five deckhands", True)]


def test_what_the_analyst_settled_beside_an_account_is_an_account_of_its_own(desk) -> None:
    told = Account(id="told", attributed_words="A pilot", credibility=3, values=AccountValues(figures=(THREE,)))
    event = Event(id="bare", state="accepted", accepted="singly", when=FIRST, figures=(FIVE,), accounts=(told,))
    assert [(account.attributed_words, account.credibility, account.values.figures)
            for account in join(desk, KEPT, event, LINE).accounts] == [("A pilot", 3, (THREE,)), ("", 6, (FIVE,))]


def test_an_event_that_says_what_the_other_does_adds_no_account(desk) -> None:
    event = Event(id="bare", title="Ferry sinks", state="accepted", accepted="singly", when=FIRST, figures=(THREE,))
    assert join(desk, KEPT, event, LINE).accounts == ()


@pytest.mark.parametrize(("judged", "left"), [((2, 6), [2]), ((6, 4), [4]), ((2, 4), [2, 4])])
def test_accounts_of_one_source_are_one_unless_they_were_judged_differently(
        desk, judged: tuple[int, int], left: list[int]) -> None:
    one, other = (Event(id=each, title=each, state="accepted", accepted="singly", accounts=(
        Account(id=f"by {each}", attributed_words="A pilot", credibility=credibility),))
        for each, credibility in zip(("kept", "bare"), judged, strict=True))
    assert [account.credibility for account in join(desk, one, other).accounts] == left


@pytest.mark.parametrize(("before", "after"), [
    (("kept", "bare"), ["kept"]), (("bare", "kept"), ["kept"]), (("bare", "bare"), ["kept"]),
    (("bare", "line"), ["kept", "line"])])
def test_a_sentence_that_cites_both_cites_the_one_that_stays_once(
        desk, before: tuple[str, ...], after: list[str]) -> None:
    sentence(desk, *before)
    join(desk, KEPT, BARE, LINE)
    assert cited(desk) == after


def test_a_quote_about_both_is_about_the_one_that_stays(desk) -> None:
    join(desk, KEPT, BARE, LINE, Quote(id="said", spans=(Anchor("a", 0, 4, "Help", "t"),),
                                       about=("bare", "line", "kept")))
    assert desk.session.project.get(Quote, "said").about == ("kept", "line")


def test_it_is_taken_back_whole_by_undo(desk) -> None:
    sentence(desk, "kept", "bare")
    hold(desk, KEPT, BARE, LINE)
    before = desk.session.project
    desk.session.do(join_as_account("bare", "kept"))
    desk.session.undo()
    assert same(desk.session.project, before)


def test_it_stands_in_the_trash_and_comes_back_from_there_beside_the_note(desk) -> None:
    sentence(desk, "kept", "bare")
    hold(desk, KEPT, BARE, LINE)
    before = desk.session.project
    desk.session.do(join_as_account("bare", "kept"))
    deletion, = desk.session.deletions()
    edit, lost = desk.session.restoring(deletion.change).finish()
    desk.session.do(edit)
    remark, = desk.session.project.each(Note)
    desk.session.do(delete_note(remark.id))
    assert (lost, same(desk.session.project, before)) == ((), True)


def test_a_suggestion_that_is_taken_in_leaves_no_account_of_its_own_and_nothing_in_the_trash(desk) -> None:
    event = Event(id="bare", title="Boat goes down", state="suggested", when=NEXT, figures=(FIVE,))
    kept = join(desk, KEPT, event, LINE)
    assert (kept.accounts, noted(desk), desk.session.deletions()) == ((), [], [])
