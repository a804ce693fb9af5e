from __future__ import annotations

import pytest

from gioia.records import Fault
from gioia.structure.rules import RULES as CHECKED
from gioia.tui.board.ways_out import RULES, way_out
from gioia.tui.keymap.commands import COMMANDS
from gioia.tui.keymap.keymap import Keymap, keymap_of


def fault(told: str, rule: str = "G01") -> Fault:
    return Fault(rule, "warning", "theme “trust”", "is alone", told)


def test_the_tables_name_actions_and_rules_that_there_are() -> None:
    known = Keymap().by_id
    for actions in (*COMMANDS.values(), *RULES.values()):
        assert {*actions} <= {*known}
    assert {*RULES} <= {rule.id for rule in CHECKED}


@pytest.mark.parametrize(
    ("told", "here"),
    [
        ("Move it (`gioia code move`).", "Move it (press space)."),
        ("Leave it out (`gioia code figure LABEL --out`).", "Leave it out (press f)."),
        ("Merge (`gioia code merge`).", "Merge (press +)."),
        ("Mark (`gioia quote mark --role power`, or proof).", "Mark (press q then p, or proof)."),
        ("Look elsewhere.", "Look elsewhere."),
        ("Say it (`gioia unheard of`).", "Say it (gioia unheard of after ^q)."),
    ],
)  # fmt: skip
def test_a_command_is_told_as_keys(told: str, here: str) -> None:
    assert way_out(fault(told), Keymap()) == here


def test_a_rule_without_a_command_names_what_helps_by_the_persons_own_keys() -> None:
    told = way_out(fault("Merge it.", "G10"), keymap_of(wanted={"board.merge": ("Z",)}))
    assert told == "Merge it. (Z merge)"


def test_an_action_without_a_key_leaves_the_command_for_outside() -> None:
    without = keymap_of(wanted={"board.merge": ()})
    assert way_out(fault("Merge (`gioia code merge`)."), without) == (
        "Merge (gioia code merge after ^q)."
    )
    assert way_out(fault("Merge it.", "G10"), without) == "Merge it."
