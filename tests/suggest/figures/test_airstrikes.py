"""The figures of a real article, against what was marked in it by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from editor.importers.plain import import_pasted
from editor.suggest.figures.suggester import SUGGESTER
from editor.suggest.reading import Reading


def test_every_figure_of_the_harmed_has_the_bounds_that_were_marked_by_hand(shared: Path) -> None:
    words = (shared / "data/airstrikes.txt").read_text("utf-8")
    gold = json.loads((shared / "data/airstrikes.gold.json").read_text("utf-8"))
    found = {(each.begin, each.end): (each.least, each.most)
             for each in SUGGESTER.suggest(Reading(words, import_pasted(words).article), ())}
    for casualty in _marked(gold):
        stretch = casualty["count_text"]
        assert found[stretch["begin"], stretch["end"]] == (casualty["count_min"], casualty["count_max"])


def _marked(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the figures whose number stands in the text."""
    return [each for event in gold["events"] for each in event.get("casualties", ()) if each["count_text"]]
