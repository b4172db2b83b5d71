"""Write the ids of records as GUIDs, as other programs want them, and find the record that a GUID means."""

from __future__ import annotations

import re
import uuid

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")


def guid_of(key: str) -> str:
    """Return the GUID of an id: one of ours (ULID) in its other spelling, a GUID as it is, of any other its digest."""
    if is_guid(key):
        return plain_guid(key)
    if _ID.fullmatch(key):
        number = 0
        for digit in key:
            number = number << 5 | _CROCKFORD.index(digit)
        return str(uuid.UUID(int=number))
    return str(uuid.uuid5(uuid.NAMESPACE_URL, key))


def id_of_guid(guid: str) -> str:
    """Return the id of ours (ULID) that is spelt as this GUID; blank for what is none."""
    if not is_guid(guid):
        return ""
    number = int(plain_guid(guid).replace("-", ""), 16)
    return "".join(_CROCKFORD[(number >> shift) & 31] for shift in range(125, -1, -5))


def is_guid(words: str) -> bool:
    """Tell whether the words are a GUID, in braces or not."""
    return _GUID.fullmatch(words) is not None


def plain_guid(guid: str) -> str:
    """Return a GUID in small letters and without braces; what is none as it is."""
    found = _GUID.fullmatch(guid)
    return found[1].lower() if found else guid
