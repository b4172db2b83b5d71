"""The sentences translators get are those of the code."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_collected_sentences_are_up_to_date():
    spec = importlib.util.spec_from_file_location("sentences", ROOT / "packaging" / "sentences.py")
    assert spec is not None
    assert spec.loader is not None
    sentences = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sentences)
    assert sentences.TEMPLATE.read_bytes() == sentences.template(), "run `python packaging/sentences.py`"
