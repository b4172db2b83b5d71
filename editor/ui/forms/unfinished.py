"""Keep the texts that were typed into a field and are no edit yet, through a look at other records."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editor.model.edits.fields import shortened
from editor.ui.theme import set_look
from editor.ui.typed import Unread
from editor.words import say

_TOLD = 60


class Unfinished(dict[str, str]):
    """Texts by what they are for: a holder names a record first, then the part of it, if it is one."""

    def hold(self, holder: str, text: str) -> None:
        """Keep a text for a holder, or none where it is blank."""
        if text.strip():
            self[holder] = text
        else:
            self.pop(holder, None)

    def sentences(self, field: str) -> tuple[str, ...]:
        """Return a sentence for every text, which names the field."""
        return tuple(say("{field}: “{words}” is not part of the project yet.", field=field,
                         words=shortened(text, _TOLD)) for text in self.values())

    def unread(self, field: QWidget) -> tuple[Unread, ...]:
        """Return every text with its field and the record it is for."""
        told = self.sentences(field.accessibleName())
        return tuple(Unread(field, holder.partition(" ")[0], sentence)
                     for holder, sentence in zip(self, told, strict=True))

    def forget(self, record_id: str) -> set[str]:
        """Forget the texts for a record and its parts, or all where it is blank; return their holders."""
        gone = {holder for holder in self if is_of(holder, record_id)}
        for holder in gone:
            del self[holder]
        return gone


def is_of(holder: str, record_id: str) -> bool:
    """Tell whether a holder is a record or part of it; each is part of the blank one."""
    return not record_id or holder == record_id or holder.startswith(f"{record_id} ")


def mark_wrong(field: QWidget, sentence: str) -> None:
    """Mark a field with what is wrong with it, for the eye and for a screen reader; a blank sentence takes it away."""
    set_look(field, "wrong", bool(sentence))
    field.setAccessibleDescription(sentence)
