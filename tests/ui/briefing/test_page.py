"""The parts around the page: sections, details, the preview, the order of Tab, names for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from editor.model.edits.briefings import set_briefing, set_statement
from editor.model.edits.events import set_event
from editor.model.edits.projects import set_project
from editor.model.edits.sections import move_section, switch_option
from editor.model.records import Section
from editor.ui.briefing.marks import HandlingPill
from editor.ui.briefing.preview import Figure, PrintedText
from editor.ui.theme import apply_theme, load_theme
from tests.ui.briefing.conftest import place_of_chip, text_of_section


def made(page, kind: str) -> list[str]:
    """Return the lines that the records add to the section of a kind, as they are seen."""
    part = page.manuscript.parts.of_kind(kind)
    texts = [] if part is None else [text for text in part.made.findChildren(PrintedText) if text.isVisible()]
    return [line for text in texts for line in text.toPlainText().splitlines() if line]


def spoken(page, place: int) -> str:
    return page.sections.index(place).data(Qt.ItemDataRole.AccessibleTextRole)


def included(desk) -> dict[str, bool]:
    return {section.kind: section.included for section in desk.bridge.project.each(Section)}


def test_space_leaves_a_section_out_and_takes_it_in_again(page, desk, qtbot):
    desk.begin()
    page.outline.setFocus()
    page.outline.setCurrentIndex(page.sections.index(2))
    qtbot.keyClick(page.outline, Qt.Key.Key_Space)
    assert included(desk)["events"] is False
    qtbot.keyClick(page.outline, Qt.Key.Key_Space)
    assert included(desk)["events"] is True


def test_a_click_on_the_box_leaves_a_section_out(page, desk, qtbot):
    desk.begin()
    box = page.outline.visualRect(page.sections.index(3))
    qtbot.mouseClick(page.outline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 30, box.center().y()))
    assert included(desk)["unrealised events"] is False


def test_the_page_shows_the_events_in_order_of_time_as_the_briefing_will(page, desk, qtbot):
    desk.begin()
    qtbot.waitUntil(lambda: "Harbour closed1" in made(page, "events"))
    lines = made(page, "events")
    assert lines[1:7] == ["Date", "Event", "Place", "Carried out by", "Figures", "According to"]
    assert [line for line in lines if "Oct 2024" in line] == ["25 Oct 2024", "27 Oct 2024"]
    assert lines.index("Harbour closed1") < lines.index("Flood at Marrow Bay2")


def test_the_page_follows_changes_and_leaves_out_what_is_not_included(page, desk, qtbot):
    desk.begin()
    desk.bridge.submit(set_event(desk.flood, status="denied"))
    qtbot.waitUntil(lambda: "Denied" in made(page, "unrealised events"))
    page.sections.setData(page.sections.index(3), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert page.manuscript.parts.of_kind("unrealised events") is None


def test_a_project_that_names_no_known_lexicon_is_written_by_the_default_one(page, desk):
    desk.begin()
    desk.bridge.submit(set_project(lexicon="nonsense"))
    statement = desk.write("key judgements", "It is likely to rain.", desk.quote, judged=True)
    desk.bridge.submit(set_statement(statement, likelihood="likely"))
    assert text_of_section(page, "key judgements").toPlainText().startswith("It is likely to rain.")


def test_sections_stand_on_the_page_in_their_order_written_or_made(page, desk, qtbot):
    desk.begin()
    quotes = next(section for section in desk.bridge.project.each(Section) if section.kind == "quotes")
    desk.bridge.submit(move_section(quotes.id, desk.bridge.project.each(Section)[0].id))
    kinds = [part.kind for part in page.manuscript.parts]
    assert kinds[:3] == ["quotes", "bottom line", "key judgements"]

    def tops() -> list[int]:
        return [part.mapTo(page, QPoint(0, 0)).y() for part in page.manuscript.parts]
    qtbot.waitUntil(lambda: tops() == sorted(tops()))


def test_a_click_on_a_row_opens_its_record(page, desk, qtbot):
    desk.begin()
    qtbot.waitUntil(lambda: bool(made(page, "events")))
    text = page.manuscript.parts.of_kind("events").made.findChildren(PrintedText)[0]
    cursor = text.document().find("Flood at Marrow Bay")
    with qtbot.waitSignal(page.record_chosen) as chosen:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert chosen.args == ["event", desk.flood]


def test_tab_and_enter_open_the_record_of_a_row(page, desk, qtbot):
    desk.begin()
    qtbot.waitUntil(lambda: bool(made(page, "quotes")))
    text = page.manuscript.parts.of_kind("quotes").made.findChildren(PrintedText)[0]
    page.manuscript.parts.of_kind("quotes").enter()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is text
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.record_chosen) as chosen:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert chosen.args == ["quote", desk.quote]


def test_the_timeline_is_drawn_and_told_and_left_out_on_request(page, desk, qtbot):
    desk.begin()

    def figures() -> list[Figure]:
        return page.manuscript.parts.of_kind("events").made.findChildren(Figure)
    qtbot.waitUntil(lambda: len(figures()) == 1)
    assert "Harbour closed" in figures()[0].accessibleDescription()
    figures()[0].grab()
    events = next(section for section in desk.bridge.project.each(Section) if section.kind == "events")
    desk.bridge.submit(switch_option(events.id, "no timeline", is_set=True))
    qtbot.waitUntil(lambda: not figures())


def test_an_introduction_is_written_before_what_the_records_add(page, desk, qtbot):
    desk.begin()
    text = page.manuscript.parts.of_kind("events").text
    text.setFocus()
    qtbot.keyClicks(text, "Two things happened.")
    desk.bridge.submit_draft()
    assert desk.words("events") == ["Two things happened."]


def test_the_banner_follows_the_sentences_at_once(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.")
    desk.bridge.submit(set_statement(desk.statements()[0].id, portion="TLP:RED"))
    pill = page.manuscript.findChild(HandlingPill)
    assert pill.text() == "TLP:RED"


def test_sections_stand_on_the_page_in_the_order_of_the_briefing(page, desk):
    desk.begin()
    kinds = [part.kind for part in sorted(page.manuscript.parts, key=lambda part: part.y())]
    assert kinds == [section.kind for section in sorted(desk.bridge.project.each(Section), key=lambda held: held.order)
                     if section.included]


def test_words_before_what_the_records_add_take_no_room_until_somebody_writes_them(page, desk, qtbot, focused):
    desk.begin()
    part = page.manuscript.parts.of_kind("events")
    assert not part.text.isVisible()
    qtbot.mouseClick(part.heading, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(focused(), "One outlet reports all of it.")
    text_of_section(page).setFocus()
    assert desk.words("events") == ["One outlet reports all of it."]
    assert part.text.isVisible()
    desk.bridge.undo()
    text_of_section(page).setFocus()
    assert not part.text.isVisible()


def test_the_sections_tell_how_much_they_hold(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    qtbot.waitUntil(lambda: spoken(page, 2) == "What happened, 2 entries")
    assert spoken(page, 0) == "Bottom line up front, 1 entry"


def test_details_wait_for_a_briefing(page, desk):
    assert not page.details.isEnabled()
    desk.begin()
    assert page.details.isEnabled()


@pytest.mark.parametrize(("field", "typed", "stored"), [
    ("title", "Floods", "Floods"), ("reference", "W44-1", "W44-1"), ("version", "0.2", "0.2"),
    ("date", "31 Oct 2024", "2024-10-31"), ("period_from", "2024-10-14", "2024-10-14"),
    ("period_to", "October 2024", "2024-10"), ("cutoff", "Oct. 30, 2024", "2024-10-30"),
    ("distribution", "Duty officers", "Duty officers"), ("reviewed_by", "J. Malk", "J. Malk"),
])
def test_what_is_typed_in_a_detail_is_stored(page, desk, qtbot, field, typed, stored):
    desk.begin()
    box = page.details.fields[field]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert getattr(desk.briefing(), field) == stored


def test_status_and_language_are_chosen_with_the_keys(page, desk, qtbot):
    desk.begin()
    for name, typed in (("status", "Iss"), ("language", "French")):
        choice = page.details.choices[name]
        choice.setFocus()
        qtbot.keyClicks(choice, typed)
    assert (desk.briefing().status, desk.briefing().language) == ("issued", "fr")
    assert page.toolbar.switch.text() == "Floods on the coast, issued"


def test_marks_of_sentences_are_printed_or_not(page, desk, qtbot):
    desk.begin()
    box = page.details.portion_marks
    assert box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not desk.briefing().portion_marks
    desk.bridge.undo()
    assert box.isChecked()


def test_who_prepared_it_is_the_analyst_of_the_project(page, desk, qtbot):
    desk.begin()
    box = page.details.fields["analyst"]
    assert box.text() == "A. Ruiz"
    box.setFocus()
    box.end(False)
    qtbot.keyClicks(box, " and others")
    desk.bridge.submit_draft()
    assert desk.bridge.project.info.analyst == "A. Ruiz and others"


def test_a_bad_date_is_refused_beside_its_field_and_stored_nowhere(page, desk, qtbot):
    desk.begin()
    desk.bridge.submit(set_briefing(desk.briefing().id, date="2024-10-31"))
    box = page.details.fields["date"]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "tomorrow")
    page.details.fields["title"].setFocus()
    complaints = [label.text() for label in page.details.findChildren(QLabel)
                  if label.property("role") == "error" and label.isVisible()]
    assert len(complaints) == 1
    assert complaints[0].startswith("“tomorrow” is not a date")
    assert desk.briefing().date == "2024-10-31"


def test_the_handling_is_chosen_from_tlp_and_shown_on_the_page(page, desk, qtbot):
    desk.begin()
    choice = page.toolbar.handling
    assert choice.currentText() == "TLP:AMBER (project)"
    choice.setFocus()
    qtbot.keyClicks(choice, "TLP:AMBER")
    assert desk.briefing().handling == "TLP:AMBER"
    pill = next(label for label in page.manuscript.findChildren(QLabel) if label.text() == "TLP:AMBER")
    assert pill.accessibleName() == "Handling: TLP:AMBER"


def test_tab_goes_from_section_to_section_and_on_to_the_evidence(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "One.", desk.flood)
    desk.write("key judgements", "Two.", judged=True)
    texts = [part.text for part in page.manuscript.parts if part.text.isVisible()]
    texts[0].setFocus()
    seen = []
    for _ in range(len(texts)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[:-1] == texts[1:]
    assert page.tray.isAncestorOf(seen[-1])


def test_a_page_out_of_sight_catches_up_when_it_is_seen_again(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    page.hide()
    desk.bridge.submit(set_event(desk.flood, title="High water"))
    page.show()
    text = text_of_section(page)
    assert text.evidence(text.citation_at(place_of_chip(text))).title == "High water"


def test_a_section_that_is_chosen_comes_to_the_top_of_the_page(page, desk, qtbot):
    desk.begin()
    for number in range(12):
        desk.write("bottom line", f"Sentence {number}.")
        desk.write("key judgements", f"Judgement {number}.", judged=True)
    qtbot.waitUntil(lambda: bool(made(page, "events")))
    qtbot.wait(50)
    page.outline.setCurrentIndex(page.sections.index(1))
    judgements = page.manuscript.parts.of_kind("key judgements")
    assert 0 <= judgements.mapTo(page.manuscript, QPoint(0, 0)).y() < 60
    page.outline.setCurrentIndex(page.sections.index(0))
    assert page.manuscript.verticalScrollBar().value() == 0


def test_every_control_has_a_name_and_is_large_enough_to_hit(page, desk, qapp):
    apply_theme(qapp, load_theme("light"))
    desk.begin()
    desk.write("bottom line", "One.", desk.flood)
    desk.write("key judgements", "Two.", judged=True)
    page.grab()
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractItemView) or widget.objectName():
            read = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert read, widget.objectName() or type(widget)
            assert min(widget.width(), widget.height()) >= 24, (read, widget.size())


@pytest.mark.parametrize("name", ["briefingOutline", "briefingEditor", "evidenceTray", "handlingChoice",
                                  "citationGutter"])
def test_parts_are_found_by_their_object_names(page, desk, name):
    desk.begin()
    desk.write("key judgements", "Two.", judged=True)
    assert page.findChild(QWidget, name) is not None


def test_the_smallest_window_holds_all_three_columns(page):
    assert page.minimumSizeHint().width() <= 1000
    page.resize(1000, 608)
    page.grab()
    assert all(size > 0 for size in page.columns.sizes())
