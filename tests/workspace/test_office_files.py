"""Documents of word processors on their way into a project, by name of their content."""

from __future__ import annotations

from editor import workspace
from editor.model.records import Article
from tests.places import FORMATS


def test_a_batch_takes_in_what_it_can_and_knows_the_same_article_in_another_format(tmp_path):
    desk = workspace.create_project(tmp_path / "storm.dossier", author="A. Analyst", title="Storm")
    files = [FORMATS / f"storm.{ending}" for ending in ("doc", "docx", "odt", "rtf", "fodt")]
    old, word, *others = workspace.import_files(desk, files)
    articles = list(desk.session.project.of(Article).values())
    desk.close()
    assert old.failure.startswith("storm.doc was not imported: it is an old Word document")
    assert word.title == "Storm shuts ports along the northern coast of Norland"
    assert [outcome.known for outcome in others] == [True, True, True]
    assert [(article.file_name, article.published) for article in articles] == [("storm.docx", "2024-10-30")]


def test_a_wrong_ending_does_not_deceive(tmp_path):
    named = tmp_path / "storm.txt"
    named.write_bytes((FORMATS / "storm.odt").read_bytes())
    desk = workspace.create_project(tmp_path / "storm.dossier", author="A. Analyst", title="Storm")
    outcomes = list(workspace.import_files(desk, [named], format_name=""))
    desk.close()
    assert [outcome.failure for outcome in outcomes] == [""]
    assert outcomes[0].title.startswith("Storm shuts ports")


def test_a_format_that_was_asked_for_reads_or_refuses(tmp_path):
    desk = workspace.create_project(tmp_path / "storm.dossier", author="A. Analyst", title="Storm")
    word, = workspace.import_files(desk, [FORMATS / "storm.docx"], format_name="word")
    rtf, = workspace.import_files(desk, [FORMATS / "storm.odt"], format_name="rtf")
    odt, = workspace.import_files(desk, [FORMATS / "storm.txt"], format_name="odt")
    desk.close()
    assert word.title
    assert rtf.failure == "storm.odt was not imported: it is no Rich Text document. Import it without naming a format."
    assert odt.failure.startswith("storm.txt was not imported: ")
