"""Rows of the board into strips: the only place where its parts become colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from gioia.tui.board.looks import PARTS, SIGNS, Part, parts_of
from gioia.tui.reader.cells import width
from gioia.tui.reader.margin import clipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.style import Style

    from gioia.tui.board.looks import Looks, Signs
    from gioia.tui.board.sheet import Heading, Sheet
    from gioia.tui.board.structure import Structure

LONG = ("1st-order concepts", "2nd-order themes", "Aggregate dimensions")
SHORT = ("Concepts", "Themes", "Dimensions")
"""What the columns are called where there is no room for more."""

COMPONENTS = frozenset(f"board--{part}" for part in PARTS)
"""Component classes of the board; screen.tcss gives them colours of the theme."""


class Painter:
    """Draws rows in one theme; made anew when the theme changes."""

    def __init__(self, style_of: Callable[[str], Style]) -> None:
        self._styles = {part: style_of(f"board--{part}") for part in PARTS}

    def header(self, sheet: Sheet, told: Sequence[str], cells: int) -> Strip:
        """The names of the columns, and at the right what there is to tell of all of it.

        `told` says the same in less and less room; the first that has room is shown.
        """
        names, said = named(sheet, told)
        parts = [
            (left, Part(f" {name}", "header"))
            for left, name in zip(sheet.widths.lefts, names, strict=True)
        ]
        return self._strip(
            [*parts, (cells - width(said) - 1, Part(said, "header"))], cells, "header"
        )

    def words(self, text: str, cells: int) -> Strip:
        """A row of plain words."""
        return self._strip([(1, Part(clipped(text, cells - 1), "heading"))], cells)

    def row(self, sheet: Sheet, structure: Structure, looks: Looks, row: int, cells: int) -> Strip:
        """One row of the board, so many cells wide."""
        heading = sheet.headings.get(row)
        if heading is not None:
            return self._heading(heading, looks.signs, cells)
        strokes = "stroke" if looks.open is None else "quiet"
        parts = [(piece.x, Part(piece.text, strokes)) for piece in sheet.strokes.row(row)]
        for cell in sheet.at(row):
            code = structure.codes[cell.key]
            parts += placed(cell.x, cell.width, parts_of(cell, row, code, looks))
        return self._strip(sorted(parts, key=lambda part: part[0]), cells)

    def _heading(self, heading: Heading, signs: Signs, cells: int) -> Strip:
        """The words over codes that stand apart, with how many of these are to have a parent."""
        number = signs.waiting.get(heading.waiting, 0) if heading.waiting else 0
        sign = f"{SIGNS['error']} {number} " if number else ""
        after = 2 + width(heading.text)
        parts = [
            (1, Part(f"{heading.text} ", "heading")),
            (after, Part(sign, "error")),
            (after + width(sign), Part("─" * cells, "heading")),
        ]
        return self._strip(parts, cells)

    def blank(self, cells: int) -> Strip:
        """An empty row."""
        return Strip.blank(cells, self._styles["text"])

    def _strip(self, parts: list[tuple[int, Part]], cells: int, base: str = "text") -> Strip:
        segments: list[Segment] = []
        at = 0
        for x, part in parts:
            if x > at:
                segments.append(Segment(" " * (x - at), self._styles[base]))
            segments.append(Segment(part.text, self._styles[part.style]))
            at = max(at, x) + width(part.text)
        if at < cells:
            segments.append(Segment(" " * (cells - at), self._styles[base]))
        return Strip(segments).simplify().crop(0, cells)


def named(sheet: Sheet, told: Sequence[str]) -> tuple[Sequence[str], str]:
    """The names of the columns, long if they have room, and what is told beside the last one."""
    rooms = sheet.widths[: len(LONG)]
    widest = width(told[0]) + 1 if told else 0
    spare = (*rooms[:-1], rooms[-1] - widest)
    names = LONG if all(len(name) < room for name, room in zip(LONG, spare, strict=True)) else SHORT
    left = rooms[-1] - len(names[-1]) - 2
    return names, next((one for one in told if width(one) <= left), "")


def placed(x: int, cells: int, parts: list[Part]) -> Iterator[tuple[int, Part]]:
    """Parts one behind the other from a column on; a tab, or the end, fills what is left."""
    spare = max(0, cells - sum(width(part.text) for part in parts if part.text != "\t"))
    stretched = any(part.text == "\t" for part in parts)
    filled = parts if stretched else [*parts, Part("\t", parts[-1].style)]
    for part in filled:
        text = " " * spare if part.text == "\t" else part.text
        yield x, Part(text, part.style)
        x += width(text)
