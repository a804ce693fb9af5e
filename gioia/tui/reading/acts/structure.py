"""Acts on the code tree: make, name, define, move and order codes, and go to their quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.records import PARENT_LEVEL, CodeRecord, Level
from gioia.tui.modals.ask import AskCode, NewCode
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry, Offer
from gioia.tui.reading.acts.choice import Wish, code_of, target
from gioia.tui.reading.acts.coding import code_with
from gioia.tui.reading.acts.documents import show_codes
from gioia.tui.room.acts.asking import ask_until_done
from gioia.tui.room.acts.naming import defining, renaming
from gioia.tui.room.acts.pointed import on_code
from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.widgets.code_tree import BELOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.tui.reading.screen import Workbench


async def new(bench: Workbench) -> None:
    """Asks for a label and a level; the code comes under what the cursor is on, where that fits."""
    above = parents(bench)
    places = {level: f"under “{code.label}”" for level, code in above.items()}

    async def make(asked: NewCode) -> None:
        label, level, alone = asked
        parent = None if alone else above.get(level)
        made = await change(
            bench, lambda project: project.codes.add(label, level=level, parent=parent)
        )
        bench.codes.reveal(made.id)
        where = f" under “{made.parent}”" if made.parent else ""
        bench.say(f"New {level} “{made.label}”{where}.")

    begun = NewCode("", bench.codes.level)
    await ask_until_done(bench, lambda asked: AskCode(asked, places, free=True), begun, make)


def parents(bench: Workbench) -> dict[Level, CodeRecord]:
    """Under what a new code of each level would come: the cursor's own line of codes."""
    found: dict[Level, CodeRecord] = {}
    code = bench.codes.current
    while code is not None:
        below = BELOW.get(code.level)
        if below is not None:
            found[below] = code
        code = bench.desk.codes.get(code.parent_id)
    return found


def pointed(bench: Workbench) -> CodeRecord | None:
    """The code under the cursor of the tree."""
    return bench.codes.current


@on_code(pointed)
async def move(bench: Workbench, code: CodeRecord) -> None:
    """Asks under what the code goes; the cursor stays, so that one after another is grouped."""
    level = PARENT_LEVEL[code.level]
    if level is None:
        return
    picked = await ask(bench, parent_palette(bench, code, level))
    if picked is None:
        return
    beside = bench.codes.neighbour(code.id)
    moved = await change(bench, _moving(bench, code, level, picked.key, picked.typed))
    bench.codes.reveal(code.id if beside is None else beside)
    bench.say(
        f"Moved “{code.label}” under “{moved.parent}”."
        if moved.parent
        else f"“{code.label}” stands alone."
    )


def _moving(
    bench: Workbench, code: CodeRecord, level: Level, picked: str, typed: str
) -> Callable[[Project], CodeRecord]:
    parent = None if picked in {"new", "none"} else code_of(bench, picked)

    def act(project: Project) -> CodeRecord:
        if picked != "new":
            return project.codes.move(code, parent)
        with project.change("move", f"make the {level} “{typed}” and move “{code.label}” under it"):
            return project.codes.move(code, project.codes.add(typed, level=level))

    return act


def parent_palette(bench: Workbench, code: CodeRecord, level: Level) -> Palette:
    """The window that finds a parent for a code, or makes one."""
    offers = [Offer("new", f"new {level} “{{}}”")]
    if code.parent_id is not None:
        offers.append(Offer("none", f"under no {level}"))
    title, hint = f"“{code.label}” under which {level}?", "⏎ move   ^n new   esc leave"
    return Palette(title, offered(bench, level, code.parent_id), offers, hint=hint)


def offered(bench: Workbench, level: Level, but: int | None) -> list[Entry]:
    """The codes of a level but the one of this id, as rows of a palette."""
    codes = bench.desk.codes
    return [
        Entry(one.guid, one.label, f"‹ {path}" if (path := codes.path(one)) else "", one.definition)
        for one in codes.of_level(level)
        if one.id != but
    ]


def order(step: int) -> Callable[[Workbench], object]:
    """The act of moving a code up (-1) or down (1) among its neighbours."""

    @on_code(pointed)
    async def reorder(bench: Workbench, code: CodeRecord) -> None:
        siblings = [one.id for one in bench.desk.codes.under(code.level, code.parent_id)]
        place = siblings.index(code.id) + step
        if not 0 <= place < len(siblings):
            bench.say(f"“{code.label}” is the {'first' if step < 0 else 'last'} here already.")
            return
        await change(bench, lambda project: project.codes.reorder(code, place))
        bench.codes.reveal(code.id)

    return reorder


@on_code(pointed)
async def assign(bench: Workbench, code: CodeRecord) -> None:
    """Applies the concept at the cursor to what is selected in the transcript."""
    if code.level != "concept":
        bench.say(f"Words are coded with concepts; “{code.label}” is a {code.level}.")
        return
    stretch = target(bench)
    if stretch is not None:
        await code_with(bench, stretch, [Wish(code.guid)])
        bench.reader.focus()


def visit(bench: Workbench) -> None:
    """Goes to the next quote of this code in the open document, round the end."""
    code = bench.codes.current
    if code is None or bench.desk.document is None:
        return
    wanted = {code.id, *_below(bench, code)}
    lying = sorted((one for one in bench.reader.codings if one.code in wanted), reverse=True)
    found = {one.start: one for one in lying}
    starts = sorted(found)
    if not starts:
        elsewhere = f" ({code.quotes} elsewhere)" if code.quotes else ""
        bench.say(f"No quote of “{code.label}” in this document{elsewhere}.")
        return
    place = next((at for at, start in enumerate(starts) if start > bench.reader.cursor), 0)
    bench.reader.go_to(starts[place])
    bench.chosen = found[starts[place]].quote, found[starts[place]].code
    bench.say(f"“{code.label}”: {place + 1} of {len(starts)} here.")


def _below(bench: Workbench, code: CodeRecord) -> set[int]:
    level = BELOW.get(code.level)
    children = bench.desk.codes.under(level, code.id) if level else []
    return {child.id for child in children}.union(*(_below(bench, child) for child in children))


async def change(bench: Workbench, act: Callable[[Project], CodeRecord]) -> CodeRecord:
    """Does something to the codes, and shows them as they are then."""

    def run(project: Project) -> tuple[CodeRecord, list[CodeRecord]]:
        code = act(project)
        return code, list(project.codes.list())

    code, codes = await bench.gateway.change(run)
    show_codes(bench, CodeTable(codes))
    return code


rename = renaming(pointed, change)
"""Gives the code another label."""
define = defining(pointed, change)
"""Says when the code applies and when not."""
