"""Let signs stand for the names on a picture whose letters the program's fonts lack, and list what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from editor.briefing.chart import Chart
from editor.briefing.timeline import Dated
from editor.briefing.typeset import is_settable
from editor.words import say


def lettered_events(events: Iterable[Dated]) -> tuple[tuple[Dated, ...], dict[str, str]]:
    """Return the events with badges for titles that cannot be set, and these titles by their badges."""
    shown, stood_for = list[Dated](), dict[str, str]()
    for event in events:
        if is_settable(event.title):
            shown.append(event)
        else:
            shown.append(msgspec.structs.replace(event, title=event.badge))
            stood_for[event.badge] = event.title
    return tuple(shown), stood_for


def lettered_chart(chart: Chart) -> tuple[Chart, dict[str, str]]:
    """Return the chart with numbers for names and labels that cannot be set, and these by their numbers."""
    words = dict.fromkeys([*(node.name for node in chart.nodes),
                           *(tie.label for tie in chart.ties if tie.sort == "relation")])
    signs = {each: f"({number})" for number, each in enumerate((each for each in words if not is_settable(each)), 1)}
    nodes = (msgspec.structs.replace(node, name=signs.get(node.name, node.name)) for node in chart.nodes)
    ties = (msgspec.structs.replace(tie, label=signs.get(tie.label, tie.label)) for tie in chart.ties)
    shown = msgspec.structs.replace(chart, nodes=tuple(nodes), ties=tuple(ties)) if signs else chart
    return shown, {sign: name for name, sign in signs.items()}


def told_stand_ins(stood_for: Mapping[str, str]) -> str:
    """Return what the signs stand for, or blank where there is none."""
    if not stood_for:
        return ""
    names = "; ".join(f"{sign} {' '.join(name.split())}" for sign, name in stood_for.items())
    return say("In letters that the picture cannot show: {names}.", names=names)
