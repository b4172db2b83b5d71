"""What the words around a passage propose for an event or a quote made of it."""

from __future__ import annotations

import hashlib

import pytest

from editor.model.edits.articles import set_article, take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.events import add_account, make_event, set_account, set_event, take_evidence
from editor.model.edits.mentions import tag_mention
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.errors import EditRefused
from editor.model.messages import OUT_OF_SIGHT, say_done
from editor.model.records import Article, Entity, Event, Line, Participant, Quote, Text, When
from editor.session import Session
from tests.journal import session_in_memory

WORDS = "\n".join((
    "PORT ELLIS, Westland (Harbour Wire) The Coast Guard announced on Wednesday that it had raided a camp of the Red"
    " Band in Marrow Bay in the early evening of Oct. 28.",
    "“The raid will go on for as long as it takes,” the Coast Guard statement explained.",
    "Ana Ruiz told Island Transport on Monday: “We go back to work.” He said: “The crews are tired of it all.”",
    "The Red Band attacked the Coast Guard on Oct. 14, and again on Oct. 21.",
    "Two crews had left since Oct. 20.",
    "The ferry burnt last night.",
    "Harbour Union will meet on Friday in Port Ellis.",
    "The mayor denied that the Red Band struck Marrow Bay.",
))


@pytest.fixture
def session() -> Session:
    """Return a session with one article of 30 October, whose names the project knows and nobody has tagged."""
    made = session_in_memory()
    text = Text(sha256=hashlib.sha256(WORDS.encode()).hexdigest(), words=WORDS)
    begins = [0, *(place + 1 for place, letter in enumerate(WORDS) if letter == "\n")]
    lines = tuple(Line(begin, begin + len(line), "body", number)
                  for number, (begin, line) in enumerate(zip(begins, WORDS.split("\n"), strict=True), 1))
    made.do(take_in_article(Article(id="a", published="2024-10-30", dateline="PORT ELLIS, Westland",
                                    texts=(text.sha256,), lines=lines), text))
    for name, kind in (("Coast Guard", "organisation"), ("Red Band", "organisation"), ("Marrow Bay", "location"),
                       ("Port Ellis", "location"), ("Ana Ruiz", "person"), ("Island Transport", "organisation")):
        made.do(add_entity(name, kind))
    return made


def entity(session: Session, name: str) -> str:
    return next(held.id for held in session.project.each(Entity) if held.name == name)


def event_of(session: Session, words: str) -> Event:
    begin = WORDS.index(words)
    session.do(make_event(session.project.each(Article)[0].id, begin, begin + len(words)))
    return max(session.project.each(Event), key=lambda held: held.number)


def quote_of(session: Session, words: str) -> Quote:
    begin = WORDS.index(words)
    session.do(make_quote(session.project.each(Article)[0].id, begin, begin + len(words)))
    return max(session.project.each(Quote), key=lambda held: held.number)


def test_a_sentence_proposes_when_where_who_and_who_says_so(session: Session) -> None:
    made = event_of(session, WORDS.split("\n")[0])
    assert (made.when.from_, made.when.part, made.when.words) == ("2024-10-28", "evening", "early evening of Oct. 28")
    assert made.when.derived == "Year from the publication date"
    assert made.where == entity(session, "Marrow Bay")
    assert made.accounts[0].attributed_to == entity(session, "Coast Guard")
    assert made.participants == (Participant(role="target", entity=entity(session, "Red Band"), suggested=True),)
    assert made.suggested == ("when", "where", "participants")
    assert made.accounts[0].suggested == ("attributed_to",)


def test_a_part_of_a_sentence_is_dated_by_an_expression_in_it(session: Session) -> None:
    made = event_of(session, "raided a camp of the Red Band in Marrow Bay in the early evening of Oct. 28")
    assert (made.when.from_, made.when.precision) == ("2024-10-28", "part of day")


def test_a_title_never_takes_the_dateline(session: Session) -> None:
    assert event_of(session, WORDS.split("\n")[0]).title.startswith("The Coast Guard announced on Wednesday")


def test_a_passage_that_is_nothing_but_the_saying_happened_when_it_was_said(session: Session) -> None:
    made = event_of(session, "The Coast Guard announced on Wednesday")
    assert (made.when.from_, made.when.words) == ("2024-10-30", "Wednesday")
    assert made.accounts[0].attributed_to == ""


