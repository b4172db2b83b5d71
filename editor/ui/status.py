"""Say at the foot of the window whether all is saved, what the project holds, and where the reader is."""

from __future__ import annotations

from PySide6.QtCore import QTime
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from editor.model.change import Change
from editor.model.dates import short_date
from editor.model.records import Article, Entity, Event, Quote
from editor.ui.bridge import Bridge
from editor.words import say, say_number

HEIGHT = 26


class StatusBar(QStatusBar):
    """The row of labels. `statusSaved` says Saved only while every change is on disk."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = ""
        self.setFixedHeight(HEIGHT)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._saved = self._label("statusSaved", say("Save state"))
        self._counts = self._label("statusCounts", say("Record counts"))
        self._article = self._label("statusArticle", say("Article dates"), right=True)
        self._analyst = self._label("statusAnalyst", say("Analyst"), right=True)
        bridge.save_state_changed.connect(self._show_state)
        bridge.changed.connect(self._count)
        bridge.opened.connect(self._count)
        self._show_state(bridge.save_state)
        self._count()

    def show_article(self, article_id: str) -> None:
        """Say which day the article's relative dates count from."""
        self._shown = article_id
        article = self._bridge.project.find(Article, article_id)
        if article is None:
            self._article.clear()
        elif article.published:
            self._article.setText(say("Dates relative to {date}", date=short_date(article.published)))
        else:
            self._article.setText(say("No publication date"))

    def _show_state(self, state: str) -> None:
        sentences = {"saving": say("Saving…"), "failed": say("Not saved")}
        if self._bridge.desk is None:
            self._saved.setText(say("Works offline, nothing leaves this computer"))
        else:
            self._saved.setText(sentences.get(state) or say("Saved {time}", time=QTime.currentTime().toString("HH:mm")))
        self._saved.setProperty("state", state if self._bridge.desk else "idle")
        self._saved.style().polish(self._saved)
        if state == "failed":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._saved, self._saved.text()))

    def _count(self, change: Change | None = None) -> None:
        self.show_article(self._shown)
        if self._bridge.desk is None:
            self._counts.clear()
            self._analyst.clear()
            return
        project = self._bridge.project
        self._counts.setText("    ".join((
            say_number("{count} entity", "{count} entities", len(project.of(Entity))),
            say_number("{count} event", "{count} events", len(project.of(Event))),
            say_number("{count} quote", "{count} quotes", len(project.of(Quote))),
        )))
        self._analyst.setText(say("Analyst {name}", name=project.info.analyst))

    def _label(self, name: str, spoken: str, *, right: bool = False) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAccessibleName(spoken)
        (self.addPermanentWidget if right else self.addWidget)(label)
        return label
