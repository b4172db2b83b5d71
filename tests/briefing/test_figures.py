"""A figure is printed as its words state it, and a bound that was not stated is never written as 0."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.briefing.figures import figure_sense, figure_text
from editor.model.quantity import bounds_in
from editor.model.records import Figure


@pytest.mark.parametrize(("figure", "printed"), [
    (Figure(outcome="killed", max=35, words="up to 35 ISIS operatives"), "killed: “up to 35 ISIS operatives”"),
    (Figure(outcome="killed", max=40, words="nearly 40 were killed"), "“nearly 40 were killed”"),
    (Figure(outcome="killed", min=9, max=9, words="  killed\nnine "), "“killed nine”"),
    (Figure(outcome="killed", words="dozens of ‘looters’"), "killed: “dozens of ‘looters’”"),
    (Figure(outcome="killed", min=35), "at least 35 killed"),
    (Figure(outcome="injured", min=2, max=2), "2 injured"),
    (Figure(outcome="displaced", min=12000, max=15000), "12,000 to 15,000 displaced"),
    (Figure(outcome="killed", min=0, max=0), "0 killed"),
    (Figure(outcome="civilian casualties", words="no indications of civilian casualties"),
     "“no indications of civilian casualties”"),
    (Figure(unit="million dollars", outcome="paid", min=2.5, max=2.5), "2.5 million dollars paid"),
    (Figure(min=2.0, max=2.0, words="two"), "“two”"),
    (Figure(min=2.0, max=2.0), "2"),
    (Figure(outcome="killed"), ""),
])
def test_a_figure_is_printed_as_stated(figure: Figure, printed: str) -> None:
    assert figure_text(figure, "", "en") == printed


@pytest.mark.parametrize(("figure", "printed"), [
    (Figure(outcome="injured", min=2, max=2), "2 US troops injured"),
    (Figure(outcome="injured", words="two"), "US troops injured: “two”"),
    (Figure(outcome="injured", words="Two US troops"), "injured: “Two US troops”"),
])
def test_whom_a_figure_counts_stands_before_what_became_of_them(figure: Figure, printed: str) -> None:
    assert figure_text(figure, "US troops", "en") == printed


def test_words_are_quoted_as_the_language_of_the_briefing_quotes() -> None:
    assert figure_text(Figure(words="up to 35 “rebels”"), "", "de-DE") == "„up to 35 ‚rebels‘“"


@given(st.text(min_size=1).filter(str.strip), st.integers(0, 99))
def test_words_that_state_a_figure_are_printed_whatever_was_read_from_them(words: str, bound: int) -> None:
    least, most = bounds_in(words)
    told = [figure_text(Figure(outcome="killed", min=low, max=high, words=words), "", "en")
            for low, high in ((least, most), (bound, None), (None, bound), (bound, bound))]
    assert len(set(told)) == 1


@given(st.integers(1, 10**9))
def test_no_zero_stands_for_a_bound_nobody_gave(bound: int) -> None:
    for figure in (Figure(outcome="killed", max=bound), Figure(outcome="killed", min=bound)):
        assert f"{bound:,} killed" in figure_text(figure, "", "en")
        assert not figure_text(figure, "", "en").startswith("0")
        assert " 0 " not in figure_text(figure, "", "en")


def test_figures_of_the_same_bounds_mean_the_same_in_other_words() -> None:
    nine, dead, many = (Figure(min=9, max=9, words="nine"), Figure(min=9, max=9, words="9 dead"),
                        Figure(words="many"))
    assert figure_sense(nine) == figure_sense(dead) != figure_sense(many) == figure_sense(Figure(words="Many"))


@pytest.mark.parametrize(("who", "printed"), [
    ("soldiers", "soldiers killed: “at least five”"), ("people", "people killed: “at least five”"),
    ("Coast Guard sailors", "Coast Guard sailors killed: “at least five”"),
    ("ISIS", "people ISIS killed: “at least five”"), ("", "people killed: “at least five”"),
])
def test_who_is_called_by_a_noun_is_not_called_people_besides(who: str, printed: str) -> None:
    figure = Figure(unit="people", outcome="killed", words="at least five")
    assert figure_text(figure, who, "en") == printed


@pytest.mark.parametrize(("figure", "who", "printed"), [
    (Figure(unit="crates", outcome="seized", words="four"), "crates", "crates seized: “four”"),
    (Figure(unit="crates", outcome="seized", min=4, max=4), "crates", "4 crates seized"),
    (Figure(unit="crates", outcome="seized", words="four"), "sealed crates", "sealed crates seized: “four”"),
    (Figure(unit="people", outcome="injured", words="a dozen"), "wounded", "wounded: “a dozen”"),
    (Figure(unit="people", outcome="killed", min=6, max=6), "dead", "6 dead"),
    (Figure(unit="people", outcome="evacuated", words="six"), "wounded", "wounded evacuated: “six”"),
    (Figure(unit="people", outcome="killed", words="six"), "wounded", "wounded killed: “six”"),
])
def test_nothing_that_a_figure_counts_is_said_twice(figure: Figure, who: str, printed: str) -> None:
    assert figure_text(figure, who, "en") == printed
