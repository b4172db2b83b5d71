"""The library: the articles of the project beside the one that is read."""

from editor.ui.library.column import Library

__all__ = ["Library"]
