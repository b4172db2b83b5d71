"""A clause that says who says something."""

from __future__ import annotations

import msgspec

from editor.model.records import Stretch


class Cue(msgspec.Struct, frozen=True):
    """A clause that says who says something: the name, None where the sentence has none beside it; the words of the
    saying; all of it; and how it was found.

    `asks_quote` tells of verbs that say something only beside quoted words.
    """

    name: Stretch | None
    cue: Stretch
    clause: Stretch
    how: str
    addressee: Stretch = Stretch(0, 0)
    asks_quote: bool = False
    denies: bool = False


def moved(cue: Cue, by: int) -> Cue:
    """Return the clause with all its places moved by so many code points."""
    def shifted(stretch: Stretch) -> Stretch:
        return Stretch(stretch.begin + by, stretch.end + by) if stretch.end else stretch
    return msgspec.structs.replace(cue, name=shifted(cue.name) if cue.name else None, cue=shifted(cue.cue),
                                   clause=shifted(cue.clause), addressee=shifted(cue.addressee))
