"""What is suggested is accepted or rejected, each in one step, and a decision is remembered."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from editor import workspace
from editor.model.change import Stamps
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.looked_at import confirm_looked_at
from editor.model.edits.suggestions import (
    accept_group,
    accept_in_bulk,
    accept_suggestion,
    ignore_words,
    ignored_names,
    link_suggestions,
    never_suggest,
    reject_suggestions,
    suggest_again,
)
from editor.model.messages import say_done
from editor.model.records import Article, Entity, Event, Mention, Office, Quote, Stretch
from editor.suggest.suggestion import Happening, Name, Said
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

WORDS = "“We stay,” said Ana Ruiz. Port Amsel flooded. Ruiz left Port Amsel."


def stretch(words: str, which: int = 0) -> Stretch:
    begin = -1
    for _ in range(which + 1):
        begin = WORDS.index(words, begin + 1)
    return Stretch(begin, begin + len(words))


def name(words: str, sort: str, one: str, which: int = 0) -> tuple[str, Name]:
    place = stretch(words, which)
    return "names", Name(begin=place.begin, end=place.end, rule="title", sort=sort, one=one)


def said() -> tuple[str, Said]:
    words = stretch("We stay,")
    return "quotes", Said(begin=words.begin, end=words.end, rule="said", kind="direct", spans=(words,),
                          speaker=stretch("Ana Ruiz"))


def flooded() -> tuple[str, Happening]:
    place = stretch("Port Amsel flooded.")
    return "events", Happening(begin=place.begin, end=place.end, rule="flood", type="flood",
                               trigger=stretch("flooded"), where=stretch("Port Amsel"))


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "amsel.dossier", "A. Ruiz")
    held.session.do(take_in_article(Article(id="", title="Flood"), text_of(WORDS)))
    article, = held.session.project.each(Article)
    held.session.do(take_in_suggestions(article.id, (
        name("Ana Ruiz", "person", "Ana Ruiz"), name("Ruiz", "person", "Ana Ruiz", 1),
        name("Port Amsel", "location", "Port Amsel"), name("Port Amsel", "location", "Port Amsel", 1),
        said(), flooded())))
    yield held
    held.close()


def tags(desk, words: str = "") -> list[Mention]:
    article, = desk.session.project.each(Article)
    held = sorted(desk.session.project.mentions_of(article.id).values(), key=lambda tag: tag.begin)
    return [tag for tag in held if words in tag.words]


def entity(desk, called: str) -> Entity | None:
    return next((held for held in desk.session.project.each(Entity) if held.name == called), None)


def test_a_tag_is_accepted_singly_with_the_entity_it_names(desk) -> None:
    change = desk.session.do(accept_suggestion(tags(desk)[0].id))
    assert [(tag.state, tag.accepted) for tag in tags(desk, "Ana")] == [("accepted", "singly")]
    assert entity(desk, "Ana Ruiz").state == "accepted"
    assert [tag.state for tag in tags(desk, "Port")] == ["suggested", "suggested"]
    assert say_done(change.message) == "Accepted “Ana Ruiz”"


def test_several_are_accepted_in_bulk_in_one_step(desk) -> None:
    desk.session.do(accept_in_bulk([tag.id for tag in tags(desk, "Port")]))
    assert {(tag.state, tag.accepted) for tag in tags(desk, "Port")} == {("accepted", "in bulk")}
    desk.session.undo()
    assert {tag.state for tag in tags(desk, "Port")} == {"suggested"}
    assert entity(desk, "Port Amsel").state == "suggested"


def test_what_nobody_looked_at_is_accepted_in_bulk_also_where_it_is_one(desk) -> None:
    change = desk.session.do(accept_in_bulk([desk.session.project.each(Quote)[0].id]))
    quote, = desk.session.project.each(Quote)
    assert (quote.state, quote.accepted, quote.suggested, quote.number) == ("accepted", "in bulk", ("speaker",), 1)
    assert entity(desk, "Ana Ruiz").accepted == "in bulk"
    assert say_done(change.message) == "Accepted 1 suggestion in bulk"


def test_a_group_is_accepted_in_bulk_and_its_step_says_another_thing_than_that_of_all_that_are_strong(desk) -> None:
    change = desk.session.do(accept_group([tag.id for tag in tags(desk, "Port")]))
    assert {(tag.state, tag.accepted) for tag in tags(desk, "Port")} == {("accepted", "in bulk")}
    assert say_done(change.message) == "Accepted 2 suggestions"


def test_quotes_and_events_get_their_badges_when_they_are_accepted(desk) -> None:
    quote, event = desk.session.project.each(Quote)[0], desk.session.project.each(Event)[0]
    desk.session.do(accept_in_bulk([quote.id, event.id]))
    assert (desk.session.project.each(Quote)[0].number, desk.session.project.each(Event)[0].number) == (1, 1)
    assert entity(desk, "Ana Ruiz").state == entity(desk, "Port Amsel").state == "accepted"


def test_a_quote_accepted_singly_has_its_speaker_confirmed(desk) -> None:
    desk.session.do(accept_suggestion(desk.session.project.each(Quote)[0].id))
    quote, = desk.session.project.each(Quote)
    assert (entity(desk, "Ana Ruiz").id, quote.suggested) == (quote.speaker, ())
    desk.session.undo()
    assert desk.session.project.each(Quote)[0].suggested == ("speaker",)


def test_a_quote_accepted_in_bulk_has_its_speaker_confirmed_once_it_is_looked_at(desk) -> None:
    quote, event = desk.session.project.each(Quote)[0], desk.session.project.each(Event)[0]
    desk.session.do(accept_in_bulk([quote.id, event.id]))
    assert desk.session.project.each(Quote)[0].suggested == ("speaker",)
    desk.session.do(confirm_looked_at(Quote, quote.id))
    after, = desk.session.project.each(Quote)
    assert (after.suggested, after.accepted) == ((), "singly")


def test_what_is_decided_already_is_passed_over(desk) -> None:
    first = tags(desk)[0]
    desk.session.do(reject_suggestions([first.id]))
    desk.session.do(accept_suggestion(first.id))
    assert tags(desk)[0].state == "rejected"


@pytest.mark.parametrize("how", ["rejected", "linked"])
def test_what_was_rejected_names_nobody_once_the_last_suggestion_that_names_somebody_is_decided(desk, how) -> None:
    first, last = tags(desk, "Port")
    quote, = desk.session.project.each(Quote)
    ruiz, again = tags(desk, "Ruiz")
    desk.session.do(reject_suggestions([first.id]))
    desk.session.do(reject_suggestions([desk.session.project.each(Event)[0].id]))
    desk.session.do(reject_suggestions([last.id]) if how == "rejected" else link_suggestions([last.id], ruiz.entity))
    assert entity(desk, "Port Amsel") is None
    assert desk.session.project.get(Mention, first.id).entity == ""
    assert desk.session.project.each(Event)[0].where == ""
    desk.session.undo()
    assert desk.session.project.get(Mention, first.id).entity == first.entity
    desk.session.do(reject_suggestions([quote.id]))
    desk.session.do(reject_suggestions([ruiz.id, again.id]))
    assert desk.session.project.each(Quote)[0].speaker == ""


def test_a_suggested_entity_goes_with_the_last_suggestion_that_names_it(desk) -> None:
    ruiz, again = tags(desk, "Ruiz")
    desk.session.do(reject_suggestions([ruiz.id]))
    assert entity(desk, "Ana Ruiz") is not None
    desk.session.do(reject_suggestions([again.id]))
    assert entity(desk, "Ana Ruiz") is not None  # the quote still names her
    desk.session.do(reject_suggestions([desk.session.project.each(Quote)[0].id]))
    assert entity(desk, "Ana Ruiz") is None
    quote, = desk.session.project.each(Quote)
    assert (quote.state, quote.speaker, quote.speaker_words) == ("rejected", "", "Ana Ruiz")


def test_rejecting_is_undone_as_a_whole(desk) -> None:
    before = desk.session.project
    desk.session.do(reject_suggestions([*(tag.id for tag in tags(desk)), before.each(Quote)[0].id,
                                        before.each(Event)[0].id]))
    assert desk.session.project.each(Entity) == []
    desk.session.undo()
    assert {held.name for held in desk.session.project.each(Entity)} == {"Ana Ruiz", "Port Amsel"}
    assert {tag.state for tag in tags(desk)} == {"suggested"}


def test_a_name_that_is_never_to_be_suggested_stays_known_as_rejected(desk) -> None:
    desk.session.do(never_suggest(entity(desk, "Port Amsel").id))
    assert entity(desk, "Port Amsel").state == "rejected"
    assert {tag.state for tag in tags(desk, "Port")} == {"rejected"}


def test_a_quote_names_nobody_who_is_never_to_be_suggested(desk) -> None:
    desk.session.do(never_suggest(entity(desk, "Ana Ruiz").id))
    quote, = desk.session.project.each(Quote)
    assert (quote.state, quote.speaker, quote.speaker_words) == ("suggested", "", "Ana Ruiz")


def suggest(desk) -> None:
    article, = desk.session.project.each(Article)
    desk.session.do(take_in_suggestions(article.id, (
        name("Ana Ruiz", "person", "Ana Ruiz"), name("Ruiz", "person", "Ana Ruiz", 1))))


def test_words_of_a_name_that_are_ignored_are_suggested_nowhere_while_the_full_name_is(desk) -> None:
    _, ruiz = tags(desk, "Ruiz")
    desk.session.do(ignore_words(ruiz.id))
    assert [(tag.words, tag.state) for tag in tags(desk, "Ruiz")] == [("Ana Ruiz", "suggested"), ("Ruiz", "rejected")]
    assert [(held.name, held.type, held.state) for held in ignored_names(desk.session.project)] == [
        ("Ruiz", "person", "rejected")]
    desk.session.do(take_in_article(Article(id="", title="Again"), text_of("Ruiz spoke. Ana Ruiz spoke.")))
    again = desk.session.project.each(Article)[1].id
    desk.session.do(take_in_suggestions(again, (
        ("names", Name(begin=0, end=4, rule="title", sort="person", one="Ana Ruiz")),
        ("names", Name(begin=12, end=20, rule="title", sort="person", one="Ana Ruiz")))))
    assert [tag.words for tag in desk.session.project.mentions_of(again).values()] == ["Ana Ruiz"]


def test_the_name_of_a_suggested_entity_is_ignored_with_all_its_tags(desk) -> None:
    desk.session.do(ignore_words(tags(desk, "Ana")[0].id))
    assert entity(desk, "Ana Ruiz").state == "rejected"
    assert {tag.state for tag in tags(desk, "Ruiz")} == {"rejected"}


def test_an_ignored_name_may_be_suggested_again(desk) -> None:
    desk.session.do(ignore_words(tags(desk, "Ana")[0].id))
    suggest(desk)
    assert {tag.state for tag in tags(desk, "Ruiz")} == {"rejected"}
    desk.session.do(suggest_again(entity(desk, "Ana Ruiz").id))
    assert (ignored_names(desk.session.project), tags(desk, "Ruiz")) == ([], [])
    suggest(desk)
    assert {tag.state for tag in tags(desk, "Ruiz")} == {"suggested"}


def test_suggested_tags_are_linked_to_another_entity_in_one_step(desk) -> None:
    ruiz, port = entity(desk, "Ana Ruiz"), entity(desk, "Port Amsel")
    desk.session.do(link_suggestions([tag.id for tag in tags(desk, "Port")], ruiz.id))
    assert {(tag.entity, tag.type, tag.state, tag.accepted) for tag in tags(desk, "Port")} == {
        (ruiz.id, "person", "accepted", "in bulk")}
    assert entity(desk, "Ana Ruiz").state == "accepted"
    assert entity(desk, "Port Amsel") == port  # the event still names it
    desk.session.undo()
    assert {(tag.entity, tag.state) for tag in tags(desk, "Port")} == {(port.id, "suggested")}


def test_a_suggested_entity_goes_when_its_last_tag_is_linked_elsewhere(desk) -> None:
    desk.session.do(reject_suggestions([desk.session.project.each(Event)[0].id]))
    desk.session.do(link_suggestions([tag.id for tag in tags(desk, "Port")], entity(desk, "Ana Ruiz").id))
    assert entity(desk, "Port Amsel") is None


def test_a_suggested_quote_goes_along_when_the_tag_of_its_speaker_is_linked_elsewhere(desk) -> None:
    desk.session.do(add_entity("Anita Ruiz", "person"))
    known, ruiz = entity(desk, "Anita Ruiz"), entity(desk, "Ana Ruiz")
    desk.session.do(link_suggestions([tags(desk, "Ruiz")[1].id], known.id))
    assert desk.session.project.each(Quote)[0].speaker == ruiz.id  # the quote rests on the other tag
    desk.session.do(link_suggestions([tags(desk, "Ana Ruiz")[0].id], known.id))
    assert (desk.session.project.each(Quote)[0].speaker, entity(desk, "Ana Ruiz")) == (known.id, None)
    desk.session.undo()
    assert (desk.session.project.each(Quote)[0].speaker, entity(desk, "Ana Ruiz")) == (ruiz.id, ruiz)


def test_a_suggested_event_goes_along_when_the_tag_of_its_place_is_linked_to_another_place(desk) -> None:
    desk.session.do(add_entity("Amsel Harbour", "location"))
    harbour, port = entity(desk, "Amsel Harbour"), entity(desk, "Port Amsel")
    desk.session.do(link_suggestions([tags(desk, "Port")[1].id], harbour.id))
    assert desk.session.project.each(Event)[0].where == port.id
    desk.session.do(link_suggestions([tags(desk, "Port")[0].id], harbour.id))
    assert (desk.session.project.each(Event)[0].where, entity(desk, "Port Amsel")) == (harbour.id, None)


def test_an_accepted_quote_keeps_its_speaker_when_a_tag_is_linked_elsewhere(desk) -> None:
    desk.session.do(add_entity("Anita Ruiz", "person"))
    ruiz = entity(desk, "Ana Ruiz")
    desk.session.do(accept_suggestion(desk.session.project.each(Quote)[0].id))
    desk.session.do(link_suggestions([tag.id for tag in tags(desk, "Ruiz")], entity(desk, "Anita Ruiz").id))
    assert desk.session.project.each(Quote)[0].speaker == ruiz.id


def test_the_offices_of_a_suggested_entity_are_those_of_whom_its_tags_are_linked_to(desk) -> None:
    desk.session.do(add_entity("Anita Ruiz", "person"))
    known, ruiz = entity(desk, "Anita Ruiz"), entity(desk, "Ana Ruiz")
    desk.session.do(set_entity(known.id, offices=(Office("Mayor"),)))
    desk.session.do(set_entity(ruiz.id, offices=(Office("mayor"), Office("head of the port"))))
    desk.session.do(reject_suggestions([desk.session.project.each(Quote)[0].id]))
    desk.session.do(link_suggestions([tags(desk, "Ana Ruiz")[0].id], known.id))
    assert entity(desk, "Anita Ruiz").offices == (Office("Mayor"),)  # a tag names the other still
    desk.session.do(link_suggestions([tag.id for tag in tags(desk, "Ruiz")], known.id))
    assert entity(desk, "Ana Ruiz") is None
    assert entity(desk, "Anita Ruiz").offices == (Office("Mayor"), Office("head of the port"))


def calls_to_reject(folder: Path, count: int) -> int:
    """Return how many functions of ours are called to reject the tags of who left where, whose events wait on."""
    desk = workspace.create_project(folder / f"{count}.dossier", "A. Ruiz")
    said = "".join(f"Aron{at} left Velm{at}. " for at in range(count))
    desk.session.do(take_in_article(Article(id="", title="Many"), text_of(said)))
    article, = desk.session.project.each(Article)
    found, end = [], 0
    for part in said.split(". ")[:-1]:
        who, place = Stretch(end, end + part.index(" ")), Stretch(end + part.index("Velm"), end + len(part))
        found += [("names", Name(begin=each.begin, end=each.end, rule="title", sort=sort,
                                 one=said[each.begin:each.end]))
                  for each, sort in ((who, "person"), (place, "location"))]
        found.append(("events", Happening(begin=end, end=end + len(part), rule="done", type="movement", trigger=who,
                                          where=place, participants=(("actor", who),))))
        end += len(part) + 2
    desk.session.do(take_in_suggestions(article.id, found))
    called = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"
    sys.setprofile(counted)
    try:
        desk.session.do(reject_suggestions(list(desk.session.project.mentions_of(article.id))))
    finally:
        sys.setprofile(None)
    assert len(desk.session.project.of(Entity)) == 2 * count
    desk.close()
    return called


def test_four_times_the_tags_are_rejected_in_about_four_times_the_work(tmp_path) -> None:
    assert calls_to_reject(tmp_path, 160) < 6 * calls_to_reject(tmp_path, 40)


def calls_to_link(folder: Path, others: int) -> int:
    """Return how many functions of ours are called to link a tag beside other articles with quotes and events."""
    desk = workspace.create_project(folder / f"{others}.dossier", "A. Ruiz")
    for at in range(others + 1):
        desk.session.do(take_in_article(Article(id="", title=f"Flood {at}"), text_of(f"{WORDS} {at}")))
        article = desk.session.project.each(Article)[-1]
        desk.session.do(take_in_suggestions(article.id, [
            name("Ana Ruiz", "person", f"Ana Ruiz {at}"), name("Port Amsel", "location", f"Port {at}"),
            name("Port Amsel", "location", f"Port {at}", 1), said(), flooded()]))
    desk.session.do(add_entity("Amsel Harbour", "location"))
    harbour, first = entity(desk, "Amsel Harbour"), desk.session.project.each(Article)[0]
    tag = min((each for each in desk.session.project.mentions_of(first.id).values() if each.words == "Port Amsel"),
              key=lambda each: each.begin)
    called = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call"
    edit, project, stamp = link_suggestions([tag.id], harbour.id), desk.session.project, Stamps()("A. Ruiz")
    sys.setprofile(counted)
    try:
        change = edit(project, stamp)
    finally:
        sys.setprofile(None)
    assert [each.after.where for each in change.swaps if isinstance(each.after, Event)] == [harbour.id]
    desk.close()
    return called


def test_a_link_asks_no_more_where_many_other_articles_have_quotes_and_events(tmp_path) -> None:
    assert calls_to_link(tmp_path, 40) == calls_to_link(tmp_path, 2)
