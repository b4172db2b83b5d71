"""Sentences: filled, counted, and never turned round by what fills them."""

from __future__ import annotations

from editor.words import say, say_number

PORT = "قيادة الميناء"


def test_a_name_written_from_right_to_left_is_isolated_in_its_sentence():
    assert say("“{name}” is imported.", name=PORT) == f"“\u2068{PORT}\u2069” is imported."


def test_other_names_stand_as_they_are():
    assert say("“{name}” is imported.", name="Łódź") == "“Łódź” is imported."


def test_a_count_chooses_the_form_of_the_sentence():
    said = say_number("{count} tag on {name}", "{count} tags on {name}", 2, name=PORT)
    assert said == f"2 tags on \u2068{PORT}\u2069"
