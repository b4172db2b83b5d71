"""Articles are read for suggestions beside the window: at import, or when somebody asks."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QProgressBar, QPushButton, QWidget

from editor import workspace
from editor.model.change import Change, Edit, Stamp
from editor.model.edits.articles import settle_article
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Mention, Quote
from editor.model.review import waiting
from editor.storage.settings import change_settings, load_settings
from editor.suggest.taking import Found, take_in_suggestions
from editor.ui.header import Header
from editor.ui.importing import ImportDialog
from editor.ui.suggesting.round import TAKING, Outcome
from tests.journeys.hands import CONTROL, SHIFT, Hands

WORDS = """Dockers Walk Out In Port Amsel

PORT AMSEL, Velmora (Littoral Wire) - Nadia Brenn, chair of the Harbour Union, said on Monday that 40 dockers had left.

“We will not move,” Nadia Brenn told reporters. Police arrested two men in Port Amsel on Tuesday.
"""
OTHER = """Ferries Sail Again

CAPE ORLO, Velmora (Harbour Post) - Ferries sailed again on Friday, Mayor Tomas Wren said.

“The boats are full,” Tomas Wren told a crowd at Cape Orlo.
"""
LONG = WORDS + "\n\n".join(
    f"Nadia Brenn met {number} dockers of the Harbour Union in Port Amsel on Monday, police said."
    for number in range(300))
"""An article that takes longer to read than hands take for a tag."""


@pytest.fixture
def hands(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on a window with an empty project."""
    hands.window.bridge.take(workspace.create_project(tmp_path / "strike.dossier", "A. Ruiz"))
    return hands


def begin_import(hands: Hands, words: str = WORDS) -> ImportDialog:
    hands.window.imports.take_words(words)
    hands.wait(lambda: hands.window.findChild(ImportDialog) is not None)
    return hands.window.findChild(ImportDialog)


def take_in(hands: Hands, words: str = WORDS) -> str:
    """Import words without suggestions, and return the id of their article."""
    count = len(hands.window.bridge.project.each(Article))
    begin_import(hands, words).import_button.click()
    hands.wait(lambda: len(hands.window.bridge.project.each(Article)) > count)
    return hands.window.reading.article


def give(hands: Hands, command: str) -> None:
    hands.window.commands.action(command).trigger()


def come_to_rest(hands: Hands) -> None:
    hands.wait(lambda: hands.window.suggesting.is_over)


def tags(hands: Hands, state: str = "suggested") -> list[Mention]:
    project = hands.window.bridge.project
    return [tag for article in project.each(Article) for tag in project.mentions_of(article.id).values()
            if tag.state == state]


def test_an_import_with_the_tick_is_followed_by_suggestions(hands: Hands) -> None:
    dialog = begin_import(hands)
    box = dialog.findChild(QCheckBox, "suggestTagsBox")
    hands.click(box)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: bool(tags(hands)))
    come_to_rest(hands)
    assert {"Nadia Brenn", "Harbour Union", "Port Amsel"} <= {tag.words for tag in tags(hands)}
    assert load_settings().suggest_on_import, "the tick is remembered"


def test_the_tick_stands_as_it_was_left_and_an_import_without_it_suggests_nothing(hands: Hands) -> None:
    change_settings(suggest_on_import=True)
    box = begin_import(hands).findChild(QCheckBox, "suggestTagsBox")
    assert box.isChecked()
    hands.click(box)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: bool(hands.window.bridge.project.each(Article)))
    assert "suggesting" not in vars(hands.window), "nobody was asked"
    assert not load_settings().suggest_on_import


def test_the_details_of_an_article_in_the_project_have_no_tick(hands: Hands) -> None:
    article = take_in(hands)
    hands.window.imports.settle_again(article)
    hands.wait(lambda: any(dialog.isVisible() for dialog in hands.window.findChildren(ImportDialog)))
    dialog = next(dialog for dialog in hands.window.findChildren(ImportDialog) if dialog.isVisible())
    assert not dialog.findChild(QCheckBox, "suggestTagsBox").isVisible()
    dialog.reject()


def test_all_files_of_a_batch_are_read_one_after_the_other(hands: Hands, tmp_path: Path) -> None:
    change_settings(suggest_on_import=True)
    files = []
    for number in range(3):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(WORDS.replace("40 dockers", f"{number + 40} dockers"))
    hands.window.imports.import_paths(files)
    hands.wait(lambda: len({tag.article for tag in tags(hands)}) == 3)
    come_to_rest(hands)
    assert "in 3 articles" in hands.toast


