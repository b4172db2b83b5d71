"""Names of many peoples and manners are found whole, and what the article says of them elsewhere tells their sort."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import names, ones


@pytest.mark.parametrize(("words", "name", "sort"), [
    ("Lawyers met Iwan ap Ostmann there.", "Iwan ap Ostmann", "person"),
    ("Lawyers met Nurul Huda binti Abdul Rahman there.", "Nurul Huda binti Abdul Rahman", "person"),
    ("They elected Mayor Bernardo dela Tormann.", "Bernardo dela Tormann", "person"),
    ("The plant opened. A. Zurrockam, its chairman, was there.", "A. Zurrockam", "person"),
    ("They met councilor Ilse Tormann.", "Ilse Tormann", "person"),
    ("The bill of the Hill and Marsh Drivers' Association passed.", "Marsh Drivers' Association", "organisation"),
    ("Shares of Hansel Chemical Co. fell.", "Hansel Chemical Co", "organisation"),
    ("They cite the Proceeds of Theft Act.", "Proceeds of Theft Act", "document"),
    ("They wrote to the Independent Harvest and Fisheries Commission.", "Independent Harvest and Fisheries Commission",
     "organisation"),
    ("It flows through ZurrStream to the coast.", "ZurrStream", "organisation"),
    ("Hackers calling themselves Amber Lantern broke in.", "Amber Lantern", "organisation"),
    ("They told The Lantern that it was over.", "Lantern", "organisation"),
    ("They met Zurrock Velmar Party leader Ilse Tormann.", "Zurrock Velmar Party", "organisation"),
    ("Data from Zurrock showed it.", "Zurrock", "organisation"),
    ("Pickets stood at Drossel Bus Station.", "Drossel Bus Station", "location"),
    ("They moved Bayraktar TB2 drones.", "Bayraktar TB2", "platform"),
    ("It was hit by Tropical Storm Zelda.", "Tropical Storm Zelda", "other"),
    ("They live in Tamil Nadu now.", "Tamil Nadu", "location"),
    ("Zurrbama, the environment agency, is testing it.", "Zurrbama", "organisation"),
    ("They saw Zurrbama, a town on the coast.", "Zurrbama", "location"),
    ("They saw Zurrbama, a retired fisherman.", "Zurrbama", "person"),
    ("Grupo Amsel uses convoys.", "Grupo Amsel", "organisation"),
    ("They went to The Hague.", "Hague", "location"),
    ("They asked the Securities and Exchange Commission.", "Securities and Exchange Commission", "organisation"),
    ("They met Vice-Minister of Foreign Affairs Ilse Tormann.", "Ilse Tormann", "person"),
    ("Objector Neville Tormann spoke.", "Neville Tormann", "person"),
    ("They stayed in Zurrum West.", "Zurrum West", "location"),
    ("They closed Highway 45.", "Highway 45", "location"),
    ("They said that they had met Arquibaldo Quintner de la Vega there.", "Arquibaldo Quintner de la Vega", "person"),
    ("The Panama-flagged Ilse Heron burned.", "Ilse Heron", "platform"),
    ("They own Zurrock Capital.", "Zurrock Capital", "organisation"),
    ("Residents of Zurrquay had waited.", "Zurrquay", "location"),
    ("It was bought by Amsel Renewables plc in May.", "Amsel Renewables plc", "organisation"),
    ("She joined the Harvest Workers of America.", "Harvest Workers of America", "organisation"),
    ("They asked the Ministry for Europe and Foreign Affairs.", "Ministry for Europe and Foreign Affairs",
     "organisation"),
    ("It hit Norwegian Harvest and Gaming Corporation.", "Norwegian Harvest and Gaming Corporation", "organisation"),
    ("Pirates boarded the gas carrier Amber Tide.", "Amber Tide", "platform"),
    ("They climbed Cerro Zurrana.", "Cerro Zurrana", "location"),
    ("They met Christian Little-Hill there.", "Christian Little-Hill", "person"),
    ("Its owner sold the press to Zurrett.", "Zurrett", "organisation"),
    ("She moved to Newport News in May.", "Newport News", "location"),
    ("She told Zurrwise that it was over.", "Zurrwise", "organisation"),
    ("Zurrsco peacekeepers left.", "Zurrsco", "organisation"),
    ("Zurratom's icebreaker was late.", "Zurratom", "organisation"),
    ("Norway's prime minister, Taro Zurro, spoke.", "Taro Zurro", "person"),
    ("They saw a MiG-31K there.", "MiG-31K", "platform"),
])
def test_a_name_is_found_whole(words: str, name: str, sort: str) -> None:
    assert names(words).get(name) == sort


def test_initials_in_the_article_join_what_an_and_stands_in() -> None:
    words = "The Velm Risk Reduction and Zurrock Management Council (VRRZMC) met. The VRRZMC left."
    assert len(set(ones(words).values())) == 1


def test_two_bodies_beside_each_other_stay_two() -> None:
    found = names("They wrote to the Coast Guard and Fisheries Board.")
    assert found == {"Coast Guard": "organisation", "Fisheries Board": "organisation"}


def test_a_firm_goes_by_its_first_words() -> None:
    told = ones("Crews of Zurrock Tankers & Bunkering left. Zurrock said that it was sorry.")
    assert set(told.values()) == {"Zurrock Tankers & Bunkering"}


def test_a_party_is_not_called_by_its_first_word() -> None:
    told = ones("The Harvest Party met. They call it a Harvest feast.")
    assert told.get("Harvest") != "Harvest Party"


def test_a_town_is_not_called_by_its_council() -> None:
    told = names("They live in Drossel. The Drossel City Council met. A crew left for Drossel.")
    assert told["Drossel"] == "location"


def test_a_storm_goes_by_its_name() -> None:
    words = "Typhoon Zelda is near. Zelda will reach the coast at dawn."
    assert names(words)["Zelda"] == "other"
    assert set(ones(words).values()) == {"Typhoon Zelda"}


def test_a_name_with_the_before_it_is_a_ship_where_ships_are_spoken_of() -> None:
    words = "A tanker burned. The Selka Zurrock, which has a crew of nine, is empty."
    assert names(words)["Selka Zurrock"] == "platform"


def test_a_word_that_no_dictionary_has_is_a_name_by_its_capital_and_what_it_has() -> None:
    assert "Zurrock" in names("They read Zurrock's letter at length.")
    assert names("They read Harvest's letter at length.") == {}


@pytest.mark.parametrize("words", ["It is worth RM115 million.", "See Section 39B of it.", "She is a KC."])
def test_sums_and_parts_of_laws_are_no_names(words: str) -> None:
    assert names(words).keys() <= {"KC"}


def test_honours_behind_a_name_are_no_part_of_it() -> None:
    assert "Ilse Tormann" in names("They met Ilse Tormann KC there.")


@pytest.mark.parametrize(("stated", "name"), [
    ("SYLHET", "Sylhet"), ("RIO DE JANEIRO", "Rio de Janeiro"), ("PORT-AU-PRINCE", "Port-au-Prince"),
    ("WASHINGTON DC", "Washington DC"), ("ZURRQUAY", "ZURRQUAY")])
def test_a_known_place_in_capitals_is_named_as_places_are(stated: str, name: str) -> None:
    assert ones(f"{stated} — The harbour was closed on Monday.\n")[stated] == name


def test_a_place_that_is_written_both_ways_is_named_in_small_letters() -> None:
    told = ones("ZURRQUAY (Littoral Star) — The harbour was closed. Crews left Zurrquay on Monday.\n")
    assert (told["ZURRQUAY"], told["Zurrquay"]) == ("Zurrquay", "Zurrquay")


def test_a_surname_keeps_its_particles_at_the_beginning_of_a_sentence() -> None:
    words = "The crew said that Niek van der Tormann had left the ship. “No.” Van der Tormann said that it was so."
    assert ones(words)["Van der Tormann"] == "Niek van der Tormann"


def test_who_has_a_fathers_name_behind_it_goes_by_the_first() -> None:
    words = "They met Zurrkifli bin Ismail. Zurrkifli left."
    assert ones(words)["Zurrkifli"] == "Zurrkifli bin Ismail"


def test_ships_are_told_apart_in_a_list() -> None:
    found = names("The ships wait. They are the Zurrock Merit and the Zurrock Velmar.")
    assert found == {"Zurrock Merit": "platform", "Zurrock Velmar": "platform"}


def test_countries_in_which_something_is_do_not_act() -> None:
    found = names("Officials in Norway and Chile have warned the public.")
    assert found == {"Norway": "location", "Chile": "location"}


def test_a_usual_word_that_opens_a_sentence_once_is_no_body() -> None:
    assert names("Press release: it rains.") == {}
    assert "Board" not in names("Board chief Ilse Tormann left.")


def test_a_family_name_may_stand_first() -> None:
    told = ones("They fined Tan Wee Liang, 49, in court. “I am sorry,” Tan said.")
    assert told["Tan"] == "Tan Wee Liang"


def test_brackets_behind_a_body_hold_its_acronym_in_its_own_language() -> None:
    told = ones("They asked the Federal Office for Harbour Security (BSH). The BSH was closed.")
    assert told["BSH"] == "Federal Office for Harbour Security"


def test_a_country_in_capitals_that_opens_an_article_is_a_place() -> None:
    assert names("SINGAPORE: A former director was fined on Monday.\n")["SINGAPORE"] == "location"


def test_the_opposition_is_no_part_of_a_party() -> None:
    assert "Harvest Front" in names("Opposition Harvest Front lawmaker Ilse Tormann spoke.")


@pytest.mark.parametrize("words", [
    "The band played Zorvanta all night.", "Few in the valley speak Kelmish.",
    "The tablet Nuvoprin was withdrawn in May.",
    "Miners sold Bruntite to traders.", "She wore Halvorn boots to work.", "The widow thanked Crundle for the bread.",
])
def test_a_word_of_no_dictionary_that_nothing_tells_of_is_left_alone(words: str) -> None:
    assert not names(words)


@pytest.mark.parametrize(("words", "name"), [
    ("Staff welcomed Quelvio's offer.", "Quelvio"), ("The state blamed Quelvio, which ran the pumps.", "Quelvio"),
    ("A strike by Quelvio workers went on.", "Quelvio"),
])
def test_a_word_of_no_dictionary_that_has_or_employs_is_a_body(words: str, name: str) -> None:
    assert names(words)[name] == "organisation"


@pytest.mark.parametrize(("words", "name"), [
    ("Their sister, Yelka, was asleep.", "Yelka"), ("The teacher's nephew, Brumic, ran home.", "Brumic"),
    ("Brumic said he was tired.", "Brumic"), ("Yelka told her father.", "Yelka"),
])
def test_a_word_of_no_dictionary_is_a_person_by_kin_or_by_he_and_she(words: str, name: str) -> None:
    assert names(words)[name] == "person"


def test_an_owner_between_commas_need_not_be_a_person() -> None:
    assert "person" not in names("Its owner, Quelvio, sued the port.").values()
