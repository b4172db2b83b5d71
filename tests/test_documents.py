"""What the papers of the project show and name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

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
