"""Find the type of a project that a label of another tool means."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from editor.model.names import name_key
from editor.model.records.terms import Nature

_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")

_SYNONYMS: dict[Nature, str] = {
    "person": "per, pers, person, people, persons, human, individual",
    "organisation": "org, orgs, organisation, organization, organisations, organizations, company, corporation",
    "location": "loc, location, locations, gpe, place, places, geo, geopolitical entity, fac, facility",
    "materiel": "materiel, wea, weapon, weapons, veh, vehicle, vehicles, military platform",
    "time": "time, times, date, dates, temporal, timex, timex3, datetime",
    "other": "misc, miscellaneous, other",
}
NATURES = MappingProxyType({word: nature for nature, words in _SYNONYMS.items() for word in words.split(", ")})
"""The nature that a label stands for in the schemes that most tools and corpora use (CoNLL, OntoNotes, ACE, re3d)."""


QUOTES = frozenset({"quote", "quotation", "direct quote", "direct speech", "indirect speech"})
"""The labels of words that somebody said."""


@lru_cache(maxsize=1 << 12)  # asked for every tag
def key_of(label: str) -> str:
    """Return the form in which labels are compared: `MilitaryPlatform`, `military_platform` and `Military platform`."""
    return name_key(_JOINED.sub(" ", label).replace("_", " ").replace("-", " "))


def name_from(label: str) -> str:
    """Return a label as the name of a type: on one line, its underscores as spaces."""
    return " ".join(label.replace("_", " ").split()) or "?"
