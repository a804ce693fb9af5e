"""Words that people give with an answer: a label or a text, as a codebook may hold it."""

from __future__ import annotations

from gioia.codebook.labels import has_controls, is_blank, tidy_label, tidy_text
from gioia.errors import UsageError


def given_label(label: str) -> str:
    """The label as it is kept; empty where none was given.

    Raises:
        UsageError: there is nothing to see of it, or it has control characters.
    """
    tidy = tidy_label(label)
    if label.strip() and (is_blank(tidy) or has_controls(tidy)):
        raise UsageError("A label needs letters, and no control characters.", "Give another one.")
    return tidy


def given_text(text: str) -> str:
    """The text as it is kept; empty where none was given.

    Raises:
        UsageError: it has control characters.
    """
    tidy = tidy_text(text).strip()
    if has_controls(tidy):
        raise UsageError("The text has control characters in it.", "Write it without them.")
    return tidy
