"""Whatever rests on words of an article goes along into a later version or stays citable; one undo takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from editor import workspace
from editor.model.anchor import anchors_in, holds
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.corrections import correct_words
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.notes import add_note, add_note_evidence, add_note_on
from editor.model.edits.offices import add_office
from editor.model.edits.passages import anchor_at
from editor.model.edits.relations import add_relation, add_relation_evidence
from editor.model.edits.translations import passage_to_translate, translate
from editor.model.edits.versions import join_version, keep_on_version, place_passage, remove_passages
from editor.model.records import (
    Article,
    Briefing,
    Citation,
    Entity,
    Mention,
    Note,
    Paragraph,
    Relation,
    Translation,
)
from editor.model.versions import left_behind, records_on, undecided

STANDS = "The ferry to Marrow Bay will not sail before Thursday, its owner told the Harbour Wire."
GONE = "Ana Ruiz, deputy head of the port, said that the gate of the fuel depot was still shut on Monday."
FIRST = f"Crane falls on depot gate\n\n{GONE}\n\n{STANDS}\n"
LATER = ("Crane falls on depot gate\n\nUpdated on Tuesday morning with what the port says.\n\n"
         f"{STANDS}\n\nA councillor asked for a list of all cranes that were built before the war.\n")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    made = workspace.create_project(tmp_path / "port.dossier", "A. Analyst")
    for name, words in (("first", FIRST), ("later", LATER)):
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    list(workspace.import_files(made, [tmp_path / "first.txt"]))
    fill(made)
    yield made
    made.close()


def the(desk: workspace.OpenProject) -> Article:
    return desk.session.project.each(Article)[0]


def at(desk: workspace.OpenProject, words: str) -> tuple[str, int, int]:
    begin = desk.session.project.words_of(the(desk)).index(words)
    return the(desk).id, begin, begin + len(words)


def fill(desk: workspace.OpenProject) -> None:
    """Let one record of each kind rest on words that stand in the later version, and on words that do not."""
    do, article = desk.session.do, the(desk).id
    do(add_entity("Ana Ruiz", "person"))
    do(add_entity("Harbour Wire", "organisation"))
    ruiz, wire = (held.id for held in desk.session.project.each(Entity))
    stands, gone = at(desk, "its owner told the Harbour Wire"), at(desk, "deputy head of the port")
    for words in ("Ana Ruiz", "Harbour Wire", "Marrow Bay"):
        do(tag_mention(*at(desk, words), "other"))
    do(add_relation("works for", ruiz, wire, stands))
    do(add_relation_evidence(desk.session.project.each(Relation)[0].id, *gone))
    do(add_note(*at(desk, "will not sail before Thursday")))
    do(add_note_evidence(desk.session.project.each(Note)[0].id, *gone))
    do(add_note(*at(desk, "still shut on Monday")))
    do(add_note_on("mention", next(iter(desk.session.project.mentions_of(article)))))
    do(add_office(ruiz, *gone))
    do(add_office(wire, *at(desk, "owner")))
    for passage in (stands, gone):
        original = passage_to_translate(desk.session.project, *passage)
        do(translate(msgspec.structs.replace(original, words="auf Deutsch", translator="B. Falk")))
        do(correct_words(*passage, "as corrected"))
    do(make_briefing("One"))
    section = sections_of(desk.session.project, desk.session.project.each(Briefing)[0].id)[0]
    for passage in (stands, gone):
        cited = anchor_at(desk.session.project, *passage)
        tag = next(iter(desk.session.project.mentions_of(article)))
        do(add_statement(section.id, "So it is.", citations=(Citation(passage=cited), Citation(record=tag))))


def reopened(desk: workspace.OpenProject) -> workspace.OpenProject:
    desk.close()
    again = workspace.open_project(desk.path, "A. Analyst")
    for article in again.session.project.each(Article):
        again.session.load(article.id)
    return again


def take_in_later(desk: workspace.OpenProject, tmp_path: Path) -> None:
    outcome, = workspace.import_versions(desk, [tmp_path / "later.txt"], the(desk).id)
    assert not outcome.failure


def join_later(desk: workspace.OpenProject, tmp_path: Path) -> None:
    list(workspace.import_files(desk, [tmp_path / "later.txt"]))
    first, later = desk.session.project.each(Article)
    for words in ("Marrow Bay", "A councillor", "Harbour Wire"):
        begin = LATER.index(words)
        desk.session.do(tag_mention(later.id, begin, begin + len(words), "other"))
    newest = max(desk.session.project.mentions_of(later.id))
    desk.session.do(add_note_on("mention", newest))
    desk.session.do(join_version(first.id, later.id))


STEPS = pytest.mark.parametrize("step", [take_in_later, join_later])
Step = Callable[[workspace.OpenProject, Path], None]


def on(desk: workspace.OpenProject, kind: type) -> list[tuple[str, str]]:
    """Return which words records of a kind rest on, each with the version it stands in."""
    article = the(desk)
    return [(anchor.words, "later" if anchor.text in ("", article.text) else "first")
            for record in sorted(records_on(desk.session.project, article.id), key=lambda held: held.id)
            if isinstance(record, kind) for anchor in anchors_in(record)]


@STEPS
def test_each_record_rests_on_the_version_in_which_its_words_stand(
        desk: workspace.OpenProject, tmp_path: Path, step: Step) -> None:
    step(desk, tmp_path)
    here = reopened(desk)
    owner, head = ("its owner told the Harbour Wire", "later"), ("deputy head of the port", "first")
    assert on(here, Relation) == [owner, head]
    assert on(here, Translation) == [owner, head]
    assert on(here, Paragraph) == [owner, head]
    assert on(here, Entity) == [head, ("owner", "later")]
    assert on(here, Note) == [("will not sail before Thursday", "later"), head, ("still shut on Monday", "first")]
    assert set(on(here, Mention)) >= {("Ana Ruiz", "first"), ("Harbour Wire", "later"), ("Marrow Bay", "later")}
    assert [held.shown for held in the(here).corrections] == ["as corrected"]
    assert [held.shown for held in the(here).versions[0].corrections] == ["as corrected"]
    here.close()


@STEPS
def test_all_words_stand_where_they_are_said_to(desk: workspace.OpenProject, tmp_path: Path, step: Step) -> None:
    step(desk, tmp_path)
    project, article = desk.session.project, the(desk)
    for record in records_on(project, article.id):
        for anchor in anchors_in(record):
            assert anchor.article == article.id
            assert holds(anchor, project.text(anchor.text or article.text).words)


@STEPS
def test_no_record_or_citation_names_a_tag_that_is_gone(
        desk: workspace.OpenProject, tmp_path: Path, step: Step) -> None:
    step(desk, tmp_path)
    project = desk.session.project
    tags = set(project.mentions_of(the(desk).id))
    assert all(note.record in tags for note in project.each(Note) if note.record)
    cited = [inline.record for paragraph in project.each(Paragraph) for statement in paragraph.statements
             for inline in statement.citations if inline.record]
    assert cited
    assert set(cited) <= tags


@STEPS
def test_no_two_tags_of_a_type_stand_on_the_same_words(desk: workspace.OpenProject, tmp_path: Path, step: Step) -> None:
    step(desk, tmp_path)
    places = [(tag.text, tag.begin, tag.end, tag.type) for tag in desk.session.project.mentions_of(
        the(desk).id).values()]
    assert len(set(places)) == len(places)


@STEPS
def test_undo_and_redo_after_reopening_bring_everything_back(
        desk: workspace.OpenProject, tmp_path: Path, step: Step) -> None:
    step(desk, tmp_path)
    after = desk.file.digest()
    desk.session.undo()
    before = desk.file.digest()
    desk.session.redo()
    here = reopened(desk)
    assert here.file.digest() == after
    here.session.undo()
    assert here.file.digest() == before
    here = reopened(here)
    here.session.redo()
    assert here.file.digest() == after
    here.close()


def test_what_was_decided_to_stay_is_not_asked_again_once_its_article_is_the_later_version_of_another(
        desk: workspace.OpenProject, tmp_path: Path) -> None:
    take_in_later(desk, tmp_path)
    later = the(desk).id
    desk.session.do(keep_on_version(later, undecided(desk.session.project, the(desk))))
    (tmp_path / "draft.txt").write_text(f"Crane falls on gate, first reports say\n\n{STANDS}\n", "utf-8")
    list(workspace.import_files(desk, [tmp_path / "draft.txt"]))
    earlier = desk.session.project.each(Article)[1].id
    desk.session.do(join_version(earlier, later))
    assert len(the(desk).texts) == 3
    assert left_behind(desk.session.project, the(desk))
    assert undecided(desk.session.project, the(desk)) == []


DECIDE = {"leave": lambda article, left: keep_on_version(article, left),
          "place": lambda article, left: place_passage(left[0], 0, 5),
          "remove": lambda article, left: remove_passages(left)}


@STEPS
@pytest.mark.parametrize("way", list(DECIDE))
def test_what_is_decided_of_each_kind_is_undone_after_reopening(
        desk: workspace.OpenProject, tmp_path: Path, step: Step, way: str) -> None:
    step(desk, tmp_path)
    article, before = the(desk).id, desk.file.digest()
    waiting = undecided(desk.session.project, the(desk))
    assert {left.record.kind_of_record for left in waiting} == {
        "relation", "note", "translation", "paragraph", "entity", "mention"}
    for left in waiting if way == "place" else [None]:
        desk.session.do(DECIDE[way](article, [left] if left is not None else waiting))
    assert undecided(desk.session.project, the(desk)) == []
    assert len(left_behind(desk.session.project, the(desk))) == (len(waiting) if way == "leave" else 0)
    here = reopened(desk)
    for _ in waiting if way == "place" else [None]:
        here.session.undo()
    assert here.file.digest() == before
    here.close()
