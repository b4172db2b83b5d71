"""When a press in the article begins a drag, and when it selects or clicks as ever."""

from __future__ import annotations

import json

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.model.records import Entity, Stretch
from editor.ui.dragging.carried import carried_in, carried_record, carried_words
from editor.ui.dragging.formats import MENTION, PASSAGE, RECORD
from editor.ui.wiring.dragging import drag_of
from tests.ui.dragging.conftest import DraggingHands

LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def begun(hands: DraggingHands) -> list[tuple[str, int, int]]:
    """Return a list of the drags that begin from now on."""
    told: list[tuple[str, int, int]] = []
    hands.view.carry_requested.connect(lambda *values: told.append(values))
    return told


def hold_still() -> None:
    """Wait until what is pressed is lifted."""
    QTest.qWait(QApplication.startDragTime() + 150)
    QTest.qWait(50)  # what became due while the machine was busy elsewhere comes now


def badge_spot(hands: DraggingHands, record: str) -> QPoint:
    """Return where the badge or bar of a record stands beside the words."""
    view = hands.view
    page, spot = view.viewport().rect(), None
    for y in range(0, page.height(), 3):
        for x in range(0, page.width(), 3):
            at = QPoint(x, y).toPointF()
            if view._letter_at(at) is None and record in view._records_at(at):  # what a press there would hit
                spot = spot or QPoint(x + 2, y + 4)
    assert spot is not None
    return spot


def test_a_drag_from_a_mention_selects_as_from_any_word(hands: DraggingHands) -> None:
    hands.tag("Harbour Union", "organisation")
    told = begun(hands)
    first, last = hands.spot("Harbour Union"), hands.spot("walked out", 8)
    hands.press(first)
    hands.move((first + last) / 2, last)
    hands.release(last)
    begin = hands.place("Harbour Union", 0)
    assert hands.view.selection == Stretch(begin, begin + len("Harbour Union walked out"))
    assert told == []


