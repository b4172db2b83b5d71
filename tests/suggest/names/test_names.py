"""Names are told by their own words, by the words around them, and by what the article says of them elsewhere."""

from __future__ import annotations

import pytest

from editor.suggest.names.rules import RULES
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.suggestion import Name, Office
from tests.suggest.names.reading import found, names, offices, ones

ARTICLE = (
    "Harbour talks fail in Port Amsel\n\n"
    "The Velmoran Fishery Board (VFB) said on Monday that talks with Minister Ilse Tormann had failed. "
    "Tormann, 52, left Port Amsel for Baghdad in a C-130. “We tried,” said Karel Ostmann, a fisherman from Lundby. "
    "The VFB is to meet in the city of Drossel again. Ostmann will not be there.\n"
)


@pytest.mark.parametrize(("words", "name", "sort"), [
    ("Crews met President Ilse Tormann.", "Ilse Tormann", "person"),
    ("They met fisherman Karel Ostmann there.", "Karel Ostmann", "person"),
    ("He fled with Samir al-Hadrani by sea.", "Samir al-Hadrani", "person"),
    ("She works for the Ministry of Coastal Affairs.", "Ministry of Coastal Affairs", "organisation"),
    ("It was sold to Ostmann Shipping Ltd. in May.", "Ostmann Shipping Ltd", "organisation"),
    ("The Foreign and Commonwealth Office spoke.", "Foreign and Commonwealth Office", "organisation"),
    ("They met in the village of Drossel.", "Drossel", "location"),
    ("They crossed Lundby province by night.", "Lundby province", "location"),
    ("The road to the Amsel Mountains is closed.", "Amsel Mountains", "location"),
    ("A tanker left Rotterdam.", "Rotterdam", "location"),
    ("The law goes back to Eastern Norway.", "Eastern Norway", "location"),
    ("A Norwegian crew stayed.", "Norwegian", "nationality"),
    ("Two of the F-35As returned.", "F-35As", "platform"),
    ("They found an IED there.", "IED", "weapon"),
    ("It breaks the Treaty of Amsel.", "Treaty of Amsel", "document"),
    ("It breaks resolution 2310 (2019) again.", "resolution 2310 (2019)", "document"),
    ("It breaks Resolution 4312.", "Resolution 4312", "document"),
    ("It was called Operation Cold Tide.", "Operation Cold Tide", "operation"),
    ("It cost $3.5 million.", "$3.5 million", "money"),
])
def test_a_name_is_told_by_its_words_and_those_around_it(words: str, name: str, sort: str) -> None:
    assert names(words).get(name) == sort


def test_a_country_acts_or_is_a_place() -> None:
    words = "Norway condemned the raid. Crews met in Norway."
    assert [each.sort for each in found(words) if isinstance(each, Name)] == ["organisation", "location"]


def test_a_country_from_which_pressure_comes_acts() -> None:
    assert names("They left under pressure from Norway.")["Norway"] == "organisation"
    assert names("They left for a harbour far from Norway.")["Norway"] == "location"


@pytest.mark.parametrize(("words", "sort"), [
    ("Oslo condemned the raid.", "organisation"),
    ("They asked for better ties with Oslo.", "organisation"),
    ("An understanding between Oslo and each crew held.", "organisation"),
    ("Envoys urged Oslo to sign.", "organisation"),
    ("The road between Oslo and Drossel is closed.", "location"),
    ("Crews from Oslo condemned the raid.", "location"),
    ("The capital Oslo remains quiet.", "location"),
    ("A court in Oslo agreed.", "location"),
])
def test_a_capital_is_a_place_unless_its_government_acts(words: str, sort: str) -> None:
    assert names(words)["Oslo"] == sort


def test_a_small_number_before_a_group_counts_persons() -> None:
    words = "Two Norwegian soldiers met three Chilean officers. Norwegian soldiers struck. Two Chilean firms won."
    told = [(words[each.begin:each.end], each.sort) for each in found(words)
            if isinstance(each, Name) and each.is_description]
    assert told == [("Norwegian soldiers", "person"), ("Chilean officers", "person"),
                    ("Norwegian soldiers", "organisation"), ("Chilean firms", "organisation")]


def test_days_and_words_that_begin_sentences_are_no_names() -> None:
    assert names("Yesterday crews left. On Monday they came back. However, nobody spoke. It rained in May.") == {}


def test_a_word_that_begins_a_sentence_is_a_name_where_it_is_one_elsewhere() -> None:
    assert names("Crews sailed to Drossel. Drossel was quiet.")["Drossel"] == "location"
    assert "Crews" not in names("Crews left. The crews came back.")


