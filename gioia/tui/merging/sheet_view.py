"""The right side of the merging room: a sheet, scrolled row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from gioia.tui.merging.columns import rows

if TYPE_CHECKING:
    from rich.style import Style
    from textual.binding import BindingType

    from gioia.tui.merging.setting import Row
    from gioia.tui.merging.sheet import Sheet

PARTS = ("plain", "strong", "muted", "accent", "good", "changed")


class SheetView(ScrollView, can_focus=True):
    """Shows what it is given; the rows are made once, for the room that there is."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sheet--{part}" for part in PARTS}
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up,k", "roll(-1)", "up"), ("down,j", "roll(1)", "down"),
        ("pageup", "leaf(-1)", "page up"), ("pagedown", "leaf(1)", "page down"),
        ("home", "edge(0)", "first"), ("end", "edge(1)", "last"),
    ]  # fmt: skip

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.sheet: Sheet | None = None
        self._rows: list[Row] = []
        self._styles: dict[str, Style] = {}

    def show(self, sheet: Sheet | None) -> None:
        """The sheet is now this one, from its top; the same one anew stays where it is."""
        if sheet == self.sheet:
            return
        same = sheet is not None and self.sheet is not None and sheet.title == self.sheet.title
        before, self.sheet = self._rows, sheet
        self._lay_out()
        if not same:
            self.scroll_to(y=0, animate=False)
        for at in range(max(len(before), len(self._rows))):
            if before[at : at + 1] != self._rows[at : at + 1]:
                self.refresh(Region(0, at - self.scroll_offset.y, self.size.width, 1))

    def action_roll(self, step: int) -> None:
        """So many rows down, or up."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False)

    def action_leaf(self, step: int) -> None:
        """A screenful down or up."""
        self.action_roll(step * max(1, self.scrollable_content_region.height - 1))

    def action_edge(self, place: int) -> None:
        """To the first rows or the last."""
        self.scroll_to(y=place * len(self._rows), animate=False)

    def turn(self) -> None:
        """A screenful on; from the end, back to the top."""
        end = self.scroll_offset.y + self.scrollable_content_region.height >= len(self._rows)
        self.action_edge(0) if end else self.action_leaf(1)

    def on_resize(self) -> None:
        """Rows are made for the room that there is."""
        self._lay_out()
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """The strip of one visible row."""
        place = y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(self.size.width, self._style("plain"))
        segments = [Segment(text, self._style(part)) for text, part in self._rows[place]]
        return Strip(segments).adjust_cell_length(self.size.width, self._style("plain"))

    def _style(self, part: str) -> Style:
        style = self._styles.get(part)
        if style is None:
            style = self._styles[part] = self.get_component_rich_style(f"sheet--{part}")
        return style

    def _lay_out(self) -> None:
        cells = self.scrollable_content_region.width - 1
        self._rows = rows(self.sheet, cells) if self.sheet and cells > 0 else []  # 0: not there yet
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
