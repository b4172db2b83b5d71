"""The line that words stand on."""

from __future__ import annotations

from editor.model.lines import is_set_aside, line_at
from editor.model.records import Line

HEADLINE, LINK, BODY = Line(0, 8, "headline", 1), Line(9, 20, "link line", 2, True), Line(21, 60, "body", 3)
LINES = (HEADLINE, LINK, BODY)


def test_a_place_stands_on_the_line_that_holds_it() -> None:
    assert [line_at(LINES, place) for place in (0, 7, 9, 19, 21, 59)] == [HEADLINE, HEADLINE, LINK, LINK, BODY, BODY]


def test_between_lines_and_behind_the_last_there_is_none() -> None:
    assert [line_at(LINES, place) for place in (8, 20, 60, 1_000)] == [None] * 4
    assert line_at((), 0) is None


def test_a_place_is_set_aside_with_its_line_and_not_with_the_line_break() -> None:
    assert [is_set_aside(LINES, place) for place in (7, 8, 9, 19, 20, 21)] == [False, False, True, True, False, False]


class _Counted(tuple[Line, ...]):
    """Lines that count how often one of them is asked for."""

    asked = 0

    def __getitem__(self, at: int) -> Line:  # type: ignore[override]  # no slices are asked for
        self.asked += 1
        return super().__getitem__(at)

    def __iter__(self) -> object:  # type: ignore[override]  # nobody may go through all
        raise AssertionError("every line was looked at")


def test_finding_a_line_among_many_looks_at_few() -> None:
    lines = _Counted(Line(10 * at, 10 * at + 9, "body", at) for at in range(14_000))
    assert line_at(lines, 70_005) == Line(70_000, 70_009, "body", 7_000)
    assert 0 < lines.asked < 20
