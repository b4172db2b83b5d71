"""Put corrections on top of an article's locked words, and take them away; the words themselves stay as they are."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.cleaning import one_line
from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Article, Correction
from editor.words import say

SIC = "sic"
"""What is shown after words that are as odd in the source: Latin for "thus"."""


LONGEST = 200
"""So many code points can be shown after words, at most."""


def correct_words(article_id: str, begin: int, end: int, shown: str, note: str = "") -> Edit:
    """Show something in brackets after words of a loaded article, and say why; a correction of the same words goes.

    Both become one line without control characters, and brackets round `shown` are left out. Raises EditRefused where
    both are blank, where `shown` is longer than `LONGEST`, where the words are none of the article's, and where some of
    them are corrected otherwise.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        words = project.words_of(article)
        correction = Correction(begin, end, _bare(one_line(shown)), one_line(note))
        _check(article, words, correction)
        others = tuple(held for held in article.corrections if (held.begin, held.end) != (begin, end))
        held = tuple(sorted((*others, correction), key=lambda each: each.begin))
        return _change(stamp, "correct words", article, held, words[begin:end])
    return edit


def remove_correction(article_id: str, begin: int, end: int) -> Edit:
    """Take the correction of just these words of a loaded article away."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        held = tuple(each for each in article.corrections if (each.begin, each.end) != (begin, end))
        return _change(stamp, "remove correction", article, held, project.words_of(article)[begin:end])
    return edit


def _check(article: Article, words: str, correction: Correction) -> None:
    if not correction.shown and not correction.note:
        raise EditRefused(say("Nothing was corrected: say what is right, or why these words are not."))
    if len(correction.shown) > LONGEST:
        raise EditRefused(say("Nothing was corrected: what is shown after words has {limit} characters at most, and "
                              "this has {count}. Say the rest in the note.", limit=LONGEST,
                              count=len(correction.shown)))
    if not 0 <= correction.begin < correction.end <= len(words):
        raise EditRefused(say("Nothing was corrected: no words of “{title}” are selected.", title=title_of(article)))
    for held in article.corrections:
        is_same = (held.begin, held.end) == (correction.begin, correction.end)
        if held.begin < correction.end and correction.begin < held.end and not is_same:
            raise EditRefused(say("Nothing was corrected: “{words}” is corrected already. Remove that correction "
                                  "first.", words=shortened(words[held.begin : held.end])))


def _change(stamp: Stamp, message: str, article: Article, held: tuple[Correction, ...], words: str) -> Change:
    after = msgspec.structs.replace(article, corrections=held)
    swaps = [Swap(article, after)] if after != article else []
    return make_change(stamp, stamp.ids(), message, swaps, words=shortened(words), name=title_of(article))


def _bare(shown: str) -> str:
    inner = shown.strip()
    return inner[1:-1].strip() if inner.startswith("[") and inner.endswith("]") else inner
