"""What a reader finds in a file: normalised text with its map, and turns without roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gioia.text.normalise import normalise
from gioia.text.turns import find_turns

if TYPE_CHECKING:
    from gioia.text.offsets import OffsetMap
    from gioia.text.transcript import Turn


@dataclass(frozen=True, slots=True)
class Content:
    """Text and turns of one file. Offsets are code points of the normalised text."""

    text: str
    offsets: OffsetMap
    turns: tuple[Turn, ...]
    timed: bool = False
    """Whether the format is one of recordings, so that it is talk even without speakers."""


def of_text(raw: str) -> Content:
    """The content of a plain text, whose turns show in its lines."""
    normalised = normalise(raw)
    return Content(normalised.text, normalised.offsets, find_turns(normalised.text))
