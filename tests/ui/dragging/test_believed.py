"""What other programs, or another project, offer as ours is believed only as far as the project says the same."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor import workspace
from editor.model.edits.events import delete_event
from editor.model.records import Article
from editor.ui.dragging.carried import carried_in
from editor.ui.dragging.formats import MENTION, PASSAGE, RECORD
from tests.ui.dragging.conftest import DraggingHands


def offered(name: str, **said: object) -> QMimeData:
    data = QMimeData()
    data.setData(name, msgspec.json.encode(said))
    return data


@pytest.mark.parametrize("body", [
    b"", b"null", b"[]", b'{"words":"\xff\xfe"}', b'{"words":"x","begin":1e400}',
    b'{"words":"x","more":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    b'{"words":"' + b"x" * (17 << 20) + b'"}',
], ids=["empty", "null", "list", "no UTF-8", "no number", "nested", "huge"])
def test_data_that_cannot_be_read_is_nothing(body: bytes) -> None:
    for name in (PASSAGE, MENTION, RECORD):
        data = QMimeData()
        data.setData(name, body)
        assert carried_in(data) is None


def test_a_record_is_taken_only_for_what_it_is(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    quote = hands.open_quote("We have what we came for.")
    article = hands.window.reading.article
    assert not hands.drop(offered(RECORD, words="x", kind="event", record=quote.id), hands.field("quoteAbout"))
    assert not hands.drop(offered(RECORD, words="x", kind="event", record="NOPE", article=article),
                          hands.field("quoteAbout"))
    assert not hands.drop(offered(RECORD, words="x", kind="entity", record=event.id), hands.field("quoteSpeaker"))
    assert (hands.quote.about, hands.quote.speaker_words) == ((), "")


def test_words_are_taken_only_from_where_they_stand(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    article = hands.window.reading.article
    for begin, end in ((-5, -1), (-5, 4), (0, 10**15), (9, 3), (0, 5)):
        for field in ("eventTitle", "eventWhere"):
            assert not hands.drop(offered(PASSAGE, words="Marrow Bay", article=article, begin=begin, end=end),
                                  hands.field(field)), (begin, end, field)
    assert (hands.event.where_words, len(hands.event.evidence)) == ("", 1)


def test_the_name_of_a_record_that_is_dropped_is_its_own(hands: DraggingHands) -> None:
    ruiz = hands.entity_of(hands.tag("Ana Ruiz", "person"))
    hands.open_event("walked out")
    assert hands.drop(offered(RECORD, words="x" * 5_000_000, kind="entity", record=ruiz.id),
                      hands.field("account1Source"))
    account = hands.event.accounts[0]
    assert (account.attributed_to, account.attributed_words) == (ruiz.id, "")


def test_nothing_can_be_dropped_on_the_words_of_a_project_that_can_only_be_read(hands: DraggingHands) -> None:
    event, bridge = hands.open_event("walked out"), hands.window.bridge
    hands.wait_for_saved()
    assert bridge.desk is not None
    path = bridge.desk.path
    bridge.take(None)
    bridge.take(workspace.open_project(path, "Zoe", read_only=True))
    hands.window.reading.show_article(bridge.project.each(Article)[0].id)
    QTest.qWait(60)
    begin = hands.place("Port Ellis", 0)
    hands.view.select(begin, begin + len("Port Ellis"))
    assert not hands.drag_over(hands.record_as_mime(event), hands.view.viewport(), hands.spot("Port Ellis"))
    assert hands.framed() == []


@pytest.mark.parametrize("end", ["deleted", "closed"])
def test_the_menu_of_a_drop_closes_with_what_it_was_meant_for(hands: DraggingHands, end: str) -> None:
    event = hands.open_event("walked out")
    hands.drop(hands.words_as_mime("Harbour Union"), hands.field("addParticipantButton"))
    menu = hands.find(QMenu, "dropMenu")
    assert menu.isVisible()
    if end == "deleted":
        hands.window.bridge.submit(delete_event(event.id))
    else:
        hands.window.projects.new()
    QApplication.processEvents()
    assert not [found for found in hands.window.findChildren(QMenu, "dropMenu") if found.isVisible()]
