"""Do what takes long in slices, so that whoever asked for it can do something else between them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Generic, TypeVar

import msgspec

from editor.model.change import Change
from editor.model.errors import DossierError

T = TypeVar("T")

Slices = Generator[float, None, T]
"""A deed in slices: between them comes how much of it is done, from 0 to 1."""

ROWS = 100
"""How many swaps one slice handles; some 10 milliseconds with everything that is shown of them."""

ALL = 1 << 62
"""So many rows that one slice is enough."""

WORKED_OUT = 0.5
"""How much of a step is done when it is worked out: up to there it can be given up, for nothing has changed yet."""


class Walk(Generic[T]):
    """A deed in slices under way. What broke it off is raised to whoever goes on with it."""

    def __init__(self, slices: Slices[T]) -> None:
        self._slices = slices
        self._fault: DossierError | None = None
        self._is_going_on = self._is_given_up = False
        self.done = 0.0
        self.is_over = False
        self.result: T | None = None

    @property
    def can_be_given_up(self) -> bool:
        """Tell whether nothing has changed yet."""
        return not self.is_over and self.done < WORKED_OUT

    @property
    def is_going_on(self) -> bool:
        """Tell whether one of its slices is being done, as for whoever is told of it."""
        return self._is_going_on

    def go_on(self) -> None:
        """Do one slice more."""
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault
        if self.is_over:
            return
        self._is_going_on = True
        try:
            self.done = next(self._slices)
        except StopIteration as end:
            self.result, self.is_over, self.done = end.value, True, 1.0
        except BaseException:
            self.is_over = True
            raise
        finally:
            self._is_going_on = False
            if self._is_given_up:
                self._close()

    def finish(self) -> T | None:
        """Do what is left now, and return what came of it."""
        while not self.is_over:
            self.go_on()
        return self.result

    def finish_for_another(self) -> None:
        """Do what is left now, because something else is to be done; not from within one of its own slices."""
        if self._is_going_on:
            return
        try:
            self.finish()
        except DossierError as fault:
            self._fault = fault

    def give_up(self) -> None:
        """Do no more of it; from within one of its own slices, no more than that slice."""
        self._is_given_up = True
        if not self._is_going_on:
            self._close()

    def _close(self) -> None:
        self._slices.close()
        self.is_over = True


def parts_of(change: Change, rows: int) -> list[Change]:
    """Return the change in parts of at most so many swaps, in order; each says what all of it was, and all but the last
    that it goes on.
    """
    if len(change.swaps) <= rows:
        return [change]
    return [msgspec.structs.replace(change, swaps=change.swaps[first:first + rows],
                                    goes_on=first + rows < len(change.swaps))
            for first in range(0, len(change.swaps), rows)]
