"""The line that one types in, and the field that tells what the marked row means."""

from __future__ import annotations

from textual.widgets import Input, Static

from gioia.tui.palette.still import Still


class QueryLine(Input, Still):
    """A line to type in, of one row and as wide as there is room, whatever it holds."""

    def __init__(self) -> None:
        super().__init__(placeholder="type a few letters", compact=True, classes="-valid")


class Note(Static, Still):
    """What the marked row means."""

    def __init__(self) -> None:
        super().__init__(classes="note", markup=False)
