"""Collect every sentence a person reads into resources/locales/dossier.pot, for translators to begin from.

Run it after changing words: `python packaging/sentences.py`. Sentences come from `say`, `say_number`, `phrase` and
`phrases` in the code, and from the labels of the schemes, lexicons and kinds of briefings in resources.
"""

from __future__ import annotations

import ast
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "resources" / "locales" / "dossier.pot"
KEYWORDS = {"say": 1, "say_number": 2, "phrase": 1, "phrases": 2}
"""The functions that take sentences, and how many forms each takes."""
LABELS = ("label", "title", "meaning", "description", "kinds", "outcomes", "units", "reliability", "credibility")
"""The keys of resource files whose values a person reads."""


def catalogue() -> Catalog:
    """Return all sentences with the modules they stand in; without line numbers, so that it changes only with them."""
    found = Catalog(project="Dossier", fuzzy=False, charset="utf-8")
    for path in sorted((ROOT / "editor").rglob("*.py")):
        for forms in messages_in(path.read_text(encoding="utf-8")):
            found.add(forms if len(forms) > 1 else forms[0], locations=[(path.relative_to(ROOT).as_posix(), 0)])
    for pattern in ("schemes/*.toml", "lexicons/*.toml", "briefings.toml"):
        for path in sorted((ROOT / "resources").glob(pattern)):
            for label in labels_in(tomllib.loads(path.read_text(encoding="utf-8"))):
                found.add(label, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return found


def messages_in(code: str) -> Iterator[tuple[str, ...]]:
    """Yield what the code says, each sentence with its forms, also inside f-strings."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            forms = [word.value for word in node.args[:KEYWORDS[node.func.id]]
                     if isinstance(word, ast.Constant) and isinstance(word.value, str)]
            if len(forms) == KEYWORDS[node.func.id]:
                yield tuple(forms)


def labels_in(value: Any, is_label: bool = False) -> Iterator[str]:
    """Yield the texts under the keys that hold labels, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from labels_in(inner, is_label or key in LABELS)
    elif isinstance(value, list):
        for inner in value:
            yield from labels_in(inner, is_label)
    elif is_label and isinstance(value, str) and value:
        yield value


def template() -> bytes:
    """Return the template file, the same for the same sentences."""
    out = io.BytesIO()
    write_po(out, catalogue(), omit_header=True, include_lineno=False, sort_output=True, width=120)
    return out.getvalue()


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(template())
