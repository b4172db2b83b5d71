"""A participle behind a noun tells what was done to those it is said of."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


@pytest.mark.parametrize(("words", "who"), [
    ("A sailor arrested in Aleppo on Monday has a wife.", ("victim", "sailor")),
    ("Soldiers wounded near Aleppo on Monday came home.", ("victim", "Soldiers")),
])
def test_those_who_were_arrested_or_wounded_did_not_do_it(words: str, who: tuple[str, str]) -> None:
    event, = events(words)
    assert [(role, said(words, place)) for role, place in event.participants] == [who]
