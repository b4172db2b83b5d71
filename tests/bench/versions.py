"""How long a later version of a megabyte with 14,000 tags takes, and finding the copies among 5,000 articles.

    python -m tests.bench.versions

Milliseconds are those of the processor, so that a busy machine tells the same as an idle one. The first is held
against reading the words of both texts one by one; the comparison is done beside the window's work.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from itertools import accumulate

import msgspec

from editor.model.aligning import Alignment
from editor.model.anchor import anchor_in
from editor.model.change import Swap
from editor.model.copies import likenesses, shingles_of
from editor.model.edits.articles import take_in_article
from editor.model.edits.versions import take_in_version
from editor.model.project import project_of
from editor.model.records import Article, Mention
from editor.session import Session
from editor.ui.versions.comparison import Comparison
from tests.journal import session_in_memory
from tests.texts import text_of

_CHANCE = random.Random(3)
_WORDS = [f"word{number}" for number in range(30_000)]
_WEIGHTS = list(accumulate(1 / (number + 1) for number in range(30_000)))
_TAGS, _ARTICLES = 14_000, 5_000


def words_of(count: int) -> str:
    """Return so many words as common as words are, in sentences and paragraphs."""
    words = _CHANCE.choices(_WORDS, cum_weights=_WEIGHTS, k=count)
    for place in range(14, count, 15):
        words[place] += ".\n\n" if place % 60 == 14 else "."
    return " ".join(words)


def milliseconds(deed: Callable[[], object]) -> float:
    """Return how long a deed works."""
    begun = time.process_time()
    deed()
    return (time.process_time() - begun) * 1000


def tagged(old: str) -> Session:
    """Return a session with one article and its tags all along it."""
    session = session_in_memory()
    session.do(take_in_article(Article(id="", title="Long"), text_of(old)))
    article = session.project.each(Article)[0]
    text = session.project.text(article.text)
    places = [number * len(old) // _TAGS for number in range(_TAGS)]
    session.project = session.project.swapped([
        Swap(None, Mention(id=f"M{place:09}", **msgspec.structs.asdict(anchor_in(article, text, place, place + 12))))
        for place in places])
    return session


def main() -> None:
    """Print the figures."""
    old = words_of(125_000)
    new = "\n\n".join(part if _CHANCE.random() > 0.1 else part.replace(".", " and more.", 1)
                      for part in old.split("\n\n"))
    bare = milliseconds(lambda: [re.findall(r"\w+", words) for words in (old, new)])
    compared = milliseconds(lambda: Alignment(old, new))
    print(f"two texts of {len(old):,} letters: compared in {compared:.0f} ms, {compared / bare:.1f} times as long as "
          f"reading their words")
    session = tagged(old)
    article = session.project.each(Article)[0]
    shown = milliseconds(lambda: Comparison(old, new))
    step = milliseconds(lambda: session.do(take_in_version(article.id, Article(id=""), text_of(new))))
    print(f"laid into one in {shown:.0f} ms; the step of {_TAGS:,} tags, once compared: {step:.0f} ms")
    texts = {f"a{number:05}": words_of(_CHANCE.randint(300, 900)) for number in range(_ARTICLES)}
    for number in range(7, _ARTICLES, 20):
        texts[f"a{number:05}"] = f"{texts[f'a{number - 5:05}']} {words_of(60)}"
    known = {}
    first = milliseconds(lambda: known.update({name: shingles_of(words) for name, words in texts.items()}))
    project = project_of([Article(id=name, texts=(name,)) for name in texts], {})
    found = likenesses(project, known)
    again = milliseconds(lambda: likenesses(project, known))
    size = sum(map(len, texts.values())) / 1e6
    print(f"{_ARTICLES:,} articles of {size:.0f} MB: known in {first:.0f} ms, once; {len(found)} copies found in "
          f"{again:.0f} ms")


if __name__ == "__main__":
    main()
