"""Name the languages that articles come in."""

from __future__ import annotations

LANGUAGES = {
    "ar": "Arabic", "ckb": "Central Kurdish", "zh": "Chinese", "nl": "Dutch", "en": "English", "fr": "French",
    "de": "German", "el": "Greek", "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "kmr": "Northern Kurdish", "fa": "Persian", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "es": "Spanish",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
}
"""BCP 47 tags with the languages' English names, for gettext."""
