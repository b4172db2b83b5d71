"""All that can be cited, kept up by changes as if it were read anew."""

from __future__ import annotations

from editor.model.edits.articles import delete_article
from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import delete_event, set_event
from editor.model.edits.quotes import set_quote
from editor.model.edits.reports import report_words
from editor.ui.briefing.catalogue import Catalogue
from editor.ui.briefing.evidence import evidence_for, opening_words


def badges(catalogue) -> list[str]:
    return [found.badge for _, found in catalogue.in_order()]


def anything(evidence) -> bool:
    return True


def test_evidence_stands_in_order_events_quotes_entities(desk):
    assert badges(Catalogue(desk.bridge.project)) == ["E1", "E2", "Q1", "P", "O"]


def test_a_catalogue_that_follows_changes_is_the_one_that_is_read_anew(desk):
    catalogue = Catalogue(desk.bridge.project)
    desk.bridge.changed.connect(lambda change: catalogue.follow(desk.bridge.project, change))
    deeds = [set_event(desk.flood, title="High water"), set_entity(desk.entity("Ana Ruiz"), name="Ana Maria Ruiz"),
             set_quote(desk.quote, state="rejected"), add_entity("Tesk", "location"), delete_event(desk.closure),
             delete_entity(desk.entity("Coast Guard")), delete_article(desk.article)]
    for deed in deeds:
        desk.bridge.submit(deed)
        assert catalogue.in_order() == Catalogue(desk.bridge.project).in_order()
    for _ in deeds:
        desk.bridge.undo()
        assert catalogue.in_order() == Catalogue(desk.bridge.project).in_order()
        assert catalogue.fitting("Flood, Ana Ruiz", anything) == Catalogue(desk.bridge.project).fitting(
            "Flood, Ana Ruiz", anything)


def test_a_suggestion_that_nobody_accepted_cannot_be_cited(desk):
    desk.bridge.submit(set_event(desk.flood, state="suggested"))
    assert "E1" not in badges(Catalogue(desk.bridge.project))


def test_rare_words_count_for_more_than_common_ones(desk):
    catalogue = Catalogue(desk.bridge.project)
    best = catalogue.fitting("The harbour at Marrow Bay was closed on Friday.", anything)
    assert [found.badge for found in best] == ["E2", "E1"]


def test_one_word_in_common_is_no_offer_unless_it_is_the_whole_name(desk):
    catalogue = Catalogue(desk.bridge.project)
    assert catalogue.fitting("A harbour elsewhere.", anything) == []
    desk.bridge.submit(add_entity("Tesk", "location"))
    found = Catalogue(desk.bridge.project).fitting("The Tesk rises.", anything)
    assert [evidence.title for evidence in found] == ["Tesk"]


def test_only_the_latest_passages_are_remembered_the_newest_first(desk):
    from editor.model.anchor import anchor_in
    from editor.model.records import Article

    project = desk.bridge.project
    article = project.get(Article, desk.article)
    catalogue = Catalogue(project)
    for end in range(2, 20):
        catalogue.remember(project, anchor_in(article, project.text(article.text), 0, end))
    passages = [found for _, found in catalogue.in_order() if found.kind == "passage"]
    assert [len(found.citation.passage.words) for found in passages] == list(range(19, 7, -1))


def test_a_sentence_for_evidence_begins_with_its_words_or_its_name(desk):
    shown = {found.badge: opening_words(found) for _, found in Catalogue(desk.bridge.project).in_order()}
    assert shown == {"E1": "Flood at Marrow Bay", "E2": "Harbour closed", "Q1": "“We have not stopped looking”",
                     "P": "Ana Ruiz", "O": "Coast Guard"}


def test_what_is_gone_is_shown_as_missing(desk):
    from editor.model.records import Citation

    assert evidence_for(desk.bridge.project, Citation(record="gone")).kind == "missing"


def offers(catalogue, desk, words: str) -> list[str]:
    return [found.badge for found in catalogue.offered(desk.bridge.project, words, anything)]


def test_a_sentence_of_an_article_is_offered_though_nothing_in_it_is_tagged(desk):
    desk.bridge.submit(delete_event(desk.closure))
    catalogue = Catalogue(desk.bridge.project)
    assert offers(catalogue, desk, "The harbour was closed by the Guard on Friday.")[0] == "¶4"


def test_a_sentence_that_marked_evidence_stands_in_is_not_offered_beside_it(desk):
    assert "¶4" not in offers(Catalogue(desk.bridge.project), desk, "They closed the harbour on Friday.")


def test_evidence_is_found_by_the_names_and_dates_it_goes_with(desk):
    desk.bridge.submit(set_event(desk.flood, title="High water", where_words="Old Quay"))
    catalogue = Catalogue(desk.bridge.project)
    assert offers(catalogue, desk, "Old Quay stood under water.")[0] == "E1"
    assert offers(catalogue, desk, "High seas on 27 October 2024.")[0] == "E1"


def test_a_passage_that_is_cited_is_at_hand_as_long_as_it_is_cited(desk):
    catalogue = Catalogue(desk.bridge.project)
    desk.bridge.changed.connect(lambda change: catalogue.follow(desk.bridge.project, change))
    begin, end = desk.place("cut the coast road")
    desk.bridge.submit(report_words(desk.article, begin, end))
    assert badges(catalogue)[0] == "¶2"
    assert catalogue.in_order() == Catalogue(desk.bridge.project).in_order()
    desk.bridge.undo()
    assert badges(catalogue)[0] == "E1"


def test_an_article_that_goes_takes_its_sentences_along(desk):
    catalogue = Catalogue(desk.bridge.project)
    desk.bridge.changed.connect(lambda change: catalogue.follow(desk.bridge.project, change))
    desk.bridge.submit(delete_event(desk.closure))
    assert "¶4" in offers(catalogue, desk, "The harbour was closed by the Guard on Friday.")
    desk.bridge.submit(delete_article(desk.article))
    assert "¶4" not in offers(catalogue, desk, "The harbour was closed by the Guard on Friday.")
