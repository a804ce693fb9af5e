"""What follows on the screen when one quote comes, changes or goes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from gioia.tui.reader.signs import sign_of
from gioia.tui.reading.acts import whose
from gioia.tui.reading.acts.documents import show_codes
from gioia.tui.sitting.code_table import CodeTable

if TYPE_CHECKING:
    from gioia.records import QuoteRecord
    from gioia.tui.reading.screen import Workbench

HAND_RESTS = 0.3
"""Seconds after the last act in which nothing else is to be expected at once."""


def show_quote(bench: Workbench, before: QuoteRecord | None, after: QuoteRecord | None) -> None:
    """One quote came, changed or went: the margin follows at once, counts once the hand rests."""
    document = bench.desk.document
    quote = after or before
    if quote is None or document is None or quote.source_id != document.id:
        return
    new, gone = bench.desk.exchange(quote.id, after)
    whose.one_changed(bench, after)
    for coding in gone:
        if coding in bench.reader.codings:  # one of a retired code is not shown
            bench.reader.take_out(coding)
    for coding in new:
        bench.reader.put(coding)
    if after is not None:
        bench.reader.set_sign(quote.id, sign_of(after), (after.start, after.end))
    if new or gone:
        bench.run_beside(recount(bench), "counts")


async def recount(bench: Workbench) -> None:
    """Reads the counts of all codes anew, and shows them and the document's, all at one time.

    How many different quotes lie under a theme, in all documents, only the project knows.
    """
    await asyncio.sleep(HAND_RESTS)
    codes = await bench.gateway.read(lambda project: tuple(project.codes.list()))
    if codes != bench.desk.codes.records:
        show_codes(bench, CodeTable(codes))
    else:
        bench.codes.show(bench.desk.codes)
    if bench.desk.document is not None:
        bench.documents.recount(bench.desk.document.guid, len(bench.desk.quotes))
    bench.tell()
