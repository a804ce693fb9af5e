"""The line that one types in, and the field that tells what the marked row means."""

from __future__ import annotations

from textual.reactive import Reactive
from textual.widgets import Static

from gioia.tui.palette.still import Still
from gioia.tui.widgets.word_line import WordLine

CLASSES = "-textual-compact -valid"
"""What Textual would add to the line one after the other, working out its looks each time."""


class QueryLine(WordLine, Still):
    """A line to type in, of one row and as wide as there is room, whatever it holds."""

    compact: Reactive[bool] = Reactive(default=True)

    def __init__(self) -> None:
        super().__init__(placeholder="type a few letters", compact=True, classes=CLASSES)

    def watch_has_focus(self, _: bool) -> None:
        """It looks the same with and without the focus, but for the cursor: no styles change."""


class Note(Static, Still):
    """What the marked row means."""

    def __init__(self) -> None:
        super().__init__(classes="note", markup=False)
