"""A bound that was not stated is never written as 0."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.briefing.figures import figure_text
from editor.model.records import Figure


@pytest.mark.parametrize(("figure", "printed"), [
    (Figure(outcome="killed", max=35, words="up to 35 ISIS operatives"), "up to 35 killed"),
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
    assert figure_text(figure, "") == printed


def test_whom_a_figure_counts_stands_before_what_became_of_them() -> None:
    assert figure_text(Figure(outcome="injured", min=2, max=2), "US troops") == "2 US troops injured"


@given(st.integers(1, 10**9))
def test_no_zero_stands_for_a_bound_nobody_gave(bound: int) -> None:
    for figure in (Figure(outcome="killed", max=bound), Figure(outcome="killed", min=bound)):
        assert f"{bound:,} killed" in figure_text(figure, "")
        assert not figure_text(figure, "").startswith("0")
        assert " 0 " not in figure_text(figure, "")
