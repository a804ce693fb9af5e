"""The room of the audit trail: what was done, and the structure as it stood then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from gioia.codebook.diff import describe, diff
from gioia.tui.history import trail
from gioia.tui.history.acts import HISTORY, visit
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.screen import Room
from gioia.tui.widgets.bits import Bit, Line
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.codebook.model import Codebook
    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.screen import Handler
    from gioia.tui.sitting.sitting import Sitting

HAND_RESTS = 0.15
"""Seconds on a line before the structure of that time is worked out."""


class History(Room):
    """Shows the trail, the newest line first, and the structure after the line under the cursor."""

    ROOM = "history"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = HISTORY
    OPENING = frozenset({"trail.back_to"})

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.changes: tuple[ChangeRecord, ...] = ()
        self.kind: trail.Kind = "everything"
        self.wanted = ""
        self.since = False
        self.then: Codebook | None = None
        self.then_of: int | None = None
        """The change after which the shown structure stood."""
        self._now: Codebook | None = None
        self._counts: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """The trail, and beside or below it the structure of that time."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="history"):
            yield Listing(id="trail")
            with Vertical(id="then"):
                yield Static(id="told", markup=False)
                yield Listing(id="past")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Names the two lists."""
        self.listing.border_title = "Audit trail"
        self.query_one("#then").border_title = "The structure then"

    @property
    def listing(self) -> Listing:
        """The trail."""
        return self.query_one("#trail", Listing)

    @property
    def current(self) -> ChangeRecord | None:
        """The change under the cursor."""
        key = self.listing.current
        return next((one for one in self.changes if str(one.id) == key), None)

    def pointed_code(self) -> str | None:
        """The guid of the code under the cursor in the structure of then, if it is there still."""
        past = self.query_one("#past", Listing)
        if self._now is None or not past.has_focus:
            return None
        there = (code for _, codes in self._now.levels() for code in codes)
        return past.current if past.current in {code.guid for code in there} else None

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return frozenset({"change"} if self.current is not None else ())

    def here(self) -> Content:
        """The change under the cursor in full."""
        one = self.current
        if one is None:
            return Content("")
        state = "" if one.state == "done" else f" · {one.state}"
        return Content.assemble((one.summary, "bold"), f" · {one.verb}, {one.coder}{state}")

    def place(self) -> Content:
        """How many changes are shown."""
        shown, total = len(self.listing.lines), len(self.changes)
        return Content(trail.summary(shown, total, self.kind, self.wanted))

    async def renew(self) -> None:
        """Reads the trail and the structure of now."""

        def read(project: Project) -> tuple[tuple[ChangeRecord, ...], Codebook, tuple[int, ...]]:
            counts = tuple(one[2] for one in project.history.counts_over_time())
            return tuple(project.history.log()), project.codebooks.export(), counts

        self.changes, self._now, self._counts = await self.gateway.read(read)
        self.show()
        await self._read_then()

    async def arrive(self, _: Errand | None) -> None:
        """To the trail."""
        self.listing.focus()

    def show(self) -> None:
        """Draws the trail for the room that there is."""
        room = self.listing.scrollable_content_region.width
        found = trail.shown(self.changes, self.kind, self.wanted)
        self.listing.show([trail.line(one, room) for one in found])
        self.tell()

    def look_for(self, wanted: str) -> None:
        """Shows only changes with these words."""
        self.wanted = wanted
        self.show()

    def show_then(self) -> None:
        """Draws the structure of then, or what became of it."""
        past, head = self.query_one("#past", Listing), self.query_one("#told", Static)
        if self.then is None or self._now is None:
            past.show([])
            head.update("")
            return
        cells = past.scrollable_content_region.width
        curve = trail.curve(self._counts, cells)
        head.update(Content.assemble(
            trail.told(self.then), "\n", (curve, "$accent"), ("  concepts" if curve else "", "dim")
        ))  # fmt: skip
        past.show(self._since() if self.since else trail.outline_lines(self.then, self._now))

    def _since(self) -> list[Line]:
        if self.then is None or self._now is None:
            return []
        told = describe(diff(self.then, self._now)).splitlines()
        return [Line(str(place), (Bit(text),)) for place, text in enumerate(told)]

    async def _read_then(self) -> None:
        one = self.current
        self.then = None
        if one is not None:
            self.then = await self.gateway.beside(
                lambda project: project.history.codebook_at(one.id)
            )
        self.then_of = one.id if one else None
        self.show_then()

    async def _read_then_at_rest(self) -> None:
        await asyncio.sleep(HAND_RESTS)
        await self._read_then()

    def on_resize(self) -> None:
        """Columns take the room that there is."""
        self.call_after_refresh(self.show)

    @on(Listing.Moved, "#trail")
    def _moved(self) -> None:
        self.tell()
        self.run_worker(self._read_then_at_rest(), group="then", exclusive=True)

    @on(Listing.Chosen, "#trail")
    def _chosen(self) -> None:
        self.act(visit(self))

    @on(FindBar.Wanted)
    def _wanted(self, event: FindBar.Wanted) -> None:
        self.look_for(event.text)

    @on(FindBar.Left)
    def _left(self, event: FindBar.Left) -> None:
        self.remove_class("-finding")
        if not event.found:
            self.look_for("")
        self.listing.focus()
