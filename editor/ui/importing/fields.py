"""Ask what an article is: headline, outlet, date of publication and what else its text may not say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor.briefing.lexicons import grades
from editor.importers import ImportedArticle
from editor.importers.inferred_date import InferredDate
from editor.importers.routine import is_routine
from editor.importers.undated import relative_words, with_proposal
from editor.model.dates import NoDate, read_date
from editor.model.matching import name_key
from editor.model.records import Article
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.importing.grades import GradeChoice, GradeRow
from editor.ui.importing.languages import LANGUAGES
from editor.ui.importing.notice import Notice
from editor.ui.importing.published import PublishedField
from editor.ui.labels import plain_label
from editor.words import phrase, say, say_number

_LABELS = 82  # the width of the labels, in pixels of unenlarged text
_HEADLINE_LINES = 3
_HEADLINE_FRAME = 14  # around the lines of the headline, in pixels


class ArticleFields(QWidget):
    """The fields of one article. `outlets` are the known ones: their reliability and number of articles by name."""

    def __init__(self, imported: ImportedArticle, outlets: Mapping[str, tuple[str, int]],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imported = imported = _with_proposal(imported)
        self._outlets = {name_key(name): known for name, known in outlets.items()}
        article = imported.article
        self.headline = _Headline(article.title)
        self.outlet = _outlet_choice(imported.outlet, outlets)
        self.published = PublishedField(article.published, article.published_how,
                                        imported.inferred.earliest if imported.inferred else "")
        self.place = QLineEdit(article.dateline)
        self.author = QLineEdit(article.author)
        self.url = QLineEdit(article.url)
        for field in (self.place, self.author, self.url):
            field.setCursorPosition(0)  # what is too long is read from its beginning
        self.language = _choice({"": phrase("Not stated"), **_languages(article.language)}, article.language)
        self.reliability = GradeChoice(grades().reliability, "F")
        self.credibility = GradeChoice(grades().credibility, str(article.credibility))
        self._complaint = plain_label("error")
        self._notice = Notice()
        self._known = plain_label("hint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "panel")
        self._lay_out()
        self._name_fields()
        self.outlet.currentTextChanged.connect(self._take_outlet)
        self.published.textChanged.connect(self._take_date)
        self._take_outlet(self.outlet.currentText())
        self._take_date()

    def first(self) -> QWidget:
        """Return the field to begin in: the date where none is stated or settled, else the headline."""
        article = self._imported.article
        is_known = article.published and (article.id or article.published_how != "inferred")
        return self.headline if is_known else self.published

    def settled(self) -> Article | None:
        """Return the article as the fields have it, or None where the date is none, which is told beside its field."""
        try:
            published = read_date(self.published.text())
        except NoDate as problem:
            self._complaint.setText(str(problem))
            self._complaint.show()
            self.published.setFocus(Qt.FocusReason.OtherFocusReason)
            self.published.selectAll()
            return None
        article = self._imported.article
        if published != article.published:
            article = msgspec.structs.replace(article, published=published, published_why="",
                                              published_how="given" if published else "")
        return msgspec.structs.replace(
            article, title=_one_line(self.headline.toPlainText()), dateline=_one_line(self.place.text()),
            author=_one_line(self.author.text()), url=self.url.text().strip(),
            language=str(self.language.currentData()), credibility=int(self.credibility.grade))

    def _take_outlet(self, name: str) -> None:
        """Show what is known of the outlet."""
        reliability, articles = self._outlets.get(name_key(name), ("", 0))
        if reliability:
            self.reliability.choose(reliability)
        self._known.setText(say_number(
            "{count} article of {name} here is graded {grade}. Not judged, an article shows F6.",
            "{count} articles of {name} here are graded {grade}. Not judged, an article shows F6.",
            articles, name=name, grade=reliability) if articles else say("Not judged, an article shows F6."))

    def _take_date(self) -> None:
        self._complaint.hide()
        self._notice.tell(self._sentence_of_date())

    def _sentence_of_date(self) -> str:
        """Return what is to be said of the date as it stands in its field, or blank."""
        inferred, article = self._imported.inferred, self._imported.article
        if self.published.text().strip():
            why = article.published_why
            if not (self.published.is_proposed and why):
                return ""
            if inferred is not None and not inferred.iso:
                why = say("{why} Alt+Down chooses a day.", why=why)
            return _with_count(say("Inferred: {why}", why=why), inferred)
        without = _without(relative_words(article, self._imported.text.words))
        if article.published:
            return without
        if inferred is None:
            return say("The text does not say when it was published. {without}", without=without)
        return _with_count(say("The text does not say when it was published. {why} {without}", why=inferred.why,
                               without=without), inferred)

    def _add_notes(self, form: QFormLayout) -> None:
        """Tell what was read in which way: what to look at on a ground of its own, what is left out always on another.
        """
        doubts = [note for note in self._imported.notes if not is_routine(note)]
        routine = [note for note in self._imported.notes if is_routine(note)]
        for notes, made in ((doubts, Notice), (routine, Notice.of_routine)):
            if notes:
                form.addRow(made("\n".join(notes)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_notes(form)
        form.addRow(_name(say("Headline")), self.headline)
        form.addRow(_name(say("Outlet")), _with_hints(self.outlet, self._how("outlet")))
        form.addRow(_name(say("Published")), _with_hints(
            self.published, [self._complaint, *self._how("published"), self._notice]))
        form.addRow(_name(say("Place")), _with_hints(self.place, self._how("dateline")))
        form.addRow(_name(say("Author")), _with_hints(self.author, self._how("author")))
        form.addRow(_name(say("Web address")), self.url)
        form.addRow(_name(say("Language")), self.language)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setProperty("role", "rule")
        form.addRow(rule)
        form.addRow(_name(say("Source")), GradeRow(self.reliability))
        form.addRow(_name(say("Information")), GradeRow(self.credibility))
        form.addRow("", _with_hints(self._known, []))
        self.author.setPlaceholderText(say("Not stated"))
        self.place.setPlaceholderText(say("Not stated"))
        self.url.setPlaceholderText(say("Paste a link"))

    def _how(self, field: str) -> list[QWidget]:
        """Return how a field was told from the text, or nothing for one that was not."""
        ways = [found.how for found in self._imported.found if found.field == field]
        if field == "published" and not ways and not self.published.is_proposed:
            ways = [self._imported.article.published_why]
        return [plain_label("hint", how) for how in ways if how]

    def _name_fields(self) -> None:
        for widget, name, label in (
            (self.headline, "headlineField", say("Headline")), (self.outlet, "outletField", say("Outlet")),
            (self.place, "placeField", say("Place")),
            (self.author, "authorField", say("Author")), (self.url, "urlField", say("Web address")),
            (self.language, "languageField", say("Language")),
            (self.reliability, "reliabilityField", say("Reliability of the source")),
            (self.credibility, "credibilityField", say("Credibility of the information")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(label)


class _Headline(QPlainTextEdit):
    """The headline on two lines, or three where it needs them; Enter is left to the dialog."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.sizeHint().height())
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines are, which some scripts set higher than others."""
        layout = self.document().firstBlock().layout()
        if (lines := min(layout.lineCount(), _HEADLINE_LINES)) > 0:
            words = ceil(layout.lineAt(lines - 1).rect().bottom()) + _HEADLINE_FRAME
            self.setFixedHeight(max(self.sizeHint().height(), words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return two lines."""
        return QSize(200, max(48, 2 * self.fontMetrics().lineSpacing() + _HEADLINE_FRAME))


