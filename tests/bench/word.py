"""Print how long a Word briefing takes against its own XML as ready strings put into a zip (DESIGN, speed).

By hand: `python -m tests.bench.word [STATEMENTS_AND_ROWS]`. Medians of interleaved rounds, in seconds of this
process's own work, because the machine has other work to do. The timeline is left out: it is a picture.
"""

from __future__ import annotations

import hashlib
import io
import random
import statistics
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from time import process_time

from editor.briefing.outline import outline_to_hand_over
from editor.exporters.word import export_word
from editor.exporters.word.package import document_bytes, document_parts
from editor.model.anchor import anchor_in
from editor.model.project import Project, project_of
from editor.model.records import (
    Account,
    Article,
    Briefing,
    Citation,
    Event,
    Figure,
    Line,
    Outlet,
    Paragraph,
    Participant,
    ProjectInfo,
    Section,
    Statement,
    Text,
    When,
    Words,
)

ROUNDS = 5
SENTENCE = 18
NAMES = ("strait", "guard", "ferry", "port", "union", "crew", "harbour", "minister", "patrol", "island", "cargo",
         "hour", "coast", "night", "court", "captain", "deck", "report", "witness", "storm")
VERBS = ("stopped", "boarded", "left", "saw", "denied", "reached", "blocked", "named", "turned", "followed")
CHANCE = random.Random(1)


def said() -> str:
    """Return a sentence of chance words, which a zip presses about as far as it does a real one."""
    words = [CHANCE.choice((*NAMES, *VERBS, "the", "a", "of", "near", "after", f"{CHANCE.randrange(2000)}"))
             for _ in range(SENTENCE)]
    return f"{' '.join(words).capitalize()}."


def project_of_size(size: int) -> Project:
    """Return a project of so many cited statements, and of so many events with a note each."""
    lines = tuple(Line(100 * number, 100 * number + 98, number=number) for number in range(1, 101))
    texts = [_text() for _ in range(max(1, size // 100))]
    articles = [Article(id=f"a{n:05}", title=f"Ferry {n}", outlet="o", published="2033-04-26", texts=(text.sha256,),
                        lines=lines) for n, text in enumerate(texts)]
    events = [_event(n, articles[n // 100 % len(articles)], texts[n // 100 % len(articles)]) for n in range(size)]
    section = Section(id="s", briefing="b", kind="background", order=1.0, title="Background")
    bare = Section(id="e", briefing="b", kind="events", order=2.0, options=("no timeline",))
    written = [Paragraph(id=f"p{n:06}", section="s", order=float(n), statements=(_statement(n, events[n // 2]),))
               for n in range(size)]
    made = project_of([ProjectInfo(id="project"), Outlet(id="o", name="Orm Wire"), *articles, *events,
                       Briefing(id="b", title="All of it"), section, bare, *written], {})
    return made.with_texts(texts)


def _text() -> Text:
    """Return a text of 101 lines of 98 characters and a line end of two."""
    words = "\r\n".join(said()[:98].ljust(98, ".") for _ in range(101))
    return Text(sha256=hashlib.sha256(words.encode()).hexdigest(), words=words)


def _event(number: int, article: Article, text: Text) -> Event:
    begin = 100 * (1 + number % 100)
    anchor = anchor_in(article, text, begin, begin + 98)
    when = When(from_=f"20{number % 90 + 10}-04-25", to=f"20{number % 90 + 10}-04-25")
    return Event(id=f"E{number:06}", number=number, title=said()[:40], where_words=CHANCE.choice(NAMES),
                 when=when, participants=(Participant(role="actor", words=CHANCE.choice(NAMES)),),
                 figures=(Figure(outcome="questioned", max=12),),
                 accounts=(Account(id=f"c{number}", attributed_words=CHANCE.choice(NAMES), evidence=(anchor,)),))


def _statement(number: int, event: Event) -> Statement:
    return Statement(id=f"S{number:06}", inlines=(
        Words(f"{said()} "), Words("again", bold=True), Words(f" {said()}"),
        Citation(record=event.id)))


def pressed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as a zip, as anybody would write it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return held.getvalue()


def timed(deed: Callable[[], object]) -> float:
    """Return the seconds of work that a deed takes."""
    begin = process_time()
    deed()
    return process_time() - begin


def measure(size: int) -> None:
    """Print the ratios for one size."""
    project = project_of_size(size)
    outline = outline_to_hand_over(project, "b")
    parts = document_parts(outline)
    deeds: dict[str, Callable[[], object]] = {
        "strings into zip": lambda: pressed(parts),
        "outline": lambda: outline_to_hand_over(project, "b"),
        "outline to bytes": lambda: document_bytes(outline),
        "project to bytes": lambda: export_word(project, "b"),
    }
    rounds = [{name: timed(deed) for name, deed in deeds.items()} for _ in range(ROUNDS)]
    medians = {name: statistics.median(each[name] for each in rounds) for name in deeds}
    base = medians["strings into zip"]
    print(f"{size} statements and rows, {len(outline.notes)} notes, {len(document_bytes(outline)) / 1e6:.1f} MB")
    for name, seconds in medians.items():
        print(f"  {name:18} {seconds * 1000:8.0f} ms   {seconds / base:5.2f} x")
    tracemalloc.start()
    export_word(project, "b")
    print(f"  peak {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")
    tracemalloc.stop()


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1000, 5000]:
        measure(size)
