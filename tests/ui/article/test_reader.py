"""What an article view shows besides marks: any place of a long text, its looks, its header."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from editor.model.records import Stretch
from editor.ui.article import ArticleHeader
from editor.ui.theme import load_theme
from tests.resting import is_at_rest
from tests.ui.article.scene import WORDS, colours, colours_of_words, lines_of, mark, picture, spot, stretch

LIGHT, DARK = load_theme("light"), load_theme("dark")
LONG = "The harbour master counted the ships at anchor.\n\n" * 2000


def hex_of(colour):
    return colour.name()


def test_revealed_words_stand_in_the_middle_of_the_window(bare_view):
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    begin = 50_000
    bare_view.reveal(begin, begin + 20)
    assert abs(spot(bare_view, begin).y() - bare_view.viewport().height() / 2) < 30


def test_the_last_words_can_be_revealed_at_eye_level(bare_view):
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    bare_view.reveal(len(LONG) - 12, len(LONG) - 2)
    assert spot(bare_view, len(LONG) - 10).y() < bare_view.viewport().height() * 0.65


def test_a_passage_longer_than_the_window_is_revealed_from_its_beginning(bare_view):
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    bare_view.reveal(20_000, 40_000)
    assert 0 < spot(bare_view, 20_000).y() < 150


def test_a_text_that_fits_the_window_does_not_scroll(bare_view):
    bare_view.show_text("Short.")
    assert bare_view.verticalScrollBar().maximum() == 0


def test_a_view_tells_whether_words_of_a_record_are_in_the_window(bare_view):
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    bare_view.set_marks([mark("far", "harbour", "other", 1500, words=LONG, group="x")])
    assert not bare_view.shows("far")
    bare_view.reveal(*stretch("harbour", 1500, LONG))
    assert bare_view.shows("far")
    assert bare_view.shows("x")
    assert not bare_view.shows("y")


def test_a_view_returns_to_the_place_it_was_at(bare_view):
    bare_view.resize(784, 600)
    bare_view.show_text(LONG)
    bare_view.reveal(50_000, 50_010)
    place = bare_view.place()
    bare_view.show_text(LONG)
    bare_view.return_to(place)
    assert bare_view.place() == place


def test_another_text_size_keeps_place_marks_and_caret(view):
    view.resize(784, 400)
    view.select(*stretch("reporters"))
    view.verticalScrollBar().setValue(200)
    place = view.place()
    view.set_text_size(20)
    assert abs(view.place() - place) <= 90
    assert view.selection == Stretch(*stretch("reporters"))
    assert view.text_size == 20
    assert hex_of(LIGHT.ink("organisation").tint) in colours_of_words(view, *stretch("Dockers’ Union"))


def test_the_text_size_stays_between_13_and_22(view):
    sizes = []
    for asked in (4, 90):
        view.set_text_size(asked)
        sizes.append(view.text_size)
    assert sizes == [13, 22]


def test_another_theme_gives_other_colours_to_paper_words_and_marks(view):
    view.set_theme(DARK)
    found = colours_of_words(view, *stretch("Dockers’ Union"))
    assert hex_of(DARK.ink("organisation").tint) in found
    assert hex_of(DARK["paper"]) in colours(picture(view), 0, 300, 20, 20)


def test_another_font_of_the_application_leaves_the_article_as_it_is(view, qapp):
    before, font = view.document().defaultFont(), qapp.font()
    larger = qapp.font()
    larger.setPointSize(20)
    qapp.setFont(larger)
    QApplication.processEvents()
    after = view.document().defaultFont()
    qapp.setFont(font)
    assert after == before


def test_a_narrow_view_wraps_the_words_in_a_narrower_measure(view):
    view.resize(640, 800)
    QApplication.processEvents()
    ends = [spot(view, place).x() for place in range(stretch("Okoro told")[0], stretch("did not.")[1])]
    assert max(ends) <= view.viewport().width() - 44
    assert view.horizontalScrollBar().maximum() == 0


def test_words_stay_where_they_are_found_when_a_long_text_is_wrapped_anew(bare_view, qtbot):
    bare_view.show_text(("The harbour master counted the ships that lay at anchor. " * 12 + "\n\n") * 300)
    bare_view.document().documentLayout().documentSize()
    bare_view.resize(624, 600)
    bare_view.reveal(100_000, 100_010)
    bare_view.select(100_000, 100_010)
    qtbot.waitUntil(lambda: is_at_rest(bare_view), timeout=30_000)
    point = spot(bare_view, 100_000, 1)
    assert abs(point.y() - bare_view.viewport().height() / 2) < 30
    QTest.mouseClick(bare_view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert bare_view.caret == 100_000


def test_a_wide_view_has_the_page_in_its_middle(view):
    view.resize(1400, 800)
    QApplication.processEvents()
    left = view.viewport().x()
    assert abs(left - (1400 - 16 - 768) / 2) <= 2


def test_the_header_says_what_it_is_given_and_asks_when_it_is_clicked(view, qtbot):
    asked = []
    view.detail_requested.connect(asked.append)
    view.show_header(ArticleHeader("Coastal Wire", "3 May 2024", "Port Lumen", "B2", "Usually reliable", words=100))
    QApplication.processEvents()
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons] == [
        "Coastal Wire", "3 May 2024", "Port Lumen", "B2", "Usually reliable", "Add web address"]
    for button in buttons:
        button.click()
    assert asked == ["outlet", "published", "place", "grade", "grade", "address"]


def test_every_detail_of_the_header_is_reached_and_changed_with_keys(view):
    asked = []
    view.detail_requested.connect(asked.append)
    view.show_header(ArticleHeader("Coastal Wire", "3 May 2024", "Port Lumen", "B2", "Usually reliable", words=100))
    QApplication.processEvents()
    for name in ("Outlet", "Published", "Place", "Grade", "Address"):
        button = view.findChild(QPushButton, f"article{name}Button")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.hasFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == ["outlet", "published", "place", "grade", "address"]


def test_details_without_room_are_cut_short_and_said_whole_in_a_tooltip(view):
    long = "The Coastal Wire and Harbour Gazette, Evening Edition for Port Lumen and the Northern Islands"
    view.resize(640, 700)
    view.show_header(ArticleHeader(long, "3 May 2024", "Port Lumen", "B2", address="https://wire.test/" + "x" * 90,
                                   words=118))
    QApplication.processEvents()
    rows = view.findChild(QObject, "articleHeader")
    outlet, place, address = (view.findChild(QPushButton, f"article{name}Button")
                              for name in ("Outlet", "Place", "Address"))
    assert outlet.toolTip() == long
    assert address.toolTip().startswith("wire.test/")
    assert place.geometry().right() <= rows.width()
    assert outlet.accessibleName() == f"Outlet: {long}, change it"


def test_a_narrow_header_keeps_date_and_grade_whole_and_only_the_sign_of_the_lock(view):
    header = ArticleHeader("Coastal Wire", "30 September 2024", "Port Lumen on the Northern Islands", "F6",
                           "Not judged", words=4210)
    assert shown_at(view, 784, header) == (["Text locked, 4210 words"], [])
    assert shown_at(view, 520, header) == ([], ["Port Lumen on the Northern Islands"])
    assert shown_at(view, 500, structs.replace(header, version="Version 2 of 2")) == (
        [], ["Port Lumen on the Northern Islands", "Add web address"])
    assert [one.text() for one in view.findChildren(QPushButton, "articleAddressButton") if one.isVisible()] == [""]


def test_a_header_of_a_text_without_words_follows_one_with_words_through_any_width(view):
    shown_at(view, 520, ArticleHeader("Coastal Wire", grade="F6", grade_words="Not judged", words=4210))
    view.show_header(ArticleHeader("Coastal Wire", grade="F6", grade_words="Not judged"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    view.resize(784, 700)
    QApplication.processEvents()
    assert "Not judged" in [one.text() for one in view.findChildren(QPushButton) if one.isVisible()]


def shown_at(view, width, header):
    """Return what is said beside the lock, and which details are cut short, as their tips say."""
    view.resize(width, 700)
    view.show_header(header)
    QApplication.processEvents()
    locked = next(one for one in view.findChildren(QWidget, "articleLocked") if one.isVisible())
    assert locked.geometry().right() <= locked.parentWidget().width()
    words = [label.text() for label in view.findChildren(QLabel, "articleLockedWords") if label.isVisible()]
    return words, [one.toolTip() for one in view.findChildren(QPushButton) if one.isVisible() and one.toolTip()]


def test_the_header_leaves_out_what_is_blank(view):
    view.show_header(ArticleHeader(outlet="Coastal Wire"))
    QApplication.processEvents()
    assert [button.text() for button in view.findChildren(QPushButton) if button.isVisible()] == ["Coastal Wire"]


def test_the_header_scrolls_with_the_words(view):
    view.resize(784, 400)
    view.show_header(ArticleHeader(outlet="Coastal Wire"))
    rows = view.findChild(QObject, "articleHeader")
    before = rows.y() - spot(view, 0).y()
    view.verticalScrollBar().setValue(150)
    assert rows.y() - spot(view, 0).y() == before


def test_the_grade_stands_between_standfirst_and_caption(view):
    view.show_header(ArticleHeader(grade="B2"))
    row = view.findChild(QObject, "articleGrade")
    assert spot(view, stretch("Dockers return")[0]).y() < row.y()
    assert row.geometry().bottom() < spot(view, stretch("Cranes stand")[0]).y()


def test_another_text_takes_marks_selection_and_place_of_the_last_with_it(view):
    view.select(*stretch("reporters"))
    view.show_text("Other words.")
    assert view.selection == Stretch(0, 0)
    assert view.place() == 0
    assert not view.shows("m-union")


def test_the_document_of_the_last_text_is_let_go(view):
    before = view.document()
    view.show_text("Other words.")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(before)
    assert isValid(view.document())


def test_an_empty_text_is_shown_as_nothing(view):
    view.show_text("")
    view.select_record(["x"])
    view.change_marks(["m-union"], [])
    picture(view)
    assert view.words == ""


def test_a_text_full_of_traps_is_shown_with_its_marks_in_place(bare_view):
    words = "\ufeffA\r\nb\u2029c\ufdd0 \U0001f600 Ünion\x00 \ud800 end"
    bare_view.show_text(words, lines_of(words))
    begin, end = stretch("Ünion", 0, words)
    bare_view.set_marks([mark("m", "Ünion", "person", words=words)])
    assert hex_of(LIGHT.ink("person").tint) in colours_of_words(bare_view, begin, end)
    bare_view.select(begin, end)
    assert bare_view.selection == Stretch(begin, end)


def test_the_view_is_named_for_screen_readers(view):
    assert view.objectName() == "articleView"
    assert view.accessibleName() == "Article text"


def test_files_dropped_on_the_article_are_left_to_the_window(view):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/article.txt")])
    view.select(*stretch("Okoro told reporters"))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(spot(view, stretch("told reporters")[0]), copy, files, left, none)
    QApplication.sendEvent(view.viewport(), entering)
    assert not entering.isAccepted()


def test_the_words_are_those_that_were_given(view):
    assert view.words == WORDS
