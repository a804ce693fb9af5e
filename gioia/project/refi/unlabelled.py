"""Speakers and times that are not in a text (captions have them outside), as a note and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from gioia.exchange.refi import guids
from gioia.exchange.refi.tags import tagged, untagged
from gioia.exchange.refi.values import Note
from gioia.text.normalise import clean_label
from gioia.text.transcript import Mark, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.records import SourceRecord

FORMATS = frozenset({"vtt", "srt"})
"""Formats whose times, and often speakers, are not in the text."""
TAG = "speakers and times"


def note_of(source: SourceRecord, turns: Iterable[Turn]) -> Note:
    """The turns as a note: one a line, as JSON."""
    lines = [
        json.dumps(
            [
                turn.start,
                turn.end,
                turn.speaker,
                turn.role,
                turn.time_ms,
                [[mark.start, mark.end, mark.time_ms] for mark in turn.marks],
            ],
            ensure_ascii=False,
        )
        for turn in turns
    ]
    return Note(
        guids.derived("turns", source.guid),
        f"Speakers and times of {source.name}",
        "\n".join(lines),
        tagged([TAG]),
    )


def turns_in(notes: Iterable[Note], length: int) -> tuple[Turn, ...] | None:
    """The turns that one of these notes tells; None where none does, or not for this text.

    Args:
        notes: those on a source.
        length: of its text: a note whose turns lie outside is not about this text.
    """
    for note in notes:
        if TAG in untagged(note.description)[0]:
            try:
                turns = tuple(_turn(line) for line in note.text.splitlines())
            except (ValueError, TypeError, AttributeError):
                return None  # somebody rewrote it by hand: the text itself is asked
            return turns if _inside(turns, length) else None
    return None


def _turn(line: str) -> Turn:
    start, end, speaker, role, time_ms, marks = json.loads(line)
    if role not in {"interviewer", "informant", "other"}:
        raise ValueError(role)
    return Turn(
        int(start),
        int(end),
        clean_label(speaker) or None if speaker else None,
        role,
        _time(time_ms),
        tuple(Mark(int(first), int(last), _time(time)) for first, last, time in marks),
    )


def _time(told: float | None) -> int | None:
    return None if told is None else int(told)


def _inside(turns: Sequence[Turn], length: int) -> bool:
    """Whether all turns, and their marks, lie in a text."""
    spans = [(turn.start, turn.end) for turn in turns]
    spans += [(mark.start, mark.end) for turn in turns for mark in turn.marks]
    return all(0 <= start <= end <= length for start, end in spans)
