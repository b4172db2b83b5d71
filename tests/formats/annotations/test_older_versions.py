"""What stands on earlier versions is in no file of other tools, and each of it is counted once."""

from __future__ import annotations

import pytest

from editor import registry
from editor.model.edits.articles import take_in_article
from editor.model.edits.events import make_event, set_event
from editor.model.edits.versions import take_in_version
from editor.model.records import Article, Event, When
from tests.journal import session_in_memory
from tests.model.edits.test_versions import FIRST, LATER, article_with
from tests.texts import text_of


@pytest.mark.parametrize("format_name", ["brat", "web-annotation"])
def test_an_event_of_an_earlier_version_is_counted_as_missing_and_not_as_told_in_part(format_name: str) -> None:
    session = session_in_memory()
    session.do(take_in_article(article_with(FIRST, published="2031-03-03"), text_of(FIRST), "Harbour Wire"))
    (article,) = session.project.each(Article)
    begin = FIRST.index("Two guards were hurt")
    session.do(make_event(article.id, begin, begin + len("Two guards were hurt")))
    session.do(set_event(session.project.each(Event)[0].id, when=When(from_="2031-03-02")))
    session.do(take_in_version(article.id, article_with(LATER), text_of(LATER)))
    told = registry.exporter(format_name).losses(session.project)
    assert [sentence for sentence in told if "event" in sentence] == ["1 event is not in the file."]
