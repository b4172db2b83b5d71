"""What is missing, unresolved or contradictory, where it stands, and what mends it."""

from __future__ import annotations

import pytest

from editor.model.checks import Finding, findings, findings_of
from editor.model.project import project_of
from editor.model.records import (
    Account,
    AccountValues,
    Anchor,
    Article,
    Event,
    Figure,
    Quote,
    When,
)

PLACE = Anchor("a1", 10, 18, "the road")
WHOLE = Event(id="e1", number=3, title="Flood", when=When(from_="2024-10-28"), where="n1",
              accounts=(Account(id="c1", evidence=(PLACE,)),))


def checks_of(record) -> list[str]:
    return [found.check for found in findings_of(record)]


def account(name: str, **bounds) -> Account:
    figure = Figure(who="Farmers", outcome="killed", **bounds)
    return Account(id=name, evidence=(PLACE,), values=AccountValues(figures=(figure,)))


def with_figures(one: dict, other: dict) -> Event:
    return Event(id="e1", number=3, title="Flood", when=When(from_="2024"), where_words="Tesk",
                 accounts=(account("c1", **one), account("c2", **other)))


def test_an_article_without_date_or_outlet_says_which_field_is_to_be_filled():
    found = list(findings_of(Article(id="a1", title="Flood")))
    assert [(finding.level, finding.check, finding.field) for finding in found] == [
        ("warning", "no publication date", "publishedField"), ("info", "no outlet", "outletField")]
    assert found[0].sentence == "“Flood” has no publication date"
    assert checks_of(Article(id="a1", published="2024", outlet="o1")) == []


def test_a_quote_without_speaker_points_at_its_words():
    quote = Quote(id="q1", number=2, spans=(PLACE,))
    assert list(findings_of(quote)) == [Finding(
        "warning", "quote without speaker", "quote", "q1", "Q2 “the road” has no speaker", "a1", 10, 18,
        "quoteSpeaker", "Name the speaker")]
    assert checks_of(Quote(id="q1", spans=(PLACE,), speaker_words="the guard")) == []


def test_a_whole_event_has_no_findings():
    assert checks_of(WHOLE) == []


@pytest.mark.parametrize(("event", "expected"), [
    (Event(id="e1", where="n1", accounts=WHOLE.accounts), ["event without date"]),
    (Event(id="e1", where="n1", accounts=WHOLE.accounts, when=When(to="2024")), []),
    (Event(id="e1", where="n1", accounts=WHOLE.accounts, when=When(words="on Monday")), ["unresolved date"]),
    (Event(id="e1", when=WHOLE.when, accounts=WHOLE.accounts), ["event without place"]),
    (Event(id="e1", when=WHOLE.when, where_words="by the Tesk"), ["event without evidence"]),
])
def test_an_event_that_lacks_something_says_what(event, expected):
    assert checks_of(event) == expected


@pytest.mark.parametrize(("one", "other", "in_conflict"), [
    ({"min": 3, "max": 3}, {"min": 5, "max": 5}, True),
    ({"max": 35}, {"min": 40}, True),
    ({"max": 35}, {"min": 20}, False),
    ({"max": 35}, {"max": 40}, False),
    ({"min": 3, "max": 3}, {"min": 3, "max": 3}, False),
    ({"words": "no indications"}, {"min": 5, "max": 5}, False),
    ({"min": 0, "max": 0}, {"min": 1, "max": 1}, True),
])
def test_figures_are_in_conflict_where_no_number_fits_both(one, other, in_conflict):
    assert checks_of(with_figures(one, other)) == (["conflicting figures"] if in_conflict else [])
    assert checks_of(with_figures(other, one)) == (["conflicting figures"] if in_conflict else [])


def test_a_conflict_names_both_figures_once():
    event = with_figures({"max": 35, "words": "up to 35 farmers"}, {"min": 40})
    found, = findings_of(event)
    assert found.sentence == "E3 “Flood”: one account says “up to 35 farmers”, another “at least 40”"


def test_figures_of_different_sorts_do_not_conflict():
    one, other = account("c1", min=3, max=3), account("c2", min=5, max=5)
    wounded = Figure(who="Farmers", outcome="injured", min=5, max=5)
    other = Account(id="c2", evidence=(PLACE,), values=AccountValues(figures=(wounded,)))
    event = Event(id="e1", when=WHOLE.when, where="n1", accounts=(one, other))
    assert checks_of(event) == []


@pytest.mark.parametrize("state", ["suggested", "rejected"])
def test_what_is_not_accepted_is_not_asked_for_more(state):
    assert checks_of(Quote(id="q1", spans=(PLACE,), state=state)) == []
    assert checks_of(Event(id="e1", state=state)) == []


def test_the_findings_of_a_project_are_those_of_its_records():
    records = (Article(id="a1", title="Flood"), WHOLE, Quote(id="q1", spans=(PLACE,)))
    assert [found.id for found in findings(project_of(records, {}))] == ["a1", "a1", "q1"]
