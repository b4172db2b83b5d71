"""Files as other tools write them, and as nobody should."""

from __future__ import annotations

import json
import time
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import registry
from editor.formats.annotations import Annotated
from editor.model.errors import ImportFailed
from editor.model.records import Article, Entity, Mention, Note, OwnTerm, Quote, Relation
from editor.workspace.annotations import read_annotations
from tests.annotated import annotated, founded, tags_of, with_annotations
from tests.importers.offices import zipped

TEXT = "🚤 Ana Ruiz left Port Ellis. Ana Ruiz came back."


def read(content: bytes | str | object, name: str = "file.json") -> Annotated:
    if not isinstance(content, bytes | str):
        content = json.dumps(content)
    found = read_annotations(content if isinstance(content, bytes) else content.encode(), name)
    assert found is not None
    return found


def taken(content: bytes | str | object, name: str = "file.json"):
    return with_annotations(founded(), read(content, name))


def said(project) -> list[tuple[str, str]]:
    return [(words, name) for tags in tags_of(project).values() for _, _, words, name in tags]


def archive(**members: bytes | str) -> bytes:
    return zipped({name.replace("__", "/").replace("_", "."): content for name, content in members.items()})


def test_label_studio_counts_utf_16_units_and_ties_regions():
    region = {"from_name": "label", "to_name": "text", "type": "labels"}
    project, _ = taken([{"data": {"text": TEXT}, "annotations": [{"result": [
        {"id": "a", **region, "value": {"start": 3, "end": 11, "text": "Ana Ruiz", "labels": ["PER"]}},
        {"id": "b", **region, "value": {"start": 17, "end": 27, "text": "Port Ellis", "labels": ["LOC"]},
         "meta": {"text": ["Which one?"]}},
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["located in"]}]}]}])
    assert said(project) == [("Ana Ruiz", "person"), ("Port Ellis", "location")]
    assert [relation.type for relation in project.each(Relation)] == ["located in"]
    assert [note.words for note in project.each(Note)] == ["Which one?"]


def test_what_a_program_predicted_is_a_suggestion():
    project, exchange = taken([{"data": {"text": TEXT}, "predictions": [{"model_version": "tagger 2", "result": [
        {"id": "a", "type": "labels", "value": {"start": 3, "end": 11, "labels": ["PER"]}}]}]}])
    mention, = (held for record in exchange.records if isinstance(held := record, Mention))
    assert (mention.state, mention.origin) == ("suggested", "tagger 2")
    assert [entity.state for entity in project.each(Entity)] == ["suggested"]
    assert "1 tag is a program's suggestion and waits for a decision." in exchange.problems


@pytest.mark.parametrize("line", [
    {"text": TEXT, "label": [[2, 10, "PER"], [16, 26, "LOC"]]},
    {"text": TEXT, "entities": [{"id": 1, "start_offset": 2, "end_offset": 10, "label": "PER"},
                                {"id": 2, "start_offset": 16, "end_offset": 26, "label": "LOC"}], "relations": []},
    {"text": TEXT, "ents": [{"start": 2, "end": 10, "label": "PERSON"}, {"start": 16, "end": 26, "label": "GPE"}]},
    {"text": TEXT, "spans": [{"start": 2, "end": 10, "label": "PERSON"}, {"start": 16, "end": 26, "label": "GPE"}]},
    {"text": TEXT, "spans": {"sc": [{"start": 2, "end": 10, "label": "PERSON", "kb_id": "Q1"},
                                    {"start": 16, "end": 26, "label": "GPE"}]}},
    [[TEXT, {"entities": [[2, 10, "PERSON"], [16, 26, "GPE"]]}]],
])
def test_each_flavour_of_jsonl_is_read(line):
    project, _ = taken(line, "file.jsonl")
    assert said(project) == [("Ana Ruiz", "person"), ("Port Ellis", "location")]


