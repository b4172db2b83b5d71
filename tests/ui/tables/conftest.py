"""The project that the tests of tables and forms work on."""

from __future__ import annotations

from tests.ui.forms.conftest import desk

__all__ = ["desk"]
