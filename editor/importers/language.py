"""Guess the language of a text by its script and its commonest words; stay silent where both leave a doubt."""

from __future__ import annotations

from collections import Counter

import regex

_ENOUGH = 20_000
_LETTERS = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{M}’']+")
_SCRIPTS = (
    ("Arabic", regex.compile(r"\p{Arabic}")),
    ("Hebrew", regex.compile(r"\p{Hebrew}")),
    ("Cyrillic", regex.compile(r"\p{Cyrillic}")),
    ("Greek", regex.compile(r"\p{Greek}")),
    ("Kana", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("Han", regex.compile(r"\p{Han}")),
    ("Hangul", regex.compile(r"\p{Hangul}")),
    ("Thai", regex.compile(r"\p{Thai}")),
    ("Devanagari", regex.compile(r"\p{Devanagari}")),
    ("Latin", regex.compile(r"\p{Latin}")),
)
_BY_SCRIPT = {"Hebrew": "he", "Greek": "el", "Hangul": "ko", "Thai": "th"}
# letters that one language of a script has and its neighbours do not
_ARABIC_SCRIPT = (("ckb", "ەێۆڕڵ"), ("ur", "ٹڈڑےں"), ("fa", "پچژگیک"))
_CYRILLIC_SCRIPT = (("uk", "їєґі"), ("ru", "ыэъ"))
_COMMON_WORDS = {
    "en": "the of and to in a that is was for on with as by it at from he his said has have were be not are which this",
    "fr": "le la les des et du en un une dans est que qui pour sur par au aux avec il ce pas plus été sont d' l'",
    "es": "el la los las de y en que del un una por con para se su al es lo más fue como según han",
    "de": "der die das und in den von zu mit dem des ist ein eine auf für im sich nicht als auch wurde hat bei nach",
    "it": "il la di che e in un una per del della con non si è sono da nel alla gli dei più ha dal",
    "pt": "o a os as de e que do da em um uma para com não no na por dos das ao foi é mais",
    "nl": "de het een van en in is op te dat die voor met zijn niet aan er door ook als bij werd naar",
    "tr": "ve bir bu için ile da de olarak olan çok daha ne gibi sonra kadar en ise göre olduğu oldu dedi",
    "kmr": "û li di de ku ji bi bû ew jî ne wî wê ev xwe bo piştî hat kir dike",
    "pl": "i w na z że się nie do to jest o jak po od przez za ale oraz był",
    "sv": "och i att det som en på är av för med till den inte har om ett var",
}
_COMMON = {language: frozenset(words.split()) for language, words in _COMMON_WORDS.items()}
_FEWEST_COMMON_WORDS, _LEAST_SHARE, _LEAD = 4, 0.12, 1.4


def guess_language(words: str) -> str:
    """Return the BCP 47 tag of the language the text is most likely in, or blank."""
    sample = words[:_ENOUGH]
    counts = Counter({script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS})
    script, count = counts.most_common(1)[0]
    if count < 8 or count * 10 < 6 * len(_LETTERS.findall(sample)):
        return "ja" if counts["Kana"] * 5 > counts["Han"] > 8 else ""
    if script in ("Kana", "Han"):
        return "ja" if counts["Kana"] * 5 > counts["Han"] else "zh"
    if script == "Arabic":
        return _by_letters(sample, _ARABIC_SCRIPT, 0.03) or "ar"
    if script == "Cyrillic":
        return _by_letters(sample, _CYRILLIC_SCRIPT, 0.005)
    return _by_common_words(sample) if script == "Latin" else _BY_SCRIPT.get(script, "")


def _by_letters(sample: str, languages: tuple[tuple[str, str], ...], least: float) -> str:
    letters = max(len(_LETTERS.findall(sample)), 1)
    for language, own in languages:
        if sum(map(sample.count, own)) >= least * letters:
            return language
    return ""


def _by_common_words(sample: str) -> str:
    """Return the language whose commonest words make up enough of the text, and clearly more than any other's."""
    found = [word.lower() for word in _WORD.findall(sample)]
    hits = Counter({language: sum(word in common for word in found) for language, common in _COMMON.items()})
    (best, most), (_, second) = hits.most_common(2)
    if most < _FEWEST_COMMON_WORDS or most < _LEAST_SHARE * len(found) or most < _LEAD * second:
        return ""
    return best
