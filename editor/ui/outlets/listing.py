"""List the outlets: grade, name with the group it belongs to, how many articles are its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.briefing.lexicons import grades
from editor.model.change import Edit, Swap
from editor.model.edits.articles import UNJUDGED
from editor.model.edits.outlets import delete_outlet
from editor.model.outlets import counted
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.ui.tables.listings import Cell, Listing, Order
from editor.ui.tables.sieve import Aspect, Trait
from editor.words import phrase, say, say_number


def reliability_in_words(grade: str) -> str:
    """Return a grade of reliability with what it means, such as “B, usually reliable”; F is not judged."""
    if grade == UNJUDGED:
        return say("F, not judged")
    return say("{grade}, {meaning}", grade=grade, meaning=say(grades().reliability.get(grade, grade)))


class Outlets(Listing):
    """Outlets: grade, name, number of articles; by name, as long as nobody wants them otherwise."""

    record = Outlet
    label = phrase("Outlets")
    filter_label = phrase("Filter outlets")
    nothing_yet = phrase("No outlets yet. Say where an article comes from under its details.")
    all_complete = phrase("Every outlet is judged and described.")
    widths = (56, 0, 72)
    headings = (phrase("Grade"), phrase("Outlet"), phrase("Articles"))
    orders = (
        Order(phrase("By name"), lambda project, outlets: [
            (outlet.name.casefold(), outlet.id) for outlet in outlets], 1),
        Order(phrase("Most articles first"), lambda project, outlets: [
            (-counted(project)[outlet.id], outlet.name.casefold(), outlet.id) for outlet in outlets], 2),
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
        Trait("incomplete", phrase("Not judged or not described"), lambda project, outlet, _: _lacks(outlet)),
        Trait("group", phrase("In an origin group"), lambda project, outlet, _: bool(outlet.origin_group)),
    )

    def standing(self, records: Iterable[Outlet]) -> list[Outlet]:
        """Return all outlets: none is a suggestion."""
        return list(records)

    def deleting(self, record_id: str) -> Edit:
        """Return the edit that takes the outlet away."""
        return delete_outlet(record_id)

    def lacks(self, project: Project, record: Outlet) -> bool:
        """Tell whether nobody has judged the outlet, or said what it is."""
        return _lacks(record)

    def words(self, project: Project, record: Outlet) -> str:
        """Return the name, the description, the group and the grade with what it means."""
        return " ".join((record.name, record.descriptor, record.origin_group, reliability_in_words(record.reliability)))

    def cells(self, project: Project, record: Outlet) -> tuple[Cell, ...]:
        """Return the grade, the name with the group, and the number of articles."""
        count = counted(project)[record.id]
        return (Cell(record.reliability, "badge", ink="materiel", spoken=reliability_in_words(record.reliability)),
                Cell(record.name or say("Without a name"), "name", after=record.origin_group),
                Cell(str(count), "number", spoken=say_number("{count} article", "{count} articles", count)))

    def touched(self, project: Project, swap: Swap) -> Iterator[str]:
        """Yield the outlet itself, and the outlets that an article came from and comes from."""
        yield from super().touched(project, swap)
        yield from (record.outlet for record in (swap.before, swap.after)
                    if isinstance(record, Article) and record.outlet)


def _lacks(outlet: Outlet) -> bool:
    return outlet.reliability == UNJUDGED or not outlet.descriptor
