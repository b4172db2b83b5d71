"""Connect what is dragged with what takes it: out of the article and the tables, onto passages; and by the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QMenu, QWidget

from editor.model.edits.fields import badge_of
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Quote
from editor.ui.dragging.carried import Carried, as_mime, carried_record, carried_words
from editor.ui.dragging.picture import picture_of
from editor.ui.dragging.uses import uses_for, uses_in
from editor.ui.letters import sign_of_type
from editor.ui.window import MainWindow
from editor.words import say

_BESIDE = QPoint(-12, -8)
"""Where the pointer stands beside the picture, so that it hides nothing that is aimed at."""


class DraggingWiring(QObject):
    """Drags of one window, and the menu that does the same without a mouse."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.view.carry_requested.connect(self._carry_words)
        window.view.record_dropped.connect(window.reading.add_evidence_to)
        window.records.carry_requested.connect(self._carry_record)
        window.bridge.opened.connect(lambda: window.view.let_drop(not window.bridge.is_read_only))
        self._menu = QMenu(say("Use in the open record"), window)
        self._menu.setObjectName("usesMenu")
        menu = window.tag_menu
        window.commands.annotate.insertMenu(menu.correct.menuAction(), self._menu)
        menu.asked.connect(self._offer)

    def _carry_words(self, record_id: str, begin: int, end: int) -> None:
        """Drag a mention, the badge of an event or a quote, or words, until the button is let go."""
        article, project = self._window.reading.article, self._window.bridge.project
        if not article:
            return
        carried = carried_record(project, record_id) if record_id else None
        self._drag(carried or carried_words(project, article, begin, end, record_id), self._window.view)

    def _carry_record(self, record_id: str) -> None:
        """Drag a record out of its table."""
        if (carried := carried_record(self._window.bridge.project, record_id)) is not None:
            self._drag(carried, self._window.records)

    def _drag(self, carried: Carried, source: QWidget) -> None:
        drag_of(self._window.bridge.project, carried, source).exec(Qt.DropAction.CopyAction)

    def _offer(self) -> None:
        """Offer what the words that are meant can be used for in the event or quote that is open, in sight or behind.
        """
        recipient, meant = self._window.records.recipient(), self._window.view.meant()
        self._menu.clear()
        self._menu.menuAction().setVisible(recipient is not None and self._window.view.isVisible())
        if recipient is None:
            return
        project, article = self._window.bridge.project, self._window.reading.article
        record = project.find(Event, recipient[1]) or project.find(Quote, recipient[1])
        self._menu.setTitle(say("Use in {badge}", badge=badge_of(record) if record is not None else ""))
        carried = self._carried_at_caret() if meant is not None and article else None
        open_uses = uses_for(project, record, carried) if carried is not None else ()
        self._menu.setEnabled(bool(open_uses) and not self._window.bridge.is_read_only)
        fields = {use.label for use in open_uses}
        for use in uses_in(project, record):
            action = self._menu.addAction(use.label)
            action.setEnabled(use.label in fields)
            if carried is not None:
                action.triggered.connect(lambda _=False, use=use: self._window.records.use(use, carried))

    def _carried_at_caret(self) -> Carried:
        """Return the tag at the caret, or the words that are selected or stand there."""
        view, reading, project = self._window.view, self._window.reading, self._window.bridge.project
        mark, meant = view.mark_at_caret, view.meant()
        assert meant is not None, "words are meant"
        is_tag = mark is not None and (mark.begin, mark.end) == (meant.begin, meant.end)
        mention = mark.id if mark is not None and is_tag else ""
        return carried_words(project, reading.article, meant.begin, meant.end, mention)


def drag_of(project: Project, carried: Carried, source: QWidget) -> QDrag:
    """Return the drag of something carried, with its data and its picture, ready to begin."""
    drag = QDrag(source)
    drag.setMimeData(as_mime(carried))
    picture = picture_of(carried.words, *_sign_of(project, carried), source)
    drag.setPixmap(picture)
    drag.setHotSpot(_BESIDE)
    return drag


def _sign_of(project: Project, carried: Carried) -> tuple[str, str]:
    """Return the badge of what is carried and the ink it is drawn in; blank for words without a tag."""
    if carried.kind in ("event", "quote"):
        found = project.find(Event, carried.record) or project.find(Quote, carried.record)
        return badge_of(found) if found is not None else "", carried.kind
    tagged = project.find(Mention, carried.mention) if carried.mention else project.find(Entity, carried.record)
    if tagged is None:
        return "", ""
    return sign_of_type(project, tagged.type)
