"""Say at the foot of the window whether all is saved, what the project holds, and where the reader is."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QObject, QTime
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor.model.change import Change
from editor.model.dates import short_date
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Quote
from editor.model.standing import count_standing
from editor.ui.bridge import Bridge
from editor.ui.foot import Foot
from editor.words import say, say_number

_NOTHING_COUNTED = (None, None, None)


class Status(QObject):
    """Writes in the foot of the window. `statusSaved` says Saved only while every change is on disk."""

    def __init__(self, bridge: Bridge, foot: Foot) -> None:
        super().__init__(foot)
        self._bridge = bridge
        self._foot = foot
        self._shown = ""
        self._is_writing = False
        self._counted: tuple[object, ...] = _NOTHING_COUNTED
        bridge.save_state_changed.connect(self._show_state)
        bridge.changed.connect(self._count)
        bridge.opened.connect(self._count)
        self._show_state(bridge.save_state)
        self._count()

    def show_article(self, article_id: str) -> None:
        """Say which day the article's relative dates count from."""
        self._shown = article_id
        if self._is_writing:
            return
        article = self._bridge.project.find(Article, article_id)
        if article is None:
            self._foot.article.clear()
            self._foot.place.clear()
        elif article.published:
            day = short_date(article.published)
            self._foot.article.setText(say("Dates relative to {date}, inferred", date=day)
                                       if article.published_how == "inferred" else
                                       say("Dates relative to {date}", date=day))
        else:
            self._foot.article.setText(say("No publication date"))

    def show_place(self, caret: int) -> None:
        """Say which of the article's paragraphs holds a code point."""
        if self._is_writing:
            return
        article = self._bridge.project.find(Article, self._shown)
        lines = article.lines if article is not None else ()
        row = bisect_right(lines, caret, key=lambda line: line.begin) - 1
        self._foot.place.setText(say("¶ {number} of {count}", number=lines[row].number, count=lines[-1].number)
                                 if row >= 0 else "")

    def show_written(self, sentences: int, uncited: int, section: str) -> None:
        """Say how many sentences of the briefing cite, and which section is written in, in place of the article."""
        self._is_writing = True
        self._counted = _NOTHING_COUNTED
        self._foot.counts.setText("    ".join((
            say_number("{count} sentence", "{count} sentences", sentences),
            say_number("{count} uncited", "{count} uncited", uncited),
        )))
        self._foot.place.setText(section)
        self._foot.article.clear()

    def show_reading(self, caret: int) -> None:
        """Say again what the project holds, and where the reader is in the article: at a code point."""
        self._is_writing = False
        self._count()
        self.show_place(caret)

    def show_author(self) -> None:
        """Say who signs what is made in the open project from now on."""
        desk = self._bridge.desk
        self._foot.analyst.setText(say("Analyst {name}", name=desk.session.author) if desk is not None else "")

    def _show_state(self, state: str) -> None:
        desk = self._bridge.desk
        sentences = {"saving": say("Saving…"), "failed": say("Not saved")}
        if desk is None:
            self._show_unread("saved")
            self._foot.show_idle()
            return
        saved = say("Saved {time}", time=QTime.currentTime().toString("HH:mm"))
        self._foot.show_saved(sentences.get(state) or saved, state)
        self._foot.saved.setToolTip(
            say("Kept in {path}. File > Save a copy as gives it a place of yours.", path=str(desk.path))
            if desk.is_unnamed else say("Kept in {path}", path=str(desk.path)))
        self._show_unread(state)
        if state == "failed":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._foot.saved, self._foot.saved.text()))

    def _show_unread(self, state: str) -> None:
        """Say how many fields hold something that is not understood, and so is no part of what is saved."""
        unread = self._bridge.unread() if state == "unread" else ()
        self._foot.show_unread(
            say_number("{count} field not understood", "{count} fields not understood", len(unread)) if unread else "",
            "\n".join(text.sentence for text in unread))

    def _count(self, change: Change | None = None) -> None:
        self.show_article(self._shown)
        if self._bridge.desk is None:
            self._foot.counts.setText(say("No article yet"))
            self._counted = _NOTHING_COUNTED
            self.show_author()
            return
        if self._is_writing:
            return
        project = self._bridge.project
        held = project.of(Entity), project.of(Event), project.of(Quote)
        if any(one is not other for one, other in zip(held, self._counted, strict=True)):
            self._counted = held
            self._show_counts(project)
        self.show_author()

    def _show_counts(self, project: Project) -> None:
        self._foot.counts.setText("    ".join((
            say_number("{count} entity", "{count} entities", count_standing(project, Entity)),
            say_number("{count} event", "{count} events", count_standing(project, Event)),
            say_number("{count} quote", "{count} quotes", count_standing(project, Quote)),
        )))
