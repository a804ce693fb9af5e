"""Scrolling over blocks of rows whose heights are found out only when they come into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    Height = Callable[[int], int]
    """The rows of a block, one at the least."""


class Anchor(NamedTuple):
    """The first row on the screen: which block, and which row of it."""

    block: int = 0
    row: int = 0


class Roll(NamedTuple):
    """So many blocks, of which a window of `window` rows is seen."""

    blocks: int
    height: Height
    window: int

    def visible(self, anchor: Anchor) -> list[Anchor]:
        """The rows in the window, from the top; fewer where the blocks end."""
        found: list[Anchor] = []
        block, row = anchor
        while block < self.blocks and len(found) < self.window:
            rows = range(row, self.height(block))
            found += [Anchor(block, at) for at in rows[: self.window - len(found)]]
            block, row = block + 1, 0
        return found

    def rolled(self, anchor: Anchor, rows: int) -> Anchor:
        """So many rows on (or back), but no further than the last full window."""
        moved = self._down(anchor, rows) if rows > 0 else self._up(anchor, -rows)
        return min(moved, self.last())

    def last(self) -> Anchor:
        """Where the last row of all stands at the bottom of the window."""
        if self.blocks == 0:
            return Anchor()
        end = Anchor(self.blocks - 1, self.height(self.blocks - 1) - 1)
        return self._up(end, self.window - 1)

    def revealing(self, anchor: Anchor, block: int) -> Anchor:
        """The nearest place at which a block is in sight: whole, or from its first row on."""
        top = Anchor(block, 0)
        if top < anchor:
            return top
        height = self.height(block)
        lowest = top if height >= self.window else self._up(top, self.window - height)
        return max(anchor, lowest)

    def hidden_below(self, anchor: Anchor, block: int) -> int:
        """How many rows of a block, whose beginning or middle is in sight, are below the window."""
        shown = [row for at, row in self.visible(anchor) if at == block]
        return self.height(block) - 1 - shown[-1] if shown else 0

    def within(self, anchor: Anchor, block: int, direction: int) -> Anchor | None:
        """The next part (or, at -1, the one before) of a block that is not all in sight.

        None where the block ends in the window; its last row, which is empty, does not count.
        """
        part = max(1, self.window - 2)
        if direction > 0:
            hidden = self.hidden_below(anchor, block)
            return self.rolled(anchor, min(hidden, part)) if hidden > 1 else None
        if anchor.block == block and anchor.row > 0:
            return self.rolled(anchor, -min(anchor.row, part))
        return None

    def _down(self, anchor: Anchor, rows: int) -> Anchor:
        block, row = anchor.block, anchor.row + rows
        while block < self.blocks and row >= self.height(block):
            row -= self.height(block)
            block += 1
        return Anchor(block, row)

    def _up(self, anchor: Anchor, rows: int) -> Anchor:
        block, row = anchor.block, anchor.row - rows
        while row < 0 and block > 0:
            block -= 1
            row += self.height(block)
        return Anchor(block, max(0, row))


def thumb(roll: Roll, top: Anchor, seen: list[Anchor]) -> range | None:
    """The rows of the window beside which the bar tells where one is; None where all is seen.

    By blocks, as the rows of what was never in sight are not known; only at the very end does it
    stand at the bottom.
    """
    last = roll.last()
    if last == Anchor():
        return None
    share = (seen[-1].block - seen[0].block + 1) / roll.blocks
    length = max(1, round(share * roll.window))
    free = roll.window - length
    first = free if top >= last else round(seen[0].block / max(1, roll.blocks - 1) * free)
    return range(first, first + length)
