"""Fill in what identifies a briefing: title, reference, dates, who made it and who may have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from editor.model.change import Edit
from editor.model.dates import full_date, read_date
from editor.model.edits.briefings import set_briefing
from editor.model.edits.projects import set_project
from editor.model.records import Briefing
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.briefing.current import current_briefing
from editor.ui.fonts import enlarged
from editor.ui.forms.fields import ChoiceField, TextField
from editor.ui.forms.stored import Write
from editor.ui.importing.languages import LANGUAGES
from editor.ui.labels import plain_label
from editor.words import phrase, say

_FIELDS = (
    ("title", phrase("Title"), phrase("As the project")),
    ("reference", phrase("Reference"), phrase("Not stated")),
    ("version", phrase("Version"), phrase("Not stated")),
    ("status", phrase("Status"), ""),
    ("date", phrase("Date"), phrase("Not stated")),
    ("analyst", phrase("Prepared by"), phrase("Not stated")),
    ("reviewed_by", phrase("Reviewed by"), phrase("Not yet")),
    ("period_from", phrase("Period from"), phrase("Not stated")),
    ("period_to", phrase("Period to"), phrase("Not stated")),
    ("cutoff", phrase("Information as of"), phrase("Not stated")),
    ("distribution", phrase("Distribution"), phrase("Not stated")),
    ("language", phrase("Language"), ""),
)
"""The fields in order: the record's field, its label, and what a blank one shows."""

_CHOICES = {
    "status": (("draft", phrase("Draft")), ("reviewed", phrase("Reviewed")), ("issued", phrase("Issued")),
               ("superseded", phrase("Superseded")), ("recalled", phrase("Recalled"))),
    "language": (("en-GB", phrase("English (UK)")), ("en-US", phrase("English (US)")),
                 *((tag, name) for tag, name in LANGUAGES.items() if tag != "en")),
}
"""What can be chosen in fields that are not typed in: values and their labels."""
_DATES = frozenset({"date", "period_from", "period_to", "cutoff"})
_LABEL, _HIGH = 84, 28


class Details(QWidget):
    """The fields of the current briefing; they wait until there is one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.fields: dict[str, TextField] = {}
        self.choices = {name: ChoiceField(bridge, f"briefing{_camel(name)}", say(label))
                        for name, label, _ in _FIELDS if name in _CHOICES}
        self.portion_marks = QCheckBox(say("Print the marks of sentences"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 4, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for row, (field, label, placeholder) in enumerate(_FIELDS):
            self._add_label(2 * row, say(label))
            if field in _CHOICES:
                self._add_choice(2 * row, field)
            else:
                self._add(2 * row, field, say(label), say(placeholder))
        self._add_portion_marks(2 * len(_FIELDS))
        self._grid.setRowStretch(2 * len(_FIELDS) + 1, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show what the project says now."""
        project = self._bridge.project
        briefing = current_briefing(self._bridge)
        self.setEnabled(briefing is not None)
        self.setToolTip("" if briefing else say("Begin the briefing first."))
        held = briefing or Briefing(id="")
        for name, field in self.fields.items():
            value = project.info.analyst if name == "analyst" else str(getattr(briefing, name, ""))
            field.follow(held.id, full_date(value) if name in _DATES else value, self._writing(name, held.id))
        for name, choice in self.choices.items():
            choice.follow(str(getattr(held, name)), self._choosing(name, held.id))
        self.portion_marks.setChecked(held.portion_marks)

    def write_title(self) -> None:
        """Go to the title, ready to be typed anew."""
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["title"].selectAll()

    def enter(self, name: str) -> None:
        """Take the keys in the field of a name."""
        field = next(field for field in self.fields.values() if field.objectName() == name)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        for name, _, _ in _FIELDS:
            yield self.choices[name] if name in self.choices else self.fields[name]
        yield self.portion_marks

    def _add_label(self, row: int, label: str) -> None:
        words = plain_label("hint", label)
        words.setMinimumWidth(_LABEL)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_choice(self, row: int, name: str) -> None:
        self.choices[name].offer([(value, say(label)) for value, label in _CHOICES[name]])
        self.choices[name].setMinimumHeight(enlarged(_HIGH))
        self._grid.addWidget(self.choices[name], row, 1)

    def _add_portion_marks(self, row: int) -> None:
        self.portion_marks.setObjectName("briefingPortionMarks")
        self.portion_marks.setMinimumHeight(enlarged(_HIGH))
        self.portion_marks.setToolTip(say("A sentence that is marked begins with its mark, as “(TLP:AMBER)”."))
        self.portion_marks.clicked.connect(self._switch_marks)
        self._grid.addWidget(self.portion_marks, row, 0, 1, 2)

    def _switch_marks(self, printed: bool) -> None:
        briefing = current_briefing(self._bridge)
        if briefing is None or self._bridge.submit(set_briefing(briefing.id, portion_marks=printed)) is None:
            self.portion_marks.setChecked(not printed)

    def _add(self, row: int, name: str, label: str, placeholder: str) -> None:
        reading = _read_shown_date if name in _DATES else str.strip
        field = TextField(self._bridge, f"briefing{_camel(name)}", label, reading=reading)
        field.setPlaceholderText(placeholder)
        complaint = plain_label("error")
        complaint.hide()
        field.draft.complained.connect(complaint.setText)
        field.draft.complained.connect(lambda sentence: complaint.setVisible(bool(sentence)))
        field.setMinimumHeight(enlarged(_HIGH))
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(complaint, row + 1, 0, 1, 2)
        self.fields[name] = field

    def _choosing(self, name: str, briefing_id: str) -> Callable[[str], Edit]:
        return lambda value: set_briefing(briefing_id, **{name: value})

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
