"""Suggest names as the analyst of this project tags them, learned from what was accepted and rejected in it.

Its parts are opened when they are asked for: who only wants the reasons opens nothing that learns.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.suggest.learned.learning import Learned, learn
    from editor.suggest.learned.lessons import Lesson, Tag
    from editor.suggest.learned.suggester import LearnedNames

__all__ = ["Learned", "LearnedNames", "Lesson", "Tag", "learn"]

_MODULES = {"Learned": "learning", "LearnedNames": "suggester", "Lesson": "lessons", "Tag": "lessons",
            "learn": "learning"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
