"""A list of any length to go through with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gioia.tui.widgets.lined import Lined, looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from gioia.tui.widgets.bits import Line

PARTS = ("plain", "strong", "muted", "accent", "good", "bad", "warn")


class Listing(Lined, can_focus=True):
    """Shows lines, and moves its cursor by the arrow keys and by j and k."""

    COMPONENT_CLASSES: ClassVar[set[str]] = looks(PARTS)
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up,k", "step(-1)", "up"), ("down,j", "step(1)", "down"),
        ("pageup", "page(-1)", "page up"), ("pagedown", "page(1)", "page down"),
        ("home", "edge(0)", "first"), ("end", "edge(-1)", "last"), ("enter", "choose", "choose"),
    ]  # fmt: skip

    def show(self, lines: Sequence[Line]) -> None:
        """The lines are now these; the cursor stays on its line, or where that one was."""
        before = self.current
        self.lines = tuple(lines)
        place = next((at for at, line in enumerate(self.lines) if line.key == before), self.cursor)
        self.cursor = max(0, min(place, len(self.lines) - 1))
        self.measure()
        self.reveal()
        self.refresh()
        if self.current != before:
            self.post_message(self.Moved(self, self.current))

    def room_for(self, lines: int) -> int:
        """How many cells each of so many lines has; the bar beside them may not be there yet."""
        barred = lines > self.size.height or self.styles.scrollbar_gutter == "stable"
        return max(0, self.size.width - self.styles.scrollbar_size_vertical * barred)

    def go_to(self, key: str) -> None:
        """Puts the cursor on a line, if there is one of this key."""
        for place, line in enumerate(self.lines):
            if line.key == key:
                self.move_to(place)
                return

    def action_step(self, step: int) -> None:
        """So many lines down, or up."""
        self.move_to(self.cursor + step)

    def action_page(self, step: int) -> None:
        """A screenful down or up."""
        self.move_to(self.cursor + step * max(1, self.size.height - 1))

    def action_edge(self, place: int) -> None:
        """To the first or the last line."""
        self.move_to(place if place >= 0 else len(self.lines) + place)

    def action_choose(self) -> None:
        """The line under the cursor is meant."""
        self.choose()
