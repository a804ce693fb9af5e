"""Words that people give: how they are kept, and when two of them are the same."""

from __future__ import annotations

from gioia.codebook.labels import fold_label
from gioia.text.normalise import normalise


def clean_text(text: str) -> str:
    """A definition, note or reason as it is kept: normalised like a transcript, trimmed."""
    return normalise(text).text.strip()


def fold(name: str) -> str:
    """A name as it is compared: case, composition and white space do not matter."""
    return fold_label(name)
