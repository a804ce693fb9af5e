"""One row of words that changes at nearly every key: made once, and sent as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Region

BESIDE = 1
"""Empty cells left and right of the words."""


class Line(Widget):
    """Shows words without a frame; Textual's own way through all styles takes three times as long.

    Words that there is no room for end in an ellipsis.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id, markup=False)
        self._content = Content("")
        self._strip: Strip | None = None

    def show(self, content: Content) -> None:
        """These words, from now on."""
        if not content.is_same(self._content):
            self._content, self._strip = content, None
            self.refresh()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._strip = None

    def render(self) -> Content:
        """The words."""
        return self._content

    def render_lines(self, crop: Region) -> list[Strip]:
        """The row; `crop` is the widget's or a part of it."""
        width = self.size.width
        if self._strip is None or self._strip.cell_length != width:
            self._strip = self._made(width)
        strip = self._strip
        return [strip if crop.width == width else strip.crop(crop.x, crop.right)] * crop.height

    def _made(self, width: int) -> Strip:
        words = self._content.truncate(max(0, width - 2 * BESIDE), ellipsis=True)
        ground, parse = self.visual_style, self.app.stylesheet.parse_style
        told = words.pad(BESIDE, BESIDE).render(ground, "", parse)
        segments = [Segment(text, style.rich_style) for text, style in told]
        strip = Strip(segments).adjust_cell_length(width, ground.rich_style)
        for one in self.get_line_filters():
            strip = strip.apply_filter(one, self.background_colors[1])
        return strip
