"""How Markdown becomes an article: the words that are shown, and what the head of the file states."""

from __future__ import annotations

from editor import registry, workspace
from editor.importers import ImportedArticle
from tests.places import FORMATS


def read(words: str) -> ImportedArticle:
    return registry.importer("markdown").read(words.encode(), "storm.md")


def shown(words: str) -> str:
    return read(words).text.words


def test_a_file_of_markdown_gives_the_words_that_are_shown() -> None:
    made = workspace.read_article((FORMATS / "storm.md").read_bytes(), "storm.md")
    assert made.text.words == (
        "Storm shuts the ports of Vellin Bay\n\n"
        "Every port on Vellin Bay was closed on Tuesday after winds of 120 kilometres an hour drove waves over the "
        "harbour walls, the coastguard said.[1] No ship was lost.\nThe wind still blows.\n\nFerries\n\n"
        "“We have seen worse,” said the harbour master, Ilse Marrow.\n\n"
        "• Port Anselm: closed\n• Vellin: open closed\n1. the inner basin\n2. the pier[2]\n\n"
        "3. The weather service warns.\n4. The guard makes the order known.\n\n"
        "Town\tWind, km/h\nSarn\t118\n\nShips at anchor\n\nSchools stay shut.\n\n"
        "[1] Statement of the guard, read out in Port Anselm.\n\n[2] Only the northern one.")
    roles = {line.role for line in made.article.lines}
    assert roles == {"headline", "heading", "body", "caption"}


def test_the_head_of_the_file_states_its_fields() -> None:
    article = workspace.read_article((FORMATS / "storm.md").read_bytes(), "storm.md").article
    assert (article.title, article.author) == ("Storm shuts the ports of Vellin Bay", "Mara Quill, Tomas Oblak")
    assert (article.published, article.url) == ("2031-03-04", "https://www.kestrel-gazette.example/2031/storm")
    assert article.published_why == "Stated in the head of the file, as “date”: “2031-03-04T06:10:00+01:00”."


def test_what_was_left_out_is_told_with_counts() -> None:
    assert workspace.read_article((FORMATS / "storm.md").read_bytes(), "storm.md").notes == (
        "The head of the file also says, and this was left out: tags.",
        "The address of 1 link was left out; its words were kept.", "1 picture was left out.",
        "2 tags or comments of HTML were left out; words between tags were kept.")


def test_a_file_without_marks_of_markdown_stays_as_it_is() -> None:
    words = "Storm shuts ports\n\nOne line\nand the next, 3 * 4 = 12.\n\n\nThe end\n"
    assert shown(words) == words


def test_wrapped_lines_are_joined_where_the_file_is_markdown() -> None:
    assert shown("# Storm\n\none\ntwo  \nthree") == "Storm\n\none two\nthree"


def test_signs_that_mark_nothing_are_kept() -> None:
    assert shown("# Storm\n\n3 * 4, a_b_c, 5 < 6 & \\*so\\* [not a link] `*x*`") == (
        "Storm\n\n3 * 4, a_b_c, 5 < 6 & *so* [not a link] *x*")


def test_lines_of_code_keep_their_spaces() -> None:
    assert shown("# Log\n\n```\n08:00  gale\n  09:00\n```") == "Log\n\n08:00  gale\n  09:00"


def test_an_empty_item_gives_its_bullet_to_nothing_else() -> None:
    assert shown("- one\n-\n\nAfter.") == "• one\n\nAfter."


def test_a_date_that_is_no_day_is_not_taken() -> None:
    assert read("---\ntitle: Storm\ndate: 2031-02-31\n---\n\nClosed.").article.published == ""


def test_a_line_of_dashes_above_a_text_is_no_head() -> None:
    assert "Closed." in shown("---\n\nClosed.\n\n---\n")


def test_what_nests_without_end_is_read_as_plain_text() -> None:
    nested = "".join(f"{'  ' * depth}- a{depth}\n" for depth in range(300))
    assert shown(nested) == nested
    assert shown("> " * 5000 + "a") == "> " * 5000 + "a"
    assert "after" in shown("<div>" * 3000 + "after")


def test_only_files_named_as_markdown_are_read_so() -> None:
    assert registry.importer("markdown").recognises(b"x", "NOTES.MD")
    assert not registry.importer("markdown").recognises(b"# x", "notes.txt")
