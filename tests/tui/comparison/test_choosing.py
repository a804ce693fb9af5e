from __future__ import annotations

from gioia.tui.comparison.acts.choosing import beside
from tests.tui.records import code


def test_codes_under_one_parent_are_near_and_loose_ones_are_not() -> None:
    trust, distrust = code(1, "trust", parent=7), code(2, "distrust", parent=7)
    assert beside(trust, distrust)
    assert not beside(trust, code(3, "money", parent=8))
    assert not beside(code(4, "loose"), code(5, "loose as well"))
    assert not beside(trust, code(6, "theme", level="theme", parent=7))
