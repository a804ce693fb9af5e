"""The room of the board: the data structure in three columns, to be moved about in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on

from gioia.tui.acts.board import BOARD
from gioia.tui.acts.board_hand import drop
from gioia.tui.board.structure import structure_of
from gioia.tui.board.telling import definition_line, place_line
from gioia.tui.board.view import BoardView
from gioia.tui.errands import ToCode
from gioia.tui.screens.room import Room, bindings_of
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from gioia.project import Project
    from gioia.tui.board.structure import Structure
    from gioia.tui.context import Fact
    from gioia.tui.errands import Errand
    from gioia.tui.screens.room import Handler

T = TypeVar("T")

OPENING = frozenset({
    "board.find", "board.new", "board.group", "board.rename", "board.define", "board.merge",
    "board.demote", "board.retire", "board.memo",
})  # fmt: skip


def read_structure(project: Project) -> tuple[Structure, int]:
    """The codes as they are now, and how many informants there are.

    An informant is a named one or, where none was named, a speaker label of one source.
    """
    speakers = [
        one for source in project.sources.list() for one in project.sources.speakers(source.id)
    ]
    informants = {one.informant or (one.source, one.label) for one in speakers
                  if one.role == "informant"}  # fmt: skip
    return structure_of(project.codes.list(retired=True)), len(informants)


class Board(Room):
    """Shows the structure. What keys do to it is told in `gioia.tui.acts.board`."""

    ROOM = "board"
    CSS_PATH = "board.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = BOARD
    OPENING = OPENING

    def compose(self) -> ComposeResult:
        """The board over the lines of words and the keys."""
        yield RoomBar(self.ROOM)
        yield BoardView(id="board")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Keys are for the board."""
        self.board.focus()

    @property
    def board(self) -> BoardView:
        """The three columns."""
        return self.query_one(BoardView)

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        code = self.board.current
        told: dict[Fact, bool] = {
            "on the board": code is not None,
            "free hand": self.board.hand is None,
            "in use": code is not None and not code.retired,
            "out of use": code is not None and code.retired,
        }
        return frozenset(fact for fact, holds in told.items() if holds)

    def here(self) -> Content:
        """The code under the cursor, whole, and when it applies."""
        return definition_line(self.board.current)

    def place(self) -> Content:
        """Where it stands, or where what is held would go."""
        return place_line(self.board.shown, self.board.current, self.board.hand)

    async def renew(self) -> None:
        """Reads the codes, and shows them."""
        self.board.show(*await self.gateway.read(read_structure))
        self.tell()

    async def arrive(self, errand: Errand | None) -> None:
        """To a code."""
        if isinstance(errand, ToCode):
            self.reveal(errand.guid)

    def reveal(self, guid: str) -> None:
        """Puts the cursor on a code; the retired ones are shown where it is one of them."""
        code = next((one for one in self.board.structure.codes.values() if one.guid == guid), None)
        if code is None:
            return
        if code.retired and not self.board.with_retired:
            self.board.show_retired(shown=True)
        self.board.go_to(code.id)

    def chosen(self) -> tuple[int, ...]:
        """The keys of the marked codes, or of the one at the cursor."""
        if self.board.marked:
            return tuple(self.board.marked)
        return () if self.board.cursor is None else (self.board.cursor,)

    async def change(self, act: Callable[[Project], T]) -> T:
        """Does something to the codes, and shows them as they are then."""
        done = await self.gateway.change(act)
        await self.renew()
        return done

    @on(BoardView.Moved)
    def _moved(self) -> None:
        self.tell()

    @on(BoardView.Opened)
    def _opened(self) -> None:
        self.action_do("board.rename")

    @on(BoardView.Dropped)
    def _dropped(self) -> None:
        self.act(drop(self))
