"""Turn what the reader does in the article on the screen into edits, and into wishes that others fulfil."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from editor.model.anchor import anchors_of
from editor.model.change import Change
from editor.model.edits.passages import quoted_at
from editor.model.records import Article, Event, Mention, Note, Quote, Stretch
from editor.model.tagged import tags_of_newest
from editor.ui.article import ArticleView
from editor.ui.article.selecting import name_at
from editor.ui.bridge import Bridge
from editor.ui.showing import ShownArticle
from editor.ui.tagging.deeds import Tagging

_TAKE_EVIDENCE = ("event", "quote", "note")


class Reading(ShownArticle):
    """The article on the screen. `record_chosen` says which record the reader pointed at.

    `passage_selected` carries article, begin and end of what was selected. Words of the article on the screen are
    carried by `note_requested`, which are to have a note, `tag_all_requested`, all of which in the project are to be
    tagged as a type, `link_all_requested`, all of which are to be linked to an entity, and `correct_requested`, which
    are to be corrected. `merge_picked` carries an entity to be merged with another.
    """

    record_chosen = Signal(str, str)
    note_requested = Signal(int, int)
    tag_all_requested = Signal(str, int, int)
    link_all_requested = Signal(str, int, int)
    correct_requested = Signal(int, int)
    merge_picked = Signal(str)
    cite_requested = Signal(str, int, int)
    passage_selected = Signal(str, int, int)

    def __init__(self, bridge: Bridge, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(bridge, view, parent)
        self._selected: tuple[str, str] | None = None
        self._aim = ("", "")
        self._tagging = Tagging(bridge)
        view.tag_requested.connect(self._tag)
        view.tag_all_requested.connect(self._tag_all)
        view.link_requested.connect(self._link)
        view.match_requested.connect(lambda nth, begin, end: self._link(begin, end, nth))
        view.misspelt_requested.connect(self._link_misspelt)
        view.link_all_requested.connect(self._link_all)
        view.remove_requested.connect(self._tagging.remove)
        view.move_requested.connect(self._move)
        view.nudge_requested.connect(self._nudge)
        view.mark_activated.connect(self._point_at)
        view.pick_requested.connect(self._pick)
        view.evidence_requested.connect(self._add_evidence)
        view.selection_changed.connect(self._tell_passage)
        view.cite_requested.connect(lambda begin, end: self.cite_requested.emit(self.article, begin, end))
        bridge.opened.connect(self._select_none)
        self.article_shown.connect(lambda _: self._outline_again())

    def select_record(self, kind: str, record_id: str) -> None:
        """Outline the words of a record, and show the first of them unless one is in sight."""
        self.outline_record(kind, record_id)
        if not self._view.shows(record_id) and (stretch := self._first_words_of(record_id)) is not None:
            self._view.reveal(*stretch)

    def outline_record(self, kind: str, record_id: str) -> None:
        """Outline the words of a record and of no other, wherever they are; what is in sight stays there."""
        self._selected = (kind, record_id)
        self._view.select_record(self._project.ids_of(record_id) if kind == "entity" else (record_id,))

    def outline_several(self, kind: str, ids: Iterable[str]) -> None:
        """Outline the words of several records and of no other; none of them takes words as evidence."""
        self._selected = None
        project = self._project
        self._view.select_record(
            [named for record_id in ids for named in project.ids_of(record_id)] if kind == "entity" else ids)

    def tag(self, kind: str) -> None:
        """Tag the selected words, or the word at the caret, as a type, an event or a quote, or ask for a note."""
        self._on_selection(lambda begin, end: self._tag(kind, begin, end))

    def tag_all(self, kind: str) -> None:
        """Ask for all words like those that are meant to be tagged as a type."""
        self._on_meant(lambda begin, end: self._tag_all(kind, begin, end))

    def find(self) -> None:
        """Ask for another entity than those that are offered for the words that are meant."""
        self._on_meant(self._view.find_requested.emit)

    def link_all(self) -> None:
        """Ask for all words like those that are meant to be linked to what they name."""
        self._on_meant(self._link_all)

    def link(self) -> None:
        """Link the selected words, or the word at the caret, to the entity they most likely name."""
        self._on_selection(self._link)

    def link_to(self, entity_id: str, begin: int, end: int, *, misspelt: bool = False) -> None:
        """Link words of the article to an entity; misspelt ones are marked [sic] in the same step."""
        self._choose(self._tagging.link_to(entity_id, self.article, begin, end, misspelt=misspelt))

    def open_record(self) -> None:
        """Choose the record of the tag at the caret."""
        if mark := self._view.mark_at_caret:
            self._point_at(mark.id)

    def describe(self) -> None:
        """Ask what the tag at the caret is."""
        if mark := self._view.mark_at_caret:
            self._view.describe_requested.emit(mark.id)

    def pick(self) -> None:
        """Pick the entity of the tag at the caret for merging."""
        if mark := self._view.mark_at_caret:
            self._pick(mark.id)

    def add_evidence(self) -> None:
        """Add the selected words to the record that is open."""
        self._on_selection(self._add_evidence)

    def aim(self, event_id: str, account_id: str) -> None:
        """Add further evidence of an event to this account of it; blank for the latest one."""
        self._aim = event_id, account_id

    def add_evidence_to(self, kind: str, record_id: str, begin: int, end: int) -> None:
        """Add words of the article to an event, a quote or a note."""
        if self.article:
            self._tagging.add_evidence(kind, record_id, self.article, begin, end, self._account_of(record_id))

    def cite(self) -> None:
        """Ask for the selected words to be cited in the briefing."""
        self._on_selection(lambda begin, end: self.cite_requested.emit(self.article, begin, end))

    def remove(self) -> None:
        """Take the tag at the caret away: the one that was clicked, or the innermost."""
        if mark := self._view.mark_at_caret:
            self._tagging.remove(mark.id)

    @property
    def has_words(self) -> bool:
        """Tell whether words are selected in the article on the screen, or one is at the caret."""
        chosen = self._chosen()
        return self._view.isVisible() and chosen.begin < chosen.end

    @property
    def has_selection(self) -> bool:
        """Tell whether words are selected in the article on the screen."""
        chosen = self._view.selection
        return self._view.isVisible() and chosen.begin < chosen.end

    @property
    def takes_evidence(self) -> bool:
        """Tell whether the record that is open can take words as evidence."""
        return self._selected is not None and self._selected[0] in _TAKE_EVIDENCE

    @property
    def has_tag(self) -> bool:
        """Tell whether there is a tag at the caret to remove."""
        return self._view.isVisible() and self._view.mark_at_caret is not None

    @property
    def has_entity(self) -> bool:
        """Tell whether the tag at the caret names an entity."""
        mark = self._view.mark_at_caret if self._view.isVisible() else None
        mention = self._project.find(Mention, mark.id) if mark else None
        return mention is not None and bool(mention.entity)

    def choose_made(self, change: Change) -> None:
        """Choose the record that a change made or brought back, the tagged entity for a tag; the first of several."""
        chosen = ((swap.kind, swap.id) if isinstance(swap.after, Event | Quote) else ("entity", swap.after.entity)
                  for swap in change.swaps
                  if isinstance(swap.after, Event | Quote) or (isinstance(swap.after, Mention) and swap.after.entity))
        if (record := next(chosen, None)) is not None:
            self.record_chosen.emit(*record)

    def _chosen(self) -> Stretch:
        """Return what is selected, or the word at the caret."""
        chosen = self._view.selection
        return chosen if chosen.begin < chosen.end else name_at(self._view.words, self._view.caret)

    def _on_selection(self, deed: Callable[[int, int], None]) -> None:
        chosen = self._chosen()
        if self.article and chosen.begin < chosen.end:
            deed(chosen.begin, chosen.end)

    def _on_meant(self, deed: Callable[[int, int], object]) -> None:
        if self.article and (meant := self._view.meant()):
            deed(meant.begin, meant.end)

    def _first_words_of(self, record_id: str) -> tuple[int, int] | None:
        article = self._project.find(Article, self.article)
        newest = article.text if article is not None else ""
        for record in (Event, Quote, Note):
            for anchor in anchors_of(self._project.find(record, record_id)):
                if anchor.article == self.article and anchor.text in ("", newest):
                    return anchor.begin, anchor.end
        named = self._project.ids_of(record_id)
        tags = tags_of_newest(self._project, self.article) if self.article else ()
        return min(((tag.begin, tag.end) for tag in tags if tag.entity in named), default=None)

    def _outline_again(self) -> None:
        """Outline the record that is open in another article too."""
        if self._selected is not None:
            self.outline_record(*self._selected)

    def _select_none(self) -> None:
        self._selected = None

    def _tag(self, what: str, begin: int, end: int) -> None:
        if what == "note":
            self.note_requested.emit(begin, end)
        else:
            self._choose(self._tagging.tag(what, self.article, begin, end))

    def _tag_all(self, kind: str, begin: int, end: int) -> None:
        self.tag_all_requested.emit(kind, begin, end)
        self._choose_entity_over(begin, end)

    def _link(self, begin: int, end: int, nth: int = 1) -> None:
        self._choose(self._tagging.link(self.article, begin, end, nth))

    def _link_misspelt(self, begin: int, end: int) -> None:
        self._choose(self._tagging.link_misspelt(self.article, begin, end))

    def _link_all(self, begin: int, end: int) -> None:
        if entity := self._tagging.entity_meant(self.article, begin, end):
            self.link_all_requested.emit(entity, begin, end)
            self._choose_entity_over(begin, end)

    def _choose_entity_over(self, begin: int, end: int) -> None:
        """Choose what the words name, now that they are tagged with all that are like them."""
        tag = self._project.mention_over(quoted_at(self._project, self.article, begin, end))
        if tag is not None and tag.entity:
            self.record_chosen.emit("entity", tag.entity)

    def _move(self, record_id: str, old_begin: int, old_end: int, begin: int, end: int) -> None:
        self._tagging.move(record_id, self.article, Stretch(old_begin, old_end), Stretch(begin, end))

    def _nudge(self, record_id: str, old_begin: int, old_end: int, begin: int, end: int) -> None:
        self._tagging.nudge(record_id, self.article, Stretch(old_begin, old_end), Stretch(begin, end))

    def _choose(self, change: Change | None) -> None:
        if change is not None:
            self.choose_made(change)

    def _point_at(self, record_id: str) -> None:
        mention = self._project.find(Mention, record_id)
        entity = self._project.entity(mention.entity) if mention is not None else None
        if entity is not None:
            self.record_chosen.emit("entity", entity.id)
            return
        for record in (Quote, Event, Note):
            if self._project.find(record, record_id):
                self.record_chosen.emit(record.kind_of_record, record_id)

    def _pick(self, record_id: str) -> None:
        mention = self._project.find(Mention, record_id)
        if mention is not None and mention.entity:
            self.merge_picked.emit(mention.entity)

    def _tell_passage(self, begin: int, end: int) -> None:
        if self.article and begin < end:
            self.passage_selected.emit(self.article, begin, end)

    def _add_evidence(self, begin: int, end: int) -> None:
        kind, record_id = self._selected or ("", "")
        self._tagging.add_evidence(kind, record_id, self.article, begin, end, self._account_of(record_id))

    def _account_of(self, event_id: str) -> str:
        return self._aim[1] if self._aim[0] == event_id else ""
