"""The last row of the screen: what a newcomer needs is there on the narrowest one."""

from __future__ import annotations

import pytest

from gioia.tui.keymap.action_table import ACTIONS, LACKING
from gioia.tui.keys.actions import key_name
from gioia.tui.keys.context import PANES, InputContext, Pane, legal
from gioia.tui.reader.cells import width
from gioia.tui.widgets.key_bar import fitting

NARROW = 80
ALL = frozenset(LACKING) - {"splitting", "writing a memo"}
"""What there is to work on while nothing is under way."""
LEADS_OUT: dict[Pane, str] = {"reader": "app.quit", "edges": "edges.leave"}
"""Where it is not Esc that leads back to the transcript."""
MAIN: dict[Pane, tuple[str, ...]] = {
    "documents": ("document.open", "document.import"),
    "reader": ("code.apply", "code.in_vivo"),
    "edges": ("edges.keep",),
    "codes": ("code.visit", "code.new"),
    "comparison": ("comparison.open", "comparison.recode"),
    "board": ("board.take", "board.new"),
    "memos": ("memo.new", "memo.edit"),
    "model": ("relation.new", "relation.show"),
    "history": ("trail.visit", "trail.back_to"),
    "sources": ("source.open", "source.import"),
    "merging": ("merging.answer", "merging.apply"),
}


def shown(pane: Pane, cells: int, facts: frozenset[str] = ALL) -> list[str]:
    there = legal([one for one in ACTIONS if one.keys], InputContext(pane, facts))
    placed = sorted((one for one in there if one.footer), key=lambda one: one.footer)
    row = fitting(placed, cells)
    assert sum(width(f" {key_name(one.keys[0])} {one.label} ") for one in row) <= cells
    return [one.id for one in row]


@pytest.mark.parametrize("pane", PANES)
def test_a_newcomer_sees_the_most_needed_keys_at_eighty_cells(pane: Pane) -> None:
    ids = shown(pane, NARROW)
    assert {*MAIN[pane], "history.undo", "app.palette", "app.help", "app.quit"} <= {*ids}
    back = [one for one in ids if one.endswith((".back", ".leave"))]
    assert back or LEADS_OUT[pane] in ids


@pytest.mark.parametrize("pane", PANES)
def test_a_wider_screen_shows_no_fewer_keys(pane: Pane) -> None:
    for narrow in range(60, 200, 4):
        assert {*shown(pane, narrow)} <= {*shown(pane, narrow + 4)}


def test_keys_for_several_coders_are_seen_where_there_are_several() -> None:
    alone = frozenset({"document", "used"})
    assert "coders.lanes" in shown("reader", 160, alone | {"coders"})
    assert "coders.lanes" not in shown("reader", 160, alone)
