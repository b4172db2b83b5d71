"""How rich text from the clipboard becomes an article: structure from its HTML, words as they were shown."""

from __future__ import annotations

from editor import workspace

PROSE = "The harbour was closed for three days while the storm passed over the whole of the northern coast."

OF_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument>
</xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB>
<!--StartFragment-->
<h1>Storm shuts ports<o:p></o:p></h1>
<p class=MsoNormal>The harbour was closed
for three days.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Sarn<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Quill Bay</p>
<!--EndFragment-->
</body></html>"""


def test_headings_lists_and_tables_come_from_the_html() -> None:
    markup = (f"<meta charset='utf-8'><h1>Storm</h1><p>{PROSE}</p><h2>Where</h2><ul><li>Sarn</li><li>Quill Bay</ul>"
              "<table><tr><td>Sarn</td><td>118</td></tr><tr><td>Ellis</td><td>90</td></tr></table>")
    made = workspace.read_pasted(f"Storm\n{PROSE}\nWhere\nSarn\nQuill Bay\nSarn 118\nEllis 90", markup)
    assert made.text.words == f"Storm\n\n{PROSE}\n\nWhere\n\n• Sarn\n• Quill Bay\n\nSarn\t118\nEllis\t90"
    assert [line.role for line in made.article.lines][:3] == ["headline", "body", "heading"]


def test_what_word_copies_has_its_items_and_none_of_its_settings() -> None:
    words = "Storm shuts ports\nThe harbour was closed for three days.\n·\tSarn\n2.\tQuill Bay\n"
    assert workspace.read_pasted(words, OF_WORD).text.words == (
        "Storm shuts ports\n\nThe harbour was closed for three days.\n\n• Sarn\n2. Quill Bay")


def test_nothing_around_the_fragment_is_taken() -> None:
    markup = f"<html><body><p>before</p><!--StartFragment--><p>{PROSE}</p><!--EndFragment--><p>after</p></body></html>"
    assert workspace.read_pasted(PROSE, markup).text.words == PROSE


def test_the_plain_words_are_taken_where_the_html_says_less() -> None:
    words = f"{PROSE}\n\nAnd no ship was lost."
    assert workspace.read_pasted(words, f"<p>{PROSE}</p>").text.words == words


def test_addresses_that_a_program_wrote_behind_links_do_not_count() -> None:
    made = workspace.read_pasted(f"{PROSE} <https://wire.example/1>", f'<p><a href="https://wire.example/1">{PROSE}</a></p>')
    assert made.text.words == PROSE


def test_html_that_cannot_be_read_is_no_refusal() -> None:
    assert workspace.read_pasted(PROSE, "<div>" * 5000 + PROSE).text.words == PROSE


def test_a_menu_that_was_selected_is_kept() -> None:
    assert workspace.read_pasted("Home World", '<nav><a href="/">Home</a> <a href="/w">World</a></nav>').text.words == (
        "Home World")
