"""Acts of marking sources: what is set then is set for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gioia.tui.sources.screen import Sources


def mark(room: Sources) -> None:
    """Marks the source under the cursor, or no longer, and goes to the next one."""
    if room.listing.current is not None:
        room.mark(room.marked ^ {room.listing.current})
        room.listing.action_step(1)


def mark_all(room: Sources) -> None:
    """Marks all sources that are shown; where they are marked already, none of them."""
    shown = frozenset(row.key for row in room.listing.lines)
    room.mark(room.marked - shown if shown <= room.marked else room.marked | shown)
