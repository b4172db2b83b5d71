"""Later versions of an article: what comes along, what stays, and what is decided of that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.anchor import anchors_in, holds
from editor.model.edits.articles import set_line, take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of, set_briefing
from editor.model.edits.corrections import correct_words
from editor.model.edits.events import make_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.notes import add_note
from editor.model.edits.passages import anchor_at
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.edits.versions import (
    join_version,
    keep_on_version,
    place_passage,
    remove_passages,
    take_in_version,
)
from editor.model.errors import EditRefused
from editor.model.records import (
    Article,
    Briefing,
    BriefingStatus,
    Citation,
    Event,
    Line,
    Mention,
    Note,
    Paragraph,
    Quote,
    Record,
)
from editor.model.tagged import mentions_within, tags_of_newest
from editor.model.text import has_words, lines_of
from editor.model.versions import left_behind, undecided
from editor.session import Session
from tests.journal import session_in_memory
from tests.texts import text_of

FIRST = (
    "Crane falls on depot gate\n"
    "PORT ELLIS (Harbour Wire) — Two guards were hurt when a crane fell on the gate of the fuel depot, the city said.\n"
    "“We heard a noise like thunder over the bay,” said Ana Ruiz, who runs a kiosk at the gate.\n"
    "The ferry to Marrow Bay will not sail before Thursday, its owner told the Harbour Wire.\n"
)
LATER = (
    "Crane falls on depot gate\n"
    "Updated with a new count.\n"
    "PORT ELLIS (Harbour Wire) — Three guards were hurt when a crane fell on the gate of the fuel depot, "
    "the city said.\n"
    "The ferry to Marrow Bay will not sail before Thursday, its owner told the Harbour Wire.\n"
    "Ana Ruiz, a councillor, asked the port for a list of all cranes built before the war.\n"
)


def article_with(words: str, **fields: str) -> Article:
    lines = [held for held in lines_of(words) if has_words(words[held.begin:held.end])]
    return Article(id="", title="Crane falls", lines=tuple(
        Line(held.begin, held.end, number=number) for number, held in enumerate(lines, 1)), **fields)


@pytest.fixture
def session() -> Session:
    made = session_in_memory()
    made.do(take_in_article(article_with(FIRST, published="2031-03-03"), text_of(FIRST), "Harbour Wire"))
    return made


def the(session: Session) -> Article:
    return session.project.each(Article)[0]


def at(session: Session, words: str, text: str = FIRST) -> tuple[str, int, int]:
    begin = text.index(words)
    return the(session).id, begin, begin + len(words)


def update(session: Session, words: str = LATER, **fields: str) -> None:
    session.do(take_in_version(the(session).id, article_with(words, **fields), text_of(words)))


def tag(session: Session, words: str) -> Mention:
    session.do(tag_mention(*at(session, words), "other"))
    return next(held for held in session.project.mentions_of(the(session).id).values() if held.words == words)


def now(session: Session, record: Record) -> Record:
    return session.project.get(type(record), record.id)


def test_a_tag_whose_words_stand_comes_along_and_one_whose_words_are_gone_stays(session: Session) -> None:
    depot, guards, ruiz = (tag(session, words) for words in ("fuel depot", "Two guards", "Ana Ruiz"))
    update(session)
    moved, article = now(session, depot), the(session)
    assert (moved.text, moved.begin) == (article.text, LATER.index("fuel depot"))
    assert holds(moved, LATER)
    assert [now(session, held) for held in (guards, ruiz)] == [guards, ruiz]
    assert [left.anchor.words for left in left_behind(session.project, article)] == ["Two guards", "Ana Ruiz"]


def test_events_quotes_notes_and_citations_come_along_or_stay(session: Session) -> None:
    session.do(make_event(*at(session, "The ferry to Marrow Bay will not sail before Thursday")))
    session.do(make_quote(*at(session, "We heard a noise like thunder over the bay")))
    session.do(add_note(*at(session, "fuel depot")))
    update(session)
    project, article = session.project, the(session)
    event, quote, note = (project.each(kind)[0] for kind in (Event, Quote, Note))
    assert [anchor.text for anchor in anchors_in(event)] == [article.text]
    assert all(holds(anchor, LATER) for anchor in anchors_in(event))
    assert {anchor.text for record in (quote, note) for anchor in anchors_in(record)} == {article.texts[0]}
    assert quote.cue is not None
    assert FIRST[quote.cue.begin:quote.cue.end] == "said"


CLAIM = "Police in Aleppo said two people were killed on Monday."
WRAPPED = "In the night the army of the north killed two\npeople in the market of Aleppo, the city said in the evening."
SHORTENED = "In the night troops under Col. Haddad of the north killed two people in the market of Aleppo."
AROUND = ("Harbour news\n\n", "\n\nThe inquiry goes on in the capital, where nobody has claimed it.\n")


def around(words: str) -> str:
    return words.join(AROUND)


def session_with(words: str) -> Session:
    made = session_in_memory()
    made.do(take_in_article(article_with(words), text_of(words)))
    return made


@pytest.mark.parametrize(("old", "new", "words"), [
    (CLAIM, CLAIM.replace("Monday", "Tuesday"), "two people were killed"),
    (CLAIM, CLAIM.replace("Aleppo", "Homs"), "two people were killed"),
    (CLAIM, CLAIM.replace("Police in", "Five police in"), "people were killed on Monday"),
    (CLAIM, CLAIM.replace("were killed", "were not killed"), "Police in Aleppo said two people"),
    (CLAIM, CLAIM.replace("said", "hadn’t said"), "two people were killed"),
    (CLAIM, CLAIM.replace("killed", "hurt"), "Police in Aleppo said two people"),
    (CLAIM, CLAIM.replace("said", "disputed that"), "two people were killed"),
    (WRAPPED, WRAPPED.replace("army", "rebels"), "people in the market"),
    (SHORTENED, SHORTENED.replace("troops", "pilots"), "killed two people in the market"),
])
def test_evidence_stays_where_its_sentence_claims_something_else_and_a_name_goes_along(
        old: str, new: str, words: str) -> None:
    session = session_with(around(old))
    session.do(make_event(*at(session, words, around(old))))
    session.do(add_note(*at(session, words, around(old))))
    session.do(tag_mention(*at(session, "people", around(old)), "other"))
    update(session, around(new))
    assert {left.record.kind_of_record for left in undecided(session.project, the(session))} == {"event", "note"}


def test_evidence_goes_along_where_its_sentence_is_only_worded_better() -> None:
    session = session_with(around(CLAIM))
    session.do(make_event(*at(session, "two people were killed", around(CLAIM))))
    update(session, around(CLAIM.replace("on Monday", "near the market on Monday")))
    assert undecided(session.project, the(session)) == []


@pytest.mark.parametrize("before", ["", "At the kiosk was Ana Ruiz.\n"])
def test_a_quote_stays_where_its_speaker_is_another_one(before: str) -> None:
    said = "“We heard a noise like thunder over the bay.” Ana Ruiz, who runs a kiosk, told the city so in the evening."
    session = session_with(around(before + said))
    session.do(make_quote(*at(session, "We heard a noise like thunder over the bay", around(before + said))))
    quote = session.project.each(Quote)[0]
    session.do(set_quote(quote.id, speaker_words="Ana Ruiz", speaker_span=None, cue=None))
    update(session, around(before + said.replace("Ana Ruiz", "Omar Diaz")))
    assert [left.record.id for left in undecided(session.project, the(session))] == [quote.id]


def test_a_quote_goes_along_where_its_speaker_was_only_given_by_the_analyst() -> None:
    said = "“We heard a noise like thunder over the bay,” a man said."
    session = session_with(around(said))
    session.do(make_quote(*at(session, "We heard a noise like thunder over the bay", around(said))))
    session.do(set_quote(session.project.each(Quote)[0].id, speaker_words="Omar Diaz"))
    update(session, around(f"{said}\n\nMore follows."))
    assert undecided(session.project, the(session)) == []


def test_one_step_takes_it_back(session: Session) -> None:
    for words in ("fuel depot", "Two guards", "Ana Ruiz"):
        tag(session, words)
    before = session.project
    update(session)
    session.undo()
    assert (session.project.records, session.project.mentions) == (before.records, before.mentions)


def test_the_earlier_version_keeps_its_lines_its_date_and_its_title(session: Session) -> None:
    update(session, published="2031-03-04", published_how="stated")
    article = the(session)
    version = article.versions[0]
    assert (version.published, article.published) == ("2031-03-03", "2031-03-04")
    assert [line.number for line in article.lines_in(version.text)] == [1, 2, 3, 4]
    assert len(article.lines) == 5
    assert article.texts == (text_of(FIRST).sha256, text_of(LATER).sha256)


def test_what_was_decided_of_a_line_holds_for_it_in_the_later_version(session: Session) -> None:
    session.do(set_line(the(session).id, 4, role="link line", set_aside=True))
    update(session)
    assert [(line.number, line.role) for line in the(session).lines if line.set_aside] == [(4, "link line")]


def test_a_correction_comes_along_where_its_words_stand(session: Session) -> None:
    article, *ferry = at(session, "Marrow Bay")
    session.do(correct_words(article, *ferry, "Morrow Bay"))
    session.do(correct_words(*at(session, "Two"), "Three"))
    update(session)
    assert [LATER[held.begin:held.end] for held in the(session).corrections] == ["Marrow Bay"]
    assert [FIRST[held.begin:held.end] for held in the(session).versions[0].corrections] == ["Two"]


def test_the_same_text_is_no_later_version(session: Session) -> None:
    update(session)
    with pytest.raises(EditRefused, match="version 1"):
        update(session, FIRST)


def test_what_is_to_stay_is_asked_no_more(session: Session) -> None:
    guards = tag(session, "Two guards")
    update(session)
    session.do(keep_on_version(the(session).id, undecided(session.project, the(session))))
    assert undecided(session.project, the(session)) == []
    assert [left.decided for left in left_behind(session.project, the(session))] == [True]
    assert now(session, guards) == guards


def test_what_is_placed_by_hand_stands_there(session: Session) -> None:
    tag(session, "Two guards")
    update(session)
    left = undecided(session.project, the(session))[0]
    session.do(place_passage(left, *at(session, "Three guards", LATER)[1:]))
    assert now(session, left.record).words == "Three guards"
    assert undecided(session.project, the(session)) == []
    with pytest.raises(EditRefused, match="in the meantime"):
        session.do(place_passage(left, *at(session, "Three guards", LATER)[1:]))


def test_what_is_removed_goes_with_what_cannot_stand_without_it(session: Session) -> None:
    tag(session, "Two guards")
    session.do(make_event(*at(session, "Two guards were hurt")))
    session.do(make_quote(*at(session, "We heard a noise like thunder over the bay")))
    update(session)
    session.do(remove_passages(undecided(session.project, the(session))))
    assert session.project.each(Quote) == []
    assert session.project.each(Event)[0].evidence == ()
    assert not session.project.mentions_of(the(session).id)


@pytest.mark.parametrize(("status", "comes"), [("draft", True), ("issued", False)])
def test_a_cited_passage_comes_along_unless_the_briefing_was_issued(
        session: Session, status: BriefingStatus, comes: bool) -> None:
    session.do(make_briefing("One"))
    briefing = session.project.each(Briefing)[0]
    passage = anchor_at(session.project, *at(session, "will not sail before Thursday"))
    section = sections_of(session.project, briefing.id)[0]
    session.do(add_statement(section.id, "The ferry waits.", citations=(Citation(passage=passage),)))
    session.do(set_briefing(briefing.id, status=status))
    update(session)
    cited = anchors_in(session.project.each(Paragraph)[0])
    assert [holds(anchor, LATER) for anchor in cited] == [comes]
    assert undecided(session.project, the(session)) == []


def test_an_article_that_was_imported_by_itself_becomes_the_later_version(session: Session) -> None:
    depot = tag(session, "fuel depot")
    session.do(take_in_article(article_with(LATER), text_of(LATER), "Harbour Wire"))
    first, later = session.project.each(Article)
    for words in ("fuel depot", "councillor"):
        begin = LATER.index(words)
        session.do(tag_mention(later.id, begin, begin + len(words), "other"))
    session.do(make_event(later.id, LATER.index("Ana Ruiz, a"), LATER.index("Ana Ruiz, a") + 20))
    session.do(join_version(first.id, later.id))
    article = the(session)
    assert [held.id for held in session.project.each(Article)] == [first.id]
    assert article.texts == (*first.texts, *later.texts)
    tags = session.project.mentions_of(first.id).values()
    assert sorted(held.words for held in tags) == ["councillor", "fuel depot"]
    assert depot.id in {held.id for held in tags}
    evidence = session.project.each(Event)[0].evidence
    assert all(anchor.article == first.id and holds(anchor, LATER) for anchor in evidence)
    session.undo()
    assert len(session.project.each(Article)) == 2


def test_what_stands_on_an_earlier_version_is_no_tag_of_the_newest(session: Session) -> None:
    tag(session, "Two guards")
    tag(session, "fuel depot")
    update(session)
    article = the(session)
    assert [held.words for held in tags_of_newest(session.project, article.id)] == ["fuel depot"]
    assert [held.words for held in mentions_within(session.project, article.id, 0, len(LATER))] == ["fuel depot"]


PARAGRAPHS = (*FIRST.splitlines(), *LATER.splitlines(), "Two guards were hurt when a wall fell on a gate.")


@given(st.lists(st.sampled_from(PARAGRAPHS), max_size=8), st.lists(st.integers(0, len(FIRST) - 12), max_size=5),
       st.integers(0, len(FIRST) - 40))
def test_whatever_the_later_text_all_words_stand_where_they_are_said_to(
        later: list[str], places: list[int], said: int) -> None:
    session = session_in_memory()
    session.do(take_in_article(article_with(FIRST), text_of(FIRST)))
    for place in places:
        session.do(tag_mention(the(session).id, place, place + 12, "other"))
    session.do(make_quote(the(session).id, said, said + 40))
    before = session.project
    words = "\n".join((*later, "The end."))
    update(session, words)
    project = session.project
    held = [*project.mentions_of(the(session).id).values(), *project.each(Quote)]
    for anchor in (anchor for record in held for anchor in anchors_in(record)):
        assert holds(anchor, project.text(anchor.text).words)
    assert len(held) == len(before.mentions_of(the(session).id)) + 1
    session.undo()
    assert session.project.mentions == before.mentions