def test_a_broken_line_is_told_of_and_the_others_are_read():
    lines = [json.dumps({"text": TEXT, "label": [[2, 10, "PER"]]}), '{"text": "cut', json.dumps({"label": []}),
             json.dumps({"text": "Port Ellis", "label": [[0, 10, "LOC"], [5, 99, "LOC"], ["x", None, 3]]})]
    project, exchange = taken("\n".join(lines), "file.jsonl")
    assert sorted(said(project)) == [("Ana Ruiz", "person"), ("Port Ellis", "location")]
    assert [problem for problem in exchange.problems if "file.jsonl" in problem] == [
        "Line 2 of file.jsonl was not taken in: Input data was truncated.",
        "Line 3 of file.jsonl was not taken in: it has no text.",
        "file.jsonl 4: “LOC” at 5–99 was not taken in: the text has no such place.",
        "file.jsonl 4: “3” at ? was not taken in: the text has no such place."]


def test_spans_of_one_name_are_all_taken_in_and_links_to_nothing_are_none():
    project, _ = taken({"text": "Ana met Bea.", "ents": [
        {"start": 0, "end": 3, "label": "PERSON", "id": "x", "kb_id": "NIL"},
        {"start": 8, "end": 11, "label": "PERSON", "id": "x", "kb_id": "NIL"}]}, "file.jsonl")
    assert [entity.name for entity in project.each(Entity)] == ["Ana", "Bea"]


def test_the_short_form_of_label_studio_is_read():
    project, _ = taken([{"id": 1, "text": TEXT, "label": [
        {"start": 3, "end": 11, "text": "Ana Ruiz", "labels": ["PER"]}], "annotator": 1}])
    assert said(project) == [("Ana Ruiz", "person")]


def test_words_that_somebody_said_become_a_quote():
    project, _ = taken({"text": "“Not now,” he said.", "label": [[1, 8, "DirectQuote"]]}, "file.jsonl")
    assert [quote.spans[0].words for quote in project.each(Quote)] == ["Not now"]


def web(*targets: dict[str, object], text: str = TEXT) -> dict[str, object]:
    """Return a graph of one text and an annotation for each list of selectors."""
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [
        {"id": "https://example.org/a", "type": "Text", "value": text},
        *({"id": f"https://example.org/n{number}", "type": "Annotation", "motivation": "tagging",
           "body": {"type": "TextualBody", "purpose": "tagging", "value": "person"},
           "target": {"source": "https://example.org/a", "selector": [
               {"type": f"Text{kind.title()}Selector", **fields} for kind, fields in selectors.items()]}}
          for number, selectors in enumerate(targets))]}


def places(project) -> list[tuple[int, int]]:
    return [(begin, end) for tags in tags_of(project).values() for begin, end, *_ in tags]


def test_a_quote_is_found_again_where_its_position_is_off():
    project, exchange = taken(web({"position": {"start": 5, "end": 13}, "quote": {
        "exact": "Ana Ruiz", "prefix": "Ellis. ", "suffix": " came"}}))
    assert places(project) == [(28, 36)]
    assert any("was found again by its words" in problem for problem in exchange.problems)


def test_a_quote_that_could_be_either_of_two_places_is_left_and_told():
    project, exchange = taken(web({"position": {"start": 5, "end": 13}, "quote": {"exact": "Ana Ruiz"}}))
    assert places(project) == []
    assert any("“person” at 5–13 was not taken in" in problem for problem in exchange.problems)


def test_positions_that_fit_only_as_utf_16_units_are_read_so():
    project, _ = taken(web({"position": {"start": 3, "end": 11}, "quote": {"exact": "Ana Ruiz"}},
                           {"position": {"start": 29, "end": 37}, "quote": {"exact": "Ana Ruiz"}}))
    assert places(project) == [(2, 10), (28, 36)]


def test_a_web_annotation_of_an_article_that_is_here_goes_onto_it():
    project, _ = with_annotations(founded(), annotated(TEXT))
    file = web({"quote": {"exact": "Port Ellis"}})
    file["@graph"] = [{**held, "target": {**held["target"], "source": "https://example.org/port.txt"}}
                      for held in file["@graph"] if "target" in held]
    project, _ = with_annotations(project, read(file))
    assert said(project) == [("Port Ellis", "person")]
    assert len(project.each(Article)) == 1