def test_capitals_of_a_headline_make_no_names() -> None:
    words = "Harbour Talks With Norway Fail After Long Night\n\nTalks failed in Norway.\n"
    assert set(names(words)) == {"Norway"}


def test_a_nationality_before_a_name_is_no_part_of_it() -> None:
    words = "A letter reached Norwegian President Ilse Tormann."
    assert names(words)["Ilse Tormann"] == "person"
    assert offices(words) == {"Norwegian President": "Ilse Tormann"}


def test_an_office_in_front_of_a_name_reaches_over_what_it_is_of() -> None:
    assert offices("Minister for the Gulf Ilse Tormann spoke.") == {"Minister for the Gulf": "Ilse Tormann"}
    assert offices("They met Secretary of State Karel Ostmann.") == {"Secretary of State": "Karel Ostmann"}


def test_an_office_by_itself_is_that_of_whom_the_article_gives_it() -> None:
    words = "Foreign Secretary Ilse Tormann left. Later the Foreign Secretary spoke."
    assert [each.one for each in found(words) if isinstance(each, Office)] == ["Ilse Tormann", "Ilse Tormann"]


def test_a_place_before_a_person_is_a_place_of_its_own() -> None:
    assert names("In Norway Minister Tormann spoke to crews.") == {"Norway": "location", "Tormann": "person"}


def test_groups_are_described_by_a_nationality_or_a_place() -> None:
    said = "They fought Norwegian border guards and the people of Drossel."
    groups = [said[each.begin:each.end] for each in found(said) if isinstance(each, Name) and each.is_description]
    assert "Norwegian border guards" in groups


def test_of_a_compound_only_the_name_is_one() -> None:
    assert set(names("A Norwegian-led patrol and pro-Norway crews met.")) == {"Norwegian", "Norway"}


def test_the_names_of_one_are_joined() -> None:
    said = ones(ARTICLE)
    assert said["VFB"] == "Velmoran Fishery Board"
    assert said["Tormann"] == "Ilse Tormann"
    assert said["Ostmann"] == "Karel Ostmann"


@pytest.mark.parametrize(("words", "name", "one"), [
    ("The U.S. left. The United States said so. So did the US.", "US", "United States"),
    ("Troops of the anti-Norway Coalition left. The Coalition said so.", "Coalition", "anti-Norway Coalition"),
    ("The Velm Union met. The Velm Union spoke. The Velmi Union left.", "Velmi Union", "Velm Union"),
    ("They crossed the Drossel desert. The Norwegian desert is wide.", "Norwegian desert", "Drossel desert"),
    ("The Fishery Board of Velm met, and the Fishery Board spoke.", "Fishery Board", "Fishery Board of Velm"),
    ("An F-35 left. Two F-35s came.", "F-35s", "F-35"),
    ("Crews of Varnel Logistics Ltd left. Varnel said so. They met Varnel.", "Varnel", "Varnel Logistics Ltd"),
])
def test_forms_of_a_name_are_joined(words: str, name: str, one: str) -> None:
    assert ones(words)[name] == one


@pytest.mark.parametrize("words", [
    "An F-18 left, and an F-16 came, and an F-16 fell.",
    "Ilse Tormann met Jens Tormann. Tormann spoke.",
    "The Velm Coalition met the Amsel Coalition. The Coalition spoke.",
    "They met in Drossel. They met in Drossel province.",
])
def test_what_could_be_another_is_not_joined(words: str) -> None:
    said = ones(words)
    assert len(set(said.values())) == len(said)


def test_every_rule_says_why() -> None:
    assert {each.rule for each in found(ARTICLE)} <= set(RULES)
    assert all(why.endswith(".") for why in RULES.values())


def test_nothing_is_suggested_twice() -> None:
    stretches = [(each.begin, each.end) for each in found(ARTICLE) if isinstance(each, Name)]
    assert len(stretches) == len(set(stretches))


def test_the_suggester_is_one_of_ours() -> None:
    from editor import registry

    assert registry.suggesters()[0] is SUGGESTER


def test_offices_stand_beside_a_name_between_commas() -> None:
    words = ("The mayor of Port Amsel, Ilse Tormann, spoke. "
             "Karel Ostmann, now head of the Velmoran Fishery Board (VFB), left. Jens Holm, her brother, stayed.")
    assert offices(words) == {"mayor of Port Amsel": "Ilse Tormann",
                              "head of the Velmoran Fishery Board (VFB)": "Karel Ostmann"}


