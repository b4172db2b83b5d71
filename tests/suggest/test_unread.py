"""What the rules do not read in an article that is not English is said, and how much they do read is true."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from editor import cli, workspace
from editor.model.records import Article
from editor.registry import suggesters
from editor.suggest.reading import Reading
from editor.suggest.running import suggested
from editor.suggest.suggestion import Name, Said, Time
from editor.suggest.unread import unread_in

SPANISH = ("El alcalde de Valdoro cerró el puerto el 14 de marzo de 2022 y murieron nueve personas. «No vamos a "
           "abrir el "
           "puerto porque no es seguro», declaró la ministra Lucía Paredes el miércoles.")
ARABIC = "أغلق ميناء المكلا في اليمن في 14 مارس 2022 وقتل تسعة. وقال الوزير: \"لن نفتح الميناء قبل شهر من الآن\"."
CHINESE = "2022年3月14日，临港发生爆炸，九人死亡。市长对法国记者说：“我们不会关闭码头，因为全城的人都要靠它生活。”"
DUTCH = "De burgemeester sloot de haven omdat het niet veilig is. “Wij openen de haven niet, het water is te laag.”"


def read(words: str, language: str):
    found = suggested(Reading(words, Article(id="a", language=language, published="2022-04-01")), suggesters())
    assert found is not None
    return found


@pytest.mark.parametrize(("words", "language", "also"), [
    (SPANISH, "es", "only dates, words"), (ARABIC, "ar", "only dates, countries, words"),
    (CHINESE, "zh-CN", "only dates, countries, words"), (DUTCH, "nl", "only words in quotation marks, dates in "
    "numbers"),
    (SPANISH, "", "only words in quotation marks, dates in numbers")])
def test_what_is_read_is_said_once_for_its_language(words: str, language: str, also: str) -> None:
    note, = read(words, language).notes
    assert also in note
    assert note.endswith("Other names, who speaks, events and figures are not read.")


@pytest.mark.parametrize(("words", "language", "countries"), [
    (SPANISH, "es", 0), (ARABIC, "ar", 1), (CHINESE, "zh", 1)])
def test_that_is_just_what_is_suggested(words: str, language: str, countries: int) -> None:
    found = [each for _, each in read(words, language).found]
    assert [each.value for each in found if isinstance(each, Time)] == ["2022-03-14"]
    quote, = (each for each in found if isinstance(each, Said))
    assert quote.speaker is None
    assert len([each for each in found if isinstance(each, Name)]) == countries
    assert len(found) == 2 + countries


@pytest.mark.parametrize("language", ["en", "en-GB", ""])
def test_of_english_nothing_is_said(language: str) -> None:
    assert unread_in(language, "The mayor of Valdoro said on Monday that the harbour was shut.") == ""
    assert read("The mayor of Valdoro said on Monday that the harbour was shut.", language).notes == ()


def test_the_command_line_says_it_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, words in enumerate((SPANISH, SPANISH.replace("nueve", "diez"))):
        (tmp_path / f"{number}.txt").write_text(f"Valdoro cierra el puerto\n\n{words}\n", encoding="utf-8")
    workspace.create_project(tmp_path / "case.dossier", "B. Analyst").close()
    assert cli.run(["import", str(tmp_path / "case.dossier"), str(tmp_path / "0.txt"), str(tmp_path / "1.txt")],
                   lambda project, picture: None) == 0
    capsys.readouterr()
    assert cli.run(["suggest", str(tmp_path / "case.dossier"), "--json"], lambda project, picture: None) == 0
    printed = capsys.readouterr()
    assert printed.err.count("Of an article that is not in English") == 1
    assert all(msgspec.json.decode(line)["kind"] in ("date", "entity", "quote") for line in printed.out.splitlines())
