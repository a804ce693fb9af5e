"""The room of sources: who speaks in each, what is known of it, and how far it is coded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToPlace
from gioia.tui.room.screen import Room
from gioia.tui.sources.acts.handlers import SOURCES
from gioia.tui.sources.shelf import UNREAD, panel_of, read_shelf
from gioia.tui.sources.source_list import Listed, View, arranged, heading, line, shown_attributes
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.records import SpeakerRecord
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.screen import Handler
    from gioia.tui.sitting.sitting import Sitting


class Sources(Room):
    """Shows the sources as a list, and beside it what is known of the one under the cursor."""

    ROOM = "sources"
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
        self.speakers: tuple[SpeakerRecord, ...] = ()
        self.described = ""
        """The guid of the attribute that was set last: it is offered first."""

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
    def current(self) -> Listed | None:
        """The source under the cursor."""
        key = self.listing.current
        return next((one for one in self.shelf.listed if one.source.guid == key), None)

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
        """How many there are, and how they are sorted."""
        shown, total = len(self.listing.lines), len(self.shelf.listed)
        among = "" if shown == total else f"{shown} of "
        count = among + counted(total, "source")
        wanted = f" with “{self.view.wanted}”" if self.view.wanted else ""
        return Content(f"{count}{wanted}, {self.view.order}")

    async def renew(self) -> None:
        """Reads the sources anew."""
        self.shelf = await self.gateway.read(read_shelf)
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

    def look(self, view: View) -> None:
        """Shows the list in another way."""
        self.view = view
        self.show()
        self.tell()

    def show(self) -> None:
        """Draws the list and its heading, for the room that there is."""
        room = self.listing.scrollable_content_region.width
        attributes = shown_attributes(self.shelf.attributes, room)
        rows = [line(one, room, attributes) for one in arranged(self.shelf.listed, self.view)]
        self.query_one("#heading", Static).update(heading(room, attributes), layout=False)
        self.listing.show(rows)
        self.show_panel()

    def show_panel(self) -> None:
        """Tells who speaks in the source under the cursor, and what is known of it and of them."""
        told = panel_of(self.current, self.shelf, self.speakers)
        self.query_one("#known", Static).update(told)

    async def read_speakers(self) -> None:
        """Reads who speaks in the source under the cursor, and shows it."""
        one = self.current
        self.speakers = ()
        if one is not None:
            self.speakers = tuple(
                await self.gateway.read(lambda project: project.sources.speakers(one.source.id))
            )
        self.show_panel()
        self.tell()

    def on_resize(self) -> None:
        """Columns take the room that there is."""
        self.call_after_refresh(self.show)

    @on(Listing.Moved)
    def _moved(self) -> None:
        self.query_one("#panel").scroll_home(animate=False)
        self.run_worker(self.read_speakers(), group="speakers", exclusive=True)

    @on(Listing.Chosen)
    def _chosen(self, event: Listing.Chosen) -> None:
        self.act(self.gioia.go("reading", ToPlace(event.key)))

    @on(FindBar.Wanted)
    def _wanted(self, event: FindBar.Wanted) -> None:
        self.look(replace(self.view, wanted=event.text))

    @on(FindBar.Left)
    def _left(self, event: FindBar.Left) -> None:
        self.remove_class("-finding")
        if not event.found:
            self.look(replace(self.view, wanted=""))
        self.listing.focus()
