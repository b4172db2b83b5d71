"""The chronology holds what is said to have happened, and nothing else ever."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from editor.briefing.blocks import Table
from editor.model.records import Account, AccountValues, Event, EventStatus, Figure, Participant, When
from tests.briefing.projects import GUESSED, STOPPED, UNDATED, passage
from tests.briefing.reading import notes, outline, rows

replace = msgspec.structs.replace


@pytest.mark.parametrize("status", get_args(EventStatus))
def test_only_facts_claims_and_disputed_events_stand_in_the_chronology(status: EventStatus) -> None:
    made = outline(replace(STOPPED, status=status))
    happened = any("stop the ferry" in row[1] for row in rows(made, "What happened"))
    unrealised = any("stop the ferry" in row[1] for row in rows(made, "Announced, threatened or denied"))
    assert happened is (status in {"fact", "claim", "disputed"})
    assert unrealised is not happened


def test_what_did_not_happen_says_how_it_stands() -> None:
    assert [row[:3] for row in rows(outline(), "Announced, threatened or denied")] == [
        ["Threatened", "Blockade of Halden port^4", "3 May 2033"],
        ["Denied", "Boarding of the Alba^5", "Not dated"],
    ]


def test_a_suggested_or_rejected_event_does_not_go_in() -> None:
    for state in ("suggested", "rejected"):
        made = outline(replace(GUESSED, state=state))
        assert not any("Never accepted" in row[1] for row in rows(made, "What happened"))


def test_events_stand_in_order_of_time_and_undated_ones_last() -> None:
    earlier = Event(id="zz", title="Earlier", when=When(from_="2033-04", to="2033-04", precision="month"))
    later = Event(id="aa", title="Later", when=When(from_="2034", to="2034", precision="year"))
    order = [row[1].split("^")[0] for row in rows(outline(earlier, later), "What happened")]
    assert order == ["Earlier", "Coast guards stop the ferry Alba", "Later", "A rumour at sea (disputed)"]


def test_a_row_tells_date_place_actors_figures_and_claimants_with_its_notes() -> None:
    assert rows(outline(), "What happened")[0] == [
        "25 Apr 2033",
        "Coast guards stop the ferry Alba^1",
        "Sund of Orm\nHalden roads (the crew’s union)^2",
        "Coast Guard\nTarget: Alba\nVictim: the crew",
        "questioned: “up to 12 people”\n“no signs of cargo”\nOtherwise given:\n“40 people held” (the crew’s union)^2",
        "Coast Guard; the crew’s union",
    ]


def test_figures_that_accounts_give_otherwise_stand_below_the_settled_ones_in_their_order() -> None:
    first, second = (Figure(outcome=outcome, min=2, max=2) for outcome in ("killed", "injured"))
    given = tuple(replace(figure, min=5, max=5) for figure in (second, first))
    account = replace(STOPPED.accounts[1], values=AccountValues(figures=given))
    made = outline(replace(STOPPED, figures=(first, second), accounts=(STOPPED.accounts[0], account)))
    assert rows(made, "What happened")[0][4] == (
        "2 killed\n2 injured\nOtherwise given:\n5 killed (the crew’s union)^2\n5 injured (the crew’s union)^2")


def test_what_is_not_stated_is_said_not_to_be() -> None:
    assert rows(outline(), "What happened")[1] == [
        "Not dated", "A rumour at sea (disputed)^3", "Not stated", "Not stated", "Not stated", "Orm Wire"]


def test_an_account_that_agrees_is_not_printed_twice() -> None:
    same = replace(STOPPED.accounts[1], values=AccountValues(where="orm", figures=STOPPED.figures, when=STOPPED.when))
    row = rows(outline(replace(STOPPED, accounts=(STOPPED.accounts[0], same))), "What happened")[0]
    assert (row[0], row[2], row[4]) == (
        "25 Apr 2033", "Sund of Orm", "questioned: “up to 12 people”\n“no signs of cargo”")


def test_an_account_that_says_the_same_figure_in_other_words_is_not_printed_again() -> None:
    same = tuple(replace(figure, words=f"a toll of {figure.max}") if figure.max else figure
                 for figure in STOPPED.figures)
    account = replace(STOPPED.accounts[1], values=AccountValues(figures=same))
    row = rows(outline(replace(STOPPED, accounts=(STOPPED.accounts[0], account))), "What happened")[0]
    assert row[4] == "questioned: “up to 12 people”\n“no signs of cargo”"


def test_an_account_alone_may_give_the_date() -> None:
    account = replace(UNDATED.accounts[0], values=AccountValues(when=When(from_="2033-04-20", to="2033-04-20")))
    made = outline(replace(UNDATED, accounts=(account,)))
    assert ["20 Apr 2033 (Orm Wire)^3"] in [row[:1] for row in rows(made, "What happened")]


def test_every_cell_is_a_statement_named_after_its_record_and_field() -> None:
    table = next(block for block in outline().blocks if isinstance(block, Table))
    assert [cell.sentences[0].id for cell in table.rows[0].cells] == [
        "stopped.when", "stopped.title", "stopped.where", "stopped.who", "stopped.figures", "stopped.according"]


def test_an_event_without_actors_names_those_who_took_part_by_their_roles() -> None:
    made = outline(replace(STOPPED, participants=(Participant(role="target", entity="alba"),
                                                  Participant(role="", words="bystanders"))))
    assert rows(made, "What happened")[0][3] == "Target: Alba\nbystanders"


def test_a_figure_of_an_entity_is_told_by_its_name() -> None:
    made = outline(replace(STOPPED, figures=(Figure(who="crew", outcome="held", min=2, max=2),), accounts=()))
    assert rows(made, "What happened")[0][4] == "2 Dockers’ union held"


def test_what_a_source_says_in_its_own_name_has_the_grade_of_its_article() -> None:
    own = Account(id="own", evidence=(passage("a1", "Monday"),))
    named = Account(id="named", attributed_words="Orm Wire", evidence=(passage("a1", "ferry Alba"),))
    judged = Account(id="judged", credibility=3, evidence=(passage("a1", "HALDEN"),))
    made = outline(replace(STOPPED, accounts=(own, named, judged)))
    assert notes(made)[0] == (
        "S1, Orm Wire, “Ferry halted in the Sund of Orm”, 26 April 2033 (inferred), para 2 [B2]: “Monday”. "
        "S1, para 2 [B2]: “ferry Alba”. S1, para 2 [B3]: “HALDEN”.")


def test_a_proposed_value_that_nobody_confirmed_is_marked_and_a_confirmed_one_is_not() -> None:
    account = replace(STOPPED.accounts[0], suggested=("attributed_to",))
    guessed = replace(STOPPED, suggested=("when", "where", "participants"),
                      accounts=(account, *STOPPED.accounts[1:]))
    row = rows(outline(guessed), "What happened")[0]
    assert row[0] == "25 Apr 2033 [suggested]"
    assert row[2].startswith("Sund of Orm [suggested]\n")
    assert row[3].endswith("[suggested]")
    assert row[5] == "Coast Guard [suggested]; the crew’s union"
    assert not any("[suggested]" in cell for cell in rows(outline(STOPPED), "What happened")[0])


def test_a_note_marks_a_claimant_that_nobody_confirmed() -> None:
    guard = replace(STOPPED.accounts[0], suggested=("attributed_to",))
    made = outline(replace(STOPPED, accounts=(guard, *STOPPED.accounts[1:])))
    assert "according to Coast Guard [suggested] [" in notes(made)[0]
    assert not any("[suggested]" in note for note in notes(outline(STOPPED)))


def test_a_claimant_of_several_accounts_stands_once_marked_while_one_of_them_is_unconfirmed() -> None:
    guard = STOPPED.accounts[0]
    guessed = replace(guard, id="guessed", suggested=("attributed_to",))
    row = rows(outline(replace(STOPPED, accounts=(guard, guessed))), "What happened")[0]
    assert row[5] == "Coast Guard [suggested]"
