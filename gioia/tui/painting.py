"""How a screen is painted: all that an act changed at once, and only the rows that changed.

Textual hears of every widget's wish to be drawn by a message of its own, and may paint them one
after the other; and for one row it asks all widgets for all of their rows. Both are felt at every
key. What is done about it here leans on private parts of Textual, which nothing else does.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Self, TypeVar

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.reactive import Reactive
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual._compositor import CompositorMap, ReflowResult
    from textual.geometry import Size
    from textual.strip import Strip
    from textual.timer import Timer
    from textual.widget import Widget

T = TypeVar("T")

BETWEEN = 1 / 250
"""Seconds between two paintings at the least: what is drawn once the disk has answered comes soon
after what was drawn at the key. Textual waits for four times as long."""


class Bands(Compositor):
    """Draws bands of neighbouring rows, where Textual would draw all between first and last."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: CompositorMap = {}
        """Where everything was when it was laid out last."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lays out; what went or moved since the last time is to be drawn over.

        Textual forgets what went where a place was looked up meanwhile, as it draws all anyway.
        """
        before = self._placed
        found = super().reflow(parent, size)
        self._placed = self._full_map
        changed = before.items() ^ self._placed.items()
        places = (at.clip.intersection(at.region) for _, at in changed)
        self._dirty_regions.update(place for place in places if place)
        return found

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since the last time; None where nothing did."""
        screen = self.size.region
        changed = [region.intersection(screen) for region in self._dirty_regions]
        self._dirty_regions.clear()
        spans = list(self._regions_to_spans(region for region in changed if region))
        if not spans:
            return None
        chops: list[Mapping[int, Strip | None]] = [{}] * screen.height
        for band in bands(spans):
            drawn = self._render_chops(band, frozenset(band.line_range).__contains__)
            chops[band.y : band.bottom] = drawn[band.y : band.bottom]
        return ChopsUpdate(chops, spans, [cuts[1:] for cuts in self.cuts])

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """The rows of each widget in the band, unless they lie behind one before it."""
        within = self.size.region if crop is None else crop
        rows = Region(0, within.y, self.size.width, within.height)
        before: list[Region] = []
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            part = shown.intersection(rows)
            wanted = part.intersection(within)
            hidden = any(one.contains_region(wanted) for one in before)
            if within.overlaps(shown) and not hidden:
                before.append(part)
                yield part, part, widget.render_lines(part.translate(-region.offset))


def bands(spans: Sequence[tuple[int, int, int]]) -> list[Region]:
    """The rows that are to be drawn, neighbours together, from the first to the last column."""
    rows = sorted({y for y, _, _ in spans})
    found = []
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        band = [y for _, y in run]
        columns = [(left, right) for y, left, right in spans if band[0] <= y <= band[-1]]
        left, right = min(left for left, _ in columns), max(right for _, right in columns)
        found.append(Region(left, band[0], right - left, len(band)))
    return found


class Painted(Screen[T], inherit_bindings=False):
    """A screen that paints what one act changed in one go."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As of any screen; but a pane that is left and one that is entered draw themselves."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Bands()
        self._soon: Timer | None = None

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Where only places change, what has moved is drawn; Textual would draw all of it."""
        return super().refresh(
            *regions, repaint=repaint and not layout, layout=layout, recompose=recompose
        )

    @property
    def _update_timer(self) -> Timer:
        if self._soon is None:
            self._soon = self.set_interval(BETWEEN, self._on_timer_update, pause=True)
        return self._soon

    def _compositor_refresh(self) -> None:
        """Draws, with what is laid out or changed, all else that waits for it: one picture."""
        visible = self._compositor.visible_widgets
        waiting = {
            widget
            for widget in visible
            if widget._repaint_regions  # noqa: SLF001  see above
        }
        self._compositor.update_widgets(waiting)
        super()._compositor_refresh()
