"""What is said of the sentence in hand, chosen with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from editor.model.edits.projects import set_project
from editor.ui.briefing.sentence_panel import SentencePanel


@pytest.fixture
def panel(desk, qtbot) -> SentencePanel:
    shown = SentencePanel(desk.bridge)
    qtbot.addWidget(shown)
    shown.resize(330, 300)
    desk.bridge.changed.connect(lambda _: shown.follow(shown.property("followed")))
    shown.show()
    return shown


def follow(panel: SentencePanel, statement: str) -> None:
    panel.setProperty("followed", statement)
    panel.follow(statement)


def press(panel: SentencePanel, qtbot, name: str) -> None:
    qtbot.mouseClick(panel.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def judged(desk, panel: SentencePanel, words: str = "The road stays cut.") -> str:
    desk.begin()
    statement = desk.write("key judgements", words, desk.flood, judged=True)
    follow(panel, statement)
    return statement


def held(desk):
    return desk.statements("key judgements")[0]


def test_without_a_sentence_there_is_nothing_to_say(panel):
    follow(panel, "")
    assert not panel.isVisible()


def test_only_what_fits_the_kind_of_sentence_is_asked(panel, desk, qtbot):
    desk.begin()
    follow(panel, desk.write("bottom line", "The road is cut.", desk.flood))
    assert (panel.likelihood.isVisible(), panel.confidence.isVisible(), panel.portion.isVisible()) == (
        False, False, True)
    press(panel, qtbot, "sentenceKindAssumption")
    assert (panel.likelihood.isVisible(), panel.confidence.isVisible()) == (True, False)
    press(panel, qtbot, "sentenceKindJudgement")
    assert (panel.likelihood.isVisible(), panel.confidence.isVisible(), panel.basis.isVisible()) == (True, True, True)
    assert desk.statements()[0].kind == "judgement"


def test_each_choice_is_a_step_of_its_own(panel, desk, qtbot):
    judged(desk, panel)
    press(panel, qtbot, "confidenceFieldLow")
    press(panel, qtbot, "confidenceFieldHigh")
    assert held(desk).confidence == "high"
    desk.bridge.undo()
    assert held(desk).confidence == "low"
    desk.bridge.undo()
    assert held(desk).confidence == ""


def test_the_terms_are_those_of_the_projects_lexicon_with_their_ranges(panel, desk):
    judged(desk, panel)
    assert "Likely, 55–80 %" in [panel.likelihood.itemText(place) for place in range(panel.likelihood.count())]
    desk.bridge.submit(set_project(lexicon="phia2025"))
    terms = [panel.likelihood.itemData(place) for place in range(panel.likelihood.count())]
    assert "realistic possibility" in terms
    assert "very likely" not in terms


def choose(panel: SentencePanel, term: str) -> None:
    """Choose a term with the keys, as in any list."""
    panel.likelihood.setFocus()
    for place in range(panel.likelihood.count()):
        if panel.likelihood.itemData(place) == term:
            while panel.likelihood.currentIndex() != place:
                step = Qt.Key.Key_Down if panel.likelihood.currentIndex() < place else Qt.Key.Key_Up
                QTest.keyClick(panel.likelihood, step)


def test_a_likelihood_that_the_words_do_not_say_is_told_and_one_press_says_it(panel, desk, qtbot):
    judged(desk, panel)
    choose(panel, "likely")
    assert "does not say the likelihood" in panel.findings.text()
    assert panel.say_button.isVisible()
    qtbot.mouseClick(panel.say_button, Qt.MouseButton.LeftButton)
    assert held(desk).words == "It is likely that the road stays cut."
    assert [citation.record for citation in held(desk).citations] == [desk.flood]
    assert not panel.say_button.isVisible()
    assert not panel.findings.isVisible()


def test_a_term_that_the_words_say_can_be_chosen_with_one_press(panel, desk, qtbot):
    judged(desk, panel, "The road is very likely to stay cut.")
    assert "very likely" in panel.say_button.text()
    qtbot.mouseClick(panel.say_button, Qt.MouseButton.LeftButton)
    assert held(desk).likelihood == "very likely"


def test_what_the_checks_find_in_the_sentence_is_told_below_it(panel, desk):
    judged(desk, panel, "We judge with high confidence that the road is quite likely to stay cut, likely for weeks.")
    assert "quite likely" in panel.findings.text()
    assert "how likely and how sure" in panel.findings.text()


def test_the_basis_is_typed_and_the_portion_is_chosen(panel, desk, qtbot):
    judged(desk, panel)
    panel.basis.setFocus()
    qtbot.keyClicks(panel.basis, "One wire")
    desk.bridge.submit_draft()
    panel.portion.setFocus()
    QTest.keyClick(panel.portion, Qt.Key.Key_Down)
    assert (held(desk).basis, held(desk).portion) == ("One wire", "TLP:CLEAR")


def test_everything_is_named_for_those_who_do_not_see(panel, desk):
    judged(desk, panel)
    named = (panel, panel.kind, panel.likelihood, panel.confidence, panel.basis, panel.portion)
    assert all(field.accessibleName() for field in named)


def test_a_report_with_a_term_of_its_own_can_be_marked_as_a_judgement(panel, desk, qtbot):
    desk.begin()
    follow(panel, desk.write("bottom line", "The road is likely to stay cut.", desk.flood))
    assert panel.judge_button.isVisible()
    press(panel, qtbot, "judgeSentenceButton")
    held, = desk.statements()
    assert (held.kind, held.likelihood) == ("judgement", "likely")
    assert not panel.judge_button.isVisible()


@pytest.mark.parametrize("words", ["The road is cut.", "It is likely to stay cut, Ana Ruiz said."])
def test_a_report_without_a_term_or_with_somebody_who_says_it_is_left_alone(panel, desk, words):
    desk.begin()
    follow(panel, desk.write("bottom line", words, desk.flood))
    assert not panel.judge_button.isVisible()
