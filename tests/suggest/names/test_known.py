"""Whom and what the project knows is found first, in every form."""

from __future__ import annotations

from editor.importers.plain import import_pasted
from editor.model.records import Article
from editor.suggest.conventions import as_tagged
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.reading import Known, Reading
from editor.suggest.suggestion import Name, Office
from tests.suggest.names.reading import found

BOARD = Known("board", ("Velmoran Fishery Board", "VFB", "the Board of Fisheries"), "organisation", "organisation")
TORMANN = Known("tormann", ("Ilse Tormann",), "person", "person")
AMSEL = Known("amsel", ("Amsel",), "place", "location")


def entities(words: str, *known: Known) -> dict[str, str]:
    """Return the names in a text that are those of entities, each with its entity."""
    return {words[each.begin:each.end]: each.entity for each in found(words, *known)
            if isinstance(each, Name) and each.entity}


def test_every_name_of_an_entity_is_found() -> None:
    words = "The Velmoran Fishery Board met. The VFB left. VELMORAN FISHERY BOARD LEFT."
    assert set(entities(words, BOARD)) == {"Velmoran Fishery Board", "VFB", "VELMORAN FISHERY BOARD"}


def test_a_surname_is_that_of_a_person_whom_the_article_names_in_full() -> None:
    assert entities("Ilse Tormann met crews. Tormann left.", TORMANN)["Tormann"] == "tormann"


def test_a_person_with_a_title_or_named_in_full_is_not_the_place_of_that_name() -> None:
    words = "Minister Amsel spoke in Amsel."
    assert [each.begin for each in found(words, AMSEL) if isinstance(each, Name) and each.entity] == [24]
    later = "Health Minister Ilse Amsel met crews. Amsel said that they were safe."
    assert entities(later, AMSEL) == {}


def test_a_name_that_two_go_by_is_nobodys() -> None:
    assert entities("Amsel was quiet.", AMSEL, Known("other", ("Amsel",), "person", "person")) == {}


def test_a_slip_of_the_pen_leads_to_the_near_name() -> None:
    words = "The Velmoran Fishary Board met."
    near = [each for each in found(words, BOARD) if isinstance(each, Name) and each.entity]
    assert [(words[each.begin:each.end], each.entity, each.rule) for each in near] == [
        ("Velmoran Fishary Board", "board", "near-known-name")]
    assert near[0].confidence < 0.9


def test_a_short_name_that_is_nearly_another_is_not_taken_for_it() -> None:
    assert entities("They came from Amses.", AMSEL) == {}


def test_known_names_are_found_in_other_languages_and_nothing_else() -> None:
    words = "Der Hafen von Amsel wurde nach dem Sturm von Karl Ostmann geschlossen."
    reading = Reading(words, import_pasted(words).article, (AMSEL,))
    assert [words[each.begin:each.end] for each in SUGGESTER.suggest(reading, ())] == ["Amsel"]


def test_arabic_and_chinese_break_nothing() -> None:
    for words in ("أغلق ميناء أمسل بعد العاصفة", "风暴过后阿姆塞尔港口关闭"):
        assert list(SUGGESTER.suggest(Reading(words, Article(id="a", language="ar")), ())) == []
        assert list(SUGGESTER.suggest(Reading(words, Article(id="a", language="en")), ())) == []


def test_a_known_name_within_a_longer_one_is_not_named_there() -> None:
    assert entities("The Amsel Harbour Council met near Amsel.", AMSEL) == {"Amsel": "amsel"}
    words = "The Amsel Harbour Council met."
    assert "Amsel Harbour Council" in [words[each.begin:each.end] for each in found(words, AMSEL)]


def test_a_people_is_no_slip_for_its_country() -> None:
    russia = Known("russia", ("Russia",), "location", "location")
    assert entities("The Russian fleet left.", russia) == {}


def test_a_known_name_keeps_the_type_of_its_entity() -> None:
    kite = Known("kite", ("Black Kite",), "Weapon", "materiel")
    assert [each.type for each in found("A Black Kite was found.", kite) if isinstance(each, Name)] == ["Weapon"]


def test_a_known_country_is_what_its_sentence_makes_of_it() -> None:
    iraq = Known("iraq", ("Iraq",), "location", "location")
    acting = [each for each in found("Iraq said on Friday that it would sign.", iraq) if isinstance(each, Name)]
    assert [(each.sort, each.entity) for each in acting] == [("organisation", "iraq")]


def test_a_known_name_with_an_article_gives_way_to_a_longer_name_too() -> None:
    office = Known("office", ("the Tolvan",), "organisation", "organisation")
    words = "The Tolvan Harbour Council met, and the Tolvan closed."
    assert entities(words, office) == {"the Tolvan": "office"}
    assert "Tolvan Harbour Council" in [words[each.begin:each.end] for each in found(words, office)]


def test_two_known_names_in_a_longer_one_are_not_named_there() -> None:
    words = "The Amsel Fishery Council met."
    assert entities(words, AMSEL, Known("fishery", ("Fishery",), "organisation", "organisation")) == {}
    assert entities("Amsel and Velm Councils met.", AMSEL, Known("velm", ("Velm",), "place", "location")) == {
        "Amsel": "amsel", "Velm": "velm"}


def test_a_person_known_with_an_office_keeps_to_the_name() -> None:
    known = Known("tormann", ("Minister Ilse Tormann",), "person", "person")
    words = "The Fishery Minister Ilse Tormann left."
    assert {words[each.begin:each.end] for each in found(words, known) if isinstance(each, Office)} == {
        "Fishery Minister"}
    assert entities(words, known) == {"Ilse Tormann": "tormann"}


def test_known_countries_of_a_list_do_not_say_where_one_another_lie() -> None:
    words = "They fled to Iraq, Syria and Jordan."
    known = [Known(name.lower(), (name,), "Location", "location") for name in ("Iraq", "Syria", "Jordan")]
    tagged = as_tagged((("names", each) for each in found(words, *known)), "re3d", words)
    assert [words[each.begin:each.end] for _, each in tagged] == ["Iraq", "Syria", "Jordan"]


def test_a_firm_is_known_without_its_legal_form_unless_that_leaves_a_word_alone_or_the_name_of_another() -> None:
    firm = Known("firm", ("Velda Morande SA", "Morande Ltd"), "organisation", "organisation")
    words = "Velda Morande owes the town millions. Crews of Morande left the pit."
    assert entities(words, firm) == {"Velda Morande": "firm"}
    owner = Known("owner", ("Velda Morande",), "person", "person")
    assert entities("Velda Morande owes the town millions.", firm, owner) == {}
