"""Choose the mentions that name another entity, and which one."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QPushButton, QWidget

from editor.model.edits.fields import name_of, shortened
from editor.model.edits.merging import name_for, split_entity
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Entity, Mention
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.concordance import ConcordanceModel, ConcordanceView, Context, Row
from editor.ui.forms.fields import ListBox
from editor.ui.forms.mentions import spoken_row
from editor.ui.forms.receiver import ReceiverField
from editor.ui.index import Index
from editor.words import say, say_number

_SIZE = QSize(600, 640)
_NAME = 44
_SPELT, _IN = "spelt ", "in "


class SplitDialog(CardDialog):
    """Splits some of the mentions of an entity off. `split` carries the id of the entity that they name afterwards."""

    split = Signal(str)

    def __init__(self, bridge: Bridge, entity_id: str, parent: QWidget) -> None:
        project = bridge.project
        name = shortened(name_of(project.get(Entity, entity_id)), _NAME)
        super().__init__(say("Split “{name}”", name=name), _SIZE, parent)
        self._bridge, self._entity = bridge, entity_id
        self._mentions = [mention for mention in project.mentions_naming(entity_id) if mention.state != "rejected"]
        self.setObjectName("splitDialog")
        bridge.about_to_close.connect(self.reject)
        self.choice = ListBox("splitChoice", say("Choose mentions"))
        self.rows = _Rows(ticking=True, parent=self)
        self.list = ConcordanceView(self.rows)
        self.receiver = ReceiverField(bridge, entity_id)
        self.outcome = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.split_button: QPushButton = self.buttons.addButton(say("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._make(name)
        self._offer_choices(project)
        self._choose()

    @property
    def chosen(self) -> list[Mention]:
        """Return the mentions that are ticked."""
        places = {(row.article, row.begin, row.end) for row in self.rows.ticked}
        return [mention for mention in self._mentions if (mention.article, mention.begin, mention.end) in places]

    def accept(self) -> None:
        """Split the ticked mentions off; a refusal leaves the dialog open."""
        ids = [mention.id for mention in self.chosen]
        change = self._bridge.submit(split_entity(self._entity, ids, self.receiver.text().strip(), self.receiver.into))
        if change is not None:
            moved = next(swap.after for swap in change.swaps if isinstance(swap.after, Mention))
            self.split.emit(moved.entity)
            super().accept()

    def _make(self, name: str) -> None:
        self.list.setObjectName("splitList")
        self.list.setAccessibleName(say("Mentions of “{name}”", name=name))
        self.choice.activated.connect(lambda _: self._choose())
        self.rows.ticks_changed.connect(self._tell)
        self.receiver.named.connect(self._tell)
        self.outcome.setObjectName("splitOutcome")
        self.outcome.setProperty("role", "hint")
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.split_button.setObjectName("splitButton")
        self.split_button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for line, (words, field) in enumerate(((say("Mentions"), self.choice),
                                               (say("New entity, or one that is there"), self.receiver))):
            label = QLabel(words)
            label.setBuddy(field)
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.buttons)
        self.split_button.setDefault(True)  # of this dialog, which it is a part of only now

    def _offer_choices(self, project: Project) -> None:
        """Offer to choose all mentions of a spelling or in an article; at first one that is not the entity's name."""
        spelt = Counter(_spelling(mention) for mention in self._mentions)
        articles = Counter(mention.article for mention in self._mentions)
        own = name_key(project.get(Entity, self._entity).name)
        choices = [("", say("Chosen one by one"))]
        if len(spelt) > 1:
            choices += [(f"{_SPELT}{words}", say("Spelt “{words}”, {count}", words=words, count=count))
                        for words, count in spelt.most_common()]
        if len(articles) > 1:
            choices += [(f"{_IN}{article}", say("In “{title}”, {count}", title=_title(project, article), count=count))
                        for article, count in articles.items()]
        self.choice.offer(choices)
        other = next((value for value, _ in choices if value.startswith(_SPELT)
                      and name_key(value.removeprefix(_SPELT)) != own), "")
        self.choice.choose(other)

    def _choose(self) -> None:
        """Tick what is chosen, and nothing else."""
        project, chosen = self._bridge.project, self.choice.currentData()
        self.rows.show_rows([_row(project, mention, _is_in(mention, chosen)) for mention in self._mentions],
                            {mention.article: _title(project, mention.article) for mention in self._mentions})

    def _tell(self) -> None:
        """Name the new entity after what is ticked, and say what will happen."""
        chosen = self.chosen
        self.receiver.propose(name_for(chosen))
        into = self.receiver.into
        is_possible = bool(chosen and (into or (self.receiver.text().strip() and len(chosen) < len(self._mentions))))
        self.split_button.setEnabled(is_possible)
        self.split_button.setText(say_number("Split {count} mention off", "Split {count} mentions off", len(chosen))
                                  if chosen else say("Split off"))
        if not chosen:
            self.outcome.setText(say("Tick the mentions that name somebody or something else."))
        elif not is_possible:
            self.outcome.setText(say("Leave some mentions unticked, or choose an entity that is there."))
        else:
            self.outcome.setText(say("Events and quotes stay with “{name}”. Undo takes the whole step back.",
                                     name=name_of(self._bridge.project.get(Entity, self._entity))))


class _Rows(ConcordanceModel):
    """The mentions with their ticks."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what every concordance tells; for screen readers the paragraph with the words around the mention."""
        if role == Qt.ItemDataRole.AccessibleTextRole and (row := self.row_at(index.row())) is not None:
            return spoken_row(row)
        return super().data(index, role)


def _row(project: Project, mention: Mention, ticked: bool) -> Row:
    article, text = project.get(Article, mention.article), project.texts.get(mention.text)
    nature = scheme_of(project).entity_type(mention.type).look
    context = Context(article, text.words if text else "", mention.text)
    return context.row(mention.begin, mention.end, nature, "other", ticked=ticked)


def _is_in(mention: Mention, chosen: str) -> bool:
    if chosen.startswith(_SPELT):
        return _spelling(mention) == chosen.removeprefix(_SPELT)
    return bool(chosen) and mention.article == chosen.removeprefix(_IN)


def _spelling(mention: Mention) -> str:
    return " ".join(mention.words.split())


def _title(project: Project, article_id: str) -> str:
    article = project.find(Article, article_id)
    return shortened(name_of(article), 60) if article else ""
