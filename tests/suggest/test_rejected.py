"""What was rejected is not found again, neither by the window nor by the command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import accept_suggestion, ignore_words, reject_suggestions
from editor.model.records import Article, Event, Mention, Quote, Stretch
from editor.suggest.rejected import without_rejected
from editor.suggest.suggestion import Counted, Happening, Name, Said, Suggestion, Time
from editor.suggest.taking import Found, take_in_suggestions
from tests.texts import text_of

WORDS = "“We stay,” said Ana Ruiz. Port Amsel flooded on Monday, and Oster burned. Oster lay far from Port Amsel."


def at(words: str, which: int = 0) -> Stretch:
    begin = WORDS.index(words) if not which else WORDS.rindex(words)
    return Stretch(begin, begin + len(words))


def name(words: str, which: int = 0) -> Name:
    place = at(words, which)
    return Name(begin=place.begin, end=place.end, rule="town", sort="location", one=words)


def found() -> Found:
    said, monday, flood = at("We stay,"), at("Monday"), at("Port Amsel flooded on Monday, and Oster burned.")
    held: list[Suggestion] = [
        name("Port Amsel"), name("Oster"), name("Oster", 1), name("Port Amsel", 1),
        Time(begin=monday.begin, end=monday.end, rule="weekday"), Counted(begin=0, end=3, rule="r", outcome="killed"),
        Said(begin=said.begin, end=said.end, rule="verb-after", kind="direct", spans=(said,)),
        Happening(begin=flood.begin, end=flood.end, rule="done", type="flood", trigger=at("flooded"))]
    return [("rules", each) for each in held]


@pytest.fixture
def desk(tmp_path) -> Iterator[workspace.OpenProject]:
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Flood", published="2024-10-30", language="en"),
                                    text_of(WORDS)))
    held.session.do(take_in_suggestions(held.session.project.each(Article)[0].id, found()))
    yield held
    held.close()


def article(desk: workspace.OpenProject) -> str:
    return desk.session.project.each(Article)[0].id


def tag(desk: workspace.OpenProject, words: str, which: int = 0) -> Mention:
    return next(each for each in desk.session.project.mentions_of(article(desk)).values()
                if each.begin == at(words, which).begin)


def left(desk: workspace.OpenProject) -> list[Suggestion]:
    """Return what is left out of what was found."""
    held = without_rejected(desk.session.project, article(desk), found())
    return [each for _, each in found() if each not in [kept for _, kept in held]]


def test_what_waits_or_was_accepted_is_found_as_before(desk) -> None:
    desk.session.do(accept_suggestion(tag(desk, "Oster").id))
    assert left(desk) == []


def test_rejected_names_times_quotes_and_events_are_left_out_where_they_stand(desk) -> None:
    project = desk.session.project
    desk.session.do(reject_suggestions([
        tag(desk, "Oster").id, tag(desk, "Monday").id, project.each(Quote)[0].id, project.each(Event)[0].id]))
    assert [type(each) for each in left(desk)] == [Name, Time, Said, Happening]
    assert left(desk)[0] == name("Oster")


def test_words_that_are_never_to_be_suggested_are_left_out_everywhere(desk) -> None:
    desk.session.do(ignore_words(tag(desk, "Oster").id))
    assert left(desk) == [name("Oster"), name("Oster", 1)]


def test_an_event_beside_a_rejected_one_of_its_sentence_stays(desk) -> None:
    flooded = found()[-1][1]
    desk.session.do(reject_suggestions([desk.session.project.each(Event)[0].id]))
    assert left(desk) == [flooded]
    desk.session.undo()
    other = Happening(begin=flooded.begin, end=flooded.end, rule="done", type="fire", trigger=at("burned"))
    desk.session.undo()
    desk.session.do(take_in_suggestions(article(desk), [*found(), ("rules", other)]))
    flood, fire = desk.session.project.each(Event)
    desk.session.do(reject_suggestions([flood.id]))
    assert fire.state == "suggested"
    assert left(desk) == []


def test_the_command_line_prints_nothing_that_was_rejected(desk) -> None:
    monday = tag(desk, "Monday")
    before = [each["value"] for each in workspace.scored_suggestions(desk.session.project, article(desk))]
    assert "Monday" in before
    desk.session.do(reject_suggestions([monday.id]))
    after = [each["value"] for each in workspace.scored_suggestions(desk.session.project, article(desk))]
    assert after == [each for each in before if each != "Monday"]
