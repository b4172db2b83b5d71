"""Make quotes and events by hand where they may be suggested already: the suggestion is taken up, not left over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.events import make_event
from editor.model.edits.fields import shortened
from editor.model.edits.quotes import make_quote
from editor.model.edits.suggestions import accept_in_bulk
from editor.model.project import Project
from editor.model.records import Account, Anchor, Event, Quote, Record

R = TypeVar("R", Event, Quote)


def event_by_hand(article_id: str, begin: int, end: int) -> Edit:
    """Make an event of code points begin to end. Where these are mostly the words of a suggested one, that is accepted,
    with all it says, and rests on the words that were chosen.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        made = make_event(article_id, begin, end)(project, stamp)
        words = _of(made, Event).evidence[0]
        meant = _meant(project.events_of(article_id), lambda event: _here(event.evidence, words), words)
        if meant is None:
            return made
        return _taken_up(project, stamp, made, meant, _resting_on(meant, words))
    return edit


def quote_by_hand(article_id: str, begin: int, end: int) -> Edit:
    """Make a quote of code points begin to end. Where these are mostly the words of a suggested one, that is accepted
    with all it says; its words are then those that were chosen, unless it is broken up.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        made = make_quote(article_id, begin, end)(project, stamp)
        quote = _of(made, Quote)
        meant = _meant(project.quotes_of(article_id), lambda other: _here(other.spans, quote.spans[0]), quote.spans[0])
        if meant is None:
            return made
        same = meant if len(meant.spans) > 1 or meant.spans == quote.spans else msgspec.structs.replace(
            meant, spans=quote.spans, kind=quote.kind)
        return _taken_up(project, stamp, made, meant, same)
    return edit


def _of(made: Change, record: type[R]) -> R:
    """Return the record that a change made."""
    return next(swap.after for swap in made.swaps if isinstance(swap.after, record))


def _here(anchors: Sequence[Anchor], words: Anchor) -> tuple[int, int]:
    """Return the first and the last code point of the anchors in the text that words stand in; none as 0, 0."""
    held = [anchor for anchor in anchors if (anchor.article, anchor.text) == (words.article, words.text)]
    return (min(anchor.begin for anchor in held), max(anchor.end for anchor in held)) if held else (0, 0)


def _meant(records: Sequence[R], place: Callable[[R], tuple[int, int]], words: Anchor) -> R | None:
    """Return the suggested record that shares most with the words: at least half of what both of them cover."""
    waiting = [record for record in records if record.state == "suggested"]
    best = max(waiting, key=lambda record: _share(place(record), words), default=None)
    return best if best is not None and _share(place(best), words) * 2 >= 1 else None


def _share(place: tuple[int, int], words: Anchor) -> float:
    """Return how much of what a place and words cover both of them do, 0 to 1."""
    shared = min(place[1], words.end) - max(place[0], words.begin)
    return max(shared, 0) / (max(place[1], words.end) - min(place[0], words.begin))


def _resting_on(event: Event, words: Anchor) -> Event:
    """Return an event whose first account rests on these words."""
    first: Account = msgspec.structs.replace(event.accounts[0], evidence=(words,))
    return msgspec.structs.replace(event, accounts=(first, *event.accounts[1:]))


def _taken_up(project: Project, stamp: Stamp, made: Change, before: R, chosen: R) -> Change:
    """Return the change that accepts a suggestion as it was chosen. What it proposes stays proposed, as what is made by
    hand is proposed too.
    """
    after = project.swapped([Swap(before, chosen)])
    swaps = [Swap(project.find(type(record), record.id), record)
             for record in (_looked_at(swap.after, before.id)
                            for swap in accept_in_bulk([before.id])(after, stamp).swaps if swap.after is not None)]
    if isinstance(chosen, Event):
        return make_change(stamp, stamp.ids(), made.message.id, swaps, name=chosen.title)
    return make_change(stamp, stamp.ids(), made.message.id, swaps, words=shortened(chosen.spans[0].words))


def _looked_at(record: Record, record_id: str) -> Record:
    """Return the record of this id as accepted by itself, any other as it is."""
    if record.id == record_id and isinstance(record, Event | Quote):
        return msgspec.structs.replace(record, accepted="singly")
    return record
