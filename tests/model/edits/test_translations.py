"""A translation stands beside the original and changes nothing of it."""

from __future__ import annotations

from editor.model.edits.quotes import make_quote
from editor.model.edits.translations import add_translation, delete_translation, set_translation
from editor.model.records import Quote, Translation
from editor.session import Session
from tests.model.edits.conftest import Find


def test_a_translation_is_made_changed_and_deleted_and_the_quote_stays(session: Session, at: Find) -> None:
    session.do(make_quote(*at("up to 12 people")))
    quote = session.project.each(Quote)[0]
    session.do(add_translation("quote", quote.id))
    made = session.project.each(Translation)[0]
    assert (made.record, made.words, made.machine) == (quote.id, "", False)
    session.do(set_translation(made.id, words="bis zu zwölf Menschen", language="de", machine=True))
    assert session.project.get(Translation, made.id).words == "bis zu zwölf Menschen"
    session.do(delete_translation(made.id))
    assert session.project.each(Translation) == []
    assert session.project.get(Quote, quote.id) == quote