def test_the_toast_counts_what_is_to_be_reviewed_and_apart_what_is_quiet(hands: Hands) -> None:
    take_in(hands)
    give(hands, "suggest")
    come_to_rest(hands)
    hands.wait(lambda: "to review" in hands.toast)
    told = [int(number) for number in re.findall(r"\d+", hands.toast)]
    decidable = [*tags(hands), *hands.window.bridge.project.each(Quote), *hands.window.bridge.project.each(Event)]
    assert told == [int(hands.find(QPushButton, "reviewButton").findChild(QLabel).text()), len(decidable) - told[0]]
    assert told[1] > 0, "Monday and Tuesday wait apart"
    assert hands.toast == (f"“Dockers Walk Out In Port Amsel”: {told[0]} suggestions to review. "
                           f"{told[1]} times and announcements wait apart.")


def test_the_toast_of_a_batch_counts_what_is_to_be_reviewed_in_all_its_articles(hands: Hands) -> None:
    for words in (WORDS, OTHER):
        take_in(hands, words)
    give(hands, "suggest all")
    come_to_rest(hands)
    hands.wait(lambda: "to review" in hands.toast)
    project = hands.window.bridge.project
    count = sum(waiting(project, article.id) for article in project.each(Article))
    assert hands.toast.startswith(f"{count} suggestions to review in 2 articles. ")


