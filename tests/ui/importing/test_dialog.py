"""Settle an article with keys and mouse before it is taken in."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton, QWidget

from editor.importers import ImportedArticle
from editor.importers.plain import import_pasted, import_text
from editor.importers.routine import HEADERS
from editor.model.edits.articles import take_in_article
from editor.model.edits.outlets import set_outlet
from editor.model.records import Article, Outlet
from editor.ui.fonts import Weight, reading_font
from editor.ui.importing import ImportDialog
from editor.ui.importing.lines import KEEP, NUMBER, ROLE, WORDS
from editor.ui.importing.notice import Notice
from editor.ui.sign import Sign
from editor.ui.theme import apply_theme, load_theme
from editor.words import say
from editor.workspace import create_project
from tests.texts import text_of

ARTICLE = (
    "Flood cuts the coast road at Marrow Bay\n\n"
    "The road is cut. (Photo: Coast Guard)\n"
    "The road is cut. (Photo: Coast Guard)\n\n"
    "PORT ELLIS (Harbour Wire) The river Tesk rose overnight and cut the coast road, the guard said on Wednesday.\n\n"
    "Read more: How the river was dammed\n\n"
    "The harbour stays closed until further notice, the harbour master told reporters in the town hall.\n"
)
DATED = ARTICLE.replace("PORT ELLIS", "Published: 30 October 2024\n\nPORT ELLIS")


@pytest.fixture
def open_dialog(qtbot):
    """Return a function that shows the dialog for a text."""
    def shown(words: str = ARTICLE, project=None, name: str = "flood.txt") -> ImportDialog:
        dialog = ImportDialog(import_text(words.encode(), name) if name else import_pasted(words), project)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
        return dialog
    return shown


def typed(qtbot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def enter(qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def visible(dialog, role: str) -> list[str]:
    labels = [label for label in dialog.findChildren(QLabel) if label.property("role") == role]
    return [label.text() for label in labels if label.isVisible()]


def cell(dialog, row: int, column: int) -> QPoint:
    return dialog.lines.visualRect(dialog.model.index(row, column)).center()


def click(dialog, qtbot, row: int, column: int) -> None:
    qtbot.mouseClick(dialog.lines.viewport(), Qt.MouseButton.LeftButton, pos=cell(dialog, row, column))


def test_the_date_is_asked_for_where_the_text_states_none(open_dialog):
    dialog = open_dialog()
    assert QApplication.focusWidget() is dialog.findChild(QWidget, "publishedField")
    assert visible(dialog, "notice") == [
        "The text does not say when it was published. Without a publication date, days such as “Wednesday” stay "
        "unresolved. Leave it blank if you do not know it."]


def test_a_date_that_is_given_is_told_from_one_that_is_stated(open_dialog, qtbot):
    dialog = open_dialog()
    typed(qtbot, "30 October 2024")
    assert visible(dialog, "notice") == []
    enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how) == ("2024-10-30", "given")


def test_a_stated_date_stays_stated_with_its_reason(open_dialog, qtbot):
    dialog = open_dialog(DATED)
    assert QApplication.focusWidget() is dialog.fields.headline
    enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how) == ("2024-10-30", "stated")
    assert article.published_why.startswith("Stated in paragraph")
    assert article.published_why in visible(open_dialog(DATED), "hint")


INFERABLE = ARTICLE.replace(
    "on Wednesday.",
    "on Thursday that two days before, on March 3, it rose. The dam of May 2019 will be raised by June 2021.")


def test_an_inferred_date_is_proposed_with_its_reason_and_taken_with_enter(open_dialog, qtbot):
    dialog = open_dialog(INFERABLE)
    assert QApplication.focusWidget() is dialog.fields.published
    assert dialog.fields.published.is_proposed
    reason, = visible(dialog, "notice")
    assert reason.startswith("Inferred: The Thursday told of came 2 days after “March 3”.")
    assert reason.endswith("So 5 March 2020, or 11 March 2020 at the latest. 2 of the 5 times it names depend on "
                           "this date.")
    enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how) == ("2020-03-05", "inferred")


RANGED = ARTICLE.replace(
    "on Wednesday.", "on Thursday, 6 November 2025. It sank on Saturday, he said, and will be reached on Tuesday.")


def test_of_a_range_its_month_is_proposed_with_the_days_and_the_reason(open_dialog, qtbot):
    dialog = open_dialog(RANGED)
    assert (dialog.fields.published.text(), dialog.fields.published.is_proposed) == ("November 2025", True)
    reason, = visible(dialog, "notice")
    assert reason == (
        "Inferred: The latest day it tells as past is Saturday, 8 November 2025: “Saturday”, after “Thursday, 6 "
        "November 2025”. “Tuesday” is still to come. So one of the days 8 to 11 November 2025. Alt+Down chooses a day. "
        "2 of the 3 times it names depend on this date.")
    enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how) == ("2025-11", "inferred")


def test_the_calendar_of_a_range_opens_at_its_first_day(open_dialog, qtbot):
    dialog = open_dialog(RANGED)
    qtbot.keyClick(dialog.fields.published, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.activePopupWidget()
    qtbot.keyClick(calendar.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Return)
    assert dialog.fields.published.text() == "8 November 2025"


def test_a_byline_is_called_one(open_dialog):
    dialog = open_dialog(ARTICLE.replace("PORT ELLIS", "By Our Harbour Correspondent\n\nPORT ELLIS"))
    roles = {dialog.model.data(dialog.model.index(row, WORDS)): dialog.model.data(dialog.model.index(row, ROLE))
             for row in range(dialog.model.rowCount())}
    assert next(role for words, role in roles.items() if "Correspondent" in str(words)) == "Byline, date"
    assert dialog.fields.author.text() == ""


def test_what_stays_open_is_named_by_the_words_of_the_text(open_dialog):
    dialog = open_dialog(ARTICLE.replace("on Wednesday", "yesterday"))
    assert visible(dialog, "notice") == [
        "The text does not say when it was published. Without a publication date, days such as “yesterday” stay "
        "unresolved. Leave it blank if you do not know it."]


def test_typing_takes_the_place_of_an_inferred_date(open_dialog, qtbot):
    dialog = open_dialog(INFERABLE)
    typed(qtbot, "6 March 2020")
    assert not dialog.fields.published.is_proposed
    assert visible(dialog, "notice") == []
    enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how, article.published_why) == ("2020-03-06", "given", "")


def test_a_day_is_chosen_in_the_calendar_with_the_keys(open_dialog, qtbot):
    dialog = open_dialog(INFERABLE)
    qtbot.keyClick(dialog.fields.published, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.activePopupWidget()
    days = calendar.findChild(QWidget, "qt_calendar_calendarview")
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert dialog.fields.published.text() == "6 March 2020"
    assert QApplication.focusWidget() is dialog.fields.published


def test_a_click_on_the_cross_takes_nothing_in(open_dialog, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.findChild(QToolButton, "closeButton"), Qt.MouseButton.LeftButton)


def test_the_date_may_be_left_blank(open_dialog, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.accepted):
        enter(qtbot)
    article = dialog.settled().article
    assert (article.published, article.published_how) == ("", "")


@pytest.mark.parametrize(("typed_date", "reason"), [
    ("yesterday", "“yesterday” is not a date"),
    ("31 February 2024", "“31 February 2024” is not a date"),
    ("3/4/2024", "can mean 4 March 2024 or 3 April 2024"),
    ("2024-13-01", "“2024-13-01” is not a date"),
])
def test_a_bad_date_is_refused_beside_its_field_and_the_dialog_stays(open_dialog, qtbot, typed_date, reason):
    dialog = open_dialog()
    typed(qtbot, typed_date)
    with qtbot.assertNotEmitted(dialog.accepted):
        enter(qtbot)
    assert dialog.isVisible()
    assert [reason in sentence for sentence in visible(dialog, "error")] == [True]
    assert QApplication.focusWidget() is dialog.fields.published
    typed(qtbot, "2024")
    assert visible(dialog, "error") == []


def test_a_click_on_import_refuses_a_bad_date_too(open_dialog, qtbot):
    dialog = open_dialog()
    typed(qtbot, "soon")
    qtbot.mouseClick(dialog.findChild(QPushButton, "importButton"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_escape_and_cancel_take_nothing_in(open_dialog, qtbot):
    for leave in (lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
                  lambda dialog: qtbot.mouseClick(dialog.findChild(QPushButton, "cancelButton"),
                                                  Qt.MouseButton.LeftButton)):
        dialog = open_dialog()
        with qtbot.waitSignal(dialog.rejected):
            leave(dialog)


def test_all_that_was_read_stays_where_nothing_is_changed(open_dialog):
    dialog = open_dialog(DATED)
    read = import_text(DATED.encode(), "flood.txt")
    settled = dialog.settled()
    assert (settled.article, settled.outlet, settled.text, settled.found, settled.notes) == (
        read.article, read.outlet, read.text, read.found, read.notes)


def test_what_is_typed_in_the_fields_is_settled(open_dialog, qtbot):
    dialog = open_dialog()
    for name, words in (("headlineField", "Road cut"), ("outletField", "Inland Post"), ("placeField", "Port Ellis"),
                        ("authorField", "J. Malk"), ("urlField", "https://example.org/1")):
        field = dialog.findChild(QWidget, name)
        field.setFocus()
        (field.lineEdit() if isinstance(field, QComboBox) else field).selectAll()
        qtbot.keyClicks(QApplication.focusWidget(), words)
    dialog.fields.language.setFocus()
    typed(qtbot, "French")
    dialog.fields.reliability.setFocus()
    typed(qtbot, "B")
    dialog.fields.credibility.setFocus()
    typed(qtbot, "2")
    settled = dialog.settled()
    article = settled.article
    assert (article.title, settled.outlet, article.dateline, article.author, article.url) == (
        "Road cut", "Inland Post", "Port Ellis", "J. Malk", "https://example.org/1")
    assert (article.language, settled.reliability, article.credibility) == ("fr", "B", 2)


def test_the_words_say_how_a_field_was_found(open_dialog):
    assert visible(open_dialog(), "hint").count("Read from the dateline.") == 2


def test_an_outlet_that_is_known_brings_its_grade(open_dialog, qtbot, tmp_path):
    desk = create_project(tmp_path / "floods.dossier", "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="One"), text_of("One"), "Harbour Wire"))
    desk.session.do(set_outlet(desk.session.project.each(Outlet)[0].id, reliability="B"))
    dialog = open_dialog(project=desk.session.project)
    desk.close()
    assert dialog.settled().reliability == "B"
    assert "1 article of Harbour Wire here is graded B. Not judged, an article shows F6." in visible(dialog, "hint")
    assert "Usually reliable" in visible(dialog, "second")


def test_duplicate_captions_and_link_lines_are_set_aside_and_can_be_kept(open_dialog, qtbot):
    dialog = open_dialog()
    roles = [(dialog.model.index(row, ROLE).data(), line.set_aside) for row, line in enumerate(dialog.model.lines)]
    assert ("Duplicate caption", True) in roles
    assert ("Link line", True) in roles
    assert dialog._count.text() == "6 numbered lines, 4 kept, 2 set aside"
    place = next(row for row, line in enumerate(dialog.model.lines) if line.role == "link line")
    click(dialog, qtbot, place, KEEP)
    assert dialog._count.text() == "6 numbered lines, 5 kept, 1 set aside"
    assert not dialog.settled().article.lines[place].set_aside


def test_space_sets_the_current_line_aside_whichever_cell_is_current(open_dialog, qtbot):
    dialog = open_dialog()
    click(dialog, qtbot, 0, WORDS)
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    assert dialog.settled().article.lines[0].set_aside
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    assert not dialog.settled().article.lines[0].set_aside


@pytest.mark.parametrize("by", ["click", "F2"])
def test_a_line_is_given_another_role_by_mouse_and_by_key(open_dialog, qtbot, by):
    dialog = open_dialog()
    if by == "click":
        click(dialog, qtbot, 5, ROLE)
    else:
        click(dialog, qtbot, 5, WORDS)
        qtbot.keyClick(dialog.lines, Qt.Key.Key_F2)
    choice = dialog.lines.findChild(QComboBox, "lineRole")
    popup = choice.view()
    qtbot.keyClicks(popup, "Boiler")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.settled().article.lines[5].role == "boilerplate"
    assert dialog.model.index(5, ROLE).data() == "Boilerplate"


def test_numbers_stay_whatever_is_set_aside(open_dialog, qtbot):
    dialog = open_dialog()
    click(dialog, qtbot, 1, KEEP)
    assert [line.number for line in dialog.settled().article.lines] == [1, 2, 3, 4, 5, 6]


def test_the_switch_shows_only_what_is_set_aside_and_all_again(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.mouseClick(dialog.findChild(QPushButton, "showSetAsideButton"), Qt.MouseButton.LeftButton)
    assert [dialog.model.index(row, ROLE).data() for row in range(dialog.model.rowCount())] == [
        "Duplicate caption", "Link line"]
    click(dialog, qtbot, 1, KEEP)
    qtbot.mouseClick(dialog.findChild(QPushButton, "showAllLinesButton"), Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 6
    assert [line.set_aside for line in dialog.settled().article.lines].count(True) == 1


def test_a_line_shows_its_own_words_and_no_more(open_dialog):
    dialog = open_dialog()
    assert dialog.model.index(1, WORDS).data() == "The road is cut. (Photo: Coast Guard)"


def test_a_doubtful_encoding_is_told_in_a_notice(qtbot):
    dialog = ImportDialog(import_text("Crue à Évreux: le pont est coupé\n".encode("cp1252"), "crue.txt"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert any("Windows-1252" in sentence for sentence in visible(dialog, "notice"))


def test_an_empty_file_says_so_and_can_be_taken_in(open_dialog, qtbot):
    dialog = open_dialog("", name="empty.txt")
    assert any("empty.txt is an empty file" in sentence for sentence in visible(dialog, "notice"))
    with qtbot.waitSignal(dialog.accepted):
        enter(qtbot)
    assert dialog.settled().article.lines == ()


def test_pasted_words_are_called_so(open_dialog):
    dialog = open_dialog(name="")
    assert "Pasted words" in visible(dialog, "second")
    assert "The pasted words stay in the project unchanged." in visible(dialog, "second")


def test_the_details_of_an_article_in_the_project_are_mended_under_their_own_name(qtbot):
    known = ImportedArticle(text_of("One"), Article(id="7", title="One", published="2024", published_how="inferred",
                                                    published_why="It names the floods of 2024."), "Harbour Wire")
    dialog = ImportDialog(known)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.windowTitle(), dialog.import_button.text()) == ("Article details", "Apply")
    assert visible(dialog, "notice") == ["Inferred: It names the floods of 2024."]
    settled = dialog.settled()
    assert (settled.article, settled.outlet) == (known.article, "Harbour Wire")


def test_tab_goes_down_the_fields_then_to_the_lines_and_the_buttons(open_dialog, qtbot):
    open_dialog(DATED)
    seen = [QApplication.focusWidget().objectName()]
    for _ in range(13):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["headlineField", "outletField", "publishedField", "placeField", "authorField", "urlField",
                    "languageField", "reliabilityField", "credibilityField", "showAllLinesButton",
                    "importLines", "suggestTagsBox", "cancelButton", "importButton"]


def test_every_control_has_a_name_and_is_large_enough_to_hit(open_dialog, qapp):
    apply_theme(qapp, load_theme("light"))
    dialog = open_dialog()
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.objectName()[:3] != "qt_":
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
            inside_a_choice = isinstance(widget.parentWidget(), QComboBox)
            assert inside_a_choice or min(widget.width(), widget.height()) >= 24, widget


def test_the_dialog_fits_the_smallest_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 680)
    dialog = ImportDialog(import_text(ARTICLE.encode(), f"{'long ' * 60}name.txt"), None, window)
    dialog.show()
    assert dialog.width() <= 1000
    assert dialog.height() <= 680


def test_a_headline_is_shown_whole_up_to_three_lines(open_dialog) -> None:
    long = "The harbour stays closed until further notice, the harbour master told reporters. " * 6
    dialog = open_dialog(f"Flood cuts the coast road\n\n{long}\n\nThe road is cut.\n")
    lines, model = dialog.lines, dialog.model
    usual = lines.rowHeight(1)
    assert lines.rowHeight(0) == usual, "a short headline and a long paragraph have one line"
    model.setData(model.index(1, ROLE), "headline")
    spacing = QFontMetrics(reading_font(13.5, Weight.Bold)).lineSpacing()
    assert lines.rowHeight(1) == usual + 2 * spacing
    model.setData(model.index(1, ROLE), "body")
    assert lines.rowHeight(1) == usual


def test_words_written_from_right_to_left_begin_at_the_right(open_dialog) -> None:
    dialog = open_dialog("فيضان يقطع الطريق\n\nقال الحارس إن الطريق مقطوع منذ ليلة أمس.\n")
    area = dialog.lines.visualRect(dialog.model.index(0, WORDS)).adjusted(2, 4, -2, -6)
    picture = dialog.lines.viewport().grab(area).toImage()
    ground = picture.pixelColor(1, 1)
    inked = [x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground
                                                      for y in range(picture.height()))]
    assert picture.width() - max(inked) < 20
    assert min(inked) > picture.width() / 2


def test_the_field_of_the_headline_grows_to_three_lines_and_back(open_dialog) -> None:
    field = open_dialog().fields.headline
    low = field.height()
    field.setPlainText("Flood cuts the coast road at Marrow Bay and the harbour master warns of more rain tonight")
    QApplication.processEvents()
    high = field.height()
    assert high > low
    assert not field.verticalScrollBar().maximum(), "all of it is in sight"
    field.setPlainText("Flood " * 60)
    QApplication.processEvents()
    assert field.height() == high
    field.setPlainText("Flood")
    QApplication.processEvents()
    assert field.height() == low
    long = "Flood cuts the coast road at Marrow Bay and the harbour master warns of more rain tonight\n\nIt is cut.\n"
    assert open_dialog(long).fields.headline.height() == high, "as found in the text, too"


@pytest.mark.parametrize("count", [9, 28, 1200])
def test_every_number_of_a_line_has_room(open_dialog, count) -> None:
    dialog = open_dialog("\n\n".join(f"The ferry to Little Tern was late for the {number}. time."
                                     for number in range(count)))
    lines = dialog.lines
    assert len(lines.model().lines) == count
    assert lines.sizeHintForColumn(NUMBER) <= lines.columnWidth(NUMBER)


def test_what_is_always_left_out_is_told_without_a_warning(qtbot):
    read = msgspec.structs.replace(import_text(DATED.encode(), "flood.txt"), notes=(
        "3 pictures were left out.", "1 comment was left out.", say(HEADERS)))
    dialog = ImportDialog(read)
    qtbot.addWidget(dialog)
    dialog.show()
    grounds = {notice.property("role"): notice for notice in dialog.findChildren(Notice) if notice.isVisible()}
    assert {role: notice.findChild(QLabel).text() for role, notice in grounds.items()} == {
        "caution": "1 comment was left out.", "routine": f"3 pictures were left out.\n{say(HEADERS)}"}
    assert {role: notice.findChild(Sign).isVisible() for role, notice in grounds.items()} == {
        "caution": True, "routine": False}
