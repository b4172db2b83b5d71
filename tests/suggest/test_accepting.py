"""What an article suggests is accepted in bulk in one step, what waits in it too, as far as it is wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from editor import workspace
from editor.model.change import Change
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import reject_suggestions
from editor.model.errors import SuggesterFailed
from editor.model.messages import say_done
from editor.model.records import Article, Entity, Event, Mention, Quote, Stretch
from editor.suggest.accepting import EVERYTHING, Wanted, accept_suggested
from editor.suggest.suggestion import Happening, Name, Said, Time
from editor.suggest.taking import Found, take_in_suggestions
from tests.texts import text_of

WORDS = "“We stay,” said Ana Ruiz. Port Amsel flooded on Monday. Ruiz left for Oster."


def stretch(words: str) -> Stretch:
    return Stretch(WORDS.index(words), WORDS.index(words) + len(words))


def name(words: str, sort: str, rule: str) -> tuple[str, Name]:
    place = stretch(words)
    return "names", Name(begin=place.begin, end=place.end, rule=rule, sort=sort, one=words)


def found() -> Found:
    """Return a strong name, a weak one, a strong time and quote, and a fair event."""
    said, monday, flood = stretch("We stay,"), stretch("Monday"), stretch("Port Amsel flooded on Monday.")
    return [
        name("Ana Ruiz", "person", "title"), name("Oster", "location", "town"),
        ("dates", Time(begin=monday.begin, end=monday.end, rule="weekday", value="2024-10-28")),
        ("quotes", Said(begin=said.begin, end=said.end, rule="verb-after", kind="direct", spans=(said,),
                        speaker=stretch("Ana Ruiz"))),
        ("events", Happening(begin=flood.begin, end=flood.end, rule="done", type="flood", trigger=stretch("flooded")))]


@pytest.fixture
def desk(tmp_path) -> Iterator[workspace.OpenProject]:
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Flood"), text_of(WORDS)))
    yield held
    held.close()


def article(desk: workspace.OpenProject) -> str:
    return desk.session.project.each(Article)[0].id


def accept(desk: workspace.OpenProject, wanted: Wanted = EVERYTHING) -> Change:
    return desk.session.do(accept_suggested(article(desk), found(), wanted))


def states(desk: workspace.OpenProject) -> dict[str, tuple[str, str]]:
    """Return what became of each suggestion, by its words."""
    project = desk.session.project
    held: list[Mention | Quote | Event] = [
        *project.mentions_of(article(desk)).values(), *project.each(Quote), *project.each(Event)]
    return {_called(each): (each.state, each.accepted if each.state == "accepted" else "") for each in held}


def _called(record: Mention | Quote | Event) -> str:
    return record.words if isinstance(record, Mention) else record.kind_of_record


ALL = ("Ana Ruiz", "Oster", "Monday", "quote", "event")
IN_BULK, WAITING, REJECTED = ("accepted", "in bulk"), ("suggested", ""), ("rejected", "")


def test_what_waits_is_accepted_too_in_one_step(desk) -> None:
    desk.session.do(take_in_suggestions(article(desk), found()))
    before = desk.session.project
    change = accept(desk)
    assert states(desk) == dict.fromkeys(ALL, IN_BULK)
    assert {each.state for each in desk.session.project.each(Entity)} == {"accepted"}
    assert say_done(change.message) == "Accepted 7 suggestions in “Flood” in bulk"
    desk.session.undo()
    assert desk.session.project.records == before.records
    assert states(desk) == dict.fromkeys(ALL, WAITING)


def test_what_waits_and_what_is_new_are_accepted_in_one_step(desk) -> None:
    desk.session.do(take_in_suggestions(article(desk), found()[:2]))
    accept(desk)
    assert states(desk) == dict.fromkeys(ALL, IN_BULK)
    desk.session.undo()
    assert states(desk) == dict.fromkeys(ALL[:2], WAITING)


def test_what_was_rejected_stays_rejected(desk) -> None:
    desk.session.do(take_in_suggestions(article(desk), found()))
    waiting = desk.session.project
    oster = next(tag for tag in waiting.mentions_of(article(desk)).values() if tag.words == "Oster")
    desk.session.do(reject_suggestions([oster.id, waiting.each(Quote)[0].id]))
    accept(desk)
    assert states(desk) == {**dict.fromkeys(ALL, IN_BULK), "Oster": REJECTED, "quote": REJECTED}


@pytest.mark.parametrize("waits", [False, True])
@pytest.mark.parametrize(("strength", "kinds", "accepted"), [
    ("strong", [], {"Ana Ruiz", "Monday", "quote"}), ("fair", [], {"Ana Ruiz", "Monday", "quote", "event"}),
    ("all", ["names"], {"Ana Ruiz", "Oster"}), ("all", ["Location"], {"Oster"}),
    ("strong", ["names"], {"Ana Ruiz"}), ("all", ["quotes", "person"], {"quote", "Ana Ruiz"}),
    ("all", ["times"], {"Monday"}), ("strong", ["events"], set()), ("all", ["events"], {"event"})])
def test_what_is_strong_enough_of_the_kinds_that_are_wanted_is_accepted_and_the_rest_waits(
        desk, strength, kinds, accepted, waits) -> None:
    if waits:
        desk.session.do(take_in_suggestions(article(desk), found()))
    accept(desk, workspace.wanted_of(desk.session.project, strength, kinds))
    assert states(desk) == {each: IN_BULK if each in accepted else WAITING for each in ALL}


def test_whom_an_accepted_quote_names_is_accepted_though_the_name_waits(desk) -> None:
    accept(desk, workspace.wanted_of(desk.session.project, "strong", ["quotes"]))
    ruiz = next(each for each in desk.session.project.each(Entity) if each.name == "Ana Ruiz")
    assert (ruiz.state, ruiz.accepted) == IN_BULK
    assert desk.session.project.each(Quote)[0].suggested == ("speaker",)


def test_a_kind_that_is_none_is_told_with_those_there_are(desk) -> None:
    with pytest.raises(SuggesterFailed, match=r"no kind “ships”\. Known are: names, quotes, .*person, organisation"):
        workspace.wanted_of(desk.session.project, "all", ["names", "ships"])
