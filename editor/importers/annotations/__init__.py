"""Read annotations of other tools: one reader for each format, found through the registry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from editor.formats.annotations import Annotated


class AnnotationReader(Protocol):
    """What the registry offers: a name, the endings of its files with the dot, a label for menus, and the deeds.

    Readers are asked in turn, before the importers of articles; the first that recognises the bytes reads them.
    `name` is the file's name as the analyst knows it. `beside` are other files that the analyst handed over with it,
    by name, for formats that keep text and annotations apart.
    """

    name: str
    suffixes: tuple[str, ...]
    label: str

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are of this format; it looks at no more of them than it must."""
        ...

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the file says. Raises ImportFailed with a sentence that names it."""
        ...


__all__ = ["Annotated", "AnnotationReader"]
