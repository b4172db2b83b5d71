"""Where the files stand that tests read."""

from __future__ import annotations

from pathlib import Path

FORMATS = Path(__file__).parent / "data" / "formats"
"""The same articles in the formats of several programs; its README tells which made them."""
