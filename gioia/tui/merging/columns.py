"""A sheet in rows of cells: the three sides beside one another, or below, as there is room."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from gioia.codebook.merging.words import ABSENT
from gioia.tui.merging.differing import new_words
from gioia.tui.reader.cells import width
from gioia.tui.reader.layout import Layout
from gioia.tui.reader.margin import clipped
from gioia.tui.widgets.listing import Bit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.codebook.merging.abreast import Abreast
    from gioia.tui.merging.differing import Stretch
    from gioia.tui.merging.sheet import Quotes, Sheet

    Row = tuple[Bit, ...]

THREE = 90
"""From so many cells on, what stood there before has a column of its own."""
TWO = 46
"""From so many cells on, ours and theirs stand beside each other."""
LEAST = 24
"""Cells that a sheet takes at the least."""
BETWEEN = " │ "
NAME = 15
"""Cells for the name of a field, or of a side that has no column."""
ASKED, DIFFERS, SAME = "▸ ", "≠ ", "  "

_UNSHOWABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def rows(sheet: Sheet, cells: int) -> list[Row]:
    """The rows of a sheet, none wider than `cells`; nothing is left out."""
    cells = max(LEAST, cells)
    found = [*wrapped(sheet.title, cells, "strong"), *wrapped(sheet.told, cells)]
    for offer in sheet.offers:
        sign = "✓" if offer.taken else " "
        lead = (Bit(f"{sign} ", "good"), Bit(f"{offer.key}  ", "accent"))
        found += hanging(lead, wrapped(offer.does, cells - 6, "strong" if offer.taken else "plain"))
    found += [(), *_heads(sheet.names, cells)] if sheet.fields else []
    for field in sheet.fields:
        found += field_rows(field, sheet, cells)
    return [*found, *_quote_rows(sheet, cells)]


def field_rows(field: Abreast, sheet: Sheet, cells: int) -> list[Row]:
    """One field: on one row where all say the same, else side by side with new words marked."""
    if field.base == field.ours == field.theirs and field.field != sheet.asked:
        lead = (Bit(f"{SAME}{field.name}".ljust(NAME), "muted"),)
        return hanging(lead, wrapped(field.ours, cells - NAME, "muted"))
    sign = ASKED if field.field == sheet.asked else DIFFERS
    part = "accent" if sign == ASKED else "strong"
    title: Row = (Bit(clipped(f"{sign}{field.name}", cells), part),)
    base, ours, theirs = _marks(field)
    room = side_cells(cells)
    before = _marked(field.base, base, room if cells >= THREE else cells - NAME, "muted")
    sides = [
        _marked(field.ours, ours, room),
        _marked(field.theirs, theirs, room),
    ]
    return [title, *_arranged(before, sides, sheet.names, cells), ()]


def side_cells(cells: int) -> int:
    """The cells of one side."""
    gap = len(BETWEEN)
    if cells >= THREE:
        return (cells - 2 * gap) // 3
    return (cells - gap) // 2 if cells >= TWO else cells - NAME


def wrapped(text: str, cells: int, part: str = "plain") -> list[Row]:
    """A text in rows of one look; one empty row where there is no text."""
    return [(Bit(row, part),) for row in _wrapped(text, cells)]


def hanging(lead: Row, found: Sequence[Row]) -> list[Row]:
    """Rows behind a lead, which stands before the first of them."""
    blank = Bit(" " * sum(width(bit.text) for bit in lead))
    return [(*lead, *row) if at == 0 else (blank, *row) for at, row in enumerate(found)]


def beside(columns: Sequence[Sequence[Row]], cells: int) -> list[Row]:
    """Columns of `cells` each beside one another."""
    return [
        tuple(bit for at, row in enumerate(line) for bit in _cell(row, cells, first=at == 0))
        for line in zip_longest(*columns, fillvalue=())
    ]


def _cell(row: Row, cells: int, *, first: bool) -> Iterable[Bit]:
    if not first:
        yield Bit(BETWEEN, "muted")
    yield from row
    yield Bit(" " * max(0, cells - sum(width(bit.text) for bit in row)))


def _arranged(
    before: Sequence[Row], sides: Sequence[Sequence[Row]], names: Sequence[str], cells: int
) -> list[Row]:
    """What stood there before, ours and theirs, as there is room; only the widest has three."""
    if cells >= THREE:
        return beside([before, *sides], side_cells(cells))
    found = _named(names[0], before)
    if cells >= TWO:
        return [*found, *beside(sides, side_cells(cells))]
    for name, side in zip(names[1:], sides, strict=True):
        found += _named(name, side)
    return found


def _named(name: str, side: Sequence[Row]) -> list[Row]:
    """A side without a column: its name stands before it."""
    lead = clipped(f"  {name.partition(':')[0]}", NAME - 1)
    told = any(bit.text for row in side for bit in row)
    return hanging((Bit(lead.ljust(NAME), "muted"),), side) if told else []


def _heads(names: Sequence[str], cells: int) -> list[Row]:
    """The names of the columns, underlined by a rule."""
    if cells < TWO:
        return []
    room = side_cells(cells)
    told = [[(Bit(clipped(name, room), "strong"),)] for name in names]
    return beside(told if cells >= THREE else told[1:], room)


def _marks(field: Abreast) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
    """The words of each side that the others have not: of ours and theirs, what is new."""
    base, ours, theirs = (
        "" if told == ABSENT else told for told in (field.base, field.ours, field.theirs)
    )
    gone = [*new_words(base, ours), *new_words(base, theirs)] if base else []
    fresh = new_words(field.ours, base or theirs) if ours else []
    other = new_words(field.theirs, base or ours) if theirs else []
    return gone, fresh, other


def _marked(text: str, marks: Sequence[Stretch], cells: int, part: str = "plain") -> list[Row]:
    """A text in rows, with the marked words in a look of their own."""
    clean = _UNSHOWABLE.sub(" ", text)
    layout = Layout(clean, cells)
    found: list[Row] = []
    for start, end in zip(layout.starts, layout.ends, strict=True):
        cuts = {start, end}
        cuts.update(cut for mark in marks for cut in mark if start < cut < end)
        found.append(tuple(
            Bit(clean[low:high], "changed" if _within(low, marks) else part)
            for low, high in pairwise(sorted(cuts))
        ))  # fmt: skip
    return found


def _within(at: int, marks: Iterable[Stretch]) -> bool:
    return any(low <= at < high for low, high in marks)


def _wrapped(text: str, cells: int) -> list[str]:
    layout = Layout(_UNSHOWABLE.sub(" ", text), cells)
    return [layout.shown(row) for row in range(len(layout))]


def _quote_rows(sheet: Sheet, cells: int) -> list[Row]:
    """The quotes of both sides."""
    if sheet.quotes is None:
        return []
    room = side_cells(cells)
    sides = [_said(side, room) for side in sheet.quotes]
    return [(Bit("  quotes", "strong"),), *_arranged([], sides, sheet.names, cells)]


def _said(quotes: Quotes, cells: int) -> list[Row]:
    found: list[Row] = []
    for one in quotes.said:
        found += [*wrapped(f"“{one.text}”", cells), *wrapped(one.whence, cells, "muted"), ()]
    if quotes.more:
        found += wrapped(f"and {quotes.more} more", cells, "muted")
    return found + (wrapped(quotes.nothing, cells, "muted") if quotes.nothing else [])