def _outlet_choice(name: str, outlets: Iterable[str]) -> QComboBox:
    choice = QComboBox()
    choice.setEditable(True)
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.addItems(sorted(outlets, key=name_key))
    choice.setCurrentText(name)
    line = choice.lineEdit()
    if line is not None:
        line.setPlaceholderText(say("Not stated"))
        line.setAccessibleName(say("Outlet"))
    return choice


def _choice(labels: Mapping[str, str], chosen: str) -> QComboBox:
    """Return a choice of values that are shown as their labels."""
    choice = QComboBox()
    for value, label in labels.items():
        choice.addItem(say(label), value)
    choice.setCurrentIndex(max(choice.findData(chosen), 0))
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(8)
    return choice


def _languages(known: str) -> dict[str, str]:
    return LANGUAGES if not known or known in LANGUAGES else {**LANGUAGES, known: known}


def _with_proposal(imported: ImportedArticle) -> ImportedArticle:
    """Return a new article with the date that its text leads to, where it has none; one of the project as it is."""
    if imported.article.id or imported.article.published:
        return imported
    return msgspec.structs.replace(imported, article=with_proposal(imported.article, imported.inferred))


def _without(relative: str) -> str:
    """Say what stays open without a date, by the words of the text that need one."""
    if not relative:
        return say("Leave it blank if you do not know it.")
    return say("Without a publication date, days such as “{words}” stay unresolved. "
               "Leave it blank if you do not know it.", words=relative)


def _with_count(sentence: str, inferred: InferredDate | None) -> str:
    """Return the sentence with how much hangs on the date, where the text was read for it."""
    if inferred is None or not inferred.dependent:
        return sentence
    return say_number("{sentence} {count} of the {dated} times it names depends on this date.",
                      "{sentence} {count} of the {dated} times it names depend on this date.",
                      inferred.dependent, sentence=sentence, dated=inferred.dated)


def _with_hints(field: QWidget, hints: Iterable[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in (field, *hints):
        column.addWidget(part)
    return holder


def _name(words: str) -> QLabel:
    label = plain_label("hint", words)
    label.setFixedWidth(round(_LABELS * text_scale()))
    return label


def _one_line(words: str) -> str:
    return " ".join(words.split())
