"""Read pieces on a thread ahead of whoever takes them."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from editor.model.errors import DossierError

T = TypeVar("T")

_PATIENCE_S = 0.004
"""How long a turn waits for the next piece, so that waiting for several is no busy loop."""


class Ahead(Generic[T]):
    """Pieces that come from a thread. A piece should be read without the interpreter, or both threads wait for it."""

    def __init__(self, pieces: Iterable[T]) -> None:
        self._pieces = pieces
        self._read: SimpleQueue[T | Exception | None] = SimpleQueue()
        self._is_wanted = True
        threading.Thread(target=self._run, name="reading ahead", daemon=True).start()

    def __iter__(self) -> Iterator[T | None]:
        """Yield the pieces in order, and None where the next is not there yet. Raises what ended the reading."""
        while True:
            try:
                piece = self._read.get(timeout=_PATIENCE_S)
            except Empty:
                yield None
                continue
            if isinstance(piece, Exception):
                raise piece
            if piece is None:
                return
            yield piece

    def stop(self) -> None:
        """Read no further piece."""
        self._is_wanted = False

    def _run(self) -> None:
        try:
            for piece in self._pieces:
                if not self._is_wanted:
                    return
                self._read.put(piece)
        except DossierError as problem:
            self._read.put(problem)
        finally:  # whoever takes the pieces must hear of the end, whatever it was
            self._read.put(None)
