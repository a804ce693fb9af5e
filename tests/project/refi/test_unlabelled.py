from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gioia.exchange.refi.values import Note
from gioia.project.refi.unlabelled import TAG, note_of, turns_in
from gioia.text.transcript import Mark, Turn

if TYPE_CHECKING:
    from gioia.project import Project

TURNS = (
    Turn(0, 5, "Ann", "interviewer", 1000, (Mark(0, 0, 1000), Mark(1, 2))),
    Turn(6, 9, None, "other"),
)


def told(text: str) -> Note:
    return Note("g", "n", text, f"[Gioia: {TAG}]")


def test_turns_come_back(full: Project) -> None:
    note = note_of(full.sources.list()[0], TURNS)
    assert turns_in([Note("x", "other", "text"), note], 9) == TURNS
    assert turns_in([note], 8) is None
    assert turns_in([], 9) is None


@pytest.mark.parametrize(
    "text",
    ["not JSON", "[1, 2]", '[0, 5, "A", "boss", null, []]', '[0, 5, 7, "other", null, []]',
     '[0, 5, "A", "other", "soon", []]', '[0, 5, "A", "other", null, [[1]]]', "7"],
)  # fmt: skip
def test_what_was_rewritten_by_hand_is_left(text: str) -> None:
    assert turns_in([told(text)], 100) is None


def test_a_speaker_holds_nothing_that_a_terminal_obeys() -> None:
    (turn,) = turns_in([told('[0, 5, "A\\u001b[31m\\nb", "other", null, []]')], 9) or ()
    assert turn.speaker == "A b"
