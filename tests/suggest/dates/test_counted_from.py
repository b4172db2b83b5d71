"""A time that hangs on another says which: the words, the day and the paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import registry, workspace
from editor.model.records import Article
from editor.suggest.reasons import why
from editor.workspace.importing import take_in

WORDS = """Ferry strikes the pier of Velm

KELDER, 4 March 2031 (Coast Wire) - The ferry left Kelder on 24 February.

Two days later it struck the pier. It was towed away that night. The pier opened in 2012 and was closed a year later.
"""


@pytest.mark.parametrize(("words", "told"), [
    ("Two days later", "It is counted from the date before it in the text. That date is “24 February”, "
                       "24 February 2031, in ¶2."),
    ("that night", "That date is “Two days later”, 26 February 2031, in ¶3."),
    ("a year later", "That date is “2012”, 2012, in ¶3."),
])
def test_it_names_the_date_that_it_is_counted_from(tmp_path: Path, words: str, told: str) -> None:
    desk = workspace.create_project(tmp_path / "pier.dossier", "A. Ruiz")
    take_in(desk, registry.text_importer().read_pasted(WORDS))
    article = desk.session.project.each(Article)[0].id
    desk.session.load(article)
    workspace.take_in_suggested(desk, article)
    project = desk.session.project
    tag = next(each for each in project.mentions_of(article).values() if each.words == words)
    said = why(project, tag)
    desk.close()
    assert said.endswith(told)
