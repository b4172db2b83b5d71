"""The form of an outlet: what it is called, how far it is relied on, who stands behind it, what it has published."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.briefing.lexicons import grades
from editor.model.change import Swap
from editor.model.edits.articles import set_article, title_of
from editor.model.edits.outlets import set_outlet
from editor.model.errors import EditRefused
from editor.model.outlets import articles_of
from editor.model.records import Article, Outlet, Record
from editor.ui.bridge import Bridge
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import interface_font
from editor.ui.forms.account_card import origins_of
from editor.ui.forms.fields import ChoiceField, TextArea
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.rows import FormRows, heading_of, small_button
from editor.ui.forms.word_field import WordField
from editor.ui.outlets.articles import ArticleLinks
from editor.ui.outlets.listing import reliability_in_words
from editor.ui.outlets.same import SameOutlets
from editor.words import say, say_number


class OutletFields(RecordFields):
    """Name, reliability, origin group, description, the article it was opened from, all articles, what is the same.

    `details_requested` carries an article of which more is to be settled, as that it comes from another outlet.
    """

    set_record = staticmethod(set_outlet)
    details_requested = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        self._article = ""
        super().__init__(bridge)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, from top to bottom, a few at each step."""
        self._name = TextArea(self.bridge, "outletName", say("Name"), single=True, plain=True, most=3, reading=_named)
        self._head = self.make_head(self._name, "outlet", say("Delete outlet"))
        yield
        rows = FormRows()
        rows.add_complaint(self._name.draft)
        self._add_judgement(rows)
        self._add_article(rows)
        self._articles = ArticleLinks()
        self._articles.chosen.connect(lambda article_id: self.record_chosen.emit("article", article_id))
        self._count = rows.add_heading(say("Articles"))
        rows.add_wide(self._articles)
        self._same = SameOutlets(self.bridge)
        rows.add_heading(say("Same as?"), "", self._same.add_button)
        rows.add_wide(self._same)
        rows.add_complaint(self._same.picker.draft)
        column.addWidget(self._head)
        column.addLayout(rows)

    def fill(self, record: Record) -> None:
        """Show the outlet in the fields."""
        assert isinstance(record, Outlet)
        self._head.badge.follow(record.reliability, "materiel")
        self._head.badge.setAccessibleName(reliability_in_words(record.reliability))
        self._name.follow(record.id, record.name, self.writing("name"))
        self._reliability.follow(record.reliability, self.choosing("reliability"))
        self._group.follow(record.id, record.origin_group, self.writing("origin_group"))
        self._descriptor.follow(record.id, record.descriptor, self.writing("descriptor"))
        self._show_article(record.id)
        articles = articles_of(self.bridge.project, record.id)
        self._count.setText(say_number("{count} article", "{count} articles", len(articles)) if articles else
                            say("none yet"))
        self._articles.show_articles(articles)
        self._same.show_outlet(record)

    def show_article(self, article_id: str) -> None:
        """Show how this article's own words are graded, while it is of the outlet that is shown."""
        self._article = article_id
        if self.record_id:
            self._show_article(self.record_id)

    def concerns(self, swap: Swap) -> bool:
        """Tell whether a swap changes what the fields show: an outlet, or an article."""
        return isinstance(swap.record, Outlet | Article)

    def first_field(self) -> QWidget:
        """Return how far the outlet is relied on: its name is known mostly."""
        return self._reliability

    def _add_judgement(self, rows: FormRows) -> None:
        self._reliability = ChoiceField(self.bridge, "outletReliability", say("Reliability of the source"))
        self._reliability.offer([(grade, reliability_in_words(grade)) for grade in grades().reliability])
        self._group = WordField(self.bridge, "outletOriginGroup", say("Origin group"),
                                lambda: origins_of(self.bridge.project), plain=False)
        self._group.setPlaceholderText(say("Owner or agency, if it shares one with others"))
        self._group.setToolTip(say("What outlets of one group say alike counts as said once"))
        self._descriptor = TextArea(self.bridge, "outletDescriptor", say("Description"), least=3, most=8)
        self._descriptor.setPlaceholderText(say("Who owns it, what it has access to, which side it takes"))
        rows.add(say("Reliability"), self._reliability)
        rows.add(say("Origin group"), self._group)
        rows.add(say("Description"), self._descriptor)

    def _add_article(self, rows: FormRows) -> None:
        self._title = ElidedLabel()
        self._title.setFont(interface_font(12.5))
        self._credibility = ChoiceField(self.bridge, "articleCredibility", say("Credibility of the information"))
        self._credibility.offer([(digit, say("{grade}, {meaning}", grade=digit, meaning=say(meaning)))
                                 for digit, meaning in grades().credibility.items()])
        self._details: QPushButton = small_button(say("Other details…"), "articleDetailsButton",
                                                  say("Give the article another outlet, or change its details"))
        self._details.clicked.connect(lambda: self.details_requested.emit(self._article))
        self._article_heading = heading_of(say("The article on the screen"), "", self._details)
        self._article_holder = QWidget()
        inner = FormRows(self._article_holder)
        inner.add_wide(self._title)
        inner.add(say("Information"), self._credibility)
        rows.add_wide(self._article_heading)
        rows.add_wide(self._article_holder)

    def _show_article(self, outlet_id: str) -> None:
        article = self.bridge.project.find(Article, self._article) if self._article else None
        is_here = article is not None and article.outlet == outlet_id
        for part in (self._article_heading, self._article_holder):
            part.setVisible(is_here)
        if article is not None and is_here:
            self._title.setText(title_of(article))
            article_id = article.id
            self._credibility.follow(str(article.credibility),
                                     lambda digit: set_article(article_id, credibility=int(digit)))


def _named(typed: str) -> str:
    """Return a name on one line. Raises EditRefused for none."""
    name = " ".join(typed.split())
    if not name:
        raise EditRefused(say("An outlet has a name. Delete the outlet if it is not needed."))
    return name
