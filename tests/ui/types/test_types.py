"""The types of a real project, changed in their dialog by keys and clicks, and what follows everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QToolButton, QWidget

from editor.model.edits.entities import set_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.types import add_term
from editor.model.records import Article, Entity
from editor.model.scheme import scheme_of
from editor.model.terms import TermName
from editor.ui.application import make_window
from editor.ui.theme import load_theme
from editor.ui.types.dialog import TypesDialog
from editor.ui.types.questions import SchemeQuestion, TypeQuestion
from editor.workspace import open_project
from tests.journeys.hands import ALT, CONTROL, NONE, SHIFT, Hands
from tests.journeys.talks import hands_on
from tests.ui.article.scene import colours_of_words
from tests.ui.library.conftest import take_in

WORDS = "Ferry talks\n\nThe tanker Harmonia left Port Ellis on Friday. The Harmonia carries grain for Velmora.\n"
D = TypeVar("D", bound=QDialog)
OTHER = "A second report\n\nThe Harmonia was seen again.\n"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    found = hands_on(WORDS, Hands, tmp_path)
    yield found
    found.leave()


def opened(hands: Hands) -> TypesDialog:
    """Open the types by their command, and return their dialog once it has the keys and has counted."""
    hands.window.commands.action("types").trigger()
    return waited_for(hands, TypesDialog)


def waited_for(hands: Hands, kind: type[D]) -> D:
    """Return the dialog of a kind once it is open and has the keys."""
    hands.wait(lambda: any(dialog.isVisible() for dialog in hands.window.findChildren(kind)))
    dialog = next(dialog for dialog in hands.window.findChildren(kind) if dialog.isVisible())
    hands.wait(dialog.isActiveWindow)
    return dialog


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, modifiers)


def write(field: QLineEdit, words: str) -> None:
    """Write words over what a field says, and leave it by Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    press(field, Qt.Key.Key_Return)


def undo(hands: Hands, dialog: TypesDialog) -> None:
    """Press the keys of undo once the dialog is in front again, as a desktop brings it there."""
    dialog.activateWindow()
    hands.wait(dialog.isActiveWindow)
    press(dialog, Qt.Key.Key_Z, CONTROL)


def add(dialog: TypesDialog, name: str) -> None:
    write(dialog.name, name)


def labels(hands: Hands) -> list[str]:
    return [one.label for one in scheme_of(hands.window.bridge.project).entity_types]


def toggles(hands: Hands) -> list[str]:
    return [toggle.kind.label for toggle in hands.window.toggles._toggles]


def told(dialog: TypesDialog) -> str:
    label = dialog.findChild(QLabel, "typesTold")
    return label.text() if label.isVisible() else ""


def tag(hands: Hands, words: str, kind: str, article: str = "") -> None:
    bridge = hands.window.bridge
    article = article or hands.window.reading.article
    bridge.load(article)
    begin = bridge.project.words_of(bridge.project.get(Article, article)).index(words)
    assert bridge.submit(tag_mention(article, begin, begin + len(words), kind)) is not None


def types_of_tags(hands: Hands) -> list[str]:
    project = hands.window.bridge.project
    return sorted(tag.type for article in project.each(Article) if project.is_loaded(article.id)
                  for tag in project.mentions_of(article.id).values())


