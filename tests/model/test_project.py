"""The indexes of a project tell what looking through its records tells."""

from __future__ import annotations

import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from editor.model.change import Stamps
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.matching import named
from editor.model.names import name_key
from editor.model.project import Project, project_of
from editor.model.records import Article, Entity, Mention
from editor.model.tallies import Tallies, spots_of
from tests.journal import session_in_memory
from tests.strategies import Plan, article_edit, follow, plans
from tests.texts import text_of


def project_after(plan: list[Plan]) -> Project:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    return session.project


def tags(project: Project) -> list[Mention]:
    return [mention for held in project.mentions.values() for mention in held.values()]


def read_anew(project: Project) -> Project:
    """Return the project as it would be read from a file."""
    records = [record for held in project.records.values() for record in held.values()]
    counted = Counter(tag.entity for tag in tags(project) if tag.entity and tag.state == "accepted")
    suggested = Counter(spot for tag in tags(project) if tag.state == "suggested" for spot in spots_of(tag))
    read = project_of(records, dict(counted), Tallies.of(suggested))
    for article, held in project.mentions.items():
        read = read.with_article(article, (), held.values())
    return read


def indexes(project: Project) -> list[object]:
    return [
        {key: dict(held) for key, held in index.items() if held}
        for index in (project.mentions_by_entity, project.starts, project.holders, project.names, project.sources)
    ] + [{key: count for key, count in counted.known.items() if count}
         for counted in (project.counted, project.suggested)]


@given(plans)
def test_indexes_kept_up_by_swaps_are_those_of_a_project_read_anew(plan):
    project = project_after(plan)
    assert indexes(project) == indexes(read_anew(project))


@given(plans)
def test_the_tag_over_a_stretch_is_the_first_that_stands_over_just_it(plan):
    project = project_after(plan)
    for tag in tags(project):
        over = [other for other in tags(project) if (other.anchor == tag.anchor)]
        assert project.mention_over(tag.anchor) == min(over, key=lambda other: other.id)


@given(plans, st.sampled_from(("person", "organisation")))
def test_a_name_finds_the_first_entity_that_has_it_and_still_stands(plan, entity_type):
    project = project_after([*plan, ("entity", 0, 1, "x")])
    for words in {name for entity in project.each(Entity) for name in (entity.name, *entity.aliases)}:
        having = [entity for entity in project.each(Entity)
                  if name_key(words) and entity.type == entity_type
                  and not entity.merged_into and entity.state != "rejected"
                  and name_key(words) in [name_key(name) for name in (entity.name, *entity.aliases)]]
        assert named(project, words, entity_type) == (having[0] if having else None)


def test_two_entities_of_one_name_are_told_apart_by_their_type():
    session = session_in_memory()
    session.do(add_entity("Marrow Bay", "organisation"))
    session.do(add_entity("Marrow Bay", "location"))
    found = named(session.project, "marrow bay", "location")
    assert found is not None
    assert found.type == "location"


def quickest_tag(tagged: int) -> float:
    """Return the seconds that a tag takes where so many words are tagged, each with an entity of its own."""
    text = text_of("ab " * (tagged + 40))
    article = Article(id="a", texts=(text.sha256,))
    held = [Mention(id=f"m{n}", article="a", begin=3 * n, end=3 * n + 2, words="ab", text=text.sha256, entity=f"e{n}")
            for n in range(tagged)]
    named_each = [Entity(id=f"e{n}", name=f"Name {n}", type="person") for n in range(tagged)]
    project = project_of([article, *named_each], {}).with_article("a", [text], held)
    stamps, took = Stamps(), []
    for place in range(3 * tagged, 3 * tagged + 60, 3):
        begin = time.perf_counter()
        project = project.swapped(tag_mention("a", place, place + 5, "person")(project, stamps("A")).swaps)
        took.append(time.perf_counter() - begin)
    return min(took)


def test_a_tag_among_twenty_thousand_takes_about_as_long_as_among_few():
    assert quickest_tag(20_000) < 5 * quickest_tag(50)
