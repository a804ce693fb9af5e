"""The room of the audit trail: what was done, and the structure as it stood then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content

from gioia.tui.history import trail
from gioia.tui.history.acts import HISTORY
from gioia.tui.history.past_view import PastView
from gioia.tui.history.trail import View
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.resting import Resting
from gioia.tui.room.searched import Viewed
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
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting

HAND_RESTS = 0.15
"""Seconds on a line before the structure of that time is worked out."""


class History(Viewed[View]):
    """Shows the trail, the newest line first, and the structure after the line under the cursor."""

    ROOM = "history"
    SEARCHES = "words of a change, or who made it"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = HISTORY
    OPENING = frozenset({"trail.back_to"})

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.changes: tuple[ChangeRecord, ...] = ()
        self.view = View()
        self.then_of: int | None = None
        """The change after which the shown structure stood."""
        self._now: Codebook | None = None
        self._counts: tuple[int, ...] = ()
        self._reading = Resting(self, self._read_then, HAND_RESTS)

    def compose(self) -> ComposeResult:
        """The trail, and beside or below it the structure of that time."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="history"):
            yield Listing(id="trail")
            yield PastView(id="then")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Names the trail."""
        self.listing.border_title = "Audit trail"

    @property
    def listing(self) -> Listing:
        """The trail."""
        return self.query_one("#trail", Listing)

    @property
    def searched(self) -> Listing:
        """The trail."""
        return self.listing

    @property
    def past(self) -> PastView:
        """The structure after the change under the cursor."""
        return self.query_one(PastView)

    @property
    def current(self) -> ChangeRecord | None:
        """The change under the cursor."""
        key = self.listing.current
        return next((one for one in self.changes if str(one.id) == key), None)

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return frozenset({"change"} if self.current is not None else ())

    def here(self) -> Content:
        """The change under the cursor in full; of the structure, the line that has the keys."""
        if self.past.listing.has_focus and (words := self.past.pointed_words):
            return Content(words)
        one = self.current
        if one is None:
            return Content("")
        state = "" if one.state == "done" else f" · {one.state}"
        return Content.assemble((one.summary, "bold"), f" · {one.verb}, {one.coder}{state}")

    def place(self) -> Content:
        """How many changes are shown."""
        return Content(trail.summary(len(self.listing.lines), len(self.changes), self.view))

    async def renew(self) -> None:
        """Reads the trail and the structure of now."""

        def read(project: Project) -> tuple[tuple[ChangeRecord, ...], Codebook, tuple[int, ...]]:
            counts = tuple(one.concepts for one in project.history.counts_over_time())
            return tuple(project.history.log()), project.codebooks.export(), counts

        self.changes, self._now, self._counts = await self.gateway.read(read)
        self.show()
        await self._read_then()

    async def arrive(self, _: Errand | None) -> None:
        """To the trail."""
        self.listing.focus()

    def show(self) -> None:
        """Draws the trail, and the structure beside it, for the room that there is."""
        found = trail.shown(self.changes, self.view)
        room = self.listing.room_for(len(found))
        self.listing.show([trail.line(one, room) for one in found])
        self.past.draw()

    async def _read_then(self) -> None:
        """Reads the structure after the change under the cursor, and shows it."""
        one, then = self.current, None
        if one is not None:
            then = await self.gateway.beside(lambda project: project.history.codebook_at(one.id))
        self.then_of = one.id if one else None
        self.past.show(then, self._now, self._counts)

    @on(Listing.Moved, "#past")
    def _pointed(self) -> None:
        self.tell()

    @on(Listing.Moved, "#trail")
    def _moved(self) -> None:
        self.tell()
        self._reading.want()

    @on(Listing.Chosen, "#trail")
    def _chosen(self) -> None:
        self.action_do("trail.visit")
