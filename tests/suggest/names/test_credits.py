"""Who only wrote an article, or had a hand in it, takes no part in what it tells."""

from __future__ import annotations

import pytest

from editor.importers.plain import import_pasted
from tests.suggest.names.reading import names, offices

TOLD = ("Ships waited off the port of Drossel on Monday while the wind did not let up.\n\n"
        "The guard said on Tuesday that no ship was lost, and that the port would open again.\n")


@pytest.mark.parametrize("line", [
    "By Ana Ruiz and Thomas Baker", "Author: Ana Ruiz", "Ana Ruiz in Amsel and agencies",
    "By Ana Ruiz, Thomas Baker in Amsel and staff",
])
def test_whom_a_byline_names_is_no_person_of_the_article(line: str) -> None:
    words = f"Ports shut as the wind rises\n\n{line}\n\n{TOLD}"
    assert import_pasted(words).article.author.startswith("Ana Ruiz")
    assert "person" not in names(words).values()
    assert offices(words) == {}


def test_whom_the_credits_below_an_article_name_is_no_person_of_it() -> None:
    words = f"Ports shut as the wind rises\n\n{TOLD}\n(Reporting by Ana Ruiz in Amsel; Editing by Thomas Baker)\n"
    assert import_pasted(words).article.author == "Ana Ruiz"
    assert "person" not in names(words).values()


def test_an_author_whom_the_article_tells_of_is_a_person_of_it() -> None:
    words = (f"Ports shut as the wind rises\n\nBy Ana Ruiz and Thomas Baker\n\n{TOLD}\n"
             "Ana Ruiz was held for a day, Baker said.\n")
    assert {"Ana Ruiz", "Thomas Baker"} <= {words for words, sort in names(words).items() if sort == "person"}


def test_a_person_in_a_line_that_tells_something_stays() -> None:
    words = f"Ports shut as the wind rises\n\n{TOLD}\nA report by Ana Ruiz led to the closing.\n"
    assert names(words)["Ana Ruiz"] == "person"
