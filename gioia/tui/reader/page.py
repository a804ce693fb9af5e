"""One document as the reader needs it: its text, its turns, where its talk and its labels are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gioia.text.turns_on_demand import TurnsOnDemand
from gioia.text.words import talk_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.text.transcript import Mark, Turn

Stretch = tuple[int, int]
"""A start and an end, in code points of the document's text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its borders. `sentences` is empty until they have been found."""

    text: str
    turns: Sequence[Turn]
    sentences: tuple[Stretch, ...] = ()
    turn_starts: tuple[int, ...] = field(init=False)
    sentence_starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        if isinstance(self.turns, TurnsOnDemand):
            starts = self.turns.starts
        else:
            starts = tuple(turn.start for turn in self.turns)
        object.__setattr__(self, "turn_starts", starts)
        object.__setattr__(self, "sentence_starts", tuple(start for start, _ in self.sentences))

    def with_sentences(self, sentences: Sequence[Stretch]) -> Page:
        """The same document, now that its sentences are known."""
        return replace(self, sentences=tuple(sentences))

    def turn_index(self, offset: int) -> int | None:
        """The last turn that begins at or before `offset`; None before the first."""
        index = bisect_right(self.turn_starts, offset) - 1
        return index if index >= 0 else None

    def talk(self, index: int) -> Stretch:
        """From the first to the last spoken character of a turn, without its label and its time."""
        turn = self.turns[index]
        pieces = [trimmed(self.text, start, end) for start, end in talk_spans(turn)]
        spoken = [piece for piece in pieces if piece[0] < piece[1]]
        if not spoken:
            return trimmed(self.text, turn.start, turn.end)
        return spoken[0][0], spoken[-1][1]

    def marks_between(self, start: int, end: int) -> list[Mark]:
        """The speaker labels and timestamps that share a character with `start:end`."""
        first = self.turn_index(start) or 0
        last = self.turn_index(max(start, end - 1))
        turns = self.turns[first : last + 1] if last is not None else ()
        return [
            mark for turn in turns for mark in turn.marks if mark.start < end and mark.end > start
        ]

    def role_at(self, offset: int) -> str | None:
        """Who speaks at `offset`: interviewer, informant or other; None outside of turns."""
        index = self.turn_index(offset)
        if index is None or offset >= self.turns[index].end:
            return None
        return self.turns[index].role


def trimmed(text: str, start: int, end: int) -> Stretch:
    """The stretch without white space at its ends; empty if there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
