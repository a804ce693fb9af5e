"""The keys that do the same in every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.keys.actions import EVERYWHERE
from gioia.tui.keys.rows import actions

if TYPE_CHECKING:
    from gioia.tui.keys.actions import Action
    from gioia.tui.keys.context import Fact

LACKING: dict[Fact, str] = {"looking": "It is open for writing already."}

YIELDING = frozenset({"pane.next", "pane.previous"})
"""These leave their key to an action of the room that has it too."""

ACTIONS: tuple[Action, ...] = (
    *actions(
        "History", EVERYWHERE, (),
        ("history.undo", "u", "undo", 82, "Takes back the last change and says what it was."),
        ("history.redo", "U", "redo", 0, "Does again what was taken back."),
    ),
    *actions(
        "Panes", EVERYWHERE, (),
        ("pane.documents", "f2", "documents", 59, "To the documents, over a narrow screen."),
        ("pane.reader", "f3", "transcript", 0, "To the transcript."),
        ("pane.codes", "f4", "codes", 60, "To the code tree, over a narrow screen."),
        ("pane.next", "tab", "next pane", 0, "To the next pane."),
        ("pane.previous", "shift+tab", "previous pane", 0, "To the previous pane."),
    ),
    *actions(
        "Rooms", EVERYWHERE, (),
        ("room.comparison", "f5", "quotes", 71, "All quotes of a code, from every document."),
        ("room.board", "f6", "board", 72, "The data structure in three columns."),
        ("room.memos", "f7", "memos", 73, "What was noted of the analysis."),
        ("room.model", "f8", "model", 74, "How themes and dimensions bear on one another."),
        ("room.history", "f9", "history", 75, "What was done, and the structure as it was."),
        ("room.sources", "f10", "sources", 76, "The documents: who speaks, how much is coded."),
        ("room.merging", "&", "merge codebooks", 77,
         "Brings in what co-authors made of the codebook, conflict by conflict."),
    ),
    *actions(
        "Program", EVERYWHERE, ("looking",),
        ("app.write", "", "open for writing", 0,
         "Where you look only: you can change the project, once nobody else has it open."),
    ),
    *actions(
        "Program", EVERYWHERE, (),
        ("app.tour", "", "take the tour", 0, "Two minutes through the workbench, on the sample."),
        ("app.theme", "", "change colours", 0, "The next of dark, light and high contrast."),
        ("app.palette", "ctrl+p :", "commands", 83, "All commands and documents, by name."),
        ("app.help", "f1 ?", "help", 84, "The keys of the pane that you are in."),
        ("app.quit", "ctrl+q", "quit", 90, "Leaves. Everything is on the disk already."),
    ),
)  # fmt: skip