QDE = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="QualCoder">
<CodeBook><Codes><Code guid="C0000000-0000-0000-0000-000000000001" name="People" isCodable="false">
<Code guid="{c0000000-0000-0000-0000-000000000002}" name="Witness" isCodable="true"/></Code></Codes></CodeBook>
<Cases><Case guid="a0000000-0000-0000-0000-000000000001" name="Ana Ruiz">
<SelectionRef targetGUID="50000000-0000-0000-0000-000000000001"/></Case></Cases>
<Sources><TextSource guid="70000000-0000-0000-0000-000000000001" name="port"
 plainTextPath="internal://70000000-0000-0000-0000-000000000009.txt">
<PlainTextSelection guid="50000000-0000-0000-0000-000000000001" startPosition="7" endPosition="15" name="Ana Ruiz">
<Description>Saw it.</Description><Coding guid="d0000000-0000-0000-0000-000000000001">
<CodeRef targetGUID="C0000000-0000-0000-0000-000000000002"/></Coding>
<NoteRef targetGUID="90000000-0000-0000-0000-000000000001"/></PlainTextSelection>
</TextSource><PictureSource guid="1" path="internal://x.png"/></Sources>
<Notes><Note guid="90000000-0000-0000-0000-000000000001" name="n"><PlainTextContent>Ask her.</PlainTextContent></Note>
</Notes></Project>"""
SOURCE = "Sources__70000000-0000-0000-0000-000000000009_txt"


def test_a_refi_qda_project_as_qualcoder_writes_it_is_read():
    project, exchange = taken(archive(project_qde=QDE, **{SOURCE: "\ufeffHello, Ana Ruiz!"}), "file.qdpx")
    assert said(project) == [("Ana Ruiz", "Witness")]
    assert [term.name for term in project.each(OwnTerm)] == ["Witness"]
    assert [(one.id, one.name) for one in project.each(Entity)] == [
        ("a0000000-0000-0000-0000-000000000001", "Ana Ruiz")]
    assert [note.words for note in project.each(Note)] == ["Saw it.", "Ask her."]
    assert "1 picture, sound or film was not taken in." in exchange.problems


def test_a_refi_qda_project_that_counts_crlf_as_one_is_read_by_the_words():
    project, exchange = taken(archive(project_qde=QDE, **{SOURCE: "Hi,\r\nah Ana Ruiz!"}),
                              "file.qdpx")
    assert said(project) == [("Ana Ruiz", "Witness")]
    assert any("CRLF as one character" in problem for problem in exchange.problems)


@pytest.mark.parametrize(("rows", "tags"), [
    ("Ana NNP B-NP I-PER\nRuiz NNP I-NP I-PER\nleft VBD B-VP O\n", [("Ana Ruiz", "person")]),
    ("Ana B-PER\nRuiz I-PER\nEllis B-LOC\n\nEllis B-LOC\n", [
        ("Ana Ruiz", "person"), ("Ellis", "location"), ("Ellis", "location")]),
    ("Ana B-PER\nRuiz E-PER\nEllis S-LOC\nleft O\n", [("Ana Ruiz", "person"), ("Ellis", "location")]),
    ("Ana B-PER\nMarta I-PER\nRuiz L-PER\nEllis U-LOC\n", [("Ana Marta Ruiz", "person"), ("Ellis", "location")]),
])
def test_each_way_to_mark_columns_is_read(rows, tags):
    project, _ = taken(f"-DOCSTART- -X- -X- O\n\n{rows}", "eng.txt") if "NNP" in rows else taken(rows, "eng.txt")
    assert sorted(said(project)) == sorted(tags)


def test_a_text_is_not_taken_for_columns():
    assert read_annotations(b"The port of Ellis is shut.\nIt is B-side.\n", "a.txt") is None


def test_the_exchange_format_is_not_taken_for_annotations():
    content = json.dumps({"format": "dossier", "version": 1, "articles": [{"id": "a", "text": "TextQuoteSelector"}]})
    assert read_annotations(content.encode(), "a.json") is None


BOMB = b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><Project>&b;</Project>"
OUTSIDE = b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Project>&a;</Project>"


@pytest.mark.parametrize(("name", "content", "sentence"), [
    ("a.qdpx", archive(project_qde=BOMB), "entities of its own"),
    ("a.qdpx", archive(project_qde=OUTSIDE), "entities of its own"),
    ("a.qdpx", archive(project_qde="<Project xmlns='urn:QDA-XML:project:1.0'>"), "damaged"),
    ("a.qdpx", archive(project_qde="<Other/>"), "no REFI-QDA project"),
    ("a.qdpx", archive(project_qde="<a>" * 5000), "damaged"),
    ("a.qdpx", archive(project_qde=QDE)[:-40], "damaged or cut off"),
    ("a.jsonld", b'{"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [', "was not imported"),
    ("a.jsonld", b'{"TextQuoteSelector":' + b"[" * 100_000, "was not imported"),
])
def test_hostile_and_broken_files_are_refused_in_a_sentence(name, content, sentence):
    with pytest.raises(ImportFailed, match=sentence):
        read_annotations(content, name)


def test_a_bomb_is_refused_before_it_is_unpacked():
    content = archive(project_qde=QDE, **{SOURCE: b"\0" * 3_000_000}).replace(
        (3_000_000).to_bytes(4, "little"), (600_000_000).to_bytes(4, "little"))
    begun = time.process_time()
    with pytest.raises(ImportFailed, match="it would unpack to more than"):
        read_annotations(content, "a.qdpx")
    assert time.process_time() - begun < 0.1


@settings(max_examples=60)
@given(content=st.binary(max_size=80), head=st.sampled_from([
    b"", b"PK\x03\x04", b"{", b"[[", b'{"text": "', b"T1\tA 0 1"]),
       name=st.sampled_from(["a", "a.ann", "a.json", "a.qdpx", "a.zip", "a.conll"]))
def test_whatever_a_file_is_it_is_read_or_refused_or_none_of_ours(content, head, name):
    try:
        found = read_annotations(head + content, name)
    except ImportFailed:
        return
    assert found is None or with_annotations(founded(), found)


def test_a_refi_qda_project_has_its_parts_in_the_order_of_the_standard():
    project, _ = with_annotations(founded(), annotated(TEXT, (2, 10, "person", "r"), (16, 26, "location", "")))
    content = registry.exporter("refi-qda").export(project)
    with ZipFile(BytesIO(content)) as file:
        root = ElementTree.fromstring(file.read("project.qde"))
        path = root.find(".//{*}TextSource").get("plainTextPath").removeprefix("internal://")
        assert file.read(f"sources/{path}").decode() == TEXT
    assert [part.tag.partition("}")[2] for part in root] == ["CodeBook", "Cases", "Sources"]
    codes = {code.get("guid"): code.get("name") for code in root.iter("{urn:QDA-XML:project:1.0}Code")}
    selections = root.findall(".//{*}PlainTextSelection")
    assert [(TEXT[int(one.get("startPosition")):int(one.get("endPosition"))],
             codes[one.find("{*}Coding/{*}CodeRef").get("targetGUID")]) for one in selections] == [
        ("Ana Ruiz", "person"), ("Port Ellis", "location")]


@pytest.mark.parametrize("name", [*registry.names(registry.ANNOTATIONS)])
@settings(max_examples=40)
@given(cut=st.integers(0, 3000), flips=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=6))
def test_whatever_happened_to_a_file_it_is_read_or_refused(name, cut, flips):
    project, _ = with_annotations(founded(), annotated(TEXT, (2, 10, "person", "r"), (16, 26, "location", "")))
    content = bytearray(registry.exporter(name).export(project))
    for place, value in flips:
        content[place % len(content)] = value
    try:
        read_back = registry.annotation_reader(name).read(bytes(content[:cut or len(content)]), "file", {})
    except ImportFailed:
        return
    with_annotations(founded(), read_back)
