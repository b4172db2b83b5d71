"""Bodies that each state has are those of their owners: two countries have two ministries of defence."""

from __future__ import annotations

import pytest

from editor.suggest.names.anybodys import is_anybodys
from editor.suggest.reading import Known
from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found, ones


def named(words: str, said: str, *known: Known) -> list[str]:
    """Return whom each place with these words names, in order."""
    return [each.entity or each.one for each in found(words, *known)
            if isinstance(each, Name) and not each.is_description and words[each.begin:each.end] == said]


@pytest.mark.parametrize(("words", "said"), [
    ("Chile's Ministry of Defence and Peru's Ministry of Defence disagreed.", "Ministry of Defence"),
    ("Peru's Health Ministry counted nine. Chile’s Health Ministry counted two.", "Health Ministry"),
    ("Norway's Coast Guard left. The Danish Coast Guard stayed. Then Norway's Coast Guard came.", "Coast Guard"),
    ("Chile's Supreme Court ruled, and the Supreme Court of Peru did.", "Supreme Court"),
    ("The Central Bank of Chile and Turkey's Central Bank met.", "Central Bank"),
    ("Peru's Civil Protection Agency came. The Civil Protection Agency of Chile came.", "Civil Protection Agency"),
    ("Chile's Parliament met. The Parliament in Lima met.", "Parliament"),
    ("Gaza's Hadra-run Health Ministry counted nine. Chile's Health Ministry counted two.", "Health Ministry"),
])
def test_the_bodies_of_two_owners_are_two_and_without_an_owner_neither(words: str, said: str) -> None:
    told = ones(f"{words} Later the {said} spoke.")
    bodies = [one for name, one in told.items() if name.endswith(said) or said in name]
    places = named(f"{words} Later the {said} spoke.", said)
    assert places[-1] == said
    assert places.count(said) == 1
    assert len({*places, *bodies}) == 3


def test_a_body_is_one_however_the_words_tell_whose_it_is() -> None:
    words = ("Chile's Defence Ministry spoke. The Chilean Defence Ministry left. The Defence Ministry of Chile came. "
             "The Defence Ministry slept.")
    assert len({one for name, one in ones(words).items() if "Ministry" in name}) == 1


def test_a_body_is_called_as_the_article_calls_it_with_its_owner() -> None:
    words = "Chile's Defence Ministry spoke. Chile's Defence Ministry left. The Chilean Defence Ministry slept."
    assert named(words, "Defence Ministry") == ["Chilean Defence Ministry"] * 2


def test_a_body_of_one_owner_is_that_without_it_too() -> None:
    assert named("Chile's Health Ministry spoke. The Health Ministry left.", "Health Ministry") == [
        "Health Ministry of Chile"] * 2
    assert named("The Health Ministry spoke. The Health Ministry left.", "Health Ministry") == ["Health Ministry"] * 2


def test_bodies_of_owners_that_differ_in_a_letter_are_two() -> None:
    words = "Iran's Supreme Court met. Iran's Supreme Court ruled. Iraq's Supreme Court ruled."
    assert named(words, "Supreme Court") == ["Supreme Court of Iran"] * 2 + ["Supreme Court of Iraq"]
    known = Known("court", ("Supreme Court of Iran",), "organisation", "organisation")
    assert named("Iraq's Supreme Court ruled.", "Supreme Court", known) == ["Supreme Court of Iraq"]


def test_a_known_body_without_owner_is_not_that_of_which_the_article_tells_the_owner() -> None:
    known = Known("ministry", ("Health Ministry",), "organisation", "organisation")
    assert named("The Health Ministry counted two.", "Health Ministry", known) == ["ministry"]
    assert named("Chile's Health Ministry counted two. The Health Ministry left.", "Health Ministry", known) == [
        "Health Ministry of Chile"] * 2


def test_a_known_surname_is_not_that_of_another_whom_the_article_names_in_full() -> None:
    known = Known("tormann", ("Tormann",), "person", "person")
    assert named("Mr. Tormann left.", "Tormann", known) == ["tormann"]
    assert named("Ilse Tormann left. Mr. Tormann left.", "Tormann", known) == ["Ilse Tormann"]


@pytest.mark.parametrize("name", ["Ministry of Defence", "Supreme Court", "Army", "Coast Guard", "Central Bank",
                                  "Civil Protection Agency", "the Court of Appeal", "Prosecutor General's Office"])
def test_what_each_state_has_may_be_anybodys(name: str) -> None:
    assert is_anybodys(name)


@pytest.mark.parametrize("name", ["Harbour Union", "Security Council", "World Bank", "Velm City Council", "Red Cross",
                                  "Chilean Army", "Ministry of Defence of Peru", "Bank of Velm", "State Department"])
def test_what_there_is_one_of_is_not_anybodys(name: str) -> None:
    assert not is_anybodys(name)
