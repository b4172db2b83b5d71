"""Publish the exchange format as a JSON Schema.

    python -m editor.formats.schema > resources/schema/dossier-1.schema.json
"""

from __future__ import annotations

import sys
from inspect import cleandoc
from typing import Any

import msgspec

from editor.formats.exchange import Document

FILE = "schema/dossier-1.schema.json"


def exchange_schema() -> bytes:
    """Return the schema (JSON Schema 2020-12): a reader takes a file that leaves keys out, ids and places excepted."""
    schema = msgspec.json.schema(Document)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dossier exchange format 1", **schema}
    for definition in schema["$defs"].values():
        _loosen(definition)
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=1) + b"\n"


def _loosen(definition: dict[str, Any]) -> None:
    if "description" in definition:  # Python 3.13 strips the indentation of docstrings, earlier ones keep it
        definition["description"] = cleandoc(definition["description"])
    always = {"id", "begin", "end", "words", "format", "version", "sha256", "inline"}
    if "required" in definition:
        definition["required"] = [key for key in definition["required"] if key in always]


if __name__ == "__main__":
    sys.stdout.buffer.write(exchange_schema())
