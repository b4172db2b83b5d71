"""One invented article on pages that are built as those of agencies, papers, blogs and old sites are."""

from __future__ import annotations

TITLE = "Storm shuts the ports of Vellin Bay"
FIRST = ("Every port on Vellin Bay was closed on Tuesday after winds of 120 kilometres an hour drove waves over the "
         "harbour walls, the coastguard said.")
HEADING = "Ferries"
SECOND = ("Ferries to Orsa island will not sail before Friday, according to the harbour office, which asked "
          "travellers to stay at home.")
ITEMS = ("Port Anselm: closed until noon", "Vellin: closed")
QUOTE = "“We have seen worse, but never twice in one month,” said the harbour master, Ilse Marrow."
THIRD = "Damage is put at four million crowns, most of it to fishing boats that had tied up in the inner basin."
LAST = "Schools stay shut."
WORDS = "\n\n".join((TITLE, FIRST, HEADING, SECOND, "\n".join(f"• {item}" for item in ITEMS), QUOTE, THIRD, LAST))
"""The article as any of the pages gives it."""

_MENU = '<ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul>'
_RELATED = ('<h3>Related stories</h3><ul><li><a href="/a">Last year’s storm cost millions of crowns</a></li>'
            '<li><a href="/b">How the dikes of the bay are built</a></li></ul>')
_LIST = "<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>"
_BODY = (f"<p>{FIRST}</p>", f"<h2>{HEADING}</h2>", f"<p>{SECOND}</p>", _LIST,
         f"<blockquote><p>{QUOTE}</p></blockquote>", f"<p>{THIRD}</p>", f"<p>{LAST}</p>")
_NEWSLETTER = "<p>Subscribe to our newsletter to get the stories of the day in your mailbox every morning.</p>"
_COOKIES = "<p>We use cookies to make this site work and to measure how it is used, as our policy tells in detail.</p>"


def newspaper() -> str:
    """Return a page with landmarks, advertisements between paragraphs, and a sidebar."""
    body = "\n".join((*_BODY[:3], '<div class="ad-slot">Buy shoes at half the price, today only</div>', *_BODY[3:]))
    return _page(f"<header><nav>{_MENU}</nav></header><main><article><h1>{TITLE}</h1>{body}"
                 f'<div class="related">{_RELATED}</div></article></main>'
                 f'<aside class="sidebar">{_NEWSLETTER}</aside><footer>© Kestrel Gazette, all rights reserved</footer>')


def blog() -> str:
    """Return a page as blog programs make them, its body named after the sidebar, with readers' comments."""
    return _page(
        f'<div id="page" class="site"><div class="main-navigation">{_MENU}</div><div id="content"><div class="entry">'
        f'<h1>{TITLE}</h1><div class="entry-content">{"".join(_BODY)}</div></div>'
        '<div id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list"><li><p>I was there, '
        "it was far worse than they tell us here, nobody came to help for hours.</p></li><li><p>Same in Orsa, where "
        "the whole pier is gone and the ferry lies on its side in the mud.</p></li></ol></div></div>"
        f'<div id="secondary" class="widget-area">{_RELATED}</div></div>', "single has-sidebar comments-open")


def agency() -> str:
    """Return a page whose paragraphs are each in a box of their own, under class names that say nothing."""
    boxes = "".join(f'<div class="x{index}"><div class="k2">{part}</div></div>' for index, part in enumerate(_BODY))
    return _page(f'<div class="a1">{_MENU}</div><div class="b7"><h1>{TITLE}</h1>{boxes}</div>'
                 f'<div class="cookie-banner">{_COOKIES}</div><div class="c3">{_RELATED}</div>')


def old_table() -> str:
    """Return a page of the nineties: laid out by tables, its menu in the left column."""
    return _page(f'<table width="100%"><tr><td width="150">{_MENU}</td><td><h1>{TITLE}</h1>{"".join(_BODY)}</td>'
                 f"<td>{_RELATED}</td></tr></table>")


def one_form() -> str:
    """Return a page that is one form from top to bottom, as a well-known server makes them."""
    return _page(f'<form action="x"><div id="menu">{_MENU}</div><div id="ctl00"><h1>{TITLE}</h1>{"".join(_BODY)}'
                 f'<input value="Search words"><button>Send</button></div><div class="foot">{_RELATED}</div></form>')


def bare() -> str:
    """Return a page with the article and nothing else."""
    return _page(f"<h1>{TITLE}</h1>{''.join(_BODY)}")


def headline_above() -> str:
    """Return a page whose headline stands in the header of the page, apart from the article."""
    return _page(f'<header class="page-header"><div class="menu">{_MENU}</div><h1>{TITLE}</h1></header>'
                 f'<div class="text">{"".join(_BODY)}</div><div class="share">Share this on all networks</div>'
                 f"<footer>{_NEWSLETTER}</footer>")


ALL = (newspaper, blog, agency, old_table, one_form, bare, headline_above)


def _page(body: str, classes: str = "") -> str:
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - Kestrel Gazette</title>'
            f'<script>var words = "never shown";</script><style>p {{ color: red }}</style></head>'
            f'<body class="{classes}">{body}</body></html>')
