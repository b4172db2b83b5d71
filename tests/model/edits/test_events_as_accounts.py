"""Suggested events that may be one that is told again are proposed as its accounts, and join it only by decision."""

from __future__ import annotations

import pytest

from editor import workspace
from editor.model.edits.accounts import accept_as_account
from editor.model.edits.articles import take_in_article
from editor.model.edits.copies import count_as_one
from editor.model.edits.relations import add_relation
from editor.model.edits.suggestions import accept_suggestion, reject_suggestions
from editor.model.like_events import like_events, reports_of
from editor.model.records import Account, Article, Entity, Event, Stretch
from editor.suggest.suggestion import Counted, Happening, Name, Time
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

FIRST = "Rebels raided Port Amsel on Monday, Ana Ruiz said. The raid hurt five men."
SECOND = "Five men were hurt as Rebels raided Port Amsel on Monday."
ELSEWHERE = "Rebels raided Kelder on Monday."


class Told:
    """An article being read: finds words in it and says what they are."""

    def __init__(self, words: str) -> None:
        self.words = words

    def stretch(self, words: str) -> Stretch:
        begin = self.words.index(words)
        return Stretch(begin, begin + len(words))

    def name(self, words: str, sort: str) -> tuple[str, Name]:
        place = self.stretch(words)
        return "names", Name(begin=place.begin, end=place.end, rule="title", sort=sort, one=words)

    def monday(self, day: str = "2031-05-05") -> tuple[str, Time]:
        place = self.stretch("Monday")
        return "dates", Time(begin=place.begin, end=place.end, rule="weekday", value=day, from_=day, to=day,
                             precision="day")

    def hurt(self, words: str) -> tuple[str, Counted]:
        place = self.stretch(words)
        return "figures", Counted(begin=place.begin, end=place.end, rule="hurt", outcome="injured", who="men", least=5,
                                  most=5)

    def raid(self, sentence: str, trigger: str, **fields: object) -> tuple[str, Happening]:
        place = self.stretch(sentence)
        return "events", Happening(begin=place.begin, end=place.end, rule="done", type="raid",
                                   trigger=self.stretch(trigger), **fields)


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    yield held
    held.close()


def take_in(desk, words: str, *found: tuple[str, object], outlet: str = "") -> str:
    desk.session.do(take_in_article(Article(id="", title=words[:8]), text_of(words), outlet))
    article = desk.session.project.each(Article)[-1].id
    desk.session.do(take_in_suggestions(article, found))
    return article


def first(desk) -> str:
    told = Told(FIRST)
    return take_in(desk, FIRST, told.name("Rebels", "organisation"), told.name("Port Amsel", "location"),
                   told.name("Ana Ruiz", "person"), told.monday(), told.hurt("five men"),
                   told.raid("Rebels raided Port Amsel on Monday, Ana Ruiz said.", "raided",
                             when=told.stretch("Monday"), where=told.stretch("Port Amsel"),
                             participants=(("actor", told.stretch("Rebels")),), claimant=told.stretch("Ana Ruiz")),
                   told.raid("The raid hurt five men.", "raid", figures=(told.stretch("five men"),),
                             again=told.stretch("raided")))


def second(desk, words: str = SECOND, place: str = "Port Amsel", day: str = "2031-05-05", outlet: str = "") -> str:
    told = Told(words)
    return take_in(desk, words, told.name("Rebels", "organisation"), told.name(place, "location"), told.monday(day),
                   told.raid(words, "raided", when=told.stretch("Monday"), where=told.stretch(place),
                             participants=(("actor", told.stretch("Rebels")),)), outlet=outlet)


def events(desk, article: str = "") -> list[Event]:
    held = desk.session.project.each(Event)
    return [event for event in held if not article or event.evidence[0].article == article]


def likes(desk, event: Event) -> list[str]:
    return [other for other, _ in like_events(desk.session.project, event.id)]


def test_words_that_speak_of_an_event_again_are_proposed_as_a_report_of_it(desk) -> None:
    raid, again = events(desk, first(desk))
    assert like_events(desk.session.project, again.id) == [(raid.id, "The words seem to speak of it again.")]
    assert (likes(desk, raid), reports_of(desk.session.project, raid.id)) == ([], (again.id,))


def test_an_event_of_another_article_is_proposed_where_time_and_place_agree(desk) -> None:
    raid, _ = events(desk, first(desk))
    other, = events(desk, second(desk))
    assert like_events(desk.session.project, other.id)[0] == (
        raid.id, "The time, 5 May 2031, and the place, Port Amsel, are the same.")


@pytest.mark.parametrize(("words", "place", "day"), [
    (ELSEWHERE, "Kelder", "2031-05-05"), (SECOND, "Port Amsel", "2031-05-12")])
def test_another_place_or_another_day_is_another_event(desk, words: str, place: str, day: str) -> None:
    first(desk)
    other, = events(desk, second(desk, words, place, day))
    assert likes(desk, other) == []


def test_a_place_within_the_other_keeps_nothing_apart(desk) -> None:
    raid, _ = events(desk, first(desk))
    other, = events(desk, second(desk, ELSEWHERE, "Kelder"))
    places = {entity.name: entity.id for entity in desk.session.project.each(Entity)}
    desk.session.do(accept_suggestion(raid.id))
    desk.session.do(accept_suggestion(other.id))
    desk.session.do(add_relation("located in", places["Kelder"], places["Port Amsel"]))
    assert raid.id in likes(desk, other)


def test_what_was_rejected_is_proposed_no_more(desk) -> None:
    raid, again = events(desk, first(desk))
    desk.session.do(reject_suggestions([raid.id]))
    assert likes(desk, again) == []


