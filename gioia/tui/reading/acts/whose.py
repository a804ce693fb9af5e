"""What follows in the margin when quotes, or the wish whose of them to see, have changed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from gioia.analysis.comparing import units
from gioia.tui.reader.codings import CodingIndex
from gioia.tui.reading.side_by_side import differing
from gioia.tui.sitting.desk import codings

if TYPE_CHECKING:
    from gioia.analysis.disagreement import Disagreement
    from gioia.records import QuoteRecord
    from gioia.tui.reading.screen import Workbench

HAND_RESTS = 0.3
"""Seconds after the last act before disagreements are looked for, beside the keys."""


def arrange(bench: Workbench) -> None:
    """Shows the quotes of those who are to be seen, each in the lanes of their coder."""
    side, desk = bench.side_by_side, bench.desk
    side.take_in(desk.quotes.values())
    seen = [quote for quote in desk.quotes.values() if side.shows(quote.coder)]
    bench.reader.set_groups(side.groups(), CodingIndex(codings(seen, desk.codes)))
    bench.show_emptiness()
    look_on(bench)


def look_on(bench: Workbench) -> None:
    """Looks where coders differ, once the hand rests, if that is what the person is after."""
    if bench.side_by_side.lanes:
        bench.run_beside(_look_when_idle(bench), "disagreements")


def all_read(bench: Workbench) -> None:
    """All quotes of a document that was opened are there now."""
    side = bench.side_by_side
    side.take_in(bench.desk.quotes.values())
    if side.grouped or side.chosen:
        arrange(bench)


def read_again(bench: Workbench) -> None:
    """The quotes of the document were read anew: what differs is drawn."""
    side, reader = bench.side_by_side, bench.reader
    side.take_in(bench.desk.quotes.values())
    if side.grouped or side.chosen or reader.groups.tags:
        arrange(bench)
    else:
        reader.replace_codings(codings(bench.desk.quotes.values(), bench.desk.codes))


def one_changed(bench: Workbench, after: QuoteRecord | None) -> None:
    """One quote came, changed or went; before its bar is drawn, there must be lanes for it.

    Whoever codes is seen: otherwise they would not see what they do.
    """
    side = bench.side_by_side
    side.changed()
    if after is not None and after.coder not in side.shown:
        side.chosen = side.chosen and side.chosen | {after.coder}
        arrange(bench)
        return
    if after is not None:
        side.places[after.id] = side.shown.index(after.coder)
    look_on(bench)


async def where_they_differ(bench: Workbench) -> list[Disagreement]:
    """Where those who are shown differ in the open document; found beside the keys."""
    side, desk = bench.side_by_side, bench.desk
    while side.found is None:
        looks, compared = side.looks, units(desk.codes.records, by_theme=side.by_theme)
        found = await asyncio.to_thread(
            differing, tuple(desk.quotes.values()), compared, side.chosen, bench.reader.page.text
        )
        if side.looks == looks:  # else a quote, or the document, is another one by now
            side.found = found
    return side.found


async def _look_when_idle(bench: Workbench) -> None:
    await asyncio.sleep(HAND_RESTS)
    await where_they_differ(bench)
