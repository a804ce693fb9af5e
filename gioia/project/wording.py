"""Longer words that people give, as they are kept."""

from __future__ import annotations

from gioia.text.normalise import normalise


def clean_text(text: str) -> str:
    """A definition, note or reason: normalised like a transcript, trimmed."""
    return normalise(text).text.strip()


def of_export(what: str) -> str:
    """How a line of the audit trail begins that tells of files written: a figure, a table."""
    return f"export the {what}:"
