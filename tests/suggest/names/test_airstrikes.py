"""On the article with gold every name that counts is found, the names of one are joined, and no others are."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import msgspec
import pytest

from editor.importers.plain import import_pasted
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name

NOT_NAMES = ("Temporal", "Quantity")


@pytest.fixture(scope="module")
def words(shared: Path) -> str:
    return (shared / "data" / "airstrikes.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def suggested(words: str) -> dict[tuple[int, int], Name]:
    article = msgspec.structs.replace(import_pasted(words).article, language="en", lines=())
    return {(each.begin, each.end): each for each in SUGGESTER.suggest(Reading(words, article), ())
            if isinstance(each, Name)}


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict]:
    """Return the names that an analyst would tag; those inside other names left out."""
    mentions = json.loads((shared / "data" / "airstrikes.gold.json").read_text(encoding="utf-8"))["mentions"]
    names = [each for each in mentions if each["level"] == "NAM" and each["type"] not in NOT_NAMES]
    return [each for each in names if not any(
        other is not each and other["begin"] <= each["begin"] and each["end"] <= other["end"] for other in names)]


def test_all_but_few_names_are_found_as_they_stand(words, suggested, gold) -> None:
    missed = [each["value"] for each in gold if _at(words, suggested, each) is None]
    assert len(missed) <= len(gold) // 25, missed


def test_the_names_of_one_are_joined(words, suggested, gold) -> None:
    ones = defaultdict(set)
    for each in gold:
        if each.get("entity") and (name := _at(words, suggested, each)) is not None:
            ones[each["entity"]].add(name.one)
    assert {entity: names for entity, names in ones.items() if len(names) > 1} == {}


def test_no_two_are_taken_for_one(words, suggested, gold) -> None:
    entities = defaultdict(set)
    for each in gold:
        if each.get("entity") and (name := _at(words, suggested, each)) is not None:
            entities[name.one].add(each["entity"])
    assert {name: held for name, held in entities.items() if len(held) > 1} == {}


def test_the_slip_of_the_pen_leads_to_the_right_name(words, suggested) -> None:
    slips = [each for each in suggested.values() if each.rule == "near-name"]
    found = [(words[each.begin:each.end], each.one) for each in slips]
    assert found == [("anti-ISISi Coalition", "anti-ISIS Coalition")]


def _at(words: str, suggested: dict[tuple[int, int], Name], gold: dict) -> Name | None:
    """Return the name that is suggested where gold has one; a possessive may stand outside."""
    end = gold["end"] - 2 if words[gold["begin"]:gold["end"]].endswith("’s") else gold["end"]
    return suggested.get((gold["begin"], gold["end"])) or suggested.get((gold["begin"], end))
