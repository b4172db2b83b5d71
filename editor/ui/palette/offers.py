"""Say what the palette offers: the records, articles and commands with their names, and each as a row to be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from immutables import Map
from PySide6.QtGui import QAction, QKeySequence

from editor.model.dates import short_date, short_when
from editor.model.denial import denied_words
from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Note, Outlet, Quote, Record
from editor.model.standing import standing
from editor.ui.commands import STEP, is_switch
from editor.ui.letters import sign_of_type
from editor.ui.palette.ranking import Found, Names
from editor.words import phrase, say, say_number

RECENT = phrase("Used last")
PEOPLE = phrase("People, places, groups")
EVENTS = phrase("Events and quotes")
NOTES = phrase("Notes")
COMMANDS = phrase("Commands")
ARTICLES = phrase("Articles")
OUTLETS = phrase("Outlets")
HERE = phrase("In this article")
EVERYWHERE = phrase("In all articles")
GROUPS = (RECENT, PEOPLE, EVENTS, NOTES, ARTICLES, OUTLETS, COMMANDS, HERE, EVERYWHERE)
"""The groups in the order they are shown: what a name leads to before what a command changes."""

_LONGEST = 160
"""How many code points of a quote or note are a name."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be gone to. `kind` and `id` say what it is; a passage has its begin and end, else 0.

    `letters` are the code points that were looked for, of `words` or, where `by_detail` says so, of `detail`.
    """

    group: str
    kind: str
    id: str
    words: str
    detail: str = ""
    badge: str = ""
    ink: str = ""
    icon: str = ""
    keys: str = ""
    begin: int = 0
    end: int = 0
    letters: tuple[int, ...] = ()
    by_detail: bool = False

    @property
    def key(self) -> str:
        """Return the name under which the offer is remembered once it was taken."""
        return f"{self.kind}/{self.id}"

    @property
    def spoken(self) -> str:
        """Return the offer in one line."""
        return ", ".join(part for part in (self.words, self.detail, self.keys) if part)

    def lettered(self, found: Found) -> Offer:
        """Return the offer with the letters that were looked for."""
        return replace(self, letters=found.letters)


Choice = tuple[Names, Callable[[int], Offer]]
"""Names to be found, and from the number of one of them its offer."""


class RecordOffers:
    """The records of a project, by group. Names are gathered anew only for kinds of records that have changed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, Choice]] = {}

    def choices(self, project: Project) -> dict[str, list[Choice]]:
        """Return what can be found in each group of records."""
        def choice(record: type[Record], make: Callable[[], Choice]) -> Choice:
            kind = record.kind_of_record
            state = project.records.get(kind), project.tallies
            if kind not in self._kept or not _same(self._kept[kind][0], state):
                self._kept[kind] = state, make()
            return self._kept[kind][1]

        return {
            PEOPLE: [choice(Entity, lambda: _entities(project))],
            EVENTS: [choice(Event, lambda: _events(project)), choice(Quote, lambda: _quotes(project))],
            NOTES: [choice(Note, lambda: _notes(project))],
            ARTICLES: [choice(Article, lambda: _articles(project))],
            OUTLETS: [choice(Outlet, lambda: _outlets(project))],
        }

    def names(self, project: Project) -> Iterator[str]:
        """Yield every name, so that it can be made ready before it is looked for."""
        for entity in project.of(Entity).values():
            yield from (entity.name, *entity.aliases)
        yield from (event.title for event in project.of(Event).values())
        yield from (title_of(article) for article in project.of(Article).values())


def offer_of(project: Project, key: str) -> Offer | None:
    """Return the offer of a record that was taken before, or None where it is gone."""
    kind, _, record_id = key.partition("/")
    offers: Mapping[str, tuple[type[Record], Callable[..., Offer]]] = {
        "entity": (Entity, _entity), "event": (Event, _event), "quote": (Quote, _quote), "note": (Note, _note),
        "article": (Article, _article), "outlet": (Outlet, _outlet)}
    if kind not in offers:
        return None
    record_class, make = offers[kind]
    record = project.entity(record_id) if kind == "entity" else project.find(record_class, record_id)
    if record is None:
        return None
    return make(project, record)


def commands_among(actions: Sequence[tuple[QAction, str]]) -> Choice:
    """Return the commands that can be given now; each action comes with its words, blank for those of the menu.

    Of two found alike a deed comes before a switch, which changes how the program goes on.
    """
    seen = [(action, words or plain_text(action)) for action, words in actions
            if action.isEnabled() and action.isVisible() and not action.isSeparator() and not action.menu()]
    weights = [0.0 if is_switch(action) else 1.0 for action, _ in seen]
    return Names([words for _, words in seen], weights), lambda number: command_offer(*seen[number])


