"""What sinks, crashes, collapses, flees, is charged, held or released is an event, and what only sounds so is none."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


@pytest.mark.parametrize(("words", "type_", "when"), [
    ("The ferry Heron sank off Tessaly on Monday, the coast guard said.", "transport accident", "Monday"),
    ("A helicopter crashed near Bonn on Tuesday.", "transport accident", "Tuesday"),
    ("The trawler ran aground on Friday.", "transport accident", "Friday"),
    ("An embankment collapsed near Surkhob on Sunday.", "building collapse", "Sunday"),
    ("The roof of the hall caved in on Sunday.", "building collapse", "Sunday"),
    ("Thousands of people fled the town on Friday.", "displacement", "Friday"),
    ("Karl Amis was charged with fraud in Bonn on Tuesday.", "charge", "Tuesday"),
    ("The court released two men on bail on Thursday.", "release", "Thursday"),
    ("Two hostages were released on Friday.", "release", "Friday"),
    ("The two sides agreed a ceasefire on Thursday.", "ceasefire", "Thursday"),
    ("A ceasefire took effect on Thursday.", "ceasefire", "Thursday"),
    ("Police detained two men on Monday.", "arrest", "Monday"),
])
def test_what_happened_is_told_with_its_type_and_day(words: str, type_: str, when: str) -> None:
    event, = events(words)
    assert (event.type, said(words, event.when)) == (type_, when)


@pytest.mark.parametrize("words", [
    "Shares crashed on Monday.", "The price of cars crashed, and prices of homes fell.", "His heart sank.",
    "Talks collapsed on Friday.",
    "The economy collapsed in 2009.", "The chairman fled to Dubai in April.", "The ship was detained in Rotterdam.",
    "The body charged with overseeing banks closed on Monday.", "The agency released a report on Thursday.",
    "The album was released on Friday.", "The ceasefire talks failed on Friday.",
    "Police fired tear gas at the crowd on Wednesday.", "Officers fired rubber bullets on Wednesday.",
])
def test_what_only_sounds_so_is_no_event(words: str) -> None:
    assert events(words) == []


def test_whom_a_disaster_killed_nobody_attacked() -> None:
    words = "Rebels and soldiers watched as the ferry Heron sank on Monday, killing nine people, the army said."
    sunk, = (each for each in events(words) if not each.is_mention)
    assert (sunk.type, [said(words, each) for each in sunk.figures]) == ("transport accident", ["nine"])


@pytest.mark.parametrize(("words", "type_"), [
    ("An explosion rocked a chemical plant in Velm on Monday.", "industrial accident"),
    ("A storage tank caught fire in Velm on Monday.", "other"),
    ("Heavy rain flooded the streets of Velm on Monday.", "flood"),
    ("The trawler overturned off Velm on Monday.", "transport accident"),
    ("The company pleaded guilty to bribery on Monday.", "other"),
    ("The governor swore in the new treasurer, a judge, on Monday.", "appointment"),
    ("A jury acquitted the mayor on Monday.", "acquittal"),
    ("The ministry expelled two diplomats on Monday.", "expulsion of diplomats"),
    ("The port authority fired 38 crane operators on Monday.", "dismissal"),
    ("About 600 workers marched through Velm on Monday.", "demonstration"),
    ("Dock workers went on strike in Velm on Monday.", "labour strike"),
])
def test_mishaps_and_what_courts_and_firms_do_have_their_type(words: str, type_: str) -> None:
    assert [each.type for each in events(words)] == [type_]


@pytest.mark.parametrize("words", [
    "The court overturned the ruling on Monday.",
    "A judge dismissed the case on Monday.",
    "The market was flooded with cheap steel on Monday.",
    "Fighting fire with fire, he said, breaks out of the circle.",
    "The school expelled two pupils on Monday.",
    "Shares rallied on Monday as profits rose.",
    "The widow swore in court on Monday that the will was real.",
    "The skipper swore in Danish on Monday.",
    "Fire gutted a bakery in Velm on Monday.",
    "Fire engines at the bakery in Velm left on Monday.",
    "A huge fire at a bakery in Velm burned on Monday.",
    "The clerk accused of fraud sold his flat.",
    "Four of the injured workers went home on Monday.",
    "The town remembered those who were arrested in Velm.",
    "The firm helped the families of those who died.",
])
def test_what_only_sounds_like_one_is_none(words: str) -> None:
    assert events(words) == []


@pytest.mark.parametrize("words", [
    "An explosion in a mine killed nine miners on Monday.",
    "A blast at the Halvorsen coal mine killed four men on Monday.",
    "An explosion of methane underground killed six men.",
    "Miners were trapped after an explosion at the Selm mine on Friday.",
    "A powerful explosion shook the Selm colliery on Friday, police said.",
])
def test_a_blast_among_miners_is_no_attack(words: str) -> None:
    assert [each.type for each in events(words) if each.deed == "attack"] == []


def test_a_blast_that_rebels_set_off_among_miners_is_an_attack() -> None:
    assert "attack" in [each.deed for each in events("Rebels set off an explosion at the Selm coal mine on Friday.")]