def test_a_type_is_added_by_its_name_and_tags_by_a_free_letter_of_it(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    assert told(dialog) == "Added “Vessel” to what can be tagged"
    assert dialog.fields.letter.text() == "V"
    press(dialog, Qt.Key.Key_Escape)
    hands.select("Harmonia")
    hands.key(Qt.Key.Key_V)
    project = hands.window.bridge.project
    assert ("Harmonia", "Vessel") in [(entity.name, entity.type) for entity in project.each(Entity)]
    assert toggles(hands)[-3:] == ["Vessel", "Event", "Quote"]


def test_an_added_type_is_painted_in_an_ink_that_no_other_type_has(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    add(dialog, "Cargo")
    inks = [one.look for one in scheme_of(hands.window.bridge.project).entity_types]
    assert len(inks) == len(set(inks)) == 8
    theme = load_theme("light")
    assert len({(theme.ink(ink).pattern, theme.ink(ink).width) for ink in inks}) == 8


def test_a_letter_that_is_taken_is_refused_by_the_name_of_what_has_it(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    write(dialog.fields.letter, "P")
    assert told(dialog) == "“P” was not given to “Vessel”: it tags as “Person”. Choose another letter."
    assert dialog.fields.letter.text() == "V"


def test_a_renamed_type_is_called_so_everywhere_at_once_and_undo_takes_it_back(hands: Hands) -> None:
    dialog = opened(hands)
    write(dialog.fields.label, "People")
    assert toggles(hands)[0] == "People"
    assert "People" in [action.text().split("\t")[0] for action in hands.window.tag_menu._tag_as.actions()]
    dialog.table.setFocus()
    press(dialog, Qt.Key.Key_Z, CONTROL)
    hands.wait(lambda: toggles(hands)[0] == "Person")
    assert dialog.fields.label.text() == "Person"


def test_types_move_by_keys(hands: Hands) -> None:
    dialog = opened(hands)
    press(dialog.table, Qt.Key.Key_Down, ALT | SHIFT)
    hands.wait(lambda: labels(hands)[:2] == ["Organisation", "Person"])
    assert dialog.term == TermName("entity type", "person"), "the moved one stays chosen"


def test_a_type_that_nothing_uses_goes_without_a_question(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    dialog.table.setFocus()
    press(dialog.table, Qt.Key.Key_Delete)
    hands.wait(lambda: "Vessel" not in labels(hands))
    assert told(dialog) == "Deleted the type “Vessel”"


def test_deleting_a_type_in_use_asks_and_makes_its_tags_in_every_article_another_in_one_step(hands: Hands) -> None:
    bridge = hands.window.bridge
    second = take_in(bridge, "A second report", words=OTHER)
    dialog = opened(hands)
    add(dialog, "Vessel")
    tag(hands, "Harmonia", "Vessel")
    tag(hands, "Harmonia", "Vessel", second)
    hands.wait_for_saved()
    reopen(hands)
    assert not bridge.project.is_loaded(second)
    dialog = opened(hands)
    dialog.choose(TermName("entity type", "Vessel"))
    dialog.fields.delete_button.click()
    question = waited_for(hands, TypeQuestion)
    assert "used in 2 tags, 1 record" in question.findChild(QLabel).text()
    question.other.choose("materiel")
    press(question, Qt.Key.Key_Return)
    hands.wait(lambda: "Vessel" not in labels(hands))
    assert told(dialog) == "“Materiel” took the place of “Vessel” in 3 records"
    assert types_of_tags(hands) == ["materiel", "materiel"]
    undo(hands, dialog)
    hands.wait(lambda: "Vessel" in labels(hands))
    assert types_of_tags(hands) == ["Vessel", "Vessel"]


def reopen(hands: Hands) -> None:
    """Open the project of the window anew, so that only the first article is in memory."""
    path = hands.window.bridge.desk.path
    hands.window.bridge.take(None)
    hands.window.bridge.take(open_project(path, "A. Analyst"))


def test_records_that_keep_their_type_keep_its_look_and_it_is_offered_no_longer(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    tag(hands, "Harmonia", "Vessel")
    dialog.fields.delete_button.click()
    question = waited_for(hands, TypeQuestion)
    question.keep.click()
    press(question, Qt.Key.Key_Return)
    hands.wait(lambda: "Vessel" not in labels(hands))
    assert types_of_tags(hands) == ["Vessel"]
    assert scheme_of(hands.window.bridge.project).entity_type("Vessel").look == "teal"
    assert "Vessel" not in toggles(hands)


def test_a_question_that_is_cancelled_changes_nothing(hands: Hands) -> None:
    tag(hands, "Velmora", "location")
    dialog = opened(hands)
    dialog.choose(TermName("entity type", "location"))
    dialog.fields.hide_button.click()
    press(waited_for(hands, TypeQuestion), Qt.Key.Key_Escape)
    assert "Location" in labels(hands)
    assert types_of_tags(hands) == ["location"]


def test_kinds_are_renamed_in_the_entities_of_them(hands: Hands) -> None:
    tag(hands, "Harmonia", "materiel")
    bridge = hands.window.bridge
    entity = bridge.project.each(Entity)[-1].id
    bridge.submit(set_entity(entity, kind="ship"))
    dialog = opened(hands)
    dialog.lists.setCurrentRow(1)
    dialog.kinds_of.choose("materiel")
    dialog.kinds_of.activated.emit(dialog.kinds_of.currentIndex())
    dialog.choose(TermName("kind", "ship", "materiel"))
    write(dialog.fields.label, "vessel")
    assert bridge.project.get(Entity, entity).kind == "vessel"


@pytest.mark.parametrize(("row", "name"), [(2, "Port call"), (3, "Broker"), (4, "Insures")])
def test_event_types_roles_and_relations_are_added_alike(hands: Hands, row: int, name: str) -> None:
    dialog = opened(hands)
    dialog.lists.setCurrentRow(row)
    add(dialog, name)
    known = scheme_of(hands.window.bridge.project)
    assert (known.event_types, known.event_roles, known.relation_types)[row - 2][-1].label == name


def test_another_scheme_asks_what_becomes_of_what_it_does_not_have(hands: Hands) -> None:
    tag(hands, "Velmora", "location")
    tag(hands, "Friday", "time")
    dialog = opened(hands)
    dialog.scheme.choose("re3d")
    dialog.scheme.activated.emit(dialog.scheme.currentIndex())
    question = waited_for(hands, SchemeQuestion)
    assert question.becomes == {TermName("entity type", "location"): "Location",
                                TermName("entity type", "organisation"): "Organisation",
                                TermName("entity type", "time"): "Temporal"}
    press(question, Qt.Key.Key_Return)
    hands.wait(lambda: hands.window.bridge.project.info.scheme == "re3d")
    assert types_of_tags(hands) == ["Location", "Temporal"]
    assert "Weapon" in toggles(hands)
    undo(hands, dialog)
    hands.wait(lambda: types_of_tags(hands) == ["location", "time"])
    assert toggles(hands)[0] == "Person"


def test_another_scheme_that_is_not_taken_leaves_the_choice_as_it_was(hands: Hands) -> None:
    dialog = opened(hands)
    dialog.scheme.choose("acled")
    dialog.scheme.activated.emit(dialog.scheme.currentIndex())
    press(waited_for(hands, SchemeQuestion), Qt.Key.Key_Escape)
    assert hands.window.bridge.project.info.scheme == "news"
    assert dialog.scheme.currentData() == "news"


def test_a_type_that_is_used_and_not_listed_can_be_replaced(hands: Hands) -> None:
    tag(hands, "Harmonia", "frigate")
    dialog = opened(hands)
    frigate = TermName("entity type", "frigate")
    hands.wait(lambda: dialog._rows.row_of(frigate) >= 0)
    dialog.choose(frigate)
    dialog.fields.delete_button.click()
    question = waited_for(hands, TypeQuestion)
    question.other.choose("materiel")
    press(question, Qt.Key.Key_Return)
    hands.wait(lambda: types_of_tags(hands) == ["materiel"])


def test_the_tags_of_a_type_that_was_switched_off_are_seen_again_once_it_has_gone(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    tag(hands, "Harmonia", "Vessel")
    next(toggle for toggle in hands.window.toggles._toggles if toggle.kind.name == "Vessel").click()
    assert not _painted(hands)
    dialog.fields.hide_button.click()
    question = waited_for(hands, TypeQuestion)
    question.keep.click()
    press(question, Qt.Key.Key_Return)
    hands.wait(lambda: "Vessel" not in labels(hands))
    assert _painted(hands)


def _painted(hands: Hands) -> bool:
    """Tell whether the one tag is marked in the article."""
    tint, begin = load_theme("light").ink("teal").tint, hands.window.view.words.index("Harmonia")
    return tint is not None and tint.name() in colours_of_words(hands.window.view, begin, begin + 8)


def test_toggles_without_room_stand_in_a_menu_and_work_there(hands: Hands) -> None:
    bridge = hands.window.bridge
    for place in range(30):
        bridge.submit(add_term("entity type", f"Sort {place}"))
    hands.window.resize(1000, 680)
    hands.wait(lambda: hands.window.width() == 1000)
    further = hands.find(QToolButton, "furtherTypesButton")
    hands.wait(further.isVisible)
    seen = [toggle.kind.name for toggle in hands.window.toggles._toggles if toggle.isVisible()]
    assert {"event", "quote", "person"} <= set(seen)
    further.menu().aboutToShow.emit()
    offered = [action.text().split("\t")[0] for action in further.menu().actions()]
    assert len(seen) + len(offered) == 38
    assert offered[-1] == "Sort 29"
    further.menu().actions()[-1].trigger()
    assert not next(toggle for toggle in hands.window.toggles._toggles if toggle.kind.name == "Sort 29").isChecked()


def test_the_popover_leads_to_the_types(hands: Hands) -> None:
    hands.select("Harmonia")
    hands.key(Qt.Key.Key_Slash)
    popover = hands.find(QWidget, "typePalette")
    hands.wait(popover.isVisible)
    hands.click(hands.find(QWidget, "moreTypesButton"))
    waited_for(hands, TypesDialog)
    assert not popover.isVisible()


def test_the_types_of_a_project_are_there_when_it_is_opened_anew(hands: Hands) -> None:
    dialog = opened(hands)
    add(dialog, "Vessel")
    press(dialog, Qt.Key.Key_Escape)
    hands.wait_for_saved()
    reopen(hands)
    assert toggles(hands)[-3] == "Vessel"


def test_in_a_project_that_is_only_read_the_types_can_be_looked_at_and_not_changed(hands: Hands):
    desk = hands.window.bridge.desk
    assert desk is not None
    reader = Hands(make_window(theme="light"))
    reader.window.projects.open_path(desk.path)
    reader.wait(lambda: reader.window.bridge.desk is not None)
    assert reader.window.bridge.is_read_only
    reader.window.show()
    reader.window.commands.action("types").trigger()
    reader.wait(lambda: bool(reader.window.findChildren(TypesDialog)))
    dialog = reader.window.findChildren(TypesDialog)[0]
    fields = (dialog.scheme, dialog.name, dialog.add_button, dialog.fields.label)
    assert [field.isEnabled() for field in fields] == [False] * 4
    assert dialog.table.isEnabled()
    assert "for reading only" in told(dialog)
    dialog.reject()
    reader.window.bridge.take(None)
    reader.window.close()
