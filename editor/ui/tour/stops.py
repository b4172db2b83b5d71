"""Say what each card of the tour says, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from editor.words import say

StopName = Literal["sentence", "chip", "words", "source", "export"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A card of the tour: what it points at, its title, what it says, and the sentence to remember, blank for none.

    `example` is a text of the project that it shows.
    """

    name: StopName
    title: str
    words: str
    rule: str = ""
    example: str = ""


def stops(note: str) -> tuple[Stop, ...]:
    """Return the cards; `note` is the note that the words on the way get in Word."""
    return (
        Stop("sentence", say("Every sentence knows its words"), say(
            "This project is a sample: places and people are invented. In its weekly briefing a sign before each line "
            "says what a sentence rests on: cited, a judgement, or uncited, as one sentence is."),
            say("Cited is not proven. It says on which words a sentence rests, not that they are true.")),
        Stop("chip", say("A citation"), say(
            "Behind the sentence stands what it cites. Click this chip, or press Enter, and the article opens beside "
            "the page.")),
        Stop("words", say("The words themselves"), say(
            "They stand here as they came in: an article is locked. Tags and records lie on top of it."),
            say("Suggestions are not facts. What the program proposes counts once you accept it.")),
        Stop("source", say("Where they come from"), say(
            "Outlet, author and day. The letter says how reliable the outlet is, from A to F; F stands until somebody "
            "has judged it. All this goes along with the words.")),
        Stop("export", say("The note in Word"), say(
            "Export writes the briefing as a Word file. The sentence carries this note at the foot of its page:"),
            say("Nothing leaves this machine unless you export it."), note),
    )
