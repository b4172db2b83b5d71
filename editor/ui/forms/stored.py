"""What becomes of the text of a field in the record: the edit that stores it, or that takes back what was stored."""

from __future__ import annotations

from collections.abc import Callable

from editor.model.edits.taking_back import take_back
from editor.ui.bridge import Bridge, MakeEdit

Write = Callable[[str], MakeEdit]
"""From the text of a value to the edit that stores it, once it has a merge token."""

Otherwise = Callable[[str], MakeEdit | None]
"""From text that stands for no value to the edit that keeps it elsewhere, or None."""


def taking_back(bridge: Bridge, token: str, original: MakeEdit | None) -> MakeEdit:
    """Return the edit that gives the record back what it had before it was typed in under a token.

    What was stored may say more than its text, so the step itself is taken back; where another one has come after it,
    `original`, the edit that stores the text of before, takes its place. None says that the record has that text.
    """
    step = bridge.desk.session.undoable if bridge.desk is not None else None
    if step is not None and step.merge == token:
        return lambda merge: take_back(step, merge=merge)
    return original or (lambda merge: take_back(None, merge=merge))
