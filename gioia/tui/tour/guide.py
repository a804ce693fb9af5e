"""Who leads the tour: looks what the person did, and says in every room what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from gioia.tui.modals.window import Window
from gioia.tui.reader.view import Reader
from gioia.tui.room.screen import Room
from gioia.tui.tour.steps import STEPS, Progress, Seen, worded
from gioia.tui.widgets.foot import Foot

if TYPE_CHECKING:
    from textual.timer import Timer

    from gioia.tui.app import GioiaApp

LOOKS_EVERY = 0.15
"""Seconds between two looks at what the person did."""


class Panel(Static):
    """Says what to do now, above the foot of the room."""

    def __init__(self) -> None:
        super().__init__(markup=False)


class Guide:
    """One tour, from its first step until the person has done the last or leaves it."""

    def __init__(self, app: GioiaApp) -> None:
        self._app = app
        self._progress: Progress | None = None
        self._timer: Timer | None = None

    @property
    def leading(self) -> bool:
        """Whether a tour is under way."""
        return self._progress is not None

    def start(self) -> None:
        """Begins with the first step, also where one was under way."""
        self._progress = Progress(0, seen(self._app))
        if self._timer is None:
            self._timer = self._app.set_interval(LOOKS_EVERY, self.look)
        self.look()

    def leave(self) -> None:
        """Ends the tour, and says so."""
        self._progress = None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        for room in self._app.rooms:
            room.query(Panel).remove()
        if isinstance(self._app.screen, Room):
            self._app.screen.say("The tour is over; the command palette has it again.")

    def look(self) -> None:
        """Goes on to the next step if this one is done."""
        if self._progress is None or not isinstance(self._app.screen, Room):
            return
        self._progress = self._progress.after(seen(self._app))
        if self._progress is None:
            self.leave()
        else:
            self._show(self._app.screen, self._progress)

    def leaves_by_escape(self) -> bool:
        """Whether Esc has nothing else to leave, so that it leaves the tour."""
        now = seen(self._app)
        at_rest = isinstance(self._app.bench.focused, Reader) and now.room == "reading"
        return self.leading and at_rest and not (now.window or now.selected or now.matches)

    def _show(self, room: Room, progress: Progress) -> None:
        panels, feet = room.query(Panel), room.query(Foot)
        if not panels:
            for foot in feet:  # none while the room is just being entered
                room.mount(Panel(), before=foot)
            return  # it is filled at the next look
        number = "" if progress.over else f"{progress.number + 1} of {len(STEPS)}  "
        words = worded(progress.step, room.keymap.name)
        panels.first(Panel).update(
            Content.assemble(
                (f"Tour  {number}{progress.step.title}", "bold $accent"), f"\n{words}\n",
                ("Esc leaves the tour, once nothing is selected.", "$foreground-muted"),
            )
        )  # fmt: skip


def seen(app: GioiaApp) -> Seen:
    """What can be seen of the workbench now."""
    room, bench = app.screen, app.bench
    if not isinstance(room, Room):
        return Seen()
    windows = [child for child in room.children if isinstance(child, Window)]
    document, reader = bench.desk.document, bench.reader
    start, end = reader.selection
    return Seen(
        room=room.ROOM,
        pane=room.pane(),
        document=document.guid if document else "",
        cursor=reader.cursor,
        selected=start != end,
        codings=len(reader.codings),
        matches=len(reader.matches),
        window=type(windows[0]).__name__ if windows else "",
    )
