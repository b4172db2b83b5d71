"""Tags that are read as one piece of JSON are those that are read row by row, and add the same to the digest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.model.change import Swap
from editor.model.records import Mention
from editor.storage import mentions
from editor.storage.schema import lay_tables

LEAST, MOST = -(1 << 63), (1 << 63) - 1


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    lay_tables(connection)
    yield connection
    connection.close()


def tags(words: str) -> list[Mention]:
    return [Mention(id=f"{place}", article="a", begin=place // 2, end=place + 1, words=words, before=words[1:],
                    value=words if place % 3 == 0 else "", entity=f"{place % 2}") for place in range(7)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example('"\\/ \b\f\n\r\t\x01\x1f\x7f\x85 \u2028\ufeff é 🚢 e\u0301')
def test_packed_rows_are_the_rows_and_add_the_same_to_the_digest(connection: sqlite3.Connection, words: str) -> None:
    connection.execute("DELETE FROM mention")
    mentions.write_mentions(connection, [Swap(None, mention) for mention in tags(words)])
    rows = mentions.rows_in(connection, "a")
    packed = mentions.packed_rows_in(connection, "a", LEAST, MOST)
    assert mentions.unpacked(packed) == (rows, mentions.share_of(rows))
    assert sorted(mentions.mentions_of(rows), key=lambda mention: mention.id) == tags(words)


def test_stretches_between_borders_hold_every_tag_once(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM mention")
    mentions.write_mentions(connection, [Swap(None, mention) for mention in tags("Floods")])
    borders = mentions.borders_in(connection, "a", 3)
    found = [row for first, until in pairwise(borders)
             for row in mentions.unpacked(mentions.packed_rows_in(connection, "a", first, until))[0]]
    assert len(borders) == 4
    assert found == mentions.rows_in(connection, "a")


def test_a_packed_row_with_a_place_that_is_no_number_is_refused(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM mention")
    mentions.write_mentions(connection, [Swap(None, mention) for mention in tags("Floods")])
    connection.execute("""UPDATE mention SET "end" = 'x' WHERE id = '3'""")
    with pytest.raises(msgspec.MsgspecError):
        mentions.unpacked(mentions.packed_rows_in(connection, "a", LEAST, MOST))
