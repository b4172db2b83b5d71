"""Name the languages that articles come in."""

from __future__ import annotations

from editor.words import phrase

LANGUAGES = {
    "ar": phrase("Arabic"), "ckb": phrase("Central Kurdish"), "zh": phrase("Chinese"), "nl": phrase("Dutch"),
    "en": phrase("English"), "fr": phrase("French"), "de": phrase("German"), "el": phrase("Greek"),
    "he": phrase("Hebrew"), "hi": phrase("Hindi"), "it": phrase("Italian"), "ja": phrase("Japanese"),
    "ko": phrase("Korean"), "kmr": phrase("Northern Kurdish"), "fa": phrase("Persian"), "pl": phrase("Polish"),
    "pt": phrase("Portuguese"), "ru": phrase("Russian"), "es": phrase("Spanish"), "sv": phrase("Swedish"),
    "th": phrase("Thai"), "tr": phrase("Turkish"), "uk": phrase("Ukrainian"), "ur": phrase("Urdu"),
}
"""BCP 47 tags with the languages' English names, for gettext."""
