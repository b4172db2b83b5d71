"""Lines that were broken at a width are read as the passage they were."""

from __future__ import annotations

from editor.importers.plain import import_pasted
from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER as DATES
from editor.suggest.names.suggester import SUGGESTER as NAMES
from editor.suggest.quotes.suggester import SUGGESTER as QUOTES
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Said

WIRE = """   The ferry Brindle Star left Port Amsel with eighty passengers on 9
October and had not been heard of since, the coast guard of the
Harran Islands said in a statement. Its skipper, Captain Odo
Marrish, had been hired in the town of Lower Vessen only 6 weeks
ago by the owners.

   A search with two aircraft was to begin on Tuesday, the official
added, but "the weather in the strait is worse than it has been for
many years," he said.
"""
LIST = """Amsel council votes to close the old ferry terminal at Vessen
Two rescued after a small boat turns over near the Harran Islands
Storm keeps the fishing fleet in port for the third day running
Marrish named captain of the new rescue cutter by the coast guard
"""


def _read(words: str) -> Reading:
    return Reading(words, import_pasted(words).article)


def test_dates_are_read_across_a_break():
    found = [(WIRE[each.begin:each.end], each.kind) for each in DATES.suggest(_read(WIRE), ())]
    assert ("9\nOctober", "date") in found
    assert ("6 weeks\nago", "date") in found


def test_names_and_quotes_are_read_across_a_break():
    reading = _read(WIRE)
    names = {WIRE[each.begin:each.end] for each in NAMES.suggest(reading, ()) if isinstance(each, Name)}
    assert "Odo\nMarrish" in {name.removeprefix("Captain ") for name in names}
    assert "\nHarran" not in " ".join(names)
    said = [each for each in QUOTES.suggest(reading, ()) if isinstance(each, Said) and each.kind != "indirect"]
    assert [WIRE[each.begin:each.end].endswith("many years,") for each in said] == [True]


def test_indents_and_spaces_at_the_ends_of_lines_part_no_name():
    for between in ("\n    ", "  \n", "\r\n"):
        words = WIRE.replace("\n", between)
        assert f"Odo{between}Marrish" in [words[each.begin:each.end] for each in NAMES.suggest(_read(words), ())]


def test_offsets_and_the_lines_of_a_passage_stay_what_they_were():
    reading = _read(WIRE)
    assert len(reading.words) == len(WIRE)
    assert reading.words.replace("\n", " ") == WIRE.replace("\n", " ")
    assert [WIRE[line.begin:line.end].split()[0] for line in reading.lines] == ["The", "A"]


def test_a_list_of_whole_lines_stays_a_list():
    assert _read(LIST * 3).words == LIST * 3


def test_sentences_on_lines_of_their_own_and_paragraphs_stay_as_they_are():
    ended = "\n".join(f"{line}." for line in LIST.splitlines())
    for words in (ended, LIST.replace("\n", "\n\n"), WIRE.replace("\n", "\n\n"), "One line.\nAnother.", ""):
        assert _read(words).words == words


def test_one_break_inside_a_sentence_is_enough_where_a_small_letter_follows():
    words = "The pier of Port Amsel was burnt down to the water in the night of 9\nand no one was hurt.\n"
    assert _read(words).words == words[:-1].replace("\n", " ") + "\n"
    assert _read(words.replace("and", "And")).words == words.replace("and", "And")


def test_a_heading_and_the_marks_of_a_list_are_not_joined():
    words = "What the coast guard said of the ferry\n\n" + WIRE.replace("\nmany", "\n- many")
    begun = [words[line.begin:line.end].split()[0] for line in _read(words).lines]
    assert begun == ["What", "The", "A", "-"]


def test_a_line_of_nothing_but_spaces_parts_passages_in_an_article_without_lines():
    indented = "\n".join(f"    {line.strip()}" if line else "  " for line in WIRE.splitlines())
    for words in (indented, indented.replace("\n  \n", "\n\t\n"), WIRE.replace("\n\n", "\n \u00a0 \n")):
        begun = [words[line.begin:line.end].split()[0] for line in Reading(words, Article(id="a")).lines]
        assert begun == ["The", "A"]
