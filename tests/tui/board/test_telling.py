from __future__ import annotations

from gioia.records import Fault
from gioia.tui.board.telling import details, is_long
from gioia.tui.keymap.keymap import Keymap
from tests.tui.records import code

LONG = code(1, "we were asked, but " * 6)
SHORT = code(2, "slow trust")
FAULT = Fault("G24", "warning", "concept", "has no definition", "Say when it applies.")


def test_a_label_without_room_in_the_foot_is_told_in_full_before_the_rest() -> None:
    assert is_long(LONG, 78)
    assert details(LONG, [], Keymap(), 78).startswith(LONG.label)
    told = details(LONG, [FAULT], Keymap(), 78).splitlines()
    assert told == [LONG.label, "! G24 has no definition. Say when it applies."]


def test_a_label_with_room_is_not_told_twice() -> None:
    assert not is_long(SHORT, 78)
    assert details(SHORT, [FAULT], Keymap(), 78) == "! G24 has no definition. Say when it applies."
    assert details(SHORT, [], Keymap(), 78) == SHORT.definition
    assert details(None, [], Keymap(), 78) == ""
