"""Rows into segments: the only place where the look of a run becomes colour."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from gioia.tui.reader.cells import width
from gioia.tui.reader.groups import ALL_TOGETHER, BETWEEN, cells_of
from gioia.tui.reader.margin import COLOURS, Mark, Widths, glyph, share
from gioia.tui.reader.runs import DENSEST, Look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gioia.tui.reader.groups import Groups
    from gioia.tui.reader.lanes import Bar
    from gioia.tui.reader.runs import Run

PARTS = ("text", "label", "quiet", "match", "selection", "cursor", "name")
COMPONENTS = frozenset(
    {f"reader--{part}" for part in PARTS}
    | {f"reader--codes-{count}" for count in range(1, DENSEST + 1)}
    | {f"reader--lane-{colour}" for colour in range(COLOURS)}
)
"""Component classes of the reader; app.tcss gives them colours of the theme."""

UNKNOWN = Mark("?", 0, 0)


class Painter:
    """Draws rows in one theme; made anew when the theme or the codes change."""

    def __init__(
        self, style_of: Callable[[str], Style], marks: Mapping[int, Mark], focus: int | None,
        signs: Mapping[int, str], filtered: Callable[[Style], Style],
        groups: Groups = ALL_TOGETHER,
    ) -> None:  # fmt: skip
        self._style_of = cache(style_of)
        self._part = cache(lambda name: filtered(style_of(name)))
        self._filtered = filtered
        self._marks = marks
        self._signs = signs
        self._groups = groups
        self._focus = marks.get(focus, UNKNOWN) if focus is not None else UNKNOWN
        self._looks: dict[Look, Style] = {}
        self._base = self._part("reader--text")

    def blank(self, cells: int) -> Segment:
        """An empty row."""
        return Segment(" " * cells, self._base)

    def row(
        self, text: str, runs: Sequence[Run], origin: int, bars: Sequence[Bar], row: int,
        widths: Widths, *, cursor_behind: bool = False,
    ) -> list[Segment]:  # fmt: skip
        """One row: its text from offset `origin` on, then its lanes and names.

        `cursor_behind`: the cursor stands behind the last character of the row.
        """
        segments = [Segment(" ", self._base)]
        segments += [
            Segment(text[run.start - origin : run.end - origin], self._style(run.look))
            for run in runs
        ]
        used = width(text)
        if cursor_behind:
            segments.append(Segment(" ", self._style(Look(cursor=True))))
            used += 1
        if not bars:
            segments.append(Segment(" " * max(0, widths.all - 1 - used), self._base))
            return joined(segments)
        segments.append(Segment(" " * max(0, widths.text + 1 - used), self._base))
        segments += self._lanes(bars, row, widths.lanes)
        segments += self._names(_named(bars, row), widths.names)
        return joined(segments)

    def _style(self, look: Look) -> Style:
        style = self._looks.get(look)
        if style is None:
            style = self._looks[look] = self._filtered(self._mixed(look))
        return style

    def _mixed(self, look: Look) -> Style:
        style = self._style_of("reader--text")
        if look.quiet:
            style += self._style_of("reader--quiet")
        if look.mark:
            style += self._style_of("reader--label")
        if look.codes:
            style += _without_colour(self._style_of(f"reader--codes-{look.codes}"))
        if look.overlap:
            style += Style(underline=True)
        if look.focused:
            style += Style(color=self._style_of(_lane(self._focus)).color, reverse=True, bold=True)
        for wanted, part in (
            (look.match, "match"), (look.selected, "selection"), (look.cursor, "cursor"),
        ):  # fmt: skip
            if wanted:
                style = _without_reverse(style) + self._style_of(f"reader--{part}")
        return style

    def _lanes(self, bars: Sequence[Bar], row: int, lanes: int) -> list[Segment]:
        cells = [Segment(" ", self._base)] * lanes
        groups = self._groups.count
        for group in range(1, groups):
            between, _ = cells_of(group, groups, lanes)
            cells[between - 1] = Segment(BETWEEN, self._part("reader--quiet"))
        for bar in bars:
            mark = self._marks.get(bar.coding.code, UNKNOWN)
            first, end = cells_of(bar.group, groups, lanes)
            if first + bar.lane < end:
                symbol = glyph(mark.shape, row, bar.first, bar.last)
                cells[first + bar.lane] = Segment(symbol, self._part(_lane(mark)))
            else:
                cells[end - 1] = Segment("+", self._part("reader--name"))
        return cells

    def bar_at(self, cell: int, bars: Sequence[Bar], row: int, widths: Widths) -> Bar | None:
        """Whose lane or name a cell of the margin shows, counted from the first lane on."""
        for bar in bars:
            first, end = cells_of(bar.group, self._groups.count, widths.lanes)
            if cell == first + bar.lane < end:
                return bar
        cell -= widths.lanes + 1
        if cell < 0:
            return None
        named = _named(bars, row)
        for bar, label in zip(named, self._labels(named, widths.names), strict=False):
            cell -= 2 + width(label)
            if cell < 0:
                return bar
        return None

    def _labels(self, bars: Sequence[Bar], cells: int) -> list[str]:
        tag, signed = self._groups.tag, self._signs
        signs = [tag(bar.coding) + signed.get(bar.coding.quote, "") for bar in bars]
        labels = [self._marks.get(bar.coding.code, UNKNOWN).label for bar in bars]
        return share(list(zip(signs, labels, strict=True)), cells)

    def _names(self, bars: Sequence[Bar], cells: int) -> list[Segment]:
        segments = [Segment(" ", self._base)]
        for bar, label in zip(bars, self._labels(bars, cells), strict=False):
            mark = self._marks.get(bar.coding.code, UNKNOWN)
            segments.append(Segment(glyph(mark.shape, 1, 0, 2), self._part(_lane(mark))))
            segments.append(Segment(f"{label} ", self._part("reader--name")))
            cells -= 2 + width(label)
        segments.append(Segment(" " * cells, self._base))
        return segments


def _named(bars: Sequence[Bar], row: int) -> list[Bar]:
    return sorted((bar for bar in bars if bar.name_row == row), key=attrgetter("group"))


def _lane(mark: Mark) -> str:
    return f"reader--lane-{mark.colour}"


def _without_reverse(style: Style) -> Style:
    """What lies above the focused code shows its own colours, not the reverse of them."""
    return style + Style(reverse=False)


def _without_colour(style: Style) -> Style:
    """A tint keeps the colour of the letters: a label stays dim under it."""
    return Style(bgcolor=style.bgcolor, underline=style.underline, bold=style.bold)


def joined(segments: Sequence[Segment]) -> list[Segment]:
    """The segments with neighbours that can share a style made into one: fewer bytes to send."""
    found: list[Segment] = []
    for segment in segments:
        style = _shared(found[-1], segment) if found else None
        if style is not None:
            found[-1] = Segment(found[-1].text + segment.text, style)
        elif segment.text:
            found.append(segment)
    return found


def _shared(one: Segment, other: Segment) -> Style | None:
    """A style in which both look as they do in their own; of a space only the ground is seen."""
    if one.style is other.style:
        return one.style
    if one.style is None or other.style is None or not _same_ground(one.style, other.style):
        return None
    if other.text.isspace():
        return one.style
    return other.style if one.text.isspace() else None


@cache
def _same_ground(one: Style, other: Style) -> bool:
    plain = not (one.reverse or other.reverse or one.underline or other.underline)
    return plain and one.bgcolor == other.bgcolor
