"""How a screen is painted: all that an act changed at once, and only the rows that changed.

Textual hears of every widget's wish to be drawn by a message of its own, and may paint them one
after the other; and for one row it asks all widgets for all of their rows. Both are felt at every
key. What is done about it here leans on private parts of Textual, which nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar, cast

from textual._compositor import ChopsUpdate, Compositor
from textual.errors import NoWidget
from textual.reactive import Reactive
from textual.screen import Screen

from gioia.tui.mosaic import Mosaic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual._compositor import CompositorMap, ReflowResult
    from textual.geometry import Region, Size
    from textual.strip import Strip
    from textual.timer import Timer
    from textual.widget import Widget

T = TypeVar("T")

BETWEEN = 1 / 250
"""Seconds between two paintings at the least: what is drawn once the disk has answered comes soon
after what was drawn at the key. Textual waits for four times as long."""


class Selective(Compositor):
    """Draws what changed, where Textual would draw whatever lies in the rows between."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: CompositorMap = {}
        """Where everything was when it was laid out last."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lays out, and compares with how all was laid out the last time.

        Textual compares with what it looked up meanwhile, where a place was asked for (a focus,
        a click): what went stayed on the screen, and a widget was not told of its new size.
        """
        self._full_map = self._placed
        found = super().reflow(parent, size)
        self._placed = self._full_map
        return found

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed since the last time; None where nothing did."""
        screen = self.size.region
        changed = [region.intersection(screen) for region in self._dirty_regions]
        self._dirty_regions.clear()
        spans = list(self._regions_to_spans(region for region in changed if region))
        if not spans:
            return None
        return ChopsUpdate(self._draw(spans), spans, [cuts[1:] for cuts in self.cuts])

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        rows = [row for row in crop.line_range if is_rendered_line(row)]
        drawn = self._draw([(row, crop.x, crop.right) for row in rows])
        return cast("Sequence[Mapping[int, Strip]]", drawn)

    def _draw(self, spans: Sequence[tuple[int, int, int]]) -> Sequence[Mapping[int, Strip | None]]:
        """What is to be seen in these spans; Textual asks whatever shares a row with them too."""
        mosaic = Mosaic(self.cuts, spans)
        for widget, (region, clip) in self.visible_widgets.items():
            if widget is not self.root and leaves(widget):
                continue  # what is behind it is there already
            for part in mosaic.wanted(region.intersection(clip)):
                mosaic.lay(part, widget.render_lines(part.translate(-region.offset)))
        return mosaic.rows(self.size.height)

    def get_widget_at(self, x: int, y: int) -> tuple[Widget, Region]:
        """What is at a place of the screen; Textual would also ask what leaves for its looks.

        Raises:
            textual.errors.NoWidget: there is nothing, or what is there leaves.
        """
        found = super().get_widget_at(x, y)
        if leaves(found[0]):
            raise NoWidget(f"what is at {x}, {y} leaves")
        return found


def leaves(widget: Widget) -> bool:
    """Whether it is being removed: until all is laid out anew it has its place, but no looks."""
    return widget._pruning or widget._closing  # noqa: SLF001  see above


class Painted(Screen[T], inherit_bindings=False):
    """A screen that paints what one act changed in one go."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As of any screen; but a pane that is left and one that is entered draw themselves."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Selective()
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
