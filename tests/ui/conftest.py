"""Hands on a window of their own, without a project; the tests of a room open in it what they need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    yield found
    found.leave()
