"""The foot of the window: whether all is saved, what there is, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel

from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands


@pytest.fixture
def sample() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    yield found
    found.leave()


def test_the_paragraph_of_the_caret_is_told(sample: Hands) -> None:
    view, place = sample.window.view, sample.find(QLabel, "statusPlace")
    assert place.text() == "¶ 1 of 21"
    begin = view.words.index("Ilse Tormann")
    view.select(begin, begin)
    assert place.text() == "¶ 9 of 21"
    view.select(len(view.words), len(view.words))
    assert place.text() == "¶ 21 of 21"


def test_nothing_is_said_of_a_place_without_an_article(sample: Hands) -> None:
    sample.window.bridge.take(None)
    assert sample.find(QLabel, "statusPlace").text() == ""


def test_the_dot_has_the_state_of_saving(sample: Hands) -> None:
    sample.wait_for_saved()
    assert sample.find(QLabel, "statusDot").property("state") == "saved"
    sample.window.bridge.take(None)
    assert not sample.find(QLabel, "statusDot").isVisible()
