"""A small project about an invented strait: claims that differ, and things that never happened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from editor.model.anchor import anchor_in
from editor.model.project import Project, project_of
from editor.model.records import (
    Account,
    AccountValues,
    Anchor,
    Article,
    Briefing,
    Citation,
    Entity,
    Event,
    Figure,
    Line,
    LineRole,
    Mention,
    Office,
    Outlet,
    Paragraph,
    Participant,
    ProjectInfo,
    Quote,
    Record,
    Section,
    Statement,
    Text,
    When,
    Words,
)

FERRY = (
    "Ferry halted in the Sund of Orm\n"
    "HALDEN (Orm Wire) Coast guards stopped the ferry Alba on Monday.\n"
    "“Nobody was hurt,” said Mira Voss of the Coast Guard, and up to 12 people were questioned.\n"
    "The Coast Guard said there were no signs of cargo, while the crew’s union spoke of 40 people held.\n"
    "Read more: Ferries of the Sund\n"
)
PROTEST = (
    "Union threatens to block the port\n"
    "The dockers’ union said it would block Halden port, “every ship, every day,” from 3 May.\n"
    "The ministry denied that the Alba had been boarded.\n"
)
ROLES: dict[int, LineRole] = {1: "headline", 5: "link line"}


def text_of(words: str) -> Text:
    """Return the text of these words."""
    return Text(sha256=hashlib.sha256(words.encode()).hexdigest(), words=words)


def lines_of(words: str) -> tuple[Line, ...]:
    """Return the lines of a text, numbered from 1."""
    lines, begin = [], 0
    for number, line in enumerate(words.splitlines(), 1):
        lines.append(Line(begin, begin + len(line), ROLES.get(number, "body"), number, set_aside=number == 5))
        begin += len(line) + 1
    return tuple(lines)


TEXTS = {"a1": text_of(FERRY), "a2": text_of(PROTEST)}
ARTICLES = (
    Article(id="a1", title="Ferry halted in the Sund of Orm", outlet="o1", published="2033-04-26",
            published_how="inferred", retrieved="2033-04-27T06:00:00Z", language="en", texts=(TEXTS["a1"].sha256,),
            lines=lines_of(FERRY), credibility=2),
    Article(id="a2", title="Union threatens to block the port", outlet="o2", language="en",
            texts=(TEXTS["a2"].sha256,), lines=lines_of(PROTEST)),
    Article(id="a3", title="Ferries of the Sund", outlet="o1", published="2033", published_how="stated", state="read",
            url="https://example.org/ferries"),
    Article(id="a4", title="Never opened", outlet="o2"),
)
OUTLETS = (
    Outlet(id="o1", name="Orm Wire", descriptor="State-owned wire service.", reliability="B"),
    Outlet(id="o2", name="Halden Echo"),
)


def passage(article: str, words: str) -> Anchor:
    """Return the anchor of words of an article."""
    held = next(each for each in ARTICLES if each.id == article)
    begin = TEXTS[article].words.index(words)
    return anchor_in(held, TEXTS[article], begin, begin + len(words))


def mention(identity: str, article: str, words: str, entity: str, **fields: object) -> Mention:
    """Return a mention of an entity by words of an article."""
    found = passage(article, words)
    return Mention(id=identity, article=article, begin=found.begin, end=found.end, words=words, text=found.text,
                   type="organisation", entity=entity, **fields)  # type: ignore[arg-type]  # fields of Mention


ENTITIES = (
    Entity(id="guard", type="organisation", kind="police", name="Coast Guard", description="Patrols the Sund",
           aliases=("Coast guards", "Coast Guard")),
    Entity(id="voss", type="person", name="Mira Voss", offices=(Office("spokeswoman of the Coast Guard"),)),
    Entity(id="alba", type="materiel", name="Alba"),
    Entity(id="union", type="organisation", name="Dockers’ union"),
    Entity(id="crew", type="organisation", name="Crew", merged_into="union"),
    Entity(id="orm", type="location", name="Sund of Orm"),
    Entity(id="guess", type="organisation", name="Perhaps Ltd", state="suggested"),
)
MENTIONS = {
    "a1": (
        mention("m1", "a1", "Coast guards", "guard"), mention("m2", "a1", "Mira Voss", "voss"),
        mention("m3", "a1", "Alba", "alba"), mention("m4", "a1", "crew’s union", "crew"),
        mention("m5", "a1", "Sund of Orm", "orm"), mention("m6", "a1", "Orm Wire", "guess", state="suggested"),
    ),
    "a2": (mention("m7", "a2", "Union", "union"), mention("m8", "a2", "dockers’ union", "union")),
}

STOPPED = Event(
    id="stopped", number=1, title="Coast guards stop the ferry Alba", type="interception",
    when=When(from_="2033-04-25", to="2033-04-25", precision="day", words="Monday"), where="orm",
    participants=(Participant(role="actor", entity="guard"), Participant(role="target", entity="alba"),
                  Participant(role="victim", words="the crew")),
    figures=(Figure(outcome="questioned", who="people", max=12, words="up to 12 people"),
             Figure(outcome="cargo", words="no signs of cargo")),
    accounts=(
        Account(id="acc1", attributed_to="guard",
                evidence=(passage("a1", "up to 12 people"), passage("a1", "there were no signs of cargo"))),
        Account(id="acc2", attributed_words="the crew’s union", credibility=4,
                values=AccountValues(figures=(Figure(outcome="held", min=40, max=40, words="40 people held"),),
                                     where_words="Halden roads"),
                evidence=(passage("a1", "the crew’s union spoke of 40 people held"),)),
    ),
)
BLOCK = Event(
    id="block", number=2, title="Blockade of Halden port", status="threatened",
    when=When(from_="2033-05-03", to="2033-05-03", precision="day"), where_words="Halden port",
    participants=(Participant(role="actor", entity="union"),),
    accounts=(Account(id="acc3", attributed_to="union", evidence=(passage("a2", "it would block Halden port"),)),),
)
BOARDED = Event(
    id="boarded", number=3, title="Boarding of the Alba", status="denied",
    accounts=(Account(id="acc4", attributed_words="the ministry",
                      evidence=(passage("a2", "denied that the Alba had been boarded"),)),),
)
UNDATED = Event(
    id="undated", number=4, title="A rumour at sea", status="disputed",
    accounts=(Account(id="acc5", evidence=(passage("a1", "HALDEN (Orm Wire)"),)),),
)
GUESSED = Event(id="guessed", number=5, title="Never accepted", state="suggested",
                accounts=(Account(id="acc6", evidence=(passage("a1", "Monday"),)),))
HURT = Quote(id="hurt", number=1, spans=(passage("a1", "Nobody was hurt,"),), speaker="voss", kind="direct",
             office="spokeswoman", said_when=When(from_="2033-04-25", to="2033-04-25"))
EVERY = Quote(id="every", number=2, spans=(passage("a2", "every ship"), passage("a2", "every day,")), kind="partial",
              speaker_words="The dockers’ union")
SAID = Quote(id="said", number=3, spans=(passage("a1", "there were no signs of cargo"),), kind="indirect",
             speaker="guard")

BRIEFING = Briefing(
    id="b1", made_at="2033-04-28T09:30:00.000Z", title="The ferry Alba", reference="2033/17", version="0.3",
    date="2033-04-28", period_from="2033-04-25", period_to="2033-04-27", cutoff="2033-04-27", handling="TLP:GREEN",
)
INFO = ProjectInfo(id="project", title="Sund watch", analyst="L. Ferro", handling="TLP:AMBER")


def statement(identity: str, *parts: str | Citation, **fields: object) -> Statement:
    """Return a statement of words and citations."""
    inlines = tuple(Words(part) if isinstance(part, str) else part for part in parts)
    return Statement(id=identity, inlines=inlines, **fields)  # type: ignore[arg-type]  # fields of Statement


def section(kind: str, order: float, *paragraphs: tuple[Statement, ...], **fields: object) -> list[Record]:
    """Return a section of the briefing with its paragraphs."""
    made = Section(id=f"sec-{kind}", briefing="b1", kind=kind, order=order, **fields)  # type: ignore[arg-type]  # of Section
    return [made, *(Paragraph(id=f"par-{kind}-{number}", section=made.id, order=float(number), statements=held)
                    for number, held in enumerate(paragraphs, 1))]


WRITTEN = (
    *section("bottom line", 1.0, (
        statement("s1", "Coast guards stopped the Alba.", Citation(record="stopped")),
        statement("s2", "The port will probably be blocked.", Citation(record="block"), likelihood="probable"),
    )),
    *section("key judgements", 2.0,
             (statement("k1", "The union is ", "likely", " to act.", Citation(record="every"), likelihood="likely",
                        confidence="low", basis="One claimant"),),
             (statement("k2", "Nobody was hurt.", Citation(passage=passage("a1", "Nobody was hurt,"))),)),
)
RECORDS: tuple[Record, ...] = (
    INFO, *OUTLETS, *ARTICLES, *ENTITIES, STOPPED, BLOCK, BOARDED, UNDATED, GUESSED, HURT, EVERY, SAID, BRIEFING,
)


def project(*more: Record, records: Iterable[Record] = RECORDS) -> Project:
    """Return the project with the articles that have a text loaded; a later record takes the place of one of its id."""
    held = {record.id: record for record in (*records, *more)}
    made = project_of(held.values(), {})
    for article, mentions in MENTIONS.items():
        if article in held:
            made = made.with_article(article, (TEXTS[article],), mentions)
    return made
