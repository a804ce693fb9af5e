"""Lines of a document that no one speaks: front matter, headers, headings, notes of the editors."""

from __future__ import annotations

import re
from typing import NamedTuple

from gioia.text.labels import is_metadata

_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ ]*\n.*?\n\1[ ]*(?:\n|\Z)", re.DOTALL)
_BLOCK = re.compile(r"\n*((?:[^\n]*\S[^\n]*(?:\n|\Z))+)")
_FIELD = re.compile(r"[*_ #-]*([^\W\d_][^\n:：]{0,40})[:：]")
_ENDS_SENTENCE = re.compile(r"[.?!…][\"”»')]*[ ]*$")
_HEADER_BLOCKS = 4
_HEADER_LINES = 30

_HEADING = (
    r"#{1,6}(?![\d#])[^\n]*|[ ]*!\[(?>[^\n]*?\]\()[^\n]*\)[ ]*(?=\n|\Z)|[-*_=]{3,}[ ]*(?=\n|\Z)"
)
_LINE = re.compile(rf"\n(?:(?P<heading>{_HEADING})|(?P<note>_[a-z]\w*:[^\n]*))")


class Aside(NamedTuple):
    """A line that is not talk. A heading that ends a turn is not part of it; a note is."""

    start: int
    end: int
    heading: bool


def body_start(text: str) -> int:
    """Where the document itself begins: after front matter and the header that may follow.

    A header is a block of lines among the first few that holds a metadata line (`Date: 3 May`)
    and in which no line ends as a sentence does.
    """
    front = _FRONT_MATTER.match(text)
    start = at = front.end() if front else 0
    for _ in range(_HEADER_BLOCKS):
        block = _BLOCK.match(text, at)
        if not block:
            break
        at = block.end()
        if _is_header(block[1].splitlines()):
            start = at
    return start


def _is_header(lines: list[str]) -> bool:
    if len(lines) > _HEADER_LINES:
        return False
    fields = [found[1] for line in lines if (found := _FIELD.match(line))]
    metadata = any(is_metadata(field, whole=False) for field in fields)
    return metadata and not any(_ENDS_SENTENCE.search(line) for line in lines)


def find_asides(text: str, start: int = 0) -> list[Aside]:
    """Markdown headings, pictures and rules, and notes of the form `_comment: …`, in order."""
    return [
        Aside(match.start() + 1, match.end(), heading=match["heading"] is not None)
        for match in _LINE.finditer(text, max(start - 1, 0))
    ]
