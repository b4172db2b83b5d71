"""Keep the notes of one briefing: what each citation rests on, source by source, in the order of first citing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editor.briefing.blocks import Note, Run
from editor.briefing.corrected import corrected_parts
from editor.briefing.evidence import Evidence, evidence_of
from editor.briefing.lexicons import grade_text
from editor.briefing.names import outlet_of, set_apart
from editor.briefing.places import place_text
from editor.briefing.quotation_marks import marks_of, nested, quoted
from editor.model.dates import full_date
from editor.model.project import Project
from editor.model.records import Anchor, Article, Citation
from editor.model.text import direction
from editor.words import say

_ENDS = frozenset(".,;:!?…。！？؟،")
_ROOM, _LEAD, _FULL_LEAD = 340, 50, 130
"""Letters of about three lines of a note, and of what stands before words of a known source and of a new one."""
_CLOSERS = "\"'”’»›)]"


class Notebook:
    """The notes so far. What is cited at one place is one note, which names every source and claimant of it.

    A note gives the words of its first piece of evidence, and of further ones while it stays within about three lines;
    of the others it says where they stand. A source is given in full where its words are first, later by its number.
    The same words of the same claimants are one note, however often they are cited. `language` (BCP 47) is that of the
    briefing.
    """

    def __init__(self, project: Project, language: str = "en") -> None:
        self._project = project
        self._language = language
        self._sources: dict[str, str] = {}
        self._named: set[str] = set()
        self._earlier: dict[str, dict[str, None]] = {}
        self._notes: dict[tuple[Evidence, ...], Note] = {}
        self._cited: dict[Citation, tuple[str, ...]] = {}
        self._grades: set[str] = set()

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order of first citing."""
        return tuple(self._notes.values())

    @property
    def cited(self) -> dict[str, str]:
        """Return the numbers of the cited sources (S1, S2 ...) by article, in their order."""
        return dict(self._sources)

    @property
    def grades(self) -> frozenset[str]:
        """Return the grades that the notes give, each as a letter and a number."""
        return frozenset(self._grades)

    def earlier(self, article_id: str) -> tuple[str, ...]:
        """Return the earlier texts of an article whose words are cited, in the order of first citing."""
        return tuple(self._earlier.get(article_id, ()))

    def cite(self, citation: Citation) -> tuple[str, ...]:
        """Return the id of the note a citation asks for; none where what it names is gone or not accepted."""
        if citation not in self._cited:
            self._cited[citation] = self.notes_on(evidence_of(self._project, citation))
        return self._cited[citation]

    def notes_on(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """Return the id of the one note on pieces of evidence, or nothing where there are none."""
        pieces = tuple(dict.fromkeys(evidence))
        return (self._note(pieces).id,) if pieces else ()

    def source(self, article_id: str) -> str:
        """Return the number of a source, which is cited from now on."""
        return self._sources.setdefault(article_id, f"S{len(self._sources) + 1}")

    def _note(self, pieces: tuple[Evidence, ...]) -> Note:
        if pieces not in self._notes:
            self._notes[pieces] = Note(f"n{len(self._notes) + 1}", tuple(self._written(pieces)))
        return self._notes[pieces]

    def _written(self, pieces: Sequence[Evidence]) -> Iterator[Run]:
        """Yield the pieces with their words while these have room, then where the other pieces stand."""
        room, short = _ROOM, []
        for place, piece in enumerate(pieces):
            room -= sum(len(anchor.words) for anchor in piece.anchors)
            room -= _LEAD if piece.article in self._named else _FULL_LEAD
            if place and room < 0:
                short.append(self._short(piece))
                continue
            if place:
                yield Run(" ")
            yield from self._runs(piece)
        if short:
            yield Run(" " + say("Also {places}.", places="; ".join(dict.fromkeys(short))))

    def _short(self, piece: Evidence) -> str:
        """Return where a piece stands, without its words; of a source not named before with its outlet."""
        article = self._project.get(Article, piece.article)
        number = self.source(piece.article)
        outlet = "" if piece.article in self._named else outlet_of(self._project, article).name
        return _joined([number, outlet, self._place(article, piece)])

    def _place(self, article: Article, piece: Evidence) -> str:
        """Return where the words of a piece stand, and keep in mind which earlier versions they are of."""
        earlier = self._earlier.setdefault(article.id, {})
        earlier.update((anchor.text, None) for anchor in piece.anchors if article.version(anchor.text) is not None)
        return place_text(article, piece.anchors)

    def _headed(self, article: Article, piece: Evidence) -> Iterator[str]:
        """Yield the headline of each earlier version that is cited in full for the first time, where it was another."""
        for text in dict.fromkeys(anchor.text for anchor in piece.anchors if anchor.text not in self._named):
            version = article.version(text)
            if version is not None and version.title not in ("", article.title):
                self._named.add(text)
                yield say("then headed {title}", title=_along(quoted(version.title, self._language), version.title))

    def _grade(self, piece: Evidence, article: Article) -> str:
        grade = grade_text(outlet_of(self._project, article).reliability, piece.credibility)
        self._grades.add(grade)
        return grade

    def _runs(self, piece: Evidence) -> tuple[Run, ...]:
        article = self._project.get(Article, piece.article)
        outlet, grade = outlet_of(self._project, article), self._grade(piece, article)
        is_new = piece.article not in self._named
        self._named.add(piece.article)
        lead = [self.source(piece.article)]
        if is_new:
            lead += [outlet.name, _along(quoted(article.title, self._language), article.title), publication(article)]
        elif not piece.anchors:
            lead.append(say("the whole of it"))
        said = _joined([*lead, self._place(article, piece), *self._headed(article, piece), *_claimant(piece, is_new)])
        if not piece.anchors:
            return (Run(f"{said} [{grade}]."),)
        return Run(f"{said} [{grade}]: "), *self._quoted(piece.anchors, article.language)

    def _quoted(self, anchors: Sequence[Anchor], language: str) -> tuple[Run, ...]:
        """Return exact words in quotation marks, and a full stop where they do not end in a mark of their own.

        Corrections stand in square brackets after the words they correct, apart from the source's words. Quotation
        marks within are those of a quotation inside another.
        """
        runs: list[Run] = []
        opening, closing = marks_of(self._language)
        for anchor in anchors:
            runs += [Run("; ")] if runs else []
            runs.append(Run(_along(opening, anchor.words)))
            for words, is_exact in corrected_parts(self._project, anchor):
                runs.append(Run(nested(words, self._language), "source words", language) if is_exact
                            else Run(f" {words}"))
            runs.append(Run(_along(closing, anchor.words)))
        return tuple(runs) if ends_itself(anchors[-1].words) else (*runs, Run("."))


def _along(marks: str, words: str) -> str:
    """Return marks, or words in them, so that they run with the words that they stand around; blank without words."""
    if not words:
        return ""
    return f"\u200f{marks}\u200f" if direction(words) == "rtl" else marks


def _joined(lead: Iterable[str]) -> str:
    return ", ".join([part if part.isascii() else set_apart(part) for part in lead if part])


def _claimant(piece: Evidence, is_new: bool) -> Sequence[str]:
    said_by = say("according to {name}", name=piece.claimant) if is_new and piece.claimant else piece.claimant
    return piece.denial or said_by, say("relayed by {name}", name=piece.relayed_by) if piece.relayed_by else ""


def ends_itself(words: str) -> bool:
    """Tell whether words end in a mark of their own, before any that closes a quotation, and need no full stop."""
    return words.rstrip(_CLOSERS)[-1:] in _ENDS


def publication(article: Article) -> str:
    """Return when an article was published, and how that is known unless the article states it."""
    if not article.published:
        return say("date not stated")
    ways = {"inferred": say("inferred"), "given": say("given by the analyst")}
    way = ways.get(article.published_how, "")
    return f"{full_date(article.published)} ({way})" if way else full_date(article.published)
