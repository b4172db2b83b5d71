"""Each suggestion says why: the rule in a sentence, of whom, named in which paragraph, by which words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from editor import registry, workspace
from editor.model.edits.entities import add_entity
from editor.model.records import Article, Entity, Event, Mention, Quote
from editor.suggest.reasons import why, why_by_rule
from editor.workspace.importing import take_in

WORDS = """Strike closes the harbour of Velm

KELDER, 4 March 2031 (Coast Wire) - Ilse Tormann, the mayor of Kelder, met the Harbour Workers Union (HWU) on Monday.

The HWU rejected her offer. “We will not move,” said Tormann. She told reporters: “The pier is closed.”

Minister Otto Reiswerk visited Amselhof province. The Harbour Workers Unoin was not asked.
The Harbour Workers Union left.
"""


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "harbour.dossier", "A. Ruiz")
    yield held
    held.close()


def suggested_in(desk):
    """Suggest what the words say, and return the project with the tags and quotes by their words."""
    take_in(desk, registry.text_importer().read_pasted(WORDS))
    article = desk.session.project.each(Article)[0].id
    desk.session.load(article)
    workspace.take_in_suggested(desk, article)
    project = desk.session.project
    return project, {**{tag.words: tag for tag in project.mentions_of(article).values()},
                     **{quote.spans[0].words: quote for quote in project.quotes_of(article)}}


@pytest.mark.parametrize(("words", "told"), [
    ("Tormann", "Surname of Ilse Tormann, named in ¶2."),
    ("HWU", "Short for Harbour Workers Union, named in ¶2."),
    ("Harbour Workers Unoin", "Spelled nearly as Harbour Workers Union, named in ¶2."),
    ("Otto Reiswerk", "The title “Minister” stands before it."),
    ("Amselhof province", "“province” says what kind of place it is."),
    ("Ilse Tormann", "“Ilse” is a first name."),
    ("4 March 2031", "It names a day and a month."),
    ("Monday", "It names a weekday. Counted from the publication date."),
    ("The pier is closed.", "A name and a verb of saying lead to the words in quotation marks. "
                            "“She” stands for Ilse Tormann."),
])
def test_a_suggestion_tells_whom_it_means_and_which_words_of_the_article_say_so(desk, words: str, told: str) -> None:
    project, found = suggested_in(desk)
    assert why(project, found[words]) == told


def test_a_name_of_whom_the_project_knows_says_so_where_the_article_never_has_it_in_full(desk) -> None:
    desk.session.do(add_entity("Otto Reiswerck", "person"))
    project, found = suggested_in(desk)
    assert why(project, found["Otto Reiswerk"]) == "Spelled nearly as Otto Reiswerck, a name that the project knows."


def test_a_country_that_acts_says_so(desk) -> None:
    take_in(desk, registry.text_importer().read_pasted("The United States left.\n\nThe U.S. condemned it.\n"))
    article = desk.session.project.each(Article)[-1].id
    desk.session.load(article)
    workspace.take_in_suggested(desk, article)
    project = desk.session.project
    told = {tag.words: why(project, tag) for tag in project.mentions_of(article).values()}
    assert told["U.S."] == ("Short for United States, named in ¶1. "
                            "A country acts or is dealt with here, as a government does.")


def test_what_the_analyst_made_was_suggested_by_nothing(desk) -> None:
    desk.session.do(add_entity("Otto von Reiswerk", "person"))
    project = desk.session.project
    assert [why(project, entity) for entity in project.each(Entity)] == [""]


def test_every_record_that_is_suggested_says_why_in_whole_sentences(desk) -> None:
    project, _ = suggested_in(desk)
    article = project.each(Article)[0].id
    records: list[Mention | Quote | Event] = [*project.mentions_of(article).values(), *project.quotes_of(article),
                                              *project.events_of(article)]
    assert all(why(project, each).endswith(".") and "{" not in why(project, each) for each in records)


def test_what_a_plug_in_suggests_says_who_suggests_it() -> None:
    assert why_by_rule("harbour-names/berth") == "“harbour-names” suggests it."


def test_a_reason_is_told_without_opening_what_finds_anything() -> None:
    asked = ("import sys\nfrom editor.suggest.reasons import why_by_rule\n"
             "for rule in ('names/city', 'dates/day', 'quotes/verb-after', 'figures/became', 'events/done',"
             " 'learned/added-known-2', 'spacy/pipeline'):\n    assert why_by_rule(rule)\n"
             "print([name for name in sys.modules if name.endswith('.suggester') or 'lexicon' in name])")
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
