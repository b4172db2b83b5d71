"""Annotations of other tools on their way into a project, and out of it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import workspace
from editor.model.records import Article, Entity, Event, Mention, Note, OwnTerm, Quote, Relation

WORDS = ("PORT ELLIS — “We shut it,” said Ana Ruiz of the Coast Guard. "
         "The guard’s boat 🚤 sank off Port Ellis on Friday.\r\n")
ANN = """T1\tPER 32 40\tAna Ruiz
T2\tOrganization 48 59\tCoast Guard
T3\tLOC 89 99\tPort Ellis
T4\tSinking 80 84\tsank
T5\tQuote 14 24\tWe shut it
T6\tVessel 73 77;78 79\tboat 🚤
T7\tLOC 0 10\tPORT ELLIS
T8\tDATE 103 109\tFriday
E1\tSinking:T4 Theme:T2 Place:T3 Time:T8
R1\tMember_of Arg1:T1 Arg2:T2
R2\tSpeaker Arg1:T5 Arg2:T1
A1\tKind T5 partial
A2\tNegation E1
A3\tFormal T2
N1\tReference T3 Wikidata:Q99\tPort Ellis
N2\tReference T7 Wikidata:Q99\tPort Ellis
#1\tAnnotatorNotes T6\tWhose boat?
"""


@pytest.fixture
def desk(tmp_path: Path):
    desk = workspace.create_project(tmp_path / "case.dossier", "A. Analyst", title="Case")
    yield desk
    desk.close()


def taken(desk: workspace.OpenProject, folder: Path, **files: str) -> workspace.Outcome:
    """Return the outcome of importing files by their names, with `_` for the dot, the first alone handed over."""
    paths = []
    for name, content in files.items():
        paths.append(folder / name.replace("_", ".", 1))
        paths[-1].write_bytes(content.encode())
    outcome, = workspace.import_files(desk, paths[:1])
    return outcome


def mentions(desk: workspace.OpenProject) -> dict[str, Mention]:
    project = desk.session.project
    return {mention.words: mention for article in project.each(Article)
            for mention in project.mentions_of(article.id).values()}


def test_a_brat_file_brings_its_text_that_lies_beside_it(desk, tmp_path):
    outcome = taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    article, = desk.session.project.each(Article)
    assert (outcome.failure, article.file_name, desk.session.project.words_of(article)) == ("", "port.txt", WORDS)


def test_labels_become_types_by_name_and_by_what_they_usually_mean_and_else_new_ones(desk, tmp_path):
    outcome = taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    types = {words: mention.type for words, mention in mentions(desk).items()}
    assert types == {"Ana Ruiz": "person", "Coast Guard": "organisation", "Port Ellis": "location",
                     "PORT ELLIS": "location", "Friday": "time", "boat 🚤": "Vessel"}
    added = [term.name for term in desk.session.project.each(OwnTerm) if term.sort == "entity type"]
    assert added == ["Vessel"]
    assert "2 tags “LOC” became “Location”." in outcome.notes


def test_tags_that_the_file_refers_to_one_thing_name_one_entity(desk, tmp_path):
    taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    found = mentions(desk)
    entity = desk.session.project.get(Entity, found["Port Ellis"].entity)
    assert found["PORT ELLIS"].entity == entity.id
    assert (entity.name, entity.outside_ids) == ("Port Ellis", ("Wikidata:Q99",))


def test_relations_events_quotes_notes_and_attributes_are_taken_in(desk, tmp_path):
    taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    project, found = desk.session.project, mentions(desk)
    relation, = project.each(Relation)
    assert (relation.type, relation.from_, relation.to) == (
        "member of", found["Ana Ruiz"].entity, found["Coast Guard"].entity)
    event, = project.each(Event)
    assert (event.type, event.status, event.evidence[0].words) == ("Sinking", "negated", "sank")
    assert (event.when.words, event.where) == ("Friday", found["Port Ellis"].entity)
    assert [(each.role, each.entity) for each in event.participants] == [("Theme", found["Coast Guard"].entity)]
    quote, = project.each(Quote)
    assert (quote.spans[0].words, quote.kind, quote.speaker) == ("We shut it", "partial", found["Ana Ruiz"].entity)
    assert {(note.words, note.anchor.words) for note in project.each(Note)} == {
        ("Whose boat?", "boat 🚤"), ("Formal", "Coast Guard")}


def test_what_is_in_the_project_already_is_not_doubled(desk, tmp_path):
    taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    before = desk.session.project
    outcome = taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    after = desk.session.project
    assert [len(after.of(kind)) for kind in (Article, Entity, Event, Quote, Relation, Note)] == [
        len(before.of(kind)) for kind in (Article, Entity, Event, Quote, Relation, Note)]
    assert len(mentions(desk)) == 6
    assert "11 annotations were in this project already." in outcome.notes


def test_annotations_go_onto_the_article_that_is_here(desk, tmp_path):
    (tmp_path / "port.txt").write_bytes(WORDS.encode())
    list(workspace.import_files(desk, [tmp_path / "port.txt"]))
    (tmp_path / "port.txt").unlink()
    outcome = taken(desk, tmp_path, port_ann="T1\tPER 32 40\tAna Ruiz\n")
    assert (outcome.failure, list(mentions(desk)), len(desk.session.project.of(Article))) == ("", ["Ana Ruiz"], 1)


def test_annotations_without_their_text_are_told_of(desk, tmp_path):
    outcome = taken(desk, tmp_path, port_ann=ANN)
    assert outcome.notes[-1] == ("port.txt was not taken in: the file has annotations of it, but not its text. "
                                 "Import the text together with the file, or before it.")


def test_words_that_stand_elsewhere_are_told_of_and_the_rest_is_taken_in(desk, tmp_path):
    outcome = taken(
        desk, tmp_path, port_ann="T1\tPER 32 40\tAna Cruz\nT2\tPER 900 940\tNobody\nT3\tPER 32 40\tAna Ruiz\nwhat\n",
        port_txt=WORDS)
    assert list(mentions(desk)) == ["Ana Ruiz"]
    assert outcome.notes[-3:] == (
        "Line 4 of port.txt was not taken in: “what” is not as brat writes it.",
        "port.txt: “PER” at 32–40 was not taken in: it says “Ana Cruz”, but “Ana Ruiz” stands there.",
        "port.txt: “PER” at 900–940 was not taken in: the text has no such place.")


def test_tags_of_an_article_that_has_changed_come_in_under_ids_of_their_own(desk, tmp_path):
    taken(desk, tmp_path, port_ann=ANN, port_txt=WORDS)
    workspace.export(desk, tmp_path / "out.jsonld")
    longer = (tmp_path / "out.jsonld").read_text("utf-8").replace(" on Friday.", " on Friday, he said.")
    (tmp_path / "longer.jsonld").write_text(longer, encoding="utf-8")
    path = desk.path
    desk.close()
    again = workspace.open_project(path, "A. Analyst")
    outcome, = workspace.import_files(again, [tmp_path / "longer.jsonld"])
    again.close()
    assert "6 tags were taken in." in outcome.notes
    assert not any("its id is taken" in note for note in outcome.notes)


def test_the_day_of_a_time_comes_with_its_value(desk, tmp_path):
    taken(desk, tmp_path, port_ann=f"{ANN}N3\tReference T8 TIMEX3:2024-10-25\tFriday\n", port_txt=WORDS)
    time = mentions(desk)["Friday"]
    assert (time.value, time.from_, time.to, time.precision) == ("2024-10-25", "2024-10-25", "2024-10-25", "day")
