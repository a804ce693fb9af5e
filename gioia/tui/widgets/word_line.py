"""A line to type words in, of any script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

if TYPE_CHECKING:
    from textual import events

JOINERS = frozenset("\u200c\u200d")
"""They part and join letters (Persian, Hindi, emoji), and count as unprintable: no field of
Textual's takes them from the keyboard."""


class WordLine(Input):
    """A line that takes joiners as it takes letters."""

    def on_key(self, event: events.Key) -> None:
        """Puts a joiner where the cursor is."""
        if event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection)
