"""The sample project holds together: every tag stands on its words, every reference leads somewhere."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from editor import assets, registry
from editor.formats.exchange_reading import read_exchange
from editor.model.quotation import MARKS
from editor.model.records import BY_KIND, Article, Event, Line, Statement
from editor.model.scheme import scheme
from editor.workspace.sample import open_sample

SAMPLE: dict[str, Any] = json.loads(assets.read_text("samples/sample.json"))
ARTICLES = {article["id"]: article for article in SAMPLE["articles"]}
ENTITIES = {entity["id"]: entity for entity in SAMPLE["entities"]}
NEWS = scheme(SAMPLE["project"]["scheme"])
EVENTS = msgspec.convert(SAMPLE["events"], list[Event])
STATEMENTS = [
    msgspec.convert(statement, Statement)
    for briefing in SAMPLE["briefings"] for paragraph in briefing["paragraphs"] for statement in paragraph["statements"]
]


def stretches(value: Any, article: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield everything with a beginning and an end, and the article it counts in."""
    if isinstance(value, dict):
        article = value.get("article", article)
        if {"begin", "end"} <= value.keys():
            yield article, value
        for part in value.values():
            yield from stretches(part, article)
    elif isinstance(value, list):
        for part in value:
            yield from stretches(part, article)


def all_stretches() -> list[tuple[str, dict[str, Any]]]:
    return [found for key in ("mentions", "events", "quotes", "relations", "notes", "briefings")
            for found in stretches(SAMPLE[key])]


def test_it_is_a_project_worth_looking_at():
    assert len(SAMPLE["entities"]) >= 12
    assert len(SAMPLE["mentions"]) >= 40
    assert len(SAMPLE["events"]) >= 5
    assert len(SAMPLE["quotes"]) >= 5


@pytest.mark.parametrize("article", SAMPLE["articles"], ids=lambda article: article["file_name"])
def test_an_article_is_the_text_file_beside_it(article: dict[str, Any]):
    assert article["text"] == assets.read_text(f"samples/{article['file_name']}")
    assert article["sha256"] == hashlib.sha256(article["text"].encode()).hexdigest()


@pytest.mark.parametrize("article", SAMPLE["articles"], ids=lambda article: article["file_name"])
def test_an_article_is_what_an_import_of_its_file_gives(article: dict[str, Any]):
    name = article["file_name"]
    imported = registry.importer("text").read(assets.read_bytes(f"samples/{name}"), name).article
    for field in ("title", "standfirst", "author", "dateline", "published", "published_how", "published_why"):
        assert article[field] == getattr(imported, field)
    assert msgspec.convert(article["lines"], tuple[Line, ...]) == imported.lines


def test_every_stretch_stands_on_its_words():
    found = all_stretches()
    assert len(found) > 100
    for article, stretch in found:
        words = ARTICLES[article]["text"][stretch["begin"]:stretch["end"]]
        assert words
        assert stretch.get("words", words) == words
        assert words == words.strip()


def test_nothing_is_tagged_in_a_line_that_is_set_aside():
    for article, stretch in all_stretches():
        for line in ARTICLES[article]["lines"]:
            if line["set_aside"]:
                assert stretch["end"] <= line["begin"] or line["end"] <= stretch["begin"]


def test_no_id_stands_twice():
    ids = [record["id"] for value in SAMPLE.values() if isinstance(value, list) for record in value]
    ids += [record["id"] for one in SAMPLE["briefings"] for key in ("sections", "paragraphs") for record in one[key]]
    ids += [account["id"] for event in SAMPLE["events"] for account in event["accounts"]]
    ids += [statement.id for statement in STATEMENTS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("mention", SAMPLE["mentions"], ids=lambda mention: mention["words"])
def test_a_mention_names_an_entity_or_says_a_time(mention: dict[str, Any]):
    if mention["type"] == "time":
        assert mention["value"]
        assert mention["from"] <= mention["to"]
        assert mention["precision"]
        assert mention["derived"]
    else:
        assert mention["type"] == ENTITIES[mention["entity"]]["type"]


@pytest.mark.parametrize("entity", SAMPLE["entities"], ids=lambda entity: entity["name"])
def test_an_entity_has_a_kind_of_the_scheme_and_is_mentioned(entity: dict[str, Any]):
    assert entity["kind"] in NEWS.entity_type(entity["type"]).kinds
    assert any(mention.get("entity") == entity["id"] for mention in SAMPLE["mentions"])


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.title)
def test_an_event_speaks_the_scheme_s_words_and_rests_on_the_article_s(event: Event):
    assert NEWS.event_type(event.type) in NEWS.event_types
    assert all(NEWS.event_role(one.role) in NEWS.event_roles for one in event.participants)
    assert all(one.entity in ENTITIES or one.words for one in event.participants)
    assert event.when.from_
    assert event.where in ENTITIES or not (event.where or event.where_words)
    assert event.evidence


