"""Acts on documents: begin, open, import; and bringing the screen up to date with the project."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from gioia.errors import NotFound
from gioia.tui.collector import spare_the_collector
from gioia.tui.reader.signs import signs_of
from gioia.tui.reading.acts import whose
from gioia.tui.reading.acts.opening import Wanted, painted, read_rest
from gioia.tui.room.acts.importing import import_files
from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.sitting.remembered import Place

if TYPE_CHECKING:
    from gioia.project import Project
    from gioia.records import CodeRecord, QuoteRecord, SourceRecord
    from gioia.tui.reading.screen import Workbench


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The project's lists as they are on the disk, and the quotes of the open document."""

    sources: tuple[SourceRecord, ...]
    codes: tuple[CodeRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    waiting: int
    """Files in interviews/ that can be imported; counted only while there are no documents."""


def snapshot(project: Project, document: SourceRecord | None) -> Snapshot:
    """Reads everything that the screen shows of the project, except texts."""
    from gioia.sources import find_sources

    sources = tuple(project.sources.list())
    there = document is not None and any(one.id == document.id for one in sources)
    quotes = project.quotes.of_source(document.id) if there and document is not None else ()
    waiting = 0 if sources else len(find_sources([project.workspace.interviews]))
    return Snapshot(sources, tuple(project.codes.list()), tuple(quotes), waiting)


async def begin(bench: Workbench) -> None:
    """Shows the project, and the document that was open last at the place where it was left."""
    now = await bench.gateway.read(lambda project: snapshot(project, None))
    bench.desk.sources, bench.desk.waiting = now.sources, now.waiting
    show_codes(bench, CodeTable(now.codes))
    bench.documents.show_sources(now.sources, None)
    known = frozenset(code.guid for code in now.codes)
    recents = bench.remembered.recents.without(known)
    bench.remembered = replace(bench.remembered, recents=recents)
    bench.codes.set_digits(recents.slots)
    source = bench.desk.source(bench.remembered.document)
    if source is None and len(now.sources) == 1:
        source = now.sources[0]
    if source is not None:
        await open_document(bench, source)
    else:
        bench.show_emptiness()
        if now.sources:
            bench.show_pane(bench.documents)
    bench.tell()


async def open_document(bench: Workbench, source: SourceRecord) -> None:
    """Shows a document where it was left, and then reads what is not on the screen.

    Keys wait until all is there; only sentences that are still to be found follow later.
    """
    bench.note_place()
    wanted, place = wanted_of(bench, source), place_in(bench, source)
    opened = await bench.gateway.read(lambda project: bench.ahead.take(project, wanted))
    bench.desk.document = source
    bench.desk.quotes = {quote.id: quote for quote in opened.quotes}
    bench.side_by_side.changed()
    bench.show_emptiness()
    bench.reader.set_signs(signs_of(opened.quotes))
    bench.reader.show(opened.page, opened.codings)
    bench.reader.return_to(place.cursor, place.top)
    bench.documents.show_sources(bench.desk.sources, source.guid)
    bench.show_pane(bench.reader)
    bench.say("")
    await painted(bench)
    await read_on(bench, source)
    if not bench.reader.page.sentences:
        bench.run_beside(find_sentences(bench, source), "sentences")


async def read_ahead(bench: Workbench) -> None:
    """Reads the document at the cursor of the list, in case that it is to be opened."""
    source = bench.desk.source(bench.documents.current or "")
    if source is None or source == bench.desk.document or bench.focused is not bench.documents:
        return
    wanted, cells = wanted_of(bench, source), bench.reader.cells
    await bench.gateway.read(lambda project: bench.ahead.read(project, wanted, cells))


def wanted_of(bench: Workbench, source: SourceRecord) -> Wanted:
    """What is to be read in order to show a document."""
    cursor = place_in(bench, source).cursor
    return Wanted(source, bench.desk.codes, cursor, bench.gateway.changes)


def place_in(bench: Workbench, source: SourceRecord) -> Place:
    """Where the person was in a document; its beginning where they never were."""
    return bench.remembered.places.get(source.guid, Place())


async def read_on(bench: Workbench, source: SourceRecord) -> None:
    """Reads all quotes of the document, unless another one was opened meanwhile."""
    rest = await bench.gateway.read(lambda project: read_rest(project, source))
    if bench.desk.document is None or bench.desk.document.id != source.id:
        return
    bench.desk.quotes = rest.quotes
    for quote, sign in rest.signs.items():
        place = rest.quotes[quote]
        bench.reader.set_sign(quote, sign, (place.start, place.end))
    if rest.sentences:
        bench.reader.set_sentences(rest.sentences)
    whose.all_read(bench)
    bench.documents.recount(source.guid, len(rest.quotes))
    spare_the_collector()


async def find_sentences(bench: Workbench, source: SourceRecord) -> None:
    """Finds the sentences beside everything else; until then their punctuation must do."""
    try:
        found = await bench.gateway.beside(lambda project: project.sources.sentences(source.id))
    except NotFound:  # the document was removed meanwhile
        return
    if bench.desk.document is not None and bench.desk.document.id == source.id:
        bench.reader.set_sentences(found)


async def import_interviews(bench: Workbench) -> None:
    """Brings in the files of interviews/, and goes to the documents where none is open yet."""
    await import_files(bench)
    if bench.desk.document is None and bench.desk.sources:
        bench.show_pane(bench.documents)


async def renew(bench: Workbench) -> None:
    """Reads the lists of the project and the quotes of the open document, and shows them.

    Where another document was opened meanwhile, its own quotes are read.
    """
    while True:
        document = bench.desk.document
        now = await bench.gateway.read(partial(snapshot, document=document))
        if guid_of(bench.desk.document) == guid_of(document):
            break
    refresh(bench, now)


def guid_of(document: SourceRecord | None) -> str | None:
    """Which document it is, whatever has changed of it."""
    return None if document is None else document.guid


def refresh(bench: Workbench, now: Snapshot) -> None:
    """Shows what the project holds now; only what differs is drawn anew."""
    bench.desk.sources, bench.desk.waiting = now.sources, now.waiting
    if bench.desk.codes.records != now.codes:
        show_codes(bench, CodeTable(now.codes))
    document = bench.desk.document
    if document is not None:
        bench.desk.document = bench.desk.source(document.guid)
        bench.desk.quotes = {quote.id: quote for quote in now.quotes}
        bench.reader.set_signs(signs_of(now.quotes))
        whose.read_again(bench)
    bench.documents.show_sources(now.sources, guid_of(bench.desk.document))
    bench.show_emptiness()


def show_codes(bench: Workbench, codes: CodeTable) -> None:
    """The codes are now these: in the tree, in the margin, in the palette."""
    bench.desk.codes = codes
    bench.side_by_side.look_again()
    bench.codes.show(codes)
    bench.reader.set_marks(codes.marks())
