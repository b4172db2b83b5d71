"""The exchange format, both ways."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import assets
from editor.formats.exchange import Document, narrowed, write_exchange
from editor.formats.exchange_reading import Exchange, read_exchange
from editor.formats.schema import FILE, exchange_schema
from editor.model.anchor import anchor_in
from editor.model.change import Swap
from editor.model.errors import ImportFailed
from editor.model.project import Project, empty_project
from editor.model.records import (
    RECORDS,
    Account,
    Article,
    Briefing,
    Correction,
    Entity,
    Event,
    Export,
    Line,
    Mention,
    Outlet,
    OwnTerm,
    Paragraph,
    ProjectInfo,
    Quote,
    Record,
    Section,
    Statement,
    Text,
    Translation,
    Version,
)
from tests.filling import Filler
from tests.strategies import WORDS
from tests.texts import text_of


def as_imported(words: str) -> Text:
    """Return a text whose bytes an article names."""
    text = text_of(words)
    return msgspec.structs.replace(text, original_sha256=hashlib.sha256(text.original).hexdigest())


OLDER = as_imported("Floods cut the road\n")
TEXT = as_imported(WORDS)


def full_records(words: Callable[[], str] = str) -> list[Record]:
    """Return one record of each kind, every field filled, that refer to the same article; `words` draws what else."""
    article = Article(id="article-1", title="Floods", texts=(OLDER.sha256, TEXT.sha256))
    anchor = anchor_in(article, TEXT, 40, 44)
    filler = Filler([anchor, anchor_in(article, OLDER, 7, 10)], words)
    fixed: dict[type[Record], dict[str, object]] = {
        ProjectInfo: {"id": "project", "scheme": "re3d"},
        OwnTerm: {"name": "Vessel", "label": "Ship", "key": "V", "ink": "teal"},
        Outlet: {"reliability": "B"},
        Translation: {"language": "ku-Latn"},
        Article: {"id": "article-1", "texts": article.texts, "original": TEXT.original_sha256,
                  "language": "en-US", "published": "2024-10", "credibility": 2, "versions": (filler.record(
                      Version, text=OLDER.sha256, original=OLDER.original_sha256,
                      lines=(Line(0, 19, "headline", 1, True, True, 2),),
                      corrections=(Correction(7, 10, "shut", "so it says"),)),),
                  "lines": (Line(0, 33, "headline", 1, True, True, 4),)},
        Mention: {**msgspec.structs.asdict(anchor)},
        Section: {"briefing": "briefing-1"},
        Briefing: {"id": "briefing-1", "language": "en-US"},
        Event: {"accounts": (filler.record(Account, credibility=2),)},
    }
    records: list[Record] = [filler.record(kind, **fixed.get(kind, {})) for kind in RECORDS]
    section = next(record for record in records if isinstance(record, Section))
    return [msgspec.structs.replace(record, section=section.id) if isinstance(record, Paragraph) else record
            for record in records]


def project_of_records(records: list[Record], texts: tuple[Text, ...]) -> Project:
    """Return a project that holds the records, articles first."""
    order = sorted(records, key=lambda record: not isinstance(record, Article))
    return empty_project().with_texts(texts).swapped([Swap(None, record) for record in order])


@pytest.fixture(scope="module")
def full() -> Project:
    return project_of_records(full_records(), (OLDER, TEXT))


def read_back(content: bytes) -> tuple[Exchange, Project]:
    exchange = read_exchange(content, "full.json")
    return exchange, project_of_records(list(exchange.records), exchange.texts)


def test_every_field_of_every_record_is_filled_in_the_test_itself() -> None:
    for record in full_records():
        for field in msgspec.structs.fields(type(record)):
            if field.default is not msgspec.NODEFAULT and field.default not in (True, "accepted", 0):
                assert getattr(record, field.name) != field.default, (type(record), field.name)


def test_export_import_export_is_the_same_to_the_byte(full: Project) -> None:
    content = write_exchange(full)
    exchange, project = read_back(content)
    assert exchange.problems == ()
    assert write_exchange(project) == content


def test_every_record_comes_back_equal(full: Project) -> None:
    exchange, _ = read_back(write_exchange(full))
    assert sorted(exchange.records, key=lambda record: (record.kind_of_record, record.id)) == sorted(
        full_records(), key=lambda record: (record.kind_of_record, record.id))


@given(st.data())
@settings(max_examples=25)
def test_whatever_the_fields_say_they_survive_export_import_export(data: st.DataObject) -> None:
    drawn = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
    records = full_records(lambda: data.draw(drawn))
    content = write_exchange(project_of_records(records, (OLDER, TEXT)))
    exchange, project = read_back(content)
    assert exchange.problems == ()
    assert {(type(record), record.id): record for record in exchange.records} == {
        (type(record), record.id): record for record in records}
    assert write_exchange(project) == content


def test_texts_come_back_with_their_original_bytes(full: Project) -> None:
    exchange, _ = read_back(write_exchange(full))
    assert {text.sha256: text for text in exchange.texts} == {OLDER.sha256: OLDER, TEXT.sha256: TEXT}


def test_articles_of_the_same_words_come_back_each_with_its_own_bytes() -> None:
    again = msgspec.structs.replace(TEXT, original=b"scanned", original_sha256=hashlib.sha256(b"scanned").hexdigest())
    article, earlier = (Article(id=name, texts=(text.sha256,), original=text.original_sha256)
                        for name, text in (("one", TEXT), ("two", again)))
    first = Version(text=TEXT.sha256, original=TEXT.original_sha256)
    later = msgspec.structs.replace(earlier, texts=(TEXT.sha256, OLDER.sha256), versions=(
        msgspec.structs.replace(first, original=again.original_sha256),), original=OLDER.original_sha256)
    _, project = read_back(write_exchange(project_of_records([article, later], (TEXT, again, OLDER))))
    one, two = project.each(Article)
    assert project.text_of(one).original == TEXT.original
    assert project.text_of(two, TEXT.sha256).original == b"scanned"
    assert project.text_of(two).original == OLDER.original


def test_bytes_that_a_file_names_and_does_not_hold_are_those_it_holds() -> None:
    written = msgspec.json.decode(write_exchange(project_of_records(
        [Article(id="one", texts=(TEXT.sha256,), original=TEXT.original_sha256)], (TEXT,))))
    written["articles"][0]["original"] = "ab" * 32
    _, project = read_back(msgspec.json.encode(written))
    assert project.each(Article)[0].original == TEXT.original_sha256


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert assets.read_bytes(FILE) == exchange_schema()


def test_the_keys_of_the_exchange_format_are_all_there(full: Project) -> None:
    written = msgspec.json.decode(write_exchange(full))
    assert {"format", "version", "project", *Document.ENTRIES, "texts", "originals"} == set(written)
    assert {"begin", "end", "words", "article", "type", "entity", "from", "to", "value", "derived"} <= set(
        written["mentions"][0])
    assert {"article", "spans", "speaker_span", "cue", "kind"} <= set(written["quotes"][0])


def document(**keys: object) -> bytes:
    article = {"id": "a1", "text": "The port of Ellis is shut."}
    return msgspec.json.encode({"format": "dossier", "version": 1, "articles": [article], **keys})


def test_a_file_that_leaves_keys_out_is_taken() -> None:
    mentions = [{"id": "m1", "article": "a1", "begin": 12, "end": 17, "words": "Ellis"}]
    exchange = read_exchange(document(mentions=mentions), "x.json")
    mention = next(record for record in exchange.records if isinstance(record, Mention))
    assert (mention.before, mention.after) == ("The port of ", " is shut.")


def test_a_quote_may_give_its_article_once() -> None:
    spans = [{"begin": 4, "end": 8, "words": "port"}]
    exchange = read_exchange(document(quotes=[{"id": "q1", "article": "a1", "spans": spans}]), "x.json")
    assert next(record for record in exchange.records if isinstance(record, Quote)).article == "a1"


@pytest.mark.parametrize(("mention", "reason"), [
    ({"id": "m1", "article": "a1", "begin": 0, "end": 5, "words": "Ellis"}, "does not stand at 0 to 5"),
    ({"id": "m1", "article": "a2", "begin": 12, "end": 17, "words": "Ellis"}, "names no article"),
    ({"id": "m 1", "article": "a1", "begin": 12, "end": 17, "words": "Ellis"}, "not well-formed"),
    ({"id": "m1", "article": "a1", "begin": 10**30, "end": 10**30, "words": ""}, "does not stand"),
])
def test_a_record_that_does_not_stand_is_reported_and_left_out(mention: dict[str, object], reason: str) -> None:
    exchange = read_exchange(document(mentions=[mention]), "x.json")
    assert len(exchange.problems) == 1
    assert reason in exchange.problems[0]
    assert not any(isinstance(record, Mention) for record in exchange.records)


@pytest.mark.parametrize(("place", "reason"), [
    ({"cue": {"begin": 0, "end": 99}}, "stands beyond the text"),
    ({"speaker_span": {"begin": -4, "end": 2}}, "stands beyond the text"),
    ({"spans": []}, "has no words"),
])
def test_a_quote_whose_places_are_not_in_its_article_is_reported(place: dict[str, object], reason: str) -> None:
    quote = {"id": "q1", "article": "a1", "spans": [{"begin": 4, "end": 8, "words": "port"}], **place}
    exchange = read_exchange(document(quotes=[quote]), "x.json")
    assert reason in exchange.problems[0]
    assert not any(isinstance(record, Quote) for record in exchange.records)


@pytest.mark.parametrize(("fields", "reason"), [
    ({"lines": [{"begin": 0, "end": 99}]}, "reach beyond its text"),
    ({"corrections": [{"begin": 0, "end": 99}]}, "reach beyond its text"),
    ({"lines": [{"begin": 0, "end": 8}, {"begin": 4, "end": 26}]}, "out of order"),
])
def test_an_article_whose_lines_are_not_those_of_its_text_is_reported(fields: dict[str, object], reason: str) -> None:
    article = {"id": "a1", "text": "The port of Ellis is shut.", **fields}
    exchange = read_exchange(document(articles=[article]), "x.json")
    assert reason in exchange.problems[0]
    assert exchange.records == ()


def test_lines_without_numbers_are_numbered_in_order() -> None:
    lines = [{"begin": 0, "end": 3}, {"begin": 4, "end": 7, "number": 7}, {"begin": 8, "end": 13}]
    exchange = read_exchange(document(articles=[{"id": "a1", "text": "One\nTwo\nThree", "lines": lines}]), "x.json")
    article = next(record for record in exchange.records if isinstance(record, Article))
    assert [line.number for line in article.lines] == [1, 7, 8]


def test_null_says_no_more_than_a_key_left_out() -> None:
    content = document(entities=[{"id": "e1", "name": None, "aliases": None}], notes=None)
    assert read_exchange(content, "x.json") == read_exchange(document(entities=[{"id": "e1"}]), "x.json")


def test_a_byte_order_mark_before_the_document_is_passed_over() -> None:
    assert read_exchange(b"\xef\xbb\xbf" + document(), "x.json") == read_exchange(document(), "x.json")


def test_a_briefing_with_a_paragraph_of_no_section_is_left_out_whole() -> None:
    briefing = {"id": "b1", "sections": [{"id": "s1"}], "paragraphs": [{"id": "p1", "section": "s2"}]}
    exchange = read_exchange(document(briefings=[briefing]), "x.json")
    assert "names none of its sections" in exchange.problems[0]
    assert [type(record) for record in exchange.records] == [Article]


def test_a_problem_is_one_line_whatever_the_id_holds() -> None:
    exchange = read_exchange(document(entities=[{"id": "e\n1"}]), "x.json")
    assert exchange.problems == ("entities 1 (e\ufffd1) was not taken in: its id is missing or not well-formed.",)


@pytest.mark.parametrize(("content", "reason"), [
    (b"", "truncated"),
    (b"[]", "not in Dossier's exchange format"),
    (b'{"format": "dossier"}', "does not say which version"),
    (b'{"format": "dossier", "version": 1, "events": [{"id": "e1", "figures": [{"max": 1e400}]}]}', "out of range"),
    (b'{"format": "dossier", "version": 1, "any": ' + b"[" * 3000 + b"]" * 3000 + b"}", "nested too deeply"),
    (b'{"format": "dossier", "version": 7}', "exchange format 7; this one reads up to 1"),
    (b'{"format": "dossier", "version": 1, "entities": [{"id": "e1", "name": 3}]}', r"\$.entities\[0\].name"),
    (b'{"format": "dossier", "version": 1, "events": [{"id": "e1", "number": NaN}]}', "not imported"),
    (b'{"format": "dossier", "version": 1, "entities": [{"id": "e1", "name": "\\ud800"}]}', "not imported"),
    (b"[" * 100_000, "nested too deeply"),
    (b"\xff\xfe\x00", "not imported"),
])
def test_bad_input_gets_one_clear_sentence(content: bytes, reason: str) -> None:
    with pytest.raises(ImportFailed, match=reason) as refused:
        read_exchange(content, "bad.json")
    assert str(refused.value).startswith("bad.json was not imported")
    assert "\n" not in str(refused.value)


def test_the_sample_project_is_sound() -> None:
    assert read_exchange(assets.read_bytes("samples/sample.json"), "sample.json").problems == ()


def test_an_entry_narrows_to_the_record_it_widened(full: Project) -> None:
    exchange, _ = read_back(write_exchange(full))
    assert all(type(record) in RECORDS for record in exchange.records)
    assert narrowed(full.each(Export)[0], Export) == full.each(Export)[0]


def test_statement_ids_are_given_where_a_file_leaves_them_out() -> None:
    briefing = {"id": "b1", "sections": [{"id": "s1", "briefing": "b1"}],
                "paragraphs": [{"id": "p1", "section": "s1", "statements": [{}, {}]}]}
    exchange = read_exchange(document(briefings=[briefing]), "x.json")
    paragraph = next(record for record in exchange.records if isinstance(record, Paragraph))
    assert [statement.id for statement in paragraph.statements] == ["b1.1", "b1.2"]
    assert all(isinstance(statement, Statement) for statement in paragraph.statements)


@pytest.mark.parametrize(("keys", "sentence"), [
    ({"project": {"scheme": "nope"}}, "The scheme “nope” of project “project” was not taken in: it is none. "
                                      "It stands as news."),
    ({"outlets": [{"id": "o1", "reliability": "Z"}]}, "The reliability “Z” of outlet “o1” was not taken in: it is "
                                                      "none. It stands as F."),
    ({"terms": [{"id": "t1", "name": "Vessel", "added": True, "key": "E"}]},
     "The key “E” of term “t1” was not taken in: it is none. It stands blank."),
    ({"terms": [{"id": "t1", "name": "Vessel", "added": True, "key": "ab"}]},
     "The key “ab” of term “t1” was not taken in: it is none. It stands blank."),
    ({"terms": [{"id": "t1", "name": "person", "ink": "paper"}]},
     "The ink “paper” of term “t1” was not taken in: it is none. It stands blank."),
    ({"terms": [{"id": "t1", "name": "person", "label": "People\u202e"}]},
     "The label “People\ufffd” of term “t1” was not taken in: it is none. It stands blank."),
    ({"events": [{"id": "e1", "accounts": [{"id": "c1", "credibility": 99}]}]},
     "The credibility “99” of event “e1” was not taken in: it is none. It stands as 6."),
    ({"translations": [{"id": "t1", "language": "x\0<\n"}]},
     "The language “x\ufffd<\ufffd” of translation “t1” was not taken in: it is none. It stands blank."),
    ({"briefings": [{"id": "b1", "language": "English (UK)"}]},
     "The language “English (UK)” of briefing “b1” was not taken in: it is none. It stands as en-GB."),
])
def test_a_value_that_is_none_is_reported_and_falls_back(keys: dict[str, object], sentence: str) -> None:
    exchange = read_exchange(document(**keys), "x.json")
    assert exchange.problems == (sentence,)
    assert read_exchange(write_exchange(project_of_records(list(exchange.records), exchange.texts)),
                         "x.json").problems == ()


@pytest.mark.parametrize(("field", "value", "kept"), [
    ("language", "en\"/><", ""), ("language", "ar-Arab-SY", "ar-Arab-SY"), ("published", "last Friday", ""),
    ("published", "2024-02-30", ""), ("published", "2024-2-3", ""), ("published", "2024-02", "2024-02"),
    ("credibility", 0, 6), ("credibility", 1, 1), ("credibility", 7, 6),
])
def test_an_article_keeps_the_values_that_are_some(field: str, value: object, kept: object) -> None:
    article = {"id": "a1", "text": "The port of Ellis is shut.", field: value}
    exchange = read_exchange(document(articles=[article]), "x.json")
    assert getattr(exchange.records[0], field) == kept
    assert len(exchange.problems) == (value != kept)


@pytest.mark.parametrize("name", ["", "a\nb", "x" * 61, "Quote"])
def test_a_type_whose_name_could_not_have_been_typed_is_not_taken_in(name: str) -> None:
    exchange = read_exchange(document(terms=[{"id": "t1", "name": name, "added": True}]), "x.json")
    assert not any(isinstance(record, OwnTerm) for record in exchange.records)
    assert exchange.problems == ("terms 1 (t1) was not taken in: its name is none that a type, a kind or a role can "
                                 "have.",)


def test_an_id_stands_once_whatever_the_kinds_of_its_records() -> None:
    exchange = read_exchange(document(events=[{"id": "x"}], entities=[{"id": "x"}, {"id": "project"}]), "x.json")
    assert [record.id for record in exchange.records] == ["a1", "x"]
    assert exchange.problems == ("entities 2 (project) was not taken in: its id stands twice.",
                                 "events 1 (x) was not taken in: its id stands twice.")


def test_sentences_of_one_id_are_not_taken() -> None:
    paragraphs = [{"id": "p1", "section": "s1", "statements": [{"id": "x"}, {"id": "x"}]}]
    briefing = {"id": "b1", "sections": [{"id": "s1"}], "paragraphs": paragraphs}
    exchange = read_exchange(document(briefings=[briefing]), "x.json")
    assert "one of its sentences has an id that stands twice" in exchange.problems[0]
    assert [record.id for record in exchange.records] == ["a1"]


def test_offices_may_be_words_alone_or_say_where_they_stand() -> None:
    passage = {"article": "a1", "begin": 4, "end": 17, "words": "port of Ellis"}
    offices = ["harbour master", {"words": "port of Ellis", "passage": passage}]
    exchange = read_exchange(document(entities=[{"id": "e1", "name": "Ana", "offices": offices}]), "x.json")
    entity = next(record for record in exchange.records if isinstance(record, Entity))
    assert [office.words for office in entity.offices] == ["harbour master", "port of Ellis"]
    assert entity.offices[0].passage is None
    assert entity.offices[1].passage is not None
    assert entity.offices[1].passage.before == "The "


def test_an_entity_whose_office_does_not_stand_where_it_says_is_reported() -> None:
    passage = {"article": "a1", "begin": 0, "end": 5, "words": "Ellis"}
    exchange = read_exchange(document(entities=[{"id": "e1", "offices": [{"words": "x", "passage": passage}]}]), "x")
    assert not any(isinstance(record, Entity) for record in exchange.records)
    assert "does not stand at 0 to 5" in exchange.problems[0]
