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


def test_others_of_a_level_begin_with_those_under_the_same_parent() -> None:
    themes = [code(1, level="theme"), code(2, level="theme")]
    concepts = [code(10, parent=1), code(11, parent=2), code(12, parent=2), code(13), code(14)]
    structure = structure_of([*themes, *concepts])

    def near(key: int) -> list[int]:
        return [one.id for one in structure.near(key)]

    assert near(12) == [11, 10, 13, 14]
    assert near(10) == [11, 12, 13, 14]
    assert near(14) == [10, 11, 12, 13]  # what stands under nothing is no family
    assert near(2) == [1]
