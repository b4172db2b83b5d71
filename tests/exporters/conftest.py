"""A briefing with every kind of block, and the document made from it."""

from __future__ import annotations

import pytest

from editor.briefing.blocks import Outline
from editor.exporters.word.package import document_bytes
from tests.exporters.outlines import whole_briefing


@pytest.fixture(scope="session")
def outline() -> Outline:
    """Return a briefing that uses each block once at the least, with a repeated note and Arabic words."""
    return whole_briefing()


@pytest.fixture(scope="session")
def document(outline: Outline) -> bytes:
    """Return the briefing as a Word file."""
    return document_bytes(outline)
