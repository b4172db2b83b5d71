"""Stand in for a suggester that could not be loaded, so that it is told of and the others read."""

from __future__ import annotations

from collections.abc import Iterator

from editor.suggest.reading import Reading
from editor.suggest.running import in_short
from editor.suggest.suggestion import Remark, Suggestion
from editor.words import say


class NotLoaded:
    """A suggester of a plug-in that is broken: it finds nothing, and says by its name that it was left out, and why."""

    def __init__(self, name: str, fault: str) -> None:
        self.name = name
        self._fault = fault

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Remark]:
        """Yield one remark, whatever the article."""
        yield Remark(say("The suggester “{name}” could not be loaded and was left out: {fault}.", name=self.name,
                         fault=in_short(self._fault)))
