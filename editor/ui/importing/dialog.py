"""Let the analyst settle one article before it is taken in: its fields, and which of its lines are the article."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
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
from editor.ui.fonts import Weight, interface_font
from editor.ui.icons import icon
from editor.ui.importing.fields import ArticleFields
from editor.ui.importing.lines import LinesModel, LinesView
from editor.ui.importing.settled import SettledArticle
from editor.words import say, say_number

_SIZE = QSize(1100, 718)
_FORM = 404


class ImportDialog(QDialog):
    """Shows what was read from a file, to be confirmed with Enter or mended first. It knows no open project.

    An article with an id is in the project already: then its details are mended. `project` is only looked at for the
    outlets it knows.
    """

    def __init__(self, imported: ImportedArticle, project: Project | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imported = imported
        self.setObjectName("importDialog")
        self._title, deed = (say("Article details"), say("Apply")) if imported.article.id else (
            say("Import article"), say("Import"))
        self.setWindowTitle(self._title)
        self.setAccessibleName(self._title)
        self.setMinimumSize(860, 520)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(40, 40)) if parent else _SIZE)
        self.fields = ArticleFields(imported, _outlets_of(project or empty_project()))
        self.model = LinesModel(imported.text.words, imported.article.lines, self)
        self.lines = LinesView(self.model)
        self._count = _label("hint")
        self._show_group = QButtonGroup(self)
        self.import_button = QPushButton(deed)
        self._lay_out()
        self.model.dataChanged.connect(self._count_anew)
        self._count_anew()

    @classmethod
    def settle(cls, imported: ImportedArticle, parent: QWidget,
               project: Project | None = None) -> SettledArticle | None:
        """Show the dialog until it is answered; return the article as settled, or None where it is not wanted."""
        dialog = cls(imported, project, parent)
        try:
            return dialog.settled() if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def settled(self) -> SettledArticle | None:
        """Return the article as the dialog has it, or None where a field holds what it cannot."""
        article = self.fields.settled()
        if article is None:
            return None
        article = msgspec.structs.replace(article, lines=tuple(self.model.lines))
        known = {field: getattr(self._imported, field) for field in ("text", "found", "notes")}
        return SettledArticle(article=article, outlet=" ".join(self.fields.outlet.currentText().split()),
                              reliability=str(self.fields.reliability.currentData()), **known)

    def accept(self) -> None:
        """Close, unless a field holds what it cannot."""
        if self.settled() is not None:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field that needs an answer."""
        super().showEvent(event)
        self.fields.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_anew(self) -> None:
        lines = self.model.lines
        aside = sum(line.set_aside for line in lines)
        self._count.setText(say_number("{count} numbered line, {kept} kept, {aside} set aside",
                                       "{count} numbered lines, {kept} kept, {aside} set aside",
                                       len(lines), kept=len(lines) - aside, aside=aside))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(_scrolled(self.fields))
        middle.addLayout(self._right(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(_rule())
        column.addLayout(middle, 1)
        column.addWidget(_rule())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        title = QLabel(self._title)
        title.setFont(interface_font(15, Weight.DemiBold))
        text = self._imported.text
        source = self._imported.article.file_name or say("Pasted words")
        is_told = not text.decoded or text.decoded in self._imported.notes
        told = source if is_told else say("{file}. {how}", file=source, how=text.decoded)
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(_label("hint", told), 1)
        return row

    def _right(self) -> QVBoxLayout:
        title = QLabel(say("Text to keep"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self._count, 1)
        for label, only in ((say("All"), False), (say("Set aside"), True)):
            head.addWidget(self._make_show_button(label, only))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_rule())
        column.addWidget(self.lines, 1)
        return column

    def _make_show_button(self, label: str, only: bool) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName("showSetAsideButton" if only else "showAllLinesButton")
        button.setAccessibleName(say("Show lines: {which}", which=label.lower()))
        button.setCheckable(True)
        button.setChecked(not only)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.model.show_only_set_aside(only))
        self._show_group.addButton(button)
        return button

    def _foot(self) -> QHBoxLayout:
        lock = QLabel()
        lock.setPixmap(icon("lock").pixmap(QSize(16, 16)))
        kept = say("The original file stays in the project unchanged.") if self._imported.text.original else say(
            "The pasted words stay in the project unchanged.")
        cancel = QPushButton(say("Cancel"))
        cancel.setObjectName("cancelButton")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.import_button.setObjectName("importButton")
        self.import_button.setProperty("role", "primary")
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(8)
        row.addWidget(lock)
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
    area.setFixedWidth(_FORM)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _rule() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setProperty("role", "rule")
    return line


def _label(role: str, words: str = "") -> QLabel:
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    # a long file name must not widen the dialog
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
