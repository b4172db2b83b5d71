"""Ask the project file which texts may hold words: its full-text index where that knows, else all texts in turn."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.searching import is_in_spaced_words
from editor.storage.project_file import ProjectFile

_NUMBERED = "SELECT sha256, number FROM text"
_FOUND = "SELECT rowid FROM search WHERE search MATCH ?"
_BATCH = 32
"""How many texts are read at once: a writer waits no longer than that."""

_SHORT = 2
"""So few letters of a last word stand in nearly every text; the index is slow to say where."""

_FEW = 300
"""So many texts are looked through sooner than the index says in which of them a word begins with a few letters."""


def numbers_with(file: ProjectFile, words: str, *, whole_words: bool = False) -> dict[str, int]:
    """Return the committed texts that may hold the words, as sha256 to number; all of them where no index helps.

    Where few texts have the words before a last one that is short, those are returned.
    """
    if not is_in_spaced_words(words):
        return numbers(file)
    before, _, last = words.strip().rpartition(" ")
    if not whole_words and len(last) <= _SHORT and is_in_spaced_words(before):
        found = _indexed(file, _phrase(before, whole_words=True))
        if len(found) <= _FEW:
            return found
    return _indexed(file, _phrase(words, whole_words))


def is_slow_to_look_up(words: str) -> bool:
    """Tell whether the last word has so few letters that nearly every text has one like it; the index is slow there."""
    return len(words.split()[-1]) <= _SHORT


def numbers(file: ProjectFile) -> dict[str, int]:
    """Return all committed texts, as sha256 to number."""
    return file.committed(lambda connection: dict(connection.execute(_NUMBERED)))


def _indexed(file: ProjectFile, query: str) -> dict[str, int]:
    return file.committed(
        lambda connection: dict(connection.execute(f"{_NUMBERED} WHERE number IN ({_FOUND})", (query,))))


def words_by_number(file: ProjectFile, numbers: list[int]) -> Iterator[str]:
    """Yield the words of the texts with these numbers, read as they are asked for."""
    for first in range(0, len(numbers), _BATCH):
        batch = numbers[first:first + _BATCH]
        query = f"SELECT number, words FROM text WHERE number IN ({', '.join('?' * len(batch))})"
        found = file.committed(
            lambda connection, batch=batch, query=query:  # type: ignore[misc]  # mypy knows no default here
            dict(connection.execute(query, batch).fetchall()))
        yield from (found[number] for number in batch)


def words_by_name(file: ProjectFile, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the committed texts among these, as sha256 and words, read as they are asked for."""
    for first in range(0, len(names), _BATCH):
        batch = names[first:first + _BATCH]
        query = f"SELECT sha256, words FROM text WHERE sha256 IN ({', '.join('?' * len(batch))})"
        yield from file.committed(
            lambda connection, batch=batch, query=query:  # type: ignore[misc]  # mypy knows no default here
            connection.execute(query, batch).fetchall())


def committed_names(file: ProjectFile) -> set[str]:
    """Return the sha256 of every text that is on disk now."""
    return file.committed(lambda connection: {row[0] for row in connection.execute("SELECT sha256 FROM text")})


def _phrase(words: str, whole_words: bool) -> str:
    """Return the words as one phrase of an FTS5 query: whatever stands inside the quotes is no syntax."""
    quoted = words.replace("\0", " ").replace('"', '""').encode(errors="replace").decode()
    return f'"{quoted}"' if whole_words else f'"{quoted}" *'
