"""The room of the process model: how themes and dimensions bear on one another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from gioia.tui.model import relation_list
from gioia.tui.model.acts.handlers import MODEL
from gioia.tui.model.diagram.drawing import diagram
from gioia.tui.model.diagram_view import DiagramView
from gioia.tui.model.material import NOTHING, UNREAD, held, panel_of, read_model
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToCode, ToMemo, ToRelation
from gioia.tui.room.resting import Resting
from gioia.tui.room.screen import Room
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.records import CodeRecord, RelationRecord
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting


class Model(Room):
    """Shows relations as a diagram and as a list with their evidence."""

    ROOM = "model"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = MODEL
    OPENING = frozenset({
        "relation.new", "relation.show", "relation.evidence", "relation.label", "relation.kind",
        "relation.memo",
    })  # fmt: skip

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.model = UNREAD
        self._reading = Resting(self, self._read_panel)

    def compose(self) -> ComposeResult:
        """The diagram, the list under its heading, and what the relation holds."""
        yield RoomBar(self.ROOM, self.keymap)
        with Vertical(id="model"):
            yield DiagramView(id="diagram")
            with Horizontal(id="listed"):
                with Vertical(id="rows"):
                    yield Static(id="heading", markup=False)
                    yield Listing(id="list")
                yield Static(id="panel", markup=False)
        yield Foot(id="foot")

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one(Listing)

    @property
    def view(self) -> DiagramView:
        """The diagram."""
        return self.query_one(DiagramView)

    @property
    def relation(self) -> RelationRecord | None:
        """The relation under the cursor."""
        return self.model.relation(self.listing.current)

    @property
    def code(self) -> CodeRecord | None:
        """The theme or dimension under the cursor that is in no relation."""
        return self.model.code(self.listing.current)

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        told = {
            "relation": self.relation is not None,
            "two to relate": len(self.model.codes) > 1,
            "box": bool(self.listing.lines),
        }
        return frozenset(fact for fact, holds in told.items() if holds)

    def here(self) -> Content:
        """The relation with its evidence, or the theme with what it says."""
        if self.relation is not None:
            return Content(relation_list.told(self.relation))
        if self.code is None:
            return Content("")
        told = f" · {self.code.definition}" if self.code.definition else ""
        return Content.assemble(f"{self.code.level} ", (self.code.label, "bold"), told)

    def place(self) -> Content:
        """How large the model is, and what is missing in it."""
        return Content(relation_list.summary(self.model))

    async def renew(self) -> None:
        """Reads the model anew."""
        self.model = await self.gateway.read(read_model)
        self.show()
        await self._read_panel()

    async def arrive(self, errand: Errand | None) -> None:
        """To a relation, to the one that a memo is on, or to a theme."""
        if isinstance(errand, ToMemo):
            memo = await self.gateway.read(lambda project: project.memos.get(errand.guid))
            self.listing.go_to(memo.on_guid)
        elif isinstance(errand, ToRelation):
            self.listing.go_to(errand.guid)
        elif isinstance(errand, ToCode):
            ends = {one.guid: (one.start.guid, one.end.guid) for one in self.model.relations}
            keys = [key for key, guids in ends.items() if errand.guid in guids]
            self.listing.go_to(keys[0] if keys else errand.guid)
        self.listing.focus()

    def show(self) -> None:
        """Draws the list and the diagram for the room that there is."""
        self.set_class(not self.model.relations, "-bare")
        room = self.listing.scrollable_content_region.width
        nothing = "" if self.model is UNREAD else NOTHING
        told = relation_list.heading(room) if self.model.codes else nothing
        heading = self.query_one("#heading", Static)
        heading.styles.height = 1 if self.model.codes else "auto"
        heading.update(Content(told))
        self.listing.show(relation_list.lines(self.model, room))
        self.view.show(partial(diagram, self.model.relations, scrolled=True))
        self.show_arrow()

    def show_arrow(self) -> None:
        """The arrow of the relation under the cursor stands out."""
        self.view.light(None if self.relation is None else self.relation.id)

    async def _read_panel(self) -> None:
        """Reads the evidence of the relation under the cursor, and shows it."""
        relation, told = self.relation, Content("")
        if relation is not None:
            told = panel_of(*await self.gateway.read(lambda project: held(project, relation)))
        self.query_one("#panel", Static).update(told)

    def on_resize(self) -> None:
        """Columns and boxes take the room that there is."""
        self.call_after_refresh(self.show)

    @on(Listing.Moved)
    def _moved(self) -> None:
        self.show_arrow()
        self.tell()
        self._reading.want(at_once=True)

    @on(Listing.Chosen)
    def _chosen(self) -> None:
        self.action_do("relation.show")
