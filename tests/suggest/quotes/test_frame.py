"""The sentences of a paragraph are found without going through all of it, however many quotations it holds."""

from __future__ import annotations

from typing import SupportsIndex

from editor.model.records import Stretch
from editor.suggest.quotes.frame import Paragraph
from tests.suggest.quotes.reading import read, verbatim
from tests.working import seconds


class Asked(tuple[Stretch, ...]):
    """Sentences, and how often one of them was asked for."""

    times = 0

    def __getitem__(self, place: SupportsIndex) -> Stretch:  # type: ignore[override]  # one is asked for at a time
        self.times += 1
        return super().__getitem__(place)


def test_the_sentences_around_a_place_are_found_among_a_thousand_in_few_steps() -> None:
    sentences = Asked(Stretch(at, at + 9) for at in range(0, 10_000, 10))
    paragraph = Paragraph(0, 10_000, (), sentences)
    assert paragraph.sentence_at(5_004) == paragraph.sentence_at(5_009) == Stretch(5_000, 5_009)
    assert paragraph.before(Stretch(5_000, 5_009)) == Stretch(4_990, 4_999)
    assert paragraph.after(Stretch(5_000, 5_009)) == Stretch(5_010, 5_019)
    assert sentences.times < 60


def test_nothing_stands_before_the_first_sentence_or_behind_the_last() -> None:
    paragraph = Paragraph(2, 20, (), (Stretch(5, 9), Stretch(10, 20)))
    assert paragraph.sentence_at(3) == Stretch(2, 20)
    assert paragraph.before(Stretch(5, 9)) is None
    assert paragraph.after(Stretch(10, 20)) is None


def test_four_times_the_quotations_of_a_paragraph_are_read_in_about_four_times_the_time() -> None:
    line = "“We will not move any more.” "
    assert len(read(line * 3_200)) == 3_200
    assert seconds(lambda: read(line * 3_200)) < 8 * seconds(lambda: read(line * 800))


def test_who_says_several_quotations_is_named_by_each_where_no_names_were_looked_for() -> None:
    words = "“The pier will open in May,” said Ana Ruiz. “It is safe.”"
    assert verbatim(words) == [("The pier will open in May,", "Ana Ruiz"), ("It is safe.", "Ana Ruiz")]
    assert [each.speaker_name and words[each.speaker_name.begin:each.speaker_name.end] for each in read(words)] == [
        "Ana Ruiz", "Ana Ruiz"]
