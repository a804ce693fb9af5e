"""The room of memos: what was noted of the analysis, and the place where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal

from gioia.tui.memos import telling
from gioia.tui.memos.acts import finding as memo_finding
from gioia.tui.memos.acts import handlers
from gioia.tui.memos.memo_list import Listed, View, arranged, line
from gioia.tui.memos.paper import MemoPaper, about
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToMemo
from gioia.tui.room.searched import Viewed
from gioia.tui.widgets.draft_field import DraftField
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from gioia.records import MemoRecord
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.drafts import Draft, Drafts
    from gioia.tui.sitting.sitting import Sitting


class Memos(Viewed[View]):
    """Shows memos as a list, and the whole text of the one under the cursor, to be rewritten."""

    ROOM = "memos"
    SEARCHES = "words of a memo"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = handlers.MEMOS
    OPENING = frozenset({"memo.new", "memo.kind"})

    drafts: Drafts

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.listed: tuple[Listed, ...] = ()
        self._by_guid: dict[str, Listed] = {}
        self.view = View()
        self._read = False
        self.left: dict[str, Draft] = {}
        """Drafts that were not kept, by what they are about."""

    def compose(self) -> ComposeResult:
        """The list, the text, the line to search by."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="memos"):
            yield Listing(id="list")
            yield MemoPaper(id="text")
        yield FindBar(id="find")
        yield Foot(id="foot")

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one(Listing)

    @property
    def paper(self) -> MemoPaper:
        """The text of the memo under the cursor."""
        return self.query_one(MemoPaper)

    @property
    def searched(self) -> Listing:
        """The list."""
        return self.listing

    @property
    def current(self) -> Listed | None:
        """The memo under the cursor."""
        return self._by_guid.get(self.listing.current or "")

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return telling.facts(self.current, writing=self.paper.memo is not None)

    def here(self) -> Content:
        """What the memo is on."""
        return telling.here(self.current)

    def place(self) -> Content:
        """How many there are, and which are shown."""
        return telling.place(len(self.listing.lines), self.listed, self.view, len(self.left))

    async def renew(self) -> None:
        """Reads memos and drafts anew."""
        self.listed = await self.gateway.read(memo_finding.read_memos)
        self._read = True
        self._by_guid = {one.memo.guid: one for one in self.listed}
        self.drafts, self.left = await memo_finding.left(self)
        self.show()

    async def arrive(self, errand: Errand | None) -> None:
        """To the memo that one came for."""
        if isinstance(errand, ToMemo):
            self.reveal(errand.guid)
        self.listing.focus()

    def reveal(self, guid: str) -> None:
        """Puts the cursor on a memo; where the filter hides it, the filter is dropped."""
        if all(row.key != guid for row in self.listing.lines):
            self.look(View(order=self.view.order))
        self.listing.go_to(guid)
        self.show_text()

    def show(self) -> None:
        """Draws the list for the room that there is, and the text."""
        room = self.listing.scrollable_content_region.width
        several = len({one.memo.coder for one in self.listed}) > 1
        self.listing.show([
            line(one, room, drafted=about(one.memo) in self.left, coder=several)
            for one in arranged(self.listed, self.view)
        ])  # fmt: skip
        self.show_text()

    def show_text(self) -> None:
        """Shows the whole of the memo under the cursor, unless one is being written."""
        if self.current is not None:
            self.paper.read(self.current.memo)
        elif self._read:
            self.paper.tell_nothing(any_memos=bool(self.listed))

    def write(self, memo: MemoRecord) -> None:
        """The text can be written in; where a draft was left, it is taken up."""
        left = self.left.get(about(memo))
        self.paper.write(memo, memo.text if left is None else left.text, self.drafts)
        self.add_class("-writing")
        self.say("" if left is None else "This is the draft that was left here.")

    def written(self) -> tuple[MemoRecord, str] | None:
        """Nobody writes any more: the memo and its new text, if one was written."""
        self.remove_class("-writing")
        return self.paper.written()

    def keep_on_leaving(self) -> None:
        """Going elsewhere keeps what was written; another terminal window is none."""
        written = self.written() if self.app.app_focus else None
        if written is not None:
            self.act(handlers.keep(self, *written))

    def on_screen_suspend(self) -> None:
        """Another room lies over this one."""
        self.keep_on_leaving()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """The text is left."""
        if event.widget is self.paper:
            self.keep_on_leaving()

    @on(DraftField.NotKept)
    def _not_kept(self, event: DraftField.NotKept) -> None:
        self.say(event.error.message)

    @on(Listing.Moved)
    def _moved(self) -> None:
        self.show_text()
        self.tell()

    @on(Listing.Chosen)
    def _chosen(self) -> None:
        self.action_do("memo.edit")
