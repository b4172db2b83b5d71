"""Where an entity is named in an article, and which of these places stand without doubt."""

from __future__ import annotations

import time

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.mentions import link_mention, tag_mention
from editor.model.occurrences import Occurrence, Sheet, Sought, sheet_of
from editor.model.people import surnames_of
from editor.model.project import project_of
from editor.model.records import Article, Entity, Line
from editor.session import Session
from tests.journal import session_in_memory
from tests.texts import text_of


class Scene:
    """A session with one article, and what an entity's occurrences in it are."""

    def __init__(self, words: str, *, aside: tuple[int, ...] = (), headline: bool = False) -> None:
        self.session: Session = session_in_memory()
        self.words = words
        lines, begin = [], 0
        for number, line in enumerate(words.split("\n"), 1):
            role = "headline" if headline and number == 1 else "body"
            lines.append(Line(begin, begin + len(line), role, number, number in aside))
            begin += len(line) + 1
        self.session.do(take_in_article(Article(id="", title="t", lines=tuple(lines)), text_of(words)))
        self.article = self.session.project.each(Article)[0].id

    def add(self, name: str, entity_type: str = "organisation", *aliases: str) -> str:
        change = self.session.do(add_entity(name, entity_type))
        self.session.do(set_entity(change.swaps[0].id, aliases=aliases))
        return change.swaps[0].id

    def link(self, words: str, entity: str, nth: int = 1) -> None:
        begin = -1
        for _ in range(nth):
            begin = self.words.index(words, begin + 1)
        self.session.do(link_mention(self.article, begin, begin + len(words), entity))

    def occurrences(self, entity_id: str) -> list[Occurrence]:
        project = self.session.project
        return Sought(project, project.get(Entity, entity_id)).occurrences(sheet_of(project, self.article))

    def said(self, entity_id: str) -> list[tuple[str, str, str]]:
        return [(self.words[one.begin:one.end], one.state, one.doubt) for one in self.occurrences(entity_id)]


def test_names_and_other_names_are_found_and_tags_are_told() -> None:
    scene = Scene("The Coast Guard said so. The guard’s boats: Coast Guard, CG.")
    guard = scene.add("Coast Guard", "organisation", "CG")
    scene.link("Coast Guard", guard)
    assert scene.said(guard) == [("Coast Guard", "linked", ""), ("Coast Guard", "untagged", ""),
                                 ("CG", "untagged", "")]


def test_a_line_set_aside_is_listed_with_a_doubt() -> None:
    scene = Scene("CENTCOM spoke.\nRead more: CENTCOM\nCENTCOM left.", aside=(2,))
    assert [doubt for _, _, doubt in scene.said(scene.add("CENTCOM"))] == ["", "set aside", ""]


def test_a_surname_counts_only_where_the_article_gives_the_full_name() -> None:
    scene = Scene("Ana Ruiz spoke. Ruiz left; Ruiz’s boat too.")
    assert [words for words, _, doubt in scene.said(scene.add("Ana Ruiz", "person")) if not doubt] == [
        "Ana Ruiz", "Ruiz", "Ruiz"]
    other = Scene("Ruiz spoke.")
    assert other.said(other.add("Ana Ruiz", "person")) == []


@pytest.mark.parametrize("words", [
    "Leo Ruiz left.", "The mayor Leo M. Ruiz left.", "It was Leo van Ruiz who left.", "the Ruiz Foundation",
    "near Ruiz Hall.", "President Leo Ruiz said", "LEO RUIZ LEFT"])
def test_a_surname_within_a_longer_name_that_is_not_the_persons_is_in_doubt(words: str) -> None:
    scene = Scene(f"Ana Ruiz spoke. {words}")
    assert [doubt for *_, doubt in scene.said(scene.add("Ana Ruiz", "person"))] == ["", "longer name"]


@pytest.mark.parametrize("words", [
    "President Ruiz left.", "Secretary of State Ruiz left.", "On Monday Ruiz left.", "It was in Iraq. Ruiz left.",
    "So said A. Ruiz.", "Was it Ruiz? Leo left.", "Norland’s Ruiz left.", "Ruiz of the Harbour Union left.",
    "Then Ruiz left.", "It was Maria Ruiz.", "the shy Ruiz. Leo left."])
def test_a_surname_beside_an_office_a_day_or_an_own_name_stands_without_doubt(words: str) -> None:
    scene = Scene(f"Ana Maria Ruiz spoke. {words}")
    assert [doubt for *_, doubt in scene.said(scene.add("Ana Maria Ruiz", "person"))] == ["", ""]


def test_a_name_beside_a_surname_that_is_tagged_apart_makes_no_doubt() -> None:
    scene = Scene("Ana Ruiz spoke. In Norland Ruiz left.")
    ana = scene.add("Ana Ruiz", "person")
    assert scene.said(ana)[-1] == ("Ruiz", "untagged", "longer name")
    scene.link("Norland", scene.add("Norland", "location"))
    assert scene.said(ana)[-1] == ("Ruiz", "untagged", "")


def test_words_after_a_surname_are_not_its_name_in_a_headline() -> None:
    scene = Scene("Ruiz Visits Port Ellis\nAna Ruiz came.", headline=True)
    assert [doubt for *_, doubt in scene.said(scene.add("Ana Ruiz", "person"))] == ["", ""]


