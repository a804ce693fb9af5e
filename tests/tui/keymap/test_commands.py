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
        ("comparison", "Say it (`gioia unheard of`).", "Say it (gioia unheard of after ^q)."),
        ("history", "gioia log shows what became of it.", "F9 shows what became of it."),
        ("reader", "Run gioia check; then go on.", "Press F6 then !; then go on."),
        (
            "reader",
            "Restore it first: gioia code restore 'a b'.",
            "Restore it first: press F6 then a then X.",
        ),
        ("sources", "Quotes come with gioia import FILE.qdpx, too.", "Quotes come with I, too."),
        (
            "sources",
            "Quotes come with gioia codebook import FILE.csv.",
            "Quotes come with gioia codebook import FILE.csv after ^q.",
        ),
    ],
)
def test_keys_stand_in_the_place_of_commands(here: Pane, told: str, expected: str) -> None:
    assert in_keys(told, Keymap(), here) == expected


def test_a_command_whose_action_has_no_key_is_for_outside() -> None:
    keymap = keymap_of(wanted={"history.undo": ()})
    assert in_keys("Back: `gioia undo`.", keymap, "board") == "Back: gioia undo after ^q."


@pytest.mark.parametrize("here", PANES)
def test_every_command_has_keys_from_everywhere(here: Pane) -> None:
    for command in COMMANDS:
        assert in_keys(f"`{command}`", Keymap(), here).startswith("press ")
