from __future__ import annotations

import pytest
from textual.keys import Keys, _character_to_key

from gioia.tui.keymap.action_table import ACTIONS, BY_ID
from gioia.tui.keys.actions import by_group, conflicts, key_name, key_names
from gioia.tui.room.acts.everywhere import EVERYWHERE
from gioia.tui.room.bindings import actions_of
from gioia.tui.rooms import ROOMS, screen_of


def test_no_key_means_two_things_in_one_pane() -> None:
    assert conflicts(ACTIONS) == []
    assert conflicts([*ACTIONS, BY_ID["code.rename"]])[0].startswith("r in codes")


def test_every_action_has_its_own_id_and_says_what_it_does() -> None:
    assert len(BY_ID) == len(ACTIONS)
    for action in ACTIONS:
        assert action.label
        assert action.help[0].isupper()
        assert action.help.endswith(".")
        assert action.panes


@pytest.mark.parametrize("room", ROOMS)
def test_every_action_of_a_room_is_done_by_something_and_nothing_else_is(room: str) -> None:
    own = screen_of(room).HANDLERS
    there = {action.id for action in actions_of(room) if not action.native}
    assert own.keys() | EVERYWHERE.keys() >= there
    assert own.keys() <= {action.id for action in actions_of(room)}


@pytest.mark.parametrize("room", ROOMS)
def test_a_window_opens_only_for_actions_that_there_are(room: str) -> None:
    assert screen_of(room).HANDLERS.keys() >= screen_of(room).OPENING


def test_every_key_is_one_that_terminals_send() -> None:
    known = {key.value for key in Keys}
    for action in ACTIONS:
        for key in action.keys:
            assert len(key) == 1 or key in known or key.removeprefix("shift+") in known, key
    assert _character_to_key("[") == "left_square_bracket"


def test_keys_that_terminals_confuse_are_not_used() -> None:
    aliases = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+enter", "shift+enter", "alt+enter"}
    assert not aliases & {key for action in ACTIONS for key in action.keys}


@pytest.mark.parametrize("room", ROOMS)
def test_bindings_come_from_the_table(room: str) -> None:
    bound = {binding.id for binding in screen_of(room).BINDINGS}  # type: ignore[union-attr]
    assert bound == {action.id for action in actions_of(room) if action.keys and not action.native}


def test_keys_are_named_as_people_write_them() -> None:
    assert key_name("ctrl+p") == "^p"
    assert key_name("shift+left") == "⇧←"
    assert key_name("f1") == "F1"
    assert key_name("+") == "+"
    assert key_names(BY_ID["select.grow"]) == "+ ="


def test_groups_keep_the_order_of_the_table() -> None:
    groups = by_group(ACTIONS)
    assert list(groups)[:3] == ["Code", "Quotes", "Select"]
    assert sum(map(len, groups.values())) == len(ACTIONS)
