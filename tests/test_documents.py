"""What the papers of the project show and name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from editor.ui.review.keys import BINDINGS

ROOT = Path(__file__).parent.parent
PAPERS = [path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))]
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_a_paper_leads_to_is_there(paper: str) -> None:
    path = ROOT / paper
    named = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not (path.parent / name).exists()] == []


def test_the_readme_shows_the_window_a_briefing_and_its_pages_each_told_in_words() -> None:
    shown = _PICTURE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert {name for _, name in shown} >= {"docs/window.png", "docs/briefing.png", "docs/pages.png"}
    for told, name in shown:
        assert len(told.split()) > 5
        with Image.open(ROOT / name) as picture:
            assert min(picture.size) >= 680, name


def test_the_page_on_suggestions_lists_the_keys_of_the_review_and_no_others() -> None:
    page = (ROOT / "docs" / "suggestions.md").read_text(encoding="utf-8")
    chapter = page.partition("## Review what is suggested\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \|", chapter, re.MULTILINE)[1:]
    listed = {key for row in rows for key in row.split(", ")} | {"?"} & set(re.findall(r"; (\?) does so", chapter))
    assert listed == {key for keys in BINDINGS.values() for key in keys}
