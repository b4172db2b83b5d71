"""The whole road: an article in, tagged in the window, saved, a Word briefing out; then undone in a new process."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor.briefing.quotation_marks import nested
from editor.model.change import Change
from editor.model.records import Article, Entity, Event, Paragraph, Quote
from editor.ui.application import make_application, make_window
from tests.journeys.hands import ALT, CONTROL, SHIFT, Hands


@dataclass(frozen=True)
class Plan:
    """An article, and the words in it that a person goes for."""

    words: str
    organisation: str
    again: str
    place: str
    time: str
    quote: str
    event: str
    sentence: str


OWN = Plan(
    "Ferry runs aground off Marrow Bay\n\n"
    "Rescuers took off all but two of those on board before dark.\n\n"
    "PORT ELLIS, Velmora (Harbour Wire) The Coast Guard said on Friday that the ferry Anselma had run aground off "
    "Marrow Bay. It put the number of missing at “up to 12 people.”\n\n"
    "“We have not stopped looking for them,” the Coast Guard statement said.\n\n"
    "Read more: Ferry company fined twice last year\n",
    organisation="Coast Guard", again="Coast Guard", place="Marrow Bay", time="Friday",
    quote="“We have not stopped looking for them,”", event="the ferry Anselma had run aground off Marrow Bay",
    sentence="A ferry has run aground off Marrow Bay.")
AIRSTRIKES = Plan(
    "", organisation="CENTCOM", again="CENTCOM", place="Syrian desert", time="Wednesday",
    quote="“multiple ISIS senior leaders.”", event="The strikes hit “multiple ISIS locations in the Syrian desert",
    sentence="Strikes hit ISIS locations in the Syrian desert.")


class Steps:
    """The digest of the project after each step, by the step's id, in order."""

    def __init__(self, hands: Hands) -> None:
        self.digests: dict[str, str] = {}
        self._hands = hands
        hands.window.bridge.changed.connect(self._note)

    def _note(self, change: Change) -> None:
        desk = self._hands.window.bridge.desk
        if desk is not None and change.undoable and desk.session.undoable is not None:
            self.digests[desk.session.undoable.id] = desk.file.digest()


@pytest.fixture
def hands() -> Hands:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    yield found  # type: ignore[misc]  # a fixture that cleans up
    found.leave()


def paste_article(hands: Hands, words: str) -> None:
    """Paste an article from the greeting, and settle its date in the dialog that asks for it."""
    QApplication.clipboard().setText(words)

    def settle(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "publishedField")
        assert field is not None
        assert field.hasFocus(), "the date that the text does not state is asked for first"
        hands.type("2024-10-30")
        hands.key(Qt.Key.Key_Return)

    hands.in_dialog(settle)
    hands.key(Qt.Key.Key_V, CONTROL | SHIFT)


def tag_everything(hands: Hands, plan: Plan) -> None:
    """Tag two organisations, a place, a time, a quote and an event, by mouse and letter."""
    hands.select(plan.organisation)
    hands.key(Qt.Key.Key_O)
    hands.select(plan.again, nth=2)
    hands.key(Qt.Key.Key_Return)
    hands.select(plan.place)
    hands.key(Qt.Key.Key_L)
    hands.select(plan.time)
    hands.key(Qt.Key.Key_T)
    hands.select(plan.quote)
    hands.key(Qt.Key.Key_Q)
    hands.select(plan.event)
    hands.key(Qt.Key.Key_E)


def fill_forms(hands: Hands) -> None:
    """Give the event a title of its own and a date, and the quote a speaker."""
    title = hands.find(QPlainTextEdit, "eventTitle")
    hands.click(title)
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.type("What happened")
    hands.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    begin = hands.find(QLineEdit, "eventWhenFrom")
    hands.click(begin)
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.type("2024-10-28")
    hands.key(Qt.Key.Key_Tab)


