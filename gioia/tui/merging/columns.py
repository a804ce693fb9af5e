"""A sheet in rows of cells: the three sides beside one another, or below, as there is room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from gioia.codebook.merging.words import ABSENT
from gioia.tui.merging.differing import new_words
from gioia.tui.merging.setting import BETWEEN, beside, hanging, marked, wrapped
from gioia.tui.reader.margin import clipped
from gioia.tui.widgets.bits import Bit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gioia.codebook.merging.abreast import Abreast
    from gioia.tui.merging.differing import Stretch
    from gioia.tui.merging.setting import Row
    from gioia.tui.merging.sheet import Quotes, Sheet

THREE = 90
"""From so many cells on, what stood there before has a column of its own."""
TWO = 46
"""From so many cells on, ours and theirs stand beside each other."""
LEAST = 24
"""Cells that a sheet takes at the least."""
NAME = 15
"""Cells for the name of a field, or of a side that has no column."""
ASKED, DIFFERS, SAME = "▸ ", "≠ ", "  "

_SIDE = re.compile("[:,]")
"""What parts the name of a side from whose it is."""


class Frame(NamedTuple):
    """The room for a sheet, and what it is parted into."""

    cells: int
    names: tuple[str, str, str]
    based: bool = True
    """Whether anything stood there before."""

    @property
    def three(self) -> bool:
        """Whether what stood there before has a column of its own."""
        return self.based and self.cells >= THREE

    @property
    def side(self) -> int:
        """The cells of one side."""
        gap = len(BETWEEN)
        if self.three:
            return (self.cells - 2 * gap) // 3
        return (self.cells - gap) // 2 if self.cells >= TWO else self.cells - NAME


def rows(sheet: Sheet, cells: int) -> list[Row]:
    """The rows of a sheet, none wider than `cells`; nothing is left out."""
    cells = max(LEAST, cells)
    frame = Frame(cells, sheet.names, any(_there(field.base) for field in sheet.fields))
    found = [*wrapped(sheet.title, cells, "strong"), *wrapped(sheet.told, cells)]
    for offer in sheet.offers:
        sign = "✓" if offer.taken else " "
        lead = (Bit(f"{sign} ", "good"), Bit(f"{offer.key}  ", "accent"))
        found += hanging(lead, wrapped(offer.does, cells - 6, "strong" if offer.taken else "plain"))
    found += [(), *_heads(frame)] if sheet.fields else []
    for field in sheet.fields:
        found += field_rows(field, frame, asked=field.field == sheet.asked)
    return [*found, *_quote_rows(sheet, frame)]


def field_rows(field: Abreast, frame: Frame, *, asked: bool) -> list[Row]:
    """One field: on one row where all say the same, else side by side with new words marked."""
    cells = frame.cells
    if not asked and field.ours == field.theirs and field.base in {field.ours, "", ABSENT}:
        lead = (Bit(f"{SAME}{field.name}".ljust(NAME), "muted"),)
        return hanging(lead, wrapped(field.ours, cells - NAME, "muted"))
    sign, part = (ASKED, "accent") if asked else (DIFFERS, "strong")
    title: Row = (Bit(clipped(f"{sign}{field.name}", cells), part),)
    base, ours, theirs = _marks(field)
    before = marked(field.base, base, frame.side if frame.three else cells - NAME, "muted")
    sides = [marked(field.ours, ours, frame.side), marked(field.theirs, theirs, frame.side)]
    return [title, *_arranged(before if frame.based else [], sides, frame), ()]


def _arranged(before: Sequence[Row], sides: Sequence[Sequence[Row]], frame: Frame) -> list[Row]:
    """What stood there before, ours and theirs, as there is room; only the widest has three."""
    if frame.three:
        return beside([before, *sides], frame.side)
    found = _named(frame.names[0], before)
    if frame.cells >= TWO:
        return [*found, *beside(sides, frame.side)]
    for name, side in zip(frame.names[1:], sides, strict=True):
        found += _named(name, side)
    return found


def _named(name: str, side: Sequence[Row]) -> list[Row]:
    """A side without a column: its name stands before it."""
    lead = clipped(f"  {_SIDE.split(name)[0]}", NAME - 1)
    told = any(bit.text for row in side for bit in row)
    return hanging((Bit(lead.ljust(NAME), "muted"),), side) if told else []


def _heads(frame: Frame) -> list[Row]:
    """The names of the columns."""
    if frame.cells < TWO:
        return []
    told = [[(Bit(clipped(name, frame.side), "strong"),)] for name in frame.names]
    return beside(told if frame.three else told[1:], frame.side)


def _there(told: str) -> bool:
    return told not in {"", ABSENT}


def _marks(field: Abreast) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
    """The words of each side that the others have not: of ours and theirs, what is new."""
    base, ours, theirs = (
        told if _there(told) else "" for told in (field.base, field.ours, field.theirs)
    )
    gone = _joined([*new_words(base, ours), *new_words(base, theirs)] if base else [])
    fresh = new_words(field.ours, base or theirs) if ours else []
    other = new_words(field.theirs, base or ours) if theirs else []
    return gone, fresh, other


def _joined(marks: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that touch or lie over one another as one."""
    found: list[Stretch] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _quote_rows(sheet: Sheet, frame: Frame) -> list[Row]:
    """The quotes of both sides."""
    if sheet.quotes is None:
        return []
    sides = [_said(side, frame.side) for side in sheet.quotes]
    return [(Bit("  quotes", "strong"),), *_arranged([], sides, frame)]


def _said(quotes: Quotes, cells: int) -> list[Row]:
    found: list[Row] = []
    for one in quotes.said:
        found += [*wrapped(f"“{one.text}”", cells), *wrapped(one.whence, cells, "muted"), ()]
    if quotes.more:
        found += wrapped(f"and {quotes.more} more", cells, "muted")
    return found + (wrapped(quotes.nothing, cells, "muted") if quotes.nothing else [])
