"""How many keys a review takes: `python -m tests.bench.actions ARTICLE.txt GOLD.json [--published DATE] [--say]`.

The article is imported and suggested from as the window does it. A reader who knows the gold goes through what waits,
group by group, and does what the fewest keys do; each counts as the design counts it: accept, reject, a group, or
“account of” 1; link to another entity 2, and a whole group too; another type 2; tag by hand 2; quote by hand 3, another
speaker 2; event by hand 2, evidence by hand 2. Times are one group. Names that the gold has no room for are rejected,
as are quotes and events that it does not have. Fields of events that the gold states otherwise are counted apart.

`--say` prints what is not settled by one key.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from editor import workspace
from editor.model.edits.accounts import accept_as_account
from editor.model.edits.suggestions import accept_suggestion, reject_suggestions
from editor.model.like_events import like_events, reports_of
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Quote
from editor.model.review_line import ReviewLine
from editor.model.review_order import ReviewOrder
from editor.model.scheme import scheme_of
from editor.session import Session
from editor.suggest.strength import strength_of
from tests.journeys.gold import Gold, GoldEvent, GoldMention, GoldQuote

_BY_HAND = {"mention": 2, "quote": 3, "event": 2, "evidence": 2}
_RELINK, _RETYPE, _SPEAKER = 2, 2, 2
_STANDING = {"O": "organisation", "L": "location", "P": "person", "M": "materiel"}


class Count:
    """The keys so far by what they settle, and what cost more than one."""

    def __init__(self) -> None:
        """Begin with none."""
        self.keys: Counter[str] = Counter()
        self.said: list[str] = []

    def add(self, what: str, keys: int, why: str = "") -> None:
        """Count keys; `why` tells of what one key does not settle."""
        self.keys[what] += keys
        if why:
            self.said.append(f"{what:9} {keys:3}  {why}")


def main() -> None:
    """Print the count."""
    chosen = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        desk = workspace.create_project(Path(folder) / "actions.dossier", "Ana")
        list(workspace.import_files(desk, [chosen.article], published=chosen.published))
        article = desk.session.project.each(Article)[0]
        desk.session.load(article.id)
        workspace.take_in_suggested(desk, article.id)
        count = counted(desk.session, article.id, Gold(chosen.gold))
        desk.close()
    print("\n".join(count.said if chosen.say else ()))
    for what, keys in count.keys.items():
        print(f"{what:16} {keys:4}")
    settled = sum(keys for what, keys in count.keys.items() if what != "fields")
    print(f"{'to settle all':16} {settled:4}; fields of events to mend besides: {count.keys['fields']}")


def counted(session: Session, article_id: str, gold: Gold) -> Count:
    """Return the keys that settle everything that is suggested in an article, and make what is not."""
    count, project = Count(), session.project
    lines = [line for line in project.get(Article, article_id).lines if not line.set_aside]
    mentions = [one for one in gold.mentions if any(line.begin <= one.begin < line.end for line in lines)]
    order = ReviewOrder(project, article_id, strength_of)
    order.gather()
    rows = list(ReviewLine(order, "all", frozenset({"time", "announcement"}), {}).ahead())
    times = {kind.type for kind in order.kinds() if kind.sort == "time"}
    tags = [[record for record in row if isinstance(record, Mention)] for row in rows]
    _names(count, project, [row for row in tags if row and row[0].type not in times], mentions)
    _times(count, [tag for row in tags for tag in row if tag.type in times], mentions)
    quotes = [record for row in rows for record in row if isinstance(record, Quote)]
    _quotes(count, project, quotes, _apart(gold.quotes), gold.names)
    events = [record for row in rows for record in row if isinstance(record, Event)]
    _events(count, session, article_id, sorted(events, key=lambda event: event.evidence[0].begin), gold)
    return count


def _arguments() -> argparse.Namespace:
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("article", type=Path)
    command.add_argument("gold", type=Path)
    command.add_argument("--published", default="")
    command.add_argument("--say", action="store_true")
    return command.parse_args()


def _names(count: Count, project: Project, names: Iterable[list[Mention]], mentions: list[GoldMention]) -> None:
    settled: set[str] = set()
    reached: set[int] = set()
    for tags in names:
        found = [(tag, _over(tag.begin, tag.end, mentions)) for tag in tags]
        reached |= {one.begin for _, one in found if one is not None}
        meant = Counter(one.entity for _, one in found if one is not None and one.entity)
        entity = meant.most_common(1)[0][0] if meant else ""
        if not any(one for _, one in found):
            count.add("entities", 1, f"reject all of {tags[0].words!r}")
            continue
        wrong = sum(one is None for _, one in found)
        others = sum(one is not None and bool(one.entity) and one.entity != entity for _, one in found)
        kinds = [tag.words for tag, one in found if one is not None and tag.type != _STANDING.get(one.letter, tag.type)]
        keys = 1 + wrong + others * _RELINK + len(kinds) * _RETYPE + (_RELINK - 1 if entity in settled else 0)
        why = f"{tags[0].words!r}: {wrong} wrong, {others} of others, types {kinds}, {entity in settled=}"
        count.add("entities", keys, why if keys > 1 else "")
        settled |= {entity} - {""}
    for one in mentions:
        if one.letter in _STANDING and one.begin not in reached and one.is_name:
            count.add("missing names", _BY_HAND["mention"], f"{one.words!r}")


def _times(count: Count, tags: Iterable[Mention], mentions: list[GoldMention]) -> None:
    count.add("times", 1)
    for tag in tags:
        if (one := _over(tag.begin, tag.end, mentions)) is None or one.letter != "T":
            count.add("times", 1, f"reject {tag.words!r}")
    for one in mentions:
        if one.letter == "T" and not any(tag.begin < one.end and one.begin < tag.end for tag in tags):
            count.add("times", _BY_HAND["mention"], f"missing {one.words!r}")


def _apart(quotes: list[GoldQuote]) -> list[GoldQuote]:
    """Return the quotes without clauses that hold quoted words, which are quotes of their own."""
    verbatim = [one for one in quotes if one.kind != "indirect"]
    return [one for one in quotes if one.kind != "indirect" or not any(
        one.begin <= each.begin and each.end <= one.end for each in verbatim)]


def _quotes(count: Count, project: Project, quotes: Iterable[Quote], wanted: list[GoldQuote],
            names: dict[str, str]) -> None:
    left = list(wanted)
    for quote in quotes:
        words = quote.spans[0].words[:60]
        one = next((one for one in left if any(span.begin < one.end and one.begin < span.end for span in quote.spans)),
                   None)
        if one is None:
            count.add("quotes", 1, f"reject {words!r}")
            continue
        left.remove(one)
        said = project.entity(quote.speaker)
        is_said = bool(quote.speaker_words) or (said is not None and said.name == names.get(one.maker or one.speaker))
        count.add("quotes", 1 if is_said else 1 + _SPEAKER, "" if is_said else f"{words!r}: speaker")
    for one in left:
        count.add("quotes", _BY_HAND["quote"], f"missing a quote of {names.get(one.speaker, one.speaker)!r}")


def _events(count: Count, session: Session, article_id: str, events: Iterable[Event], gold: Gold) -> None:
    """Settle events in their order, in the project, so that each is proposed as an account as the reader sees it.

    What only lines tell that are set aside or lead elsewhere is not missed: no such line is a fact.
    """
    lines = [line for line in session.project.get(Article, article_id).lines if not line.set_aside]
    settled: dict[str, str] = {}
    for event in events:
        if session.project.find(Event, event.id) is None:
            continue
        one = _meant(session.project, event, gold.events)
        first = settled.get(one.title, "") if one else ""
        shown = f"{event.type} {event.title[:50]!r}"
        if one is None:
            count.add("events", 1, f"reject {shown}")
            session.do(reject_suggestions([event.id]))
        elif not first:
            settled[one.title] = event.id
            count.add("events", 1)
            wanting = _fields(event, one)
            count.add("fields", len(wanting), f"{shown}: {wanting}" if wanting else "")
            told = [session.project.get(Event, each) for each in reports_of(session.project, event.id)]
            is_all = told and all(_meant(session.project, each, gold.events) is one for each in told)
            session.do(accept_as_account([each.id for each in told], event.id) if is_all
                       else accept_suggestion(event.id))
        else:
            is_like = first in [like for like, _ in like_events(session.project, event.id)[:3]]
            count.add("events", 1 if is_like else 1 + _BY_HAND["evidence"], f"account of {one.title[:30]!r}: {shown}")
            session.do(accept_as_account([event.id], first))
    for one in gold.events:
        if one.title not in settled and any(
                line.begin <= begin < line.end and line.role != "link line" for line in lines
                for begin, _ in one.evidence):
            count.add("events", _BY_HAND["event"], f"missing {one.title[:60]!r}")


def _meant(project: Project, event: Event, events: list[GoldEvent]) -> GoldEvent | None:
    """Return the gold event that a suggested one is: of its sentence and its type, or of the family of that."""
    label = scheme_of(project).event_type(event.type).label
    anchor = event.evidence[0]
    here = [one for one in events if any(begin < anchor.end and anchor.begin < end for begin, end in one.evidence)]
    akin = [one for one in here if one.type.partition(",")[0] == label.partition(",")[0] and _is_of_day(event, one)]
    return max(akin, key=lambda one: (one.day == event.when.from_, one.type == label), default=None)


def _is_of_day(event: Event, one: GoldEvent) -> bool:
    return not event.when.from_ or not one.day or one.day.startswith(event.when.from_) or (
        event.when.from_.startswith(one.day))


def _fields(event: Event, one: GoldEvent) -> list[str]:
    """Return the fields that the gold states and the event does not: day, place, participants, figures."""
    stated = ["day"] if one.day and event.when.from_ != one.day else []
    place = ["place"] if one.where and not (event.where or event.where_words) else []
    return [*stated, *place, *["participant"] * (len(one.takes_part) - len(event.participants)),
            *["figure"] * (len(one.figures) - len(event.figures))]


def _over(begin: int, end: int, mentions: list[GoldMention]) -> GoldMention | None:
    """Return the mention of the gold that stands at a place, the nearest in length of those that overlap."""
    over = [one for one in mentions if one.begin < end and begin < one.end]
    return min(over, key=lambda one: abs(one.begin - begin) + abs(one.end - end), default=None)


if __name__ == "__main__":
    main()
