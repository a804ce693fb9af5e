"""The room of the board: the data structure in three columns, to be moved about in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from gioia.tui.board.acts import checks
from gioia.tui.board.acts import figure as board_figure
from gioia.tui.board.acts.handlers import BOARD
from gioia.tui.board.figure_view import FigureView
from gioia.tui.board.preview import Preview
from gioia.tui.board.problems import Problems
from gioia.tui.board.reading import read_structure
from gioia.tui.board.telling import definition_line, details, figure_line, is_long, place_line
from gioia.tui.board.view import BoardView
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToCode
from gioia.tui.room.resting import Resting
from gioia.tui.room.screen import Room
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.project import Project
    from gioia.tui.keys.context import Fact
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting

T = TypeVar("T")

OPENING = frozenset({
    "board.find", "board.new", "board.group", "board.rename", "board.define", "board.merge",
    "board.demote", "board.retire", "board.memo", "board.problems", "board.profile",
    "board.quotes", "board.split", "board.leave", "board.candidates",
})  # fmt: skip


class Board(Room):
    """Shows the structure. What keys do to it is told in `gioia.tui.board.acts.handlers`."""

    ROOM = "board"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = BOARD
    OPENING = OPENING

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.problems = Problems()
        self.preview = Preview(self, lambda: board_figure.draw(self))
        self._details = ""
        self._check = Resting(self, lambda: checks.look(self))

    def compose(self) -> ComposeResult:
        """The board over the lines of words and the keys."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="beside"):
            yield BoardView(id="board")
            yield FigureView(id="figure")
        yield Static(id="details", markup=False)
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Keys are for the board."""
        self.board.focus()

    @property
    def board(self) -> BoardView:
        """The three columns."""
        return self.query_one(BoardView)

    @property
    def checked(self) -> bool:
        """Whether the problems are those of the structure as it is now."""
        return not self._check.due

    @property
    def figure(self) -> FigureView:
        """The preview."""
        return self.query_one(FigureView)

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        code = self.board.current
        told: dict[Fact, bool] = {
            "on the board": code is not None,
            "board in sight": not self.preview.covers,
            "free hand": self.board.hand is None,
            "concept on the board": code is not None and code.level == "concept",
            "in use": code is not None and not code.retired,
            "out of use": code is not None and code.retired,
        }
        return frozenset(fact for fact, holds in told.items() if holds)

    def here(self) -> Content:
        """The code under the cursor, whole, and when it applies; else what the figure is."""
        return (
            figure_line(self.keymap) if self.preview.covers else definition_line(self.board.current)
        )

    def place(self) -> Content:
        """Where it stands, or where what is held would go; on a low screen, what is wrong too."""
        if self.preview.covers:
            return Content("")
        code = self.board.current
        told_below = not self.has_class("-low")
        faults = self.problems.of(code.guid) if code and not told_below else []
        return place_line(self.board.shown, code, self.board.hand, faults)

    def tell(self) -> None:
        """Brings the lines below the board up to date."""
        code = self.board.current
        cells, faults = self.size.width - 2, self.problems.of(code.guid) if code else []
        told = details(code, faults, self.keymap, cells)
        self.set_class(is_long(code, cells), "-long")
        if told != self._details:
            self._details = told
            self.query_one("#details", Static).update(told, layout=False)
        self.preview.follow(self.board.shown)
        super().tell()

    async def renew(self) -> None:
        """Reads the codes, and shows them."""
        self.board.show(*await self.gateway.read(read_structure))
        self.show_problems(self.problems)
        self._check.want()

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
        self.tell()

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

    def show_problems(self, problems: Problems) -> None:
        """These are the problems of the structure, as far as is known."""
        self.problems = problems
        self.board.set_problems(problems)
        self.tell()

    def show_preview(self) -> None:
        """Shows the figure beside the board or instead of it, or the board alone."""
        self.set_class(self.preview.shown, "-preview")
        self.set_class(self.preview.covers, "-covered")
        self.figure.show_whole(whole=self.preview.covers)
        self.tell()

    def on_resize(self) -> None:
        """There is more room, or less."""
        self.show_preview()

    def hush(self) -> None:
        """What was said is of no use any more."""
        self._said = ""

    @on(BoardView.Moved)
    def _moved(self) -> None:
        self.hush()
        self.tell()

    @on(BoardView.Opened)
    def _opened(self) -> None:
        self.action_do("board.rename")

    @on(BoardView.Dropped)
    def _dropped(self) -> None:
        if self.sitting.looking:
            self.board.hold(None)
        self.action_do("board.take")
