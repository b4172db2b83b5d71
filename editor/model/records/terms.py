"""What a project adds to the scheme that it tags with, or says otherwise than it."""

from __future__ import annotations

from typing import ClassVar, Literal

from editor.model.records.base import Record

Sort = Literal["entity type", "kind", "event type", "role", "relation type"]
Nature = Literal["other", "person", "organisation", "location", "materiel", "time"]
Part = Literal["other", "actor", "target", "place", "time", "means"]
OwnInk = Literal["teal", "lime", "rose", "indigo", "umber", "steel"]
"""What a type can be painted in where its nature does not say so."""
LONGEST_LABEL = 60
"""Code points of what a term is called."""


class OwnTerm(Record, frozen=True, kw_only=True):
    """A type, kind or role of the project's own, or one of its scheme that is called, drawn or placed otherwise.

    `name` is what records store; with the `sort`, and for a kind the entity type it stands `within`, it says which term
    is meant. What the project `added` has a `key` and a `nature`, or for a role a `part`. A blank `label` or `ink` is
    the scheme's, and an `order` of None the scheme's place. One that is `hidden` is no longer offered.
    """

    kind_of_record: ClassVar[str] = "term"

    sort: Sort = "entity type"
    name: str = ""
    within: str = ""
    added: bool = False
    label: str = ""
    key: str = ""
    nature: Nature = "other"
    ink: str = ""
    part: Part = "other"
    hidden: bool = False
    order: float | None = None
