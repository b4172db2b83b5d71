"""The command line: what it does, prints and returns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from docx import Document

from editor import cli
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.events import make_event
from editor.model.records import Article, Briefing, Event
from editor.storage.places import settings_file
from editor.workspace import create_project, open_project, work_on_briefing
from editor.workspace.sample import write_sample

ARTICLE = (
    "Floods cut the road to Marrow Bay\n\n"
    "PORT ELLIS (Harbour Wire) — The Coast Guard said on Friday that “up to 12 people” were missing near Marrow Bay.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "floods.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, article: Path) -> Path:
    path = tmp_path / "case.dossier"
    assert run("new", path, article, "--published", "2026-03-07") == 0
    return path


def run(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments], no_picture)


def no_picture(project: Path, picture: Path) -> None:
    raise AssertionError("only the demo draws a picture")


def printed(capsys: pytest.CaptureFixture[str]) -> object:
    return msgspec.json.decode(capsys.readouterr().out)


def test_new_makes_a_project_with_its_articles(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("info", project, "--json") == 0
    info = printed(capsys)
    assert isinstance(info, dict)
    assert (info["title"], info["counts"]["article"]) == ("case", 1)


def test_the_date_given_stands_where_the_text_states_none(project: Path) -> None:
    desk = open_project(project, "A")
    article = next(iter(desk.session.project.records["article"].values()))
    desk.close()
    assert (article.published, article.published_how) == ("2026-03-07", "given")  # type: ignore[attr-defined]


def test_one_bad_file_does_not_stop_the_rest(project: Path, article: Path, tmp_path: Path,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "photo.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    other = tmp_path / "other.txt"
    other.write_text("Port reopens\n\nThe port is open again.\n", encoding="utf-8")
    assert run("import", project, picture, other) == 2
    captured = capsys.readouterr()
    assert "Port reopens" in captured.out
    assert captured.err.startswith("photo.txt was not imported")
    assert captured.err.count("\n") == 1


def test_a_later_version_of_an_article_is_taken_in_as_one(project: Path, article: Path,
                                                           capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text(f"{article.read_text('utf-8')}\nThe port opens again on Monday.\n", "utf-8")
    desk = open_project(project, "A. Analyst", read_only=True)
    (held,) = desk.session.project.each(Article)
    desk.close()
    assert run("import", project, article, "--version-of", held.id) == 0
    assert run("import", project, article, "--version-of", held.id) == 2
    assert "is version 2" in capsys.readouterr().err
    assert run("import", project, article, "--version-of", "nobody") == 2
    assert "Nothing was done: there is no article “nobody”" in capsys.readouterr().err


@pytest.mark.parametrize("named", ["1", "Floods cut the road to Marrow Bay", "floods cut"])
def test_the_article_of_a_later_version_goes_by_title_or_number_too(named: str, project: Path, article: Path) -> None:
    article.write_text(f"{article.read_text('utf-8')}\nThe port opens again on Monday.\n", "utf-8")
    assert run("import", project, article, "--version-of", named) == 0


def test_a_title_that_fits_several_articles_names_their_ids(project: Path, article: Path, tmp_path: Path,
                                                            capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.txt").write_text("Floods cut the road to Marrow Bay\n\nIt was cut again.\n", "utf-8")
    assert run("import", project, tmp_path / "other.txt") == 0
    capsys.readouterr()
    run("info", project, "--json")
    info = printed(capsys)
    assert isinstance(info, dict)
    assert [held["number"] for held in info["articles"]] == [1, 2]
    run("info", project)
    assert all(held["id"] in capsys.readouterr().out for held in info["articles"][:1])
    assert run("import", project, article, "--version-of", "Floods") == 2
    told = capsys.readouterr().err
    assert all(held["id"] in told for held in info["articles"])


def test_an_article_that_repeats_another_is_told_by_import_and_check(project: Path, tmp_path: Path,
                                                                     capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(f"ship{number} waits at pier {number}" for number in range(20))
    for name, more in (("one.txt", ""), ("two.txt", "The pilots strike.")):
        (tmp_path / name).write_text(f"Port {name[:3]}\n\n{words}. {more}\n", "utf-8")
    capsys.readouterr()
    assert run("import", project, tmp_path / "one.txt", "--published", "2026-03-07") == 0
    assert capsys.readouterr().err == ""
    assert run("import", project, tmp_path / "two.txt", "--published", "2026-03-08") == 0
    told = capsys.readouterr().err
    assert "% of “Port t" in told or "% of “Port o" in told
    assert run("check", project) == 1
    assert told.strip() in capsys.readouterr().out


@pytest.mark.parametrize(("command", "names"), [
    ("import", ["mhtml", "web-annotation", "json"]), ("export", ["word", "web-annotation", "json"])])
def test_help_names_the_formats_as_they_are_called(command: str, names: list[str],
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(command, "--help")
    told = "".join(capsys.readouterr().out.split())
    assert all(name in told for name in names)


def test_annotations_go_out_and_come_in_and_what_a_file_lacks_is_told(project: Path, article: Path, tmp_path: Path,
                                                                      capsys: pytest.CaptureFixture[str]) -> None:
    ann = article.with_suffix(".ann")
    ann.write_text("T1\tOrganization 0 6\tFloods\n", encoding="utf-8")
    assert run("import", project, ann) == 0
    assert "1 tag was taken in." in capsys.readouterr().err
    assert run("export", project, "-o", tmp_path / "out.spacy.jsonl") == 0
    assert msgspec.json.decode((tmp_path / "out.spacy.jsonl").read_bytes())["ents"][0]["label"] == "organisation"
    capsys.readouterr()
    assert run("export", project, "-o", tmp_path / "out.txt", "--format", "conll", "--json") == 0
    lacks = msgspec.json.decode(capsys.readouterr().out)["missing"]
    assert lacks[0] == "The file does not say which tags name the same: 1 entity is not in it."
    other = tmp_path / "second.dossier"
    assert run("new", other) == 0
    assert run("import", other, tmp_path / "out.txt", "--format", "conll") == 0
    assert run("import", other, tmp_path / "out.txt", "--format", "nothing") == 2
    assert "conll" in capsys.readouterr().err


def test_the_same_text_twice_is_told(project: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", project, article) == 0
    assert "in this project already" in capsys.readouterr().err


def test_an_empty_file_is_said_to_be_one_and_is_there_only_once(project: Path, tmp_path: Path,
                                                                capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("import", project, tmp_path / "empty.txt") == 0
    assert "empty.txt is an empty file" in capsys.readouterr().err
    assert run("import", project, tmp_path / "empty.txt") == 0
    assert "The same empty file is in this project already, as “empty.txt”" in capsys.readouterr().err
    run("info", project, "--json")
    info = printed(capsys)
    assert isinstance(info, dict)
    assert info["counts"]["article"] == 2


def test_the_whole_project_goes_round_through_the_exchange_file(project: Path, tmp_path: Path) -> None:
    assert run("export", project, "-o", tmp_path / "one.json") == 0
    assert run("new", tmp_path / "second.dossier") == 0
    assert run("import", tmp_path / "second.dossier", tmp_path / "one.json") == 0
    assert run("export", tmp_path / "second.dossier", "-o", tmp_path / "two.json") == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_project_that_holds_something_keeps_its_own_handling(project: Path, tmp_path: Path,
                                                               capsys: pytest.CaptureFixture[str]) -> None:
    other = {"format": "dossier", "version": 1, "project": {"title": "Other", "handling": "TLP:RED"}}
    (tmp_path / "other.json").write_bytes(msgspec.json.encode(other))
    assert run("import", project, tmp_path / "other.json") == 0
    capsys.readouterr()
    run("info", project, "--json")
    info = printed(capsys)
    assert isinstance(info, dict)
    assert (info["title"], info["handling"]) == ("case", "TLP:AMBER")


def test_records_whose_ids_are_taken_are_reported(project: Path, tmp_path: Path,
                                                  capsys: pytest.CaptureFixture[str]) -> None:
    other = {"format": "dossier", "version": 1, "articles": [{"id": "a1", "text": "The port is shut."}],
             "mentions": [{"id": "m1", "article": "a1", "begin": 4, "end": 8, "words": "port"}]}
    (tmp_path / "other.json").write_bytes(msgspec.json.encode(other))
    assert run("import", project, tmp_path / "other.json") == 0
    capsys.readouterr()
    assert run("import", project, tmp_path / "other.json") == 0
    assert "The mention “m1” was not taken in: its id is taken" in capsys.readouterr().err


def test_the_same_project_gives_the_same_word_file(project: Path, tmp_path: Path) -> None:
    for name in ("one.docx", "two.docx"):
        assert run("export", project, "-o", tmp_path / name, "--handling", "TLP:AMBER") == 0
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_only_a_working_copy_has_the_articles_in_full(tmp_path: Path) -> None:
    made, _ = write_sample(tmp_path, "A")
    for name, more in (("paper.docx", ()), ("desk.docx", ("--working-copy",))):
        assert run("export", made, "-o", tmp_path / name, *more) == 0
    paper, desk = (Document(str(tmp_path / name)) for name in ("paper.docx", "desk.docx"))
    notice = "Working copy only: full article text"
    assert not any(notice in paragraph.text for paragraph in paper.paragraphs)
    assert any(notice in paragraph.text for paragraph in desk.paragraphs)
    assert len(desk.tables) > len(paper.tables)


def test_an_export_is_remembered_and_undo_does_not_touch_it(project: Path, tmp_path: Path,
                                                            capsys: pytest.CaptureFixture[str]) -> None:
    run("export", project, "-o", tmp_path / "one.docx")
    desk = open_project(project, "A")
    while desk.session.undo():
        pass
    desk.close()
    capsys.readouterr()
    run("info", project, "--json")
    info = printed(capsys)
    assert isinstance(info, dict)
    assert (info["counts"]["export"], info["counts"]["article"]) == (1, 0)


def test_check_returns_1_for_findings_and_0_for_none(tmp_path: Path, article: Path, project: Path) -> None:
    assert run("check", project) == 0
    assert run("new", tmp_path / "undated.dossier", article) == 0
    assert run("check", tmp_path / "undated.dossier") == 1


def test_a_damaged_project_is_repaired_into_a_new_one(project: Path, tmp_path: Path,
                                                      capsys: pytest.CaptureFixture[str]) -> None:
    content = project.read_bytes()
    place = content.rindex(b"Coast Guard")
    project.write_bytes(content[:place] + b"Toast" + content[place + 5:])
    assert run("check", project) == 1
    capsys.readouterr()
    assert run("check", project, "--repair", tmp_path / "new.dossier") == 1
    assert "new.dossier: written, with what is sound" in capsys.readouterr().out
    assert run("info", tmp_path / "new.dossier") == 0


def test_the_history_names_every_step(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("history", project) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ", 2)[2] for line in lines] == [
        "Began the project “case”  [done]", "Imported “Floods cut the road to Marrow Bay”  [done]"]


@pytest.mark.parametrize(("arguments", "reason"), [
    (["info", "none.dossier"], "there is no such file"),
    (["import", "none.dossier", "x.txt"], "there is no such file"),
    (["new", "case.dossier", "--published", "yesterday"], "is not a date"),
    (["new", "case.dossier", "--scheme", "nonsense"], "nonsense"),
    (["export", "case.dossier"], "--output"),
    (["frobnicate"], "frobnicate"),
])
def test_bad_usage_is_one_line_and_status_2(arguments: list[str], reason: str, tmp_path: Path,
                                            monkeypatch: pytest.MonkeyPatch,
                                            capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == 2
    captured = capsys.readouterr()
    assert reason in captured.err
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_nothing_is_left_behind_by_a_project_that_could_not_be_made(tmp_path: Path) -> None:
    assert run("new", tmp_path / "case.dossier", "--scheme", "nonsense") == 2
    assert list(tmp_path.iterdir()) == []


def test_an_article_without_a_headline_goes_by_its_file_name(tmp_path: Path,
                                                             capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "blank.txt").write_bytes(b"")
    assert run("new", tmp_path / "case.dossier", tmp_path / "blank.txt") == 0
    assert "imported as “blank.txt”" in capsys.readouterr().out


def test_a_new_project_whose_only_article_failed_is_not_left_behind(tmp_path: Path) -> None:
    assert run("new", tmp_path / "case.dossier", tmp_path / "none.txt") == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("target", "reason"), [(".", "it is a folder"), ("none/x.docx", "there is no folder")])
def test_an_export_to_no_place_says_why(project: Path, tmp_path: Path, target: str, reason: str,
                                        capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", project, "-o", tmp_path / target) == 2
    assert reason in capsys.readouterr().err


def test_an_export_says_which_gaps_it_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = create_project(tmp_path / "case.dossier", "A")
    desk.session.do(make_briefing("Floods"))
    section = sections_of(desk.session.project, desk.session.project.each(Briefing)[0].id)[0]
    desk.session.do(add_statement(section.id, "It rained."))
    desk.close()
    assert run("export", tmp_path / "case.dossier", "-o", tmp_path / "x.docx") == 0
    assert capsys.readouterr().err == (
        "1 reported sentence cites nothing and is marked [uncited].\n  “It rained.” cites nothing\n")
    assert run("export", tmp_path / "case.dossier", "-o", tmp_path / "y.docx", "--json") == 0
    assert printed(capsys)["marked"] == ["“It rained.” cites nothing"]


def test_an_export_counts_what_nobody_has_confirmed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "road.txt").write_text("Floods\n\nThe road was cut on 5 March 2026.\n", encoding="utf-8")
    assert run("new", tmp_path / "case.dossier", tmp_path / "road.txt") == 0
    desk = open_project(tmp_path / "case.dossier", "A")
    article = desk.session.project.each(Article)[0]
    desk.session.load(article.id)
    words = desk.session.project.text(article.text).words
    desk.session.do(make_event(article.id, words.index("The road"), words.index("2026") + 4))
    event, = desk.session.project.each(Event)
    assert event.suggested == ("when",)
    desk.close()
    assert run("export", tmp_path / "case.dossier", "-o", tmp_path / "x.docx") == 0
    assert "1 value is only suggested, confirmed by nobody, and marked [suggested]." in capsys.readouterr().err


def test_an_export_takes_the_briefing_of_the_title_named_else_the_one_worked_on_last(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = create_project(tmp_path / "case.dossier", "A")
    for title in ("Weekly 44", "Weekly 45", "Twice", "Twice"):
        desk.session.do(make_briefing(title))
    work_on_briefing(desk, desk.session.project.each(Briefing)[0].id)
    desk.close()
    printed = {}
    for name in ("", "weekly 45", "Twice", "Weekly 46"):
        target = tmp_path / f"x{name}.docx"
        told = run("export", tmp_path / "case.dossier", "-o", target, *(["--briefing", name] if name else []))
        printed[name] = Document(str(target)).core_properties.title if told == 0 else capsys.readouterr().err
    assert printed[""] == "Weekly 44"
    assert printed["weekly 45"] == "Weekly 45"
    assert printed["Twice"].startswith("Nothing was exported: 2 briefings in this project are called “Twice”.")
    assert "there is no briefing “Weekly 46”" in printed["Weekly 46"]


def test_an_export_never_takes_the_place_of_a_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    assert run("export", project, "-o", project, "--format", "json") == 2
    assert "a project of this name is there" in capsys.readouterr().err
    assert project.read_bytes() == before


def test_an_unknown_format_names_the_known_ones(project: Path, tmp_path: Path,
                                                capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", project, "-o", tmp_path / "x.odt") == 2
    assert run("export", project, "-o", tmp_path / "x", "--format", "odt") == 2
    assert "word, json" in capsys.readouterr().err


def test_a_word_file_that_cannot_be_written_keeps_the_earlier_one(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "folder.docx"
    target.mkdir()
    assert run("export", project, "-o", target) == 2
    assert target.is_dir()


def test_damaged_settings_are_set_aside(project: Path) -> None:
    settings_file().write_text("{")
    assert run("info", project) == 0
    assert run("export", project, "-o", project.with_suffix(".docx")) == 0


def test_a_word_that_is_neither_command_nor_file_is_refused_without_a_window() -> None:
    found = subprocess.run([sys.executable, "-m", "editor", "exprot"], capture_output=True, text=True, check=False)
    assert found.returncode == 2
    assert found.stderr == "dossier: “exprot” is neither a command nor a file. “dossier --help” lists the commands.\n"


def test_the_demo_writes_project_briefing_and_picture(tmp_path: Path) -> None:
    drawn: list[Path] = []

    def draw(project: Path, picture: Path) -> None:
        picture.write_bytes(project.read_bytes()[:4])
        drawn.append(picture)

    assert cli.run(["demo", str(tmp_path / "demo")], draw) == 0
    assert {path.name for path in (tmp_path / "demo").iterdir()} == {"Sample.docx", "Sample.dossier", "window.png"}
    assert drawn == [tmp_path / "demo" / "window.png"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a file's name be no Unicode")
def test_a_file_whose_name_is_no_unicode_is_imported_and_named(project: Path, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Port reopens\n\nThe port is open again.\n", encoding="utf-8")
    found = subprocess.run([sys.executable, "-m", "editor", "import", str(project), str(path)], capture_output=True,
                           timeout=60, check=False)
    assert found.returncode == 0, found.stderr
    assert "imported as “Port reopens”" in found.stdout.decode()


def test_search_prints_titles_paragraphs_and_words(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("search", project, "marrow", "bay") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["Floods cut the road to Marrow Bay", "  ¶1    Floods cut the road to Marrow Bay",
                     "  ¶2    “up to 12 people” were missing near Marrow Bay.", "2 places"]


def test_search_prints_for_a_machine_where_words_stand(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("search", project, "Coast Guard", "--json") == 0
    found = printed(capsys)
    assert isinstance(found, dict)
    (hit,) = found["hits"]
    assert ARTICLE[hit["begin"]:hit["end"]] == hit["words"] == "Coast Guard"


def test_a_search_that_finds_nothing_is_done_all_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("search", project, "lighthouse") == 0
    assert capsys.readouterr().out == "0 places\n"
