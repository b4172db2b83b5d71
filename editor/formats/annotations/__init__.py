"""What other tools say of texts, in one form for all of their formats: words with labels, and what ties them together.

Offsets are Unicode code points of the text, end exclusive, unless a `Counting` of the sheet says that the file counts
otherwise. Keys are the file's own names of things: they tie its parts together and are ids only where they can be.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Counting = Literal["code points", "UTF-16 units", "one line end", "after the mark"]
"""What a place counts: code points; UTF-16 units; code points with CRLF as one; code points after a byte order mark."""

QUOTE, NOTE, EVENT = "quote", "note", "event"
"""Labels of words that are no mentions: what somebody said, what a note is on, what tells of an event."""
SPEAKER, KIND, STATUS = "speaker", "kind", "status"
"""The tie from a quote to who said it, and the traits that tell of which kind a quote is and how sure an event."""


class Mark(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words of a text that carry a label; of several spans the words between do not belong to it.

    `words` are what the file says stands there, None where it does not say, and `hint` what may stand there. Marks with
    `before` or `after` are found again by their words where the place is not right. Those of one `thing` name one
    entity; `value` is what a time comes to (TIMEX3). `suggested_by` names the program that proposed it.
    """

    key: str
    label: str
    spans: tuple[tuple[int, int], ...]
    words: str | None = None
    hint: str = ""
    before: str | None = None
    after: str | None = None
    thing: str = ""
    value: str = ""
    suggested_by: str = ""


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """An entity that marks name. `outside_ids` are what other collections call it."""

    key: str
    name: str = ""
    outside_ids: tuple[str, ...] = ()


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """A relation from one mark or thing to another, by their keys."""

    key: str
    label: str
    from_: str
    to: str


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """An event: the mark that tells of it, and who or what took part in which role, by keys of marks."""

    key: str
    label: str
    trigger: str
    arguments: tuple[tuple[str, str], ...] = ()


class Trait(msgspec.Struct, frozen=True, kw_only=True):
    """Something said of a mark or a happening besides its label: the name of it, and a value or nothing."""

    about: str
    name: str
    value: str = ""


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wrote about a mark or a happening."""

    about: str
    words: str


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A text with what is said of it. Without words it is one that stands elsewhere, under this `name`, key or address.

    `sha256` names the words once they are known to be sound. `original` are the bytes that they came from, `decoded`
    how. `countings` are what its places may count, the likeliest first.
    """

    name: str
    words: str | None
    key: str = ""
    sha256: str = ""
    original: bytes = b""
    decoded: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    countings: tuple[Counting, ...] = ("code points",)
    marks: tuple[Mark, ...] = ()
    ties: tuple[Tie, ...] = ()
    happenings: tuple[Happening, ...] = ()
    traits: tuple[Trait, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def words_about(self) -> dict[str, list[str]]:
        """Return what somebody wrote about marks and happenings, by their keys."""
        found: dict[str, list[str]] = {}
        for remark in self.remarks:
            found.setdefault(remark.about, []).append(remark.words)
        return found


class Annotated(msgspec.Struct, frozen=True, kw_only=True):
    """What a file of another tool holds, and what of it could not be read, each in a sentence."""

    sheets: tuple[Sheet, ...]
    things: tuple[Thing, ...] = ()
    ties: tuple[Tie, ...] = ()
    problems: tuple[str, ...] = ()
