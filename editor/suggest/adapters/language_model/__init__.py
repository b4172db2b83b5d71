"""Suggest names and quotes by a language model on this machine; what it says in other words than the article's is
thrown away."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.errors import SuggesterFailed
from editor.model.records import Stretch
from editor.model.span import SpanIndex
from editor.suggest.adapters.language_model.address import address_of
from editor.suggest.adapters.language_model.asking import NotUnderstood, asked
from editor.suggest.adapters.language_model.conversation import Answer, Misshapen, answer_in, question
from editor.suggest.adapters.language_model.placing import Placing
from editor.suggest.adapters.language_model.speakers import Speakers
from editor.suggest.naming import Naming, Place
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Remark, Said, Suggestion
from editor.words import say_number

LONGEST = 120.0
"""The most seconds that one answer may take."""

_PASSAGE = 4000
"""How many code points are asked about at once, a longer sentence apart."""

_MOST_MISSHAPEN = 3
"""After so many answers in a row that are in no form that was asked for, no further one is waited for."""

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
        asking, speakers = _Asking(self, reading), Speakers(reading, found)
        thrown_away = 0
        for passage, answer in asking.answers():
            placing = Placing(reading.words, passage, speakers)
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
        yield from asking.remarks()
        if asking.failure is not None:
            raise asking.failure

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


class _Asking:
    """The questions about an article, passage by passage. A misshapen answer is left out; several in a row end it.

    Behind the last answer `failure` is why nothing more could be asked, or nothing was understood at all.
    """

    def __init__(self, model: LanguageModel, reading: Reading) -> None:
        self.failure: SuggesterFailed | None = None
        self._passages = tuple(_passages(reading))
        self._unread = len(self._passages)
        self._model, self._words = model, reading.words

    def answers(self) -> Iterator[tuple[Stretch, Answer]]:
        """Yield each passage that is answered, with what the model says of it."""
        in_a_row = 0
        for passage in self._passages:
            try:
                answer = self._model.answer(self._words[passage.begin:passage.end])
            except Misshapen as refusal:
                in_a_row += 1
                self.failure = refusal if self._unread == len(self._passages) else None
                if in_a_row == _MOST_MISSHAPEN:
                    return
            except SuggesterFailed as refusal:
                self.failure = refusal
                return
            else:
                in_a_row, self.failure = 0, None
                self._unread -= 1
                yield passage, answer

    def remarks(self) -> Iterator[Remark]:
        """Yield how many passages were not read, where some were."""
        if not 0 < self._unread < len(self._passages):
            return
        yield Remark(say_number(
            "{count} of {all} passages was not read by the language model.",
            "{count} of {all} passages were not read by the language model.", self._unread, all=len(self._passages))
            if self.failure is not None else say_number(
            "{count} of {all} passages was not read by the language model: its answer is not in the form that was "
            "asked for. Choose a model that can answer in JSON.",
            "{count} of {all} passages were not read by the language model: its answers are not in the form that was "
            "asked for. Choose a model that can answer in JSON.", self._unread, all=len(self._passages)))


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
