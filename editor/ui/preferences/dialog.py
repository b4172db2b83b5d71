"""The window of Preferences: every setting in its group, everything that keys can be given to, and a search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.model.scheme import Scheme
from editor.storage.settings import KEYS, described
from editor.ui.bindings import Bindable, Clash, bindables, clash_of, in_force, refusal_of, shown
from editor.ui.fonts import text_scale
from editor.ui.preferences.current import Preferences
from editor.ui.preferences.model_rows import row_of
from editor.ui.preferences.page import WrappedPage
from editor.ui.preferences.rows import KeyRow, Row, SettingRow
from editor.ui.sign import Sign, lead
from editor.words import say, say_number

_SIZE = QSize(760, 640)
_SLICE = 4
"""How many rows of keys are added at a turn of the event loop."""

_GROUP, _HEADING = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PreferencesDialog(QDialog):
    """All settings, each applied as soon as it is set; nothing needs to be confirmed."""

    def __init__(self, preferences: Preferences, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(say("Preferences"))
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self._preferences, self._scheme = preferences, scheme
        self._pressed: dict[KeyRow, str] = {}
        self._headings: dict[QLabel, list[Row]] = {}
        self._coming = iter(bindables(scheme))
        self._wanted = ""
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._add_some_keys)
        self._lay_out()
        self._turn.start()
        preferences.changed.connect(self._show_values)
        self._show_values()

    def go_to(self, group: str) -> None:
        """Show a group from its heading on, also one whose rows are still being added."""
        self._wanted = group if self._turn.isActive() else ""
        for place in range(self.groups.count()):
            if self.groups.item(place).data(_GROUP) == group:
                self.groups.setCurrentRow(place)
                self._scroll_to(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Give every row its height from the first picture on."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._wrapped.measure_anew)

    def _lay_out(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("preferencesSearch")
        self.search.setAccessibleName(say("Search preferences"))
        self.search.setPlaceholderText(say("Search preferences"))
        lead(self.search, Sign("search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._seek)
        self.groups = QListWidget()
        self.groups.setObjectName("preferenceGroups")
        self.groups.setAccessibleName(say("Groups of settings"))
        self.groups.setFixedWidth(round(150 * text_scale()))
        self._area = QScrollArea()
        self._area.setObjectName("preferenceArea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page())
        self.groups.currentRowChanged.connect(self._scroll_to)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.groups)
        middle.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addLayout(middle, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        reset, close = QPushButton(say("Reset all to defaults")), QPushButton(say("Close"))
        reset.setObjectName("resetAllButton")
        reset.clicked.connect(self._preferences.reset_all)
        close.setObjectName("closeButton")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(reset)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _page(self) -> QWidget:
        page = self._wrapped = WrappedPage()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(4, 0, 16, 12)
        self._column.setSpacing(0)
        self._nothing = QLabel()
        self._nothing.setObjectName("preferencesNothing")
        self._nothing.setProperty("role", "hint")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._column.addWidget(self._nothing)
        rows = [row_of(setting, self._preferences) for setting in described() if setting.kind != "keys"]
        for group in dict.fromkeys(row.setting.group for row in rows):
            heading = self._add_heading(say(group))
            self._offer_group(group, heading)
            for row in rows:
                if row.setting.group == group:
                    self._add_row(heading, row)
        for row in rows:
            row.set_requested.connect(lambda value, row=row: self._preferences.set(row.setting.name, value))
            row.reset_requested.connect(lambda row=row: self._preferences.reset(row.setting.name))
        self._column.addStretch(1)
        return page

    def _add_some_keys(self) -> None:
        """Add some of the rows of keys; all at once would keep a person waiting."""
        some = list(islice(self._coming, _SLICE))
        changed = self._preferences.settings.keys
        keys = in_force(changed, self._scheme)
        for bindable in some:
            title = say("Keys: {group}", group=say(bindable.group))
            heading = next((found for found in self._headings if found.text() == title), None)
            if heading is None:
                heading = self._add_heading(title)
                if self.groups.item(self.groups.count() - 1).data(_GROUP) != KEYS:
                    self._offer_group(KEYS, heading)
            _show_keys(self._add_key_row(heading, bindable), keys, changed)
        if some:
            self._wrapped.ask_height()
        else:
            self._turn.stop()
            self._wrapped.measure_anew()
        if self.search.text():
            self._seek(self.search.text())
        if self._wanted:
            self.go_to(self._wanted)

    def _add_key_row(self, heading: QLabel, bindable: Bindable) -> KeyRow:
        row = KeyRow(bindable)
        row.keys_pressed.connect(lambda keys: self._give(row, keys))
        row.take_requested.connect(lambda: self._take(row))
        row.reset_requested.connect(lambda: self._give_back(row))
        self._add_row(heading, row)
        return row

    def _add_heading(self, title: str) -> QLabel:
        heading = QLabel(title)
        heading.setProperty("role", "title")
        heading.setContentsMargins(0, 14 if self._headings else 2, 0, 4)
        self._headings[heading] = []
        self._column.insertWidget(self._end(), heading)
        return heading

    def _add_row(self, heading: QLabel, row: Row) -> None:
        self._headings[heading].append(row)
        self._column.insertWidget(self._end(), row)

    def _end(self) -> int:
        """Return the place before the stretch, if that is there already."""
        last = self._column.itemAt(self._column.count() - 1)
        return self._column.count() - (1 if last is not None and last.spacerItem() else 0)

    def _offer_group(self, group: str, heading: QLabel) -> None:
        self.groups.addItem(say(group))
        item = self.groups.item(self.groups.count() - 1)
        item.setData(_GROUP, group)
        item.setData(_HEADING, heading)

    def _rows(self) -> Iterator[Row]:
        for rows in self._headings.values():
            yield from rows

    def _show_values(self, _: str = "") -> None:
        """Let every control show what holds now."""
        settings = self._preferences.settings
        keys = in_force(settings.keys, self._scheme)
        for row in self._rows():
            if isinstance(row, SettingRow):
                row.show_value(getattr(settings, row.setting.name))
                row.offer_reset(row.setting.kind != "words" and not self._preferences.is_own(row.setting.name))
            elif isinstance(row, KeyRow):
                _show_keys(row, keys, settings.keys)

    def _give(self, row: KeyRow, keys: str) -> None:
        """Give keys to what a row is about, unless something else has them or they cannot be given."""
        self._show_values()
        if keys and (refusal := refusal_of(keys, row.bindable)):
            row.tell(refusal, can_take=False)
        elif keys and (clash := self._clash(row, keys)):
            self._pressed[row] = keys
            row.tell(say("{keys} was not given to “{deed}”: “{other}” has it.", keys=shown((clash.keys,)),
                         deed=row.bindable.words, other=clash.holder.words), can_take=True)
        else:
            self._bind(row, keys)

    def _give_back(self, row: KeyRow) -> None:
        """Give a row the program's own keys, unless something else has them by now."""
        if own := row.bindable.own:
            self._give(row, own[0])
        else:
            self._preferences.bind(row.bindable.name, None)

    def _clash(self, row: KeyRow, keys: str) -> Clash | None:
        return clash_of(keys, row.bindable, self._preferences.settings.keys, self._scheme)

    def _bind(self, row: KeyRow, keys: str) -> None:
        given = row.bindable.keys_by(keys)
        self._preferences.bind(row.bindable.name, None if given == row.bindable.own else given[0] if given else "")

    def _take(self, row: KeyRow) -> None:
        """Take the keys last pressed from what has them."""
        keys = self._pressed.pop(row)
        while clash := self._clash(row, keys):
            self._preferences.bind(clash.holder.name, "")
        self._bind(row, keys)
        row.field.setFocus()

    def _seek(self, sought: str) -> None:
        """Show only the rows in which the words stand."""
        found = 0
        for heading, rows in self._headings.items():
            whole = bool(sought.strip()) and heading.text().casefold().startswith(sought.strip().casefold())
            for row in rows:
                row.setVisible(whole or row.means(sought))
            found += sum(row.isVisibleTo(self) for row in rows)
            heading.setVisible(any(row.isVisibleTo(self) for row in rows))
        self._nothing.setVisible(not found)
        self._nothing.setText(say("No setting is about “{words}”.", words=sought.strip()))
        sentence = say_number("{count} setting", "{count} settings", found)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.search, sentence))

    def _scroll_to(self, place: int) -> None:
        if place >= 0:
            heading = self.groups.item(place).data(_HEADING)
            self._column.activate()
            self._area.verticalScrollBar().setValue(heading.y())


def _show_keys(row: KeyRow, keys: Mapping[str, tuple[str, ...]], changed: Mapping[str, str]) -> None:
    row.show_keys(row.bindable.shown(keys[row.bindable.name]))
    row.offer_reset(row.bindable.name in changed)
