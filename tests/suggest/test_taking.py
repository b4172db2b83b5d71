"""Suggestions become records: they wait for a decision, and what was decided once is not suggested again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType

import msgspec
import pytest

from editor import workspace
from editor.model.change import Stamps, Swap, make_change
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.merging import merge_entities
from editor.model.edits.offices import remove_office
from editor.model.edits.suggestions import accept_in_bulk
from editor.model.edits.versions import take_in_version
from editor.model.project import empty_project
from editor.model.records import Article, Entity, Event, Mention, Quote, Stretch
from editor.suggest.suggestion import Counted, Happening, Name, Office, Said, Suggestion, Time
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

WORDS = ("The Harbour Union (HU) struck on Monday. “We will not move,” said Ana Ruiz. "
         "Two men were hurt in Port Amsel on Monday. Ruiz left.")


def at(words: str, which: int = 0) -> dict[str, int]:
    begin = -1
    for _ in range(which + 1):
        begin = WORDS.index(words, begin + 1)
    return {"begin": begin, "end": begin + len(words)}


def stretch(words: str, which: int = 0) -> Stretch:
    return Stretch(**at(words, which))


def name(words: str, sort: str, one: str, which: int = 0) -> tuple[str, Suggestion]:
    return "names", Name(**at(words, which), rule="title", sort=sort, one=one)


MONDAY = ("dates", Time(**at("Monday", 1), rule="weekday", value="2024-10-28", from_="2024-10-28", to="2024-10-28",
                        precision="day", derived="Weekday before publication"))
UNION = [name("Harbour Union", "organisation", "Harbour Union"), name("HU", "organisation", "Harbour Union")]
RUIZ = [name("Ana Ruiz", "person", "Ana Ruiz"), name("Ruiz", "person", "Ana Ruiz", 1)]
SAID = ("quotes", Said(**at("We will not move,"), rule="said", kind="direct", spans=(stretch("We will not move,"),),
                       speaker=stretch("Ana Ruiz"), cue=stretch("said")))
HURT = [name("Port Amsel", "location", "Port Amsel"), MONDAY,
        ("figures", Counted(**at("Two men"), rule="hurt", outcome="injured", who="men", least=2, most=2)),
        ("events", Happening(**at("Two men were hurt in Port Amsel on Monday."), rule="hurt", trigger=stretch("hurt"),
                             type="other attack", status="claim", when=stretch("Monday", 1),
                             where=stretch("Port Amsel"), figures=(stretch("Two men"),)))]


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "harbour.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Strike"), text_of(WORDS)))
    yield held
    held.close()


def article(desk) -> str:
    return desk.session.project.each(Article)[0].id


def suggest(desk, *found, accepted: bool = False) -> None:
    desk.session.do(take_in_suggestions(article(desk), found, accepted=accepted))


def tags(desk) -> list[Mention]:
    return sorted(desk.session.project.mentions_of(article(desk)).values(), key=lambda tag: tag.begin)


def test_what_is_suggested_waits_and_says_which_rule_found_it(desk) -> None:
    suggest(desk, *UNION)
    assert [(tag.words, tag.state, tag.origin) for tag in tags(desk)] == [
        ("Harbour Union", "suggested", "names/title"), ("HU", "suggested", "names/title")]


def test_names_of_one_are_one_entity_with_its_other_forms_as_aliases(desk) -> None:
    suggest(desk, *UNION)
    union, = desk.session.project.each(Entity)
    assert (union.name, union.aliases) == ("Harbour Union", ("HU",))
    assert (union.type, union.state) == ("organisation", "suggested")
    assert {tag.entity for tag in tags(desk)} == {union.id}


def test_the_first_words_of_a_firm_are_an_alias_that_leads_to_it_in_another_article(desk) -> None:
    words = "Varnel Steel AG will cut 900 jobs. Varnel said so."
    desk.session.do(take_in_article(Article(id="", title="Jobs", language="en"), text_of(words)))
    jobs = desk.session.project.each(Article)[-1]
    workspace.accept_suggested(desk, jobs.id)
    firm = next(each for each in desk.session.project.each(Entity) if each.name == "Varnel Steel AG")
    assert firm.aliases == ("Varnel",)
    desk.session.do(take_in_article(Article(id="", title="Later", language="en"), text_of("It rained. Varnel rose.")))
    later = desk.session.project.each(Article)[-1]
    workspace.take_in_suggested(desk, later.id)
    assert [tag.entity for tag in desk.session.project.mentions_of(later.id).values()] == [firm.id]


def test_a_surname_is_no_alias_for_it_links_only_where_the_full_name_is_given(desk) -> None:
    suggest(desk, *RUIZ)
    ruiz, = desk.session.project.each(Entity)
    assert ruiz.aliases == ()


def test_an_entity_of_the_project_is_named_and_not_made_again(desk) -> None:
    desk.session.do(add_entity("Harbour Union", "organisation"))
    suggest(desk, *UNION)
    assert len(desk.session.project.each(Entity)) == 1


def test_words_that_carry_a_tag_are_left_as_they_are(desk) -> None:
    desk.session.do(tag_mention(article(desk), *at("Harbour Union").values(), "location"))
    suggest(desk, *UNION)
    assert [(tag.words, tag.type) for tag in tags(desk)] == [("Harbour Union", "location"), ("HU", "organisation")]


def test_what_was_rejected_is_not_suggested_again(desk) -> None:
    suggest(desk, *UNION)
    swaps = [Swap(tag, msgspec.structs.replace(tag, state="rejected")) for tag in tags(desk)]
    desk.session.do(lambda _, stamp: make_change(stamp, stamp.ids(), "accept mentions", swaps, name="", count="2"))
    suggest(desk, *UNION)
    assert [tag.state for tag in tags(desk)] == ["rejected", "rejected"]


def test_a_name_whose_entity_was_rejected_is_not_suggested_again(desk) -> None:
    desk.session.do(lambda _, stamp: make_change(stamp, stamp.ids(), "add entity", [Swap(None, Entity(
        id=next(stamp.ids()), name="Harbour Union", type="organisation", state="rejected"))], name=""))
    suggest(desk, *UNION)
    assert tags(desk) == []


def test_words_that_were_rejected_for_a_type_are_suggested_for_others_alone(desk) -> None:
    """Also where the words are not the name itself."""
    desk.session.do(lambda _, stamp: make_change(stamp, stamp.ids(), "add entity", [Swap(None, Entity(
        id=next(stamp.ids()), name="HU", type="organisation", state="rejected"))], name=""))
    suggest(desk, *UNION, name("HU", "location", "HU"))
    assert [(tag.words, tag.type) for tag in tags(desk)] == [("Harbour Union", "organisation"), ("HU", "location")]


def test_suggesting_twice_makes_nothing_twice(desk) -> None:
    suggest(desk, *UNION, *RUIZ, SAID, *HURT)
    before = desk.session.project
    suggest(desk, *UNION, *RUIZ, SAID, *HURT)
    assert desk.session.project is before


def test_a_quote_names_the_entity_of_its_speaker(desk) -> None:
    suggest(desk, *RUIZ, SAID)
    quote, = desk.session.project.each(Quote)
    ruiz, = desk.session.project.each(Entity)
    assert (quote.state, quote.number, quote.speaker, quote.speaker_words) == ("suggested", 0, ruiz.id, "Ana Ruiz")
    assert quote.spans[0].words == "We will not move,"


@pytest.mark.parametrize(("speaker", "which"), [
    ("said Ana Ruiz", ["Ana Ruiz"]), ("hurt in Port Amsel", []), ("were hurt in Port Amsel", [])])
def test_a_source_is_whom_its_last_words_name_unless_they_are_tied_to_others(desk, speaker: str, which: list) -> None:
    quote = Said(**at("We will not move,"), rule="said", kind="direct", spans=(stretch("We will not move,"),),
                 speaker=stretch(speaker))
    suggest(desk, *RUIZ, name("Port Amsel", "location", "Port Amsel"), ("quotes", quote))
    named = {entity.id: entity.name for entity in desk.session.project.each(Entity)}
    assert [named[each.speaker] for each in desk.session.project.each(Quote) if each.speaker] == which


def test_an_event_takes_time_place_and_figures_from_what_was_found(desk) -> None:
    suggest(desk, *HURT)
    event, = desk.session.project.each(Event)
    place, = desk.session.project.each(Entity)
    assert (event.type, event.when.from_, event.when.words, event.where) == (
        "other attack", "2024-10-28", "Monday", place.id)
    assert [(figure.outcome, figure.min, figure.max) for figure in event.figures] == [("injured", 2, 2)]
    assert event.evidence[0].words == "Two men were hurt in Port Amsel on Monday."


def test_what_is_decided_in_an_earlier_version_bars_nothing_in_the_newest(desk) -> None:
    suggest(desk, *UNION, *HURT, SAID)
    newer = WORDS.replace("Harbour Union", "Quayside Crew").replace("We will not move", "No ship is to sail").replace(
        "Two men were hurt", "Ten men were shot")
    desk.session.do(take_in_version(article(desk), Article(id=""), text_of(newer)))
    begin, end = newer.index("No ship"), newer.index(",”") + 1
    shot = newer.index("Ten men")
    suggest(desk, ("names", Name(begin=4, end=17, rule="title", sort="organisation", one="Quayside Crew")),
            ("quotes", Said(begin=begin, end=end, rule="said", kind="direct", spans=(Stretch(begin, end),))),
            ("events", Happening(begin=shot, end=shot + 17, rule="hurt", type="other",
                                 trigger=Stretch(shot + 13, shot + 17))))
    project, text = desk.session.project, desk.session.project.each(Article)[0].text
    assert "Quayside Crew" in [tag.words for tag in tags(desk) if tag.text == text]
    assert "No ship is to sail," in [quote.spans[0].words for quote in project.each(Quote)]
    assert "Ten men were shot" in [event.evidence[0].words for event in project.each(Event)]


@pytest.mark.parametrize(("where", "name_there"), [
    ("hurt in Port Amsel", "Port Amsel"), ("Port Amsel on Monday. Ruiz", None)])
def test_a_place_is_whom_the_one_name_in_its_words_names(desk, where: str, name_there: str | None) -> None:
    suggest(desk, *RUIZ, *HURT[:1], ("events", Happening(
        **at("Two men were hurt in Port Amsel on Monday."), rule="hurt", trigger=stretch("hurt"), type="other",
        where=stretch(where))))
    (event,) = desk.session.project.each(Event)
    place = desk.session.project.find(Entity, event.where)
    assert (place.name if place else None, event.where_words) == (name_there, where)


def test_what_is_only_spoken_of_is_no_event_to_decide(desk) -> None:
    spoken = Happening(**at("Ruiz left."), rule="spoken-of", trigger=stretch("left"), type="other", is_mention=True)
    suggest(desk, ("events", spoken))
    assert desk.session.project.each(Event) == []


def test_an_event_told_from_one_time_to_another_reaches_from_the_first_to_the_last(desk) -> None:
    words = "The siege of Velm, from 1992 to 1994, killed ten."
    desk.session.do(take_in_article(Article(id="", title="Siege"), text_of(words)))
    begin = words.index("1992")
    years = [("dates", Time(begin=place, end=place + 4, rule="year", value=words[place:place + 4], precision="year",
                            from_=words[place:place + 4], to=words[place:place + 4])) for place in (begin, begin + 8)]
    siege = Happening(begin=0, end=len(words), rule="killed", type="other", when=Stretch(begin, begin + 12),
                      trigger=Stretch(words.index("killed"), words.index(" ten")))
    desk.session.do(take_in_suggestions(desk.session.project.each(Article)[-1].id, (*years, ("events", siege)),
                                        accepted=False))
    (event,) = desk.session.project.each(Event)
    assert (event.when.from_, event.when.to, event.when.words) == ("1992", "1994", "1992 to 1994")


def test_what_is_accepted_in_bulk_is_recorded_so_and_has_its_number(desk) -> None:
    suggest(desk, *RUIZ, SAID, *HURT, accepted=True)
    project = desk.session.project
    records = [*tags(desk), *project.each(Entity), *project.each(Quote), *project.each(Event)]
    assert {(record.state, record.accepted) for record in records} == {("accepted", "in bulk")}
    assert (project.each(Quote)[0].number, project.each(Event)[0].number) == (1, 1)


def test_taking_suggestions_in_is_one_step_that_undo_takes_back(desk) -> None:
    suggest(desk, *UNION, *RUIZ, SAID, *HURT)
    desk.session.undo()
    assert (tags(desk), desk.session.project.each(Quote), desk.session.project.each(Event)) == ([], [], [])


def test_people_whom_only_their_nation_describes_are_no_entity_and_take_part_by_their_words(desk) -> None:
    def group(words: str) -> tuple[str, Suggestion]:
        return "names", Name(**at(words), rule="group-after-name", sort="organisation", one=words, is_description=True)

    met = ("events", Happening(**at("Two men were hurt in Port Amsel on Monday."), rule="hurt", type="meeting",
                               trigger=stretch("hurt"), participants=(("participant", stretch("Two men")),)))
    inside = ("names", Name(**at("Two"), rule="nationality", sort="nationality", one="Two"))
    suggest(desk, group("Two men"), inside, met)
    event, = desk.session.project.each(Event)
    assert [(each.entity, each.words) for each in event.participants] == [("", "Two men")]
    assert "Two men" not in [each.name for each in desk.session.project.each(Entity)]


POSTS = ("The Kelp Board met. Harbour Minister Ines Vold spoke. Jon Brakk, the chairman of the Kelp Board, agreed. "
         "Mr Olin left. Later the harbour minister, Ines Vold, and Harbour Minister Ines Vold met.")


def posts(words: str, build: type, which: int = 0, **fields: str) -> tuple[str, Suggestion]:
    begin = -1
    for _ in range(which + 1):
        begin = POSTS.index(words, begin + 1)
    return "names", build(begin=begin, end=begin + len(words), rule="office", **fields)


STATED = [
    posts("Kelp Board", Name, sort="organisation", one="Kelp Board"),
    posts("Ines Vold", Name, sort="person", one="Ines Vold"), posts("Jon Brakk", Name, sort="person", one="Jon Brakk"),
    posts("Kelp Board", Name, 1, sort="organisation", one="Kelp Board"),
    posts("Olin", Name, sort="person", one="Olin"), posts("Ines Vold", Name, 1, sort="person", one="Ines Vold"),
    posts("Harbour Minister", Office, one="Ines Vold"), posts("Mr", Office, one="Olin"),
    posts("harbour minister", Office, one="Ines Vold"), posts("Harbour Minister", Office, 1, one="Ines Vold"),
    posts("chairman of the Kelp Board", Office, one="Jon Brakk"),
]


@pytest.fixture
def posted(tmp_path):
    held = workspace.create_project(tmp_path / "kelp.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Kelp"), text_of(POSTS)))
    yield held
    held.close()


def offices(desk) -> dict[str, list[tuple[str, str]]]:
    """Return for each entity its offices: the words, and those that they rest on."""
    return {entity.name: [(each.words, each.passage.words) for each in entity.offices if each.passage is not None]
            for entity in desk.session.project.each(Entity)}


def test_an_office_as_stated_comes_with_the_entity_and_rests_on_its_words_once(posted) -> None:
    suggest(posted, *STATED)
    assert offices(posted) == {
        "Kelp Board": [], "Ines Vold": [("Harbour Minister", "Harbour Minister")],
        "Jon Brakk": [("chairman of the Kelp Board", "chairman of the Kelp Board")], "Olin": []}


def test_an_office_stays_with_an_entity_that_is_accepted(posted) -> None:
    suggest(posted, *STATED)
    posted.session.do(accept_in_bulk([tag.id for tag in tags(posted) if tag.words == "Jon Brakk"]))
    posted.session.do(accept_in_bulk([tag.id for tag in tags(posted) if tag.words == "Ines Vold"]))
    held = {entity.name: entity for entity in posted.session.project.each(Entity)}
    assert [held[each].state for each in ("Jon Brakk", "Ines Vold", "Olin")] == ["accepted", "accepted", "suggested"]
    assert [each.words for each in held["Ines Vold"].offices] == ["Harbour Minister"]


def test_an_office_accepted_in_bulk_names_its_organisation_one_that_waits_does_not(posted) -> None:
    suggest(posted, *STATED)
    waiting = {entity.name: entity for entity in posted.session.project.each(Entity)}
    assert [each.entity for each in waiting["Jon Brakk"].offices] == [""]
    posted.session.undo()
    suggest(posted, *STATED, accepted=True)
    held = {entity.name: entity for entity in posted.session.project.each(Entity)}
    assert [each.entity for each in held["Jon Brakk"].offices] == [held["Kelp Board"].id]


@pytest.mark.parametrize(("accepted", "stated"), [(False, []), (True, [("Harbour Minister", "Harbour Minister")])])
def test_somebody_who_was_accepted_takes_on_an_office_in_bulk_alone(posted, accepted: bool, stated: list) -> None:
    posted.session.do(add_entity("Ines Vold", "person"))
    suggest(posted, *STATED, accepted=accepted)
    assert offices(posted)["Ines Vold"] == stated


def test_an_office_that_was_taken_away_is_not_taken_in_again(posted) -> None:
    suggest(posted, *STATED, accepted=True)
    vold = next(entity for entity in posted.session.project.each(Entity) if entity.name == "Ines Vold")
    posted.session.do(remove_office(vold.id, 0))
    suggest(posted, *STATED, accepted=True)
    assert offices(posted)["Ines Vold"] == []


class Asked(tuple[tuple[str, Suggestion], ...]):
    """What was found, and how often one of it was asked for."""

    times = 0

    def __iter__(self) -> Iterator[tuple[str, Suggestion]]:
        for each in super().__iter__():
            self.times += 1
            yield each


def work_to_take_in(count: int) -> tuple[int, int]:
    """Return how often something found was asked for, and how many functions were called, to take in so many offices
    that one person is stated to hold.
    """
    line = "Mole Guild head Jon Brakk spoke. "
    found = Asked(pair for at in range(0, count * len(line), len(line)) for pair in (
        ("names", Office(begin=at, end=at + 15, rule="office", one="Jon Brakk")),
        ("names", Name(begin=at, end=at + 10, rule="office", one="Mole Guild", sort="organisation")),
        ("names", Name(begin=at + 16, end=at + 25, rule="office", one="Jon Brakk", sort="person"))))
    text = text_of(line * count)
    project = empty_project().swapped(
        take_in_article(Article(id="", title="Guild"), text)(empty_project(), Stamps()("A. Ruiz")).swaps)
    article, = project.each(Article)
    edit, project = take_in_suggestions(article.id, found), project.with_article(article.id, [text], [])
    called = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"
    sys.setprofile(counted)
    try:
        change = edit(project, Stamps()("A. Ruiz"))
    finally:
        sys.setprofile(None)
    assert [each.after.offices[0].words for each in change.swaps if isinstance(each.after, Entity)
            and each.after.offices] == ["Mole Guild head"]
    return found.times, called


def test_four_times_the_offices_are_taken_in_in_about_four_times_the_work() -> None:
    few, many = work_to_take_in(50), work_to_take_in(200)
    assert many[0] < 5 * few[0]
    assert many[1] < 5 * few[1]


def test_what_names_an_entity_that_has_gone_meanwhile_is_named_anew(desk) -> None:
    held = desk.session.do(add_entity("Ana Ruiz", "person")).swaps[0].id
    found = [("names", msgspec.structs.replace(each, entity=held)) for _, each in RUIZ]
    desk.session.undo()
    suggest(desk, *found, SAID)
    ruiz, = desk.session.project.each(Entity)
    quote, = desk.session.project.each(Quote)
    assert (ruiz.name, ruiz.id == held) == ("Ana Ruiz", False)
    assert {tag.entity for tag in tags(desk)} == {quote.speaker} == {ruiz.id}


def test_what_names_an_entity_that_was_merged_meanwhile_names_the_one_that_stands_for_it(desk) -> None:
    gone = desk.session.do(add_entity("A. Ruiz", "person")).swaps[0].id
    kept = desk.session.do(add_entity("Ana Ruiz", "person")).swaps[0].id
    desk.session.do(merge_entities(kept, gone))
    suggest(desk, *[("names", msgspec.structs.replace(each, entity=gone)) for _, each in RUIZ])
    assert {tag.entity for tag in tags(desk)} == {kept}


def test_somebody_suggested_who_gets_an_office_in_what_is_accepted_in_bulk_is_accepted(desk) -> None:
    suggest(desk, RUIZ[1])
    office = ("names", Office(**at("said"), rule="office", one="Ana Ruiz"))
    suggest(desk, RUIZ[0], office, accepted=True)
    ruiz, = desk.session.project.each(Entity)
    assert (ruiz.state, ruiz.accepted) == ("accepted", "in bulk")
    assert [held.words for held in ruiz.offices] == ["said"]
