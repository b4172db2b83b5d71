"""Name what the tags and attributes of HTML mean to a reader: what is never shown, stands by itself, or is hidden."""

from __future__ import annotations

import regex
from lxml import etree


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER_SHOWN = _each(
    "script style head title meta link base noscript template svg iframe frame frameset object embed applet video "
    "audio canvas map select option datalist textarea label button input progress meter xml param source track "
    "annotation annotation-xml")
"""Elements whose words are none of the article's: scripts, styles, controls, pictures and things embedded."""
PICTURES = _each("img svg")
EMBEDDED = _each("iframe object embed applet video audio canvas frame")
BLOCKS = _each(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table "
    "caption thead tbody tfoot tr td th ul")
"""Elements that begin and end a paragraph of their own."""
HEADINGS = _each("h1 h2 h3 h4 h5 h6")
LISTS = _each("ul ol menu dir")
TRANSPARENT = _each(
    "p h1 h2 h3 h4 h5 h6 ul ol menu dir li dl dt dd table caption thead tbody tfoot tr td th blockquote figure "
    "figcaption pre hgroup details summary address center")
"""Blocks that are part of the text itself; whatever else holds them is a region of the page."""
ASIDES = _each("nav footer aside dialog search")

_HIDING_STYLE = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", regex.I)
_HIDING_CLASSES = _each(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text screen-reader-only sf-hidden "
    "element-invisible")
_KEPT_SPACES = regex.compile(r"white-space\s*:\s*(?:pre(?:-wrap|-line)?|break-spaces)\b", regex.I)
_ASIDE_ROLES = _each("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar")
_ASIDE_WORDS = _each(
    "nav navbar navigation menu breadcrumb breadcrumbs share sharing sharebar social related recommended "
    "recommendations newsletter subscribe subscription signup promo promotion advert adverts advertisement ads ad "
    "sponsored sponsor cookie cookies consent gdpr popup modal overlay comments comment disqus sidebar widget "
    "widgets footer toolbar pagination pager tags taglist outbrain taboola trending mostread popular skip "
    "skiplink paywall banner login readmore morefrom teaser teasers masthead topbar")
_CLASS_WORD = regex.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def is_hidden(element: etree._Element) -> bool:
    """Tell whether a reader of the page never sees the element, though it is there."""
    if element.get("hidden") is not None or element.get("aria-modal") is not None:
        return True
    style, classes = element.get("style"), element.get("class")
    if style and _HIDING_STYLE.search(style):
        return True
    return classes is not None and not _HIDING_CLASSES.isdisjoint(classes.split())


def is_running(element: etree._Element) -> bool:
    """Tell whether the element is what LibreOffice repeats at the top or the bottom of each page."""
    return element.tag == "div" and element.get("title") in ("header", "footer") and not element.get("class")


def keeps_spaces(element: etree._Element) -> bool:
    """Tell whether spaces and line ends within the element are shown as they are written."""
    style = element.get("style")
    return element.tag in ("pre", "listing", "plaintext") or bool(style and _KEPT_SPACES.search(style))


def seems_aside(element: etree._Element) -> bool:
    """Tell whether tag, role or class name a menu, an advertisement or the like; the words may say otherwise."""
    if element.tag in ASIDES or element.get("role") in _ASIDE_ROLES:
        return True
    if element.tag in ("html", "body", "main", "article"):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return any(word.casefold() in _ASIDE_WORDS for word in _CLASS_WORD.findall(named))
