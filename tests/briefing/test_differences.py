"""Where accounts of one event differ, a reader sees both, and what was made of it."""

from __future__ import annotations

import msgspec
import pytest

from editor.briefing.blocks import Table
from editor.briefing.differences import differences
from editor.briefing.draft import Draft, draft_of
from editor.model.project import Project
from editor.model.records import Account, AccountValues, Event, Figure, Outlet, Record, When
from tests.briefing.projects import ARTICLES, BRIEFING, OUTLETS, STOPPED, passage, project

replace = msgspec.structs.replace


def draft(made: Project) -> Draft:
    """Return a draft of the briefing that nothing is written in."""
    return draft_of(made, BRIEFING, (), ())


def rows(*more: Record) -> list[list[str]]:
    """Return the cells of the table, without the marks of notes."""
    tables = [block for block in differences(draft(project(*more))) if isinstance(block, Table)]
    return [[" ".join(sentence.words for sentence in cell.sentences) for cell in row.cells]
            for table in tables for row in table.rows]


def event(*values: AccountValues, **fields: object) -> Event:
    """Return the event with an account for each of the values: of the Coast Guard, of the union, of nobody named."""
    claimants = ("guard", "union", "")
    words = ("Coast guards stopped the ferry Alba on Monday.", "40 people held", "up to 12 people were questioned")
    accounts = tuple(Account(id=f"acc{number}", attributed_to=claimants[number], values=value,
                             evidence=(passage("a1", words[number]),)) for number, value in enumerate(values))
    return replace(STOPPED, accounts=accounts, **fields)


def held(low: int | None, high: int | None, words: str = "") -> AccountValues:
    """Return the values of an account that counts people held."""
    return AccountValues(figures=(Figure(who="people", outcome="held", min=low, max=high, words=words),))


def test_accounts_that_give_different_places_stand_side_by_side_with_what_was_settled() -> None:
    assert rows(event(AccountValues(where_words="ferry Alba"), AccountValues(where_words="Halden roads"))) == [[
        "Where: Coast guards stop the ferry Alba", "“ferry Alba”, Coast Guard", "Halden roads, Dockers’ union",
        "Used here: Sund of Orm\nAll reach us through Orm Wire."]]


@pytest.mark.parametrize(("copy_of", "said"), [
    ("a1", "All reach us through Orm Wire."), ("gone", "All repeat one report."), ("", "")])
def test_accounts_in_copies_of_one_report_are_told_to_be_of_one_origin(copy_of: str, said: str) -> None:
    first, second = ARTICLES[:2]
    copies = [replace(second, copy_of=copy_of), *([replace(first, copy_of=copy_of)] if copy_of == "gone" else [])]
    held_ = event(AccountValues(where_words="ferry Alba"), AccountValues(where_words="Halden roads"))
    accounts = (held_.accounts[0], replace(held_.accounts[1], evidence=(
        replace(held_.accounts[1].evidence[0], article=second.id),)))
    (row,) = rows(replace(held_, accounts=accounts), *copies)
    assert row[3] == "\n".join(filter(None, ("Used here: Sund of Orm", said)))


def test_what_was_not_settled_is_said_to_be_open() -> None:
    row, = rows(event(held(None, 12), held(40, 40), figures=()))
    assert row[:3] == ["Held: Coast guards stop the ferry Alba", "up to 12 people held, Coast Guard",
                       "40 people held, Dockers’ union"]
    assert row[3].startswith("Not resolved by these sources")


def test_a_bound_that_was_not_stated_is_not_printed_and_words_without_bounds_are_kept() -> None:
    row, = rows(event(held(None, None, "nobody held"), held(40, None), figures=()))
    assert row[1:3] == ["people: “nobody held”, Coast Guard", "at least 40 people held, Dockers’ union"]


def test_times_are_compared_no_more_precisely_than_they_were_given() -> None:
    april = When(from_="2033-04-01", to="2033-04-30", precision="month")
    day = When(from_="2033-04-25", to="2033-04-25", precision="day")
    row, = rows(event(AccountValues(when=april), AccountValues(when=day)))
    assert row[1:3] == ["Apr 2033, Coast Guard", "25 Apr 2033, Dockers’ union"]


