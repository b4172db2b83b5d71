"""Say what the tables of a project file are, to the letter: any other schema is refused."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x444F5353
"""`DOSS` in the SQLite header, at offset 68, so that a project is recognised by content."""

FORMAT = 2
"""The version of the tables, in `user_version`. Bodies of records have versions of their own."""

_FIRST = (
    """CREATE TABLE record (
    kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, sha256 BLOB NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID""",
    """CREATE TABLE mention (
    id TEXT NOT NULL PRIMARY KEY, made_by TEXT NOT NULL, made_at TEXT NOT NULL,
    state TEXT NOT NULL, origin TEXT NOT NULL, accepted TEXT NOT NULL,
    article TEXT NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL, words TEXT NOT NULL,
    text TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    type TEXT NOT NULL, entity TEXT NOT NULL,
    value TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL, precision TEXT NOT NULL, derived TEXT NOT NULL)""",
    """CREATE INDEX mention_place ON mention (article, "begin")""",
    """CREATE INDEX mention_entity ON mention (entity, state, article)""",
    """CREATE TABLE digest (
    article TEXT NOT NULL PRIMARY KEY, mentions INTEGER NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE text (
    number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, words TEXT NOT NULL, decoded TEXT NOT NULL,
    original BLOB NOT NULL, original_sha256 BLOB NOT NULL)""",
    """CREATE VIRTUAL TABLE search USING fts5(
    words, content='text', content_rowid='number', tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TABLE change (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, message TEXT NOT NULL,
    merge TEXT NOT NULL, state TEXT NOT NULL, undoable INTEGER NOT NULL, swaps INTEGER NOT NULL)""",
    """CREATE INDEX change_state ON change (state, undoable, seq)""",
    """CREATE TABLE swap (
    change INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
    version INTEGER NOT NULL, before TEXT, after TEXT, sha256 BLOB NOT NULL,
    PRIMARY KEY (change, position)) WITHOUT ROWID""",
    """CREATE INDEX swap_record ON swap (kind, record)""",
)


_ORIGINALS = (
    """CREATE TABLE original (
    number INTEGER PRIMARY KEY, text TEXT NOT NULL, sha256 TEXT NOT NULL, decoded TEXT NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (text, sha256))""",
)

ADDED = {1: _FIRST, 2: _ORIGINALS}
"""The tables and indexes that each version brought."""


def lay_tables(connection: sqlite3.Connection, version: int = FORMAT) -> None:
    """Make the tables of an empty project in a new file, as of a version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    add_tables(connection, 0, version)


def add_tables(connection: sqlite3.Connection, held: int, version: int = FORMAT) -> None:
    """Make the tables that a version has and an earlier one has not, `held`, which the file is of."""
    for added in range(held + 1, version + 1):
        for statement in ADDED[added]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a file's tables."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> set[tuple[str, str, str, str]]:
    """Return type, name, table and statement of everything the file's schema holds."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return {(kind, name, table, " ".join(sql.split())) for kind, name, table, sql in rows}


def expected_schema(version: int) -> set[tuple[str, str, str, str]]:
    """Return what `schema_of` gives for a file of a version, learned from a new one in memory."""
    with sqlite3.connect(":memory:") as connection:
        lay_tables(connection, version)
        schema = schema_of(connection)
    connection.close()
    return schema
