"""Fill in what identifies a briefing: title, reference, dates, who made it and who may have it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.model.dates import full_date, read_date
from editor.model.edits.briefings import set_briefing
from editor.model.edits.projects import set_project
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.current import current_briefing
from editor.ui.forms.drafts import Write
from editor.ui.forms.fields import TextField
from editor.words import phrase, say

_FIELDS = (
    ("title", phrase("Title"), phrase("As the project")),
    ("reference", phrase("Reference"), phrase("Not stated")),
    ("version", phrase("Version"), phrase("Not stated")),
    ("date", phrase("Date"), phrase("Not stated")),
    ("analyst", phrase("Prepared by"), phrase("Not stated")),
    ("period_from", phrase("Period from"), phrase("Not stated")),
    ("period_to", phrase("Period to"), phrase("Not stated")),
    ("cutoff", phrase("Information as of"), phrase("Not stated")),
    ("distribution", phrase("Distribution"), phrase("Not stated")),
    ("reviewed_by", phrase("Reviewed by"), phrase("Not yet")),
)
"""The fields in order: the record's field, its label, and what a blank one shows."""

_DATES = frozenset({"date", "period_from", "period_to", "cutoff"})
_LABEL = 84


class Details(QWidget):
    """The fields of the current briefing; they wait until there is one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.fields: dict[str, TextField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 4, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for row, (field, label, placeholder) in enumerate(_FIELDS):
            self._add(2 * row, field, say(label), say(placeholder) if placeholder else "")
        self._grid.setRowStretch(2 * len(_FIELDS), 1)
        self.refresh()

    def refresh(self) -> None:
        """Show what the project says now."""
        project = self._bridge.project
        briefing = current_briefing(self._bridge)
        self.setEnabled(briefing is not None)
        self.setToolTip("" if briefing else say("Begin the briefing first."))
        for name, field in self.fields.items():
            value = project.info.analyst if name == "analyst" else str(getattr(briefing, name, ""))
            field.follow(briefing.id if briefing else "", full_date(value) if name in _DATES else value,
                         self._writing(name, briefing.id if briefing else ""))

    def write_title(self) -> None:
        """Go to the title, ready to be typed anew."""
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["title"].selectAll()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        for name, _, _ in _FIELDS:
            yield self.fields[name]

    def _add(self, row: int, name: str, label: str, placeholder: str) -> None:
        words = QLabel(label)
        words.setProperty("role", "hint")
        words.setMinimumWidth(_LABEL)
        words.setWordWrap(True)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
        reading = _read_shown_date if name in _DATES else str.strip
        field = TextField(self._bridge, f"briefing{_camel(name)}", label, reading=reading)
        field.setPlaceholderText(placeholder)
        complaint = QLabel()
        complaint.setProperty("role", "error")
        complaint.setWordWrap(True)
        complaint.hide()
        field.draft.complained.connect(complaint.setText)
        field.draft.complained.connect(lambda sentence: complaint.setVisible(bool(sentence)))
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(complaint, row + 1, 0, 1, 2)
        self.fields[name] = field

    def _writing(self, name: str, briefing_id: str) -> Write:
        def write(value: str) -> MakeEdit:
            if name == "analyst":
                return lambda token: set_project(merge=token, analyst=value)
            kept = read_date(value) if name in _DATES else value
            return lambda token: set_briefing(briefing_id, merge=token, **{name: kept})
        return write


def _read_shown_date(words: str) -> str:
    """Return a typed date as it is shown. Raises EditRefused for words that are no date."""
    return full_date(read_date(words))


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
