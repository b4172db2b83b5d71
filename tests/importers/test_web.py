"""How saved web pages become articles: their main text as it is shown, and what they state of themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor import registry
from editor.importers import ImportedArticle
from tests.importers import pages
from tests.places import FORMATS

PROSE = "The harbour was closed for three days while the storm passed over the whole of the northern coast."


def read(markup: str | bytes, name: str = "page.html") -> ImportedArticle:
    content = markup.encode() if isinstance(markup, str) else markup
    return registry.importer("html").read(content, name)


def words(body: str) -> str:
    return read(f"<!DOCTYPE html><html><body>{body}</body></html>").text.words


def head(inner: str, title: str = "", lang: str = "") -> ImportedArticle:
    return read(f'<!DOCTYPE html><html lang="{lang}"><head>{inner}</head><body>{title}<p>{PROSE}</p></body></html>')


@pytest.mark.parametrize("page", pages.ALL)
def test_the_article_is_kept_whole_and_nothing_else(page: Callable[[], str]) -> None:
    assert read(page()).text.words == pages.WORDS


def test_what_was_left_out_around_the_article_is_counted() -> None:
    assert read(pages.newspaper()).notes == (
        "55 words of menus, ads and links around the article were left out.",)
    assert read(pages.bare()).notes == ()


def test_headlines_headings_and_captions_have_their_roles() -> None:
    figure = "<figure><img><figcaption>Ships</figcaption></figure>"
    page = f"<h1>Storm</h1><p>{PROSE}</p><h2>Wind</h2><p>{PROSE}</p>{figure}"
    lines = read(f"<html><body>{page}</body></html>").article.lines
    assert [line.role for line in lines] == ["headline", "body", "heading", "body", "caption"]


def test_items_are_numbered_as_a_browser_shows_them() -> None:
    assert words('<ol start="3"><li>a<ul><li>b</li></ul></li><li value="7">c</li><li>d</li></ol>') == (
        "3. a\n• b\n7. c\n8. d")
    assert words('<ol type="a"><li>x</li><li>y</li></ol>') == "a. x\nb. y"
    assert words('<ol type="I" reversed><li>x</li><li>y</li></ol>') == "II. x\nI. y"


def test_rows_of_figures_have_tabs_between_their_cells_and_tables_of_layout_do_not() -> None:
    figures = "<table><caption>Wind</caption><tr><th>Town<th>km/h<tr><td><p>Sarn</p><td>118</table>"
    assert words(figures) == "Wind\n\nTown\tkm/h\nSarn\t118"
    assert words(f"<table><tr><td><h2>Menu</h2><td><p>{PROSE}</p></table>") == f"Menu\n\n{PROSE}"


def test_a_table_in_a_box_of_its_own_after_the_article_is_part_of_it() -> None:
    table = "<div class='box'><table><tr><td>Sarn<td>118<tr><td>Ellis<td>90</table></div>"
    assert words(f"<main><p>{PROSE}</p><h2><a href='#wind'>Wind</a></h2>{table}</main>") == (
        f"{PROSE}\n\nWind\n\nSarn\t118\nEllis\t90")


def test_spaces_are_those_a_browser_shows() -> None:
    assert words("<p>one \n\t two<br> three&nbsp;four <b> five</b></p>") == "one two\nthree\u00a0four five"
    assert words("<pre>one\n  two</pre>") == "one\n  two"
    assert words("<div>one<br><br>two</div>") == "one\n\ntwo"


def test_soft_hyphens_are_dropped_and_quotation_elements_have_their_marks() -> None:
    assert words("<p>har&shy;bour <q>closed</q></p>") == "harbour “closed”"


def test_a_footnote_keeps_its_mark_and_stands_once() -> None:
    body = ('<p>Closed.<sup><a href="#fn1" id="r1">1</a></sup> No ship was lost.</p>'
            '<ol><li id="fn1">Statement of the guard. <a href="#r1">↩</a></li></ol>')
    assert words(body) == "Closed.[1] No ship was lost.\n\n[1] Statement of the guard."


def test_scripts_styles_controls_and_comments_are_never_words() -> None:
    unseen = "<script>a</script><style>b</style><!-- c --><noscript>d</noscript><button>e</button><input value=f>"
    assert words(f"{unseen}<p>{PROSE}</p><iframe>g</iframe>") == PROSE


def test_what_the_page_hides_is_left_out_and_counted() -> None:
    hidden = '<p style="display:none">two words</p><p><del>one</del></p>'
    made = read(f"<html><p>{PROSE}</p>{hidden}<img><iframe></iframe></html>")
    assert made.text.words == PROSE
    assert made.notes == ("1 picture was left out.",
                          "1 embedded part was left out, such as a film, a map or a page of another site.",
                          "2 words that the page hides from its readers were left out.",
                          "1 word that was struck out as deleted was left out.")


def test_what_stands_for_a_picture_is_its_caption_only_where_it_has_none() -> None:
    assert words(f'<p>{PROSE}</p><figure><img alt="Ships"></figure>') == f"{PROSE}\n\nShips"
    both = f'<p>{PROSE}</p><figure><img alt="Ships"><figcaption>At sea</figcaption></figure>'
    assert words(both) == f"{PROSE}\n\nAt sea"


def test_the_head_states_title_author_outlet_day_and_address() -> None:
    made = head('<meta property="og:title" content="Storm"><meta name="author" content="Mara Quill">'
                '<meta property="og:site_name" content="Gazette"><link rel="canonical" href="https://gazette.example/1">'
                '<meta property="article:published_time" content="2031-03-04T23:10:00+01:00">', lang="en-GB")
    article = made.article
    assert (article.title, article.author, made.outlet) == ("Storm", "Mara Quill", "Gazette")
    assert (article.published, article.published_how) == ("2031-03-04", "stated")
    assert article.published_why == (
        "Stated in the page's head, as “article:published_time”: “2031-03-04T23:10:00+01:00”.")
    assert (article.url, article.language) == ("https://gazette.example/1", "en-GB")


def test_data_for_search_engines_states_them_too() -> None:
    made = head('<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, '
                '{"@type": ["NewsArticle"], "headline": "Storm", "datePublished": "2031-03-04", '
                '"author": [{"name": "A. Quill"}, {"name": "B. Ruiz"}], "publisher": {"name": "Gazette"}}]}</script>')
    assert (made.article.title, made.article.author, made.outlet) == ("Storm", "A. Quill, B. Ruiz", "Gazette")
    assert made.article.published == "2031-03-04"


def test_a_day_is_never_guessed_from_an_address_or_a_time_that_is_not_marked() -> None:
    address = '<link rel="canonical" href="https://gazette.example/2031/03/04/storm">'
    made = head(address, '<time datetime="2031-03-05">x</time>')
    assert made.article.published == ""


def test_a_time_in_the_page_counts_where_it_is_marked() -> None:
    made = head("", '<time class="entry-date published" datetime="2031-03-05T10:00">5 March</time>')
    assert made.article.published_why == "Stated in the page, as the time “2031-03-05T10:00” marked “published”."


def test_of_dates_that_differ_none_is_taken() -> None:
    made = head('<meta name="date" content="2031-03-04"><script type="application/ld+json">'
                '{"@type": "Article", "datePublished": "2030-01-01"}</script>')
    assert made.article.published == ""
    assert "The page states several dates of publication; none was taken." in made.notes


def test_what_a_browser_wrote_when_it_saved_the_page_gives_its_address_and_day() -> None:
    page = f"<html><body><p>{PROSE}</p></body></html>"
    assert read(f"<!-- saved from url=(0027)https://gazette.example/1 -->{page}").article.url == "https://gazette.example/1"
    mark = ("<!--\n Page saved with SingleFile \n url: https://gazette.example/2 \n"
            " saved date: Wed Oct 30 2024 10:00:00 GMT+0100 (CET)\n-->")
    article = read(f"<!DOCTYPE html> {mark}{page}").article
    assert (article.url, article.retrieved) == ("https://gazette.example/2", "2024-10-30")


def test_a_language_that_the_words_contradict_is_not_believed() -> None:
    arabic = "قال حرس السواحل إن الميناء سيبقى مغلقا حتى يوم الجمعة بسبب العاصفة القوية على طول الساحل الشمالي."
    assert read(f'<html lang="en"><body><p>{arabic}</p></body></html>').article.language == "ar"


@pytest.mark.parametrize("encoding", ["cp1256", "utf-8", "utf-16", "utf-8-sig"])
def test_the_encoding_is_that_of_the_mark_the_page_or_the_bytes(encoding: str) -> None:
    arabic = "قال حرس السواحل إن الميناء سيبقى مغلقا حتى يوم الجمعة"
    page = f'<html><head><meta charset="windows-1256"></head><body><p>{arabic}</p></body></html>'
    assert read(page.encode(encoding)).text.words == arabic


def test_a_page_of_libreoffice_gives_the_article_without_its_template() -> None:
    made = read((FORMATS / "storm.html").read_bytes(), "storm.html")
    assert made.article.title == "Storm shuts ports along the northern coast of Norland"
    assert made.article.author == "Ana Ruiz and Tomas Oblak"
    assert made.text.words.startswith(made.article.title)
    assert made.text.words.endswith("[i] The figure is that of the grid operator, Norland Lines.")
    assert "Station\tWind, km/h\tWaves, m\nPort Ellis\t118\t7.5\n" in made.text.words
    assert "6 words of headers and footers of pages were left out." in made.notes


def test_content_decides_and_not_the_name() -> None:
    html = registry.importer("html")
    assert html.recognises(b"<!DOCTYPE html><html></html>", "page.txt")
    assert html.recognises("\ufeff<html>".encode("utf-16-le"), "page")
    assert not html.recognises(b"%PDF-1.7 <p>", "page.pdf")
    assert not html.recognises(b"The <html> element begins a page.", "notes.txt")