def write_briefing(hands: Hands, plan: Plan) -> None:
    """Write one sentence of the bottom line and let it cite the event."""
    hands.key(Qt.Key.Key_2, CONTROL)
    hands.key(Qt.Key.Key_L, CONTROL | ALT)
    hands.type(plan.sentence)
    hands.wait(lambda: hands.window.briefing.tray.first is not None)
    hands.key(Qt.Key.Key_Return, CONTROL)


def run_the_road(hands: Hands, plan: Plan, folder: Path) -> tuple[list[str], Path]:
    """Go the whole road; return the digests of all states from the empty project on, and the project's path."""
    hands.key(Qt.Key.Key_N, CONTROL)
    desk = hands.window.bridge.desk
    assert desk is not None
    start, steps = desk.file.digest(), Steps(hands)
    paste_article(hands, plan.words)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))
    tag_everything(hands, plan)
    fill_forms(hands)
    write_briefing(hands, plan)
    hands.wait_for_saved()
    hands.choose_file(folder / "road.dossier")
    hands.key(Qt.Key.Key_S, CONTROL)
    hands.wait(lambda: (folder / "road.dossier").exists() and hands.window.bridge.desk is not desk)
    hands.export_marked(folder / "road.docx")
    hands.wait((folder / "road.docx").exists)
    return [start, *steps.digests.values()], folder / "road.dossier"


@pytest.mark.parametrize("plan", [OWN, AIRSTRIKES], ids=["own", "airstrikes"])
def test_the_road_and_the_way_back(hands: Hands, plan: Plan, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if not plan.words:
        shared = request.getfixturevalue("shared")
        words = (shared / "data" / "airstrikes.txt").read_text(encoding="utf-8")
        plan = replace(plan, words=words)
    digests, path = run_the_road(hands, plan, tmp_path)
    project = hands.window.bridge.project
    assert sorted(entity.name for entity in project.each(Entity)) == sorted({plan.organisation, plan.place})
    words = [mention.words for mention in project.mentions_of(project.each(Article)[0].id).values()]
    assert sorted(words) == sorted([plan.organisation, plan.again, plan.place, plan.time])
    assert project.each(Quote)[0].spans[0].words == plan.quote.strip("“”")
    assert (project.each(Event)[0].title, project.each(Event)[0].when.from_) == ("What happened", "2024-10-28")
    statement = project.each(Paragraph)[0].statements[0]
    assert (statement.words, len(statement.citations)) == (plan.sentence, 1)
    with zipfile.ZipFile(tmp_path / "road.docx") as package:
        assert plan.sentence in package.read("word/document.xml").decode()
        assert nested(plan.event[:20]) in package.read("word/footnotes.xml").decode()
    hands.window.bridge.take(None)
    command = [sys.executable, "-m", "tests.journeys.undoer", str(path)]
    undone = subprocess.run(command, capture_output=True, check=False)
    assert undone.returncode == 0, undone.stderr.decode()
    assert msgspec.json.decode(undone.stdout) == list(reversed(digests))


def test_an_export_says_which_sentences_rest_on_nothing(hands: Hands, tmp_path: Path) -> None:
    hands.key(Qt.Key.Key_N, CONTROL)
    paste_article(hands, OWN.words)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))
    hands.key(Qt.Key.Key_2, CONTROL)
    hands.key(Qt.Key.Key_L, CONTROL | ALT)
    hands.type("It rained.")
    hands.window.bridge.submit_draft()
    hands.export_marked(tmp_path / "rain.docx")
    toast = hands.find(QWidget, "undoToast").findChild(QLabel)
    assert toast is not None
    hands.wait(lambda: "rain.docx is written." in toast.text())
    assert "1 reported sentence cites nothing and is marked [uncited]." in toast.text()
    with zipfile.ZipFile(tmp_path / "rain.docx") as package:
        assert "[uncited]" in package.read("word/document.xml").decode()
