"""Say which deed of the review a key stands for: a table of deeds with their keys, which a person may change."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from editor.ui.article.keys import named, with_twin
from editor.words import phrase


class ReviewDeed(Enum):
    """What a key does while suggestions are reviewed. The value names it in the settings."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    SKIP = "skip"
    ACCEPT_GROUP = "accept group"
    REJECT_GROUP = "reject group"
    RELINK = "relink"
    RELINK_GROUP = "relink group"
    IGNORE = "ignore"
    NEXT = "next"
    PREVIOUS = "previous"
    FIRST_ACCOUNT = "first account"
    SECOND_ACCOUNT = "second account"
    THIRD_ACCOUNT = "third account"
    OWN_EVENT = "own event"


ReviewBindings = Mapping[ReviewDeed, tuple[str, ...]]
"""The keys of each deed, as `QKeySequence` writes them."""

BINDINGS: ReviewBindings = MappingProxyType({
    ReviewDeed.ACCEPT: ("A",),
    ReviewDeed.REJECT: ("R",),
    ReviewDeed.EDIT: ("E",),
    ReviewDeed.SKIP: ("S",),
    ReviewDeed.ACCEPT_GROUP: ("Shift+A",),
    ReviewDeed.REJECT_GROUP: ("Shift+D",),
    ReviewDeed.RELINK: ("/",),
    ReviewDeed.RELINK_GROUP: ("?",),
    ReviewDeed.IGNORE: ("Shift+R",),
    ReviewDeed.NEXT: ("J",),
    ReviewDeed.PREVIOUS: ("K",),
    ReviewDeed.FIRST_ACCOUNT: ("1",),
    ReviewDeed.SECOND_ACCOUNT: ("2",),
    ReviewDeed.THIRD_ACCOUNT: ("3",),
    ReviewDeed.OWN_EVENT: ("0",),
})
"""The keys of each deed until a person changes them."""

PHRASES: Mapping[ReviewDeed, str] = MappingProxyType({
    ReviewDeed.ACCEPT: phrase("Accept the suggestion as the card proposes"),
    ReviewDeed.REJECT: phrase("Reject the suggestion"),
    ReviewDeed.EDIT: phrase("Edit the suggestion"),
    ReviewDeed.SKIP: phrase("Skip the suggestion; it comes again at the end"),
    ReviewDeed.ACCEPT_GROUP: phrase("Accept all suggestions of the group"),
    ReviewDeed.REJECT_GROUP: phrase("Reject all suggestions of the group"),
    ReviewDeed.RELINK: phrase("Link the suggested name to another entity"),
    ReviewDeed.RELINK_GROUP: phrase("Link all suggested names of the group to another entity"),
    ReviewDeed.IGNORE: phrase("Always ignore the suggested name"),
    ReviewDeed.NEXT: phrase("Go to the next suggestion"),
    ReviewDeed.PREVIOUS: phrase("Go to the previous suggestion"),
    ReviewDeed.FIRST_ACCOUNT: phrase("Accept the event as an account of the likest one"),
    ReviewDeed.SECOND_ACCOUNT: phrase("Accept the event as an account of the second likest one"),
    ReviewDeed.THIRD_ACCOUNT: phrase("Accept the event as an account of the third likest one"),
    ReviewDeed.OWN_EVENT: phrase("Accept the event as one of its own where an account is proposed"),
})
"""What each deed does, for a person to read."""

ACCOUNTS = (ReviewDeed.FIRST_ACCOUNT, ReviewDeed.SECOND_ACCOUNT, ReviewDeed.THIRD_ACCOUNT)
"""The deeds that accept an event as an account of another, the likest first."""

PREFIX = "review/"
"""What stands before the value of a deed where settings name it."""


def bindings_with(changed: Mapping[str, str]) -> ReviewBindings:
    """Return the keys of each deed that has any; `changed` are by name in the settings those that differ."""
    keys = {deed: with_twin(changed[PREFIX + deed.value]) if PREFIX + deed.value in changed else BINDINGS[deed]
            for deed in ReviewDeed}
    return {deed: held for deed, held in keys.items() if held}


def cap_of(deed: ReviewDeed, bindings: ReviewBindings) -> str:
    """Return the first key of a deed as it stands on a cap, or blank where it has none."""
    keys = bindings.get(deed, ())
    return named(keys[0]).replace("+", " ") if keys else ""
