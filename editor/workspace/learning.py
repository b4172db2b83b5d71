"""Learn from what the analyst decided in a project, beside the window; nothing of it is kept when the project closes.

An article is decided where no name in it waits or was accepted in bulk, and the analyst went through its suggestions
one by one or name by name, or tagged it by hand throughout. What no tag stands on in it is taken for no name. Of all
other articles nothing is learned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from threading import Lock, Thread

from editor.model.errors import DossierError, ProjectFileError
from editor.model.project import Project
from editor.model.records import Article, Mention
from editor.model.scheme import Scheme, scheme_of
from editor.storage.history import done_with
from editor.storage.project_file import ProjectFile
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
_LONGEST = 300.0
"""How many seconds learning may take: what is most takes eight by itself, and far more where all is busy."""
_BY_HAND = 5
_SPREAD = 500
_PARTS = 3
"""An article is tagged by hand throughout with so many tags, and one in so many code points at least of each part."""
_OF_GROUPS = ("accept suggested several", "link suggested")
"""Messages of the steps in which all that names the same may be accepted, among others."""


def decisions(file: ProjectFile, project: Project) -> Iterator[Lesson | None]:
    """Yield for each article of a project, the latest first, what was decided in it, or None. Any thread may ask.

    Words are read from the file where they are not in memory, slice by slice, and are not kept there.
    """
    scheme = scheme_of(project)
    taken = words = 0
    for article in project.each(Article)[:-_MOST_READ - 1:-1]:
        lesson = _lesson_in(file, project, article, scheme) if article.text else None
        if lesson is not None and words + len(lesson.words) > _MOST_WORDS:
            lesson = None
        if lesson is not None:
            words += len(lesson.words)
            taken += 1
        yield lesson
        if taken == _MOST_ARTICLES:
            return


def lesson_of(project: Project, article: Article, held: tuple[str, Sequence[Mention]], scheme: Scheme,
              groups: Collection[str] = ()) -> Lesson | None:
    """Return what was decided in an article with these words and tags, None where it is not decided.

    `groups` are the tags that were accepted with all that named the same.
    """
    words, tags = held
    names = [tag for tag in tags if tag.text == article.text and scheme.entity_type(tag.type).nature != "time"]
    accepted = [tag for tag in names if tag.state == "accepted"]
    if not words or not accepted or not _is_decided(words, names, groups):
        return None
    taught = partial(_taught, project, groups)
    return Lesson(words, article, tuple(sorted(map(taught, accepted))),
                  tuple(sorted(taught(tag) for tag in names if tag.state == "rejected")))


def learned_from(lessons: Sequence[Lesson], known: Sequence[Known], scheme: Scheme) -> Learned | None:
    """Return what lessons teach behind the rules of names and times, None where that is too little."""
    return learn(lessons, known, scheme, (NAMES, DATES))


def learned_at_once(desk: OpenProject, choices: Choices) -> Learned | None:
    """Return what is learned in a project, None where that was not chosen; the caller waits for it."""
    if not load_settings().learn or LEARNED in choices.left_out:
        return None
    project = desk.session.project
    return learned_from([each for each in decisions(desk.file, project) if each], known_in(project), scheme_of(project))


class Learner:
    """What was learned in the open project. It learns beside the window, while `learned` stays as it was."""

    def __init__(self) -> None:
        self.learned: Learned | None = None
        self._lessons: tuple[Lesson, ...] = ()
        self._asking = Asking()
        self._thread: Thread | None = None
        self._lock = Lock()

    @property
    def is_busy(self) -> bool:
        """Tell whether it gathers or learns what is still wanted."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, desk: OpenProject) -> bool:
        """Gather what was decided in a project as it is now, and learn from it in a process of its own where that is
        something new; tell whether that is begun: not while another is under way.
        """
        if self.is_busy:
            return False
        self._asking = Asking(_LONGEST)
        self._thread = Thread(target=self._learn, args=(desk.file, desk.session.project, self._asking),
                              name="learner", daemon=True)
        self._thread.start()
        return True

    def give_up(self) -> None:
        """End at once what is under way; what was learned before stays. Waits for nothing."""
        with self._lock:
            self._asking.give_up()
            self._asking, self._thread = Asking(), None

    def forget(self) -> None:
        """Give up what is under way, and forget what was learned: another project is opened, or none."""
        self.give_up()
        with self._lock:
            self.learned, self._lessons = None, ()

    def _learn(self, file: ProjectFile, project: Project, asking: Asking) -> None:
        try:
            lessons = tuple(_gathered(file, project, asking))
            if lessons == self._lessons:
                return
        except DossierError:
            return  # suggestions go on with what was learned before, or with the rules alone
        learned = self.learned
        with suppress(DossierError):  # what failed would only fail again: the same lessons are not tried twice
            learned = apart_for(asking, "", learned_from, lessons, known_in(project), scheme_of(project))
        with self._lock:
            if asking is self._asking and not asking.is_given_up:
                self.learned, self._lessons = learned, lessons


