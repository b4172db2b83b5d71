"""Collect every sentence a person reads into resources/locales/dossier.pot, for translators to begin from.

Run it after changing words: `python packaging/catalogue.py`. Sentences come from `say`, `say_number` and `phrase` in
the code, and from the labels of the schemes and lexicons in resources.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "resources" / "locales" / "dossier.pot"
KEYWORDS = {"say": None, "say_number": (1, 2), "phrase": None}
LABELS = ("label", "meaning", "kinds", "outcomes", "units", "reliability", "credibility")
"""The keys of resource files whose values a person reads."""


def catalogue() -> Catalog:
    """Return all sentences with the modules they stand in; without line numbers, so that it changes only with them."""
    found = Catalog(project="Dossier", fuzzy=False, charset="utf-8")
    for module, _, message, _, _ in extract_from_dir(ROOT / "editor", keywords=KEYWORDS):
        found.add(message, locations=[(f"editor/{module}", 0)])
    for folder in ("schemes", "lexicons"):
        for path in sorted((ROOT / "resources" / folder).glob("*.toml")):
            for label in labels_in(tomllib.loads(path.read_text(encoding="utf-8"))):
                found.add(label, locations=[(f"resources/{folder}/{path.name}", 0)])
    return found


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
