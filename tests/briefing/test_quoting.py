"""What stands between quotation marks of any kind is compared with the words of the sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.briefing.quoting import altered, quotations, without_quotations


@pytest.mark.parametrize(("words", "quoted"), [
    ("He said “it was awful”.", ["it was awful"]), ("Er sagte „furchtbar“ und ‚weg‘.", ["furchtbar", "weg"]),
    ("Han sa ”bra”.", ["bra"]), ("Il a dit «\u00a0non\u00a0».", ["\u00a0non\u00a0"]), ("Han sagde »nej«.", ["nej"]),
    ("彼は「攻撃」と『反撃』と言った", ["攻撃", "反撃"]), ('他说"发动袭击"。', ["发动袭击"]),
    ("He said ‘it wasn’t awful’ then.", ["it wasn’t awful"]), ("The miners’ strike of ’84 and the crews’ pay.", []),
    ("He said “it was awful.", ["it was awful."]), ("“We go", ["We go"]), ("«Nous", ["Nous"]), ("「攻撃", ["攻撃"]),
    ('A 5" gun and a 3" gun.', []), ('He said "fire" of a 5" gun.', ["fire"]), ('He said "fire.', []),
    ("He said “it was ‘awful’ there”.", ["it was ‘awful’ there"]),
])
def test_quotations_are_found_by_their_marks(words: str, quoted: list[str]) -> None:
    assert list(quotations(words)) == quoted


@pytest.mark.parametrize(("words", "source"), [
    ("他说“发动袭击”。", "军队发动袭击了三次"), ("เขากล่าว “โจมตี”", "กองทัพโจมตีเมือง"),
    ("彼は「攻撃。」", "大きな攻撃があった"),
    ("قال “الهجوم”", "والهجوم كان"), ("قال “الهجوم”", "كان الهجوم، أمس"), ("הוא אמר “התקפה”", "והתקפה נוספת"),
    ("He said “it was ‘awful’ there”.", 'it was "awful" there'), ("He said ‘It was awful’.", "“it was awful,”"),
    ("He said “it … awful”.", "it was really awful"),
])
def test_what_the_source_says_is_not_altered(words: str, source: str) -> None:
    assert list(altered(words, [source])) == []


@pytest.mark.parametrize(("words", "source"), [
    ("他说“发动进攻”。", "军队发动袭击了三次"), ("彼は「反撃」と言った", "大きな攻撃があった"),
    ("قال “جوم”", "والهجوم كان"),
    ("قال “والهجوم”", "الهجوم كان"), ("He said ‘it was good’.", "it was awful"),
    ("He said “it was good.", "it was awful"), ("He said “art”.", "it started"),
])
def test_what_no_source_says_is_altered_in_every_script_and_between_all_marks(words: str, source: str) -> None:
    assert len(list(altered(words, [source]))) == 1


@given(st.text())
def test_words_without_their_quotations_keep_their_places(words: str) -> None:
    assert len(without_quotations(words)) == len(words)
    assert all(quoted in words for quoted in quotations(words))
