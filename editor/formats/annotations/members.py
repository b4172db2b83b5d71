"""Put the texts of a project into one archive, each under a name that every system takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from editor.formats.annotations import Sheet

_NO_NAME = re.compile(r"[^\w.-]+")
_LONGEST = 60


def named_members(sheets: Iterable[Sheet]) -> Iterator[tuple[str, Sheet]]:
    """Yield the sheets, each with a name of its own without an ending, after its file or its title."""
    taken: set[str] = set()
    for sheet in sheets:
        stem = re.sub(r"\.[A-Za-z]{1,5}$", "", sheet.name)
        plain = _NO_NAME.sub("_", stem)[:_LONGEST].strip("._") or "article"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        yield name, sheet


def archive_of(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP archive of the members, the same bytes for the same members."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content)
    return file.getvalue()
