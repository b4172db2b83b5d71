"""Say what a suggestion is, in the words of its card and of the list of what comes next."""

from __future__ import annotations

import msgspec

from editor.model.denial import with_denial
from editor.model.edits.fields import name_of, shortened
from editor.model.like_events import like_and_told_again, reports_of
from editor.model.lines import line_at
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Mention, Quote
from editor.model.review import Decided, anchors_in, place_in
from editor.model.review_line import Ahead, Row
from editor.model.scheme import scheme_of
from editor.model.sentence import sentence_at
from editor.suggest.reasons import why
from editor.suggest.strength import Strength, strength_of
from editor.suggest.tongue import is_english
from editor.ui.forms.values import QUOTE_KINDS, STATUSES
from editor.ui.letters import sign_of_type
from editor.ui.review.details import details_of, type_told
from editor.ui.review.keys import ACCOUNTS, ReviewDeed
from editor.words import phrase, say, say_number

_LONGEST, _PARAGRAPHS, _ACCOUNTS = 420, 4, 3
STRENGTH_SENTENCES: dict[Strength, str] = {
    "strong": phrase("Strong match."), "fair": phrase("Fair match."), "weak": phrase("Weak match.")}


class Likeness(msgspec.Struct, frozen=True):
    """An event that a suggested one may be an account of: its id, its badge as it is read, its title, and why."""

    event: str
    badge: str
    title: str
    reason: str

    @property
    def offer(self) -> str:
        """Return what takes the suggestion in as an account of the event."""
        return say("Account of {badge}: {reason}", badge=self.badge, reason=shortened(self.title, 60))

    @property
    def told(self) -> str:
        """Return what the suggestion may be, and why."""
        return say("Account of {badge}: {reason}", badge=self.badge, reason=self.reason)


class Card(msgspec.Struct, frozen=True):
    """What is said of a suggestion: its sign (a letter and an ink), its name, how it stands, its sentence in three
    parts of which the middle one is meant, what more is known, and why it is suggested.

    `together` says what accepts its whole group, `rejected_together` and `linked_together` what rejects and links that;
    blank where it is alone.
    `ignored` says what ignores its words, blank where it is no name. `accounts` are the events that it may be told of
    again. `again` is the one of them that it is proposed to be an account of, which accepting it takes it in as.
    `has_ends` tells that it is a tag, whose ends can be moved.
    """

    sign: str
    ink: str
    title: str
    status: str
    before: str
    words: str
    after: str
    details: tuple[str, ...] = ()
    why: str = ""
    together: str = ""
    rejected_together: str = ""
    linked_together: str = ""
    ignored: str = ""
    accounts: tuple[Likeness, ...] = ()
    again: Likeness | None = None
    has_ends: bool = False

    @property
    def proposal(self) -> str:
        """Return what it is proposed to be an account of, and why; blank for nothing."""
        again = self.again
        return say("Account of {badge}, “{title}”: {reason}", badge=again.badge, title=again.title,
                   reason=again.reason) if again is not None else ""

    @property
    def accepting(self) -> str:
        """Return what accepting it does."""
        return say("Accept as account of {badge}", badge=self.again.badge) if self.again else say("Accept")

    @property
    def spoken(self) -> str:
        """Return it in one line."""
        sentence = f"{self.before}{self.words}{self.after}"
        return "; ".join(filter(None, (self.title, self.status, self.proposal, sentence, *self.details, self.why)))


class Coming(msgspec.Struct, frozen=True):
    """A row of what comes next: the first suggestion of the row, its sign, its name, where it stands, how many."""

    record: str
    sign: str
    ink: str
    name: str
    places: str
    count: int

    @property
    def spoken(self) -> str:
        """Return it in one line."""
        return say("{name}, {places}, {count}", name=self.name, places=self.places, count=self.count)


def card_of(project: Project, article_id: str, record: Decided, count: int) -> Card:
    """Return what is said of a suggestion in a loaded article, of so many that wait together."""
    sign, ink, title, status = _head(project, record)
    before, words, after = _sentence(project, article_id, record)
    is_name = isinstance(record, Mention) and bool(record.entity)
    accounts, again = _accounts(project, record)
    return Card(
        sign, ink, title, status, before, words, after, tuple(details_of(project, record)), _why(project, record),
        together=_together(count, title, is_name=is_name) if count > 1 else _with_reports(project, record),
        rejected_together=_rejected_together(count) if count > 1 else "",
        linked_together=_linked_together(count) if is_name and count > 1 else "",
        ignored=say("Always ignore “{words}”", words=shortened(" ".join(words.split()), 24)) if is_name else "",
        accounts=accounts, again=again, has_ends=isinstance(record, Mention))


class ComingRows:
    """The rows of what comes next in an article; each is made when it is first asked for."""

    def __init__(self, project: Project, article_id: str, ahead: Ahead) -> None:
        self._project, self._article, self._ahead = project, article_id, ahead
        self._made: dict[int, Coming | None] = {}

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._ahead)

    def row(self, number: int) -> Coming | None:
        """Return a row by its number, or None where nothing of it is left."""
        if number not in self._made:
            row = self._ahead.row(number)
            self._made[number] = _coming(self._project, self._article, row) if row is not None else None
        return self._made[number]


def spoken_at(project: Project, article_id: str, record: Decided, card: Card) -> str:
    """Return in one line what a screen reader says of a suggestion that comes, and in which paragraph it stands."""
    place = say("¶{number}", number=_paragraph(project, article_id, place_in(record, article_id)[0]))
    told = say("{name}, {status}, “{words}”, {place}", name=card.title, status=card.status, words=card.words,
               place=place)
    return "; ".join(filter(None, (told, card.proposal)))


