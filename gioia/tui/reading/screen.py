"""The reading room: documents, transcript and code tree side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Static, Tree

from gioia.records import CodeRecord
from gioia.tui.reader.pointing import Pointing
from gioia.tui.reader.view import Reader
from gioia.tui.reading import telling
from gioia.tui.reading.acts import documents, edges, find, places
from gioia.tui.reading.acts.handlers import OPENING, READING
from gioia.tui.reading.acts.opening import ReadAhead
from gioia.tui.reading.panes import Panes
from gioia.tui.reading.side_by_side import SideBySide
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToCode, ToPane, ToPlace
from gioia.tui.room.resting import Resting
from gioia.tui.sitting.remembered import Place, Remembered
from gioia.tui.widgets.code_tree import CodeTree
from gioia.tui.widgets.document_list import DocumentList
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.status import FEW_NAME_CELLS, NAME_CELLS, codes_line, place_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from gioia.records import ChangeRecord, QuoteRecord
    from gioia.tui.keys.context import Fact, Pane
    from gioia.tui.reader.page import Stretch
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting
    from gioia.tui.widgets.code_label import Item


HAND_RESTS = 0.05
"""Seconds at a document in the list after which it is read ahead."""


class Workbench(Panes):
    """The reading room: holds the desk and shows it."""

    ROOM = "reading"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = READING
    OPENING = OPENING

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.chosen: tuple[int, int] | None = None
        """The quote and the code that the person marked, of several at the cursor."""
        self.find_from = 0
        self.find_anchor: int | None = None
        self._told_at: tuple[int, Stretch] | None = None
        """The cursor and the selection that the foot tells of."""
        self._edging: QuoteRecord | None = None
        self.side_by_side = SideBySide.remembered(sitting.remembered)
        self.ahead = ReadAhead()
        self._at_rest = Resting(self, lambda: documents.read_ahead(self), HAND_RESTS)

    @property
    def edging(self) -> QuoteRecord | None:
        """The quote whose edges are being moved; the selection is where they would be.

        Whoever goes to another place meanwhile selects no more, and has let go of it.
        """
        return self._edging if self._edging is not None and self.reader.selecting else None

    @edging.setter
    def edging(self, quote: QuoteRecord | None) -> None:
        self._edging = quote

    def pane(self) -> Pane:
        """The pane in focus; without a document, it is the documents that keys are for."""
        return telling.pane(self)

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return telling.facts(self)

    def here(self) -> Content:
        """The codes at the cursor."""
        if self.edging is not None:
            return edges.told(self, self.edging)
        if self.desk.document is None:
            return Content("")
        codes = telling.held(self)
        return codes_line(codes, telling.marked(self, codes))

    def place(self) -> Content:
        """Document, turn, how far down, what is selected."""
        whereabouts = telling.whereabouts(self)
        cells = FEW_NAME_CELLS if self.has_class("-narrow") else NAME_CELLS
        return Content("") if whereabouts is None else place_line(whereabouts, cells)

    async def renew(self) -> None:
        """Reads the lists of the project and the quotes of the open document, and shows them."""
        await documents.renew(self)
        edges.leave_if_gone(self)

    async def renew_after_step(self, changes: Sequence[ChangeRecord] = ()) -> None:
        """As `renew`; and goes to where something changed, in another document too."""
        await self.renew()
        await places.show_change(self, changes)

    async def arrive(self, errand: Errand | None) -> None:
        """To a pane, to a place in a document, or to a code in the tree."""
        if isinstance(errand, ToPane):
            self.show_pane(self.query_one(f"#{errand.pane}"))
        elif isinstance(errand, ToCode):
            code = self.desk.codes.by_guid.get(errand.guid)
            if code is not None:
                self.codes.reveal(code.id)
            self.show_pane(self.codes)
        elif isinstance(errand, ToPlace):
            await places.show_place(self, errand)

    def note_place(self) -> Remembered:
        """What is to be remembered, with the person at the present place."""
        if self.desk.document is not None:
            place = Place(self.reader.cursor, self.reader.top)
            self.remembered = self.remembered.at(self.desk.document.guid, place)
        self.remembered = self.side_by_side.noted(self.remembered)
        return self.remembered

    def show_emptiness(self) -> None:
        """Says what to do where there is nothing to read."""
        nothing = self.desk.document is None
        self.query_one("#empty", Static).update(telling.emptiness(self))
        self.query_one("#middle").border_title = Content(telling.title(self))
        self.set_class(nothing, "-empty")

    def tell(self) -> None:
        """Brings the foot of the screen up to date, where anything changed."""
        self._told_at = self.reader.cursor, self.reader.selection
        super().tell()

    @on(Pointing.Moved)
    def _moved(self) -> None:
        """What moved by a key is told by the key already."""
        if self._told_at != (self.reader.cursor, self.reader.selection):
            self.tell()

    @on(Reader.Marked)
    def _marked(self, event: Reader.Marked) -> None:
        places.mark(self, event.coding)

    def watch_focused(self, focused: Widget | None) -> None:
        """Who stays at the documents may open one of them."""
        super().watch_focused(focused)
        if focused is self.documents:
            self._at_rest.want()

    @on(DocumentList.Moved, "#documents")
    def _document_marked(self) -> None:
        self._at_rest.want()

    @on(DocumentList.Chosen, "#documents")
    def _document_chosen(self, event: DocumentList.Chosen) -> None:
        source = self.desk.source(event.key)
        if source is not None:
            self.act(documents.open_document(self, source))

    @on(Tree.NodeHighlighted, "#codes")
    def _code_highlighted(self, event: Tree.NodeHighlighted[Item]) -> None:
        code = event.node.data
        if isinstance(code, CodeRecord) and isinstance(self.focused, CodeTree):
            self.reader.focus_code(code.id)
        self.tell()

    @on(Tree.NodeSelected, "#codes")
    def _code_chosen(self) -> None:
        self.action_do("code.visit")

    @on(FindBar.Wanted)
    def _wanted(self, event: FindBar.Wanted) -> None:
        find.look_for(self, event.text)

    @on(FindBar.Left)
    def _left(self, event: FindBar.Left) -> None:
        find.leave(self, found=event.found)
