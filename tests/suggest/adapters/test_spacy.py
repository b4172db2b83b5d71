"""A spaCy pipeline of the analyst's own finds names behind the rules, and says in a sentence why it cannot."""

from __future__ import annotations

import json
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy

from editor import registry
from editor.importers.plain import import_pasted
from editor.model.records import Article, Line
from editor.suggest.adapters.labels import sort_of
from editor.suggest.adapters.spacy import SpacyNames
from editor.suggest.adapters.spacy.installed import installed_pipelines
from editor.suggest.choices import Choices
from editor.suggest.reading import Known, Reading
from editor.suggest.reasons import why_by_rule
from editor.suggest.running import Suggested, suggested
from editor.suggest.suggestion import Name, Suggestion

PATTERNS = (("PERSON", "Orla Venn"), ("PERSON", "Venn"), ("ORG", "the Quay Board's"), ("GPE", "Amsel"),
            ("DATE", "Tuesday"), ("MISC", "Regatta"), ("gpe", "亜港"))


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the folder of a pipeline that knows a few names by their words."""
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": words} for label, words in PATTERNS])
    folder = tmp_path_factory.mktemp("pipeline") / "quay"
    made.to_disk(folder)
    return str(folder)


def read(words: str, pipeline: str, *before: Suggestion, lines: tuple[Line, ...] = ()) -> Suggested:
    article = Article(id="a", lines=lines) if lines else import_pasted(words).article
    held = suggested(Reading(words, article, (Known("e1", ("Orla Venn",), "person", "person"),)),
                     (Before(before), SpacyNames(pipeline)))
    assert held is not None
    return held


class Before:
    """The rules, as far as a test wants them."""

    name = "rules"

    def __init__(self, found: tuple[Suggestion, ...]) -> None:
        self._found = found

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        return self._found


def names(held: Suggested) -> list[tuple[int, str, str]]:
    return [(each.begin, each.sort, each.one) for who, each in held.found if who == "spacy" and isinstance(each, Name)]


def test_its_names_stand_where_they_are_in_code_points_without_the_and_possessives(pipeline: str) -> None:
    words = "😀 Orla Venn came to Amsel.\nIt was the Quay Board's day, and Venn left."
    assert names(read(words, pipeline)) == [
        (2, "person", "Orla Venn"), (20, "location", "Amsel"), (words.index("Quay"), "organisation", "Quay Board"),
        (words.index("Venn left"), "person", "Orla Venn")]


def test_dates_and_labels_that_nobody_knows_are_left_out(pipeline: str) -> None:
    assert names(read("The Regatta is on Tuesday.", pipeline)) == []
    assert [sort_of(label) for label in ("PER", "NORP", "MilitaryPlatform", "CARDINAL", "TIME")] == [
        "person", "nationality", "platform", None, None]


def test_what_the_rules_found_at_the_same_words_stays_and_names_of_one_are_one(pipeline: str) -> None:
    words = "Orla Venn spoke. Venn came to Amsel."
    rule = Name(begin=0, end=9, rule="title", sort="person", one="Orla Venn", entity="e1")
    held = read(words, pipeline, rule)
    assert names(held) == [(17, "person", "Orla Venn"), (30, "location", "Amsel")]
    assert [each.entity for _, each in held.found if isinstance(each, Name)] == ["e1", "e1", ""]


def test_other_languages_and_lines_that_are_set_aside_are_minded(pipeline: str) -> None:
    words = "Amsel\n亜港"
    lines = (Line(0, 5, "link line", 1, set_aside=True), Line(6, 8, "body", 2))
    assert names(read(words, pipeline, lines=lines)) == [(6, "location", "亜港")]


def test_it_is_off_until_a_pipeline_is_chosen_and_then_loaded_once(pipeline: str) -> None:
    assert "spacy" not in {each.name for each in registry.suggesters(Choices())}
    assert "spacy" in {each.name for each in registry.suggesters(Choices(pipeline=pipeline))}
    from editor.suggest.adapters.spacy.loading import loaded
    assert loaded(pipeline)[0] is loaded(pipeline)[0]


def refusal(pipeline: str) -> str:
    held = read("Orla Venn came.", pipeline)
    assert held.found == ()
    (note,) = held.notes
    return note


def test_a_pipeline_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    told = "was not loaded: no package and no folder goes by this name. Choose another pipeline in Preferences."
    assert refusal("en_core_that_is_not") == f"“en_core_that_is_not” {told}"
    assert refusal(str(tmp_path / "gone")).endswith(told)


def test_a_broken_folder_is_told_in_a_sentence(pipeline: str, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    assert "it is no whole spaCy pipeline (" in refusal(str(tmp_path / "broken"))
    copied(pipeline, tmp_path / "cut")
    (tmp_path / "cut" / "config.cfg").write_text("[nlp\n", encoding="utf-8")
    assert "it is no whole spaCy pipeline (" in refusal(str(tmp_path / "cut"))


def copied(pipeline: str, folder: Path, **meta: str) -> Path:
    """Copy a pipeline, with some of what it says of itself changed."""
    made = spacy.load(pipeline)
    made.to_disk(folder)
    told = json.loads((folder / "meta.json").read_text(encoding="utf-8")) | meta
    (folder / "meta.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def test_a_pipeline_for_another_version_is_used_and_told_of(pipeline: str, tmp_path: Path) -> None:
    other = copied(pipeline, tmp_path / "older", spacy_version=">=2.1.0,<2.2.0")
    held = read("Orla Venn came.", str(other))
    assert names(held) == [(0, "person", "Orla Venn")]
    assert [note.split(" was ")[1] for note in held.notes] == [
        "made for another version of spaCy than is installed, and may find less. Install the one that fits."]


def test_a_pipeline_for_another_version_that_cannot_be_loaded_is_told_so(pipeline: str, tmp_path: Path) -> None:
    broken = copied(pipeline, tmp_path / "oldest", spacy_version=">=2.1.0,<2.2.0")
    (broken / "config.cfg").write_text('[nlp]\nlang = "en"\npipeline = ["gone"]\n[components.gone]\nfactory = "gone"\n',
                                       encoding="utf-8")
    assert "it was made for another version of spaCy than is installed" in refusal(str(broken))


def test_a_machine_without_spacy_is_told_how_to_get_it(pipeline: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "spacy")
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    from editor.suggest.adapters.spacy.loading import loaded
    loaded.cache_clear()
    assert "spaCy is not installed beside Dossier. Install it (pip install spacy)" in refusal(pipeline)


def test_installed_pipelines_are_listed_by_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("xx_quay", "de_hafen"):
        folder = tmp_path / f"{name}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (folder / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n", encoding="utf-8")
    before = {point.name for point in entry_points(group="spacy_models")}
    monkeypatch.syspath_prepend(str(tmp_path))
    assert set(installed_pipelines()) - before == {"de_hafen", "xx_quay"}


def test_why_it_is_suggested_is_told_and_of_a_model_too() -> None:
    assert why_by_rule("spacy/pipeline").startswith("The spaCy pipeline that was chosen in Preferences")
    assert why_by_rule("language-model/model").startswith("The language model that was chosen in Preferences")
