"""Where a clause begins and ends."""

from __future__ import annotations

import pytest

from editor.model.clause import clause_at
from editor.model.sentence import sentence_at


def clause_in(words: str, part: str) -> str:
    begin = words.index(part)
    clause = clause_at(words, begin, begin + len(part), sentence_at(words, begin))
    return words[clause.begin : clause.end]


@pytest.mark.parametrize(("words", "part", "clause"), [
    ("The union’s chair, Per Lind, said so.", "Lind", "Per Lind"),
    ("The union’s chair, Per Lind, said so.", "said", "said so"),
    ("It killed 1,000 people, it said.", "people", "It killed 1,000 people"),
    ("They struck “several known camps in Syria” at 10:30.", "camps", "several known camps in Syria"),
    ("Iraq—and its partners—will go on.", "partners", "and its partners"),
    ("It left; nobody (save Lind) stayed.", "Lind", "save Lind"),
    ("It’s the union’s chair, he said.", "chair", "It’s the union’s chair"),
    ("قالت الوحدة، ثم غادرت.", "غادرت", "ثم غادرت"),
])
def test_a_clause_stands_between_the_marks_around_it(words: str, part: str, clause: str) -> None:
    assert clause_in(words, part) == clause


def test_without_a_mark_it_is_the_sentence() -> None:
    assert clause_in("Okoro told reporters so.", "told") == "Okoro told reporters so."
