"""A project learns from articles that are decided, and from nothing else."""

from __future__ import annotations

import re
import threading
import time

import msgspec
import pytest

from editor import workspace
from editor.model.change import Swap, make_change
from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.suggestions import accept_group, accept_in_bulk, accept_suggestion
from editor.model.records import Article, Entity, Mention
from editor.storage.project_file import ProjectFile
from editor.suggest.choices import Choices
from editor.suggest.learned import Lesson
from tests.suggest.learned.harbours import article, lesson
from tests.texts import text_of

pytest.importorskip("pycrfsuite")

ARTICLES = 6


@pytest.fixture
def desk(tmp_path):
    held = workspace.create_project(tmp_path / "harbour.dossier", "A. Ruiz")
    for number in range(ARTICLES):
        held.session.do(take_in_article(Article(id="", title=f"Harbour {number}"), text_of(article(number))))
    for number, one in enumerate(held.session.project.each(Article)[:-1]):
        for tag in lesson(number).accepted:
            held.session.do(tag_mention(one.id, tag.begin, tag.end, tag.type))
    yield held
    held.close()


def last(desk) -> Article:
    return desk.session.project.each(Article)[-1]


def change_tags(desk, number: int, count: int = 0, **fields: str) -> None:
    """Give the tags of an article, or the first so many of them, other fields."""
    one = desk.session.project.each(Article)[number]
    swaps = [Swap(tag, msgspec.structs.replace(tag, **fields))
             for tag in list(desk.session.project.mentions_of(one.id).values())[:count or None]]
    desk.session.do(lambda project, stamp: make_change(stamp, stamp.ids(), "suggest", swaps, name="", count="0"))


def taught(desk) -> list[str]:
    return sorted(each.article.title for each in lessons_of(desk))


def lessons_of(desk) -> list[Lesson]:
    desk.must_be_saved()
    return [each for each in workspace.decisions(desk.file, desk.session.project) if each]


def suggest_anew(desk, number: int) -> dict[str, list[str]]:
    """Let the tags of an article wait again as if suggested; return their ids by the entity that they name."""
    one = desk.session.project.each(Article)[number]
    for name in dict.fromkeys(tag.words for tag in desk.session.project.mentions_of(one.id).values()):
        tags = [tag for tag in desk.session.project.mentions_of(one.id).values() if tag.words == name]
        desk.session.do(add_entity(name, tags[0].type))
        entity = desk.session.project.each(Entity)[-1]
        swaps = [Swap(tag, msgspec.structs.replace(tag, state="suggested", origin="names/city", entity=entity.id))
                 for tag in tags]
        desk.session.do(lambda project, stamp, swaps=swaps: make_change(
            stamp, stamp.ids(), "suggest", swaps, name="", count="0"))
    groups: dict[str, list[str]] = {}
    for tag in desk.session.project.mentions_of(one.id).values():
        groups.setdefault(tag.entity, []).append(tag.id)
    return groups


def wait_until_learned(learner: workspace.Learner) -> None:
    until = time.monotonic() + 60
    while learner.is_busy and time.monotonic() < until:
        time.sleep(0.01)
    assert not learner.is_busy


def test_articles_that_are_tagged_throughout_are_learned_from(desk) -> None:
    assert taught(desk) == [f"Harbour {number}" for number in range(ARTICLES - 1)]


def test_an_article_in_which_a_name_waits_teaches_nothing(desk) -> None:
    change_tags(desk, 0, state="suggested", origin="names/city")
    assert "Harbour 0" not in taught(desk)


def test_an_article_whose_names_were_settled_but_for_one_teaches_nothing(desk) -> None:
    change_tags(desk, 0, origin="names/city")
    change_tags(desk, 0, 1, state="suggested")
    assert "Harbour 0" not in taught(desk)


def test_an_article_that_was_accepted_in_bulk_alone_teaches_nothing(desk) -> None:
    change_tags(desk, 0, origin="names/city", accepted="in bulk")
    assert "Harbour 0" not in taught(desk)


@pytest.mark.parametrize("decided", [{"state": "rejected"}, {"accepted": "singly"}, {"origin": "analyst"}])
def test_one_decision_among_names_that_were_accepted_in_bulk_teaches_nothing(desk, decided: dict[str, str]) -> None:
    change_tags(desk, 0, origin="names/city", accepted="in bulk")
    change_tags(desk, 0, 1, **{"accepted": "singly"} | decided)
    assert "Harbour 0" not in taught(desk)


