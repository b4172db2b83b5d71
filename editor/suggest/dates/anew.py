"""Date what waits in an article anew, once another day is known on which that came out."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Anchor, Article, Event, Mention, When
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Time


class Moved(msgspec.Struct, frozen=True):
    """A time of an article, as it was understood and as it is now; both stand at the same words."""

    words: str
    before: Time
    after: Time


def moved_times(words: str, before: Article, after: Article) -> tuple[Moved, ...]:
    """Return the times that mean something else since an article's details changed, in order. May run on any thread."""
    held = {(each.begin, each.end): each for each in SUGGESTER.suggest(Reading(words, before), ())}
    return tuple(Moved(" ".join(words[each.begin:each.end].split()), held[each.begin, each.end], each)
                 for each in SUGGESTER.suggest(Reading(words, after), ())
                 if (each.begin, each.end) in held and _meaning(held[each.begin, each.end]) != _meaning(each))


def date_anew(article_id: str, moved: tuple[Moved, ...]) -> Edit:
    """Give the suggestions of a loaded article that wait, and have the days that a time meant, those it means now.

    What was decided about stays as it is, and so does what somebody has dated otherwise. The step is undone and done
    again with the one before it.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        places = {(each.before.begin, each.before.end): each for each in moved}
        swaps = [Swap(tag, _dated(tag, places[tag.begin, tag.end])) for tag in project.mentions_of(article_id).values()
                 if tag.state == "suggested" and tag.text == article.text and (tag.begin, tag.end) in places]
        swaps += [Swap(event, _happened(event, article, moved)) for event in project.events_of(article_id)
                  if event.state == "suggested"]
        return make_change(stamp, stamp.ids(), "suggest dates", [swap for swap in swaps if swap.before != swap.after],
                           name=title_of(article))
    return edit


def _meaning(time: Time) -> tuple[str, ...]:
    return time.value, time.from_, time.to, time.precision, time.derived


def _dated(tag: Mention, moved: Moved) -> Mention:
    if (tag.value, tag.from_, tag.to, tag.precision, tag.derived) != _meaning(moved.before):
        return tag
    after = moved.after
    return msgspec.structs.replace(tag, value=after.value, from_=after.from_, to=after.to, precision=after.precision,
                                   derived=after.derived)


def _happened(event: Event, article: Article, moved: tuple[Moved, ...]) -> Event:
    """Return an event with what the time means now that it was dated by: of several alike the one nearest to it."""
    fitting = [each for each in moved if event.when == _when(each.words, each.before)]
    begins = [anchor.begin for anchor in event.evidence if _is_in(anchor, article)]
    if not (fitting and begins):
        return event
    nearest = min(fitting, key=lambda each: abs(each.before.begin - begins[0]))
    return msgspec.structs.replace(event, when=_when(nearest.words, nearest.after))


def _is_in(anchor: Anchor, article: Article) -> bool:
    return anchor.article == article.id and anchor.text == article.text


def _when(words: str, time: Time) -> When:
    return When(from_=time.from_, to=time.to, precision=time.precision, derived=time.derived, words=words)
