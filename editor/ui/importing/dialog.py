"""Let the analyst settle one article before it is taken in: its fields, and which of its lines are the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.importers import ImportedArticle
from editor.model.project import Project, empty_project
from editor.model.records import Article, Outlet
from editor.storage.settings import load_settings
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, enlarged, interface_font, text_scale
from editor.ui.icon_button import icon_button
from editor.ui.importing.fields import ArticleFields
from editor.ui.importing.frame import DragBar, Shade, column_in
from editor.ui.importing.lines import LinesModel, LinesView
from editor.ui.importing.settled import SettledArticle
from editor.ui.ruled import rule
from editor.ui.sign import Sign
from editor.words import say, say_number

if TYPE_CHECKING:
    from editor.ui.transcribing.frame import TranscriptionFrame

_SIZE = QSize(1100, 718)
_WIDE = QSize(1400, 820)
"""The size of the dialog for a picture, which stands between the fields and its words."""
_FORM = 404


class ImportDialog(QDialog):
    """Shows what was read from a file, to be confirmed with Enter or mended first. It knows no open project.

    An article with an id is in the project already: then its details are mended. `project` is only looked at for the
    outlets it knows. `field` names the one to begin in; blank, it is the one that needs an answer.
    """

    def __init__(self, imported: ImportedArticle, project: Project | None = None, parent: QWidget | None = None,
                 field: str = "") -> None:
        super().__init__(parent)
        self._first = field
        self._imported = imported
        self.setObjectName("importDialog")
        self._title, deed = (say("Article details"), say("Apply")) if imported.article.id else (
            say("Import article"), say("Import"))
        self.setWindowTitle(self._title)
        self.setAccessibleName(self._title)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # the corners are round
        self.setMinimumSize(860, 520)
        size = (_WIDE if imported.article.picture and not imported.article.id else _SIZE) * text_scale()
        self.resize(size.boundedTo(parent.window().size() - QSize(40, 40)) if parent else size)
        self.fields = ArticleFields(imported, _outlets_of(project or empty_project()))
        self.model = LinesModel(imported.text.words, imported.article.lines, self)
        self.lines = LinesView(self.model)
        self.transcription = self._transcription(imported)
        self._count = _label("hint")
        self._show_group = QButtonGroup(self)
        self.import_button = QPushButton(deed)
        self.suggest = QCheckBox(say("Suggest tags after import"))
        self._lay_out()
        self.model.dataChanged.connect(self._count_anew)
        self._count_anew()

    @classmethod
    def settle(cls, imported: ImportedArticle, parent: QWidget, take: Callable[[SettledArticle], object],
               project: Project | None = None, field: str = "") -> None:
        """Show the dialog over a window, and hand on the article as settled; nothing where it is not wanted."""
        dialog = cls(imported, project, parent, field)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shade = Shade(parent)
        dialog.finished.connect(shade.deleteLater)
        dialog.accepted.connect(lambda: dialog._hand_on(take))
        dialog.open()

    def settled(self) -> SettledArticle | None:
        """Return the article as the dialog has it, or None where a field holds what it cannot."""
        article = self.fields.settled()
        if article is None:
            return None
        text, found = self._imported.text, self._imported.found
        if self.transcription is None:
            article = msgspec.structs.replace(article, lines=tuple(self.model.lines))
        else:
            text, article = self.transcription.written_below(text, article)
        return SettledArticle(text=text, article=article, found=found, notes=self._imported.notes,
                              outlet=" ".join(self.fields.outlet.currentText().split()),
                              reliability=self.fields.reliability.grade, is_to_suggest=self.suggest.isChecked())

    def _hand_on(self, take: Callable[[SettledArticle], object]) -> None:
        if (settled := self.settled()) is not None:
            take(settled)

    def accept(self) -> None:
        """Close, unless a field holds what it cannot."""
        if self.settled() is not None:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field that was named, or needs an answer."""
        super().showEvent(event)
        self._stand_in_the_middle()
        if self.transcription is not None and not self._first:
            self.transcription.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field = self.fields.findChild(QWidget, self._first) if self._first else None
        (field or self.fields.first()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_in_the_middle(self) -> None:
        """Stand in the middle of the window; without a frame the system does not see to it."""
        parent = self.parentWidget()
        if parent is not None:
            middle = parent.mapToGlobal(parent.rect().center())
            self.move(middle - self.rect().center())

    def _count_anew(self) -> None:
        lines = self.model.lines
        aside = sum(line.set_aside for line in lines)
        self._count.setText(say_number("{count} numbered line, {kept} kept, {aside} set aside",
                                       "{count} numbered lines, {kept} kept, {aside} set aside",
                                       len(lines), kept=len(lines) - aside, aside=aside))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(_scrolled(self.fields), 5)
        middle.addWidget(_upright())
        if self.transcription is None:
            middle.addLayout(self._right(), 6)  # once the fields have all they need
        else:
            middle.addWidget(self.transcription, 12)
        frame = QFrame()
        frame.setObjectName("importFrame")
        column = column_in(self, frame)
        column.addWidget(self._head())
        column.addWidget(rule())
        column.addLayout(middle, 1)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _transcription(self, imported: ImportedArticle) -> TranscriptionFrame | None:
        """Return where the words of a picture that comes in are written; None for whatever came as words."""
        if not imported.article.picture or imported.article.id:
            return None
        from editor.ui.transcribing.frame import TranscriptionFrame  # only for pictures
        frame = TranscriptionFrame(imported.text.original, imported.article.file_name, "")
        frame.taken.connect(self.accept)
        frame.left.connect(self.reject)
        return frame

    def _head(self) -> QWidget:
        title = QLabel(self._title)
        title.setFont(interface_font(15, Weight.DemiBold))
        text = self._imported.text
        source = _label("second", self._imported.article.file_name or say("Pasted words"))
        source.setToolTip(text.decoded)
        close = icon_button("closeButton", "remove", say("Close without importing"),
                            say("Close without importing (Esc)"), focus=Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.reject)
        head = DragBar()
        row = QHBoxLayout(head)
        row.setContentsMargins(18, 9, 12, 9)
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(source, 1)
        row.addWidget(close)
        return head

    def _right(self) -> QVBoxLayout:
        title = QLabel(say("Text to keep"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 6)
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self._count, 1)
        for label, only in ((say("All"), False), (say("Set aside"), True)):
            head.addWidget(self._make_show_button(label, only))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.lines, 1)
        return column

    def _make_show_button(self, label: str, only: bool) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName("showSetAsideButton" if only else "showAllLinesButton")
        button.setAccessibleName(say("Show lines: {which}", which=label.lower()))
        button.setCheckable(True)
        button.setChecked(not only)
        button.setProperty("role", "sieve")
        button.clicked.connect(lambda: self.model.show_only_set_aside(only))
        self._show_group.addButton(button)
        return button

    def _foot(self) -> QHBoxLayout:
        kept = say("The original file stays in the project unchanged.") if self._imported.text.original else say(
            "The pasted words stay in the project unchanged.")
        cancel = QPushButton(say("Cancel"))
        cancel.setObjectName("cancelButton")
        cancel.clicked.connect(self.reject)
        self.import_button.setObjectName("importButton")
        self.import_button.setProperty("role", "primary")
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(8)
        self.suggest.setObjectName("suggestTagsBox")
        self.suggest.setMinimumHeight(24)  # large enough to hit
        self.suggest.setChecked(load_settings().suggest_on_import)
        self.suggest.setHidden(bool(self._imported.article.id))  # it is in the project
        row.addWidget(self.suggest)
        row.addWidget(Sign("lock"))
        row.addWidget(_label("second", kept), 1)
        row.addWidget(cancel)
        row.addWidget(self.import_button)
        return row


def _outlets_of(project: Project) -> dict[str, tuple[str, int]]:
    """Return reliability and number of articles of every outlet by its name."""
    articles = [article.outlet for article in project.of(Article).values()]
    return {outlet.name: (outlet.reliability, articles.count(outlet.id)) for outlet in project.each(Outlet)}


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("importFields")
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setMinimumWidth(_FORM)
    area.setMaximumWidth(enlarged(_FORM))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _upright() -> QFrame:
    line = QFrame()
    line.setFixedWidth(1)
    line.setProperty("role", "upright")
    return line


def _label(role: str, words: str = "") -> QLabel:
    label = ElidedLabel(words)
    label.setProperty("role", role)
    # a long file name must not widen the dialog
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