def test_one_name_that_was_accepted_in_bulk_makes_the_article_no_lesson(desk) -> None:
    change_tags(desk, 0, origin="names/city")
    change_tags(desk, 0, 1, accepted="in bulk")
    assert "Harbour 0" not in taught(desk)


def test_what_was_accepted_on_the_command_line_is_no_lesson(desk) -> None:
    workspace.accept_suggested(desk, last(desk).id)
    assert desk.session.project.mentions_of(last(desk).id)
    assert last(desk).title not in taught(desk)


def test_an_article_whose_suggestions_were_settled_one_by_one_teaches(desk) -> None:
    change_tags(desk, 0, origin="names/city")
    assert "Harbour 0" in taught(desk)


@pytest.mark.parametrize(("tagged", "teaches"), [
    ("The grey heron left Velm. " * 5 + "Nobody was hurt. " * 120, False),
    ("Nobody was hurt. " * 120 + "The grey heron left Velm. " * 5, False),
    ("The grey heron left Velm. " * 5 + "Nobody was hurt. " * 60 + "The grey heron left Velm. " * 5, False),
    (("The grey heron left Velm. " + "Nobody was hurt. " * 10) * 12, True),
    (("The grey heron left Velm. " + "Nobody was hurt. " * 60) * 12, False),
    ("The grey heron left Velm. " * 4, False)],
    ids=["at the head", "at the end", "but for the middle", "throughout", "thinly", "too few"])
def test_tags_by_hand_teach_where_they_are_spread_over_all_of_the_words(desk, tagged: str, *, teaches: bool) -> None:
    desk.session.do(take_in_article(Article(id="", title="Spread"), text_of(tagged)))
    for found in re.finditer("grey heron", tagged):
        desk.session.do(tag_mention(last(desk).id, found.start(), found.end(), "materiel"))
    assert ("Spread" in taught(desk)) is teaches


