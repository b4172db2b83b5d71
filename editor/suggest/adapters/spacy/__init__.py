"""Suggest names by a spaCy pipeline that the analyst has installed, behind what the rules found."""

from __future__ import annotations

from collections.abc import Iterator

from editor.suggest.adapters.labels import sort_of
from editor.suggest.adapters.spacy.loading import loaded
from editor.suggest.naming import Naming
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Remark, Sort, Suggestion
from editor.words import say_number

_CONFIDENCE = 0.5
"""A pipeline does not say how sure it is of an entity."""


class SpacyNames:
    """The suggester of the names that one pipeline finds; the pipeline is loaded when it first reads, and kept."""

    name = "spacy"

    def __init__(self, pipeline: str) -> None:
        """Take the name of an installed package, or the path of a folder."""
        self._pipeline = pipeline

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Name | Remark]:
        """Yield the names in the lines that count, where nothing else was found. Raises SuggesterFailed."""
        pipeline, warning = loaded(self._pipeline)
        if warning:
            yield Remark(warning)
        read = [line for line in reading.lines if line.end - line.begin <= pipeline.max_length]
        if passed_over := len(reading.lines) - len(read):
            yield Remark(say_number(
                "{count} paragraph was not given to spaCy: it is longer than its pipeline reads.",
                "{count} paragraphs were not given to spaCy: they are longer than its pipeline reads.", passed_over))
        naming = Naming(reading, found)
        places: list[tuple[int, int, Sort]] = []
        for line, document in zip(read, pipeline.pipe(reading.words[line.begin:line.end] for line in read),
                                  strict=True):
            places += [(line.begin + each.start_char, line.begin + each.end_char, sort)
                       for each in document.ents if (sort := sort_of(each.label_)) is not None]
        yield from naming.names(places, rule="pipeline", confidence=_CONFIDENCE)
