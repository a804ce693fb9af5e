"""Acts of finding one's way: panes, help, the command palette, colours, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.tui.action_table import ACTIONS
from gioia.tui.actions import key_names
from gioia.tui.acts.documents import open_document
from gioia.tui.context import legal
from gioia.tui.modals.help import Help
from gioia.tui.modals.palette import Entry, Palette
from gioia.tui.modals.window import ask
from gioia.tui.screens.telling import context
from gioia.tui.screens.telling import pane as pane_of
from gioia.tui.themes import next_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.tui.context import Pane
    from gioia.tui.screens.workbench import Workbench

TITLES: dict[Pane, str] = {
    "reader": "Keys in the transcript",
    "codes": "Keys in the code tree",
    "documents": "Keys in the documents",
}


def pane(name: str) -> Callable[[Workbench], None]:
    """The act of going to one pane."""

    def go(bench: Workbench) -> None:
        bench.show_pane(bench.query_one(f"#{name}"))

    return go


def next_pane(step: int) -> Callable[[Workbench], None]:
    """The act of going to the next (1) or the previous (-1) pane that is shown."""

    def go(bench: Workbench) -> None:
        if step > 0:
            bench.focus_next()
        else:
            bench.focus_previous()

    return go


async def show_help(bench: Workbench) -> None:
    """The keys of the pane in focus, then those of everywhere."""
    here = pane_of(bench)
    await ask(bench, Help(TITLES[here], [one for one in ACTIONS if here in one.panes]))


async def palette(bench: Workbench) -> None:
    """Everything that can be done now, and every document, found by a few letters."""
    actions = legal(ACTIONS, context(bench))
    entries = [
        Entry(action.id, f"{action.group}: {action.label}", key_names(action), action.help)
        for action in actions
        if not action.native
    ]
    entries += [Entry(one.guid, f"Open {one.name}") for one in bench.desk.sources]
    picked = await ask(bench, Palette("Commands", entries, hint="⏎ do   esc leave"))
    if picked is None:
        return
    source = bench.desk.source(picked.key)
    if source is not None:
        await open_document(bench, source)
    else:
        bench.action_do(picked.key)


def theme(bench: Workbench) -> None:
    """The next colours."""
    bench.app.theme = next_theme(bench.app.theme)
    bench.say(f"Colours: {bench.app.theme}")


async def leave(bench: Workbench) -> None:
    """Leaves; everything is on the disk already."""
    await bench.app.run_action("app.quit")
