"""What the suggester of quotes finds in words of our own."""

from __future__ import annotations

import msgspec

from editor import registry
from editor.model.records import Stretch
from editor.suggest.quotes import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Said, Suggestion

HEADLINE = "Fire on the pier\n\n"


def read(words: str, *found: Suggestion, language: str = "en") -> list[Said]:
    """Return what is suggested in the words, all of them body."""
    article = registry.text_importer().read_pasted(HEADLINE + words).article
    before = len(HEADLINE)
    lines = tuple(msgspec.structs.replace(line, begin=line.begin - before, end=line.end - before, role="body")
                  for line in article.lines if line.begin >= before)
    read_as = msgspec.structs.replace(article, lines=lines, language=language)
    return list(SUGGESTER.suggest(Reading(words, read_as), found))


def verbatim(words: str) -> list[tuple[str, str | None]]:
    """Return the quotations with their speakers, the stretches of one parted by bars."""
    return [(" | ".join(shown(words, span) for span in each.spans), each.speaker and shown(words, each.speaker))
            for each in read(words) if each.kind != "indirect"]


def indirect(words: str) -> list[tuple[str, str | None]]:
    """Return what is told in other words with who says it, the stretches of one parted by bars."""
    return [(" | ".join(shown(words, span) for span in each.spans), each.speaker and shown(words, each.speaker))
            for each in read(words) if each.kind == "indirect"]


def shown(words: str, stretch: Stretch) -> str:
    """Return the words of a stretch."""
    return words[stretch.begin:stretch.end]