def test_a_mention_that_is_pressed_and_held_is_dragged(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    told = begun(hands)
    caret = hands.view.caret
    spot = hands.spot("Harbour Union")
    hands.press(spot)
    hold_still()
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    hands.move(spot + QPoint(3, 0))
    assert told == []
    hands.move(spot + QPoint(30, 4))
    assert told == [(union.id, union.begin, union.end)]
    assert hands.view.selection == Stretch(caret, caret)


def test_a_mention_that_is_held_and_let_go_was_clicked(hands: DraggingHands) -> None:
    hands.tag("Harbour Union", "organisation")
    chosen: list[tuple[str, str]] = []
    hands.window.reading.record_chosen.connect(lambda *values: chosen.append(values))
    told, spot = begun(hands), hands.spot("Harbour Union")
    hands.press(spot)
    hold_still()
    hands.release(spot)
    assert chosen == [("entity", hands.first(Entity).id)]
    assert told == []


def test_a_drag_that_began_on_a_mention_and_comes_to_a_form_carries_the_mention(hands: DraggingHands) -> None:
    port = hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    told = begun(hands)
    field = hands.field("eventWhere")
    spot, aim = hands.spot("Port Ellis"), field.mapTo(hands.window, field.rect().center())
    aim = hands.view.viewport().mapFrom(hands.window, aim)
    hands.press(spot)
    hands.move(spot + QPoint(60, 0), QPoint(hands.view.viewport().width() - 3, spot.y()))
    assert told == []
    hands.move(aim)
    assert told == [(port.id, port.begin, port.end)]
    assert hands.view.selection.begin == hands.view.selection.end


def test_a_drag_from_other_words_selects_wherever_it_goes(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.open_event("walked out")
    told, field = begun(hands), hands.field("eventWhere")
    spot, aim = hands.spot("officials"), field.mapTo(hands.window, field.rect().center())
    hands.press(spot)
    hold_still()
    hands.move(hands.view.viewport().mapFrom(hands.window, aim))
    hands.release(spot)
    assert told == []


def test_a_drag_inside_the_selected_passage_selects_anew(hands: DraggingHands) -> None:
    begin, told = hands.place("port officials said", 0), begun(hands)
    first, last = hands.spot("officials"), hands.spot("officials", 7)
    hands.view.select(begin, begin + len("port officials said"))
    hands.press(first)
    hands.move((first + last) / 2, last)
    hands.release(last)
    assert hands.view.selection == Stretch(begin + len("port "), begin + len("port officials"))
    assert told == []


def test_a_drag_of_the_selected_passage_to_a_form_carries_it_and_leaves_it_selected(hands: DraggingHands) -> None:
    hands.open_event("walked out")
    begin, field = hands.place("port officials said", 0), hands.field("eventTitle")
    spot, aim = hands.spot("officials"), field.mapTo(hands.window, field.rect().center())
    chosen = Stretch(begin, begin + len("port officials said"))
    hands.view.select(chosen.begin, chosen.end)
    told = begun(hands)
    hands.press(spot)
    hands.move(spot + QPoint(60, 0), hands.view.viewport().mapFrom(hands.window, aim))
    assert told == [("", chosen.begin, chosen.end)]
    assert hands.view.selection == chosen


def test_the_selected_passage_that_is_pressed_and_held_is_dragged_and_stays_selected(hands: DraggingHands) -> None:
    begin = hands.place("port officials said", 0)
    chosen = Stretch(begin, begin + len("port officials said"))
    spot = hands.spot("officials")
    hands.view.select(chosen.begin, chosen.end)
    told = begun(hands)
    hands.press(spot)
    hold_still()
    hands.wait(lambda: hands.view.selection == chosen)
    hands.move(spot + QPoint(2, 0), spot + QPoint(30, 0))
    assert told == [("", chosen.begin, chosen.end)]
    assert hands.view.selection == chosen


def test_a_click_on_the_selected_passage_puts_the_caret_there(hands: DraggingHands) -> None:
    begin = hands.place("port officials said", 0)
    spot = hands.spot("officials", 3, 0)
    hands.view.select(begin, begin + len("port officials said"))
    hands.press(spot)
    hands.release(spot)
    assert hands.view.selection == Stretch(*[hands.place("officials", 3)] * 2)


def test_shift_and_a_drag_on_the_selected_passage_extend_it(hands: DraggingHands) -> None:
    begin = hands.place("port officials said", 0)
    spot, told = hands.spot("officials", 3), begun(hands)
    hands.view.select(begin, begin + len("port officials said"))
    QTest.mousePress(hands.view.viewport(), LEFT, SHIFT, spot)
    hands.move(spot + QPoint(30, 0))
    hands.release(spot + QPoint(30, 0))
    assert told == []


def test_two_double_clicks_still_select_the_name(hands: DraggingHands) -> None:
    spot = hands.spot("Island Transport")
    page = hands.view.viewport()
    for _ in range(2):
        QTest.mouseClick(page, LEFT, NONE, spot)
        QTest.mouseDClick(page, LEFT, NONE, spot)
        QTest.qWait(QApplication.doubleClickInterval() + 50)
    begin = hands.place("Island Transport", 0)
    assert hands.view.selection == Stretch(begin, begin + len("Island Transport"))


def test_the_edge_of_a_chosen_tag_is_moved_and_not_dragged(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    hands.view.select_record([union.entity])
    begin, told = hands.place("Harbour Union", 0), begun(hands)
    area = hands.view.words_rect(begin, begin + len("Harbour Union"))
    spot = QPoint(area.right(), area.center().y())
    hands.press(spot)
    assert hands.view.is_adjusting
    hold_still()
    hands.move(spot + QPoint(20, 0), hands.spot("walked", 3))
    hands.release(hands.spot("walked", 3))
    assert told == []
    assert "Harbour Union walked" in hands.tags()


def test_a_badge_and_a_bar_are_dragged_and_clicked(hands: DraggingHands) -> None:
    event, quote = hands.open_event("walked out"), hands.open_quote("We have what we came for.")
    QTest.qWait(40)
    for record in (event, quote):
        told, spot = begun(hands), badge_spot(hands, record.id)
        hands.view.select(0, 5)
        hands.press(spot)
        hands.move(spot + QPoint(4, 30))
        assert [one[0] for one in told] == [record.id]
        assert hands.view.selection == Stretch(0, 5)
        chosen: list[tuple[str, str]] = []
        hands.window.reading.record_chosen.connect(lambda *values, chosen=chosen: chosen.append(values))
        hands.press(spot)
        hands.release(spot)
        assert chosen[:1] == [(record.kind_of_record, record.id)]


def test_a_row_of_a_table_is_dragged(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    told: list[str] = []
    hands.window.records.carry_requested.connect(told.append)
    view = hands.window.records.table_of("event").view
    spot = view.visualRect(view.currentIndex()).center()
    QTest.mousePress(view.viewport(), LEFT, NONE, spot)
    for way in (4, 30, 60):
        QTest.mouseMove(view.viewport(), spot + QPoint(-way, way))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, spot)
    assert told == [event.id]


def test_a_dragged_mention_carries_its_ids_and_its_words_for_other_programs(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    project, article = hands.window.bridge.project, hands.window.reading.article
    drag = drag_of(project, carried_words(project, article, union.begin, union.end, union.id), hands.view)
    data = drag.mimeData()
    assert json.loads(data.data(MENTION).data()) == {
        "words": "Harbour Union", "article": article, "begin": union.begin, "end": union.end, "mention": union.id,
        "kind": "", "record": ""}
    assert data.hasFormat(PASSAGE)
    assert data.text() == "Harbour Union"
    drag.deleteLater()


def test_a_dragged_passage_is_a_mention_only_where_it_is_just_a_tag(hands: DraggingHands) -> None:
    union = hands.tag("Harbour Union", "organisation")
    project, article = hands.window.bridge.project, hands.window.reading.article
    just = carried_words(project, article, union.begin, union.end)
    more = carried_words(project, article, union.begin, union.end + 11)
    assert (just.mention, more.mention, more.words) == (union.id, "", "Harbour Union walked out")
    drag = drag_of(project, more, hands.view)
    assert drag.mimeData().formats() == [PASSAGE, "text/plain"]
    drag.deleteLater()


def test_a_dragged_badge_carries_its_record_and_title(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    project = hands.window.bridge.project
    carried = carried_record(project, event.id)
    assert carried is not None
    drag = drag_of(project, carried, hands.view)
    assert drag.mimeData().formats() == [RECORD, "text/plain"]
    assert carried_in(drag.mimeData()) == carried
    assert (carried.kind, carried.record, drag.mimeData().text()) == ("event", event.id, "walked out")
    drag.deleteLater()


def test_the_picture_of_a_drag_is_as_wide_as_its_words_up_to_a_bound(hands: DraggingHands) -> None:
    project, article = hands.window.bridge.project, hands.window.reading.article
    widths = []
    for words in ("Port Ellis", "port officials said", "Island Transport told the Harbour Union on Friday that talks"):
        begin = hands.place(words, 0)
        drag = drag_of(project, carried_words(project, article, begin, begin + len(words)), hands.view)
        widths.append(drag.pixmap().deviceIndependentSize().width())
        drag.deleteLater()
    assert widths[0] < widths[1] < widths[2] == 260
