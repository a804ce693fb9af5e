"""Breaking a label into lines. Widths are in em; a line is a span of the label in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from gioia.text.graphemes import next_boundary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.figures.measure import Face
    from gioia.figures.scene import Weight

Span = tuple[int, int]

_WORD = re.compile(r"[^ ]+")  # only a plain space may become the end of a line
_PIECE = re.compile(r".*?(?:[-‐–—/](?=\w)| |$)", re.DOTALL)
_RUNT = 0.25  # of the width: a last line that is shorter looks forgotten
_CLOSE = 0.02  # em: how near to the narrowest width balanced lines are sought


@dataclass(frozen=True, eq=False)
class Label:
    """A text with its measures. Compared by identity, so that its lines are found again quickly."""

    text: str
    weight: Weight
    edges: tuple[float, ...]
    """How far the pen has come before each code point and after the last, in em."""
    chunks: tuple[Span, ...]
    """What a line keeps together where it can: a word, and what must not be parted from it."""
    widest: float
    """The widest chunk."""
    widest_piece: float
    """The widest part that has no hyphen, dash or space to break at."""

    def width(self, start: int, end: int) -> float:
        """How wide a part of the text is, in em."""
        return self.edges[end] - self.edges[start]

    def lines(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """The words of the spans."""
        return tuple(self.text[start:end] for start, end in spans)


def measured(text: str, weight: Weight, face: Face) -> Label:
    """The text with its measures in that face."""
    edges = tuple(accumulate(face.shape(text).advances, initial=0.0))
    chunks = tuple(_chunks(text))
    pieces = [piece for chunk in chunks for piece in _pieces(text, *chunk)]
    return Label(
        text,
        weight,
        edges,
        chunks,
        max((edges[end] - edges[start] for start, end in chunks), default=0.0),
        max((edges[end] - edges[start] for start, end in pieces), default=0.0),
    )


@lru_cache(maxsize=16_384)
def fill(label: Label, width: float) -> tuple[Span, ...]:
    """As much on every line as goes."""
    if label.chunks and label.edges[-1] <= width:
        return ((label.chunks[0][0], label.chunks[-1][1]),)
    edges = label.edges
    lines: list[Span] = []
    for start, end in label.chunks:
        if lines and edges[end] - edges[lines[-1][0]] <= width:
            lines[-1] = (lines[-1][0], end)
        elif edges[end] - edges[start] <= width:
            lines.append((start, end))
        else:
            lines += _broken(label, start, end, width)
    return tuple(lines)


def flush(label: Label, width: float) -> tuple[Span, ...]:
    """Full lines, but where it can be helped the last is not one short word."""
    lines = fill(label, width)
    for share in (1.0, 0.95, 0.9, 0.85, 0.8, 0.75):
        other = fill(label, width * share)
        if len(other) > len(lines):
            break
        if len(other) < 2 or label.width(*other[-1]) >= _RUNT * width:
            return other
    return lines


def balanced(label: Label, width: float) -> tuple[Span, ...]:
    """No more lines than needed, all of them about as long: for text that is centred."""
    lines = fill(label, width)
    low, high = label.edges[-1] / max(len(lines), 1), width
    while len(lines) > 1 and high - low > _CLOSE:
        middle = (low + high) / 2
        other = fill(label, middle)
        if len(other) > len(lines) or label.widest > middle:
            low = middle
        else:
            lines, high = other, middle
    return lines


def _chunks(text: str) -> Iterator[Span]:
    """Words; a word of one letter stays with the next, a dash with the one before.

    Polish and Ukrainian typesetting leaves no „w” or “і” at the end of a line.
    """
    held: Span | None = None
    glued = False
    for match in _WORD.finditer(text):
        word = match[0]
        if held is not None and (glued or word in {"–", "—"}):
            held = (held[0], match.end())
        else:
            if held is not None:
                yield held
            held = match.span()
        letters = word.strip("„“”\"'«»‘’([")
        glued = len(letters) == 1 and letters.isalpha()
    if held is not None:
        yield held


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A chunk at its spaces, hyphens, dashes and slashes."""
    borders = [start, *(m.end() for m in _PIECE.finditer(text, start, end) if m[0]), end]
    return pairwise(dict.fromkeys(borders))


def _broken(label: Label, start: int, end: int, width: float) -> list[Span]:
    """The lines of a chunk that is wider than a line: at its pieces, else between graphemes."""
    lines: list[Span] = []
    for left, right in _pieces(label.text, start, end):
        if lines and label.width(lines[-1][0], right) <= width:
            lines[-1] = (lines[-1][0], right)
        elif label.width(left, right) <= width:
            lines.append((left, right))
        else:
            lines += _graphemes(label, left, right, width)
    return [_trimmed(label.text, span) for span in lines]


def _graphemes(label: Label, start: int, end: int, width: float) -> Iterator[Span]:
    """Lines of as many graphemes as go, one at least."""
    line, here = start, start
    while here < end:
        after = min(next_boundary(label.text, here), end)
        if here > line and label.width(line, after) > width:
            yield line, here
            line = here
        here = after
    if line < end:
        yield line, end


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end
