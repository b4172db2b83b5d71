"""The list of sources: what the grades mean, and which sources are not independent of each other."""

from __future__ import annotations

import msgspec

from editor.briefing.blocks import Remark, SourceEntry
from editor.model.records import Record, Translation, Version
from tests.briefing.projects import ARTICLES, OUTLETS, TEXTS, WRITTEN
from tests.briefing.reading import outline, under

replace = msgspec.structs.replace


def remark(*more: Record) -> str:
    """Return the remark below the sources."""
    return next(block for block in under(outline(*more), "Sources") if isinstance(block, Remark)).runs[0].words


def test_only_the_grades_that_are_used_are_explained() -> None:
    told = remark()
    assert "B, usually reliable; F, reliability cannot be judged" in told
    assert "2, probably true; 4, doubtful; 6, truth cannot be judged" in told
    assert "completely" not in told
    assert "improbable" not in told


def test_what_nobody_judged_is_said_only_where_there_is_such() -> None:
    assert "F and 6 mean that nobody has judged." in remark(*WRITTEN)
    judged = (replace(outlet, reliability="B") for outlet in OUTLETS)
    assert "). 6 means that nobody has judged." in remark(*judged)


def test_sources_of_one_outlet_are_no_confirmation_of_each_other() -> None:
    assert "S1 and S3 come from one outlet, so agreement between them is not independent confirmation." in remark()


def test_sources_that_are_all_of_one_outlet_say_so() -> None:
    assert remark(replace(ARTICLES[1], outlet="o1")).endswith(
        "All 3 articles come from one outlet, so agreement between them is not independent confirmation.")


def test_outlets_of_one_group_are_one_origin() -> None:
    assert "All 3 articles go back to one origin" in remark(
        *(replace(outlet, origin_group="Orm Holding") for outlet in OUTLETS))


def test_sources_of_outlets_apart_are_not_remarked_upon() -> None:
    apart = (replace(article, outlet=f"own {article.id}") for article in ARTICLES)
    assert "confirmation" not in remark(*apart)


def test_articles_without_an_outlet_are_not_taken_for_one() -> None:
    assert "confirmation" not in remark(*(replace(article, outlet="") for article in ARTICLES))


def test_a_title_in_another_tongue_has_its_translation_below_it() -> None:
    held = Translation(id="t", record="a1", field="title", words="Fähre gestoppt", machine=True)
    entry = next(block for block in outline(held).blocks if isinstance(block, SourceEntry))
    assert entry.details[0] == "“Fähre gestoppt”. Machine translation, not checked."


def test_a_version_that_is_cited_is_told_with_its_own_headline_and_date() -> None:
    first = TEXTS["a1"].sha256
    version = Version(text=first, title="Ferry sinks in the Sund", published="2033-04-20", lines=ARTICLES[0].lines)
    renewed = replace(ARTICLES[0], texts=(first, "newer"), versions=(version,))
    unread = replace(renewed, texts=("draft", first), versions=(replace(version, text="draft"),))

    def details(*more: Record) -> tuple[str, ...]:
        return next(block for block in outline(*more).blocks if isinstance(block, SourceEntry)
                    and block.title == renewed.title).details
    told = "Version 1, replaced since: “Ferry sinks in the Sund”, 20 April 2033."
    assert told in details(renewed)
    assert told not in details(unread)


def test_two_articles_of_one_origin_are_both() -> None:
    kept = (replace(ARTICLES[1], outlet="o1"), replace(ARTICLES[2], outlet="", state="new"))
    assert "Both articles come from one outlet" in remark(*kept)
