"""Who speaks when: a text's turns, found by the labels and times that are typed into it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from gioia.text import labels
from gioia.text.readings import read_labels
from gioia.text.transcript import Mark, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gioia.text.readings import Reading

_FEWEST_TIMES = 3
_SHARE_OF_TIMED_LINES = 1 / 3


@dataclass(frozen=True, slots=True)
class _Unspoken:
    """All that is not talk, in order and without overlap; where each begins; which are headings."""

    marks: list[Mark]
    starts: list[int]
    headings: frozenset[int]

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks that begin in a stretch of text."""
        return self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def find_turns(text: str) -> tuple[Turn, ...]:
    """The turns of a normalised text, in order; none where it is not a conversation.

    A turn begins with its label, or the time above it, and ends with its last word before the next
    one. Neighbouring entries of one speaker are one turn. Its marks are labels, timestamps,
    headings and notes. What stands before the first label belongs to no turn. A talk with times
    but no labels is one turn without a speaker.
    """
    reading = read_labels(text)
    unspoken = _unspoken(reading)
    if not reading.entries:
        return _timed_talk(text, unspoken)
    keys = {entry.label: labels.key(entry.label) for entry in reading.entries}
    groups = groupby(reading.entries, lambda entry: keys[entry.label])
    first_entries = [next(group) for _, group in groups]
    ends = [entry.start for entry in first_entries[1:]] + [len(text)]
    return tuple(
        _turn(text, entry.start, end, entry.label, unspoken)
        for entry, end in zip(first_entries, ends, strict=True)
    )


def _unspoken(reading: Reading) -> _Unspoken:
    found = [Mark(entry.start, entry.end, entry.time_ms) for entry in reading.entries]
    found += [Mark(time.start, time.end, time.time_ms) for time in reading.times]
    found += [Mark(aside.start, aside.end) for aside in reading.asides]
    found += reading.unspoken
    marks = _without_overlap(found)
    headings = frozenset(aside.start for aside in reading.asides if aside.heading)
    return _Unspoken(marks, [mark.start for mark in marks], headings)


def _without_overlap(marks: Iterable[Mark]) -> list[Mark]:
    """In order, the longer one where two begin together, and nothing inside another."""
    kept: list[Mark] = []
    end = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= end:
            kept.append(mark)
            end = mark.end
    return kept


def _turn(text: str, start: int, end: int, speaker: str | None, unspoken: _Unspoken) -> Turn:
    """A turn from its label to its last word; headings at its end are what comes next."""
    marks = unspoken.between(start, end)
    end = start + len(text[start:end].rstrip())
    while marks and marks[-1].start in unspoken.headings and marks[-1].end >= end:
        end = start + len(text[start : marks.pop().start].rstrip())
    if marks and marks[-1].end > end:  # a note that ends with spaces
        marks[-1] = marks[-1]._replace(end=end)
    return Turn(start, end, speaker, "other", _begins_at(text, start, marks), tuple(marks))


def _begins_at(text: str, start: int, marks: Iterable[Mark]) -> int | None:
    """The first time that stands before the first word."""
    for mark in marks:
        if text[start : mark.start].strip():
            return None
        if mark.time_ms is not None:
            return mark.time_ms
        start = mark.end
    return None


def _timed_talk(text: str, unspoken: _Unspoken) -> tuple[Turn, ...]:
    """One turn without a speaker, if times stand at the beginnings of many of the lines."""
    leading = [
        mark.start
        for mark in unspoken.marks
        if mark.time_ms is not None and text[max(mark.start - 1, 0) : mark.start] in ("", "\n")
    ]
    lines = sum(1 for line in text.split("\n") if line)
    if len(leading) < max(_FEWEST_TIMES, _SHARE_OF_TIMED_LINES * lines):
        return ()
    return (_turn(text, leading[0], len(text), None, unspoken),)
