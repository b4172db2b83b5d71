"""What suggesters find: stretches of an article's words, what they may be, and the rule that says so.

All offsets are code points of the words that were read, end exclusive.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from editor.model.records import EventStatus, Number, QuoteKind, Stretch

Sort = Literal["person", "organisation", "location", "nationality", "platform", "weapon", "vehicle", "document",
               "group", "money", "quantity", "frequency", "contact", "product", "operation", "other"]
"""What a name stands for, whatever the scheme calls it; `resources/suggest/types.toml` gives each scheme's type."""


TimeKind = Literal["date", "time", "duration", "set"]
"""What TIMEX3 tells apart: days and longer, times of the clock, how long, and how often."""


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """Words that may be something: where they stand, the rule that found them, and how sure it is, from 0 to 1."""

    begin: int
    end: int
    rule: str
    confidence: float = 0.5


class Remark(msgspec.Struct, frozen=True):
    """What a suggester has to tell an analyst besides what it finds: one sentence."""

    sentence: str


class Name(Suggestion, frozen=True, kw_only=True):
    """Words that name someone or something. Names of one are `one`: the same words in each.

    `one` is the full name that the article gives, or the first; `entity` is who the project knows by it, blank for
    nobody. `is_description` tells that the words only describe, and are joined to the name by the text. `type` is the
    entity type of the project's scheme where that is known, else blank: the sort tells it.
    """

    sort: Sort
    one: str
    type: str = ""
    entity: str = ""
    is_description: bool = False


class Withdrawn(Suggestion, frozen=True, kw_only=True):
    """The names and offices that were suggested before for just these words: they are not suggested after all."""


class Office(Suggestion, frozen=True, kw_only=True):
    """An office or role as stated, such as “foreign minister”, of whom the article calls `one`."""

    one: str


class Time(Suggestion, frozen=True, kw_only=True):
    """A time expression: its TIMEX3 value, the days it reaches from and to, the precision, and how it was worked out.

    A value that could be one of two is blank, and `readings` are those it could be.
    """

    value: str = ""
    from_: str = ""
    to: str = ""
    precision: str = ""
    derived: str = ""
    readings: tuple[str, ...] = ()
    kind: TimeKind = "date"


class Said(Suggestion, frozen=True, kw_only=True):
    """What somebody said: from the first stretch to the end of the last, the quotation marks outside.

    `speaker` is where the words that name who said it stand, None where nobody is sure; a pronoun that was resolved
    leads to the name in `speaker_name`. `cue` is the verb. `is_torso` tells that the words are no clause, as “the crew
    for the fire” behind “blamed”: they tell the later suggesters whose claim something is, and are offered to nobody.
    """

    spans: tuple[Stretch, ...]
    kind: QuoteKind
    is_torso: bool = False
    speaker: Stretch | None = None
    speaker_name: Stretch | None = None
    cue: Stretch | None = None
    addressee: Stretch | None = None


class Counted(Suggestion, frozen=True, kw_only=True):
    """A figure: of whom, what became of them, and the least and the most that the words state, None for neither.

    `hedge` are the words that bound it, such as “at least”, in small letters. `is_none` tells that the words say that
    there was nobody: both bounds are 0, or None where they say only that nobody is known of.
    """

    outcome: str
    who: str = ""
    unit: str = ""
    hedge: str = ""
    is_none: bool = False
    least: Number | None = None
    most: Number | None = None


Harm = tuple[str, Number | None, Number | None]
"""What became of how many: the outcome, and the least and the most that the words state."""


class Doing(msgspec.Struct, frozen=True):
    """What the words that name an event are part of: where that begins, and where its subject stands, None for none.

    `meant` is where the name stands that the subject is used for, as “it” or “the company” is; None for its own.
    `end` is where the clause or part of the sentence ends that tells of it, 0 where that is the whole sentence.
    """

    begin: int
    subject: Stretch | None = None
    meant: Stretch | None = None
    end: int = 0


class Happening(Suggestion, frozen=True, kw_only=True):
    """An event: the sentence that tells of it, the words that name it, and what else the sentence says of it.

    `type` is an event type of the news scheme, and `deed` what is done in it, which other schemes call as they do.
    Participants are a role and where the name stands. `is_mention` tells that the event is only spoken of, as in “the
    war” and “if attacked”, or told by another one of its sentence: there is nothing to decide. `again` is where words
    name what may be the same event, reported before; the two are never joined without the analyst.
    `doing` is whose deed it is.
    """

    trigger: Stretch
    type: str
    deed: str = ""
    status: EventStatus = "fact"
    when: Stretch | None = None
    where: Stretch | None = None
    participants: tuple[tuple[str, Stretch], ...] = ()
    figures: tuple[Stretch, ...] = ()
    claimant: Stretch | None = None
    is_mention: bool = False
    again: Stretch | None = None
    doing: Doing | None = None
