"""Open ZIP archives from strangers, adding up what they unpack to before anything is unpacked; and make our own."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from io import BytesIO
from itertools import islice
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from editor.formats.refusals import damaged, protected
from editor.model.errors import ImportFailed
from editor.words import say

LARGEST_UNPACKED = 512 * 1024 * 1024
"""The most bytes that all members together may unpack to."""
LARGEST_MEMBER = 128 * 1024 * 1024
"""The most bytes of one member that are unpacked."""
_MOST_MEMBERS = 20_000
_ENCRYPTED = 0x1
_LONGEST_LIST = 4 * 1024 * 1024
_MOST_MET = 1_000
_ENDS_LIST, _ENDS_LARGE_LIST, _LONGEST_END = b"PK\x05\x06", b"PK\x06\x06", 65_535 + 22 + 76
_BEGINS_MEMBER = b"PK\x03\x04"
_BEGIN = re.compile(re.escape(_BEGINS_MEMBER))
_HEADER = re.compile(re.escape(_BEGINS_MEMBER) + rb".{22}(..)..", re.DOTALL)


class Archive:
    """The members of a ZIP archive by name. Nothing is written to disk, and no name is used as a path."""

    def __init__(self, content: bytes, name: str) -> None:
        """Read the list of members. Raises ImportFailed for what is no archive, damaged, or unpacks to too much."""
        self._name = name
        if _lists_too_much(content):
            raise self._crowded()
        try:
            self._file = ZipFile(BytesIO(content))
            members = self._file.infolist()
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as problem:
            raise damaged(self._name) from problem
        if len(members) > _MOST_MEMBERS:
            raise self._crowded()
        if sum(member.file_size for member in members) > LARGEST_UNPACKED:
            raise ImportFailed(say("{name} was not imported: it would unpack to more than {limit} MB, which no "
                                   "document needs. If you trust it, open it in its own program and save it anew.",
                                   name=name, limit=LARGEST_UNPACKED // (1024 * 1024)))
        self._members = {member.filename: member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the members, in their order."""
        return tuple(self._members)

    def __contains__(self, member: str) -> bool:
        """Tell whether there is a member of that name."""
        return member in self._members

    def read(self, member: str) -> bytes:
        """Return a member's bytes. Raises ImportFailed for one that is missing, encrypted, damaged or too large."""
        held = self._members.get(member)
        if held is None:
            raise damaged(self._name)
        if held.flag_bits & _ENCRYPTED:
            raise protected(self._name)
        try:
            return self._unpacked(held)
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error) as problem:
            raise damaged(self._name) from problem

    def _unpacked(self, member: ZipInfo) -> bytes:
        """Return the bytes, no more of them than the list of members promised."""
        with self._file.open(member) as file:
            content = file.read(min(member.file_size, LARGEST_MEMBER) + 1)
        if len(content) > min(member.file_size, LARGEST_MEMBER):
            raise BadZipFile(member.filename)
        return content

    def _crowded(self) -> ImportFailed:
        return ImportFailed(say("{name} was not imported: it has more parts than any document. If you trust it, open "
                                "it in its own program and save it anew.", name=self._name))


def member_names(content: bytes) -> frozenset[str]:
    """Return the names of an archive's members, as many as can be told of one that is cut off; none of other bytes."""
    if not content.startswith(_BEGINS_MEMBER):
        return frozenset()
    try:
        if not _lists_too_much(content):
            return frozenset(ZipFile(BytesIO(content)).namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        pass
    return _names_met(content)


def _lists_too_much(content: bytes) -> bool:
    """Tell whether the list of members, by the length that the archive gives it, is longer than a document's is."""
    at = content.rfind(_ENDS_LIST, -_LONGEST_END)
    large = content.rfind(_ENDS_LARGE_LIST, -_LONGEST_END)
    length = content[large + 40 : large + 48] if large >= 0 else content[at + 12 : at + 16] if at >= 0 else b""
    return int.from_bytes(length, "little") > _LONGEST_LIST


def _names_met(content: bytes) -> frozenset[str]:
    """Return the names that stand before the first members themselves."""
    found = (_HEADER.match(content, begin.start()) for begin in islice(_BEGIN.finditer(content), _MOST_MET))
    return frozenset(content[header.end() : header.end() + int.from_bytes(header[1], "little")].decode("cp437")
                     for header in found if header is not None)


def zipped(members: Iterable[tuple[str, bytes]], level: int | None = None) -> bytes:
    """Return an archive that bears no time, no owner and no trace of the system; `level` is zlib's, usual for None."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content, compresslevel=level)  # an entry of its own does not ask the archive
    return held.getvalue()
