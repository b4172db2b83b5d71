"""Words that were rejected are not suggested again, unless they were tagged, too."""

from __future__ import annotations

from editor.importers.plain import import_pasted
from editor.suggest.learned.lessons import Lesson, Tag
from editor.suggest.learned.memory import Memories, Memory

WORDS = "The Lantern Office said so. The Lantern Office denied it. The Lantern Office was shut."


def remembered(accepted: int, rejected: int) -> Memory:
    """Return what an article gives in which the office was tagged so often, and then rejected so often."""
    places = [at for at in range(len(WORDS)) if WORDS.startswith("Lantern Office", at)]
    tags = [Tag(at, at + len("Lantern Office"), "organisation") for at in places]
    held = Lesson(WORDS, import_pasted(WORDS).article, tuple(tags[:accepted]), tuple(tags[accepted:][:rejected]))
    return Memories([held]).whole([held])


def test_words_that_were_rejected_twice_are_refused() -> None:
    assert remembered(0, 2).is_refused("Lantern Office")
    assert not remembered(0, 2).is_refused("Quay Board")


def test_words_that_were_rejected_once_are_not_refused() -> None:
    assert not remembered(0, 1).is_refused("Lantern Office")


def test_words_that_were_tagged_once_are_not_refused_however_often_they_were_rejected() -> None:
    assert not remembered(1, 2).is_refused("Lantern Office")
