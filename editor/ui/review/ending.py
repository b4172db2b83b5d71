"""Say what is left where nothing of a kind waits any more in an article, and in which article to go on."""

from __future__ import annotations

from editor.model.edits.articles import title_of
from editor.model.order import own_order
from editor.model.project import Project
from editor.model.records import Article
from editor.model.review import Loud, is_suggested_from, waiting
from editor.suggest.unread import unread_in
from editor.ui.review.course import Course
from editor.ui.review.finished import Ending


def ending_of(project: Project, course: Course, checks: int, undone: str = "") -> Ending:
    """Return what is left at the end of a course; `checks` are open in the project, `undone` was undone last, if any.
    """
    quiet = course.quiet_waiting(course.loud)
    following = _following(project, course.article, course.loud)
    return Ending(course.sieve, course.progress, course.left, quiet.get("time", 0), quiet.get("announcement", 0),
                  checks, following.id, title_of(following) if following.id else "",
                  undone if not is_suggested_from(project, course.article) else "", _unread(project, course.article))


def _unread(project: Project, article_id: str) -> str:
    """Say what the rules do not read in an article; blank where they read all."""
    article = project.find(Article, article_id)
    return unread_in(article.language, project.text(article.text).words) if article and article.text else ""


def _following(project: Project, article_id: str, loud: Loud) -> Article:
    """Return the article behind another in which suggestions wait, round from the last to the first; a bare one where
    there is none.
    """
    articles = own_order(project)
    here = next((place for place, article in enumerate(articles) if article.id == article_id), 0)
    others = (*articles[here + 1:], *articles[:here])
    return next((article for article in others if waiting(project, article.id, loud)), Article(id=""))