def test_an_article_that_is_too_long_is_passed_over_for_earlier_ones(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.workspace.learning._MOST_WORDS", 2_000)
    tagged = "The grey heron left Velm. " * 100
    desk.session.do(take_in_article(Article(id="", title="Long"), text_of(tagged)))
    for found in list(re.finditer("grey heron", tagged))[::10]:
        desk.session.do(tag_mention(last(desk).id, found.start(), found.end(), "materiel"))
    assert taught(desk) == [f"Harbour {number}" for number in range(ARTICLES - 1)]
    monkeypatch.setattr("editor.workspace.learning._MOST_WORDS", 3_000)
    assert taught(desk) == ["Harbour 4", "Long"], "the latest that fit in"


def test_of_an_article_that_is_too_long_and_out_of_memory_no_tag_is_read(
        desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.session.do(take_in_article(Article(id="", title="Long"), text_of("The grey heron left Velm. " * 100)))
    desk.session.do(tag_mention(last(desk).id, 4, 14, "materiel"))
    desk.must_be_saved()
    read: list[str] = []
    in_slices = ProjectFile.sheet_in_slices
    monkeypatch.setattr(ProjectFile, "sheet_in_slices", lambda self, article_id, texts: (
        read.append(article_id), in_slices(self, article_id, texts))[1])
    monkeypatch.setattr("editor.workspace.learning._MOST_WORDS", 2_000)
    held = workspace.open_project(desk.path, "A. Ruiz", read_only=True)
    tagged = [one.id for one in held.session.project.each(Article) if held.file.count_tags(one.id)]
    list(workspace.decisions(held.file, held.session.project))
    held.close()
    assert tagged[-1] == last(desk).id
    assert sorted(read) == sorted(tagged[:-1])


def test_what_is_out_of_memory_teaches_the_same(desk) -> None:
    before = lessons_of(desk)
    desk.must_be_saved()
    with_nothing_loaded = workspace.open_project(desk.path, "A. Ruiz", read_only=True)
    lessons = workspace.decisions(with_nothing_loaded.file, with_nothing_loaded.session.project)
    assert [each for each in lessons if each] == before
    assert not any(with_nothing_loaded.session.project.is_loaded(one.id)
                   for one in with_nothing_loaded.session.project.each(Article))
    with_nothing_loaded.close()


def test_an_article_whose_names_were_accepted_group_by_group_teaches_each_group_once(desk) -> None:
    for tags in suggest_anew(desk, 0).values():
        desk.session.do(accept_group(tags) if len(tags) > 1 else accept_suggestion(tags[0]))
    held = next(each for each in lessons_of(desk) if each.article.title == "Harbour 0")
    assert len(held.accepted) == len(lesson(0).accepted)
    assert sorted((held.words[tag.begin:tag.end], tag.is_of_group) for tag in held.decided) == [
        ("Velm", False), ("grey heron", True), ("k-4/ost", True)]


def test_names_accepted_one_by_one_for_their_strength_teach_nothing(desk) -> None:
    for tags in suggest_anew(desk, 0).values():
        desk.session.do(accept_in_bulk(tags))
    assert "Harbour 0" not in taught(desk)


def test_names_of_several_that_were_accepted_in_one_step_teach_nothing(desk) -> None:
    groups = list(suggest_anew(desk, 0).values())
    desk.session.do(accept_in_bulk([*groups[0], *groups[1]]))
    for tags in groups[2:]:
        desk.session.do(accept_group(tags) if len(tags) > 1 else accept_suggestion(tags[0]))
    assert "Harbour 0" not in taught(desk)


def test_a_group_whose_acceptance_was_taken_back_and_done_in_bulk_teaches_nothing(desk) -> None:
    desk.session.do(take_in_article(Article(id="", title="Twice"), text_of(f"{article(0)}\n{article(0)}")))
    for shift in (0, len(article(0)) + 1):
        for tag in lesson(0).accepted:
            desk.session.do(tag_mention(last(desk).id, tag.begin + shift, tag.end + shift, tag.type))
    groups = suggest_anew(desk, -1).values()
    assert all(len(tags) > 1 for tags in groups)
    for tags in groups:
        desk.session.do(accept_group(tags) if len(tags) > 1 else accept_suggestion(tags[0]))
    assert "Twice" in taught(desk)
    for _ in groups:
        desk.session.undo()
    desk.session.do(accept_in_bulk([tag for tags in groups for tag in tags]))
    assert "Twice" not in taught(desk)


def test_a_learner_learns_apart_what_the_next_article_is_read_by(desk) -> None:
    desk.must_be_saved()
    learner = workspace.Learner()
    assert learner.start(desk)
    wait_until_learned(learner)
    found = workspace.suggest(desk.session.project, last(desk).id, learned=learner.learned)
    assert found is not None
    assert "learned" in [name for name, _ in found.found]


def test_a_learner_does_not_learn_the_same_twice(desk) -> None:
    learner = workspace.Learner()
    learner.start(desk)
    wait_until_learned(learner)
    before = learner.learned
    learner.start(desk)
    wait_until_learned(learner)
    assert learner.learned is before


def test_what_took_too_long_to_learn_is_not_tried_again_before_something_new_is_decided(
        desk, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = workspace.Learner()
    with monkeypatch.context() as short:
        short.setattr("editor.workspace.learning._LONGEST", 0.001)
        learner.start(desk)
        wait_until_learned(learner)
    learner.start(desk)
    wait_until_learned(learner)
    assert learner.learned is None
    change_tags(desk, 0, state="rejected")
    learner.start(desk)
    wait_until_learned(learner)
    assert learner.learned is not None


def test_a_learner_gathers_on_another_thread(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.must_be_saved()
    held = workspace.open_project(desk.path, "A. Ruiz", read_only=True)
    readers: list[int] = []
    committed = ProjectFile.committed
    monkeypatch.setattr(ProjectFile, "committed", lambda self, read: (
        readers.append(threading.get_ident()), committed(self, read))[1])
    learner = workspace.Learner()
    learner.start(held)
    wait_until_learned(learner)
    held.close()
    assert learner.learned is not None
    assert readers
    assert threading.get_ident() not in readers


def test_what_is_given_up_leaves_nothing_learned(desk) -> None:
    learner = workspace.Learner()
    learner.start(desk)
    thread = next(each for each in threading.enumerate() if each.name == "learner")
    learner.forget()
    thread.join(60)
    assert not thread.is_alive()
    assert learner.learned is None


def test_a_learner_that_was_given_up_begins_anew_at_once(desk) -> None:
    desk.must_be_saved()
    learner = workspace.Learner()
    learner.start(desk)
    learner.give_up()
    assert learner.start(desk)
    wait_until_learned(learner)
    assert learner.learned is not None


def test_suggestions_that_were_learned_become_tags_of_their_types(desk) -> None:
    learned = workspace.learned_at_once(desk, Choices())
    workspace.take_in_suggested(desk, last(desk).id, learned=learned)
    tags: list[Mention] = list(desk.session.project.mentions_of(last(desk).id).values())
    assert {(tag.words, tag.type) for tag in tags if tag.origin.startswith("learned/")} == {("k-1/wes", "organisation")}


def test_who_wants_nothing_learned_has_the_rules_alone(desk) -> None:
    assert workspace.learned_at_once(desk, Choices(left_out=("learned",))) is None