def test_however_many_articles_are_read_few_have_their_words_in_memory(
        hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.workspace.passing._FEW", 1)
    change_settings(suggest_on_import=True)
    files = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, file in enumerate(files):
        file.write_text(WORDS.replace("40 dockers", f"{number + 40} dockers"))
    hands.window.imports.import_paths(files)
    hands.wait(lambda: "suggesting" in vars(hands.window) and not hands.window.suggesting.is_over)
    held = []
    hands.window.suggesting.arrived.connect(lambda _: held.append(len(hands.window.bridge.project.texts)))
    come_to_rest(hands)
    assert len({tag.article for tag in tags(hands)}) == len(held) == len(files)
    assert max(held) <= 3, "the one on the screen, the one that was read, and the last that was imported"


def test_files_come_without_suggestions_where_the_menu_has_no_tick(hands: Hands, tmp_path: Path) -> None:
    change_settings(suggest_on_import=True)
    give(hands, "suggest at import")
    assert not load_settings().suggest_on_import
    files = [tmp_path / "1.txt", tmp_path / "2.txt"]
    for number, file in enumerate(files):
        file.write_text(WORDS.replace("40 dockers", f"{number + 40} dockers"))
    hands.window.imports.import_paths(files)
    hands.wait(lambda: "2 articles imported" in hands.toast)
    assert "suggesting" not in vars(hands.window)


def test_what_waits_is_told_at_the_foot_and_in_the_header(hands: Hands) -> None:
    take_in(hands)
    header = hands.find(Header, "header")
    foot = hands.find(QPushButton, "statusPending")
    assert not header.review.isVisible()
    assert not foot.isVisible()
    give(hands, "suggest")
    come_to_rest(hands)
    hands.wait(foot.isVisible)
    count = hands.find(QLabel, "reviewCount").text()
    assert foot.text() == f"{count} suggestions to review"
    assert (foot.accessibleName(), foot.accessibleDescription()) == ("Suggestions to review", foot.text())
    assert header.review.isVisible()
    hands.key(Qt.Key.Key_Z, CONTROL)
    hands.wait(lambda: not foot.isVisible())
    assert not header.review.isVisible()


def test_suggestions_are_one_step(hands: Hands) -> None:
    take_in(hands)
    give(hands, "suggest")
    come_to_rest(hands)
    found = {tag.id for tag in tags(hands)}
    assert hands.window.bridge.undo_label().startswith("Suggest ")
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert tags(hands) == []
    assert hands.window.bridge.project.each(Entity) == []
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert {tag.id for tag in tags(hands)} == found


def test_what_was_tagged_meanwhile_stays_as_it_was_tagged(hands: Hands) -> None:
    take_in(hands, LONG)
    give(hands, "suggest")
    begin, _ = hands.select("Harbour Union")
    hands.key(Qt.Key.Key_L)
    assert not hands.window.suggesting.is_over
    come_to_rest(hands)
    made, = tags(hands, "accepted")
    assert (made.words, made.type) == ("Harbour Union", "location")
    assert begin not in [tag.begin for tag in tags(hands)]
    assert tags(hands)


def test_a_slip_is_taken_back_by_one_key_before_suggestions_come(hands: Hands) -> None:
    take_in(hands, LONG)
    give(hands, "suggest")
    hands.select("Harbour Union")
    hands.key(Qt.Key.Key_L)
    assert not hands.window.suggesting.is_over
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert tags(hands, "accepted") == []
    come_to_rest(hands)
    assert "Harbour Union" in [tag.words for tag in tags(hands)]


def test_what_came_by_itself_waits_while_a_step_can_be_done_again(hands: Hands) -> None:
    change_settings(suggest_on_import=True)
    begin_import(hands, LONG).import_button.click()
    hands.wait(lambda: "suggesting" in vars(hands.window))
    hands.select("Harbour Union")
    hands.key(Qt.Key.Key_O)
    hands.key(Qt.Key.Key_Z, CONTROL)
    words = hands.find(QLabel, "suggestProgressWords")
    hands.wait(lambda: words.text() == "Suggestions are ready, and come when your hands rest")
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert [tag.words for tag in tags(hands, "accepted")] == ["Harbour Union"]
    come_to_rest(hands)
    assert tags(hands)


def test_an_article_that_changed_meanwhile_is_read_again(hands: Hands) -> None:
    article_id = take_in(hands)
    give(hands, "suggest")
    project = hands.window.bridge.project
    dated = project.get(Article, article_id)
    hands.window.bridge.submit(settle_article(
        article_id, msgspec.structs.replace(dated, published="2024-10-30", published_how="given"), ""))
    come_to_rest(hands)
    monday = next(tag for tag in tags(hands) if tag.words == "Monday")
    assert monday.value == "2024-10-28"


def test_an_article_that_changed_while_it_was_read_is_read_again(
        hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.ui.suggesting.round.REST_MS", 1)
    article_id = take_in(hands)
    bridge, begun = hands.window.bridge, []
    dated = msgspec.structs.replace(bridge.project.get(Article, article_id), published="2024-10-30",
                                    published_how="given")
    give(hands, "suggest")

    def change_once() -> None:
        if not begun:
            begun.append(hands.window.suggesting.is_asked(article_id))
            bridge.submit(settle_article(article_id, dated, ""))

    hands.window.suggesting.far.connect(lambda _: QTimer.singleShot(0, change_once))  # it is being read as it was
    come_to_rest(hands)
    assert begun == [True]
    days = [tag for tag in tags(hands) if tag.words == "Monday"]
    assert days
    assert {tag.value for tag in days} == {"2024-10-28"}


def test_no_figure_is_told_before_one_is_known(hands: Hands) -> None:
    take_in(hands)
    workspace.finder().give_up()  # what finds begins anew, which takes longer than a person waits for
    give(hands, "suggest")
    words, bar = hands.find(QLabel, "suggestProgressWords"), hands.find(QProgressBar, "suggestProgressBar")
    hands.wait(words.isVisible)
    assert (words.text(), bar.maximum()) == ("Getting ready to find suggestions", 0)
    hands.window.suggesting.cancel()


def test_cancel_at_the_foot_ends_it(hands: Hands) -> None:
    take_in(hands, LONG)
    give(hands, "suggest")
    hands.wait(hands.find(QWidget, "suggestProgress").isVisible)
    hands.wait(lambda: "%" in hands.find(QLabel, "suggestProgressWords").text())
    hands.click(hands.find(QPushButton, "cancelSuggestingButton"))
    assert hands.window.suggesting.is_over
    assert not hands.find(QWidget, "suggestProgress").isVisible()
    assert hands.toast == "Cancelled: “Dockers Walk Out In Port Amsel” stays as it was."
    assert tags(hands) == []


def begin_with_keys_in_the_article(hands: Hands) -> QPushButton:
    """Have a long article read while the keys are in it, and return the button that cancels."""
    take_in(hands, LONG)
    hands.window.activateWindow()
    hands.window.view.setFocus()
    hands.wait(hands.window.view.hasFocus)
    give(hands, "suggest")
    hands.wait(hands.find(QWidget, "suggestProgress").isVisible)
    return hands.find(QPushButton, "cancelSuggestingButton")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_a_key_on_the_button_cancels_and_the_keys_are_back_in_the_article(hands: Hands, key: Qt.Key) -> None:
    begin_with_keys_in_the_article(hands).setFocus()
    hands.key(key)
    assert hands.window.suggesting.is_over
    assert hands.window.view.hasFocus()


def test_a_click_that_cancels_leaves_the_keys_in_the_article(hands: Hands) -> None:
    hands.click(begin_with_keys_in_the_article(hands))
    assert hands.window.suggesting.is_over
    assert hands.window.view.hasFocus()


def test_keys_are_back_in_the_article_when_all_was_read(hands: Hands) -> None:
    begin_with_keys_in_the_article(hands).setFocus()
    come_to_rest(hands)
    assert hands.window.view.hasFocus()


def test_esc_in_the_article_does_not_cancel(hands: Hands) -> None:
    begin_with_keys_in_the_article(hands)
    hands.key(Qt.Key.Key_Escape)
    assert not hands.window.suggesting.is_over
    come_to_rest(hands)
    assert tags(hands)


def test_an_article_whose_reader_is_killed_is_named_and_the_next_order_reads_it(hands: Hands) -> None:
    take_in(hands, LONG)
    give(hands, "suggest")
    hands.wait(hands.find(QWidget, "suggestProgress").isVisible)
    hands.wait(lambda: "%" in hands.find(QLabel, "suggestProgressWords").text())
    process = workspace.finder()._process
    assert process is not None
    process.kill()
    come_to_rest(hands)
    assert hands.toast == (
        "“Dockers Walk Out In Port Amsel” was not read for suggestions. The process that reads it stopped, perhaps for "
        "want of memory. Close other programs and try again.")
    assert not hands.find(QWidget, "suggestProgress").isVisible()
    give(hands, "suggest")
    come_to_rest(hands)
    assert tags(hands)


def test_what_was_found_is_taken_in_by_that_word(hands: Hands) -> None:
    take_in(hands, LONG)
    stages: list[str] = []
    hands.window.suggesting.far.connect(lambda far: stages.append(far.stage))
    give(hands, "suggest")
    come_to_rest(hands)
    assert stages[-1] == TAKING


def test_a_project_that_is_closed_takes_what_it_waits_for_along(hands: Hands, tmp_path: Path) -> None:
    take_in(hands)
    give(hands, "suggest")
    hands.wait(lambda: not hands.window.suggesting.is_over)
    told = hands.toast
    hands.window.bridge.take(workspace.create_project(tmp_path / "other.dossier", "A. Ruiz"))
    assert hands.window.suggesting.is_over
    assert hands.toast == told, "whoever closes a project knows what is not read in it"
    take_in(hands)
    give(hands, "suggest")
    come_to_rest(hands)
    assert len(tags(hands)) > 0


def test_every_article_is_read_at_once_command(hands: Hands) -> None:
    first, second = take_in(hands), take_in(hands, OTHER)
    give(hands, "suggest all")
    come_to_rest(hands)
    assert {tag.article for tag in tags(hands)} == {first, second}


def test_an_article_whose_finds_cannot_be_taken_in_is_told_and_the_others_are_read(
        hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    first, other = take_in(hands), take_in(hands, OTHER)

    def broken(_: Project, __: Stamp) -> Change:
        raise TypeError("slice indices must be integers")

    def taking(article: str, found: Found) -> Edit:
        return broken if article == first else take_in_suggestions(article, found)

    monkeypatch.setattr("editor.ui.suggesting.round.take_in_suggestions", taking)
    outcomes: list[Outcome] = []
    hands.window.suggesting.ended.connect(outcomes.append)
    give(hands, "suggest all")
    hands.wait(lambda: bool(outcomes))
    come_to_rest(hands)
    assert (outcomes[0].articles, outcomes[0].left) == ((other,), ())
    assert outcomes[0].notes == (
        "What was found in “Dockers Walk Out In Port Amsel” was not taken in: slice indices must be integers",)


@pytest.mark.parametrize("turns", [0, 1])
def test_what_is_left_out_of_a_round_that_is_cancelled_is_known(hands: Hands, turns: int) -> None:
    left = (take_in(hands), take_in(hands, OTHER))
    outcomes: list[Outcome] = []
    hands.window.suggesting.ended.connect(outcomes.append)
    give(hands, "suggest all")
    for _ in range(turns):
        QApplication.processEvents()
    hands.window.suggesting.cancel()
    assert [outcome.left for outcome in outcomes] == [left]


def test_how_many_articles_are_left_out_is_told_where_that_is_cancelled(hands: Hands) -> None:
    take_in(hands), take_in(hands, OTHER)
    give(hands, "suggest all")
    hands.window.suggesting.cancel()
    assert hands.toast == "Cancelled: 2 articles stay as they were."


def test_nothing_is_suggested_in_a_project_that_can_only_be_read(hands: Hands, tmp_path: Path) -> None:
    take_in(hands)
    path = hands.window.bridge.desk.path
    hands.window.bridge.take(None)
    hands.window.bridge.take(workspace.open_project(path, "B", read_only=True))
    hands.wait(lambda: bool(hands.window.reading.in_view))
    give(hands, "suggest")
    assert hands.toast == hands.window.bridge.fault
    assert "suggesting" not in vars(hands.window)
