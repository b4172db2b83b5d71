"""The helpers are asked from the process that the window leaves suggesting to: it reaches them, and is given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import spacy

from editor.model.records import Article
from editor.storage.settings import change_settings
from editor.suggest.reading import Reading
from editor.workspace.suggesting_apart import Finder
from tests.suggest.adapters.model_server import held, saying, serving

READING = Reading("the skipper of brindle kept her in port amsel.", Article(id="a", language="en"))


@pytest.fixture
def finder() -> Iterator[Finder]:
    found = Finder()
    yield found
    found.end()


@pytest.mark.slow
def test_both_helpers_suggest_there_as_preferences_have_them_at_each_time(finder: Finder, tmp_path: Path) -> None:
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "amsel"}])
    made.to_disk(tmp_path / "quay")
    with serving(saying(names=[{"words": "brindle", "type": "vehicle"}], quotes=[])) as server:
        before = finder.find(READING)
        change_settings(pipeline=str(tmp_path / "quay"), use_model=True, model_address=server.address,
                        model_name="quay-1")
        after = finder.find(READING)
    assert before is not None
    assert after is not None
    assert {who for who, _ in after.found} - {who for who, _ in before.found} == {"spacy", "language-model"}
    assert after.notes == ()


@pytest.mark.slow
def test_a_model_that_takes_long_is_given_up_at_once(finder: Finder) -> None:
    given_up: list[object] = []
    with serving(held) as server:
        change_settings(use_model=True, model_address=server.address, model_name="quay-1")
        thread = Thread(target=lambda: given_up.append(finder.find(READING, is_wanted=lambda: not given_up)))
        thread.start()
        assert server.asked.wait(20)
        given_up.append("not wanted")
        finder.give_up()
        thread.join(5)
        assert not thread.is_alive()
    assert given_up == ["not wanted", None]
