"""List the outlets: grade, name with the group it belongs to, how many articles are its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.briefing.lexicons import grades
from editor.model.change import Swap
from editor.model.edits.articles import UNJUDGED
from editor.model.edits.outlets import delete_outlet
from editor.model.outlets import counted
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.ui.tables.listings import INCOMPLETE, Cell, Key, Listing, Order
from editor.ui.tables.sieve import Aspect, Trait
from editor.words import phrase, say, say_number


def reliability_in_words(grade: str) -> str:
    """Return a grade of reliability with what it means, such as “B, usually reliable”; F is not judged."""
    if grade == UNJUDGED:
        return say("F, not judged")
    return say("{grade}, {meaning}", grade=grade, meaning=say(grades().reliability.get(grade, grade)))


def _by_articles(project: Project, outlets: Sequence[Outlet]) -> list[Key]:
    many = counted(project)
    return [(-many[outlet.id], outlet.name.casefold(), outlet.id) for outlet in outlets]


class Outlets(Listing):
    """Outlets: grade, name, number of articles; by name, as long as nobody wants them otherwise."""

    record = Outlet
    label = phrase("Outlets")
    filter_label = phrase("Filter outlets")
    nothing_yet = phrase("No outlets yet. Say where an article comes from under its details.")
    widths = (56, 0, 72)
    deleting = staticmethod(delete_outlet)
    headings = (phrase("Grade"), phrase("Outlet"), phrase("Articles"))
    orders = (
        Order(phrase("By name"), lambda project, outlets: [
            (outlet.name.casefold(), outlet.id) for outlet in outlets], 1),
        Order(phrase("Most articles first"), _by_articles, 2),
        Order(phrase("By grade"), lambda project, outlets: [
            (outlet.reliability, outlet.name.casefold(), outlet.id) for outlet in outlets], 0),
        Order(phrase("By group"), lambda project, outlets: [
            (not outlet.origin_group, outlet.origin_group.casefold(), outlet.name.casefold(), outlet.id)
            for outlet in outlets]),
    )
    aspects = (
        Aspect("reliability", phrase("Reliability"), lambda project: [
            (grade, reliability_in_words(grade)) for grade in grades().reliability], lambda outlet: outlet.reliability),
    )
    traits = (
        replace(INCOMPLETE, label=phrase("Not judged or not described")),
        Trait("group", phrase("In an origin group"), lambda project, outlet, _: bool(outlet.origin_group)),
    )

    def __init__(self) -> None:
        self._counted_in: Project | None = None
        self._many: dict[str, int] = {}

    def words(self, project: Project, record: Outlet) -> str:
        """Return the name, the description, the group and the grade with what it means."""
        return " ".join((record.name, record.descriptor, record.origin_group, reliability_in_words(record.reliability)))

    def cells(self, project: Project, record: Outlet) -> tuple[Cell, ...]:
        """Return the grade, the name with the group, and the number of articles."""
        if self._counted_in is not project:  # once for all rows
            self._counted_in, self._many = project, counted(project)
        count = self._many[record.id]
        return (Cell(record.reliability, "badge", ink="materiel", spoken=reliability_in_words(record.reliability)),
                Cell(record.name or say("Without a name"), "name", after=record.origin_group),
                Cell(str(count), "number", spoken=say_number("{count} article", "{count} articles", count)))

    def touched(self, project: Project, swap: Swap) -> Iterator[str]:
        """Yield the outlet itself, and the outlets that an article came from and comes from."""
        yield from super().touched(project, swap)
        yield from (record.outlet for record in (swap.before, swap.after)
                    if isinstance(record, Article) and record.outlet)