def test_nothing_joins_by_itself(desk) -> None:
    first(desk)
    second(desk)
    assert [len(event.accounts) for event in events(desk)] == [1, 1, 1]


def test_an_event_accepted_as_an_account_is_one_step_and_goes(desk) -> None:
    raid, again = events(desk, first(desk))
    before = desk.session.project
    desk.session.do(accept_as_account([again.id], raid.id))
    kept, = events(desk)
    assert (kept.id, kept.state, kept.number) == (raid.id, "accepted", 1)
    assert [anchor.words for anchor in kept.evidence] == [
        "Rebels raided Port Amsel on Monday, Ana Ruiz said.", "The raid hurt five men."]
    desk.session.undo()
    assert desk.session.project.each(Event) == before.each(Event)


def test_what_the_kept_event_lacks_is_proposed_and_the_account_gives_it(desk) -> None:
    raid, again = events(desk, first(desk))
    desk.session.do(accept_as_account([again.id], raid.id))
    kept, = events(desk)
    assert [(figure.outcome, figure.min) for figure in kept.figures] == [("injured", 5)]
    assert kept.suggested == ("figures",)
    assert [figure.words for figure in kept.accounts[-1].values.figures] == ["five men"]


def test_what_the_kept_event_has_is_not_overwritten(desk) -> None:
    raid, _ = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_as_account([other.id], raid.id))
    kept = desk.session.project.get(Event, raid.id)
    assert (kept.when, kept.where, kept.participants, kept.suggested) == (raid.when, raid.where, raid.participants, ())


def test_the_entities_that_an_account_names_are_accepted_with_it(desk) -> None:
    raid, _ = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_as_account([other.id], raid.id))
    assert {(entity.name, entity.state) for entity in desk.session.project.each(Entity)} == {
        ("Rebels", "accepted"), ("Port Amsel", "accepted"), ("Ana Ruiz", "accepted")}


def accounts(desk, event: Event) -> tuple[Account, ...]:
    return desk.session.project.get(Event, event.id).accounts


def test_another_source_is_another_account(desk) -> None:
    raid, _ = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_as_account([other.id], raid.id))
    assert len(accounts(desk, raid)) == 2


def test_the_same_source_in_a_copy_of_the_article_is_no_account_more(desk) -> None:
    original = second(desk)
    copy = second(desk, SECOND + " ")
    one, = events(desk, original)
    other, = events(desk, copy)
    desk.session.do(count_as_one(copy, original))
    desk.session.do(accept_as_account([other.id], one.id))
    assert [len(account.evidence) for account in accounts(desk, one)] == [2]


@pytest.mark.parametrize(("outlets", "count"), [
    (("Coast Press", "Coast Press"), 1), (("Coast Press", "Island News"), 2), (("", ""), 2)])
def test_an_account_is_of_one_outlet(desk, outlets: tuple[str, str], count: int) -> None:
    one, = events(desk, second(desk, outlet=outlets[0]))
    other, = events(desk, second(desk, "Rebels raided Port Amsel on Monday.", outlet=outlets[1]))
    desk.session.do(accept_as_account([other.id], one.id))
    assert len(accounts(desk, one)) == count


def test_the_same_words_of_one_origin_are_proposed_as_told_again(desk) -> None:
    original, copy = second(desk), second(desk, SECOND + " ")
    one, other = events(desk, original)[0], events(desk, copy)[0]
    desk.session.do(count_as_one(copy, original))
    assert like_events(desk.session.project, other.id) == [
        (one.id, "“Five men” tells it in the same words, and both count as one origin.")]


def test_who_spoke_of_an_event_that_goes_speaks_of_the_one_that_stays(desk) -> None:
    raid, again = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_as_account([raid.id], other.id))
    assert desk.session.project.get(Event, again.id).repeats == other.id


def test_the_badge_that_an_event_has_stays_its_own(desk) -> None:
    raid, again = events(desk, first(desk))
    other = events(desk, second(desk))[0]
    desk.session.do(accept_suggestion(raid.id))
    for each in (again, other):
        desk.session.do(accept_as_account([each.id], raid.id))
        assert [event.number for event in events(desk) if event.state == "accepted"] == [1]


def test_what_is_no_suggestion_any_more_is_passed_over(desk) -> None:
    raid, again = events(desk, first(desk))
    desk.session.do(accept_suggestion(again.id))
    before = desk.session.project
    desk.session.do(accept_as_account([again.id], raid.id))
    assert desk.session.project is before


def how_accepted(desk) -> dict[str, str]:
    return {record.name if isinstance(record, Entity) else "the event": record.accepted
            for record in (*desk.session.project.each(Event), *desk.session.project.each(Entity))
            if record.state == "accepted"}


def test_several_that_are_accepted_at_once_wait_for_a_look(desk) -> None:
    raid, again = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_as_account([again.id, other.id], raid.id))
    assert how_accepted(desk) == dict.fromkeys(("the event", "Rebels", "Port Amsel", "Ana Ruiz"), "in bulk")


def test_several_that_join_what_was_accepted_by_itself_wait_for_a_look(desk) -> None:
    raid, again = events(desk, first(desk))
    other, = events(desk, second(desk))
    desk.session.do(accept_suggestion(raid.id))
    desk.session.do(accept_as_account([again.id, other.id], raid.id))
    assert how_accepted(desk)["the event"] == "in bulk"


def test_one_that_joins_what_was_accepted_by_itself_is_accepted_by_itself(desk) -> None:
    raid, again = events(desk, first(desk))
    desk.session.do(accept_suggestion(raid.id))
    desk.session.do(accept_as_account([again.id], raid.id))
    assert set(how_accepted(desk).values()) == {"singly"}
