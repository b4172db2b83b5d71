"""Know which tags were made or accepted together in one step, and what was there before: their origin tells."""

from __future__ import annotations

import msgspec

from editor.model.project import Project
from editor.model.records import Acceptance, Entity, Mention, State

_ORIGIN = "everywhere "


class Earlier(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a tag was and meant before a batch gave it another meaning."""

    state: State = "suggested"
    origin: str = ""
    accepted: Acceptance = "singly"
    type: str = ""
    entity: str = ""
    value: str = ""
    from_: str = ""
    to: str = ""
    precision: str = ""
    derived: str = ""


def batch_of(mention: Mention) -> str:
    """Return the batch that a tag has its meaning from, or blank."""
    return mention.origin.split(" ")[1] if mention.origin.startswith(_ORIGIN) else ""


def origin_of(batch: str) -> str:
    """Return what the origin of every tag of a batch begins with."""
    return f"{_ORIGIN}{batch}"


def origin_after(batch: str, mention: Mention) -> str:
    """Return the origin of a tag that takes its meaning from a batch: it remembers what the tag was before."""
    fields = {name: getattr(mention, name) for name in Earlier.__struct_fields__}
    known = batch_of(mention)  # of two batches the tag remembers the one before, not what was before both
    earlier = Earlier(**fields | {"origin": origin_of(known) if known else mention.origin})
    return f"{origin_of(batch)} {msgspec.json.encode(earlier).decode()}"


def before_batch(project: Project, mention: Mention) -> Mention | None:
    """Return a tag of a batch as it was before; None where the batch made it, or what it named is gone."""
    told = mention.origin.removeprefix(origin_of(batch_of(mention))).strip()
    if not told:
        return None
    try:
        earlier = msgspec.json.decode(told, type=Earlier)
    except msgspec.DecodeError:  # it came with an import
        return None
    if earlier.entity and project.find(Entity, earlier.entity) is None:
        return None
    return msgspec.structs.replace(mention, **msgspec.structs.asdict(earlier))


def by_hand(mention: Mention) -> Mention:
    """Return a tag that the analyst has just given its meaning: it is in no batch any more."""
    return msgspec.structs.replace(mention, origin="analyst", accepted="singly") if batch_of(mention) else mention