@pytest.mark.parametrize("accounts", [
    (held(40, 40), held(40, 40)), (held(40, 40), AccountValues()), (AccountValues(), AccountValues()), (held(40, 40),),
])
def test_accounts_that_agree_or_are_silent_do_not_differ(accounts: tuple[AccountValues, ...]) -> None:
    assert rows(event(*accounts, figures=())) == []


def test_an_account_that_alone_speaks_may_differ_from_what_was_settled_and_the_silent_are_named() -> None:
    row, = rows(event(AccountValues(), AccountValues(where_words="Halden roads")))
    assert row[1:4] == ["Halden roads, Dockers’ union", "Not stated, Coast Guard",
                        "Used here: Sund of Orm\nAll reach us through Orm Wire."]


def test_who_answers_in_one_account_is_not_called_silent_in_another() -> None:
    made = event(AccountValues(), AccountValues(where_words="Halden roads"))
    same = replace(made, accounts=tuple(replace(account, attributed_to="union") for account in made.accounts))
    row, = rows(same)
    assert row[1:3] == ["Halden roads, Dockers’ union", "No other account of it"]


def test_figures_of_other_things_are_no_difference() -> None:
    others = AccountValues(figures=(Figure(who="people", outcome="questioned", max=12),))
    assert rows(event(held(40, 40), others, figures=())) == []


def test_what_the_analyst_settled_is_told_as_such_with_the_reason() -> None:
    row, = rows(event(AccountValues(where_words="ferry Alba"), AccountValues(where_words="Halden roads"),
                      note="The chart of the pilot shows it."))
    assert row[3].startswith("Settled: Sund of Orm\nThe chart of the pilot shows it.\n")


def test_an_account_gives_the_figure_of_the_event_whose_words_it_has() -> None:
    figure = Figure(who="people", outcome="questioned", max=12, words="up to 12 people were questioned")
    row, = rows(event(AccountValues(figures=(replace(figure, max=9, words=""),)), AccountValues(), AccountValues(),
                      figures=(figure,)))
    assert row[1:3] == ["up to 9 people questioned, Coast Guard",
                        "“up to 12 people were questioned”, Orm Wire\nNot stated, Dockers’ union"]


@pytest.mark.parametrize(("later", "told"), [(40, "raised"), (7, "lowered"), (None, "changed")])
def test_a_figure_that_a_later_report_of_the_same_claimant_changes_says_so(later: int | None, told: str) -> None:
    made = event(held(12, 12), held(later, later, "dozens"), figures=())
    first, second = made.accounts
    denied = passage("a2", "denied that the Alba had been boarded")
    elsewhere = replace(second, attributed_to="guard", evidence=(denied,))
    printed = replace(ARTICLES[1], published="2033-04-28")
    row, = rows(replace(made, accounts=(first, elsewhere)), printed)
    assert row[2].endswith(f", Coast Guard, {told} in a later report")


def test_words_that_answer_do_not_repeat_the_outcome_that_the_question_names() -> None:
    row, = rows(event(held(12, 12, "twelve were led away"), held(40, 40, "40 people in cells"), figures=()))
    assert row[:3] == ["Held: Coast guards stop the ferry Alba", "people: “twelve were led away”, Coast Guard",
                       "“40 people in cells”, Dockers’ union"]


def test_a_figure_of_one_sense_in_other_words_is_no_difference() -> None:
    assert rows(event(held(9, 9, "nine people held"), held(9, 9, "9 are held"), figures=())) == []


@pytest.mark.parametrize(("earlier", "later", "told"), [
    ((None, 30), (20, None), "changed"), ((5, 10), (4, 12), "changed"), ((5, 10), (5, 12), "raised"),
    ((5, None), (4, None), "lowered"), ((10, 10), (None, 12), "changed"),
])
def test_a_figure_is_raised_or_lowered_only_where_the_same_bounds_are_stated(
        earlier: tuple[int | None, int | None], later: tuple[int | None, int | None], told: str) -> None:
    made = event(held(*earlier), held(*later), figures=())
    first, second = made.accounts
    denied = passage("a2", "denied that the Alba had been boarded")
    row, = rows(replace(made, accounts=(first, replace(second, attributed_to="guard", evidence=(denied,)))),
                replace(ARTICLES[1], published="2033-04-28"))
    assert row[2].endswith(f", Coast Guard, {told} in a later report")


