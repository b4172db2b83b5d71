"""What is asked of one event is looked up once, however many events and places a project has."""

from __future__ import annotations

import sys
from types import FrameType

from editor.model.like_events import LOCATED_IN, like_events
from editor.model.project import Project, project_of
from editor.model.records import Account, Anchor, Entity, Event, Record, Relation, When


def towns(count: int) -> Project:
    """Return floods on one day, each in a town of its own that lies in the same district."""
    day = When(from_="2024-10-28", to="2024-10-28")
    records: list[Record] = [Entity(id="district", type="location", name="District")]
    for at in range(count):
        words = Anchor("article", at * 10, at * 10 + 9, f"Flood {at}", "text")
        records += [
            Entity(id=f"town{at:04}", type="location", name=f"Town {at}"),
            Relation(id=f"lies{at:04}", type=LOCATED_IN, from_=f"town{at:04}", to="district"),
            Event(id=f"flood{at:04}", type="flood", where=f"town{at:04}", when=day,
                  accounts=(Account(id=f"account{at:04}", evidence=(words,)),))]
    here = Event(id="flood", type="flood", where="district", when=day,
                 accounts=(Account(id="account", evidence=(Anchor("other", 0, 9, "It rained", "text"),)),))
    return project_of([*records, here], {})


def calls(project: Project) -> int:
    """Return how many functions of ours are called to propose what an event may be a report of."""
    count = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call"
    sys.setprofile(counted)
    try:
        like_events(project, "flood")
    finally:
        sys.setprofile(None)
    return count


def test_an_event_is_compared_with_four_times_as_many_in_about_four_times_the_work() -> None:
    few, many = towns(50), towns(200)
    assert len(like_events(many, "flood")) == 200
    assert calls(many) < 5 * calls(few)
