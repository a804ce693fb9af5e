"""The room of constant comparison: all quotes of a code, or of two codes side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import Static

from gioia.tui.comparison import telling
from gioia.tui.comparison.acts import choosing
from gioia.tui.comparison.acts.handlers import COMPARING
from gioia.tui.comparison.gathered import Gathered
from gioia.tui.comparison.quote_list import QuoteList
from gioia.tui.comparison.side import Side
from gioia.tui.comparison.sides import Sides
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToCode
from gioia.tui.room.searched import Searched
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from gioia.records import ChangeRecord, QuoteRecord
    from gioia.tui.comparison.arranging import Choice
    from gioia.tui.comparison.columns import Columns
    from gioia.tui.comparison.material import Material
    from gioia.tui.comparison.walk import Walk
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting


class Comparison(Searched):
    """Shows one pile of quotes or two; acts are in `gioia.tui.comparison.acts`."""

    ROOM = "comparison"
    SEARCHES = "words that a quote must have"
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
        self.walk: Walk | None = None
        self.left: int | None = None
        """The quote that the person went to the transcript from."""
        self._gathered = Gathered(sitting.gateway)

    def compose(self) -> ComposeResult:
        """The columns, the line to search by, and the foot."""
        yield RoomBar(self.ROOM, self.keymap)
        yield Static(telling.EMPTY, id="nothing", markup=False)
        yield Sides(id="sides")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Nothing is chosen yet."""
        self.bring_forward(self.columns)

    @property
    def material(self) -> Material:
        """What was read of the project."""
        return self._gathered.material

    @property
    def searched(self) -> QuoteList:
        """The quotes that are in front."""
        return self.side.quote_list

    @property
    def words(self) -> str:
        """What the quotes in front are narrowed to."""
        return self.side.choice.words

    def narrow(self, words: str) -> None:
        """Shows only the quotes in front that have these words."""
        self.choose(replace(self.side.choice, words=words))

    def choose(self, choice: Choice) -> None:
        """The quotes in front are to be seen like this."""
        self.side.choose(choice)
        self.sign()
        self.tell()

    @property
    def opening(self) -> bool:
        """Whether keys must wait: also until the quotes that they are about have their rows."""
        return super().opening or not (self.is_mounted and self.sides.in_place)

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

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return telling.facts(self.side, self.walk)

    def here(self) -> Content:
        """The codes of the quote under the cursor."""
        return telling.here(self.side.quote_list.current, self.material.codes)

    def place(self) -> Content:
        """How far down one is, how many quotes are marked, or how far a split is."""
        return telling.place(self.side, self.walk)

    async def renew_after_step(self, _: Sequence[ChangeRecord] = ()) -> None:
        """As `renew`; and goes to a quote that came back."""
        before = {item.quote.id for item in self.side.quote_list.items}
        await self.renew()
        back = [item.quote.id for item in self.side.quote_list.items if item.quote.id not in before]
        if before and back:
            self.side.quote_list.go_to(self.side.quote_list.find(back[0]))

    async def renew(self) -> None:
        """Reads codes, quotes and texts anew, and shows them."""
        columns = self.columns
        await self._gathered.read(columns.guids)
        if columns.guids != self.columns.guids:  # other codes were chosen: they are being read
            return
        columns = columns.among(self.material.quotes)
        if self.walk is not None and self.walk.code.guid not in columns.guids:
            self.walk = None
        self.put(columns)

    def exchange(self, quotes: Sequence[QuoteRecord]) -> None:
        """Shows quotes as they are now, after one change; they have the codes that they had."""
        self._gathered.exchange(quotes)
        self.put(self.columns)

    def put(self, columns: Columns) -> None:
        """Shows these codes as they were read; where one is being read, they are shown then."""
        self.sides.columns = columns
        if self.material.quotes.keys() >= set(columns.guids):
            self.sides.show(columns, self.material)
            self.sign()
            self.set_class(not columns.guids, "-nothing")

    async def show(self, columns: Columns) -> None:
        """Shows these codes."""
        self.sides.columns = columns
        await self.renew()
        self.bring_forward(self.columns)

    def bring_forward(self, columns: Columns) -> None:
        """The column in front has the keys; on a narrow screen it is the only one in sight."""
        self.set_class(not columns.guids, "-nothing")
        self.sides.bring_forward(columns)

    def sign(self) -> None:
        """Shows what is marked, or where quotes go in a split."""
        self.sides.sign(self.walk)

    async def arrive(self, errand: Errand | None) -> None:
        """To the quotes of a code; with none, to those shown last, or to the choice of one."""
        await choosing.arrive(self, errand.guid if isinstance(errand, ToCode) else None)

    @on(FindBar.Left)
    def _found(self) -> None:
        """The quotes have the rows of the line to search by."""
        self.sides.place()

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
