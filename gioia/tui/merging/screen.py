"""The room where codebooks, or a copy, are merged: what is asked, and the three sides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from gioia.tui.merging import listed, telling
from gioia.tui.merging.acts import files
from gioia.tui.merging.acts.handlers import MERGING
from gioia.tui.merging.acts.working import work_out
from gioia.tui.merging.answers import sifted
from gioia.tui.merging.asked_list import AskedList
from gioia.tui.merging.sheet_at import sheet_at
from gioia.tui.merging.sheet_view import SheetView
from gioia.tui.room.bindings import bindings_of
from gioia.tui.room.errands import ToPane
from gioia.tui.room.resting import Resting
from gioia.tui.room.screen import Room
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.listing import Listing
from gioia.tui.widgets.room_bar import RoomBar
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from gioia.codebook.merging.values import Resolution
    from gioia.project.merging.at_hand import AtHand
    from gioia.tui.keys.context import Fact, Pane
    from gioia.tui.merging.answers import Answer
    from gioia.tui.merging.kept_merges import KeptMerge, KeptMerges
    from gioia.tui.merging.listed import Settled
    from gioia.tui.merging.material import Case
    from gioia.tui.merging.questions import Question
    from gioia.tui.merging.task import Task
    from gioia.tui.room.errands import Errand
    from gioia.tui.room.keyed import Handler
    from gioia.tui.sitting.sitting import Sitting
    from gioia.tui.widgets.bits import Line


class Merging(Room):
    """Shows a merge that is not applied yet; acts are in `gioia.tui.merging.acts`."""

    ROOM = "merging"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ROOM)
    HANDLERS: ClassVar[Mapping[str, Handler]] = MERGING
    OPENING = frozenset({
        "merging.own", "merging.both", "merging.both.ours", "merging.unite", "merging.apply",
        "merging.rest.ours", "merging.rest.theirs", "merging.files", "merging.quotes",
        "merging.leave", "merging.answer", "merging.base", "merging.hand_out",
    })  # fmt: skip

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.under_way: Task | None = None
        """What is merged with what."""
        self.called: dict[str, str] = {}
        """What files at hand are called, by the digest of the codebook in them."""
        self.merges: KeptMerges | None = None
        self.kept: tuple[str, KeptMerge] | None = None
        """What outlives this sitting already."""
        self.case: Case | None = None
        self.answers: dict[str, Answer] = {}
        self.settled: list[Settled] = []
        self._settled_lines: list[Line] = []
        self.summary = False
        """Whether the list shows what merges by itself, and not the conflicts."""
        self.whence: Pane = "reader"
        """Where the person came from."""
        self.worked_out = False
        """Whether what is shown follows from all answers."""
        self.again = Resting(self, self.work_out)

    def compose(self) -> ComposeResult:
        """The list, and beside or below it the sheet."""
        yield RoomBar(self.ROOM, self.keymap)
        yield Static(id="nothing", markup=False)
        with Horizontal(id="merging"):
            yield AskedList(id="asked")
            yield SheetView(id="sheet")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Nothing is chosen yet."""
        self.add_class("-nothing")

    @property
    def listing(self) -> AskedList:
        """The list."""
        return self.query_one("#asked", AskedList)

    @property
    def sheet(self) -> SheetView:
        """The three sides."""
        return self.query_one("#sheet", SheetView)

    @property
    def question(self) -> Question | None:
        """The conflict under the cursor."""
        key = None if self.summary else self.listing.current
        asked = self.case.questions if self.case else ()
        return next((one for one in asked if one.key == key), None)

    @property
    def open(self) -> list[Question]:
        """The conflicts without an answer."""
        asked = self.case.questions if self.case else ()
        return [one for one in asked if one.key not in self.answers]

    @property
    def resolutions(self) -> dict[str, Resolution]:
        """The answers as the merge takes them."""
        return {key: answer.resolution for key, answer in self.answers.items()}

    def facts(self) -> frozenset[Fact]:
        """What is there for a key to work on."""
        return telling.facts(self.case, self.question, self.answers, open_ones=len(self.open))

    def here(self) -> Content:
        """The code that is asked about."""
        one = self.question
        return telling.here(one, self.answers) if one else Content("")

    def place(self) -> Content:
        """How many conflicts are open, and how much merges by itself."""
        if self.case is None:
            return Content("")
        return Content(telling.place(self.case, len(self.open), len(self.settled)))

    async def renew(self) -> None:
        """The merge is worked out anew beside the keys, as the project may be another one now."""
        if self.under_way:
            self.again.want()

    async def arrive(self, errand: Errand | None) -> None:
        """To the merge that is under way, or to the choice of files."""
        if isinstance(errand, ToPane) and errand.pane != self.pane():
            self.whence = errand.pane
        self.listing.focus()
        if self.under_way:
            self.again.want()  # another process may have changed the project
        else:
            self.act(files.arrive(self), opening=True)

    def tell_of_files(self, folder: Path, found: Sequence[AtHand]) -> None:
        """What lies in the folder of codebooks: where nothing is merged, what can be done."""
        self.called = {one.digest: one.path.name for one in found if one.digest}
        known = sum(one.known for one in found)
        told = telling.empty(str(folder), len(found), known, self.keymap)
        self.query_one("#nothing", Static).update(told)

    async def work_out(self) -> None:
        """Works the merge out anew, and shows it."""
        await work_out(self)

    def show_case(self, case: Case) -> str:
        """This is the merge as it stands; answers that do not fit it are told, and returned."""
        before, self.case = self.case, case
        self.worked_out = self.resolutions == case.answers
        self.answers, gone = sifted(self.answers, case.questions, case.ground)
        self.settled = listed.by_itself(case)
        self._settled_lines = listed.settled_lines(self.settled, case.beside)
        if before is None or not (case.questions and before.questions):
            self.summary = not case.questions
        dropped = telling.dropped(gone, {one.key for one in case.questions})
        if dropped:
            self.say(dropped)
        self.show()
        return dropped

    def show(self) -> None:
        """Draws the list, and the sheet of what is under its cursor."""
        self.set_class(self.case is None, "-nothing")
        if self.case is None:
            return
        if self.summary:
            title = f"Merges by itself: {counted(len(self.settled), 'change')}"
            self.listing.exchange(title, self._settled_lines)
        else:
            total = len(self.case.questions)
            title = f"Conflicts: {len(self.open)} of {total} open"
            self.listing.exchange(title, listed.question_lines(self.case, self.answers))
        self.listing.tell_below(telling.based(self.case))
        self.show_sheet()

    def show_sheet(self) -> None:
        """Draws the three sides of what is under the cursor."""
        at = self.listing.current, self.question, self.settled if self.summary else ()
        case = self.case
        self.sheet.show(sheet_at(case, *at, self.answers, self.keymap) if case else None)
        self.tell()

    @on(Listing.Moved, "#asked")
    def _moved(self) -> None:
        self.show_sheet()

    @on(AskedList.Left, "#asked")
    def _left(self) -> None:
        """What was said is of the conflict that the cursor was on."""
        self._said = ""

    @on(Listing.Chosen, "#asked")
    def _chosen(self) -> None:
        self.action_do("merging.answer")
