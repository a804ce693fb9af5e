"""Longer words that people give, as they are kept."""

from __future__ import annotations

from gioia.text.normalise import normalise

PARAGRAPH = "\n\n"


def clean_text(text: str) -> str:
    """A definition, note or reason: normalised like a transcript, trimmed."""
    return normalise(text).text.strip()


def both_texts(first: str, second: str) -> str:
    """Two notes as one: the first, and the paragraphs of the second that are not in it."""
    told = first.split(PARAGRAPH)
    added = [one for one in second.split(PARAGRAPH) if one not in told]
    return PARAGRAPH.join(filter(None, [first, *added]))


def of_export(what: str) -> str:
    """How a line of the audit trail begins that tells of files written: a figure, a table."""
    return f"export the {what}:"
