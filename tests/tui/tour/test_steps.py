from __future__ import annotations

from dataclasses import replace

import pytest

from gioia.tui.keymap.action_table import BY_ID
from gioia.tui.keymap.keymap import Keymap
from gioia.tui.tour.steps import FAREWELL, STEPS, Progress, Seen, Step, keys_named, worded

LIST = Seen(pane="documents", document="d")
OPEN = replace(LIST, pane="reader")
DOINGS: dict[str, Seen] = {
    "See the interviews": LIST,
    "Open one and walk about": replace(OPEN, cursor=7),
    "Select a sentence": replace(OPEN, cursor=7, selected=True),
    "Code it": replace(OPEN, cursor=7, codings=1),
    "Take it back": replace(OPEN, cursor=7),
    "Find words": replace(OPEN, cursor=9, matches=2),
    "See the structure": replace(OPEN, room="board", pane="board"),
    "Compare": replace(OPEN, room="comparison", pane="comparison"),
    "Ask for help": replace(OPEN, room="comparison", pane="comparison", window="Help"),
}


def test_each_step_waits_until_it_is_done_and_then_the_next_one_comes() -> None:
    progress: Progress | None = Progress(0, OPEN)
    for step in STEPS:
        assert progress is not None
        assert progress.step is step
        assert progress.after(progress.before) is progress, "it was done before it began"
        progress = progress.after(DOINGS[step.title])
    assert progress is not None
    assert progress.step is FAREWELL
    assert progress.after(DOINGS["Ask for help"]) is progress
    assert progress.after(OPEN) is None


def test_one_undo_is_enough_whatever_was_coded_meanwhile() -> None:
    number = next(at for at, step in enumerate(STEPS) if step.title == "Take it back")
    progress = Progress(number, replace(OPEN, codings=1))
    elsewhere = replace(OPEN, document="e", codings=0)
    for now in (replace(OPEN, codings=3), elsewhere, replace(OPEN, codings=3)):
        assert progress.after(now) == Progress(number, now)
        progress = Progress(number, now)
    assert progress.after(replace(OPEN, codings=2)) == Progress(
        number + 1, replace(OPEN, codings=2)
    )


def test_help_asked_for_in_the_transcript_does_not_swallow_the_farewell() -> None:
    there = replace(OPEN, cursor=9)
    progress = Progress(len(STEPS), replace(there, window="Help"))
    assert progress.after(there) is progress
    assert progress.after(replace(there, cursor=10)) is None


@pytest.mark.parametrize("step", [*STEPS, FAREWELL], ids=lambda step: step.title)
def test_the_words_name_keys_that_there_are(step: Step) -> None:
    named = keys_named(step)
    assert named
    assert set(named) <= BY_ID.keys()
    words = worded(step, Keymap().name)
    assert "{" not in words
    assert len(words) < 3 * 76
