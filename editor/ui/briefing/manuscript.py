"""Show the briefing as a page: its head, the sections that are written, and what the others will hold."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.briefing.outline import outline_of
from editor.briefing.title import kind_of_paper
from editor.model.change import Change
from editor.model.dates import full_date
from editor.model.edits.briefings import make_briefing
from editor.model.papers import section_title
from editor.model.project import Project
from editor.model.records import Briefing
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing
from editor.ui.briefing.marks import HandlingPill
from editor.ui.briefing.preview import MadeSection, Preview, made_sections
from editor.ui.briefing.sentence import SentenceRow
from editor.ui.briefing.written import WrittenSection
from editor.ui.fonts import Weight, reading_font
from editor.ui.work import Work
from editor.words import say

BOTTOM_LINE, JUDGEMENTS = "bottom line", "key judgements"
_PAGE = 760
_REST_MS = 300


class Manuscript(QScrollArea):
    """The page. `edited` tells that another sentence is worked on, `counted` that the made sections were read.

    `cite_requested` asks for evidence for the sentence, `shown` carries a citation to show in the article.
    """

    edited = Signal()
    counted = Signal()
    cite_requested = Signal()
    shown = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._row: SentenceRow | None = None
        self._is_reading = False
        self.setObjectName("briefingEditor")
        self.setAccessibleName(say("Briefing text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bottom_line = WrittenSection(
            bridge, BOTTOM_LINE, section_title(BOTTOM_LINE),
            say("Type what a reader must know first"))
        self.judgements = WrittenSection(
            bridge, JUDGEMENTS, section_title(JUDGEMENTS),
            say("Type your first judgement"), judges=True)
        self._head = _Head()
        self.begin_button = _BeginButton()
        self.preview = Preview()
        self._desk = QWidget()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._refresh_preview)
        self._lay_out()
        self._connect()

    @property
    def statement(self) -> str:
        """Return the id of the sentence last worked on, or blank."""
        return self._row.statement_id if self._row is not None else ""

    @property
    def words(self) -> str:
        """Return the words of the sentence last worked on, as typed."""
        return self._row.field.toPlainText() if self._row is not None else ""

    @property
    def section(self) -> WrittenSection:
        """Return the section last worked in, the bottom line at first."""
        row = self._row
        return self.judgements if row is not None and self.judgements.isAncestorOf(row) else self.bottom_line

    def refresh(self, change: Change | None = None) -> None:
        """Show the briefing as the project has it."""
        briefing = current_briefing(self._bridge)
        info = self._bridge.project.info
        self.begin_button.setVisible(briefing is None and self._bridge.desk is not None)
        self._head.follow(briefing, info.title, (briefing.handling if briefing else "") or info.handling)
        for section in (self.bottom_line, self.judgements):
            section.refresh(change)
        if self._row not in (*self.bottom_line.rows, *self.judgements.rows,
                             self.bottom_line.next_row, self.judgements.next_row):
            self._take_row(None)
        self._rest.start()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield self.begin_button
        yield from self.bottom_line.focus_order()
        yield from self.judgements.focus_order()

    def write(self) -> None:
        """Go to the sentence last worked on, or to the place for the first."""
        row = self._row or self.bottom_line.next_row
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def work_on(self, statement_id: str) -> None:
        """Take a sentence for the one last worked on, wherever the focus is."""
        self._take_row(self._row_of(statement_id))

    def go_to(self, kind: str, title: str) -> None:
        """Bring a section to the top; the first one with the head of the page."""
        target = self.judgements if kind == JUDGEMENTS else self.preview.heading(title)
        top = 0 if kind == BOTTOM_LINE else target.mapTo(self._desk, QPoint(0, 0)).y() - 16
        self.verticalScrollBar().setValue(top)

    def _follow_focus(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Notice which sentence is worked on."""
        if focused is not None and self.isAncestorOf(focused):
            for row in self.findChildren(SentenceRow):
                if row.isAncestorOf(focused):
                    self._take_row(row)
                    return

    def showEvent(self, event: object) -> None:
        """Show what the sections hold by now."""
        self._rest.start()

    def _row_of(self, statement_id: str) -> SentenceRow | None:
        return self.bottom_line.row_of(statement_id) or self.judgements.row_of(statement_id)

    def _take_row(self, row: SentenceRow | None) -> None:
        if row is self._row:
            return
        if self._row is not None:
            self._row.set_active(False)
        self._row = row
        if row is not None:
            row.set_active(True)
            QTimer.singleShot(0, self, self._show_row)
        self.edited.emit()

    def _show_row(self) -> None:
        """Bring the sentence worked on into sight, once it has its height."""
        if self._row is not None:
            self.ensureWidgetVisible(self._row, 0, 24)

    def _connect(self) -> None:
        self.begin_button.clicked.connect(self._begin)
        self.begin_button.typed.connect(self._begin_with)
        for section in (self.bottom_line, self.judgements):
            section.shown.connect(self.shown)
            section.cite_requested.connect(self.cite_requested)
        self.bottom_line.stepped_out.connect(lambda by: self.judgements.enter() if by > 0 else None)
        self.judgements.stepped_out.connect(lambda by: self.bottom_line.enter(-1) if by < 0 else None)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _begin(self) -> None:
        self._bridge.submit(make_briefing(self._bridge.project.info.title))
        self.bottom_line.enter()

    def _begin_with(self, words: str) -> None:
        self._begin()
        self.bottom_line.next_row.field.insertPlainText(words)

    def _refresh_preview(self) -> None:
        """Show what the other sections will hold; only while the page is in sight, for it reads all records."""
        briefing = current_briefing(self._bridge)
        if not self.isVisible():
            return
        if briefing is None:
            self._show_made([])
        elif self._is_reading:
            self._rest.start()
        else:
            self._read(self._bridge.project, briefing.id)

    def _read(self, project: Project, briefing_id: str) -> None:
        """Read the made sections beside the window: a large project takes a while."""
        self._is_reading = True
        work = Work(lambda: made_sections(outline_of(project, briefing_id)), QApplication.instance() or self)
        work.done.connect(self._show_made)
        work.failed.connect(self._tell_problem)
        work.start()

    def _show_made(self, sections: list[MadeSection]) -> None:
        self._is_reading = False
        self.preview.follow(sections)
        self.counted.emit()

    def _tell_problem(self, problem: str) -> None:
        self._is_reading = False
        self.preview.tell(problem)
        self.counted.emit()

    def _lay_out(self) -> None:
        page = _Page()
        page.setMaximumWidth(_PAGE)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 24, 20, 32)
        column.setSpacing(12)
        column.addWidget(self._head)
        begin = QHBoxLayout()
        begin.setContentsMargins(16, 0, 0, 0)
        begin.addWidget(self.begin_button)
        begin.addStretch(1)
        column.addLayout(begin)
        self.bottom_line.setProperty("role", "bottom-line")
        column.addWidget(self.bottom_line)
        column.addWidget(self.judgements)
        column.addWidget(self.preview)
        column.addStretch(1)
        self._desk.setProperty("role", "desk")
        row = QHBoxLayout(self._desk)
        row.setContentsMargins(16, 16, 16, 16)
        row.addStretch(1)
        row.addWidget(page, 1000)
        row.addStretch(1)
        self.setWidget(self._desk)


