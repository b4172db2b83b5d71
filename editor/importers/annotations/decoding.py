"""Turn the bytes of a text that annotations count in into words, without changing how many they are."""

from __future__ import annotations

from editor.importers.decoding import decode


def decoded_text(data: bytes, name: str) -> tuple[str, str]:
    """Return the words, and how they were read: as UTF-8, which all of these formats prescribe, else as any text.

    Raises ImportFailed for bytes that are no text.
    """
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        decoded = decode(data, name)
        return decoded.words, decoded.how
