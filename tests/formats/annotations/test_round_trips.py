"""What a project says of its articles, written as other tools do and read again."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import registry
from editor.formats.annotations import Annotated, Happening, Mark, Remark, Sheet, Thing, Tie, Trait
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Note, Quote, Relation
from tests.annotated import annotated, founded, named_alike, tags_of, there_and_back, with_annotations

EXACT = ["brat", "web-annotation", "spacy", "doccano", "label-studio", "refi-qda"]
LINKING = ["brat", "web-annotation", "spacy", "label-studio", "refi-qda"]
WORDS = "Ana Ruiz (رويز) met\r\nthe 🚤 Coast\u00a0Guard off Port Ellis; Ruiz left on Friday."

marks = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.sampled_from(["person", "location", "Vessel"]),
                           st.sampled_from(["", "one", "other"])), max_size=12)
texts = st.text(st.sampled_from("ab .,#-\n\r\t\u00a0é\u0301ر🚤漢\u2028"), min_size=1, max_size=60)


def project_of(words: str, stretches: list[tuple[int, int, str, str]]) -> Project:
    inside = {(begin, min(begin + size, len(words)), label): name for begin, size, label, name in stretches
              if begin < len(words)}
    project, _ = with_annotations(founded(), annotated(words, *((*place, name) for place, name in inside.items())))
    return project


def of_two_events(words: str) -> Annotated:
    marks = tuple(Mark(key=f"T{begin}", label="raid", spans=((begin, begin + 4),)) for begin in (0, 9))
    happenings = tuple(Happening(key=f"E{mark.key}", label="raid", trigger=mark.key) for mark in marks)
    return Annotated(sheets=(Sheet(name="port.txt", words=words, marks=marks, happenings=happenings),))


def test_events_that_come_in_are_numbered_on_from_those_that_are_here():
    project, _ = with_annotations(founded(), of_two_events("Raid one, raid two."))
    again, _ = with_annotations(project, of_two_events("Fire one, fire two."))
    assert [event.number for event in again.each(Event)] == [1, 2, 3, 4]


@pytest.mark.parametrize("format_name", EXACT)
@settings(max_examples=20)
@given(words=texts, stretches=marks)
def test_tags_come_back_at_their_places_whatever_the_text(format_name, words, stretches):
    project = project_of(words, stretches)
    again, exchange = there_and_back(project, format_name)
    assert tags_of(again) == tags_of(project), exchange.problems
    if format_name in LINKING:
        assert named_alike(again) == named_alike(project)


@settings(max_examples=20)
@given(words=texts, stretches=marks)
def test_columns_bring_back_the_words_of_the_outermost_tags(words, stretches):
    kept, end = [], 0
    for begin, size, label, _ in sorted(stretches, key=lambda mark: (mark[0], -mark[1])):
        if begin >= max(end, 0) and words[begin:begin + size].split():
            kept.append((begin, size, label, ""))
            end = begin + size
    project = project_of(words, kept)
    again, _ = there_and_back(project, "conll")
    said = [("".join(said.split()), name) for tags in tags_of(again).values() for _, _, said, name in tags]
    wanted = [("".join(said.split()), name) for tags in tags_of(project).values() for _, _, said, name in tags]
    assert "".join(word for word, _ in said) == "".join(word for word, _ in wanted)


def mark(key: str, label: str, words: str, thing: str = "") -> Mark:
    begin = WORDS.index(words)
    return Mark(key=key, label=label, spans=((begin, begin + len(words)),), thing=thing)


def full() -> Annotated:
    """Return a text with something of each kind said of it."""
    things = (Thing(key="r", name="Ana Ruiz", outside_ids=("Wikidata:Q1",)), Thing(key="g", name="Guard"))
    marks = (mark("1", "person", "Ana Ruiz", "r"), mark("2", "organisation", "Coast\u00a0Guard", "g"),
             mark("3", "person", "Ruiz left", "r"), mark("4", "meeting", "met"), mark("5", "quote", "Port Ellis"),
             mark("6", "note", "Friday"))
    sheet = Sheet(
        name="port.txt", words=WORDS, title="Port", url="https://example.org/a", language="en", published="2024-10-28",
        marks=marks, ties=(Tie(key="t", label="leads", from_="1", to="2"),
                           Tie(key="s", label="speaker", from_="5", to="1")),
        happenings=(Happening(key="e", label="meeting", trigger="4",
                              arguments=(("participant", "1"), ("participant", "2"))),),
        traits=(Trait(about="5", name="kind", value="indirect"), Trait(about="e", name="status", value="denied")),
        remarks=(Remark(about="6", words="Which one?"), Remark(about="e", words="They met")))
    return Annotated(things=things, sheets=(sheet,))


def test_brat_holds_events_relations_quotes_and_notes():
    project, _ = with_annotations(founded(), full())
    again, _ = there_and_back(project, "brat")
    for one in (project, again):
        event, quote, relation, note = (one.each(kind)[0] for kind in (Event, Quote, Relation, Note))
        names = {entity.id: entity.name for entity in one.each(Entity)}
        assert (event.type, event.title, event.status, [names[each.entity] for each in event.participants]) == (
            "meeting", "They met", "denied", ["Ana Ruiz", "Guard"])
        assert (quote.kind, names[quote.speaker], quote.spans[0].words) == ("indirect", "Ana Ruiz", "Port Ellis")
        assert (relation.type, names[relation.from_], names[relation.to]) == ("leads", "Ana Ruiz", "Guard")
        assert (note.words, note.anchor.words) == ("Which one?", "Friday")
        assert [entity.outside_ids for entity in one.each(Entity)] == [("Wikidata:Q1",), ()]


@pytest.mark.parametrize("format_name", ["web-annotation", "doccano", "label-studio", "refi-qda"])
def test_relations_come_back(format_name):
    project, _ = with_annotations(founded(), full())
    again, exchange = there_and_back(project, format_name)
    names = {entity.id: entity.name for entity in again.each(Entity)}
    assert [(one.type, names[one.to]) for one in again.each(Relation)] == [
        ("leads", "Coast Guard" if format_name == "doccano" else "Guard")], exchange.problems


@pytest.mark.parametrize("format_name", ["web-annotation", "spacy", "doccano", "label-studio"])
def test_what_an_article_is_comes_back(format_name):
    project, _ = with_annotations(founded(), full())
    article, = there_and_back(project, format_name)[0].each(Article)
    assert (article.title, article.url, article.language, article.published) == (
        "Port", "https://example.org/a", "en", "2024-10-28")


@pytest.mark.parametrize("format_name", ["web-annotation", "label-studio", "refi-qda"])
def test_notes_come_back(format_name):
    project, _ = with_annotations(founded(), full())
    again, _ = there_and_back(project, format_name)
    assert [(note.words, note.anchor.words) for note in again.each(Note)] == [("Which one?", "Friday")]


@pytest.mark.parametrize(("format_name", "losses"), [
    ("brat", ["Title, address, day and language of 1 article are not in the file."]),
    ("conll", [
        "1 quote is not in the file.",
        "The file does not say which tags name the same: 2 entities are not in it.",
        "1 relation is not in the file.",
        "1 event is not in the file.",
        "1 note is not in the file.",
        "Title, address, day and language of 1 article are not in the file.",
        "The text of 1 article stands in the file word by word, not with its spaces and line ends."]),
    ("spacy", [
        "Of 1 quote the file does not say of which kind it is.",
        "Of 1 quote the file does not say whose it is.",
        "1 id of an entity in another collection is not in the file.",
        "1 relation is not in the file.",
        "1 event is not in the file.",
        "1 note is not in the file."])])
def test_what_a_format_cannot_hold_is_counted(format_name, losses):
    project, _ = with_annotations(founded(), full())
    assert registry.exporter(format_name).losses(project) == losses


@pytest.mark.parametrize(("folder", "scheme"), [("re3d", "re3d"), ("gum_wikinews", "news"), ("multilingual", "news")])
def test_columns_bring_back_the_gold_of_open_corpora_but_what_lies_within_other_tags(shared: Path, folder, scheme):
    project, _ = with_annotations(founded(scheme), gold_of(shared / "data" / "open" / folder))
    again, _ = there_and_back(project, "conll", scheme)
    before, after = ([tag for tags in tags_of(one).values() for tag in tags] for one in (project, again))
    told = [sentence for sentence in registry.exporter("conll").losses(project) if " tag" in sentence]
    assert sum(int(sentence.split()[0]) for sentence in told if sentence[0].isdigit()) == len(before) - len(after)
    said = [{("".join(words.split()), name) for _, _, words, name in tags} for tags in (before, after)]
    assert said[1] <= said[0]


@pytest.mark.parametrize("format_name", EXACT)
@pytest.mark.parametrize(("folder", "scheme"), [
    ("re3d", "re3d"), ("gum_wikinews", "news"), ("multilingual", "news"), ("messy", "news")])
def test_the_gold_of_open_corpora_comes_back(shared: Path, folder, scheme, format_name):
    project, _ = with_annotations(founded(scheme), gold_of(shared / "data" / "open" / folder))
    again, exchange = there_and_back(project, format_name, scheme)
    assert tags_of(again) == tags_of(project), exchange.problems
    if format_name in LINKING:
        assert named_alike(again) == named_alike(project)


def gold_of(folder: Path) -> Annotated:
    """Return the texts of a corpus with its gold; what is one to the annotators is one thing."""
    spans = defaultdict(dict)
    for line in (folder / "gold.jsonl").read_bytes().splitlines():
        held = json.loads(line)
        if held["begin"] is not None and held["begin"] < held["end"] and held["kind"] in ("entity", "date"):
            spans[held["doc_id"]][held["begin"], held["end"], held["type"]] = held
    sheets, things = [], {}
    for line in (folder / "docs.jsonl").read_bytes().splitlines()[:60]:
        document = json.loads(line)
        marks = []
        for number, (place, held) in enumerate(spans[document["doc_id"]].items()):
            extra = held.get("extra") or {}
            one = extra.get("identity") or extra.get("coref")
            key = f"{document['doc_id']}:{one}" if one else ""
            things.setdefault(key, Thing(key=key, name=held["value"]))
            marks.append(Mark(key=f"T{number}", label=held["type"], spans=(place[:2],), words=held["value"], thing=key))
        if document.get("text") and sum(len(sheet.marks) for sheet in sheets) < 600:
            sheets.append(Sheet(name=document["doc_id"], words=document["text"], marks=tuple(marks)))
    things.pop("", None)
    return Annotated(sheets=tuple(sheets), things=tuple(things.values()))
