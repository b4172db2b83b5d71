"""Suggest names as the analyst of this project tags them, learned from what was accepted and rejected in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.suggest.learned.findings import Finding
from editor.suggest.learned.habits import NOTHING
from editor.suggest.learned.judging import Judge, Judged
from editor.suggest.learned.learning import Learned
from editor.suggest.learned.places import Places
from editor.suggest.learned.proposals import Proposal, proposals
from editor.suggest.learned.reader import Read, read
from editor.suggest.learned.rules import rule_of, rule_of_habit
from editor.suggest.learned.weighing import NEVER
from editor.suggest.names.known import sort_of
from editor.suggest.names.lexicon import key_of
from editor.suggest.reading import Known, Reading
from editor.suggest.suggestion import Name, Office, Sort, Suggestion, Time, Withdrawn


class LearnedNames:
    """The suggester of names that the analyst taught. It reads behind the rules, and judges what they found."""

    name = "learned"

    def __init__(self, learned: Learned) -> None:
        """Take what was learned in a project."""
        self._learned = learned
        self._judge = Judge(learned.model)

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
        """Yield names that the rules did not find or took for something else, and withdraw what is none."""
        settling = _Settling(reading.words, found, self._learned)
        for sentence in read(reading, found, self._learned.memory, self._learned.scheme):
            left = dict.fromkeys(sentence.found)
            for proposal in proposals(sentence, self._judge):
                if settling.is_done(sentence, proposal):
                    yield from settling.settled(sentence, proposal)
                    left = {each: None for each in left if each not in proposal.found}
            for finding in left:
                yield from settling.by_habit(sentence, finding)


class _Settling:
    """What becomes of the names of one article."""

    def __init__(self, words: str, found: tuple[Suggestion, ...], learned: Learned) -> None:
        self._words, self._learned = words, learned
        self._named = Places(each for each in found if isinstance(each, Name | Office))
        self._times = Places(each for each in found if isinstance(each, Time))
        self._ones = {key_of(words[each.begin:each.end]): each.one for each in found if isinstance(each, Name)}

    def is_done(self, sentence: Read, proposal: Proposal) -> bool:
        """Tell whether what is proposed is sure enough. What was rejected before is withdrawn in any case, and never
        added.
        """
        return self._is_sure(proposal) and not (proposal.deed == "added" and any(
            self._is_refused(sentence.tokens[each.first].begin, sentence.tokens[each.last - 1].end)
            for each in proposal.judged))

    def settled(self, sentence: Read, proposal: Proposal) -> Iterator[Suggestion]:
        """Yield the names that were learned, and the withdrawal of those in whose place they stand."""
        yield from self._in_place_of(proposal.found, [self._name(sentence, each, proposal) for each in proposal.judged])

    def by_habit(self, sentence: Read, finding: Finding) -> Iterator[Suggestion]:
        """Yield a name of the rules as the analyst is used to tag such names, or its withdrawal; nothing where it stays
        as it is.
        """
        habit = self._learned.habits.of(sentence.tokens, finding)
        if habit is None:
            return
        if habit.type == NOTHING:
            yield from self._in_place_of([finding], [])
            return
        yield from self._in_place_of([finding], [msgspec.structs.replace(
            finding.name, rule=rule_of_habit(habit), confidence=habit.sure, type=habit.type,
            sort=self._sort(habit.type))])

    def _in_place_of(self, found: Iterable[Finding], names: Sequence[Name]) -> Iterator[Suggestion]:
        for finding in found:
            standing = self._named.within(finding.name.begin, finding.name.end)
            yield from (_without(each) for each in standing if not any(_is_inside(each, name) for name in names))
        yield from names

    def _is_sure(self, proposal: Proposal) -> bool:
        least = self._learned.thresholds.get(proposal.deed, NEVER)
        return proposal.sure >= least or (proposal.deed == "withdrawn" and all(
            self._learned.memory.is_refused(self._words[each.name.begin:each.name.end]) for each in proposal.found))

    def _is_refused(self, begin: int, end: int) -> bool:
        """Tell whether words are not to be suggested: they name a time, or were rejected before."""
        return any(self._times.within(begin, end)) or self._learned.memory.is_refused(self._words[begin:end])

    def _name(self, sentence: Read, judged: Judged, proposal: Proposal) -> Name:
        place = judged.first, judged.last
        same = next((each.name for each in proposal.found if (each.first, each.last) == place), None)
        begin = same.begin if same else sentence.tokens[judged.first].begin
        end = same.end if same else sentence.tokens[judged.last - 1].end
        words = " ".join(self._words[begin:end].split())
        rule = rule_of(proposal.deed, self._learned.memory.times(words, judged.type), self._learned.tags[judged.type])
        return Name(begin=begin, end=end, rule=rule, confidence=judged.sure, type=judged.type,
                    sort=self._sort(judged.type), entity=same.entity if same else "",
                    one=same.one if same else self._ones.get(key_of(words), words))

    def _sort(self, type_name: str) -> Sort:
        return sort_of(Known("", (), type_name, self._learned.scheme.entity_type(type_name).nature))


def _without(each: Suggestion) -> Withdrawn:
    return Withdrawn(begin=each.begin, end=each.end, rule="learned")


def _is_inside(each: Suggestion, name: Name) -> bool:
    """Tell whether a name stands in another one, and not in all its words."""
    return name.begin <= each.begin and each.end <= name.end and (name.begin, name.end) != (each.begin, each.end)
