"""Offer what can be done with the chosen articles: how far one is with them, their grade, their place, their end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor.briefing.lexicons import grades
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.ui.grading import offered
from editor.words import phrase, say

MARKS = {"new": phrase("Mark as new"), "read": phrase("Mark as read"), "used": phrase("Mark as used"),
         "done": phrase("Mark as done")}


class ArticleMenu(QMenu):
    """The menu of one moment, empty without articles; the signals carry what was chosen for all it was opened on."""

    state_chosen = Signal(str)
    credibility_chosen = Signal(int)
    reliability_chosen = Signal(str)
    details_requested = Signal()
    outlet_requested = Signal()
    version_requested = Signal()
    versions_requested = Signal()
    one_origin_requested = Signal()
    own_origin_requested = Signal()

    def __init__(self, project: Project, articles: Sequence[Article], keys: Mapping[str, QAction],
                 parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articleMenu")
        self.setAccessibleName(say("Articles"))
        self.setToolTipsVisible(True)
        if articles:
            self._add_deeds(project, articles, keys)

    def _add_deeds(self, project: Project, articles: Sequence[Article], keys: Mapping[str, QAction]) -> None:
        self._add_states(articles, keys)
        self.addSeparator()
        self._add_credibility(articles)
        self._add_reliability(project, articles)
        outlet = self.addAction(say("Outlet…"))
        outlet.setObjectName("articleOutlet")
        outlet.setEnabled(len(articles) == 1 and project.find(Outlet, articles[0].outlet) is not None)
        outlet.triggered.connect(self.outlet_requested)
        details = self.addAction(say("Details…"))
        details.setObjectName("articleDetails")
        details.setEnabled(len(articles) == 1)
        details.triggered.connect(self.details_requested)
        self.addSeparator()
        self._add_versions(articles)
        self.addSeparator()

    def _add_versions(self, articles: Sequence[Article]) -> None:
        is_one = len(articles) == 1
        entries = [("importVersion", say("Import a new version…"), self.version_requested, is_one),
                   ("articleVersions", say("Versions…"), self.versions_requested,
                    is_one and len(articles[0].texts) > 1)]
        if is_one:
            entries.append(("countApart", say("Count as an origin of its own"), self.own_origin_requested,
                            bool(articles[0].copy_of)))
        else:
            entries.append(("countTogether", say("Count as one origin"), self.one_origin_requested, True))
        for name, words, signal, is_offered in entries:
            action = self.addAction(words)
            action.setObjectName(name)
            action.setEnabled(is_offered)
            action.triggered.connect(signal)

    def _add_states(self, articles: Sequence[Article], keys: Mapping[str, QAction]) -> None:
        for state, label in MARKS.items():
            words, written = say(label), _keys_of(keys[state]) if state in keys else ""
            action = self.addAction(f"{words}\t{written}" if written else words)
            action.setObjectName(f"mark {state}")
            action.setCheckable(True)
            action.setChecked(all(article.state == state for article in articles))
            action.triggered.connect(lambda _=False, state=state: self.state_chosen.emit(state))

    def _add_credibility(self, articles: Sequence[Article]) -> None:
        menu = self._submenu(say("Credibility of the information"), "credibilityMenu")
        for grade, label in offered(grades().credibility):
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(all(str(article.credibility) == grade for article in articles))
            action.triggered.connect(lambda _=False, grade=grade: self.credibility_chosen.emit(int(grade)))

    def _add_reliability(self, project: Project, articles: Sequence[Article]) -> None:
        outlets = [project.find(Outlet, article.outlet) for article in articles]
        names = {outlet.name for outlet in outlets if outlet is not None}
        title = (say("Reliability of {outlet}", outlet=next(iter(names)).replace("&", "&&")) if len(names) == 1
                 else say("Reliability of the outlets"))
        menu = self._submenu(title, "reliabilityMenu")
        menu.menuAction().setEnabled(bool(names))
        if not names:
            menu.menuAction().setToolTip(say("No outlet is known. Give one under Details."))
        for grade, label in offered(grades().reliability):
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(bool(names) and all(
                outlet is not None and outlet.reliability == grade for outlet in outlets))
            action.triggered.connect(lambda _=False, grade=grade: self.reliability_chosen.emit(grade))

    def _submenu(self, title: str, name: str) -> QMenu:
        menu = self.addMenu(title)
        menu.setObjectName(name)
        menu.setAccessibleName(title)
        return menu


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
