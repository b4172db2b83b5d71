"""What is said to have happened: events with their participants, figures and accounts."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from editor.model.records.base import Anchor, Number, Suggestible, Value

EventStatus = Literal["fact", "claim", "denied", "threatened", "planned", "negated", "disputed"]


class When(Value, frozen=True, kw_only=True):
    """A time as the analyst settled it: the phrase, the days it reaches, how precise, and how it was derived.

    `part` is the part of the day that was stated: morning, midday, afternoon, evening, night, or blank.
    """

    from_: str = msgspec.field(default="", name="from")
    to: str = ""
    precision: str = ""
    part: str = ""
    words: str = ""
    derived: str = ""


class Participant(Value, frozen=True, kw_only=True):
    """Who took part in an event, in which role; `words` where no entity is named.

    `suggested` tells that the program proposed it and nobody has looked at it since; the event's own `suggested` then
    names its participants.
    """

    role: str = ""
    entity: str = ""
    words: str = ""
    suggested: bool = False


class Figure(Value, frozen=True, kw_only=True):
    """A figure as stated. A bound that was not stated is None, which is never written as 0."""

    who: str = ""
    outcome: str = ""
    unit: str = ""
    min: Number | None = None
    max: Number | None = None
    words: str = ""


class AccountValues(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one account gives, where it differs from or adds to the event; absent means the account is silent."""

    when: When | None = None
    where: str = ""
    where_words: str = ""
    figures: tuple[Figure, ...] = ()


class Account(Value, frozen=True, kw_only=True):
    """One account of an event: its words, who says so, who relays it.

    `credibility` is Admiralty 1 to 6; 6 means not judged. `suggested` names the fields whose values nobody has looked
    at since the program proposed them.
    """

    id: str
    attributed_to: str = ""
    attributed_words: str = ""
    relayed_by: str = ""
    credibility: int = 6
    origin_group: str = ""
    values: AccountValues = AccountValues()
    evidence: tuple[Anchor, ...] = ()
    suggested: tuple[str, ...] = ()


class Event(Suggestible, frozen=True, kw_only=True):
    """Something said to have happened. `number` is its badge (E1, E2 ...), given once and never reused.

    `where` is an entity; `where_words` the place as stated where there is none. `suggested` names the fields whose
    values nobody has looked at since the program proposed them. `repeats` is the event that the words of a suggested
    one seem to tell of again, blank for none.
    """

    kind_of_record: ClassVar[str] = "event"

    number: int = 0
    title: str = ""
    type: str = ""
    status: EventStatus = "claim"
    when: When = When()
    where: str = ""
    where_words: str = ""
    where_precision: str = ""
    participants: tuple[Participant, ...] = ()
    figures: tuple[Figure, ...] = ()
    accounts: tuple[Account, ...] = ()
    note: str = ""
    suggested: tuple[str, ...] = ()
    repeats: str = ""

    @property
    def evidence(self) -> tuple[Anchor, ...]:
        """Return the words of all accounts, in the accounts' order."""
        return tuple(anchor for account in self.accounts for anchor in account.evidence)
