"""What a careful reader found in the real article: spans, entities, events and quotes, as the scheme calls them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LETTERS = {"Organisation": "O", "Location": "L", "Person": "P", "MilitaryPlatform": "M", "Temporal": "T",
           "DocumentReference": "X", "Nationality": "X", "Quantity": "X"}
EVENT_TYPES = {
    "Conflict.Attack.Airstrike": "Assault, air strike", "Conflict.Attack.Raid": "Assault, raid",
    "Conflict.Attack.Series": "Assault, raid", "Contact.Statement": "Statement, announcement",
    "Personnel.StartPosition": "Politics, appointment", "Movement.Visit": "Diplomacy, visit",
    "Contact.Meet": "Diplomacy, meeting", "Agreement.Reach": "Diplomacy, agreement",
    "Policy.Planned": "Military, withdrawal"}
ROLES = {"agent": "Carried out by", "speaker": "Carried out by", "target": "Target", "instrument": "By means of",
         "participant": "Took part", "party": "Took part", "person": "About", "affected": "About", "topic": "About",
         "addressee": "Recipient"}
_PLACES = ("place", "destination")
STATUSES = {"asserted": "Fact", "attributed": "Claim", "planned": "Planned", "linked-headline": "Claim"}
OUTCOMES = {"civilian casualties": "casualties"}


@dataclass(frozen=True)
class GoldMention:
    """Words that are tagged: the letter that does it, and the key of the entity they name, blank for none.

    `is_name` tells that they are a name by themselves: no pronoun, no description and no part of a longer name.
    """

    begin: int
    end: int
    words: str
    letter: str
    entity: str
    is_name: bool


@dataclass(frozen=True)
class GoldFigure:
    """A figure; a bound that is not stated is blank."""

    outcome: str
    low: str
    high: str
    words: str


@dataclass(frozen=True)
class GoldEvent:
    """An event: `day` is cut to its precision, `takes_part` are roles with keys of entities."""

    title: str
    type: str
    status: str
    day: str
    where: str
    takes_part: tuple[tuple[str, str], ...]
    figures: tuple[GoldFigure, ...]
    evidence: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class GoldQuote:
    """A quote: its words without marks, its kind, and the keys of the entity that said it and of a document's maker."""

    begin: int
    end: int
    kind: str
    speaker: str
    maker: str


class Gold:
    """The gold of one article."""

    def __init__(self, path: Path) -> None:
        self._held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.names: dict[str, str] = {one["id"]: one["canonical"] for one in self._held["entities"]}
        self.mentions = list(self._mentions())
        self.events = [_event(one) for one in self._held["events"]]
        self.quotes = [_quote(one) for one in self._held["quotes"]]

    def _mentions(self) -> Iterator[GoldMention]:
        for one in sorted(self._held["mentions"], key=lambda held: (held["begin"], -held["end"])):
            yield GoldMention(one["begin"], one["end"], one["value"], LETTERS[one["type"]], one.get("entity") or "",
                              one["level"] == "NAM" and not one.get("nested"))


def _event(held: dict[str, Any]) -> GoldEvent:
    roles = held["roles"]
    places = [one["entity"] for one in roles if one["role"] in _PLACES and one["entity"]]
    takes_part = dict.fromkeys((ROLES[one["role"]], one["entity"]) for one in roles
                               if one["role"] in ROLES and one["entity"])
    return GoldEvent(
        held["summary"], EVENT_TYPES[held["type"]], STATUSES[held["modality"]],
        (held["date"]["iso"] or "").removesuffix("TEV"), places[-1] if places else "", tuple(takes_part),
        tuple(_figure(one) for one in held.get("casualties", ())),
        tuple((one["begin"], one["end"]) for one in held["evidence"]))


def _figure(held: dict[str, Any]) -> GoldFigure:
    stated = held["count_text"] or held["victims"]
    return GoldFigure(OUTCOMES.get(held["effect"], held["effect"]), _bound(held["count_min"]),
                      _bound(held["count_max"]), stated["value"])


def _bound(number: int | None) -> str:
    return "" if number is None else str(number)


def _quote(held: dict[str, Any]) -> GoldQuote:
    words = held.get("verbatim") or held
    speaker = (held.get("speaker") or {}).get("entity") or ""
    return GoldQuote(words["begin"], words["end"], held["type"], speaker, held.get("source_org", ""))
