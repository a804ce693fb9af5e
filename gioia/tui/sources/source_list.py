"""The sources as a list: which are shown, in which order, and what each row says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gioia.tui.fuzzy import fold
from gioia.tui.widgets.bits import Bit, Line, column
from gioia.tui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gioia.records import AttributeRecord, SourceRecord, SpeakerRecord

Order = Literal["as imported", "name", "words", "quotes", "coded"]
ORDERS: tuple[Order, ...] = ("as imported", "name", "words", "quotes", "coded")

NUMBERS = (("words", 7), ("quotes", 7), ("memos", 6))
CODED = 15
"""Cells of the share of informants' talk that lies under quotes, as a bar and in per cent."""
BAR = 8
CODED_HEADING = column("  coded", CODED)
LEAD = 2
"""Cells before a name, for the sign of a source that is marked."""
MARKED = "● "
LANGUAGE = 4
LEAST_NAME = 16
GOOD_NAME = 22
"""A name gets as much before there is room for attributes."""
ATTRIBUTE = 14
FIXED = LEAD + LANGUAGE + CODED + sum(cells for _, cells in NUMBERS)
"""Cells of what stands before and behind every name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One source with all that the list and the panel beside it tell."""

    source: SourceRecord
    coded: float
    """Share of the informants' talk that lies under quotes, from 0 to 1."""
    memos: int
    values: Mapping[str, str]
    """Its attributes by name."""


@dataclass(frozen=True, slots=True)
class View:
    """How the person wants to see the list."""

    order: Order = "as imported"
    words: str = ""
    """Those that a name, a speaker or a value must hold; empty: all."""


_KEYS: dict[Order, Callable[[Listed], tuple[float | str, ...]]] = {
    "as imported": lambda one: (one.source.id,),
    "name": lambda one: (fold(one.source.name),),
    "words": lambda one: (-one.source.words, one.source.id),
    "quotes": lambda one: (-one.source.quotes, one.source.id),
    "coded": lambda one: (one.coded, one.source.id),
}


def arranged(sources: Iterable[Listed], view: View) -> list[Listed]:
    """What the view shows, in its order; the least coded first, where it is by that."""
    words = fold(view.words).split()
    kept = [one for one in sources if all(word in _searched(one) for word in words)]
    return sorted(kept, key=_KEYS[view.order])


def _searched(one: Listed) -> str:
    values = " ".join(f"{name} {value}" for name, value in one.values.items())
    return fold(" ".join((one.source.name, one.source.language, *one.source.speakers, values)))


def next_order(order: Order) -> Order:
    """The order after this one, round the end."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]


def summary(shown: int, total: int, view: View, marked: int) -> str:
    """How many sources are shown, which, in which order; and how many of them are marked."""
    among = "" if shown == total else f"{shown} of "
    words = f" with “{view.words}”" if view.words else ""
    marks = f" · {marked} marked" if marked else ""
    return f"{among}{counted(total, 'source')}{words}, {view.order}{marks}"


def name_cells(room: int, attributes: int) -> int:
    """How many cells the names have in a list of so many cells with so many attributes."""
    return max(LEAST_NAME, room - FIXED - attributes * ATTRIBUTE)


def shown_attributes(
    attributes: Sequence[AttributeRecord], room: int
) -> tuple[AttributeRecord, ...]:
    """As many of the attributes as have room beside names that can be read."""
    return tuple(attributes[: max(0, (room - FIXED - GOOD_NAME) // ATTRIBUTE)])


def heading(room: int, attributes: Sequence[AttributeRecord]) -> str:
    """The names of the columns."""
    cells = name_cells(room, len(attributes))
    numbers = "".join(column(name, width, right=True) for name, width in NUMBERS)
    told = "".join(column(f"  {one.name}", ATTRIBUTE) for one in attributes)
    return (
        column("", LEAD)
        + column("name", cells)
        + column(" in", LANGUAGE)
        + numbers
        + CODED_HEADING
        + told
    )


def line(
    one: Listed, room: int, attributes: Sequence[AttributeRecord], *, marked: bool = False
) -> Line:
    """The row of one source."""
    source = one.source
    cells = name_cells(room, len(attributes))
    counts = (source.words, source.quotes, one.memos)
    told = "".join(
        column(str(number) if number else "", width, right=True)
        for number, (_, width) in zip(counts, NUMBERS, strict=True)
    )
    values = "".join(column("  " + one.values.get(each.name, ""), ATTRIBUTE) for each in attributes)
    return Line(source.guid, (
        Bit(column(MARKED if marked else "", LEAD), "accent"),
        Bit(column(source.name, cells), "strong"),
        Bit(column(f" {source.language}", LANGUAGE), "muted"),
        Bit(told),
        Bit("  " + bar(one.coded, BAR), "accent"),
        Bit(column(f"{round(100 * one.coded)} %", CODED - BAR - 2, right=True), "muted"),
        Bit(values),
    ))  # fmt: skip


def bar(share: float, cells: int) -> str:
    """A share from 0 to 1 as a bar, to an eighth of a cell; something is never drawn as nothing."""
    eighths = round(max(0.0, min(1.0, share)) * cells * 8)
    eighths = max(eighths, 1) if share > 0 else eighths
    whole, rest = divmod(eighths, 8)
    part = " ▏▎▍▌▋▊▉"[rest] if rest else ""
    return ("█" * whole + part).ljust(cells, "·")


def speaker_lines(speakers: Sequence[SpeakerRecord]) -> list[str]:
    """Who speaks in a source: the label, the role, the informant, and the share of its words."""
    total = sum(one.words for one in speakers) or 1
    lines = []
    for one in speakers:
        who = f" · {one.informant}" if one.informant else ""
        share = round(100 * one.words / total)
        lines.append(
            f"{one.label} — {one.role}{who} · {counted(one.turns, 'turn')}, {share} % of the words"
        )
    return lines or ["No speakers were found in this document."]