def test_a_figure_has_words_of_an_article_and_its_bounds_are_in_order():
    figures = [figure for event in EVENTS for held in (event, *(one.values for one in event.accounts))
               for figure in held.figures]
    assert any(figure.min is None and figure.max == 12 for figure in figures)
    for figure in figures:
        assert figure.outcome in (*NEWS.outcomes, "")
        assert any(figure.words in article["text"] for article in ARTICLES.values())
        assert figure.min is None or figure.max is None or figure.min <= figure.max


@pytest.mark.parametrize("quote", SAMPLE["quotes"], ids=lambda quote: quote["spans"][0]["words"])
def test_a_quote_stands_inside_its_marks_and_has_a_speaker_and_a_cue(quote: dict[str, Any]):
    text = ARTICLES[quote["article"]]["text"]
    span, cue = quote["spans"][0], quote["cue"]
    assert text[span["begin"] - 1] in MARKS
    assert text[span["end"]] in MARKS
    assert quote["speaker"] in ENTITIES
    assert text[cue["begin"]:cue["end"]] == quote["cue_words"]


def test_every_sentence_cites_records_that_are_there_or_passages_but_one_that_shows_what_uncited_means():
    citable = {record["id"] for key in ("events", "quotes") for record in SAMPLE[key]}
    assert len(STATEMENTS) >= 8
    assert [one.words for one in STATEMENTS if not one.citations] == [
        "Copper prices have risen by a tenth since the attack."]
    for citation in (citation for statement in STATEMENTS for citation in statement.citations):
        assert citation.passage or citation.record in citable


def test_it_is_what_its_plan_makes_of_the_articles():
    path = Path(__file__).parent.parent / "packaging" / "sample" / "make.py"
    spec = importlib.util.spec_from_file_location("make_sample", path)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert maker.TARGET.read_bytes() == maker.sample(), "run `python packaging/sample/make.py`"


def test_it_has_one_of_everything_that_makes_news_hard():
    articles = SAMPLE["articles"]
    surnames = [entity["name"].split()[-1] for entity in SAMPLE["entities"] if entity["type"] == "person"]
    briefings = [(briefing["kind"], briefing["status"]) for briefing in SAMPLE["briefings"]]
    said = [quote["spans"][0]["words"] for quote in SAMPLE["quotes"]]
    assert {event.status for event in EVENTS} >= {"fact", "claim", "denied", "planned", "disputed"}
    assert {article["language"] for article in articles} == {"en", "ar"}
    assert "inferred" in [article["published_how"] for article in articles]
    assert any(line.get("duplicate") for article in articles for line in article["lines"])
    assert surnames.count("Veshti") == 2
    assert any(said.count(words) == 2 for words in said), "a second outlet repeats a statement"
    assert len({outlet["name"] for outlet in SAMPLE["outlets"] if outlet.get("origin_group") == "Littoral Wire"}) == 2
    assert any(len(quote["spans"]) == 2 for quote in SAMPLE["quotes"])
    assert {one.get("record") for one in SAMPLE["translations"]} & {quote["id"] for quote in SAMPLE["quotes"]}
    assert briefings == [("spot", "issued"), ("weekly", "draft")]


def outlet_of(article: str) -> str:
    return str(ARTICLES[article]["outlet"])


