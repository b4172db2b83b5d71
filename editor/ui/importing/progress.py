"""Show at the foot of the window how far the import of several files is, with a way to end it."""

from __future__ import annotations

from editor.ui.foot_progress import FootProgress
from editor.words import say


class ImportProgress(FootProgress):
    """Which of the files is read."""

    def __init__(self) -> None:
        super().__init__("importProgress", say("Import under way"), say("Files imported"),
                         ("cancelImportButton", say("Cancel")), say("Cancel the import"))

    def tell(self, done: int, count: int, name: str) -> None:
        """Say which file is read, and how many are done, at the next glance."""
        self.say_how_far(say("Importing {number} of {count}: {name}", number=done + 1, count=count,
                             name=_shortened(name)), done, count)


def _shortened(name: str, most: int = 40) -> str:
    return name if len(name) <= most else f"{name[:most // 2]}…{name[-most // 2:]}"
