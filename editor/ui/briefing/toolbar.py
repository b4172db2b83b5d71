"""Show above the page which briefing is worked on, its handling, what forms the words, and how much is uncited."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from editor.model.edits.briefings import set_briefing
from editor.model.edits.sections import switch_option
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing, handling_of, raising, section_of
from editor.ui.briefing.marks import HandlingChoice
from editor.ui.briefing.switch import BriefingSwitch
from editor.ui.fonts import enlarged
from editor.ui.icons import icon
from editor.ui.keyed_button import KeyedButton
from editor.ui.labels import plain_label
from editor.ui.sign import Sign
from editor.ui.theme import set_look
from editor.words import phrase, say, say_number

HEIGHT = 46
_ROOM = (930, 870, 790)
"""The widths in pixels, at normal text, from which there is room for the word before the handling, for the words of the
tools, and for what the count is of."""
_FORMS = (
    ("bold", phrase("Bold"), "Ctrl+B"), ("italic", phrase("Italic"), "Ctrl+I"),
    ("bullets", phrase("Bullet list"), "Ctrl+Shift+8"), ("numbers", phrase("Numbered list"), "Ctrl+Shift+7"),
)
"""What forms the words: its name, which is that of its icon too, what it is called, and its keys."""
FIGURES = (("events", "no timeline", phrase("Timeline")), ("entities", "no link chart", phrase("Link chart")))
"""The figures: the kind of section each stands in, the option that leaves it out, and what it is called."""


_BESIDE, _ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class Toolbar(QFrame):
    """The row above the page.

    `formed` carries the name of a form for the words at hand (bold, italic, bullets, numbers); `cite_requested` asks
    for evidence, `next_requested` for the next sentence that cites nothing, `raised_requested` for the next one by
    which the pages are marked higher.
    """

    formed = Signal(str)
    cite_requested = Signal()
    next_requested = Signal()
    raised_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._count = 0
        self.setObjectName("briefingToolbar")
        self.setAccessibleName(say("Briefing tools"))
        self.setProperty("role", "toolbar")
        self.switch = BriefingSwitch(bridge)
        self.handling = HandlingChoice(bridge)
        self.raised = QToolButton()
        self.forms = [_tool(name, say(words), keys) for name, words, keys in _FORMS]
        self.cite = _tool("quote", say("Cite"), "Ctrl+Shift+K", has_words=True)
        self.figure = _tool("figure", say("Figure"), has_words=True)
        self.uncited = plain_label("warning", wraps=False)
        self._sign = Sign("warning", "warning")
        self.next = KeyedButton(say("Next"), QKeySequence("F8"))
        self._handling_label = QLabel(say("Handling"))
        self._connect()
        self._lay_out()

    def refresh(self, uncited: int) -> None:
        """Show the briefing as the project has it; so many of its sentences cite nothing."""
        project, briefing = self._bridge.project, current_briefing(self._bridge)
        self.switch.refresh()
        raised_by = raising(self._bridge)
        self.handling.offer_labels(project.info.handling, handling_of(self._bridge) if raised_by else "")
        self.handling.setMinimumWidth(max(enlarged(128), self.handling.minimumSizeHint().width()))
        self.raised.setText(say_number("from {count} sentence", "from {count} sentences", len(raised_by)))
        self.raised.setAccessibleName(say("Go to the sentence that raises the handling"))
        self.raised.setVisible(bool(raised_by))
        self.raised.setEnabled(briefing is not None)
        briefing_id = briefing.id if briefing is not None else ""
        self.handling.follow(briefing.handling if briefing is not None else "",
                             lambda label: set_briefing(briefing_id, handling=label))
        can_write = briefing is not None and not self._bridge.is_read_only
        for part in (self.handling, *self.forms, self.cite, self.figure):
            part.setEnabled(can_write)
        self._count = uncited
        self._sign.setVisible(uncited > 0)
        self.uncited.setVisible(briefing is not None)
        set_look(self.uncited, "role", "warning" if uncited else "hint")
        self.next.setEnabled(uncited > 0)
        self._give_way()

    def _tell_uncited(self, *, in_words: bool) -> None:
        whole = say_number("{count} uncited", "{count} uncited", self._count)
        self.uncited.setText(whole if in_words else str(self._count))
        self.uncited.setAccessibleName(whole)
        self.uncited.setToolTip(whole)

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from the beginning to the end."""
        yield from (self.switch, self.handling, self.raised, *self.forms, self.cite, self.figure, self.next)

    def _fill_figures(self) -> None:
        """Offer each figure, ticked where it is printed."""
        menu = self.figure.menu()
        assert menu is not None, "it is made with the button"
        menu.clear()
        for kind, option, words in FIGURES:
            section = section_of(self._bridge, kind)
            action = menu.addAction(say(words))
            action.setCheckable(True)
            action.setEnabled(section is not None and section.included)
            if section is not None:
                action.setChecked(section.included and option not in section.options)
                action.toggled.connect(self._switching(section.id, option))

    def _switching(self, section_id: str, option: str) -> Callable[[bool], object]:
        return lambda is_shown: self._bridge.submit(switch_option(section_id, option, is_set=not is_shown))

    def _connect(self) -> None:
        for button, (name, _, _) in zip(self.forms, _FORMS, strict=True):
            button.clicked.connect(lambda _, name=name: self.formed.emit(name))
        self.cite.clicked.connect(self.cite_requested)
        self.next.clicked.connect(self.next_requested)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill_figures)
        self.figure.setMenu(menu)
        self.figure.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.cite.setObjectName("citeButton")
        self.raised.setObjectName("raisedHandlingButton")
        self.raised.setProperty("role", "link")
        self.raised.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.raised.setMinimumHeight(enlarged(30))
        self.raised.setToolTip(say("A sentence is marked higher than the briefing, and so are the pages. Go to it."))
        self.raised.clicked.connect(self.raised_requested)
        self.next.setObjectName("nextUncitedButton")
        self.next.setAccessibleName(say("Next uncited sentence"))
        self.next.setToolTip(say("Go to the next sentence that cites nothing (F8)"))
        self.uncited.setObjectName("uncitedCount")
        self.uncited.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        self._handling_label.setProperty("role", "second")
        self._handling_label.setBuddy(self.handling)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(4)
        row.addWidget(self.switch)
        for part in (_divider(), self._handling_label, self.handling, self.raised, _divider(), *self.forms, _divider(),
                     self.cite, self.figure):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self._sign, self.uncited, self.next):
            row.addWidget(part)

    def sizeHint(self) -> QSize:
        """Return the height of the row, higher where its text is enlarged."""
        return QSize(super().sizeHint().width(), max(HEIGHT, super().sizeHint().height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Return a row that asks for no width: its parts give way."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words one after the other until the rest has room; signs and tips stay."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        room = [self.width() >= enlarged(width) for width in _ROOM]
        self._handling_label.setVisible(room[0])
        for tool in (self.cite, self.figure):
            tool.setToolButtonStyle(_BESIDE if room[1] else _ALONE)
        self._tell_uncited(in_words=room[2])


def _tool(name: str, words: str, keys: str = "", *, has_words: bool = False) -> QToolButton:
    """Return a button with an icon; a click leaves the keys where they are, in the text."""
    button = QToolButton()
    button.setObjectName(f"{name}Button")
    button.setIcon(icon(name))
    button.setText(words)
    button.setAccessibleName(words)
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(say("{command} ({keys})", command=words, keys=shown) if shown else words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMinimumSize(enlarged(30), enlarged(30))
    if has_words:
        button.setToolButtonStyle(_BESIDE)
    return button


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedSize(17, enlarged(22))
    return line
