"""The panes of the reading room, side by side: which of them is in focus, and set off."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from gioia.tui.reader.view import Reader
from gioia.tui.room.screen import Room
from gioia.tui.widgets.code_tree import CodeTree
from gioia.tui.widgets.document_list import DocumentList
from gioia.tui.widgets.find_bar import FindBar
from gioia.tui.widgets.foot import Foot
from gioia.tui.widgets.room_bar import RoomBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget


class Panes(Room, inherit_bindings=False):
    """Documents, transcript and code tree; on a narrow screen a side lies over the transcript.

    Each is looked up once: a key asks for the transcript some twenty times.
    """

    def compose(self) -> ComposeResult:
        """The three panes, the lines of words, and the keys."""
        yield RoomBar(self.ROOM, self.keymap)
        with Horizontal(id="panes"):
            yield DocumentList(id="documents")
            with Vertical(id="middle"):
                yield Static(id="empty", markup=False)
                yield Reader(id="reader")
            yield CodeTree(id="codes")
        yield FindBar(id="find")
        yield Foot(id="foot")

    def on_mount(self) -> None:
        """Names the panes."""
        self.documents.border_title = "Documents"
        self.codes.border_title = "Codes"
        self.reader.disable_messages(events.Focus, events.Blur)  # else it is styled and drawn anew

    @cached_property
    def reader(self) -> Reader:
        """The transcript."""
        return self.query_one(Reader)

    @cached_property
    def codes(self) -> CodeTree:
        """The code tree."""
        return self.query_one(CodeTree)

    @cached_property
    def documents(self) -> DocumentList:
        """The list of documents."""
        return self.query_one(DocumentList)

    @cached_property
    def find_bar(self) -> FindBar:
        """The line to search by."""
        return self.query_one(FindBar)

    def show_pane(self, pane: Widget) -> None:
        """Puts a pane in focus; on a narrow screen it then lies over the transcript.

        Where no document is open yet, the documents are there to choose from in its stead.
        """
        if pane is self.reader and self.desk.document is None and self.desk.sources:
            pane = self.documents
        for side in (self.documents, self.codes):
            side.set_class(side is pane, "-peek")
        if pane.display:
            self.set_focus(pane)  # at once: what looks otherwise for it is in the same picture

    def watch_focused(self, focused: Widget | None) -> None:
        """Other keys in another pane; the pane is set off, also while a window lies above it."""
        within = focused.ancestors_with_self if focused is not None else ()
        panes = [self.documents, self.query_one("#middle"), self.codes]
        here = next((pane for pane in panes if pane in within), None)
        if here is None:
            self.tell()  # with the window that has come, in one picture
            return
        for pane in panes:
            pane.set_class(pane is here, "-here")
        self.call_after_refresh(self.tell)