def _gathered(file: ProjectFile, project: Project, asking: Asking) -> Iterator[Lesson]:
    """Yield what was decided. Raises ImportFailed once that is given up."""
    for lesson in decisions(file, project):
        asking.must_go_on("")
        if lesson is not None:
            yield lesson


def _lesson_in(file: ProjectFile, project: Project, article: Article, scheme: Scheme) -> Lesson | None:
    try:
        words, tags = _tags_of(file, project, article)
        return lesson_of(project, article, (words, tags), scheme, _in_groups(file, project, tags))
    except ProjectFileError:
        return None  # what is damaged teaches nothing; whoever opens it is told


def _tags_of(file: ProjectFile, project: Project, article: Article) -> tuple[str, Sequence[Mention]]:
    if project.is_loaded(article.id):
        return project.words_of(article), tuple(project.mentions_of(article.id).values())
    if not file.count_tags(article.id):
        return "", ()
    texts = tuple(file.texts(article.named_texts))
    words = next((text.words for text in texts if text.sha256 == article.text), "")
    if len(words) > _MOST_WORDS:
        return "", ()
    tags = next(sheet.mentions for sheet in file.sheet_in_slices(article.id, texts) if sheet is not None)
    return words, tuple(tags)


def _in_groups(file: ProjectFile, project: Project, tags: Sequence[Mention]) -> set[str]:
    """Return the tags that were accepted together with others of the same entity and nothing else, as the steps tell.

    Tags of several that were accepted in one step, as all that are strong, were not looked at name by name; of those
    that an import brought no step tells.
    """
    in_bulk = {tag.id: _named(project, tag.entity) for tag in tags
               if tag.state == "accepted" and tag.accepted == "in bulk" and tag.entity}
    if not in_bulk:
        return set()
    steps = file.committed(partial(done_with, tags=in_bulk, messages=_OF_GROUPS))
    here = {tag.id for tag in tags}
    return {tag for step in steps if step <= here and len({in_bulk[each] for each in step & in_bulk.keys()}) == 1
            for tag in step}


def _is_decided(words: str, names: Sequence[Mention], groups: Collection[str]) -> bool:
    """Tell whether names were settled: all that were suggested, or tags by hand from one end to the other.

    One name that was accepted in bulk, and not by itself, leaves open who looked at the words around it.
    """
    accepted = [tag for tag in names if tag.state == "accepted"]
    if any(tag.state == "suggested" for tag in names) or any(
            tag.accepted != "singly" and tag.id not in groups for tag in accepted):
        return False
    return any(tag.origin != "analyst" for tag in names) or _is_tagged_throughout(words, accepted)


def _is_tagged_throughout(words: str, tags: Sequence[Mention]) -> bool:
    """Tell whether there are enough tags in all, and in each part of the words."""
    parts = Counter(tag.begin * _PARTS // len(words) for tag in tags)
    return len(tags) >= _BY_HAND and all(
        parts[part] * _SPREAD * _PARTS >= len(words) for part in range(_PARTS))


def _taught(project: Project, groups: Collection[str], tag: Mention) -> Tag:
    return Tag(tag.begin, tag.end, tag.type, _named(project, tag.entity), tag.id in groups)


def _named(project: Project, entity_id: str) -> str:
    """Return the id of who is named by now, blank for nobody."""
    entity = project.entity(entity_id) if entity_id else None
    return entity.id if entity else ""
