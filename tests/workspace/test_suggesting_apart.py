"""Suggestions are worked out in a process of its own: it is kept, can be given up, and reaches no other machine."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor import registry
from editor.model.errors import DossierError
from editor.model.records import Article
from editor.storage.settings import change_settings
from editor.suggest.choices import Choices
from editor.suggest.reading import Known, Reading
from editor.suggest.running import Suggested, suggested
from editor.suggest.suggestion import Said
from editor.workspace.suggesting import suggested_in
from editor.workspace.suggesting_apart import Finder, _Order
from tests.suggest.adapters.model_server import loopback_is_up

WORDS = "The Harbour Union met in Port Amsel on 28 October 2024. “We will not move,” said Nadia Brenn.\n"


@pytest.fixture(scope="module")
def finder() -> Iterator[Finder]:
    held = Finder()
    yield held
    held.end()


def reading(words: str = WORDS) -> Reading:
    return Reading(words, Article(id="a", published="2024-10-30", language="en"),
                   (Known("01", ("Nadia Brenn",), "person", "person"),))


def test_the_process_finds_what_the_suggesters_find_here(finder: Finder) -> None:
    found = finder.find(reading())
    assert found is not None
    assert found.found
    assert found == suggested_in(reading())


def test_what_is_chosen_now_holds_for_the_next_article(finder: Finder) -> None:
    change_settings(suggest_quotes=False)
    found = finder.find(reading())
    assert found is not None
    assert not [each for _, each in found.found if isinstance(each, Said)]
    change_settings(suggest_quotes=True)
    found = finder.find(reading())
    assert found is not None
    assert [each for _, each in found.found if isinstance(each, Said)]


def test_the_process_is_kept_for_the_next_article(finder: Finder) -> None:
    finder.find(reading())
    first = finder._process
    finder.find(reading("Another met in Port Amsel.\n"))
    assert finder._process is first
    assert first is not None
    assert first.pid != os.getpid()


def test_how_far_it_is_is_told_by_the_name_of_the_suggester(finder: Finder) -> None:
    told: list[tuple[str, float]] = []
    finder.find(reading(WORDS * 40), lambda name, done: told.append((name, done)))
    assert told[0] == ("names", 0.0)
    assert all(0 <= done <= 1 for _, done in told)


def test_an_article_that_is_given_up_suggests_nothing_and_the_next_one_does(finder: Finder) -> None:
    is_wanted, results = True, []

    def tell(_: str, __: float) -> None:
        nonlocal is_wanted
        is_wanted = False
        finder.give_up()

    asking = threading.Thread(target=lambda: results.append(
        finder.find(reading(WORDS * 2_000), tell, lambda: is_wanted)))
    asking.start()
    asking.join(20)
    assert results == [None]
    assert finder.find(reading()) is not None


def test_an_article_that_is_wanted_no_more_leaves_nothing_to_the_next_one(finder: Finder) -> None:
    is_wanted = True

    def tell(_: str, __: float) -> None:
        nonlocal is_wanted
        is_wanted = False

    assert finder.find(reading(WORDS * 50), tell, lambda: is_wanted) is None
    assert finder.find(reading()) == suggested_in(reading())


def test_where_telling_how_far_it_is_fails_nothing_is_left_to_the_next_one(finder: Finder) -> None:
    def tell(_: str, __: float) -> None:
        raise RuntimeError("nobody listens")

    with pytest.raises(RuntimeError, match="nobody listens"):
        finder.find(reading(WORDS * 50), tell)
    assert finder.find(reading()) == suggested_in(reading())


def test_a_fault_of_who_is_told_is_not_taken_for_one_of_the_process(finder: Finder) -> None:
    def tell(_: str, __: float) -> None:
        raise BrokenPipeError("nobody reads on")

    with pytest.raises(BrokenPipeError, match="nobody reads on"):
        finder.find(reading(WORDS * 50), tell)


def test_an_answer_to_another_order_is_passed_over(finder: Finder) -> None:
    finder.find(reading())
    line = finder._line
    assert line is not None
    line.send(_Order(0, reading(WORDS * 20), Choices(), None, None))
    assert finder.find(reading()) == suggested_in(reading())
    assert finder._line is line


def test_a_process_that_ends_by_itself_is_told_and_the_next_article_is_read(finder: Finder) -> None:
    with pytest.raises(DossierError, match="The process that reads it stopped"):
        finder.find(reading(WORDS * 2_000), lambda _, __: finder.give_up())
    assert finder.find(reading()) is not None


def test_stages_are_told_of_every_suggester_and_never_beyond_the_end() -> None:
    told: list[tuple[str, float]] = []
    suggested(reading(), registry.suggesters(), tell=lambda name, done: told.append((name, done)))
    assert {name for name, _ in told} >= {"names", "dates", "quotes", "figures", "events"}
    assert [done for _, done in told if not 0 <= done <= 1] == []


_PLUG_IN = '''
import socket
from editor.suggest.suggestion import Name

class Caller:
    name = "caller"

    def suggest(self, reading, found):
        socket.create_connection(("HOST", PORT), timeout=1)
        yield Name(begin=0, end=3, rule="called", sort="person", one="The")

SUGGESTER = Caller()
'''


@pytest.fixture
def calling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, int], Suggested | None]]:
    """Return what reads the article with a plug-in that calls an address."""
    finder = Finder()

    def find(host: str, port: int) -> Suggested | None:
        (tmp_path / "calling.py").write_text(_PLUG_IN.replace("HOST", host).replace("PORT", str(port)))
        held = tmp_path / "calling-1.dist-info"
        held.mkdir()
        (held / "METADATA").write_text("Metadata-Version: 2.1\nName: calling\nVersion: 1\n")
        (held / "entry_points.txt").write_text("[dossier.suggesters]\ncaller = calling:SUGGESTER\n")
        monkeypatch.syspath_prepend(tmp_path)  # which the process is given
        return finder.find(reading())

    yield find
    finder.end()


def test_a_plug_in_cannot_reach_another_machine(calling: Callable[[str, int], Suggested | None]) -> None:
    found = calling("192.0.2.1", 80)
    assert found is not None
    assert any("caller" in note and "not for a suggester" in note for note in found.notes)
    assert found.found, "the others go on"


@pytest.mark.skipif(not loopback_is_up(), reason="the loopback interface is down")
def test_a_plug_in_may_ask_a_program_on_this_computer(calling: Callable[[str, int], Suggested | None]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        found = calling("127.0.0.1", server.getsockname()[1])
    assert found is not None
    assert found.notes == ()
    assert "called" in [each.rule for _, each in found.found]
