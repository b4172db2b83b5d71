"""Suggest the figures that an article states: how many were killed, hurt, missing or held, within which bounds.

The suggester is opened when it is asked for: who only wants the reasons reads no lexicons.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.suggest.figures.suggester import SUGGESTER

__all__ = ["SUGGESTER"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.suggester"), name)
