"""Learn from articles whose names are decided: which words the analyst tags, and where the rules are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from editor.model.scheme import Scheme
from editor.suggest import Suggester
from editor.suggest.learned.habits import Decision, Habits, decisions, habits_in
from editor.suggest.learned.judging import Judge
from editor.suggest.learned.labels import Label, labels_of
from editor.suggest.learned.lessons import Lesson
from editor.suggest.learned.memory import Memories, Memory
from editor.suggest.learned.places import Places
from editor.suggest.learned.proposals import proposals
from editor.suggest.learned.reader import Read, read
from editor.suggest.learned.weighing import Thresholds, Weighed, thresholds, weighed
from editor.suggest.reading import Known, Reading
from editor.suggest.running import suggested

FEWEST_ARTICLES = 2
FEWEST_TAGS = 20
"""With fewer decided articles, or tags in them, nothing is learned."""

_PARTS = 3
"""In so many parts the articles are weighed, each by what the others teach."""
_SETTINGS = {"c1": 0.05, "c2": 0.2, "max_iterations": 50, "feature.possible_transitions": True}

Example = tuple[Read, Sequence[Label]]
"""A sentence, and its labels."""


class Learned(msgspec.Struct, frozen=True):
    """What was learned: a model of sequences, the words that are remembered, habits, and what there was to learn from.

    `scheme` is that of the project, `tags` counts the tags of each type, and `thresholds` tell how sure the model must
    be of what it does.
    """

    model: bytes
    memory: Memory
    thresholds: Thresholds
    habits: Habits
    scheme: Scheme
    tags: Mapping[str, int]


def learn(lessons: Sequence[Lesson], known: Sequence[Known], scheme: Scheme, suggesters: Sequence[Suggester],
          is_wanted: Callable[[], bool] = lambda: True) -> Learned | None:
    """Return what lessons teach; None where they are too few, or once it is not wanted any more, and on a system for
    which python-crfsuite is not made.

    Each lesson is read as a new article would be: knowing only whom and what the others name. The same lessons teach
    the same. Takes seconds, and keeps the interpreter to itself for most of them.
    """
    tags = Counter(tag.type for lesson in lessons for tag in lesson.decided)
    if len(lessons) < FEWEST_ARTICLES or tags.total() < FEWEST_TAGS or find_spec("pycrfsuite") is None:
        return None
    memories = Memories(lessons)
    examples: list[list[Example]] = []
    decided: list[list[Decision]] = []
    for number, lesson in enumerate(lessons):
        if not is_wanted():
            return None
        reading = Reading(lesson.words, lesson.article, _known_besides(known, lessons, number))
        found = suggested(reading, suggesters)
        assert found is not None, "it stays wanted"
        sentences = list(read(reading, (each for _, each in found.found), memories.without(number), scheme))
        examples.append(list(_labelled(sentences, lesson)))
        decided.append(list(decisions(sentences, lesson)))
    held = list(_weighed(examples, is_wanted))
    if not is_wanted():
        return None
    model = _trained(example for of_lesson in examples for example in of_lesson)
    return Learned(model, memories.whole(lessons), thresholds(held), habits_in(decided), scheme, dict(tags))


def _known_besides(known: Sequence[Known], lessons: Sequence[Lesson], number: int) -> list[Known]:
    """Return whom and what a project knows otherwise than by the one lesson."""
    named = [{tag.entity for tag in lesson.accepted} for lesson in lessons]
    elsewhere = {entity for other, held in enumerate(named) if other != number for entity in held}
    return [each for each in known if each.entity in elsewhere or each.entity not in named[number]]


def _labelled(sentences: Iterable[Read], lesson: Lesson) -> Iterator[Example]:
    tags = Places(lesson.accepted)
    for sentence in sentences:
        yield sentence, labels_of(sentence.tokens, tags.outer(sentence.tokens[0].begin, sentence.tokens[-1].end))


def _weighed(examples: Sequence[Sequence[Example]], is_wanted: Callable[[], bool]) -> Iterator[Weighed]:
    """Yield what a model proposes in each lesson that it has not read, and what good it does there."""
    parts = min(_PARTS, len(examples))
    for part in range(parts):
        if not is_wanted():
            return
        others = (example for number, held in enumerate(examples) if number % parts != part for example in held)
        judge = Judge(_trained(others))
        for article in range(part, len(examples), parts):
            for sentence, labels in examples[article]:
                yield from (weighed(article, each, labels) for each in proposals(sentence, judge))


def _trained(examples: Iterable[Example]) -> bytes:
    from pycrfsuite import Trainer
    trainer = Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for sentence, labels in examples:
        trainer.append(sentence.features, labels)
    with TemporaryDirectory() as folder:
        model = Path(folder) / "names.crfsuite"
        trainer.train(str(model))
        return model.read_bytes()
