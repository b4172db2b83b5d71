"""Give the anchors of a record other places, or take the words out that it is not to rest on any more."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import Any, Protocol, TypeVar

import msgspec

from editor.model.aligning import Alignment
from editor.model.anchor import anchors_in, neighbours
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Citation,
    Entity,
    Event,
    Mention,
    Note,
    Paragraph,
    Quote,
    Record,
    Relation,
    Statement,
    Stretch,
)

R = TypeVar("R", bound=Record)


class Way(Protocol):
    """How anchors come to other places: `anchor` returns the one in the place of another, `tag` that of a tag,
    `stretch` the code points of the same text as an anchor; None where words have no place there. An anchor that is not
    concerned stays. `still_names` tells whether a name that stands beside an anchor stands there, too.
    """

    def anchor(self, anchor: Anchor) -> Anchor | None: ...

    def tag(self, anchor: Anchor) -> Anchor | None: ...

    def still_names(self, beside: Anchor, name: str) -> bool: ...

    def stretch(self, beside: Anchor, stretch: Stretch) -> Stretch | None: ...


class Carried:
    """The way from one text of an article to a later one, which says `words`; `alignment` is that of both."""

    def __init__(self, article: Article, later: str, words: str, alignment: Alignment) -> None:
        self._article, self._later, self._words, self._alignment = article, later, words, alignment

    def anchor(self, anchor: Anchor) -> Anchor | None:
        """Return the anchor of the same words in the later text, where their sentence claims the same."""
        return self._there(anchor, as_claim=True)

    def tag(self, anchor: Anchor) -> Anchor | None:
        """Return the anchor of the same name in the later text, where its sentence is still the one it was."""
        return self._there(anchor, as_claim=False)

    def stretch(self, beside: Anchor, stretch: Stretch) -> Stretch | None:
        """Return where the same words stand in the later text."""
        if not self._concerns(beside):
            return stretch
        new = self._alignment.place(stretch.begin, stretch.end, as_claim=True)
        return None if new is None else Stretch(new, new + stretch.end - stretch.begin)

    def still_names(self, beside: Anchor, name: str) -> bool:
        """Tell whether a name stands in the later text, too, wherever it stands in the paragraph of an anchor, else
        where it stands nearest. One that does not stand in the text was given by the analyst, and holds.
        """
        if not self._concerns(beside) or not name:
            return True
        old = self._alignment.old
        places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", old)]
        begin, end = old.rfind("\n", 0, beside.begin) + 1, old.find("\n", beside.end)
        within = [place for place in places if begin <= place and (place < end or end < 0)]
        nearest = sorted(places, key=lambda place: abs(place - beside.begin))[:1]
        return all(self._alignment.place(place, place + len(name), as_claim=True) is not None
                   for place in within or nearest)

    def _concerns(self, anchor: Anchor) -> bool:
        return anchor.article == self._article.id and (anchor.text or self._article.text) == self._article.text

    def _there(self, anchor: Anchor, *, as_claim: bool) -> Anchor | None:
        if not self._concerns(anchor):
            return anchor
        new = self._alignment.place(anchor.begin, anchor.end, as_claim=as_claim)
        if new is None:
            return None
        end = new + anchor.end - anchor.begin
        before, after = neighbours(self._words, new, end)
        return Anchor(anchor.article, new, end, anchor.words, self._later, before, after)

    def named(self, anchor: Anchor) -> Anchor:
        """Return an anchor that stays, with its text by name: a blank one would mean the later text."""
        is_ours = anchor.article == self._article.id and not anchor.text
        return msgspec.structs.replace(anchor, text=self._article.text) if is_ours else anchor


class Adopted:
    """The way of words from one article into another one that takes over its texts."""

    def __init__(self, article: Article, into: str) -> None:
        self._article, self._into = article, into

    def anchor(self, anchor: Anchor) -> Anchor:
        """Return the anchor in the other article."""
        if anchor.article != self._article.id:
            return anchor
        return msgspec.structs.replace(anchor, article=self._into, text=anchor.text or self._article.text)

    tag = anchor

    def stretch(self, _: Anchor, stretch: Stretch) -> Stretch:
        """Return the same stretch: the text is the same."""
        return stretch

    def still_names(self, _: Anchor, __: str) -> bool:
        """Tell that the name stands there: the text is the same."""
        return True


def reanchored(record: R, way: Way, named: Callable[[Anchor], Anchor] = lambda anchor: anchor) -> R:
    """Return the record with its anchors where the way leads; words without a place there stay where they are.

    A tag goes along where the name stands, all else where the sentence claims the same. A quote goes as a whole, with
    its speaker and its cue, or not at all. `named` gives what stays its name.
    """
    def there(anchor: Anchor) -> Anchor:
        return way.anchor(anchor) or named(anchor)
    made: Record = record
    match record:
        case Mention():
            made = _at(record, way.tag(record.anchor) or named(record.anchor))
        case Quote():
            made = _quote_at(record, way, named)
        case _ if _concerns(record, there):
            made = with_anchors(record, there)
    return made  # type: ignore[return-value]  # of the same class as the record


def _concerns(record: Record, there: Callable[[Anchor], Anchor]) -> bool:
    return any(there(anchor) is not anchor for anchor in anchors_in(record))


def _at(mention: Mention, anchor: Anchor) -> Mention:
    return msgspec.structs.replace(mention, article=anchor.article, begin=anchor.begin, end=anchor.end,
                                   words=anchor.words, text=anchor.text, before=anchor.before, after=anchor.after)


def _quote_at(quote: Quote, way: Way, named: Callable[[Anchor], Anchor]) -> Quote:
    spans = [way.anchor(anchor) for anchor in quote.spans]
    beside = {name: (held, way.stretch(quote.spans[0], held)) for name in ("speaker_span", "cue")
              if (held := getattr(quote, name)) is not None}
    placed = tuple(anchor for anchor in spans if anchor is not None)
    is_whole = len(placed) == len(spans) and all(new is not None for _, new in beside.values())
    if not is_whole or not (quote.speaker_span or way.still_names(quote.spans[0], quote.speaker_words)):
        return msgspec.structs.replace(quote, spans=tuple(named(anchor) for anchor in quote.spans))
    return msgspec.structs.replace(quote, spans=placed, **{name: new for name, (_, new) in beside.items()})


def with_anchors(value: Any, deed: Callable[[Anchor], Anchor]) -> Any:
    """Return a value with the deed done to every anchor in it, however deep."""
    if isinstance(value, Anchor):
        return deed(value)
    if isinstance(value, tuple):
        return tuple(with_anchors(held, deed) for held in value)
    if isinstance(value, msgspec.Struct):
        held = {field: getattr(value, field) for field in value.__struct_fields__}
        changed = {field: with_anchors(each, deed) for field, each in held.items()
                   if isinstance(each, tuple | msgspec.Struct)}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def with_anchor(record: R, old: Anchor, new: Anchor) -> R:
    """Return the record on other words in the place of some that it stands on; what counted in their text goes along
    with them: a quote knows no longer where its speaker and its cue stand.
    """
    made: Record
    if isinstance(record, Mention):
        made = _at(record, new)
    else:
        made = with_anchors(record, lambda anchor: new if anchor == old else anchor)
    if isinstance(record, Quote) and isinstance(made, Quote) and record.spans[0] == old:
        made = msgspec.structs.replace(made, speaker_span=None, cue=None)
    return made  # type: ignore[return-value]  # of the same class as the record


def without_anchors(record: Record, fallen: Set[Anchor]) -> Record | None:
    """Return the record without some of the words it rests on, or None where it cannot stand without them.

    Entities, events, relations and sentences can, notes without those they rest on besides; tags, quotes and
    translations cannot, nor can a note without the words it is on.
    """
    match record:
        case Entity():
            offices = tuple(msgspec.structs.replace(office, passage=None) if office.passage in fallen else office
                            for office in record.offices)
            return msgspec.structs.replace(record, offices=offices)
        case Event():
            accounts = tuple(_account_without(account, fallen) for account in record.accounts)
            return msgspec.structs.replace(record, accounts=accounts)
        case Relation():
            return msgspec.structs.replace(record, evidence=_without(record.evidence, fallen))
        case Note() if record.anchor not in fallen:
            return msgspec.structs.replace(record, evidence=_without(record.evidence, fallen))
        case Paragraph():
            statements = tuple(_statement_without(statement, fallen) for statement in record.statements)
            return msgspec.structs.replace(record, statements=statements)
    return None


def _without(anchors: tuple[Anchor, ...], fallen: Set[Anchor]) -> tuple[Anchor, ...]:
    return tuple(anchor for anchor in anchors if anchor not in fallen)


def _account_without(account: Account, fallen: Set[Anchor]) -> Account:
    return msgspec.structs.replace(account, evidence=_without(account.evidence, fallen))


def _statement_without(statement: Statement, fallen: Set[Anchor]) -> Statement:
    return msgspec.structs.replace(statement, inlines=tuple(
        inline for inline in statement.inlines if not (isinstance(inline, Citation) and inline.passage in fallen)))
