"""What is under the cursor or selected stands out, and can be read, in colours of every number."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import App, ComposeResult

import gioia.tui
from gioia.tui.board.view import BoardView
from gioia.tui.comparison.quote_list import QuoteList
from gioia.tui.palette import row_list
from gioia.tui.palette.row_list import RowList
from gioia.tui.reader.view import Reader
from gioia.tui.sitting.code_table import CodeTable
from gioia.tui.themes import THEMES, lane_variables, of_sixteen
from gioia.tui.widgets import listing
from gioia.tui.widgets.bits import Bit, Line
from gioia.tui.widgets.code_tree import CodeTree
from gioia.tui.widgets.document_list import DocumentList
from gioia.tui.widgets.listing import Listing
from tests.tui.colours import contrast, difference, linear
from tests.tui.records import code, source
from tests.tui.terminal_colours import Look, Terminal, terminals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

TUI = Path(gioia.tui.__file__).parent
SHEETS: list[str | PurePath] = [TUI / "frame.tcss", TUI / "app.tcss", *sorted(TUI.glob("*/*.tcss"))]
READABLE = 4.5
SEEN = 3.0
APART = 3.0
"""Of two grounds in CIEDE2000: more than what is just noticed side by side."""

MARKS = {
    "board--cursor": BoardView, "board--held": BoardView, "board--target": BoardView,
    "reader--cursor": Reader, "reader--selection": Reader, "reader--match": Reader,
    "quotes--match": QuoteList,
}  # fmt: skip
"""What else stands out, by the widget that draws it."""


def lines(parts: Sequence[str]) -> list[Line]:
    return [Line(str(row), tuple(Bit(f"{part} ", part) for part in parts)) for row in range(3)]


class Everything(App[None]):
    """All lists under each other, in all themes."""

    CSS_PATH = SHEETS

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
            self.register_theme(replace(of_sixteen(theme), name=f"{theme.name} of few"))
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return lane_variables(dark=self.current_theme.dark, few=self.current_theme.ansi)

    def compose(self) -> ComposeResult:
        yield from (Listing(), DocumentList(), CodeTree(), RowList())
        yield from (Reader(), BoardView(), QuoteList())

    def on_mount(self) -> None:
        self.query_one(DocumentList).show_sources(
            [source(1, "one.txt", quotes=5), source(2, "two.txt", quotes=7)], "guid-1"
        )
        self.query_one(Listing).show(lines(listing.PARTS))
        self.query_one(RowList).fill(lines(row_list.PARTS), 0, "do")
        dimension = code(1, "above", "dimension", quotes=3)
        theme = code(2, "below", "theme", parent=1, quotes=3)
        self.query_one(CodeTree).show(CodeTable([dimension, theme, code(3, parent=2, quotes=2)]))


def rows(widget: Widget, terminal: Terminal) -> Iterator[list[Look]]:
    """The first two rows: the cursor is on the first."""
    for y in (0, 1):
        pieces = list(widget.render_line(y))
        for one in widget.get_line_filters():
            pieces = one.apply(pieces, widget.background_colors[1])
        yield [terminal.look(piece) for piece in pieces]


def marked(look: Look, plain: Look) -> bool:
    """Whether a piece is seen to be another than plain ones without regard to its ink."""
    apart = difference(linear(look.ground), linear(plain.ground)) >= APART
    return apart or look.underlined != plain.underlined


def unclear(widget: Widget, terminal: Terminal) -> list[str]:
    """What is wrong with the row at the cursor, in words."""
    here, below = rows(widget, terminal)
    faint = [look for look in here if look.text.strip() and contrast(*look[1:3]) < SEEN]
    label = max(here, key=lambda look: len(look.text.strip()))
    found = [f"{look.text!r} is {look.ink} on {look.ground}" for look in faint]
    if contrast(label.ink, label.ground) < READABLE:
        found.append(f"the label is {label.ink} on {label.ground}")
    if not marked(label, below[-1]):
        found.append(f"the row is as the next one: {label}, {below[-1]}")
    return found


def unclear_parts(app: App[None], terminal: Terminal) -> list[str]:
    """What else does not stand out, or cannot be read."""
    found = []
    for name, kind in MARKS.items():
        widget = app.query_one(kind)
        plain = terminal.look(
            Segment("x", widget.get_component_rich_style(f"{name.split('--')[0]}--text"))
        )
        look = terminal.look(Segment("x", widget.get_component_rich_style(name)))
        if not marked(look, plain) or contrast(look.ink, look.ground) < READABLE:
            found.append(f"{name}: {look} in {plain}")
    return found


def test_what_is_at_the_cursor_stands_out_in_every_theme_and_number_of_colours() -> None:
    found: dict[tuple[str, str, str, bool], list[str]] = {}

    async def run() -> None:
        app = Everything()
        async with app.run_test(size=(60, 40)) as pilot:
            for name, theme in app.available_themes.items():
                if not name.startswith("gioia"):
                    continue
                app.theme = name
                await pilot.pause()
                seen = terminals(few=theme.ansi, dark=theme.dark)
                for number, terminal in seen.items():
                    found[name, number, "parts", False] = unclear_parts(app, terminal)
                for kind in (DocumentList, Listing, CodeTree, RowList):
                    widget = app.query_one(kind)
                    for focus in (False, True):
                        app.set_focus(widget if focus else None)
                        await pilot.pause()
                        for number, terminal in seen.items():
                            found[name, number, kind.__name__, focus] = unclear(widget, terminal)

    asyncio.run(run())
    assert len(found) == len(THEMES) * 4 * 9
    assert {where: told for where, told in found.items() if told} == {}