@pytest.mark.parametrize(("words", "office"), [
    ("Norway's finance minister, Ilse Tormann, spoke.", "Norway's finance minister"),
    ("The country's prime minister, Ilse Tormann, spoke.", "country's prime minister"),
    ("They met Norwegian health minister Ilse Tormann.", "Norwegian health minister"),
    ("The Harbour Union's general secretary Ilse Tormann spoke.", "Harbour Union's general secretary"),
    ("Harbour Bank chief executive Ilse Tormann resigned.", "Harbour Bank chief executive"),
    ("The lawyer Ilse Tormann stayed.", "lawyer"), ("The rebel leader Ilse Tormann stayed.", "rebel leader"),
    ("Former general Ilse Tormann stayed.", "Former general"), ("They asked lawyer Ilse Tormann.", "lawyer"),
    ("The jailed editor Ilse Tormann spoke.", "editor"), ("The pro-Norway editor Ilse Tormann spoke.", "editor"),
    ("Talks between president Ilse Tormann and others failed.", "president"),
])
def test_offices_in_small_letters_stand_before_a_name_with_whose_they_are(words: str, office: str) -> None:
    assert offices(words) == {office: "Ilse Tormann"}


def test_an_office_may_stand_before_a_title() -> None:
    assert offices("Its director, Dr Ilse Tormann, spoke.") == {"director": "Ilse Tormann", "Dr": "Ilse Tormann"}
    assert offices("The fleet's spokeswoman, Capt. Ilse Tormann, spoke.") == {
        "fleet's spokeswoman": "Ilse Tormann", "Capt.": "Ilse Tormann"}


@pytest.mark.parametrize("words", [
    "Her brother Ilse Tormann left.", "The minister said Ilse Tormann had left.",
    "The crew met the chief of the Board. Ilse Tormann left.",
    "They were led by Ilse Tormann, Karel Ostmann and a doctor.", "The mayor's friend, Ilse Tormann, left.",
])
def test_what_is_no_office_of_the_person_beside_it_is_none(words: str) -> None:
    assert offices(words) == {}


def test_a_person_whom_the_article_names_in_full_is_no_place_behind_a_to() -> None:
    assert names("Ilse Tormann left. Crews wrote to Tormann.")["Tormann"] == "person"


def test_an_envoy_is_one_to_a_country() -> None:
    assert offices("Ambassador to Norway Ilse Tormann spoke.") == {"Ambassador to Norway": "Ilse Tormann"}


def test_a_dateline_names_a_place_and_an_outlet() -> None:
    words = "DROSSEL, Velmora (Littoral Star) The harbour was closed on Monday.\n"
    assert names(words) == {"DROSSEL": "location", "Velmora": "location", "Littoral Star": "organisation"}


def test_a_name_goes_on_where_lines_were_broken_at_a_width() -> None:
    words = ("The harbour of the old town was closed on Monday after Ilse\n"
             "Tormann of the Velmoran Fishery Board met crews and the men\n"
             "who had waited there for days, and later they went with the\n"
             "Board to the pier where boats burned, and nobody knew of it.\n")
    assert names(words) == {
        "Ilse\nTormann": "person", "Velmoran Fishery Board": "organisation", "Board": "organisation"}


def test_a_capital_that_nothing_else_speaks_for_is_no_name() -> None:
    assert names("Crews called it the Zurrock back then, and left.") == {}
    assert names("Crews called it the Zurrock, and the Zurrock was gone.") == {"Zurrock": "organisation"}


def test_a_country_in_a_dateline_is_a_place() -> None:
    words = "DROSSEL, United States (Littoral Star) The harbour was closed on Monday, the United States said.\n"
    assert [each.sort for each in found(words) if isinstance(each, Name)] == [
        "location", "location", "organisation", "organisation"]


def test_the_number_of_a_day_belongs_to_no_name_before_it() -> None:
    assert names("Crews left. Shared 2 November 2024. The men of Harbour Unit 4 stayed.") == {
        "Harbour Unit 4": "organisation"}
    assert names("DROSSEL (Littoral Star) - Published 2 November 2024. Crews left.") == {
        "DROSSEL": "location", "Littoral Star": "organisation"}


@pytest.mark.parametrize("name", [
    "Halcyon Trading", "Brandt & Tilly", "Calder Maritime", "Tessaly Ship Management", "Sunrise Builders",
    "Noordzee Dagblad", "Marlow Foods", "Gull Insurance", "Otto Foods",
])
def test_a_firm_is_no_person(name: str) -> None:
    assert names(f"On Monday {name} said so.")[name] == "organisation"
