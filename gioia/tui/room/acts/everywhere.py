"""Which function does which action that all rooms have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.room.acts import program, tour, undoing, writing
from gioia.tui.room.errands import ToPane
from gioia.tui.rooms import READING, ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable

EVERYWHERE: dict[str, Callable[[Any], Any]] = {
    "history.undo": undoing.undo,
    "history.redo": undoing.redo,
    "pane.documents": program.go("reading", ToPane("documents")),
    "pane.reader": program.go("reading", ToPane("reader")),
    "pane.codes": program.go("reading", ToPane("codes")),
    "pane.next": program.next_pane(1),
    "pane.previous": program.next_pane(-1),
    **{room.action: program.go(room.name) for room in ROOMS.values() if room is not READING},
    "room.merging": program.go_and_back("merging"),
    "app.tour": tour.take,
    "app.write": writing.open_for_writing,
    "app.theme": program.theme,
    "app.palette": program.palette,
    "app.help": program.show_help,
    "app.quit": program.leave,
}
