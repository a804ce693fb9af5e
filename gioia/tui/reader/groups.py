"""Lanes coder by coder: whose quotes stand in which group of lanes, and under which tag. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gioia.tui.reader.codings import Coding
    from gioia.tui.reader.page import Stretch

BETWEEN = "┊"
"""Stands between the lanes of two coders."""

FEW_LANES = 3
"""Of so few, each coder has one only."""

LEAST_NAMES = 5
"""Cells that the names of codes keep, however many coders there are."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The tags of the coders in the order of their lanes; without any, all share the lanes."""

    tags: tuple[str, ...] = ()
    by_quote: Mapping[int, int] = field(default_factory=dict)
    """By the id of each quote, the place of its coder."""

    @property
    def count(self) -> int:
        """How many groups of lanes there are."""
        return max(1, len(self.tags))

    def of(self, coding: Coding) -> int:
        """In which group a coding stands."""
        return self.by_quote.get(coding.quote, 0) if self.tags else 0

    def tag(self, coding: Coding) -> str:
        """What stands before the name of its code, to tell whose it is."""
        return f"{self.tags[self.of(coding)]} " if self.tags else ""


ALL_TOGETHER = Groups()


def divided(lanes: int, names: int, groups: int) -> tuple[int, int]:
    """Cells of the lanes and of the names for so many coders, from what one group has of both.

    The lanes take from the names first, so that with two coders the text need not be wrapped anew.
    """
    if groups == 1:
        return lanes, names
    each = (lanes + 1) // 2 if lanes > FEW_LANES else 1
    wanted = groups * each + groups - 1
    return wanted, max(min(names, LEAST_NAMES), names - (wanted - lanes))


def cells_of(group: int, groups: int, lanes: int) -> Stretch:
    """The cells of the lanes of one group, of so many; between two groups one cell is free."""
    each = (lanes - groups + 1) // groups
    start = group * (each + 1)
    return start, start + each