def test_the_words_beside_a_name_tell_its_role(session: Session) -> None:
    made = event_of(session, "The Red Band attacked the Coast Guard")
    assert made.participants == (Participant(role="actor", entity=entity(session, "Red Band"), suggested=True),
                                 Participant(role="target", entity=entity(session, "Coast Guard"), suggested=True))
    assert "participants" in made.suggested


@pytest.mark.parametrize("line", [3, 4])
def test_of_two_dates_or_one_that_only_bounds_it_none_is_proposed(session: Session, line: int) -> None:
    assert event_of(session, WORDS.split("\n")[line]).when == When()


def test_last_night_is_the_night_before_the_publication(session: Session) -> None:
    made = event_of(session, "The ferry burnt last night")
    assert (made.when.from_, made.when.part) == ("2024-10-29", "night")


def test_a_weekday_that_is_still_to_come_stays_words(session: Session) -> None:
    assert event_of(session, WORDS.split("\n")[6]).when == When(words="Friday")


def test_who_denies_it_is_not_who_says_so(session: Session) -> None:
    made = event_of(session, "the Red Band struck Marrow Bay")
    assert (made.accounts[0].attributed_to, made.accounts[0].attributed_words) == ("", "")


def test_a_further_account_is_of_whom_its_sentence_names(session: Session) -> None:
    made = event_of(session, "The ferry burnt")
    begin = WORDS.index("it had raided")
    session.do(add_account(made.id, (session.project.each(Article)[0].id, begin, begin + 13)))
    assert session.project.get(Event, made.id).accounts[1].attributed_to == entity(session, "Coast Guard")


def test_a_value_that_is_set_is_proposed_no_more(session: Session) -> None:
    made = event_of(session, WORDS.split("\n")[0])
    session.do(set_event(made.id, where=made.where))
    session.do(set_account(made.id, made.accounts[0].id, attributed_to=""))
    held = session.project.get(Event, made.id)
    assert (held.suggested, held.accounts[0].suggested) == (("when", "participants"), ())


def test_the_clause_behind_a_quotation_names_its_speaker(session: Session) -> None:
    made = quote_of(session, "The raid will go on for as long as it takes,")
    assert made.speaker == entity(session, "Coast Guard")
    assert made.cue is not None
    assert WORDS[made.cue.begin:made.cue.end] == "explained"
    assert made.suggested == ("speaker", "cue")


def test_the_clause_before_a_quotation_names_speaker_addressee_and_day(session: Session) -> None:
    made = quote_of(session, "We go back to work.")
    assert (made.speaker, made.addressee) == (entity(session, "Ana Ruiz"), entity(session, "Island Transport"))
    assert made.said_when.from_ == "2024-10-28"


def test_a_pronoun_names_nobody(session: Session) -> None:
    made = quote_of(session, "The crews are tired of it all.")
    assert (made.speaker, made.speaker_words) == ("", "")
    assert made.suggested == ("cue",)


def test_a_speaker_that_is_set_is_proposed_no_more(session: Session) -> None:
    made = quote_of(session, "The raid will go on for as long as it takes,")
    session.do(set_quote(made.id, speaker="", speaker_words="an officer"))
    assert session.project.get(Quote, made.id).suggested == ("cue",)


def test_words_that_two_entities_go_by_name_neither(session: Session) -> None:
    session.do(add_entity("Marrow Bay", "location"))
    assert event_of(session, WORDS.split("\n")[0]).where == ""


def test_a_tag_goes_before_a_known_name(session: Session) -> None:
    begin = WORDS.index("Marrow Bay in the")
    session.do(tag_mention(session.project.each(Article)[0].id, begin, begin + len("Marrow Bay"), "location"))
    session.do(add_entity("Marrow Bay", "location"))
    made = event_of(session, WORDS.split("\n")[0])
    assert session.project.get(Entity, made.where).name == "Marrow Bay"


