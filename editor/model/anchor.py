"""Hold words of an article by position and by the words themselves, and find them again when the text has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor.model.errors import EditRefused
from editor.model.records import (
    Anchor,
    Article,
    Entity,
    Event,
    Mention,
    Note,
    Paragraph,
    Quote,
    Record,
    Relation,
    Text,
    Translation,
)
from editor.words import say

NEIGHBOURS = 24
"""Code points kept on either side of the words, to tell equal words apart."""


def anchor_in(article: Article, text: Text, begin: int, end: int) -> Anchor:
    """Return the anchor of code points begin to end of the text. Raises EditRefused for a stretch outside the text."""
    if not 0 <= begin < end <= len(text.words):
        raise EditRefused(say(
            "Nothing was marked in “{title}”: the place {begin} to {end} is outside its text of {length} characters. "
            "Select the words again.", title=article.title or article.file_name, begin=begin, end=end,
            length=len(text.words)))
    before, after = neighbours(text.words, begin, end)
    return Anchor(article.id, begin, end, text.words[begin:end], text.sha256, before, after)


def neighbours(words: str, begin: int, end: int) -> tuple[str, str]:
    """Return the code points before and after a stretch that an anchor keeps."""
    return words[max(0, begin - NEIGHBOURS):begin], words[end:end + NEIGHBOURS]


def holds(anchor: Anchor | Mention, words: str) -> bool:
    """Tell whether the anchor's words and neighbours stand in the text where the anchor says."""
    begin, end = anchor.begin, anchor.end
    return (
        0 <= begin < end
        and words[begin:end] == anchor.words
        and words[max(0, begin - NEIGHBOURS):begin] == anchor.before
        and words[end:end + NEIGHBOURS] == anchor.after
    )


def all_hold(mentions: Iterable[Mention], words: Mapping[str, str]) -> bool:
    """Tell whether every mention's words stand in the text it names, as `holds` tells; `words` are texts by sha256."""
    for mention in mentions:  # written out: `holds` for each of 50,000 takes three times as long
        text, begin, end = words.get(mention.text, ""), mention.begin, mention.end
        if not (0 <= begin < end <= len(text) and text[begin:end] == mention.words
                and text[begin - NEIGHBOURS if begin > NEIGHBOURS else 0:begin] == mention.before
                and text[end:end + NEIGHBOURS] == mention.after):
            return False
    return True


def anchors_in(record: Record) -> tuple[Anchor, ...]:
    """Return every anchor that a record of any kind stands on; what was exported once need not stand today."""
    match record:
        case Mention():
            return (record.anchor,)
        case Entity():
            return tuple(office.passage for office in record.offices if office.passage)
        case Event() | Relation():
            return record.evidence
        case Quote():
            return record.spans
        case Note():
            return record.passages
        case Translation():
            return (record.anchor,) if record.anchor else ()
        case Paragraph():
            return tuple(citation.passage for statement in record.statements for citation in statement.citations
                         if citation.passage)
    return ()


def find_again(anchor: Anchor, text: Text) -> Anchor | None:
    """Return the anchor in another text, or None unless exactly one place has its words and the most of its neighbours.

    Never guesses between equals: two places that fit as well as each other give None.
    """
    places = _places(anchor.words, text.words)
    fits = sorted(((_fit(anchor, text.words, place), place) for place in places), reverse=True)
    if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    begin = fits[0][1]
    end = begin + len(anchor.words)
    before, after = neighbours(text.words, begin, end)
    return Anchor(anchor.article, begin, end, anchor.words, text.sha256, before, after)


def _places(needle: str, words: str) -> list[int]:
    places, place = [], words.find(needle)
    while needle and place >= 0:
        places.append(place)
        place = words.find(needle, place + 1)
    return places


def _fit(anchor: Anchor, words: str, begin: int) -> int:
    """Return how many neighbouring code points agree, counted outwards from the words."""
    before, after = neighbours(words, begin, begin + len(anchor.words))
    return _agreeing(anchor.before[::-1], before[::-1]) + _agreeing(anchor.after, after)


def _agreeing(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
