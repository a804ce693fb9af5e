"""Longer words that people give, as they are kept."""

from __future__ import annotations

from gioia.text.normalise import normalise


def clean_text(text: str) -> str:
    """A definition, note or reason: normalised like a transcript, trimmed."""
    return normalise(text).text.strip()