def test_accounts_are_said_to_reach_us_through_one_outlet_only_where_all_have_words_in_it() -> None:
    made = event(AccountValues(where_words="ferry Alba"), AccountValues(where_words="Halden roads"))
    first, second = made.accounts
    row, = rows(replace(made, accounts=(first, replace(second, evidence=()))))
    assert row[3] == "Used here: Sund of Orm"


def test_three_answers_stand_in_one_row() -> None:
    row, = rows(event(held(1, 1), held(2, 2), held(3, 3), figures=()))
    assert row[2] == "2 people held, Dockers’ union\n3 people held, Orm Wire"


def test_accounts_of_one_origin_group_are_owned_up_to() -> None:
    made = event(held(1, 1), held(2, 2), figures=())
    one = replace(made, accounts=tuple(replace(account, origin_group="Harbour call") for account in made.accounts))
    assert rows(one)[0][3] == "Not resolved by these sources\nAll go back to one origin, Harbour call."


def test_accounts_through_two_outlets_of_one_owner_have_one_origin() -> None:
    owned: list[Outlet] = [replace(outlet, origin_group="Orm Holding") for outlet in OUTLETS]
    made = event(held(1, 1), held(2, 2), figures=())
    first, second = made.accounts
    elsewhere = replace(second, evidence=(passage("a2", "denied that the Alba had been boarded"),))
    row, = rows(*owned, replace(made, accounts=(first, elsewhere)))
    assert row[3].endswith("All reach us through Orm Holding.")
    row, = rows(replace(made, accounts=(first, elsewhere)))
    assert row[3] == "Not resolved by these sources"


def test_each_answer_has_the_notes_of_its_own_words() -> None:
    made = draft(project(event(held(1, 1), held(2, 2), figures=())))
    table, = differences(made)
    assert isinstance(table, Table)
    one, other = (cell.sentences[0].runs[0].notes for cell in table.rows[0].cells[1:3])
    assert [note.words for note in made.notebook.notes if note.id in other] == [
        "S1, para 4, Dockers’ union [B6]: “40 people held”."]
    assert one != other


def test_an_event_that_is_not_accepted_is_left_out() -> None:
    assert rows(event(held(1, 1), held(2, 2), figures=(), state="suggested")) == []


def test_claimants_and_settled_values_that_nobody_confirmed_are_marked() -> None:
    made = event(AccountValues(where_words="ferry Alba"), AccountValues(where_words="Halden roads"),
                 suggested=("where",))
    guard, union = made.accounts
    row, = rows(replace(made, accounts=(replace(guard, suggested=("attributed_to",)), union)))
    assert row[1:] == ["“ferry Alba”, Coast Guard [suggested]", "Halden roads, Dockers’ union",
                       "Used here: Sund of Orm [suggested]\nAll reach us through Orm Wire."]


def test_an_answer_taken_from_the_event_is_marked_while_it_is_unconfirmed_and_one_of_its_own_is_not() -> None:
    monday = msgspec.structs.replace(STOPPED.when, words="Monday")
    made = event(AccountValues(), AccountValues(when=When(from_="2033-04-20", to="2033-04-20", precision="day")),
                 when=monday, suggested=("when",))
    row, = rows(made)
    assert "[suggested], Coast Guard" in row[1]
    assert row[2] == "20 Apr 2033, Dockers’ union"


def test_a_claimant_confirmed_in_one_report_only_is_one_claimant_who_raised_a_figure() -> None:
    made = event(held(12, 12), held(40, 40), figures=())
    first, second = made.accounts
    again = replace(second, attributed_to="guard", suggested=("attributed_to",),
                    evidence=(passage("a2", "denied that the Alba had been boarded"),))
    row, = rows(replace(made, accounts=(first, again)), replace(ARTICLES[1], published="2033-04-28"))
    assert row[2].endswith(", Coast Guard [suggested], raised in a later report")
