"""Learn from what the analyst decided in a project, beside the window; nothing of it is kept when the project closes.

An article is decided where no name in it waits or was accepted in bulk, and the analyst went through its suggestions
one by one or tagged it by hand throughout. What no tag stands on in it is taken for no name. Of all other articles
nothing is learned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from threading import Thread

from editor.model.errors import DossierError, ProjectFileError
from editor.model.project import Project
from editor.model.records import Article, Mention
from editor.model.scheme import Scheme, scheme_of
from editor.storage.settings import load_settings
from editor.suggest.choices import Choices
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.learned import Learned, Lesson, Tag, learn
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.reading import Known
from editor.workspace.choosing import LEARNED
from editor.workspace.processes import Asking, apart_for
from editor.workspace.projects import OpenProject
from editor.workspace.suggesting import known_in

_MOST_READ = 200
"""So many articles are looked at, the latest, for what was decided in them."""
_MOST_ARTICLES = 40
_MOST_WORDS = 300_000
"""So many articles, and code points of them, are learned from at most: the latest, as far as they fit in."""
_BY_HAND = 5
_SPREAD = 500
_PARTS = 3
"""An article is tagged by hand throughout with so many tags, and one in so many code points at least of each part."""


def decisions(desk: OpenProject) -> Iterator[Lesson | None]:
    """Yield for each article, the latest first, what was decided in it, or None: a turn is one article.

    Words are read from the file where they are not in memory, and are not kept there.
    """
    project = desk.session.project
    scheme = scheme_of(project)
    taken = words = 0
    for article in project.each(Article)[:-_MOST_READ - 1:-1]:
        lesson = _lesson_in(desk, project, article, scheme) if article.text else None
        if lesson is not None and words + len(lesson.words) > _MOST_WORDS:
            lesson = None
        if lesson is not None:
            words += len(lesson.words)
            taken += 1
        yield lesson
        if taken == _MOST_ARTICLES:
            return


def lesson_of(project: Project, article: Article, held: tuple[str, Sequence[Mention]],
              scheme: Scheme) -> Lesson | None:
    """Return what was decided in an article with these words and tags, None where it is not decided."""
    words, tags = held
    names = [tag for tag in tags if tag.text == article.text and scheme.entity_type(tag.type).nature != "time"]
    accepted = [tag for tag in names if tag.state == "accepted"]
    if not words or not accepted or not _is_decided(words, names):
        return None
    return Lesson(words, article, tuple(sorted(_taught(project, tag) for tag in accepted)),
                  tuple(sorted(_taught(project, tag) for tag in names if tag.state == "rejected")))


def learned_from(lessons: Sequence[Lesson], known: Sequence[Known], scheme: Scheme) -> Learned | None:
    """Return what lessons teach behind the rules of names and times, None where that is too little."""
    return learn(lessons, known, scheme, (NAMES, DATES))


def learned_at_once(desk: OpenProject, choices: Choices) -> Learned | None:
    """Return what is learned in a project, None where that was not chosen; the caller waits for it."""
    if not load_settings().learn or LEARNED in choices.left_out:
        return None
    project = desk.session.project
    return learned_from([each for each in decisions(desk) if each], known_in(project), scheme_of(project))


class Learner:
    """What was learned in the open project. It learns in a process of its own, while `learned` stays as it was."""

    def __init__(self) -> None:
        self.learned: Learned | None = None
        self._lessons: tuple[Lesson, ...] = ()
        self._asking = Asking()
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether it learns."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, lessons: Sequence[Lesson], project: Project) -> bool:
        """Learn from what was decided; tell whether that is begun: not while it learns, nor where nothing is new."""
        if self.is_busy or tuple(lessons) == self._lessons:
            return False
        self._lessons, self._asking = tuple(lessons), Asking()
        values = self._lessons, known_in(project), scheme_of(project), self._asking
        self._thread = Thread(target=self._learn, args=values, name="learner", daemon=True)
        self._thread.start()
        return True

    def give_up(self) -> None:
        """End at once what is under way; what was learned before stays. Waits for nothing."""
        if self.is_busy:
            self._asking.give_up()
            self._lessons = ()

    def forget(self) -> None:
        """Give up what is under way, and forget what was learned: another project is opened, or none."""
        self.give_up()
        self.learned, self._lessons = None, ()

    def _learn(self, lessons: Sequence[Lesson], known: Sequence[Known], scheme: Scheme, asking: Asking) -> None:
        try:
            learned = apart_for(asking, "", learned_from, lessons, known, scheme)
        except DossierError:
            return  # suggestions go on with what was learned before, or with the rules alone
        if asking is self._asking and self._lessons == tuple(lessons):
            self.learned = learned


def _lesson_in(desk: OpenProject, project: Project, article: Article, scheme: Scheme) -> Lesson | None:
    try:
        return lesson_of(project, article, _tags_of(desk, project, article), scheme)
    except ProjectFileError:
        return None  # what is damaged teaches nothing; whoever opens it is told


def _tags_of(desk: OpenProject, project: Project, article: Article) -> tuple[str, Sequence[Mention]]:
    if project.is_loaded(article.id):
        return project.words_of(article), tuple(project.mentions_of(article.id).values())
    sheet = desk.file.sheet(article.id)
    return next((text.words for text in sheet.texts if text.sha256 == article.text), ""), tuple(sheet.mentions)


def _is_decided(words: str, names: Sequence[Mention]) -> bool:
    """Tell whether names were settled one by one: all that were suggested, or tags by hand from one end to the other.

    One name that was accepted in bulk leaves open who looked at the words around it.
    """
    accepted = [tag for tag in names if tag.state == "accepted"]
    if any(tag.state == "suggested" for tag in names) or any(tag.accepted != "singly" for tag in accepted):
        return False
    return any(tag.origin != "analyst" for tag in names) or _is_tagged_throughout(words, accepted)


def _is_tagged_throughout(words: str, tags: Sequence[Mention]) -> bool:
    """Tell whether there are enough tags in all, and in each part of the words."""
    parts = Counter(tag.begin * _PARTS // len(words) for tag in tags)
    return len(tags) >= _BY_HAND and all(
        parts[part] * _SPREAD * _PARTS >= len(words) for part in range(_PARTS))


def _taught(project: Project, tag: Mention) -> Tag:
    entity = project.entity(tag.entity) if tag.entity else None
    return Tag(tag.begin, tag.end, tag.type, entity.id if entity else "")
