"""Two rows under the transcript in words: the codes at the cursor, and where one is. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from gioia.tui.reader.margin import clipped, glyph, mark_of
from gioia.tui.reader.signs import signs_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gioia.records import CodeRecord, QuoteRecord
    from gioia.text.transcript import Turn

NAME_CELLS = 28
"""A document's name gives way to what was done last."""
FEW_NAME_CELLS = 12
"""On a narrow screen to what is selected too; the whole name stands above the transcript."""

SECOND = 1000
MINUTE = 60
HOUR = 3600


class Held(NamedTuple):
    """A code that lies at the cursor, its quote, and what stands above the code."""

    code: CodeRecord
    quote: QuoteRecord
    path: str
    shared: str = ""
    """Of how many coders the code is here, and whose; empty where they are few."""


class Whereabouts(NamedTuple):
    """Where in which document the cursor is."""

    document: str
    turn: Turn | None
    number: str
    """Which turn that is, and of how many."""
    percent: int
    selected: str
    """How much is selected, in words."""


def codes_line(held: Sequence[Held], marked: int) -> Content:
    """The codes at the cursor, each with what stands above it and its coder; one is marked.

    `marked` is the one that uncoding would take; what its quote is marked as is told too.
    """
    if not held:
        return Content.styled("no code here", "$foreground-muted")
    parts = []
    for place, (code, quote, path, shared) in enumerate(held):
        mark = mark_of(code.label, code.colour)
        pointer = "▸" if place == marked and len(held) > 1 else ""
        above = f" ‹ {path}" if path else ""
        whose = f" · {shared}{above}" if shared else f"{above} · {quote.coder}"
        parts.append(
            Content.assemble(
                pointer,
                (f"{glyph(mark.shape, 1, 0, 2)} ", f"$lane-{mark.colour}"),
                (code.label, "bold underline" if place == marked else "bold"),
                (whose, "$foreground-muted"),
                *(f" · {told}" for told in signs_told(quote) if place == marked),
            )
        )
    return Content("   ").join(parts)


def place_line(whereabouts: Whereabouts, name_cells: int = NAME_CELLS) -> Content:
    """In which document and turn the cursor is, how far down, and what is selected."""
    parts = [Content.styled(clipped(whereabouts.document, name_cells), "bold")]
    if whereabouts.turn is not None:
        who = whereabouts.turn.speaker or "no speaker"
        parts.append(Content(f"{who} {clock(whereabouts.turn.time_ms)}".strip()))
        parts.append(Content.styled(whereabouts.number, "$foreground-muted"))
    parts.append(Content.styled(f"{whereabouts.percent} %", "$foreground-muted"))
    if whereabouts.selected:
        parts.append(Content.styled(whereabouts.selected, "$accent"))
    return Content("  ·  ").join(parts)


def clock(time_ms: int | None) -> str:
    """A time of a recording as people write it: 4:05, 1:02:03; empty where it is not known."""
    if time_ms is None:
        return ""
    sign, seconds = ("-" if time_ms < 0 else ""), abs(time_ms) // SECOND
    hours, minutes, rest = seconds // HOUR, seconds // MINUTE % MINUTE, seconds % MINUTE
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"
