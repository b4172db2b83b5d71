"""Reading ahead: every piece in its order, an end however the reading ends, and none that nobody wants."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from editor.model.errors import ProjectFileError
from editor.storage.ahead import Ahead


def test_pieces_come_in_order_and_nothing_is_waited_for_long() -> None:
    disk_answers = threading.Event()

    def pieces() -> Iterator[int]:
        yield 1
        disk_answers.wait()
        yield 2
    taken: list[int | None] = []
    for piece in Ahead(pieces()):
        taken.append(piece)
        if piece is None and 1 in taken:
            disk_answers.set()
    assert None in taken
    assert [piece for piece in taken if piece is not None] == [1, 2]


def test_what_ends_the_reading_is_raised_to_whoever_takes_the_pieces() -> None:
    def pieces() -> Iterator[int]:
        yield 1
        raise ProjectFileError("damaged")
    with pytest.raises(ProjectFileError, match="damaged"):
        list(Ahead(pieces()))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_reading_that_breaks_off_keeps_nobody_waiting() -> None:
    def pieces() -> Iterator[int]:
        yield 1
        raise MemoryError
    taken = [piece for piece in Ahead(pieces()) if piece is not None]
    for thread in threading.enumerate():
        if thread.name == "reading ahead":
            thread.join()  # its exception belongs to this test
    assert taken == [1]


def test_no_piece_is_read_that_nobody_wants_any_more() -> None:
    asked_on = threading.Event()
    read: list[int] = []

    def pieces() -> Iterator[int]:
        for piece in range(9):
            read.append(piece)
            yield piece
            asked_on.wait()
    ahead = Ahead(pieces())
    while next(iter(ahead)) is None:
        pass
    ahead.stop()
    asked_on.set()
    assert not [piece for piece in ahead if piece is not None]
    assert read == [0, 1]
