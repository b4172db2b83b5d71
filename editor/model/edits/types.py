"""Add types, kinds and roles to a project's scheme, call, draw, order and offer them otherwise, or take them away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.cleaning import one_line
from editor.model.edits.fields import made
from editor.model.edits.retyping import retyped
from editor.model.errors import EditRefused
from editor.model.names import name_key
from editor.model.project import INFO_ID, Project
from editor.model.records import OwnTerm, ProjectInfo
from editor.model.records.terms import Sort
from editor.model.scheme import RESERVED_KEYS, RESERVED_NAMES, may_tag, scheme, scheme_of, with_terms
from editor.model.terms import TermName, is_added, is_hidden, label_of, listed_names, orders_when_moved, own_terms
from editor.words import say

__all__ = ["TermName", "add_term", "choose_scheme", "hide_term", "move_term", "remove_term", "replace_term", "set_term",
           "show_term"]

def add_term(sort: Sort, label: str, *, within: str = "", **fields: Any) -> Edit:
    """Add a type, kind or role of the project's own at the end of its list; its name in records is this label.

    Raises EditRefused for a blank label, one that its list has or that records are tagged by, or a key that is not
    free.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids, words = stamp.ids(), one_line(label)
        term = TermName(sort, words, within)
        _refuse_label(project, listed_names(project, term), words)
        if sort == "entity type" and name_key(words) in RESERVED_NAMES:
            raise EditRefused(say("“{words}” was not taken: events, quotes and notes have names of their own. Choose "
                                  "another name.", words=words))
        _refuse_key(project, term, fields.get("key", ""))
        record = OwnTerm(id=next(ids), **made(stamp), sort=sort, name=words, label=words, within=within, added=True,
                         **fields)
        return make_change(stamp, ids, "add type", [Swap(None, record)], name=words)
    return edit


def set_term(term: TermName, *, merge: str = "", **fields: Any) -> Edit:
    """Call or draw a type, kind or role otherwise. A kind is written anew in the entities that are of it.

    Raises EditRefused for a blank label of an added one, a label that another one has, or a key that is not free.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids, before = stamp.ids(), label_of(project, term)
        changes = _tidied(project, term, fields)
        swaps = _said(project, stamp, ids, term, changes)
        if term.sort == "kind" and "label" in changes:
            swaps += retyped(project, {term._replace(name=before): changes["label"] or term.name}, scheme_of(project))
        return make_change(stamp, ids, "change type", swaps, merge=merge, name=before)
    return edit


def move_term(term: TermName, down: int) -> Edit:
    """Move a term so many places down in its list, or up where that is negative, as far as there are any."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps = [swap for moved, order in orders_when_moved(project, term, down).items()
                 for swap in _said(project, stamp, ids, moved, {"order": order})]
        return make_change(stamp, ids, "move type", swaps, name=label_of(project, term))
    return edit


def show_term(term: TermName) -> Edit:
    """Offer a hidden term again."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        swaps = _said(project, stamp, ids, term, {"hidden": False})
        return make_change(stamp, ids, "show type", swaps, name=label_of(project, term))
    return edit


def hide_term(term: TermName, becomes: str = "") -> Edit:
    """Offer a term no longer. What is made with it becomes the term of that name, or where it is blank stays.

    The articles with tags of the type must be loaded if there is another. Raises EditRefused for the last entity type.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        _refuse_last(project, term)
        swaps = _said(project, stamp, ids, term, {"hidden": True})
        return _taken_away(project, stamp, ids, "hide type", term, becomes, swaps)
    return edit


def remove_term(term: TermName, becomes: str = "") -> Edit:
    """Delete a term that the project added, with its kinds. What is made with it becomes the term of that name.

    Where that is blank it keeps the old name. The articles with tags of the type must be loaded if there is another.
    Raises EditRefused for a term of the scheme itself, and for the last entity type.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        if not is_added(project, term):
            raise EditRefused(say("“{name}” was not deleted: it belongs to the scheme. Hide it instead.",
                                  name=label_of(project, term)))
        _refuse_last(project, term)
        gone = [one for one in project.each(OwnTerm) if (one.sort, one.name, one.within) == term or (
            term.sort == "entity type" and (one.sort, one.within) == ("kind", term.name))]
        return _taken_away(project, stamp, ids, "delete type", term, becomes, [Swap(one, None) for one in gone])
    return edit


def replace_term(term: TermName, becomes: str) -> Edit:
    """Let what is made with a name that is no term of the project become the term of another name.

    The articles with tags of the type must be loaded.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        return _taken_away(project, stamp, stamp.ids(), "replace type", term, becomes, [])
    return edit


