"""Acts on the figure of the structure: preview, size, export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gioia.tui.board.figure import Chosen, figure_of, outline_of
from gioia.tui.modals.palette import Palette
from gioia.tui.modals.window import ask
from gioia.tui.palette.entries import Entry
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from gioia.project import Project
    from gioia.project.exports import ExportedFigure
    from gioia.tui.board.screen import Board

NAME = "data-structure"


async def draw(room: Board) -> None:
    """Lays the figure out beside the keys, with what is held put down, and shows it."""
    chosen, shown = room.preview.chosen, room.board.shown
    room.figure.show(await room.gateway.beside(lambda _: figure_of(outline_of(shown), chosen)))


async def preview(room: Board) -> None:
    """Shows the figure or hides it: beside the board, or on a narrow screen instead of it."""
    room.preview.toggle()
    room.hush()
    room.show_preview()
    if room.preview.shown:
        await draw(room)


async def profile(room: Board) -> None:
    """Asks for the size that the figure is made for, and how it is drawn."""
    entries = await room.gateway.beside(lambda _: choices(room.preview.chosen))
    picked = await ask(room, Palette("For which size, in which style?", entries, hint="⏎ choose"))
    if picked is None:
        return
    kind, name = picked.key.split(" ", 1)
    chosen = room.preview.chosen
    room.preview.chosen = (
        Chosen(name, chosen.style) if kind == "size" else Chosen(chosen.profile, name)
    )
    room.say(f"The figure is made in this {kind}: {name}.")
    await draw(room)


def choices(chosen: Chosen) -> list[Entry]:
    """The sizes and styles that there are, the present ones first."""
    from gioia.figures import DEFAULT_PROFILE, DEFAULT_STYLE, PROFILES, STYLES

    now = {f"size {chosen.profile or DEFAULT_PROFILE}", f"style {chosen.style or DEFAULT_STYLE}"}
    told = [
        (f"size {one.name}", f"{one.width_mm:.0f} mm wide",
         f"At most {one.height_mm:.0f} mm high, in {one.lettering[-1]:g} points or more.")
        for one in PROFILES.values()
    ]  # fmt: skip
    told += [(f"style {style}", "", "") for style in STYLES]
    return [
        Entry(key, key, detail, note, "✓" if key in now else "", 1.0 if key in now else 0.0)
        for key, detail, note in told
    ]


async def export(room: Board) -> None:
    """Writes the figure into exports/ beside the keys, and says where."""
    chosen = room.preview.chosen

    def write(project: Project) -> ExportedFigure:
        from gioia.figures import ENDINGS
        from gioia.project.exports import export_figure

        paths = [project.workspace.exports / f"{NAME}.{ending}" for ending in ENDINGS]
        return export_figure(
            project, paths, style=chosen.style or None, profile=chosen.profile or None
        )

    room.say("Writing the figure …")
    written = await room.gateway.beside(write)
    room.gateway.changes += 1  # an export is a line of the audit trail
    first, *rest = written.paths
    names = " ".join([first.name, *(path.suffix for path in rest)])
    warned = f"; {counted(len(written.warnings), 'warning')}: p shows" if written.warnings else ""
    room.say(f"Written: {first.parent.name}/{names}{warned}.")


FIGURE: dict[str, Callable[[Any], Any]] = {
    "board.preview": preview,
    "board.profile": profile,
    "board.export": export,
}
