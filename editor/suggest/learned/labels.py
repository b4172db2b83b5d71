"""Label the tokens of a sentence: of no name, or the first or a further one of a name of a type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editor.suggest.learned.lessons import Tag
from editor.suggest.learned.tokens import Sentence, tokens_over

Label = str

OUTSIDE = "O"
"""The label of a token of no name; others are B or I, for the first and the further ones, and the type."""


def labels_of(sentence: Sentence, tags: Iterable[Tag]) -> list[Label]:
    """Return the labels of a sentence with these tags, none of which overlap; an article before a name is not of it."""
    labels = [OUTSIDE] * len(sentence)
    for tag in tags:
        first, last = tokens_over(sentence, tag.begin, tag.end)
        labels[first:last] = [f"I {tag.type}"] * (last - first)
        labels[first] = f"B {tag.type}"
    return labels


def names_in(labels: Sequence[Label]) -> list[tuple[int, int, str]]:
    """Return the names that labels tell: from which token to before which, and the type."""
    return [(first, last, labels[first][2:]) for first, last in _runs(labels) if labels[first] != OUTSIDE]


def _runs(labels: Sequence[Label]) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(labels) + 1):
        if at == len(labels) or labels[at] != f"I {labels[first][2:]}":
            yield first, at
            first = at
