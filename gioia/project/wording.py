"""Words that people give: as they are kept, joined, and used in the names of files."""

from __future__ import annotations

import re

from gioia.codebook.labels import fold_label
from gioia.text.normalise import normalise

PARAGRAPH = "\n\n"
BESIDE = "; "
"""Between wordings that stand on one line."""
LONGEST_FILE_WORD = 40
"""In characters: names of files have 255 bytes at the most, and a character up to four."""
_UNSAFE = re.compile(r"[^\w.]+")


def clean_text(text: str) -> str:
    """A definition, note or reason: normalised like a transcript, trimmed."""
    return normalise(text).text.strip()


def both_texts(first: str, second: str) -> str:
    """Two notes as one: the first, and the paragraphs of the second that are not in it."""
    told = first.split(PARAGRAPH)
    added = [one for one in second.split(PARAGRAPH) if one not in told]
    return PARAGRAPH.join(filter(None, [first, *added]))


def both_labels(first: str, second: str) -> str:
    """Two wordings of one thing on one line: the first, and what of the second is not in it."""
    told = {fold_label(one) for one in first.split(BESIDE)}
    added = [one for one in second.split(BESIDE) if fold_label(one) not in told]
    return BESIDE.join(filter(None, [first, *added]))


def file_word(name: str) -> str:
    """What a person is called in the name of a file or folder, on any system; never empty."""
    return _UNSAFE.sub("-", name[:LONGEST_FILE_WORD]).strip("-.") or "coder"


def of_export(what: str) -> str:
    """How a line of the audit trail begins that tells of files written: a figure, a table."""
    return f"export the {what}:"
