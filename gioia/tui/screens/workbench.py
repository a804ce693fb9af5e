"""The workbench: documents, transcript and code tree side by side, and what a key does there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import OptionList, Static, Tree

from gioia.errors import GioiaError
from gioia.records import CodeRecord
from gioia.tui.action_table import ACTIONS, BY_ID
from gioia.tui.acts import documents, find
from gioia.tui.acts.table import HANDLERS
from gioia.tui.context import lacking
from gioia.tui.desk import Desk
from gioia.tui.modals.window import is_open
from gioia.tui.reader.pointing import Pointing
from gioia.tui.reader.view import Reader
from gioia.tui.remembered import Place, Remembered
from gioia.tui.screens import telling
from gioia.tui.themes import BREAKPOINTS
from gioia.tui.widgets.code_tree import CodeTree
from gioia.tui.widgets.document_list import DocumentList
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from textual.app import ComposeResult
    from textual.widget import Widget

    from gioia.tui.gateway import Gateway
    from gioia.tui.widgets.code_label import Item

EMPTY = """Nothing to read yet.

Put transcripts (.txt .md .docx .vtt .srt) into the folder
  $folder
then press  i  to import them.

F1 shows all keys, ctrl+q leaves."""

OPENING = frozenset({
    "code.apply", "code.in_vivo", "code.new", "code.rename", "code.define", "code.move",
    "document.import", "app.palette", "app.help",
})  # fmt: skip
"""The actions that open a window, or may."""

CHOOSE = """Choose a document: F2, then Enter."""


def _bindings() -> list[BindingType]:
    return [
        Binding(",".join(action.keys), f"screen.do('{action.id}')", action.label, id=action.id)
        for action in ACTIONS
        if action.keys and not action.native
    ]


class Workbench(Screen[None], inherit_bindings=False):
    """Holds the desk and shows it. What actions do is told in `gioia.tui.acts`."""

    BINDINGS: ClassVar[list[BindingType]] = _bindings()
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    AUTO_FOCUS = ""

    def __init__(self, gateway: Gateway, remembered: Remembered, interviews: str) -> None:
        super().__init__()
        self.gateway = gateway
        self.desk = Desk()
        self.remembered = remembered
        self.marked = 0
        self.find_from = 0
        self._interviews = interviews
        self._said = ""
        self._opening = 0

    def compose(self) -> ComposeResult:
        """The three panes, the lines of words, and the keys."""
        with Horizontal(id="panes"):
            yield DocumentList(id="documents")
            with Vertical(id="middle"):
                yield Static(id="empty", markup=False)
                yield Reader(id="reader")
            yield CodeTree(id="codes")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Reads the project and goes back to where the person was."""
        self.documents.border_title = "Documents"
        self.codes.border_title = "Codes"
        self.act(documents.begin(self))

    @property
    def reader(self) -> Reader:
        """The transcript."""
        return self.query_one(Reader)

    @property
    def codes(self) -> CodeTree:
        """The code tree."""
        return self.query_one(CodeTree)

    @property
    def documents(self) -> DocumentList:
        """The list of documents."""
        return self.query_one(DocumentList)

    @property
    def find_bar(self) -> FindBar:
        """The line to search by."""
        return self.query_one(FindBar)

    def action_do(self, action_id: str) -> None:
        """Does an action of the table, or says why it cannot be done now."""
        why_not = lacking(BY_ID[action_id], telling.context(self))
        if why_not is not None:
            self.say(why_not)
            return
        doing = HANDLERS[action_id](self)
        if doing is not None:
            self.act(doing, opening=action_id in OPENING)
        else:
            self.tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key belongs to the action of the pane in focus."""
        if action != "do":
            return True
        in_pane = telling.pane(self) in BY_ID[str(parameters[0])].panes
        return in_pane and not (self._opening or is_open(self))

    def act(self, doing: Coroutine[Any, Any, None], *, opening: bool = False) -> None:
        """Lets an act run beside the keys; what goes wrong is told, with the way out.

        While one begins that opens a window, keys do nothing: they were typed for the window, and
        must not be taken for commands where they come in a burst.
        """
        self._opening += opening
        self.run_worker(self._guarded(doing, opening=opening), group="acts")

    def show_pane(self, pane: Widget) -> None:
        """Puts a pane in focus; on a narrow screen it then lies over the transcript."""
        for side in (self.documents, self.codes):
            side.set_class(side is pane, "-peek")
        if pane.display:
            pane.focus()

    def say(self, text: str) -> None:
        """Tells what was done, in the line under the transcript."""
        self._said = text
        self.tell()

    def note_place(self) -> Remembered:
        """What is to be remembered, with the person at the present place."""
        if self.desk.document is not None:
            place = Place(self.reader.cursor, self.reader.top)
            self.remembered = self.remembered.at(self.desk.document.guid, place)
        return self.remembered

    def show_emptiness(self) -> None:
        """Says what to do where there is nothing to read."""
        nothing = self.desk.document is None
        text = CHOOSE if self.desk.sources else EMPTY.replace("$folder", self._interviews)
        self.query_one("#empty", Static).update(text)
        self.set_class(nothing, "-empty")

    def tell(self) -> None:
        """Brings the foot of the screen up to date, where anything changed."""
        told = telling.told(self, self._said)
        self.marked = told.marked
        self.query_one(Foot).show(told)

    async def _guarded(self, doing: Coroutine[Any, Any, None], *, opening: bool) -> None:
        try:
            await doing
        except GioiaError as error:
            self.notify(
                error.way_out, title=error.message, severity="error", timeout=10, markup=False
            )
        finally:
            self._opening -= opening

    @on(Pointing.Moved)
    def _moved(self) -> None:
        self.tell()

    def on_descendant_focus(self) -> None:
        """Other keys in another pane."""
        self.call_after_refresh(self.tell)

    @on(OptionList.OptionSelected, "#documents")
    def _document_chosen(self, event: OptionList.OptionSelected) -> None:
        source = self.desk.source(event.option.id or "")
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
