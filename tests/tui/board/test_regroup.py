from __future__ import annotations

from gioia.tui.board.acts.regroup import out_of
from gioia.tui.board.structure import structure_of
from tests.tui.records import code


def test_grouping_says_which_parents_are_left() -> None:
    above = [code(1, "Silence", level="dimension"), code(2, "Craft", level="dimension")]
    themes = [code(10 + at, level="theme", parent=at // 2 + 1) for at in range(3)]
    apart = code(20, level="theme")
    structure = structure_of([*above, *themes, apart])
    assert out_of(structure, [apart]) == ""
    assert out_of(structure, [*themes[:2], apart]) == " out of “Silence”"
    assert out_of(structure, themes) == " out of 2 dimensions"
