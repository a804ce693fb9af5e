"""Acts of going to a place in a document, which may have to be opened for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.tui.modals.go_to import GoTo
from gioia.tui.modals.window import ask
from gioia.tui.reading.acts.documents import open_document
from gioia.tui.reading.acts.opening import painted
from gioia.tui.room.errands import ToPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.project import Project
    from gioia.records import ChangeRecord
    from gioia.tui.reader.codings import Coding
    from gioia.tui.reading.screen import Workbench


async def go_to(bench: Workbench) -> None:
    """Asks for a time, a turn or a share of the text, and goes there."""
    offset = await ask(bench, GoTo(bench.reader.page))
    if offset is not None:
        bench.reader.go_to(offset)


async def show_place(bench: Workbench, errand: ToPlace) -> None:
    """Opens a document, unless it is open, and goes to the place in it, if one is named."""
    source = bench.desk.source(errand.source)
    if source is None:
        raise NotFound("The document is gone.", "u may bring it back.")
    if bench.desk.document is None or bench.desk.document.id != source.id:
        await open_document(bench, source)
        # a reader that was hidden goes to where it was left once it has a size: after that
        await painted(bench.reader)
    _point_at(bench, errand)
    bench.show_pane(bench.reader)


def mark(bench: Workbench, coding: Coding) -> None:
    """The code that acts are on is this one, on this quote; it is shown where it lies."""
    bench.chosen = coding.quote, coding.code
    bench.reader.focus_code(coding.code)
    bench.tell()


def _point_at(bench: Workbench, errand: ToPlace) -> None:
    if errand.start is not None:
        bench.reader.go_to(errand.start)
        if errand.end is not None:
            bench.reader.select((errand.start, errand.end))
        bench.tell()


async def show_change(bench: Workbench, changes: Sequence[ChangeRecord]) -> None:
    """Goes to the words that the last of these changes is about, where it is about any."""

    def where(project: Project) -> tuple[int, int] | None:
        places = (project.history.place_of(change.id) for change in reversed(changes))
        return next((place for place in places if place is not None), None)

    place = await bench.gateway.read(where)
    source = next((one for one in bench.desk.sources if place and one.id == place[0]), None)
    if place is None or source is None:
        return
    if bench.desk.document is not None and bench.desk.document.id == source.id:
        bench.reader.show_stretch(place[1])
    else:
        await show_place(bench, ToPlace(source.guid, place[1]))
