"""Name the texts of a project as members of one archive, each as every system takes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
