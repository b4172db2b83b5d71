"""Make the sample project of the program: `python packaging/sample/make.py` writes resources/samples/sample.json.

What it holds is told in port-amsel.toml beside this file, by words alone; where they stand in the articles is looked up
here, so that every offset is right. Records name each other by keys, words of an article as `[key, words]`.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  # the checkout is found before any of it is imported

from editor import registry  # noqa: E402
from editor.importers.imported import ImportedArticle  # noqa: E402

PLAN = Path(__file__).parent / "port-amsel.toml"
SAMPLES = ROOT / "resources" / "samples"
TARGET = SAMPLES / "sample.json"
MADE_AT = "2025-03-16T14:30:00.000Z"
_TIME = "01JPF15ZT0"
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ = ("title", "standfirst", "author", "dateline", "published", "published_how", "published_why", "language")
"""What an import finds in an article by itself."""
_BOLD = regex.compile(r"\*\*(.+?)\*\*")

Table = dict[str, Any]


class Sample:
    """The sample on its way from the plan to an exchange document."""

    def __init__(self, plan: Table, folder: Path) -> None:
        self._plan = plan
        self._made = 0
        self._imports = {article["key"]: _import(folder / article["file"]) for article in plan["articles"]}
        kinds = ("briefings", "outlets", "articles", "entities", "events", "quotes")
        self._ids = {record["key"]: self._next_id() for kind in kinds for record in plan[kind]}

    def document(self) -> Table:
        """Return the exchange document."""
        plan = self._plan
        return {
            "format": "dossier", "version": 1, "project": plan["project"],
            "outlets": [self._record(outlet) for outlet in plan["outlets"]],
            "articles": [self._article(article) for article in plan["articles"]],
            "entities": [self._entity(entity) for entity in plan["entities"]],
            "mentions": list(self._mentions()),
            "events": [self._event(number, event) for number, event in enumerate(plan["events"], 1)],
            "quotes": [self._quote(number, quote) for number, quote in enumerate(plan["quotes"], 1)],
            "translations": [self._translation(one) for one in plan["translations"]],
            "relations": [self._relation(relation) for relation in plan["relations"]],
            "notes": [self._note(note) for note in plan["notes"]],
            "briefings": [self._briefing(briefing) for briefing in plan["briefings"]],
        }

    def _article(self, plan: Table) -> Table:
        found = self._imports[plan["key"]]
        article = found.article
        read = {field: getattr(article, field) for field in _READ}
        held = self._record(_without(plan, "file"), file_name=plan["file"], **read)
        return {**held, "outlet": self._ids[plan["outlet"]], "sha256": _sha256(found.text.words),
                "text": found.text.words, "lines": msgspec.to_builtins(article.lines)}

    def _entity(self, plan: Table) -> Table:
        held = self._record(plan)
        held.pop("tagged", None)
        held["offices"] = [self._office(office) for office in plan.get("offices", ())]
        held["different_from"] = [self._ids[key] for key in plan.get("different_from", ())]
        return held

    def _office(self, plan: Table) -> Table:
        return {"words": plan["words"], "entity": self._id(plan, "entity"), "passage": self._passage(*plan["at"])}

    def _mentions(self) -> Iterator[Table]:
        for key in self._imports:
            for begin, end, fields in sorted(self._tags(key), key=lambda tag: tag[0]):
                yield {**self._stamp(), "article": self._ids[key], "begin": begin, "end": end,
                       "words": self._words(key)[begin:end], **fields}

    def _tags(self, article: str) -> Iterator[tuple[int, int, Table]]:
        """Yield what is tagged in an article: of names that overlap the longest, in no line that is set aside."""
        taken = [(line.begin, line.end) for line in self._imports[article].article.lines if line.set_aside]
        for form, fields in sorted(self._forms(article), key=lambda held: -len(held[0])):
            for found in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(form)}(?![\p{{L}}\p{{N}}])",
                                        self._words(article)):
                begin, end = found.span()
                if all(end <= first or last <= begin for first, last in taken):
                    taken.append((begin, end))
                    yield begin, end, fields

    def _forms(self, article: str) -> Iterator[tuple[str, Table]]:
        """Yield the words that are tagged in an article, and the fields of their tags."""
        for entity in self._plan["entities"]:
            fields = {"type": entity["type"], "entity": self._ids[entity["key"]]}
            for form in {entity["name"], *entity.get("tagged", ())}:
                yield form, fields
        for time in self._plan["times"]:
            if time["article"] == article:
                yield time["words"], {"type": "time", **_without(time, "article", "words")}

    def _event(self, number: int, plan: Table) -> Table:
        held = self._record(plan, number=number, where=self._id(plan, "where"))
        held["participants"] = [{**one, "entity": self._id(one, "entity")} for one in plan["participants"]]
        held["accounts"] = [self._account(account) for account in plan["accounts"]]
        return held

    def _account(self, plan: Table) -> Table:
        return {"id": self._next_id(), "attributed_to": self._id(plan, "by"),
                "attributed_words": plan.get("by_words", ""), "relayed_by": self._id(plan, "relayed_by"),
                **{field: plan[field] for field in ("credibility", "origin_group", "values") if field in plan},
                "evidence": self._evidence(plan)}

    def _quote(self, number: int, plan: Table) -> Table:
        article = plan["article"]
        spans = [self._passage(article, words) for words in plan["spans"]]
        near = spans[0]["begin"]
        return {**self._record(_without(plan, "cue"), number=number, article=self._ids[article]),
                "spans": spans, "speaker": self._ids[plan["speaker"]],
                "about": [self._ids[key] for key in plan["about"]],
                "speaker_span": self._nearest(article, plan["speaker_words"], near), "cue_words": plan["cue"],
                "cue": self._nearest(article, plan["cue"], near), "relayed_by": self._id(plan, "relayed_by")}

    def _translation(self, plan: Table) -> Table:
        held = _without(plan, "of", "at")
        if "at" in plan:
            return {**self._stamp(), "anchor": self._passage(*plan["at"]), **held}
        return {**self._stamp(), "record": self._ids[plan["of"]], **held}

    def _relation(self, plan: Table) -> Table:
        return {**self._record(plan), "from": self._ids[plan["from"]], "to": self._ids[plan["to"]],
                "evidence": self._evidence(plan)}

    def _note(self, plan: Table) -> Table:
        return {**self._stamp(), "anchor": self._passage(*plan["at"]), "words": plan["words"]}

    def _briefing(self, plan: Table) -> Table:
        sections = [{**self._stamp(), "briefing": self._ids[plan["key"]], "order": float(order), **section}
                    for order, section in enumerate(plan["sections"], 1)]
        ids = {section["kind"]: section["id"] for section in sections}
        paragraphs = [{**self._stamp(), "section": ids[paragraph["section"]], "order": float(order),
                       "style": paragraph.get("style", "body"),
                       "statements": [self._statement(one) for one in paragraph["statements"]]}
                      for order, paragraph in enumerate(plan["paragraphs"], 1)]
        return {**self._record(_without(plan, "paragraphs")), "sections": sections, "paragraphs": paragraphs}

    def _statement(self, plan: Table) -> Table:
        return {"id": self._next_id(), **_without(plan, "words", "cites"),
                "inlines": [*_inlines(plan["words"]), *(self._citation(cited) for cited in plan["cites"])]}

    def _citation(self, cited: str | list[str]) -> Table:
        if isinstance(cited, str):
            return {"inline": "citation", "record": self._ids[cited]}
        return {"inline": "citation", "passage": self._passage(*cited)}

    def _evidence(self, plan: Table) -> list[Table]:
        return [self._passage(article, words) for article, words in plan["evidence"]]

    def _passage(self, article: str, words: str) -> Table:
        """Return where words stand that stand once in an article."""
        text = self._words(article)
        if text.count(words) != 1:
            raise SystemExit(f"“{words}” stands {text.count(words)} times in {article}; give words that stand once.")
        begin = text.index(words)
        return {"article": self._ids[article], "begin": begin, "end": begin + len(words), "words": words}

    def _nearest(self, article: str, words: str, place: int) -> Table:
        found = [match.span() for match in regex.finditer(rf"\b{regex.escape(words)}\b", self._words(article))]
        if not found:
            raise SystemExit(f"“{words}” does not stand in {article}.")
        begin, end = min(found, key=lambda span: abs(span[0] - place))
        return {"begin": begin, "end": end}

    def _words(self, article: str) -> str:
        return self._imports[article].text.words

    def _id(self, plan: Table, field: str) -> str:
        return self._ids[plan[field]] if plan.get(field) else ""

    def _record(self, plan: Table, **more: Any) -> Table:
        return {**self._stamp(self._ids.get(plan.get("key", ""), "")), **_without(plan, "key"), **more}

    def _stamp(self, record: str = "") -> Table:
        return {"id": record or self._next_id(), "made_by": self._plan["project"]["analyst"], "made_at": MADE_AT}

    def _next_id(self) -> str:
        self._made += 1
        return _TIME + "".join(_DIGITS[self._made >> 5 * place & 31] for place in reversed(range(16)))


def _import(path: Path) -> ImportedArticle:
    return registry.importer("text").read(path.read_bytes(), path.name)


def _sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _without(plan: Table, *fields: str) -> Table:
    return {field: value for field, value in plan.items() if field not in fields}


def _inlines(words: str) -> Iterator[Table]:
    """Yield formatted words: those between two pairs of asterisks are bold."""
    for place, part in enumerate(_BOLD.split(words)):
        if part:
            yield {"inline": "words", "words": part, **({"bold": True} if place % 2 else {})}


def sample() -> bytes:
    """Return the bytes of the sample's exchange file."""
    document = Sample(tomllib.loads(PLAN.read_text(encoding="utf-8")), SAMPLES).document()
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


if __name__ == "__main__":
    TARGET.write_bytes(sample())
