"""Suggest names and quotes by a language model on this machine; what it says in other words than the article's is
thrown away."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.errors import SuggesterFailed
from editor.model.records import Stretch
from editor.model.span import SpanIndex
from editor.suggest.adapters.language_model.address import address_of
from editor.suggest.adapters.language_model.asking import NotUnderstood, asked
from editor.suggest.adapters.language_model.conversation import Answer, answer_in, question
from editor.suggest.adapters.language_model.placing import Placing
from editor.suggest.naming import Naming, Place
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Remark, Said, Suggestion
from editor.words import say_number

LONGEST = 120.0
"""The most seconds that one answer may take."""

_PASSAGE = 4000
"""How many code points are asked about at once, a longer sentence apart."""

_CONFIDENCE = 0.4
_RULE = "model"


class LanguageModel:
    """The suggester that asks one model, passage by passage, in as many questions as the article is long."""

    name = "language-model"

    def __init__(self, address: str, model: str, longest: float = LONGEST) -> None:
        """Take where the model is, as Preferences have it, its name, and how many seconds each answer may take."""
        self._written, self._model, self._longest = address, model, longest
        self._with_schema = True

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion | Remark]:
        """Yield the names and quotes of the lines that count, where nothing else was found. Raises SuggesterFailed."""
        places: list[Place] = []
        quoted = SpanIndex((each.begin, each.end, str(at)) for at, each in enumerate(found) if isinstance(each, Said))
        thrown_away, failure = 0, None
        for passage in _passages(reading):
            try:
                answer = self.answer(reading.words[passage.begin:passage.end])
            except SuggesterFailed as refusal:
                failure = refusal
                break
            placing = Placing(reading.words, passage)
            places += placing.names(answer.names)
            yield from (each for each in placing.quotes(answer.quotes, rule=_RULE, confidence=_CONFIDENCE)
                        if not quoted.overlapping(each.begin, each.end))
            thrown_away += placing.thrown_away + answer.misshapen
        yield from Naming(reading, found).names(places, rule=_RULE, confidence=_CONFIDENCE)
        if thrown_away:
            yield Remark(say_number(
                "{count} answer of the language model was thrown away: the article does not say it in these words.",
                "{count} answers of the language model were thrown away: the article does not say them in these words.",
                thrown_away))
        if failure is not None:
            raise failure

    def answer(self, passage: str) -> Answer:
        """Return what the model says of a passage. Raises SuggesterFailed."""
        address = address_of(self._written)
        try:
            return answer_in(asked(address, question(self._model, passage, with_schema=self._with_schema),
                                   self._longest))
        except NotUnderstood:
            if not self._with_schema:
                raise
            self._with_schema = False  # not every server knows schemas, and the order says the form, too
            return self.answer(passage)


def _passages(reading: Reading) -> Iterator[Stretch]:
    """Yield runs of sentences with nothing but spaces between them, each as long as is asked about at once."""
    held: Stretch | None = None
    for each in reading.sentences:
        if held is not None and each.end - held.begin <= _PASSAGE and not reading.words[held.end:each.begin].strip():
            held = Stretch(held.begin, each.end)
            continue
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held
