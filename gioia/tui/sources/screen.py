"""The room of sources: who speaks in each, what is known of it, and how far it is coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToPlace
from gioia.tui.room.resting import Resting
from gioia.tui.room.searched import Viewed
from gioia.tui.sources.acts.handlers import SOURCES
from gioia.tui.sources.shelf import UNREAD, panel_of, read_shelf
from gioia.tui.sources.source_list import (
    Listed,
    View,
    arranged,
    heading,
    line,
    shown_attributes,
    summary,
)
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.records import SpeakerRecord
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting


class Sources(Viewed[View]):
    """Shows the sources as a list, and beside it what is known of the one under the cursor."""

    ROOM = "sources"
    SEARCHES = "words of a name, a speaker or an attribute"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = SOURCES
    OPENING = frozenset({
        "source.speakers", "source.attribute", "source.informant", "source.rename",
        "source.language", "source.memo", "source.remove", "source.import", "source.import.path",
    })  # fmt: skip

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.shelf = UNREAD
        self.view = View()
        self.marked: frozenset[str] = frozenset()
        """The guids of sources that acts are for together."""
        self.described = ""
        """The guid of the attribute that was set last: it is offered first."""
        self._spoken: tuple[str, tuple[SpeakerRecord, ...]] = "", ()
        self._speaking = Resting(self, self.read_speakers)

    def compose(self) -> ComposeResult:
        """The list under its heading, and the panel."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="sources"):
            with Vertical(id="listed"):
                yield Static(id="heading", markup=False)
                yield Listing(id="list")
            with VerticalScroll(id="panel"):
                yield Static(id="known", markup=False)
        yield FindBar(id="find")
        yield Foot(id="foot")

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one("#list", Listing)

    @property
    def searched(self) -> Listing:
        """The list."""
        return self.listing

    @property
    def current(self) -> Listed | None:
        """The source under the cursor."""
        key = self.listing.current
        return next((one for one in self.shelf.listed if one.source.guid == key), None)

    @property
    def chosen(self) -> list[Listed]:
        """What an act is for: the marked sources that are shown, or the one at the cursor."""
        shown = arranged(self.shelf.listed, self.view)
        marked = [one for one in shown if one.source.guid in self.marked]
        return marked or [one for one in shown if one.source.guid == self.listing.current]

    @property
    def speakers(self) -> tuple[SpeakerRecord, ...] | None:
        """Who speaks in the source under the cursor; None where that is not read yet."""
        guid, speakers = self._spoken
        return speakers if guid == self.listing.current else None

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        one = self.current
        told = {"source": one is not None, "speakers": bool(one and one.source.speakers)}
        return frozenset(fact for fact, holds in told.items() if holds)

    def here(self) -> Content:
        """The file of the source, as it came in."""
        one = self.current
        if one is None:
            return Content("")
        source = one.source
        told = f"{source.format}, {counted(source.turns, 'turn')}, {source.characters} characters"
        return Content.assemble((source.name, "bold"), f" · {source.kind}, {told}")

    def place(self) -> Content:
        """How many there are, how they are sorted, and how many are marked."""
        rows = self.listing.lines
        marked = sum(row.key in self.marked for row in rows)
        return Content(summary(len(rows), len(self.shelf.listed), self.view, marked))

    async def renew(self) -> None:
        """Reads the sources anew."""
        self.shelf = await self.gateway.read(read_shelf)
        self.marked &= {one.source.guid for one in self.shelf.listed}
        self.show()
        await self.read_speakers()

    async def arrive(self, errand: Errand | None) -> None:
        """To the document that is open, or to one that is named."""
        wanted = errand.source if isinstance(errand, ToPlace) else None
        if wanted is None and self.desk.document is not None:
            wanted = self.desk.document.guid
        if wanted is not None:
            self.listing.go_to(wanted)
        self.listing.focus()

    def mark(self, guids: Iterable[str]) -> None:
        """Marks these sources and no others."""
        self.marked = frozenset(guids)
        self.show()

    def show(self) -> None:
        """Draws the list and its heading, for the room that there is."""
        found = arranged(self.shelf.listed, self.view)
        room = self.listing.room_for(len(found))
        attributes = shown_attributes(self.shelf.attributes, room)
        self.query_one("#heading", Static).update(heading(room, attributes), layout=False)
        self.listing.show([
            line(one, room, attributes, marked=one.source.guid in self.marked)
            for one in found
        ])  # fmt: skip
        self.show_panel()

    def show_panel(self) -> None:
        """Tells who speaks in the source under the cursor, and what is known of it and of them."""
        told = panel_of(self.current, self.shelf, self.speakers)
        self.query_one("#known", Static).update(told)

    async def read_speakers(self) -> None:
        """Reads who speaks in the source under the cursor, and shows it."""
        one = self.current
        if one is not None:
            found = await self.gateway.read(lambda project: project.sources.speakers(one.source.id))
            self._spoken = one.source.guid, tuple(found)
        self.show_panel()
        self.tell()

    @on(Listing.Moved)
    def _moved(self) -> None:
        self.query_one("#panel").scroll_home(animate=False)
        self.tell()
        self._speaking.want(at_once=True)

    @on(Listing.Chosen)
    def _chosen(self, event: Listing.Chosen) -> None:
        self.act(self.gioia.go("reading", ToPlace(event.key)))
