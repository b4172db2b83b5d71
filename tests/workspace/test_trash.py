"""Everything that can be deleted comes back from the trash as it was, also after a restart, with what went along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.change import Edit
from editor.model.edits.articles import delete_article, take_in_article
from editor.model.edits.briefings import (
    add_statement,
    cite,
    delete_briefing,
    make_briefing,
    sections_of,
)
from editor.model.edits.chart import place_nodes
from editor.model.edits.entities import delete_entity
from editor.model.edits.events import add_account, delete_account, delete_event, make_event, set_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.notes import add_note, add_note_evidence, add_note_on, delete_note
from editor.model.edits.outlets import delete_outlet, set_outlet
from editor.model.edits.quotes import delete_quote, make_quote, set_quote
from editor.model.edits.relations import add_relation, delete_relation
from editor.model.edits.sections import delete_section
from editor.model.edits.translations import add_translation, delete_translation
from editor.model.project import Project
from editor.model.records import (
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Note,
    Outlet,
    Paragraph,
    Participant,
    Quote,
    Record,
    Relation,
    Section,
    Translation,
)
from editor.workspace import OpenProject
from tests.test_session import same
from tests.texts import text_of

WORDS = "Floods cut the road to Marrow Bay, “it will last,” said Ana Ruiz of Harbour Guild on Friday."
Find = Callable[[str], tuple[str, int, int]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "floods.dossier"


@pytest.fixture
def desk(path: Path) -> Iterator[OpenProject]:
    """Return a project in which everything is tied to everything."""
    desk = workspace.create_project(path, "A. Ruiz")
    _fill(desk)
    yield desk
    desk.close()


def _fill(desk: OpenProject) -> None:
    do = desk.session.do
    do(take_in_article(Article(id="", title="Floods"), text_of(WORDS), "Harbour Wire", "B"))
    do(take_in_article(Article(id="", title="More floods"), text_of(WORDS + " More."), "Harbour Wire"))
    project = desk.session.project
    article, other = (held.id for held in project.each(Article))

    def at(words: str) -> tuple[str, int, int]:
        begin = WORDS.index(words)
        return article, begin, begin + len(words)
    for words, kind in (("Ana Ruiz", "person"), ("Harbour Guild", "organisation"), ("Marrow Bay", "location")):
        do(tag_mention(*at(words), kind))
    ana, guild, bay = (entity.id for entity in desk.session.project.each(Entity))
    do(make_event(*at("Floods cut the road")))
    do(make_quote(*at("it will last,")))
    event, quote = desk.session.project.each(Event)[0].id, desk.session.project.each(Quote)[0].id
    do(set_event(event, where=bay, participants=(Participant(role="actor", entity=guild),)))
    do(add_account(event, at("Ana Ruiz")))
    do(set_quote(quote, speaker=ana, addressee=guild, about=(event, bay)))
    do(add_relation("leads", ana, guild, at("Ana Ruiz of Harbour Guild")))
    do(place_nodes({ana: (1.0, 2.0), guild: (3.0, 4.0)}))
    do(set_outlet(desk.session.project.each(Outlet)[0].id, descriptor="An agency.", origin_group="Wires"))
    for kind, record in (("entity", ana), ("event", event), ("quote", quote), ("article", article),
                         ("outlet", desk.session.project.each(Outlet)[0].id)):
        do(add_note_on(kind, record))
    do(add_note(*at("Friday")))
    do(add_note_evidence(desk.session.project.each(Note)[-1].id, other, 0, 6))
    do(add_translation("quote", quote))
    do(make_briefing("Weekly"))
    _write(desk, event, ana)


def _write(desk: OpenProject, event: str, ana: str) -> None:
    """Write sentences that cite every sort of record."""
    briefing = desk.session.project.each(Briefing)[0].id
    section = sections_of(desk.session.project, briefing)[0].id
    project = desk.session.project
    cited = (event, ana, project.each(Quote)[0].id, project.each(Note)[-1].id, project.each(Relation)[0].id,
             project.each(Outlet)[0].id, project.each(Article)[0].id)
    for number, record in enumerate(cited, 1):
        desk.session.do(add_statement(section, f"Sentence {number}."))
        statement = next(held for paragraph in desk.session.project.each(Paragraph) for held in paragraph.statements
                         if held.words == f"Sentence {number}.")
        desk.session.do(cite(statement.id, Citation(record=record)))


def first(project: Project, kind: type[Record]) -> str:
    return project.each(kind)[0].id


def written_section(project: Project) -> str:
    return project.each(Paragraph)[0].section


DELETIONS: dict[str, Callable[[Project], Edit]] = {
    "article": lambda project: delete_article(first(project, Article)),
    "outlet": lambda project: delete_outlet(first(project, Outlet)),
    "entity": lambda project: delete_entity(first(project, Entity)),
    "event": lambda project: delete_event(first(project, Event)),
    "account": lambda project: delete_account(first(project, Event), project.each(Event)[0].accounts[-1].id),
    "quote": lambda project: delete_quote(first(project, Quote)),
    "translation": lambda project: delete_translation(first(project, Translation)),
    "relation": lambda project: delete_relation(first(project, Relation)),
    "note": lambda project: delete_note(project.each(Note)[-1].id),
    "briefing": lambda project: delete_briefing(first(project, Briefing)),
    "section": lambda project: delete_section(written_section(project)),
}


def whole(desk: OpenProject) -> Project:
    """Return the project with every article in memory."""
    for article in desk.session.project.each(Article):
        desk.session.load(article.id)
    return desk.session.project


@pytest.mark.parametrize("kind", DELETIONS)
def test_what_is_deleted_comes_back_as_it_was_after_a_restart(desk: OpenProject, path: Path, kind: str) -> None:
    before = whole(desk)
    desk.session.do(DELETIONS[kind](before))
    assert not same(whole(desk), before)
    desk.close()
    again = workspace.open_project(path, "A. Ruiz")
    (deletion,) = again.session.deletions()
    edit, lost = again.session.restoring(deletion.change).finish()
    again.session.do(edit)
    assert lost == ()
    assert same(whole(again), before)
    assert again.session.deletions() == []
    again.close()


@pytest.mark.parametrize("kind", DELETIONS)
def test_a_restored_record_goes_again_by_undo(desk: OpenProject, kind: str) -> None:
    desk.session.do(DELETIONS[kind](whole(desk)))
    gone = desk.session.project
    (deletion,) = desk.session.deletions()
    desk.session.do(desk.session.restoring(deletion.change).finish()[0])
    desk.session.undo()
    assert same(desk.session.project, gone)
    assert [held.change.id for held in desk.session.deletions()] == [deletion.change.id]


def test_an_article_comes_back_without_an_outlet_that_has_gone_since(desk: OpenProject) -> None:
    article = first(whole(desk), Article)
    desk.session.do(delete_article(article))
    desk.session.do(delete_outlet(first(desk.session.project, Outlet)))
    deletion = desk.session.deletions()[-1]
    edit, lost = desk.session.restoring(deletion.change).finish()
    desk.session.do(edit)
    assert desk.session.project.get(Article, article).outlet == ""
    assert "“Floods” came back without what has been deleted since." in lost


def test_all_that_was_deleted_comes_back_whatever_went_in_between(desk: OpenProject) -> None:
    before = whole(desk)
    for kind in ("note", "relation", "quote", "event", "outlet", "section"):
        desk.session.do(DELETIONS[kind](desk.session.project))
    for deletion in desk.session.deletions():
        desk.session.do(desk.session.restoring(deletion.change).finish()[0])
    after = whole(desk)
    for kind in (Section, Outlet, Event, Quote, Relation, Note, Article, Paragraph):
        assert after.of(kind) == before.of(kind)
