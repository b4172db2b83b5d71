"""Hands on a window of their own, without a project; the tests of a room open in it what they need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    yield found
    found.leave()


def pytest_sessionfinish() -> None:
    """Leave nothing on the clipboard: without a screen Qt cannot let go of it once Python is gone."""
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
