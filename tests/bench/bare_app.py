"""The least that a Textual program can do: draw a line, and draw it anew at every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

READY = "0 keys"


class BareApp(App[None]):
    """Counts keys."""

    keys = 0

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(READY)

    def on_key(self, _: events.Key) -> None:
        """Draws the line anew."""
        self.keys += 1
        self.query_one(Static).update(f"{self.keys} keys")


if __name__ == "__main__":
    BareApp().run()
