"""Show who is linked with whom as a picture, with all it shows told in words."""

from __future__ import annotations

from collections.abc import Mapping

from editor.briefing.blocks import Picture
from editor.briefing.chart import Chart, chart_of, left_out, told
from editor.briefing.chart_seats import HIGHEST, MARGIN
from editor.briefing.chart_sheet import HEIGHT, LEGEND, sheet_of
from editor.briefing.chart_springs import Springs
from editor.briefing.chart_ties import crowded_events, ties_of
from editor.briefing.draft import Draft
from editor.briefing.drawing import Drawing, Point
from editor.briefing.stand_ins import lettered_chart, told_stand_ins
from editor.briefing.typeset import width_of
from editor.briefing.unconfirmed import unseen_told
from editor.model.project import Project
from editor.model.records import ChartPlace
from editor.words import say

WIDTH, _BESIDES = 466.0, 130.0
"""Points between the margins of a page, and how high a chart may be besides the share of each node."""
_PER_NODE = 20.0
_MOST = 30
"""Nodes that can be read on a page."""
_FEWEST = 2


def chart_picture(draft: Draft) -> Picture | None:
    """Return who is linked with whom by accepted records, or None where there are fewer than two links."""
    project = draft.project
    chart = chart_to_print(project)
    if chart is None:
        return None
    caption = say("Who is linked with whom, by relations, events and quotes. An arrow leads from who acts or speaks. "
                  "Entities that nothing links are not shown.")
    shown, stood_for = lettered_chart(chart)
    unseen = {tie.record for link in chart.links() for tie in link.ties if tie.is_unreviewed}
    parts = (caption, told_stand_ins(stood_for), left_out(chart), unseen_told(len(unseen)))
    return Picture(drawing_of(project, shown), " ".join(filter(None, parts)), told(chart))


def chart_to_print(project: Project) -> Chart | None:
    """Return what of the link chart has room on a page, or None where there are fewer than two links."""
    chart = chart_of(project, ties_of(project), most=_MOST, crowded=crowded_events(project))
    return chart if len(chart.links()) >= _FEWEST else None


def drawing_of(project: Project, chart: Chart) -> Drawing:
    """Return a chart as wide as a page, nodes where the analyst put them."""
    kept = kept_places(project)
    places = {**Springs([node.id for node in chart.nodes], pairs_of(chart)).settle(), **kept}
    # Little higher than the nodes reach, so that no empty paper is left, but some can make way for others.
    reached = 2 * HIGHEST * max((abs(places[node.id][1]) for node in chart.nodes), default=0.0)
    height = min(_BESIDES + _PER_NODE * len(chart.nodes), reached + 4 * HEIGHT + 2 * MARGIN + LEGEND)
    return sheet_of(chart, places, WIDTH, height, width_of, kept=kept, legend=True).drawing


def pairs_of(chart: Chart) -> tuple[tuple[str, str], ...]:
    """Return which nodes are linked."""
    return tuple((link.one, link.other) for link in chart.links())


def kept_places(project: Project) -> Mapping[str, Point]:
    """Return where the analyst put entities, in lengths of an ideal link from the middle of the chart."""
    places: dict[str, Point] = {}
    for place in project.each(ChartPlace):
        found = project.entity(place.entity)
        if found is not None and (found.id == place.entity or found.id not in places):
            places[found.id] = (place.x, place.y)
    return places
