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


def anchors_of(record: Record | None) -> tuple[Anchor, ...]:
    """Return the words an event, a quote or a note rests on; none for other records."""
    if isinstance(record, Event):
        return record.evidence
    return record.passages if isinstance(record, Note) else record.spans if isinstance(record, Quote) else ()


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
