"""The window, and the only place that imports Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - changes how modules are imported

# PySide reads the source of every module imported after it, for it might ask for Qt's names in snake case: none does
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
