"""Turn what the reader wants done with words of an article into edits."""

from __future__ import annotations

from editor.model.change import Change, Edit
from editor.model.edits.events import delete_event, move_evidence, take_evidence
from editor.model.edits.mentions import link_mention, link_misspelt, move_mention, tag_mention, untag_mention
from editor.model.edits.notes import add_note_evidence
from editor.model.edits.passages import quoted_at
from editor.model.edits.quotes import add_passage, delete_quote, move_passage
from editor.model.edits.taken_up import event_by_hand, quote_by_hand
from editor.model.matching import Match, offers
from editor.model.project import Project
from editor.model.records import Event, Mention, Quote, Stretch
from editor.ui.bridge import Bridge
from editor.words import say

OFFERED = 4
"""How many matches are offered for words: the first by Enter, the others by 2 to 5."""


class Tagging:
    """The deeds on words of articles. What cannot be done is told by the bridge's `refused`, and returns None."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._nudged = ("", "")

    @property
    def _project(self) -> Project:
        return self._bridge.project

    def tag(self, what: str, article: str, begin: int, end: int) -> Change | None:
        """Tag the words as a type, an event or a quote; one that is suggested there is taken up."""
        edits: dict[str, Edit] = {"event": event_by_hand(article, begin, end),
                                  "quote": quote_by_hand(article, begin, end)}
        return self._bridge.submit(edits.get(what) or tag_mention(article, begin, end, what))

    def link(self, article: str, begin: int, end: int, nth: int = 1) -> Change | None:
        """Link the words to the nth of their matches; only a sure one is the first."""
        words = quoted_at(self._project, article, begin, end).words
        found = numbered(offers(self._project, words, OFFERED))
        if nth in found:
            return self.link_to(found[nth].entity.id, article, begin, end)
        self._bridge.refused.emit(
            say("“{words}” is like no entity of this project. Press a letter to tag it as new.", words=words)
            if nth == 1 else
            say("Nothing was linked: “{words}” has no such match. Press / to find another entity.", words=words))
        return None

    def link_misspelt(self, article: str, begin: int, end: int) -> Change | None:
        """Link the words to the entity whose name they misspell, and mark them [sic] in the same step."""
        words = quoted_at(self._project, article, begin, end).words
        found = numbered(offers(self._project, words, OFFERED)).get(1)
        if found is not None and found.way == "spelling":
            return self.link_to(found.entity.id, article, begin, end, misspelt=True)
        self._bridge.refused.emit(say("Nothing was linked: “{words}” is no misspelt name of an entity of this project.",
                                      words=words))
        return None

    def link_to(self, entity: str, article: str, begin: int, end: int, *, misspelt: bool = False) -> Change | None:
        """Link the words to an entity; misspelt ones are marked [sic] in the same step."""
        link = link_misspelt if misspelt else link_mention
        return self._bridge.submit(link(article, begin, end, entity))

    def entity_meant(self, article: str, begin: int, end: int) -> str:
        """Return the entity that a tag over the words names, else the sure match of the words, or blank; told if so."""
        anchor = quoted_at(self._project, article, begin, end)
        tag = self._project.mention_over(anchor)
        entity = self._project.entity(tag.entity) if tag is not None and tag.entity else None
        if entity is not None:
            return entity.id
        found = numbered(offers(self._project, anchor.words, OFFERED)).get(1)
        if found is None:
            self._bridge.refused.emit(say("“{words}” is like no entity of this project. Press a letter to tag it as "
                                          "new.", words=anchor.words))
        return found.entity.id if found else ""

    def remove(self, record_id: str) -> None:
        """Take a tag, a quote or an event away."""
        project = self._project
        if project.find(Mention, record_id):
            self._bridge.submit(untag_mention(record_id))
        elif project.find(Quote, record_id):
            self._bridge.submit(delete_quote(record_id))
        elif project.find(Event, record_id):
            self._bridge.submit(delete_event(record_id))

    def move(self, record_id: str, article: str, old: Stretch, new: Stretch, merge: str = "") -> None:
        """Put the passage of a tag, a quote or an event over other words."""
        project = self._project
        if project.find(Mention, record_id):
            self._bridge.submit(move_mention(record_id, new.begin, new.end, merge=merge))
        elif project.find(Quote, record_id):
            self._bridge.submit(move_passage(record_id, old, new.begin, new.end, merge=merge))
        elif project.find(Event, record_id):
            self._bridge.submit(move_evidence(record_id, article, old, new.begin, new.end, merge=merge))

    def nudge(self, record_id: str, article: str, old: Stretch, new: Stretch) -> None:
        """Put the passage over other words; nudges of one record, one after the other, are one step."""
        if self._nudged[0] != record_id:
            self._nudged = record_id, self._bridge.begin_draft()
        self.move(record_id, article, old, new, self._nudged[1])

    def add_evidence(self, kind: str, record_id: str, article: str, begin: int, end: int,
                     account: str = "") -> None:
        """Add the words to the event, quote or note that is open; of an event to the account it is of."""
        if kind == "event":
            self._bridge.submit(take_evidence(record_id, article, begin, end, account))
        elif kind == "quote":
            self._bridge.submit(add_passage(record_id, article, begin, end))
        elif kind == "note":
            self._bridge.submit(add_note_evidence(record_id, article, begin, end))
        else:
            self._bridge.refused.emit(say("Nothing was added: choose the event, quote or note first that the words "
                                          "are evidence of."))


def numbered(found: list[Match]) -> dict[int, Match]:
    """Return the matches by the number that links to them: 1 for the first if it is sure, the others from 2 on."""
    first = 1 if found and found[0].is_sure else 2
    return dict(enumerate(found, first))
