"""Draw the article for a person to look at, into the folder that DOSSIER_PICTURES names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor.model.records import Line
from editor.ui.article import ArticleHeader, ArticleView, Mark
from editor.ui.theme import THEMES, apply_theme, load_theme
from tests.ui.article.scene import WORDS, lines_of, mark, marks, stretch

HEADER = ArticleHeader("Coastal Wire", "3 May 2024", "Port Lumen", "B2", "Usually reliable, probably true", "", 118)
ARABIC = (
    "قيادة الميناء تعلن استئناف العمل\n\n"
    "قال المتحدث يوم الجمعة إن العمل سيستأنف فجرا في Port Lumen بعد المحادثات.\n\n"
    "اقرأ المزيد"
)


@pytest.fixture
def draw(qapp, qtbot):
    """Return a function that draws an article with these looks under a name."""
    folder = os.environ.get("DOSSIER_PICTURES", "")
    if not folder:
        pytest.skip("DOSSIER_PICTURES does not name a folder for pictures")
    kept = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)

    def draw_one(name, theme, size, words=WORDS, lines=None, given=None, ready=lambda view: None):
        apply_theme(qapp, load_theme(theme))
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_theme(load_theme(theme))
        view.resize(*size)
        view.show_text(words, lines or lines_of(words))
        view.set_marks(marks() if given is None else given)
        view.show_header(HEADER)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        view.setFocus()
        ready(view)
        QApplication.processEvents()
        assert view.grab().save(str(Path(folder) / f"article-{name}-{theme}.png"))

    yield draw_one
    qapp.setStyleSheet(kept[0])
    qapp.setPalette(kept[1])
    qapp.setFont(kept[2])
    qapp.setCursorFlashTime(kept[3])


@pytest.mark.parametrize("theme", THEMES)
def test_draw_an_article_beside_the_form(draw, theme):
    draw("beside", theme, (784, 808))


@pytest.mark.parametrize("theme", THEMES)
def test_draw_a_selected_event_and_a_selected_entity(draw, theme):
    draw("selected", theme, (784, 808), ready=lambda view: view.select_record(["v-work", "e-union"]))


@pytest.mark.parametrize("theme", THEMES)
def test_draw_a_selected_quote_and_selected_words(draw, theme):
    def ready(view):
        view.select_record(["q-see"])
        view.select(*stretch("40 ships by Sunday"))

    draw("words", theme, (784, 808), ready=ready)


def test_draw_a_narrow_article(draw):
    draw("narrow", "light", (624, 600))


def test_draw_the_largest_text_in_the_middle_of_a_wide_window(draw):
    draw("large", "light", (1400, 900), ready=lambda view: view.set_text_size(22))


@pytest.mark.parametrize("theme", THEMES)
def test_draw_an_arabic_article(draw, theme):
    lines = [
        Line(line.begin, line.end, role, line.number, role == "link line")
        for line, role in zip(lines_of(ARABIC), ("headline", "body", "link line"), strict=True)
    ]
    given = [
        mark("a", "قيادة الميناء", "organisation", words=ARABIC),
        mark("b", "يوم الجمعة", "time", words=ARABIC),
        mark("c", "في Port Lumen بعد", "location", words=ARABIC),
        mark("d", "العمل سيستأنف فجرا", "quote", words=ARABIC, label="Q1"),
    ]
    draw("arabic", theme, (784, 400), ARABIC, tuple(lines), given)


def test_draw_more_events_than_lanes(draw):
    given = [
        Mark(f"v{number}", *stretch(words), "event", "event", label=f"E{number}")
        for number, words in enumerate(
            ("The Dockers’ Union said", "work resumes at dawn", "after talks", "Minister Ada Okoro", "handle up to"), 1
        )
    ]
    draw("lanes", "light", (784, 808), given=given)
