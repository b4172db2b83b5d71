"""Suggest what an article says: names, times, quotes, figures and events. An analyst decides; nothing here is a fact.

A suggester reads an article as the others left it and yields what it found, each with the rule that found it. It
prefers silence to a guess: what could be one of two is not suggested, or is suggested open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:  # who only wants a reason opens nothing that reads
    from editor.suggest.choices import Choices
    from editor.suggest.reading import Reading
    from editor.suggest.suggestion import Remark, Suggestion


class Suggester(Protocol):
    """What finds one sort of thing in an article. Installed plug-ins promise the same."""

    @property
    def name(self) -> str:
        """Name the suggester; the origin of what it finds is `name/rule`."""

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterable[Suggestion | Remark]:
        """Yield what is found in an article; `found` is what the suggesters before this one found in it.

        Offsets are code points of `reading.words`. The work is linear in them. Whoever asked may stop between two.
        A remark is told to the analyst. Raises a DossierError, one sentence, where nothing can be found.
        """


@runtime_checkable
class Adapter(Protocol):
    """What lends its suggester something that an analyst has chosen, and is none before that."""

    def chosen(self, choices: Choices) -> Suggester | None:
        """Return the suggester for what was chosen, None where nothing was. Nothing is loaded before it reads."""
