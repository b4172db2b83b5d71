"""Tell whether what stands side by side in a form stands one under another instead."""

from __future__ import annotations

from editor.ui.fonts import text_scale

_MUCH = 1.35


def is_stacked() -> bool:
    """Tell whether labels stand above their fields, since much enlarged text leaves no room beside them."""
    return text_scale() > _MUCH