def is_offered(deed: ReviewDeed, card: Card) -> bool:
    """Tell whether a deed can be done to the suggestion of a card."""
    if deed is ReviewDeed.OWN_EVENT:
        return card.again is not None
    if deed in ACCOUNTS:
        return ACCOUNTS.index(deed) < len(card.accounts)
    if deed in (ReviewDeed.RELINK, ReviewDeed.IGNORE):
        return bool(card.ignored)
    return deed is not ReviewDeed.RELINK_GROUP or bool(card.linked_together)


def _coming(project: Project, article_id: str, row: Row) -> Coming:
    first = row.first
    sign, ink, title, _ = _head(project, first)
    if isinstance(first, Quote):
        title = say("{name}: “{words}”", name=title, words=shortened(first.spans[0].words, 60))
    numbers: dict[int, None] = {}
    for begin, _, _ in row.spots:  # of hundreds of tags the first few say where they stand
        numbers[_paragraph(project, article_id, begin)] = None
        if len(numbers) > _PARAGRAPHS:
            break
    places = [say("¶{number}", number=number) for number in list(numbers)[:_PARAGRAPHS]]
    more = "…" if len(numbers) > _PARAGRAPHS else ""
    return Coming(first.id, sign, ink, title, ", ".join(places) + more, len(row.spots))


def _head(project: Project, record: Decided) -> tuple[str, str, str, str]:
    """Return the sign, the ink, the name and the standing of a suggestion."""
    if isinstance(record, Quote):
        speaker = project.entity(record.speaker) if record.speaker else None
        said = name_of(speaker) if speaker else record.speaker_words or _nobody(project, record)
        return "Q", "quote", with_denial(project, record, said), say(dict(QUOTE_KINDS)[record.kind])
    if isinstance(record, Event):
        title = shortened(record.title, _LONGEST) or type_told(project, record) or say("Event")
        return "E", "event", title, say(dict(STATUSES)[record.status])
    sign, ink = sign_of_type(project, record.type)
    entity = project.entity(record.entity) if record.entity else None
    if entity is None:
        return sign, ink, say("“{words}”", words=shortened(" ".join(record.words.split()))), say(
            scheme_of(project).entity_type(record.type).label)
    return sign, ink, name_of(entity), _standing(project, entity)


def _nobody(project: Project, quote: Quote) -> str:
    """Say that a quote has no speaker: that none is stated, or that nobody read who speaks in the article's language.
    """
    article = project.find(Article, quote.spans[0].article)
    is_unread = quote.state == "suggested" and article is not None and not is_english(
        article.language, project.text(article.text).words)
    return say("Speaker not read in this language") if is_unread else say("Speaker not stated")


def _standing(project: Project, entity: Entity) -> str:
    if entity.state == "suggested":
        return say("New")
    return say_number("Existing, {count} mention", "Existing, {count} mentions", project.tally(entity.id))


def _together(count: int, title: str, *, is_name: bool) -> str:
    if is_name and count == 2:
        return say("Accept both for {name}", name=title)
    if is_name:
        return say_number("Accept {count} for {name}", "Accept all {count} for {name}", count, name=title)
    return say_number("Accept {count} time", "Accept all {count} times", count)


def _rejected_together(count: int) -> str:
    return say("Reject both") if count == 2 else say_number("Reject {count}", "Reject all {count}", count)


def _linked_together(count: int) -> str:
    return say("Link both to another entity") if count == 2 else say_number(
        "Link {count} to another entity", "Link all {count} to another entity", count)


def _sentence(project: Project, article_id: str, record: Decided) -> tuple[str, str, str]:
    """Return the words that a suggestion stands on, with what stands before and after them in their sentences."""
    words = project.words_of(project.get(Article, article_id))
    anchors = anchors_in(record, article_id)
    begin, end = anchors[0].begin, max(anchor.end for anchor in anchors)
    first = min(sentence_at(words, begin).begin, begin)
    last = max(sentence_at(words, max(begin, end - 1)).end, end)
    stated = words[begin:end]
    inner = stated if len(stated) <= _LONGEST else f"{stated[:_LONGEST].rpartition(' ')[0]} …"
    before, after = words[max(first, begin - _LONGEST):begin], words[end:min(last, end + _LONGEST)]
    return _one_line(before), _one_line(inner), _one_line(after)


def _one_line(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")


def _why(project: Project, record: Decided) -> str:
    return " ".join(filter(None, (why(project, record), say(STRENGTH_SENTENCES[strength_of(record)]))))


def _with_reports(project: Project, record: Decided) -> str:
    """Return what accepts an event with the suggested ones that speak of it again, blank where there are none."""
    count = len(reports_of(project, record.id)) if isinstance(record, Event) else 0
    return say_number("Accept it and {count} more account of it", "Accept it and {count} more accounts of it",
                      count) if count else ""


def _accounts(project: Project, record: Decided) -> tuple[tuple[Likeness, ...], Likeness | None]:
    """Return the events that a suggestion may be told of again, and the one of them that it is proposed to be."""
    if not isinstance(record, Event):
        return (), None
    found, proposed = like_and_told_again(project, record.id)
    accounts = tuple(_likeness(project, event_id, reason) for event_id, reason in found[:_ACCOUNTS])
    return accounts, next((each for each in accounts if each.event == proposed), None)


def _likeness(project: Project, event_id: str, reason: str) -> Likeness:
    other = project.get(Event, event_id)
    badge = say("E{number}", number=other.number) if other.number else say("another suggestion")
    return Likeness(event_id, badge, name_of(other), reason)


def _paragraph(project: Project, article_id: str, place: int) -> int:
    line = line_at(project.get(Article, article_id).lines, place)
    return line.number if line is not None else 0
