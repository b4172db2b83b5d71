"""What was taken away comes back, however much has happened since."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.anchor import anchors_of
from editor.model.change import Change
from editor.model.edits.articles import delete_article, delete_articles, take_in_article
from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import add_evidence, delete_event, make_event, remove_evidence, set_event
from editor.model.edits.mentions import link_mention, tag_mention, untag_mention
from editor.model.edits.merging import merge_entities
from editor.model.edits.quotes import delete_quote, make_quote, set_quote
from editor.model.edits.restoring import restoration, restore
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Participant, Quote
from editor.session import Session
from tests.journal import session_in_memory
from tests.strategies import Plan, article_edit, follow, plans
from tests.test_session import same
from tests.texts import text_of


def bring_back(session: Session, deletion: Change, later: tuple[Change, ...] = ()) -> Change:
    """Restore what a step took, knowing what later steps took."""
    return session.do(restore(deletion, gone_in(later)))


def gone_in(changes: tuple[Change, ...]) -> set[tuple[str, str]]:
    return {(swap.kind, swap.id) for change in changes for swap in change.swaps
            if swap.after is None and swap.kind != "mention"}


@given(plans, st.integers(0, 400))
def test_what_is_deleted_and_restored_at_once_leaves_the_project_as_it_was(plan: list[Plan], place: int) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    before = session.project
    deletes = [*((delete_article, found) for found in before.each(Article)),
               *((delete_entity, found) for found in before.each(Entity)),
               *((delete_event, found) for found in before.each(Event)),
               *((delete_quote, found) for found in before.each(Quote))]
    delete, record = deletes[place % len(deletes)] if deletes else (None, None)
    if delete is not None and record is not None:
        bring_back(session, session.do(delete(record.id)))
        assert same(session.project, before)


@given(plans, plans, st.integers(0, 400))
def test_whatever_happened_in_between_nothing_comes_back_that_refers_to_what_is_gone(
        plan: list[Plan], later: list[Plan], place: int) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    entities, events = session.project.each(Entity), session.project.each(Event)
    deletion = session.do(delete_entity(entities[place % len(entities)].id) if entities and place % 2
                          else delete_event(events[place % len(events)].id) if events
                          else delete_article(session.project.each(Article)[0].id)
                          if session.project.each(Article) else add_entity("Ana", "person"))
    told: list[Change] = []
    session.listen(told.append)
    follow(session, later)
    was_sound = _is_sound(session.project)
    try:
        bring_back(session, deletion, tuple(told))
    except EditRefused:
        return
    assert _is_sound(session.project) or not was_sound


def _is_sound(project: Project) -> bool:
    entities, articles = project.of(Entity), project.of(Article)
    tags = [mention for held in project.mentions.values() for mention in held.values()]
    named = {mention.entity for mention in tags} | {quote.speaker for quote in project.each(Quote)}
    standing = {anchor.article for record in (*project.each(Event), *project.each(Quote))
                for anchor in anchors_of(record)} | {mention.article for mention in tags}
    return named - {""} <= set(entities) and standing <= set(articles)


def test_an_article_comes_back_with_its_tags_and_quotes_and_as_evidence(session: Session, at) -> None:
    article, *_ = at("Floods")
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    session.do(make_quote(*at("up to 12 people")))
    session.do(make_event(*at("Floods cut the road")))
    before = session.project
    deletion = session.do(delete_article(article))
    session.do(set_event(session.project.each(Event)[0].id, title="Flood at the bay"))
    bring_back(session, deletion)
    event = session.project.each(Event)[0]
    assert session.project.mentions_of(article) == before.mentions_of(article)
    assert session.project.of(Quote) == before.of(Quote)
    assert (event.title, event.evidence) == ("Flood at the bay", before.each(Event)[0].evidence)


def test_several_articles_deleted_in_one_step_come_back_in_one(session: Session, at) -> None:
    session.do(article_edit())
    one, two = session.project.each(Article)
    session.do(make_event(one.id, 0, 6))
    session.do(add_evidence(session.project.each(Event)[0].id, two.id, 0, 6))
    before = session.project
    deletion = session.do(delete_articles([one.id, two.id]))
    assert not session.project.of(Article)
    bring_back(session, deletion)
    assert same(session.project, before)
    session.undo()
    assert not session.project.of(Article)


def test_an_entity_comes_back_as_speaker_unless_there_is_another_one_by_now(session: Session, at) -> None:
    session.do(add_entity("Ana Ruiz", "person"))
    session.do(add_entity("Ben", "person"))
    ana, ben = session.project.each(Entity)
    for words in ("up to 12 people", "We have not stopped"):
        session.do(make_quote(*at(words)))
    first, second = session.project.each(Quote)
    for quote in (first, second):
        session.do(set_quote(quote.id, speaker=ana.id))
    deletion = session.do(delete_entity(ana.id))
    session.do(set_quote(second.id, speaker=ben.id))
    lost = restoration(session.project, deletion, ()).lost
    bring_back(session, deletion)
    assert [session.project.get(Quote, quote.id).speaker for quote in (first, second)] == [ana.id, ben.id]
    assert lost == ("“We have not stopped” stays as it is in part: it has been changed since.",)


def test_an_event_comes_back_without_an_entity_that_has_gone_since(session: Session, at) -> None:
    session.do(make_event(*at("Floods")))
    session.do(add_entity("Ana", "person"))
    event, ana = session.project.each(Event)[0], session.project.each(Entity)[0]
    session.do(set_event(event.id, participants=(Participant(role="witness", entity=ana.id),)))
    deletion = session.do(delete_event(event.id))
    later = session.do(delete_entity(ana.id))
    gone = gone_in((later,))
    assert restoration(session.project, deletion, gone).lost == (
        "“Floods” came back without what has been deleted since.",)
    bring_back(session, deletion, (later,))
    assert session.project.get(Event, event.id).participants == ()


def test_a_tag_of_an_article_that_is_gone_is_refused_with_the_reason(session: Session, at) -> None:
    article, *_ = at("Floods")
    session.do(tag_mention(*at("Friday"), "time"))
    deletion = session.do(untag_mention(next(iter(session.project.mentions_of(article)))))
    later = session.do(delete_article(article))
    with pytest.raises(EditRefused, match=r"Nothing was restored\.\n1 tag stays deleted, because its article is\."):
        bring_back(session, deletion, (later,))


def test_a_tag_taken_from_an_article_comes_back_with_the_entity_that_went_with_it(session: Session, at) -> None:
    article, *_ = at("Floods")
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    tag = next(iter(session.project.mentions_of(article)))
    before = session.project
    deletion = session.do(untag_mention(tag))
    assert not session.project.of(Entity)
    bring_back(session, deletion)
    assert same(session.project, before)


def test_words_taken_from_an_event_go_back_among_those_added_since(session: Session, at) -> None:
    session.do(make_event(*at("Floods")))
    event = session.project.each(Event)[0]
    deletion = session.do(remove_evidence(event.id, event.evidence[0]))
    session.do(add_evidence(event.id, *at("Ana Ruiz")))
    bring_back(session, deletion)
    assert [anchor.words for anchor in session.project.get(Event, event.id).evidence] == ["Floods", "Ana Ruiz"]


def test_a_restored_entity_keeps_its_tags_save_where_the_words_were_tagged_again(session: Session, at) -> None:
    ana = session.do(add_entity("Ana", "person")).swaps[0].id
    session.do(set_entity(ana, aliases=("Ana Ruiz",)))
    session.do(link_mention(*at("Ana Ruiz"), ana))
    session.do(link_mention(*at("guard’s"), ana))
    deletion = session.do(delete_entity(ana))
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    again = session.project.each(Entity)[0].id
    assert restoration(session.project, deletion, ()).lost == (
        "1 tag stays deleted, because its words carry another by now.",)
    bring_back(session, deletion)
    article, *_ = at("Floods")
    tags = {tag.words: tag.entity for tag in session.project.mentions_of(article).values()}
    assert tags == {"Ana Ruiz": again, "guard’s": ana}
    assert session.project.get(Entity, ana).aliases == ("Ana Ruiz",)


def test_a_tag_does_not_come_back_over_another_and_neither_does_the_entity_that_went_with_it(session: Session,
                                                                                             at) -> None:
    session.do(tag_mention(*at("Ana Ruiz"), "person"))
    article, *_ = at("Floods")
    deletion = session.do(untag_mention(next(iter(session.project.mentions_of(article)))))
    session.do(tag_mention(*at("Ana Ruiz"), "organisation"))
    with pytest.raises(EditRefused, match="because its words carry another by now"):
        bring_back(session, deletion)
    assert [entity.type for entity in session.project.each(Entity)] == ["organisation"]


def test_an_article_stays_deleted_once_its_text_is_in_the_project_again(session: Session, at) -> None:
    article, *_ = at("Floods")
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    session.do(make_event(*at("Floods cut the road")))
    deletion = session.do(delete_article(article))
    session.do(article_edit())
    with pytest.raises(EditRefused, match="“Floods” stays deleted, because its text is in the project again"):
        bring_back(session, deletion)
    assert len(session.project.each(Article)) == 1


def test_what_else_went_in_one_step_with_an_article_of_a_text_that_is_there_again_comes_back(session: Session,
                                                                                            at) -> None:
    one, *_ = at("Floods")
    other = session.do(take_in_article(Article(id="", title="Other"), text_of("Quiet seas."))).swaps[0].id
    session.do(tag_mention(*at("Marrow Bay"), "location"))
    deletion = session.do(delete_articles([one, other]))
    session.do(article_edit())
    found = restoration(session.project, deletion, ())
    assert found.lost == ("“Floods” stays deleted, because its text is in the project again.",
                          "1 tag stays deleted, because its article is.")
    bring_back(session, deletion)
    assert [article.title for article in session.project.each(Article)] == ["Other", "Floods"]
    assert _is_sound(session.project)


def test_restoring_never_merges_an_entity_into_itself_by_way_of_others(session: Session) -> None:
    ana, ben, cem = (session.do(add_entity(name, "person")).swaps[0].id for name in ("Ana", "Ben", "Cem"))
    session.do(merge_entities(ben, ana))
    session.do(merge_entities(cem, ben))
    deletion = session.do(delete_entity(ben))
    session.do(merge_entities(ana, cem))
    assert restoration(session.project, deletion, ()).lost == (
        "“Ana” stands for itself, because what it was merged into is merged into it by now.",)
    bring_back(session, deletion)
    merged = {entity.id: entity.merged_into for entity in session.project.each(Entity)}
    assert merged == {ana: "", ben: cem, cem: ana}
