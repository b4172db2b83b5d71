"""Later versions of articles out of files, and articles whose words stand in others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.anchor import holds
from editor.model.copies import likenesses
from editor.model.edits.events import make_event
from editor.model.edits.mentions import tag_mention
from editor.model.records import Article, Event
from editor.model.versions import left_behind

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
ATTACK, UPDATE = SAMPLES / "port-amsel-attack.txt", SAMPLES / "port-amsel-update.txt"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    made = workspace.create_project(tmp_path / "port.dossier", author="A. Analyst", title="Port")
    list(workspace.import_files(made, [ATTACK]))
    yield made
    made.close()


def the(desk: workspace.OpenProject) -> Article:
    return desk.session.project.each(Article)[0]


def tag(desk: workspace.OpenProject, words: str) -> None:
    begin = desk.session.project.words_of(the(desk)).index(words)
    desk.session.do(tag_mention(the(desk).id, begin, begin + len(words), "other"))


def changed(desk: workspace.OpenProject, tmp_path: Path) -> Path:
    """Return a file with a later version: a paragraph before the others, and another headline."""
    later = tmp_path / "later.txt"
    words = ATTACK.read_text("utf-8").replace("Killing up to 12", "Killing at Least 14", 1)
    later.write_text(f"Corrected on Saturday.\n\n{words}", "utf-8")
    return later


def test_a_later_version_is_stored_with_its_tags_and_the_one_before(desk: workspace.OpenProject,
                                                                     tmp_path: Path) -> None:
    tag(desk, "Lena Marsk")
    tag(desk, "up to 12")
    (outcome,) = workspace.import_versions(desk, [changed(desk, tmp_path)], the(desk).id)
    assert outcome.failure == ""
    assert "1 record" in outcome.notes[-1]
    article_id, path = the(desk).id, desk.path
    desk.close()
    again = workspace.open_project(path, author="A. Analyst")
    again.session.load(article_id)
    project, article = again.session.project, again.session.project.get(Article, article_id)
    marsk, killed = sorted(project.mentions_of(article_id).values(), key=lambda held: held.words)
    assert (marsk.text, killed.text) == article.texts[::-1]
    assert all(holds(held, project.text(held.text).words) for held in (marsk, killed))
    assert [left.anchor.words for left in left_behind(project, article)] == ["up to 12"]
    assert workspace.check(path) == []
    again.close()


def test_each_of_several_files_is_a_version(desk: workspace.OpenProject, tmp_path: Path) -> None:
    done = list(workspace.import_versions(desk, [changed(desk, tmp_path), UPDATE, tmp_path / "none.txt", ATTACK],
                                          the(desk).id))
    assert [bool(outcome.failure) for outcome in done] == [False, False, True, True]
    assert "version 1" in done[3].failure
    assert len(the(desk).texts) == 3


def test_the_later_report_of_the_sample_leaves_what_it_does_not_repeat(desk: workspace.OpenProject) -> None:
    words = desk.session.project.words_of(the(desk))
    for line in the(desk).lines:
        desk.session.do(make_event(the(desk).id, line.begin, line.end))
    list(workspace.import_versions(desk, [UPDATE], the(desk).id))
    newest = desk.session.project.words_of(the(desk))
    assert newest == UPDATE.read_text("utf-8")
    for event in desk.session.project.each(Event):
        for anchor in event.evidence:
            assert holds(anchor, words if anchor.text == the(desk).texts[0] else newest)
            if words.count(anchor.words) == 1:  # of the two captions one goes with its neighbours
                assert (anchor.text == the(desk).text) == (anchor.words in newest)


def test_copies_are_found_in_articles_that_are_not_in_memory(desk: workspace.OpenProject, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(f"PORT NEWS\n\n{ATTACK.read_text('utf-8')}\n\nMore at eleven.\n", "utf-8")
    list(workspace.import_files(desk, [copy, UPDATE]))
    path = desk.path
    desk.close()
    again = workspace.open_project(path, author="A. Analyst")
    project = again.session.project
    assert not project.texts
    known = dict(workspace.shingles_in(project, again.file, {}))
    first, second, _ = project.each(Article)
    found = likenesses(project, known)
    assert [(each.copy, each.original) for each in found] in ([(second.id, first.id)], [(first.id, second.id)])
    assert not dict(workspace.shingles_in(project, again.file, known))
    again.close()


def test_what_comes_in_is_near_to_the_article_it_repeats(desk: workspace.OpenProject, tmp_path: Path) -> None:
    project = desk.session.project
    known = dict(workspace.shingles_in(project, desk.file, {}))
    later, other = (workspace.read_article(file.read_bytes(), file.name) for file in (changed(desk, tmp_path), UPDATE))
    found = workspace.near(project, later, known)
    assert found is not None
    assert (found.article, found.reason, found.is_version) == (the(desk).id, "words", True)
    assert workspace.near(project, other, known) is None
