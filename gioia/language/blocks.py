"""Blocks of talk: stretches that no label, time, turn or line break cuts.

A line break ends a block, as in a transcript with one paragraph a line. It does not where it only
wraps a line, as it does in two kinds of text:

- captions (turns with times outside the text), cut to fit a screen in the middle of a sentence;
- hard-wrapped text, from e-mail or a PDF. Its lines are filled to a common width: the first word of
  the next line would have gone past it. A text counts as such where most lines are filled, and most
  filled ones run on, without a stop, into a word without a capital.

Where a text has hardly any stops, its lines are the only units there are, and every break counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from gioia.language.rules import STOPS
from gioia.text.words import talk_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gioia.text.transcript import Turn

_WIDEST = 120
"""Characters. Nobody wraps lines beyond it; a longer one is a paragraph."""
_OUTLIERS = 0.02
"""Share of the lines that may be wider than the wrap width: addresses, tables."""
_FEWEST = 3
"""Filled lines that a hard-wrapped text has at least."""
_WORDS_A_STOP = 60
_SAMPLE = 50_000

_STOP = re.compile("[" + re.escape("".join(sorted(STOPS))) + "]")
_BULLET = re.compile(r"(?:[-*•–—▪◦]|\d{1,3}[.)])\s")
_FIRST_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|\S+")
"""Chinese and Japanese wrap after any character, so their first word is one character."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What of a line is talk, less white space around it."""

    start: int
    end: int
    width: int
    """Of the whole line up to `end`, with its indent and label."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Talk between two marks or turns, line by line; a blank line is empty."""

    lines: tuple[_Line, ...]
    captions: bool

    def pairs(self) -> Iterator[tuple[_Line, _Line]]:
        """Neighbouring lines with no blank one between."""
        return ((a, b) for a, b in pairwise(self.lines) if a.start < a.end and b.start < b.end)


def find_blocks(text: str, turns: Sequence[Turn]) -> list[tuple[int, int]]:
    """The blocks of a text in order: code points, without white space at either end.

    They hold every character of talk that is not white space, within the turns and outside.
    """
    stretches = list(_stretches(text, turns))
    wrapped = _wrapped_ends(text, stretches)
    return [block for stretch in stretches for block in _join(stretch.lines, wrapped)]


def _join(lines: Iterable[_Line], wrapped: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Lines as blocks: one that ends in `wrapped` goes on in the next."""
    start: int | None = None
    for line in lines:
        if line.start == line.end:
            continue
        start = line.start if start is None else start
        if line.end not in wrapped:
            yield start, line.end
            start = None


def _stretches(text: str, turns: Sequence[Turn]) -> Iterator[_Stretch]:
    at = 0
    for turn in turns:
        yield _Stretch(tuple(_lines(text, at, turn.start)), captions=False)
        captions = any(mark.start == mark.end for mark in turn.marks)
        for start, end in talk_spans(turn):
            yield _Stretch(tuple(_lines(text, start, end)), captions)
        at = turn.end
    yield _Stretch(tuple(_lines(text, at, len(text))), captions=False)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    left = text.rfind("\n", max(0, start - _WIDEST), start) + 1
    for line in text[start:end].split("\n"):
        bare = line.strip()
        first = start + line.find(bare)
        last = first + len(bare)
        yield _Line(first, last, last - left)
        start += len(line) + 1
        left = start


def _wrapped_ends(text: str, stretches: Sequence[_Stretch]) -> frozenset[int]:
    """The ends of the lines that go on in the next line."""
    if not _is_punctuated(text):
        return frozenset()
    width = _wrap_width(text, stretches)
    return frozenset(
        line.end
        for stretch in stretches
        if stretch.captions or width
        for line, following in stretch.pairs()
        if not _BULLET.match(text, following.start)
        and (
            stretch.captions
            or _is_filled(text, line, following, width)
            or _runs_on(text, line, following)
        )
    )


def _wrap_width(text: str, stretches: Sequence[_Stretch]) -> int:
    """The width to which lines are filled, or 0 for a text that is not hard-wrapped."""
    widths = sorted(line.width for s in stretches for line in s.lines if line.start < line.end)
    width = widths[int((1 - _OUTLIERS) * (len(widths) - 1))] if widths else 0
    if width > _WIDEST:
        return 0
    pairs = [pair for stretch in stretches for pair in stretch.pairs()]
    filled = [(a, b) for a, b in pairs if _is_filled(text, a, b, width)]
    running = sum(_runs_on(text, a, b) for a, b in filled)
    hard_wrapped = _FEWEST <= len(filled) <= 2 * running and len(pairs) <= 2 * len(filled)
    return width if hard_wrapped else 0


def _is_filled(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = _FIRST_WORD.match(text, following.start, following.end)
    return word is not None and line.width + 1 + len(word.group()) > width


def _runs_on(text: str, line: _Line, following: _Line) -> bool:
    return text[line.end - 1] not in STOPS and not text[following.start].isupper()


def _is_punctuated(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_STOP.findall(sample)) * _WORDS_A_STOP >= sample.count(" ")
