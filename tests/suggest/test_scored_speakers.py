"""A quote is scored with the places where the article names who says it, however long the article is."""

from __future__ import annotations

from editor.model.records import Stretch
from editor.model.scheme import scheme
from editor.suggest.scored import scored
from editor.suggest.suggestion import Name, Said, Suggestion


def told(count: int) -> list[list[int]]:
    """Return where the speakers of so many quotes begin, each of whom is the one person that all of them name."""
    line = "“Go,” said Ana Ruiz. "
    found: list[tuple[str, Suggestion]] = []
    for at in range(0, count * len(line), len(line)):
        ruiz = Stretch(at + 11, at + 19)
        found += [("quotes", Said(begin=at + 1, end=at + 4, rule="verb-after", spans=(Stretch(at + 1, at + 4),),
                                  kind="direct", speaker=ruiz, speaker_name=ruiz)),
                  ("names", Name(begin=ruiz.begin, end=ruiz.end, rule="title", sort="person", one="Ana Ruiz"))]
    return [[place["begin"] for place in each["extra"]["speaker"]]
            for each in scored("a", line * count, found, scheme("news")) if each["kind"] == "quote"]


def test_a_speaker_is_told_at_each_place_that_names_the_same_the_one_beside_the_quote_first() -> None:
    assert told(3) == [[11, 32, 53], [32, 11, 53], [53, 11, 32]]


def test_four_times_the_quotes_of_one_speaker_tell_about_four_times_the_places() -> None:
    few, many = told(200), told(800)
    assert sum(map(len, many)) < 5 * sum(map(len, few))