class _BeginButton(QPushButton):
    """Begins the briefing, on Enter too. `typed` carries a letter that was typed here, meant for the first sentence."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(say("Begin the briefing"))
        self.setObjectName("beginBriefingButton")
        self.setProperty("role", "primary")
        self.setAutoDefault(True)  # so that Enter presses it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a letter; Space and Enter press the button."""
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        if event.text().strip().isprintable() and event.text().strip() and not event.modifiers() & commands:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class _Page(QWidget):
    """A sheet of paper on the desk."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setPen(theme["border"])
        painter.setBrush(theme["surface"])
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Head(QWidget):
    """What kind of paper it is, its handling and its title."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = QLabel()
        self._kind.setProperty("role", "second")
        self._pill = HandlingPill()
        self._title = QLabel()
        self._title.setObjectName("briefingHeading")
        self._title.setFont(reading_font(22, Weight.Bold))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.addWidget(self._kind, 1)
        top.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._title)

    def follow(self, briefing: Briefing | None, project_title: str, handling: str) -> None:
        """Show the head of a briefing, or of the one that may be begun."""
        kind = kind_of_paper(briefing or Briefing(id=""))
        date = full_date(briefing.date) if briefing else ""
        self._kind.setText(say("{kind}, {date}", kind=kind, date=date) if date else kind)
        self._title.setText((briefing.title if briefing else "") or project_title or kind)
        self._pill.follow(handling)