def choose_scheme(name: str, becomes: Mapping[TermName, str]) -> Edit:
    """Let a project tag with another scheme. What is made with terms becomes others as told, all else stays as it is.

    What the project added goes along; what it called or drew otherwise is the old scheme's, and goes, so that entities
    of a kind that was called otherwise get its name back. The articles with tags of types that become others must be
    loaded.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        info = project.get(ProjectInfo, INFO_ID)
        swaps = [Swap(info, msgspec.structs.replace(info, scheme=name))] if info.scheme != name else []
        swaps += [Swap(term, None) for term in project.each(OwnTerm) if not term.added]
        added = [term for term in project.each(OwnTerm) if term.added]
        called = {TermName("kind", term.label, term.within): term.name for term in project.each(OwnTerm)
                  if term.sort == "kind" and term.label and not term.added}
        swaps += retyped(project, {**called, **becomes}, with_terms(scheme(name), added))
        return make_change(stamp, stamp.ids(), "choose scheme", swaps, name=name)
    return edit


def _taken_away(project: Project, stamp: Stamp, ids: Iterator[str], message: str, term: TermName, becomes: str,
                swaps: list[Swap]) -> Change:
    """Return the change that takes a term away, with what was made with it as another where that is told."""
    name = label_of(project, term)
    if not becomes:
        return make_change(stamp, ids, message, swaps, name=name)
    other = retyped(project, {term._replace(name=name) if term.sort == "kind" else term: becomes}, scheme_of(project))
    return make_change(stamp, ids, "replace type", [*swaps, *other], name=name, count=str(len(other)),
                       other=label_of(project, term._replace(name=becomes)))


def _said(project: Project, stamp: Stamp, ids: Iterator[str], term: TermName, fields: dict[str, Any]) -> list[Swap]:
    """Return the swaps that give the project's record of a term these fields, and leave no other record of it.

    One that says nothing is left out.
    """
    held = own_terms(project, term)
    before = held[0] if held else None
    bare = OwnTerm(id=before.id if before else next(ids), sort=term.sort, name=term.name, within=term.within)
    after = msgspec.structs.replace(before or msgspec.structs.replace(bare, **made(stamp)), **fields)
    says = msgspec.structs.replace(after, made_by="", made_at="") != bare
    swaps = [Swap(before, after if says else None)] if (before is not None or says) and before != after else []
    return swaps + [Swap(twin, None) for twin in held[1:]]


def _tidied(project: Project, term: TermName, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what shall be said of a term: a label on one line, blank where it is the scheme's own."""
    changes, is_own = dict(fields), is_added(project, term)
    if "label" in changes:
        words = one_line(str(changes["label"]))
        if words or is_own:
            _refuse_label(project, [one for one in listed_names(project, term) if one != term], words)
        changes["label"] = words if is_own or words != label_of(project, term, own=False) else ""
    if "key" in changes:
        _refuse_key(project, term, changes["key"])
    return changes


def _refuse_label(project: Project, others: list[TermName], words: str) -> None:
    """Raise EditRefused for a blank label, or one that another term of the list has, or has as its name."""
    if not words:
        raise EditRefused(say("Nothing was changed: a type needs a name. Write one."))
    twin = next((other for other in others if name_key(words) in (name_key(other.name), _key_of(project, other))), None)
    if twin is not None and is_hidden(project, twin):
        raise EditRefused(say("“{words}” was not taken: there is “{other}”, which is hidden. Show it again, or choose "
                              "another name.", words=words, other=label_of(project, twin)))
    if twin is not None:
        raise EditRefused(say("“{words}” was not taken: there is “{other}” already. Choose another name.",
                              words=words, other=label_of(project, twin)))


def _key_of(project: Project, term: TermName) -> str:
    return name_key(label_of(project, term))


def _refuse_key(project: Project, term: TermName, key: str) -> None:
    """Raise EditRefused for a key that is no letter, does something already, or tags as another type."""
    if not key:
        return
    if key in RESERVED_KEYS:
        raise EditRefused(say("“{key}” was not given to “{name}”: it does something else in the article. Choose "
                              "another letter.", key=key, name=term.name))
    if not may_tag(key):
        raise EditRefused(say("“{key}” cannot be a letter that tags. Choose one letter.", key=key))
    holder = next((one for one in scheme_of(project).entity_types if one.key == key and one.name != term.name), None)
    if holder is not None:
        raise EditRefused(say("“{key}” was not given to “{name}”: it tags as “{other}”. Choose another letter.",
                              key=key, name=term.name, other=say(holder.label)))


def _refuse_last(project: Project, term: TermName) -> None:
    """Raise EditRefused where no entity type but times would be left."""
    left = [one for one in scheme_of(project).entity_types if one.name != term.name and one.nature != "time"]
    if term.sort == "entity type" and not left:
        raise EditRefused(say("“{name}” stays: it is the last type that words can be tagged as. Add another first.",
                              name=label_of(project, term)))
