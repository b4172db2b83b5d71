"""Give exact words with the corrections that lie on them, each in square brackets after the words it corrects."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.project import Project
from editor.model.records import Anchor, Article
from editor.words import say


def corrected(project: Project, anchor: Anchor) -> str:
    """Return the words of an anchor with their corrections: `anti-ISISi [sic] Coalition`."""
    return "".join(words if is_exact else f" {words}" for words, is_exact in corrected_parts(project, anchor))


def corrected_parts(project: Project, anchor: Anchor) -> Iterator[tuple[str, bool]]:
    """Yield the words of an anchor in parts, each with whether they stand so in the source or in brackets after it.

    Corrections lie on the newest text of an article; words of an older one come as they are.
    """
    article = project.find(Article, anchor.article)
    is_newest = article is not None and anchor.text in ("", article.text)
    done = anchor.begin
    for held in article.corrections if article is not None and is_newest else ():
        if held.shown and done < held.end <= anchor.end:
            yield anchor.words[done - anchor.begin : held.end - anchor.begin], True
            yield say("[{words}]", words=held.shown), False
            done = held.end
    if done < anchor.end:
        yield anchor.words[done - anchor.begin :], True