def test_a_tag_by_hand_gives_the_full_name_as_well() -> None:
    scene = Scene("Ruiz spoke. Then Ruiz left.")
    ana = scene.add("Ana Ruiz", "person")
    assert scene.said(ana) == []
    scene.link("Ruiz", ana)
    assert scene.said(ana) == [("Ruiz", "linked", ""), ("Ruiz", "untagged", "")]


def test_a_surname_of_two_people_in_one_article_is_ambiguous() -> None:
    scene = Scene("Ana Ruiz met Leo Ruiz. Ruiz spoke.")
    ana, leo = scene.add("Ana Ruiz", "person"), scene.add("Leo Ruiz", "person")
    assert scene.said(ana) == [("Ana Ruiz", "untagged", ""), ("Ruiz", "untagged", "ambiguous")]
    assert scene.occurrences(ana)[1].other == leo


def test_a_namesake_of_another_article_makes_no_doubt() -> None:
    scene = Scene("Ana Ruiz came. Ruiz spoke.")
    ana = scene.add("Ana Ruiz", "person")
    scene.add("Leo Ruiz", "person")
    assert scene.said(ana) == [("Ana Ruiz", "untagged", ""), ("Ruiz", "untagged", "")]


def test_words_of_a_longer_name_of_another_entity_are_in_doubt() -> None:
    scene = Scene("ISIS fought the anti-ISIS Coalition.")
    isis, coalition = scene.add("ISIS"), scene.add("anti-ISIS Coalition")
    assert scene.said(isis) == [("ISIS", "untagged", ""), ("ISIS", "untagged", "other name")]
    assert scene.occurrences(isis)[1].other == coalition


def test_two_entities_of_one_name_are_ambiguous() -> None:
    scene = Scene("Georgia voted.")
    state = scene.add("Georgia", "location")
    scene.add("Georgia", "organisation")
    assert scene.said(state) == [("Georgia", "untagged", "ambiguous")]


@pytest.mark.parametrize(("words", "doubt"), [("anti-ISIS forces", "part of word"), ("ISIS-linked cells", ""),
                                              ("an Iran-ISIS war", "")])
def test_a_compound_that_means_something_else_is_in_doubt(words: str, doubt: str) -> None:
    scene = Scene(words)
    assert scene.said(scene.add("ISIS")) == [("ISIS", "untagged", doubt)]


def test_words_tagged_as_something_else_are_listed_with_a_doubt() -> None:
    scene = Scene("Washington spoke. Washington left.")
    city, george = scene.add("Washington", "location"), scene.add("Someone", "person", "Washington")
    scene.link("Washington", city)
    assert [(state, doubt) for _, state, doubt in scene.said(george)] == [
        ("other", "other tag"), ("untagged", "ambiguous")]


def test_words_inside_a_longer_tag_of_the_same_entity_are_no_place() -> None:
    scene = Scene("The Harbour Union of Port Ellis met. The Harbour Union left.")
    union = scene.add("Harbour Union")
    scene.link("Harbour Union of Port Ellis", union)
    assert scene.said(union) == [("Harbour Union", "untagged", "")]


def test_a_time_tagged_over_the_words_keeps_them() -> None:
    scene = Scene("May spoke in May.")
    may = scene.add("Theresa May", "person", "May")
    begin = scene.words.rindex("May")
    scene.session.do(tag_mention(scene.article, begin, begin + 3, "time"))
    assert [(state, doubt) for _, state, doubt in scene.said(may)] == [("untagged", ""), ("other", "other tag")]


def test_what_was_merged_into_an_entity_names_it_too() -> None:
    scene = Scene("Daesh and ISIS.")
    isis, daesh = scene.add("ISIS"), scene.add("Daesh")
    scene.session.do(set_entity(daesh, merged_into=isis))
    assert scene.said(isis) == [("Daesh", "untagged", ""), ("ISIS", "untagged", "")]


def test_the_last_word_of_a_name_is_the_surname_with_and_without_its_particles() -> None:
    assert surnames_of("Ludwig van Beethoven") == {"Beethoven", "van Beethoven"}
    assert surnames_of("Mohammed Shi’a al-Sudani") == {"al-Sudani", "Sudani"}
    assert surnames_of("Martin King, Jr.") == {"King"}
    assert surnames_of("Japhet Mutua wa Tormann") == {"Tormann", "wa Tormann"}
    assert surnames_of("Ilse Tormann KC") == {"Tormann"}
    assert surnames_of("CENTCOM") == frozenset()


def test_thousands_of_one_surname_are_told_apart_in_time() -> None:
    mei = Entity(id="m", type="person", name="Mei Chen")
    others = [Entity(id=f"{number:05}", type="person", name=f"Mei{number} Chen") for number in range(4000)]
    project = project_of([*others, mei], {})
    begin = time.perf_counter()
    sought = Sought(project, mei)
    took = time.perf_counter() - begin
    article = Article(id="a", title="t")
    (place,) = sought.occurrences(Sheet(article, "Mei7 Chen met Mei Chen.", ()))
    assert (place.begin, place.end, place.doubt) == (14, 22, "")
    assert took < 3, "seconds; walking all entities for each of them takes more than ten"


def test_entities_merged_in_a_ring_are_looked_for_by_all_their_names() -> None:
    ring = project_of([Entity(id="a", name="Ana", merged_into="c"), Entity(id="b", name="Ben", merged_into="a"),
                       Entity(id="c", name="Cem", merged_into="b")], {})
    assert Sought(ring, ring.get(Entity, "a")).phrases == ("Ana", "Ben", "Cem")
