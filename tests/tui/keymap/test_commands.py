from __future__ import annotations

import pytest

from gioia.tui.keymap.commands import COMMANDS, in_keys
from gioia.tui.keymap.keymap import Keymap, keymap_of
from gioia.tui.keys.context import PANES, Pane


@pytest.mark.parametrize(
    ("here", "told", "expected"),
    [
        ("board", "Move it (`gioia code move`).", "Move it (press space)."),
        ("reader", "Move it (`gioia code move`).", "Move it (press F6 then space)."),
        ("memos", "Take it in (`gioia codebook merge`).", "Take it in (press &)."),
        ("history", "Back: `gioia undo`.", "Back: press u."),
        ("comparison", "Say it (`gioia unheard of`).", "Say it (`gioia unheard of`)."),
    ],
)
def test_keys_stand_in_the_place_of_commands(here: Pane, told: str, expected: str) -> None:
    assert in_keys(told, Keymap(), here) == expected


def test_an_action_without_a_key_leaves_the_command() -> None:
    assert (
        in_keys("`gioia undo`", keymap_of(wanted={"history.undo": ()}), "board") == "`gioia undo`"
    )


@pytest.mark.parametrize("here", PANES)
def test_every_command_has_keys_from_everywhere(here: Pane) -> None:
    for command in COMMANDS:
        assert in_keys(f"`{command}`", Keymap(), here).startswith("press ")