def test_a_later_version_of_a_report_raises_a_figure():
    raised = [
        (earlier, later)
        for event in EVENTS for one in event.accounts for other in event.accounts
        for earlier in one.evidence for later in other.evidence
        for said in one.values.figures for says in other.values.figures
        if earlier.article != later.article and outlet_of(earlier.article) == outlet_of(later.article)
        and (said.outcome, says.outcome) == ("injured", "injured") and (said.min or 0) < (says.min or 0)
    ]
    assert raised
    assert all("An earlier version of this report" in ARTICLES[later.article]["text"] for _, later in raised)


def test_a_second_outlet_repeats_a_statement_that_comes_from_the_first():
    said = [(quote["spans"][0]["words"], quote["article"]) for quote in SAMPLE["quotes"]]
    outlets = {outlet["id"]: outlet for outlet in SAMPLE["outlets"]}
    pairs = [(outlets[outlet_of(one)], outlets[outlet_of(other)])
             for words, one in said for again, other in said if words == again and one < other]
    assert pairs
    for one, other in pairs:
        assert one["name"] != other["name"]
        assert one["origin_group"] == other["origin_group"]


def test_an_article_in_arabic_comes_with_a_translation_that_says_who_made_it():
    (arabic,) = [article["id"] for article in SAMPLE["articles"] if article["language"] == "ar"]
    quotes = {quote["id"]: quote["article"] for quote in SAMPLE["quotes"]}
    found = [one for one in SAMPLE["translations"]
             if arabic in (quotes.get(one.get("record", "")), one.get("record"), one.get("anchor", {}).get("article"))]
    assert found
    assert all(one["words"] and one["translator"] for one in found)


def test_link_lines_and_a_repeated_caption_are_set_aside():
    aside = [line for article in SAMPLE["articles"] for line in article["lines"] if line["set_aside"]]
    assert {line["role"] for line in aside} >= {"link line", "caption"}
    assert [line["role"] for line in aside if line.get("duplicate")] == ["caption"]


def test_quotes_are_partial_direct_and_interrupted():
    assert {quote["kind"] for quote in SAMPLE["quotes"]} >= {"partial", "direct"}
    assert [len(quote["spans"]) for quote in SAMPLE["quotes"]].count(2) == 1


def test_two_people_of_one_surname_are_said_to_be_two():
    named = [entity for entity in SAMPLE["entities"] if entity["name"].endswith(" Veshti")]
    assert len(named) == 2
    assert any(other["id"] in one.get("different_from", ()) for one in named for other in named)


def test_the_sentence_that_cites_nothing_stands_in_the_draft():
    for briefing in SAMPLE["briefings"]:
        uncited = [statement for paragraph in briefing["paragraphs"] for statement in paragraph["statements"]
                   if not any(inline["inline"] == "citation" for inline in statement["inlines"])]
        assert len(uncited) == (1 if briefing["status"] == "draft" else 0)


def test_a_judgement_says_its_likelihood_in_its_own_words():
    judgements = [statement for statement in STATEMENTS if statement.kind == "judgement"]
    assert len(judgements) >= 3
    for judgement in judgements:
        assert judgement.likelihood in judgement.words
        assert "confidence" not in judgement.words


@pytest.mark.parametrize(
    ("key", "kind"),
    [("outlets", "outlet"), ("entities", "entity"), ("mentions", "mention"), ("events", "event"),
     ("relations", "relation"), ("notes", "note")],
)
def test_the_records_read_as_records(key: str, kind: str):
    for record in SAMPLE[key]:
        assert msgspec.convert(record, BY_KIND[kind]).id == record["id"]
        assert record.keys() <= {field.encode_name for field in msgspec.structs.fields(BY_KIND[kind])}


def test_it_is_taken_in_without_a_complaint():
    exchange = read_exchange(assets.read_bytes("samples/sample.json"), "sample.json")
    assert exchange.problems == ()
    assert len(exchange.texts) == len(ARTICLES)
    assert {record.id for record in exchange.records} >= {mention["id"] for mention in SAMPLE["mentions"]}


def test_undo_ends_at_the_sample_as_it_comes(tmp_path: Path) -> None:
    with closing(open_sample(tmp_path, "A. Ruiz")) as desk:
        assert desk.session.project.each(Article)
        assert desk.session.undoable is None
        assert desk.session.undo() is None
    with closing(open_sample(tmp_path, "A. Ruiz")) as desk:
        assert desk.session.undo() is None
        assert desk.session.project.each(Article)