def command_offer(action: QAction, words: str) -> Offer:
    """Return the offer of a command with the keys in force, and the step that undo and redo would go."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.text().partition("\t")[2]
    detail = say("on") if action.isCheckable() and action.isChecked() else str(action.property(STEP) or "")
    icons = {"library": "library", "form": "records", "new": "project", "import": "plus"}
    return Offer(COMMANDS, "command", action.objectName() or words, words, detail=detail, keys=shown,
                 icon=icons.get(action.objectName(), "command"))


def plain_text(action: QAction) -> str:
    """Return the words of an action without the keys beside them and the marks of its letters."""
    return action.text().partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")


def passage_offer(group: str, title: str, hit_before: str, hit_words: str, hit_after: str,
                  place: tuple[str, int, int, int]) -> Offer:
    """Return the offer of words in an article; `place` is the article, begin, end and number of the paragraph."""
    before = " ".join(hit_before.split()) + (" " if hit_before[-1:].isspace() else "")
    words = " ".join(hit_words.split())
    after = (" " if hit_after[:1].isspace() else "") + " ".join(hit_after.split())
    article, begin, end, line = place
    detail = say("{title} · ¶{line}", title=title, line=line) if title else say("¶{line}", line=line)
    return Offer(group, "passage", article, before + words + after, detail=detail, icon="text-size", begin=begin,
                 end=end, letters=tuple(range(len(before), len(before) + len(words))))


def _same(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return one is other or (not isinstance(one, Map) and one == other)


def _entities(project: Project) -> Choice:
    entities = standing(project, Entity)
    named = [(entity, name) for entity in entities for name in (entity.name, *entity.aliases) if name]
    weights = [project.tally(entity.id) for entity, _ in named]
    return Names([name for _, name in named], weights), lambda number: _entity(project, *named[number])


def _entity(project: Project, entity: Entity, name: str = "") -> Offer:
    letter, ink = sign_of_type(project, entity.type)
    mentions = project.tally(entity.id)
    counted = say_number("{count} mention", "{count} mentions", mentions)
    is_alias = bool(name) and name != entity.name
    detail = say("{name} · {mentions}", name=entity.name, mentions=counted) if is_alias else counted
    return Offer(PEOPLE, "entity", entity.id, name or entity.name, detail=detail, ink=ink, badge=letter)


def _events(project: Project) -> Choice:
    events = standing(project, Event)
    return Names([event.title for event in events]), lambda number: _event(project, events[number])


def _event(_: Project, event: Event) -> Offer:
    return Offer(EVENTS, "event", event.id, event.title or say("Event without a title"),
                 detail=short_when(event.when), badge=f"E{event.number}", ink="event")


def _quotes(project: Project) -> Choice:
    """Return the quotes by their words, and by who says them."""
    quotes = standing(project, Quote)
    names = Names([*(_words_of(project, quote) for quote in quotes), *(_speaker(project, quote) for quote in quotes)])
    return names, lambda number: replace(_quote(project, quotes[number % len(quotes)]),
                                         by_detail=number >= len(quotes))


def _quote(project: Project, quote: Quote) -> Offer:
    return Offer(EVENTS, "quote", quote.id, _words_of(project, quote),
                 detail=_speaker(project, quote),
                 badge=f"Q{quote.number}", ink="quote")


def _words_of(project: Project, quote: Quote) -> str:
    words = " … ".join(" ".join(span.words.split()) for span in quote.spans)[:_LONGEST]
    return denied_words(project, quote, words)


def _speaker(project: Project, quote: Quote) -> str:
    entity = project.entity(quote.speaker) if quote.speaker else None
    return entity.name if entity else quote.speaker_words


def _notes(project: Project) -> Choice:
    notes = project.each(Note)
    return Names([note.words[:_LONGEST] for note in notes]), lambda number: _note(project, notes[number])


def _note(_: Project, note: Note) -> Offer:
    anchored = " ".join(note.anchor.words.split())[:40] if note.anchor else ""
    return Offer(NOTES, "note", note.id, " ".join(note.words[:_LONGEST].splitlines()), badge="N", ink="note",
                 detail=say("on “{words}”", words=anchored) if anchored else "")


def _articles(project: Project) -> Choice:
    articles = list(reversed(project.each(Article)))
    order = count(len(articles), -1)
    return (Names([title_of(article) for article in articles], [next(order) for _ in articles]),
            lambda number: _article(project, articles[number]))


def _article(project: Project, article: Article) -> Offer:
    outlet = project.find(Outlet, article.outlet) if article.outlet else None
    published = short_date(article.published) if article.published else ""
    detail = (say("{outlet} · {date}", outlet=outlet.name, date=published) if outlet and published
              else outlet.name if outlet else published)
    return Offer(ARTICLES, "article", article.id, title_of(article), detail=detail,
                 icon="article")


def _outlets(project: Project) -> Choice:
    outlets = project.each(Outlet)
    return Names([outlet.name for outlet in outlets]), lambda number: _outlet(project, outlets[number])


def _outlet(_: Project, outlet: Outlet) -> Offer:
    return Offer(OUTLETS, "outlet", outlet.id, outlet.name, detail=outlet.origin_group, badge=outlet.reliability,
                 ink="materiel")
