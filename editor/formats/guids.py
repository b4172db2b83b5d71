"""Write the ids of records as GUIDs, as other programs want them, and find the record that a GUID means."""

from __future__ import annotations

import re
import uuid

from editor.model.ids import id_of_number, number_of_id

_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")


def guid_of(key: str) -> str:
    """Return the GUID of an id: one of ours (ULID) in its other spelling, a GUID as it is, of any other its digest."""
    if is_guid(key):
        return plain_guid(key)
    number = number_of_id(key)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, key) if number is None else uuid.UUID(int=number))


def id_of_guid(guid: str) -> str:
    """Return the id of ours (ULID) that is spelt as this GUID; blank for what is none."""
    if not is_guid(guid):
        return ""
    return id_of_number(uuid.UUID(plain_guid(guid)).int)


def is_guid(words: str) -> bool:
    """Tell whether the words are a GUID, in braces or not."""
    return _GUID.fullmatch(words) is not None


def plain_guid(guid: str) -> str:
    """Return a GUID in small letters and without braces; what is none as it is."""
    found = _GUID.fullmatch(guid)
    return found[1].lower() if found else guid
