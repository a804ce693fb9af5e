"""The room of constant comparison: all quotes of a code, or of two codes side by side."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Static

from gioia.tui.collector import spare_the_collector
from gioia.tui.comparison import telling
from gioia.tui.comparison.acts import choosing
from gioia.tui.comparison.acts import looking as acts
from gioia.tui.comparison.acts.handlers import COMPARING
from gioia.tui.comparison.material import NOTHING, read, read_voices
from gioia.tui.comparison.quote_list import QuoteList
from gioia.tui.comparison.side import Side
from gioia.tui.comparison.sides import Sides
from gioia.tui.keys.comparison import LACKING
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToCode
from gioia.tui.room.screen import Room
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from gioia.records import ChangeRecord, QuoteRecord
    from gioia.tui.comparison.columns import Columns
    from gioia.tui.comparison.piles import Voices
    from gioia.tui.comparison.walk import Walk
    from gioia.tui.keys.context import Fact
    from gioia.tui.reader.page import Page
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting

EMPTY = """No code is chosen.

g  chooses a concept, theme or dimension: all its quotes are shown here.
In the transcript and in the code tree,  q  comes here with the code under the cursor.

F1 shows all keys, esc goes back to the transcript."""

VOICES_WAIT = 0.2
"""Seconds; who speaks is found out once the quotes are on the screen."""


class Comparison(Room):
    """Shows one pile of quotes or two; acts are in `gioia.tui.comparison.acts`."""

    ROOM = "comparison"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = COMPARING
    OPENING = frozenset({
        "comparison.recode", "comparison.merge", "comparison.beside", "comparison.choose",
        "comparison.split", "comparison.define", "comparison.rename", "comparison.note",
        "comparison.memo", "comparison.uncode", "room.comparison",
    })  # fmt: skip

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.material = NOTHING
        self.voices: Voices = {}
        self.walk: Walk | None = None
        self.words_before = ""
        self.left: int | None = None
        """The quote that the person went to the transcript from."""
        self._pages: dict[str, Page] = {}
        self._read_at = -1

    def compose(self) -> ComposeResult:
        """The columns, the line to search by, and the foot."""
        yield RoomBar(self.ROOM, self.keymap)
        yield Static(EMPTY, id="nothing", markup=False)
        yield Sides(id="sides")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Nothing is chosen yet."""
        self.query_one(FindBar).placeholder = "words that a quote must have"
        self.bring_forward(self.columns)

    @property
    def sides(self) -> Sides:
        """The columns."""
        return self.query_one(Sides)

    @property
    def columns(self) -> Columns:
        """The codes that are shown."""
        return self.sides.columns

    @property
    def side(self) -> Side:
        """The column that keys are for."""
        return self.sides.front

    @property
    def beside(self) -> Side | None:
        """The other column, where there are two."""
        return self.sides.beside

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return telling.facts(self.side, self.walk)

    def here(self) -> Content:
        """The codes of the quote under the cursor."""
        return telling.here(self.side.quote_list.current, self.material.codes)

    def place(self) -> Content:
        """How far down one is, how many quotes are marked, or how far a split is."""
        return telling.place(self.side, self.walk)

    async def renew(self) -> None:
        """Reads codes, quotes and texts anew, and beside it who speaks."""
        await self.reread()
        self.act(self._find_voices())

    async def renew_after_step(self, _: Sequence[ChangeRecord] = ()) -> None:
        """As `renew`; and goes to a quote that came back."""
        before = {item.quote.id for item in self.side.quote_list.items}
        await self.renew()
        back = [item.quote.id for item in self.side.quote_list.items if item.quote.id not in before]
        if before and back:
            self.side.quote_list.go_to(self.side.quote_list.find(back[0]))

    async def reread(self) -> None:
        """Reads codes, quotes and texts anew, and shows them."""
        columns, kept = self.columns, dict(self._pages)
        changes = self.gateway.changes
        known = self.material if self._read_at == changes else None
        found = await self.gateway.read(lambda project: read(project, columns.guids, kept, known))
        if columns.guids != self.columns.guids:  # other codes were chosen: they are being read
            return
        self._read_at = changes
        spare_the_collector()
        self._pages |= {found.sources[key].guid: page for key, page in found.pages.items()}
        self.material, columns = found, columns.among(found.quotes)
        if self.walk is not None and self.walk.code.guid not in columns.guids:
            self.walk = None
        self._show(columns)

    def exchange(self, quotes: Sequence[QuoteRecord]) -> None:
        """Shows quotes as they are now, after one change; they have the codes that they had."""
        self.material = self.material.with_quotes(quotes)
        if self._read_at == self.gateway.changes - 1:
            self._read_at += 1
        self._show(self.columns)

    async def show(self, columns: Columns) -> None:
        """Shows these codes."""
        self.sides.columns = columns
        await self.reread()
        self.bring_forward(self.columns)

    def bring_forward(self, columns: Columns) -> None:
        """The column in front has the keys; on a narrow screen it is the only one in sight."""
        self.set_class(not columns.guids, "-nothing")
        self.sides.bring_forward(columns)

    def close_beside(self) -> None:
        """One column is left: the one in front."""
        self._show(self.columns.closed())
        self.bring_forward(self.columns)

    def sign(self) -> None:
        """Shows what is marked, or where quotes go in a split."""
        self.sides.sign(self.walk)

    async def arrive(self, errand: Errand | None) -> None:
        """To the quotes of a code; with none, to those shown last, or to the choice of one.

        A split under way stays: what was decided in it is nowhere else yet.
        """
        wanted = errand.guid if isinstance(errand, ToCode) else None
        if self.walk is not None and wanted not in {None, self.walk.code.guid}:
            self.say(LACKING["free"])
            wanted = None
        await choosing.arrive(self, wanted)

    def _show(self, columns: Columns) -> None:
        self.sides.show(columns, self.material, self.voices)
        self.sign()
        self.set_class(not columns.guids, "-nothing")

    async def _find_voices(self) -> None:
        await asyncio.sleep(VOICES_WAIT)
        self.voices = await self.gateway.beside(read_voices)
        self.sides.hear(self.voices)
        self.sign()

    @on(QuoteList.Moved)
    def _moved(self) -> None:
        self.tell()

    @on(QuoteList.Chosen)
    def _chosen(self) -> None:
        self.action_do("comparison.open")

    @on(Side.Touched)
    def _touched(self, event: Side.Touched) -> None:
        """A click brings a column to the front, but not in a split, which is about one of them."""
        front = self.columns.front if self.walk else self.sides.shown.index(event.side)
        self.bring_forward(self.columns.turned(front))
        self.tell()

    @on(FindBar.Wanted)
    def _wanted(self, event: FindBar.Wanted) -> None:
        acts.narrow(self, event.text)

    @on(FindBar.Left)
    def _left(self, event: FindBar.Left) -> None:
        acts.leave_find(self, found=event.found)
