"""What the suggester of quotes finds in words of our own."""

from __future__ import annotations

from editor.model.records import Article, Line, Stretch
from editor.model.text import lines_of
from editor.suggest.quotes.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Said, Suggestion


def read(words: str, *found: Suggestion, language: str = "en") -> list[Said]:
    """Return what is suggested in the words, all of them body."""
    return list(SUGGESTER.suggest(body(words, language), found))


def body(words: str, language: str = "en") -> Reading:
    """Return the reading of words that are body, line by line."""
    lines = tuple(Line(line.begin, line.end, "body", number) for number, line in enumerate(lines_of(words), 1)
                  if words[line.begin:line.end].strip())
    return Reading(words, Article(id="a", lines=lines, language=language))


def verbatim(words: str) -> list[tuple[str, str | None]]:
    """Return the quotations with their speakers, the stretches of one parted by bars."""
    return [(" | ".join(shown(words, span) for span in each.spans), each.speaker and shown(words, each.speaker))
            for each in read(words) if each.kind != "indirect"]


def indirect(words: str) -> list[tuple[str, str | None]]:
    """Return what is offered as told in other words with who says it, the stretches of one parted by bars."""
    return [(" | ".join(shown(words, span) for span in each.spans), each.speaker and shown(words, each.speaker))
            for each in read(words) if each.kind == "indirect" and not each.is_torso]


def shown(words: str, stretch: Stretch) -> str:
    """Return the words of a stretch."""
    return words[stretch.begin:stretch.end]
