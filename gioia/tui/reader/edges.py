"""The edges of a quote while they are moved: what a selection stands for, its change in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.text.graphemes import snap
from gioia.text.words import count_words
from gioia.tui.reader.page import trimmed

if TYPE_CHECKING:
    from gioia.tui.reader.page import Stretch

COUNTED = 20_000
"""Code points; the words of a longer stretch are not counted at every key."""


def kept(text: str, selection: Stretch) -> Stretch | None:
    """The stretch that a selection stands for: no white space at its ends, no character cut.

    None where nothing but white space is selected.
    """
    start, end = trimmed(text, *selection)
    return snap(text, start, end) if start < end else None


def change_told(text: str, before: Stretch, after: Stretch) -> str:
    """How much longer or shorter a quote would be, in words; in characters where those are even."""
    signs = f"{before[1] - before[0]} → {after[1] - after[0]} characters"
    if max(before[1] - before[0], after[1] - after[0]) > COUNTED:
        return signs
    counts = [count_words(text, *stretch) for stretch in (before, after)]
    moved = before != after and counts[0] == counts[1]
    return signs if moved else f"{counts[0]} → {counts[1]} words"
