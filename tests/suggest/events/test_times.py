"""An event that is told from one time to another happened in all of it, not in its last part."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


@pytest.mark.parametrize(("words", "when"), [
    ("The war, from 1992 to 1994, killed an estimated 8,000 people in Velm.", "1992 to 1994"),
    ("Rebels shelled Velm from Friday to Sunday.", "Friday to Sunday"),
    ("Rebels shelled Velm from 3 May through 5 May.", "3 May through 5 May"),
    ("Rebels shelled Velm on Sunday.", "Sunday"),
])
def test_what_lasted_from_one_time_to_another_happened_in_all_of_it(words: str, when: str) -> None:
    assert {said(words, each.when) for each in events(words)} == {when}
