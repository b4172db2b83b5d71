"""Tell whether small words join what stands around them into one name: Ministry of Health, Trade and Industry Board."""

from __future__ import annotations

from collections.abc import Sequence

from editor.model.spelling import initials_of
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import SPACES, Token, Words

TIES = frozenset(("of", "for", "the", "and", "to", "on", "in"))
_LAWS = frozenset(("act", "bill", "code", "law", "ordinance", "regulations"))
_LONGEST_END = 5
"""Words behind a small one among which the last of a name is looked for."""


class Ties:
    """What the small words of one article join."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._known = words, lexicon

    def joined(self, line: Sequence[Token], first: int, last: int, small: tuple[str, ...]) -> bool:
        """Tell whether the small words behind the run from `first` to `last` join it and what follows into one name."""
        known, head, tie = self._known, line[last].folded, small[0]
        if all(known.has("particles", word) for word in small):
            return not known.has("common", head) and len(small) < 3 and not line[last].is_shouted
        if small[1:] not in ((), ("the",), ("al",)):
            return False
        run = [token.folded for token in line[first:last + 1]]
        if tie in ("of", "for", "and") and self._is_whole(line, first, last):
            return True
        if tie in ("of", "for"):
            groups = ("organisation_of", "place_of", "document_starts", "titles")
            return any(known.has(group, head) for group in groups) or known.is_title(head) or (
                head in ("secretary", "minister")) or (
                head == "affairs" and any(known.has(group, run[0]) for group in groups))
        if tie in ("to", "on"):
            is_study = tie == "on" and any(known.has("studies", word) for word in run)
            is_envoy = tie == "to" and known.has("envoys", head)
            return is_study or is_envoy or known.has("organisation_of", head)
        if tie == "in":
            return key_of(" ".join(run)) in ("al qaeda", "al qaida", "alqaeda")
        return tie == "and" and len(small) == 1 and self._and_joins(line, first, last)

    def _and_joins(self, line: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether “and” stands inside a name: Ministry of Health and Sport, Foreign and Commonwealth Office."""
        known, run = self._known, [token.folded for token in line[first:last + 1]]
        whole = key_of(" ".join(token.words for token in line[first:last + 3]))
        if whole in known.nations or whole in known.spelled_out:
            return True
        after, beyond = line[last + 2], line[last + 3] if last + 3 < len(line) else None
        if key_of(after.words) in known.nations or key_of(after.words) in known.belonging:
            return False
        if ("of" in run or "for" in run) and any(known.has(group, word) for word in run
                                                 for group in ("organisation_of", "titles")):
            of = next(at for at, word in enumerate(run) if word in ("of", "for"))
            inner = run[of + 1:]
            is_subject = known.has("title_words", after.folded) and not (
                beyond is not None and known.is_title(beyond.folded))
            return (is_subject or all(not self._is_place(word) for word in inner)) and not known.has(
                "organisation_of", after.folded)
        are_words = all(known.has("title_words", word) or key_of(word) in known.nations for word in run)
        return are_words and key_of(run[-1]) not in known.nations and beyond is not None and known.has(
            "organisation_ends", beyond.folded)

    def _is_whole(self, line: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether English words end as a law or a body does, and are its name: Proceeds of Crime Act.

        A body is told by “the” before it, or by its initials, which the article has; so the two of “the Coast Guard and
        Harbour Board” stay two.
        """
        end = self._end(line, last)
        run = line[first:end + 1]
        initials = initials_of(" ".join(token.words for token in run))
        if len(initials) > 2 and initials in self._words.acronyms and self._known.has(
                "organisation_ends", run[-1].folded):
            return True
        is_of_nation = first < last and key_of(run[0].words) in self._known.belonging
        if not all(self._is_plain_word(token) for token in run[is_of_nation:]):
            return False
        if run[-1].folded in _LAWS:
            return True
        is_one = line[last + 1].folded == "and" and (is_of_nation or (first > 0 and line[first - 1].folded == "the"))
        is_body = any(self._known.has("organisation_ends", token.folded) for token in line[first:last + 1])
        is_goods = first == last and line[first].folded in ("securities", "fisheries", "services", "minerals", "metals",
                                                            "utilities", "communications", "industries")
        return is_one and self._known.has("bodies_of_state", run[-1].folded) and (is_goods or not is_body)

    def _end(self, line: Sequence[Token], last: int) -> int:
        """Return the last capital that stands with only small words that join between it and `last`."""
        end = last
        for at in range(last + 1, min(len(line), last + 2 + _LONGEST_END)):
            if line[at].gap not in SPACES or not (line[at].is_capital or line[at].folded in TIES) or (
                    line[at - 1].is_possessive):
                break
            end = at if line[at].is_capital else end
        return end

    def _is_plain_word(self, token: Token) -> bool:
        """Tell whether a word is an English one, in a name; no place, person or acronym by itself."""
        known, key = self._known, key_of(token.words)
        return token.folded in TIES or (
            token.is_plain and not token.is_shouted and not token.is_possessive
            and (known.is_english(token.folded) or known.has("title_words", token.folded)
                 or known.has("organisation_ends", token.folded))
            and key not in known.nations and key not in known.belonging and key not in known.organisations)

    def _is_place(self, word: str) -> bool:
        key = key_of(word)
        return key in self._known.nations or key in self._known.cities