def test_words_of_another_source_begin_an_account_of_their_own(session: Session) -> None:
    made = event_of(session, "it had raided a camp of the Red Band")
    article = session.project.each(Article)[0].id
    begin = WORDS.index("We go back to work.")
    session.do(take_evidence(made.id, article, begin, begin + 10, made.accounts[0].id))
    accounts = session.project.get(Event, made.id).accounts
    assert [account.attributed_to for account in accounts] == [
        entity(session, "Coast Guard"), entity(session, "Ana Ruiz")]


def test_words_of_the_same_source_go_to_its_account(session: Session) -> None:
    made = event_of(session, "it had raided a camp of the Red Band")
    article = session.project.each(Article)[0].id
    begin = WORDS.index("The raid will go on")
    session.do(take_evidence(made.id, article, begin, begin + 10))
    assert [len(account.evidence) for account in session.project.get(Event, made.id).accounts] == [2]


def test_words_of_another_outlet_begin_an_account_of_their_own(session: Session) -> None:
    made = event_of(session, "The ferry burnt last night.")
    first = session.project.each(Article)[0]
    text = session.project.text(first.text)
    other = text.words.replace("Harbour Wire", "Island Wire")
    session.do(take_in_article(Article(id="b", outlet="island", lines=first.lines, texts=("0" * 64,)),
                               Text(sha256="0" * 64, words=other)))
    copy = next(held.id for held in session.project.each(Article) if held.id != first.id)
    session.do(set_article(copy, outlet="island"))
    begin = other.index("The ferry burnt")
    session.do(take_evidence(made.id, copy, begin, begin + 15, made.accounts[0].id))
    assert [len(account.evidence) for account in session.project.get(Event, made.id).accounts] == [1, 1]


def test_words_of_another_account_move_to_the_one_that_the_keys_are_in(session: Session) -> None:
    made = event_of(session, "it had raided a camp of the Red Band")
    article = session.project.each(Article)[0].id
    begin = WORDS.index("it had raided a camp of the Red Band")
    place = (article, begin, begin + len("it had raided a camp of the Red Band"))
    session.do(add_account(made.id))
    second = session.project.get(Event, made.id).accounts[1].id
    told = session.do(take_evidence(made.id, *place, second))
    accounts = session.project.get(Event, made.id).accounts
    assert [len(account.evidence) for account in accounts] == [0, 1]
    assert say_done(told.message) == (
        "Moved “it had raided a camp of the Red Band” from the account of Coast Guard to that of account 2")
    assert told.message.id.startswith(OUT_OF_SIGHT)


def test_words_that_an_account_has_are_refused_by_its_name(session: Session) -> None:
    made = event_of(session, "it had raided a camp of the Red Band")
    article = session.project.each(Article)[0].id
    begin = WORDS.index("it had raided a camp of the Red Band")
    with pytest.raises(EditRefused, match="in the account of Coast Guard"):
        session.do(take_evidence(made.id, article, begin, begin + len("it had raided a camp of the Red Band")))


def test_words_do_not_move_to_an_account_of_another_claimant_than_they_name(session: Session) -> None:
    made = event_of(session, "it had raided a camp of the Red Band")
    article = session.project.each(Article)[0].id
    begin = WORDS.index("it had raided a camp of the Red Band")
    session.do(add_account(made.id))
    other = session.project.get(Event, made.id).accounts[1].id
    session.do(set_account(made.id, other, attributed_to=entity(session, "Ana Ruiz")))
    with pytest.raises(EditRefused, match="in the account of Coast Guard"):
        session.do(take_evidence(made.id, article, begin, begin + len("it had raided a camp of the Red Band"), other))


def test_of_a_whole_sentence_that_mostly_is_one_quotation_the_quotation_is_the_quote(session: Session) -> None:
    made = quote_of(session, WORDS.split("\n")[1])
    assert [span.words for span in made.spans] == ["The raid will go on for as long as it takes,"]
    assert (made.kind, made.speaker) == ("direct", entity(session, "Coast Guard"))
    assert made.cue is not None


@pytest.mark.parametrize("line", [1, 3])
def test_words_that_are_no_whole_sentence_of_one_quotation_are_the_quote_as_selected(session: Session,
                                                                                     line: int) -> None:
    words = WORDS.split("\n")[line].removesuffix(" explained.")
    assert [span.words for span in quote_of(session, words).spans] == [words]
