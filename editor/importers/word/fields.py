"""Follow the fields of a Word document: a code that is not shown, and the words that it last gave."""

from __future__ import annotations

from lxml import etree

from editor.importers.manuscript import is_field_told
from editor.importers.xml_names import attribute, tag


class Fields:
    """The fields that are open at a place of the text; they may run over paragraphs, and stand in each other."""

    def __init__(self, root: etree._Element) -> None:
        """Begin before the text; where fields do not end as often as they begin, none hides anything."""
        marks = [attribute(held, "w:fldCharType") for held in root.iter("{*}fldChar") if tag(held) == "w:fldChar"]
        self._is_sound = marks.count("begin") == marks.count("end")
        self._open: list[tuple[bool, str]] = []
        self._codes = 0

    @property
    def hide(self) -> bool:
        """Tell whether what stands here is a part of a field's code."""
        return self._is_sound and self._codes > 0

    def take(self, code: str) -> None:
        """Take in a piece of the innermost field's code."""
        if self._open:
            is_code, known = self._open[-1]
            self._open[-1] = is_code, known + code if len(known) < 80 else known

    def mark(self, kind: str) -> bool:
        """Take in a mark of a field; tell whether a field has come to its words that the analyst is told of."""
        if kind == "begin":
            self._open.append((True, ""))
            self._codes += 1
        elif kind == "separate" and self._open and self._open[-1][0]:
            self._open[-1] = False, self._open[-1][1]
            self._codes -= 1
            return is_field_told(self._open[-1][1])
        elif kind == "end" and self._open:
            self._codes -= self._open.pop()[0]
        return False
